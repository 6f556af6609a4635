"""Who plays a part on a side: not whom it is for, nor who stands in a condition, a row or a place."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BESIDE, agents
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import RECEIVING
from regioparagraaf.comparison.weighing.bodies.same_bodies import is_with_the_rest
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import GETTING


def who_acts(pair: Pair, side: Side) -> list[Mention]:
    """Who plays a part on a side: the bodies, and who acts and stands in no table."""
    known = [body for body in _actors(side) if not is_with_the_rest(pair, side, body)]
    return known + agents(pair, side, pair.left(side))


def _actors(side: Side) -> list[Mention]:
    """The bodies that play a part: not those inside a condition, nor a place or those concerned."""
    inside = side.in_hedges
    out = []
    for body in side.bodies:
        if body.end - 1 in side.torn:
            continue  # 'wij raden het af'
        if body.start in inside or (body.start - 1 in inside and body.role in ("met", "van", "door")):
            continue
        if body.kind == "plaats" and body.role == "bij":
            continue
        if body.kind == "plaats" and body.role == "van" and RECEIVING.isdisjoint(side.all_roots):
            continue
        if body.kind == "publiek" and (body.role != "met" or "samen" not in side.keys[: body.start]):
            continue
        partner = body.kind == "partner" and body.role == "doet"
        if partner and _listed(side, body) and not _leads(side, body):
            continue
        if partner and (not GETTING.isdisjoint(side.keys[body.end :]) or _need_not(side, body)):
            continue  # 'ondernemers krijgen een pas': whom it is for, no one who acts
        if side.keys[body.end : body.end + 2] in _WANTING:
            continue  # 'wie burgemeester wil worden'
        if partner and _has_another_subject(side, body):
            continue
        giver = body.role == "van" and not RECEIVING.isdisjoint(side.all_roots)
        if body.kind == "gemeente" and body.role not in ("doet", "door") and not giver:
            continue
        out.append(body)
    return out


_WANTING = (("wil", "worden"), ("willen", "worden"))


def _need_not(side: Side, body: Mention) -> bool:
    """Whether somebody needs to do or have nothing: 'hoeven schippers niet te betalen'."""
    beside = {side.keys[max(body.start - 1, 0)], *side.keys[body.end : body.end + 1]}
    return not {"hoeft", "hoeven"}.isdisjoint(beside) or (
        not {"heeft", "hebben"}.isdisjoint(beside) and "nodig" in side.keys[body.end : side.stop(body.start)]
    )


def _has_another_subject(side: Side, body: Mention) -> bool:
    """Whether the sentence names who acts before a bare partner: 'de gemeente belt ondernemers'."""
    return any(
        other.role == "doet"
        and other.kind in ("wij", "eigen", "gemeente", "ander")
        and other.end < body.start
        and side.sentences[other.start] == side.sentences[body.start]
        for other in side.bodies
    )


def _leads(side: Side, body: Mention) -> bool:
    """Whether the partner stands beside a body of the municipalities: 'de corporaties en de gemeente'."""
    return any(
        other.kind in ("eigen", "gemeente", "wij", "ander")
        and (side.keys[body.end : other.start] in BESIDE or side.keys[other.end : body.start] in BESIDE)
        for other in side.bodies
    )


def _listed(side: Side, body: Mention) -> bool:
    """Whether a partner is one of an enumeration: then its coming or going is `opsomming`."""
    before = side.keys[body.start - 1] if body.start else ""
    after = side.keys[body.end] if body.end < len(side.keys) else ""
    return before in (",", "en", "of") or after in (",", "en", "of")


DECIDING = ("eigen", "ander")
"""The kinds of bodies that decide: a council, a board, the province."""

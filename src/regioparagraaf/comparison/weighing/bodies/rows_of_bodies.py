"""Who acts in one row with a body that stays: 'het waterschap en de gemeente beheren de sluis'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.wordclass import DETERMINERS
from regioparagraaf.dutch.words import ARTICLES


def left_the_row(pair: Pair) -> tuple[Signal, ...]:
    """The signal of one who came, went or made way beside a body that acts on both sides."""
    gone, gone_people = next(_beside_one_who_stays(pair, pair.common), ("", False))
    new, new_people = next(_beside_one_who_stays(pair, pair.draft), ("", False))
    if not gone and not new:
        return ()
    if not (gone and new) and (gone_people or new_people):
        return ()  # of 'de politie en de vrijwilligers' one item came: `opsomming`
    way = Direction.CHANGED if gone and new else Direction.DROPPED if gone else Direction.ADDED
    return (Signal(SignalKind.BODY, gone, new, way),)


def joins_a_row(side: Side, joint: int) -> bool:
    """Whether 'en' joins two bodies that do it together: behind 'door', or with a verb in the plural before
    them ('dan vegen Leiden en Lisse de kade'), not 'de kade veegt Leiden en Lisse de brug'."""
    first = next((body for body in side.bodies if body.end == joint), None)
    if first is None or not any(b.start == joint + 1 and b.role == first.role for b in side.bodies):
        return False
    before = side.keys[first.start - 1] if first.start else ""
    return first.role == "door" or (first.role == "doet" and before.endswith("n"))


def takes_over(pair: Pair) -> str:
    """Another body that came before the second verb of who did both, as a Dutch clause: 'legt aan en
    betaalt', 'legt aan en de gemeente betaalt'; '' where none did."""
    if pair.extra is None:
        return ""
    side, start, end = pair.extra
    again = side.roots[start] in side.roots[: max(start - 1, 0)] and side.keys[start] not in DETERMINERS
    named = {body.concept for body in side.bodies if start <= body.start < end}
    again = again or any(body.concept in named and body.end < start for body in side.bodies)
    joins = start > 0 and side.keys[start - 1] == "en" and not again  # 'tellen wij X en tellen wij Y'
    if not joins or not any(b.start >= start - 1 and b.end == end and b.role == "doet" for b in side.bodies):
        return ""
    return f"'{side.span(start, end)}' {'viel weg' if side is pair.common else 'kwam erbij'}: wie het doet"


def _beside_one_who_stays(pair: Pair, side: Side) -> Iterator[tuple[str, bool]]:
    """Who stands in a row with one that the other side names too, and is not named there himself; and
    whether that are people, and no body."""
    if "en" not in side.all_keys or not GETTING.isdisjoint(side.all_keys):
        return  # whom it is for, and no one who acts
    for joint, key in enumerate(side.keys):
        if key != "en" or joint in side.in_hedges:
            continue
        before, behind = _before(side, joint), _behind(side, joint)
        if before is None or behind is None:
            continue
        row = before, behind
        if not all(_acts(pair, side, at) for _, at in row):
            continue
        if not any(_decides(pair, side, at) for _, at in row):
            continue
        strange = [(start, at) for start, at in row if not _is_named(pair, side, at)]
        if len(strange) == 1:
            start, at = strange[0]
            people = side.roots[at] in pair.lexicon.people_roots or side.keys[at].endswith(_DWELLERS)
            yield side.span(start, at + 1), people


_DWELLERS = ("inwoners", "bewoners")


def _before(side: Side, joint: int) -> tuple[int, int] | None:
    """The noun before 'en' with its article, where the row opens the sentence or stands behind 'met'."""
    at = joint - 1
    start = at - (side.keys[max(at - 1, 0)] in ARTICLES)
    opens = start <= 0 or side.keys[start - 1] in _OPENING
    return (max(start, 0), at) if at >= 0 and opens else None


def _behind(side: Side, joint: int) -> tuple[int, int] | None:
    at = joint + 1
    at += at < len(side.keys) and side.keys[at] in ARTICLES
    return (joint + 1, at) if at < len(side.keys) else None


_OPENING = frozenset("met door . ? ! ; :".split())


def _decides(pair: Pair, side: Side, at: int) -> bool:
    """Whether one in the row is a body or an institution: 'bewoners en winkeliers' are those concerned."""
    known = any(b.start <= at < b.end and b.kind in ("eigen", "ander", "gemeente") for b in side.bodies)
    return known or (may_act(side, at, pair.lexicon) and side.roots[at] not in pair.lexicon.people_roots)


def _acts(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word names one who can act: a body, or a person or a club."""
    known = any(body.start <= at < body.end for body in side.bodies)
    return known or may_act(side, at, pair.lexicon) or side.roots[at] in pair.lexicon.people_roots


def _is_named(pair: Pair, side: Side, at: int) -> bool:
    """Whether the other side names him too, by this word, another one or 'wij'."""
    other, root = pair.other(side), side.roots[at]
    if any(own and (own == root or alike(own, root, pair.lexicon)) for own in other.roots):
        return True
    mine = {body.kind for body in side.bodies if body.start <= at < body.end}
    if "wij" in mine:
        return any(body.kind in ("wij", "gemeente") for body in other.bodies)
    return "gemeente" in mine and any(body.kind in ("wij", "gemeente", "eigen") for body in other.bodies)

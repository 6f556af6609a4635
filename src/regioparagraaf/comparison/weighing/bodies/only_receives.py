"""A body that decides on one side and on the other only gets or hears it: 'de raad stelt het plan vast', 'het
plan wordt aan de raad aangeboden'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon


def only_receives(pair: Pair) -> str:
    """The words by which it decides and by which it only gets or hears it, as a Dutch clause; or ''."""
    for side, other in pair.both_ways:
        if _DECIDING.isdisjoint(side.all_roots) or _decides(other) is not None:
            continue
        decided = _decides(side)
        if decided is None:
            continue
        start, end = side.stretch(decided)
        deciders = {
            body.concept for body in side.bodies if body.role in _ACTING and start <= body.start < end
        }
        for body in other.bodies:
            got = _gets(other, body) if body.concept in deciders else None
            if got is None or any(_gets(side, own) is not None for own in side.bodies):
                continue  # 'van elk besluit van de dijkraad krijgen zij bericht': they get it on both sides
            said = side.words(*side.verb_words(decided)), other.words(*other.verb_words(got))
            was, wordt = pair.in_order(side, said)
            return f"'{was}' werd '{wordt}': wie het krijgt of hoort, beslist nog niet"
    return ""


def only_gets(side: Side, body: Mention, other: Side, lexicon: Lexicon) -> bool:
    """Whether a body only gets something here ('de raad krijgt de voorstellen') that on the other side is
    given to it ('de colleges leggen ze aan de raad voor')."""
    if body.role != "doet" or _gets(side, body) is None:
        return False
    name = lexicon.root(body.concept)  # one council or all
    return any(lexicon.root(one.concept) == name and one.role in _GIVEN for one in other.bodies)


_GIVEN = ("aan", "bij")


def _decides(side: Side) -> int | None:
    """The place of a verb of deciding; 'ter vaststelling' and its like count too, 'de gekozen plek' not."""
    for at, root in enumerate(side.roots):
        formal = root in _DECIDING and side.keys[max(at - 1, 0)] in ("ter", "voor", "om", "tot")
        if formal or (root in _DECIDING and side.is_verb(at)):
            return at
        if side.keys[at] in _DECISIONS:
            return at
    return None


def _gets(side: Side, body: Mention) -> int | None:
    """The place of the verb by which a body gets or hears something; None where it does not."""
    if body.role == "doet":
        beside = (at for at in (body.start - 1, body.end) if 0 <= at < len(side.keys))
        received = next(
            (at for at in beside if side.roots[at] in _RECEIVING and not side.keys[at].startswith("ge")), None
        )
        told = not BECOMING.isdisjoint(side.all_keys) or received is not None
        heard = next((at for at, root in enumerate(side.roots) if root in _INFORMING), None)
        return received if received is not None else heard if told else None
    if body.role not in ("aan", "bij"):
        return None
    return next((at for at, root in enumerate(side.roots) if root in _SENDING), None)


_ACTING = ("doet", "door")
_DECIDING = frozenset("beslis besluit vaststel goedkeur kies benoem instem".split())
_DECISIONS = frozenset("besluitvorming besluit besluiten beslissing instemming toestemming akkoord".split())
_RECEIVING = frozenset("krijg ontfang hor fernem les".split())
_INFORMING = frozenset("informer inlich meedel fertel bijprat".split())
_SENDING = _INFORMING | frozenset("aanbied toestur stur sen toesen".split())

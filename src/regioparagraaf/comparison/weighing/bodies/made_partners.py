"""Those who did it, and now only help, own it, or look like it: 'de dorpsraad schrijft het plan' against 'het
plan wordt met de dorpsraad geschreven', 'de clubs onderhouden hun velden' against 'wij onderhouden de velden
van de clubs', 'vormen één dienst' against 'werken samen als één dienst'.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def made_partner(pair: Pair) -> str:
    """Who did it and now only has a part in it, or the other way round, as a Dutch clause; or ''."""
    for side, other in pair.both_ways:
        at = _subject(side)
        if at is None:
            continue
        if side.roots[at] not in other.all_roots or _verb_of(pair, side, other, at) is None:
            continue
        for place, root in enumerate(other.roots):
            if root != side.roots[at] or not place:
                continue
            lead = _lead(other, place)
            who = side.words(at)
            if lead == "met" and _nobody_else(other):
                does = "deed" if side is pair.common else "doet"
                return f"'{who}' {does} het aan één kant zelf, en aan de andere alleen mee"
            if lead == "van" and _of_their_own(side, at) and _by_another(pair, side, other, at):
                return f"wat '{who}' aan één kant zelf doet, doet aan de andere kant een ander"
    return ""


_STARTING = 4
"""Words in which the subject at the head of a sentence must end."""


def _subject(side: Side) -> int | None:
    """The place of the noun at the head of the text that does something, with its verb right behind it."""
    at = 0
    while at < min(_STARTING, len(side.keys)) and (
        side.keys[at] in DETERMINERS
        or (at and side.keys[at].endswith("e") and side.keys[at - 1] in DETERMINERS)
    ):
        at += 1
    if at + 1 >= len(side.keys) or side.keys[at] in PREPOSITIONS | _US or not side.keys[at][0].isalpha():
        return None
    verb = side.keys[at + 1]
    ends = verb[:1].isalpha() and (verb[-1] in "tn" or at + 1 in side.torn)
    if not ends or verb in PREPOSITIONS or verb in _NO_DEED or verb in DETERMINERS:
        return None
    if any(body.role == "doet" and body.start in (at + 2, at + 3) for body in side.bodies):
        return None  # 'de dijk betalen de provincie en het waterschap'
    return at


_US = frozenset("wij we u je zij ze er dit dat het wie iedereen samen".split())
_NO_DEED = frozenset(
    "en of is zijn wordt worden krijgt krijgen ontvangt ontvangen heeft hebben kan kunnen mag mogen moet "
    "moeten zal zullen wil willen gaat gaan komt komen blijft blijven staat staan werken praten overleggen "
    "doen spreken bespreken niet dat".split()
)
"""Who gets, may or must it has not done it; and to talk is done with somebody."""


def _verb_of(pair: Pair, side: Side, other: Side, at: int) -> int | None:
    """The place of what the subject does, where the other side has that deed too."""
    root = side.roots[at + 1]
    told = any(own and (own == root or alike(own, root, pair.lexicon)) for own in other.roots)
    return at + 1 if root and told else None


def _lead(side: Side, at: int) -> str:
    """The preposition before the phrase of a noun."""
    start = at
    while (
        start
        and at - start < _STARTING
        and (side.keys[start - 1] in DETERMINERS or (start > 1 and side.keys[start - 1].endswith("e")))
    ):
        start -= 1
    return side.keys[start - 1] if start else ""


def _nobody_else(side: Side) -> bool:
    """Whether the passive leaves open who does it."""
    acts = any(body.role in ("doet", "door") for body in side.bodies)
    return not BECOMING.isdisjoint(side.all_keys) and "door" not in side.all_keys and not acts


_OWN = frozenset("hun zijn haar eigen zelf".split())


def _of_their_own(side: Side, at: int) -> bool:
    """Whether it is done to what is their own, or somebody else only watches."""
    start, end = side.stretch(at)
    return not _OWN.isdisjoint(side.keys[start:end]) or len(side.keys) > end + _STARTING


def _by_another(pair: Pair, side: Side, other: Side, at: int) -> bool:
    """Whether on the other side somebody else does it, whom this one names only in another clause."""
    start, end = side.stretch(at)
    here = {body.concept for body in side.bodies if start <= body.start < end}
    root = side.roots[at + 1]
    verbs = [
        p for p, own in enumerate(other.roots) if own == root or (own and alike(own, root, pair.lexicon))
    ]
    doers = {
        body.concept
        for body in other.bodies
        if body.role in ("doet", "door") and {body.start - 1, body.end}.intersection(verbs)
    }
    head = _subject(other)
    leads = head is not None and other.roots[head] == side.roots[at]
    return bool(doers) and doers.isdisjoint(here) and not leads


def left_to_partner(pair: Pair) -> tuple[str, str] | None:
    """'Samen met' or 'met' before those to whom the other side leaves it: 'exploiteren het dok samen met de
    werven', 'de exploitatie is aan de werven'."""
    for side, other in pair.both_ways:
        if "met" not in side.all_keys or not _TOGETHER.isdisjoint(other.all_keys):
            continue
        together = side.keys.index("met")
        jointly = side.keys[max(together - 1, 0)] in _JOINTLY
        if not jointly and DETERMINERS.isdisjoint(side.keys[together + 1 : together + 2]):
            continue  # 'tot en met 2030'
        at = together - jointly
        partner = next((p for p in pair.content(side) if together < p < side.stop(together)), None)
        if partner is None or other.roots.count(side.roots[partner]) != 1:
            continue
        there = other.roots.index(side.roots[partner])
        left = [p for p in range(max(there - _STARTING, 0), there) if other.keys[p : p + 1] == ("aan",)]
        if left and _is_left(other, left[-1]) and _lead(other, there) == "aan":
            return pair.in_order(side, (side.span(at, partner + 1), other.span(left[-1], there + 1)))
    return None


def _is_left(side: Side, at: int) -> bool:
    """Whether 'aan' says here whose task it is: 'is aan', 'laten wij over aan', 'dragen over aan'."""
    return side.keys[max(at - 1, 0)] in _LEAVING or not _LEFT.isdisjoint(side.keys[slice(*side.stretch(at))])


_JOINTLY = frozenset("samen tezamen samenwerking".split())
_TOGETHER = frozenset("samen gezamenlijk gezamenlijke ook mee beide allebei onderling met".split())
_LEAVING = frozenset("is zijn blijft komt over".split())
_LEFT = frozenset(
    "overgelaten overgedragen overlaten overdragen opgedragen uitbesteed geeft geven gegeven verkoopt "
    "verkopen verkocht schenkt schenken geschonken".split()
)


def only_as_one(pair: Pair) -> tuple[str, str] | None:
    """'vormen één dienst' and 'werken als één dienst': who works as one, is not one."""
    for side, other in pair.both_ways:
        if "één" not in side.all_keys or _LIKE.isdisjoint(other.all_keys):
            continue
        seems = next(
            (at for at in other.places(_LIKE) if "één" in other.keys[at : at + 3]),
            None,
        )
        is_one = side.first(_UNITING)
        if seems is None or is_one is None:
            continue
        at = side.keys.index("één")
        if side.keys[at - 1] in _LIKE or not _UNITING.isdisjoint(other.all_keys):
            continue
        one = other.keys.index("één")
        if side.roots[at + 1 : at + 2] != other.roots[one + 1 : one + 2]:
            continue
        said = side.words(is_one, at), other.words(seems, one)
        return pair.in_order(side, said)
    return None


_LIKE = frozenset({"als", "alsof"})
_UNITING = frozenset(
    "vormen vormt worden wordt zijn is fuseren fuseert gaan gaat versmelten smelten opgaan samengaan".split()
)

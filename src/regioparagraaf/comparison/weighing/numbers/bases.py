"""What a number is reckoned by, where the number itself stays: for each or for all together, per inhabitant
or per household, with tax or without, and of which whole it is a share."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.wordclass import DETERMINERS
from regioparagraaf.dutch.words import EACH


def another_base(pair: Pair) -> Signal | None:
    """The signal of an amount or share that both sides have, and that is reckoned by something else now."""
    for was in pair.common.measures.quantities:
        for wordt in pair.draft.measures.quantities:
            if was.unit != wordt.unit or was.value != wordt.value:
                continue
            said = _words(pair, was, wordt) if was.unit in _RECKONED else None
            said = said or (no_longer_each(pair) if was.value > 1 and was.unit != "d" else None)
            if said and pair.changed <= RETOLD:
                return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


def no_longer_each(pair: Pair) -> tuple[str, str] | None:
    """'Elke haven krijgt drie ton' that became 'de havens krijgen drie ton', or the other way round: each may
    have so much, or all of them together."""
    for side, other in pair.both_ways:
        if EACH.isdisjoint(side.all_keys) or not _APIECE.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            noun = at + 1 + (side.keys[at + 1].endswith("e") and at + 2 < len(side.keys))
            if key not in EACH or side.keys[noun] in SPANS or side.keys[noun] in WEEKDAYS:
                continue
            if side.roots[noun] in pair.lexicon.people_roots or not side.roots[noun]:
                continue
            them = _the_several(other, side.roots[noun], side.keys[noun])
            if them:
                said = side.span(at, noun + 1), them
                return pair.in_order(side, said)
    return None


_APIECE = EACH | frozenset("alle allemaal per beide allebei stuk apart afzonderlijk".split())
"""Words by which the other side too speaks of each of them."""


def _the_several(side: Side, root: str, one: str) -> str:
    """'De havens' beside 'elke haven': with the article, and in the plural; '' where it does not stand."""
    for at, key in enumerate(side.keys):
        if (
            side.roots[at] == root
            and key != one
            and key.endswith(("n", "s"))
            and side.keys[max(at - 1, 0)] == "de"
        ):
            return side.span(at - 1, at + 1)
    return ""


_RECKONED = ("€", "%")
RETOLD = 0.6
"""Above this share of changed words the noun behind a share may be the same one in other words."""


def _words(pair: Pair, was: Quantity, wordt: Quantity) -> tuple[str, str] | None:
    """The words on either side that say by what it is reckoned, where these differ."""
    for ones, others in _CONTRARY:
        for wanted in ((ones, others), (others, ones)):
            ours, theirs = _one_of(pair.common, wanted[0]), _one_of(pair.draft, wanted[1])
            if ours and theirs and not (_one_of(pair.common, wanted[1]) or _one_of(pair.draft, wanted[0])):
                return ours, theirs
    ours, theirs = _reckoned_by(pair, pair.common, was), _reckoned_by(pair, pair.draft, wordt)
    return (ours, theirs) if ours and theirs else None


_CONTRARY = (
    (
        frozenset("elk ieder elke iedere allebei".split()),
        frozenset("samen tezamen gezamenlijk totaal".split()),
    ),
    (frozenset({"inclusief", "incl."}), frozenset({"exclusief", "excl."})),
)
"""For each of them, or for all of them; with what comes on top, or without it."""


def _one_of(side: Side, words: frozenset[str]) -> str:
    places = side.places(words)
    return next((side.words(at) for at in places if side.keys[at + 1 : at + 2] not in _NO_SHARE), "")


_NO_SHARE = tuple((word,) for word in (*SPANS, *WEEKDAYS, "keer", "met"))
"""Behind 'ieder' these say how often, and not for whom; 'samen met' is with others."""


def _reckoned_by(pair: Pair, side: Side, quantity: Quantity) -> str:
    """'12 euro per inwoner', '5 procent van de inkoop', where nothing on the other side answers the noun."""
    left = pair.left(side)
    start = quantity.end
    if side.keys[start : start + 1] not in (("per",), ("van",)):
        return ""
    for at in range(start + 1, min(start + _NEAR, len(side.keys))):
        if at in left:
            return side.span(quantity.start, at + 1)
        if side.keys[at] not in DETERMINERS and not side.keys[at].endswith("e"):
            return ""  # the noun, and it stands on the other side too
    return ""


_NEAR = 5
"""Words behind 'per' or 'van' in which the noun stands: 'van haar totale inkoop'."""

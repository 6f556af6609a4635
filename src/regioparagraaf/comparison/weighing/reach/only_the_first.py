"""'Het tarief van schippers' that became 'het tarief voor de eerste boot van schippers': an ordinal leaves
the others out."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.wordclass import DETERMINERS
from regioparagraaf.dutch.words import EVERY


def only_the_first(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a first or second one that it holds for on one side alone."""
    for side in pair.sides:
        said = _the_first(pair, side) or _first_of_all(pair, side) or _first_of_so_many(pair, side)
        if said:
            return reach(*pair.in_order(side, (said, "")), side is pair.common)
    return ()


def _the_first(pair: Pair, side: Side) -> str:
    other = pair.other(side)
    if _ORDINALS.isdisjoint(side.all_keys) or not _NUMBERED.isdisjoint(other.all_keys):
        return ""
    for at, key in enumerate(side.keys[:-3]):
        noun = at + 3
        ordinal = side.keys[at + 1] in _LEADING and side.keys[at + 2] in _ORDINALS
        if key not in _FOR or not ordinal or not side.keys[noun].isalpha() or side.keys[noun] in _NO_THING:
            continue
        named = side.keys[noun] not in SPANS and side.keys[noun] not in WEEKDAYS
        if named and not side.keys[noun].endswith(("en", "s", "e")) and side.roots[noun]:
            return side.span(at, noun + 1)
    return ""


def _first_of_all(pair: Pair, side: Side) -> str:
    """'De eerste pont' of which the other side has all: 'alle ponten varen in mei', 'in mei vaart de eerste
    pont'."""
    other = pair.other(side)
    if (
        "eerste" not in side.all_keys
        or not EVERY.isdisjoint(side.all_keys)
        or not _NUMBERED.isdisjoint(other.all_keys)
    ):
        return ""
    nouns = [at + 1 for at, key in enumerate(other.keys[:-1]) if key in EVERY]
    every = {other.keys[p][:_STEM] for p in nouns} | {
        other.roots[p] for p in nouns if len(other.roots[p]) > _SHORT
    }
    for at, key in enumerate(side.keys[:-2]):
        if key != "eerste" or side.keys[max(at - 1, 0)] not in _LEADING or side.keys[at + 1] in _NO_THING:
            continue
        behind = (at + 1, at + 2)
        noun = next(
            (p for p in behind if side.keys[p].startswith(tuple(every)) or side.roots[p] in every), None
        )
        if noun is not None and noun < side.stop(at):
            return side.span(at, noun + 1)
    return ""


def _first_of_so_many(pair: Pair, side: Side) -> str:
    """'De eerste van drie ponten' where the other side has all three: 'er varen drie ponten'."""
    other = pair.other(side)
    if not _ORDINALS.isdisjoint(other.all_keys) or _ORDINALS.isdisjoint(side.all_keys):
        return ""
    for count in side.measures.quantities:
        at = count.start - 1 - (side.keys[count.start - 1] in DETERMINERS)
        if at < 1 or side.keys[at] != "van" or side.keys[at - 1] not in _ORDINALS:
            continue
        noun = next((root for root in side.roots[count.end : count.end + _NEAR] if root), "")
        if any(
            one.value == count.value and noun in other.roots[one.end : one.end + _NEAR]
            for one in other.measures.quantities
        ):
            return side.span(at - 1, count.end)
    return ""


_NEAR = 2
"""Words behind a number in which what it counts stands: 'drie nieuwe ponten'."""
_STEM = 5
"""Letters by which a noun is known in both numbers: 'molens', 'molen'."""
_SHORT = 3
_FOR = frozenset("voor op van bij".split())
_LEADING = frozenset("de het elke elk".split())
_ORDINALS = frozenset("eerste tweede derde vierde".split())
_NUMBERED = _ORDINALS | frozenset("één twee drie enige extra nog volgende begin vroeg vroege eerst".split())
_NO_THING = frozenset(
    "keer maal plaats plek fase stap ronde termijn contact gesprek moment begin helft deel lezing aanleg "
    "instantie orde graad lijn opzet ontwerp schets schop paal kwartaal semester trimester zondag "
    "week".split()
)
"""Behind 'eerste' these say when or in what order: 'bij het eerste gesprek', 'op de eerste plaats'."""

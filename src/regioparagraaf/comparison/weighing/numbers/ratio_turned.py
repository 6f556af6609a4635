"""Two kinds of one thing that took each other's number: 'voor elke nieuwe regel verdwijnen twee oude', 'voor
twee nieuwe regels verdwijnt een oude'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import EACH, EVERY


def ratio_turned(pair: Pair) -> Signal | None:
    """The signal of two kinds that both sides count against each other, each with the other's number."""
    if len(_KINDS & pair.common.all_keys) < _TWO or len(_KINDS & pair.draft.all_keys) < _TWO:
        return None
    ours, theirs = _counts(pair.common), _counts(pair.draft)
    if len(ours) != _TWO or ours.keys() != theirs.keys():
        return None
    first, second = ours
    here, there = ([counts[root][0] for root in (first, second)] for counts in (ours, theirs))
    if here[0] == here[1] or here != there[::-1]:
        return None
    said = pair.common.span(*ours[first][1]), pair.draft.span(*theirs[first][1])
    return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)


def base_turned(pair: Pair) -> Signal | None:
    """The signal of a number that counts what comes on one side, and for how many of another thing it comes
    on the other: 'verdwijnt een lamp, dan komen er twee', 'voor elke twee lampen die gaan, komt er een'."""
    for side, other in ((pair.draft, pair.common), (pair.common, pair.draft)):
        if _FOR_EACH.isdisjoint(side.all_keys):
            continue
        for base in side.measures.quantities:
            if base.value <= 1 or base.start == 0 or side.keys[base.start - 1] not in _FOR_EACH:
                continue
            things = {root for root in side.roots[base.end : base.end + _NEAR] if root}
            if base.unit in _MEASURED or not things & other.all_roots:
                continue
            for count in other.measures.quantities:
                behind = {*other.roots[count.end : count.end + _NEAR]}
                led = count.start > 0 and other.keys[count.start - 1] in _FOR_EACH
                if (
                    count.value == base.value
                    and not led
                    and count.unit not in _MEASURED
                    and behind.isdisjoint(things)
                ):
                    said = side.span(base.start - 1, base.end), other.span(count.start, count.end)
                    return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


_NEAR = 2
_FOR_EACH = EACH | {"per"}
_MEASURED = frozenset({"€", "%", "d", "klok", "wijzerplaat", "maal"})
_TWO = 2


def _counts(side: Side) -> dict[str, tuple[float, tuple[int, int]]]:
    """By the root of an adjective how many of its kind there are, and where that stands; 'elke' is one."""
    found = {}
    for at, key in enumerate(side.keys[:-1]):
        many = 1.0 if key in EVERY or key == "een" else number(key)
        if many is not None and side.keys[at + 1] in _KINDS:
            found[side.keys[at + 1]] = (many, (at, at + 2))
    return found


_KINDS = frozenset("nieuwe oude bestaande grote kleine dure goedkope sociale vrije".split())

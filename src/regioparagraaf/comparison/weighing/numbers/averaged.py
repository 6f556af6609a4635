"""A number that holds each time on one side, and on average on the other, wherever 'gemiddeld' stands."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.moments import NO_DATE
from regioparagraaf.dutch.words import EACH


def averaged(pair: Pair) -> Signal | None:
    """The signal of the 'gemiddeld' that one side alone has beside the numbers of both, or of what is counted
    over all of them where each has it on the other: 'van elke kavel', 'in het gebied als geheel'."""
    for side, other in pair.both_ways:
        whole = _over_all(side)
        if whole and not EACH.isdisjoint(other.all_keys) and not _over_all(other):
            ours, theirs = _numbers(side), _numbers(other)
            if ours and ours == theirs and EACH.isdisjoint(side.all_keys):
                each = next(key for key in other.keys if key in EACH)
                said = pair.in_order(side, (whole, other.words(other.keys.index(each))))
                return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
        if "gemiddeld" not in side.all_keys or any(key.startswith(_ROUGHLY) for key in other.keys):
            continue
        ours, theirs = (sorted((q.value, q.unit) for q in one.measures.quantities) for one in (side, other))
        if ours and ours == theirs:
            said = pair.in_order(side, ("gemiddeld", ""))
            return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


def _numbers(side: Side) -> list[tuple[float, str]]:
    """The numbers and spans of a side."""
    spans = [(term.moment, "") for term in side.measures.terms if term.moment < NO_DATE]
    return sorted([*((q.value, q.unit) for q in side.measures.quantities), *spans])


def _over_all(side: Side) -> str:
    """The words by which a number is counted over all of them together; '' where there are none."""
    if _COUNTING.isdisjoint(side.all_keys):
        return ""
    for at in range(len(side.keys)):
        for words in _AS_A_WHOLE:
            if side.keys[at : at + len(words)] == words:
                return side.span(at, at + len(words))
    at = side.keys.index("gerekend") if "gerekend" in side.all_keys else 0
    over = [p for p in range(max(at - _NEAR, 0), at) if side.keys[p] == "over"]
    return side.span(over[-1], at + 1) if over else ""


_AS_A_WHOLE = (("als", "geheel"), ("alles", "bij", "elkaar"), ("in", "totaal"))
_COUNTING = frozenset({"gerekend", *(words[-1] for words in _AS_A_WHOLE)})
_NEAR = 6
_ROUGHLY = (
    "gemiddeld",
    "gem.",
    "doorgaans",
    "meestal",
    "doorsnee",
    "modaal",
    "circa",
    "ongeveer",
    "rond",
    "zo'n",
)

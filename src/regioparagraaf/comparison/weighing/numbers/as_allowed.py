"""What there is or was, or what might have been: 'de helft van het verbruik in 2020', 'de helft van wat in
2020 vergund was'; and what is measured, or worked out."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def as_allowed(pair: Pair) -> Signal | None:
    """The signal of a number that is held against what was there on one side, and on the other against what
    was allowed, planned or expected."""
    for side, other in pair.both_ways[::-1]:
        if _ON_PAPER.isdisjoint(side.all_keys) or any(key.startswith(_ON_PAPER_TOO) for key in other.keys):
            continue
        if not any(one.measures.quantities or not _SHARES.isdisjoint(one.all_keys) for one in (side, other)):
            continue
        if all(_SHARES.isdisjoint(one.all_keys) and not _is_shared(one) for one in (side, other)):
            continue
        for at in side.places(_ON_PAPER):
            if at in pair.left(side) and _is_base(side, at):
                said = side.words(at), ""
                return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


def _is_shared(side: Side) -> bool:
    return any(q.unit == "%" for q in side.measures.quantities)


def _is_base(side: Side, at: int) -> bool:
    """Whether the word tells what a share is held against: 'dan vergund was', 'van de begrote kosten'."""
    start, _ = side.stretch(at)
    return not _AGAINST.isdisjoint(side.keys[start:at])


_AGAINST = frozenset("dan als van wat".split())
_SHARES = frozenset("helft half kwart derde dubbel dubbele".split())
_ON_PAPER = frozenset(
    "vergund vergunde begroot begrote geraamd geraamde gepland geplande verwacht verwachte toegestaan "
    "toegestane".split()
)
_ON_PAPER_TOO = ("vergun", "begrot", "begroot", "geraam", "raming", "gepland", "verwacht", "toegestaan",
                 "toegestane", "voorzien", "schat", "geschat", "bereken", "mag", "mogen")  # fmt: skip

"""A denial that came or went before a number that kept its bound: 'laten geen schepen langer dan 40 meter
toe', 'laten schepen langer dan 40 meter toe'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.denials import denial_before, denial_behind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity


def before_a_bound(pair: Pair) -> Signal | None:
    """The signal of such a denial; None where the other side denies it too, in whatever place."""
    for side in pair.sides:
        other = pair.other(side)
        if not _denying(pair, side) or _denying(pair, other):
            continue
        for quantity in side.measures.quantities:
            at = denial_before(side, quantity.start) if quantity.bound in _TURNED else None
            if at is None or any(side.is_verb(p) for p in range(at, quantity.start)):
                continue  # 'geen boot ligt er langer dan een week' is a bound
            if any(_is_one(quantity, twin) for twin in other.measures.quantities):
                said = side.words(at), ""
                way = pair.gone_or_new(side)
                return Signal(SignalKind.NEGATION, *pair.in_order(side, said), way)
    return None


_TURNED = ("ruim", "under")
"""The bounds of 'langer dan' and 'minder dan', which a denial before them turns round."""


def _denying(pair: Pair, side: Side) -> bool:
    """Whether a side denies at all, by a word, by a verb, or by what its number may not be."""
    words = any(pair.lexicon.denials.get(key, _WITH_IT) != _WITH_IT for key in side.keys)
    return words or any(denial_behind(side, q.end) is not None for q in side.measures.quantities)


_WITH_IT = "mee"
"""The kind of words such as 'langer', that deny only beside a denial."""


def _is_one(quantity: Quantity, twin: Quantity) -> bool:
    return (quantity.value, quantity.unit, quantity.bound) == (twin.value, twin.unit, twin.bound)

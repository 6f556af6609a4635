"""A ton of money: 'twee ton' beside an amount in euros is no weight."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.quantity import Quantity


def in_euros(side: Side, quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, a ton among them in euros where the other side tells an amount and no ton:
    '3,5 ton' against '€ 350.000'."""
    if not any(other.unit == "€" for other in others):
        return [*quantities]
    return [replace(q, unit="€") if _is_ton(side, q) else q for q in quantities]


def _is_ton(side: Side, quantity: Quantity) -> bool:
    """Whether it is a ton of nothing that is weighed: of '40 ton slib' the 'slib' tells what."""
    if not side.keys[quantity.end - 1].endswith("ton") or quantity.unit in _WEIGHED:
        return False
    return not quantity.unit.endswith(_WEIGHED_ENDS)


_WEIGHED = frozenset(
    "co2 co₂ stikstof fosfaat slib grond zand puin papier glas plastic staal hout per".split()
)
_WEIGHED_ENDS = ("afval", "stof", "uitstoot", "slib", "emissie", "gas")

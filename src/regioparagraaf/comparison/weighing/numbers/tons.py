"""A ton, which is money or a weight: what the other side counts in tells which."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.quantity import Quantity


def as_the_other(side: Side, quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a side, a ton among them in euros or kilos where the other side tells an amount or a
    weight and no ton: '3,5 ton' against '€ 350.000', or against '3.500 kilo'."""
    units = {other.unit for other in others}
    if units.isdisjoint(("€", "kilo")):
        return [*quantities]
    if "€" in units:
        return [replace(q, unit="€") if _is_ton(side, q) else q for q in quantities]
    return [
        replace(q, unit="kilo", value=q.value / _EUROS_A_KILO) if _is_ton(side, q) else q for q in quantities
    ]


_EUROS_A_KILO = 100
"""A ton is read as 100,000 euros, and weighs 1,000 kilos."""


def _is_ton(side: Side, quantity: Quantity) -> bool:
    """Whether it is a ton of nothing that is weighed: of '40 ton slib' the 'slib' tells what."""
    if not side.keys[quantity.end - 1].endswith("ton") or quantity.unit in _WEIGHED:
        return False
    return not quantity.unit.endswith(_WEIGHED_ENDS)


_WEIGHED = frozenset(
    "co2 co₂ stikstof fosfaat slib grond zand puin papier glas plastic staal hout per".split()
)
_WEIGHED_ENDS = ("afval", "stof", "uitstoot", "slib", "emissie", "gas")

"""Which changes ask for attention first; no more than an order to read in."""

from __future__ import annotations

from regioparagraaf.comparison.model import Change, Comparison, Direction, Relation, SignalKind, Weight

_HEAVY = {
    SignalKind.COMMITMENT: 5,
    SignalKind.NEGATION: 5,
    SignalKind.QUANTITY: 4,
    SignalKind.TERM: 4,
    SignalKind.RESERVATION: 4,
    SignalKind.BODY: 3,
    SignalKind.SCOPE: 3,
    SignalKind.ENUMERATION: 2,
}
"""Which signals a negotiator wants to see first."""


def weightiest(comparison: Comparison) -> list[Change]:
    """The substantive changes, the weightiest first, in the order of the text where they weigh the same;
    what the municipality's own version says is known already, and what it could not know it did not choose:
    those come last."""
    substantive = [change for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]
    return sorted(substantive, key=lambda change: (change.own_version or change.behind, -_heaviness(change)))


def _heaviness(change: Change) -> int:
    signals = sum(_HEAVY[signal.kind] for signal in change.signals)
    back = sum(signal.direction is Direction.WEAKER for signal in change.signals)
    return signals + 2 * back + (4 if change.relation is Relation.DROPPED else 0)

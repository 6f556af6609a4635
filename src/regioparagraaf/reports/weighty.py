"""Which changes ask for attention first; no more than an order to read in."""

from __future__ import annotations

from regioparagraaf.comparison.losses import loss_by
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Relation,
    Signal,
    SignalKind,
    Weight,
)

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
_TURN = {
    (SignalKind.COMMITMENT, Direction.WEAKER): 2,
    (SignalKind.COMMITMENT, Direction.STRONGER): -2,
    (SignalKind.RESERVATION, Direction.ADDED): 2,
    (SignalKind.RESERVATION, Direction.DROPPED): -2,
    (SignalKind.TERM, Direction.LATER): 2,
    (SignalKind.TERM, Direction.DROPPED): 2,
    (SignalKind.TERM, Direction.EARLIER): -2,
}
"""What takes from the promise is seen before what adds to it."""
_LESS = 2
"""The same for a number, of which the direction alone does not tell it: more homes, or more costs."""


def weightiest(comparison: Comparison) -> list[Change]:
    """The substantive changes, the weightiest first, in the order of the text where they weigh the same;
    what the municipality's own version says is known already, and what it could not know it did not choose:
    those come last."""
    substantive = [change for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]
    return sorted(substantive, key=lambda change: (change.own_version or change.behind, -_heaviness(change)))


def _heaviness(change: Change) -> int:
    signals = sum(_HEAVY[signal.kind] + _turn(signal, change) for signal in change.signals)
    return signals + (_gone(change) if change.relation is Relation.DROPPED else 0)


def _turn(signal: Signal, change: Change) -> int:
    if signal.kind is SignalKind.QUANTITY:
        loss = loss_by(signal, change)
        return _LESS if loss and not loss.either_way else 0
    return _TURN.get((signal.kind, signal.direction), 0)


def _gone(change: Change) -> int:
    """A sentence that went took its promise along: more than a weaker verb where it named an amount, a number
    or a year."""
    return 9 if any(character.isdigit() for unit in change.common for character in unit.text) else 5

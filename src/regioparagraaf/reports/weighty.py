"""Which changes ask for attention first; no more than an order to read in."""

from __future__ import annotations

from collections.abc import Mapping

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
from regioparagraaf.reports.dropped_tables import dropped_tables, figures, figures_in_sentences, is_cell

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
    cells = _weight_of_cells(comparison)
    return sorted(
        substantive,
        key=lambda change: (change.own_version or change.behind, -_heaviness(change, cells)),
    )


def _heaviness(change: Change, cells: Mapping[str, int]) -> int:
    signals = sum(_HEAVY[signal.kind] + _turn(signal, change) for signal in change.signals)
    return signals + (_gone(change, cells) if change.relation is Relation.DROPPED else 0)


def _turn(signal: Signal, change: Change) -> int:
    if signal.kind is SignalKind.QUANTITY:
        loss = loss_by(signal, change)
        return _LESS if loss and not loss.either_way else 0
    return _TURN.get((signal.kind, signal.direction), 0)


_FIGURE, _SENTENCE, _CELL = 9, 5, 2
"""A sentence that went took its promise along: more than a weaker verb where it named an amount, a number or
a year. A cell says little by itself, unless it alone names its figure."""


def _gone(change: Change, cells: Mapping[str, int]) -> int:
    if change.label in cells:
        return cells[change.label]
    return _FIGURE if any(map(figures, change.common)) else _SENTENCE


def _weight_of_cells(comparison: Comparison) -> dict[str, int]:
    """How much each dropped cell weighs, by the label of its record; a table that went as a whole weighs
    once, as its heaviest cell. A figure that a sentence names too is told where that one went or changed."""
    gone = [
        change
        for change in comparison.changes
        if change.relation is Relation.DROPPED and is_cell(change.common[0])
    ]
    told = figures_in_sentences(comparison) if gone else frozenset[str]()
    weights = {change.label: _FIGURE if figures(change.common[0]) - told else _CELL for change in gone}
    for table in dropped_tables(comparison).values() if gone else ():
        labels = [change.label for change in table.changes if change.weight is Weight.SUBSTANTIVE]
        heaviest = max((weights[label] for label in labels), default=0)
        weights |= dict.fromkeys(labels, 0) | dict.fromkeys(labels[:1], heaviest)
    return weights

"""Which changes ask for attention first; no more than an order to read in.

The gravest thing in a change decides, as far as it is sure: what turns round, what is lost or softened, who
decides or pays, how much and when, how far it reaches, and last what adds to the promise.
docs/decisions/what-is-read-first.md says why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regioparagraaf.comparison.losses import FLIPPED, loss_by, losses
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Elsewhere,
    Relation,
    Signal,
    SignalKind,
    Unit,
    Weight,
    text_of,
)
from regioparagraaf.dutch.small_words import DENYING
from regioparagraaf.dutch.words import tokens
from regioparagraaf.reports.dropped_tables import fell_together, figures, figures_in_sentences, is_cell
from regioparagraaf.reports.small_edits import mostly_stands, small_edit

ORDER = (
    "Eerst wat omkeert, vervalt of zachter wordt, dan wie besluit, een ander woord, bedragen, termijnen. "
    "Te beoordelen."
)
"""How the changes are ordered, as the reader is told (docs/decisions/what-is-read-first.md)."""

_DENIED = 60
_GONE_MONEY, _GONE_FIGURE, _GONE = 55, 50, 44
"""A sentence that went took its promise along: more than a weaker verb where it named money, as much where it
named a number or a year."""
_SOFT_MONEY, _HEDGED_MONEY = 53, 52
"""A weaker verb and a hedge in a sentence that names money: behind money that went, before any other."""
_CONDITION_ON_ALL = 57
"""A sentence that came and touches all that was agreed: no promise is what it was."""
_TOUCHED = 43
"""A sentence that came and only touches an agreement, with no word that limits: behind what went."""
_CONDITION, _DENIAL_ADDED, _ON_ITSELF, _ADDED_FIGURE, _ADDED = 48, 42, 32, 26, 24
"""Any other: a condition on the rest or on what the municipality pays, a ban of its own, a condition on
something of its own, a number, none of these."""
_LESS, _OTHERWISE, _MORE = 36, 30, 18
"""A number or a moment: surely less, less or more, surely more."""
_EXCHANGED, _EDITED, _RETOLD = 43, 32, 12
"""Words that took the place of others in a sentence that otherwise stands and that no signal explains, any
other few words that were changed in such a sentence, and a sentence told anew without a signal. Without a
signal six in ten of the first two are changes of substance, however sure the weighing is of them, and one in
seven of the last."""
_CELL = 10
"""A cell that went says little by itself, unless it alone names its figure."""

_GRADES = {
    (SignalKind.NEGATION, Direction.ADDED): _DENIED,
    (SignalKind.NEGATION, Direction.DROPPED): _DENIED,
    (SignalKind.COMMITMENT, Direction.WEAKER): 50,
    (SignalKind.COMMITMENT, Direction.STRONGER): _MORE,
    (SignalKind.RESERVATION, Direction.ADDED): 46,
    (SignalKind.RESERVATION, Direction.CHANGED): _OTHERWISE,
    (SignalKind.RESERVATION, Direction.DROPPED): _MORE,
    (SignalKind.BODY, Direction.CHANGED): 47,
    (SignalKind.BODY, Direction.DROPPED): 34,
    (SignalKind.BODY, Direction.ADDED): 28,
    (SignalKind.SCOPE, Direction.NARROWER): 22,
    (SignalKind.SCOPE, Direction.WIDER): 20,
    (SignalKind.ENUMERATION, Direction.DROPPED): 22,
    (SignalKind.ENUMERATION, Direction.ADDED): 16,
}
"""How grave each signal is; of a number and a moment the words tell it."""

_OF_MONEY = {
    (SignalKind.COMMITMENT, Direction.WEAKER): _SOFT_MONEY,
    (SignalKind.RESERVATION, Direction.ADDED): _HEDGED_MONEY,
}

_LIMITING = frozenset(
    "alleen slechts uitsluitend enkel hoogstens hoogste maximaal mits tenzij behalve eerst pas".split()
)
_COMPARED = frozenset("meer minder hoger lager langer korter later eerder vaker verder".split())
_CONTRARY = "het tegendeel"
"""How the weighing says that 'verlagen' became 'verhogen'."""
_MONEY = ("€", "euro")
_PAYING = ("betal", "betaal", "meebeta", "bekostig", "financier", "bijdrage", "uitgave")
"""How words begin that say who pays."""


Rank = tuple[bool, float, float]
"""How soon a change is read, the least first: whether it was known before or not chosen, how grave the
gravest thing in it is, and all in it together."""


NO_RANK: Rank = (True, 0, 0)
"""Of what is not read first at all: it is no change in substance."""


def weightiest(comparison: Comparison) -> list[Change]:
    """The substantive changes, the weightiest first, in the order of the text where they weigh the same."""
    found = ranks(comparison)
    return sorted(_substantive(comparison), key=lambda change: found[change.label])


def ranks(comparison: Comparison) -> dict[str, Rank]:
    """The rank of each substantive change by its label, to be set beside those of other drafts; what the
    municipality's own version says is known already, and what it could not know it did not choose: those come
    last."""
    cells = _grade_of_cells(comparison)

    def rank(change: Change) -> Rank:
        grades = [0, *(grade * change.confidence for grade in _grades(change, cells)), _small(change)]
        return change.own_version or change.behind, -max(grades), -sum(grades)

    return {change.label: rank(change) for change in _substantive(comparison)}


def _substantive(comparison: Comparison) -> list[Change]:
    return [change for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]


def gravest_first(change: Change) -> tuple[Signal, ...]:
    """The signals of a change, the gravest first."""
    return tuple(sorted(change.signals, key=lambda signal: -_grade(signal, change)))


def elsewhere_first(comparison: Comparison) -> list[Elsewhere]:
    """The sentences elsewhere that touch an agreement: what is on all that was agreed, then what names a
    number or a year, then the rest, in the order of the draft."""
    return sorted(comparison.elsewhere, key=lambda place: (not place.is_on_all, not figures(place.unit)))


def _grades(change: Change, cells: Mapping[str, int]) -> list[int]:
    """How grave everything in a change is that asks for attention."""
    told = [_grade(signal, change) for signal in change.signals]
    if change.relation is Relation.DROPPED:
        gone = cells[change.label] if change.label in cells else _gone(change)
        return [*told, gone]
    if change.relation is Relation.ADDED:
        return [*told, _came(change)]
    return told or [_DENIED if _is_denied(change) else _RETOLD]


def _grade(signal: Signal, change: Change) -> int:
    on_money = _OF_MONEY.get((signal.kind, signal.direction))
    if on_money and _is_on_money(change.common):
        return on_money
    if signal.kind not in (SignalKind.QUANTITY, SignalKind.TERM):
        return _GRADES.get((signal.kind, signal.direction), _OTHERWISE)
    loss = loss_by(signal, change)
    if loss is None:
        return _MORE
    if loss.reason in FLIPPED:
        return _DENIED
    return _OTHERWISE if loss.either_way else _LESS


def _gone(change: Change) -> int:
    if _is_on_money(change.common):
        return _GONE_MONEY
    return _GONE_FIGURE if _denials(change.common) or any(map(figures, change.common)) else _GONE


def _came(change: Change) -> int:
    if change.touched and change.touched.is_on_all:
        return _CONDITION_ON_ALL
    if any(signal.kind is SignalKind.RESERVATION for signal in change.signals):
        return _CONDITION
    if change.touched:
        words = [token.key for token in tokens(text_of(change.draft))]
        limits = change.is_conditional or _denials(change.draft) or not _LIMITING.isdisjoint(words)
        return _CONDITION if limits else _TOUCHED
    if _denials(change.draft):
        return _DENIAL_ADDED
    if change.is_conditional:
        return _CONDITION if _is_on_money(change.draft) else _ON_ITSELF
    return _ADDED_FIGURE if any(map(figures, change.draft)) else _ADDED


def _is_denied(change: Change) -> bool:
    """Whether a word became its contrary, or a denial came or went without a signal. In a sentence told anew
    that is as a rule the other way to say the same, as the weighing found."""
    differs = _denials(change.common) != _denials(change.draft)
    return _CONTRARY in change.reason or (differs and mostly_stands(change))


def _small(change: Change) -> int:
    """How grave a few words are that were changed in a sentence that otherwise stands, however sure the
    weighing is of them; of what a signal tells, only where it may bind less."""
    small = small_edit(change)
    if small is None:
        return 0
    if change.signals:
        return _EDITED if losses(change) else 0
    return _EXCHANGED if small.is_exchange else _EDITED


def _denials(units: tuple[Unit, ...]) -> int:
    keys = [token.key for token in tokens(text_of(units))]
    return sum(key in DENYING and not _bounds(keys[at + 1 : at + 3]) for at, key in enumerate(keys))


def _bounds(behind: Sequence[str]) -> bool:
    """Whether a denial only says how much: 'niet meer dan'."""
    return len(behind) > 1 and behind[0] in _COMPARED and behind[1] == "dan"


def _is_on_money(units: tuple[Unit, ...]) -> bool:
    keys = [token.key for token in tokens(text_of(units))]
    return any(key.startswith(_PAYING) or any(sign in key for sign in _MONEY) for key in keys)


def _grade_of_cells(comparison: Comparison) -> dict[str, int]:
    """How grave each dropped cell is, by the label of its record; cells of a row or a table that went
    together count once, as the gravest of them. A figure that a sentence names too is told where that one
    went or changed."""
    gone = [
        change
        for change in comparison.changes
        if change.relation is Relation.DROPPED and is_cell(change.common[0])
    ]
    told = figures_in_sentences(comparison) if gone else frozenset[str]()
    grades = {change.label: _gone(change) if figures(change.common[0]) - told else _CELL for change in gone}
    for cells in fell_together(comparison) if gone else ():
        labels = [change.label for change in cells.changes if change.weight is Weight.SUBSTANTIVE]
        gravest = max((grades[label] for label in labels), default=0)
        grades |= dict.fromkeys(labels, 0) | dict.fromkeys(labels[:1], gravest)
    return grades

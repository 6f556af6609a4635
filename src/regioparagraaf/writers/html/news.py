"""What is new since earlier versions, for the page."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Edit, Op, Relation, text_of
from regioparagraaf.reports.news import (
    OUTSIDE,
    SILENT,
    Since,
    Together,
    number_of,
    outside_happened,
    outside_reason,
    rows,
    what_happened,
)
from regioparagraaf.reports.wording import signal_sentence
from regioparagraaf.trace.since import Development, Outside, Side
from regioparagraaf.writers.html.marks import Piece, marked_diff


class Row(Struct, frozen=True):
    """One place where something is otherwise."""

    number: str
    common: tuple[Piece, ...]
    """What became of the common text; empty where it stayed as it was."""
    then: str
    now: str
    what: str
    reasons: tuple[str, ...]


class News(Struct, frozen=True):
    """What is new in the draft of one municipality."""

    municipality: str
    earlier: str
    later: str
    summary: tuple[str, ...]
    tables: tuple[tuple[str, bool, tuple[Row, ...]], ...]
    """Title, whether the common text changed there, and the rows."""


def told(since: Since) -> News:
    """The news of one municipality as the page shows it."""
    tables = tuple(
        (since.title(side), side is not Side.MUNICIPALITY, tuple(map(_row, rows(since.of(side)))))
        for side in Side
        if since.of(side)
    )
    outside = ((OUTSIDE, False, tuple(map(_outside, since.outside))),) if since.outside else ()
    return News(since.municipality, since.earlier, since.later, since.summary, tables + outside)


def _outside(new: Outside) -> Row:
    words = new.place.unit.text
    return Row(
        number_of(new),
        (),
        words if new.was_there else "",
        words if new.is_there else "",
        outside_happened(new),
        (outside_reason(new),),
    )


def _row(one: Development | Together) -> Row:
    if isinstance(one, Together):
        same = "Dezelfde woorden, op een andere plaats."
        return Row(one.number, (), one.words, same, what_happened(one.first), (one.sentence,))
    now = one.now
    reasons = [signal_sentence(signal) for signal in now.signals] if now and one.news not in SILENT else []
    return Row(
        one.number,
        marked_diff(_diff(one.region), ()) if one.region else (),
        _words(one.then),
        _words(now),
        what_happened(one),
        (*reasons, *(now.told if now else ())),
    )


def _diff(change: Change) -> Sequence[Edit]:
    if change.relation is Relation.EQUAL:
        return (Edit(Op.KEEP, f"Verplaatst: {text_of(change.draft)}"),)
    if change.diff:
        return change.diff
    return (Edit(Op.INSERT, text_of(change.draft)),)


def _words(change: Change | None) -> str:
    return text_of(change.draft) if change else ""

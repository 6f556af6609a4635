"""Why a recommendation is not simply covered, in a sentence or two: for a cell of the table."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Change, Weight
from regioparagraaf.errors import listed
from regioparagraaf.reports.wording import signal_sentence
from regioparagraaf.trace.coverage import Carrying, Coverage, State

_SPEAKS_FOR_ITSELF = (State.COVERED, State.FORWARDED, State.STALE, State.ORPHAN)
"""What needs no more than the reason that was given, if any."""


def reason(one: Coverage, carrying: Carrying) -> str:
    """The reason that was given, and what the comparison found."""
    found = [] if carrying.state in _SPEAKS_FOR_ITSELF else list(_found(one, carrying))
    if not found:
        return carrying.reason
    return " ".join([f"{carrying.reason.rstrip('.')}.", *found] if carrying.reason else found)


def not_there(one: Coverage) -> str:
    """Which fragments would carry it out: 'won-04 staat er niet in'; empty where the library has none."""
    stand = "staat" if len(one.absent) == 1 else "staan"
    return f"{listed(one.absent)} {stand} er niet in" if one.absent else ""


def _found(one: Coverage, carrying: Carrying) -> Iterator[str]:
    if carrying.state is State.UNCOVERED and not one.is_in_text:
        absent = not_there(one)
        text = "De gemeenschappelijke tekst voert deze aanbeveling niet uit"
        yield f"{text}: {absent}." if absent else f"{text}."
    elif carrying.state is State.UNCOVERED and not carrying.changes:
        yield "In dit concept is de gemeenschappelijke tekst niet gevonden."
    if carrying.dropped:
        yield f"Vervallen: {listed([change.label for change in carrying.dropped])}."
    for change in carrying.kept:
        if change.weight is Weight.SUBSTANTIVE:
            yield f"{change.label}: {_changed(change)}"
    if carrying.state is State.DOUBLE:
        yield "Een zin staat er twee keer."


def _changed(change: Change) -> str:
    return " ".join(map(signal_sentence, change.signals)) or "Inhoudelijk gewijzigd."

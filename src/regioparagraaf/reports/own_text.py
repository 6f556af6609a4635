"""What a text of one's own does with the variant that it took the place of, in Dutch words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioparagraaf.comparison.model import Relation, Unit, Weight
from regioparagraaf.reports.wording import signal_sentence
from regioparagraaf.trace.coverage import State
from regioparagraaf.trace.own_texts import OwnText


def beside_variant(own: OwnText) -> str:
    """How it fares beside the variant, and the words that show it; without a full stop."""
    lead = _LEADS[own.state].format(level=own.level)
    found = "" if own.state in (State.COVERED, State.UNCOVERED) else " ".join(_found(own))
    return f"{lead}: {found}".removesuffix(".") if found else lead


_LEADS = {
    State.COVERED: "zegt hetzelfde als ‘{level}’",
    State.UNCOVERED: "heeft geen enkele zin van ‘{level}’",
    State.PARTLY: "laat een deel van ‘{level}’ weg",
    State.WEAKENED: "lijkt zwakker dan ‘{level}’",
    State.CHANGED: "is inhoudelijk anders dan ‘{level}’",
}


def _found(own: OwnText) -> Iterator[str]:
    for change in own.changes:
        if change.weight is not Weight.SUBSTANTIVE:
            continue
        if change.relation is Relation.DROPPED:
            yield f"Vervallen: {_quoted(change.common)}."
        elif change.relation is Relation.ADDED:
            yield f"Toegevoegd: {_quoted(change.draft)}."
        else:
            yield " ".join(map(signal_sentence, change.signals)) or "Een zin is inhoudelijk gewijzigd."


def _quoted(units: Iterable[Unit]) -> str:
    return f"‘{' '.join(unit.text for unit in units).removesuffix('.')}’"

"""Why a change is among what the page tells first: all its signals in few words, what may bind less before
what may go either way, and that before the rest."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from regioparagraaf.comparison.losses import in_few_words, loss_by
from regioparagraaf.comparison.model import Change, Direction, Relation, Signal, SignalKind, Weight
from regioparagraaf.reports.small_edits import in_its_words
from regioparagraaf.reports.weighty import gravest_first
from regioparagraaf.reports.wording import touched_clause

GONE, WEAKER, EITHER_WAY, OTHER = "vervallen", "zwakker", "weerszijden", "inhoudelijk"
"""What a reason says of a change; the style sheet has a shape for each."""
_ORDER = (GONE, WEAKER, EITHER_WAY, OTHER)


class Reason(Struct, frozen=True):
    """What is different, in few words, and which way it may go."""

    kind: str
    words: str


UNEXPLAINED = Reason(EITHER_WAY, "anders, zonder signaal")
"""Of a sentence told anew that no signal explains: it may be anything."""


def reasons(change: Change) -> tuple[Reason, ...]:
    """One for each signal of a change in substance, the gravest of a kind first; none of what fell away."""
    if change.weight is not Weight.SUBSTANTIVE or change.relation is Relation.DROPPED:
        return ()
    found = dict.fromkeys(_reason(signal, change) for signal in gravest_first(change))
    if change.touched:
        kind = WEAKER if change.touched.is_on_all else EITHER_WAY
        found = {Reason(kind, touched_clause(change)): None, **found}
    if not found and change.relation is Relation.CHANGED:
        words = in_its_words(change)
        return (Reason(EITHER_WAY, words) if words else UNEXPLAINED,)
    return tuple(in_order(found))


def may_loosen(change: Change) -> bool:
    """Whether some reason tells by itself that a municipality may be held to less."""
    return any(reason.kind == WEAKER for reason in reasons(change))


def in_order(found: Iterable[Reason]) -> list[Reason]:
    """What may bind less first, then what may go either way."""
    return sorted(found, key=lambda reason: _ORDER.index(reason.kind))


def _reason(signal: Signal, change: Change) -> Reason:
    loss = loss_by(signal, change)
    if loss is not None:
        return Reason(EITHER_WAY if loss.either_way else WEAKER, loss.reason)
    is_other = (signal.kind, signal.direction) in _ANOTHER
    return Reason(EITHER_WAY if is_other else OTHER, in_few_words(signal))


_ANOTHER = frozenset({(SignalKind.BODY, Direction.CHANGED), (SignalKind.BODY, Direction.DROPPED)})
"""Another body, or none that is named, is not less: and yet who decides is read before most else."""

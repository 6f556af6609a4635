"""Which sentences that a draft added inside the part touch an agreement, as `find` tells of those outside."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.elsewhere.find import elsewhere
from regioparagraaf.comparison.elsewhere.limits import is_ours
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.comparison.model import Change, Position, Relation, SignalKind, Touched, Weight
from regioparagraaf.comparison.reading.side import Side, read
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.conditions.on_the_text import is_on_one, loosens_the_text
from regioparagraaf.comparison.weighing.conditions.text_named import names_all_above
from regioparagraaf.document.model import Block
from regioparagraaf.dutch.lexicon import Lexicon


def with_touched(
    changes: Sequence[Change],
    common: Sequence[Profile],
    draft: Sequence[Profile],
    blocks: Sequence[Block],
    lexicon: Lexicon,
    settings: Settings,
) -> tuple[Change, ...]:
    """The records, each sentence that was added with the agreement that it touches, and whether it sets a
    condition; no weight and no signal rests on it. `blocks` are those of the draft."""
    if not common or not any(map(_is_added, changes)):
        return tuple(changes)  # where nothing was agreed, nothing is touched
    ours = {profile.unit.position: profile.index for profile in common}
    theirs = {profile.unit.position: profile.index for profile in draft}
    answers = {
        theirs[unit.position]: ours[change.common[0].position]
        for change in changes
        if change.common
        for unit in change.draft
    }
    added = {theirs[change.draft[0].position] for change in changes if _is_added(change)}
    found: dict[Position, Touched] = {
        place.unit.position: Touched(place.touches, place.is_on_all)
        for place in elsewhere(common, draft, blocks, added, answers, answers, lexicon, settings)
    }

    def told(change: Change) -> Change:
        if not _is_added(change):
            return change
        side = read(change.draft[0].text, lexicon, settings)
        touched = found.get(change.draft[0].position)
        if _limits_all(change, side, lexicon) or (
            loosens_the_text(side, lexicon) and not is_on_one(side, lexicon)
        ):
            touched = Touched(touched.label if touched else "", is_on_all=True)
        return replace(change, touched=touched, is_conditional=bool(side.hedges) and is_ours(side))

    return tuple(map(told, changes))


def _is_added(change: Change) -> bool:
    return change.relation is Relation.ADDED and change.weight is Weight.SUBSTANTIVE


def _limits_all(change: Change, side: Side, lexicon: Lexicon) -> bool:
    """Whether its condition on what was agreed is on all of that: 'Dit alles doen wij mits er geld is'."""
    limits = any(signal.kind is SignalKind.RESERVATION for signal in change.signals)
    return limits and (not _ALL.isdisjoint(side.keys) or names_all_above(side, lexicon))


_ALL = frozenset("alles alle afspraken paragraaf hoofdstuk".split())

"""What is new between two drafts of one municipality, and where that meets what became of the common text.

Both drafts are compared with the common text as it is now. Where that moved on as well, a third comparison,
of the common text then with the common text now, says which of the two sides changed a place, or both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Elsewhere,
    Position,
    Relation,
    Unit,
    Weight,
    text_of,
)
from regioparagraaf.document.model import document, paragraph
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal
from regioparagraaf.trace.numbers import in_order


class Side(StrEnum):
    """Who changed a place since (`wie`)."""

    MUNICIPALITY = "gemeente"
    REGION = "regio"
    BOTH = "beide"


class News(StrEnum):
    """What became of one place since the earlier draft."""

    NEW = "nieuw gewijzigd"
    BACK = "terug naar de gemeenschappelijke tekst"
    AGAIN = "opnieuw gewijzigd"
    BEHIND = "nog met de eerdere tekst"
    TAKEN = "al zo in het concept"
    APART = "nog steeds afwijkend"
    FOLLOWED = "nu volgens de nieuwe tekst"
    CROSSED = "allebei gewijzigd, en verschillend"

    @property
    def side(self) -> Side:
        return _SIDES.get(self, Side.MUNICIPALITY)


_SIDES = {
    News.BEHIND: Side.REGION,
    News.TAKEN: Side.REGION,
    News.APART: Side.REGION,
    News.FOLLOWED: Side.BOTH,
    News.CROSSED: Side.BOTH,
}


class Development(Struct, frozen=True):
    """One place where something is otherwise than at the time of the earlier draft."""

    news: News
    number: str
    """Of the record in the later comparison; of the earlier one where something added went again; of the
    earlier common text where that dropped it."""
    common: tuple[Unit, ...]
    then: Change | None
    """None for what was not there at all."""
    now: Change | None
    """None for what was added then and is gone now."""
    region: Change | None = None
    """What became of the common text here: its units then and now."""

    @property
    def side(self) -> Side:
        return self.news.side


class Outside(Struct, frozen=True):
    """A sentence elsewhere that touches an agreement, and that the draft had not, or has no more."""

    place: Elsewhere
    was_there: bool
    """Whether the earlier draft has its words; it may have them within the part."""
    is_there: bool


class MovedOn(Struct, frozen=True):
    """What became of the common text since: that of then compared with that of now."""

    comparison: Comparison
    lexicon: Lexicon
    """To see whether a draft still has in other words what the common text dropped."""


def since(then: Comparison, now: Comparison, moved_on: MovedOn | None = None) -> tuple[Development, ...]:
    """The places that differ, in the order of the common text; what both drafts say alike is no news."""
    dropped = list(_dropped(moved_on, then, now)) if moved_on else []
    told_then = {one.then.label for one in dropped if one.then}
    told_now = {one.now.label for one in dropped if one.now}
    by_region, put_elsewhere = _by_region(moved_on), _put_elsewhere(moved_on)
    earlier = {unit.position: change for change in then.changes for unit in change.common}
    additions = [change for change in then.changes if not change.common and change.label not in told_then]
    before = Counter(map(_words, additions))
    found = list(dropped)
    for change in now.changes:
        if change.common:
            old = earlier.get(change.common[0].position)
            region = next((by_region[u.position] for u in change.common if u.position in by_region), None)
            news = _news(old, change) if region is None else _meeting(old, change, region)
            if news is News.BACK and old and old.moved and change.common[0].position in put_elsewhere:
                news, region = News.FOLLOWED, put_elsewhere[change.common[0].position]
            if news is not None:
                found.append(Development(news, change.label, change.common, old, change, region))
        elif before[_words(change)]:
            before[_words(change)] -= 1
        elif change.label not in told_now:
            found.append(Development(News.NEW, change.label, (), None, change))
    for change in additions:
        if before[_words(change)]:
            before[_words(change)] -= 1
            found.append(Development(News.BACK, change.label, (), change, None))
    return tuple(sorted(found, key=lambda one: in_order(one.number)))


def outside(then: Comparison, now: Comparison) -> tuple[Outside, ...]:
    """The sentences elsewhere that came, in the order of the draft, and those that went."""
    added = {_words(change) for change in then.changes if change.relation is Relation.ADDED}
    came = (
        Outside(place, is_old, is_there=True)
        for place in _not_elsewhere(now, then)
        if not (is_old := _has(then, place)) or normal(place.unit.text) in added
    )
    went = (
        Outside(place, was_there=True, is_there=False)
        for place in _not_elsewhere(then, now)
        if not _has(now, place)
    )
    return (*came, *went)


def _not_elsewhere(one: Comparison, other: Comparison) -> Iterator[Elsewhere]:
    """The sentences elsewhere in one draft that the other does not have there, or not as often."""
    known = Counter(normal(place.unit.text) for place in other.elsewhere)
    for place in one.elsewhere:
        words = normal(place.unit.text)
        if known[words]:
            known[words] -= 1
        else:
            yield place


def _has(side: Comparison, place: Elsewhere) -> bool:
    """Whether a draft says this anywhere."""
    words = normal(place.unit.text)
    return any(words in normal(block.text) for block in side.draft.blocks)


def _by_region(moved_on: MovedOn | None) -> dict[Position, Change]:
    """What the region changed, by where its words stand now."""
    changes = moved_on.comparison.changes if moved_on else ()
    return {
        unit.position: change
        for change in changes
        if normal(text_of(change.common)) != _words(change)
        for unit in change.draft
    }


def _put_elsewhere(moved_on: MovedOn | None) -> dict[Position, Change]:
    """What the region moved, by where it stands now."""
    changes = moved_on.comparison.changes if moved_on else ()
    return {unit.position: change for change in changes if change.moved for unit in change.draft}


def _dropped(moved_on: MovedOn, then: Comparison, now: Comparison) -> Iterator[Development]:
    """What the region dropped, and whether the draft still has it."""
    gone = [change for change in moved_on.comparison.changes if change.relation is Relation.DROPPED]
    had, has = (_answers(gone, side, moved_on.lexicon) for side in (then, now))
    for change in gone:
        old, new = had.get(change.label), has.get(change.label)
        if new is None:
            news = News.FOLLOWED if old is not None else News.TAKEN
        elif old is None or _words(old) != _words(new):
            news = News.CROSSED
        else:
            news = News.BEHIND if _words(new) == normal(text_of(change.common)) else News.APART
        yield Development(news, change.label, change.common, old, new, change)


def _answers(gone: Sequence[Change], side: Comparison, lexicon: Lexicon) -> dict[str, Change]:
    """Label of what the region dropped -> the addition of a draft that still says it, in whatever words."""
    added = [change for change in side.changes if change.relation is Relation.ADDED]
    ours, theirs = (
        document(*map(paragraph, texts))
        for texts in (
            [text_of(change.common) for change in gone],
            [text_of(change.draft) for change in added],
        )
    )
    found = compare(ours, theirs, lexicon, Settings(whole=True))
    return {
        gone[change.common[0].block].label: added[change.draft[0].block]
        for change in found.changes
        if change.common and change.draft
    }


def _news(old: Change | None, change: Change) -> News | None:
    """What the municipality changed, where the common text stayed as it was."""
    deviated = old is not None and old.weight is not Weight.NONE
    deviates = change.weight is not Weight.NONE
    if not deviated:
        return News.NEW if deviates else None
    if not deviates:
        return News.BACK
    assert old is not None
    return None if _is_same(old, change) else News.AGAIN


def _meeting(old: Change | None, change: Change, region: Change) -> News:
    """What became of a place that the region changed."""
    touched = old is None or not _is_same(old, change)
    if change.weight is Weight.NONE:
        return News.FOLLOWED if touched else News.TAKEN
    if touched:
        return News.CROSSED
    return News.BEHIND if _words(change) == normal(text_of(region.common)) else News.APART


def _is_same(old: Change, change: Change) -> bool:
    return _words(old) == _words(change) and old.moved == change.moved


def _words(change: Change) -> str:
    return normal(text_of(change.draft))

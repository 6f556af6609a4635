"""What is new between two drafts of one municipality, both compared with the same common text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from regioparagraaf.comparison.model import Change, Comparison, Unit, Weight
from regioparagraaf.dutch.words import normal


class News(StrEnum):
    """What became of one place since the earlier draft."""

    NEW = "nieuw gewijzigd"
    BACK = "terug naar de gemeenschappelijke tekst"
    AGAIN = "opnieuw gewijzigd"


@dataclass(frozen=True, slots=True)
class Development:
    """One place where the later draft says something else than the earlier one."""

    news: News
    number: str
    """Of the record in the later comparison; of the earlier one where something added went again."""
    common: tuple[Unit, ...]
    then: Change | None
    """None for what was not there at all."""
    now: Change | None
    """None for what was added then and is gone now."""


def since(then: Comparison, now: Comparison) -> tuple[Development, ...]:
    """The places that differ, in the order of the common text; what both drafts say alike is no news."""
    earlier = {_where(unit): change for change in then.changes for unit in change.common}
    before = Counter(_words(change) for change in then.changes if not change.common)
    found: list[Development] = []
    for change in now.changes:
        if not change.common:
            words = _words(change)
            if before[words]:
                before[words] -= 1
            else:
                found.append(Development(News.NEW, change.label, (), None, change))
            continue
        old = earlier.get(_where(change.common[0]))
        news = _news(old, change)
        if news is not None:
            found.append(Development(news, change.label, change.common, old, change))
    for change in then.changes:
        if not change.common and before[_words(change)]:
            before[_words(change)] -= 1
            found.append(Development(News.BACK, change.label, (), change, None))
    return tuple(found)


def _news(old: Change | None, change: Change) -> News | None:
    deviated = old is not None and old.weight is not Weight.NONE
    deviates = change.weight is not Weight.NONE
    if not deviated:
        return News.NEW if deviates else None
    if not deviates:
        return News.BACK
    assert old is not None
    same = _words(old) == _words(change) and old.moved == change.moved
    return None if same else News.AGAIN


def _words(change: Change) -> str:
    return normal(" ".join(unit.text for unit in change.draft))


def _where(unit: Unit) -> tuple[int, int]:
    return unit.block, unit.start

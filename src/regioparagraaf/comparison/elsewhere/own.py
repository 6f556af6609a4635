"""Which paragraphs of a draft are the municipality's own business: they answer no agreement and touch none,
name things that none is about, and lean on nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from regioparagraaf.comparison.elsewhere.find import elsewhere
from regioparagraaf.comparison.elsewhere.subjects import Subjects
from regioparagraaf.comparison.elsewhere.subjects import names as capitals
from regioparagraaf.comparison.elsewhere.words import points_anywhere, sets_condition
from regioparagraaf.comparison.linking.profile import REGIONAL, Profile
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.units import is_item
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.lexicon import Lexicon

_STEM = 6
"""Letters of a word that its compounds begin with: 'woning' in 'woningverdeling'."""
_RUNNING = (Kind.PARAGRAPH, Kind.ITEM)
_AGREED = REGIONAL | frozenset(
    "afspraak afspraken akkoord alles gemeenten hoofdstuk paragraaf regio samen samenwerking streek "
    "tekst".split()
)
"""Words of what was agreed, of all of it and of who agreed on it: 'Aan al deze afspraken zit een prijs'."""

_RESERVING = frozenset(
    "afwijken afwijkt afzien recht ruimte uitzondering uitzonderingen voorbehoud vrij vrijheid zelf".split()
)
"""Words by which a municipality keeps something for itself, of which it need not say that it was agreed."""


def own_paragraphs(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    blocks: Sequence[Block],
    answers: Mapping[int, int],
    lexicon: Lexicon,
    settings: Settings,
) -> tuple[frozenset[int], ...]:
    """The units of each such paragraph, or list with the words above it; `blocks` are those of the draft and
    `answers` gives for each linked unit what it answers. In doubt a paragraph is none."""
    free = [units for units in _paragraphs(draft) if not any(unit.index in answers for unit in units)]
    asked = {unit.index for units in free for unit in units}
    if not asked:
        return ()
    touched = {
        place.unit.position
        for place in elsewhere(common, draft, blocks, asked, answers, answers, lexicon, settings)
    }
    names = {*lexicon.municipalities, *settings.municipalities, settings.municipality}
    subjects = Subjects(common, [unit for units in free for unit in units], names)
    others = frozenset(map(str.lower, settings.municipalities)) - {settings.municipality.lower()}
    known = frozenset(word for profile in common for word in profile.content)
    named = frozenset(word for profile in common for word in profile.words) - {settings.municipality.lower()}
    stems = frozenset(word[:_STEM] for word in known if len(word) >= _STEM)

    def is_doubtful(local: Profile) -> bool:
        return bool(
            local.unit.position in touched
            or not (_AGREED | others).isdisjoint(local.words)
            or is_item(local.unit)
            or not _RESERVING.isdisjoint(local.words)
            or sets_condition(local)
            or not named.isdisjoint(capitals(local))
            or any(word[:_STEM] in stems for word in local.naming)
            or subjects.ties(local)
        )

    return tuple(
        frozenset(unit.index for unit in units)
        for units in free
        if not any(map(is_doubtful, units))
        and not points_anywhere(units[0])
        and any(word not in known for unit in units for word in unit.naming)
    )


def _paragraphs(draft: Sequence[Profile]) -> Iterator[list[Profile]]:
    """The running text, paragraph by paragraph; a list and the words above it are one."""
    together: list[Profile] = []
    for _, grouped in groupby(draft, key=lambda profile: profile.unit.block):
        units = list(grouped)
        is_next = together and units[0].unit.kind is Kind.ITEM and _goes_on(together[-1])
        if not is_next:
            if together:
                yield together
            together = []
        if units[0].unit.kind in _RUNNING:
            together += units
    if together:
        yield together


def _goes_on(last: Profile) -> bool:
    return last.unit.kind is Kind.ITEM or last.unit.text.endswith(":")

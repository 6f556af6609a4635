"""The comparison of one draft with the common text: from two documents to the records."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import count, groupby
from string import ascii_lowercase
from typing import Final

from msgspec.structs import replace

from regioparagraaf.comparison.counterparts import with_counterparts
from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.displaced import in_their_places
from regioparagraaf.comparison.doubts import LONGER, SWAPPED, TWICE, beside_adopted, doubts, left_out
from regioparagraaf.comparison.elsewhere.find import elsewhere
from regioparagraaf.comparison.elsewhere.inside import with_touched
from regioparagraaf.comparison.elsewhere.own import own_paragraphs
from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.glued import parted
from regioparagraaf.comparison.leftovers import with_leftovers
from regioparagraaf.comparison.linking.align import Alignment, Group, align, align_either_way
from regioparagraaf.comparison.linking.moves import moves
from regioparagraaf.comparison.linking.profile import profiles
from regioparagraaf.comparison.lookalikes import without_look_alikes
from regioparagraaf.comparison.lumps import lumps, with_inside
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Edit,
    Elsewhere,
    Found,
    Op,
    Passage,
    Relation,
    Scope,
    Unit,
    Weight,
    struck_in,
    text_of,
)
from regioparagraaf.comparison.page_lines import of_a_page_line, page_lines
from regioparagraaf.comparison.rows import beside_what_is_said, of_a_column_title
from regioparagraaf.comparison.scope import (
    Part,
    is_half,
    marked_chapter,
    part,
    spread_among,
    stands_in_agreement,
    strange_sections,
    titled_chapter,
    whole,
)
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.torn import with_torn
from regioparagraaf.comparison.units import is_item, units
from regioparagraaf.comparison.weighing.lone import titled, weigh_lone
from regioparagraaf.comparison.weighing.pair import Before, standing_before
from regioparagraaf.comparison.weighing.weigh import weigh
from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.dutch.labels import article_number, without_label
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal, shortened
from regioparagraaf.errors import Remark

HARDLY_ANYTHING = 0.06
"""Below this weight nothing was found: the share of the common text that is linked, each link by the square
of its likeness. An agreement of another region on the same themes reaches 0.05 ('De raden komen twee keer per
jaar bijeen' is in both), one section adopted word for word 0.10, an essay adopted loosely 0.2 and more."""
MOSTLY_OURS = 0.5
"""From this share of the draft on, weighed alike, something was found, however little of the common text that
is: minutes that take over one sentence. A draft about another region reaches 0.05."""

NO_ENCODER = Remark(
    "RP202",
    "vergeleken zonder de uitbreiding 'betekenis'; een zin die heel anders is opgeschreven, kan als "
    "vervallen en toegevoegd staan",
    "installeer regioparagraaf[betekenis] voor een tweede blik op wat overblijft",
)
"""Told where something was left over that an encoder could have been asked about."""


def compare(
    common: Document, draft: Document, lexicon: Lexicon, settings: Settings, encoder: Encoder | None = None
) -> Comparison:
    """What the draft does with the common text, record by record; both documents in one view."""
    ours = _units_of_common(common, lexicon.abbreviations)
    theirs = parted(ours, units(draft, lexicon.abbreviations), draft.blocks, settings.municipality)
    find = align_either_way if settings.whole else align
    alignment = in_their_places(find(ours, theirs, lexicon, encoder), lexicon, settings)
    alignment = with_leftovers(alignment, lexicon, settings)
    alignment = with_torn(with_inside(without_look_alikes(alignment, lexicon, settings)))
    groups = alignment.groups
    remarks: tuple[Remark, ...] = ()
    if settings.whole:
        found = whole(theirs, draft.blocks)
    elif _is_hardly_anything(groups, ours, theirs):
        remarks = (_nothing_found(groups, ours, theirs),)
        groups, found = (), Part(Scope(Found.NOTHING), frozenset())
    else:
        linked = {j for group in groups for j in group.draft}
        title = _title(groups, ours)
        own = frozenset[int]()
        if not _has_title(groups, ours) and is_half(linked, theirs):
            own = spread_among(_own(alignment, draft.blocks, lexicon, settings), linked, theirs)
        chapter = marked_chapter(title, theirs, draft.blocks) or titled_chapter(
            _own_title(title, ours, theirs), linked, theirs
        )
        found = part(linked, theirs, draft.blocks, chapter, own)
        least = OWN_IN_AGREEMENT if stands_in_agreement(title, theirs) else OWN
        remarks = _own_chapters(found, strange_sections(linked, theirs, least))
        remarks += left_out([theirs[index] for index in sorted(own)])
    records = _Records(ours, theirs, groups, lexicon, settings, alignment.facing)
    sides = alignment.common, alignment.draft
    changes = with_counterparts(records.in_order(found), *sides)
    changes = with_touched(changes, *sides, draft.blocks, lexicon, settings)
    outside = _elsewhere(alignment, draft.blocks, found, lexicon, settings) if groups else ()
    linked = {j for group in groups for j in group.draft}
    answers = {j: [ours[i] for i in group.common] for group in groups for j in group.draft}
    together = [(theirs[group.draft[0]], len(group.common)) for group in lumps(groups, ours, theirs)]
    doubtful = tuple(doubts(ours, theirs, answers, together))
    if any(remark.code == TWICE for remark in doubtful):  # then its other chapters are none of its own
        remarks = tuple(remark for remark in remarks if remark.code != OWN_CHAPTERS)
    remarks += doubtful
    remarks += beside_adopted([theirs[at] for at in _among_adopted(theirs, linked, found, outside)])
    if encoder is None and groups and not settings.whole and any(not change.draft for change in changes):
        remarks += (NO_ENCODER,)
    return Comparison(settings.municipality, common, draft, found.scope, changes, outside, remarks)


def _among_adopted(
    theirs: Sequence[Unit], linked: Collection[int], found: Part, outside: Sequence[Elsewhere]
) -> list[int]:
    """The sentences outside the part that share a paragraph with an adopted one and are named nowhere."""
    blocks = {theirs[at].block for at in linked}
    named = {place.unit.position for place in outside}
    return [
        at
        for at, unit in enumerate(theirs)
        if at not in found.units and unit.block in blocks and unit.position not in named
    ]


_units_of_common = lru_cache(maxsize=1)(units)
"""Remembered: the common text is the same for every draft."""


def compared_units(comparison: Comparison, lexicon: Lexicon) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The units of both texts, as they were compared."""
    ours, theirs = (units(text, lexicon.abbreviations) for text in (comparison.common, comparison.draft))
    return ours, parted(ours, theirs, comparison.draft.blocks, comparison.municipality)


def regrouped(
    comparison: Comparison, groups: Sequence[Group], lexicon: Lexicon, settings: Settings
) -> Comparison:
    """The same texts in the same part, linked in another way. A record that stays keeps its number and its
    certainty, also where another unit precedes it now: whoever works through a list of numbers finds the
    next one. What is now added gets the next free letter, so that no number comes to mean another unit."""
    ours, theirs = compared_units(comparison, lexicon)
    inside = {unit.position for change in comparison.changes for unit in change.draft}
    found = Part(comparison.scope, frozenset(j for j, unit in enumerate(theirs) if unit.position in inside))
    records = _Records(ours, theirs, sorted(groups, key=lambda group: group.common), lexicon, settings)
    before = {_key(change): change for change in comparison.changes}
    taken = {change.label for change in comparison.changes if change.relation is Relation.ADDED}
    changes: list[Change] = []
    for change in records.in_order(found):
        old = before.get(_key(change))
        if change.relation is Relation.ADDED:
            number = change.label.rstrip(ascii_lowercase)
            if old is not None:
                change = replace(change, label=old.label)
            else:
                labels = (f"{number}{_letters(letter)}" for letter in count(1))
                change = replace(change, label=next(label for label in labels if label not in taken))
                taken.add(change.label)
        elif old is not None:
            change = replace(change, confidence=old.confidence, basis=old.basis)
        changes.append(change)
    sides = profiles(ours, theirs, lexicon)
    told = with_counterparts(changes, *sides)
    return replace(comparison, changes=with_touched(told, *sides, comparison.draft.blocks, lexicon, settings))


def _key(change: Change) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(unit.position for unit in change.common), tuple(unit.position for unit in change.draft)


def _elsewhere(
    alignment: Alignment, blocks: Sequence[Block], found: Part, lexicon: Lexicon, settings: Settings
) -> tuple[Elsewhere, ...]:
    answers = {j: group.common[0] for group in alignment.groups for j in group.draft}
    outside = frozenset(range(len(alignment.draft))) - found.units
    return elsewhere(
        alignment.common, alignment.draft, blocks, outside, found.units, answers, lexicon, settings
    )


def _own(
    alignment: Alignment, blocks: Sequence[Block], lexicon: Lexicon, settings: Settings
) -> tuple[frozenset[int], ...]:
    answers = {j: group.common[0] for group in alignment.groups for j in group.draft}
    return own_paragraphs(alignment.common, alignment.draft, blocks, answers, lexicon, settings)


def _is_hardly_anything(groups: Sequence[Group], common: Sequence[Unit], draft: Sequence[Unit]) -> bool:
    of_common = _share(common, {i: group.likeness for group in groups for i in group.common})
    of_draft = _share(draft, {j: group.likeness for group in groups for j in group.draft})
    if of_common is None:  # a text of headings alone
        return not groups
    return of_common < HARDLY_ANYTHING and (of_draft or 0.0) < MOSTLY_OURS


def _share(side: Sequence[Unit], linked: Mapping[int, float]) -> float | None:
    """How much of one text is linked, in characters of its sentences, and how surely; None without any."""
    total = sum(len(unit.text) for unit in side if unit.kind is not Kind.HEADING)
    found = sum(
        like**2 * len(side[unit].text) for unit, like in linked.items() if side[unit].kind is not Kind.HEADING
    )
    return found / total if total else None


def _title(groups: Sequence[Group], common: Sequence[Unit]) -> int | None:
    """The unit of the draft that answers the title of the common text; None where nothing does."""
    if common[0].kind is not Kind.HEADING:
        return None
    return next((group.draft[0] for group in groups if group.common[0] == 0), None)


def _own_title(title: int | None, common: Sequence[Unit], draft: Sequence[Unit]) -> int | None:
    """The same, where the draft has the title word for word, its number aside."""
    return title if title is not None and titled(draft[title]) == titled(common[0]) else None


def _has_title(groups: Sequence[Group], common: Sequence[Unit]) -> bool:
    """Whether the draft has the title of the common text, in some of its words: what stands under it is said
    about that. Any heading answers the title if nothing but the text stands under it."""
    likeness = next((group.likeness for group in groups if group.common[0] == 0), 0.0)
    return common[0].kind is Kind.HEADING and likeness >= TITLED


TITLED = 0.15
"""The likeness of a title that says the same: a word of the subject."""


def _own_chapters(found: Part, strange: Sequence[Unit]) -> tuple[Remark, ...]:
    """Tells of chapters of its own in a draft that counts whole: all that they say is then 'added'."""
    if found.scope.found is not Found.WHOLE or len(strange) < CHAPTERS:
        return ()
    named = ", ".join(f"‘{shortened(unit.text, 40)}’" for unit in strange[:_NAMED])
    more = "onder meer " if len(strange) > _NAMED else ""
    text = (
        f"het hele bestand telt als de regionale tekst, ook {len(strange)} hoofdstukken waarin geen zin "
        f"ervan terugkomt ({more}{named}); al hun zinnen heten toegevoegd"
    )
    advice = "zijn het eigen hoofdstukken van de gemeente? zet het regionale deel dan in een bestand apart"
    return (Remark(OWN_CHAPTERS, text, advice),)


OWN_CHAPTERS: Final = "RP203"
_NAMED = 3
"""Chapters that are named."""
OWN, OWN_IN_AGREEMENT = 4, 2
"""Units of a section, its heading included, that a municipality added as a chapter of its own: a sentence or
two under a new heading is an addition to the common text, unless chapters stand before its title."""
CHAPTERS = 2
"""Sections without any link from which on a draft is told to have chapters of its own."""


def _nothing_found(groups: Sequence[Group], common: Sequence[Unit], draft: Sequence[Unit]) -> Remark:
    best = sorted(groups, key=lambda group: (-group.likeness, group.common))[:3]
    shown = "; ".join(
        f"alinea {draft[group.draft[0]].number} (‘{shortened(draft[group.draft[0]].text, 60)}’)"
        for group in best
    )
    near = f"; het meest lijkt erop: {shown}" if shown else ""
    advice = (
        "controleer of dit het goede bestand is, of vergelijk de bestanden in hun geheel met --bereik geheel"
    )
    if len(common) >= LONGER * len(draft):
        advice = SWAPPED
    return Remark("RP201", f"in dit concept is de gemeenschappelijke tekst niet gevonden{near}", advice)


class _Records:
    """Makes the records of one comparison from its linked groups."""

    def __init__(
        self,
        common: Sequence[Unit],
        draft: Sequence[Unit],
        groups: Sequence[Group],
        lexicon: Lexicon,
        settings: Settings,
        facing: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset()),
    ) -> None:
        self.common, self.draft, self.groups = common, draft, groups
        self.lexicon, self.settings, self.facing = lexicon, settings, facing
        self.references = _references(common, draft, groups)
        linked = sorted({i for group in groups for i in group.common})
        self.agreed = tuple(common[i].text for i in linked if common[i].kind is not Kind.HEADING)
        self.headings = frozenset(titled(unit) for unit in common if unit.kind is Kind.HEADING)
        self.beside = _beside(common, draft, groups, lexicon)
        self.page_lines = page_lines(common), page_lines(draft)

    def in_order(self, found: Part) -> tuple[Change, ...]:
        """The records in the order of the common text, an added one behind what precedes it in the draft."""
        keyed: list[tuple[tuple[int, int], Change]] = []
        moved = moves(self.groups, self.common, self.draft)
        at: dict[int, int] = {}
        for n, group in enumerate(self.groups):
            at |= dict.fromkeys(group.draft, group.common[0])
            is_moved = n in moved.outside_run or n in moved.other_heading
            keyed.append(((group.common[0], 0), self._linked(group, is_moved)))
        linked = {i for group in self.groups for i in group.common}
        kept_lists = _kept_lists(self.common, linked)
        for index in range(len(self.common)):
            if index not in linked:
                keyed.append(((index, 0), self._dropped(index, index in kept_lists)))
        letters: dict[int, count[int]] = {}
        kept_lists = _kept_lists(self.draft, at)
        before = -1
        for index in sorted(found.units):
            if index in at:
                before = at[index]
                continue
            letter = next(letters.setdefault(before, count(1)))
            keyed.append(((before, letter), self._added(index, before, letter, index in kept_lists)))
        return tuple(change for _, change in sorted(keyed, key=lambda pair: pair[0]))

    def _weighed(self, common: tuple[Unit, ...], draft: tuple[Unit, ...], before: Before) -> Passage:
        """The weight of a change; a number of a note that was typed into the text weighs nothing."""
        if not any(unit.without_marks for unit in (*common, *draft)):
            return weigh(common, draft, self.lexicon, self.settings, self.references, before)
        was, wordt = (_without_marks(side) for side in (common, draft))
        diff = word_diff(text_of(common), text_of(draft))
        if normal(text_of(was)) == normal(text_of(wordt)):
            return Passage(Weight.EDITORIAL, 0.95, (), diff, "alleen een nootcijfer is anders")
        return replace(weigh(was, wordt, self.lexicon, self.settings, self.references, before), diff=diff)

    def _linked(self, group: Group, moved: bool) -> Change:
        common = tuple(self.common[i] for i in group.common)
        draft = tuple(self.draft[j] for j in group.draft)
        was, wordt = (text_of(side) for side in (common, draft))
        if was == wordt or normal(was) == normal(wordt):
            passage, equal = Passage(Weight.NONE, 0.99, (), (Edit(Op.KEEP, wordt),)), True
        else:
            before = (
                standing_before(self.common, group.common[0]),
                standing_before(self.draft, group.draft[0]),
            )
            passage = self._weighed(common, draft, before)
            if all(unit.is_column_title for unit in (*common, *draft)):
                passage = of_a_column_title(passage)
            equal = same_but_slots(was, wordt, self.lexicon, self.settings)
        struck = struck_in(draft)
        if struck:
            passage, equal = _in_doubt(passage, struck), False
        weight = passage.weight
        if weight is Weight.NONE and (moved or not equal):
            weight = Weight.EDITORIAL
        sure = 1.0 if equal else _sureness(group)
        return Change(
            label=str(group.common[0] + 1),
            relation=Relation.EQUAL if equal else Relation.CHANGED,
            moved=moved,
            weight=weight,
            confidence=round(min(passage.confidence, sure), 2),
            common=common,
            draft=draft,
            diff=passage.diff,
            signals=passage.signals,
            basis=group.basis,
            reason=passage.reason,
        )

    def _dropped(self, index: int, list_stays: bool) -> Change:
        unit = self.common[index]
        passage = weigh_lone(
            unit,
            Relation.DROPPED,
            self.lexicon,
            self.settings,
            list_stays,
            agreed=self.agreed,
        )
        if index in self.page_lines[0]:
            passage = of_a_page_line(passage)
        return Change(
            label=str(index + 1),
            relation=Relation.DROPPED,
            moved=False,
            weight=passage.weight,
            confidence=min(passage.confidence, FACING) if index in self.facing[0] else passage.confidence,
            common=(unit,),
            draft=(),
            diff=passage.diff,
            signals=passage.signals,
            reason=passage.reason,
        )

    def _added(self, index: int, before: int, letter: int, list_stays: bool) -> Change:
        unit = self.draft[index]
        passage = weigh_lone(
            unit,
            Relation.ADDED,
            self.lexicon,
            self.settings,
            list_stays,
            self.headings,
            self.agreed,
            goes_with_row=index in self.beside,
        )
        if index in self.page_lines[1]:
            passage = of_a_page_line(passage)
        return Change(
            label=f"{before + 1}{_letters(letter)}",
            relation=Relation.ADDED,
            moved=False,
            weight=passage.weight,
            confidence=min(passage.confidence, FACING) if index in self.facing[1] else passage.confidence,
            common=(),
            draft=(unit,),
            diff=passage.diff,
            signals=passage.signals,
            reason=passage.reason,
        )


def _beside(
    common: Sequence[Unit], draft: Sequence[Unit], groups: Sequence[Group], lexicon: Lexicon
) -> frozenset[int]:
    """The cells of the draft that only go with another one of their row."""
    linked = {j for group in groups for j in group.draft}
    answering = {
        cell.table
        for group in groups
        if any(common[i].cell for i in group.common)
        for cell in (draft[j].cell for j in group.draft)
        if cell
    }
    return beside_what_is_said(draft, linked, answering, lexicon)


def _without_marks(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(replace(unit, text=unit.without_marks) if unit.without_marks else unit for unit in units)


def _in_doubt(passage: Passage, struck: str) -> Passage:
    """The passage where somebody struck words by hand: they are read, and a reader takes them for gone."""
    words = shortened(struck, LONGEST_STRUCK)
    told = f"‘{words}’ is met de hand doorgehaald; of dat nog geldt, is niet te zeggen"
    return replace(
        passage,
        weight=Weight.SUBSTANTIVE,
        confidence=min(passage.confidence, STRUCK),
        reason="; ".join(filter(None, (told, passage.reason))),
    )


LONGEST_STRUCK = 80
"""Characters of struck words that are quoted."""
STRUCK = 0.6
"""Whether what is struck by hand is meant to go cannot be told, and was not measured: it is in doubt."""


def _references(common: Sequence[Unit], draft: Sequence[Unit], groups: Sequence[Group]) -> dict[str, str]:
    """What each number of an article and each title of the common text is in the draft, by the headings that
    are linked."""
    headings = [
        (common[group.common[0]].text, draft[group.draft[0]].text)
        for group in groups
        if common[group.common[0]].kind is Kind.HEADING
    ]
    numbers = {article_number(old): article_number(new) for old, new in headings}
    titles = {without_label(old).strip(): without_label(new).strip() for old, new in headings}
    return {old: new for old, new in (titles | numbers).items() if old and new}


def _sureness(group: Group) -> float:
    """The chance that a link is right, as found on the labelled samples."""
    if group.basis:
        return AMPLE_MEANING if group.worth >= AMPLE else BARE_MEANING
    return 0.99 if group.likeness >= 0.6 else 0.95 if group.likeness >= 0.4 else 0.85


AMPLE, AMPLE_MEANING, BARE_MEANING = 0.1, 0.9, 0.6
"""A link that rests on meaning with so much evidence beyond what was asked was right in 10 of 10 labelled
records, one with less in 5 of 8."""
FACING = 0.4
"""What was left on both sides in one place of a draft that rewords freely is as often the same agreement: of
13 such dropped sentences 4 were dropped without an encoder and 6 with one."""


def _letters(number: int) -> str:
    """a to z, then aa to az, ba …: what comes after z in a spreadsheet."""
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def _kept_lists(side: Sequence[Unit], linked: Mapping[int, int] | set[int]) -> set[int]:
    """The unlinked list items whose list stays: another item of it is linked, and so is the line that opens
    it or half of its items. What is left of a list that went with its opening is a sentence of its own."""
    found: set[int] = set()
    for is_list, run in groupby(range(len(side)), lambda at: is_item(side[at])):
        items = list(run) if is_list else []
        free = [at for at in items if at not in linked]
        if len(free) < len(items) and (items[0] - 1 in linked or 2 * len(free) <= len(items)):
            found.update(free)
    return found

"""What is new since an earlier version (`sinds.docx`): per municipality, what was and what is now, who
changed it, and where the municipality and the region met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, text_of
from regioparagraaf.document.model import Block, Document, Kind, Role
from regioparagraaf.errors import counted
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.parts import add_judged, standing
from regioparagraaf.reports.wording import change_title, signal_sentence, touched
from regioparagraaf.trace.since import Development, News, Outside, Side

_HEADS = ("Nr", "Concept eerder", "Concept nu", "Wat er gebeurde")
_WIDTHS = (0.055, 0.345, 0.345, 0.255)
_HEADS_REGION = ("Nr", "Gemeenschappelijke tekst", "Concept eerder", "Concept nu", "Wat er gebeurde")
_WIDTHS_REGION = (0.055, 0.26, 0.24, 0.24, 0.205)


OUTSIDE = "Elders in het akkoord"
"""What a reader calls the sentences outside the paragraph that touch an agreement."""
SILENT = (News.BACK, News.BEHIND, News.FOLLOWED, News.TAKEN)
"""What needs no signals beside it: the municipality chose no words of its own there."""


class Together(Struct, frozen=True):
    """Sentences in a row that moved together, with their words as they were: one row of a report."""

    first: Development
    last: Development
    count: int

    @property
    def number(self) -> str:
        return f"{self.first.number} t/m {self.last.number}"

    @property
    def words(self) -> str:
        """Of the first and the last sentence."""
        sides = (moved_alone(one) for one in (self.first, self.last))
        return " … ".join(text_of(side.draft) for side in sides if side)

    @property
    def sentence(self) -> str:
        """How much moved, and where to."""
        what = f"{self.count} onderdelen samen verplaatst"
        if self.first.news is News.BACK or self.first.now is None:
            return f"{what}, terug naar hun plaats."
        there = self.first.now.draft[0]
        if there.kind is Kind.HEADING or not there.heading:
            return f"{what}, nu vanaf alinea {there.number}."
        return f"{what}, nu onder ‘{there.heading}’."


def moved_alone(one: Development) -> Change | None:
    """The record in which the municipality only put it elsewhere; None where it did anything else."""
    change = one.then if one.news is News.BACK else one.now
    is_move = change and change.moved and change.relation is Relation.EQUAL
    return change if is_move and one.side is Side.MUNICIPALITY else None


def rows(news: Sequence[Development]) -> list[Development | Together]:
    """The news in the rows of a report: what moved together is read together."""
    found: list[Development | Together] = []
    for one in news:
        before = found[-1] if found else None
        last = before.last if isinstance(before, Together) else before
        if before is None or last is None or not _go_together(last, one):
            found.append(one)
        elif isinstance(before, Together):
            found[-1] = Together(before.first, one, before.count + 1)
        else:
            found[-1] = Together(before, one, 2)
    return found


def _go_together(before: Development, after: Development) -> bool:
    """Whether two sentences moved alone, and stand behind each other in both texts."""
    one, other = moved_alone(before), moved_alone(after)
    if one is None or other is None or before.news is not after.news:
        return False
    sides = ((one.common, other.common), (one.draft, other.draft))
    return all(0 <= there[0].block - here[-1].block <= 1 for here, there in sides)


class Since(Struct, frozen=True):
    """Two versions of the draft of one municipality, with what is new in the later one."""

    municipality: str
    earlier: str
    """The earlier version as a reader sees it."""
    later: str
    news: tuple[Development, ...]
    common_then: str = ""
    """The common text of then, where it moved on: 'versie 1, 5 maart 2026'."""
    common_now: str = ""
    outside: tuple[Outside, ...] = ()
    """What came or went elsewhere in the draft."""

    def of(self, side: Side) -> tuple[Development, ...]:
        """What this side changed."""
        return tuple(one for one in self.news if one.side is side)

    def title(self, side: Side) -> str:
        """What a reader calls the changes of a side."""
        return {
            Side.MUNICIPALITY: f"Wat {self.municipality} wijzigde",
            Side.REGION: "Wat de regio wijzigde",
            Side.BOTH: "Wat beide wijzigden",
        }[side]

    @property
    def summary(self) -> tuple[str, ...]:
        """'3 nieuw gewijzigd, 1 opnieuw gewijzigd', a line for each side that changed something."""
        elsewhere = [f"{OUTSIDE}: {_counted_outside(self.outside)}"] if self.outside else []
        if not self.common_then:
            nothing = "in de paragraaf niets veranderd" if elsewhere else "niets veranderd"
            return (_counted(self.news) or nothing, *elsewhere)
        told = [f"{self.title(side)}: {_counted(self.of(side))}" for side in Side if self.of(side)]
        moved_on = f"de gemeenschappelijke tekst ging van {self.common_then} naar {self.common_now}"
        return (moved_on, *told, *elsewhere)


def _counted(news: Sequence[Development]) -> str:
    counts = Counter(one.news for one in news)
    return ", ".join(f"{counts[news]} {news}" for news in News if counts[news])


def _counted_outside(outside: Sequence[Outside]) -> str:
    came = sum(one.is_there for one in outside)
    touch = "raakt" if came == 1 else "raken"
    told = f"{counted(came, 'zin', 'zinnen')} erbij die een afspraak {touch}" if came else ""
    gone = len(outside) - came
    return ", ".join(filter(None, (told, f"{counted(gone, 'zin', 'zinnen')} weg" if gone else "")))


def news_report(found: Sequence[Since], date: str = "", comparisons: Sequence[Comparison] = ()) -> Document:
    """The report on all municipalities that have an earlier version; `comparisons` are those of now."""
    page = Page("Nieuw sinds de vorige versie", landscape=True)
    page.heading(page.title, level=0)
    page.text(
        f"Wat er in {'het concept' if len(found) == 1 else 'de concepten'} anders is dan in een eerdere "
        f"versie{f', {date}' if date else ''}. "
        f"Beide zijn vergeleken met de gemeenschappelijke tekst zoals zij nu is. "
        f"{standing(page, comparisons)}"
    )
    for one in found:
        page.heading(one.municipality)
        page.text(f"Van {one.earlier} naar {one.later}.")
        page.items(f"{told[:1].upper()}{told[1:]}." for told in one.summary)
        for side in Side:
            if one.of(side):
                _table(page, one, side)
        if one.outside:
            page.heading(OUTSIDE, level=2)
            page.table(
                f"{OUTSIDE}, {one.municipality}", _HEADS, [_outside(new) for new in one.outside], _WIDTHS
            )
    add_judged(page, comparisons)
    return page.document()


def _table(page: Page, one: Since, side: Side) -> None:
    if one.common_then:
        page.heading(one.title(side), level=2)
    caption = f"{one.title(side)}, {one.municipality}"
    if side is Side.MUNICIPALITY:
        page.table(caption, _HEADS, [_row(new) for new in rows(one.of(side))], _WIDTHS)
        return
    told: list[Sequence[CellContent]] = [
        (
            bold(new.number),
            list(_region(new)),
            list(_words(new.then)),
            list(_words(new.now)),
            list(_what(new)),
        )
        for new in one.of(side)
    ]
    page.table(caption, _HEADS_REGION, told, _WIDTHS_REGION)


def _row(new: Development | Together) -> Sequence[CellContent]:
    if not isinstance(new, Together):
        return bold(new.number), list(_side(new, new.then)), list(_side(new, new.now)), list(_what(new))
    what = [line(what_happened(new.first), role=Role.LABEL), line(new.sentence)]
    same = muted("Dezelfde woorden, op een andere plaats.")
    return bold(new.number), [line(new.words)], [line(same)], what


def _outside(new: Outside) -> Sequence[CellContent]:
    words = line(new.place.unit.text)
    return (
        bold(number_of(new)),
        [words if new.was_there else line(muted("Stond er niet."))],
        [words if new.is_there else line(muted("Staat er niet meer."))],
        [line(outside_happened(new), role=Role.LABEL), line(outside_reason(new))],
    )


def _region(new: Development) -> Iterator[Block]:
    """What became of the common text."""
    change = new.region
    assert change is not None, "the region changed it"
    if change.relation is Relation.DROPPED:
        yield line(muted("Geschrapt: "), text_of(change.common))
    elif change.relation is Relation.ADDED:
        yield line(muted("Toegevoegd: "), text_of(change.draft))
    elif change.relation is Relation.EQUAL:
        yield line(muted("Verplaatst: "), text_of(change.draft))
    else:
        yield line(*marked(change.diff))


def _words(change: Change | None) -> Iterator[Block]:
    """What a draft says at a place that the region changed, without marks: the other text is beside it."""
    words = text_of(change.draft) if change else ""
    yield line(words) if words else line(muted("Staat er niet."))


def _side(new: Development, change: Change | None) -> Iterator[Block]:
    if change is None:
        yield line(muted("Stond er niet." if new.news is News.NEW else "Staat er niet meer."))
    elif change.relation is Relation.DROPPED:
        yield line(*marked(change.diff))
    else:
        yield line(*(marked(change.diff) if change.diff else (text_of(change.draft),)))


def what_happened(new: Development) -> str:
    """In a few words, as a heading above the reasons."""
    if not new.common:
        return "Nieuw toegevoegd" if new.news is News.NEW else "Toevoeging weer weg"
    return str(new.news)[:1].upper() + str(new.news)[1:]


def number_of(new: Outside) -> str:
    """The number of the agreement that a sentence elsewhere touches."""
    return "alle" if new.place.is_on_all else new.place.touches


def outside_happened(new: Outside) -> str:
    """In a few words what became of a sentence elsewhere."""
    if not new.is_there:
        return "Weer weg"
    return "Nu buiten de paragraaf" if new.was_there else "Nieuw toegevoegd"


def outside_reason(new: Outside) -> str:
    """Why a sentence elsewhere is told, and where it stands."""
    there = new.place.unit.heading
    return f"Raakt {touched(new.place)}{f'; onder ‘{there}’' if there else ''}."


def _what(new: Development) -> Iterator[Block]:
    yield line(what_happened(new), role=Role.LABEL)
    if new.now is not None and new.news not in SILENT:
        yield line(change_title(new.now.relation, new.now.weight))
        for signal in new.now.signals:
            yield line(signal_sentence(signal), role=Role.SIGNAL)
    for sentence in new.now.told if new.now else ():
        yield line(sentence, role=Role.MUTED)

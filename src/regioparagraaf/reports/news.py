"""What is new since an earlier version (`sinds.docx`): per municipality, what was and what is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.model import Change, Relation
from regioparagraaf.document.model import Block, Document, Role
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.wording import SENDABLE, change_title, signal_sentence
from regioparagraaf.trace.since import Development, News

_HEADS = ("Nr", "Eerder", "Nu", "Wat er gebeurde")
_WIDTHS = (0.055, 0.345, 0.345, 0.255)


@dataclass(frozen=True, slots=True)
class Since:
    """Two versions of the draft of one municipality, with what is new in the later one."""

    municipality: str
    earlier: str
    """The earlier version as a reader sees it."""
    later: str
    news: tuple[Development, ...]

    @property
    def summary(self) -> str:
        """'3 nieuw gewijzigd, 1 opnieuw gewijzigd'."""
        counts = Counter(one.news for one in self.news)
        told = [f"{counts[news]} {news}" for news in News if counts[news]]
        return ", ".join(told) or "niets veranderd"


def news_report(found: Sequence[Since], date: str = "") -> Document:
    """The report on all municipalities that have an earlier version."""
    page = Page("Nieuw sinds de vorige versie", landscape=True)
    page.heading(page.title, level=0)
    page.text(
        f"Wat er in de concepten anders is dan in een eerdere versie{f', {date}' if date else ''}. "
        f"Beide zijn vergeleken met de gemeenschappelijke tekst zoals zij nu is. {SENDABLE}"
    )
    for one in found:
        page.heading(one.municipality)
        page.text(f"Van {one.earlier} naar {one.later}: {one.summary}.")
        if one.news:
            rows: list[Sequence[CellContent]] = [
                (bold(new.number), list(_side(new, new.then)), list(_side(new, new.now)), list(_what(new)))
                for new in one.news
            ]
            page.table(f"Nieuw in het concept van {one.municipality}", _HEADS, rows, _WIDTHS)
    return page.document()


def _side(new: Development, change: Change | None) -> Iterator[Block]:
    if change is None:
        yield line(muted("Stond er niet." if new.news is News.NEW else "Staat er niet meer."))
    elif change.relation is Relation.DROPPED:
        yield line(*marked(change.diff))
    else:
        yield line(*(marked(change.diff) if change.diff else (" ".join(u.text for u in change.draft),)))


def _what(new: Development) -> Iterator[Block]:
    if not new.common:
        title = "Nieuw toegevoegd" if new.news is News.NEW else "Toevoeging weer weg"
    else:
        title = str(new.news)[:1].upper() + str(new.news)[1:]
    yield line(title, role=Role.LABEL)
    if new.now is not None and new.news is not News.BACK:
        yield line(change_title(new.now.relation, new.now.weight))
        for signal in new.now.signals:
            yield line(signal_sentence(signal), role=Role.SIGNAL)
        for sentence in new.now.told:
            yield line(sentence, role=Role.MUTED)

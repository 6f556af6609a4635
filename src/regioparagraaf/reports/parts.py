"""Pieces that several reports share: the tally, what was not compared, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.model import Comparison, Found
from regioparagraaf.document.model import Citation, Role
from regioparagraaf.reports.about import About, working_formulations
from regioparagraaf.reports.page import CellContent, Page, bold

_COUNTS = ("gelijk", "redactioneel", "inhoudelijk", "vervallen", "toegevoegd", "verplaatst")


def add_tally(page: Page, comparisons: Sequence[Comparison], about: About) -> None:
    """Per municipality how many units are equal, changed, gone, new or moved."""
    heads = ("Gemeente", "Concept", *(name.capitalize() for name in _COUNTS))
    rows: list[Sequence[CellContent]] = []
    for index, comparison in enumerate(comparisons):
        tally = comparison.tally
        counts = [str(tally[name]) for name in _COUNTS]
        if comparison.scope.found is Found.NOTHING:
            counts = ["niet gevonden", *("–" for _ in _COUNTS[1:])]
        rows.append((bold(comparison.municipality or "–"), about.file(index) or "–", *counts))
    page.table("Aantallen per gemeente", heads, rows, (0.16, 0.24, *(0.1 for _ in _COUNTS)))
    note = "Een wijziging telt bij haar gewicht én bij haar soort: wat vervalt is ook inhoudelijk."
    page.text(note, role=Role.MUTED)


def not_compared(comparison: Comparison) -> Iterator[str]:
    """What the reader and the comparison noticed about one draft, each a sentence."""
    for remark in (*comparison.draft.remarks, *comparison.remarks):
        yield f"{remark.text[:1].upper()}{remark.text[1:]} ({remark.code})."


def citation_words(citations: Sequence[Citation]) -> str:
    """'A3 en A5 (av2018); W1 (wb2017)'."""
    by_source: dict[str, list[str]] = {}
    for citation in citations:
        by_source.setdefault(citation.source, []).append(citation.item)
    return "; ".join(f"{' en '.join(items)} ({source})" for source, items in by_source.items())


def add_sources(page: Page, citations: Sequence[Citation], about: About) -> None:
    """The cited sources with the text of their cited items, and which are only a working wording."""
    known = [citation for citation in citations if about.item(citation)]
    if not known:
        return
    page.heading("Aanbevelingen waar de tekst op berust")
    for source in working_formulations(citations, about):
        page.text(
            f"{source.title} ({source.id}): werkformulering. De aanbevelingen zijn hier in eigen woorden "
            "weergegeven, niet in die van het rapport."
        )
    rows: list[Sequence[CellContent]] = []
    for citation in known:
        item = about.item(citation)
        assert item is not None
        rows.append((bold(citation.item), citation.source, item.text))
    page.table("Aangehaalde aanbevelingen", ("Nr", "Bron", "Aanbeveling"), rows, (0.08, 0.12, 0.8))

"""Pieces that several reports share: the tally, what was not compared, the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from regioparagraaf.comparison.model import Change, Comparison, Found, Unit, text_of
from regioparagraaf.document.model import Block, Citation, Kind, Role, Span
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import listed
from regioparagraaf.reports.about import About, working_formulations
from regioparagraaf.reports.page import CellContent, Page, bold, line, muted
from regioparagraaf.reports.tally import COUNTS, NOT_FOUND, adding_up, counts
from regioparagraaf.reports.wording import CARRIES, CARRIES_HIDDEN, SENDABLE, beside_the_text, sentence_case
from regioparagraaf.trace.judgements import CONTRADICTED, LAPSED

_WIDTHS = (0.155, 0.15, 0.14, 0.12, 0.14, 0.13)
"""Each as wide as its heading needs on an upright page."""


def add_tally(page: Page, comparisons: Sequence[Comparison], about: About) -> None:
    """Per municipality how many units are unchanged, changed, gone, new or moved; with the file of its draft
    where the page is wide enough."""
    names = ("Concept",) if page.landscape else ()
    rows: list[Sequence[CellContent]] = []
    for index, comparison in enumerate(comparisons):
        made = counts(comparison)
        numbers = [str(made[name]) for name in COUNTS]
        if comparison.scope.found is Found.NOTHING:
            numbers = [NOT_FOUND, *("–" for _ in COUNTS[1:])]
        files = (about.file(index) or "–",) if page.landscape else ()
        rows.append((bold(comparison.municipality or "–"), *files, *numbers))
    heads = ("Gemeente", *names, *(name.capitalize() for name in COUNTS))
    page.table("Aantallen per gemeente", heads, rows, (0.165, *(0.25 for _ in names), *_WIDTHS))
    note = adding_up(comparisons)
    if note:
        page.text(note, role=Role.MUTED)


def add_failed(page: Page, about: About) -> None:
    """Which drafts could not be compared and why: who reads the rest must not take them for unchanged."""
    for remark in about.failed:
        page.text(bold(f"{remark.place}: "), f"niet vergeleken; {remark.text}.")


def not_compared(comparison: Comparison) -> Iterator[str]:
    """What the reader and the comparison noticed about one draft, each a sentence."""
    for remark in (*comparison.draft.remarks, *comparison.remarks):
        text = remark.text
        if remark.code == _NOT_FOUND and comparison.scope.found is Found.NOTHING:
            text = text.partition("; ")[2]  # the sentence on what was compared says that it was not found
        if text:
            yield f"{sentence_case(text)} ({remark.code})."


_NOT_FOUND = "RP201"
"""The remark that the common text was not found, and what is most like it."""


_HIDDEN = "RP123"
"""The remark on text that is there and cannot be seen."""


def standing(page: Page, comparisons: Sequence[Comparison], *, with_comments: bool = False) -> str:
    """What a report says of itself: that it may be sent, or else what it quotes that the drafts do not show;
    the page remembers it."""
    drafts = [comparison.draft for comparison in comparisons]
    hidden = any(remark.code == _HIDDEN for draft in drafts for remark in draft.remarks)
    comments = with_comments and any(draft.comments for draft in drafts)
    page.is_inside = hidden or comments
    if hidden:
        return CARRIES_HIDDEN
    return CARRIES if comments else SENDABLE


NOT_FOLLOWED = (LAPSED, CONTRADICTED)
"""The remarks on judgements that were not followed."""


def add_judged(page: Page, comparisons: Sequence[Comparison]) -> None:
    """Where a person judged and why, and which judgements no longer hold; nothing where nobody did."""
    rows: list[Sequence[str | Span]] = [
        [bold(f"{comparison.municipality} {change.label}: "), sentence]
        for comparison in comparisons
        if comparison.scope.found is not Found.NOTHING
        for change in comparison.changes
        for sentence in change.judged
    ]
    rows += [
        [bold(f"{comparison.municipality}: "), f"{remark.text[:1].upper()}{remark.text[1:]}."]
        for comparison in comparisons
        for remark in comparison.remarks
        if remark.code in NOT_FOLLOWED
    ]
    if rows:
        page.heading("Beoordeeld door een mens", level=2)
        page.items(rows)


def in_place(units: Sequence[Unit]) -> Iterator[Block]:
    """Units together, with a line that says where they stand if that is no running text."""
    for where, group in groupby(units, key=beside_the_text):
        yield line(*kind_of(units[0]), text_of(group))
        if where:
            yield line(sentence_case(where), role=Role.MUTED)


def kind_of(unit: Unit) -> tuple[Span, ...]:
    """'Kop: ' before a heading."""
    return (muted("Kop: "),) if unit.kind is Kind.HEADING else ()


def where_moved(change: Change) -> str:
    """Where a moved record now stands in the draft."""
    there, here = change.draft[0], change.common[0]
    if here.kind is Kind.HEADING or not there.heading:
        return f"Verplaatst naar alinea {there.number}"
    still = "nog onder" if normal(there.heading) == normal(here.heading) else "staat nu onder"
    return f"Verplaatst, {still} ‘{there.heading}’ (alinea {there.number})"


def citation_words(citations: Sequence[Citation]) -> str:
    """'A3 en A5 (av2018); W1 (wb2017)'."""
    by_source: dict[str, list[str]] = {}
    for citation in citations:
        by_source.setdefault(citation.source, []).append(citation.item)
    return "; ".join(f"{' en '.join(items)} ({source})" for source, items in by_source.items())


def say_working_formulations(page: Page, citations: Iterable[Citation], about: About) -> None:
    """Which cited sources are given in our own words; nothing where none is."""
    names = [f"{source.title} ({source.id})" for source in working_formulations(citations, about)]
    if names:
        page.text(
            f"Werkformuleringen, in eigen woorden en niet in die van de bron zelf: {listed(names)}.",
            role=Role.MUTED,
        )


def add_sources(page: Page, citations: Sequence[Citation], about: About) -> None:
    """The cited sources with the text of their cited items, and which are only a working wording."""
    known = [citation for citation in citations if about.item(citation)]
    if not known:
        return
    page.heading("Aanbevelingen waar de tekst op berust")
    say_working_formulations(page, citations, about)
    rows: list[Sequence[CellContent]] = []
    for citation in known:
        item = about.item(citation)
        assert item is not None
        rows.append((bold(citation.item), citation.source, item.text))
    page.table("Aangehaalde aanbevelingen", ("Nr", "Bron", "Aanbeveling"), rows, (0.08, 0.12, 0.8))

"""The keuzeblad: what a council group ticks before the talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from regioparagraaf.assembly.compose import HEADINGS
from regioparagraaf.assembly.fill import fill_piece, filling
from regioparagraaf.assembly.select import BY_THEME, Piece, candidates, select
from regioparagraaf.comparison.model import Passage
from regioparagraaf.document.model import Block, Citation, Document, Role, Span
from regioparagraaf.dossier.choosing import FIELD, REMARKS, WHO, box
from regioparagraaf.dossier.model import LEFT_OUT, Dossier
from regioparagraaf.library.model import Fragment, Library
from regioparagraaf.reports.page import CellContent, Page, bold, line, muted
from regioparagraaf.reports.wording import listed

Steps = Mapping[tuple[str, str], Passage]
"""Fragment and level -> what that level does against the next lighter one."""


def choice_sheet(library: Library, dossier: Dossier, steps: Steps, who: str = "") -> Document:
    """The sheet for one group, with the present choice of the dossier ticked nowhere but named."""
    page = Page(f"Keuzeblad {dossier.region} {dossier.period}".strip(), landscape=True)
    page.heading(page.title, level=0)
    page.text(
        "Kruis per onderwerp aan wat uw groep wil. Eén vakje per onderwerp; laat alles leeg waar u geen "
        "voorkeur hebt. Schrijf bij opmerkingen wat u anders wilt. Stuur het bestand daarna terug."
    )
    name = Span(who or "Klik en typ de naam van uw gemeente of partij", control=WHO)
    page.text(bold("Namens: "), name)
    working = [f"{s.title} ({s.id})" for s in library.sources if s.is_working_formulation]
    if working:
        page.text(
            f"Werkformulering: wij geven deze stukken in eigen woorden weer: {listed(working)}.",
            role=Role.MUTED,
        )
    present = {piece.fragment.id: piece.level for piece in select(library, dossier).pieces}
    fragments = [fragment for fragment in candidates(library, dossier) if not fragment.only]
    begun = False
    for heading, group in groupby(fragments, key=lambda fragment: _heading(fragment, library, dossier)):
        members = list(group)
        page.heading(heading, new_page=begun)
        begun = True
        _recommendations(page, library, members)
        for fragment in members:
            _fragment(page, fragment, library, dossier, present.get(fragment.id, LEFT_OUT), steps)
    return page.document()


def _heading(fragment: Fragment, library: Library, dossier: Dossier) -> str:
    element = str(fragment.element)
    if element in BY_THEME:
        theme = library.theme(fragment.theme)
        return theme.title if theme else fragment.theme
    return dict(dossier.headings).get(element) or HEADINGS[element]


def _recommendations(page: Page, library: Library, fragments: Sequence[Fragment]) -> None:
    """What the fragments of a section carry out, each once."""
    citations = dict.fromkeys(citation for fragment in fragments for citation in fragment.citations)
    page.items([bold(f"{citation} "), *_item(citation, library)] for citation in citations)


def _item(citation: Citation, library: Library) -> Iterator[str | Span]:
    item, source = library.item(citation), library.source(citation.source)
    yield item.text if item else "onbekend"
    if source and source.is_working_formulation:
        yield muted(" (werkformulering)")


def _fragment(
    page: Page, fragment: Fragment, library: Library, dossier: Dossier, present: str, steps: Steps
) -> None:
    page.heading(f"{fragment.id} · {fragment.title}", level=2)
    if fragment.citations:
        page.text(f"Voert uit: {listed([str(citation) for citation in fragment.citations])}.")
    if fragment.explanation:
        page.text(" ".join(fragment.explanation.split()), role=Role.MUTED)
    levels = [variant.level for variant in fragment.variants]
    heads: list[CellContent] = [_box(fragment, level, present) for level in (*levels, LEFT_OUT)]
    texts: list[CellContent] = [list(_text(fragment, level, dossier)) for level in levels]
    commits: list[CellContent] = [list(_commits(fragment, level, steps)) for level in levels]
    widths = [0.84 / len(levels)] * len(levels) + [0.16]
    rows = [[*texts, "Dit onderwerp komt niet in de tekst."], [*commits, ""]]
    page.table(f"Keuze voor {fragment.id}", heads, rows, widths)
    field = Span("Klik en typ", control=f"{FIELD}{fragment.id}{REMARKS}")
    page.text(bold("Opmerkingen: "), field)


def _box(fragment: Fragment, choice: str, present: str) -> list[Block]:
    now = [muted(" (nu gekozen)")] if choice == present else []
    title = "niet opnemen" if choice == LEFT_OUT else choice
    return [line(Span("☐", control=box(fragment.id, choice)), bold(f" {title}"), *now)]


def _text(fragment: Fragment, level: str, dossier: Dossier) -> Iterator[Block]:
    variant = fragment.variant(level)
    assert variant is not None
    piece = Piece(fragment, level, variant.text, fragment.place, variant.line)
    filled = fill_piece(piece, filling(dossier))
    if not filled.blocks:
        yield line(variant.text)
    for block in filled.blocks:
        yield line(*block.spans)


def _commits(fragment: Fragment, level: str, steps: Steps) -> Iterator[Block]:
    """What this level commits to beyond the lighter one, by the signals of the comparison."""
    passage = steps.get((fragment.id, level))
    if passage is None:
        yield line("De lichtste variant.", role=Role.MUTED)
        return
    told = [signal for signal in passage.signals if signal.common.casefold() != signal.draft.casefold()]
    for signal in told:
        words = f"{signal.common} → {signal.draft}" if signal.common and signal.draft else ""
        shown = words or signal.draft or f"zonder ‘{signal.common}’"
        yield line(f"{str(signal.kind).capitalize()}: {shown}", role=Role.SIGNAL)
    if not told:
        yield line("Gaat verder dan de lichtere variant.", role=Role.SIGNAL)

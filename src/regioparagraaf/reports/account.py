"""The appendix 'Verantwoording': where every passage of a text comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Citation, Document, Origin
from regioparagraaf.library.model import Library
from regioparagraaf.reports.about import About
from regioparagraaf.reports.own_text import beside_variant
from regioparagraaf.reports.page import CellContent, Page, bold, line
from regioparagraaf.reports.parts import say_working_formulations
from regioparagraaf.trace.coverage import State
from regioparagraaf.trace.own_texts import OwnText

TITLE = "Verantwoording"
_HEADS = ("Fragment", "Niveau", "Voert uit", "Vingerafdruk")
_WIDTHS = (0.22, 0.1, 0.41, 0.27)


def with_account(document: Document, library: Library, own: Iterable[OwnText] = ()) -> Document:
    """The text with the appendix behind it, on a new page. `own`: the texts of one's own, weighed."""
    page = Page("")
    page.heading(TITLE, level=2, new_page=True)
    _fill(page, document, library, own)
    appendix = page.document()
    return replace(
        document,
        blocks=(*document.blocks, *appendix.blocks),
        tables=(*document.tables, *appendix.tables),
    )


def account(document: Document, library: Library, own: Iterable[OwnText] = ()) -> Document:
    """The appendix by itself, for a text that went into somebody else's file."""
    page = Page(f"{TITLE} {document.title}".strip())
    page.heading(page.title, level=0)
    _fill(page, document, library, own)
    return page.document()


def _fill(page: Page, document: Document, library: Library, own: Iterable[OwnText]) -> None:
    page.text("Per passage het fragment, het niveau, de aanbeveling en de vingerafdruk van de tekst.")
    origins = _origins(document)
    citations = (citation for _, cited in origins for citation in cited)
    say_working_formulations(page, citations, About(sources=library.sources))
    page.table(
        "Verantwoording per fragment",
        _HEADS,
        _rows(origins, library, {one.fragment: one for one in own}),
        _WIDTHS,
    )


def _origins(document: Document) -> list[tuple[Origin, tuple[Citation, ...]]]:
    """Every fragment once, in the order of the text."""
    found = {
        block.origin.fragment: (block.origin, block.citations)
        for block in reversed(document.blocks)
        if block.origin is not None and block.origin.fragment
    }
    return list(reversed(found.values()))


def _rows(
    origins: list[tuple[Origin, tuple[Citation, ...]]], library: Library, own: Mapping[str, OwnText]
) -> Iterator[tuple[CellContent, ...]]:
    for origin, citations in origins:
        fragment = library.fragment(origin.fragment)
        title = f"{origin.fragment} · {fragment.title}" if fragment else origin.fragment
        carried: list[Block] = [line(_carried(citation, library)) for citation in citations]
        if origin.fragment in own:
            carried = [*_of_own(own[origin.fragment]), *carried]
        yield bold(title), origin.variant or "eigen tekst", carried, origin.fingerprint


def _of_own(text: OwnText) -> Iterator[Block]:
    """What a reader must know before taking it that an own text carries out what its fragment does. Why it is
    there stays in the dossier: that may be confidential, and the account goes out."""
    yield line(f"Deze tekst {beside_variant(text)}.")
    if text.state is not State.COVERED:
        yield line("Lees na of hij dit nog uitvoert:")


def _carried(citation: Citation, library: Library) -> str:
    item = library.item(citation)
    page = f" (pagina {item.page})" if item and item.page else ""
    return f"{citation}{page}: {item.text}" if item else str(citation)

"""The appendix 'Verantwoording': where every passage of a text comes from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Citation, Document, Origin
from regioparagraaf.library.model import Library
from regioparagraaf.reports.about import About
from regioparagraaf.reports.page import CellContent, Page, bold, line
from regioparagraaf.reports.parts import say_working_formulations

TITLE = "Verantwoording"
_HEADS = ("Fragment", "Niveau", "Voert uit", "Vingerafdruk")
_WIDTHS = (0.22, 0.1, 0.41, 0.27)


def with_account(document: Document, library: Library) -> Document:
    """The text with the appendix behind it, on a new page."""
    page = Page("")
    page.heading(TITLE, level=2, new_page=True)
    _fill(page, document, library)
    appendix = page.document()
    return replace(
        document,
        blocks=(*document.blocks, *appendix.blocks),
        tables=(*document.tables, *appendix.tables),
    )


def account(document: Document, library: Library) -> Document:
    """The appendix by itself, for a text that went into somebody else's file."""
    page = Page(f"{TITLE} {document.title}".strip())
    page.heading(page.title, level=0)
    _fill(page, document, library)
    return page.document()


def _fill(page: Page, document: Document, library: Library) -> None:
    page.text("Per passage het fragment, het niveau, de aanbeveling en de vingerafdruk van de tekst.")
    origins = _origins(document)
    citations = (citation for _, cited in origins for citation in cited)
    say_working_formulations(page, citations, About(sources=library.sources))
    page.table("Verantwoording per fragment", _HEADS, _rows(origins, library), _WIDTHS)


def _origins(document: Document) -> list[tuple[Origin, tuple[Citation, ...]]]:
    """Every fragment once, in the order of the text."""
    found = {
        block.origin.fragment: (block.origin, block.citations)
        for block in reversed(document.blocks)
        if block.origin is not None and block.origin.fragment
    }
    return list(reversed(found.values()))


def _rows(
    origins: list[tuple[Origin, tuple[Citation, ...]]], library: Library
) -> Iterator[tuple[CellContent, ...]]:
    for origin, citations in origins:
        fragment = library.fragment(origin.fragment)
        title = f"{origin.fragment} · {fragment.title}" if fragment else origin.fragment
        carried: list[Block] = [line(_carried(citation, library)) for citation in citations]
        yield bold(title), origin.variant or "eigen tekst", carried, origin.fingerprint


def _carried(citation: Citation, library: Library) -> str:
    item = library.item(citation)
    page = f" (pagina {item.page})" if item and item.page else ""
    return f"{citation}{page}: {item.text}" if item else str(citation)

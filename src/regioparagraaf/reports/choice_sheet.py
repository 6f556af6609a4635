"""The keuzeblad: what a council group ticks before the talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from regioparagraaf.assembly.compose import HEADINGS, nothing_in
from regioparagraaf.assembly.fill import fill_piece, filling
from regioparagraaf.assembly.select import BY_THEME, Piece, candidates, select
from regioparagraaf.comparison.model import Direction, Passage, SignalKind
from regioparagraaf.comparison.reading.binding import Binding
from regioparagraaf.document.model import Block, Citation, Document, Kind, Role, Span
from regioparagraaf.dossier.choosing import FIELD, NOW_CHOSEN, REMARKS, WHO, box, fragment_of, shown, whose
from regioparagraaf.dossier.model import LEFT_OUT, Dossier, Municipality
from regioparagraaf.errors import Unreadable, listed
from regioparagraaf.library.model import Fragment, Library
from regioparagraaf.reports.page import CellContent, Page, bold, line, muted


class Promise(Struct, frozen=True):
    """What a variant binds to."""

    bindings: tuple[Binding, ...]
    """Sentence by sentence; none for one whose words are still between brackets."""
    step: Passage | None = None
    """What it does against the next lighter one; None for the lightest, and where brackets are open."""
    has_open_brackets: bool = False


class Present(Struct, frozen=True):
    """What holds now for the group that gets the sheet: in its municipality, or in the region."""

    dossier: Dossier
    municipality: Municipality | None
    pieces: Mapping[str, Piece]

    def choice(self, fragment: Fragment) -> str:
        """The level, or that it is left out; nothing for a text of its own."""
        piece = self.pieces.get(fragment.id)
        return LEFT_OUT if piece is None else piece.level


Promises = Mapping[tuple[str, str], Promise]
"""Fragment and level -> what that variant binds to."""

RUNGS = {
    "K": "Een mogelijkheid",
    "O": "Onderzoek of overleg",
    "I": "Een inspanning",
    "V": "Een voornemen",
    "T": "Een afspraak",
    "B": "Een afspraak",
}
"""From loose to firm. Between a pledge and a decision a council group need not choose."""
AGREED_TALKS = "Een afspraak om te onderzoeken of te overleggen"
"""Where a moment or a number is tied to it, and no other verb loosens it."""
MOST_AMOUNTS = 2
SUBJECT, REST = 0.25, 0.12
"""Shares of the page for the subject and for what is not a variant."""


def choice_sheet(library: Library, dossier: Dossier, promises: Promises, who: str = "") -> Document:
    """The sheet for one group, with the present choice, of its municipality or else of the region, ticked
    nowhere but named."""
    page = Page(f"Keuzeblad {dossier.region} {dossier.period}".strip(), landscape=True)
    page.heading(page.title, level=0)
    page.text(
        "Kruis per onderwerp aan wat uw groep wil. Eén vakje per onderwerp; laat alles leeg waar u geen "
        "voorkeur hebt. Schrijf bij opmerkingen wat u anders wilt, en wijzig de teksten zelf niet: dan telt "
        "uw keuze daar niet. Stuur het bestand daarna terug."
    )
    page.text(
        "Onder elke tekst staat cursief waartoe zij bindt. Van los naar vast: een mogelijkheid, onderzoek of "
        "overleg, een inspanning, een voornemen, een afspraak. Die regel vat samen; de tekst zelf geldt."
    )
    name = Span(who or "Klik en typ de naam van uw gemeente of partij", control=WHO)
    page.text(bold("Namens: "), name)
    working = [f"{s.title} ({s.id})" for s in library.sources if s.is_working_formulation]
    if working:
        page.text(
            f"Werkformulering: wij geven deze stukken in eigen woorden weer: {listed(working)}.",
            role=Role.MUTED,
        )
    municipality = dossier.municipality(whose(dossier, who))
    pieces = select(library, dossier, municipality).pieces
    now = {piece.fragment.id: piece for piece in pieces}
    whom = municipality.name if municipality else ""
    fragments = [fragment for fragment in candidates(library, dossier) if fragment.is_for(whom)]
    if not fragments:
        raise Unreadable(nothing_in(dossier))
    for heading, group in groupby(fragments, key=lambda fragment: _heading(fragment, library, dossier)):
        members = list(group)
        page.heading(heading)
        _recommendations(page, library, members)
        _choices(page, heading, members, library, Present(dossier, municipality, now), promises)
    return page.document()


def boxes_on(sheet: Document) -> tuple[str, ...]:
    """The names of the boxes of a sheet."""
    return tuple(name for block in sheet.blocks for name in _boxes(block))


def lines_beside(sheet: Document) -> tuple[tuple[str, str], ...]:
    """Fragment and words of each line beside the boxes and the places to write, as readers.docx.controls
    gives them of a sheet that came back."""
    cells = {block.cell: fragment_of(name) for block in sheet.blocks for name in _boxes(block)}
    lines = (
        (cells.get(block.cell, ""), "".join(span.text for span in block.spans if not span.control))
        for block in sheet.blocks
        if not _boxes(block)
    )
    return tuple((fragment, " ".join(words.split())) for fragment, words in lines if words.strip())


def _boxes(block: Block) -> list[str]:
    return [span.control for span in block.spans if fragment_of(span.control)]


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


def _choices(
    page: Page,
    heading: str,
    fragments: Sequence[Fragment],
    library: Library,
    present: Present,
    promises: Promises,
) -> None:
    """One table with a row for each subject and a column for each variant."""
    levels = [
        level for level in present.dossier.ladder if any(fragment.variant(level) for fragment in fragments)
    ]
    heads: list[CellContent] = ["Onderwerp", *levels, "Of anders"]
    widths = [SUBJECT, *[(1 - SUBJECT - REST) / len(levels)] * len(levels), REST]
    rows = [
        [
            [*_subject(fragment, library), *_own_text(fragment, present)],
            *(
                list(
                    _variant(fragment, level, present.dossier, present.choice(fragment), bound.get(level, ""))
                )
                for level in levels
            ),
            list(_otherwise(fragment, present.choice(fragment))),
        ]
        for fragment, bound in ((one, commitments(one, promises)) for one in fragments)
    ]
    page.table(f"Keuzes bij {heading}", heads, rows, widths)


def _subject(fragment: Fragment, library: Library) -> Iterator[Block]:
    yield line(bold(fragment.title))
    cited = listed([str(citation) for citation in fragment.citations])
    yield line(f"{fragment.id}, voert uit: {cited}." if cited else fragment.id, role=Role.MUTED)
    if rivals := library.rivals(fragment):
        yield line(bold(f"Kan niet samen met {listed(list(rivals))}: kies hooguit één van deze."))


def _own_text(fragment: Fragment, present: Present) -> Iterator[Block]:
    """The text of its own that holds now: no box says so."""
    piece = present.pieces.get(fragment.id)
    if piece is None or piece.level:
        return
    yield line(bold("Nu geldt een eigen tekst:"))
    yield from map(_in_cell, fill_piece(piece, filling(present.dossier, present.municipality)).blocks)


def _otherwise(fragment: Fragment, now: str) -> Iterator[Block]:
    yield _box(fragment, LEFT_OUT, now)
    yield line(bold("Opmerkingen:"))
    yield line(Span("Klik en typ", control=f"{FIELD}{fragment.id}{REMARKS}"))


def _box(fragment: Fragment, choice: str, present: str) -> Block:
    now = [muted(f" {NOW_CHOSEN}")] if choice == present else []
    return line(Span("☐", control=box(fragment.id, choice)), bold(f" {shown(choice)}"), *now)


def _variant(
    fragment: Fragment, level: str, dossier: Dossier, present: str, binds_to: str
) -> Iterator[Block]:
    """A box to tick, the text, and what it binds to."""
    variant = fragment.variant(level)
    if variant is None:
        yield line(muted(f"geen variant ‘{level}’"))
        return
    yield _box(fragment, level, present)
    piece = Piece(fragment, level, variant.text, fragment.place, variant.line)
    filled = fill_piece(piece, filling(dossier))
    if not filled.blocks:
        yield line(variant.text)
    yield from map(_in_cell, filled.blocks)
    if binds_to:
        yield line(Span(binds_to, italic=True), role=Role.MUTED)


def _in_cell(block: Block) -> Block:
    """A paragraph or a point of a list, and nothing else of what it is in the text."""
    if block.kind is Kind.ITEM:
        return Block(Kind.ITEM, block.spans, level=block.level, ordered=block.ordered)
    return line(*block.spans)


def commitments(fragment: Fragment, promises: Promises) -> dict[str, str]:
    """Level -> what that variant binds to; where two say the same, that the second goes further."""
    found: dict[str, str] = {}
    for variant in fragment.variants:
        promise = promises.get((fragment.id, variant.level))
        if promise:
            words = commitment(promise)
            is_further = words in found.values() and not promise.has_open_brackets
            found[variant.level] = f"{words} {FURTHER}" if is_further else words
    return found


FURTHER = "Gaat verder dan de lichtere variant."


def commitment(promise: Promise) -> str:
    """What a variant binds to, in sentences: 'Een afspraak. Daarnaast een voornemen: 8.500 woningen.'"""
    parts = list(dict.fromkeys(map(_part, promise.bindings)))
    # Of two parts of one rung the bare one says nothing more: 'Een afspraak. Daarnaast een afspraak: …'
    parts = [one for one in parts if not any(other.startswith(f"{one[:-1]}:") for other in parts)]
    also = [f"Daarnaast {_uncapitalised(part)}" for part in parts[1:]]
    open_ = [OPEN] if promise.has_open_brackets else []
    return " ".join([*parts[:1], *also, *_besides(promise), *open_])


OPEN = "Wat tussen haken staat, is nog open."


def _part(bound: Binding) -> str:
    terms = [term for term in bound.terms if "periode" not in term]  # that of the agreement itself
    measured = [*bound.amounts[:MOST_AMOUNTS], *map(_uncapitalised, terms[:1])]
    rung = AGREED_TALKS if bound.rung == "O" and bound.is_unweakened and measured else RUNGS[bound.rung]
    what = f"{rung}: {', '.join(measured)}." if measured else f"{rung}."
    if not bound.reservations:
        return what
    return f"{what} Voorbehoud: {listed([f'‘{one}’' for one in bound.reservations])}."


def _besides(promise: Promise) -> Iterator[str]:
    """What this variant has that the lighter one lacks, where it is not a matter of how firm."""
    bodies = {body.casefold() for bound in promise.bindings for body in bound.bodies}
    for signal in promise.step.signals if promise.step else ():
        what = (signal.kind, signal.direction)
        if what == (SignalKind.ENUMERATION, Direction.ADDED) and signal.draft:
            yield f"Erbij komt: ‘{signal.draft}’."
        elif what == (SignalKind.BODY, Direction.CHANGED) and signal.draft.casefold() in bodies:
            yield f"Aan zet: {_uncapitalised(signal.draft)}."


def _uncapitalised(words: str) -> str:
    return words[:1].lower() + words[1:] if not words[:2].isupper() else words

"""The whole text: the pieces in their sections, as a document that knows where each block is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.fill import Filling, fill_piece, filling
from regioparagraaf.assembly.select import BY_THEME, Piece, select
from regioparagraaf.document.model import Block, Citation, Document, Kind, Origin, Role, Span
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import FAULT, Remark, Unreadable, did_you_mean, fault
from regioparagraaf.library.model import Library
from regioparagraaf.markup import brackets
from regioparagraaf.markup.values import faults as value_faults
from regioparagraaf.markup.values import fill, uses
from regioparagraaf.patterns import on_demand

SETTLE = "leg onder [haken] in dossier.toml vast wiens woorden gelden"
"""What to do about words that are not agreed yet."""
HEADINGS = {"positie": "Onze positie", "voorwaarde": "Voorwaarden", "slot": "Tot slot"}
"""The headings of the sections that stand together; the others stand under their themes."""


class Composed(Struct, frozen=True):
    """A text and everything that is worth saying about how it came about."""

    document: Document
    remarks: tuple[Remark, ...]
    pieces: tuple[Piece, ...]


def common_text(library: Library, dossier: Dossier) -> Document:
    """The gemeenschappelijke tekst; everything that makes it impossible is one error."""
    return _without_faults(compose(library, dossier))


def partner(dossier: Dossier, name: str) -> Municipality:
    """The municipality of that name; an error with the known names where there is none."""
    found = dossier.municipality(name)
    if found is None:
        advice = did_you_mean(name, dossier.names)
        raise Unreadable(fault("RP039", f"gemeente '{name}' doet niet mee in dit dossier", advice))
    return found


def compose(library: Library, dossier: Dossier, municipality: Municipality | None = None) -> Composed:
    """The text with all that is wrong or worth noticing, as far as it can be made."""
    selection = select(library, dossier, municipality)
    remarks = list(selection.remarks)
    with_ = filling(dossier, municipality)
    title, wrong = _title(dossier, with_)
    remarks.extend(wrong)
    blocks: list[Block] = [Block(Kind.HEADING, (Span(title),), level=1, numbers=(1,))]
    for key, group in groupby(selection.pieces, _section):
        texts = [(piece, fill_piece(piece, with_)) for piece in group]
        heading = _heading(key, dossier, library, len(blocks) + 1)
        if heading is not None and any(text.blocks for _, text in texts):
            blocks.append(heading)
        for piece, text in texts:
            remarks.extend(text.remarks)
            remarks.extend(_open(text.blocks, piece, with_.names))
            blocks.extend(_of_piece(text.blocks, piece, len(blocks) + 1))
    if len(blocks) == 1:
        remarks.append(nothing_in(dossier))
    return Composed(Document(tuple(blocks), title=title), tuple(remarks), selection.pieces)


def nothing_in(dossier: Dossier) -> Remark:
    """That no fragment takes part, so that there is nothing to read or to choose."""
    advice = "kies thema's en fragmenten in dossier.toml"
    return fault("RP043", "de tekst is leeg: geen enkel fragment doet mee", advice, dossier.place)


def open_brackets(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The places in a text that are not agreed yet and wait for a choice."""
    return tuple(span.text for block in blocks for span in block.spans if span.role is Role.BRACKET)


def fixed_brackets(blocks: Iterable[Block], names: Iterable[str]) -> tuple[str, ...]:
    """Places that are not agreed yet, written out as plain words, so that no choice settles them. `names`
    are the municipalities and parties that may want something."""
    known = tuple(names)
    plain = ("".join(span.text for span in block.spans if span.role is not Role.BRACKET) for block in blocks)
    return tuple(place for text in plain for place in brackets.shown_in(text, known))


def any_brackets(blocks: Iterable[Block]) -> tuple[str, ...]:
    """All words between square brackets that are written out, closed or not: a final text has none."""
    plain = ("".join(span.text for span in block.spans if span.role is not Role.BRACKET) for block in blocks)
    return tuple(place for text in plain for place in _BRACKETED.findall(text))


_BRACKETED = on_demand(r"\[[^\[\]\d][^\[\]]*\]?")


def _open(blocks: tuple[Block, ...], piece: Piece, names: Iterable[str]) -> Iterator[Remark]:
    """What is not agreed yet, said once a fragment, in the same words for every text that has it; what can
    still be settled has the fragment as its subject."""
    found = open_brackets(blocks)
    if found:
        text = f"{piece.fragment.id} heeft woorden tussen haken: {found[0]}"
        advice = f'{SETTLE}: "{piece.fragment.id}" = "…"'
        line = piece.line + brackets.find(piece.text)[0].line - 1
        yield Remark("RP046", text, advice, f"{piece.place}:{line}", subject=piece.fragment.id)
    for place in fixed_brackets(blocks, names):
        text = f"{piece.fragment.id} heeft woorden tussen haken als vaste tekst: {place}"
        yield Remark("RP046", text, "kies in het fragment zelf wat er moet staan", piece.place)


def _without_faults(composed: Composed) -> Document:
    faults = tuple(remark for remark in composed.remarks if remark.severity == FAULT)
    if faults:
        raise Unreadable(*faults)
    return replace(composed.document, remarks=composed.remarks)


def _title(dossier: Dossier, with_: Filling) -> tuple[str, tuple[Remark, ...]]:
    """The title with its values, and what is wrong with it."""
    for _, text, advice in value_faults(dossier.title):
        return dossier.title, (fault("RP023", f"titel: {text}", advice, dossier.at("titel")),)
    known = {**with_.shared, **with_.local}
    for use in uses(dossier.title):
        if use.name not in known:
            text = f"variabele '{use.name}' in de titel heeft geen waarde"
            advice = "zet hem onder [waarden] in dossier.toml"
            subject = f"{use.name} in de titel"
            return dossier.title, (fault("RP021", text, advice, dossier.at("titel"), subject),)
    named = fill(dossier.title, known)
    return named.put(named.text), ()


def _section(piece: Piece) -> tuple[str, str]:
    """The building block, and for tasks and working methods the theme."""
    element = str(piece.fragment.element)
    return element, piece.fragment.theme if element in BY_THEME else ""


def _heading(key: tuple[str, str], dossier: Dossier, library: Library, number: int) -> Block | None:
    element, theme = key
    chosen = dict(dossier.headings)
    if theme:
        found = library.theme(theme)
        text = found.title if found else theme
    else:
        text = chosen.get(element, HEADINGS.get(element, ""))
    if not text:
        return None
    origin = Origin("", theme=theme, element=element)
    return Block(Kind.HEADING, (Span(text),), level=2, numbers=(number,), origin=origin)


def _of_piece(blocks: tuple[Block, ...], piece: Piece, first: int) -> tuple[Block, ...]:
    fragment = piece.fragment
    origin = Origin(fragment.id, piece.level, fragment.theme, fragment.element)
    return _placed(blocks, origin, fragment.citations, fragment.bookmark, first)


@lru_cache(maxsize=4096)
def _placed(
    blocks: tuple[Block, ...], origin: Origin, citations: tuple[Citation, ...], bookmark: str, first: int
) -> tuple[Block, ...]:
    """Remembered: most municipalities share most of their blocks."""
    return tuple(
        replace(block, numbers=(number,), origin=origin, citations=citations, bookmark=bookmark)
        for number, block in enumerate(blocks, first)
    )

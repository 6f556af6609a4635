"""What is told about a Word file besides its words: what was not compared, and what may mislead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NoReturn

from lxml import etree

from regioparagraaf.document.model import Block
from regioparagraaf.errors import Refused, Remark, counted, fault
from regioparagraaf.ooxml import limits
from regioparagraaf.ooxml.names import ALTCHUNK, FALLBACK, SUBDOC, TYPE, VAL, P, R, T, w, whole
from regioparagraaf.ooxml.package import AGAIN
from regioparagraaf.ooxml.resolve import FORM_CHANGES
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.outside import fetched
from regioparagraaf.readers.docx.pages import Pages
from regioparagraaf.readers.docx.place import Places
from regioparagraaf.readers.docx.shown_otherwise import shown_otherwise
from regioparagraaf.readers.docx.sight import Sight, hidden_notes, page_colour
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.noticed import places, read_along, says_something, shown

_NEEDED: Final = frozenset(
    ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "settings")
)
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_TEXTPATH: Final = f"{_VML}textpath"
_TAB: Final = w("tab")
_NOTES: Final = ("footnotes", "endnotes")
_GRAPHICS: Final = (
    ((f"{{{_DRAWING}/picture}}pic", f"{_VML}imagedata"), "afbeelding", "afbeeldingen"),
    ((f"{{{_DRAWING}/chart}}chart",), "grafiek", "grafieken"),
    ((f"{{{_DRAWING}/diagram}}relIds",), "SmartArt-schema", "SmartArt-schema's"),
    ((f"{{{_DRAWING}/main}}txBody",), "tekst in een tekening", "teksten in een tekening"),
    ((f"{_WORD_2010}contentPart",), "tekening met de pen", "tekeningen met de pen"),
    ((_TEXTPATH,), "tekst als WordArt", "teksten als WordArt"),
    ((w("rt"),), "tekst boven de regel", "teksten boven de regel"),
    ((w("ddList"),), "keuzelijst van een oud formulier", "keuzelijsten van een oud formulier"),
)
"""What a person sees and no paragraph holds."""


def check_size(word: WordFile, name: str) -> None:
    """Raises Refused for a text that is too long, or a table too wide, to read in reasonable time."""
    document = word.document
    if sum(1 for _ in document.iter(P)) > limits.PARAGRAPHS:
        _refuse(name, f"bevat meer dan {limits.PARAGRAPHS} alinea's")
    if sum(1 for _ in document.iter(R)) > limits.RUNS:
        _refuse(name, f"bevat meer dan {limits.RUNS} stukjes opmaak")
    if sum(len(text.text or "") for text in document.iter(T)) > limits.CHARACTERS:
        _refuse(name, f"bevat meer dan {limits.CHARACTERS // 1_000_000} miljoen tekens")
    for span in document.iter(w("gridSpan")):
        if (whole(span.get(VAL)) or 0) > limits.SPAN:
            _refuse(name, f"bevat een tabelcel over meer dan {limits.SPAN} kolommen")
    for grid in document.iter(w("tblGrid")):
        if len(grid) > limits.COLUMNS:
            _refuse(name, f"bevat een tabel met meer dan {limits.COLUMNS} kolommen")


def remarks(
    word: WordFile, reads: Sequence[Read], blocks: Sequence[Block], headings: Sequence[int], styles: Styles
) -> Iterator[Remark]:
    """The remarks about this file, those that may mislead first."""
    name = word.package.name
    yield from _hidden(word, reads, styles)
    yield from _struck(reads, styles, name)
    yield from shown_otherwise(word, list(reads), styles)
    yield from _not_compared(word, name)
    yield from fetched(word, reads)
    yield from _parts(word, name)
    if headings:
        which = ", ".join(shown(blocks[index].text) for index in headings[:3])
        more = f" en {len(headings) - 3} meer" if len(headings) > 3 else ""
        lines = counted(len(headings), "vette regel is", "vette regels zijn")
        text = f"{lines} gelezen als kop: {which}{more}"
        yield Remark("RP129", text, "geef koppen in Word een kopstijl", name)


def _hidden(word: WordFile, reads: Sequence[Read], styles: Styles) -> Iterator[Remark]:
    name = word.package.name
    sight = Sight(
        styles,
        Places(Pages(word.body), styles),
        hidden_notes(word, styles),
        page_colour(word, styles.theme),
    )
    found: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    for read in reads:
        for kind, text in sight.hiding(read):
            found.setdefault(kind, []).append(read.block.number)
            first.setdefault(kind, text)
    for kind, numbers in found.items():
        what = f"{kind} in {places(numbers)}: {shown(first[kind])}"
        yield read_along(what, "maak de tekst zichtbaar of haal hem weg", name)


def _struck(reads: Sequence[Read], styles: Styles, name: str) -> Iterator[Remark]:
    """Text that somebody struck by hand: to a reader it is gone, to Word it is text like any other."""
    found = [
        (read.block.number, text)
        for read in reads
        for text, look in read.looks
        if text.strip() and look.over(styles.defaults).struck
    ]
    if found:
        told = list(dict.fromkeys(shown(text) for _, text in found))
        more = f" en nog {len(told) - _STRUCK_SHOWN}" if len(told) > _STRUCK_SHOWN else ""
        text = (
            f"doorgehaalde tekst in {places([number for number, _ in found])}: "
            f"{', '.join(told[:_STRUCK_SHOWN])}{more}"
        )
        advice = "haal haar weg als zij vervalt; houd wijzigingen bij met Controleren in Word"
        yield Remark("RP131", f"{text}; die is meegelezen als gewone tekst", advice, name)


_STRUCK_SHOWN = 3


def _not_compared(word: WordFile, name: str) -> Iterator[Remark]:
    what = []
    if says_something(_margins(word), _lines(word.document)):
        what.append("kop- en voetteksten")
    for tags, singular, plural in _GRAPHICS:
        count = sum(_is_of_its_own(element) for element in word.document.iter(*tags))
        if count:
            what.append(counted(count, singular, plural))
    if any(_separates(note) for kind in _NOTES if (root := word.related(kind)) is not None for note in root):
        what.append("tekst bij de streep boven de noten")
    embedded = sum(r.kind in ("oleObject", "package", "control") for r in word.relationships)
    if embedded:
        what.append(counted(embedded, "ingesloten object", "ingesloten objecten"))
    stories = (word.document, word.related("footnotes"), word.related("endnotes"))
    formed = sum(1 for story in stories if story is not None for _ in story.iter(*FORM_CHANGES))
    if formed:
        what.append(
            counted(formed, "openstaande wijziging van de opmaak", "openstaande wijzigingen van de opmaak")
        )
    if what:
        yield Remark("RP125", f"niet vergeleken: {', '.join(what)}", "kijk die zelf na", name)
    chunks = sum(1 for _ in word.document.iter(ALTCHUNK, SUBDOC))
    if chunks:
        one, more = (
            "ingevoegd bestand dat niet is vergeleken",
            "ingevoegde bestanden die niet zijn vergeleken",
        )
        advice = "open het in Word, bewaar het opnieuw en geef die versie"
        yield Remark("RP126", f"bevat {counted(chunks, one, more)}", advice, name)


def _separates(note: etree._Element) -> bool:
    """Whether it is the line between text and notes (17.11.23), and says something."""
    return note.get(TYPE, "normal") != "normal" and any((text.text or "").strip() for text in note.iter(T))


def _is_of_its_own(element: etree._Element) -> bool:
    """Whether it is more than what an old program shows instead of something named or read already, and
    than the picture of an embedded object."""
    return next(element.iterancestors(FALLBACK, w("object")), None) is None


def _margins(word: WordFile) -> Iterator[str]:
    """The lines of all headers and footers."""
    for relationship in word.relationships:
        if relationship.kind in ("header", "footer") and not relationship.is_external:
            part = word.package.find(relationship.target)
            root = None if part is None else word.package.xml(part)
            if root is not None:
                yield from _lines(root)


def _lines(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(P):
        pieces = paragraph.iter(T, _TAB, _TEXTPATH)
        yield "".join("\t" if one.tag == _TAB else one.text or one.get("string") or "" for one in pieces)


def _parts(word: WordFile, name: str) -> Iterator[Remark]:
    if word.has_macros:
        yield Remark("RP127", "bevat macro's; die zijn niet uitgevoerd", "bewaar het als gewone .docx", name)
    missing = dict.fromkeys(
        r.target
        for r in word.relationships
        if r.kind in _NEEDED and not r.is_external and word.package.find(r.target) is None
    )
    for target in missing:
        yield Remark("RP130", f"onderdeel {shown(target)} ontbreekt; de tekst is zonder gelezen", AGAIN, name)
    if not any(r.kind == "styles" for r in word.relationships):
        text = "het bestand heeft geen stijlen; koppen zijn alleen aan hun opmaak te herkennen"
        yield Remark("RP130", text, AGAIN, name)


def _refuse(name: str, text: str) -> NoReturn:
    raise Refused(fault("RP113", text, "haal eruit wat u niet wilt vergelijken", name))

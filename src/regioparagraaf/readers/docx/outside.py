"""What a Word file fetches from elsewhere, or starts, where somebody opens it and lets it: by a reference of
one of its parts, or by a field. Nothing is fetched here; a redline takes such things along, so they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from regioparagraaf.errors import Remark
from regioparagraaf.ooxml.names import P
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.fields import Field, fields_of
from regioparagraaf.readers.noticed import places

_BESIDE: Final = {
    "header": "een koptekst",
    "footer": "een voettekst",
    "comments": "een opmerking",
    "footnotes": "een noot",
    "endnotes": "een noot",
    "settings": "",
    "webSettings": "",
    "numbering": "",
}
"""The parts beside the text that refer to something themselves, and what to call a place in them."""
_REFERENCES: Final = {
    "attachedTemplate": "een sjabloon",
    "image": "een afbeelding",
    "oleObject": "een gekoppeld object",
    "package": "een gekoppeld object",
    "frame": "een ander bestand",
    "aFChunk": "een ander bestand",
    "subDocument": "een deeldocument",
    "mailMergeSource": "een gegevensbron",
    "mailMergeHeaderSource": "een gegevensbron",
    "recipientData": "een gegevensbron",
    "video": "een film",
    "audio": "geluid",
}
"""What a part can refer to outside the file; a hyperlink, which waits for a click, is none of these."""
_OF_A_PROGRAM: Final = frozenset(("DDE", "DDEAUTO"))
_FETCHING: Final = _OF_A_PROGRAM | frozenset(
    "LINK INCLUDETEXT INCLUDEPICTURE INCLUDE IMPORT DATABASE RD".split()
)
"""Fields that ask another program, or fetch a text, a picture or data (17.16.5; INCLUDE and IMPORT are the
names of older versions)."""
_ADDRESS: Final = on_demand(r'(?:https?|ftps?)://[^\s"<>]+', re.IGNORECASE)
_SHARE: Final = on_demand(r'(?:^|[\s"])(?:\\\\){1,2}[\w.$-]+\\|file:/+[\w.-]+\.[\w.-]+/', re.IGNORECASE)


def fetched(word: WordFile, reads: Sequence[Read]) -> Iterator[Remark]:
    """The remarks on all that comes from outside the file."""
    yield from _referred(word)
    yield from _by_fields(word, reads)


def _referred(word: WordFile) -> Iterator[Remark]:
    found = dict.fromkeys(
        _REFERENCES.get(reference.kind, "iets anders")
        for part in (word.part, *_parts(word))
        for reference in word.package.relationships(part)
        if reference.is_external and reference.kind != "hyperlink"
    )
    if found:
        text = f"verwijst naar {', '.join(found)} buiten het bestand; er is niets opgehaald"
        advice = (
            "haal de verwijzing weg, of maak met schoon een verzendversie voordat u het bestand doorstuurt"
        )
        yield Remark("RP128", text, advice, word.package.name)


def _by_fields(word: WordFile, reads: Sequence[Read]) -> Iterator[Remark]:
    found: dict[str, dict[str, None]] = {}
    for field, where in _fields(word, reads):
        if field.kind in _FETCHING:
            found.setdefault(f"{field.kind} ({_source(field)})", {}).setdefault(where)
    if not found:
        return
    told = ", ".join(f"{what} in {_joined(where)}" for what, where in found.items())
    text = f"bevat velden die iets van buiten het bestand halen: {told}"
    text += "; er is niets opgehaald of gestart, en gelezen is wat er nu staat"
    advice = "haal ze weg, of maak met schoon een verzendversie: ook het bestand met wijzigingen heeft ze"
    yield Remark("RP128", text, advice, word.package.name)


def _fields(word: WordFile, reads: Sequence[Read]) -> Iterator[tuple[Field, str]]:
    """Every field of the file with the place where it stands."""
    numbers = {read.paragraph.element: str(read.block.number) for read in reads}
    for field in fields_of(word.document):
        yield field, _number(field.begin, numbers)
    for part, beside in _parts(word).items():
        if beside:
            for field in fields_of(word.package.xml(part)):
                yield field, _number(field.begin, numbers) or beside


def _parts(word: WordFile) -> dict[str, str]:
    """The parts beside the text, each with what to call a place in it."""
    found = (
        (word.package.find(one.target), _BESIDE[one.kind])
        for one in word.relationships
        if one.kind in _BESIDE and not one.is_external
    )
    return {part: beside for part, beside in found if part is not None}


def _number(begin: etree._Element, numbers: dict[etree._Element, str]) -> str:
    """The number of the paragraph; empty where it is none that is read, such as an older form of a box."""
    paragraph = next(begin.iterancestors(P), None)
    return "" if paragraph is None else numbers.get(paragraph, "")


def _joined(where: dict[str, None]) -> str:
    numbers = [int(one) for one in where if one.isdigit()]
    beside = [one for one in where if one and not one.isdigit()]
    return " en ".join([*([places(numbers)] if numbers else []), *beside]) or "de tekst"


def _source(field: Field) -> str:
    """From where a field fetches. Never the path itself: there the name of a person may stand in."""
    if field.kind in _OF_A_PROGRAM:
        return "een ander programma"
    address = _ADDRESS.search(field.code)
    if address is not None:
        return f"internet: {_host(address[0])}"
    return "een netwerkmap" if _SHARE.search(field.code) else "een ander bestand"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or "?"
    except ValueError:  # brackets that hold no address
        return "?"

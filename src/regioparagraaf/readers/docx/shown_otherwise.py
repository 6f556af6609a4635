"""Where Word may show another text than the one that stands in the file: a field (`fields`), a control that
it fills from another part (`bound`), a shape in front of text (`covering`), an element that it does not know,
runs in the other direction, a font of signs, a part in two forms. Each is told; what stands there is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lxml import etree

from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import RegioError, Remark
from regioparagraaf.ooxml.known import is_known_to_word
from regioparagraaf.ooxml.names import (
    ALTERNATE,
    DEL,
    DELTEXT,
    ID,
    MATH,
    MOVEFROM,
    REVISIONS,
    SPACE,
    VAL,
    R,
    T,
    w,
)
from regioparagraaf.ooxml.walk import branch
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.bound import told_of_bound
from regioparagraaf.readers.docx.covering import covering
from regioparagraaf.readers.docx.fields import RESAVE, told_of_fields
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.noticed import places, read_along, shown, shows_signs

_OFF: Final = ("0", "false", "off")


def shown_otherwise(word: WordFile, reads: list[Read], styles: Styles) -> Iterator[Remark]:
    """The remarks, each with the places or the words that it is about."""
    name = word.package.name
    yield from _turned(reads, name)
    yield from _unknown(reads, name)
    yield from told_of_fields(word, name)
    yield from told_of_bound(word)
    yield from covering(word, reads)
    yield from _in_signs(word, reads, styles, name)
    yield from _trimmed(reads, name)
    yield from _doubled(word, name)
    yield from _raised(reads, name)
    yield from _in_two_forms(word, name)
    yield from _in_formulas(word, name)
    yield from _struck_by_nobody(word, name)


def _turned(reads: list[Read], name: str) -> Iterator[Remark]:
    found = [
        read.block.number for read in reads if any(map(_turns, read.paragraph.element.iter(*_DIRECTIONS)))
    ]
    if found:
        text = (
            f"tekst waarvan de leesrichting is omgekeerd, in {places(found)}: wat u ziet kan iets anders zijn"
        )
        yield Remark("RP124", text, "typ deze woorden opnieuw, of vraag wat ermee is bedoeld", name)


_RTL: Final = w("rtl")
_DIRECTIONS: Final = (w("bdo"), w("dir"), _RTL)


def _turns(mark: etree._Element) -> bool:
    """Whether it turns text round: outright, or as a run of the other direction (17.3.2.30) with a number
    that it may show from back to front."""
    if mark.tag != _RTL:
        return mark.get(VAL) == "rtl"
    run = next(mark.iterancestors(R), None)
    written = "" if run is None else "".join(text.text or "" for text in run.iter(T))
    return mark.get(VAL, "1") not in _OFF and _PARTED.search(written) is not None


_PARTED: Final = on_demand(r"[0-9][^\w]+[0-9]")


def _unknown(reads: list[Read], name: str) -> Iterator[Remark]:
    """Text inside an element of a namespace that Word passes over (ECMA-376 part 3, 9.2)."""
    told: dict[etree._Element, bool] = {}
    found = [
        read.block.number
        for read in reads
        if _is_passed_over(read.paragraph.element, told)
        or any(_is_passed_over(piece.element, told) for piece in read.pieces if piece.text.strip())
    ]
    if found:
        what = f"tekst in een onderdeel dat Word overslaat, in {places(found)}"
        yield read_along(what, "haal de tekst weg, of typ hem opnieuw in Word", name)


def _is_passed_over(element: etree._Element | None, told: dict[etree._Element, bool]) -> bool:
    """Whether any element around this one is unknown to Word; what was found is kept in `told`."""
    way: list[etree._Element] = []
    answer = False
    while element is not None:
        if element in told:
            answer = told[element]
            break
        way.append(element)
        if not is_known_to_word(str(element.tag)):
            answer = True
            break
        element = element.getparent()
    told.update(dict.fromkeys(way, answer))
    return answer


def _trimmed(reads: list[Read], name: str) -> Iterator[Remark]:
    """Words that Word joins: it leaves out the space at either end of a text that does not say to keep it."""
    found = [(read.block.number, joined) for read in reads for joined in _joined(read)]
    if found:
        where = places([number for number, _ in found])
        told = f"Word laat een spatie weg in {where}, en toont {shown(found[0][1])}"
        yield Remark("RP132", f"{told}; gelezen zijn losse woorden", RESAVE, name)


def _joined(read: Read) -> Iterator[str]:
    """The words of a paragraph that stand for two."""
    if not any(piece.element.tag == T and _loses_space(piece.element) for piece in read.pieces):
        return
    seen, is_cut = "", False
    joints: list[int] = []
    for piece in read.pieces:
        if not piece.text or any(around.tag in (DEL, MOVEFROM) for around in piece.around):
            continue
        keeps = piece.element.tag != T or not _loses_space(piece.element)
        kept = piece.text if keeps else piece.text.strip(_BLANKS)
        if kept and (is_cut or not piece.text.startswith(kept)):
            joints.append(len(seen))
        is_cut = (is_cut and not kept) or not piece.text.endswith(kept) or not kept
        seen += kept
    for at in joints:
        if seen[at - 1 : at].isalnum() and seen[at].isalnum():
            yield re.split(r"\W", seen[:at])[-1] + re.split(r"\W", seen[at:])[0]


def _loses_space(text: etree._Element) -> bool:
    """Whether a text begins or ends with space that is not to be kept (XML 1.0, 2.10)."""
    written = text.text or ""
    if not (written[:1].isspace() or written[-1:].isspace()):
        return False
    said = (around.get(SPACE) for around in (text, *text.iterancestors()))
    return next(filter(None, said), "default") != "preserve"


_BLANKS: Final = " \t\r\n"


def _doubled(word: WordFile, name: str) -> Iterator[Remark]:
    """Notes and styles of which there are two under one name: programs take the first or the last."""
    for kind, tag, key, what in _ONCE:
        root = word.related(kind)
        seen: dict[str, etree._Element] = {}
        for element in () if root is None else root.iterchildren(tag):
            first = seen.setdefault(element.get(key, ""), element)
            if first is not element and _c14n(first) != _c14n(element):
                told = f"in het bestand zit meer dan één {what} met hetzelfde nummer of dezelfde naam"
                yield Remark("RP132", f"{told}: {shown(element.get(key, ''))}", RESAVE, name)
                break


def _c14n(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n")


_ONCE: Final = (
    ("footnotes", w("footnote"), ID, "voetnoot"),
    ("endnotes", w("endnote"), ID, "eindnoot"),
    ("styles", w("style"), w("styleId"), "stijl"),
)


def _in_signs(word: WordFile, reads: list[Read], styles: Styles, name: str) -> Iterator[Remark]:
    """Letters in a font that has signs in their places, or that makes way for such a font."""
    odd = _fonts_of_signs(word)
    found = [
        (read.block.number, text, font)
        for read in reads
        for text, look in read.looks
        if (font := look.over(styles.defaults).face) and shows_signs(odd.get(font, font), text)
    ]
    if found:
        _, text, font = found[0]
        where = places([number for number, _, _ in found])
        told = f"tekst in het lettertype {shown(font)}, in {where}: {shown(text)}"
        yield Remark(
            "RP132",
            f"{told}; u ziet daar andere tekens",
            "typ deze tekst opnieuw in een gewoon lettertype",
            name,
        )


def _fonts_of_signs(word: WordFile) -> dict[str, str]:
    """Fonts for which Word takes another where it has them not: that one, or one of signs (17.8.3.1). A list
    that cannot be read says nothing; the text does not need it."""
    try:
        table = word.related("fontTable")
    except RegioError:
        return {}
    found: dict[str, str] = {}
    for font in () if table is None else table.iter(w("font")):
        name, other, letters = font.get(w("name"), ""), font.find(w("altName")), font.find(w("charset"))
        is_of_signs = letters is not None and letters.get(VAL) == _SIGNS
        otherwise = "Symbol" if is_of_signs else name
        found.setdefault(name, otherwise if other is None else other.get(VAL, "").split(",")[0])
    return {name: other for name, other in found.items() if name != other}


_SIGNS: Final = "02"
"""The set of letters of a font of signs (17.8.3.2)."""


def _raised(reads: list[Read], name: str) -> Iterator[Remark]:
    """Numbers of which a part is raised: '10' and a raised '2' is read as 102."""
    found = [
        (read.block.number, before[0] + text)
        for read in reads
        for before, (text, look) in pairwise(read.looks)
        if before[0][-1:].isdigit() and text[:1].isdigit() and bool(before[1].raised) != bool(look.raised)
    ]
    if found:
        told = f"een getal met verhoogde of verlaagde cijfers, in {places([number for number, _ in found])}"
        text = f"{told}: {shown(found[0][1][-_AROUND:])}; gelezen is één getal"
        yield Remark("RP132", text, "lees na wat er is bedoeld", name)


_AROUND: Final = 12
"""Letters that show a number with what stands before it."""


def _in_two_forms(word: WordFile, name: str) -> Iterator[Remark]:
    """Parts of which a program shows one form or another (ECMA-376 part 3, 10.2), each with another text."""
    for part in word.document.iter(ALTERNATE):
        taken = branch(part)
        texts = {normal(_text(form)): _text(form) for form in part if form is not taken}
        read = "" if taken is None else _text(taken)
        other = next((text for key, text in texts.items() if key and key != normal(read)), "")
        if other and next(part.iterancestors(ALTERNATE), None) is None:
            told = (
                f"een deel staat er in twee vormen in: {shown(read)} en {shown(other)}; gelezen is de eerste"
            )
            yield Remark("RP132", told, RESAVE, name)
            return


def _text(element: etree._Element) -> str:
    return " ".join("".join(text.text or "" for text in element.iter(T)).split())


def _in_formulas(word: WordFile, name: str) -> Iterator[Remark]:
    """Text in a formula that is struck or takes room without being seen."""
    hidden = [
        holder
        for tag, mark, seen in ((_PHANTOM, "show", False), (_BORDERED, "strikeH", True))
        for holder in word.document.iter(f"{_MATH}{tag}")
        for said in holder.iter(f"{_MATH}{mark}")
        if (said.get(f"{_MATH}val", "1") not in _OFF) is seen
    ]
    if hidden:
        text = "".join(part.text or "" for part in hidden[0].iter(f"{_MATH}t"))
        what = f"doorgehaalde of verborgen tekst in een formule: {shown(text)}"
        yield read_along(what, "typ de tekst opnieuw buiten de formule, of haal haar weg", name)


_MATH: Final = f"{{{MATH}}}"
_PHANTOM, _BORDERED = "phant", "borderBox"


def _struck_by_nobody(word: WordFile, name: str) -> Iterator[Remark]:
    """Text that is marked as deleted outside any deletion: programs differ in whether they show it."""
    lone = (
        text for text in word.document.iter(DELTEXT) if next(text.iterancestors(*REVISIONS), None) is None
    )
    first = next((text.text for text in lone if (text.text or "").strip()), None)
    if first:
        told = f"tekst is als verwijderd gemerkt zonder dat een wijziging haar verwijdert: {shown(first)}"
        yield Remark("RP132", f"{told}; die is meegelezen", RESAVE, name)

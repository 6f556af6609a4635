"""The house style that documents are written in: our own template, or a municipality's own file.

The writer asks for styles by the ids of our template. In a municipality's file they are found by what
they are (the default of their type, their outline level, the built-in name that Word stores in every
language), never by the name that a user sees; what the file lacks is taken over from our template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.errors import Unreadable, fault
from regioparagraaf.ooxml.names import VAL, w
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.writers.docx.fonts import fit_in_columns, font_of
from regioparagraaf.writers.docx.page import main_section
from regioparagraaf.writers.docx.taken import copied_parts, without_dangling
from regioparagraaf.writers.docx.xml import el

_STYLE_ID: Final = w("styleId")
IN_CELLS: Final = ("Tabeltekst", "Gedemptealinea", "Signaalalinea", "Etiketalinea")
"""The styles of paragraphs in our tables."""


class StyleSet(Struct, frozen=True, eq=False):
    """The styles and lists of a file, with all that the writer asks for."""

    styles: etree._Element
    numbering: etree._Element
    ids: Mapping[str, str]
    """Id in our template -> id in this file."""
    bullets: int
    """The abstract numbering of bulleted lists (17.9.1)."""
    numbers: int
    """The one of numbered lists."""

    def ident(self, name: str) -> str:
        return self.ids[name]

    @property
    def free_num(self) -> int:
        """The first id that no `w:num` of the file has."""
        used = (int(num.get(w("numId"), "0")) for num in self.numbering.iterchildren(w("num")))
        return max(used, default=0) + 1


class HouseStyle(StyleSet, frozen=True, eq=False):
    """A style in which documents are written."""

    blank: bytes
    """A Word file without text, with its styles, lists, page, headers and footers."""


def house_style(template: bytes) -> HouseStyle:
    """Our own template."""
    file = open_word(template, "huisstijl.docx")
    styles, numbering = file.related("styles"), file.related("numbering")
    assert styles is not None, "the template has styles"
    assert numbering is not None, "the template has numbering"
    ids = {ident: ident for ident in _by_id(styles)}
    return HouseStyle(styles, numbering, ids, 1, 2, template)


def adopted(own: bytes, house: HouseStyle, name: str) -> HouseStyle:
    """The style of a municipality's file, completed with what our template has and it has not.

    Raises Unreadable or Refused, with `name` as the place, for a file that is no safe Word file.
    """
    from regioparagraaf.writers.docx.dressing import dressed

    file = open_word(own, name)
    found = completed(file, house)
    settings = file.related("settings")
    even = settings is not None and settings.find(w("evenAndOddHeaders")) is not None
    section = main_section(file.body)
    copied = copied_parts(file, section)
    without_dangling(section, {part.ident for part in copied})
    blank = dressed(house.blank, found, section, copied, even_and_odd=even)
    return HouseStyle(found.styles, found.numbering, found.ids, found.bullets, found.numbers, blank)


def completed(file: WordFile, house: StyleSet) -> StyleSet:
    """The styles and lists of this file, with ours where it has none of that use."""
    found = file.related("styles")
    if found is None:
        advice = "bewaar het in Word opnieuw als .docx en geef dat op bij huisstijl"
        raise Unreadable(fault("RP360", "dit bestand heeft geen opmaakstijlen", advice, file.package.name))
    styles = deepcopy(found)
    ids = dict(_recognised(styles, house.styles))
    default = _by_id(found).get(ids.get("Standaard", ""))
    _complete(styles, house.styles, ids, font_of(file, default))
    _speak_dutch(styles)
    numbering = deepcopy(file.related("numbering"))
    numbering = el("numbering") if numbering is None else without_dangling(numbering, ())
    for picture in list(numbering.iter(w("lvlPicBulletId"))):
        picture.getparent().remove(picture)  # type: ignore[union-attr]
    bullets, numbers = _add_lists(numbering, house.numbering)
    return StyleSet(styles, numbering, ids, bullets, numbers)


# Finding the styles of another file.


def _by_id(styles: etree._Element) -> dict[str, etree._Element]:
    return {style.get(_STYLE_ID, ""): style for style in styles.iterchildren(w("style"))}


def _name(style: etree._Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(VAL, "").casefold()


def _recognised(own: etree._Element, ours: etree._Element) -> Iterator[tuple[str, str]]:
    """Our id and theirs, of every style of ours that their file has in its own way."""
    theirs = _by_id(own)
    outlines = _outline_levels(theirs)
    names = {(style.get(w("type")), _name(style)): ident for ident, style in reversed(theirs.items())}
    defaults = {style.get(w("type")): ident for ident, style in theirs.items() if _is_default(style)}
    for ident, style in _by_id(ours).items():
        level = _own_outline(style)
        if _is_default(style):
            match = defaults.get(style.get(w("type")))
        elif level is not None:
            match = outlines.get(level)
        elif style.get(w("customStyle")):
            match = None
        else:
            match = names.get((style.get(w("type")), _name(style)))
        if match:
            yield ident, match


def _is_default(style: etree._Element) -> bool:
    return style.get(w("default")) in ("1", "true", "on")


def _own_outline(style: etree._Element) -> int | None:
    level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
    value = "" if level is None else level.get(VAL, "")
    return int(value) if value.isdigit() and int(value) < 9 else None


def _outline_levels(styles: Mapping[str, etree._Element]) -> dict[int, str]:
    """Outline level -> the first style that has it of its own, or else through what it is based on."""
    direct: dict[int, str] = {}
    inherited: dict[int, str] = {}
    for ident, style in styles.items():
        if style.get(w("type")) != "paragraph":
            continue
        level, steps = _own_outline(style), 0
        base: etree._Element | None = style
        while level is None and base is not None and steps < len(styles):
            based = base.find(w("basedOn"))
            base = None if based is None else styles.get(based.get(VAL, ""))
            level, steps = (None if base is None else _own_outline(base)), steps + 1
        if level is not None:
            (direct if steps == 0 else inherited).setdefault(level, ident)
    return inherited | direct


# Completing another file with our own styles.


def _complete(styles: etree._Element, ours: etree._Element, ids: dict[str, str], font: str) -> None:
    missing = [(ident, style) for ident, style in _by_id(ours).items() if ident not in ids]
    taken, names = set(_by_id(styles)), {_name(style) for style in _by_id(styles).values()}
    for ident, _ in missing:
        free = f"Regio{ident}" if ident in taken else ident
        ids[ident] = free
        taken.add(free)
    for ident, style in missing:
        copy = deepcopy(style)
        copy.set(_STYLE_ID, ids[ident])
        if ident in IN_CELLS:
            fit_in_columns(copy, font)
        name = copy.find(w("name"))
        if name is not None and _name(copy) in names:
            name.set(VAL, f"Regio {name.get(VAL)}")
        for reference in copy.iterchildren(w("basedOn"), w("next"), w("link")):
            reference.set(VAL, ids[reference.get(VAL, "")])
        styles.append(copy)


def _speak_dutch(styles: etree._Element) -> None:
    """Dutch as the language of all text that says nothing else (WCAG 3.1.1)."""
    parent = styles
    for number, tag in enumerate(("docDefaults", "rPrDefault", "rPr", "lang")):
        child = parent.find(w(tag))
        if child is None:
            child = el(tag)
            # 'docDefaults' and 'rPrDefault' come first in their parents; 'lang' comes almost last.
            parent.insert(0, child) if number < 3 else parent.append(child)
        parent = child
    parent.set(VAL, "nl-NL")


def _add_lists(numbering: etree._Element, ours: etree._Element) -> tuple[int, int]:
    """Our bulleted and numbered list under free numbers, before the `w:num` elements (17.9.17)."""
    used = [int(item.get(w("abstractNumId"), "0")) for item in numbering.iterchildren(w("abstractNum"))]
    free = max(used, default=0) + 1
    first = (w("numPicBullet"), w("abstractNum"))
    position = sum(child.tag in first for child in numbering)
    for offset, item in enumerate(list(ours.iterchildren(w("abstractNum")))[:2]):
        copy = deepcopy(item)
        copy.set(w("abstractNumId"), str(free + offset))
        numbering.insert(position + offset, copy)
    return free, free + 1

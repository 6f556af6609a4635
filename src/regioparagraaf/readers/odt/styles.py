"""What the styles of an OpenDocument text mean for reading: titles, bold, lists, hidden text."""

from __future__ import annotations

from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import whole
from regioparagraaf.readers.odt.names import FO, STYLE_NAME, style, text

_MOST_BASES: Final = 50
_BOLD: Final = 600
"""The weight from which letters are bold (400 is normal, 700 bold)."""


class TextLook(Struct, frozen=True):
    """The properties of text that reading takes notice of."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    color: str = ""
    size: str = ""


class ListLevel(Struct, frozen=True):
    """How one level of a list is numbered; an empty form is a bullet."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1


class OdtStyles:
    """The styles of one file: those of its text, and those of its styles part."""

    def __init__(self, content: etree._Element, styles: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        self._outline: etree._Element | None = None
        self._looks: dict[str, TextLook] = {}
        self.language = ""
        for root in (styles, content):
            if root is not None:
                self._gather(root)

    def _gather(self, root: etree._Element) -> None:
        for element in root.iter(style("style")):
            self._styles[element.get(style("family"), ""), element.get(style("name"), "")] = element
        for element in root.iter(text("list-style")):
            self._lists[element.get(style("name"), "")] = element
        self._outline = next(root.iter(text("outline-style")), self._outline)
        for element in root.iter(style("default-style")):
            properties = element.find(style("text-properties"))
            if element.get(style("family")) == "paragraph" and properties is not None:
                language, country = properties.get(f"{{{FO}}}language"), properties.get(f"{{{FO}}}country")
                if language and country and "none" not in (language, country):
                    self.language = f"{language}-{country}"

    def is_title(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph has the style Title, or one made from it."""
        return any(name == "Title" for name in self._names(paragraph.get(STYLE_NAME, ""), "paragraph"))

    def look(self, name: str, family: str = "text") -> TextLook:
        """How text with this style looks; bold and the like where the style itself says so."""
        key = f"{family}:{name}"
        if key not in self._looks:
            self._looks[key] = self._resolved_look(name, family)
        return self._looks[key]

    def list_level(self, name: str, depth: int) -> ListLevel:
        """How lists of this style number the level at this depth (from 0)."""
        return _level(self._lists.get(name), depth)

    def outline_level(self, depth: int) -> ListLevel:
        """How headings are numbered at this depth (from 0)."""
        return _level(self._outline, depth)

    def list_style_of(self, paragraph: etree._Element) -> str:
        """The list style that the style of a paragraph names."""
        for name in self._names(paragraph.get(STYLE_NAME, ""), "paragraph"):
            element = self._styles.get(("paragraph", name))
            found = None if element is None else element.get(style("list-style-name"))
            if found is not None:
                return found
        return ""

    def _names(self, name: str, family: str) -> list[str]:
        names: list[str] = []
        while name and name not in names and len(names) < _MOST_BASES:
            names.append(name)
            element = self._styles.get((family, name))
            name = "" if element is None else element.get(style("parent-style-name"), "")
        return names

    def _resolved_look(self, name: str, family: str) -> TextLook:
        said: dict[str, str] = {}
        for base in reversed(self._names(name, family)):
            element = self._styles.get((family, base))
            properties = None if element is None else element.find(style("text-properties"))
            if properties is not None:
                said.update({str(key): str(value) for key, value in properties.attrib.items()})
        weight = said.get(f"{{{FO}}}font-weight", "")
        return TextLook(
            bold=weight == "bold" or (whole(weight) or 0) >= _BOLD,
            italic=said.get(f"{{{FO}}}font-style") in ("italic", "oblique"),
            hidden=said.get(text("display")) == "none",
            color=said.get(f"{{{FO}}}color", "").lower(),
            size=said.get(f"{{{FO}}}font-size", ""),
        )


def _level(definition: etree._Element | None, depth: int) -> ListLevel:
    for element in () if definition is None else definition:
        if element.get(text("level")) == str(depth + 1):
            return ListLevel(
                element.get(style("num-format"), ""),
                element.get(style("num-prefix"), ""),
                element.get(style("num-suffix"), ""),
                _number(element.get(text("start-value")), 1),
                _number(element.get(text("display-levels")), 1),
            )
    return ListLevel()


def _number(value: str | None, otherwise: int) -> int:
    number = whole(value)
    return otherwise if number is None else number

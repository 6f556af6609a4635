"""What the styles of an OpenDocument text mean for reading: titles, bold, lists, hidden text."""

from __future__ import annotations

from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.ooxml.names import whole, whole_or
from regioparagraaf.readers.colours import UNKNOWN, plain
from regioparagraaf.readers.odt.names import DRAW, FO, STYLE_NAME, SVG, style, text

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
    ground: str = ""
    """The colour behind the text."""
    scale: str = ""
    """Of the width of letters."""
    struck: bool = False
    closer: str = ""
    """The space between letters, negative where they stand closer."""
    shifted: str = ""
    """How far off its line, and how large there: '-33% 58%'."""
    font: str = ""

    def over(self, under: TextLook) -> TextLook:
        """This look where it says something of what hides text, else the one it lies over."""
        return replace(
            self,
            hidden=self.hidden or under.hidden,
            color=self.color or under.color,
            size=self.size or under.size,
            ground=self.ground or under.ground,
            scale=self.scale or under.scale,
            struck=self.struck or under.struck,
            closer=self.closer or under.closer,
            shifted=self.shifted or under.shifted,
            font=self.font or under.font,
        )


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
        self._stands: dict[str, dict[str, str]] = {}
        self._faces: dict[str, str] = {}
        self._page: etree._Element | None = None
        self.language = ""
        for root in (styles, content):
            if root is not None:
                self._gather(root)

    def _gather(self, root: etree._Element) -> None:
        for element in root.iter(style("style")):
            self._styles[element.get(style("family"), ""), element.get(style("name"), "")] = element
        for element in root.iter(style("font-face")):
            self._faces[element.get(style("name"), "")] = element.get(f"{{{SVG}}}font-family", "").strip(
                "'\""
            )
        layouts = {one.get(style("name")): one for one in root.iter(style("page-layout"))}
        for page in root.iter(style("master-page")):
            if self._page is None:
                self._page = layouts.get(page.get(style("page-layout-name")))
        for element in root.iter(text("list-style")):
            self._lists[element.get(style("name"), "")] = element
        self._outline = next(root.iter(text("outline-style")), self._outline)
        for element in root.iter(style("default-style")):
            properties = element.find(style("text-properties"))
            if element.get(style("family")) == "paragraph":
                self._styles["paragraph", ""] = element
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
        while name not in names and len(names) < _MOST_BASES:
            names.append(name)
            element = self._styles.get((family, name))
            if not name:
                break
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
            ground=_colour(said.get(f"{{{FO}}}background-color", "")),
            scale=said.get(style("text-scale"), ""),
            struck=any(said.get(key, "none") not in ("none", "") for key in _STRUCK),
            closer=said.get(f"{{{FO}}}letter-spacing", ""),
            shifted=said.get(style("text-position"), ""),
            font=said.get(f"{{{FO}}}font-family") or self._faces.get(said.get(style("font-name"), ""), ""),
        )

    def page(self) -> dict[str, str]:
        """What the first kind of page says of its paper and margins."""
        properties = None if self._page is None else self._page.find(style("page-layout-properties"))
        return (
            {} if properties is None else {str(key): str(value) for key, value in properties.attrib.items()}
        )

    def said(self, name: str, family: str, part: str) -> dict[str, str]:
        """What a style and those it is made from say in one of their parts, each attribute by its name."""
        found: dict[str, str] = {}
        for base in reversed(self._names(name, family)):
            element = self._styles.get((family, base))
            properties = None if element is None else element.find(style(f"{part}-properties"))
            if properties is not None:
                found.update({str(key): str(value) for key, value in properties.attrib.items()})
        return found

    def stand(self, name: str) -> dict[str, str]:
        """What a style says of the place and the lines of its paragraphs, each attribute by its name."""
        if name not in self._stands:
            default = self.said("", "paragraph", "paragraph")
            self._stands[name] = default | self.said(name, "paragraph", "paragraph")
        return self._stands[name]

    def ground(self, name: str, family: str) -> str:
        """The colour behind a paragraph, cell, row, table or frame; empty where its style has none."""
        found = ""
        for base in reversed(self._names(name, family)):
            element = self._styles.get((family, base))
            for properties in () if element is None else element:
                colour = properties.get(f"{{{FO}}}background-color") or properties.get(
                    f"{{{DRAW}}}fill-color"
                )
                found = _colour(colour) if colour and "text-properties" not in str(properties.tag) else found
                if properties.get(f"{{{DRAW}}}fill", "solid") not in ("solid", "none"):
                    found = UNKNOWN
        return found


_STRUCK: Final = (style("text-line-through-style"), style("text-line-through-type"))


def _colour(written: str) -> str:
    return "" if written in ("", "transparent") else plain(written)


def _level(definition: etree._Element | None, depth: int) -> ListLevel:
    for element in () if definition is None else definition:
        if element.get(text("level")) == str(depth + 1):
            return ListLevel(
                element.get(style("num-format"), ""),
                element.get(style("num-prefix"), ""),
                element.get(style("num-suffix"), ""),
                whole_or(element.get(text("start-value")), 1),
                whole_or(element.get(text("display-levels")), 1),
            )
    return ListLevel()

"""What the styles of a Word file mean for reading: outline levels, lists, tables of contents, bold.

A style is known by its built-in name and its properties, never by its id: Dutch Word writes
`Kop1` for the id of 'heading 1'. Properties are inherited through `basedOn` (ECMA-376 part 1, 17.7.4.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.ooxml.names import PPR, RPR, VAL, w, whole
from regioparagraaf.readers.colours import UNKNOWN

_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HEADING: Final = re.compile(r"^(?:heading|kop) ([1-9])$")
_HEADING_ID: Final = re.compile(r"^(?:Heading|Kop)([1-9])$")
_CONTENTS: Final = re.compile(r"^(?:(?:toc|inhopg) (?:[1-9]|heading)|kopvaninhoudsopgave|table of figures)$")
_TITLE: Final = frozenset(("title", "titel"))
_OFF: Final = frozenset(("0", "false", "off", "none"))
_DEEPEST: Final = 8
"""Lists have nine levels (17.9.3)."""
_NO_LEVEL: Final = 9
"""outlineLvl 9 is body text (17.3.1.20)."""


class Look(Struct, frozen=True):
    """The properties of text that reading takes notice of; None: not said here."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    color: str | None = None
    half_points: int | None = None
    ground: str | None = None
    """The colour behind the text: six hexadecimal digits, or `UNKNOWN`."""
    struck: bool | None = None
    width: int | None = None
    """Per cent of the usual width of a letter; 1 where letters are squeezed onto each other."""
    raised: bool | None = None
    """Above the line or below it, and smaller: 10² is no 102."""
    font: str | None = None
    position: int | None = None
    """Half points above its line, below it where negative (17.3.2.24)."""

    def over(self, under: Look) -> Look:
        """This look where it says something, else the one it lies over."""
        if self == _PLAIN:
            return under
        return Look(
            under.bold if self.bold is None else self.bold,
            under.italic if self.italic is None else self.italic,
            under.hidden if self.hidden is None else self.hidden,
            under.color if self.color is None else self.color,
            under.half_points if self.half_points is None else self.half_points,
            under.ground if self.ground is None else self.ground,
            under.struck if self.struck is None else self.struck,
            under.width if self.width is None else self.width,
            under.raised if self.raised is None else self.raised,
            under.font if self.font is None else self.font,
            under.position if self.position is None else self.position,
        )


_PLAIN: Final = Look()


class Style(Struct, frozen=True):
    """A style with all that it inherits."""

    name: str = ""
    """The built-in name, lower case."""
    level: int | None = None
    """Of a heading 1 to 9, of a title 0."""
    is_contents: bool = False
    is_bullet: bool = False
    """A built-in bullet list that says nothing of its numbering."""
    number: str = ""
    """w:numId, or empty."""
    depth: int | None = None
    """w:ilvl."""
    look: Look = _PLAIN
    ground: str | None = None
    """The colour behind its paragraphs."""
    stand: Mapping[str, str] = field(default_factory=dict)
    """Where on the page its paragraphs stand, and how high their lines are."""
    ids: tuple[str, ...] = ()
    """This style and those it is based on, nearest first."""


_UNKNOWN: Final = Style()


class Styles:
    """The styles of one file, each resolved when first asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = () if root is None else tuple(root.iter(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._resolved: dict[str, Style] = {}
        self._default = next(
            (
                element.get(w("styleId"), "")
                for element in elements
                if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on")
            ),
            "",
        )
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}")
        self.defaults = look_of(defaults)
        around = None if root is None else root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{PPR}")
        self.default_stand = stand_of(around)
        language = None if defaults is None else defaults.find(w("lang"))
        self.language = "" if language is None else language.get(VAL, "")

    def get(self, style_id: str | None) -> Style:
        """The style with this id; without an id the default paragraph style."""
        key = self._default if style_id is None else style_id
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key, frozenset())
        return self._resolved[key]

    def character(self, style_id: str | None) -> Style:
        """The character style with this id; without an id one that says nothing."""
        return self.get(style_id) if style_id is not None else _UNKNOWN

    def has_ground(self, style_id: str) -> bool:
        """Whether a table style, or one that it is based on, colours any cells."""
        elements = (self._elements.get(ident) for ident in self.get(style_id).ids)
        return any(
            element is not None and next(element.iter(w("shd")), None) is not None for element in elements
        )

    def _resolve(self, style_id: str, below: frozenset[str]) -> Style:
        element = self._elements.get(style_id)
        if element is None:
            known = _HEADING_ID.match(style_id)
            return Style(level=int(known[1])) if known else _UNKNOWN
        based_on = _value(element, "basedOn")
        cyclic = based_on is None or based_on in below or based_on == style_id
        base = _UNKNOWN if based_on is None or cyclic else self._resolve(based_on, below | {style_id})
        name = (_value(element, "name") or "").strip().lower()
        properties = element.find(PPR)
        number, depth = numbering_of(properties)
        own_level = level_of(properties)
        if own_level is None:
            own_level = _level_by_name(name)
        level = base.level if own_level is None else own_level
        return replace(
            base,
            name=name,
            level=None if level == _NO_LEVEL + 1 else level,
            is_contents=base.is_contents or _CONTENTS.match(name) is not None,
            is_bullet=name.startswith("list bullet"),
            number=base.number if number is None else number,
            depth=base.depth if depth is None else depth,
            look=look_of(element.find(RPR)).over(base.look),
            ground=ground_of(properties) or base.ground,
            stand={**base.stand, **stand_of(properties)},
            ids=(style_id, *base.ids),
        )


def level_of(properties: etree._Element | None) -> int | None:
    """The heading level that these w:pPr set: 1 to 9, 10 for 'body text', None where they don't."""
    value = None if properties is None else whole(_value(properties, "outlineLvl"))
    return value + 1 if value is not None and value <= _NO_LEVEL else None


def numbering_of(properties: etree._Element | None) -> tuple[str | None, int | None]:
    """The w:numId and w:ilvl that these w:pPr set, each None where they don't."""
    numbering = None if properties is None else properties.find(w("numPr"))
    if numbering is None:
        return None, None
    depth = whole(_value(numbering, "ilvl"))
    return _value(numbering, "numId"), None if depth is None else min(depth, _DEEPEST)


def stand_of(properties: etree._Element | None) -> dict[str, str]:
    """What these w:pPr say of the place and the lines of a paragraph: each attribute by its name."""
    if properties is None:
        return {}
    said = (
        (f"{name} {str(key).rpartition('}')[2]}", str(value))
        for name in ("spacing", "framePr", "ind")
        for element in properties.iterchildren(w(name))
        for key, value in element.attrib.items()
    )
    return dict(said)


def look_of(properties: etree._Element | None) -> Look:
    """What these w:rPr say of the look of their text."""
    if properties is None or not len(properties):
        return _PLAIN
    said: dict[str, str] = {}
    for child in properties:
        name = _LOOKS.get(str(child.tag))
        if name is not None:
            read = _READ.get(name)
            said[name] = child.get(VAL, "") if read is None else read(child)
    if not said:
        return _PLAIN
    return Look(
        _switch(said, "b"),
        _switch(said, "i"),
        True if said.get("textFill") == _CLEAR else _switch(said, "vanish"),
        said.get("textFill") or said.get("color") or _MARKED_OVER.get(said.get("highlight", "")),
        whole(said.get("sz")),
        ground_of(properties) if "shd" in said or "highlight" in said else None,
        _struck(said),
        1 if _is_squeezed(said) else whole(said.get("w", "").removesuffix("%")),
        said["vertAlign"] in ("superscript", "subscript") if "vertAlign" in said else None,
        said.get("rFonts") or None,
        _offset(said.get("position", "")),
    )


_LOOKS: Final = {
    w(name): name
    for name in (
        "b i vanish color sz shd highlight strike dstrike w vertAlign rFonts spacing fitText position".split()
    )
} | {f"{_WORD_2010}textFill": "textFill"}
_CLEAR: Final = "clear"
"""What fills the letters is nothing, or can be looked through."""
_MOST_CLEAR: Final = 90_000
"""Thousandths of a per cent of transparency from which a letter cannot be read."""
_CLOSEST: Final = -80
"""Twentieths of a point between letters: four points closer they stand on each other."""
_NARROWEST: Final = 60
"""Twentieths of a point: words made to fit in three points cannot be read."""
_MARKED_OVER: Final = {"black": "000000"}
"""What the letters are under a marker pen where they have no colour of their own."""
_LIGHT: Final = ("background1", "light1")
"""The colours of a theme that are white in every theme that Word brings along."""


def _colour(said: etree._Element) -> str:
    """The colour of text: Word takes that of the theme before the one that is written beside it."""
    is_light = said.get(w("themeColor")) in _LIGHT and said.get(w("themeShade")) is None
    return "FFFFFF" if is_light else said.get(VAL, "").upper()


def _filling(said: etree._Element) -> str:
    """The colour of letters that are filled as drawings are ([MS-DOCX] 2.9.2), `_CLEAR`, or empty for a
    filling of more than one colour."""
    if said.find(f"{_WORD_2010}noFill") is not None:
        return _CLEAR
    alpha = next(said.iter(f"{_WORD_2010}alpha"), None)
    if alpha is not None and (whole(alpha.get(f"{_WORD_2010}val")) or 0) >= _MOST_CLEAR:
        return _CLEAR
    plain = said.find(f"{_WORD_2010}solidFill/{_WORD_2010}srgbClr")
    theme = said.find(f"{_WORD_2010}solidFill/{_WORD_2010}schemeClr")
    if theme is not None and theme.get(f"{_WORD_2010}val") in ("bg1", "lt1") and not len(theme):
        return "FFFFFF"
    return "" if plain is None else plain.get(f"{_WORD_2010}val", "").upper()


def _font(said: etree._Element) -> str:
    theme = said.get(w("asciiTheme")) or said.get(w("hAnsiTheme"))
    return theme or said.get(w("ascii")) or said.get(w("hAnsi")) or ""


def _is_squeezed(said: dict[str, str]) -> bool:
    """Whether the letters stand on each other."""
    fitted = whole(said.get("fitText"))
    closer = re.fullmatch(r"-[0-9]{1,6}", said.get("spacing", ""))
    return (fitted is not None and fitted <= _NARROWEST) or (
        closer is not None and int(closer[0]) <= _CLOSEST
    )


def _offset(said: str) -> int | None:
    return int(said) if re.fullmatch(r"-?[0-9]{1,6}", said) else None


_READ: Final = {"color": _colour, "textFill": _filling, "rFonts": _font}
"""How those are read that say more than one value."""


def ground_of(properties: etree._Element | None) -> str | None:
    """The colour that these properties put behind their text; None where they put none."""
    if properties is None:
        return None
    marker, shading = properties.find(w("highlight")), properties.find(w("shd"))
    if marker is not None and marker.get(VAL, "none") != "none":
        return _MARKERS.get(marker.get(VAL, ""), UNKNOWN)
    if shading is None:
        return None
    if shading.get(VAL) == "solid":
        colour = shading.get(w("color"), "auto").upper()
        return "000000" if colour == "AUTO" else colour
    if shading.get(VAL, "clear") not in ("clear", "nil"):
        return UNKNOWN  # a pattern in two colours
    if shading.get(w("themeFill")) is not None:
        return "FFFFFF" if shading.get(w("themeFill")) in _LIGHT else UNKNOWN
    fill = shading.get(w("fill"), "auto").upper()
    return None if fill == "AUTO" else fill


_MARKERS: Final = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
"""The colours of a marker pen (17.18.40)."""


def _switch(said: dict[str, str], name: str) -> bool | None:
    return said[name].lower() not in _OFF if name in said else None


def _struck(said: dict[str, str]) -> bool | None:
    """Once or twice; None where neither is said."""
    once, twice = _switch(said, "strike"), _switch(said, "dstrike")
    return twice if once is None else once or bool(twice)


def _level_by_name(name: str) -> int | None:
    heading = _HEADING.match(name)
    if heading:
        return int(heading[1])
    return 0 if name in _TITLE else None


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(w(name))
    return None if child is None else child.get(VAL)

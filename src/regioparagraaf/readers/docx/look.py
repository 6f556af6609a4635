"""What the properties of text and paragraphs say of their look: all by which a person sees it, or does not.

Properties are laid over each other: of the run, its style, the paragraph, all text (17.7.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import VAL, WORD_2010, local_name, w, whole
from regioparagraaf.readers.colours import UNKNOWN
from regioparagraaf.readers.docx.theme import Theme

_WORD_2010: Final = f"{{{WORD_2010}}}"
_OFF: Final = frozenset(("0", "false", "off", "none"))


class Look(Struct, frozen=True):
    """The properties of text that reading takes notice of; None: not said here."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    colours: tuple[str, ...] | None = None
    """Six hexadecimal digits, or a word; of a colour of the theme also the one written beside it, which other
    programs take."""
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
    closer: int | None = None
    """Twentieths of a point that each letter stands nearer to the next."""
    is_complex: bool | None = None
    """Shown as a complex script is, by whatever letters (17.3.2.7): in its own size and font."""
    complex_half_points: int | None = None
    complex_font: str | None = None
    fitted: int | None = None
    """Twentieths of a point that all of it is made to fit in (17.3.2.14)."""
    off_web: bool | None = None
    """Left out on a page of the web (17.3.2.44), and by some programs always."""

    @property
    def size(self) -> int | None:
        """Half points."""
        return self.complex_half_points if self.is_complex else self.half_points

    @property
    def face(self) -> str | None:
        """The font that the letters are shown in."""
        return self.complex_font if self.is_complex else self.font

    def over(self, under: Look) -> Look:
        """This look where it says something, else the one it lies over."""
        if self == PLAIN:
            return under
        return Look(
            under.bold if self.bold is None else self.bold,
            under.italic if self.italic is None else self.italic,
            under.hidden if self.hidden is None else self.hidden,
            under.colours if self.colours is None else self.colours,
            under.half_points if self.half_points is None else self.half_points,
            under.ground if self.ground is None else self.ground,
            under.struck if self.struck is None else self.struck,
            under.width if self.width is None else self.width,
            under.raised if self.raised is None else self.raised,
            under.font if self.font is None else self.font,
            under.position if self.position is None else self.position,
            under.closer if self.closer is None else self.closer,
            under.is_complex if self.is_complex is None else self.is_complex,
            under.complex_half_points if self.complex_half_points is None else self.complex_half_points,
            under.complex_font if self.complex_font is None else self.complex_font,
            under.fitted if self.fitted is None else self.fitted,
            under.off_web if self.off_web is None else self.off_web,
        )


PLAIN: Final = Look()


def stand_of(properties: etree._Element | None) -> dict[str, str]:
    """What these w:pPr say of the place and the lines of a paragraph: each attribute by its name, and the
    places of its tabs."""
    if properties is None:
        return {}
    said = {
        f"{local_name(element.tag)} {local_name(key)}": str(value)
        for element in properties.iterchildren(*_STANDS)
        for key, value in element.attrib.items()
    }
    tabs = properties.find(w("tabs"))
    if tabs is not None:
        said["tabs"] = " ".join(tab.get(w("pos"), "") for tab in tabs if tab.get(VAL) != "clear")
    return said


_STANDS: Final = tuple(map(w, ("spacing", "framePr", "ind")))


def look_of(properties: etree._Element | None, theme: Theme) -> Look:
    """What these w:rPr say of the look of their text."""
    if properties is None or not len(properties):
        return PLAIN
    said = {name: child for child in properties if (name := _LOOKS.get(str(child.tag))) is not None}
    if not said:
        return PLAIN
    value = {name: child.get(VAL, "") for name, child in said.items()}
    fonts = said.get("rFonts")
    filling = "" if "textFill" not in said else _filling(said["textFill"], theme)
    return Look(
        _switch(value, "b"),
        _switch(value, "i"),
        True if filling == _CLEAR else _switch(value, "vanish"),
        (filling,) if filling else _colours(said, theme),
        whole(value.get("sz")),
        ground_of(properties, theme) if "shd" in said or "highlight" in said else None,
        _struck(value),
        whole(value.get("w", "").removesuffix("%")),
        value["vertAlign"] in ("superscript", "subscript") if "vertAlign" in value else None,
        None if fonts is None else _font(fonts, theme, ("ascii", "hAnsi")),
        _offset(value.get("position", "")),
        _closer(value.get("spacing", "")),
        _is_complex(value),
        whole(value.get("szCs")),
        None if fonts is None else _font(fonts, theme, ("cs",)),
        whole(value.get("fitText")),
        _switch(value, "webHidden"),
    )


_LOOKS: Final = {
    w(name): name
    for name in (
        "b i vanish color sz szCs shd highlight strike dstrike w vertAlign rFonts spacing fitText position"
        " cs rtl webHidden"
    ).split()
} | {f"{_WORD_2010}textFill": "textFill"}
_CLEAR: Final = "clear"
"""What fills the letters is nothing, or can be looked through."""
_MOST_CLEAR: Final = 90_000
"""Thousandths of a per cent of transparency from which a letter cannot be read."""
_MARKED_OVER: Final = {"black": "000000"}
"""What the letters are under a marker pen where they have no colour of their own."""


def _colours(said: Mapping[str, etree._Element], theme: Theme) -> tuple[str, ...] | None:
    """Word takes the colour of the theme before the one that is written beside it."""
    colour, marker = said.get("color"), said.get("highlight")
    if colour is None:
        under = "" if marker is None else _MARKED_OVER.get(marker.get(VAL, ""), "")
        return (under,) if under else None
    written, name = colour.get(VAL, "").upper(), colour.get(w("themeColor"))
    if name is None:
        return (written,)
    of_theme = theme.colour(name, colour.get(w("themeTint")), colour.get(w("themeShade")))
    return tuple(dict.fromkeys((written if of_theme == UNKNOWN else of_theme, written)))


def _filling(said: etree._Element, theme: Theme) -> str:
    """The colour of letters that are filled as drawings are ([MS-DOCX] 2.9.2), `_CLEAR`, or empty for a
    filling of more than one colour."""
    if said.find(f"{_WORD_2010}noFill") is not None:
        return _CLEAR
    alpha = next(said.iter(f"{_WORD_2010}alpha"), None)
    if alpha is not None and (whole(alpha.get(f"{_WORD_2010}val")) or 0) >= _MOST_CLEAR:
        return _CLEAR
    solid = said.find(f"{_WORD_2010}solidFill")
    return "" if solid is None else theme.filling(solid)


def _font(said: etree._Element, theme: Theme, scripts: tuple[str, ...]) -> str | None:
    """The font for the first of these scripts that has one; that of the theme goes before it."""
    for script in scripts:
        named = said.get(w(f"{script}Theme" if script != "cs" else "cstheme"))
        face = said.get(w(script)) if named is None else theme.font(named)
        if face:
            return face
    return None


def _closer(said: str) -> int | None:
    offset = _offset(said)
    return None if offset is None else -offset


def _is_complex(said: Mapping[str, str]) -> bool | None:
    marks = [mark for name in ("cs", "rtl") if (mark := _switch(said, name)) is not None]
    return any(marks) if marks else None


def _offset(said: str) -> int | None:
    return int(said) if re.fullmatch(r"-?[0-9]{1,6}", said) else None


def ground_of(properties: etree._Element | None, theme: Theme) -> str | None:
    """The colour that these properties put behind their text; None where they put none."""
    if properties is None:
        return None
    marker, shading = properties.find(w("highlight")), properties.find(w("shd"))
    if marker is not None and marker.get(VAL, "none") != "none":
        return _MARKERS.get(marker.get(VAL, ""), UNKNOWN)
    if shading is None:
        return None
    if shading.get(VAL) == "solid":
        colour = _shade(shading, theme, "color", "themeColor", "themeTint", "themeShade")
        return "000000" if colour == "AUTO" else colour
    if shading.get(VAL, "clear") not in ("clear", "nil"):
        return UNKNOWN  # a pattern in two colours
    fill = _shade(shading, theme, "fill", "themeFill", "themeFillTint", "themeFillShade")
    return None if fill == "AUTO" else fill


def _shade(shading: etree._Element, theme: Theme, plain: str, name: str, tint: str, shade: str) -> str:
    named = shading.get(w(name))
    if named is None:
        return shading.get(w(plain), "auto").upper()
    return theme.colour(named, shading.get(w(tint)), shading.get(w(shade)))


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


def _switch(said: Mapping[str, str], name: str) -> bool | None:
    return said[name].lower() not in _OFF if name in said else None


def _struck(said: Mapping[str, str]) -> bool | None:
    """Once or twice; None where neither is said."""
    once, twice = _switch(said, "strike"), _switch(said, "dstrike")
    return twice if once is None else once or bool(twice)

"""The colours and fonts that a Word file names by their place in its theme (ECMA-376 part 1, 20.1.6)."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator
from typing import Final

from lxml import etree

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.names import DRAWING, local_name, w, whole
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.colours import UNKNOWN, WHITE, plain

_DRAWING: Final = f"{{{DRAWING}}}"
_SYSTEM: Final = {"window": WHITE, "windowText": "000000"}
_SHORT: Final = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""A colour as text names it (17.18.97) -> as the theme does."""
_MAPPED: Final = {
    "background1": ("bg1", "light1"),
    "text1": ("t1", "dark1"),
    "background2": ("bg2", "light2"),
    "text2": ("t2", "dark2"),
    "bg1": ("bg1", "light1"),
    "tx1": ("t1", "dark1"),
    "bg2": ("bg2", "light2"),
    "tx2": ("t2", "dark2"),
}
"""Names that the settings map to one of the theme (17.15.1.20), with what they are without a mapping."""
_USUAL: Final = {"lt1": WHITE}
"""White in every theme that Word brings along: also where a file has no theme."""
_SCRIPTS: Final = {
    "HAnsi": f"{_DRAWING}latin",
    "Ascii": f"{_DRAWING}latin",
    "Bidi": f"{_DRAWING}cs",
    "EastAsia": f"{_DRAWING}ea",
}
_WHOLE: Final = 100_000
"""Thousandths of a per cent."""


class Theme:
    """The theme of one file, as its settings map it."""

    def __init__(self, root: etree._Element | None = None, settings: etree._Element | None = None) -> None:
        elements = f"{_DRAWING}themeElements"
        colours = None if root is None else root.find(f"{elements}/{_DRAWING}clrScheme")
        self._colours = _USUAL if colours is None else dict(_scheme(colours))
        self._fonts = None if root is None else root.find(f"{elements}/{_DRAWING}fontScheme")
        mapping = None if settings is None else settings.find(w("clrSchemeMapping"))
        self._mapping = {} if mapping is None else {local_name(k): str(v) for k, v in mapping.attrib.items()}

    def colour(self, name: str, tint: str | None = None, shade: str | None = None) -> str:
        """The colour of this name, lighter or darker by a part of 255 in hexadecimals (17.3.2.6);
        `UNKNOWN` where the theme has none."""
        mapped, usual = _MAPPED.get(name, ("", name))
        name = self._mapping.get(mapped, usual)
        found = self._colours.get(_SHORT.get(name, name), UNKNOWN)
        for part, is_tint in ((_part(tint), True), (_part(shade), False)):
            if part is not None:
                found = _lit(found, part, 1 - part if is_tint else 0.0)
        return found

    def filling(self, fill: etree._Element) -> str:
        """The colour of a filling of one colour in a drawing (20.1.8.54), in whatever namespace;
        `UNKNOWN` where it is made in another way."""
        colour = next(iter(fill), None)
        if colour is None:
            return UNKNOWN
        said = {local_name(key): str(value) for key, value in colour.attrib.items()}
        kind = local_name(colour.tag)
        found = plain(said.get("val", "")) if kind == "srgbClr" else UNKNOWN
        if kind == "schemeClr":
            found = self.colour(said.get("val", ""))
        changes = [(local_name(one.tag), _value(one)) for one in colour]
        if any(name not in ("lumMod", "lumOff", "alpha") or value is None for name, value in changes):
            return UNKNOWN
        lit = {name: (value or 0) / _WHOLE for name, value in changes}
        if "lumMod" in lit or "lumOff" in lit:
            found = _lit(found, lit.get("lumMod", 1.0), lit.get("lumOff", 0.0))
        return found

    def font(self, name: str) -> str:
        """The typeface of 'minorHAnsi' and the like; the name itself where the theme has none."""
        size, script = name[:5], name[5:]
        if self._fonts is None or size not in ("minor", "major") or script not in _SCRIPTS:
            return name
        face = self._fonts.find(f"{_DRAWING}{size}Font/{_SCRIPTS[script]}")
        return name if face is None else face.get("typeface", "") or name


def theme_of(word: WordFile) -> Theme:
    """The theme of a file. One that cannot be read is none: the text does not need it."""
    try:
        return Theme(word.related("theme"), word.related("settings"))
    except RegioError:
        return Theme()


def _scheme(colours: etree._Element) -> Iterator[tuple[str, str]]:
    for one in colours:
        colour = next(iter(one), None)
        if colour is not None:
            said = colour.get("lastClr") or _SYSTEM.get(colour.get("val", ""), colour.get("val", ""))
            yield local_name(one.tag), plain(said)


def _part(said: str | None) -> float | None:
    try:
        return None if said is None else min(int(said, 16), 255) / 255
    except ValueError:
        return None


def _value(change: etree._Element) -> int | None:
    return next((whole(str(value)) for key, value in change.attrib.items() if local_name(key) == "val"), None)


def _lit(colour: str, factor: float, more: float) -> str:
    """A colour with its lightness times a factor, and something added."""
    if plain(colour) == UNKNOWN:
        return UNKNOWN
    hue, light, full = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(colour)))
    lit = colorsys.hls_to_rgb(hue, min(1.0, light * factor + more), full)
    return "".join(f"{round(part * 255):02X}" for part in lit)

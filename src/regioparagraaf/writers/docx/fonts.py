"""How large our text of tables is in the font of a municipality's own file.

Its columns are as wide as their longest word in our font (Calibri, 10 points). In a wider font of the same
size 'Redactioneel' and 'Zoeterwoude' would break in the middle. Such fonts are taller too, so that the
smaller size reads the same.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import DRAWING, VAL, w, whole
from regioparagraaf.ooxml.word import WordFile

_WIDTHS: Final = {
    "aptos": 1.1,
    "arial": 1.15,
    "book antiqua": 1.12,
    "calibri": 1.0,
    "cambria": 1.08,
    "candara": 1.05,
    "carlito": 1.0,
    "century gothic": 1.22,
    "constantia": 1.1,
    "corbel": 1.03,
    "dejavu sans": 1.37,
    "dejavu serif": 1.35,
    "garamond": 1.0,
    "georgia": 1.22,
    "helvetica": 1.15,
    "liberation sans": 1.15,
    "liberation serif": 1.03,
    "lucida sans unicode": 1.25,
    "open sans": 1.22,
    "palatino linotype": 1.12,
    "roboto": 1.12,
    "segoe ui": 1.17,
    "tahoma": 1.2,
    "times new roman": 1.03,
    "trebuchet ms": 1.14,
    "verdana": 1.37,
}
"""The width of bold words beside those in Calibri: measured of Carlito (as wide as Calibri), Liberation (as
wide as Arial and Times New Roman) and DejaVu (about as wide as Verdana), estimated of the others."""
_UNKNOWN: Final = 1.12
_SPARE: Final = 1.04
"""What the columns have to spare in Calibri."""
_SMALLEST: Final = 16
"""Half points."""
_THEME: Final = f"{{{DRAWING}}}"


def fit_in_columns(style: etree._Element, font: str) -> None:
    """The size of a style for tables, made for our font, as it is in this one."""
    width = _WIDTHS.get(font.casefold(), _UNKNOWN) if font else 1.0
    for size in style.iter(w("sz"), w("szCs")):
        fitting = int((whole(size.get(VAL)) or _SMALLEST) * _SPARE / width)
        size.set(VAL, str(min(whole(size.get(VAL)) or _SMALLEST, max(fitting, _SMALLEST))))


def font_of(file: WordFile, default: etree._Element | None) -> str:
    """The font of all text that says nothing else; '' where the file does not say. `default` is the style of
    paragraphs without one."""
    styles = file.related("styles")
    general = None if styles is None else styles.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    for place in (default, general):
        fonts = None if place is None else place.find(f"{w('rPr')}/{w('rFonts')}")
        if fonts is not None:
            return fonts.get(w("ascii"), "") or _of_theme(file, fonts.get(w("asciiTheme"), ""))
    return ""


def _of_theme(file: WordFile, name: str) -> str:
    theme = file.related("theme")
    kind = "majorFont" if name.startswith("major") else "minorFont"
    latin = None if theme is None else next(theme.iter(f"{_THEME}{kind}"), theme).find(f"{_THEME}latin")
    return "" if latin is None else latin.get("typeface", "")

"""Draws what a terminal shows as an SVG: text stays text, in a font that everyone has."""

from __future__ import annotations

import re
import textwrap
from html import escape

WIDE, HIGH, EDGE = 8.4, 19, 16
"""A character and the margin, in pixels, at a letter of 14."""

COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff"}
PLAIN, BOLD, GROUND = "#c9d1d9", "#ffffff", "#0d1117"

_CODE = re.compile(r"\x1b\[([\d;]*)m")
_REDRAWN = re.compile(r"(?:\r\x1b\[K[^\r\n]*)*\r\x1b\[K")
"""Lines of progress, each replaced by the next, the last by what follows."""


def picture(shown: str, columns: int) -> str:
    """The SVG of a text with colour codes."""
    lines = [row for line in _REDRAWN.sub("", shown).rstrip("\n").split("\n") for row in _rows(line, columns)]
    width = round(columns * WIDE + 2 * EDGE)
    height = len(lines) * HIGH + 2 * EDGE
    style = "font-family:ui-monospace,Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:14px"
    rows, state = [], ("", False)
    for number, line in enumerate(lines):
        drawn, state = _drawn(line, EDGE + number * HIGH + 14, state)
        rows.append(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" style="{style}">\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>\n' + "".join(rows) + "</svg>\n"
    )


def _rows(line: str, columns: int) -> list[str]:
    """A line as the terminal breaks it; only our own call may be longer than a row."""
    if _CODE.search(line) or len(line) <= columns:
        return [line]
    return textwrap.wrap(line, columns, subsequent_indent="  ")


def _drawn(line: str, y: int, state: tuple[str, bool]) -> tuple[str, tuple[str, bool]]:
    """One row as pieces of one colour each, and the colour that goes on behind it."""
    colour, bold = state
    pieces, column = [], 0
    for place, part in enumerate(_CODE.split(line)):
        if place % 2:
            colour, bold = _after(part, colour, bold)
        elif part:
            if part.strip():
                pieces.append(_piece(part, column, y, colour, bold))
            column += len(part)
    return "".join(pieces), (colour, bold)


def _after(code: str, colour: str, bold: bool) -> tuple[str, bool]:
    for number in (code or "0").split(";"):
        if number == "0":
            colour, bold = "", False
        elif number == "1":
            bold = True
        elif number == "39":
            colour = ""
        elif number in COLOURS:
            colour = COLOURS[number]
    return colour, bold


def _piece(text: str, column: int, y: int, colour: str, bold: bool) -> str:
    """A run of text at its column; its length is given, so that every font keeps the columns."""
    body = text.strip(" ")
    column += len(text) - len(text.lstrip(" "))
    fill = colour or (BOLD if bold else PLAIN)
    weight = ' font-weight="bold"' if bold else ""
    length = "" if len(body) < 2 else f' textLength="{len(body) * WIDE:.1f}"'
    return (
        f'<text x="{EDGE + column * WIDE:.1f}" y="{y}" fill="{fill}"{weight}{length} '
        f'xml:space="preserve">{escape(body)}</text>\n'
    )

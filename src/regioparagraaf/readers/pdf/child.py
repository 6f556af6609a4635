"""Run in a process of its own: a PDF on standard input, its text as JSON on standard output.

A PDF library reads whatever it is given, and its faults are faults in C. So it runs apart, with a limit
on memory and time, and only plain values come back.
"""

from __future__ import annotations

import ctypes
import json
import sys
from contextlib import suppress
from typing import Any

from regioparagraaf.readers.pdf.doubts import doubts
from regioparagraaf.readers.pdf.drawn import Painting
from regioparagraaf.readers.pdf.notes import filled_in, notes_of
from regioparagraaf.readers.pdf.sight import unseen

MOST_MEMORY = 512 << 20
MOST_SECONDS = 20
MOST_PAGES = 500
MOST_TEXT = 5_000_000
_TEXT_OBJECT = 1
_PATH_OBJECT = 2
_DEEPEST = 60
_THIN = 2.5
"""Points that a line through a word is high, at most."""
_THROUGH = (0.12, 0.5)
"""How high above the base of the letters such a line runs, of their size: an underline runs below, the rule
of a table clear of them."""


LOCKED = 11
DAMAGED = 12
TOO_MUCH = 13
TOO_LONG = 14
"""What the process ends with where it cannot give the text."""


class TooLongError(Exception):
    """More pages or more text than a draft has."""


def main() -> int:
    limit()
    try:
        found = pages(sys.stdin.buffer.read())
    except MemoryError:
        return TOO_MUCH
    except TooLongError:
        return TOO_LONG
    except Exception as error:  # whatever the library raises, the file is the cause
        return LOCKED if "password error" in str(error).lower() else DAMAGED
    json.dump(found, sys.stdout)
    return 0


def limit() -> None:
    """Bounds this process, where the system can (not on Windows: there the parent's clock does)."""
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, MOST_SECONDS)):
        with suppress(ValueError, OSError):  # macOS knows the limit on memory by name only
            resource.setrlimit(what, (most, most))


def pages(data: bytes) -> list[dict[str, Any]]:
    """Of each page its height, its tagged elements or else its lines, what a line runs through, what is not
    seen, what readers put on it, and what makes it doubtful that a reader sees the same text."""
    import pypdfium2  # type: ignore[import-untyped]

    found: list[dict[str, Any]] = []
    document = pypdfium2.PdfDocument(data)
    painting = Painting()
    read = 0
    try:
        if len(document) > MOST_PAGES:
            raise TooLongError
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            read += text.count_chars()
            if read > MOST_TEXT:
                raise TooLongError
            elements = _elements(page, text)
            found.append(
                {
                    "height": page.get_height(),
                    "elements": elements or None,
                    "lines": [] if elements else _lines(text),
                    "struck": _struck(page, text),
                    "unseen": unseen(page, text),
                    "undrawn": painting.undrawn(page, text),
                    "notes": notes_of(page, text),
                    "filled": filled_in(page),
                    "doubts": doubts(document, page, text, elements),
                }
            )
            text.close()
            page.close()
    finally:
        document.close()
    return found


def _elements(page: Any, text: Any) -> list[list[Any]]:
    """The leaves of the structure tree (ISO 32000-1, 14.7) in order: [path of types with their
    identities, text, whether it begins on another line than the leaf before it ended]."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    marked = _marked_text(page, text)
    found: list[list[Any]] = []
    try:
        for index in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree))):
            element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            if element:
                _element(element, [], found, marked)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    above = 0.0
    for leaf in found:
        begin, end = leaf.pop()
        leaf.append(abs(begin - above) > 1)
        above = end
    return found


def _element(
    element: Any,
    path: list[list[Any]],
    found: list[list[Any]],
    marked: dict[int, tuple[str, tuple[float, float]]],
) -> None:
    import pypdfium2.raw as pdfium

    if len(path) > _DEEPEST:
        return
    here = [*path, [_type(element), ctypes.addressof(element.contents)]]
    for index in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            _element(child, here, found, marked)
            continue
        content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if content in marked:
            found.append([here, *marked[content]])


def _type(element: Any) -> str:
    import pypdfium2.raw as pdfium

    length = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    pdfium.FPDF_StructElement_GetType(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace")


def _marked_text(page: Any, text: Any) -> dict[int, tuple[str, tuple[float, float]]]:
    """The text of each piece of marked content of the page, by its id, with the heights of its first
    and its last line."""
    import pypdfium2.raw as pdfium

    marked: dict[int, list[str]] = {}
    lines: dict[int, tuple[float, float]] = {}
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != _TEXT_OBJECT:
            continue
        content = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if content < 0:
            continue
        length = pdfium.FPDFTextObj_GetText(item, text, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 2))
        pdfium.FPDFTextObj_GetText(item, text, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        written = buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, matrix)
        parts = marked.setdefault(content, [])
        if parts and abs(lines[content][1] - matrix.f) > 1:
            parts.append("\n")
        lines[content] = (lines[content][0] if parts else matrix.f, matrix.f)
        parts.append(written)
    return {content: ("".join(parts), lines[content]) for content, parts in marked.items()}


def _lines(text: Any) -> list[list[Any]]:
    """The lines of a page from top to bottom: [text, left, right, baseline, size, is bold]."""
    import pypdfium2.raw as pdfium

    found: list[list[Any]] = []
    line: list[tuple[str, float, float, float, float, bool]] = []
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))

    def close() -> None:
        written = "".join(part[0] for part in line)
        if written.strip():
            solid = [part for part in line if part[0].strip()]
            sizes = sorted(part[4] for part in solid)
            found.append(
                [
                    written,
                    min(part[1] for part in solid),
                    max(part[2] for part in solid),
                    min(part[3] for part in solid),
                    sizes[len(sizes) // 2],
                    sum(part[5] for part in solid) > 0.9 * len(solid),
                ]
            )
        line.clear()

    for index in range(pdfium.FPDFText_CountChars(text)):
        character = chr(pdfium.FPDFText_GetUnicode(text, index) or 0xFFFE)
        if character in "\r\n":
            if character == "\n":
                close()
            continue
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, origin_x, origin_y)
        size = pdfium.FPDFText_GetFontSize(text, index)
        is_bold = pdfium.FPDFText_GetFontWeight(text, index) >= 600
        line.append((character, left.value, right.value, origin_y.value, size, is_bold))
    close()
    return found


def _struck(page: Any, text: Any) -> str:
    """The letters that a thin line runs through: words struck out, which stay text in a PDF."""
    import pypdfium2.raw as pdfium

    rules: dict[int, list[tuple[float, float, float]]] = {}  # by their height in whole points
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == _PATH_OBJECT:
            pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
            if top.value - bottom.value <= _THIN and right.value - left.value > _THIN:
                middle = (top.value + bottom.value) / 2
                rules.setdefault(int(middle), []).append((left.value, right.value, middle))
    if not rules:
        return ""
    found: list[str] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(pdfium.FPDFText_CountChars(text)):
        character = chr(pdfium.FPDFText_GetUnicode(text, index) or 0xFFFE)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        size = pdfium.FPDFText_GetFontSize(text, index)
        low, high = (y.value + share * size for share in _THROUGH)
        near = (rule for point in range(int(low), int(high) + 1) for rule in rules.get(point, ()))
        is_struck = any(a - 1 <= x.value < b - 1 and low <= middle <= high for a, b, middle in near)
        if is_struck and character.isprintable():
            found.append(character)
        elif found and found[-1] != "\n":
            found.append("\n")
    return "".join(found)


if __name__ == "__main__":
    sys.exit(main())

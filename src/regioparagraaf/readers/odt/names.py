"""The names of OpenDocument text that are read (OASIS OpenDocument 1.3, part 3)."""

from __future__ import annotations

from typing import Final

OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
DRAW: Final = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
FO: Final = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
META: Final = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
SVG: Final = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
DC: Final = "http://purl.org/dc/elements/1.1/"
XLINK: Final = "http://www.w3.org/1999/xlink"
LOEXT: Final = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"


def text(name: str) -> str:
    """The tag or attribute `text:name`."""
    return f"{{{TEXT}}}{name}"


def office(name: str) -> str:
    """The tag or attribute `office:name`."""
    return f"{{{OFFICE}}}{name}"


def table(name: str) -> str:
    """The tag or attribute `table:name`."""
    return f"{{{TABLE}}}{name}"


def style(name: str) -> str:
    """The tag or attribute `style:name`."""
    return f"{{{STYLE}}}{name}"


BODY: Final = office("body")
TEXT_BODY: Final = office("text")
P: Final = text("p")
H: Final = text("h")
LIST: Final = text("list")
NOTE: Final = text("note")
ANNOTATION: Final = office("annotation")
STYLE_NAME: Final = text("style-name")

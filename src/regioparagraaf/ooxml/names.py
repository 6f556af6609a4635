"""The names of WordprocessingML that reading, resolving and writing share (ECMA-376 part 1).

Strict files (ISO/IEC 29500) use other namespaces for the same words; `package` maps them while it
parses, so that everything above it knows one set of names.
"""

from __future__ import annotations

from functools import cache
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE_PROPERTIES: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_2010: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2012: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
"""What the types of the parts of a Word file begin with."""
CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
XML: Final = "http://www.w3.org/XML/1998/namespace"

STRICT: Final = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", WORD),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONS),
    ("http://purl.oclc.org/ooxml/officeDocument/math", MATH),
    ("http://purl.oclc.org/ooxml/drawingml/main", DRAWING),
    (
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)
"""Namespace of the strict form -> the transitional one (ISO/IEC 29500-4, annex A)."""


MOST: Final = 999_999_999
"""No number in a document is meant to be larger; a larger one counts as this."""


def whole(value: str | None) -> int | None:
    """The whole number that an attribute holds; None where it holds none."""
    if value is None or not (value.isascii() and value.isdigit()):
        return None
    return int(value) if len(value) < 10 else MOST


def whole_or(value: str | None, otherwise: int) -> int:
    """The whole number that an attribute holds, or another where it holds none."""
    number = whole(value)
    return otherwise if number is None else number


@cache
def w(name: str) -> str:
    """The tag or attribute `w:name` as lxml writes it."""
    return f"{{{WORD}}}{name}"


BODY: Final = w("body")
P: Final = w("p")
PPR: Final = w("pPr")
R: Final = w("r")
RPR: Final = w("rPr")
T: Final = w("t")
DELTEXT: Final = w("delText")
TBL: Final = w("tbl")
TR: Final = w("tr")
TRPR: Final = w("trPr")
TC: Final = w("tc")
TCPR: Final = w("tcPr")
SDT: Final = w("sdt")
SDTPR: Final = w("sdtPr")
SDTCONTENT: Final = w("sdtContent")
INS: Final = w("ins")
DEL: Final = w("del")
MOVEFROM: Final = w("moveFrom")
MOVETO: Final = w("moveTo")
CELLINS: Final = w("cellIns")
CELLDEL: Final = w("cellDel")
HYPERLINK: Final = w("hyperlink")
FLDSIMPLE: Final = w("fldSimple")
FLDCHAR: Final = w("fldChar")
INSTRTEXT: Final = w("instrText")
FOOTNOTEREFERENCE: Final = w("footnoteReference")
ENDNOTEREFERENCE: Final = w("endnoteReference")
COMMENTREFERENCE: Final = w("commentReference")
COMMENTRANGESTART: Final = w("commentRangeStart")
COMMENTRANGEEND: Final = w("commentRangeEnd")
BOOKMARKSTART: Final = w("bookmarkStart")
BOOKMARKEND: Final = w("bookmarkEnd")
TXBXCONTENT: Final = w("txbxContent")
ALTCHUNK: Final = w("altChunk")
SUBDOC: Final = w("subDoc")

VAL: Final = w("val")
ID: Final = w("id")
AUTHOR: Final = w("author")
DATE: Final = w("date")
TYPE: Final = w("type")

ALTERNATE: Final = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{COMPATIBILITY}}}Fallback"
COLLAPSED: Final = f"{{{WORD_2012}}}collapsed"
"""A heading that is saved shut: what stands under it shows when somebody opens it ([MS-DOCX] 2.5.4)."""
MATH_TEXT: Final = f"{{{MATH}}}t"
RID: Final = f"{{{RELATIONS}}}id"
SPACE: Final = f"{{{XML}}}space"

REVISIONS: Final = frozenset((INS, DEL, MOVEFROM, MOVETO))
"""The elements around runs whose text is inserted or deleted (17.13.5)."""
DELETING: Final = frozenset((DEL, MOVEFROM, CELLDEL))
"""Those of all revisions that take something away; the others bring something in."""


def local_name(tag: object) -> str:
    """What stands behind the namespace of an element or attribute. libxml2 reads names that are none by
    Namespaces in XML 1.0 section 4 ('w:ilv:ilvl'), and QName of lxml raises on those."""
    return str(tag).rpartition("}")[2]


def namespace(tag: object) -> str:
    """The namespace of an element or attribute; empty for none."""
    return str(tag)[1:].partition("}")[0] if str(tag).startswith("{") else ""

"""Field codes: those that only lay out the text stay, the others become the text that they show.

A field that shows a name, an account or a path loses that text too (ECMA-376 part 1, 17.16.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.clean.paths import is_open_address, is_path
from regioparagraaf.ooxml.clean.refer import remove, unwrap
from regioparagraaf.ooxml.names import FLDCHAR, FLDSIMPLE, INSTRTEXT, RPR, P, R, local_name, w
from regioparagraaf.patterns import on_demand

LAYOUT: Final = frozenset(
    """
    PAGE NUMPAGES SECTION SECTIONPAGES TOC PAGEREF REF NOTEREF SEQ STYLEREF SYMBOL EQ INDEX TOA LISTNUM
    HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN ADVANCE AUTONUM AUTONUMLGL AUTONUMOUT NUMWORDS NUMCHARS
    DATE TIME TITLE =
    """.split()
)
"""Fields whose code tells nothing but how the text is laid out."""
NAMING: Final = frozenset(
    "AUTHOR LASTSAVEDBY USERNAME USERINITIALS USERADDRESS FILENAME TEMPLATE COMMENTS KEYWORDS".split()
)
"""Fields that show who or where."""
_TYPE: Final = w("fldCharType")
_CODE: Final = on_demand(r"^\s*(=|[A-Za-z]+)")
_ADDRESS: Final = on_demand(r'^\s*HYPERLINK\s+(?:\\[nt]\s+)*(?:"([^"]*)"|([^\s\\"]\S*))', re.IGNORECASE)
_INVISIBLE: Final = (w("fldData"), w("ffData"))
_TEXT: Final = frozenset(map(w, ("t", "tab", "br", "cr", "sym", "noBreakHyphen", "softHyphen")))


class _Field(Struct, eq=False):
    begin: etree._Element
    code: list[etree._Element] = field(default_factory=list)
    """All leaves between its begin and its separator."""
    result: list[etree._Element] = field(default_factory=list)
    separate: etree._Element | None = None
    end: etree._Element | None = None
    inner: list[_Field] = field(default_factory=list)
    """Fields that stand in its code."""

    @property
    def text(self) -> str:
        return "".join(leaf.text or "" for leaf in self.code if leaf.tag == INSTRTEXT)


def stays(code: str) -> bool:
    """Whether a field with this code may stay a field."""
    name = name_of(code)
    if name not in LAYOUT or is_path(code):
        return False
    if name == "HYPERLINK":
        address = _ADDRESS.match(code)
        return address is None or is_open_address(address[1] or address[2] or "")
    return True


def name_of(code: str) -> str:
    """The name of a field: 'PAGE', '='."""
    known = _CODE.match(code)
    return known[1].upper() if known else ""


def without_fields(root: etree._Element, part: str, found: Findings) -> None:
    """Settles all the fields of one part."""
    for simple in list(root.iter(FLDSIMPLE)):
        code = simple.get(w("instr"), "")
        if not stays(code):
            _tell(code, part, found)
            if name_of(code) in NAMING:
                found.add_name(
                    "".join(simple.itertext()) if name_of(code) not in ("FILENAME", "TEMPLATE") else ""
                )
                remove(simple)
            else:
                unwrap(simple)
    for one in _fields(root):
        if not (stays(one.text) and all(stays(inner.text) for inner in one.inner)):
            _flatten(one, part, found)
    for stray in _strays(root):
        found.add(Kind.FIELD, part, stray.text or "")
        remove(stray)
    for data in list(root.iter(*_INVISIBLE)):
        if (
            data.tag == w("fldData")
            or data.find(w("entryMacro")) is not None
            or data.find(w("exitMacro")) is not None
        ):
            found.add(Kind.FIELD, part, local_name(data.tag))
            remove(data)


def _tell(code: str, part: str, found: Findings) -> None:
    found.add(Kind.NAME_FIELD if name_of(code) in NAMING else Kind.FIELD, part, code)


def _flatten(one: _Field, part: str, found: Findings) -> None:
    _tell(one.text, part, found)
    name = name_of(one.text)
    if name in NAMING:
        if name not in ("FILENAME", "TEMPLATE"):
            found.add_name("".join(leaf.text or "" for leaf in one.result if leaf.tag == w("t")))
        for leaf in one.result:
            if leaf.tag in _TEXT:
                remove(leaf)
    for leaf in one.code:
        if leaf.tag in _TEXT or leaf.tag in (INSTRTEXT, FLDCHAR):
            remove(leaf)
    for mark in (one.begin, one.separate, one.end):
        if mark is not None:
            remove(mark)


def _fields(root: etree._Element) -> list[_Field]:
    """The complete fields of a part; where they stand in each other the inner ones first."""
    complete: list[_Field] = []
    open_fields: list[_Field] = []
    for leaf in _leaves(root):
        kind = leaf.get(_TYPE) if leaf.tag == FLDCHAR else None
        if kind == "begin":
            _put(leaf, open_fields)
            open_fields.append(_Field(leaf))
            continue
        if kind == "separate" and open_fields and open_fields[-1].separate is None:
            open_fields[-1].separate = leaf
            _put(leaf, open_fields[:-1])
            continue
        if kind == "end" and open_fields:
            done = open_fields.pop()
            done.end = leaf
            _put(leaf, open_fields)
            if open_fields and open_fields[-1].separate is None:
                open_fields[-1].inner.append(done)
            complete.append(done)
            continue
        _put(leaf, open_fields)
    return complete


def _put(leaf: etree._Element, open_fields: list[_Field]) -> None:
    for one in open_fields:
        (one.code if one.separate is None else one.result).append(leaf)


def _leaves(root: etree._Element) -> Iterator[etree._Element]:
    """What stands in the runs of a part, in reading order."""
    for run in root.iter(R):
        yield from (child for child in run if child.tag != RPR)


def _strays(root: etree._Element) -> list[etree._Element]:
    """Marks and codes of fields that never begin or never end: nothing shows them."""
    belonging = {
        leaf
        for one in _fields(root)
        for leaf in (one.begin, one.separate, one.end, *one.code)
        if leaf is not None
    }
    return [
        leaf
        for leaf in _leaves(root)
        if leaf.tag in (FLDCHAR, INSTRTEXT)
        and leaf not in belonging
        and next(leaf.iterancestors(P), None) is not None
    ]

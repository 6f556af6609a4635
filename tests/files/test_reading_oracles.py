"""Pandoc, an independent reader, reads the same words from the same files, changes accepted and rejected.

Where pandoc is known to read less or otherwise than Word shows, the specimen says so, and a test notices
when that changes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from builders import (
    BOLD,
    MOMENT,
    NUMBERING,
    dele,
    field,
    ins,
    mark,
    numbered,
    p,
    reference,
    styled,
    table,
    text,
    text_box,
    word_file,
)

from regioparagraaf.document.views import accepted, original
from regioparagraaf.readers import read_bytes

pytestmark = pytest.mark.skipif(
    shutil.which("pandoc") is None and os.environ.get("CI") != "true", reason="pandoc is not installed here"
)


def _control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _around(kind: str, inside: str, attributes: str = "") -> str:
    return f"<w:{kind} {attributes}>{inside}</w:{kind}>"


GONE_ROW = f'<w:del w:id="1" w:author="Griffie" w:date="{MOMENT}"/>'
CHARACTERS = (
    "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
    '<w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
)
MOVED = (
    p(ins("Verhuist.", kind="moveTo"), properties=mark("moveTo"))
    + p("Ertussen.")
    + p(ins("Verhuist.", kind="moveFrom"), properties=mark("moveFrom"))
    + p("Slot.")
)
JOINED = (
    p("Wij bouwen.", properties=mark("ins"))
    + p(" Wij slopen.")
    + p("Eén ", properties=mark("del"))
    + p("zin.")
    + p(dele("Weg."), properties=mark("del"))
    + p("Blijft.")
)

SAME = {
    "headings and text": styled("Kop1", "Wonen") + p("Wij bouwen ", BOLD.format("niet"), "."),
    "a word replaced": p("Wij ", dele("streven naar"), ins("bouwen"), " woningen."),
    "a deletion in an insertion": p("€ ", dele("1"), ins(dele("2", author="College")), ins("3")),
    "a move": MOVED,
    "marks of paragraphs": JOINED,
    "content controls": _control(p("blok")) + p("in ", _control(text("lijn"))),
    "a smart tag": p("a ", _around("smartTag", text("b"), 'w:element="x"')),
    "a hyperlink": p("a ", _around("hyperlink", text("b"), 'w:anchor="x"')),
    "a field": p("a ", field(" REF x ", text("b")), " c"),
    "a text box": p("voor ", text_box(p("kader")), "achter") + p("na"),
    "characters that are elements": p(CHARACTERS),
    "a formula": p("a ", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
    "hidden text": p("a ", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>"),
    "a note": p("a", reference("footnote", 2), " b") + p("c"),
    "a table in a table": table(("a", table(("b",)) + p(""))) + p("na"),
    "lists": numbered(1, 0, "x") + numbered(1, 1, "y") + numbered(2, 0, "z"),
    "text inside a deletion": p("a ", ins("weg", kind="del"), " b"),
}
WE_READ_MORE = {
    "an element around runs": (p("a ", _around("customXml", text("b"), 'w:element="x"')), "a b"),
    "a simple field": (p("a ", _around("fldSimple", text("b"), 'w:instr="REF x"')), "a b"),
    "a direction": (p("a ", _around("dir", text("b"), 'w:val="ltr"')), "a b"),
    "ruby": (p("a ", "<w:r><w:ruby><w:rubyBase>" + text("b") + "</w:rubyBase></w:ruby></w:r>"), "a b"),
    "a deleted row": (table(("a", "b"), row_properties=GONE_ROW) + p("na"), "na"),
}
"""What pandoc 3 leaves out, or keeps though it is deleted, and what Word shows when all is accepted."""


def _file(body: str) -> bytes:
    notes = f'<w:footnote w:id="2">{p("noot")}</w:footnote>'
    return word_file(body, footnotes=notes, numbering=NUMBERING)


@cache
def _by_pandoc(body: str, changes: str) -> list[str]:
    command = ["pandoc", "--from=docx", "--to=json", f"--track-changes={changes}"]
    done = subprocess.run(command, input=_file(body), capture_output=True, check=True, timeout=60)
    return "".join(_written(json.loads(done.stdout)["blocks"], [])).split()


def _written(node: Any, notes: list[Any]) -> Iterator[str]:
    """The text of a pandoc tree; a note stands behind its paragraph."""
    if isinstance(node, list):
        for child in node:
            yield from _written(child, notes)
    elif isinstance(node, dict):
        kind: str = node.get("t", "")
        content: Any = node.get("c")
        if kind == "Str":
            yield content
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind == "Math":
            yield content[1]
        elif kind == "Note":
            notes.append(content)
        elif kind in ("Para", "Plain", "Header"):
            mine: list[Any] = []
            yield from _written(content[2] if kind == "Header" else content, mine)
            yield "\n"
            yield from _written(mine, notes)
        elif kind in ("Span", "Link"):
            yield from _written(content[1], notes)
        elif content is not None:
            yield from _written(content, notes)


def _by_us(body: str, changes: str) -> list[str]:
    document = read_bytes(_file(body), "concept.docx")
    seen = accepted(document) if changes == "accept" else original(document)
    return " ".join(block.text for block in seen.blocks).split()


@pytest.mark.parametrize("changes", ["accept", "reject"])
@pytest.mark.parametrize("name", SAME)
def test_pandoc_reads_the_same_words(name: str, changes: str) -> None:
    assert _by_us(SAME[name], changes) == _by_pandoc(SAME[name], changes)


@pytest.mark.parametrize("name", WE_READ_MORE)
def test_where_pandoc_reads_otherwise_it_still_does(name: str) -> None:
    body, shown = WE_READ_MORE[name]
    assert _by_us(body, "accept") == shown.split()
    assert _by_pandoc(body, "accept") != shown.split()

"""What holds for reading whatever the file: the views agree with the resolver, and nothing crashes it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from builders import (
    MOMENT,
    NUMBERING,
    dele,
    ins,
    mark,
    numbered,
    p,
    reference,
    styled,
    table,
    text_box,
    word_file,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from regioparagraaf.document.model import Document
from regioparagraaf.document.views import accepted, original
from regioparagraaf.errors import RegioError, Remark
from regioparagraaf.ooxml import resolve
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.readers import read_bytes

words = st.sampled_from(["Wij bouwen", " niet", " ", "€ 250.000", "de raden stellen vast."])
authors = st.sampled_from(["Griffie", "College"])
deleted = st.builds(dele, words, author=authors)
runs = st.one_of(
    words,
    deleted,
    st.builds(ins, words, author=authors),
    st.builds(ins, deleted, author=authors),
    st.builds(ins, words, kind=st.sampled_from(["moveFrom", "moveTo"])),
    st.builds(reference, st.just("footnote"), st.integers(2, 9)),
    st.builds(
        ins,
        st.builds(reference, st.just("footnote"), st.integers(2, 9)),
        kind=st.sampled_from(["ins", "del"]),
    ),
    st.builds(lambda inside: f"<w:sdt><w:sdtContent>{ins(inside)}</w:sdtContent></w:sdt>", words),
)
inside = st.lists(runs, min_size=0, max_size=4)
marks = st.sampled_from(["", "", mark("ins"), mark("del"), mark("moveFrom"), mark("moveTo")])
plain = st.builds(lambda content, marked: p(*content, properties=marked), inside, marks)
boxed = st.builds(
    lambda content, box: p(*content, text_box("".join(box))), inside, st.lists(plain, min_size=1, max_size=2)
)
items = st.builds(lambda content, marked: numbered(1, 0, *content, more=marked), inside, marks)
headings = st.builds(lambda content: styled("Kop1", *content), inside)
rows = st.sampled_from(
    ["", *(f'<w:{kind} w:id="1" w:author="Griffie" w:date="{MOMENT}"/>' for kind in ("ins", "del"))]
)
cells = st.builds(lambda content, last: "".join(content) + p(*last), st.lists(plain, max_size=2), inside)
tables = st.builds(lambda one, other, row: table((one, other), row_properties=row), cells, cells, rows)


def each_note_once(body: str) -> str:
    """The body with only the first reference to each note: two are none that Word makes."""
    seen: set[str] = set()

    def kept(match: re.Match[str]) -> str:
        is_new = match[0] not in seen
        seen.add(match[0])
        return match[0] if is_new else ""

    return re.sub(r"<w:footnoteReference[^>]*/>", kept, body)


bodies = st.lists(st.one_of(plain, plain, headings, items, boxed, tables), min_size=1, max_size=6).map(
    lambda blocks: each_note_once("".join(blocks)) + p("Slot.")
)


def made(body: str) -> bytes:
    return word_file(
        body, footnotes=f'<w:footnote w:id="2">{p("Mits gedekt.")}</w:footnote>', numbering=NUMBERING
    )


def resolved(data: bytes, settle: Callable[[WordFile], None]) -> bytes:
    word = open_word(data, "concept.docx")
    settle(word)
    parts = {word.part: word.document}
    for kind in ("footnotes", "endnotes"):
        part, root = word.related_part(kind), word.related(kind)
        if part is not None and root is not None:
            parts[part] = root
    return repacked(data, {part: etree.tostring(root) for part, root in parts.items()})


def blocks(document: Document) -> list[tuple[str, str, int]]:
    """Empty blocks aside: a cell, a box and a body keep a last paragraph, also when it is settled away."""
    return [(block.text, block.kind.value, block.level) for block in document.blocks if block.text]


@settings(max_examples=50, deadline=None)
@given(bodies)
def test_a_view_is_what_stands_in_the_file_once_its_changes_are_settled(body: str) -> None:
    data = made(body)
    raw = read_bytes(data, "concept.docx")
    assert blocks(accepted(raw)) == blocks(read_bytes(resolved(data, resolve.accept), "concept.docx"))
    assert blocks(original(raw)) == blocks(read_bytes(resolved(data, resolve.reject), "concept.docx"))


@settings(max_examples=50, deadline=None)
@given(bodies)
def test_every_paragraph_has_a_number_of_its_own_in_order(body: str) -> None:
    numbers = [block.number for block in read_bytes(made(body), "concept.docx").blocks]
    assert numbers == list(range(1, len(numbers) + 1))


SENSELESS = ["", "-1", "²", "99999999999999999999", "NULL", "x y", "0"]


@settings(max_examples=50, deadline=None)
@given(bodies, st.data())
def test_a_file_with_a_senseless_value_is_read_or_refused(body: str, data: st.DataObject) -> None:
    package = zipfile.ZipFile(io.BytesIO(made(body)))
    parts = {name: package.read(name).decode() for name in package.namelist()}
    part = data.draw(st.sampled_from(sorted(parts)))
    values = [match.span(1) for match in re.finditer(r'="([^"]*)"', parts[part])]
    start, end = data.draw(st.sampled_from(values))
    parts[part] = parts[part][:start] + data.draw(st.sampled_from(SENSELESS)) + parts[part][end:]
    survives(repacked(made(body), {part: parts[part].encode()}))


@settings(max_examples=50, deadline=None)
@given(bodies, st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_file_with_changed_bytes_is_read_or_refused(body: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(made(body))
    for place, value in changes:
        data[int(place * len(data))] = value
    survives(bytes(data))


def survives(data: bytes) -> None:
    """A document, or an error that tells the user something; anything else fails the test."""
    told: tuple[Remark, ...] = ()
    try:
        document = read_bytes(data, "concept.docx")
    except RegioError as error:
        told = error.remarks
    else:
        accepted(document)
        original(document)
    assert all(remark.code and remark.text and remark.advice and remark.place for remark in told)

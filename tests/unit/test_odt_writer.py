"""What stands in an OpenDocument text that we write, as another program reads it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import odfdo
import pytest
from lxml import etree

from regioparagraaf.document.model import (
    Act,
    Block,
    Comment,
    Document,
    Kind,
    Revision,
    Role,
    Span,
    Table,
    cell,
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.writers.odt import odt_bytes
from regioparagraaf.writers.odt.xml import named

TEMPLATE = (Path(__file__).parents[2] / "templates" / "huisstijl.odt").read_bytes()
MOMENT = "2026-11-24T08:00:00Z"


def written(*blocks: Block, **about: object) -> bytes:
    return odt_bytes(Document(blocks, **about), TEMPLATE, MOMENT, "Leidse regio")  # type: ignore[arg-type]


def opened(data: bytes) -> Any:
    return odfdo.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def test_the_type_comes_first_and_uncompressed_and_nothing_carries_a_time() -> None:
    entries = zipfile.ZipFile(io.BytesIO(written(paragraph("x")))).infolist()
    assert (entries[0].filename, entries[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert not [entry.filename for entry in entries if "humbnail" in entry.filename]


def test_another_program_reads_the_headings_text_and_properties() -> None:
    document = opened(
        written(heading("Wonen", level=2), paragraph("De raden besluiten."), title="Proef & meer")
    )
    assert [(str(h.level), h.inner_text) for h in document.body.headers] == [("2", "Wonen")]
    assert [p.inner_text for p in document.body.paragraphs] == ["De raden besluiten."]
    assert document.meta.title == "Proef & meer"
    assert document.meta.creator == "Leidse regio"


def test_white_space_and_markup_in_a_text_stay_text() -> None:
    hostile = "  twee</text:p>&lt;{{ 7*7 }}\tna\nregel  "
    back = opened(written(paragraph(hostile))).body.paragraphs[0]
    assert back.inner_text == hostile


def test_what_xml_cannot_hold_becomes_visible() -> None:
    assert opened(written(paragraph("a\x00b"))).body.paragraphs[0].inner_text == "a\ufffdb"


def test_open_revisions_are_taken_as_accepted() -> None:
    added, removed = Revision(Act.INSERTED, "Griffie"), Revision(Act.DELETED, "Griffie")
    data = written(paragraph(Span("oud", (removed,)), Span("nieuw", (added,)), "."))
    assert opened(data).body.paragraphs[0].inner_text == "nieuw."
    assert b"oud" not in zipfile.ZipFile(io.BytesIO(data)).read("content.xml")


def test_a_table_has_a_header_row_a_title_and_its_widths() -> None:
    cells = [
        cell(text, table=0, row=r, column=c) for r, c, text in ((0, 0, "Nr"), (0, 1, "Tekst"), (1, 1, "x"))
    ]
    content = part(written(*cells, tables=(Table((0.25, 0.75), caption="Afspraken"),)), "content.xml")
    text = etree.tostring(content).decode()
    assert text.index("<table:title>Afspraken") < text.index("<table:table-header-rows>") < text.index(">x<")
    assert 'column-width="4.050cm"' in text
    assert 'column-width="12.150cm"' in text
    assert 'family="table-cell"' in text


def test_a_page_lies_down_where_that_is_asked() -> None:
    for landscape, layout in ((False, "Staand"), (True, "Liggend")):
        styles = etree.tostring(part(written(paragraph("x"), landscape=landscape), "styles.xml")).decode()
        assert f'style:page-layout-name="{layout}"' in styles


def test_lists_are_real_and_nest_and_begin_again() -> None:
    data = written(item("a", ordered=True), item("b", ordered=True, level=2), paragraph("x"), item("c"))
    lists = opened(data).body.lists
    assert len(lists) == 4
    names = [element.get_attribute("text:style-name") for element in lists]
    assert names == ["Nummering", "Nummering", "Nummering", "Opsomming"]


def nested(element: etree._Element) -> list[object]:
    """A list as its items: the words of an item, and the list in it."""
    return [
        ["".join(text.itertext()) if text.tag == named("text:p") else nested(text) for text in part_of]
        for part_of in element
    ]


def test_an_item_of_a_higher_level_or_another_kind_goes_on_in_the_list_where_it_belongs() -> None:
    data = written(item("a"), item("b", level=1), item("c"), item("d", level=1, ordered=True), item("e"))
    (whole,) = part(data, "content.xml").findall(f".//{named('office:text')}/{named('text:list')}")
    assert nested(whole) == [["a", [["b"]]], ["c", [["d"]]], ["e"]]
    other = written(item("a"), item("b", ordered=True), item("c", level=1), item("d", level=1, ordered=True))
    lists = part(other, "content.xml").findall(f".//{named('office:text')}/{named('text:list')}")
    assert [nested(one) for one in lists] == [[["a"]], [["b", [["c"]], [["d"]]]]]


def test_a_bookmark_holds_the_first_run_of_blocks_that_have_it() -> None:
    def marked(words: str, name: str) -> Block:
        return Block(Kind.PARAGRAPH, (Span(words),), bookmark=name)

    blocks = [marked("a", ""), marked("b", "x"), marked("c", "x"), marked("d", "y"), marked("e", "x")]
    root = part(written(*blocks), "content.xml")
    ends = {named("text:bookmark-start"): "+", named("text:bookmark-end"): "-"}
    name = named("text:name")
    assert [
        "".join((one.text or "") + ends.get(str(one.tag), "") + one.get(name, "") for one in paragraph.iter())
        for paragraph in root.iter(named("text:p"))
    ] == ["a", "+xb", "c-x", "+yd-y", "e"]


def test_what_is_bold_or_begins_a_page_names_a_style_that_says_so() -> None:
    above = Block(Kind.HEADING, (Span("Kop"),), level=1, new_page=True)
    root = part(written(above, paragraph("x ", Span("vet", bold=True))), "content.xml")
    styles = {style.get(named("style:name")): style for style in root.iter(named("style:style"))}
    (heading_,) = root.iter(named("text:h"))
    (bold,) = (span for span in root.iter(named("text:span")) if span.text == "vet")
    for element, family, of, says in (
        (heading_, "paragraph", "paragraph-properties", {named("fo:break-before"): "page"}),
        (bold, "text", "text-properties", {named("fo:font-weight"): "bold"}),
    ):
        style = styles[element.get(named("text:style-name"))]
        (properties,) = style.iter(named(f"style:{of}"))
        assert style.get(named("style:family")) == family
        assert dict(properties.attrib) == says


def test_notes_comments_bookmarks_and_links_are_real() -> None:
    marked = Block(
        Kind.PARAGRAPH, (Span("Tekst "), Span("hier", link="https://www.leiden.nl/")), bookmark="rp_won_01"
    )
    data = written(marked, note("Noot."), comments=(Comment("Let op", "Griffie", 0, 0, 5, MOMENT),))
    body = opened(data).body
    assert body.get_notes()[0].note_body.strip() == "Noot."
    assert body.get_annotations()[0].note_body.strip() == "Let op"
    assert body.get_bookmark_start(name="rp_won_01") is not None
    assert body.get_links()[0].url == "https://www.leiden.nl/"


@pytest.mark.parametrize("role", [role for role in Role if role])
def test_every_role_has_a_style_also_with_bold_and_italic(role: Role) -> None:
    data = written(
        paragraph(Span("x", bold=True, italic=True, role=role)),
        Block(Kind.PARAGRAPH, (Span("y"),), role=role),
    )
    known = {
        node.get("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name")
        for name in ("styles.xml", "content.xml")
        for node in part(data, name).iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
    }
    content = part(data, "content.xml")
    used = {
        value
        for node in content.iter()
        for key, value in node.attrib.items()
        if str(key).endswith(("}style-name", "}parent-style-name"))
    }
    assert used <= known


def test_the_file_says_whether_it_may_be_sent() -> None:
    text = paragraph("De raden besluiten.")
    comment = Comment("Let op.", "Griffie", 0, 0, 3)
    for comments, status in (((), "verzendversie"), ((comment,), "werkversie")):
        meta = part(written(text, comments=comments), "meta.xml")
        told = {own.get(named("meta:name")): own.text for own in meta.iter(named("meta:user-defined"))}
        assert told["Status"] == status

"""What stands in a Word file that we write, and what does not."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from lxml import etree

from regioparagraaf.document.model import (
    Block,
    Cell,
    Comment,
    Document,
    Kind,
    Span,
    Table,
    cell,
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.ooxml.names import RID, VAL, w
from regioparagraaf.writers.docx import docx_bytes, house_style
from regioparagraaf.writers.docx.blocks import bookmark_name

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
MOMENT = "2026-11-24T08:00:00Z"


def parts(document: Document, author: str = "Leidse regio") -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(docx_bytes(document, STYLE, MOMENT, author)))
    return {name: archive.read(name) for name in archive.namelist()}


def body(document: Document) -> etree._Element:
    return etree.fromstring(parts(document)["word/document.xml"])


def test_parts_stand_in_a_fixed_order_and_carry_no_time_of_their_own() -> None:
    data = docx_bytes(Document((paragraph("Tekst."),)), STYLE, MOMENT)
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    names = [entry.filename for entry in entries]
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}


def test_title_maker_moment_and_language_are_in_the_properties() -> None:
    core = parts(Document((paragraph("Tekst."),), title="Regionale paragraaf"))["docProps/core.xml"].decode()
    for words in ("Regionale paragraaf", "Leidse regio", MOMENT, "nl-NL"):
        assert words in core
    assert "description" not in core


def test_a_document_without_a_title_gets_its_first_heading_or_words() -> None:
    first = parts(Document((paragraph("Vooraf."), heading("Wonen en groen"))))
    assert b"<dc:title>Wonen en groen</dc:title>" in first["docProps/core.xml"]
    assert b"<dc:title>Vooraf.</dc:title>" in parts(Document((paragraph("Vooraf."),)))["docProps/core.xml"]
    assert b"Leeg document" in parts(Document(()))["docProps/core.xml"]


def test_properties_of_the_dossier_travel_along() -> None:
    custom = parts(Document((paragraph("x"),), properties=(("ronde", "2"), ("dossier", "a & b"))))
    assert b'name="ronde"><vt:lpwstr>2<' in custom["docProps/custom.xml"]
    assert b"a &amp; b" in custom["docProps/custom.xml"]


def test_no_part_and_no_settings_of_the_template_that_could_tell_on_anyone_come_along() -> None:
    names = set(parts(Document((paragraph("x"),))))
    assert not {name for name in names if "custom" in name or "people" in name or "thumbnail" in name}
    settings = parts(Document((paragraph("x"),)))["word/settings.xml"].decode()
    assert "rsid" not in settings
    assert "attachedTemplate" not in settings


def test_the_footer_already_shows_the_title() -> None:
    assert (
        "Proef &amp; meer"
        in parts(Document((paragraph("x"),), title="Proef & meer"))["word/footer.xml"].decode()
    )


def test_each_numbered_list_begins_at_one_and_nested_items_stay_in_theirs() -> None:
    blocks = (
        item("een", ordered=True), item("a", ordered=True, level=1), item("twee", ordered=True),
        paragraph("Tussen."), item("weer een", ordered=True), item("los"),
    )  # fmt: skip
    nums = [node.get(VAL) for node in body(Document(blocks)).iter(w("numId"))]
    assert nums[0] == nums[2]
    assert len(set(nums)) == 4
    numbering = parts(Document(blocks))["word/numbering.xml"].decode()
    assert numbering.count('w:startOverride w:val="1"') == 3


def test_ids_of_revisions_comments_and_bookmarks_are_all_different() -> None:
    blocks = tuple(Block(Kind.PARAGRAPH, (Span("Tekst."),), bookmark=f"rp_{n}") for n in range(3))
    comments = tuple(Comment("Let op", "Gemeente Leiden", n, 0, 5) for n in range(3))
    tree = body(Document(blocks, comments=comments))
    ids = [node.get(w("id")) for node in tree.iter(w("bookmarkStart"), w("commentRangeStart"))]
    assert len(set(ids)) == len(ids) == 6


def test_blocks_in_a_row_with_one_bookmark_stand_between_one_pair_of_marks() -> None:
    blocks = [Block(Kind.PARAGRAPH, (Span(text),), bookmark=name) for text, name in
              (("a", "rp_won_01"), ("b", "rp_won_01"), ("c", ""), ("d", "rp_won_01"))]  # fmt: skip
    tree = body(Document(tuple(blocks)))
    paragraphs = list(tree.iter(w("p")))
    assert [len(p.findall(w("bookmarkStart"))) for p in paragraphs] == [1, 0, 0, 0]
    assert [len(p.findall(w("bookmarkEnd"))) for p in paragraphs] == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("name", "valid"), [("rp_won_01", "rp_won_01"), ("1 a-b", "rp_1_a_b"), ("x" * 60, "x" * 40)]
)
def test_a_bookmark_gets_a_name_that_word_takes(name: str, valid: str) -> None:
    assert bookmark_name(name) == valid


def test_what_xml_cannot_hold_becomes_visible() -> None:
    texts = [node.text for node in body(Document((paragraph("a\x00b\x0bc\ud800d\ufffee"),))).iter(w("t"))]
    assert texts == ["a\ufffdb\ufffdc\ufffdd\ufffde"]


def test_markup_in_a_text_stays_text() -> None:
    hostile = "</w:t></w:r><w:p/>&lt;{{ 7*7 }}<script>\"'"
    texts = [node.text for node in body(Document((paragraph(hostile),))).iter(w("t"))]
    assert texts == [hostile]


def test_a_link_is_a_relationship_and_a_place_in_the_document_an_anchor() -> None:
    address = "https://www.leiden.nl/?a=1&b=2"
    spans = (Span("Leiden", link=address), Span("hierboven", link="#rp_won_01"), Span("weer", link=address))
    document = Document((Block(Kind.PARAGRAPH, spans),))
    links = list(body(document).iter(w("hyperlink")))
    assert [link.get(RID) for link in links] == ["rIdLink1", None, "rIdLink1"]
    assert links[1].get(w("anchor")) == "rp_won_01"
    assert parts(document)["word/_rels/document.xml.rels"].count(b"TargetMode") == 1


def test_two_tables_never_touch_and_a_text_ends_with_a_paragraph() -> None:
    children = [
        child.tag
        for child in body(
            Document((cell("a", table=0, row=0, column=0), cell("b", table=1, row=0, column=0)))
        )[0]
    ]
    assert children == [w("tbl"), w("p"), w("tbl"), w("p"), w("sectPr")]


def test_the_paragraph_behind_the_last_table_of_a_report_asks_for_no_page_of_its_own() -> None:
    cells = (cell("a", table=0, row=0, column=0),)
    for caption, is_low in (("Punten", True), ("", False)):
        end = body(Document(cells, tables=(Table((1.0,), caption=caption),))).findall(
            f".//{w('body')}/{w('p')}"
        )[-1]
        line = end.find(f"{w('pPr')}/{w('spacing')}")
        assert (line is not None and line.get(w("lineRule")) == "exact") == is_low, caption


def test_a_table_gets_the_widths_that_were_asked_for_and_lies_across_the_page() -> None:
    cells = tuple(Block(Kind.CELL, (Span("x"),), cell=Cell(0, 0, column)) for column in range(3))
    document = Document(cells, tables=(Table((0.1, 0.3, 0.6)),), landscape=True)
    widths = [int(node.get(w("w"), "0")) for node in body(document).iter(w("gridCol"))]
    size = next(body(document).iter(w("pgSz")))
    assert size.get(w("orient")) == "landscape"
    assert (size.get(w("w")), size.get(w("h"))) == ("16838", "11906")
    assert [round(width / sum(widths), 2) for width in widths] == [0.1, 0.3, 0.6]
    assert sum(widths) == 16838 - 2 * 964


def test_a_note_without_a_text_before_it_is_a_paragraph() -> None:
    tree = body(Document((note("Noot."),)))
    assert not list(tree.iter(w("footnoteReference")))
    assert "".join(tree.itertext()) == "Noot."


def test_a_cell_that_is_missing_is_empty_but_there() -> None:
    tree = body(Document((cell("a", table=0, row=0, column=0), cell("b", table=0, row=1, column=1))))
    assert [len(row.findall(w("tc"))) for row in tree.iter(w("tr"))] == [2, 2]
    assert all(tc.find(w("p")) is not None for tc in tree.iter(w("tc")))


def test_every_style_that_is_referred_to_exists() -> None:
    from regioparagraaf.document.model import Role

    spans = tuple(Span(role or "gewoon", role=role) for role in Role)
    blocks = [Block(Kind.HEADING, (Span("Kop"),), level=level) for level in range(10)]
    blocks += [
        paragraph(*spans, Span("link", link="#a")),
        note("noot"),
        item("x"),
        Block(Kind.CONTENTS, (Span("1 Kop"),)),
    ]
    blocks += [Block(Kind.CELL, (Span("c"),), cell=Cell(0, 0, 0), role=role) for role in Role]
    found = parts(Document(tuple(blocks), comments=(Comment("a", "b", 0, 0, 1),)))
    known = set(re.findall(rb'w:styleId="([^"]+)"', found["word/styles.xml"]))
    for name in ("word/document.xml", "word/comments.xml", "word/footnotes.xml", "word/styles.xml"):
        used = re.findall(rb'w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"', found[name])
        assert set(used) <= known, name


def test_another_program_opens_it() -> None:
    blocks = (heading("Kop"), paragraph("Tekst."), cell("a", table=0, row=0, column=0))
    opened = docx.Document(io.BytesIO(docx_bytes(Document(blocks, title="T"), STYLE, MOMENT)))
    assert [p.text for p in opened.paragraphs] == ["Kop", "Tekst.", ""]
    assert opened.tables[0].cell(0, 0).text == "a"
    assert opened.core_properties.title == "T"


def test_a_title_longer_than_a_property_may_be_is_cut_there_alone() -> None:
    opened = docx.Document(io.BytesIO(docx_bytes(Document((heading("x" * 400),), title="x" * 400), STYLE)))
    assert opened.core_properties.title == "x" * 255
    assert opened.paragraphs[0].text == "x" * 400


def test_a_file_without_a_maker_or_moment_names_none() -> None:
    core = parts(Document((paragraph("Tekst."),)), author="")["docProps/core.xml"].decode()
    assert "creator" not in core
    assert "lastModifiedBy" not in core
    core = zipfile.ZipFile(io.BytesIO(docx_bytes(Document(()), STYLE))).read("docProps/core.xml").decode()
    assert "created" not in core
    assert "modified" not in core


def test_only_a_style_of_others_imports_python_docx() -> None:
    program = (
        "import sys; from pathlib import Path; from regioparagraaf.document.model import Document\n"
        "from regioparagraaf.writers import docx; from regioparagraaf.writers.docx import insert, redline\n"
        "style = docx.house_style(Path(sys.argv[1]).read_bytes()); assert 'docx' not in sys.modules\n"
        "docx.docx_bytes(Document(()), style); assert 'docx' not in sys.modules\n"
        "docx.adopted(Path(sys.argv[1]).read_bytes(), style, 'eigen.docx'); assert 'docx' in sys.modules"
    )
    template = Path(__file__).parents[2] / "templates" / "huisstijl.docx"
    subprocess.run([sys.executable, "-c", program, str(template)], check=True)


def test_what_leads_to_a_table_goes_along_with_it_and_text_behind_it_has_room() -> None:
    blocks = [
        heading("Wonen", level=1),
        paragraph("Wat volgt, geldt overal."),
        paragraph("Lees het zo."),
        cell("Nr", table=0, row=0, column=0),
        paragraph("Zo staat het er."),
        paragraph("En dit is los daarvan."),
    ]
    written = body(Document(tuple(blocks)))
    assert with_property(written, "keepNext") == ["Wat volgt, geldt overal.", "Lees het zo.", "Nr"]
    assert with_property(written, "spacing") == ["Zo staat het er."]


def test_text_behind_a_list_has_the_room_of_any_paragraph() -> None:
    blocks = [item("een"), item("twee"), paragraph("Daarna dit."), paragraph("En dit."), item("drie")]
    assert with_property(body(Document(tuple(blocks))), "spacing") == ["Daarna dit."]


def test_what_announces_a_list_goes_along_with_it_and_no_item_stands_alone() -> None:
    blocks = [paragraph("Dit is af."), paragraph("Wij doen dit:"), item("een"), item("twee"), item("drie")]
    assert with_property(body(Document(tuple(blocks))), "keepNext") == ["Wij doen dit:", "een"]


def with_property(written: etree._Element, name: str) -> list[str]:
    found = (p for p in written.iter(w("p")) if p.find(f"{w('pPr')}/{w(name)}") is not None)
    return [str(p.xpath("string()")) for p in found]


def table_of(rows: Sequence[Sequence[str]], widths: tuple[float, ...]) -> etree._Element:
    cells = [
        cell(text, table=0, row=row, column=column)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return body(Document(tuple(cells), title="T", tables=(Table(widths, caption="T"),)))


def test_a_short_row_stays_whole_and_a_long_one_may_break_over_the_page() -> None:
    long = "Wij bouwen woningen voor iedereen die hier wil wonen. " * 40
    made = table_of([("Nr", "Tekst"), ("1", "kort"), ("2", long)], (0.2, 0.8))
    whole = [row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in made.iter(w("tr"))]
    assert whole == [True, True, False]


def test_a_column_is_never_narrower_than_its_longest_word_and_the_table_never_wider() -> None:
    roomy = table_of([("Nr", "Gemeente", "Tekst"), ("1", "Zoeterwoude", "x")], (0.1, 0.02, 0.88))
    even = table_of([("Nr", "Gemeente", "Tekst"), ("1", "Zoeterwoude", "x")], (0.2, 0.3, 0.5))
    crowded = table_of([["samenwerkingsverband"] * 8], (1 / 8,) * 8)
    widths = [
        [int(column.get(w("w"), "")) for column in made.iter(w("gridCol"))] for made in (roomy, even, crowded)
    ]
    assert widths[0][1] > 1000
    assert widths[1] == sorted(widths[1])
    assert max(widths[2]) - min(widths[2]) <= 1
    assert len({sum(found) for found in widths}) == 1

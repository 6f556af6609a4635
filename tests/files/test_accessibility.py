"""Every rule of the accessibility list can fail, and nothing that we write breaks one."""

from __future__ import annotations

from pathlib import Path

import pytest
from accessibility import contrast, findings
from cells import cells

from regioparagraaf.document.model import (
    Act,
    Block,
    Cell,
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
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())

GOOD = Document(
    (
        heading("Regionale paragraaf", level=0),
        heading("Wonen", level=1),
        paragraph(
            "De raden stellen een visie vast. Zie ",
            Span("de website van Leiden", link="https://www.leiden.nl"),
        ),
        item("bouwen"),
        item("wonen"),
        *cells(("Nr", "Afspraak"), ("1", "De raden stellen een visie vast.")),
    ),
    title="Regionale paragraaf",
    tables=(Table((0.2, 0.8), caption="Afspraken"),),
)


def written(document: Document) -> bytes:
    return docx_bytes(document, STYLE, "2026-11-24T08:00:00Z", "Leidse regio")


def broken(name: str, was: str, becomes: str) -> bytes:
    data = written(GOOD)
    package = Package(data, "x")
    content = package.read(name).decode()
    assert was in content, was
    return repacked(data, {name: content.replace(was, becomes).encode()})


def rules(data: bytes) -> set[str]:
    return {finding.split()[0] for finding in findings(data)}


def test_a_document_that_we_write_has_no_findings() -> None:
    assert findings(written(GOOD)) == []


TEXT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
BOLD_LINE = '<w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
INNER_TABLE = "<w:t/></w:r></w:p><w:tbl><w:tr/></w:tbl></w:tc>"


@pytest.mark.parametrize(
    ("rule", "name", "was", "becomes"),
    [
        ("T01", "docProps/core.xml", "Regionale paragraaf", ""),
        ("T02", STYLES, 'w:lang w:val="nl-NL"', 'w:lang w:val="en-US"'),
        ("T03", TEXT, "<w:t>bouwen", '<w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>bouwen'),
        ("T05", TEXT, 'w:val="Kop1"', 'w:val="Kop3"'),
        ("T05", TEXT, "<w:t>Wonen</w:t>", "<w:t/>"),
        ("T06", TEXT, '<w:pStyle w:val="Kop1"/></w:pPr><w:r>', BOLD_LINE),
        ("T07", TEXT, '<w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>', "</w:pPr><w:r><w:t>- "),
        ("T08", TEXT, "<w:tblHeader/>", ""),
        ("T08", TEXT, 'w:firstRow="1"', 'w:firstRow="0"'),
        ("T09", TEXT, 'w:type="dxa"/></w:tcPr>', 'w:type="dxa"/><w:vMerge/></w:tcPr>'),
        ("T09", TEXT, "<w:t>Afspraak</w:t></w:r></w:p></w:tc>", INNER_TABLE),
        ("T10", TEXT, "<w:cantSplit/>", ""),
        ("T11", TEXT, '<w:tblCaption w:val="Afspraken"/>', ""),
        ("T15", TEXT, "de website van Leiden", "hier"),
        ("T16", STYLES, 'w:color w:val="1B3A5C"', 'w:color w:val="FF0000"'),
        ("T18", TEXT, "<w:t>bouwen</w:t>", "<w:t>bouwen    en</w:t>"),
        ("T18", TEXT, "<w:sectPr", "<w:p/><w:p/><w:sectPr"),
        ("T19", SETTINGS, "<w:compat>", '<w:documentProtection w:enforcement="1"/><w:compat>'),
        ("T26", SETTINGS, 'w:val="15"', 'w:val="14"'),
    ],
)
def test_each_rule_can_fail(rule: str, name: str, was: str, becomes: str) -> None:
    assert rule in rules(broken(name, was, becomes))


def test_a_long_text_without_headings_and_an_empty_row_are_found() -> None:
    long = Document(tuple(paragraph(f"Zin {n}.") for n in range(25)), title="Lang")
    empty = Document(
        (cell("", table=0, row=0, column=0),), title="Leeg", tables=(Table((1.0,), caption="x"),)
    )
    assert rules(written(long)) == {"T04"}
    assert rules(written(empty)) == {"T09"}


@pytest.mark.parametrize(
    ("color", "ratio"), [("006400", 7.4), ("8B0000", 10.0), ("C00000", 6.5), ("FF0000", 4.0)]
)
def test_contrast_is_that_of_wcag(color: str, ratio: float) -> None:
    assert contrast(color, "FFFFFF") == pytest.approx(ratio, abs=0.06)


def test_notes_lists_roles_and_revisions_have_no_findings_either() -> None:
    added, removed = (Revision(act, "Gemeente Leiden") for act in (Act.INSERTED, Act.DELETED))
    reworded = paragraph(Span("oud", (removed,)), Span("nieuw", (added,)), " blijft.")
    blocks: list[Block] = [heading("Kop"), reworded, note("Een noot."), item("een", ordered=True)]
    blocks += [item("twee", ordered=True, level=1), item("los")]
    blocks += [
        Block(Kind.CELL, (Span("Tekst", role=role),), cell=Cell(0, row, 0), role=role)
        for row, role in enumerate(Role)
    ]
    layout = (Table((1.0,), caption="Rollen"),)
    comments = (Comment("Let op", "Gemeente Leiden", 1, 0, 3),)
    assert findings(written(Document(tuple(blocks), "Alles", tables=layout, comments=comments))) == []

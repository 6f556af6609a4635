"""A draft that fetches something from elsewhere, or starts a program: told, in every part, and never done."""

# ruff: noqa: E501  (XML as Word writes it)

from __future__ import annotations

import pytest
from builders import (
    RELATIONS,
    dele,
    field,
    odt_file,
    odt_parts,
    p,
    text_box,
    word_file,
    word_parts,
    zipped,
)

from regioparagraaf.document.model import Document
from regioparagraaf.readers import read_bytes

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SAID = "<w:r><w:t>de begroting</w:t></w:r>"


def told(document: Document) -> list[str]:
    return [remark.text for remark in document.remarks if remark.code == "RP128"]


def of(body: str, **parts: str) -> list[str]:
    return told(read_bytes(word_file(body, **parts), "x.docx"))


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k"', "DDEAUTO (een ander programma)"),
        ('dde Excel "map.xlsx" A1', "DDE (een ander programma)"),
        ('LINK Excel.Sheet.12 "C:\\\\Users\\\\wethouder\\\\bod.xlsx" A1 \\a', "LINK (een ander bestand)"),
        ('INCLUDETEXT "\\\\\\\\server\\\\map\\\\tekst.docx"', "INCLUDETEXT (een netwerkmap)"),
        ('INCLUDEPICTURE "https://teller.voorbeeld.nl/1.png?wie=x" \\d', "INCLUDEPICTURE (internet: teller.voorbeeld.nl)"),
        ('INCLUDEPICTURE "http://[" \\d', "INCLUDEPICTURE (internet: ?)"),
        ('DATABASE \\c "DSN=x" \\s "SELECT *"', "DATABASE (een ander bestand)"),
        ('RD "hoofdstuk.docx"', "RD (een ander bestand)"),
    ],
)  # fmt: skip
def test_a_field_that_fetches_is_told_with_its_place_and_without_a_path(code: str, what: str) -> None:
    body = p("Wij bouwen.") + p("Zie ", field(f" {code} ", SAID), ".")
    document = read_bytes(word_file(body), "x.docx")
    assert [block.text for block in document.blocks] == ["Wij bouwen.", "Zie de begroting."]
    (one,) = told(document)
    assert one.startswith(f"bevat velden die iets van buiten het bestand halen: {what} in alinea 2;")
    assert "wethouder" not in one
    simple = f"<w:fldSimple w:instr='{code}'>{SAID}</w:fldSimple>"
    assert of(p(simple)) == [one.replace("alinea 2", "alinea 1")]


def test_a_field_that_fetches_nothing_is_not_told() -> None:
    for code in (' HYPERLINK "https://voorbeeld.nl" ', " PAGE ", " REF x ", ' QUOTE "DDEAUTO" '):
        assert of(p(field(code, SAID))) == []


def test_a_code_in_pieces_in_plain_text_and_in_a_deletion_is_put_together() -> None:
    whole = field(" DDEAUTO x y ", SAID)
    code = "<w:instrText> DDEAUTO x y </w:instrText>"
    pieces = "<w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO x y </w:instrText>"
    for other in (pieces, "<w:t> DDEAUTO x y </w:t>"):
        assert len(of(p(whole.replace(code, other)))) == 1
    gone = whole.replace(code, code.replace("instrText", "delInstrText")).replace(SAID, "")
    assert len(of(p("x", f'<w:del w:id="1" w:author="a">{gone}</w:del>', dele("y")))) == 1


def test_a_field_in_a_box_a_note_a_margin_and_a_comment_is_told_there() -> None:
    fetching = p("x", field(' INCLUDEPICTURE "http://teller.voorbeeld.nl" ', SAID))
    assert "in alinea 2;" in of(p("x", text_box(fetching)))[0]
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    noted = of(p("x", note), footnotes=f'<w:footnote w:id="1">{fetching}</w:footnote>')
    assert "in alinea 2;" in noted[0]
    comment = f'<w:comment w:id="1" w:author="a">{fetching}</w:comment>'
    assert "in een opmerking;" in of(p("x"), comments=comment)[0]
    assert "in een voettekst;" in margin(fetching)[0]


def margin(inside: str, relations: str = "") -> list[str]:
    relation = f'<Relationship Id="rF" Type="{RELATIONS}/footer" Target="footer1.xml"/>'
    parts = word_parts(p("Wij bouwen."), relation) | {
        "word/footer1.xml": f"<w:ftr {W}>{inside}</w:ftr>".encode()
    }
    if relations:
        parts["word/_rels/footer1.xml.rels"] = (
            f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'.encode()
        )
    return told(read_bytes(zipped(parts), "x.docx"))  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "what"),
    [("image", "een afbeelding"), ("oleObject", "een gekoppeld object"), ("iets", "iets anders"), ("hyperlink", "")],
)  # fmt: skip
def test_what_a_margin_refers_to_outside_the_file_is_told(kind: str, what: str) -> None:
    relation = f'<Relationship Id="r" Type="{RELATIONS}/{kind}" Target="http://x.nl/" TargetMode="External"/>'
    found = margin(p("x"), relation)
    assert found == ([f"verwijst naar {what} buiten het bestand; er is niets opgehaald"] if what else [])


def test_where_the_data_of_a_mail_merge_stand_is_told() -> None:
    parts = word_parts(p("Tekst."), settings="")
    kind = f"{RELATIONS}/mailMergeSource"
    relation = f'<Relationship Id="t" Type="{kind}" Target="file:///S:/lijst.xlsx" TargetMode="External"/>'
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}">{relation}</Relationships>'.encode()
    )
    assert "een gegevensbron" in told(read_bytes(zipped(parts), "x.docx"))[0]  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ('<draw:frame><draw:image xlink:href="https://teller.voorbeeld.nl/1.png"/></draw:frame>', "een afbeelding"),
        ('<draw:frame><draw:image xlink:href="../1.png"/></draw:frame>', "een afbeelding"),
        ('<draw:frame><draw:object xlink:href="file:///C:/bod.ods"/></draw:frame>', "een gekoppeld object"),
        ('<text:dde-connection text:connection-name="c">x</text:dde-connection><text:dde-connection-decl/>', "een ander programma (DDE)"),
        ('<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>', ""),
        ('<text:a xlink:href="https://voorbeeld.nl">x</text:a>', ""),
    ],
)  # fmt: skip
def test_what_an_opendocument_text_fetches_is_told(inside: str, what: str) -> None:
    found = told(read_bytes(odt_file(f"<text:p>Wij {inside} bouwen.</text:p>"), "x.odt"))
    text = f"verwijst naar {what} buiten het bestand; er is niets opgehaald of gestart"
    assert found == ([text] if what else [])


@pytest.mark.parametrize(
    ("part", "expected"),
    [("Basic/Standard/Module1.xml", True), ("Basic/Standard/script-lb.xml", False), ("Scripts/python/x.py", True)],
)  # fmt: skip
def test_macros_in_an_opendocument_text_are_told(part: str, expected: bool) -> None:
    document = read_bytes(zipped(odt_parts("<text:p>x</text:p>") | {part: b"<x/>"}), "x.odt")
    assert any(remark.code == "RP127" for remark in document.remarks) is expected

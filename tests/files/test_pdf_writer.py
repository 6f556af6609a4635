"""PDF through LibreOffice: tagged, titled, Dutch; and a clear message where it cannot be made."""

from __future__ import annotations

import io
import os
import select
from pathlib import Path

import pytest
from cells import cells
from oracles.judges import need

from regioparagraaf.document.model import Document, Span, Table, heading, item, paragraph
from regioparagraaf.errors import Unwritable
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers import pdf
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
DOCUMENT = Document(
    (
        heading("Wonen", level=1),
        paragraph("De raden besluiten. ", Span("Leiden", link="https://www.leiden.nl/")),
        *cells(("Nr", "Afspraak"), ("1", "Bouwen")),
    ),
    title="Regionale paragraaf",
    tables=(Table((0.2, 0.8), caption="Afspraken"),),
)
RICH = Document(
    (
        heading("Wonen", level=1),
        paragraph("De raden besluiten samen. Zie ", Span("de website", link="https://www.leiden.nl/"), "."),
        heading("Afspraken over wonen", level=2),
        paragraph("Wij doen dit:"),
        item("wij bouwen in de kern"),
        item("wij laten de polder open"),
        *cells(("Nr", "Afspraak"), ("1", "Wij bouwen 8.500 woningen.")),
        paragraph("Tot slot evalueren wij dit."),
    ),
    title="Regionale paragraaf",
    tables=(Table((0.2, 0.8), caption="Afspraken"),),
)
needs_office = pytest.mark.skipif(
    pdf.find_office() is None and os.environ.get("CI") != "true", reason="LibreOffice is not installed here"
)
needs_shell = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


def code(error: pytest.ExceptionInfo[Unwritable]) -> str:
    return error.value.remarks[0].code


@needs_office
def test_several_documents_become_tagged_archive_pdfs_in_one_run() -> None:
    word = docx_bytes(DOCUMENT, STYLE)
    other = docx_bytes(Document((paragraph("Tweede."),), title="Tweede"), STYLE)
    made = pdf.pdf_bytes([word, other])
    assert len(made) == 2
    for content in made:
        pdf.check_pdf(content)
        assert b"/DisplayDocTitle true" in content
    assert b"/S/TH" in made[0].replace(b" ", b"")


@pytest.mark.parametrize("content", [b"", b"<html>", b"%PDF-1.7\n%%EOF", b"%PDF-1.7 <pdfaid:part>2<"])
def test_what_is_no_whole_tagged_pdf_fails_the_check(content: bytes) -> None:
    with pytest.raises(AssertionError):
        pdf.check_pdf(content)


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_office", lambda: None)
    with pytest.raises(Unwritable) as error:
        pdf.pdf_bytes([b""])
    assert code(error) == "RP361"
    assert "installeer LibreOffice" in error.value.remarks[0].advice


@needs_shell
@pytest.mark.parametrize("script", ["exit 1", "exit 0", "sleep 30"])
def test_an_office_that_fails_or_hangs_is_told(tmp_path: Path, script: str) -> None:
    stand_in = tmp_path / "soffice"
    stand_in.write_text(f"#!/bin/sh\n{script}\n")
    stand_in.chmod(0o755)
    with pytest.raises(Unwritable) as error:
        pdf.pdf_bytes([b"x"], stand_in, patience=0.5)
    assert code(error) == "RP362"


@needs_shell
def test_an_office_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    """As with `soffice`, which starts the office and waits for it."""
    os.mkfifo(tmp_path / "leeft")
    held = os.open(tmp_path / "leeft", os.O_RDONLY | os.O_NONBLOCK)
    stand_in = tmp_path / "soffice"
    stand_in.write_text(f"#!/bin/sh\nexec 3>'{tmp_path}/leeft'\nsleep 60 &\nwait\n")
    stand_in.chmod(0o755)
    with pytest.raises(Unwritable):
        pdf.pdf_bytes([b"x"], stand_in, patience=0.5)
    ended, _, _ = select.select([held], [], [], 20)
    assert ended, "somebody still holds it"
    assert os.read(held, 1) == b""
    os.close(held)


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as error:
        pdf.pdf_bytes([b"x"], tmp_path / "geen-soffice")
    assert code(error) == "RP362"


@pytest.fixture(scope="module")
def exported() -> bytes:
    need(pdf.find_office() is not None, "LibreOffice")
    return pdf.pdf_bytes([docx_bytes(RICH, STYLE, "2026-11-24T08:00:00Z")])[0]


def test_an_independent_checker_finds_nothing_against_pdf_ua(exported: bytes, tmp_path: Path) -> None:
    """What it can check: tags, artefacts, language, title, tables, links, headings, metadata."""
    pdfua = pytest.importorskip("pdfua")
    file = tmp_path / "tekst.pdf"
    file.write_bytes(exported)
    assert [(found.rule_id, found.message) for found in pdfua.validate(file).findings] == []


def test_the_checker_finds_a_pdf_that_is_not_tagged(tmp_path: Path) -> None:
    pdfua, pikepdf = pytest.importorskip("pdfua"), pytest.importorskip("pikepdf")
    file = tmp_path / "leeg.pdf"
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(file)
    assert len(pdfua.validate(file).findings) >= 3


def test_a_pdf_holds_what_the_archive_profile_asks(exported: bytes) -> None:
    """PDF/A-2b (ISO 19005-2): its mark, an output intent, all fonts embedded, nothing locked and nothing that
    runs or comes from elsewhere; and the title where a reader looks for it."""
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(io.BytesIO(exported)) as file:
        assert not file.is_encrypted
        with file.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"
            assert metadata["dc:title"] == RICH.title == str(file.docinfo["/Title"])
        assert [str(intent.S) for intent in file.Root.OutputIntents] == ["/GTS_PDFA1"]
        assert "/AA" not in file.Root
        opening = file.Root.get("/OpenAction")
        assert not isinstance(opening, pikepdf.Dictionary), "a place to begin, no action"
        assert not {"/JavaScript", "/EmbeddedFiles"} & set(file.Root.get("/Names", {}).keys())
        descriptors = [one for one in file.objects if isinstance(one, pikepdf.Dictionary)
                       and one.get("/Type") == "/FontDescriptor"]  # fmt: skip
        assert descriptors
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in descriptors)
        with file.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["Wonen"]
            assert [entry.title for entry in outline.root[0].children] == ["Afspraken over wonen"]


def test_the_tags_of_a_pdf_say_what_each_block_is(exported: bytes) -> None:
    """Read back by its tags alone a text has the same blocks in the same order."""
    pytest.importorskip("pypdfium2")
    read = read_bytes(exported, "tekst.pdf")
    shown = [(block.text, block.kind, block.cell) for block in read.blocks]
    assert shown == [(block.text, block.kind, block.cell) for block in RICH.blocks]
    outside = [remark.text for remark in read.remarks if "niet als lopende tekst" in remark.text]
    assert all("pagina 1 van 1" in text for text in outside), "but for the footer all text is tagged"

"""PDF through LibreOffice: tagged, titled, Dutch; and a clear message where it cannot be made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regioparagraaf.document.model import Document, Span, Table, cell, heading, paragraph
from regioparagraaf.errors import Unwritable
from regioparagraaf.writers import pdf
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
DOCUMENT = Document(
    (
        heading("Wonen", level=1),
        paragraph("De raden besluiten. ", Span("Leiden", link="https://www.leiden.nl/")),
        cell("Nr", table=0, row=0, column=0),
        cell("Afspraak", table=0, row=0, column=1),
        cell("1", table=0, row=1, column=0),
        cell("Bouwen", table=0, row=1, column=1),
    ),
    title="Regionale paragraaf",
    tables=(Table((0.2, 0.8), caption="Afspraken"),),
)
needs_office = pytest.mark.skipif(pdf.find_office() is None, reason="LibreOffice is not installed")
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


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as error:
        pdf.pdf_bytes([b"x"], tmp_path / "geen-soffice")
    assert code(error) == "RP362"

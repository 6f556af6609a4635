"""What is written as .docx reads back the same, for every document."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from random_documents import documents, essence

from regioparagraaf.document.model import Document
from regioparagraaf.document.views import accepted, original
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())


@settings(max_examples=50, deadline=None)
@given(documents())
def test_what_is_written_reads_back_the_same(document: Document) -> None:
    back = read_bytes(docx_bytes(document, STYLE), "proef.docx")
    assert essence(back) == essence(document)
    assert back.title == document.title
    assert back.language == "nl-NL"


@settings(max_examples=25, deadline=None)
@given(documents())
def test_both_views_read_back_the_same(document: Document) -> None:
    back = read_bytes(docx_bytes(document, STYLE), "proef.docx")
    for view in (accepted, original):
        assert essence(view(back))[0] == essence(view(document))[0]


@settings(max_examples=20, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    moment = "2026-11-24T08:00:00Z"
    assert docx_bytes(document, STYLE, moment, "Regio") == docx_bytes(document, STYLE, moment, "Regio")

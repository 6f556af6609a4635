"""What is written as .odt reads back the same, for every document without open revisions."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, given, settings
from random_documents import documents, essence

from regioparagraaf.document.model import Document
from regioparagraaf.document.views import accepted
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.odt import odt_bytes

TEMPLATE = (Path(__file__).parents[2] / "templates" / "huisstijl.odt").read_bytes()


@settings(max_examples=50, deadline=None)
@given(documents())
def test_what_is_written_reads_back_the_same_as_accepted(document: Document) -> None:
    assume(any(block.text.strip() for block in accepted(document).blocks))  # else there is nothing to read
    back = read_bytes(odt_bytes(document, TEMPLATE), "proef.odt")
    blocks, comments = essence(back)
    assert (blocks, comments) == essence(accepted(document))
    assert back.title == document.title
    assert back.language == "nl-NL"


@settings(max_examples=20, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    moment = "2026-11-24T08:00:00Z"
    assert odt_bytes(document, TEMPLATE, moment, "Regio") == odt_bytes(document, TEMPLATE, moment, "Regio")

"""What independent programs say of the Word files that we write: reports, texts, every kind of block."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from builders import word_file
from comparisons import DROPPED, Says, compared, weaker
from msgspec.structs import replace
from oracles import judges

from regioparagraaf.comparison.model import Weight
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
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.document.views import accepted, original
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.coverage_table import coverage_table
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.trace.coverage import coverage
from regioparagraaf.writers.docx import adopted, docx_bytes, house_style

TEMPLATE = Path(__file__).parents[2] / "templates" / "huisstijl.docx"
STYLE = house_style(TEMPLATE.read_bytes())
MOMENT = "2026-11-24T08:00:00Z"
DRAFTS = [
    compared(
        "Leiden", {2: Says("De raden streven.", signals=(weaker("stellen vast", "streven"),)), 3: DROPPED}
    ),
    compared("Leiderdorp", {5: Says("Samen de regie.", Weight.EDITORIAL)}, {6: "Wij openen een loket."}),
]


CAPTIONS = ("Tabelnaam", "Tabel2")


def every_kind() -> Document:
    """A document with every kind of block, look and mark that the writer knows."""
    added, removed = (Revision(act, "Gemeente Leiden", MOMENT) for act in (Act.INSERTED, Act.DELETED))
    spans = (
        Span("oud ", (removed,)),
        Span("nieuw ", (added,)),
        Span("vet ", bold=True),
        Span("schuin", italic=True),
    )
    linked = (Span("Leiden", link="https://www.leiden.nl/?a=1&b=2"), Span(" hier", link="#rp_won_01"))
    blocks = [heading("Titel", level=0), *(heading(f"Kop {level}", level=level) for level in range(1, 10))]
    blocks += [paragraph(*spans), note("Noot ", Span("vet", bold=True)), paragraph(*linked, "\ttab\nregel")]
    blocks += [
        item("een", ordered=True),
        item("a", ordered=True, level=1),
        item("los"),
        item("diep", level=8),
    ]
    blocks += [Block(Kind.PARAGRAPH, (Span("erbij", (added,)),), mark=(added,)), paragraph("Slot.")]
    blocks += [Block(Kind.PARAGRAPH, (Span("fragment"),), bookmark="rp_won_01", role=Role.MUTED)]
    blocks += [Block(Kind.HEADING, (Span("Boven"),), level=1, new_page=True)]
    blocks += [
        Block(Kind.CELL, (Span("cel", role=role),), cell=Cell(table, row, column), role=role)
        for table in (0, 1)
        for row, role in enumerate(Role)
        for column in (0, 1)
    ]
    blocks[-2:] = [replace(block, row=(added,)) for block in blocks[-2:]]
    comments = (
        Comment("Let op\nhier", "Gemeente Leiden", 10, 0, 9, MOMENT, "GL"),
        Comment("kort", "x", 12, 2, 2),
    )
    tables = (Table((0.3, 0.7), caption="Tabelnaam"), Table((0.5, 0.5), header_rows=0))
    properties = (("ronde", "2"),)
    return Document(tuple(blocks), "Alles", tables=tables, comments=comments, properties=properties)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The documents as files, by name."""
    folder = tmp_path_factory.mktemp("geschreven")
    own = adopted(word_file("<w:p/>"), STYLE, "eigen.docx")
    lying = replace(every_kind(), landscape=True, title="")
    documents = {
        "matrix": matrix(DRAFTS), "oplegger": cover_note(DRAFTS), "deler": common_ground(DRAFTS),
        "transponering": coverage_table(coverage(DRAFTS)), "alles": every_kind(), "leeg": Document(()),
    }  # fmt: skip
    made = {name: docx_bytes(document, STYLE, MOMENT, "Regio") for name, document in documents.items()}
    made |= {"eigen": docx_bytes(lying, own, MOMENT), "sjabloon": TEMPLATE.read_bytes()}
    for name, content in made.items():
        (folder / f"{name}.docx").write_bytes(content)
    return {name: folder / f"{name}.docx" for name in made}


def test_the_open_xml_sdk_finds_no_error(files: Mapping[str, Path]) -> None:
    judges.need(judges.SDK.exists(), "the Open XML SDK validator (npm ci)")
    assert judges.open_xml_sdk(list(files.values())) == {}


def test_ooxml_integrity_finds_no_error(files: Mapping[str, Path]) -> None:
    assert {name: found for name, file in files.items() if (found := judges.integrity(file))} == {}


def expected(document: Document) -> list[str]:
    return [judges.bare(block.text) for block in document.blocks if judges.bare(block.text)]


@pytest.mark.parametrize(("reading", "view"), [("accept", accepted), ("reject", original)])
def test_pandoc_reads_every_block(
    files: Mapping[str, Path], reading: str, view: Callable[[Document], Document]
) -> None:
    judges.need(shutil.which("pandoc") is not None, "pandoc")
    # Pandoc takes the title and description of a table for a line above it.
    found = [text for text in judges.pandoc(files["alles"], reading) if not text.startswith(CAPTIONS)]
    assert found == expected(view(every_kind()))


def test_libreoffice_reads_every_block(files: Mapping[str, Path], tmp_path: Path) -> None:
    judges.need(judges.has_office(), "LibreOffice with its Python")
    found = judges.libreoffice([files["alles"]], tmp_path)[str(files["alles"])]
    for reading, view in (("accept", accepted), ("reject", original)):
        assert [judges.bare(text) for text in found[reading]] == expected(view(every_kind()))

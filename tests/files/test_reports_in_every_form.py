"""A report is read for its recommendations in whatever form it comes: Word, OpenDocument, PDF."""

from __future__ import annotations

import pytest
from oracles.judges import need

from regioparagraaf.cli.house import our_style
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, heading, item, paragraph
from regioparagraaf.library.report import recommendations
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers import pdf
from regioparagraaf.writers.docx import docx_bytes
from regioparagraaf.writers.odt import odt_bytes

LONG = (
    "Verdeel betaalbare woningen eerlijk over de gemeenten, ook als dat in een kleine gemeente lastiger is "
    "dan in de stad, spreek af wie daarop toeziet, en leg elk jaar aan de raden voor wat ervan terechtkwam."
)
BY_NAME = (
    heading("Verkenning", level=1),
    paragraph("Aanbeveling 3 uit het vorige rapport blijft gelden."),
    heading("Wat wij aanraden", level=2),
    paragraph("Aanbeveling 1: Maak één woonagenda."),
    paragraph(f"Aanbeveling 2: {LONG}"),
    heading("Slot", level=2),
    paragraph("Wij danken allen."),
)
IN_A_LIST = (
    heading("Verkenning", level=1),
    heading("Aanbevelingen", level=2),
    item("Maak één woonagenda.", ordered=True),
    item(LONG, ordered=True),
    heading("Bronnen", level=2),
    item("Kranten", ordered=True),
)


def in_form(form: str, blocks: tuple[Block, ...]) -> bytes:
    document = Document(blocks)
    if form == "odt":
        return odt_bytes(document, (data_folder("templates") / "huisstijl.odt").read_bytes())
    word = docx_bytes(document, our_style())
    return next(iter(pdf.pdf_bytes([word]))) if form == "pdf" else word


@pytest.mark.parametrize("blocks", [BY_NAME, IN_A_LIST], ids=["by name", "in a list"])
@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
def test_the_recommendations_are_the_same(form: str, blocks: tuple[Block, ...]) -> None:
    if form == "pdf":
        pytest.importorskip("pypdfium2")
        need(pdf.find_office() is not None, "LibreOffice")
    read = views.accepted(read_bytes(in_form(form, blocks), f"rapport.{form}"))
    found = [(one.number, one.text) for one in recommendations(read).items]
    assert found == [("1", "Maak één woonagenda."), ("2", LONG)]

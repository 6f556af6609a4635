"""Files that other programs made are read like our own: LibreOffice and pandoc lose nothing, nor do we."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from builders import NUMBERING, dele, ins, mark, numbered, p, reference, styled, table, word_file

from regioparagraaf.document.model import Document, Kind
from regioparagraaf.document.views import accepted, original
from regioparagraaf.readers import read, read_bytes

IN_CI = os.environ.get("CI") == "true"
needs_pandoc = pytest.mark.skipif(
    shutil.which("pandoc") is None and not IN_CI, reason="pandoc is not installed here"
)
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None and not IN_CI, reason="LibreOffice is not installed here"
)

MARKDOWN = """# Wonen en groen

De vijf gemeenten bouwen **samen** 8.500 woningen, waarvan *ten minste* 30% sociale huur.

## Afspraken

- De raden stellen een woonvisie vast.
- Het open landschap blijft open.

Elke gemeente legt in[^1]:

1.  geld
2.  tijd

| Gemeente | Bedrag    |
|----------|-----------|
| Leiden   | € 250.000 |

[^1]: Naar inwonertal.
"""
WORD = word_file(
    styled("Kop1", "Wonen en groen")
    + p("De gemeenten ", dele("streven naar"), ins("realiseren", author="College"), " 8.500 woningen.")
    + p("Wij bouwen", reference("footnote", 2), ".")
    + p(ins("Deze alinea komt erbij."), properties=mark("ins"))
    # Behind a deleted paragraph LibreOffice writes a heading as plain text, so none stands there.
    + p(dele("Deze alinea gaat weg."), properties=mark("del"))
    + p("Wij slopen.")
    + styled("Kop2", "Afspraken")
    + numbered(1, 0, "de woonvisie")
    + numbered(1, 1, "het landschap")
    + numbered(2, 0, "een punt")
    + table(("Gemeente", "Bedrag"), ("Leiden", "€ 250.000"))
    + p("Een ", properties=mark("del"))
    + p("zin."),
    footnotes=f'<w:footnote w:id="2">{p("Mits gedekt.")}</w:footnote>',
    numbering=NUMBERING,
)


def shape(document: Document) -> list[tuple[str, Kind, int, str]]:
    """The blocks that hold text; LibreOffice adds the numbers of a list only where it shows them."""
    return [
        (" ".join(block.text.split()), block.kind, block.level, block.label if block.ordered else "")
        for block in document.blocks
        if block.text.strip()
    ]


@needs_pandoc
@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_what_pandoc_makes_of_markdown_reads_as_the_markdown_does(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"concept{suffix}"
    command = ["pandoc", "--from=markdown-smart", "--output", str(target)]
    subprocess.run(command, input=MARKDOWN.encode(), check=True, timeout=60)
    assert shape(read(target)) == shape(read_bytes(MARKDOWN.encode(), "concept.md"))


@needs_office
def test_what_libreoffice_makes_of_a_word_file_reads_the_same_in_both_views(tmp_path: Path) -> None:
    source = tmp_path / "concept.docx"
    source.write_bytes(WORD)
    expected = read(source)
    for kind in ("odt", "docx"):
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path / kind)]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
        made = read(tmp_path / kind / f"concept.{kind}")
        assert shape(accepted(made)) == shape(accepted(expected))
        assert [text for text, *_ in shape(original(made))] == [
            text for text, *_ in shape(original(expected))
        ]
        assert any(remark.code == "RP121" for remark in made.remarks)

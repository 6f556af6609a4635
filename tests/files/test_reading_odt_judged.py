"""LibreOffice, whose own format it is, reads the same of OpenDocument texts as we do, changes accepted and
rejected: of files that it makes itself from every redline of the tests, and of specimens with awkward marks.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from builders import odt_file
from odt_marks import end, gone, start
from oracles import judges
from redlined import all_pairs

from regioparagraaf.document import views
from regioparagraaf.dutch.words import normal
from regioparagraaf.readers import read_bytes

LOST_BY_LIBREOFFICE = ("a table in a note", "a note with a table")
"""In its own format LibreOffice writes a table in a note, and does not read it back."""
READINGS = {"accept": views.accepted, "reject": views.original}

WHO = (
    "<office:change-info><dc:creator>{0}</dc:creator><dc:date>2026-11-17T12:00:00</dc:date>"
    "</office:change-info>"
)


def region(name: str, kind: str, inside: str = "", who: str = "Griffie") -> str:
    return (
        f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}>{WHO.format(who)}{inside}'
        f"</text:{kind}></text:changed-region>"
    )


def tracked(*regions: str) -> str:
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def p(*inside: str) -> str:
    return f"<text:p>{''.join(inside)}</text:p>"


def listed(*items: str) -> str:
    return f"<text:list>{''.join(f'<text:list-item>{item}</text:list-item>' for item in items)}</text:list>"


def table(*rows: Sequence[str]) -> str:
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="T">{columns}{cells}</table:table>'


def note(*inside: str) -> str:
    return (
        '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(*inside)}</text:note-body></text:note>"
    )


INS, DEL = region("i", "insertion"), region("d", "deletion", p("oude woorden "))
LINES = region("d", "deletion", p("einde van een.") + p("Geheel weg.") + p("Begin van "))

SPECIMENS: Mapping[str, str] = {
    "an insertion over three paragraphs": tracked(INS)
    + p("Een", start("i"), " en meer.")
    + p("Nieuw.")
    + p("Slot ", end("i"), "twee."),
    "an insertion that never ends": tracked(INS, DEL)
    + p("Een ", start("i"), "nieuw ", gone("d"), "woord.")
    + p("Twee."),
    "an insertion over a table": tracked(INS)
    + p("Een ", start("i"), "nieuw.")
    + table((p("A."), p("B.")))
    + p("Nog nieuw ", end("i"), "oud."),
    "an insertion between cells": tracked(INS)
    + table((p("A ", start("i"), "nieuw."), p("Nieuw ", end("i"), "B.")))
    + p("Slot."),
    "cells that stand there more than once": tracked(DEL)
    + table((p("Een."), p("Twee."), ""))
    .replace('<table:table-cell office:value-type="string"></table:table-cell>', "")
    .replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="2" ', 1)
    + p("Slot ", gone("d"), "ervan."),
    "a deletion over three paragraphs": tracked(LINES) + p("Het ", gone("d"), "twee."),
    "a change of format alone": tracked(region("f", "format-change"))
    + p("Een ", start("f"), "vet", end("f"), " woord."),
    "a deletion in an insertion": tracked(INS, DEL)
    + p("A ", start("i"), "nieuw ", gone("d"), "en ", end("i"), "B."),
    "an insertion around a deletion that another made": tracked(
        region("i", "insertion", who="Jansen"), region("d", "deletion", p("weg"), who="Pietersen")
    )
    + p("A ", start("i"), "x ", gone("d"), " y", end("i"), " B."),
    "what was inserted and then deleted by another": tracked(
        region("d", "deletion", p("toch weg ")).replace(
            "</text:changed-region>",
            f"<text:insertion>{WHO.format('Jansen')}</text:insertion></text:changed-region>",
        )
    )
    + p("A ", gone("d"), "B."),
    "changes that touch": tracked(INS, DEL)
    + p("A ", gone("d"), start("i"), "nieuwe woorden ", end("i"), "B."),
    "an insertion that ends in a list": tracked(INS)
    + p("Voor.", start("i"))
    + listed(p("een"), p("twee", end("i"), " drie")),
    "a deletion of words in an item": tracked(DEL) + listed(p("een ", gone("d"), "twee"), p("drie")),
    "items inserted whole": tracked(INS)
    + listed(p("een", start("i")), p("twee"), p("drie", end("i")), p("vier")),
    "words in cells": tracked(INS, DEL)
    + table((p("a ", start("i"), "nieuw", end("i")), p(gone("d"), "b")), (p("c"), p("d")))
    + p("Slot."),
    "words in a note": tracked(INS, DEL)
    + p("Tekst", note("een ", gone("d"), start("i"), "nieuw", end("i"), " slot"), " verder."),
    "a note in an insertion": tracked(INS)
    + p("A ", start("i"), "met noot", note("de noot"), end("i"), " B."),
    "a note in a deletion": tracked(region("d", "deletion", p("weg", note("oude noot"), " ")))
    + p("A ", gone("d"), "B."),
    "white space of every kind in changes": tracked(
        INS,
        region(
            "d",
            "deletion",
            p("a", '<text:s text:c="3"/>', "b", "<text:tab/>", "c", "<text:line-break/>", "d "),
        ),
    )
    + p(
        "Voor ",
        gone("d"),
        start("i"),
        "x",
        '<text:s text:c="2"/>',
        "y",
        "<text:line-break/>",
        "z",
        end("i"),
        " na.",
    ),
    "page breaks in a change": tracked(INS)
    + p("Een ", start("i"), "twee ", "<text:soft-page-break/>", "drie", end("i"), " vier."),
    "a change in a section": tracked(INS, DEL)
    + f'<text:section text:name="S">{p("A ", gone("d"), "B ", start("i"), "C", end("i"), ".")}</text:section>'
    + p("Slot."),
    "a section inserted whole": tracked(INS)
    + p("Voor.", start("i"))
    + f'<text:section text:name="S">{p("Binnen.")}</text:section>'
    + p(end("i"), "Na."),
    "a change in spans": tracked(INS, DEL)
    + p(
        "<text:span>A ",
        gone("d"),
        "</text:span>",
        start("i"),
        "<text:span>nieuw</text:span>",
        end("i"),
        " B.",
    ),
    "a mark in a span and its end outside": tracked(INS)
    + p("A <text:span>", start("i"), "b</text:span> c", end("i"), " d."),
    "a paragraph inserted before a heading": tracked(INS)
    + p("Een.", start("i"))
    + p("Twee.")
    + f'<text:h text:outline-level="1">{end("i")}Kop</text:h>'
    + p("Drie."),
    "a heading that went": tracked(
        region("d", "deletion", '<text:h text:outline-level="1">Weg</text:h>' + p())
    )
    + p("Een.")
    + p(gone("d"), "Twee."),
    "a link in a deletion": tracked(
        region(
            "d",
            "deletion",
            p('<text:a xlink:type="simple" xlink:href="https://voorbeeld.nl">de site</text:a> '),
        )
    )
    + p("Zie ", gone("d"), "hier."),
    "the last paragraph deleted": tracked(region("d", "deletion", p() + p("Slot weg.")))
    + p("Een.", gone("d")),
}


def texts(document: Any) -> list[str]:
    return [normal(block.text) for block in document.blocks if block.text.strip()]


def differing(files: Mapping[Path, str], folder: Path) -> list[tuple[str, str, list[str], list[str]]]:
    told = judges.libreoffice(list(files), folder)
    found = []
    for file, name in files.items():
        document = read_bytes(file.read_bytes(), file.name)
        assert told[str(file)]["changes"] or name not in SPECIMENS, f"{name}: no change in LibreOffice's eyes"
        for reading, view in READINGS.items():
            theirs, ours = list(map(normal, told[str(file)][reading])), texts(view(document))
            if theirs != ours:
                found.append((name, reading, theirs, ours))
    return found


def test_libreoffice_reads_the_specimens_as_we_do(tmp_path: Path) -> None:
    judges.need(judges.has_office(), "LibreOffice with python3-uno")
    files = {}
    for number, (name, body) in enumerate(SPECIMENS.items()):
        file = tmp_path / f"{number}.odt"
        file.write_bytes(odt_file(body))
        files[file] = name
    assert differing(files, tmp_path) == []


AT_ONCE = 100
"""Files in one conversion: of some 250 LibreOffice leaves out the last, and says nothing."""


def test_libreoffice_reads_its_own_form_of_every_redline_as_we_do(tmp_path: Path) -> None:
    judges.need(judges.has_office(), "LibreOffice with python3-uno")
    names = {}
    for number, made in enumerate(all_pairs()):
        (tmp_path / f"{number}.docx").write_bytes(made.content)
        names[tmp_path / f"{number}.odt"] = made.name
    command = [f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "odt"]
    documents = sorted(tmp_path.glob("*.docx"))
    for first in range(0, len(documents), AT_ONCE):
        some = documents[first : first + AT_ONCE]
        subprocess.run(
            ["soffice", *command, "--outdir", tmp_path, *some], check=True, capture_output=True, timeout=300
        )
    wrong = differing(names, tmp_path)
    assert [one for one in wrong if not any(told in one[0] for told in LOST_BY_LIBREOFFICE)] == []
    assert wrong, "a known limit of this judge is gone: take it off the list"

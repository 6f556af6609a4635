"""A choice sheet that says something else than it would now: changed since, or written in."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from dossiers import copied
from running import Ran, run
from ticking import TEXT, ticked

from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked

OFFICE = shutil.which("soffice")
FIRM = "Wij hogen 12 kilometer dijk op, uiterlijk in 2029."
LINE = '<w:p><w:pPr><w:pStyle w:val="Tabeltekst"/></w:pPr>'
BOX = 'w:val="vak:wat-01:kennismaken"'
AUTHOR = 'w:id="900" w:author="Jan" w:date="2026-04-01T12:00:00Z"'


def sheet_of(dossier: Path, *ticks: str) -> Path:
    assert run("keuzeblad", "--namens=Overwaard", cwd=dossier).code == 0
    path = dossier / "uitvoer" / "keuzeblad-overwaard.docx"
    ticked(path, *ticks)
    return path


def retyped(path: Path, old: str, new: str, behind: str = "<w:body>") -> None:
    """The sheet with one piece of its XML otherwise, the first one behind a place."""
    data = path.read_bytes()
    before, mark, after = Package(data, path.name).read(TEXT).decode().partition(behind)
    assert old in after
    path.write_bytes(repacked(data, {TEXT: (before + mark + after.replace(old, new, 1)).encode()}))


def read(dossier: Path, path: Path) -> Ran:
    return run("keuzeblad", "lees", str(path), cwd=dossier)


def chosen(dossier: Path) -> str:
    return (dossier / "gemeenten" / "overwaard.toml").read_text("utf-8")


def inserted(words: str) -> str:
    return f'<w:ins {AUTHOR}><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'


WRITTEN_IN = {
    "words typed behind a variant": (
        FIRM,
        f"{FIRM} MITS het Rijk betaalt.",
        "staat op het blad ‘…uiterlijk in 2029. MITS het Rijk betaalt.’, waar nu ‘…uiterlijk in 2029.’ zou",
    ),
    "words inserted as a tracked change": (
        f"{FIRM}</w:t></w:r>",
        f"{FIRM}</w:t></w:r>{inserted(' Niet.')}",
        "staat op het blad ‘…uiterlijk in 2029. Niet.’, waar nu",
    ),
    "words struck as a tracked change": (
        f"<w:r><w:t>{FIRM}</w:t></w:r>",
        f"<w:r><w:t>Wij hogen dijk op.</w:t></w:r>"
        f"<w:del {AUTHOR}><w:r><w:delText>12 km</w:delText></w:r></w:del>",
        "staat op het blad ‘Wij hogen dijk op.’, waar nu ‘Wij hogen 12 kilometer dijk op, uiterlijk in",
    ),
    "words struck by hand": (
        f"<w:r><w:t>{FIRM}</w:t></w:r>",
        f"<w:r><w:rPr><w:strike/></w:rPr><w:t>{FIRM}</w:t></w:r>",
        f"ontbreekt op het blad ‘{FIRM}’",
    ),
    "a line above a box": (
        f'{LINE}<w:sdt><w:sdtPr><w:alias w:val="wat-01:vastleggen"/>',
        f'{LINE}<w:r><w:t>x</w:t></w:r></w:p>{LINE}<w:sdt><w:sdtPr><w:alias w:val="wat-01:vastleggen"/>',
        "staat op het blad ook ‘x’",
    ),
    "words beside a box": (
        " vastleggen</w:t>",
        " vastleggen, als het kan</w:t>",
        "staat op het blad ook ‘, als het kan’",
    ),
}


@pytest.mark.parametrize("case", WRITTEN_IN)
def test_what_was_written_in_a_row_is_named_and_its_tick_not_taken(case: str, tmp_path: Path) -> None:
    old, new, told = WRITTEN_IN[case]
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen", "sam-02:samendoen")
    retyped(path, old, new)
    done = read(dossier, path)
    assert f"let op[RP085]: bij wat-01 {told}" in done.err
    assert done.err.count("RP08") == 1
    assert '"sam-02" = "samendoen"' in chosen(dossier)
    assert "wat-01" not in chosen(dossier)


@pytest.mark.parametrize("file", ["dossier.toml", "fragmenten/water/wat-01.md"])
def test_a_text_that_changed_since_the_sheet_was_made_is_not_chosen_with_it(
    tmp_path: Path, file: str
) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    old, new = (
        ("kilometers = 12", "kilometers = 15") if file == "dossier.toml" else ("Wij hogen", "Wij tillen")
    )
    changed = dossier / file
    changed.write_text(changed.read_text("utf-8").replace(old, new), "utf-8")
    done = read(dossier, path)
    assert "let op[RP085]: bij wat-01 staat op het blad ‘" in done.err
    assert "15 kilometer" in done.err or "Wij tillen" in done.err
    assert "wat-01" not in chosen(dossier)


def test_what_one_sheet_is_unsure_of_no_other_sheet_of_its_municipality_decides(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    first = sheet_of(dossier, "wat-01:vastleggen")
    assert run("keuzeblad", "--namens=Lijst Dijk", cwd=dossier).code == 0
    second = first.with_name("keuzeblad-lijst-dijk.docx")
    ticked(second, "wat-01:vastleggen", "sam-02:samendoen")
    retyped(first, FIRM, f"{FIRM} Mits.")
    assert run("keuzeblad", "lees", str(first), str(second), cwd=dossier).code == 0
    assert '"sam-02" = "samendoen"' in chosen(dossier)
    assert "wat-01" not in chosen(dossier)


def test_choices_that_were_made_since_leave_a_sheet_as_it_was(tmp_path: Path) -> None:
    """What is marked as the present choice is no text to choose."""
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    assert read(dossier, path).code == 0
    again = read(dossier, path)
    assert "RP08" not in again.err
    assert '"wat-01" = "vastleggen"' in chosen(dossier)


@pytest.mark.parametrize("what", ["row", "box"])
def test_a_row_or_a_box_that_is_gone_is_named(tmp_path: Path, what: str) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    if what == "row":  # as a tracked change
        cell = '<w:tc><w:tcPr><w:tcW w:w="3727" w:type="dxa"/></w:tcPr>'
        row = f"{cell}{LINE}<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>Dijken"
        retyped(path, f"<w:trPr><w:cantSplit/></w:trPr>{row}", f"<w:trPr><w:del {AUTHOR}/></w:trPr>{row}")
        told = "let op[RP086]: op het blad ontbreekt wat-01"
    else:
        retyped(path, BOX, 'w:val="iets"')
        told = "let op[RP085]: bij wat-01 ontbreken vakjes op het blad"
    assert told in read(dossier, path).err
    assert "wat-01" not in chosen(dossier)


def test_words_outside_the_rows_are_named(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    retyped(path, "<w:sectPr", "<w:p><w:r><w:t>Wij tekenen alleen met een toets.</w:t></w:r></w:p><w:sectPr")
    done = read(dossier, path)
    assert (
        "let op[RP086]: op het blad staat iets wat er nu niet op zou staan: ‘Wij tekenen alleen" in done.err
    )
    assert '"wat-01" = "vastleggen"' in chosen(dossier)


def test_a_comment_in_the_margin_is_named_as_what_is_written_in_the_row(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    document = docx.Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    firm = next(line for cell in cells for line in cell.paragraphs if line.text == FIRM)
    document.add_comment(firm.runs, text="Alleen als het Rijk betaalt", author="Jan")
    document.save(str(path))
    told = "bij wat-01 staat op het blad ook ‘opmerking in de kantlijn: Alleen als het Rijk betaalt’"
    assert told in read(dossier, path).err
    assert "wat-01" not in chosen(dossier)


def test_a_remark_may_go_on_behind_and_below_its_place(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    place = "<w:r><w:t>Klik en typ</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    more = "<w:r><w:t>Liever</w:t></w:r></w:p><w:p><w:r><w:t>negen.</w:t></w:r></w:p>"
    retyped(path, place, place.removesuffix("</w:p>") + more, behind='"veld:wat-01:opmerking"')
    done = read(dossier, path)
    assert "wat-01 · Overwaard: Liever negen." in done.out
    assert "RP08" not in done.err
    assert '"wat-01" = "vastleggen"' in chosen(dossier)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_sheet_that_another_program_kept_says_the_same(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    path = sheet_of(dossier, "wat-01:vastleggen")
    assert OFFICE is not None
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "docx",
         "--outdir", str(tmp_path / "terug"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert "RP08" not in read(dossier, tmp_path / "terug" / path.name).err
    assert '"wat-01" = "vastleggen"' in chosen(dossier)

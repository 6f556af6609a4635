"""`keuzeblad`: made, ticked, read back."""

from __future__ import annotations

import json
import re
from pathlib import Path

from dossiers import copied
from running import run

from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked

TEXT = "word/document.xml"


def ticked(path: Path, *boxes: str, remark: str = "") -> None:
    """The sheet as somebody fills it in in Word: boxes ticked, and a remark at the first fragment."""
    data = path.read_bytes()
    xml = Package(data, path.name).read(TEXT).decode()
    for box in boxes:
        start = xml.index(f'w:val="vak:{box}"')
        end = xml.index("</w:sdt>", start)
        control = xml[start:end]
        xml = (
            xml[:start]
            + re.sub(r'checked w14:val="0"', 'checked w14:val="1"', control).replace("☐", "☒")
            + xml[end:]
        )
    if remark:
        start = xml.index('w:val="veld:wat-01:opmerking"')
        end = xml.index("</w:sdt>", start)
        control = xml[start:end].replace("<w:showingPlcHdr/>", "").replace("Klik en typ", remark)
        xml = xml[:start] + control + xml[end:]
    path.write_bytes(repacked(data, {TEXT: xml.encode()}))


def sheets(dossier: Path, *names: str) -> list[Path]:
    done = run("keuzeblad", *(f"--namens={name}" for name in names), cwd=dossier)
    assert done.code == 0, done.err
    return [dossier / "uitvoer" / f"keuzeblad-{name.casefold().replace(' ', '-')}.docx" for name in names]


def test_the_sheet_of_a_party_goes_into_the_file_of_its_municipality(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    first, second = sheets(dossier, "Dorpsbelang", "Lijst Dijk")
    ticked(first, "wat-01:vastleggen", "dor-01:weg", "sam-02:samendoen", remark="Liever negen kilometer")
    ticked(second, "wat-01:vastleggen", "dor-01:samendoen")
    done = run("keuzeblad", "lees", str(first), str(second), cwd=dossier)
    assert done.code == 0, done.err
    assert "wat-01 Dijken: vastleggen (2 van 2)" in done.out
    assert "dor-01 Winkels in het dorp: Dorpsbelang: niet opnemen; Lijst Dijk: samendoen" in done.out
    assert "wat-01 · Dorpsbelang: Liever negen kilometer" in done.out
    assert "2 onderwerpen gelijk, 1 verschillend." in done.out
    text = (dossier / "gemeenten" / "overwaard.toml").read_text("utf-8")
    assert 'wat-01 = "vastleggen"' in text
    assert "dor-01" not in text
    assert "kilometers = 7" in text
    made = run("stel-samen", "Overwaard", "--droog", cwd=dossier)
    assert "Wij hogen 7 kilometer dijk op" in made.out


def test_a_sheet_of_the_whole_region_goes_into_the_dossier(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Formateurs")
    ticked(path, "wat-01:afstemmen")
    done = run("keuzeblad", "lees", str(path), "--json", cwd=dossier)
    assert json.loads(done.out)["onderwerpen"] == [
        {"fragment": "wat-01", "gelijk": True, "keuzes": {"Formateurs": "afstemmen"}}
    ]
    text = (dossier / "dossier.toml").read_text("utf-8")
    assert 'wat-01 = "afstemmen"' in text
    assert text.startswith("# Een verzonnen regio")


def test_two_ticks_for_one_subject_are_named_and_do_not_count(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:afstemmen", "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert "let op[RP067]: bij wat-01 zijn 2 vakjes aangekruist: afstemmen, vastleggen" in done.err
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


def test_droog_shows_and_writes_nothing(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    done = run("keuzeblad", "lees", str(path), "--droog", cwd=dossier)
    assert "wat-01 Dijken: vastleggen" in done.out
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


def test_a_file_that_is_no_sheet_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    made = run("stel-samen", cwd=dossier)
    assert made.code == 0
    done = run("keuzeblad", "lees", "uitvoer/gemeenschappelijk.docx", str(path), cwd=dossier)
    assert done.code == 3
    assert "fout[RP065]: dit is geen keuzeblad" in done.err
    assert "wat-01 Dijken: vastleggen" in done.out


def test_the_sheet_says_what_is_a_working_formulation(tmp_path: Path) -> None:
    assert run("nieuw", "dossier", "--standaard", cwd=tmp_path).code == 0
    assert run("keuzeblad", "--dossier", "dossier", cwd=tmp_path).code == 0
    data = (tmp_path / "dossier" / "uitvoer" / "keuzeblad.docx").read_bytes()
    text = re.sub(r"<[^>]+>", "", Package(data, "x").read(TEXT).decode())
    assert "(werkformulering)" in text
    assert "Houd de gemeente zelfstandig." in text

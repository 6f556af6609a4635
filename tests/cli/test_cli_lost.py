"""What is lost of a dossier or left behind in it is told, and so is whom a change that is taken over hits."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from running import run

from regioparagraaf.cli.controleer import findings
from regioparagraaf.cli.exporteer import all_texts
from regioparagraaf.loading.dossier import load_dossier, read_dossier
from regioparagraaf.loading.resources import data_folder

NOW = "2026-03-01T12:00:00Z"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The dossier of the demo with one draft, in which Leiden wants another share."""
    folder = tmp_path / "dossier"
    shutil.copytree(data_folder("templates") / "demo" / "dossier", folder)
    (folder / "invoer").mkdir(exist_ok=True)
    assert run("stel-samen", "--als", "md", "--stil", cwd=folder).code == 0
    text = (folder / "uitvoer" / "gemeenschappelijk.md").read_text("utf-8")
    assert text.count("30% als sociale") == 1
    (folder / "invoer" / "leiden.md").write_text(
        text.replace("30% als sociale", "35% als sociale"), encoding="utf-8"
    )
    return folder


def told(dossier: Path) -> list[str]:
    return [str(remark) for remark in findings(read_dossier(dossier))]


def exported(dossier: Path) -> list[str]:
    return [
        str(remark) for made in all_texts(load_dossier(dossier), NOW, refuse=False) for remark in made.remarks
    ]


def with_own_value(dossier: Path) -> None:
    path = dossier / "gemeenten" / "voorschoten.toml"
    text = path.read_text("utf-8")
    assert "[waarden]" in text
    path.write_text(text.replace("[waarden]", "[waarden]\naandeel_sociaal = 25", 1), encoding="utf-8")


def test_a_value_that_is_taken_over_names_whose_own_value_no_longer_holds(dossier: Path) -> None:
    with_own_value(dossier)
    assert not any("RP048" in line for line in (*told(dossier), *exported(dossier)))
    done = run("verwerk", "Leiden:15", cwd=dossier)
    assert done.code == 0, done.err
    assert "Voorschoten heeft een eigen waarde voor aandeel_sociaal (25)" in " ".join(done.err.split())
    for lines in (told(dossier), exported(dossier)):
        assert any("RP048" in line and "Voorschoten" in line and "aandeel_sociaal" in line for line in lines)


def test_a_participant_without_a_file_is_named(dossier: Path) -> None:
    assert not any("RP049" in line for line in (*told(dossier), *exported(dossier)))
    (dossier / "gemeenten" / "oegstgeest.toml").unlink()
    for lines in (told(dossier), exported(dossier)):
        assert ["Oegstgeest" in line for line in lines if "RP049" in line] == [True]
    shutil.rmtree(dossier / "gemeenten")
    assert sum("RP049" in line for line in told(dossier)) == 5


def test_the_list_of_a_version_misses_it_when_all_else_is_gone(dossier: Path) -> None:
    assert run("verwerk", "Leiden:15", "--stil", cwd=dossier).code == 0
    assert not any("RP464" in line for line in told(dossier))
    shutil.rmtree(dossier / "versies")
    shutil.rmtree(dossier / "fragmenten")
    assert any("RP464" in line and "uitvoer/was-wordt-versie-2.docx" in line for line in told(dossier))
    again = run("verwerk", "Leiden:15", "--droog", cwd=dossier)
    assert (again.code, "RP464" in again.err, again.out) == (3, True, "")
    (dossier / "uitvoer" / "was-wordt-versie-2.docx").unlink()
    assert not any("RP464" in line for line in told(dossier))


def test_what_a_run_that_was_cut_off_left_behind_hinders_nothing(dossier: Path) -> None:
    before = told(dossier)
    for number, folder in enumerate(("fragmenten/versie-2", "gemeenten", "versies", "uitvoer", "bronnen")):
        (dossier / folder).mkdir(parents=True, exist_ok=True)
        (dossier / folder / f".rp-4711-{number}.tmp").write_text("half", encoding="utf-8")
    (new,) = set(told(dossier)) - set(before)
    assert "let op[RP071]: 5 tijdelijke bestanden" in new
    assert run("verwerk", "Leiden:15", "--stil", cwd=dossier).code == 0


def test_a_text_of_a_version_that_was_edited_is_told(dossier: Path) -> None:
    assert run("verwerk", "Leiden:15", "--stil", cwd=dossier).code == 0
    assert not any("RP470" in line for line in told(dossier))
    path = dossier / "fragmenten" / "versie-2" / "won-03.md"
    path.write_text(path.read_text("utf-8").replace("35%", "36%"), encoding="utf-8")
    assert any("RP470" in line for line in told(dossier))


def test_a_number_that_is_not_there_is_answered_with_what_is_at_its_place(dossier: Path) -> None:
    shown = run("verwerk", "Leiden:15a", "--droog", cwd=dossier)
    assert "bij 15 staan: 15;" in f"{' '.join(shown.err.split())};"
    shown = run("verwerk", "Leiden:999", "--droog", cwd=dossier)
    assert "kijk de nummers na" in " ".join(shown.err.split())

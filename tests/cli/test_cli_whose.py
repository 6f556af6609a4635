"""Of whom a draft is: what the dossier has written down, and a text that contradicts the name of its file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from running import run

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    shutil.copytree(data_folder("templates") / "demo" / "dossier", folder)
    (folder / "invoer").mkdir()
    return folder


def received(dossier: Path, source: str, name: str) -> None:
    shutil.copy(data_folder("templates") / "demo" / "concepten" / source, dossier / "invoer" / name)


def test_a_draft_under_the_name_of_another_municipality_is_told_in_every_report(dossier: Path) -> None:
    received(dossier, "voorschoten.docx", "leiden concept 2.docx")
    shown = run("vergelijk", "--stil", cwd=dossier)
    assert shown.code == 0
    assert "RP413" in shown.err
    assert "dit concept geldt als dat van Leiden, maar het lijkt van Voorschoten" in shown.err
    assert '--gemeente "Voorschoten=leiden concept 2.docx"' in shown.err
    for name in ("vergelijking.docx", "oplegger.docx"):
        assert "(RP413)" in "\n".join(b.text for b in read(dossier / "uitvoer" / name).blocks), name
    right = run(
        "vergelijk", "--stil", "--gemeente", "Voorschoten=leiden concept 2.docx", "--overschrijf", cwd=dossier
    )
    assert (right.code, "RP413" in right.err) == (0, False)


def test_the_drafts_of_the_demo_raise_no_alarm(dossier: Path) -> None:
    for path in sorted((data_folder("templates") / "demo" / "concepten").iterdir()):
        received(dossier, path.name, path.name)
    assert "RP413" not in run("vergelijk", "--alleen", "json", "--stil", cwd=dossier).err


def test_a_file_whose_name_tells_nothing_is_of_whom_the_dossier_says(dossier: Path) -> None:
    received(dossier, "leiden.docx", "reactie van het college.docx")
    toml = dossier / "gemeenten" / "leiden.toml"
    added = '\n[[concept]]\nbestand = "Reactie van het college.docx"\nversie = "2"\ndatum = 2026-03-20\n'
    toml.write_text(toml.read_text("utf-8") + added, encoding="utf-8")
    shown = run("vergelijk", "--alleen", "json", cwd=dossier)
    assert shown.code == 0, shown.err
    assert "RP412" not in shown.err
    assert "concept 2, 20 maart 2026" in (dossier / "uitvoer" / "vergelijking.json").read_text("utf-8")


def test_the_advice_on_a_stray_file_can_be_copied(dossier: Path) -> None:
    received(dossier, "leiden.docx", "leiden.docx")
    received(dossier, "zoeterwoude.md", "warmond onze reactie.md")
    shown = run("vergelijk", "--alleen", "json", "--stil", cwd=dossier)
    assert "RP417" in shown.err
    assert '--gemeente "NAAM=warmond onze reactie.md"' in shown.err


def test_a_report_or_the_common_text_among_the_drafts_is_told(tmp_path: Path) -> None:
    drafts = tmp_path / "concepten"
    drafts.mkdir()
    common = data_folder("templates") / "demo" / "concepten" / "leiden.docx"
    for name in (
        "Leiden.docx",
        "oplegger.docx",
        "gemeenschappelijk.docx",
        "sinds.docx",
        "gemene-deler (2).docx",
    ):
        (drafts / name).write_bytes(common.read_bytes())
    shown = run("vergelijk", str(common), str(drafts), "--alleen", "json", "--stil", cwd=tmp_path)
    assert shown.code == 0, shown.err
    assert shown.err.count("RP412") == 4
    for whose in ("Oplegger", "Sinds", "Gemene-Deler"):
        assert f"gelezen als het concept van '{whose}'; zo heet een verslag" in shown.err

"""A draft of before a version of the common text: what every output says of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running import run

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read

NEW = "Nieuw in versie 2 (1 mei 2026); dit concept is van vóór die versie."


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the demo after a step; Leiden's Word file was made in it before, Voorschoten's has a
    date."""
    folder = tmp_path_factory.mktemp("behind") / "dossier"
    shutil.copytree(data_folder("templates") / "demo" / "dossier", folder)
    invoer = folder / "invoer"
    invoer.mkdir()
    source = data_folder("templates") / "demo" / "concepten"
    for name, stem in (
        ("leiden.docx", "leiden"),
        ("voorschoten.docx", "voorschoten concept 1 2026-04-20"),
        ("zoeterwoude.md", "zoeterwoude concept 1 2026-04-20"),
    ):
        shutil.copy(source / name, invoer / f"{stem}{Path(name).suffix}")
    done = run("verwerk", "Zoeterwoude:18a", "Leiden:13", "--datum", "2026-05-01", "--stil", cwd=folder)
    assert done.code == 0, done.err
    return folder


def words(path: Path) -> str:
    return "\n".join(block.text for block in read(path).blocks)


def test_screen_reports_word_and_json_say_that_the_draft_could_not_know(dossier: Path) -> None:
    out = dossier / "uitvoer" / "ronde-2"
    shown = run("vergelijk", "--uit", str(out), cwd=dossier)
    assert shown.code == 0, shown.err
    assert "RP047" in shown.err
    assert "dit concept is van vóór versie 2 (1 mei 2026); daardoor wijkt het af bij 18.1;" in shown.err
    assert NEW in words(out / "vergelijking.docx")
    assert f"18.1: {NEW}" in words(out / "oplegger.docx")
    assert NEW in (out / "vergelijking.html").read_text("utf-8")
    assert any(NEW in comment.text for comment in read(out / "Leiden-wijzigingen.docx").comments)
    value = json.loads((out / "vergelijking.json").read_text("utf-8"))
    told = {
        one["gemeente"]: {
            change["nummer"]: (change["soort"], change.get("van_eerdere_versie", False))
            for change in one["wijzigingen"]
            if "verouderd" in change
        }
        for one in value["concepten"]
    }
    assert told["Leiden"] == {"18.1": ("vervallen", True)}
    assert told["Voorschoten"] == {"13": ("gewijzigd", False), "18.1": ("vervallen", True)}
    # Zoeterwoude proposed 18.1 itself, and has its own words at 13, which the region changed.
    assert told["Zoeterwoude"] == {"13": ("gewijzigd", False)}


def test_the_screen_names_the_file_and_the_version_that_was_taken(dossier: Path) -> None:
    shown = run("vergelijk", "--alleen", "json", "--uit", "scherm", cwd=dossier)
    assert shown.code == 0, shown.err
    lines = [line.strip() for line in shown.out.splitlines()]
    assert lines[0] == "3 concepten vergeleken met gemeenschappelijk.docx (versie 2, 1 mei 2026)"
    assert lines[lines.index("Leiden") + 1] == "leiden.docx"
    dated = "voorschoten concept 1 2026-04-20.docx (concept 1, 20 april 2026)"
    assert lines[lines.index("Voorschoten") + 1] == dated


def test_the_list_of_decisions_takes_no_older_draft_for_a_proposal(dossier: Path) -> None:
    out = dossier / "uitvoer" / "lijst"
    shown = run("besluitlijst", "--uit", str(out), cwd=dossier)
    assert shown.code == 0, shown.err
    blocks = read(out / "besluitlijst.docx").blocks
    points = [b for b in blocks if b.cell and b.cell.column == 0 and b.text.isdigit()]
    assert shown.out.startswith(f"{len(points)} open punten")
    text = words(out / "besluitlijst.docx")
    assert "Gemeenschappelijke tekst: gemeenschappelijk.docx (versie 2, 1 mei 2026)" in text
    assert "Nog met een eerdere tekst\n" in text
    assert "Leiden: 18.1" in text
    assert "Voorschoten: 18.1" in text
    assert NEW not in text


def test_an_amendment_out_of_an_older_draft_says_that_it_undoes_what_was_agreed_since(dossier: Path) -> None:
    there, back = (
        run("amendement", "Voorschoten", "18.1", *args, "--stil", cwd=dossier) for args in ((), ("--terug",))
    )
    assert (there.code, back.code) == (0, 0), there.err + back.err
    assert f"let op[RP476]: Voorschoten:18.1: {NEW.removesuffix('.')};" in " ".join(there.err.split())
    assert "RP476" not in back.err

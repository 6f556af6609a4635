"""Versions of drafts from the command line: the newest counts, and what is new since an earlier one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dossiers import copied
from running import run

from regioparagraaf.loading.dossier import read_dossier
from regioparagraaf.readers import read


@pytest.fixture
def dossier(tmp_path: Path) -> tuple[Path, str]:
    """A dossier in which one municipality sent three versions: two with numbers, one that its file names."""
    folder = copied(tmp_path)
    assert run("stel-samen", "--als", "md", "--stil", cwd=folder).code == 0
    common = (folder / "uitvoer" / "gemeenschappelijk.md").read_text("utf-8")
    partner = read_dossier(folder).dossier.municipalities[0]
    invoer = folder / "invoer"
    invoer.mkdir(exist_ok=True)
    lines = [i for i, line in enumerate(common.splitlines()) if line[:1].isalpha()]
    assert len(lines) >= 3
    for number, touched in ((1, lines[:2]), (2, lines[1:3])):
        text = common.splitlines()
        for line in touched:
            text[line] = f"Zo veel mogelijk {text[line]}"
        name = f"{partner.name} concept {number} 2026-0{number}-05.md"
        (invoer / name).write_text("\n".join(text), encoding="utf-8")
    return folder, partner.name


def test_the_newest_counts_and_is_named_in_every_report(dossier: tuple[Path, str]) -> None:
    folder, _ = dossier
    ran = run("vergelijk", "--json", "--stil", cwd=folder)
    assert ran.code == 0, ran.err
    (draft,) = json.loads(ran.out)["concepten"]
    assert draft["versie"] == "concept 2, 5 februari 2026"
    out = folder / "uitvoer"
    assert draft["versie"] in (out / "vergelijking.html").read_text("utf-8")
    for report in ("vergelijking.docx", "oplegger.docx"):
        assert any(draft["versie"] in block.text for block in read(out / report).blocks), report


def test_the_file_of_the_municipality_may_say_which_is_the_newest(dossier: tuple[Path, str]) -> None:
    folder, name = dossier
    loaded = read_dossier(folder)
    place = loaded.dossier.municipalities[0].place
    first = f"{name} concept 1 2026-01-05.md"
    said = f'\n[[concept]]\nbestand = "{first}"\nversie = "3"\ndatum = 2026-06-01\nstatus = "vastgesteld"\n'
    path = folder / place
    path.write_text(path.read_text("utf-8") + said, encoding="utf-8")
    ran = run("vergelijk", "--json", "--stil", cwd=folder)
    (draft,) = json.loads(ran.out)["concepten"]
    assert (draft["bestand"], draft["versie"]) == (first, "concept 3, vastgesteld, 1 juni 2026")


def test_what_is_new_since_an_earlier_version_is_told(dossier: tuple[Path, str]) -> None:
    folder, _ = dossier
    ran = run("vergelijk", "--sinds", "1", cwd=folder)
    assert ran.code == 0, ran.err
    assert "1 nieuw gewijzigd, 1 terug naar de gemeenschappelijke tekst" in ran.out
    told = [block.text for block in read(folder / "uitvoer" / "sinds.docx").blocks]
    assert "Nieuw gewijzigd" in told
    assert "Terug naar de gemeenschappelijke tekst" in told
    assert "Opnieuw gewijzigd" not in told


@pytest.mark.parametrize("args", [["--sinds", "7"], ["a.md", "b.md", "--sinds", "1"]])
def test_a_version_that_is_not_there_is_said(dossier: tuple[Path, str], args: list[str]) -> None:
    folder, _ = dossier
    for name in ("a.md", "b.md"):
        (folder / name).write_text("Wij bouwen woningen in de kernen van de regio.\n", encoding="utf-8")
    ran = run("vergelijk", *args, cwd=folder)
    assert ran.code == 2
    assert "RP421" in ran.err
    assert not (folder / "uitvoer" / "sinds.docx").exists()

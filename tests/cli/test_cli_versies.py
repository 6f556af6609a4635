"""Versions of drafts from the command line: the newest counts, and what is new since an earlier one."""

from __future__ import annotations

import json
import os
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


def test_where_no_name_says_which_is_the_newest_that_is_told(dossier: tuple[Path, str]) -> None:
    folder, name = dossier
    assert "RP418" not in run("vergelijk", "--json", "--stil", cwd=folder).err
    invoer = folder / "invoer"
    for number, new in ((1, f"{name} oud.md"), (2, f"{name} nieuw.md")):
        (invoer / f"{name} concept {number} 2026-0{number}-05.md").rename(invoer / new)
    shown = run("vergelijk", "--json", "--stil", "--overschrijf", cwd=folder)
    assert "RP418" in shown.err
    assert "2 versies" in shown.err


@pytest.mark.parametrize(
    ("words", "later"),
    [("nieuw", True), ("2", True), ("laatste versie", True), pytest.param("definitief", False, id="decided")],
)
def test_a_version_that_nothing_ranks_never_loses_in_silence(
    dossier: tuple[Path, str], words: str, later: bool
) -> None:
    """The last saved counts, and before that what was decided; both are told."""
    folder, name = dossier
    invoer = folder / "invoer"
    newest = invoer / f"{name} {words}.md"
    (invoer / f"{name} concept 2 2026-02-05.md").rename(newest)
    saved = (invoer / f"{name} concept 1 2026-01-05.md").stat().st_mtime + (60 if later else -60)
    os.utime(newest, (saved, saved))
    shown = run("vergelijk", "--json", "--stil", cwd=folder)
    assert json.loads(shown.out)["concepten"][0]["bestand"] == newest.name
    assert "RP418" in shown.err


def test_a_number_without_a_date_is_newer_than_a_lower_number_with_one(dossier: tuple[Path, str]) -> None:
    folder, name = dossier
    invoer = folder / "invoer"
    newest = f"{name} v2.md"
    (invoer / f"{name} concept 2 2026-02-05.md").rename(invoer / newest)
    shown = run("vergelijk", "--json", "--stil", "--sinds", "vorige", cwd=folder)
    assert json.loads(shown.out)["concepten"][0]["bestand"] == newest
    assert "RP418" not in shown.err
    (invoer / newest).rename(invoer / f"{name} v2 2025-12-31.md")
    assert "RP418" in run("vergelijk", "--json", "--stil", "--overschrijf", cwd=folder).err


def test_the_first_version_may_have_no_number(dossier: tuple[Path, str]) -> None:
    folder, name = dossier
    invoer = folder / "invoer"
    (invoer / f"{name} concept 1 2026-01-05.md").rename(invoer / f"{name}.md")
    shown = run("vergelijk", "--sinds", "1", cwd=folder)
    assert shown.code == 0, shown.err
    assert f"van {name}.md naar" in " ".join(shown.out.split())


def test_what_is_new_since_an_earlier_version_is_told(dossier: tuple[Path, str]) -> None:
    folder, _ = dossier
    ran = run("vergelijk", "--sinds", "1", cwd=folder)
    assert ran.code == 0, ran.err
    assert "1 nieuw gewijzigd, 1 terug naar de gemeenschappelijke tekst" in ran.out
    told = [block.text for block in read(folder / "uitvoer" / "sinds.docx").blocks]
    assert "Nieuw gewijzigd" in told
    assert "Terug naar de gemeenschappelijke tekst" in told
    assert "Opnieuw gewijzigd" not in told


def test_two_named_drafts_of_one_municipality_and_a_named_file_work_without_a_dossier(
    dossier: tuple[Path, str], tmp_path: Path
) -> None:
    folder, name = dossier
    first, second = (folder / "invoer" / f"{name} concept {n} 2026-0{n}-05.md" for n in (1, 2))
    common = folder / "uitvoer" / "gemeenschappelijk.md"
    told = "1 nieuw gewijzigd, 1 terug naar de gemeenschappelijke tekst"
    for number, args in enumerate(([first, second, "--sinds", "1"], [second, "--sinds", first])):
        out = tmp_path / str(number)
        ran = run("vergelijk", str(common), *map(str, args), "--uit", str(out), cwd=tmp_path)
        assert ran.code == 0, ran.err
        assert told in ran.out
        (since,) = json.loads((out / "vergelijking.json").read_text("utf-8"))["sinds"]
        assert since["gemeente"] == name
        assert sorted(one["wat"] for one in since["nieuws"]) == [
            "nieuw gewijzigd",
            "terug naar de gemeenschappelijke tekst",
        ]
        assert "Nieuw sinds de vorige versie" in (out / "vergelijking.html").read_text("utf-8")


@pytest.mark.parametrize("earlier", ["{} concept 1 2026-01-05.md", "concept 0.md"])
def test_beside_a_draft_of_nobody_known_an_earlier_file_is_of_whom_its_name_says(
    dossier: tuple[Path, str], tmp_path: Path, earlier: str
) -> None:
    folder, name = dossier
    second = folder / "invoer" / f"{name} concept 2 2026-02-05.md"
    nobodys, old = tmp_path / "concept.md", tmp_path / earlier.format(name)
    for path in (nobodys, old):
        path.write_bytes((folder / "invoer" / f"{name} concept 1 2026-01-05.md").read_bytes())
    common = folder / "uitvoer" / "gemeenschappelijk.md"
    out = tmp_path / "uit"
    ran = run("vergelijk", *map(str, (common, nobodys, second, "--sinds", old, "--uit", out)), cwd=tmp_path)
    if name in old.name:
        (since,) = json.loads((out / "vergelijking.json").read_text("utf-8"))["sinds"]
        assert (ran.code, since["gemeente"]) == (0, name)
    else:
        assert (ran.code, f"niet duidelijk van welk concept {old.name}" in ran.err) == (2, True)


def test_the_earlier_versions_of_all_drafts_may_stand_in_a_folder(
    dossier: tuple[Path, str], tmp_path: Path
) -> None:
    folder, name = dossier
    other = read_dossier(folder).dossier.names[1]
    texts = [folder / "invoer" / f"{name} concept {n} 2026-0{n}-05.md" for n in (1, 2)]
    old, new = tmp_path / "eerder", tmp_path / "nieuw"
    for place in (old, new):
        place.mkdir()
    (new / f"{name}.md").write_bytes(texts[1].read_bytes())
    (new / f"{other}.md").write_bytes(texts[1].read_bytes())
    (old / f"{name} concept 1.md").write_bytes(texts[0].read_bytes())
    (old / "notulen.md").write_text("Verslag van de avond.\n", encoding="utf-8")
    common = str(folder / "uitvoer" / "gemeenschappelijk.md")
    args = ("vergelijk", common, "nieuw", "--sinds", "eerder", "--overschrijf")
    ran = run(*args, cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert "1 nieuw gewijzigd, 1 terug naar de gemeenschappelijke tekst" in ran.out
    assert f"van {other} is er geen eerdere versie 'eerder'" in ran.err
    (old / f"{name} concept 1.md").rename(old / f"{name}.md")
    assert f"{name}: van eerder/{name}.md naar nieuw/{name}.md" in run(*args, cwd=tmp_path).out
    (tmp_path / "archief").mkdir()
    old.rename(tmp_path / "archief" / "nieuw")
    told = run(*args[:4], "archief/nieuw", "--overschrijf", cwd=tmp_path).out
    assert f"{name}: van archief/nieuw/{name}.md naar {tmp_path.name}/nieuw/{name}.md" in told
    (tmp_path / "archief" / "nieuw").rename(old)
    (old / f"{name}.md").rename(old / f"{name} concept 1.md")
    (old / f"{name} concept 2.md").write_bytes(texts[1].read_bytes())
    assert "1 nieuw gewijzigd" not in run(*args, cwd=tmp_path).out, "of two versions the newest counts"
    (old / f"{name} van jan.md").write_bytes(texts[0].read_bytes())
    assert f"let op[RP418]: van {name}" in run(*args, cwd=tmp_path).err
    for path in old.iterdir():
        if path.name != "notulen.md":
            path.unlink()
    for since, told in (
        (
            "eerder",
            "in eerder staat van geen van deze concepten een eerdere versie; → zet de naam van de geme",
        ),
        ("vorige", "'vorige' bij de genoemde concepten; → noem het bestand of de map met de eerdere versies"),
    ):
        ran = run("vergelijk", common, "nieuw", "--sinds", since, "--overschrijf", cwd=tmp_path)
        assert (ran.code, told in ran.err) == (2, True), ran.err


def test_a_draft_is_no_earlier_version_of_itself(dossier: tuple[Path, str], tmp_path: Path) -> None:
    folder, name = dossier
    drafts = tmp_path / "concepten"
    drafts.mkdir()
    for number in (1, 2):
        text = (folder / "invoer" / f"{name} concept {number} 2026-0{number}-05.md").read_bytes()
        (drafts / f"{name} concept {number}.md").write_bytes(text)
    common, newest = str(folder / "uitvoer" / "gemeenschappelijk.md"), f"concepten/{name} concept 2.md"
    ran = run("vergelijk", common, newest, "--sinds", "concepten", "--overschrijf", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert f"{name}: van {name} concept 1.md" in ran.out, "the folder holds the draft itself too"
    ran = run("vergelijk", common, newest, "--sinds", newest, "--overschrijf", cwd=tmp_path)
    assert (ran.code, f"{name} concept 2.md is het concept zelf" in ran.err) == (2, True), ran.err
    (drafts / f"{name} concept 1.md").unlink()
    ran = run("vergelijk", common, newest, "--sinds", "concepten", "--overschrijf", cwd=tmp_path)
    assert (ran.code, "in concepten staan alleen de concepten zelf" in ran.err) == (2, True), ran.err
    (tmp_path / "leeg").mkdir()
    ran = run("vergelijk", common, newest, "--sinds", "leeg", "--overschrijf", cwd=tmp_path)
    assert (ran.code, "in leeg staat geen bestand dat een concept kan zijn" in ran.err) == (2, True), ran.err


def test_a_version_on_another_subject_gives_no_news(dossier: tuple[Path, str]) -> None:
    folder, name = dossier
    letter = "Geachte bewoner,\n\nDe vuilniswagen komt op dinsdag.\n\nZet uw bak om zeven uur buiten."
    (folder / "invoer" / f"{name} concept 3 2026-03-05.md").write_text(letter, encoding="utf-8")
    ran = run("vergelijk", "--sinds", "2", "--alleen", "json", cwd=folder)
    assert "is de gemeenschappelijke tekst niet gevonden; → wat er nieuw is" in ran.err
    assert "nieuw gewijzigd" not in ran.out


def test_the_common_text_of_then_can_be_named_too(dossier: tuple[Path, str], tmp_path: Path) -> None:
    folder, name = dossier
    first, second = (folder / "invoer" / f"{name} concept {n} 2026-0{n}-05.md" for n in (1, 2))
    then = folder / "uitvoer" / "gemeenschappelijk.md"
    now = tmp_path / "nieuw.md"
    now.write_text(then.read_text("utf-8") + "\nDe colleges overleggen elk kwartaal.\n", encoding="utf-8")
    args = [str(now), str(second), "--sinds", str(first), "--toen", str(then), "--json", "--stil"]
    ran = run("vergelijk", *args, cwd=tmp_path)
    assert ran.code == 0, ran.err
    (since,) = json.loads(ran.out)["sinds"]
    news = {one["wie"]: one for one in since["nieuws"] if one["wie"] != "gemeente"}
    assert news["regio"]["wat"] == "nog met de eerdere tekst"
    assert news["regio"]["gemeenschappelijk"]["later"] == ["De colleges overleggen elk kwartaal."]
    told = [block.text for block in read(tmp_path / "uitvoer" / "sinds.docx").blocks]
    assert "Wat de regio wijzigde" in told


def test_the_common_text_of_then_says_nothing_without_an_earlier_version(dossier: tuple[Path, str]) -> None:
    ran = run("vergelijk", "--toen", "1", cwd=dossier[0])
    assert ran.code == 2
    assert "fout[RP421]: --toen hoort bij --sinds" in ran.err


@pytest.mark.parametrize("args", [["--sinds", "7"], ["a.md", "b.md", "--sinds", "1"]])
def test_a_version_that_is_not_there_is_said(dossier: tuple[Path, str], args: list[str]) -> None:
    folder, _ = dossier
    for name in ("a.md", "b.md"):
        (folder / name).write_text("Wij bouwen woningen in de kernen van de regio.\n", encoding="utf-8")
    ran = run("vergelijk", *args, cwd=folder)
    assert ran.code == 2
    assert "RP421" in ran.err
    assert not (folder / "uitvoer" / "sinds.docx").exists()

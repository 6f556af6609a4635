"""`besluitlijst` and `amendement` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import run

from regioparagraaf.readers import read


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("griffie")
    assert run("demo", "d", "--stil", cwd=folder).code == 0
    return folder / "d" / "dossier"


def test_the_list_of_decisions_is_a_word_file_that_counts_its_points(dossier: Path) -> None:
    ran = run("besluitlijst", cwd=dossier)
    assert ran.code == 0, ran.err
    points = int(ran.out.split()[0])
    blocks = read(dossier / "uitvoer" / "besluitlijst.docx").blocks
    numbers = [b.text for b in blocks if b.cell and b.cell.column == 0 and b.text.isdigit()]
    assert numbers == [str(number) for number in range(1, points + 1)]
    assert run("besluitlijst", cwd=dossier).code == 5
    assert run("besluitlijst", "--overschrijf", "--stil", cwd=dossier).out == ""


def test_the_list_can_be_made_of_any_two_files(tmp_path: Path) -> None:
    (tmp_path / "samen.md").write_text("# Wonen\n\nDe raden bouwen 400 woningen.\n", encoding="utf-8")
    (tmp_path / "leiden.md").write_text("# Wonen\n\nDe raden bouwen 350 woningen.\n", encoding="utf-8")
    ran = run("besluitlijst", "samen.md", "leiden.md", cwd=tmp_path)
    assert (ran.code, ran.out.split()[0]) == (0, "1"), ran.err


@pytest.mark.parametrize("verb", ["vergelijk", "besluitlijst"])
def test_a_municipality_that_sent_nothing_yet_is_named(tmp_path: Path, verb: str) -> None:
    assert run("demo", "d", "--stil", cwd=tmp_path).code == 0
    dossier = tmp_path / "d" / "dossier"
    assert "RP079" not in run(verb, "--stil", "--uit", "eerst", cwd=dossier).err
    (dossier / "invoer" / "zoeterwoude.md").unlink()
    ran = run(verb, "--stil", "--uit", "daarna", cwd=dossier)
    assert ran.code == 0, ran.err
    assert "RP079" in ran.err
    assert "van Zoeterwoude ligt er geen concept, dus deze gemeente ontbreekt in de vergelijking" in ran.err


def test_a_draft_that_could_not_be_read_is_named_in_every_report(tmp_path: Path) -> None:
    assert run("demo", "d", "--stil", cwd=tmp_path).code == 0
    dossier = tmp_path / "d" / "dossier"
    damaged = dossier / "invoer" / "leiderdorp.docx"
    damaged.write_bytes(damaged.read_bytes()[:4000])
    kinds = "matrix,oplegger,gemene-deler"
    for words in (("vergelijk", "--alleen", kinds), ("besluitlijst",), ("dekking", "--als", "docx")):
        assert run(*words, "--uit", "u", "--stil", cwd=dossier).code == 3
    reports = sorted((dossier / "u").iterdir())
    assert len(reports) == 5
    for report in reports:
        said = "leiderdorp.docx: niet vergeleken; is beschadigd of niet volledig."
        assert said in told(report), report.name


def test_an_amendment_is_made_of_the_numbers_of_the_comparison(dossier: Path) -> None:
    ran = run("amendement", "leiderdorp", "11", "16", cwd=dossier)
    assert ran.code == 0, ran.err
    told = [block.text for block in read(dossier / "uitvoer" / "amendement-Leiderdorp-11-16.docx").blocks]
    assert "De raad van de gemeente Leiderdorp, in vergadering bijeen op …," in told
    assert told.count("De tekst in het ontwerp luidt:") == 2
    assert run("amendement", "Leiderdorp", "11", "--terug", "--stil", cwd=dossier).code == 0


def test_words_that_are_only_struck_are_no_proposal(tmp_path: Path) -> None:
    assert run("demo", "d", "--stil", cwd=tmp_path).code == 0
    dossier = tmp_path / "d" / "dossier"
    draft = dossier / "invoer" / "zoeterwoude.md"
    text = draft.read_text(encoding="utf-8")
    words = "houden zich niet aan gemeentegrenzen"
    assert words in text
    draft.write_text(text.replace(words, f"~~{words}~~"), encoding="utf-8")
    for asked in (("amendement", "Zoeterwoude", "3"), ("verwerk", "Zoeterwoude:3")):
        ran = run(*asked, cwd=dossier)
        assert ran.code != 0
        assert f"heeft dezelfde woorden; ‘{words}’ is alleen met de hand doorgehaald" in ran.err
    assert not (dossier / "versies" / "versie-2.md").exists()


def told(path: Path) -> str:
    return "\n".join(block.text for block in read(path).blocks)


def test_an_amendment_says_which_version_of_the_text_it_is_about(tmp_path: Path) -> None:
    assert run("demo", "d", "--stil", cwd=tmp_path).code == 0
    dossier = tmp_path / "d" / "dossier"
    assert run("amendement", "Leiderdorp", "11", "--datum", "2026-04-20", "--stil", cwd=dossier).code == 0
    assert "(zoals op 20 april 2026)," in told(dossier / "uitvoer" / "amendement-Leiderdorp-11.docx")
    done = run("verwerk", "Leiden:13", "--datum", "2026-05-01", "--stil", cwd=dossier)
    assert done.code == 0, done.err
    draft = dossier / "invoer" / "leiderdorp.docx"
    draft.rename(draft.with_name("leiderdorp concept 2 2026-05-10.docx"))
    assert run("amendement", "Leiderdorp", "16", "--stil", cwd=dossier).code == 0
    text = told(dossier / "uitvoer" / "amendement-Leiderdorp-16.docx")
    assert "(versie 2, 1 mei 2026)," in text
    assert "De wijziging komt uit het concept van Leiderdorp (concept 2, 10 mei 2026)." in text
    assert run("amendement", "Leiderdorp", "16", "--terug", "--stil", cwd=dossier).code == 0
    text = told(dossier / "uitvoer" / "amendement-Leiderdorp-16-terug.docx")
    assert "het ontwerpakkoord van de gemeente Leiderdorp (concept 2, 10 mei 2026)," in text
    assert "(versie 2, 1 mei 2026) terug." in text
    toml = dossier / "dossier.toml"
    toml.write_text(toml.read_text("utf-8").replace("1 juli 2027", "1 mei 2027"), encoding="utf-8")
    done = run("amendement", "Leiderdorp", "23", "--datum", "2026-05-12", "--stil", cwd=dossier)
    assert done.code == 0, done.err
    text = told(dossier / "uitvoer" / "amendement-Leiderdorp-23.docx")
    assert "(na versie 2, zoals op 12 mei 2026)," in text


def test_the_municipality_may_stand_before_the_numbers_as_the_reports_write_it(dossier: Path) -> None:
    ran = run("amendement", "Leiderdorp:11", "leiderdorp:16", "23", cwd=dossier)
    assert ran.code == 0, ran.err
    assert (dossier / "uitvoer" / "amendement-Leiderdorp-11-16-23.docx").exists()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["Leiden", "1"], "RP455"),
        (["Leiden", "999"], "RP452"),
        (["Nergens", "1"], "RP039"),
        (["Leiden:9", "Leiderdorp:9"], "RP039"),
        (["Leiden"], "NUMMER"),
    ],
)
def test_what_cannot_be_amended_is_said(dossier: Path, args: list[str], code: str) -> None:
    ran = run("amendement", *args, cwd=dossier)
    assert ran.code == 2
    assert code in ran.err

"""`oordeel` from the command line: kept in the dossier, followed by later comparisons, shown everywhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from dossiers import copied
from running import Ran, run

from regioparagraaf.readers import read

JUDGED = "Beoordeeld op 01-03-2026: redactioneel; reden: afgesproken in het overleg."


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], str]:
    """The municipalities of the dossier and its common text in Markdown."""
    folder = copied(tmp_path_factory.mktemp("bron"))
    made = run("stel-samen", "--als", "md", "--stil", cwd=folder)
    assert made.code == 0, made.err
    names = re.search(r"^gemeenten = \[(.*)\]", (folder / "dossier.toml").read_text("utf-8"), re.MULTILINE)
    assert names
    text = (folder / "uitvoer" / "gemeenschappelijk.md").read_text("utf-8")
    return [name.strip(' "') for name in names[1].split(",")], text


@pytest.fixture
def folder(tmp_path: Path, texts: tuple[list[str], str]) -> Path:
    """A dossier with the drafts of two municipalities: both say one sentence in other words."""
    dossier = copied(tmp_path)
    for name in texts[0][:2]:
        put_draft(dossier, name, draft(texts[1]))
    return dossier


def test_a_file_with_the_line_ends_of_windows_keeps_them(folder: Path) -> None:
    _, found = compared(folder)
    names = [first_substantive(found, which)[0] for which in (0, 1)]
    judge = ("--gewicht", "redactioneel", "--reden", "zo afgesproken", "--stil")
    assert run("oordeel", names[0], *judge, cwd=folder).code == 0
    file = folder / "beoordelingen.toml"
    before = b"\xef\xbb\xbf# Van ons\r\n" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    assert run("oordeel", names[1], *judge, cwd=folder).code == 0
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")
    assert run("oordeel", names[1], "--intrekken", "--stil", cwd=folder).code == 0
    assert file.read_bytes().rstrip() == before.rstrip()


def test_a_judgement_that_could_not_be_kept_is_told(folder: Path) -> None:
    _, found = compared(folder)
    names = [first_substantive(found, which)[0] for which in (0, 1)]
    assert judge(folder, names[0], "--gewicht", "redactioneel", "--reden", "zo").code == 0
    before = (folder / "beoordelingen.toml").read_bytes()
    (folder / ".~lock.beoordelingen.toml#").touch()
    shown = judge(folder, names[1], "--gewicht", "redactioneel", "--reden", "zo")
    assert (shown.code, shown.out) == (5, "")
    assert "beoordelingen.toml: fout[RP356]" in shown.err
    assert [path.name for path in folder.glob("beoordelingen*")] == ["beoordelingen.toml"]
    assert (folder / "beoordelingen.toml").read_bytes() == before


def test_a_record_that_is_named_twice_is_judged_once(folder: Path) -> None:
    name, _ = first_substantive(compared(folder)[1])
    again = (name.lower(), name.replace(":", " : "))
    said = judge(folder, name, *again, "--gewicht", "redactioneel", "--reden", "afgesproken in het overleg")
    assert (said.code, said.out.count(JUDGED)) == (0, 1), said.err
    assert "RP211" not in run("vergelijk", "--stil", cwd=folder).err


def test_drafts_that_cannot_be_read_are_all_told_and_end_as_a_comparison_does(folder: Path) -> None:
    names = [first_substantive(compared(folder)[1], which)[0] for which in (0, 1)]
    for path in (folder / "invoer").iterdir():
        path.with_suffix(".docx").write_bytes(b"geen Word")
        path.unlink()
    shown = judge(folder, *names)
    ends = run("vergelijk", "--stil", "--overschrijf", cwd=folder)
    assert shown.code == ends.code == 3
    assert shown.err.count("fout[") == ends.err.count("fout[") == 2


def draft(common: str, *, years: int = 0) -> str:
    """The common text with a year changed in the first sentence that names one."""
    return re.sub(r"\b20(\d\d)\b", lambda m: f"20{int(m[1]) + 7 + years}", common, count=0)


def put_draft(dossier: Path, name: str, text: str, version: int = 1) -> None:
    (dossier / "invoer").mkdir(exist_ok=True)
    (dossier / "invoer" / f"{name} concept {version}.md").write_text(text, encoding="utf-8")


def compared(folder: Path, *args: str) -> tuple[Ran, dict[str, Any]]:
    ran = run("vergelijk", "--overschrijf", "--json", *args, cwd=folder)
    assert ran.code == 0, ran.err
    return ran, json.loads(ran.out)


def first_substantive(found: dict[str, Any], which: int = 0) -> tuple[str, dict[str, Any]]:
    draft_ = found["concepten"][which]
    change = next(c for c in draft_["wijzigingen"] if c["gewicht"] == "inhoudelijk" and c["was"])
    return f"{draft_['gemeente']}:{change['nummer']}", change


def record(found: dict[str, Any], name: str) -> dict[str, Any]:
    municipality, _, number = name.rpartition(":")
    changes = next(d for d in found["concepten"] if d["gemeente"] == municipality)["wijzigingen"]
    return next(change for change in changes if change["nummer"] == number)


def judge(folder: Path, *args: str) -> Ran:
    return run("oordeel", *args, "--datum", "2026-03-01", cwd=folder)


def test_a_judgement_is_followed_in_every_report_and_only_there(folder: Path) -> None:
    name, _ = first_substantive(compared(folder)[1])
    said = judge(folder, name, "--gewicht", "redactioneel", "--reden", "afgesproken in het overleg")
    assert (said.code, JUDGED in said.out) == (0, True), said.err
    _, found = compared(folder)
    assert record(found, name)["gewicht"] == "redactioneel"
    assert record(found, name)["oordelen"] == [JUDGED]
    others = [d for d in found["concepten"] if d["gemeente"] != name.rpartition(":")[0]]
    assert not any("oordelen" in change for d in others for change in d["wijzigingen"])
    out = folder / "uitvoer"
    assert JUDGED in (out / "vergelijking.html").read_text("utf-8")
    for report in ("vergelijking.docx", "oplegger.docx"):
        assert any(JUDGED in block.text for block in read(out / report).blocks), report
    redline = next(out.glob(f"{name.rpartition(':')[0]}*-wijzigingen.docx"))
    assert any(JUDGED in comment.text for comment in read(redline).comments)


def test_without_judgements_the_machine_speaks_for_itself(folder: Path) -> None:
    before = compared(folder)[1]
    name, _ = first_substantive(before)
    judge(folder, name, "--gewicht", "redactioneel", "--reden", "klein")
    assert compared(folder, "--zonder-oordelen")[1] == before


def test_a_new_version_keeps_what_stands_and_names_what_lapsed(
    folder: Path, texts: tuple[list[str], str]
) -> None:
    name, change = first_substantive(compared(folder)[1])
    judge(folder, name, "--gewicht", "redactioneel", "--reden", "afgesproken in het overleg")
    whose = name.rpartition(":")[0]
    moved = "Een zin vooraf over de aanleiding van dit akkoord.\n\n" + draft(texts[1])
    put_draft(folder, whose, moved, version=2)
    ran, found = compared(folder)
    assert "RP210" not in ran.err
    assert record(found, name)["gewicht"] == "redactioneel"
    put_draft(folder, whose, draft(texts[1], years=1), version=3)
    ran, found = compared(folder)
    assert "RP210" in ran.err
    assert "beoordelingen.toml" in ran.err
    assert not any("oordelen" in c for d in found["concepten"] for c in d["wijzigingen"]), change


def test_a_judgement_can_be_seen_and_withdrawn(folder: Path) -> None:
    name, _ = first_substantive(compared(folder)[1])
    (folder / "beoordelingen.toml").write_text("# van ons\n", encoding="utf-8")
    judge(folder, name, "--gewicht", "redactioneel", "--reden", "afgesproken in het overleg")
    judge(folder, name, "--gewicht", "inhoudelijk", "--reden", "toch niet")
    listed = run("oordeel", cwd=folder)
    assert "toch niet" in listed.out
    assert "afgesproken" not in listed.out
    assert judge(folder, name, "--intrekken").out.strip() == "1 oordeel ingetrokken."
    assert (folder / "beoordelingen.toml").read_text("utf-8").startswith("# van ons")
    assert "nog geen oordelen" in run("oordeel", cwd=folder).out
    assert (again := judge(folder, name, "--intrekken")).code == 2
    assert "RP454" in again.err


def test_taking_apart_and_linking_again_leaves_one_judgement(folder: Path) -> None:
    name, _ = first_substantive(compared(folder)[1])
    assert judge(folder, name, "--koppel", "geen", "--reden", "iets anders").code == 0
    _, found = compared(folder)
    assert record(found, name)["soort"] == "vervallen"
    whose = next(d for d in found["concepten"] if d["gemeente"] == name.rpartition(":")[0])
    added = next(c["nummer"] for c in whose["wijzigingen"] if c["soort"] == "toegevoegd")
    said = judge(folder, name, "--koppel", added, "--reden", "toch hetzelfde")
    assert said.code == 0, said.err
    assert record(compared(folder)[1], name)["soort"] == "gewijzigd"
    assert run("oordeel", cwd=folder).out.count("Beoordeeld") == 1


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["{}", "--gewicht", "redactioneel"], "RP451"),
        (["{}", "--reden", "zomaar"], "RP451"),
        (["{}", "--invulplek", "--gewicht", "inhoudelijk", "--reden", "x"], "RP451"),
        (["{}", "--signaal", "opsomming", "--reden", "x"], "RP453"),
        (["{}", "--koppel", "999a", "--reden", "x"], "RP452"),
        (["Nergens:1", "--gewicht", "inhoudelijk", "--reden", "x"], "RP039"),
        (["zomaar", "--gewicht", "inhoudelijk", "--reden", "x"], "RP450"),
        (["--gewicht", "inhoudelijk", "--reden", "x"], "RP450"),
    ],
)
def test_what_cannot_be_decided_is_said_and_nothing_is_written(
    folder: Path, args: list[str], code: str
) -> None:
    name, _ = first_substantive(compared(folder)[1])
    said = judge(folder, *(arg.format(name) for arg in args))
    assert said.code == 2
    assert code in said.err
    assert not (folder / "beoordelingen.toml").exists()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('[[oordeel]]\ngemeente = "Nergens"\nsoort = "los"\nreden = "x"\nwas=["a"]\nwordt=["b"]\n', "RP039"),
        ('[[oordeel]]\ngemeente = "{}"\nsoort = "gewigt"\nreden = "x"\nwas = ["a"]\n', "RP006"),
        ('[[oordeel]]\ngemeente = "{}"\nsoort = "los"\nreden = "x"\nwas = ["a"]\n', "RP004"),
        ('[[oordeel]]\ngemeente = "{}"\nsoort = "gewicht"\ngewicht = "inhoudelijk"\nwas = ["a"]\n', "RP004"),
        ("[[oordeel\n", "RP003"),
    ],
)  # fmt: skip
def test_a_fault_in_the_file_is_found_with_its_line(
    folder: Path, texts: tuple[list[str], str], written: str, code: str
) -> None:
    (folder / "beoordelingen.toml").write_text(written.replace("{}", texts[0][0]), encoding="utf-8")
    checked = run("controleer", cwd=folder)
    assert checked.code == 1
    assert re.search(rf"^beoordelingen\.toml:\d+: fout\[{code}\]", checked.err, re.MULTILINE), checked.err


def test_a_judgement_that_lapsed_is_listed_as_such_and_can_be_withdrawn(
    folder: Path, texts: tuple[list[str], str]
) -> None:
    name, _ = first_substantive(compared(folder)[1])
    assert judge(folder, name, "--gewicht", "redactioneel", "--reden", "zo afgesproken").code == 0
    assert "(vervallen)" not in run("oordeel", cwd=folder).out
    put_draft(folder, name.rpartition(":")[0], draft(texts[1], years=1), version=2)
    assert "(vervallen)" in run("oordeel", cwd=folder).out
    gone = judge(folder, name, "--intrekken")
    assert (gone.code, "1 oordeel ingetrokken" in gone.out) == (0, True), gone.err
    assert "nog geen oordelen" in run("oordeel", cwd=folder).out

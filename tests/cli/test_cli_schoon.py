"""`schoon` from the command line: what it says, what it asks, what it writes and what it leaves alone."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from pathlib import Path

import click
import pytest
from builders import field, ins, p, word_file
from leaky import leaky
from running import Ran, run

from regioparagraaf import cli
from regioparagraaf.ooxml.leaks import leaks
from regioparagraaf.readers import read_bytes

ACCEPTED = ("--verwijder", "--wijzigingen", "accepteren")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "akkoord.docx"
    path.write_bytes(leaky())
    return path


def schoon(draft: Path, *args: str) -> Ran:
    return run("schoon", draft.name, *args, cwd=draft.parent)


def sent(draft: Path) -> Path:
    return draft.parent / "uitvoer" / "akkoord-verzendversie.docx"


def test_without_consent_it_tells_what_there_is_and_writes_nothing(draft: Path) -> None:
    shown = schoon(draft)
    assert shown.code == 1
    assert "1 opmerking in de kantlijn" in shown.out
    assert "6 bijgehouden wijzigingen in de tekst" in shown.out
    assert "1 miniatuur van de eerste pagina in het bestand zelf: thumbnail.jpeg" in shown.out
    assert "worden gewist" in shown.out
    assert "--verwijder" in shown.out
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def test_what_there_is_is_told_in_whole_dutch_sentences(draft: Path) -> None:
    """No name of a field or a part that only a maker of such files knows, and one verb for one thing."""
    lines = schoon(draft).out.splitlines()
    assert not [line for line in lines if "docProps" in line or "creator" in line or "lastMod" in line]
    assert any("eigenschappen in de gegevens van het bestand: onder meer auteur: " in line for line in lines)
    assert any(" in de tekst, de stijlen en de instellingen" in line for line in lines)
    told = [(line, below.split()[0]) for line, below in pairwise(lines) if below.startswith("    ")]
    assert {"wordt", "worden"} == {verb for _, verb in told}
    assert all((verb == "wordt") == line.startswith("  - 1 ") for line, verb in told)
    assert not [below for below in lines if "wordt naam" in below or "wordt gegevens" in below]


def test_with_consent_a_copy_stands_in_uitvoer_and_the_file_is_as_it_was(draft: Path) -> None:
    before = draft.read_bytes()
    shown = schoon(draft, *ACCEPTED)
    assert shown.code == 0, shown.err
    assert draft.read_bytes() == before
    assert leaks(sent(draft).read_bytes()) == ()
    assert "nagelezen op makers, opmerkingen" in shown.out
    assert "niets meer" not in shown.out
    assert "alternatieve teksten (" in shown.out


def test_open_changes_are_never_settled_without_a_choice(draft: Path) -> None:
    shown = schoon(draft, "--verwijder")
    assert shown.code == 2
    assert "RP441" in shown.err
    assert not sent(draft).exists()


def test_a_result_that_stands_already_is_not_replaced(draft: Path) -> None:
    sent(draft).parent.mkdir()
    sent(draft).write_bytes(b"van een ander")
    assert schoon(draft, *ACCEPTED).code == 5
    assert sent(draft).read_bytes() == b"van een ander"
    assert schoon(draft, *ACCEPTED, "--overschrijf").code == 0


def test_what_was_sent_is_clean_and_needs_no_consent(draft: Path) -> None:
    schoon(draft, *ACCEPTED)
    again = run("schoon", str(sent(draft)), "--uit", "nogmaals", cwd=draft.parent)
    assert again.code == 0
    assert "niets gevonden" in again.out


def test_the_same_file_gives_the_same_bytes(draft: Path) -> None:
    def made(folder: str, **environment: str) -> bytes:
        args = ("schoon", draft.name, *ACCEPTED, "--uit", folder, "--datum", "2026-11-24")
        assert run(*args, cwd=draft.parent, **environment).code == 0
        return (draft.parent / folder / sent(draft).name).read_bytes()

    assert made("een", TZ="Asia/Tokyo", PYTHONHASHSEED="1") == made("twee", TZ="UTC", PYTHONHASHSEED="2")


def test_json_tells_the_findings_and_where_the_result_is(draft: Path) -> None:
    told = json.loads(schoon(draft, "--json").out)
    assert told["uitvoer"] is None
    kinds = {finding["soort"]: finding for finding in told["bevindingen"]}
    assert kinds["opmerkingen"] == {
        "soort": "opmerkingen",
        "aantal": 1,
        "plaatsen": ["de kantlijn"],
        "voorbeelden": ["opmerkgeheim"],
        "gedaan": "",
    }
    done = json.loads(schoon(draft, "--json", *ACCEPTED).out)
    assert Path(done["uitvoer"]).name == sent(draft).name


def test_a_name_in_the_visible_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Opgesteld door A. Bergsma.", ins("Later.", author="Bergsma"))))
    shown = schoon(path, *ACCEPTED)
    assert shown.code == 0
    assert "RP443" in shown.err
    assert "Bergsma" in shown.err


def test_a_file_that_is_still_open_is_told(tmp_path: Path) -> None:
    """The recipient would get the text of before."""
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Wij bouwen.")))
    (tmp_path / "~$kkoord.docx").write_bytes(b"x")
    shown = schoon(path, "--verwijder")
    assert shown.code == 0
    assert "RP134" in shown.err


def test_what_cannot_be_taken_out_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Tekst.") + '<w:altChunk r:id="x"/>'))
    shown = schoon(path, "--verwijder")
    assert shown.code == 4
    assert "RP442" in shown.err
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_file_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "akkoord.md"
    path.write_text("# Kop\n\nTekst.", encoding="utf-8")
    shown = schoon(path)
    assert shown.code == 3
    assert "fout[RP440]: schoon kan alleen met een Word-bestand; dit is een tekstbestand; →" in shown.err


def test_a_page_without_words_can_be_sent(tmp_path: Path) -> None:
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("")))
    assert schoon(path).code == 0
    assert sent(path).is_file()


@pytest.mark.parametrize(("answers", "code"), [(["weigeren", "ja"], 0), (["accepteren", "nee"], 1)])
def test_at_a_terminal_it_asks_first(
    draft: Path, monkeypatch: pytest.MonkeyPatch, answers: list[str], code: int
) -> None:
    asked = iter(answers)
    monkeypatch.chdir(draft.parent)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *args, **kwargs: next(asked))
    assert cli.main(["schoon", str(draft), "--stil"]) == code
    assert sent(draft).exists() is (code == 0)
    assert list(asked) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_and_a_link_to_itself_are_told_and_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.docx")
    (tmp_path / "kring.docx").symlink_to("kring.docx")
    for name in ("pijp.docx", "kring.docx"):
        shown = schoon(tmp_path / name)
        assert (shown.code, "RP100" in shown.err) == (3, True), shown.err
    shown = run("vergelijk", "pijp.docx", "kring.docx", cwd=tmp_path)
    assert "RP900" not in shown.err


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:color w:val="FAFAF5"/>', "witte tekst"),
        ('<w:position w:val="-2000"/>', "tekst die van haar regel is geschoven"),
        ('<w:w w:val="1"/>', "onleesbaar kleine tekst"),
    ],
)
def test_text_that_nobody_sees_and_that_stays_is_named(tmp_path: Path, properties: str, kind: str) -> None:
    pale = f"<w:r><w:rPr>{properties}</w:rPr><w:t>Bod van de fractie</w:t></w:r>"
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Wij bouwen.") + p(pale)))
    shown = schoon(path, "--verwijder")
    assert "niets gevonden dat niet mee mag" not in shown.out
    assert "RP123" in shown.err
    assert "‘Bod van de fractie’; dat blijft in de verzendversie staan" in " ".join(shown.err.split())
    told = json.loads(schoon(path, "--verwijder", "--overschrijf", "--json").out)
    assert told["niet_te_zien"][0].startswith(f"{kind} in alinea 2")


@pytest.mark.parametrize(
    "code", ["DDEAUTO x y", 'INCLUDETEXT "http://x.nl/y"', 'LINK Excel.Sheet.12 "z.xlsx"']
)
def test_a_field_that_fetches_becomes_the_text_that_stands_there(tmp_path: Path, code: str) -> None:
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Zie ", field(f" {code} ", "<w:r><w:t>de begroting</w:t></w:r>"), ".")))
    shown = schoon(path, "--verwijder")
    assert shown.code == 0, shown.err
    assert "1 veldcode in de tekst" in shown.out
    assert code.split()[0] in shown.out
    content = sent(path).read_bytes()
    document = read_bytes(content, path.name)
    assert [block.text for block in document.blocks] == ["Zie de begroting."]
    assert not [remark for remark in document.remarks if remark.code == "RP128"]


def test_a_bar_over_words_takes_none_away_and_that_is_said(tmp_path: Path) -> None:
    style = "position:absolute;width:99pt;height:14pt"
    vml = "urn:schemas-microsoft-com:vml"
    bar = f'<w:r><w:pict><v:rect xmlns:v="{vml}" style="{style}" fillcolor="black"/></w:pict></w:r>'
    path = tmp_path / "akkoord.docx"
    path.write_bytes(word_file(p("Wij bouwen.") + p(bar, "Bod van de fractie")))
    shown = schoon(path, "--verwijder")
    assert "RP123" in shown.err
    assert "achter een gevuld vlak staat, bij alinea 2; dat blijft" in " ".join(shown.err.split())

"""What a municipality has its own way: told once for what differs alike, and words where a number belongs."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from dossiers import changed, found, new_dossier
from running import run

from regioparagraaf import cli


def made(tmp_path: Path, file: str) -> str:
    assert run("nieuw", str(tmp_path / "regio"), "--standaard").code == 0
    (tmp_path / "regio" / "gemeenten" / "oegstgeest.toml").write_text(file, "utf-8")
    done = run("stel-samen", "Oegstgeest", "--droog", cwd=tmp_path / "regio")
    assert done.code == 0, done.err
    return done.err


def test_what_differs_alike_is_told_once(tmp_path: Path) -> None:
    told = made(
        tmp_path,
        'naam = "Oegstgeest"\nniveau = "stevig"\n[niveaus]\nduurzaamheid = "weg"\n'
        "[waarden]\naandeel_sociaal = 25\n",
    )
    own = [line.partition("wijkt af: ")[2] for line in told.splitlines() if "RP042" in line]
    assert own[0] == "het thema 'Duurzaamheid en energietransitie' is weggelaten"
    assert own[1].endswith(" fragmenten staan op 'stevig' in plaats van 'midden'")
    assert own[2:] == ["aandeel_sociaal is 25 in plaats van 30"]


def test_a_few_fragments_go_by_their_names(tmp_path: Path) -> None:
    told = made(
        tmp_path, 'naam = "Oegstgeest"\n[keuzes]\n"won-01" = "licht"\n"won-02" = "licht"\n"gez-01" = "weg"\n'
    )
    assert "wijkt af: won-01 en won-02 staan op 'licht' in plaats van 'midden'" in told
    assert "wijkt af: gez-01 is weggelaten" in told


def test_words_where_a_number_belongs_are_a_fault(tmp_path: Path) -> None:
    dossier = changed(
        tmp_path, "gemeenten/overwaard.toml", "kilometers = 7", 'kilometers = 7\njaar = "in 2030"'
    )
    assert [line for line in found(dossier) if "RP025" in line] == [
        "gemeenten/overwaard.toml:6: fout[RP025]: waarde 'jaar' is tekst (\"in 2030\") waar een getal hoort; "
        "→ schrijf alleen het getal, zonder aanhalingstekens, zoals jaar = 2029"
    ]


def test_a_name_that_is_almost_one_of_the_region_is_asked_about(tmp_path: Path) -> None:
    done = run("nieuw", str(tmp_path / "regio"), "--gemeente", "Lieden", "--gemeente", "Delft", "--standaard")
    assert done.code == 0
    assert (
        "let op[RP069]: gemeente 'Lieden' komt in de meegeleverde teksten niet voor; → bedoelt u 'Leiden'?"
        in done.err
    )
    assert "let op[RP075]: Delft hoort niet bij de gemeenten van de Leidse regio" in done.err


def test_who_names_its_own_region_is_not_told_of_another(tmp_path: Path) -> None:
    made = run("nieuw", str(tmp_path / "regio"), "--gemeente", "Delft", "--gemeente", "Leiden", "--standaard")
    assert "RP075" in made.err
    assert "RP075" in run("controleer", cwd=tmp_path / "regio").err
    toml = tmp_path / "regio" / "dossier.toml"
    toml.write_text(
        toml.read_text("utf-8").replace('regio = "Leidse regio"', 'regio = "Vlietstreek"'), "utf-8"
    )
    checked = run("controleer", cwd=tmp_path / "regio")
    assert (checked.code, "RP075" in checked.err) == (0, False), checked.err


@pytest.mark.parametrize("again", [["nee", "Leiderdorp, Leiden"], ["Leiderdorp, Leiden"]])
def test_a_misspelt_name_is_told_at_the_question_and_asked_again(
    again: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["leiderdrop, Leiden", *again])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *args, default, **kwargs: next(answers, default))
    assert cli.main(["nieuw", str(tmp_path / "regio"), "--stil"]) == 0
    assert list(answers) == []
    assert capsys.readouterr().err.count("bedoelt u 'Leiderdorp'?") == 1
    assert 'gemeenten = ["Leiderdorp", "Leiden"]' in (tmp_path / "regio" / "dossier.toml").read_text("utf-8")


def test_names_at_the_question_may_be_written_as_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["leiden, Leiderdorp en oegstgeest, Berg en Dal"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *args, default, **kwargs: next(answers, default))
    assert cli.main(["nieuw", str(tmp_path / "regio"), "--stil"]) == 0
    text = (tmp_path / "regio" / "dossier.toml").read_text("utf-8")
    assert 'gemeenten = ["Leiden", "Leiderdorp", "Oegstgeest", "Berg en Dal"]' in text


def test_a_value_that_cannot_stand_there_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The questions about values come last, each with the name of its first answers."""
    wrong = {
        "Hoe heet het akkoord": ["2026", "raadsakkoord"],
        "Hoeveel werkbezoeken": ["30%", "4"],
        "Wanneer gaat het energieloket": ["€ 300.000", "1 julli 2027", "1 juli 2027"],
        "In welk jaar voeren": ["31 juni 2027", "2029"],
        "Hoeveel weken vooraf": ["9.000", "8"],
    }

    def answer(text: str, *, default: str, **_: object) -> str:
        if "nu invullen" in text:
            return "ja"
        known = next((given for question, given in wrong.items() if text.startswith(question)), None)
        return known.pop(0) if known else default

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", answer)
    assert cli.main(["nieuw", str(tmp_path / "regio"), "--stil"]) == 0
    assert not any(wrong.values())
    told = capsys.readouterr().err
    assert told.count("RP025") == 4 + 1, told
    text = (tmp_path / "regio" / "dossier.toml").read_text("utf-8")
    for line in (
        'document = "raadsakkoord"',
        "werkbezoeken = 4 ",
        'datum_loket = "1 juli 2027"',
        "jaar_debat = 2029",
        "weken_vooraf = 8 ",
    ):
        assert line in text
    assert run("controleer", cwd=tmp_path / "regio").out.strip().endswith("alles klopt.")


@pytest.mark.parametrize("parties", [("Lijst Stad", "Groen Hart"), ("Groen Hart", "Lijst Stad")])
def test_two_parties_of_one_municipality_that_differ_have_settled_nothing(
    parties: tuple[str, str], tmp_path: Path
) -> None:
    regio = tmp_path / "regio"
    assert run("nieuw", str(regio), "--standaard").code == 0
    leiden = regio / "gemeenten" / "leiden.toml"
    own = (
        f'naam = "Leiden"\npartijen = ["{parties[0]}", "{parties[1]}"]\n[eigen.won-01]\n'
        'tekst = "Er komen [[Groen Hart: ten minste|Lijst Stad: circa]] 500 kamers."\n'
    )
    leiden.write_text(own, "utf-8")
    assert "won-01 heeft woorden tussen haken: [Groen Hart: ten minste | Lijst Stad: circa]" in " ".join(
        run("controleer", cwd=regio).err.split()
    )
    made = run("stel-samen", "Leiden", "--droog", cwd=regio)
    assert "Er komen [Groen Hart: ten minste | Lijst Stad: circa] 500 kamers." in made.out
    refused = run("stel-samen", "Leiden", "--zonder-haken", cwd=regio)
    assert (refused.code, "RP051" in refused.err) == (2, True), refused.err
    assert not list((regio / "uitvoer").glob("*.docx"))
    leiden.write_text(own.replace("Lijst Stad: circa", "Lijst Stad: ten minste"), "utf-8")
    assert "Er komen ten minste 500 kamers." in run("stel-samen", "Leiden", "--droog", cwd=regio).out


def test_own_words_where_the_common_text_has_brackets_are_told(tmp_path: Path) -> None:
    regio = tmp_path / "regio"
    assert run("nieuw", str(regio), "--standaard", "--niveau", "stevig").code == 0
    told = run("stel-samen", "Leiderdorp", "--droog", cwd=regio).err
    assert "Leiderdorp wijkt af: won-03 heeft in plaats van de haken de eigen woorden 'circa'" in told
    told = run("stel-samen", "Zoeterwoude", "--droog", cwd=regio).err
    assert "wijkt af: won-03" not in told
    assert "wijkt af: vrz-02 heeft in plaats van de haken de eigen woorden 'naar gebruik'" in told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("jaar_fietsroutes = 20299", "let op[RP029]: waarde 'jaar_fietsroutes' is 20299, ver buiten"),
        ("jaar_fietsroutes = 29", "let op[RP029]: waarde 'jaar_fietsroutes' is 29, ver buiten"),
        ("jaar_fietsroutes = 2024", "let op[RP029]: waarde 'jaar_fietsroutes' is 2024, vóór de periode"),
        ('datum_woonagenda = "1 juli 1927"', "let op[RP029]: waarde 'datum_woonagenda' is 1 juli 1927, ver"),
        ("datum_woonagenda = 2087-07-01", "let op[RP029]: waarde 'datum_woonagenda' is 1 juli 2087, ver"),
        (
            "weken_vooraf = 1",
            "let op[RP029]: waarde 'weken_vooraf' is 1, en in de tekst staat er een meervoud "
            "achter (‘… weken’)",
        ),
        ("aantal_fietsroutes = 1", "(‘… doorgaande fietsroutes’)"),
        ("stageplaatsen = 1", "(‘… stageplaatsen’)"),
        ("bijeenkomsten = 1", ""),
        ("banen = 4000.5", "fout[RP025]: waarde 'banen' is 4000,5, en hier hoort een heel getal"),
        ("aandeel_sociaal = 33.3", ""),
        ('datum_woonagenda = "1 julli 2027"', '‘julli’ is geen maand; → schrijf hem als "1 juli 2027"'),
        ('datum_woonagenda = "1 sept. 2027"', '→ schrijf hem als "1 september 2027"'),
        ('datum_woonagenda = "april 1 2027"', 'de dag hoort voor de maand; → schrijf hem als "1 april 2027"'),
        ('datum_woonagenda = "1-9-2027"', '→ schrijf hem als "1 september 2027"'),
        ('datum_woonagenda = "2027-12-31"', '→ schrijf hem als "31 december 2027"'),
        ('datum_woonagenda = "1 januari"', 'het jaar ontbreekt; → schrijf hem als "1 juli 2027"'),
        ('datum_woonagenda = "1 juli 27"', "het jaar ontbreekt"),
        ('datum_woonagenda = "het eerste kwartaal van 2027"', ""),
        ('datum_woonagenda = "eind 2027"', ""),
        ('datum_woonagenda = "kwartaal 1 van 2027"', ""),
        ('datum_woonagenda = "tot en met 2027"', ""),
        ('datum_woonagenda = "1 juli 2027."', 'er niet bij; → schrijf hem als "1 juli 2027"'),
        (
            'datum_woonagenda = "1 juli 2027 (onder voorbehoud)"',
            'leestekens horen er niet bij; → schrijf hem als "1 juli 2027"',
        ),
        ('datum_woonagenda = "1 juli 2027, of later"', 'er niet bij; → schrijf hem als "1 juli 2027"'),
        (
            'datum_woonagenda = "uiterlijk 31 mei 2027"',
            '‘uiterlijk’ staat er al voor; → schrijf hem als "31 mei 2027"',
        ),
        ('datum_woonagenda = "in het najaar van 2027"', ""),
        ('datum_woonagenda = "Q3 2027"', '→ schrijf hem als "het derde kwartaal van 2027"'),
        ("bijeenkomsten = 0", "let op[RP029]: waarde 'bijeenkomsten' is 0, en zo komt"),
        ('datum_woonagenda = "zo snel mogelijk"', "fout[RP025]: waarde 'datum_woonagenda' is geen datum"),
        ("jaar_fietsroutes = 2035", ""),
        ("datum_woonagenda = 2027-07-01", ""),
        ("aantal_woningen = 1900", ""),
    ],
)
def test_a_value_that_nobody_means_is_told(value: str, told: str, tmp_path: Path) -> None:
    regio = new_dossier(tmp_path)
    (regio / "gemeenten" / "leiden.toml").write_text(f'naam = "Leiden"\n[waarden]\n{value}\n', "utf-8")
    said = [line for line in found(regio) if "RP025" in line or "RP029" in line]
    assert all("gemeenten/leiden.toml:3" in line for line in said)
    assert [told in line for line in said] == ([True] if told else [])


def test_a_region_that_has_nothing_yet_gets_no_good_news(tmp_path: Path) -> None:
    (tmp_path / "gemeenten").mkdir()
    (tmp_path / "gemeenten" / "dorp.toml").write_text('naam = "Dorp"\n', "utf-8")
    (tmp_path / "dossier.toml").write_text(
        'id = "streek"\ntitel = "Samen"\nregio = "Streek"\ngemeenten = ["Dorp"]\nperiode = "2026-2030"\n'
        'ladder = ["licht"]\nniveau = "licht"\n[[thema]]\nid = "wonen"\ntitel = "Wonen"\n',
        "utf-8",
    )
    assert run("bron", "lijst", cwd=tmp_path).out == "Niets gevonden.\n"
    sheet = run("keuzeblad", cwd=tmp_path)
    assert (sheet.code, "RP043" in sheet.err) == (3, True)
    assert not (tmp_path / "uitvoer").exists()
    (tmp_path / "fragmenten").mkdir()
    (tmp_path / "fragmenten" / "won-01.md").write_text(
        '+++\nid = "won-01"\ntitel = "Wonen"\nthema = "wonen"\nbouwsteen = "opgave"\n+++\n\n'
        "## variant: licht\nWij bouwen.\n",
        "utf-8",
    )
    for asked in ((), ("--alleen-open",)):
        told = run("dekking", *asked, cwd=tmp_path).out
        assert "nog geen aanbevelingen" in told
        assert "overal gedekt" not in told

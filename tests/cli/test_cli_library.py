"""`nieuw`, `fragment` and `bron` as a user meets them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from dossiers import copied
from running import run

from regioparagraaf.loading.dossier import load_dossier


def test_a_new_dossier_by_default_is_in_order_and_gives_a_text(tmp_path: Path) -> None:
    done = run("nieuw", "regio", "--standaard", "--datum", "2026-04-16", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "5 gemeenten, 8 thema's" in done.out
    checked = run("controleer", cwd=tmp_path / "regio")
    assert checked.code == 0
    assert checked.err == ""
    assert "alles klopt" in checked.out
    text = run("stel-samen", "--droog", cwd=tmp_path / "regio")
    assert text.out.startswith("Samenwerken in de Leidse regio 2026-2030")
    for folder in ("invoer", "uitvoer", "fragmenten", "bronnen", "gemeenten"):
        assert (tmp_path / "regio" / folder).is_dir()


def test_the_way_into_a_new_dossier_can_be_copied(tmp_path: Path) -> None:
    done = run("nieuw", "Één dossier (2)", "--standaard", cwd=tmp_path)
    assert '  cd "Één dossier (2)"\n' in done.out
    assert "  cd regio\n" in run("nieuw", "regio", "--standaard", cwd=tmp_path).out


def test_a_new_dossier_by_options(tmp_path: Path) -> None:
    done = run(
        "nieuw", "regio", "--gemeente", "Leiden", "--gemeente", 'Sint "Test"', "--thema", "Economie",
        "--niveau", "licht", "--niveau", "economie=stevig", "--periode", "van 2026 tot 2030",
        "--document", "raadsakkoord", "--waarde", "banen=1234", cwd=tmp_path,
    )  # fmt: skip
    assert done.code == 0, done.err
    dossier = load_dossier(tmp_path / "regio").dossier
    assert dossier.names == ("Leiden", 'Sint "Test"')
    assert [theme.id for theme in dossier.themes] == ["economie", "samenwerkingscultuur", "besluitvorming"]
    assert dossier.theme_level("economie") == "stevig"
    assert dossier.level == "licht"
    assert dossier.period == "2026-2030"
    assert dossier.document == "raadsakkoord"
    assert dict(dossier.values)["banen"] == 1234


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--thema", "economi"), "fout[RP038]: thema 'economi' bestaat niet; → bedoelt u 'economie'?"),
        (
            ("--niveau", "sterk"),
            "fout[RP061]: niveau 'sterk' bestaat niet; → kies uit: licht, midden, stevig",
        ),
        (
            ("--document", "2026"),
            "fout[RP006]: '2026' is geen naam van een akkoord; → schrijf coalitieakkoord",
        ),
        (("--periode", "ooit"), "fout[RP062]: periode 'ooit' noemt geen twee jaren; → schrijf 2026-2030"),
        (("--periode", "2030-2026"), "fout[RP062]: periode '2030-2026' eindigt niet na haar begin;"),
        (
            ("--thema", "bereikbaar"),
            "fout[RP038]: thema 'bereikbaar' bestaat niet; → bedoelt u 'bereikbaarheid'?",
        ),
        (("--thema", "leefomgeving"), "→ bedoelt u 'gezonde-leefomgeving'?"),
        (("--thema", "energie"), "→ bedoelt u 'duurzaamheid'?"),
        (("--niveau", "wonen=licht"), "→ bedoelt u 'wonen-groen'?"),
        (("--gemeente", ""), "fout[RP004]: --gemeente is leeg; → schrijf een naam: --gemeente Leiden"),
        (("--gemeente", "Leiden", "--gemeente", " "), "fout[RP004]: --gemeente is leeg"),
        (
            ("--gemeente", "Leiden", "--gemeente", "leiden"),
            "fout[RP013]: gemeente 'leiden' staat er twee keer; → laat er één staan",
        ),
        (
            ("--waarde", "aandeel_sociaal=130"),
            "fout[RP025]: waarde 'aandeel_sociaal' is 130%, meer dan het geheel",
        ),
        (("--waarde", "aandeel_sociaal=25%"), "→ schrijf alleen het getal, zonder aanhalingstekens"),
        (("--waarde", "bedrag_groen=250.000"), "fout[RP025]: waarde 'bedrag_groen' is tekst"),
        (
            ("--waarde", "datum_loket=31 september 2027"),
            "fout[RP028]: waarde 'datum_loket' noemt 31 september 2027",
        ),
        (("--waarde", "banen"), "fout[RP063]: --waarde 'banen' is geen NAAM=WAARDE"),
        (
            ("--waarde", "aantal_woning=9000"),
            "fout[RP026]: geen fragment vraagt naar de waarde 'aantal_woning'",
        ),
    ],
)
def test_a_wrong_option_of_nieuw_is_answered(options: tuple[str, ...], message: str, tmp_path: Path) -> None:
    done = run("nieuw", "regio", *options, cwd=tmp_path)
    assert done.code == 2
    assert message in done.err
    assert not (tmp_path / "regio").exists()


def test_a_verb_without_a_folder_for_output_advises_none(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / "fragmenten" / "water" / "wat-09.md").mkdir()
    there = run("fragment", "nieuw", "wat-09", "--thema", "water", cwd=dossier)
    (tmp_path / "bestand").touch()
    below = run("nieuw", str(tmp_path / "bestand" / "regio"), "--standaard", cwd=tmp_path)
    (dossier / "uitvoer" / "gemeenschappelijk.docx").mkdir(parents=True)
    text = run("stel-samen", cwd=dossier)
    for done, code, has_out in ((there, "RP353", False), (below, "RP357", False), (text, "RP353", True)):
        assert done.code == 5, done.err
        assert code in done.err
        assert ("kies een andere map met --uit" in done.err) is has_out
        assert "kies een andere map" in done.err


def test_who_alone_takes_part_has_no_dispute_with_itself(tmp_path: Path) -> None:
    assert (
        run("nieuw", "regio", "--standaard", "--niveau", "stevig", "--gemeente", "Leiden", cwd=tmp_path).code
        == 0
    )
    checked = run("controleer", cwd=tmp_path / "regio")
    assert checked.out.strip() == "47 fragmenten, 1 gemeente: geen fouten, 1 om op te letten."
    assert "let op[RP074]: alleen Leiden doet mee" in checked.err
    text = run("stel-samen", "--droog", cwd=tmp_path / "regio").out
    assert "bouwen wij ten minste 30% als sociale huurwoning" in text
    assert "[" not in text


def test_words_between_brackets_can_be_settled_by_who_named_none(tmp_path: Path) -> None:
    """Voorschoten has no words of its own for the share, so it takes those of another."""
    made = run(
        "nieuw", "regio", "--standaard", "--niveau", "stevig", "--gemeente", "Voorschoten", cwd=tmp_path
    )
    assert made.code == 0
    toml = tmp_path / "regio" / "dossier.toml"
    text = toml.read_text("utf-8")
    assert '# "won-03" = "Leiden"' in text
    assert '# "vwd-04" = "Voorschoten"' in text
    toml.write_text(text.replace('# "won-03"', '"won-03"').replace('# "vwd-02"', '"vwd-02"'), "utf-8")
    checked = run("controleer", cwd=tmp_path / "regio")
    assert checked.out.strip() == "47 fragmenten, 1 gemeente: geen fouten, 1 om op te letten.", checked.err


def test_words_that_nobody_here_wants_are_nobodys_and_can_be_chosen(tmp_path: Path) -> None:
    options = [part for name in ("Oegstgeest", "Voorschoten") for part in ("--gemeente", name)]
    assert run("nieuw", "regio", "--standaard", "--niveau", "stevig", *options, cwd=tmp_path).code == 0
    regio = tmp_path / "regio"
    text = run("stel-samen", "--droog", cwd=regio).out
    assert "compenseren wij [keuze 1: dubbel | keuze 2: volledig]." in text
    assert "Zoeterwoude" not in text
    toml = regio / "dossier.toml"
    toml.write_text(toml.read_text("utf-8").replace("[haken]", '[haken]\n"vwd-02" = "dubbel"'), "utf-8")
    assert "compenseren wij dubbel." in run("stel-samen", "--droog", cwd=regio).out
    assert "RP018" not in run("controleer", cwd=regio).err


def test_open_places_are_told_at_once_and_by_controleer_one_by_one(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", "--niveau", "stevig", cwd=tmp_path).code == 0
    regio = tmp_path / "regio"
    assert run("controleer", cwd=regio).err.count("RP046") == 4
    told = run("stel-samen", cwd=regio).err
    assert told.count("RP046") == 1
    assert "4 fragmenten hebben woorden tussen haken: won-03, vrz-02, vwd-02 en vwd-04" in told
    assert run("exporteer", cwd=regio).err.count("RP046") == 1
    (regio / "invoer" / "leiden.docx").write_bytes((regio / "uitvoer" / "leiden.docx").read_bytes())
    assert "RP046" not in run("vergelijk", cwd=regio).err
    assert "RP046" not in run("dekking", cwd=regio).err


def test_controleer_tells_the_same_to_a_program_under_dutch_keys(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", "--gemeente", "Leiden", cwd=tmp_path).code == 0
    shown, told = (run("controleer", *args, cwd=tmp_path / "regio") for args in ((), ("--json",)))
    (one,) = json.loads(told.out)
    assert list(one) == ["code", "soort", "tekst", "advies", "plaats"]
    line = f"{one['plaats']}: {one['soort']}[{one['code']}]: {one['tekst']}; → {one['advies']}"
    assert " ".join(shown.err.split()) == line


def test_nieuw_leaves_a_folder_with_something_in_it_alone(tmp_path: Path) -> None:
    (tmp_path / "regio").mkdir()
    (tmp_path / "regio" / "x.txt").write_text("x")
    done = run("nieuw", "regio", cwd=tmp_path)
    assert done.code == 5
    assert "fout[RP060]: deze map bestaat al en is niet leeg" in done.err
    assert [path.name for path in (tmp_path / "regio").iterdir()] == ["x.txt"]


def test_without_a_dossier_the_way_to_one_is_told(tmp_path: Path) -> None:
    done = run("controleer", cwd=tmp_path)
    assert done.code == 3
    assert "fout[RP001]: hier is geen dossier" in done.err
    assert "regioparagraaf nieuw MAP" in done.err


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("fietsroutes", "ber-02"),
        ("fietsrotue", "ber-02"),
        ("woonagenda", "won-01"),
        ("evaluatie", "slt-01"),
        ("duurz", "duu-05"),  # half a word
        ("klimat", "duu-04"),  # half a word with a letter missing
        ("warmt", "duu-02"),
        ("agenda", "eco-01"),  # in the title before a part of a compound
        ("luchtkwalitiet", "gez-03"),
        ("A7", "vrz-02"),  # the number of a recommendation
        ("av2018/A16", "gez-03"),
        ("kosten", "vrz-02"),
        ("open landschap", "won-04"),
    ],
)
def test_fragments_are_found_by_words_also_through_a_typing_error(
    words: str, first: str, tmp_path: Path
) -> None:
    done = run("fragment", "lijst", words, "--json", cwd=tmp_path)
    assert json.loads(done.out)[0]["id"] == first


def test_fragments_are_found_by_theme_building_block_and_recommendation(tmp_path: Path) -> None:
    by_theme = json.loads(run("fragment", "lijst", "--thema", "economie", "--json", cwd=tmp_path).out)
    assert {one["thema"] for one in by_theme} == {"economie"}
    by_item = json.loads(run("fragment", "lijst", "--aanbeveling", "av2018/A7", "--json", cwd=tmp_path).out)
    assert [one["id"] for one in by_item] == ["vrz-02"]
    conditions = json.loads(run("fragment", "lijst", "--bouwsteen", "voorwaarde", "--json", cwd=tmp_path).out)
    assert {one["bouwsteen"] for one in conditions} == {"voorwaarde"}
    unknown = run("fragment", "lijst", "--thema", "leefomgeving", cwd=tmp_path)
    assert "thema 'leefomgeving' bestaat niet; → bedoelt u 'gezonde-leefomgeving'?" in unknown.err


def test_a_fragment_is_shown_with_what_it_carries_out_and_when_to_use_it(tmp_path: Path) -> None:
    done = run("fragment", "toon", "won-01", cwd=tmp_path)
    assert "av2018/A1 (werkformulering): Maak één regionale woonagenda" in done.out
    assert "toelichting" in done.out
    wrong = run("fragment", "toon", "won-1", cwd=tmp_path)
    assert wrong.code == 2
    assert "bedoelt u 'won-01'?" in wrong.err


def test_a_new_fragment_must_be_finished_before_it_goes_out(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    done = run("fragment", "nieuw", "wat-02", "--thema", "water", "--titel", "Vaarwegen", cwd=dossier)
    assert done.code == 0, done.err
    path = dossier / "fragmenten" / "water" / "wat-02.md"
    levels = [line for line in path.read_text("utf-8").split("\n") if line.startswith("## variant")]
    assert len(levels) == 4
    unfinished = run("stel-samen", "--droog", cwd=dossier)
    assert unfinished.code == 3
    assert "wat-02.md:18: fout[RP027]" in unfinished.err
    path.write_text(path.read_text("utf-8").replace("…", "varen"), "utf-8")
    assert run("controleer", cwd=dossier).code == 0
    again = run("fragment", "nieuw", "wat-02", "--thema", "water", cwd=dossier)
    assert again.code == 5


def test_an_empty_template_stops_no_other_fragment(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    new = ("fragment", "nieuw", "--thema", "water")
    assert run(*new, "wat-02", cwd=dossier).code == 0
    assert run(*new, "wat-03", cwd=dossier).code == 0
    for words in (("lijst", "water"), ("toon", "wat-01"), ("toon", "wat-02")):
        shown = run("fragment", *words, cwd=dossier)
        assert (shown.code, shown.err) == (0, ""), words
    assert run("bron", "lijst", cwd=dossier).code == 0


def test_another_fault_does_stop_who_looks_in_the_library(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("fragment", "nieuw", "wat-02", "--thema", "water", cwd=dossier).code == 0
    path = dossier / "fragmenten" / "water" / "wat-02.md"
    path.write_text(path.read_text("utf-8").replace("Wij willen …", "Wij willen {{ onbekend }}"), "utf-8")
    shown = run("fragment", "lijst", cwd=dossier)
    assert shown.code == 3
    assert "RP027" not in shown.err
    assert "onbekend" in shown.err


def test_a_fragment_that_is_named_twice_is_adopted_once(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", cwd=tmp_path).code == 0
    adopted = run("fragment", "overnemen", "won-01", "won-01", cwd=tmp_path / "regio")
    assert (adopted.code, adopted.err) == (0, "")
    assert len(adopted.out.splitlines()) == 1


def test_an_adopted_fragment_goes_before_the_shipped_one(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", cwd=tmp_path).code == 0
    dossier = tmp_path / "regio"
    assert run("fragment", "overnemen", "won-01", cwd=dossier).code == 0
    path = dossier / "fragmenten" / "wonen-groen" / "won-01.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("De gemeenten stellen samen een", "De gemeenten maken samen een"), "utf-8")
    assert (
        "De gemeenten maken samen een regionale woonagenda" in run("stel-samen", "--droog", cwd=dossier).out
    )
    assert run("fragment", "overnemen", "won-01", cwd=dossier).code == 5


REPORT = """# Rapport over de regio

## Hoofdstuk 2

Aanbeveling 1: maak een gezamenlijke agenda.

Een alinea ertussen met het woord aanbeveling.

#### Aanbeveling 2

Deel de kosten van het zwembad.

3. Wij bevelen aan de raden eerder te betrekken.

4. Dit is een gewoon genummerd punt.

## Overige aanbevelingen

5. Meet de lucht.
6. Meet het geluid.

## Slot

7. Dit telt niet meer mee.
"""


def test_a_source_is_drafted_from_the_numbered_recommendations_of_a_report(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / "rapport-b.md").write_text(REPORT, "utf-8")
    done = run("bron", "lees", "rapport-b.md", "--id", "rapportb", cwd=dossier)
    assert done.code == 0, done.err
    assert "(5 aanbevelingen)" in done.out
    source = tomllib.loads((dossier / "bronnen" / "rapportb.toml").read_text("utf-8"))
    assert source["status"] == "concept"
    assert [(one["id"], one["tekst"]) for one in source["aanbeveling"]] == [
        ("1", "Maak een gezamenlijke agenda."),
        ("2", "Deel de kosten van het zwembad."),
        ("3", "Wij bevelen aan de raden eerder te betrekken."),
        ("5", "Meet de lucht."),
        ("6", "Meet het geluid."),
    ]
    assert run("controleer", cwd=dossier).code == 0
    assert "rapportb/5" in run("bron", "lijst", cwd=dossier).out


def test_a_source_does_not_take_the_name_of_a_shipped_one_unasked(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", cwd=tmp_path).code == 0
    dossier = tmp_path / "regio"
    (dossier / "rapport.md").write_text("Aanbeveling 1: bouw.\n\nAanbeveling 1: meet.\n", "utf-8")
    done = run("bron", "lees", "rapport.md", "--id", "av2018", cwd=dossier)
    assert done.code == 2
    assert "fout[RP013]: 'av2018' is de naam van een meegeleverde bron" in done.err
    spaced = run("bron", "lees", "rapport.md", "--id", "av 2018", cwd=dossier)
    assert spaced.code == 2
    assert "→ schrijf 'av-2018'" in spaced.err
    assert list((dossier / "bronnen").iterdir()) == []
    asked = run("bron", "lees", "rapport.md", "--id", "av2018", "--overschrijf", cwd=dossier)
    assert asked.code == 0
    assert "rapport.md: let op[RP076]: een nummer komt vaker voor" in asked.err
    assert (dossier / "bronnen" / "av2018.toml").is_file()


def test_a_report_without_recommendations_says_what_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "leeg.md").write_text("# Niets\n\nGeen aanbeveling.\n", "utf-8")
    done = run("bron", "lees", "leeg.md", cwd=tmp_path)
    assert done.code == 3
    assert "fout[RP064]: hierin staan geen genummerde aanbevelingen" in done.err


def test_a_recommendation_is_shown_with_who_carries_it_out(tmp_path: Path) -> None:
    done = run("bron", "toon", "av2018/A7", cwd=tmp_path)
    assert "werkformulering" in done.out
    assert "uitgevoerd door: vrz-02" in done.out

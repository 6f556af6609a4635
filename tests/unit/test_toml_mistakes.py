"""What people do wrong in a TOML file, each with the very message that helps."""

from __future__ import annotations

import tomllib

import pytest

from regioparagraaf.loading.toml_file import read_toml

MISTAKES = {
    "no quote at the end": (
        'titel = "Dijken',
        "aan het eind van de tekst ontbreekt een aanhalingsteken",
        'schrijf: titel = "Dijken"',
    ),
    "no quote at the beginning": (
        'titel = Dijken"',
        "aan het begin van de tekst ontbreekt een aanhalingsteken",
        'schrijf: titel = "Dijken"',
    ),
    "no quotes": (
        "titel = Onze dijken",
        "tekst staat tussen aanhalingstekens",
        'schrijf: titel = "Onze dijken"',
    ),
    "quotes of Word": (
        "titel = “Dijken”",
        "hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
        'gebruik rechte: titel = "Dijken"',
    ),
    "one quote of Word": (
        'titel = "Dijken”',
        "hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
        'gebruik rechte: titel = "Dijken"',
    ),
    "quotes of Word in a list": (
        "gemeenten = [“Overwaard”, “Midwaard”]",
        "hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
        'gebruik rechte: gemeenten = ["Overwaard", "Midwaard"]',
    ),
    "a space that does not break": (
        'titel\u00a0= "Dijken"',
        "hier staat een harde spatie, meegekomen bij het plakken",
        'typ de regel opnieuw: titel = "Dijken"',
    ),
    "a dash of Word in a name": (
        'wat–01 = "mee"',
        "in deze naam staat een lang streepje, zoals Word het maakt",
        'gebruik een gewoon streepje: wat-01 = "mee"',
    ),
    "no equals sign": (
        'titel "Dijken"',
        "tussen naam en waarde ontbreekt een =",
        'schrijf: titel = "Dijken"',
    ),
    "a colon for it": (
        'titel: "Dijken"',
        "tussen naam en waarde hoort een =, geen dubbelepunt",
        'schrijf: titel = "Dijken"',
    ),
    "nothing behind it": (
        "titel =",
        "achter het =-teken staat niets",
        'vul de waarde in, of laat haar leeg: titel = ""',
    ),
    "a path of Windows": (
        'huisstijl = "C:\\Users\\stijl.docx"',
        "een \\ heeft in deze bestanden een eigen betekenis",
        'gebruik / in een pad: huisstijl = "C:/Users/stijl.docx"',
    ),
    "a folder of the network": (
        'huisstijl = "\\\\server\\map\\stijl.docx"',
        "een \\ heeft in deze bestanden een eigen betekenis",
        'gebruik / in een pad: huisstijl = "//server/map/stijl.docx"',
    ),
    "quotes within quotes": (
        'titel = "De "nieuwe" dijk"',
        "binnen de tekst staan dezelfde aanhalingstekens als erom",
        "zet er andere om: titel = 'De \"nieuwe\" dijk'",
    ),
    "an apostrophe within single quotes": (
        "titel = 'Dijken 's winters'",
        "binnen de tekst staan dezelfde aanhalingstekens als erom",
        'zet er andere om: titel = "Dijken \'s winters"',
    ),
    "a list without brackets": (
        'gemeenten = "Overwaard", "Midwaard"',
        "twee of meer teksten horen samen tussen vierkante haken",
        'schrijf: gemeenten = ["Overwaard", "Midwaard"]',
    ),
    "a list without a comma": (
        'gemeenten = ["Overwaard" "Midwaard"]',
        "tussen twee waarden hoort één komma",
        'schrijf: gemeenten = ["Overwaard", "Midwaard"]',
    ),
    "a list that is not closed": (
        'gemeenten = ["Overwaard", "Midwaard"',
        "een lijst staat tussen [ en ]",
        'schrijf: gemeenten = ["Overwaard", "Midwaard"]',
    ),
    "a list of bare words": (
        "aanbevelingen = [rapport/1, rapport/2]",
        "elke tekst in een lijst staat tussen aanhalingstekens",
        'schrijf: aanbevelingen = ["rapport/1", "rapport/2"]',
    ),
    "a list over several lines that is not closed": (
        'gemeenten = [\n  "Overwaard",\n  "Midwaard",\n',
        "de lijst die hier begint, heeft geen ] aan het eind",
        "zet ] achter de laatste waarde",
    ),
    "a comma behind a value": (
        "keuze = true,",
        "achter de waarde staat een leesteken te veel",
        "schrijf: keuze = true",
    ),
    "an amount as in a text": (
        "bedrag = € 1.200.000",
        "een getal staat er zonder €, % of punten, en met een punt voor de decimalen",
        "schrijf: bedrag = 1200000",
    ),
    "millions": (
        "bedrag = 1,2 miljoen",
        "een getal staat er zonder €, % of punten, en met een punt voor de decimalen",
        "schrijf: bedrag = 1200000",
    ),
    "a percentage as in a text": (
        "aandeel = 25%   # sociale huur",
        "een getal staat er zonder €, % of punten, en met een punt voor de decimalen",
        "schrijf: aandeel = 25",
    ),
    "a comma in a number": (
        "aandeel = 2,5",
        "een getal staat er zonder €, % of punten, en met een punt voor de decimalen",
        "schrijf: aandeel = 2.5",
    ),
    "a zero in front": (
        "nummer = 0546",
        "een getal begint niet met een nul",
        'zet een nummer tussen aanhalingstekens: nummer = "0546"',
    ),
    "yes for true": ("keuze = ja", "'ja' en 'nee' heten hier true en false", "schrijf: keuze = true"),
    "a date as we write it": (
        "datum = 16-04-2026",
        "een datum begint met het jaar",
        "schrijf: datum = 2026-04-16",
    ),
    "a date in words": (
        "datum = 16 april 2026",
        "een datum begint met het jaar",
        "schrijf: datum = 2026-04-16",
    ),
    "a date that does not exist": (
        "datum = 2026-02-31",
        "31 februari 2026 bestaat niet",
        "kijk de datum na",
    ),
    "a heading that is not closed": ("[waarden", "de kop is niet goed gesloten", "schrijf: [waarden]"),
    "a heading of a list that is not closed": (
        "[[thema]",
        "de kop is niet goed gesloten",
        "schrijf: [[thema]]",
    ),
    "a name of two words": (
        "aandeel sociaal = 30",
        "een naam heeft geen spaties",
        "schrijf: aandeel_sociaal = 30",
    ),
    "a name with an accent": (
        "één = 30",
        "deze naam hoort tussen aanhalingstekens",
        'schrijf: "één" = 30',
    ),
    "a name with half its quotes": (
        '"wat-01 = "mee"',
        "deze naam hoort tussen aanhalingstekens",
        'schrijf: "wat-01" = "mee"',
    ),
    "two values on a line": (
        "a = 1 b = 2",
        "er staat nog iets achter de waarde",
        "zet het op een eigen regel",
    ),
    "a remark of another language": (
        "// nog nakijken",
        "een opmerking begint met #",
        "schrijf: # nog nakijken",
    ),
    "words": (
        "nog nakijken",
        "deze regel is geen kop en geen naam = waarde",
        "haal hem weg, of zet er # voor",
    ),
    "a text of two lines": (
        'tekst = "Wij bouwen\neen dijk."',
        "een tekst van meer regels staat tussen drie aanhalingstekens",
        'zet """ voor en achter de tekst',
    ),
    "a text of lines that does not end": (
        'tekst = """\nWij bouwen.\n',
        'de tekst die hier begint, heeft geen """ aan het eind',
        'zet """ eronder',
    ),
    "a table over two lines": (
        'jaar = { vraag = "Welk jaar?",\n standaard = 2028 }',
        "wat tussen { en } staat, hoort op één regel",
        "haal de regels samen",
    ),
    "a table with a comma too many": (
        "jaar = { standaard = 2028, }",
        "voor } staat een komma te veel",
        "haal haar weg: jaar = { standaard = 2028 }",
    ),
    "a table that is not closed": (
        "jaar = { standaard = 2028",
        "hier ontbreekt een }",
        "zet hem erachter: jaar = { standaard = 2028 }",
    ),
    "what two people changed": (
        "<<<<<<< HEAD",
        "twee mensen wijzigden dit bestand tegelijk",
        "kies wat blijft, en haal de regels met <, = en > weg",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: str(mistake).replace(" ", "_"))
def test_each_mistake_has_its_own_help(mistake: str) -> None:
    line, what, help_ = MISTAKES[mistake]
    _, remarks = read_toml(f"eerste = 1\n{line}\n[tabel]\nlaatste = 2\n", "dossier.toml")
    assert [str(remark) for remark in remarks] == [f"dossier.toml:2: fout[RP003]: {what}; → {help_}"]


@pytest.mark.parametrize("line", [line for *_, help_ in MISTAKES.values() for line in help_.split(": ")[1:]])
def test_the_line_that_is_advised_can_be_read(line: str) -> None:
    tomllib.loads(line)


def test_a_key_that_stands_there_twice_names_both_lines() -> None:
    _, remarks = read_toml("[waarden]\naandeel = 30\nbanen = 3\naandeel = 25\nx = 1", "d.toml", first_line=2)
    (remark,) = remarks
    assert (
        str(remark)
        == "d.toml:5: fout[RP003]: 'aandeel' staat er twee keer, ook op regel 3; → laat er één staan"
    )


def test_the_same_key_under_another_heading_is_not_the_first() -> None:
    _, (remark,) = read_toml("a = 1\n[b]\na = 2\nc = 3\na = 4", "d.toml")
    assert remark.text == "'a' staat er twee keer, ook op regel 3"


def test_a_heading_that_stands_there_twice_names_both_lines() -> None:
    _, (remark,) = read_toml("[waarden]\na = 1\n\n[waarden]\nb = 2\n", "d.toml")
    assert remark.place == "d.toml:4"
    assert remark.text == "de kop [waarden] staat er twee keer, ook op regel 1"


def test_all_mistakes_of_a_file_are_told_in_one_run() -> None:
    text = "a = “x”\nb = 25%\n\n[waarden\nc = ja\nd = 4\nd = 5\ne = 16 april 2026\n"
    _, remarks = read_toml(text, "d.toml")
    assert [remark.place for remark in remarks] == [f"d.toml:{line}" for line in (1, 2, 4, 5, 7, 8)]


def test_what_is_right_is_never_called_a_mistake() -> None:
    text = 'a = "De “nieuwe” dijk – 25%"\nb = """\nregel = “x”\n"""\nc = [\n  "x",\n]\nd = 1_000\ne\t=\t2\n'
    assert read_toml(text, "d.toml")[1] == ()


def test_a_file_full_of_mistakes_takes_no_more_than_twenty_remarks() -> None:
    _, remarks = read_toml("\n".join(f"naam{n} = waarde" for n in range(500)), "d.toml")
    assert len(remarks) == 20


@pytest.mark.parametrize(("written", "meant"), [("250.000", "250000"), ("1.200", "1200"), ("8.500", "8500")])
def test_a_point_between_thousands_is_no_decimal_point(written: str, meant: str) -> None:
    table, _ = read_toml(f"bedrag = {written}", "d.toml")
    assert table.value("bedrag") is None
    (remark,) = table.remarks
    assert remark.code == "RP005"
    assert remark.advice.startswith(f"schrijf {meant}; zijn het decimalen, rond dan af op ")


@pytest.mark.parametrize("written", ["2.5", "0.125", "1000.5", "12.50"])
def test_a_decimal_point_is_one(written: str) -> None:
    table, _ = read_toml(f"aandeel = {written}", "d.toml")
    assert table.value("aandeel") == float(written)
    assert type(table.value("aandeel")) is float
    assert table.remarks == []


@pytest.mark.parametrize("written", ["2026-02-30", "2026-13", "2027-02-29"])
def test_a_date_between_quotes_exists_too(written: str) -> None:
    table, _ = read_toml(f'datum = "{written}"', "d.toml")
    assert table.date("datum") == ""
    assert [str(remark) for remark in table.remarks] == [
        f"d.toml:1: fout[RP028]: de datum {written} bij 'datum' bestaat niet; → kijk hem na"
    ]

"""Small words, set phrases and verbs that always say the same (wendingen.tsv), and their look-alikes."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weight(was: str, wordt: str) -> Weight:
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight


def test_each_row_says_where_has_more_than_one_phrase_and_a_reason() -> None:
    rows = load_lexicon().tables["wendingen"]
    assert [row for row in rows if len(row) != 3 or row[0] not in ("voor", "los", "vrij") or not row[2]] == []
    assert [
        row for row in rows if len(set(row[1].split())) < 2 or len(row[1].split()) != len({*row[1].split()})
    ] == []
    assert len({frozenset(row[1].split()) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Ingeval van mist ligt de pont stil.", "Bij mist ligt de pont stil."),
        ("Blijkens de peiling is de vaargeul diep genoeg.", "Volgens de peiling is de vaargeul diep genoeg."),
        ("De pont vaart niet, doch de bus rijdt.", "De pont vaart niet, maar de bus rijdt."),
        ("De veerman vaart veelal op zondag.", "De veerman vaart meestal op zondag."),
        ("Enige veerlieden krijgen een uniform.", "Enkele veerlieden krijgen een uniform."),
        ("Veerlieden behoeven geen pet te dragen.", "Veerlieden hoeven geen pet te dragen."),
        ("De raad constateert dat het veer lekt.", "De raad stelt vast dat het veer lekt."),
        ("De tarieven zoals vermeld op het bord gelden.", "De tarieven vermeld op het bord gelden."),
        ("Ofwel de pont ofwel de bus rijdt.", "Of de pont of de bus rijdt."),
        ("De schippers nemen het sein in acht.", "De schippers leven het sein na."),
        ("De raad hecht zijn goedkeuring aan de dienstregeling.", "De raad keurt de dienstregeling goed."),
        ("De lier is in staat kisten van een ton te tillen.", "De lier kan kisten van een ton tillen."),
        ("Het waterschap stelt een zwemvest verplicht.", "Het waterschap maakt een zwemvest verplicht."),
        ("De veerdienst treft snel maatregelen.", "De veerdienst neemt snel maatregelen."),
        ("De veerdienst deelt de prijs per bord mede.", "De veerdienst deelt de prijs per bord mee."),
        ("Er varen drie à vier veren.", "Er varen drie of vier veren."),
        ("Er passen 40 tot 50 fietsen op.", "Er passen tussen de 40 en 50 fietsen op."),
        ("Zie p. 6 voor de tijden.", "Zie pagina 6 voor de tijden."),
        ("Zie art 6 voor de tijden.", "Zie artikel 6 voor de tijden."),
        ("In § 6 staan de tijden.", "In paragraaf 6 staan de tijden."),
    ],
)
def test_what_always_says_the_same_changes_nothing(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("In geval van mist ligt de pont stil.", "Bij storm ligt de pont stil."),
        ("De enige veerlieden met een pet krijgen loon.", "Enkele veerlieden met een pet krijgen loon."),
        ("De veerman vaart veelal op zondag.", "De veerman vaart altijd op zondag."),
        ("De veerman vaart doorgaans op zondag.", "De veerman vaart op zondag."),
        ("Er is voldoende plaats voor fietsen.", "Er is weinig plaats voor fietsen."),
        ("Veerlieden behoeven geen vergunning.", "Veerlieden behoeven een vergunning."),
        ("De raad stelt de dienstregeling vast.", "De raad bespreekt de dienstregeling."),
        ("De raad keurt de dienstregeling goed.", "De raad hecht aan de dienstregeling."),
        ("De lier is in staat kisten van een ton te tillen.", "De lier kan kisten van twee ton tillen."),
        ("Er varen drie à vier veren.", "Er varen vier veren."),
        ("Er passen 40 tot 50 fietsen op.", "Er passen tussen de 40 en 60 fietsen op."),
        ("Er varen drie à vier veren.", "Er varen drie à zes veren."),
        ("Zie p. 6 voor de tijden.", "Zie pagina 7 voor de tijden."),
        ("De korting geldt ongeacht de leeftijd.", "De korting geldt afhankelijk van de leeftijd."),
    ],
)
def test_look_alikes_stay_seen(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.SUBSTANTIVE

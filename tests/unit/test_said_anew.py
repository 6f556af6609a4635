"""What makes a passage said anew editorial, and what keeps it substantive."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.comparison.weighing.weigh import LONGEST
from regioparagraaf.loading.lexicon import load_lexicon


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Het schoonhouden van de grachten geschiedt in gezamenlijkheid.",
            "De grachten houden wij samen schoon.",
        ),
        (
            "De toegankelijkheid van het stembureau wordt verbeterd.",
            "Het stembureau wordt beter toegankelijk.",
        ),
        ("De uitslag wordt in de hal opgehangen.", "De uitslag hangt in de hal."),
        ("De stemmer rapporteert aan het koor.", "De stemmer brengt verslag uit aan het koor."),
        ("Wij vernieuwen de kerkverlichting.", "Wij vernieuwen de kerklampen."),
        ("De repetitie wordt verplaatst naar de kapel.", "De repetitie gaat naar de kapel."),
        ("De partituren worden in het depot bewaard.", "De partituren liggen in het depot."),
        (
            "De dirigent fungeert als opdrachtgever van de componist.",
            "De dirigent geeft de componist opdracht.",
        ),
        (
            "In de kelder wordt een archeologisch depot ingericht.",
            "Een depot voor archeologie komt in de kelder.",
        ),
        (
            "Het koor houdt zitplaatsen vrij voor mantelzorgers.",
            "Wie voor een naaste zorgt, vindt bij het koor een vrije zitplaats.",
        ),
        (
            "De bereikbaarheid van de klokkentoren wordt met een trapleuning verbeterd.",
            "Een trapleuning maakt het makkelijker om in de klokkentoren te komen.",
        ),
        (
            "Leden van het koor krijgen correspondentie in braille.",
            "Koorleden ontvangen hun brieven in braille.",
        ),
        (
            "De klokken voorzien wij van een herkenbaar embleem.",
            "Wij voorzien de klokken van een embleem dat herkenbaar is.",
        ),
        (
            "Uitvoerders van kerkmuziek ontvangen bladmuziek.",
            "Wie kerkmuziek uitvoert, krijgt bladmuziek.",
        ),
        (
            "Het koor leent muziekinstrumenten uit aan scholen.",
            "Scholen kunnen bij het koor fluiten, trommels en andere muziekinstrumenten lenen.",
        ),
        (
            "De dirigent werd door het bestuur naar de kapel verwezen.",
            "Voor de dirigent volgde een verwijzing van het bestuur naar de kapel.",
        ),
    ],
)
def test_the_same_in_other_words_is_editorial(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De gemeenten verlichten samen het jaagpad.",
            "Samen zorgen de gemeenten voor licht op het jaagpad. Zij bouwen er ook een uitkijktoren.",
        ),
        (
            "Iedere school krijgt een moestuin.",
            "Er komt een moestuin bij elke school, waarbij de ouders de aanleg betalen.",
        ),
        (
            "De streek onderhoudt de molens en herstelt de sluizen.",
            "Molens worden door de streek onderhouden. Zij herstelt ook de kastelen.",
        ),
        ("Het pontveer gaat vóór de brug.", "De brug gaat vóór het pontveer."),
        (
            "Wij intensiveren de aanpak van orgeldiefstal in alle kapellen met een orgel.",
            "In alle kapellen met een orgel treden wij harder op tegen schimmel.",
        ),
        (
            "Kinderen uit het koor krijgen een viool wanneer die voor de repetitie noodzakelijk is.",
            "Kinderen uit het koor lenen een viool wanneer die voor de repetitie nodig is.",
        ),
        ("Fietsers wegen zwaarder dan auto's.", "Auto's vinden wij belangrijker dan fietsers."),
        (
            "De raad kiest de voorzitter en het college kiest de secretaris.",
            "Het college kiest de voorzitter en de raad kiest de secretaris.",
        ),
        ("Het loket belt de pachter terug.", "De pachter belt zelf terug naar het loket."),
        ("Nodig zijn een keuring en een verzekering.", "Er is een keuring of een verzekering nodig."),
        ("Het college geeft de raad een orgel.", "Het college krijgt van de raad een orgel."),
        ("Alle inwoners krijgen een orgel.", "Iedereen die hier werkt, krijgt een orgel."),
        ("Voor de haven wordt een baggerplan opgesteld.", "Voor de haven maken we een verlichtingsplan."),
        ("De zalen staan ter beschikking van koren.", "Koren kunnen de zalen huren."),
        ("Inschrijving geschiedt schriftelijk.", "Inschrijven kan telefonisch."),
        ("Het koor legt verbinding tussen de wijken.", "Het koor geeft les in de wijken."),
        ("Het orgel wordt afgebouwd.", "Het orgel blijft."),
        ("Wij stemmen en bespelen het orgel.", "Wij stemmen het orgel."),
        (
            "Langs de gracht worden wilgen geplant ter vergroening van de kade.",
            "Om de kade groener te maken zetten wij langs de gracht bankjes neer.",
        ),
        (
            "Organisten die mantelzorg verlenen, ontvangen een vergoeding.",
            "Organisten met een groot gezin krijgen een vergoeding.",
        ),
        ("De kade wordt geasfalteerd.", "Op de kade komt bewegwijzering."),
        ("Pachters worden lid van de dijkraad.", "Pachters kunnen lid worden van de dijkraad."),
    ],
)
def test_a_change_inside_a_rewording_is_found(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.SUBSTANTIVE


def test_a_passage_too_long_to_weigh_is_in_doubt() -> None:
    one, other = "alfa beta " * LONGEST, "gamma delta " * LONGEST
    assert weighed(one, other).weight is Weight.SUBSTANTIVE

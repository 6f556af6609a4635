"""After which signals a municipality may be held to less, and of which that cannot be told."""

from __future__ import annotations

import pytest
from comparisons import Says, compared, weaker

from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.losses import Loss, loosens, losses, turned_in_time
from regioparagraaf.comparison.model import Change, Direction, Signal, SignalKind
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()


def changed(was: str, wordt: str) -> Change:
    """The record of one sentence that became another, with the signals that the rules give."""
    made = compare(_text(was), _text(wordt), LEXICON, Settings())
    (found,) = (change for change in made.changes if change.deviates)
    assert found.signals, (was, wordt)
    return found


def _text(sentence: str) -> Document:
    return document(heading("Wonen"), paragraph(sentence), paragraph("De streek telt vijf kernen."))


LESS = [
    (
        "Minimaal 30% van de woningen is sociaal.",
        "Maximaal 30% van de woningen is sociaal.",
        "getal: minimum wordt maximum",
    ),
    (
        "Minimaal 30% van de woningen is sociaal.",
        "Circa 30% van de woningen is sociaal.",
        "getal: minimum wordt ongeveer",
    ),
    (
        "Wij overleggen ten minste twee keer per jaar.",
        "Wij overleggen hooguit twee keer per jaar.",
        "getal: minimum wordt maximum",
    ),
    (
        "Wij betalen samen € 1,2 miljoen.",
        "Wij betalen samen maximaal € 1,2 miljoen.",
        "getal: er komt een maximum",
    ),
    ("Wij betalen samen € 300.000.", "Wij betalen samen € 250.000.", "getal lager"),
    (
        "Wij betalen samen maximaal € 300.000.",
        "Wij betalen samen maximaal € 250.000.",
        "getal: lager maximum",
    ),
    (
        "Elke woning heeft groen binnen 300 meter.",
        "Elke woning heeft groen binnen 500 meter.",
        "getal: hoger maximum",
    ),
    (
        "Een inwoner heeft niet meer dan 60 kilo restafval.",
        "Een inwoner heeft niet meer dan 75 kilo restafval.",
        "getal: hoger maximum",
    ),
    (
        "Geen gebouw wordt hoger dan 30 meter.",
        "Geen gebouw wordt hoger dan 40 meter.",
        "getal: hoger maximum",
    ),
    (
        "Wij stellen jaarlijks € 250.000 beschikbaar.",
        "Wij stellen eenmalig € 250.000 beschikbaar.",
        "getal: minder vaak",
    ),
    (
        "Wij kopen de zorg in bij ten hoogste vijftien aanbieders.",
        "Wij kopen de zorg in bij ongeveer vijftien aanbieders.",
        "getal: maximum wordt ongeveer",
    ),
    (
        "Een vergunning duurt ten hoogste 8 weken.",
        "Een vergunning duurt ten minste 8 weken.",
        "getal: maximum wordt minimum",
    ),
    ("Wij overleggen elk kwartaal.", "Wij overleggen elk half jaar.", "getal: minder vaak"),
    ("Wij overleggen drie keer per jaar.", "Wij overleggen twee keer per jaar.", "getal lager"),
    ("De brug is uiterlijk in 2028 klaar.", "De brug is uiterlijk in 2029 klaar.", "termijn later"),
    (
        "Tot en met 2030 leggen wij 12 hectare bos aan.",
        "Tot en met 2031 leggen wij 12 hectare bos aan.",
        "termijn later",
    ),
    ("Wij leggen de brug voor 2028 aan.", "Wij leggen de brug tot en met 2029 aan.", "termijn later"),
    (
        "Tot en met 2030 planten de vijf dorpen 4.000 bomen, waarvan 30% in de kernen is.",
        "Tot en met 2032 planten de vijf dorpen 4.000 bomen, waarvan 30% in de kernen is.",
        "termijn later",
    ),
    (
        "Wij horen de buurt voordat de raden beslissen.",
        "Wij horen de buurt nadat de raden beslissen.",
        "termijn: ervoor wordt erna",
    ),
    (
        "Wij horen de buurt alvorens de raden beslissen.",
        "Wij horen de buurt nadat de raden beslissen.",
        "termijn: ervoor wordt erna",
    ),
    (
        "De raden krijgen de stukken drie weken voor het debat.",
        "De raden krijgen de stukken drie weken na het debat.",
        "termijn: ervoor wordt erna",
    ),
    ("De brug is voor 1 mei 2028 klaar.", "De brug is na 1 mei 2028 klaar.", "termijn later"),
    ("De brug is in 2028 klaar.", "De brug is klaar.", "termijn vervallen"),
    ("De bus rijdt door de wijk.", "De bus rijdt vanaf 2029 door de wijk.", "termijn: pas vanaf dan"),
    (
        "De bus rijdt door de wijk.",
        "De bus rijdt met ingang van 2029 door de wijk.",
        "termijn: pas vanaf dan",
    ),
    (
        "De bus rijdt door de wijk.",
        "De bus rijdt niet eerder dan 2029 door de wijk.",
        "termijn: pas vanaf dan",
    ),
    ("De bus rijdt door de wijk.", "De bus rijdt niet voor 2029 door de wijk.", "termijn: pas vanaf dan"),
    (
        "De bus rijdt door de wijk.",
        "De bus rijdt op zijn vroegst in 2029 door de wijk.",
        "termijn: pas vanaf dan",
    ),
    ("Wij overleggen over de haven.", "Wij overleggen eenmalig over de haven.", "getal: eenmalig"),
    (
        "De streek bouwt woningen.",
        "De streek bouwt maximaal 40 woningen.",
        "getal: er komt een maximum",
    ),
    (
        "De bus rijdt door de wijk.",
        "De bus rijdt tot 1 januari 2029 door de wijk.",
        "termijn: alleen tot dan",
    ),
]
EITHER_WAY = [
    (
        "De raden beslissen na het debat.",
        "De raden beslissen voor het debat.",
        "termijn: erna wordt ervoor",
    ),
    ("De bus rijdt met ingang van 2029 door de wijk.", "De bus rijdt door de wijk.", "termijn vervallen"),
    ("De streek bouwt woningen.", "De streek bouwt 40 woningen.", "getal toegevoegd"),
    ("De streek bouwt maximaal 40 woningen.", "De streek bouwt woningen.", "getal vervallen"),
    (
        "Als het Rijk meebetaalt, bouwen wij.",
        "Als de provincie meebetaalt, bouwen wij.",
        "voorbehoud gewijzigd",
    ),
    ("De streek bouwt 8.500 woningen.", "De streek bouwt 9.000 woningen.", "getal hoger"),
    ("Wij verhogen de belasting met 2%.", "Wij verhogen de belasting met 4%.", "getal hoger"),
    (
        "Wij betalen samen maximaal € 300.000.",
        "Wij betalen samen maximaal € 400.000.",
        "getal: hoger maximum",
    ),
    (
        "Elke woning heeft groen binnen 500 meter.",
        "Elke woning heeft groen binnen 300 meter.",
        "getal: lager maximum",
    ),
    (
        "Wij betalen samen ten hoogste € 300.000.",
        "Wij betalen samen ongeveer € 300.000.",
        "getal gewijzigd",
    ),
    ("Het loket is tot 2030 open.", "Het loket is tot 2028 open.", "termijn eerder"),
    ("Tot 2030 zijn er vier loketten.", "Tot 2032 zijn er vier loketten.", "termijn later"),
    ("Tot 2030 kappen wij geen 40 bomen.", "Tot 2032 kappen wij geen 40 bomen.", "termijn later"),
    ("Tot 2030 geven wij € 40.000.", "Tot 2032 geven wij € 40.000.", "termijn later"),
    ("De vijf gemeenten vegen tot 2030.", "De vijf gemeenten vegen tot 2032.", "termijn later"),
    (
        "Tot 2030 vegen wij elke maand 40 straten.",
        "Tot 2032 vegen wij elke maand 40 straten.",
        "termijn later",
    ),
    (
        "De kade wordt vervangen door een rietoever.",
        "De kade wordt vervangen door een rietoever of een grindstrand.",
        "opsomming: een keuze erbij",
    ),
    (
        "Wij bouwen uitsluitend steigers van hout.",
        "Wij bouwen steigers van hout.",
        "reikwijdte: niet meer alleen",
    ),
]
NOT_LESS = [
    ("Wij leggen de brug aan.", "Wij leggen de brug niet later dan 2029 aan."),
    ("De streek bouwt woningen.", "De streek bouwt minimaal 40 woningen."),
    ("Wij overleggen over de haven.", "Wij overleggen jaarlijks over de haven."),
    ("Ten minste 40 woningen zijn sociaal.", "Ten minste 50 woningen zijn sociaal."),
    ("Wij bouwen 40 woningen.", "Wij bouwen ten minste 40 woningen."),
    ("Wij overleggen elk half jaar.", "Wij overleggen elk kwartaal."),
    ("De brug is uiterlijk in 2028 klaar.", "De brug is uiterlijk in 2027 klaar."),
    ("De brug is klaar.", "De brug is uiterlijk in 2028 klaar."),
    ("Tot 2030 planten wij 4.000 bomen.", "Tot 2028 planten wij 4.000 bomen."),
]


@pytest.mark.parametrize(("was", "wordt", "reason"), LESS)
def test_what_may_bind_less_is_told_with_why(was: str, wordt: str, reason: str) -> None:
    assert losses(changed(was, wordt)) == (Loss(reason),)


@pytest.mark.parametrize(("was", "wordt", "reason"), EITHER_WAY)
def test_what_may_bind_less_or_more_is_told_apart(was: str, wordt: str, reason: str) -> None:
    change = changed(was, wordt)
    assert losses(change) == (Loss(reason, either_way=True),)
    assert not loosens(change)


@pytest.mark.parametrize(("was", "wordt"), NOT_LESS)
def test_what_binds_more_is_no_loss(was: str, wordt: str) -> None:
    assert losses(changed(was, wordt)) == ()


def test_one_reason_is_told_once() -> None:
    signals = (weaker("stellen vast", "streven naar"), weaker("bouwen", "willen bouwen"))
    made = compared("Leiden", {2: Says("De raden streven naar een agenda.", signals=signals)})
    assert losses(made.changes[1]) == (Loss("verbintenis zwakker"),)


@pytest.mark.parametrize(
    ("was", "wordt", "side"),
    [
        ("na het debat", "voor het debat", "ervoor"),
        ("drie weken voor het debat", "drie weken na het debat", "erna"),
        ("vóór de tien jaar om zijn", "na de tien jaar", "erna"),
        ("na tien jaar", "voor tien jaar", ""),
        ("voor tien jaar", "na tien jaar", ""),
    ],
)
def test_for_ten_years_is_how_long_and_stands_on_no_side_of_them(was: str, wordt: str, side: str) -> None:
    assert turned_in_time(Signal(SignalKind.TERM, was, wordt, Direction.CHANGED)) == side

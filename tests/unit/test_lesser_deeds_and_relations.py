"""Quiet exchanges in a sentence told anew: relations (verhoudingen.tsv), lesser deeds (daden.tsv)."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


def test_each_group_of_relations_names_groups_that_exist() -> None:
    rows = load_lexicon().tables["verhoudingen"]
    groups = {row[0] for row in rows}
    assert [
        row for row in rows if len(row) not in (4, 5) or not all(row) or row[4:] not in ((), ("geld",))
    ] == []
    assert {other for row in rows for other in row[1].split()} - groups == {"-"}


def test_each_field_of_deeds_has_an_order_of_two_steps_at_least() -> None:
    rows = load_lexicon().tables["daden"]
    assert [row for row in rows if row[4:] not in ((), ("verbintenis",)) or not row[1].isdecimal()] == []
    for field in {row[0] for row in rows}:
        assert len({row[1] for row in rows if row[0] == field}) > 1, field


RELATIONS = [
    (
        "In plaats van turfschepen varen er vanaf mei zeilboten op de Klater.",
        "Vanaf mei varen er op de Klater naast turfschepen ook boten met een zeil.",
    ),
    (
        "Boven op het bestaande budget krijgt de molenaar € 500 van de dijkraad.",
        "De dijkraad geeft de molenaar 500 euro uit het bestaande budget.",
    ),
    (
        "Op het havenplein bouwt de dijkraad een overdekte vismarkt.",
        "De dijkraad bouwt in de buurt van het havenplein een vismarkt met een dak.",
    ),
    (
        "De dijkraad verhoogt de kade tot de sluis.",
        "De kade wordt door de dijkraad hoger gemaakt in de richting van de sluis.",
    ),
    (
        "Op kosten van de reder baggeren wij elk jaar de vaargeul.",
        "De vaargeul wordt ieder jaar door ons gebaggerd met steun van de reder.",
    ),
    (
        "Knechten stappen met behoud van loon over naar de andere werf.",
        "In ruil voor loon gaan de knechten naar de andere werf over.",
    ),
    (
        "In de binnenhaven komen 40 stekkers om zeilboten op te laden.",
        "Er komen 40 stekkers voor het opladen van zeilboten rondom de binnenhaven.",
    ),
    (
        "Vooruitlopend op de veiling knappen wij de loods op.",
        "De loods wordt door ons opgeknapt in afwachting van de veiling.",
    ),
]


@pytest.mark.parametrize(("was", "wordt"), RELATIONS)
def test_another_relation_to_the_same_thing_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert _weighed(wordt, was).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "In plaats van turfschepen varen er vanaf mei zeilboten op de Klater.",
            "Ter vervanging van turfschepen varen op de Klater vanaf mei zeilboten.",
        ),
        (
            "Wij beschermen het uitzicht op de molen.",
            "Rond de molen wordt het uitzicht door ons beschermd.",
        ),
        (
            "De loods naast de sluis krijgt in plaats van een luik een deur.",
            "De loods die naast de sluis staat, krijgt een deur in plaats van een luik.",
        ),
        ("Op de kade en eromheen komt riet.", "Er komt riet op en rond de kade."),
        ("Een op de elf vissers heeft moeite om rond te komen.", "1 op de 11 vissers komt moeilijk rond."),
        ("De molen in de omgeving van de kade wordt geverfd.", "Wij verven de molen nabij de kade."),
    ],
)
def test_the_same_relation_may_be_told_in_other_words(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL


LESSER = [
    (
        "Havenmeesters beboeten iedere schipper die olie loost bij de sluis.",
        "Wie als schipper olie loost bij de sluis, wordt door de havenmeesters aangesproken.",
    ),
    (
        "Na instemming van de molenaars legt de dijkraad een dam in de vaart.",
        "De dam wordt, nadat de molenaars bericht hebben gekregen, door de dijkraad in de vaart gelegd.",
    ),
    (
        "De havendienst helpt schippers met een lek aan een ligplaats.",
        "Schippers die een lek hebben, worden door de havendienst doorverwezen voor een plaats om te liggen.",
    ),
]


@pytest.mark.parametrize(("was", "wordt"), LESSER)
def test_a_lesser_deed_of_the_same_field_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert _weighed(wordt, was).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt", "said"),
    [
        (
            "De vissers kiezen de leden van de nieuwe bootraad.",
            "Wie lid wordt van de nieuwe bootraad, wordt door de vissers voorgedragen.",
            ("verbintenis", "zwakker"),
        ),
        (
            "De loods is verantwoordelijk voor het keuren op de kades van de marktschippers.",
            "Bij de keuring op de kades voor marktschippers is de loods betrokken.",
            ("verbintenis", "zwakker"),
        ),
        (
            "Vissers met een oude boot hebben recht op een ligplaats.",
            "Voor een ligplaats komen vissers die een oude boot hebben in aanmerking.",
            ("verbintenis", "zwakker"),
        ),
        (
            "Nieuwe schippers krijgen van de dijkraad een kaart met de dieptes van de vaart.",
            "Een kaart met de vaartdieptes is door nieuwe schippers bij de dijkraad aan te vragen.",
            ("verbintenis", "zwakker"),
        ),
        (
            "In 2031 groeit het deel van de zeilboten op de Klater naar 40 procent.",
            "Op de Klater gaat het deel van de zeilboten in het jaar 2031 richting veertig procent.",
            ("getal", "gewijzigd"),
        ),
    ],
)
def test_less_say_a_lesser_right_or_a_loose_number_has_its_signal(
    was: str, wordt: str, said: tuple[str, str]
) -> None:
    found = _weighed(was, wordt).signals
    assert [(signal.kind.value, signal.direction.value) for signal in found] == [said]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Elke visser heeft een winkel op tien minuten lopen van zijn boot.",
            "Voor iedere visser is er een winkel op 10 minuten fietsen van de eigen boot.",
        ),
        (
            "De sluis van Klaterdam blijft op zondag open voor vissers.",
            "Op zondag is de sluis in Klaterdam nu geopend voor vissers.",
        ),
        (
            "De bootraad zorgt ervoor dat de reder de pont in Klaterdam laat aanleggen.",
            "Vanuit de bootraad krijgt de reder de vraag om de pont te laten aanleggen in Klaterdam.",
        ),
        (
            "Knechten begeleiden wij binnen een jaar naar een vaste ligplaats.",
            "Wij begeleiden knechten binnen twaalf maanden bij het zoeken van een vaste ligplaats.",
        ),
        (
            "Om otters veilig te laten zwemmen, leggen wij vispassages aan onder de sluis.",
            "Onder de sluis wordt door ons een vispassage aangelegd, om otters veilig te laten zwemmen.",
        ),
    ],
)
def test_a_lesser_thing_in_its_place_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert _weighed(wordt, was).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Op tien minuten lopen van elke boot is een winkel.",
            "Elke boot heeft een winkel op loopafstand: te voet tien minuten.",
        ),
        ("De schippers kiezen een voorzitter.", "De voorzitter wordt door de schippers gekozen."),
        ("Wij zoeken een ligplaats voor de pont.", "Voor de pont zoeken wij een ligplaats."),
        (
            "De dijkraad verzoekt de reder de pont te laten varen.",
            "De reder krijgt van de dijkraad het verzoek om de pont te laten varen.",
        ),
        ("De sluis die nu op zondag open is, blijft open.", "Open blijft de sluis die op zondag nu open is."),
        (
            "Wie daarom vraagt, krijgt boeien bij zijn steiger geplaatst.",
            "Bij de steiger van wie daarom vraagt, wordt een boei geplaatst.",
        ),
    ],
)
def test_what_only_looks_lesser_is_editorial(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL

"""How far a promise reaches, how much and by when, where the sentence around it is told in other words."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.weigh import weigh_passage
from regioparagraaf.loading.lexicon import load_lexicon

WEIGHED = ("reikwijdte", "getal", "termijn")


def weighed(was: str, wordt: str) -> list[str]:
    """The signals of how far, how much and by when, each with its direction."""
    found = weigh_passage(was, wordt, load_lexicon(), Settings()).signals
    told = [(str(signal.kind), str(signal.direction)) for signal in found]
    return [f"{kind} {way}" for kind, way in told if kind in WEIGHED]


@pytest.mark.parametrize(
    ("was", "wordt", "signal"),
    [
        # a noun with 'alle' on both sides that one side limits
        (
            "Alle dorpen hebben in 2030 een walkraan.",
            "In 2030 heeft ieder groot dorp een walkraan.",
            "reikwijdte nauwer",
        ),
        ("Elke nieuwe brug krijgt verlichting.", "Alle bruggen worden verlicht.", "reikwijdte ruimer"),
        (
            "Elke brief over liggeld krijgt binnen een week antwoord.",
            "Wij beantwoorden elke brief binnen een week.",
            "reikwijdte ruimer",
        ),
        (
            "Alle boten krijgen een nummer.",
            "Alle boten langs de oostkade krijgen een nummer.",
            "reikwijdte nauwer",
        ),
        (
            "De zwemles is gratis voor alle kinderen uit het dorp.",
            "Alle kinderen uit het dorp met een stadspas krijgen zwemles zonder te betalen.",
            "reikwijdte nauwer",
        ),
        (
            "Alle zeilclubs mogen zonder dat het meer kost de vijver van een andere stad gebruiken.",
            "Grote zeilclubs kunnen gratis op de vijver van een andere stad terecht.",
            "reikwijdte nauwer",
        ),
        # a part for the whole, one for those that were counted, a kind for the thing itself
        ("Wij leggen kabels in de polder.", "Wij leggen in het hele vaargebied kabels.", "reikwijdte ruimer"),
        (
            "Wij vangen ratten in de haven.",
            "In het hele lage land vangen wij ratten.",
            "reikwijdte ruimer",
        ),
        (
            "De bruggen van de vier kernen worden geverfd.",
            "De brug van de oudste kern wordt geverfd.",
            "reikwijdte nauwer",
        ),
        (
            "Er komt subsidie voor plaatselijke verenigingen.",
            "Voor sportverenigingen komt er subsidie.",
            "reikwijdte nauwer",
        ),
        # none that shuts is all of them
        (
            "Geen enkele brug gaat in de winter dicht.",
            "In de winter blijft niet elke brug open.",
            "reikwijdte nauwer",
        ),
        (
            "Geen enkele brug blijft in de winter open.",
            "In de winter blijft niet elke brug open.",
            "reikwijdte ruimer",
        ),
        ("U kunt alleen op afspraak langskomen.", "U kunt langskomen.", "reikwijdte ruimer"),
        (
            "Wij onderhouden de bossen.",
            "Wij onderhouden de bossen die een uitkijktoren hebben.",
            "reikwijdte nauwer",
        ),
        # numbers
        (
            "Van elke tien keer komt de pont acht keer op tijd.",
            "In negentig procent van de gevallen komt de pont op tijd.",
            "getal hoger",
        ),
        (
            "De sluis is per week minstens twintig uur voor bezoekers open.",
            "De sluis is per week minstens tien uur voor bezoekers open.",
            "getal lager",
        ),
        ("Niemand betaalt meer dan 20 euro.", "Iedereen betaalt ten minste 20 euro.", "getal gewijzigd"),
        (
            "Geen schip ligt langer dan drie dagen aan de kade.",
            "Elk schip ligt minstens drie dagen aan de kade.",
            "getal gewijzigd",
        ),
        (
            "Aan de kade liggen niet meer dan 20 boten.",
            "Aan de kade liggen gemiddeld niet meer dan 20 boten.",
            "getal gewijzigd",
        ),
        (
            "Het liggeld gaat met een tientje omlaag.",
            "Het liggeld gaat met vijf euro omlaag.",
            "getal lager",
        ),
        # terms
        (
            "De boot is vóór de meivakantie van 2028 klaar.",
            "De boot is vóór de herfstvakantie van 2028 klaar.",
            "termijn later",
        ),
        (
            "Na de kerstvakantie van 2027 begint de les.",
            "Na de zomervakantie van 2027 begint de les.",
            "termijn eerder",
        ),
        (
            "Aan het slot van deze raadsperiode is er een weging.",
            "Halverwege deze raadsperiode is er een weging.",
            "termijn eerder",
        ),
        (
            "In het midden van de collegeperiode is er een weging.",
            "Tegen het einde van de collegeperiode is er een weging.",
            "termijn later",
        ),
        (
            "Een klacht over de haven handelen wij binnen zes weken af.",
            "Over het afhandelen van een klacht over de haven doen wij hoogstens vier weken.",
            "termijn eerder",
        ),
        (
            "Per 1 januari 2027 stopt de club met lood.",
            "De club stopt vanaf het seizoen 2028-2029 met lood.",
            "termijn later",
        ),
        ("Uiterlijk 1 mei 2027 is de kaart af.", "Rond 1 mei 2027 is de kaart af.", "termijn later"),
        (
            "Tot 1 mei 2029 betalen boten liggeld.",
            "Boten betalen vanaf 1 mei 2029 liggeld.",
            "termijn gewijzigd",
        ),
        (
            "Boten krijgen zes weken de tijd om te antwoorden.",
            "Boten krijgen drie weken de tijd om te antwoorden.",
            "termijn eerder",
        ),
    ],
)
def test_another_reach_number_or_term_is_told(was: str, wordt: str, signal: str) -> None:
    assert weighed(was, wordt) == [signal]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Alle onze bruggen worden verlicht.", "Alle bruggen krijgen verlichting."),
        ("Alle dorpen krijgen een kraan.", "Elk deelnemend dorp krijgt een kraan."),
        ("Elke raad beslist zelf.", "Elke raad in de streek beslist zelf."),
        ("Alle dorpen dragen naar rato bij.", "Zonder uitzondering dragen de dorpen naar rato bij."),
        (
            "De drie dorpen betalen elk 1/3 van de brug.",
            "De drie dorpen betalen de brug ieder voor een derde.",
        ),
        ("Boten van alle merken zijn verzekerd.", "Boten zijn verzekerd, van welk merk ook."),
        ("In 2029 is de laatste houten paal geverfd.", "In 2029 zijn alle houten palen geverfd."),
        ("Elk schip ligt hoogstens drie dagen stil.", "Geen enkel schip ligt langer dan drie dagen stil."),
        (
            "Geen schipper hoeft langer dan een kwartier te wachten voor een brug.",
            "Elke schipper wacht hoogstens vijftien minuten voor een brug.",
        ),
        # what says that there is more, and what gives an example
        (
            "Bij de keuze van een werf is veiligheid een van de criteria.",
            "Bij de keuze van een werf letten wij onder meer op veiligheid.",
        ),
        (
            "Schippers krijgen een cursus, waarin ook afval aan bod komt.",
            "Schippers krijgen een cursus, met aandacht voor onder meer afval.",
        ),
        ("Wij steunen boten, zoals roeiboten en aken.", "Wij steunen boten als roeiboten en aken."),
        ("Wij openen de sluis.", "Wij openen de sluis, zoals met de schipper is besproken."),
        (
            "Vissen zoals de paling worden door ons geteld.",
            "Wij tellen vissen, zoals de paling.",
        ),
        (
            "Aan de steiger mag alleen met een sleutel worden afgemeerd.",
            "Wie aan de steiger wil afmeren, moet een sleutel hebben.",
        ),
        ("De raad wijkt alleen gemotiveerd af.", "Wil de raad afwijken, dan moet hij uitleggen waarom."),
        (
            "Desgevraagd licht de raad het plan toe aan dorpen.",
            "De raad licht het plan toe aan dorpen die dat vragen.",
        ),
        # numbers
        ("Drie op elke tien boten varen elektrisch.", "30 procent van de boten vaart elektrisch."),
        (
            "De pont vaart bij meer dan zes uur vertraging per maand niet meer.",
            "Bij meer dan zes uur vertraging in een maand vaart de pont niet meer.",
        ),
        (
            "Wij keren de bijdrage uit aan het begin van ieder kwartaal.",
            "Bij het begin van een kwartaal keren wij de bijdrage uit.",
        ),
        (
            "Wie niet verder kan varen dan tien kilometer, krijgt een motor.",
            "Wie hooguit tien kilometer kan varen, krijgt een motor.",
        ),
        ("Wij rekenen 0,8 boot per huis.", "Wij rekenen acht boten per tien huizen."),
        ("Wij plaatsen een tiental banken.", "Wij plaatsen circa tien banken."),
        ("De proef duurt een heel jaar.", "De proef duurt twaalf maanden."),
        ("Na 11 uur varen er geen boten.", "Na elf uur 's ochtends varen er geen boten."),
        (
            "Boten boven tien meter mogen alleen met een loods de sluis in.",
            "Zonder loods mogen er geen boten boven tien meter de sluis in.",
        ),
        # terms
        (
            "Tot 1 mei 2029 betalen boten geen liggeld, daarna wel.",
            "Boten betalen pas vanaf 1 mei 2029 liggeld.",
        ),
        ("Tot 2030 betalen boten liggeld.", "Boten betalen vanaf 2030 geen liggeld meer."),
        ("Midden in de raadsperiode is er een weging.", "Halverwege de raadsperiode is er een weging."),
        ("Met ingang van het schooljaar 2028-2029 is er zwemles.", "Vanaf schooljaar 2028/29 is er zwemles."),
        ("Daags na de race ruimen wij op.", "Op de dag na de race ruimen wij op."),
    ],
)
def test_the_same_reach_number_or_term_in_other_words_is_no_signal(was: str, wordt: str) -> None:
    assert weighed(was, wordt) == []


@pytest.mark.parametrize(
    ("was", "wordt", "told"),
    [
        ("Wij helpen boten, zoals ponten.", "Wij helpen boten, zoals onder meer ponten.", ("", "onder meer")),
        (
            "Wij helpen boten, zoals bijvoorbeeld ponten.",
            "Wij helpen boten, zoals ponten.",
            ("bijvoorbeeld", ""),
        ),
        ("Wij helpen ponten.", "Wij helpen bijvoorbeeld ponten.", ("", "bijvoorbeeld")),
    ],
)
def test_a_word_that_opens_a_list_on_both_sides_is_not_what_opened_it(
    was: str, wordt: str, told: tuple[str, str]
) -> None:
    (signal,) = weigh_passage(was, wordt, load_lexicon(), Settings()).signals
    assert (signal.common, signal.draft) == told

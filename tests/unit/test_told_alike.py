"""Turns of phrase, terms, numbers and laws that say one thing in two constructions, and their look-alikes."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


ALIKE = (
    ("De leden besluiten bij gewone meerderheid.", "De leden besluiten bij gewone meerderheid van stemmen."),
    (
        "Wij strooien eerst de busbanen en daarna de fietspaden.",
        "Voor het strooien geldt de volgorde: eerst de busbanen, daarna de fietspaden.",
    ),
    (
        "Bomen planten wij eerst in het dorp, daarna langs de vaart.",
        "Voor het planten van bomen geldt de volgorde: eerst in het dorp, daarna langs de vaart.",
    ),
    (
        "Laadpalen komen eerst bij winkels en daarna in woonstraten.",
        "Voor laadpalen geldt deze volgorde: eerst bij winkels en daarna in woonstraten.",
    ),
    (
        "Wij zorgen ervoor dat scholen ook in de winter genoeg warme lokalen hebben.",
        "Wij zorgen ervoor dat het scholen ook 's winters niet aan warme lokalen ontbreekt.",
    ),
    (
        "Wij zorgen ervoor dat clubs in het weekend voldoende velden hebben.",
        "Wij zorgen ervoor dat het clubs in het weekend niet aan velden ontbreekt.",
    ),
    (
        "De kade wordt in het tweede kwartaal van 2027 opgeknapt.",
        "In het 2e kwartaal van 2027 wordt de kade opgeknapt.",
    ),
    (
        "De kade wordt in de eerste helft van 2028 opgeknapt.",
        "In de 1e helft van 2028 wordt de kade opgeknapt.",
    ),
    ("De subsidie geldt voor het seizoen 2027-2028.", "De subsidie geldt voor het seizoen 2027/'28."),
    ("De subsidie geldt voor het seizoen 2027-2028.", "De subsidie geldt voor het seizoen 2027-28."),
    ("De subsidie geldt voor het schooljaar 2027/2028.", "De subsidie geldt voor het schooljaar 2027-'28."),
    ("De subsidie geldt voor het schooljaar 2027/2028.", "De subsidie geldt voor het schooljaar 2027/28."),
    (
        "Na afloop van het seizoen 2027-2028 krijgt de ijsbaan een nieuw dak.",
        "Als het seizoen 2027/'28 is afgelopen, krijgt de ijsbaan een nieuw dak.",
    ),
    (
        "De ijsbaan krijgt een nieuw dak vóór de start van het seizoen 2031-2032.",
        "Vóór het seizoen 2031/2032 begint, krijgt de ijsbaan een nieuw dak.",
    ),
    (
        "De bibliotheek verhuist vóór de start van het schooljaar 2031-2032.",
        "De bibliotheek verhuist voordat het schooljaar 2031-2032 begint.",
    ),
    (
        "De bibliotheek verhuist vóór de start van het schooljaar 2031-2032.",
        "De bibliotheek verhuist vóór het schooljaar 2031-2032.",
    ),
    ("Van de kramen op de markt is een kwart overdekt.", "Een op de vier kramen op de markt is overdekt."),
    (
        "Van de plekken in het dorpshuis is een vijfde bestemd voor jongeren.",
        "Een op de vijf plekken in het dorpshuis is bestemd voor jongeren.",
    ),
    (
        "Van de laadpalen die wij plaatsen, is een derde een snellader.",
        "Een op de drie laadpalen die wij plaatsen is een snellader.",
    ),
    (
        "Het zwembad is twintig uur per week open, waarvan zes uur in het weekend.",
        "Van de 20 openingsuren die het zwembad wekelijks telt, vallen er zes in het weekend.",
    ),
    (
        "De concierge werkt 24 uur per week.",
        "Het aantal werkuren van de concierge is vierentwintig per week.",
    ),
    ("Het loket is dertig uur per week geopend.", "Het loket heeft per week 30 openingsuren."),
    ("De veerpont vaart ten minste acht keer per dag.", "De veerpont vaart elke dag minstens acht keer."),
    (
        "De wijkagent loopt minimaal twee keer per week een ronde.",
        "De wijkagent loopt elke week ten minste tweemaal een ronde.",
    ),
    (
        "De brug gaat ten minste vijftien keer per dag open.",
        "Elke dag gaat de brug minstens vijftien keer open.",
    ),
    (
        "De subsidie blijft in 2028 gelijk aan die in 2027.",
        "De subsidie wijzigt in 2028 niet ten opzichte van 2027.",
    ),
    ("De hoogte van de rioolheffing blijft gelijk.", "De hoogte van de rioolheffing verandert niet."),
    (
        "Wij zorgen dat verenigingen genoeg ruimte hebben.",
        "Wij zorgen dat het verenigingen niet aan ruimte ontbreekt.",
    ),
    (
        "Het college ziet erop toe dat scholen voldoende lokalen hebben.",
        "Het college ziet erop toe dat het scholen niet aan lokalen ontbreekt.",
    ),
    ("Wij zorgen dat er genoeg vrijwilligers zijn.", "Wij zorgen dat er geen tekort aan vrijwilligers is."),
    (
        "Zolang het nieuwe zwembad niet klaar is, blijft het oude bad open.",
        "Het oude bad wordt niet gesloten totdat het nieuwe zwembad klaar is.",
    ),
    (
        "Zolang de noodschool niet af is, blijven de lokalen in gebruik.",
        "De lokalen blijven in gebruik totdat de noodschool af is.",
    ),
    (
        "Zolang de tunnel niet open is, blijft de overweg bestaan.",
        "De overweg verdwijnt niet totdat de tunnel opengaat.",
    ),
    (
        "Zolang de nieuwe loods niet af is, blijven de boten in de hal liggen.",
        "De boten in de hal worden niet verplaatst totdat de nieuwe loods af is.",
    ),
    (
        "Huurders raken hun parkeerplek niet kwijt voordat er een nieuwe plek is.",
        "Huurders behouden hun parkeerplek totdat er een nieuwe plek is.",
    ),
    (
        "Pleegkinderen verliezen hun kamer niet voordat er een andere woning is.",
        "Pleegkinderen houden hun kamer totdat er een andere woning is.",
    ),
    (
        "Het college start de verkoop pas nadat de raad het plan heeft vastgesteld.",
        "Het college start de verkoop niet eerder dan na vaststelling van het plan door de raad.",
    ),
    (
        "Wij openen de haven pas nadat de provincie de vergunning heeft verleend.",
        "De haven wordt door ons niet eerder geopend dan na verlening van de vergunning door de provincie.",
    ),
    (
        "Het college verhoogt de huur pas nadat de raad de regeling heeft aangepast.",
        "De huur wordt niet eerder door het college verhoogd dan na aanpassing van de regeling door de raad.",
    ),
    (
        "De toeristenbelasting gaat naar het museum, tenzij de raad anders besluit.",
        "Behoudens een afwijkend raadsbesluit gaat de toeristenbelasting naar het museum.",
    ),
    (
        "De kermis is in juli, tenzij het college anders beslist.",
        "Behoudens een afwijkend besluit van het college is de kermis in juli.",
    ),
    (
        "De rente wordt bijgeschreven, tenzij de gemeenteraad anders besluit.",
        "De rente wordt bijgeschreven behoudens een andersluidend besluit van de gemeenteraad.",
    ),
    (
        "De raad kiest de voorzitter bij meerderheid.",
        "De raad kiest de voorzitter bij meerderheid van stemmen.",
    ),
    (
        "Het bestuur beslist bij meerderheid van stemmen over de begroting.",
        "Over de begroting beslist het bestuur bij meerderheid.",
    ),
    (
        "Bij gladheid strooien wij eerst de busroutes, daarna de fietspaden.",
        "Bij gladheid strooien wij; daarvoor geldt de volgorde: eerst de busroutes, daarna de fietspaden.",
    ),
    (
        "Wij maaien eerst de dijken en daarna de bermen.",
        "Voor het maaien geldt de volgorde: eerst de dijken, daarna de bermen.",
    ),
    (
        "Wmo-meldingen worden binnen drie dagen opgepakt.",
        "Meldingen op grond van de Wet maatschappelijke ondersteuning worden binnen drie dagen opgepakt.",
    ),
    (
        "De gemeente beantwoordt Woo-verzoeken binnen vier weken.",
        "De gemeente beantwoordt verzoeken op grond van de Wet open overheid binnen vier weken.",
    ),
    (
        "De gemeente beantwoordt Woo-verzoeken binnen vier weken.",
        "Verzoeken op grond van de Woo beantwoordt de gemeente binnen vier weken.",
    ),
    (
        "Wlz-indicaties worden door het loket bewaard.",
        "Indicaties krachtens de Wet langdurige zorg worden door het loket bewaard.",
    ),
    (
        "Jeugdwet-aanvragen worden door het wijkteam behandeld.",
        "Aanvragen op grond van de Jeugdwet worden door het wijkteam behandeld.",
    ),
    (
        "Het wijkteam behandelt Jeugdwetaanvragen.",
        "Het wijkteam behandelt aanvragen op grond van de Jeugdwet.",
    ),
    (
        "Wij melden Awb-procedures aan de raad.",
        "Wij melden procedures op grond van de Algemene wet bestuursrecht aan de raad.",
    ),
    ("De gemeente bouwt de 2e brug.", "De gemeente bouwt de tweede brug."),
    ("Op de 3e verdieping komt een kantine.", "Een kantine komt op de derde verdieping."),
    (
        "De Wmo is leidend bij elke melding.",
        "De Wet maatschappelijke ondersteuning is bij elke melding leidend.",
    ),
    (
        "Tenzij de raad anders besluit, gaat de toeristenbelasting naar het museum.",
        "De toeristenbelasting gaat naar het museum, tenzij de raad anders besluit.",
    ),
    (
        "De rente wordt bijgeschreven, tenzij de gemeenteraad anders besluit.",
        "De rente wordt bijgeschreven tenzij de raad anders besluit.",
    ),
    (
        "Zolang de tunnel niet open is, blijft de overweg bestaan.",
        "De overweg blijft bestaan totdat de tunnel opengaat.",
    ),
    (
        "Zolang de nieuwe loods niet af is, blijven de boten in de hal liggen.",
        "De boten in de hal blijven liggen totdat de nieuwe loods af is.",
    ),
    (
        "Huurders houden hun parkeerplek totdat er een nieuwe plek is.",
        "Huurders behouden hun parkeerplek totdat er een nieuwe plek is.",
    ),
    (
        "De raad kiest de voorzitter bij meerderheid.",
        "De voorzitter wordt bij meerderheid door de raad gekozen.",
    ),
    (
        "Meldingen op grond van de Wmo worden binnen drie dagen opgepakt.",
        "Meldingen op grond van de Wet maatschappelijke ondersteuning worden binnen drie dagen opgepakt.",
    ),
    ("U betaalt niet voordat de boot er is.", "U hoeft niet te betalen totdat de boot er is."),
    ("Zolang de sluis niet af is, sluit de haven niet.", "De haven sluit niet voordat de sluis af is."),
    (
        "De haven is twintig uur per week open, waarvan zes uur 's avonds.",
        "Van de 20 openingsuren van de haven per week vallen er zes in de avond.",
    ),
    (
        "Het museum sluit niet voordat de tentoonstelling voorbij is.",
        "Het museum blijft open totdat de tentoonstelling voorbij is.",
    ),
    (
        "Het museum sluit niet voordat de tentoonstelling voorbij is.",
        "Zolang de tentoonstelling niet voorbij is, blijft het museum open.",
    ),
    (
        "De gymzaal gaat niet dicht voordat de nieuwe zaal er is.",
        "De gymzaal blijft open totdat de nieuwe zaal er is.",
    ),
    (
        "De gymzaal wordt niet gesloten voordat de nieuwe zaal er is.",
        "De gymzaal blijft open totdat de nieuwe zaal er is.",
    ),
)
OTHER = (
    ("De leden besluiten bij meerderheid van stemmen.", "De leden besluiten bij twee derde van de stemmen."),
    (
        "Bomen planten wij eerst in het dorp, daarna langs de vaart.",
        "Voor bomen geldt de volgorde: eerst langs de vaart, daarna in het dorp.",
    ),
    (
        "Wij zorgen ervoor dat clubs in het weekend voldoende velden hebben.",
        "Wij zorgen ervoor dat het clubs in het weekend aan velden ontbreekt.",
    ),
    (
        "Wij zorgen ervoor dat clubs in het weekend voldoende velden hebben.",
        "Wij zorgen ervoor dat het clubs niet aan ballen ontbreekt.",
    ),
    (
        "De kade wordt in het tweede kwartaal van 2027 opgeknapt.",
        "In het 3e kwartaal van 2027 wordt de kade opgeknapt.",
    ),
    (
        "De kade wordt in het tweede kwartaal van 2027 opgeknapt.",
        "In het 2e kwartaal van 2028 wordt de kade opgeknapt.",
    ),
    ("De subsidie geldt voor het seizoen 2027-2028.", "De subsidie geldt voor het seizoen 2028/'29."),
    ("De subsidie geldt voor de periode 2027-2030.", "De subsidie geldt voor de periode 2027-'28."),
    (
        "De bibliotheek verhuist vóór de start van het schooljaar 2031-2032.",
        "Vóór het schooljaar 2030/2031 begint, verhuist de bibliotheek.",
    ),
    (
        "De bibliotheek verhuist vóór de start van het schooljaar 2031-2032.",
        "Vóór het schooljaar 2031/2032 eindigt, verhuist de bibliotheek.",
    ),
    ("Van de kramen op de markt is een kwart overdekt.", "Een op de vijf kramen op de markt is overdekt."),
    (
        "Van de laadpalen die wij plaatsen, is een derde een snellader.",
        "Een op de vier laadpalen die wij plaatsen is een snellader.",
    ),
    (
        "Het zwembad is twintig uur per week open, waarvan zes uur in het weekend.",
        "Van de 18 openingsuren die het zwembad wekelijks telt, vallen er zes in het weekend.",
    ),
    (
        "Het zwembad is twintig uur per week open, waarvan zes uur in het weekend.",
        "Van de 20 openingsuren die het zwembad wekelijks telt, vallen er vier in het weekend.",
    ),
    ("De veerpont vaart ten minste acht keer per dag.", "De veerpont vaart elke dag minstens zes keer."),
    ("De veerpont vaart ten minste acht keer per dag.", "De veerpont vaart elke week minstens acht keer."),
    (
        "Leden betalen in 2028 minder contributie dan in 2027.",
        "De contributie wijzigt in 2028 niet ten opzichte van 2027.",
    ),
    (
        "Leden betalen in 2028 evenveel contributie als in 2027.",
        "De contributie wijzigt in 2028 ten opzichte van 2027.",
    ),
    ("De hoogte van de rioolheffing blijft gelijk.", "De hoogte van de rioolheffing daalt niet."),
    (
        "Wij zorgen dat verenigingen genoeg ruimte hebben.",
        "Wij zorgen dat het verenigingen aan ruimte ontbreekt.",
    ),
    (
        "Wij zorgen dat verenigingen genoeg ruimte hebben.",
        "Wij zorgen dat verenigingen niet genoeg ruimte hebben.",
    ),
    (
        "Wij zorgen dat verenigingen veel ruimte hebben.",
        "Wij zorgen dat het verenigingen niet aan ruimte ontbreekt.",
    ),
    (
        "Zolang het nieuwe zwembad niet klaar is, blijft het oude bad open.",
        "Het oude bad wordt gesloten totdat het nieuwe zwembad klaar is.",
    ),
    (
        "Zolang het nieuwe zwembad niet klaar is, blijft het oude bad open.",
        "Het oude bad wordt niet geopend totdat het nieuwe zwembad klaar is.",
    ),
    (
        "Zolang de tunnel niet open is, blijft de overweg bestaan.",
        "De overweg verdwijnt totdat de tunnel opengaat.",
    ),
    (
        "Pleegkinderen verliezen hun kamer niet voordat er een andere woning is.",
        "Pleegkinderen verliezen hun kamer totdat er een andere woning is.",
    ),
    (
        "Pleegkinderen verliezen hun kamer niet voordat er een andere woning is.",
        "Pleegkinderen behouden hun kamer niet totdat er een andere woning is.",
    ),
    (
        "Pleegkinderen verliezen hun kamer niet voordat er een andere woning is.",
        "Pleegkinderen behouden hun kamer.",
    ),
    (
        "Het college start de verkoop pas nadat de raad het plan heeft vastgesteld.",
        "Het college start de verkoop niet eerder dan na vaststelling van het plan door het college.",
    ),
    (
        "Het college verhoogt de huur pas nadat de raad de regeling heeft aangepast.",
        "De huur wordt niet eerder verhoogd dan na bespreking van de regeling door de raad.",
    ),
    (
        "De kermis is in juli, tenzij het college anders beslist.",
        "Behoudens een afwijkend raadsbesluit is de kermis in juli.",
    ),
    (
        "De toeristenbelasting gaat naar het museum, tenzij de raad anders besluit.",
        "De toeristenbelasting gaat naar het museum.",
    ),
    (
        "De raad kiest de voorzitter bij meerderheid.",
        "De raad kiest de voorzitter bij twee derde meerderheid.",
    ),
    ("De raad kiest de voorzitter bij meerderheid.", "De raad kiest de voorzitter met algemene stemmen."),
    (
        "Wij maaien eerst de dijken en daarna de bermen.",
        "Voor het maaien geldt de volgorde: eerst de bermen, daarna de dijken.",
    ),
    (
        "Wmo-meldingen worden binnen drie dagen opgepakt.",
        "Meldingen op grond van de Jeugdwet worden binnen drie dagen opgepakt.",
    ),
    (
        "De gemeente leest Woo-verzoeken binnen vier weken.",
        "De gemeente leest verzoeken krachtens de Wet maatschappelijke ondersteuning binnen vier weken.",
    ),
    (
        "De gemeente beantwoordt Woo-verzoeken binnen vier weken.",
        "De gemeente beantwoordt verzoeken binnen vier weken.",
    ),
    ("De 2e brug komt bij het dorp.", "De derde brug komt bij het dorp."),
    ("De haven sluit niet voordat de sluis af is.", "De haven sluit totdat de sluis af is."),
    ("De huur stijgt totdat het nieuwe dak er ligt.", "De huur stijgt niet voordat het nieuwe dak er ligt."),
    (
        "De haven is twintig uur per week open, waarvan zes uur 's avonds.",
        "Van de 20 openingsuren van de haven per week vallen er vijf in de avond.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), ALIKE)
@pytest.mark.parametrize("turned", [False, True])
def test_one_thing_in_two_constructions_is_editorial(was: str, wordt: str, turned: bool) -> None:
    passage = weighed(*((wordt, was) if turned else (was, wordt)))
    assert not passage.signals
    assert passage.weight is Weight.EDITORIAL


@pytest.mark.parametrize(("was", "wordt"), OTHER)
@pytest.mark.parametrize("turned", [False, True])
def test_what_only_looks_like_it_stays_substantive(was: str, wordt: str, turned: bool) -> None:
    assert weighed(*((wordt, was) if turned else (was, wordt))).weight is Weight.SUBSTANTIVE


def test_what_was_read_otherwise_is_shown_as_it_was_written() -> None:
    passage = weighed(
        "Woo-verzoeken beantwoordt de gemeente binnen vier weken.",
        "De gemeente beantwoordt verzoeken op grond van de Wet open overheid binnen zes weken.",
    )
    assert [(signal.common, signal.draft) for signal in passage.signals] == [
        ("binnen vier weken", "binnen zes weken")
    ]


def test_a_next_one_is_no_part() -> None:
    passage = weighed("Van de regels is een derde versie klaar.", "Van de regels is een nieuwe versie klaar.")
    assert not any(signal.draft or "%" in signal.common for signal in passage.signals)

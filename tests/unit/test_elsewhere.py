"""Local sentences that touch an agreement are named; those that only speak of the same things are not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document import views
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

COMMON = """# Samen in de streek

De vijf gemeenten nemen deze paragraaf ongewijzigd op in hun akkoord.

Een fusie van gemeenten is voor ons geen doel.

De raden stellen uiterlijk 1 juli 2027 een regionale woonagenda vast.

De gemeenten betalen samen € 250.000 per jaar voor het landschap rond de plassen.

Een stuurgroep van wethouders volgt de voortgang van alle afspraken.
"""
LOCAL = """
## Sport

Het zwembad aan de Dorpsstraat krijgt nieuwe kleedkamers. De hockeyclub verhuist naar het oosten van het dorp.

Kinderen leren op school weer schaatsen. Elke buurt krijgt een veld om te voetballen.

## Cultuur

De bibliotheek is op zaterdag langer open voor scholieren. De muziekschool geeft les in het dorpshuis.

## Geld en bestuur

De begroting is sluitend. {sentence}

Het gemeentehuis is op maandagavond open. De griffie maakt een agenda voor inwoners.
"""


def touched(*sentences: str, heading: str = "Geld en bestuur") -> list[tuple[str, str]]:
    local = LOCAL.replace("Geld en bestuur", heading).format(sentence=" ".join(sentences))
    return found(COMMON + "\n" + local)


def found(draft: str, common: str = COMMON) -> list[tuple[str, str]]:
    comparison = compare(
        views.accepted(read_bytes(common.encode(), "gemeenschappelijk.md")),
        views.accepted(read_bytes(draft.encode(), "leiden.md")),
        load_lexicon(),
        Settings("Leiden", ("Leiden", "Zoeterwoude")),
    )
    return [(place.unit.text, place.touches) for place in comparison.elsewhere]


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("De regionale paragraaf geldt alleen als de raad daar geld voor heeft.", "2"),
        ("Alle regionale afspraken gelden onder voorbehoud van de begroting.", "2"),
        ("Bij strijd gaat dit hoofdstuk voor op de regionale paragraaf.", "2"),
        ("Bij strijdigheid met de regionale paragraaf geldt ons eigen akkoord.", "2"),
        ("Bij tegenstrijdigheid met de regionale afspraken gaat ons eigen programma voor.", "2"),
        ("De regionale afspraken zien wij als richtinggevend.", "2"),
        ("De regionale paragraaf is voor ons een leidraad.", "2"),
        ("Onze raad weegt elke regionale afspraak zelf af.", "2"),
        ("Ons eigen programma gaat voor op de regionale paragraaf.", "2"),
        ("Wat in dit akkoord staat, gaat boven regionale afspraken.", "2"),
        ("Alles wat wij met andere gemeenten hebben afgesproken, geldt zolang er geld is.", "2"),
        ("De raad beslist per regionaal project of onze gemeente meedoet.", "2"),
        ("Vanaf 2028 doen wij niet meer mee aan de samenwerking.", "2"),
        ("Leiden kan de regionale samenwerking elk jaar opzeggen.", "2"),
        ("Voor alle regionale uitgaven geldt dat er eerst dekking in onze begroting moet zijn.", "2"),
        ("De regio mag ons niet meer kosten dan nu.", "2"),
        ("Geld voor regionale samenwerking komt uit bestaande budgetten.", "2"),
        ("Eerst moet er dekking zijn voordat wij regionaal geld uitgeven.", "2"),
        ("Elk regionaal voorstel toetsen wij aan onze begroting.", "2"),
        ("Wij onderschrijven de regionale paragraaf op hoofdlijnen.", "2"),
        ("De regionale ambities zijn ondergeschikt aan ons eigen programma.", "2"),
        ("De regionale afspraken voeren wij uit voor zover onze begroting dat toelaat.", "2"),
        ("Een fusie met de buurgemeenten sluiten wij niet uit.", "3"),
        ("Voor het landschap betalen wij € 250.000 minder.", "5"),
        ("Aan regionale uitgaven betalen wij alleen mee zolang onze begroting sluit.", "2"),
        ("Voor samenwerking in de regio stellen wij geen extra ambtenaren beschikbaar.", "2"),
        ("Wij houden ons niet gebonden aan afspraken waarvoor geen geld is.", "2"),
        ("Voor de regionale samenwerking ramen wij € 85.000 per jaar.", "2"),
        ("Voor de streek trekken wij € 12 per inwoner uit.", "2"),
        ("Gemeenschappelijke regelingen bezuinigen evenveel als wij zelf.", "2"),
        ("Extra kosten voor de regio legt het college vooraf aan de raad voor.", "2"),
        ("De woonagenda komt wat ons betreft pas in 2030.", "4"),
        ("Over de woonagenda beslist onze raad zelf.", "4"),
        ("De stuurgroep krijgt van ons geen eigen bevoegdheden.", "6"),
    ],
)
def test_a_sentence_that_undermines_an_agreement_is_named(sentence: str, agreement: str) -> None:
    assert touched(sentence) == [(sentence, agreement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De regionale samenwerking levert ons veel op.",
        "Wij zijn trots op het landschap.",
        "Met het landschap staat ons dorp niet alleen.",
        "Een fusie van twee sportclubs geeft ruimte voor een nieuw veld.",
        "De wachttijd bij het loket is niet langer dan tien minuten.",
        "Hout voor de bankjes komt alleen uit de streek.",
        "De portefeuille regio ligt bij de wethouder ruimte.",
        "Geen enkel voorstel gaat zonder dekking naar de raad.",
        "Voor mensen die niet kunnen lezen is er een cursus.",
        "Bij grote projecten maken wij vooraf duidelijk wat vaststaat.",
        "Een nieuwe brug kost ons € 250.000.",
        "De stuurgroep vergadert in het dorpshuis.",
        "Bewoners rond de plassen betalen wij een bezoek, ook als het regent.",
        "Met de eigenaar van de plassen sluiten wij een overeenkomst.",
        "Ons akkoord is geen dik boek.",
        "De woonagenda lezen wij zodra het kan.",
        "De bibliotheek krijgt nieuwe stoelen.",
        "Ons eigen programma is ambitieus.",
        "De regionale omroep krijgt geen subsidie meer.",
        "Wij zijn trots op de regionale samenwerking.",
        "De regionale scholen werken samen.",
        "Het programma van de schouwburg is openbaar.",
        "De begroting van de sportclub is leidend.",
    ],
)
def test_a_sentence_that_only_speaks_of_the_same_is_not(sentence: str) -> None:
    assert touched(sentence) == []


def test_what_limits_a_sentence_that_touches_all_is_named_with_it() -> None:
    money = "Voor de regionale samenwerking ramen wij € 85.000 per jaar."
    limit = "Komt er een hogere rekening, dan gaat die eerst langs de raad."
    assert touched(money, limit) == [(money, "2"), (limit, "2")]
    assert touched(limit) == []


def test_a_bound_on_the_cost_right_behind_an_adopted_sentence_is_named() -> None:
    bound = "De overgang mag ons niet meer dan € 400.000 kosten."
    adopted = "De raden stellen uiterlijk 1 juli 2027 een regionale woonagenda vast."
    rest = COMMON.replace(adopted, "")
    assert found(rest + LOCAL.format(sentence=f"{adopted} {bound}")) == [(bound, "4")]


def test_cooperation_with_a_municipality_by_its_name_is_that_of_the_region() -> None:
    money = "Voor samenwerking met Zoeterwoude staat € 240.000 op de begroting."
    other = "Voor de sportclub uit Zoeterwoude staat € 240.000 op de begroting."
    assert [touched(sentence) for sentence in (money, other)] == [[(money, "2")], []]


def test_under_a_heading_on_what_the_region_costs_a_limit_is_on_all() -> None:
    limit = "Boven de € 90.000 geven wij alleen uit wat de raad goedkeurt."
    assert touched(limit, heading="Geld voor de streek") == [(limit, "2")]
    assert touched(limit) == []


def test_a_condition_on_the_chapter_of_the_paragraph_is_on_all() -> None:
    limit = "Afspraken uit hoofdstuk 3 gelden als de begroting het toelaat."
    draft = f"# 3 De streek\n{COMMON.partition('streek')[2]}\n{LOCAL.format(sentence=limit)}"
    other = draft.replace("# 3 De streek", "# 4 De streek")
    assert [found(one) for one in (draft, other)] == [[(limit, "2")], []]


def test_common_words_tell_an_agreement_where_a_condition_is_on_nothing_else() -> None:
    homes = COMMON + "\nIn de periode 2026-2030 bouwen de gemeenten samen 8.500 woningen.\n"
    limit = "De gemeenten bouwen alleen woningen als het Rijk meebetaalt."
    own = "De gemeente bouwt alleen woningen aan het plein als de kerk dat goedvindt."
    assert found(homes + LOCAL.format(sentence=limit), homes) == [(limit, "7")]
    assert found(homes + LOCAL.format(sentence=own), homes) == []


RIVER = """# Samen aan de rivier

De vijf gemeenten nemen deze paragraaf ongewijzigd op in hun akkoord.

De gemeenten dragen samen de verliezen van de veerpont, tot € 900.000 per jaar.

Wij sluiten geen bezoekerscentrum zonder een besluit van de raad waar het staat.

Het streekmuseum verhuist in 2029 naar een pakhuis in Leiden.

In de uiterwaarden planten wij geen exoten.

Een fusie van de vijf havens is voor ons geen doel.

Wij bouwen uitsluitend steigers binnen de bestaande havens.

De schipperspas geldt in de hele regio.
"""


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("Voor de veerpont is ten hoogste € 60.000 per jaar beschikbaar.", "3"),
        ("De veerpont mag de gemeente niet meer dan € 60.000 kosten.", "3"),
        ("Wij sluiten het bezoekerscentrum aan de dijk.", "4"),
        ("In 2028 sluit het college ons oude bezoekerscentrum.", "4"),
        ("Het streekmuseum gaat naar Utrecht.", "5"),
        ("Het streekmuseum blijft wat ons betreft in Zoeterwoude.", "5"),
        ("Langs de uiterwaarden planten wij platanen.", "6"),
        ("Wij laten in 2027 onderzoeken wat een fusie van havens oplevert.", "7"),
        ("De gemeente verkent een herindeling van de havens.", "7"),
        ("Bij het veer bouwen wij twee steigers buiten de bestaande havens.", "8"),
        ("De schipperspas geldt bij ons alleen voor inwoners van Leiden.", "9"),
    ],
)
def test_a_cap_a_closing_another_place_or_the_denied_deed_is_named(sentence: str, agreement: str) -> None:
    assert found(RIVER + LOCAL.format(sentence=sentence), RIVER) == [(sentence, agreement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Voor de steigers is ten hoogste € 60.000 per jaar beschikbaar.",
        "De veerpont krijgt een wachthuisje met een dak van stro.",
        "Wij sluiten een convenant over het bezoekerscentrum.",
        "Wij sluiten ons aan bij de vrienden van het bezoekerscentrum.",
        "Het streekmuseum geeft een feest in Utrecht.",
        "Het streekmuseum komt in de zomer met een tentoonstelling naar Leiden.",
        "De uiterwaarden verdienen een mooi bankje.",
        "In het park planten wij platanen.",
        "De fusie van twee zeilclubs juichen wij toe.",
        "Buiten de havens planten wij bomen.",
        "De schipperspas van Leiden is blauw.",
    ],
)
def test_what_does_not_cap_close_or_move_what_was_agreed_is_not(sentence: str) -> None:
    assert found(RIVER + LOCAL.format(sentence=sentence), RIVER) == []


STREAM = """# Samen langs de beek

De vijf gemeenten nemen deze paragraaf ongewijzigd op in hun akkoord.

De gemeenten planten samen 9.000 bomen tot en met 2032.

Langs de snelweg komen geluidsschermen en laadpleinen.

De gemeenten dragen € 450.000 bij aan de waterberging in het beekdal.

De manege blijft open voor alle scholen.

De raden stellen uiterlijk 1 juli 2027 een havenagenda vast.
"""


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("In Leiden planten wij ten hoogste 300 bomen.", "3"),
        ("Leiden plant hooguit 300 bomen.", "3"),
        ("In onze gemeente planten wij niet meer dan 300 bomen.", "3"),
        ("Geluidsschermen komen er in Leiden niet.", "4"),
        ("Laadpleinen horen in Leiden niet.", "4"),
        ("Voor de waterberging ramen wij € 120.000.", "5"),
        ("Aan de waterberging draagt Leiden € 120.000 bij.", "5"),
        ("De bijdrage aan de waterberging bedraagt € 120.000.", "5"),
        ("De waterberging financieren wij alleen met geld van het Rijk.", "5"),
        ("De waterberging bekostigen wij uitsluitend uit subsidies.", "5"),
        ("De waterberging betaalt de gemeente enkel uit rijksmiddelen.", "5"),
        ("De manege gaat dicht.", "6"),
        ("Onze manege gaat in het voorjaar van 2028 dicht.", "6"),
        ("De manege moet dicht.", "6"),
        ("De havenagenda stelt de raad pas vast na een peiling.", "7"),
        ("De havenagenda bespreken wij pas nadat de inwoners hebben gesproken.", "7"),
        ("Een havenagenda maken wij pas na een onderzoek.", "7"),
        ("Bij de havenagenda is onze eigen nota leidend.", "7"),
        ("Boven de havenagenda heeft ons eigen plan voorrang.", "7"),
        ("Ons eigen plan gaat voor op de havenagenda.", "7"),
        ("Aan tekorten van de streek betalen wij niet mee.", "2"),
        ("Hogere lasten van de regio neemt Leiden niet voor zijn rekening.", "2"),
        ("De meerkosten van de streek dragen wij niet.", "2"),
        ("Regionaal werken wij alleen samen als dat binnen de begroting past.", "2"),
        ("Samenwerken in de streek mag ons geen extra geld kosten.", "2"),
        ("Wij werken in de regio alleen samen als het niets kost.", "2"),
    ],
)
def test_what_the_own_name_another_amount_or_its_own_plans_limit_is_named(
    sentence: str, agreement: str
) -> None:
    assert found(STREAM + LOCAL.format(sentence=sentence), STREAM) == [(sentence, agreement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Leiden staan 9.000 fietsen in rekken.",
        "In Leiden planten wij ten hoogste twee heesters per plein.",
        "In Leiden staan 3.000 bomen.",
        "De bomen in Leiden krijgen een nummer.",
        "Bij de geluidsschermen in Leiden groeit klimop.",
        "Geluidsschermen komen in Leiden nauwelijks voor.",
        "De waterberging krijgt een bord van € 4.000.",
        "Voor een bankje bij de waterberging ramen wij € 4.000.",
        "Een bankje bij de waterberging betalen wij uit subsidies.",
        "De manege gaat om tien uur dicht.",
        "De manege gaat op zondag dicht.",
        "Het hek van de brug gaat dicht.",
        "De havenagenda hangt na een week in het dorpshuis.",
        "De havenagenda gaat voor op onze eigen nota.",
        "De inwoners lezen de havenagenda graag.",
        "De kosten van de streek zijn in de bijlage te vinden.",
        "De sportclub werkt regionaal samen als het regent.",
        "Tekorten van de sportclub betalen wij niet.",
        "Wij werken samen met de sportclubs als dat geen geld kost.",
    ],
)
def test_what_only_names_them_is_not(sentence: str) -> None:
    assert found(STREAM + LOCAL.format(sentence=sentence), STREAM) == []


def test_who_meets_in_secret_touches_what_is_open_to_all() -> None:
    last = "Een stuurgroep van wethouders volgt de voortgang van alle afspraken."
    common = COMMON.replace(last, "Een stuurgroep van wethouders vergadert in het openbaar.")
    sentence = "De stuurgroep komt besloten bijeen."
    assert found(common + LOCAL.format(sentence=sentence), common) == [(sentence, "6")]

"""What the five municipalities of the demo make of the common text. All of it is invented."""

# ruff: noqa: E501  sentences of the text are quoted whole

from __future__ import annotations

from pathlib import Path

from edits import (
    add,
    comment,
    drop,
    drop_block,
    edited,
    move,
    move_section,
    reword,
    split_section,
    track,
    track_add,
    track_drop,
)
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.markup.blocks import parse
from regioparagraaf.markup.values import Filled

HERE = Path(__file__).parent


def leiden(common: Document) -> Document:
    """A light hand: editorial changes, a higher number, an earlier year, one position softened."""
    return edited(
        common,
        reword(
            "De afspraken in deze paragraaf voeren wij samen uit.",
            "Wij voeren de afspraken in deze paragraaf samen uit.",
        ),
        reword(" en beginnen ook geen onderzoek", ""),
        reword("ten minste 8.500 woningen", "ten minste 9.000 woningen"),
        reword(
            "leggen met de provincie vast dat",
            "leggen, in overleg met de vervoerders, met de provincie vast dat",
        ),
        reword("Vanaf 2028 betalen", "Vanaf 2027 betalen"),
        reword(
            "De colleges openen uiterlijk 1 september 2027 één energieloket voor inwoners, verenigingen en ondernemers.",
            "Voor inwoners, verenigingen en ondernemers openen de colleges uiterlijk 1 september 2027 één energieloket.",
        ),
        reword("4.000 extra banen in 2030", "4.000 extra banen in 2030, waaronder 1.000 praktijkbanen"),
        reword("Voor onze gemeente is", "Voor Leiden is"),
        reword("ons coalitieakkoord", "ons beleidsakkoord"),
        add(
            "De raden komen ten minste twee keer per jaar samen",
            "Leiden neemt het initiatief voor de eerste gezamenlijke bijeenkomst.",
        ),
    )


def leiderdorp(common: Document) -> Document:
    """A heavy hand: sections in another order, efforts for decisions, hedges, sentences gone."""
    return edited(
        common,
        move_section("Voorwaarden", before="Wonen en groen"),
        move_section("Duurzaamheid en energietransitie", before="Wonen en groen"),
        reword("Infrastructuur en bereikbaarheid", "Bereikbaar blijven"),
        reword(
            "Daarom stellen wij voor de opgaven uit onze gezamenlijke toekomstvisie uiterlijk 1 oktober 2027 één uitvoeringsagenda vast.",
            "Daarom werken wij in de loop van 2027 toe naar één uitvoeringsagenda voor de opgaven uit onze gezamenlijke toekomstvisie.",
        ),
        reword(
            "Een fusie van gemeenten is voor ons geen doel. Wij nemen daarover in de periode 2026-2030 geen besluiten en beginnen ook geen onderzoek.",
            "Een fusie van gemeenten is voor ons op dit moment geen doel. Wij sluiten niet uit dat wij daar in deze periode onderzoek naar doen.",
        ),
        reword(
            "De raden stellen uiterlijk 1 juli 2027 één regionale woonagenda vast.",
            "De raden streven ernaar in 2027 één regionale woonagenda vast te stellen.",
        ),
        reword("bouwen wij samen ten minste 8.500 woningen", "bouwen wij samen circa 8.000 woningen"),
        reword("uitsluitend binnen de bestaande kernen", "bij voorkeur binnen de bestaande kernen"),
        reword("ten minste 30% als sociale huurwoning", "circa 25% als sociale huurwoning"),
        drop("Elke gemeente bouwt daarvan haar deel, naar verhouding van haar inwonertal."),
        reword(
            "reserveren de gemeenten samen jaarlijks € 250.000",
            "reserveren de gemeenten samen eenmalig € 250.000",
        ),
        reword(
            "Wij leggen uiterlijk in 2029 ten minste drie doorgaande fietsroutes tussen de kernen aan.",
            "Wij onderzoeken de aanleg van twee doorgaande fietsroutes tussen de kernen.",
        ),
        drop_block("Vanaf 2028 betalen de gemeenten"),
        reword(
            "Daarin leggen zij vast hoe duurzame warmte voor bewoners betaalbaar blijft.",
            "Uitgangspunt is dat duurzame warmte voor bewoners betaalbaar blijft.",
        ),
        reword(
            "maken daarvoor samen € 1,2 miljoen vrij",
            "maken daarvoor, binnen de bestaande begroting, samen € 800.000 vrij",
        ),
        reword(
            "De colleges willen hun plannen voor bedrijventerreinen samen maken. De ruimte voor bedrijven in de regio willen zij behouden.",
            "De ruimte voor bedrijven in de regio willen de colleges behouden. Hun plannen voor bedrijventerreinen willen zij samen maken.",
        ),
        drop_block("Wij houden de voorzieningen in de regio toegankelijk"),
        reword(
            "stellen uiterlijk 1 april 2027 spelregels voor de samenwerking vast",
            "stellen spelregels voor de samenwerking op",
        ),
        drop_block("afspraken nakomen, ook bij tegenslag"),
        drop("Elke gemeente stelt daarvoor menskracht beschikbaar."),
        reword("rapporteert elk half jaar aan de raden", "rapporteert jaarlijks aan de colleges"),
        reword("Voor onze gemeente is", "Voor ons dorp is"),
        add(
            "Elke gemeente houdt de regie over plannen",
            "Voorwaarde is dat de kosten van de samenwerking voor Leiderdorp niet stijgen.",
        ),
        reword(
            "Wij nemen deze paragraaf gelijkluidend in ons coalitieakkoord op en wijzigen haar alleen samen.",
            "Wij nemen deze paragraaf zo veel mogelijk gelijkluidend in ons raadsakkoord op.",
        ),
    )


FIRST, SECOND = "Onderhandelaars Oegstgeest", "Griffie Oegstgeest"


def oegstgeest(common: Document) -> Document:
    """Track changes on: two authors, one inside the other's insertion, and their questions."""
    return edited(
        common,
        comment(FIRST, "ten minste 8.500 woningen", "Kan de wethouder dit aantal onderbouwen?"),
        comment(
            SECOND, "1 juli 2027 één regionale woonagenda", "Past dit bij de vergaderkalender van de raad?"
        ),
        track(FIRST, "en toetsen ze aan die agenda", "en toetsen ze waar mogelijk aan die agenda"),
        track(SECOND, "waar mogelijk", "zo veel mogelijk"),
        track(FIRST, "ten minste 30%", "ten minste 35%"),
        track(FIRST, "houden het open en bouwen er niet", "houden het open en bouwen er in beginsel niet"),
        track(
            SECOND,
            "De raden stellen daarom uiterlijk 1 januari 2028",
            "De colleges stellen daarom in de loop van 2028",
        ),
        track(FIRST, "in de avond en in het weekend", "in de avond"),
        track_drop(FIRST, "Vanaf 2028 betalen de gemeenten naar inwonertal"),
        track_add(
            FIRST,
            "Kortingspassen van alle gemeenten",
            "Over de kosten van voorzieningen maken de colleges per voorziening afspraken.",
        ),
        track(FIRST, "de kleine bedrijven doen ertoe", "de kleine bedrijven tellen mee"),
        track(SECOND, "ten minste zes weken", "ten minste acht weken"),
        track(FIRST, "Voor onze gemeente is", "Voor Oegstgeest is"),
        track(SECOND, "coalitieakkoord", "coalitieprogramma"),
    )


def voorschoten(common: Document) -> Document:
    """The text in an agreement of its own: the energy section in one chapter, the rest in another."""
    own = edited(
        common,
        reword(
            "De afspraken in deze paragraaf voeren wij samen uit.",
            "Op de opgaven hieronder trekken wij samen op.",
        ),
        reword(
            "De colleges leggen hun woningbouwplannen vooraf aan elkaar voor en toetsen ze aan die agenda.",
            "De colleges bespreken hun woningbouwplannen vooraf met elkaar.",
        ),
        reword("ten minste 8.500 woningen", "8.500 woningen"),
        reword("stellen uiterlijk 1 oktober 2027 een lijst vast", "stellen in 2028 een lijst vast"),
        reword("niet opnieuw", "in geen geval opnieuw"),
        reword(
            "De gemeenten maken daarvoor samen € 1,2 miljoen vrij.",
            "De gemeenten maken daarvoor samen € 1,2 miljoen vrij, mits de raad van Voorschoten daarmee instemt.",
        ),
        reword("strooien ze in de winter", "strooien ze ’s winters"),
        drop("Zij bespreken de uitkomsten jaarlijks met de raden."),
        drop_block("Wij willen voldoende ruimte om dicht bij huis"),
        reword("Voor onze gemeente is", "Voor Voorschoten is"),
    )
    energy, rest = split_section(own, "Duurzaamheid en energietransitie")
    host = parse(Filled((HERE / "voorschoten.md").read_text("utf-8"), ()))
    blocks: list[Block] = []
    for block in host:
        if block.text == "REGIO-ENERGIE":
            blocks.extend(energy[1:])
        elif block.text == "REGIO-REST":
            blocks.extend(lowered(rest.blocks[1:]))
        else:
            blocks.append(block)
    return Document(tuple(blocks), title="Coalitieakkoord Voorschoten 2026-2030")


def lowered(blocks: tuple[Block, ...]) -> list[Block]:
    """The headings one level down, as in a chapter of a longer text."""
    return [replace(b, level=b.level + 1) if b.kind is Kind.HEADING else b for b in blocks]


def zoeterwoude(common: Document) -> Document:
    """Green above all: firmer on the landscape, softer on numbers, and one municipality alone."""
    return edited(
        common,
        reword(
            "Wij houden het open en bouwen er niet.",
            "Wij houden het open en bouwen er onder geen enkele voorwaarde.",
        ),
        reword(
            "In de periode 2026-2030 bouwen wij samen ten minste 8.500 woningen.",
            "In de periode 2026-2030 willen wij samen ten hoogste 8.500 woningen bouwen.",
        ),
        reword("jaarlijks € 250.000", "jaarlijks € 400.000"),
        reword("compenseren wij volledig", "compenseren wij dubbel"),
        reword("Zij houdt daarbij rekening met", "Zij houdt daarbij in beginsel rekening met"),
        move(
            "Onbegrensde groei van het aantal woningen",
            after="Een fusie van gemeenten is voor ons geen doel.",
        ),
        reword("Wij leggen uiterlijk in 2029", "Wij leggen in de komende jaren"),
        reword(
            "De gemeentesecretarissen vormen uiterlijk 1 juli 2027 gezamenlijke teams voor de thema's in deze paragraaf.",
            "De gemeentesecretarissen verkennen gezamenlijke teams voor de thema's in deze paragraaf.",
        ),
        reword(
            "Elke gemeente stelt daarvoor menskracht beschikbaar.",
            "Elke gemeente stelt daarvoor menskracht beschikbaar naar draagkracht.",
        ),
        drop("De griffiers leggen de werkvorm vast in een protocol."),
        reword("Voor onze gemeente is", "Voor ons dorp is"),
        reword("ons coalitieakkoord", "ons coalitieprogramma"),
        add(
            "Wij houden het open en bouwen er",
            "Nieuwe windmolens in de polder laten wij niet toe.",
        ),
    )

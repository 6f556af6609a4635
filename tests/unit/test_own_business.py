"""A short draft of a municipality's own, in which the text is spread, is not compared whole; the text with a
few sentences more is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.doubts import beside_adopted
from regioparagraaf.comparison.model import Comparison, Found, Relation
from regioparagraaf.document.model import document, heading, item, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
TITLE = "Wegen en water in het Kreekland"
AGREED = (
    "De raden stellen vóór 1 mei 2028 één wegenplan vast.",
    "Vrachtwagens rijden niet meer door de dorpskernen.",
    "Langs de kreek bij Achterveld komt een vrijliggend ruiterpad.",
    "Het waterschap verbreedt elk jaar twee sloten.",
    "Wij verlagen de maximumsnelheid op dijken tot 60 kilometer per uur.",
    "De colleges melden elk kwartaal hoeveel aanrijdingen er waren.",
    "De veerpont vaart ook in de wintermaanden.",
    "Samen betalen wij € 250.000 per jaar voor gladheidsbestrijding.",
)
COMMON = document(heading(TITLE), *map(paragraph, AGREED))
OWN = (
    "Het zwembad krijgt nieuwe kleedkamers.",
    "De kermis blijft op het kerkplein.",
    "Wij herstellen de muur van de begraafplaats.",
    "De bibliotheek gaat ook op zondagmiddag open.",
    "Verenigingen huren de gymzaal voor de helft van het tarief.",
)


def against(*texts: str, title: str = "") -> Comparison:
    blocks = [heading(title)] if title else []
    return compare(COMMON, document(*blocks, *map(paragraph, texts)), LEXICON, Settings())


def among(own: tuple[str, ...], agreed: tuple[str, ...] = AGREED) -> list[str]:
    """The agreed sentences with one of the own ones behind every first, second …"""
    rows = [[one] for one in agreed]
    for row, text in zip(rows, own, strict=False):
        row.append(text)
    return [text for row in rows for text in row]


def added(comparison: Comparison) -> list[str]:
    return [
        one.draft[0].text
        for one in comparison.changes
        if one.relation is Relation.ADDED and one.draft[0].text not in ("Samen verder", TITLE)
    ]


@pytest.mark.parametrize("title", ["", "Samen verder"])
def test_a_text_that_is_spread_among_own_business_is_compared_without_it(title: str) -> None:
    comparison = against(*among(OWN), title=title)
    assert comparison.scope.found is Found.SCATTERED
    assert not added(comparison)
    assert not [one for one in comparison.changes if one.relation is Relation.DROPPED and len(one.common) > 1]
    (remark,) = [one for one in comparison.remarks if one.code == "RP207"]
    first = 3 if title else 2
    places = ", ".join(str(first + 2 * at) for at in range(4))
    assert f"alinea {places} en {first + 8} van dit concept gaan over iets anders" in remark.text
    assert "--bereik geheel" in remark.advice


def test_under_the_title_of_the_text_all_that_stands_there_is_part_of_it() -> None:
    comparison = against(*among(OWN), title=TITLE)
    assert comparison.scope.found is Found.WHOLE
    assert added(comparison) == list(OWN)


def test_the_text_with_a_few_sentences_more_is_compared_whole() -> None:
    comparison = against(*among(OWN[:3]))
    assert comparison.scope.found is Found.WHOLE
    assert added(comparison) == list(OWN[:3])


def test_a_row_of_own_sentences_behind_the_text_may_be_an_addition_to_it() -> None:
    assert against(*AGREED, *OWN).scope.found is Found.WHOLE
    assert against(*OWN, *AGREED).scope.found is Found.WHOLE


DOUBTFUL = (
    "Dit alles doen wij alleen als de begroting sluit.",
    "Over deze afspraken beslist onze eigen raad.",
    "Het dorp houdt de vrijheid om een eigen wegindeling te kiezen.",
    "Daarvoor trekken wij een ton uit.",
    "Als er geld overblijft, komt er een extra rotonde.",
    "Het ruiterpad wordt met schelpen verhard.",
    "De samenwerking eindigt na vier jaar.",
    "Tegen een rondweg door Achterveld verzetten wij ons.",
    "Wij geven niets uit wat er niet is.",
)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_touch_an_agreement_is_never_left_out(text: str) -> None:
    comparison = against(*among((*OWN[:2], text, *OWN[2:])))
    assert comparison.scope.found is Found.SCATTERED
    assert added(comparison) == [text]


def test_a_draft_of_additions_in_doubt_is_compared_whole() -> None:
    comparison = against(*among(DOUBTFUL[:5]))
    assert comparison.scope.found is Found.WHOLE
    assert added(comparison) == list(DOUBTFUL[:5])


def test_a_sentence_added_in_a_paragraph_of_the_text_is_added() -> None:
    texts = among(OWN)
    texts[2] = f"{texts[2]} De berm wordt ingezaaid."
    assert added(against(*texts)) == ["De berm wordt ingezaaid."]


def test_the_heading_above_own_business_is_left_out_with_it() -> None:
    blocks = [paragraph(AGREED[0])]
    for at, text in enumerate(OWN):
        blocks += [heading(f"Dorpszaak {'abcde'[at]}"), paragraph(text)] if at < 1 else [paragraph(text)]
        blocks += [heading("Verder"), paragraph(AGREED[at + 1])] if at < 1 else [paragraph(AGREED[at + 1])]
    comparison = compare(COMMON, document(*blocks, *map(paragraph, AGREED[6:])), LEXICON, Settings())
    assert comparison.scope.found is Found.SCATTERED
    assert "Dorpszaak a" not in added(comparison)


def test_a_long_run_of_own_sentences_counts_for_what_it_is() -> None:
    run = " ".join(
        f"de {thing} van het dorp krijgt een nieuwe verflaag"
        for thing in "molen toren muziektent schutterij kazerne ijsbaan manege herberg smederij".split()
    )
    texts = [AGREED[0], run, *AGREED[1:3], run.replace("verflaag", "dakgoot"), AGREED[3]]
    assert against(*texts).scope.found is Found.SCATTERED


def test_own_sentences_in_a_paragraph_with_an_adopted_one_are_told() -> None:
    chapters = [" ".join((*OWN[:2], one, *OWN[2:])) for one in AGREED[:4]]
    comparison = against(*OWN, *chapters, *OWN)
    (remark,) = [one for one in comparison.remarks if one.code == "RP208"]
    assert "staan 20 eigen zinnen van dit concept" in remark.text
    assert "(alinea 6 tot en met 9)" in remark.text
    assert not [one for one in against(*AGREED).remarks if one.code == "RP208"]


@pytest.mark.parametrize(("how_many", "told"), [(9, "13, 15 en 17)"), (10, "13, 15 en nog 2 plaatsen)")])
def test_of_many_places_with_own_sentences_the_rest_is_counted(how_many: int, told: str) -> None:
    ((one, *_), *_) = [change.draft for change in against(*AGREED).changes if change.draft]
    (remark,) = beside_adopted([replace(one, number=1 + 2 * at) for at in range(how_many)])
    assert remark.text.endswith(told)


def swapped_with(agreement: tuple[str, ...]) -> list[str]:
    """The codes of what is told where an agreement with these sentences is named as the common text."""
    text = document(heading("Akkoord"), *map(paragraph, (*agreement, *AGREED)))
    return [remark.code for remark in compare(text, COMMON, LEXICON, Settings()).remarks]


def test_a_common_text_that_is_an_agreement_is_told() -> None:
    long = tuple(f"{text[:-1]} in {year}." for text in OWN for year in range(2027, 2034))
    assert "RP209" in swapped_with(long)
    assert "RP209" not in swapped_with(long[:8])


def test_a_list_written_as_one_sentence_lacks_no_full_stops() -> None:
    items = (
        "de kade krijgt een nieuwe steiger",
        "elke loods krijgt een rookmelder",
        "schippers vinden overdag een havenmeester",
        "de pont vaart ook op zondag",
    )
    common = document(heading(TITLE), paragraph("Wij spreken af dat:"), *(item(f"{text};") for text in items))
    one = "Wij spreken af dat de kade een nieuwe steiger krijgt, elke loods een rookmelder krijgt, schippers "
    rest = "overdag een havenmeester vinden en de pont ook op zondag vaart."
    told = compare(common, document(heading(TITLE), paragraph(one + rest)), LEXICON, Settings())
    assert [remark.code for remark in told.remarks if remark.code == "RP204"] == []

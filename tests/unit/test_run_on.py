"""A page without full stops is read sentence by sentence; an ordinary sentence is never cut."""

from __future__ import annotations

import time

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Relation, Weight
from regioparagraaf.dutch.run_on import run_on
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

AGREEMENTS = (
    "De vier dorpen openen in 2029 samen een zwembad",
    "De raden stellen vóór de zomer van 2027 het ontwerp vast",
    "Wie het meest zwemt, betaalt het grootste deel van het onderhoud",
    "Kinderen tot twaalf jaar zwemmen op woensdag gratis",
    "Wij sluiten het oude bad pas als het nieuwe open is",
)
COMMON = "# Zwemmen\n\n" + ". ".join(AGREEMENTS) + ".\n"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in run_on(text, 0, len(text))]


def small(text: str) -> str:
    return text[0].lower() + text[1:]


@pytest.mark.parametrize(
    "between",
    [", ", "; ", " ", "\n", ",\n", "  "],
    ids=["komma", "puntkomma", "niets", "regel", "beide", "wit"],
)
def test_sentences_that_keep_their_capital_are_cut_whatever_stands_between(between: str) -> None:
    text = between.join(one for one in AGREEMENTS if not one.startswith("Kinderen"))
    assert [one.strip(",;•/– ") for one in cut(text)] == [
        one for one in AGREEMENTS if not one.startswith("Kinderen")
    ]


def test_a_number_that_was_typed_goes_with_its_sentence() -> None:
    text = " ".join(f"{number}) {one}" for number, one in enumerate(AGREEMENTS, 1))
    assert cut(text) == [f"{number}) {one}" for number, one in enumerate(AGREEMENTS, 1)]


@pytest.mark.parametrize("frame", ["| Afspraken |\n|---|\n| {} |\n", "- {}\n"])
def test_a_cell_or_item_of_a_page_without_stops_is_cut_too(frame: str) -> None:
    doubled = [*AGREEMENTS, *(one.replace("De ", "Alle ").replace("Wij", "Ook wij") for one in AGREEMENTS)]
    comparison = _against_common("# Zwemmen\n\n" + frame.format(", ".join(doubled)))
    assert not [change for change in comparison.changes if change.relation is Relation.DROPPED]


@pytest.mark.parametrize("between", ["; ", ", en ", ", "])
def test_a_long_run_of_main_clauses_without_capitals_is_cut(between: str) -> None:
    clauses = [small(one) for one in AGREEMENTS if not one.startswith("Kinderen")] * 2
    text = between.join(clauses) + "."
    found = cut(text)
    assert len(found) == len(clauses)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        # long, and one sentence: clauses that hang on another, a row, names with a capital
        "De raden, die het ontwerp vóór de zomer vaststellen nadat de bewoners erover hebben meegedacht, "
        "en de colleges, die het daarna uitvoeren zodra het geld er is, spreken af dat het zwembad, "
        "waarvan de bouw in 2028 begint en waarvoor elk dorp betaalt, openblijft zolang er kinderen zijn "
        "die willen leren zwemmen.",
        "Het zwembad heeft een bad voor banen, een bad voor kinderen, een bad met warm water, een "
        "ligweide, een kantine, een stalling voor fietsen, kleedkamers voor gezinnen, kluisjes, een "
        "glijbaan, een duikplank, een lift, een terras, een winkel met badkleding, een zaal voor feesten "
        "en een kamer voor de badmeester.",
        "Wij vragen gemeente De Bilt, wethouder De Boer, museum Het Schip, stichting De Brug, dorp Den "
        "Ham en de vereniging Op Streek om samen met ons een plan te maken voor het zwembad en de velden "
        "eromheen.",
        "De raden stellen het ontwerp vast, en de colleges voeren het uit zodra het geld er is.",
        "Wij openen een zwembad; de dorpen betalen het samen; de raden zien erop toe dat het openblijft.",
    ],
)
def test_an_ordinary_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "words", [", de bank en de boom", "de raad stelt het plan van het bad vast, ", "De a "]
)
def test_pages_without_a_stop_are_read_as_fast_as_others(words: str) -> None:
    for length in (25_000, 1_000_000):
        text = words * (length // len(words))
        start = time.perf_counter()
        run_on(text, 0, len(text))
        assert time.perf_counter() - start < 5


def _against_common(draft: str, name: str = "concept.md") -> Comparison:
    texts = (read_bytes(COMMON.encode(), "samen.md"), read_bytes(draft.encode(), name))
    return compare(*texts, load_lexicon(), Settings())


@pytest.mark.parametrize("between", [", ", "; ", "\\\n"])
def test_a_draft_without_full_stops_loses_no_agreement(between: str) -> None:
    comparison = _against_common("# Zwemmen\n\n" + between.join(AGREEMENTS) + "\n")
    assert not [change for change in comparison.changes if change.relation is Relation.DROPPED]
    assert not [change for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]
    assert [remark.text for remark in comparison.remarks if remark.code == "RP204"] == [
        "in dit concept staan geen punten tussen de zinnen van alinea 2; gelezen als "
        f"{sum(len(change.draft) for change in comparison.changes) - 1} zinnen"
    ]


@pytest.mark.parametrize("more", ["", "\n| Dorpen |\n|---|\n| " + "Alm, Bern, Dorn en " * 30 + "Ems |\n"])
def test_a_draft_with_full_stops_and_a_long_list_of_names_in_a_table_get_no_remark(more: str) -> None:
    assert not [remark for remark in _against_common(COMMON + more).remarks if remark.code == "RP204"]


def test_a_sentence_that_cannot_be_cut_is_named_with_its_place() -> None:
    text = " ".join(["zwembad ontwerp dorp zomer onderhoud raad"] * 20)
    (remark,) = [one for one in _against_common(f"{COMMON}\n{text}\n").remarks if one.code == "RP204"]
    assert "staat in alinea 3 een zin van meer dan 80 woorden (‘zwembad ontwerp" in remark.text
    assert "zet punten" in remark.advice


LIST = (
    "Daarvoor doen wij in de komende jaren elk jaar samen het volgende werk aan het bad en de velden: wij "
    "vegen de paden in het voorjaar; wij verven de hekken in de zomer; wij keuren de glijbaan in het najaar; "
    "wij strooien de stoep in de winter; wij tellen de zwemmers aan het einde van het jaar."
)


def test_a_list_behind_a_colon_in_a_paragraph_with_full_stops_gets_no_remark() -> None:
    assert len(cut(LIST)) > 1
    with_stops = _against_common(f"{COMMON}\nWij beheren het bad samen. {LIST}\n")
    assert not [one for one in with_stops.remarks if one.code == "RP204"]
    without = _against_common(f"{COMMON}\n{LIST.replace(': ', ', ')}\n")
    assert [one for one in without.remarks if one.code == "RP204"]


def test_a_draft_in_another_language_is_told_and_compared_all_the_same() -> None:
    english = (
        "# Swimming\n\nThe four villages will open a pool by 2029. The councils decide on the design "
        "before the summer of 2027, and they pay for it by the number of swimmers.\n"
    )
    (remark,) = [one for one in _against_common(english).remarks if one.code == "RP205"]
    assert remark.text.startswith("dit concept lijkt in het Engels te zijn")
    assert not [one for one in _against_common(COMMON).remarks if one.code == "RP205"]


def test_lines_of_a_text_file_that_end_of_their_own_accord_are_sentences() -> None:
    text = "Zwemmen\n\n" + "\n".join(AGREEMENTS) + "\n\nDat is wat wij afspraken.\n"
    comparison = _against_common(text, "concept.txt")
    assert not [change for change in comparison.changes if change.relation is Relation.DROPPED]
    # behind the longest line of all nobody can tell whether the next word had room
    assert sum(unit.is_cut for change in comparison.changes for unit in change.draft) >= len(AGREEMENTS) - 1


def test_a_name_at_the_start_of_a_full_line_of_a_text_file_begins_no_sentence() -> None:
    text = (
        "De vier dorpen openen in 2029 een zwembad samen met\n"
        "Leiden, en betalen daarvoor ieder jaar aan de stad\n"
        "Leiden een bedrag naar het aantal baden dat de stad\n"
        "Leiden voor de kinderen van die dorpen openhoudt.\n\nDat is alles.\n"
    )
    document = read_bytes(text.encode(), "concept.txt")
    assert "\n" not in document.blocks[0].text


FLATS = "Voor wie met spoed een kamer zoekt, zoals een student of verpleger, komen er huisjes op drie plekken"
PLACES = (
    "tachtig op het veld achter de sporthal aan de Molenweg",
    "vijftig langs de Kade, waar de houtloods stond",
    "veertig in de tuin van het klooster, die de zusters openstellen",
)


@pytest.mark.parametrize("is_list", [True, False])
def test_a_list_that_a_draft_tells_in_one_long_sentence_is_no_run_without_full_stops(is_list: bool) -> None:
    """The same words in as many sentences of the common text are such a run."""
    items = "\n".join(f"- {place};" for place in PLACES)
    sentences = " ".join(f"Er komen er {place}." for place in PLACES)
    common = f"# Wonen\n\n{FLATS}" + (f":\n\n{items}\n" if is_list else f". {sentences}\n")
    draft = f"# Wonen\n\n{FLATS}: {PLACES[0]}, {PLACES[1]} en {PLACES[2]}.\n"
    was, wordt = (read_bytes(one.encode(), "tekst.md") for one in (common, draft))
    comparison = compare(was, wordt, load_lexicon(), Settings())
    assert bool([one for one in comparison.remarks if one.code == "RP204"]) is not is_list

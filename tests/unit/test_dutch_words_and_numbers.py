"""Words, roots, phrases and measures of Dutch."""

import pytest

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.phrases import Phrasebook
from regioparagraaf.dutch.quantities import measures
from regioparagraaf.dutch.words import Keys, normal, stem, tokens
from regioparagraaf.loading.lexicon import load_lexicon


def keys(text: str) -> Keys:
    return tuple(token.key for token in tokens(text))


def test_the_normal_form_joins_what_looks_the_same() -> None:
    assert normal("\u201cA\u00adb\u201d\u00a0 2026\u20132030\u200b ") == '"Ab" 2026-2030'
    assert (
        normal("\ufb01ets, a\ufb00iche, gra\ufb03to, \u0133s en \u0132s")
        == "fiets, affiche, graffito, ijs en IJs"
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("wij geven € 1,2 miljoen uit", "€ 1,2 miljoen"),
        ("op 1 juli 2027 dus", "1 juli 2027"),
        ("in 2026–2030 nog", "2026-2030"),
        ("de N206 is druk", "n206"),
        ("een niet-vrijblijvend plan", "niet-vrijblijvend"),
        ("voor 30% van de", "30%"),
        ("het midden- en kleinbedrijf", "midden-"),
        ("groen, o.a. bomen", "o.a."),
    ],
)
def test_a_number_a_date_or_an_abbreviation_is_one_token(text: str, whole: str) -> None:
    assert whole in keys(text)


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u2009", "\u202f"])
def test_thousands_apart_are_one_number(gap: str) -> None:
    (amount,) = measures(keys(f"Het kost € 1{gap}100{gap}000 voor de regio.")).quantities
    assert (amount.value, amount.unit) == (1_100_000.0, "€")
    (houses,) = measures(keys(f"Wij bouwen 10{gap}000 woningen.")).quantities
    assert (houses.value, houses.unit) == (10_000.0, "woningen")


@pytest.mark.parametrize("text", ["in 2027 300 woningen", "bel 071 516 en kies 2", "de lijst 12 3456"])
def test_a_year_a_telephone_number_and_other_lengths_stay_apart(text: str) -> None:
    assert not any(" " in key for key in keys(text))


def test_a_token_knows_its_place() -> None:
    text = "Wij  be\u00adtalen 5\u00a0%."
    assert [text[token.start : token.end] for token in tokens(text)] == [token.text for token in tokens(text)]
    assert keys(text) == ("wij", "betalen", "5 %", ".")


def test_the_rough_stem_joins_most_forms() -> None:
    assert stem("woningen") == stem("woning")
    assert stem("werkte") != stem("wonen")


@pytest.mark.parametrize(
    "forms",
    [
        "vaststellen vastgesteld vaststelling vaststelt",
        "uitvoeren uitgevoerd uitvoering",
        "bomen boom",
        "evaluatie evalueren geëvalueerd",
        "besluiten besloot besloten besluit",
        "veilig veilige veiliger veiligheid",
        "melden meldt gemeld melding",
        "verlenen verleent verleend verlening",
        "groeien groeit groeiend groei",
        "aannemen aangenomen aanname",
        "steden stad",
        "schilderen geschilderd",
        "luisteren geluisterd",
        "schoonmaken schoongemaakt",
        "lesgeven lesgegeven",
        "droogleggen drooggelegd",
    ],
)
def test_forms_of_one_word_have_one_root(forms: str) -> None:
    assert len({load_lexicon().root(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["huis huur", "raad raden rand", "verlagen verhogen", "plan plein", "gezond geld"]
)
def test_other_words_keep_other_roots(words: str) -> None:
    one, *_, other = words.split()
    assert load_lexicon().root(one) != load_lexicon().root(other)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("twaalf", 12),
        ("vierentwintig", 24),
        ("vierhonderd", 400),
        ("8.500", 8500),
        ("1,5", 1.5),
        ("drieduizend", 3000),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(word: str, value: float) -> None:
    assert number(word) == value


@pytest.mark.parametrize("ending", ["", "%", "x", " keer per jaar", " juli", "/7 gaan", " weken", " miljoen"])
def test_more_digits_than_anything_counts_are_no_number(ending: str) -> None:
    found = measures(keys(f"wij bouwen {'9' * 5000}{ending} woningen"))
    assert [one.value for one in found.quantities if one.value > 10**15] == []
    assert number("9" * 400) is None


def test_an_ordinary_word_is_no_number() -> None:
    assert [number(word) for word in ("een", "achter", "twijfel", "zestig-plus")] == [None] * 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("een kwart van", "25% van"),
        ("€ 1.500.000", "1,5 miljoen euro"),
        ("een ton", "€ 100.000"),
        ("drie van de vier scholen", "75 procent"),
        ("ten minste 30 procent", "minimaal 30%"),
    ],
)
def test_the_same_quantity_is_read_from_other_words(one: str, other: str) -> None:
    a, b = measures(keys(one)).quantities[0], measures(keys(other)).quantities[0]
    assert (a.value, a.unit, a.bound) == (b.value, b.unit, b.bound)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("elk half jaar", "twee keer per jaar"),
        ("eens per kwartaal", "vier keer per jaar"),
        ("jaarlijks", "ieder jaar"),
    ],
)
def test_the_same_frequency_is_read_from_other_words(one: str, other: str) -> None:
    a, b = measures(keys(one)).frequencies[0], measures(keys(other)).frequencies[0]
    assert a.times == pytest.approx(b.times, rel=0.01)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("uiterlijk 1 juli 2027", "in de loop van 2027"),
        ("vóór 2030", "in 2030"),
        ("in het voorjaar van 2028", "in het najaar van 2028"),
        ("in het eerste kwartaal van 2027", "in het derde kwartaal van 2027"),
        ("vóór de zomer van 2027", "vóór de zomer van 2028"),
        ("binnen twee minuten", "binnen vijf minuten"),
    ],
)
def test_terms_are_ordered_by_the_last_moment_that_keeps_the_promise(earlier: str, later: str) -> None:
    assert measures(keys(earlier)).terms[0].moment < measures(keys(later)).terms[0].moment


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("van 9.00 tot 17.00 uur", [(9.0, "klok"), (17.0, "klok")]),
        ("om 13:30 uur", [(13.5, "klok")]),
        ("van half negen tot half vijf", [(8.5, "wijzerplaat"), (4.5, "wijzerplaat")]),
        ("van zes tot tien uur 's avonds", [(18.0, "klok"), (22.0, "klok")]),
        ("na twaalf uur 's nachts", [(0.0, "klok")]),
        ("om elf uur", [(11.0, "wijzerplaat")]),
        ("binnen twaalf uur", []),
        ("24 uur per dag", []),
        ("een half uur", []),
        ("een half jaar", []),
        ("artikel 2.10 en 3.15", []),
    ],
)
def test_a_time_of_day_is_told_from_a_span(text: str, hours: list[tuple[float, str]]) -> None:
    quantities = measures(keys(text)).quantities
    assert [(q.value, q.unit) for q in quantities if q.unit in ("klok", "wijzerplaat")] == hours


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("meer dan 40", "ruim"),
        ("niet meer dan 40", "max"),
        ("hoger zijn dan 40", "ruim"),
        ("niet lager mag zijn dan 40", "min"),
        ("nooit langer duren dan 40", "max"),
        ("minder dan 40", "under"),
        ("meer voor 40", ""),
        ("niet 40", ""),
    ],
)
def test_a_comparison_bounds_the_number_behind_it(text: str, bound: str) -> None:
    assert [q.bound for q in measures(keys(text)).quantities] == [bound]


def test_a_distance_is_no_term() -> None:
    assert not measures(keys("binnen 300 meter")).terms


def test_a_phrasebook_finds_alternatives_options_and_gaps() -> None:
    book = Phrasebook([("waar|als dat? kan", "kan"), ("alleen .. als", "mits")])
    assert [found.meaning for found in book.find(keys("wij doen het waar kan"))] == ["kan"]
    assert [found.meaning for found in book.find(keys("alleen in de zomer als"))] == ["mits"]
    assert book.find(keys("waar het kan")) == []


def test_there_are_342_municipalities() -> None:
    rows = load_lexicon().tables["gemeenten"]
    assert len(rows) == len({row[0] for row in rows}) == 342


def test_every_row_of_the_lexicon_has_a_reason() -> None:
    for name, rows in load_lexicon().tables.items():
        for row in rows:
            assert row[-1], f"{name}: {row}"

"""Where Dutch sentences end."""

from __future__ import annotations

import time

import pytest

from regioparagraaf.dutch.sentences import sentences
from regioparagraaf.loading.lexicon import load_lexicon


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, load_lexicon().abbreviations)]


@pytest.mark.parametrize(
    "text",
    [
        "Wij bouwen o.a. in Leiden en Leiderdorp.",
        "Dit kost ca. 70 procent van het budget.",
        "Wethouder P. Jansen en mevr. De Vries tekenen.",
        "Zie art. 3 van de regeling, d.w.z. De Regeling van 2027.",
        "1. Wij doen dit samen.",
        "Op 1. Juli begint het.",
        "Het bedrag is € 1.250.000 per jaar.",
        "De vraag 'wie betaalt dat?' blijft open.",
        "Wij kopen wonen, zorg enz. samen in.",
        "Dit kost ca. [bedrag] per jaar, zie art. {nummer}.",
        "Wij bouwen [aantal] woningen.",
        "Wij bouwen x.q.z. De Haven.",
        "Kijk op www.Leiden.nl of schrijf aan raad@Leiden.nl.",
        "Wij delen het op Samen.Wonen.nl, o.a.De Haven en bijv.De Brug staan er.",
        "Het rapport heet plan.Docx.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wij bouwen. De raad beslist.", 2),
        ("Belt u ons? Dan helpen wij u! Dat is zeker.", 3),
        ("Dat is in 2028. De raden komen bijeen.", 2),
        ("Wij regelen wonen, zorg enz. De raden beslissen.", 2),
        ("Wij zeggen: 'het kan.' Daarna volgt een plan.", 2),
        ("Het kan. 's Avonds ook.", 2),
        ("Het kost geld. € 5 miljoen is veel.", 2),
        ("Wij bouwen. {{ 7*7 }}", 2),
        ("Wij bouwen. [nog in te vullen]", 2),
        ("Wij bouwen. ([bedrag] volgt.) De raad beslist.", 3),
        ("Het kan.\u00a0De rest volgt.", 2),
        ("Wij werken samen als regio.Wij bouwen.Daarvan is 30% huur.", 3),
        ("Kan dat?Ja, dat kan!Wij doen het.", 3),
        ("Eerst dit.  \n Dan dat.", 2),
        ("De pont vaart o.v.b. De raad beslist.", 2),
        ("Wij bouwen. \u00adDe raad beslist.", 2),
        ("Wij bouwen.\u200b De raad beslist.", 2),
        ("Wij bouwen.\u200bDe raad beslist.", 2),
    ],
)
def test_a_new_sentence_opens_with_a_capital_a_digit_or_an_amount(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_sentences_are_places_in_the_text_without_the_space_around_them() -> None:
    text = "  Wij bouwen.   De raad beslist.  "
    assert sentences(text, load_lexicon().abbreviations) == ((2, 13), (16, 32))


def test_a_row_of_dots_costs_no_time() -> None:
    begun = time.process_time()
    assert split("Vul in " + "." * 50_000 + " en klaar. De raad beslist.")[1:] == ["De raad beslist."]
    assert time.process_time() - begun < 2


def test_what_nobody_sees_between_two_sentences_is_of_neither() -> None:
    assert split("Wij bouwen.\u200b \u00adDe raad beslist.") == ["Wij bouwen.", "De raad beslist."]


def test_white_space_alone_has_no_sentences() -> None:
    assert split(" \u00a0\n ") == []

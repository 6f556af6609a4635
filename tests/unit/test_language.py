"""A text in another language is told; a Dutch one with foreign words, or a language near to it, never is."""

from __future__ import annotations

import pytest

from regioparagraaf.dutch.language import foreign_language

ENGLISH = (
    "The five towns build a shared pool by 2029. The councils will decide on the design, and they pay for "
    "it by the number of inhabitants."
)
GERMAN = (
    "Die fünf Städte bauen bis 2029 zusammen ein Schwimmbad. Die Räte beschließen vor dem Sommer über den "
    "Entwurf, und die Kosten werden nach der Zahl der Einwohner geteilt."
)
FRENCH = (
    "Les cinq communes construisent une piscine avant 2029. Les conseils décident du projet, et le coût est "
    "partagé selon le nombre des habitants."
)
DUTCH = (
    "De vijf gemeenten bouwen vóór 2029 samen een zwembad. De raden beslissen over het ontwerp, en de "
    "kosten worden verdeeld naar het aantal inwoners van elke gemeente."
)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "Engels"), (GERMAN, "Duits"), (FRENCH, "Frans")])
def test_another_language_is_named(text: str, language: str) -> None:
    assert foreign_language([text]) == language
    assert foreign_language(text.split(". ")) == language


@pytest.mark.parametrize(
    "texts",
    [
        [DUTCH],
        [DUTCH, ENGLISH],
        ["De dorpen werken samen.", "Wij doen dat met plezier.", *ENGLISH.split(". "), *ENGLISH.split(". ")],
        [DUTCH, GERMAN, FRENCH],
        ["Our pool for all of us"],
        [
            "Wij noemen dit 'the place to be for the young and the old', want daar is het om te doen, en "
            "meer niet."
        ],
        # Frisian, Limburgish, Low Saxon and Afrikaans are near to Dutch, and may be meant
        [
            "De fiif gemeenten bouwe foar 2029 tegearre in swimbad. De rieden beslisse oer it ûntwerp, en "
            "de kosten wurde ferdield nei it tal ynwenners fan elke gemeente, sa't it by ús wenst is."
        ],
        [
            "De vief gemeintes boewe veur 2029 same e zjwumbad. De räöd besjlete euver 't ontwerp, en de "
            "koste waere verdeild nao 't aantal inwoeners van eder gemeinte, wie dat bie us gebroekelik "
            "is."
        ],
        [
            "De vief gemeenten bouwt veur 2029 met mekaar een zwembad. De raoden beslist aover het "
            "ontwarp, en de kosten wordt verdield naor het antal inwoners van elke gemeente."
        ],
        [
            "Die vyf munisipaliteite bou voor 2029 saam 'n swembad. Die rade besluit oor die ontwerp, en "
            "die koste word verdeel volgens die getal inwoners van elke munisipaliteit, soos dit hier "
            "gebruiklik is."
        ],
        ["Van der Linden", "Von dem Berge", "De la Tour", "Le Grand", "Des Tombe", "Du Pré", "Den Hartog"]
        * 3,
        ["Wonen", "12", "34", "€ 5.000", "2027", "2028", "Leiden", "Zoeterwoude"] * 9,
        ["Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt " * 4],
    ],
)
def test_dutch_and_what_is_near_to_it_and_short_texts_are_left_alone(texts: list[str]) -> None:
    assert foreign_language(texts) == ""


def test_a_dutch_title_above_an_english_text_does_not_hide_it() -> None:
    assert foreign_language(["Samenwerking in de regio", ENGLISH, ENGLISH]) == "Engels"

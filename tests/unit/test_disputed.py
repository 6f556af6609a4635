"""A place between brackets is settled by the municipality's own words, and by nobody else's."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Passage, Unit, Weight
from regioparagraaf.comparison.weighing.beforehand.disputed import settled
from regioparagraaf.comparison.weighing.weigh import weigh
from regioparagraaf.loading.lexicon import load_lexicon

OPEN = "Van de woningen is [Leiden, Oegstgeest: ten minste | Leiderdorp: circa] 30% sociale huur."


def said(municipality: str, draft: str) -> Passage:
    common, own = (Unit(text, 0, 0, len(text), 1, 1) for text in (OPEN, draft))
    return weigh([common], [own], load_lexicon(), Settings(municipality))


def test_following_the_own_words_is_editorial() -> None:
    passage = said("Leiden", "Van de woningen is ten minste 30% sociale huur.")
    assert (passage.weight, passage.signals) == (Weight.EDITORIAL, ())
    assert passage.reason == "volgt de eigen woorden tussen haken"


def test_taking_the_words_of_another_is_substantive() -> None:
    assert said("Leiden", "Van de woningen is circa 30% sociale huur.").weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize("text", ["Zie bijlage [1].", "Kosten [nog te bepalen].", "a | b : c"])
def test_other_brackets_are_left_alone(text: str) -> None:
    assert settled(text, "iets", "Leiden") == text


def test_nothing_is_an_answer_too() -> None:
    assert (
        settled("Wij bouwen [Leiden: (niets) | Zoeterwoude: niet] hier.", "", "Leiden") == "Wij bouwen hier."
    )


def test_a_place_with_one_voice_is_settled_for_who_has_it() -> None:
    text = "Groen vullen wij [Leiden, Oegstgeest: volledig] aan."
    assert settled(text, "Groen vullen wij volledig aan.", "Leiden") == "Groen vullen wij volledig aan."
    assert settled(text, text, "Leiden") == text
    assert settled(text, "Groen vullen wij volledig aan.", "Zoeterwoude") == text

"""The words of a signal, whole: with what they name, and without what stands behind it."""

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("was", "wordt", "said"),
    [
        (
            "De havenmeester wijst, gehoord de schippers, een kade aan.",
            "De havenmeester wijst een kade aan.",
            ("gehoord de schippers", ""),
        ),
        (
            "Gehoord de dorpsraden kiest het college een plek.",
            "Het college kiest een plek.",
            ("Gehoord de dorpsraden", ""),
        ),
        (
            "Wij sluiten de brug.",
            "Wij sluiten, gehoord alle pachters, de brug.",
            ("", "gehoord alle pachters"),
        ),
        (
            "De pont vaart enkele keren per dag.",
            "De pont vaart ieder uur.",
            ("enkele keren per dag", "ieder uur"),
        ),
        (
            "De pont vaart een paar keer per week.",
            "De pont vaart elk uur.",
            ("een paar keer per week", "elk uur"),
        ),
        ("Door alle dorpen rijdt elk uur een bus.", "Elk uur rijdt een bus.", ("alle dorpen", "")),
        (
            "Door alle dorpen rijden bussen.",
            "Door grote dorpen rijden bussen.",
            ("alle dorpen", "grote dorpen"),
        ),
    ],
)
def test_a_quote_is_whole(was: str, wordt: str, said: tuple[str, str]) -> None:
    (signal,) = weigh_passage(was, wordt, load_lexicon(), Settings()).signals
    assert (signal.common, signal.draft) == said


@pytest.mark.parametrize(
    ("was", "wordt", "reason"),
    [
        ("De brug blijft.", "", "de hele tekst is vervallen"),
        ("", "De brug blijft.", "de hele tekst is toegevoegd"),
        ("De brug blijft.", "👍", "in twijfel: aan één kant staan geen woorden"),
    ],
)
def test_a_side_without_any_text_is_no_doubt(was: str, wordt: str, reason: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).reason == reason

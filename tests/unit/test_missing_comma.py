"""A condition that opens with its verb ends at 'dan', also where its comma was left out."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.comparison.weighing.beforehand.commas import with_comma
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Vriest het, dan strooien wij de brug.", "Vriest het dan strooien wij de brug."),
        (
            "Treedt een lid uit, dan betaalt het nog een jaar mee.",
            "Treedt een lid uit dan betaalt het nog een jaar mee.",
        ),
        (
            "Als het vriest, strooien wij de brug.",
            "Vriest het dan strooien wij de brug.",
        ),
        ("Is er ijs, dan kan de pont niet varen.", "Is er ijs dan kan de pont niet varen."),
    ],
)
def test_a_missing_comma_changes_nothing(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        passage = weigh_passage(one, other, load_lexicon(), Settings())
        assert (passage.weight, passage.signals) == (Weight.EDITORIAL, ())


@pytest.mark.parametrize(
    "text",
    [
        "Betaalt het waterschap meer dan wordt gevraagd?",
        "Is de dijk hoger dan moet, dan graven wij hem af.",
        "Wil een andere gemeente dan de onze meedoen?",
        "Wij vragen de schippers dan de haven te verlaten.",
        "De pont vaart niet anders dan is afgesproken.",
    ],
)
def test_no_comma_stands_before_another_dan(text: str) -> None:
    assert with_comma(text, {}) == text


def test_a_condition_is_shown_without_the_comma_that_it_lacks() -> None:
    passage = weigh_passage(
        "Wij strooien de brug.", "Is er ijs dan strooien wij de brug.", load_lexicon(), Settings()
    )
    assert [signal.draft for signal in passage.signals] == ["Is er ijs"]

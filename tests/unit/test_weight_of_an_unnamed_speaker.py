"""A speaker who went with a passive: a change, and one that few readers see."""

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.comparison.weighing.unanswered.by_what_is_left import DOUBTED
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("was", "wordt", "doubted"),
    [
        ("Wij vegen de brug.", "De brug wordt geveegd.", True),
        ("De opbrengst verdelen wij naar grootte.", "De opbrengst wordt naar grootte verdeeld.", True),
        ("In 2031 zaaien wij de berm in.", "De berm wordt in 2031 ingezaaid.", True),
        ("De raden vegen de brug.", "De brug wordt geveegd.", False),
        ("Wij vegen de houten brug.", "De houten leuning wordt geveegd.", False),
        ("Wij vegen de brug in 2031.", "De brug wordt in 2032 geveegd.", False),
    ],
)
def test_a_speaker_who_alone_went_is_a_doubtful_change(was: str, wordt: str, doubted: bool) -> None:
    passage = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert passage.weight is Weight.SUBSTANTIVE
    assert (passage.confidence == DOUBTED) is doubted

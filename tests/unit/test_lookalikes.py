"""A sentence in the place of one that was struck, on its subject and in some of its words, is not linked."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.linking.profile import profiles
from regioparagraaf.comparison.lookalikes import KEPT_STYLE, WORDED, without_look_alikes
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
WAS = "De molen aan de Vliet blijft in zijn geheel open voor bezoekers."
OTHER = "Bij de molen komt een bank met een fontein voor wandelaars."
TOLD = "Bezoekers kunnen blijvend overal in de molen aan de Vliet terecht."
KEPT = "De raden komen elk jaar in mei bijeen."


def left(wordt: str, likeness: float = 0.45, kept: int = 9, whole: bool = False) -> tuple[Group, ...]:
    """The groups that are left of the pair and so many sentences that stand as they were."""
    ours, theirs = profiles(
        units(document(paragraph(KEPT), paragraph(WAS)), LEXICON.abbreviations),
        units(document(paragraph(KEPT), paragraph(wordt)), LEXICON.abbreviations),
        LEXICON,
    )
    groups = (*(Group((0,), (0,), 1.0) for _ in range(kept)), Group((1,), (1,), likeness))
    alignment = Alignment(groups, ours, theirs)
    return without_look_alikes(alignment, LEXICON, Settings("", whole=whole)).groups[kept:]


def test_what_says_something_else_of_the_same_thing_is_no_answer() -> None:
    assert left(OTHER) == ()


def test_what_says_the_same_in_other_words_stays_one() -> None:
    assert len(left(TOLD)) == 1


@pytest.mark.parametrize(("likeness", "links"), [(WORDED - 0.01, 0), (WORDED, 1)])
def test_words_that_are_alike_vouch_for_a_link(likeness: float, links: int) -> None:
    assert len(left(OTHER, likeness)) == links


def test_in_a_draft_that_rewords_freely_nothing_is_taken_apart() -> None:
    assert (9 * 1.0 + 0.45) / 10 > KEPT_STYLE > (1 * 1.0 + 0.45) / 2
    assert len(left(OTHER, kept=1)) == 1


def test_of_two_texts_compared_whole_it_is_told_alike_whichever_comes_first() -> None:
    assert left(OTHER, whole=True) == ()

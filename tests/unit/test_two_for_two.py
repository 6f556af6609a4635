"""A sentence that joined its neighbour is given to the free sentence beside that which it answers better."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.profile import profiles
from regioparagraaf.comparison.linking.two_for_two import part_two_for_two
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
FIRST, SECOND = "De veerman vaart ook op zondag.", "Zijn knecht verkoopt de kaartjes."
ONE, OTHER = "Op zondag gaat de pont eveneens.", "Een biljet koopt men bij de jongen aan boord."
TWO = f"{ONE} {OTHER}"
NEAR = {(FIRST, ONE): 0.7, (FIRST, TWO): 0.7, (SECOND, OTHER): 0.7}


class Ear:
    """A fake encoder that hears what it was told, whichever text comes first."""

    name = "proef"

    def __init__(self, near: dict[tuple[str, str], float]) -> None:
        self.near = near | {(b, a): value for (a, b), value in near.items()}

    def nearness(self, first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
        return [[self.near.get((a, b), 0.0) for b in second] for a in first]


def parted(
    near: dict[tuple[str, str], float],
    common: Document | None = None,
    draft: Document | None = None,
    group: tuple[tuple[int, ...], tuple[int, ...]] = ((0,), (0, 1)),
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The groups after the second look, of one group before it."""
    ours, theirs = profiles(
        units(common or document(paragraph(f"{FIRST} {SECOND}")), LEXICON.abbreviations),
        units(draft or document(paragraph(TWO)), LEXICON.abbreviations),
        LEXICON,
    )
    links = Links(ours, theirs)
    links.link(*group)
    part_two_for_two(links, ours, theirs, Ear(near))
    return links.groups()


TWO_FOR_TWO = [((0,), (0,)), ((1,), (1,))]


def test_two_sentences_that_answer_two_in_order_are_parted() -> None:
    assert parted(NEAR) == TWO_FOR_TWO


def test_so_are_two_common_sentences_of_which_the_draft_has_the_one_free() -> None:
    turned = document(paragraph(TWO)), document(paragraph(f"{FIRST} {SECOND}"))
    assert parted(NEAR, *turned, group=((0, 1), (0,))) == TWO_FOR_TWO


def test_the_first_of_a_group_may_be_the_one_that_goes() -> None:
    near = {(FIRST, ONE): 0.7, (SECOND, OTHER): 0.7, (SECOND, TWO): 0.7}
    assert parted(near, group=((1,), (0, 1))) == TWO_FOR_TWO


@pytest.mark.parametrize(
    "near",
    [
        NEAR | {(SECOND, OTHER): 0.2},
        NEAR | {(FIRST, ONE): 0.1, (SECOND, OTHER): 0.5},
    ],
    ids=["the free one is not like it", "the group is one sentence cut in two"],
)
def test_a_sentence_that_belongs_where_it_is_stays(near: dict[tuple[str, str], float]) -> None:
    assert parted(near) == [((0,), (0, 1))]


ASKS, TELLS = "Vaart de veerman?", "Zijn knecht verkoopt dan de kaartjes aan boord."
ASKED = f"{ASKS} {TELLS}"


@pytest.mark.parametrize(
    ("near", "linked"),
    [
        ({(FIRST, ASKED): 0.1, (FIRST, ASKS): 0.5, (SECOND, TELLS): 0.7}, 0),
        ({(SECOND, ASKED): 0.1, (FIRST, ASKS): 0.7, (SECOND, TELLS): 0.7}, 1),
    ],
    ids=["it goes along", "it stays"],
)
def test_a_question_goes_with_the_sentence_behind_it(near: dict[tuple[str, str], float], linked: int) -> None:
    draft = document(paragraph(ASKED))
    assert parted(near, draft=draft, group=((linked,), (0, 1))) == [((1,), (0, 1))]


def test_nothing_is_given_over_a_heading() -> None:
    common = document(paragraph(FIRST), heading("Kaartjes"), paragraph(SECOND))
    assert parted(NEAR, common) == [((0,), (0, 1))]

"""A free sentence beside an answer joins it where the two together are nearer to what was agreed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.profile import Profile, profiles
from regioparagraaf.comparison.linking.rest import free_strange, join_rest
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document, document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
AGREED = "De smid levert uiterlijk in maart twaalf hekken voor de kade, betaald uit het havenfonds."
HALF, REST = "De smid levert hekken.", "Vóór april staan ze er."
OTHER = "Een nachtwaker bezoekt de pakhuizen."
LEAD_IN = "Langs het water is het gevaarlijk."


class Ear:
    """A fake encoder: an answer is as near to an agreement as it was told."""

    name = "proef"

    def __init__(self, near: dict[str, float]) -> None:
        self.near = near

    def nearness(self, first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
        return [[self.near.get(text, 0.6) for text in second] for _ in first]


def group(draft: Document, answer: int, near: dict[str, float], agreed: str = AGREED) -> tuple[int, ...]:
    """The draft units that answer the agreement, of which one was linked."""
    links, ours, theirs = linked(draft, (answer,), agreed)
    join_rest(links, ours, theirs, Ear(near))
    return links.of_common[0]


def linked(
    draft: Document, answer: tuple[int, ...], agreed: str = AGREED
) -> tuple[Links, tuple[Profile, ...], tuple[Profile, ...]]:
    """Links in which these units of the draft answer the agreement, with both sides."""
    ours, theirs = profiles(
        units(document(paragraph(f"{agreed} {OTHER}")), LEXICON.abbreviations),
        units(draft, LEXICON.abbreviations),
        LEXICON,
    )
    links = Links(ours, theirs)
    links.link((0,), answer)
    return links, ours, theirs


@pytest.mark.parametrize(("with_it", "pieces"), [(0.66, (0, 1)), (0.62, (0,)), (0.4, (0,))])
def test_a_sentence_behind_an_answer_joins_it_where_it_brings_it_nearer(
    with_it: float, pieces: tuple[int, ...]
) -> None:
    draft = document(paragraph(f"{HALF} {REST}"))
    assert group(draft, 0, {f"{HALF} {REST}": with_it}) == pieces


@pytest.mark.parametrize(("with_it", "pieces"), [(0.7, (0, 1)), (0.66, (1,))])
def test_a_sentence_before_it_must_bring_more(with_it: float, pieces: tuple[int, ...]) -> None:
    draft = document(paragraph(f"{LEAD_IN} {HALF}"))
    assert group(draft, 1, {f"{LEAD_IN} {HALF}": with_it}) == pieces


@pytest.mark.parametrize(
    ("answer", "with_it", "pieces"),
    [
        ("Van die hekken zet de smid er twaalf neer.", 0.5, (0, 1)),
        ("Daarvoor zet de smid hekken neer.", 0.5, (0, 1)),
        ("Daarvoor zet de smid hekken neer.", 0.4, (1,)),
        ("De smid zet hekken neer die sterk zijn.", 0.5, (1,)),
    ],
)
def test_it_may_lead_up_to_an_answer_that_points_back(
    answer: str, with_it: float, pieces: tuple[int, ...]
) -> None:
    draft = document(paragraph(f"{LEAD_IN} {answer}"))
    assert group(draft, 1, {f"{LEAD_IN} {answer}": with_it}) == pieces


def test_what_answers_an_agreement_that_has_no_answer_yet_is_left_to_that() -> None:
    watch = "Een nachtwaker komt bij de pakhuizen."
    draft = document(paragraph(f"{HALF} {watch}"))
    assert group(draft, 0, {f"{HALF} {watch}": 0.9}) == (0,)


def test_the_sentence_that_brings_most_joins_first_and_another_is_weighed_without_it() -> None:
    draft = document(paragraph(f"{LEAD_IN} {HALF} {REST}"))
    assert group(draft, 1, {f"{LEAD_IN} {HALF}": 0.7, f"{HALF} {REST}": 0.9}) == (1, 2)


def test_what_is_told_already_has_no_other_half() -> None:
    draft = document(paragraph(f"{HALF} {REST}"))
    assert group(draft, 0, {f"{HALF} {REST}": 0.9}, agreed=HALF) == (0,)


def test_a_sentence_in_another_paragraph_is_none_and_so_is_one_in_the_same_mould() -> None:
    apart = document(paragraph(HALF), paragraph(REST))
    assert group(apart, 0, {f"{HALF} {REST}": 0.9}) == (0,)
    agreed, other = (
        "Bogen uit de gildetijd worden niet gesloopt.",
        "Linden uit de gildetijd worden niet gesnoeid.",
    )
    draft = document(paragraph(f"Poorten blijven staan. {other}"))
    assert group(draft, 0, {f"Poorten blijven staan. {other}": 0.9}, agreed=agreed) == (0,)


@pytest.mark.parametrize(
    ("before", "behind", "kept"),
    [
        (0.8, 0.8, (0, 1, 2)),
        (0.9, 0.8, (0, 1, 2)),
        (0.96, 0.8, (0, 1)),
        (0.8, 0.96, (1, 2)),
        (0.96, 0.97, (1,)),
    ],
)
def test_a_sentence_at_the_edge_of_an_answer_that_takes_nearness_away_is_freed(
    before: float, behind: float, kept: tuple[int, ...]
) -> None:
    draft = document(paragraph(f"{LEAD_IN} {HALF} {REST}"))
    whole = f"{LEAD_IN} {HALF} {REST}"
    near = {whole: 0.8, f"{LEAD_IN} {HALF}": before, f"{HALF} {REST}": behind, HALF: before + behind - 0.8}
    links, _, _ = linked(draft, (0, 1, 2))
    free_strange(links, Ear(near))
    assert links.of_common[0] == kept


def test_a_question_is_never_freed_and_what_stands_firm_stays() -> None:
    asked = document(paragraph(f"Wie levert de hekken? {HALF}"))
    links, _, _ = linked(asked, (0, 1))
    free_strange(links, Ear({HALF: 1.0}))
    assert links.of_common[0] == (0, 1)
    links, _, _ = linked(document(paragraph(f"{HALF} {REST}")), (0, 1))
    links.firm.add(0)
    free_strange(links, Ear({HALF: 1.0}))
    assert links.of_common[0] == (0, 1)

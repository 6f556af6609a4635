"""What was put in beside a retelling is an addition, and the retelling the answer."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.displaced import in_their_places
from regioparagraaf.comparison.linking.align import MEANING, Alignment, Group
from regioparagraaf.comparison.linking.profile import profiles
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document, document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
SETTINGS = Settings("Leiden")


def linked(
    common: Document, draft: Document, *groups: Group
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The links that are left of these."""
    sides = profiles(units(common, LEXICON.abbreviations), units(draft, LEXICON.abbreviations), LEXICON)
    found = in_their_places(Alignment(groups, *sides), LEXICON, SETTINGS)
    return [(group.common, group.draft) for group in found.groups]


WAITS = "Geen kind wacht langer dan acht weken op hulp."
TOLD = "Kinderen hoeven nooit langer dan acht weken op hulp te wachten."


@pytest.mark.parametrize(
    ("beside", "drawn"),
    [
        ("Wie hulp geeft, krijgt elk jaar een brief van de wethouder.", False),
        ("Kinderen die hulp krijgen, mogen gratis zwemmen.", False),
        ("Dat geldt ook voor het oudere kind.", True),  # what points back says something of the agreement
        ("Is er een kind dat wacht?", True),
    ],
)
@pytest.mark.parametrize("before", [False, True])
def test_what_was_drawn_into_a_link_that_says_all_without_it_is_free_again(
    beside: str, drawn: bool, before: bool
) -> None:
    told = [beside, TOLD] if before else [TOLD, beside]
    texts = document(paragraph(WAITS)), document(paragraph(" ".join(told)))
    alone = (int(before),)
    assert linked(*texts, Group((0,), (0, 1))) == [((0,), (0, 1) if drawn else alone)]
    back = linked(texts[1], texts[0], Group((0, 1), (0,)))
    assert back == [((0, 1) if drawn else alone, (0,))]


def test_a_sentence_that_has_part_of_the_agreement_is_a_piece_of_it() -> None:
    whole = document(
        paragraph("Een regiegroep volgt de uitvoering en meldt de raden elk half jaar de uitkomst.")
    )
    pieces = document(
        paragraph("Een regiegroep volgt de uitvoering. Elk half jaar meldt zij de raden de uitkomst.")
    )
    assert linked(whole, pieces, Group((0,), (0, 1))) == [((0,), (0, 1))]


@pytest.mark.parametrize(
    ("retold", "exchanged"),
    [
        (TOLD, True),
        ("Kinderen wachten nooit langer dan tien weken op hulp.", False),  # in doubt the link stays
    ],
)
def test_the_sentence_beside_an_answer_that_surely_says_the_same_takes_its_place(
    retold: str, exchanged: bool
) -> None:
    common = document(paragraph(WAITS))
    draft = document(paragraph("Wie hulp geeft, krijgt elk jaar een brief."), paragraph(retold))
    group = Group((0,), (0,), likeness=0.1, basis=MEANING)
    assert linked(common, draft, group) == [((0,), (1,) if exchanged else (0,))]


def test_a_sentence_far_from_an_answer_takes_no_place() -> None:
    """What stands twice in the common text was dropped where it is gone."""
    between = "De raden stellen samen een woonagenda vast."
    report = "De colleges rapporteren hierover aan de raden."
    common = document(*map(paragraph, (report, between, report.replace("hierover", "hierover elk jaar"))))
    draft = document(paragraph(between), paragraph(report))
    groups = Group((1,), (0,)), Group((2,), (1,), likeness=0.9)
    assert linked(common, draft, *groups) == [((1,), (0,)), ((2,), (1,))]

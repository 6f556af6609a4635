"""Links whose truth is known, as the draft was made from the common text by edits that are known.

Agreements are cast from a few frames with subjects that share no word; a draft drops some, has others in the
same frames under another heading, moves a section and rewords what stays. Many seeds, no labels.
"""

from __future__ import annotations

import random

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Relation
from regioparagraaf.document.model import Block, Document, document, heading, item, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

WHOLE = Settings("Leiden", ("Leiden", "Zoeterwoude"), whole=True)
SUBJECTS = (
    "ophaalbruggen|mosselbanken|muziekkoepels|tramhaltes|korenmolens|weidevogels|urnenmuren|skatebanen|"
    "waterstofbussen|bijenkasten|stembureaus|ijsbanen|trapveldjes|woonschepen|warmtepompen|marktkramen|"
    "noodkerken|fruitbomen|zwembaden|kinderboerderijen|straatnamen|vuurtorens|havenkranen|gevelstenen"
).split("|")
FRAMES = (
    "De colleges brengen vóór de zomer in beeld wat {} kosten.",
    "Voor {} maken de gemeenten samen een plan dat de raden vaststellen.",
    "Wij zorgen ervoor dat {} in elke kern goed worden onderhouden.",
    "Over {} praten wij elk jaar met de mensen die ermee te maken hebben.",
)
REWORDED = (
    "Vóór de zomer brengen de colleges in beeld hoeveel {} kosten.",
    "De gemeenten maken voor {} samen een plan, dat de raden daarna vaststellen.",
    "Wij zorgen voor goed onderhoud van {} in elke kern.",
    "Elk jaar praten wij over {} met wie ermee te maken heeft.",
)
THEMES = ("Wonen", "Water", "Verkeer", "Cultuur")
EACH = 4
"""Agreements under one heading."""
SEEDS = range(60)

Agreement = tuple[int, str]
"""A frame by its number, and its subject."""


class Made:
    """A common text, the draft that was made from it, and what became of each agreement."""

    def __init__(self, seed: int, reword: float = 0.0) -> None:
        chance = random.Random(seed)
        subjects = chance.sample(SUBJECTS, len(SUBJECTS))
        agreements = [(n % len(FRAMES), subjects.pop()) for n in range(EACH * len(THEMES))]
        self.dropped = set(chance.sample(agreements, 3))
        self.added: list[Agreement] = []
        self.links: dict[str, str] = {}
        sections: list[list[Block]] = []
        for theme in range(len(THEMES)):
            lines: list[Block] = [heading(THEMES[theme])]
            for agreement in agreements[theme * EACH : (theme + 1) * EACH]:
                if agreement not in self.dropped:
                    again = chance.random() < reword
                    lines.append(paragraph(said(agreement, REWORDED if again else FRAMES)))
                    self.links[said(agreement)] = lines[-1].text
            sections.append(lines)
        holes = {agreements.index(agreement) // EACH for agreement in self.dropped}
        whole = [sections[theme] for theme in range(len(THEMES)) if theme not in holes]
        for frame, _ in sorted(self.dropped):
            self.added.append((frame, subjects.pop()))
            lines = chance.choice(whole)
            lines.insert(chance.randrange(2, len(lines)), paragraph(said(self.added[-1])))
        self.common = document(
            *(
                block
                for theme in range(len(THEMES))
                for block in [
                    heading(THEMES[theme]),
                    *(paragraph(said(a)) for a in agreements[theme * EACH : (theme + 1) * EACH]),
                ]
            )
        )
        if seed % 2:
            sections = sections[1:] + sections[:1]
        self.draft = document(*(block for section in sections for block in section))


def said(agreement: Agreement, frames: tuple[str, ...] = FRAMES) -> str:
    frame, subject = agreement
    return frames[frame].format(subject)


def compared(common: Document, draft: Document) -> Comparison:
    return compare(common, draft, load_lexicon(), WHOLE)


def lone(comparison: Comparison, relation: Relation) -> set[str]:
    return {
        unit.text
        for change in comparison.changes
        if change.relation is relation
        for unit in (*change.common, *change.draft)
    }


def links(comparison: Comparison) -> dict[str, str]:
    return {
        " ".join(unit.text for unit in change.common): " ".join(unit.text for unit in change.draft)
        for change in comparison.changes
        if change.common and change.draft and change.common[0].text not in THEMES
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_an_agreement_elsewhere_in_the_frame_of_a_dropped_one_is_another(seed: int) -> None:
    made = Made(seed)
    comparison = compared(made.common, made.draft)
    assert lone(comparison, Relation.DROPPED) == {said(agreement) for agreement in made.dropped}
    assert lone(comparison, Relation.ADDED) == {said(agreement) for agreement in made.added}
    assert links(comparison) == made.links


@pytest.mark.parametrize("seed", SEEDS)
def test_a_reworded_agreement_keeps_its_link(seed: int) -> None:
    made = Made(seed, reword=0.4)
    comparison = compared(made.common, made.draft)
    found = links(comparison)
    assert {was: found.get(was) for was in made.links} == made.links


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_left_of_a_sentence_is_its_answer(seed: int) -> None:
    chance = random.Random(seed)
    lines = [said((n % len(FRAMES), subject)) for n, subject in enumerate(SUBJECTS[:8])]
    at = chance.randrange(1, 7)
    tail = ", en geen gemeente wordt tegen haar wil aan een uitgave gebonden."
    whole = [*lines[:at], "De raden beslissen" + tail, *lines[at:]]
    left = [*lines[:at], "De raden beslissen.", *lines[at:]]
    for common, draft in ((whole, left), (left, whole)):
        comparison = compared(document(*map(paragraph, common)), document(*map(paragraph, draft)))
        assert links(comparison)[common[at]] == draft[at]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_words_above_a_list_follow_its_items(seed: int) -> None:
    chance = random.Random(seed)
    things = chance.sample(SUBJECTS, 4)
    before, behind = (paragraph(said((n, chance.choice(SUBJECTS)))) for n in range(2))
    items = [item(f"meer {thing}") for thing in things]
    common = document(before, paragraph("Hieraan werken de vijf gemeenten de komende jaren:"), *items, behind)
    draft = document(before, paragraph("Dit pakken wij dus met elkaar op:"), *items, behind)
    assert links(compared(common, draft))[common.blocks[1].text] == draft.blocks[1].text

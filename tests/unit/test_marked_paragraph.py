"""The paragraph that we put in an agreement is found back there as a part, however short the agreement is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Found, Relation
from regioparagraaf.document.model import Block, Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

HOUSES = "De vijf gemeenten bouwen samen 8.500 woningen in de regio."
AGENDA = "De raden stellen uiterlijk 1 juli 2027 een woonagenda vast."
GREEN = "Het polderlandschap tussen de kernen bebouwen wij niet."
BUS = "Een snelle buslijn verbindt Leiderdorp met het Bio Science Park."
LIMIT = "De gemeenten bouwen alleen woningen als het Rijk meebetaalt."
COMMON = document(
    heading("Samen in de regio"), heading("Wonen", level=2), *map(paragraph, (HOUSES, AGENDA, GREEN, BUS))
)


def marked(level: int, *sentences: str) -> list[Block]:
    """The paragraph as we put it below a chapter, with our bookmarks."""
    blocks = [heading("Samen in de regio", level=level), heading("Wonen", level=level + 1)]
    return [*blocks, *(replace(paragraph(text), bookmark="rp_won_01") for text in sentences)]


def said(*blocks: Block) -> Comparison:
    numbered = (replace(block, numbers=(n,)) for n, block in enumerate(blocks, 1))
    return compare(COMMON, Document(tuple(numbered)), load_lexicon(), Settings("Leiden"))


def added(found: Comparison) -> list[str]:
    return [change.draft[0].text for change in found.changes if change.relation is Relation.ADDED]


BEFORE = (heading("1 Inleiding"), paragraph("Wij luisteren naar elke wijk."), heading("2 Regio"))
BEHIND = (heading("3 Geld"), paragraph("De schouwburg krijgt nieuwe stoelen."), paragraph(LIMIT))
ADOPTED = (HOUSES, AGENDA, GREEN, BUS)


def test_in_a_short_agreement_the_marked_paragraph_is_the_part() -> None:
    found = said(*BEFORE, *marked(2, *ADOPTED), *BEHIND)
    assert (found.scope.found, found.scope.ranges) == (Found.PART, ((4, 9),))
    assert added(found) == []
    assert [place.unit.text for place in found.elsewhere] == [LIMIT]


def test_what_was_added_in_the_chapter_of_the_paragraph_is_in_the_part() -> None:
    more = (
        paragraph("Wij doen hier niet aan mee."),
        heading("Slot", level=3),
        paragraph("Dit geldt een jaar."),
    )
    found = said(*BEFORE, *marked(2, *ADOPTED), *more, *BEHIND)
    assert added(found) == ["Wij doen hier niet aan mee.", "Slot", "Dit geldt een jaar."]


def test_a_sentence_that_was_moved_to_another_chapter_is_in_the_part() -> None:
    found = said(*BEFORE, *marked(2, *ADOPTED[:3]), *BEHIND, paragraph(BUS))
    assert found.scope.found is Found.SCATTERED
    assert all(change.draft for change in found.changes)


def test_what_is_added_to_a_text_that_stands_by_itself_is_an_addition() -> None:
    alone = said(*marked(1, *ADOPTED), *BEHIND)
    assert alone.scope.found is Found.WHOLE
    assert LIMIT in added(alone)
    assert "RP203" not in [remark.code for remark in alone.remarks]
    preface = said(paragraph("Wij tekenen onder voorbehoud."), *marked(1, *ADOPTED))
    assert added(preface) == ["Wij tekenen onder voorbehoud."]


def test_without_our_bookmarks_a_text_that_is_mostly_adopted_counts_whole() -> None:
    plain = [replace(block, bookmark="") for block in marked(2, *ADOPTED)]
    found = said(*BEFORE, *plain, *BEHIND)
    assert found.scope.found is Found.WHOLE
    assert "RP203" in [remark.code for remark in found.remarks]


def own(*titles: str) -> list[Block]:
    """Chapters of the municipality's own making."""
    return [
        block
        for title in titles
        for block in (heading(title), paragraph(f"De {title.lower()} krijgt een nieuw dak."))
    ]


def unmarked(level: int, *sentences: str, title: str = "Samen in de regio") -> list[Block]:
    """The paragraph as somebody pasted it in."""
    return [
        replace(block, bookmark="") for block in (heading(title, level=level), *marked(level, *sentences)[1:])
    ]


def test_under_its_own_title_among_own_chapters_the_paragraph_is_the_part_without_bookmarks() -> None:
    found = said(*own("Haven", "Manege"), *unmarked(1, *ADOPTED), *own("Schutterij"), *BEHIND)
    assert (found.scope.found, added(found)) == (Found.PART, [])
    assert [place.unit.text for place in found.elsewhere] == [LIMIT]
    numbered = said(*own("Haven", "Manege"), *unmarked(1, *ADOPTED, title="3. Samen in de regio"), *BEHIND)
    assert numbered.scope.found is Found.PART


@pytest.mark.parametrize(
    "blocks",
    [
        (*own("Haven"), *unmarked(1, *ADOPTED), *own("Schutterij")),
        (*unmarked(1, *ADOPTED), *own("Haven", "Manege", "Schutterij")),
        (
            *own("Haven", "Manege"),
            *unmarked(1, *ADOPTED, title="Wat wij met de regio doen"),
            *own("Schutterij"),
        ),
        (
            *own("Haven", "Manege"),
            *unmarked(1, *ADOPTED[:2]),
            *own("Schutterij"),
            *map(paragraph, ADOPTED[2:]),
        ),
    ],
    ids=["two own chapters", "nothing before it", "another title", "half of it in another chapter"],
)
def test_what_may_stand_by_itself_counts_whole_without_bookmarks(blocks: tuple[Block, ...]) -> None:
    assert said(*blocks).scope.found is Found.WHOLE

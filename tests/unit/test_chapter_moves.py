"""A sentence that went to another chapter moved, wherever it stands there; the heading between did not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Relation, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
CHAPTERS = {
    "Kaden": [
        "De kade bij de sluis wordt opgehoogd.",
        "Wij plaatsen er tien bolders.",
        "Schippers melden zich bij de havenmeester.",
    ],
    "Veren": [
        "De veerpont vaart elk kwartier.",
        "Fietsers betalen niets voor de overtocht.",
        "In de winter stopt de laatste vaart om negen uur.",
    ],
    "Bruggen": ["De ophaalbrug krijgt een nieuw dek.", "Vrachtverkeer gaat over de snelweg."],
}


def text(chapters: dict[str, list[str]]) -> Document:
    blocks = [heading("Over het water", level=1)]
    for title, said in chapters.items():
        blocks += [heading(title), *map(paragraph, said)]
    return document(*blocks)


def moved(chapters: dict[str, list[str]]) -> list[Change]:
    comparison = compare(text(CHAPTERS), text(chapters), LEXICON, Settings())
    assert {one.relation for one in comparison.changes} <= {Relation.EQUAL, Relation.CHANGED}
    return [one for one in comparison.changes if one.moved]


def changed(**said: list[str]) -> dict[str, list[str]]:
    return CHAPTERS | said


@pytest.mark.parametrize("at", [0, 1, 2, 3])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_one_sentence_under_another_heading_moved_and_nothing_else(which: int, at: int) -> None:
    kades, ferries = CHAPTERS["Kaden"], CHAPTERS["Veren"]
    one = kades[which]
    rest = [said for said in kades if said != one]
    (change,) = moved(changed(Kaden=rest, Veren=[*ferries[:at], one, *ferries[at:]]))
    assert [unit.text for unit in change.common] == [one]
    assert change.weight is Weight.EDITORIAL
    assert (change.common[0].heading, change.draft[0].heading) == ("Kaden", "Veren")


@pytest.mark.parametrize("which", [0, 1, 2])
def test_so_it_is_the_other_way(which: int) -> None:
    kades, ferries = CHAPTERS["Kaden"], CHAPTERS["Veren"]
    one = ferries[which]
    rest = [said for said in ferries if said != one]
    (change,) = moved(changed(Kaden=[*kades, one], Veren=rest))
    assert [unit.text for unit in change.common] == [one]


def test_two_sentences_at_the_border_of_chapters_moved_and_not_the_heading_between() -> None:
    kades, ferries = CHAPTERS["Kaden"], CHAPTERS["Veren"]
    found = moved(changed(Kaden=kades[:1], Veren=[*kades[1:], *ferries]))
    assert [one.common[0].text for one in found] == kades[1:]


def test_a_sentence_that_passes_two_headings_moved_alone() -> None:
    kades, bridges = CHAPTERS["Kaden"], CHAPTERS["Bruggen"]
    (change,) = moved(changed(Kaden=kades[:2], Bruggen=[kades[2], *bridges]))
    assert [unit.text for unit in change.common] == kades[2:]


def test_under_renamed_headings_it_moved_as_well() -> None:
    kades, ferries = CHAPTERS["Kaden"], CHAPTERS["Veren"]
    chapters = {
        "Langs de wal": kades[:2],
        "Overvaren": [kades[2], *ferries],
        "Bruggen": CHAPTERS["Bruggen"],
    }
    (change,) = moved(chapters)
    assert [unit.text for unit in change.common] == kades[2:]


def test_chapters_that_swapped_moved_with_their_headings() -> None:
    chapters = {title: CHAPTERS[title] for title in ("Kaden", "Bruggen", "Veren")}
    assert [one.common[0].text for one in moved(chapters)] == ["Bruggen", *CHAPTERS["Bruggen"]]

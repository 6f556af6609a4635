"""Which municipality a draft is from, read from what people call their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioparagraaf.cli.naming import municipality_in, name_drafts
from regioparagraaf.errors import WrongUse

REGION = ("Waterveen", "Waterveenderdorp", "Sint-Joris", "Berg aan den IJssel", "Noordhoek")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("waterveen", "Waterveen"),
        ("Concept coalitieakkoord Waterveen v2 (def)", "Waterveen"),
        ("2026-11-24_noordhoek_reactie", "Noordhoek"),
        ("sint joris", "Sint-Joris"),
        ("raadsakkoord_berg-aan-den-ijssel_3", "Berg aan den IJssel"),
        ("waterveenderdrop", "Waterveenderdorp"),
    ],
)
def test_a_participant_is_found_in_the_name_of_a_file(stem: str, name: str) -> None:
    assert municipality_in(stem, REGION)[0] == name


def test_a_name_that_only_looks_like_one_that_exists_is_read_as_it_stands() -> None:
    assert municipality_in("waterveeg", known=("Waterveen",)) == ("Waterveeg", True)


def test_without_known_names_what_is_left_is_the_name() -> None:
    assert municipality_in("Concept raadsakkoord Zuidpolder 2026-2030") == ("Zuidpolder", True)
    assert municipality_in("sint-maartensveld") == ("Sint-Maartensveld", True)
    assert municipality_in("huizen aan den dijk v3") == ("Huizen aan den Dijk", True)


def test_a_file_name_without_a_municipality_gives_none() -> None:
    assert municipality_in("concept v3 def")[0] == ""
    assert municipality_in("waterveen-noordhoek", REGION)[0] == ""


def test_a_draft_without_a_municipality_keeps_the_name_of_its_file_and_says_so() -> None:
    (draft,) = name_drafts([Path("concept.docx")], [])
    assert (draft.name, draft.municipality) == ("concept", "")
    assert draft.remark is not None
    assert "--gemeente NAAM=concept.docx" in draft.remark.advice


def test_what_the_user_says_goes_first() -> None:
    (draft,) = name_drafts([Path("waterveen.docx")], ["Noordhoek"], REGION)
    assert draft.name == "Noordhoek"


def test_a_name_that_the_dossier_does_not_know_is_taken_and_told() -> None:
    (draft,) = name_drafts([Path("a.docx")], ["Noordhoke"], REGION)
    assert draft.municipality == "Noordhoke"
    assert draft.remark is not None
    assert draft.remark.advice == "bedoelt u Noordhoek?"


def test_each_of_several_drafts_can_be_named() -> None:
    paths = [Path("in/a.docx"), Path("in/b.docx")]
    first, second = name_drafts(paths, ["Noordhoek=b.docx", "Waterveen=in/a.docx"], REGION)
    assert (first.name, second.name) == ("Waterveen", "Noordhoek")


def test_a_file_that_only_the_option_names_is_a_draft_too() -> None:
    drafts = name_drafts([Path("a.docx")], ["Noordhoek=b.docx", "Waterveen=a.docx"], REGION)
    assert [draft.path.name for draft in drafts] == ["a.docx", "b.docx"]


def test_a_draft_of_nobody_known_names_no_file() -> None:
    assert municipality_in("waterveen-concept-2026", ["", "Waterveen"]) == ("Waterveen", True)
    assert municipality_in("concept-2026", ["", "Waterveen"]) == ("", True)


def test_two_drafts_of_one_municipality_stay_apart() -> None:
    drafts = name_drafts([Path("noordhoek-v1.docx"), Path("noordhoek-v2.docx")], [], REGION)
    assert [draft.name for draft in drafts] == ["Noordhoek (noordhoek-v1)", "Noordhoek (noordhoek-v2)"]
    assert {draft.municipality for draft in drafts} == {"Noordhoek"}


def test_files_with_the_same_name_stay_apart_by_as_much_as_it_takes() -> None:
    paths = [
        Path("een/noordhoek.docx"),
        Path("een/noordhoek.odt"),
        Path("twee/noordhoek.odt"),
        Path("sint-joris.md"),
    ]
    names = [draft.name for draft in name_drafts(paths, [], REGION)]
    assert names == [
        "Noordhoek (noordhoek.docx)",
        f"Noordhoek ({Path('een/noordhoek.odt')})",
        f"Noordhoek ({Path('twee/noordhoek.odt')})",
        "Sint-Joris",
    ]


@pytest.mark.parametrize("said", [["Noordhoek"], ["=a.docx"], ["Noordhoek="]])
def test_a_name_that_could_be_for_any_draft_is_wrong_use(said: list[str]) -> None:
    with pytest.raises(WrongUse):
        name_drafts([Path("a.docx"), Path("b.docx")], said)


def test_names_that_differ_in_a_sign_that_nobody_sees_are_told_apart_by_a_number() -> None:
    drafts = name_drafts(
        [Path("Waterveen.docx"), Path("\u200fWaterveen.docx"), Path("Noordhoek.docx")], [], REGION
    )
    assert [draft.name for draft in drafts] == [
        "Waterveen (Waterveen.docx), bestand 1",
        "Waterveen (Waterveen.docx), bestand 2",
        "Noordhoek",
    ]

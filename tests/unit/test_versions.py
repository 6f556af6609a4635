"""Which version a draft is, which is the newest, and what is new in it."""

from __future__ import annotations

import pytest
from comparisons import DROPPED, Says, compared

from regioparagraaf.dossier.versions import Edition, edition
from regioparagraaf.trace.since import News, since


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("leiden.docx", ""),
        ("Leiden concept 2.docx", "concept 2"),
        ("leiden_v1.3_2026-03-05.docx", "concept 1.3, 5 maart 2026"),
        ("leiden concept 2 5-3-2026 voorlopig.odt", "concept 2, voorlopig, 5 maart 2026"),
        ("Leiden vastgesteld 20260630.pdf", "vastgesteld, 30 juni 2026"),
    ],
)
def test_the_name_of_a_file_says_which_version_it_is(file: str, words: str) -> None:
    assert edition(file).words == words


def test_what_the_dossier_says_goes_before_the_name_point_by_point() -> None:
    said = [Edition("Leiden concept 2.docx", date="2026-04-01", status="voorlopig")]
    assert edition("leiden Concept 2.docx", said).words == "concept 2, voorlopig, 1 april 2026"
    assert edition("leiden concept 3.docx", said).words == "concept 3"


def test_a_later_date_is_newer_whatever_the_number_and_ten_comes_after_nine() -> None:
    later, earlier = edition("x concept 1 2026-05-01.md"), edition("x concept 2 2026-04-01.md")
    assert later.age > earlier.age
    assert edition("x concept 10.md").age > edition("x concept 9.md").age


@pytest.mark.parametrize("name", ["2", "concept 2", "v2", "2026-03-05", "x concept 2 2026-03-05"])
def test_a_version_is_called_by_number_date_or_file(name: str) -> None:
    one = edition("x concept 2 2026-03-05.docx")
    assert one.is_called(name)
    assert not edition("x.docx").is_called(name)


FIRST = compared("Leiden", {2: Says("a b c d"), 3: Says("e f g h"), 5: DROPPED}, {6: "Erbij gekomen."})


def news(second: dict[int, Says], added: dict[int, str] | None = None) -> dict[str, News]:
    return {one.number: one.news for one in since(FIRST, compared("Leiden", second, added))}


def test_the_same_draft_again_is_no_news() -> None:
    assert since(FIRST, FIRST) == ()


def test_new_again_and_back_are_told_apart() -> None:
    found = news({2: Says("a b c d"), 3: Says("e f g i"), 6: Says("k l m n")})
    assert found == {"3": News.AGAIN, "5": News.BACK, "6": News.NEW, "6a": News.BACK}


def test_an_addition_that_stays_is_no_news_and_another_is() -> None:
    second = {2: Says("a b c d"), 3: Says("e f g h"), 5: DROPPED}
    assert news(second, {6: "Erbij gekomen."}) == {}
    assert news(second, {4: "Erbij gekomen."}) == {}
    other = since(FIRST, compared("Leiden", second, {6: "Iets anders."}))
    assert [(one.number, one.news) for one in other] == [("6a", News.NEW), ("6a", News.BACK)]

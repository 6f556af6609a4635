"""The numbers of a report add up: every record has one weight, and what moved is not counted twice."""

from __future__ import annotations

from comparisons import COMMON, DROPPED, Says, compared
from msgspec.structs import replace

from regioparagraaf.comparison.model import Found, Scope, Weight
from regioparagraaf.reports.tally import UNCHANGED, adding_up, counts, in_numbers

DRAFT = compared(
    "Leiden",
    {
        2: Says(COMMON[1], Weight.EDITORIAL, behind=6),
        3: Says("Wij bouwen geen woningen."),
        5: DROPPED,
    },
    {6: "Wij openen een loket."},
)


def test_by_weight_the_numbers_are_all_of_the_common_text_and_what_was_added() -> None:
    made = counts(DRAFT)
    by_weight = made[UNCHANGED] + made["redactioneel"] + made["inhoudelijk"]
    assert by_weight == len(COMMON) + made["toegevoegd"] == 7
    assert (made[UNCHANGED], made["redactioneel"], made["inhoudelijk"]) == (3, 1, 3)
    assert (made["vervallen"], made["toegevoegd"], made["verplaatst"]) == (1, 1, 1)


def test_of_one_draft_it_is_told_what_the_numbers_are_made_of() -> None:
    told = in_numbers(DRAFT)
    assert "Van de 6 onderdelen van de gemeenschappelijke tekst zijn er 3 ongewijzigd." in told
    assert "3 inhoudelijke wijzigingen (1 gewijzigd, 1 vervallen en 1 toegevoegd)" in told
    assert "en 1 redactionele (waarvan 1 alleen verplaatst)." in told


def test_a_draft_that_only_adds_is_not_called_unchanged() -> None:
    assert "ongewijzigd in" in in_numbers(compared("Leiden"))
    assert "1 inhoudelijke wijziging" in in_numbers(compared("Leiden", added={6: "Wij openen een loket."}))


def test_what_the_numbers_come_to_is_told_and_what_joins_is_one() -> None:
    assert "samen alles: de 6 onderdelen van de gemeenschappelijke tekst" in adding_up([DRAFT])
    assert "samenvoegt" not in adding_up([DRAFT])
    first, second, *rest = DRAFT.changes
    joined = replace(first, common=(*first.common, *second.common))
    assert "samenvoegt, tellen als één" in adding_up([replace(DRAFT, changes=(joined, *rest))])


def test_where_nothing_was_found_there_is_nothing_to_add_up() -> None:
    assert adding_up([replace(DRAFT, scope=Scope(Found.NOTHING))]) == ""

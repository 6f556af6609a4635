"""Deviations of several municipalities at one place are joined where they are the same."""

from __future__ import annotations

from comparisons import DROPPED, Says, compared
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, Found, Relation, Scope, Weight
from regioparagraaf.reports.versions import Place, places


def place(found: tuple[Place, ...], number: str) -> Place:
    return next(one for one in found if one.number == number)


def test_the_same_deviation_of_two_municipalities_is_one_version() -> None:
    text = "Wij bouwen 9.000 woningen."
    found = places(
        [compared(name, {3: Says(text)}) for name in ("Leiden", "Leiderdorp")] + [compared("Oegstgeest")]
    )
    third = place(found, "3")
    assert [version.municipalities for version in third.versions] == [("Leiden", "Leiderdorp")]
    assert third.unchanged == ("Oegstgeest",)


def test_a_municipality_s_own_name_makes_no_other_version() -> None:
    found = places(
        [compared(name, {3: Says(f"{name} bouwt 9.000 woningen.")}) for name in ("Leiden", "Leiderdorp")]
    )
    assert place(found, "3").versions[0].municipalities == ("Leiden", "Leiderdorp")


def test_another_municipality_s_name_makes_another_version() -> None:
    found = places([compared(name, {3: Says("Leiden bouwt.")}) for name in ("Leiden", "Leiderdorp")])
    assert [version.municipalities for version in place(found, "3").versions] == [
        ("Leiden",),
        ("Leiderdorp",),
    ]


def test_quotes_and_spaces_make_no_other_version_but_another_weight_does() -> None:
    same = [compared("A", {3: Says("Wij bouwen ‘veel’.")}), compared("B", {3: Says("Wij  bouwen 'veel'.")})]
    assert len(place(places(same), "3").versions) == 1
    other = compared("B", {3: Says("Wij bouwen 'veel'.", Weight.EDITORIAL)})
    assert len(place(places([same[0], other]), "3").versions) == 2


def test_the_gravest_version_comes_first_and_what_is_dropped_before_what_is_changed() -> None:
    drafts = [
        compared("A", {3: Says("Wij bouwen 8500 woningen.", Weight.EDITORIAL)}),
        compared("B", {3: Says("Wij bouwen 7.000 woningen.")}),
        compared("C", {3: DROPPED}),
    ]
    assert [v.municipalities for v in place(places(drafts), "3").versions] == [("C",), ("B",), ("A",)]
    assert place(places(drafts), "3").is_open


def test_units_that_one_draft_joins_are_one_place_for_all() -> None:
    leiden, oegstgeest = compared("Leiden"), compared("Oegstgeest", {3: DROPPED})
    changes = list(leiden.changes)
    joined = replace(
        changes[1],
        relation=Relation.CHANGED,
        weight=Weight.EDITORIAL,
        common=(*changes[1].common, *changes[2].common),
    )
    leiden = replace(leiden, changes=(changes[0], joined, *changes[3:]))
    found = place(places([leiden, oegstgeest]), "2 en 3")
    assert [unit.text for unit in found.units] == [
        oegstgeest.common.blocks[1].text,
        oegstgeest.common.blocks[2].text,
    ]
    assert [(v.municipalities, len(v.changes)) for v in found.versions] == [
        (("Oegstgeest",), 2),
        (("Leiden",), 1),
    ]


def test_what_drafts_add_stands_behind_its_unit_in_the_section_of_the_common_text() -> None:
    found = places(
        [compared("Leiden", added={3: "Wij bouwen ook."}), compared("Leiderdorp", added={0: "Vooraf."})]
    )
    assert [one.number for one in found] == ["vooraf", "1", "2", "3", "na 3", "4", "5", "6"]
    assert (place(found, "na 3").heading, place(found, "na 3").units) == ("Wonen", ())


def test_a_draft_in_which_nothing_was_found_counts_nowhere() -> None:
    nothing = replace(compared("Leiden", {3: DROPPED}), scope=Scope(Found.NOTHING))
    assert places([nothing]) == ()
    assert not place(places([nothing, compared("Leiderdorp")]), "3").versions


SAYS = st.sampled_from([None, DROPPED, Says("Anders."), Says("Anders."), Says("Iets.", Weight.EDITORIAL)])


@st.composite
def drafts(draw: st.DrawFn) -> list[Comparison]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        says = {unit: said for unit in range(2, 7) if (said := draw(SAYS)) is not None}
        added = {unit: "Erbij." for unit in range(7) if draw(st.integers(0, 5)) == 0}
        made.append(compared(f"Gemeente {number}", says, added))
    return made


@settings(max_examples=40, deadline=None)
@given(drafts())
def test_every_record_of_every_draft_is_in_exactly_one_place(comparisons: list[Comparison]) -> None:
    found = places(comparisons)
    for comparison in comparisons:
        told: list[str] = []
        for one in found:
            if comparison.municipality in one.unchanged:
                told += one.number.split(" en ")
            for version in one.versions:
                if comparison.municipality in version.municipalities:
                    told += [change.label for change in version.changes]
        assert sorted(told) == sorted(change.label for change in comparison.changes)

"""The list of decisions and the amendment: what is open, and how a council would change it."""

from __future__ import annotations

import pytest
from comparisons import COMMON, DROPPED, Says, compared, weaker
from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, Found, Scope, Weight
from regioparagraaf.document.model import Citation, Document, Kind
from regioparagraaf.reports.about import About
from regioparagraaf.reports.amendment import Sides, proposal, way_back
from regioparagraaf.reports.decisions import decisions

STRIVE = "De raden streven ernaar uiterlijk 1 juli 2027 één woonagenda vast te stellen."
LEIDEN = compared("Leiden", {2: Says(STRIVE, signals=(weaker("stellen vast", "streven ernaar"),))})
LISSE = compared(
    "Lisse",
    {2: Says(STRIVE, signals=(weaker("stellen vast", "streven ernaar"),)), 5: DROPPED},
    {3: "Wij bouwen niet in de polder."},
)


def lines(report: Document) -> list[str]:
    return [block.text for block in report.blocks]


def numbered(comparison: Comparison, *labels: str) -> list:  # type: ignore[type-arg]
    return [change for change in comparison.changes if change.label in labels]


def test_the_points_are_numbered_through_and_say_who_proposes_what() -> None:
    found = lines(decisions([LEIDEN, LISSE], About(files=("leiden.docx (concept 2)", "lisse.docx"))))
    assert [text for text in found if text.isdigit()] == ["1", "2", "3"]
    assert found.count("Leiden en Lisse") == 1
    assert "leiden.docx (concept 2)" in " ".join(found)
    assert any("‘stellen vast’ werd ‘streven ernaar’" in text for text in found)


def test_what_is_editorial_is_no_point() -> None:
    light = compared("Leiden", {2: Says(STRIVE, weight=Weight.EDITORIAL)})
    assert any("geen open punt" in text for text in lines(decisions([light])))


def test_a_judgement_that_makes_a_change_editorial_takes_the_point_away() -> None:
    judged = replace(
        LEIDEN,
        changes=tuple(
            replace(c, weight=Weight.EDITORIAL, judged=("Beoordeeld: x.",)) if c.label == "2" else c
            for c in LEIDEN.changes
        ),
    )
    assert any("geen open punt" in text for text in lines(decisions([judged])))


def test_a_draft_on_another_subject_gives_no_point_and_no_conclusion() -> None:
    nothing: Comparison = replace(compared("Leiden", {2: DROPPED}), scope=Scope(Found.NOTHING))
    told = lines(decisions([nothing]))
    assert any("niet gevonden; daarvan is niets vergeleken" in text for text in told)
    assert not any("geen open punt" in text for text in told)


def test_an_amendment_says_what_stands_there_and_what_comes_instead() -> None:
    found = lines(
        proposal(
            LEIDEN, numbered(LEIDEN, "2"), Sides("Samen", "versie 2, 1 maart 2026", "concept 3, 5 maart 2026")
        )
    )
    at = found.index("De tekst in het ontwerp luidt:")
    assert found[at + 1 : at + 4] == [f"‘{COMMON[1]}’", "Deze tekst te wijzigen in:", f"‘{STRIVE}’"]
    assert "Toelichting" in found


def test_what_stands_under_one_heading_is_amended_under_one_heading() -> None:
    found = lines(proposal(LEIDEN, LEIDEN.changes, Sides("Samen")))
    heads = [text for text in found if text.startswith("Onder ‘")]
    assert len(heads) == len(set(heads)) < len(LEIDEN.changes)


def test_the_way_back_turns_both_texts_round() -> None:
    found = lines(
        way_back(
            LEIDEN, numbered(LEIDEN, "2"), Sides("Samen", "versie 2, 1 maart 2026", "concept 3, 5 maart 2026")
        )
    )
    at = found.index("De tekst in het ontwerp luidt:")
    assert found[at + 1 : at + 4] == [f"‘{STRIVE}’", "Deze tekst te wijzigen in:", f"‘{COMMON[1]}’"]


@pytest.mark.parametrize("make", [proposal, way_back])
def test_what_comes_stands_behind_the_sentence_before_it_and_what_goes_is_struck(make) -> None:  # type: ignore[no-untyped-def]
    found = lines(
        make(
            LISSE,
            numbered(LISSE, "3a", "5"),
            Sides("Samen", "versie 2, 1 maart 2026", "concept 3, 5 maart 2026"),
        )
    )
    new, gone = "‘Wij bouwen niet in de polder.’", f"‘{COMMON[4]}’"
    forward = make is proposal
    added, struck = (new, gone) if forward else (gone, new)
    assert found[found.index("toe te voegen:") + 1] == added
    assert found[found.index(struck) + 1] == "Deze tekst te schrappen."
    before = found[found.index("Na de zin" if forward else "Na de kop") + 1]
    assert before == (f"‘{COMMON[2]}’" if forward else f"‘{COMMON[3].removeprefix('# ')}’")


def test_the_explanation_holds_no_signal_because_a_signal_is_for_who_compares() -> None:
    assert not any(
        "te beoordelen" in text for text in lines(proposal(LEIDEN, numbered(LEIDEN, "2"), Sides("S")))
    )


def test_what_goes_or_is_softened_is_not_said_to_carry_a_recommendation_out() -> None:
    cited = (Citation("advies", "A3"),)
    draft = compared("Leiden", {2: Says(STRIVE), 3: DROPPED}, citations=cited)
    changes = numbered(draft, "2", "3")
    told = "\n".join(lines(proposal(draft, changes, Sides("Samen"))))
    assert "voortaan anders. De tekst zoals die nu luidt, voert uit: A3 (advies)." in told
    assert "vervalt. De tekst die vervalt, voert uit: A3 (advies)." in told
    assert "voert hiermee uit: A3" not in told
    assert "voert hiermee uit: A3" in "\n".join(lines(way_back(draft, changes, Sides("Samen"))))


def test_a_note_is_proposed_as_a_note_and_not_as_a_sentence_behind_the_paragraph() -> None:
    draft = compared("Leiden", added={3: "Dit aantal kan afwijken."})
    (added,) = numbered(draft, "3a")
    noted = replace(added, draft=(replace(added.draft[0], kind=Kind.NOTE),))
    found = lines(proposal(draft, [noted], Sides("Samen")))
    at = found.index("als noot toe te voegen:")
    assert found[at - 2 : at] == ["Bij de alinea met de zin", f"‘{COMMON[2]}’"]
    assert any("Bij welke zin van de alinea zij hoort, staat in het concept." in text for text in found)


def test_neighbours_that_were_dropped_come_back_as_one_block_in_their_order() -> None:
    draft = compared("Leiden", {2: DROPPED, 3: DROPPED})
    for asked in (("2", "3"), ("3", "2")):
        changes = [change for label in asked for change in numbered(draft, label)]
        found = lines(way_back(draft, changes, Sides("Samen")))
        assert found.count("toe te voegen:") == 1
        at = found.index("toe te voegen:")
        assert found[at - 1 : at + 3] == [
            f"‘{COMMON[0][2:]}’",
            "toe te voegen:",
            *(f"‘{COMMON[n]}’" for n in (1, 2)),
        ]


def test_a_sentence_that_moved_within_its_chapter_is_put_where_it_comes() -> None:
    draft = compared("Leiden", {2: Says(COMMON[1], Weight.EDITORIAL, behind=3)})
    found = lines(proposal(draft, numbered(draft, "2"), Sides("Samen")))
    at = found.index("Deze tekst te verplaatsen naar de plaats na de zin")
    assert found[at - 1 : at + 2 : 2] == [f"‘{COMMON[1]}’", f"‘{COMMON[2]}’"]
    back = lines(way_back(draft, numbered(draft, "2"), Sides("Samen")))
    at = back.index("Deze tekst te verplaatsen naar de plaats na de kop")
    assert back[at - 1 : at + 2 : 2] == [f"‘{COMMON[1]}’", f"‘{COMMON[0][2:]}’"]


def test_a_sentence_that_moved_to_another_chapter_in_other_words_is_changed_and_moved() -> None:
    draft = compared("Leiden", {2: Says(STRIVE, behind=5)})
    found = lines(proposal(draft, numbered(draft, "2"), Sides("Samen")))
    at = found.index("Deze tekst te wijzigen in:")
    assert found[at + 1 : at + 4] == [
        f"‘{STRIVE}’",
        "De gewijzigde tekst te verplaatsen naar het hoofdstuk ‘Economie’, na de zin",
        f"‘{COMMON[4]}’",
    ]
    assert any("luidt voortaan anders. Deze zin krijgt een andere plaats." in text for text in found)


def test_what_moved_is_a_place_to_stand_behind_only_where_it_moves_along() -> None:
    draft = compared(
        "Leiden",
        {2: Says(COMMON[1], Weight.EDITORIAL, behind=5), 3: Says(COMMON[2], Weight.EDITORIAL, behind=2)},
    )
    alone = lines(proposal(draft, numbered(draft, "3"), Sides("Samen")))
    assert alone[alone.index(f"‘{COMMON[2]}’") + 2] == f"‘{COMMON[4]}’"
    along = lines(proposal(draft, numbered(draft, "2", "3"), Sides("Samen")))
    assert along[along.index(f"‘{COMMON[2]}’") + 2] == f"‘{COMMON[1]}’"


OPEN = "Wij betalen [Leiden, Lisse: naar inwonertal | Oegstgeest: naar gebruik] mee aan de kosten."
NUMBERS = Says(OPEN.replace(OPEN[OPEN.index("[") : OPEN.index("]") + 1], "naar inwonertal"), Weight.EDITORIAL)
USE = Says(OPEN.replace(OPEN[OPEN.index("[") : OPEN.index("]") + 1], "naar gebruik"), Weight.EDITORIAL)


def test_a_bracket_in_which_municipalities_chose_differently_is_an_open_point() -> None:
    says = {"Leiden": NUMBERS, "Lisse": NUMBERS, "Oegstgeest": USE, "Noordwijk": None}
    drafts = [compared(name, {1: said} if said else None, common=(OPEN,)) for name, said in says.items()]
    found = lines(decisions(drafts))
    assert "1" in found
    assert "Leiden en Lisse: ‘naar inwonertal’" in found
    assert "Oegstgeest: ‘naar gebruik’" in found
    assert "Noordwijk: laat de haken staan" in found


def test_a_bracket_in_which_all_chose_the_same_is_no_point() -> None:
    drafts = [compared(name, {1: NUMBERS}, common=(OPEN,)) for name in ("Leiden", "Lisse")]
    assert any("geen open punt" in text for text in lines(decisions(drafts)))

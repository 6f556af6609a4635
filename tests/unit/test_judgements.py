"""What a person decided holds while both texts stand, lapses when one changes, and touches nothing else."""

from __future__ import annotations

import pytest
from cells import cells
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Relation, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.document.views import accepted, original
from regioparagraaf.dutch.words import normal
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.redline import lay_out, redline
from regioparagraaf.trace.fingerprints import fingerprint
from regioparagraaf.trace.judgements import TWICE, Judgement, Verdict, in_the_way, judged

COMMON = (
    "# Wonen",
    "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast.",
    "Wij bouwen samen ten minste 400 woningen in de kernen.",
    "# Groen",
    "Onze gemeente onderhoudt het bos en de heide.",
    "Elke bewoner vindt binnen tien minuten lopen een bank in de schaduw.",
)
AGENDA, HOUSES, FOREST, BENCH = COMMON[1], COMMON[2], COMMON[4], COMMON[5]
LATER = "De raden stellen uiterlijk 1 juli 2028 één woonagenda vast."
FEWER = "Wij bouwen samen ongeveer 350 woningen in de kernen."
SEATS = "Zitplaatsen uit de zon komen op loopafstand van iedereen."
DRAFT = (*COMMON[:1], LATER, FEWER, *COMMON[3:5], "De gemeenteraad huurt een kantoor.", SEATS)
SETTINGS = Settings("Oosterwold", ("Oosterwold", "Westerwold"))


def text(lines: tuple[str, ...]) -> Document:
    blocks = (heading(x.removeprefix("# "), level=2) if x.startswith("# ") else paragraph(x) for x in lines)
    return document(*blocks)


def machine(draft: tuple[str, ...] = DRAFT, common: tuple[str, ...] = COMMON) -> Comparison:
    return compare(text(common), text(draft), load_lexicon(), SETTINGS)


def decide(comparison: Comparison, *judgements: Judgement, settings: Settings = SETTINGS) -> Comparison:
    return judged(comparison, judgements, load_lexicon(), settings)


def about(
    verdict: Verdict, was: str | None, wordt: str | None, value: str = "", whose: str = "Oosterwold"
) -> Judgement:
    common, draft = (tuple(fingerprint([one]) for one in ([side] if side else [])) for side in (was, wordt))
    return Judgement(whose, verdict, common, draft, "zo is het bedoeld", value, "2026-03-01")


def record(comparison: Comparison, words: str) -> Change:
    """The record that holds these words on either side."""
    return next(c for c in comparison.changes if words in (u.text for u in (*c.common, *c.draft)))


LIGHT = about(Verdict.WEIGHT, AGENDA, LATER, "redactioneel")


def test_a_weight_is_followed_and_told_with_its_reason() -> None:
    before = machine()
    assert record(before, LATER).weight is Weight.SUBSTANTIVE
    after = record(decide(before, LIGHT), LATER)
    assert after.weight is Weight.EDITORIAL
    assert after.judged == ("Beoordeeld op 01-03-2026: redactioneel; reden: zo is het bedoeld.",)


def test_everything_that_was_not_judged_is_as_the_machine_had_it() -> None:
    before = machine()
    after = decide(before, LIGHT)
    assert [c.label for c in after.changes if c.judged] == [record(before, LATER).label]
    unjudged = {c.label: c for c in after.changes if not c.judged}
    assert all(unjudged[c.label] == c for c in before.changes if c.label in unjudged)


def test_another_municipality_with_the_same_words_is_not_judged() -> None:
    other = replace(SETTINGS, municipality="Westerwold")
    before = machine()
    assert decide(before, LIGHT, settings=other) is before


@pytest.mark.parametrize(
    ("draft", "common", "side"),
    [
        (tuple(x.replace("2028", "2029") for x in DRAFT), COMMON, "de tekst van het concept"),
        (DRAFT, tuple(x.replace("2027", "2026") for x in COMMON), "de gemeenschappelijke tekst"),
    ],
)
def test_a_judgement_lapses_when_a_text_changes_and_that_is_told(
    draft: tuple[str, ...], common: tuple[str, ...], side: str
) -> None:
    before = machine(draft, common)
    after = decide(before, LIGHT)
    assert after.changes == before.changes
    (remark,) = [one for one in after.remarks if one.code == "RP210"]
    assert side in remark.text


def test_a_judgement_holds_when_the_text_around_it_changes() -> None:
    draft = ("# Wonen", "Een heel nieuwe zin over iets anders staat nu voorop.", *DRAFT[1:])
    assert record(decide(machine(draft), LIGHT), LATER).weight is Weight.EDITORIAL


def test_what_a_person_links_is_one_record_and_is_weighed() -> None:
    before = machine()
    assert record(before, BENCH).relation is Relation.DROPPED
    after = decide(before, about(Verdict.LINKED, BENCH, SEATS))
    linked = record(after, BENCH)
    assert (linked.relation, linked.draft[0].text) == (Relation.CHANGED, SEATS)
    assert linked.label == record(before, BENCH).label
    assert linked.diff


def test_linking_one_addition_leaves_the_number_of_the_other() -> None:
    before = machine()
    office = record(before, DRAFT[5])
    after = decide(before, about(Verdict.LINKED, BENCH, SEATS))
    assert record(after, DRAFT[5]).label == office.label


def test_what_a_person_takes_apart_falls_away_and_comes_in() -> None:
    after = decide(machine(), about(Verdict.APART, AGENDA, LATER))
    was, wordt = record(after, AGENDA), record(after, LATER)
    assert (was.relation, wordt.relation) == (Relation.DROPPED, Relation.ADDED)
    assert was.judged == wordt.judged != ()


def test_an_addition_that_comes_in_never_takes_a_number_that_was_given_away() -> None:
    before = {c.label: c for c in machine().changes if not c.common}
    after = decide(machine(), about(Verdict.APART, FOREST, FOREST)).changes
    assert len({c.label for c in after}) == len(after)
    assert all(before[c.label].draft == c.draft for c in after if c.label in before)


def test_a_wrong_signal_goes_and_the_weight_stays() -> None:
    before = record(machine(), FEWER)
    kinds = {str(signal.kind) for signal in before.signals}
    assert "getal" in kinds
    after = record(decide(machine(), about(Verdict.NO_SIGNAL, HOUSES, FEWER, "getal")), FEWER)
    assert {str(signal.kind) for signal in after.signals} == kinds - {"getal"}
    assert after.weight is before.weight


def test_a_reason_of_the_machine_does_not_stand_beside_another_weight() -> None:
    before = machine()
    unexplained = replace(record(before, LATER), signals=(), reason="het jaar is een ander")
    reasoned = replace(
        before, changes=tuple(unexplained if c.label == unexplained.label else c for c in before.changes)
    )
    assert record(decide(reasoned, LIGHT), LATER).reason == ""
    same = about(Verdict.WEIGHT, AGENDA, LATER, "inhoudelijk")
    assert record(decide(reasoned, same), LATER).reason == "het jaar is een ander"


def test_a_change_without_the_signal_that_made_it_grave_says_that_its_weight_was_not_judged() -> None:
    wrong = about(Verdict.NO_SIGNAL, AGENDA, LATER, "termijn")
    after = record(decide(machine(), wrong), LATER)
    assert (after.weight, after.signals) == (Weight.SUBSTANTIVE, ())
    assert "over het gewicht is nog niet geoordeeld" in after.reason
    for both in ((wrong, LIGHT), (LIGHT, wrong)):
        assert record(decide(machine(), *both), LATER).reason == ""


def test_an_allowed_filling_is_no_deviation() -> None:
    after = record(decide(machine(), about(Verdict.SLOT, AGENDA, LATER)), LATER)
    assert (after.relation, after.weight, after.signals) == (Relation.EQUAL, Weight.NONE, ())


def test_of_two_judgements_on_one_question_the_later_counts_and_both_are_named() -> None:
    heavy = about(Verdict.WEIGHT, AGENDA, LATER, "inhoudelijk")
    after = decide(machine(), LIGHT, heavy)
    assert record(after, LATER).weight is Weight.SUBSTANTIVE
    assert [one.code for one in after.remarks if one.code == "RP211"] == ["RP211"]


def test_a_link_that_would_undo_another_is_not_followed() -> None:
    after = decide(machine(), about(Verdict.LINKED, BENCH, SEATS), about(Verdict.LINKED, FOREST, SEATS))
    assert record(after, SEATS).common[0].text == BENCH
    assert [one.code for one in after.remarks if one.code == "RP211"] == ["RP211"]


def test_a_text_that_stands_twice_is_not_linked_by_guess() -> None:
    draft = (*DRAFT, SEATS)
    after = decide(machine(draft), about(Verdict.LINKED, BENCH, SEATS))
    assert record(after, BENCH).relation is Relation.DROPPED
    assert [one.code for one in after.remarks if one.code == "RP210"] == ["RP210"]
    problem = in_the_way(machine(draft), about(Verdict.LINKED, BENCH, SEATS), load_lexicon())
    assert problem is not None
    assert TWICE in problem.text


def test_a_redline_of_what_people_linked_gives_both_texts_back() -> None:
    after = decide(machine(), about(Verdict.LINKED, BENCH, SEATS), about(Verdict.APART, AGENDA, LATER), LIGHT)
    plan = redline(lay_out(after), "Gemeente Oosterwold", "2026-03-01T00:00:00Z")
    assert lines(accepted(plan)) == [normal(block.text) for block in text(DRAFT).blocks]
    assert lines(original(plan)) == [normal(block.text) for block in text(COMMON).blocks]


def lines(view: Document) -> list[str]:
    return [normal(block.text) for block in view.blocks if block.text.strip()]


ROWS = (
    ("Afspraak", "Wie", "Wanneer"),
    ("Zitplaatsen uit de zon op loopafstand", "raden", "2028"),
    ("Een kantoor huren", "raden", "2029"),
)


def test_of_words_that_stand_in_each_row_those_beside_the_others_are_meant() -> None:
    before = compare(
        text(COMMON), document(*text(COMMON[:5]).blocks, *cells(*ROWS)), load_lexicon(), SETTINGS
    )
    row = tuple(fingerprint([one]) for one in ROWS[2])
    after = decide(before, Judgement("Oosterwold", Verdict.LINKED, (fingerprint([BENCH]),), row, "zo is het"))
    assert [unit.text for unit in record(after, BENCH).draft] == list(ROWS[2])
    assert {unit.cell.row for unit in record(after, BENCH).draft if unit.cell} == {2}
    assert "RP210" not in [remark.code for remark in after.remarks]


def test_a_list_of_links_can_be_worked_through_with_the_numbers_it_began_with() -> None:
    lake, path = "Het meer blijft schoon en vrij.", "De paden zijn begaanbaar in de winter."
    told = (
        "Zwemwater meten wij elke week.",
        "Strooien doen wij vanaf de eerste vorst.",
        "De kiosk gaat open.",
    )
    before = machine((*COMMON, *told), (*COMMON[:2], lake, path, *COMMON[2:]))
    first = decide(before, about(Verdict.LINKED, lake, told[0]))
    both = decide(before, about(Verdict.LINKED, lake, told[0]), about(Verdict.LINKED, path, told[1]))
    for said, after in ((told[1], first), (told[2], first), (told[2], both)):
        assert record(after, said).label == record(before, said).label

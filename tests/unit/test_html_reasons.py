"""Why a change is among what the page tells first: every signal, what may bind less before all else."""

from __future__ import annotations

from comparisons import DROPPED, Says, compared, weaker
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Direction, Signal, SignalKind, Touched, Weight
from regioparagraaf.document.model import document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.about import About
from regioparagraaf.writers.html.page import page
from regioparagraaf.writers.html.reasons import EITHER_WAY, OTHER, WEAKER, reasons
from regioparagraaf.writers.html.values import Finding

LATER = Signal(SignalKind.TERM, "uiterlijk in 2027", "in 2028", Direction.LATER)
SOONER = Signal(SignalKind.TERM, "uiterlijk in 2027", "uiterlijk in 2026", Direction.EARLIER)
COLLEGES = Signal(SignalKind.BODY, "De raden", "De colleges", Direction.CHANGED)
LONGER = Signal(SignalKind.ENUMERATION, "", "en huurders", Direction.ADDED)
HEDGE = Signal(SignalKind.RESERVATION, "", "zo veel mogelijk", Direction.ADDED)
SOFTER = weaker("stellen vast", "streven naar")


def _said(*signals: Signal, weight: Weight = Weight.SUBSTANTIVE) -> Change:
    says = {2: Says("De raden stellen één agenda vast.", weight, signals=signals)}
    return compared("Leiden", says).changes[1]


def _told(change: Change) -> list[tuple[str, str]]:
    return [(reason.kind, reason.words) for reason in reasons(change)]


def _findings(says: dict[int, Says]) -> tuple[list[Finding], list[Finding]]:
    made = page([compared("Leiden", says)], About(), ())
    return list(made.looser), list(made.otherwise)


def _numbers(findings: list[Finding]) -> list[int]:
    return [finding.item.number for finding in findings if finding.item]


def test_every_signal_of_a_change_is_told_the_weakening_ones_first() -> None:
    assert _told(_said(LONGER, COLLEGES, LATER, SOFTER)) == [
        (WEAKER, "verbintenis zwakker"),
        (WEAKER, "termijn later"),
        (EITHER_WAY, "orgaan gewijzigd"),
        (OTHER, "opsomming langer"),
    ]


def test_a_later_end_beside_a_softer_bound_is_seen_with_it() -> None:
    was = "Tot en met 2030 planten de dorpen minimaal 4.000 bomen."
    wordt = "Tot en met 2032 planten de dorpen ongeveer 4.000 bomen."
    common, draft = (document(heading("Groen"), paragraph(text)) for text in (was, wordt))
    found = compare(common, draft, load_lexicon(), Settings("Leiden"))
    assert sorted(_told(found.changes[1])) == [
        (WEAKER, "getal: minimum wordt ongeveer"),
        (WEAKER, "termijn later"),
    ]


def test_what_is_only_said_otherwise_or_fell_away_has_no_reason() -> None:
    assert _told(_said(weight=Weight.EDITORIAL)) == []
    assert _told(compared("Leiden", {2: DROPPED}).changes[1]) == []


def test_a_change_is_in_the_list_of_its_gravest_signal_with_all_the_others() -> None:
    looser, otherwise = _findings({2: Says("Iets.", signals=(COLLEGES, HEDGE)), 3: Says("Iets.")})
    assert _numbers(looser) == [2]
    assert [reason.words for reason, _ in looser[0].reasons] == ["voorbehoud toegevoegd", "orgaan gewijzigd"]
    assert _numbers(otherwise) == [3]


def test_another_body_and_what_no_signal_explains_are_told_as_otherwise_and_more_is_not() -> None:
    says = {
        2: Says("Iets."),
        3: Says("Iets.", signals=(COLLEGES, LONGER)),
        5: Says("Iets.", signals=(SOONER,)),
    }
    looser, otherwise = _findings(says)
    assert looser == []
    assert _numbers(otherwise) == [3, 2]  # what is explained before what is not
    assert [reason.words for reason, _ in otherwise[0].reasons] == ["orgaan gewijzigd", "opsomming langer"]
    assert [reason.words for reason, _ in otherwise[1].reasons] == ["anders, zonder signaal"]


def test_few_words_that_no_signal_explains_are_told_and_stand_before_a_sentence_told_anew() -> None:
    says = {
        2: Says("Over agenda's spreken bestuurders elkaar."),
        5: Says("De colleges voeren samen overleg over de bedrijventerreinen.", confidence=0.33),
    }
    _, otherwise = _findings(says)
    assert _numbers(otherwise) == [5, 2]
    assert [reason.words for reason, _ in otherwise[0].reasons] == ["‘regie’ werd ‘overleg’"]


def test_what_is_told_first_on_the_page_is_what_is_told_first_elsewhere() -> None:
    says = {
        2: Says("Iets.", signals=(LATER,)),
        3: Says("Iets.", signals=(HEDGE,)),
        5: Says("Iets.", signals=(SOFTER,)),
    }
    looser, _ = _findings(says)
    assert _numbers(looser) == [5, 3, 2]


def test_an_added_condition_is_told_on_its_own_what_is_on_all_of_it_first() -> None:
    plain = compared("Leiden", added={2: "Wij doen dat mits er geld is.", 3: "Hier geldt iets.", 5: "Meer."})
    touched = {"2a": None, "3a": Touched("1", is_on_all=True), "5a": None}
    hedge = {"2a": (Signal(SignalKind.RESERVATION, "", "mits er geld is", Direction.ADDED),)}
    changes = tuple(
        replace(change, touched=touched.get(change.label), signals=hedge.get(change.label, ()))
        for change in plain.changes
    )
    made = page([replace(plain, changes=changes)], About(), ())
    assert [(version.label, [reason.words for reason in version.reasons]) for version in made.added] == [
        ("3a", ["raakt alle afspraken"]),
        ("2a", ["voorbehoud toegevoegd"]),
    ]
    assert made.added[0].notes == ("Raakt alle afspraken.",)
    assert made.looser == ()
    assert made.sections[0].cells[0].notes == ((2, "mogelijk zwakker"), (2, "toegevoegd"))

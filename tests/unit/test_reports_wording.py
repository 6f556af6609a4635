"""The words for findings: one Dutch sentence for each, none missing."""

from __future__ import annotations

import pytest
from comparisons import DROPPED, Says, compared
from msgspec.structs import replace
from reading import tables, texts

from regioparagraaf.cli.summary import show_weightiest, summary_of
from regioparagraaf.comparison.model import (
    Direction,
    Elsewhere,
    Found,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Weight,
)
from regioparagraaf.errors import Remark, counted, listed
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.wording import (
    all_drafts,
    as_sentence,
    change_title,
    drafts_of,
    elsewhere_sentence,
    numbers,
    reason_clause,
    scope_sentence,
    signal_lead,
    signal_sentence,
    spanned,
)

PAIRS = {
    SignalKind.COMMITMENT: "zwakker sterker",
    SignalKind.RESERVATION: "toegevoegd vervallen gewijzigd",
    SignalKind.QUANTITY: "hoger lager gewijzigd toegevoegd vervallen",
    SignalKind.TERM: "eerder later gewijzigd toegevoegd vervallen",
    SignalKind.NEGATION: "toegevoegd vervallen",
    SignalKind.BODY: "gewijzigd toegevoegd vervallen",
    SignalKind.SCOPE: "ruimer nauwer",
    SignalKind.ENUMERATION: "toegevoegd vervallen",
}
"""Which directions go with which kind: docs/vergelijking.md, section 4."""
SIGNALS = [(kind, Direction(word)) for kind, words in PAIRS.items() for word in words.split()]


def test_every_kind_has_directions() -> None:
    assert set(PAIRS) == set(SignalKind)


@pytest.mark.parametrize(("kind", "direction"), SIGNALS)
def test_every_signal_has_a_sentence_of_its_own(kind: SignalKind, direction: Direction) -> None:
    lead = signal_lead(Signal(kind, "a", "b", direction))
    assert lead != f"{str(kind).capitalize()} {direction}"
    others = [signal_lead(Signal(*other)) for other in _signals() if other[0::3] != (kind, direction)]
    assert lead not in others


def _signals() -> list[tuple[SignalKind, str, str, Direction]]:
    return [(kind, "a", "b", direction) for kind, direction in SIGNALS]


@pytest.mark.parametrize(
    ("common", "draft", "sentence"),
    [
        ("1 juli", "2028", "De termijn komt later: ‘1 juli’ werd ‘2028’."),
        ("1 juli", "", "De termijn komt later: ‘1 juli’."),
        ("", "2028", "De termijn komt later: ‘2028’."),
        ("", "", "De termijn komt later."),
    ],
)
def test_a_sentence_shows_the_words_that_there_are(common: str, draft: str, sentence: str) -> None:
    assert signal_sentence(Signal(SignalKind.TERM, common, draft, Direction.LATER)) == sentence


@pytest.mark.parametrize(
    ("common", "draft", "direction", "lead"),
    [
        ("vijf weken vooraf", "een week vooraf", "later", "De termijn vooraf wordt korter"),
        ("een week van tevoren", "twee weken van tevoren", "eerder", "De termijn vooraf wordt langer"),
        ("binnen vier weken", "binnen twee maanden", "later", "De termijn wordt langer"),
        ("1 mei 2028", "1 juni 2028", "later", "De termijn komt later"),
    ],
)
def test_a_term_that_is_a_span_gets_longer_or_shorter(
    common: str, draft: str, direction: str, lead: str
) -> None:
    assert signal_lead(Signal(SignalKind.TERM, common, draft, Direction(direction))) == lead


@pytest.mark.parametrize(
    ("common", "draft", "direction", "sentence"),
    [
        ("", "maandelijks", "toegevoegd", "Er komt bij hoe vaak: ‘maandelijks’."),
        ("elk kwartaal", "", "vervallen", "Er staat niet meer hoe vaak: ‘elk kwartaal’."),
        (
            "drie keer per jaar",
            "één keer per jaar",
            "lager",
            "Het komt minder vaak: ‘drie keer per jaar’ werd ‘één keer per jaar’.",
        ),
        ("", "€ 4 miljoen", "toegevoegd", "Er komt een getal bij: ‘€ 4 miljoen’."),
        (
            "per week",
            "",
            "gewijzigd",
            "Het getal, de grens of de periode ervan is anders: ‘per week’ vervalt.",
        ),
    ],
)
def test_how_often_is_no_number_and_what_is_gone_is_said_to_be(
    common: str, draft: str, direction: str, sentence: str
) -> None:
    assert signal_sentence(Signal(SignalKind.QUANTITY, common, draft, Direction(direction))) == sentence


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("weight", [Weight.EDITORIAL, Weight.SUBSTANTIVE])
def test_every_change_has_a_title(relation: Relation, weight: Weight) -> None:
    assert change_title(relation, weight)
    assert change_title(Relation.EQUAL, Weight.NONE) == "Gelijk"


@pytest.mark.parametrize(
    ("scope", "sentence"),
    [
        (Scope(Found.WHOLE), "Het hele concept is vergeleken."),
        (Scope(Found.PART, ((3, 9),)), "Vergeleken is één deel van het concept: alinea 3 tot en met 9."),
        (
            Scope(Found.SCATTERED, ((3, 3), (7, 9))),
            "Vergeleken zijn verspreide delen van het concept: alinea 3 en alinea 7 tot en met 9.",
        ),
        (
            Scope(Found.SCATTERED, ((3, 3), (7, 9), (12, 12), (20, 20), (31, 40))),
            "Vergeleken zijn verspreide delen van het concept: 5 plaatsen tussen alinea 3 en alinea 40.",
        ),
        (
            Scope(Found.NOTHING),
            "In dit concept is de gemeenschappelijke tekst niet gevonden; er is niets vergeleken.",
        ),
    ],
)
def test_the_scope_is_told_in_one_sentence(scope: Scope, sentence: str) -> None:
    assert scope_sentence(scope) == sentence


def test_names_are_listed_as_people_say_them() -> None:
    assert listed([]) == ""
    assert listed(["Leiden"]) == "Leiden"
    assert listed(["Leiden", "Leiderdorp", "Zoeterwoude"]) == "Leiden, Leiderdorp en Zoeterwoude"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("met uitzondering van de berging (zie Water", "met uitzondering van de berging"),
        ("behalve op zondag (en feestdagen)", "behalve op zondag (en feestdagen)"),
        ("(mits er plaats is", "(mits er plaats is"),
    ],
)
def test_words_that_a_signal_quotes_do_not_end_in_half_a_bracket(words: str, told: str) -> None:
    dropped = Signal(SignalKind.RESERVATION, words, "", Direction.DROPPED)
    assert signal_sentence(dropped) == f"Een voorbehoud vervalt: ‘{told}’."


def test_of_words_on_one_side_the_scope_says_what_became_of_them() -> None:
    went = Signal(SignalKind.SCOPE, "uitsluitend", "", Direction.WIDER)
    came = Signal(SignalKind.SCOPE, "", "waaronder", Direction.WIDER)
    assert signal_sentence(went) == "De reikwijdte wordt ruimer: ‘uitsluitend’ vervalt."
    assert signal_sentence(came) == "De reikwijdte wordt ruimer: ‘waaronder’ komt erbij."


@pytest.mark.parametrize(
    ("common", "draft", "direction", "lead"),
    [
        ("ten minste 40", "ten hoogste 40", "gewijzigd", "Een minimum wordt een maximum"),
        ("minstens vier", "ongeveer vier", "gewijzigd", "Een minimum wordt een schatting"),
        ("minstens vier", "vier", "gewijzigd", "Het minimum vervalt"),
        ("niet meer dan 20", "20", "gewijzigd", "Het maximum vervalt"),
        ("20", "maximaal 20", "gewijzigd", "Er komt een maximum"),
        ("jaarlijks", "elk kwartaal", "gewijzigd", "Het komt vaker"),
        ("jaarlijks", "om de twee jaar", "gewijzigd", "Het komt minder vaak"),
        ("ten hoogste 30", "ten hoogste 45", "hoger", "Het maximum gaat omhoog"),
        ("ten minste 30", "ten minste 20", "lager", "Het minimum gaat omlaag"),
        ("ten minste 30", "20", "lager", "Het getal gaat omlaag"),
        ("vier fietspaden", "vier wegen", "gewijzigd", "Het getal, de grens of de periode ervan is anders"),
    ],
)
def test_of_a_bound_it_is_told_what_became_of_it(common: str, draft: str, direction: str, lead: str) -> None:
    assert signal_lead(Signal(SignalKind.QUANTITY, common, draft, Direction(direction))) == lead


@pytest.mark.parametrize(
    ("common", "draft", "direction", "lead"),
    [
        ("zes weken voor het besluit", "zes weken na het besluit", "later", "Wat ervoor kwam, komt nu erna"),
        (
            "nadat de buurt is gehoord",
            "voordat de buurt is gehoord",
            "eerder",
            "Wat erna kwam, komt nu ervoor",
        ),
        (
            "zes weken voor het besluit",
            "drie weken voor het besluit",
            "later",
            "De termijn vooraf wordt korter",
        ),
        ("voor 1 juli 2027", "na 1 juli 2027", "later", "De termijn komt later"),
        ("voor het debat", "na de keuring", "later", "De termijn komt later"),
    ],
)
def test_of_an_order_in_time_it_is_told_how_it_turns_round(
    common: str, draft: str, direction: str, lead: str
) -> None:
    assert signal_lead(Signal(SignalKind.TERM, common, draft, Direction(direction))) == lead


def test_one_two_and_more_drafts_are_spoken_of_as_such() -> None:
    assert drafts_of(["Leiden"]) == "het concept van Leiden"
    assert drafts_of(["Leiden", "Lisse"]) == "de concepten van Leiden en Lisse"
    assert [all_drafts(count) for count in (1, 2, 5)] == ["het concept", "beide concepten", "alle concepten"]
    assert [counted(count, "zin", "zinnen") for count in (0, 1, 2)] == ["geen zinnen", "1 zin", "2 zinnen"]


def test_numbers_that_follow_each_other_are_told_as_a_span() -> None:
    assert numbers(["1", "5", "6", "7", "9", "10", "12a", "12a"]) == "1, 5 t/m 7, 9, 10 en 12a"
    assert [spanned(list(labels)) for labels in ("7", "78", "789")] == ["7", "7 en 8", "7 t/m 9"]


def test_where_a_reader_may_see_another_text_no_difference_is_not_all_that_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    plain = compared("Leiden")
    remark = Remark("RP123", "verborgen tekst in alinea 3")
    hidden = replace(plain, draft=replace(plain.draft, remarks=(remark,)))
    proviso = " in wat is gelezen, maar op de bladzijde kan iets anders staan (RP123)."
    for comparison, end in ((plain, "."), (hidden, proviso)):
        show_weightiest([summary_of(comparison, "leiden.docx")])
        assert f"  Geen inhoudelijke verschillen{end}\n" in capsys.readouterr().out
        note = cover_note([comparison])
        first = tables(note)["Wat het eerst aandacht vraagt, per gemeente"]
        assert first[1][1] == f"Geen inhoudelijke wijziging{end}"
        assert f"Geen afspraak is inhoudelijk anders verwoord{end}" in texts(note)
        assert "Alle 6 onderdelen van de gemeenschappelijke tekst staan er ongewijzigd in." in texts(note)


def test_the_screen_gives_a_reason_where_the_title_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    gone = replace(compared("Leiden", {3: DROPPED}).changes[2], reason="deze zin is vervallen")
    doubt = Says("De raden stellen iets vast.", reason="in twijfel: geen tegenhanger")
    draft = compared("Leiden", {2: doubt, 3: DROPPED})
    changes = tuple(gone if change.label == "3" else change for change in draft.changes)
    show_weightiest([summary_of(replace(draft, changes=changes), "leiden.docx")])
    shown = capsys.readouterr().out
    assert "Wonen · Vervallen\n        [-" in shown
    assert "        In twijfel: geen tegenhanger.\n" in shown


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ((), ""),
        ((("3", False),), "Elders in dit akkoord raakt één zin een afspraak: bij 3."),
        ((("10", False), ("3", False)), "Elders in dit akkoord raken 2 zinnen een afspraak: bij 3 en 10."),
        ((("2", True),), "Elders in dit akkoord raakt één zin (alinea 1) alle afspraken samen."),
        (
            (("3", False), ("2", True)),
            "Elders in dit akkoord raken 2 zinnen een afspraak: bij 3, en bij alle samen.",
        ),
    ],
)
def test_it_is_told_which_agreements_are_touched_elsewhere(
    places: tuple[tuple[str, bool], ...], told: str
) -> None:
    draft = compared("Leiden")
    unit = draft.changes[0].draft[0]
    elsewhere = tuple(Elsewhere(unit, label, is_on_all) for label, is_on_all in places)
    assert elsewhere_sentence(replace(draft, elsewhere=elsewhere)) == told


def test_units_with_numbers_of_more_versions_are_told_in_their_order() -> None:
    draft = replace(compared("Leiden"), names=("1", "1.1", "1.2", "2", "3", "10"))
    unit = draft.changes[0].draft[0]
    places = tuple(Elsewhere(unit, label) for label in ("10", "1.2"))
    told = elsewhere_sentence(replace(draft, elsewhere=places))
    assert told == "Elders in dit akkoord raken 2 zinnen een afspraak: bij 1.2 en 10."


def test_of_a_sentence_with_another_mark_it_is_told_that_it_is_the_mark_alone() -> None:
    common = ("Zij zullen:", "elkaar informeren;", "afspraken nakomen.")
    marked = compared("Leiden", {2: Says("elkaar informeren.", Weight.EDITORIAL)}, common=common)
    reworded = compared("Leiden", {2: Says("elkaar inlichten;", Weight.EDITORIAL)}, common=common)
    assert reason_clause(marked.changes[1]) == "alleen een leesteken is anders"
    assert reason_clause(reworded.changes[1]) == ""


def test_a_reason_is_quoted_as_in_print_and_an_apostrophe_stays() -> None:
    draft = compared("Leiden", {2: Says("De raden stellen iets vast.", reason="'thema's' werd 'zo'n plan'")})
    assert reason_clause(draft.changes[1]) == "‘thema's’ werd ‘zo'n plan’"


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("de haven kwam erbij", "De haven kwam erbij."),
        ("voor wie geldt het?", "Voor wie geldt het?"),
        ("'z.s.m.' viel weg.", "'z.s.m.' viel weg."),
        ("", ""),
    ],
)
def test_a_reason_ends_in_one_mark(clause: str, told: str) -> None:
    assert as_sentence(clause) == told


def test_the_same_words_are_quoted_once_where_they_now_stand_with_something_else() -> None:
    signal = Signal(SignalKind.RESERVATION, "In beginsel", "in beginsel", Direction.CHANGED)
    assert signal_sentence(signal) == "Het voorbehoud geldt nu voor iets anders: ‘In beginsel’."

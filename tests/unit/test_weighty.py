"""First what turns round, then what is lost or softened, who decides, how much and when, the rest."""

from __future__ import annotations

from collections.abc import Mapping

from comparisons import DROPPED, Says, compared
from msgspec.structs import replace
from reading import tables, texts

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Direction, Signal, SignalKind
from regioparagraaf.document.model import document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.weighty import ORDER, gravest_first, weightiest

DENIAL = Signal(SignalKind.NEGATION, "geen", "", Direction.DROPPED)
WEAKER = Signal(SignalKind.COMMITMENT, "stellen vast", "streven", Direction.WEAKER)
COLLEGES = Signal(SignalKind.BODY, "De raden", "De colleges", Direction.CHANGED)
HEDGE = Signal(SignalKind.RESERVATION, "", "zo veel mogelijk", Direction.ADDED)
LATER = Signal(SignalKind.TERM, "uiterlijk in 2027", "in 2028", Direction.LATER)
EARLIER = Signal(SignalKind.TERM, "uiterlijk in 2028", "uiterlijk in 2027", Direction.EARLIER)
ITEM = Signal(SignalKind.ENUMERATION, "wonen", "", Direction.DROPPED)


def _order(says: Mapping[int, Says], added: Mapping[int, str] | None = None) -> list[str]:
    return [change.label for change in weightiest(compared("Leiden", says, added))]


def _said(*signals: Signal) -> Says:
    return Says("Iets anders.", signals=signals)


def test_the_gravest_thing_in_a_change_decides() -> None:
    says = {2: _said(ITEM), 3: _said(LATER), 4: _said(HEDGE), 5: _said(COLLEGES), 6: _said(DENIAL)}
    assert _order(says) == ["6", "5", "4", "3", "2"]
    assert _order({2: _said(HEDGE, LATER, ITEM), 3: _said(DENIAL)}) == ["3", "2"]
    assert _order({2: _said(WEAKER), 3: _said(WEAKER, LATER)}) == ["3", "2"]


def test_what_binds_more_is_read_last() -> None:
    assert _order({2: _said(EARLIER), 3: _said(ITEM), 5: _said(LATER)}) == ["5", "3", "2"]


def test_a_denial_that_no_signal_tells_is_one_all_the_same() -> None:
    says = {2: Says("De raden stellen geen woonagenda vast."), 3: _said(WEAKER)}
    assert _order(says) == ["2", "3"]
    assert _order({2: Says("De raden stellen één agenda vast."), 3: _said(WEAKER)}) == ["3", "2"]


SWAPPED = "De colleges voeren samen overleg over de bedrijventerreinen."
RETOLD = "Over alles wat een bedrijventerrein raakt, spreken bestuurders elkaar."


def test_a_word_exchanged_in_a_sentence_that_stands_comes_right_behind_a_hedge() -> None:
    """However much the weighing doubts it: who changes one word of a sentence wants that word."""
    doubted = Says(SWAPPED, confidence=0.33)
    assert _order({2: _said(HEDGE), 3: _said(LATER), 5: doubted}) == ["2", "5", "3"]
    assert _order({2: _said(COLLEGES), 3: _said(WEAKER), 5: doubted}) == ["3", "2", "5"]
    draft = _with(compared("Leiden", {3: DROPPED, 5: doubted}), "3", "Wij bouwen woningen.")
    assert [change.label for change in weightiest(draft)] == ["5", "3"]


def test_a_sentence_told_anew_without_a_signal_comes_last_however_sure() -> None:
    more = Signal(SignalKind.ENUMERATION, "", "en zorg", Direction.ADDED)
    says = {2: _said(more), 3: _said(LATER), 5: Says(RETOLD, confidence=0.7)}
    assert _order(says) == ["3", "2", "5"]
    assert _order({2: _said(more), 5: Says(SWAPPED, confidence=0.33)}) == ["5", "2"]


def test_a_denial_in_a_sentence_told_anew_is_none_where_no_signal_tells_it() -> None:
    denied = "Geen bestuurder gaat zonder de ander over een terrein waar een bedrijf staat."
    assert _order({2: _said(LATER), 5: Says(denied, confidence=0.7)}) == ["2", "5"]


def test_a_few_words_that_a_signal_says_bind_less_come_before_what_may_go_either_way() -> None:
    narrower = Signal(SignalKind.SCOPE, "", "nieuwe", Direction.NARROWER)
    small = Says("Wij bouwen 8.500 nieuwe woningen.", signals=(narrower,), confidence=0.7)
    assert _order({2: _said(replace(LATER, direction=Direction.CHANGED)), 3: small}) == ["3", "2"]
    wider = replace(small, signals=(replace(narrower, direction=Direction.WIDER),))
    assert _order({2: _said(replace(LATER, direction=Direction.CHANGED)), 3: wider}) == ["2", "3"]


def test_a_minimum_that_became_a_maximum_turns_round_without_a_denial() -> None:
    flipped = Signal(SignalKind.QUANTITY, "ten minste 30%", "ten hoogste 30%", Direction.CHANGED)
    says = {2: _said(WEAKER), 3: Says("Wij bouwen ten hoogste 30% sociaal.", signals=(flipped,))}
    draft = _with(compared("Leiden", says), "3", "Wij bouwen ten minste 30% sociaal.")
    assert [change.label for change in weightiest(draft)] == ["3", "2"]


def _with(draft: Comparison, label: str, text: str) -> Comparison:
    """The same, with other words in this unit of the common text."""

    def told(change: Change) -> Change:
        units = tuple(replace(unit, text=text) for unit in change.common)
        return replace(change, common=units) if change.label == label else change

    return replace(draft, changes=tuple(map(told, draft.changes)))


def test_a_hedge_or_a_weaker_verb_on_money_comes_before_any_other() -> None:
    draft = compared("Leiden", {2: _said(WEAKER), 3: _said(HEDGE), 5: _said(WEAKER), 6: DROPPED})
    for label, words in (("3", "Wij leggen samen € 2 miljoen in."), ("6", "Samen betalen wij de brug.")):
        draft = _with(draft, label, words)
    assert [change.label for change in weightiest(draft)] == ["6", "3", "2", "5"]


def test_money_that_went_comes_before_a_number_and_that_before_any_other_sentence() -> None:
    draft = compared("Leiden", {2: DROPPED, 3: DROPPED, 5: DROPPED, 6: _said(LATER)})
    draft = _with(draft, "3", "De gemeenten betalen mee aan de voorzieningen.")
    assert [change.label for change in weightiest(draft)] == ["3", "2", "5", "6"]


def test_an_order_in_time_that_turns_round_is_told_with_what_turns_round() -> None:
    turned = Signal(
        SignalKind.TERM, "voordat de raden besluiten", "nadat de raden besluiten", Direction.LATER
    )
    back = Signal(SignalKind.TERM, "na het debat", "voor het debat", Direction.EARLIER)
    says = {2: _said(LATER), 3: _said(WEAKER), 5: _said(turned), 6: _said(back)}
    assert _order(says) == ["5", "6", "3", "2"]


def test_a_ban_that_a_draft_adds_comes_before_a_term_and_any_other_addition_behind_it() -> None:
    added = {1: "Windmolens laten wij niet toe.", 6: "Wij openen een loket."}
    assert _order({3: _said(LATER)}, added) == ["1a", "3", "6a"]


KEPT = ("Wij houden van de zee.", "Het duin is van iedereen.", "De haven ligt aan de oostkant.")


def _with_added(*added: str, gone: tuple[str, ...] = ()) -> Comparison:
    """A draft of Leiden that drops some sentences before those it keeps, and adds others behind them."""
    common, draft = (document(*map(paragraph, text)) for text in ((*gone, *KEPT), (*KEPT, *added)))
    return compare(common, draft, load_lexicon(), Settings("Leiden", ("Leiden",)))


def test_a_condition_on_all_that_was_agreed_is_told_before_what_was_lost() -> None:
    condition = "Aan regionale plannen betalen wij alleen mee als onze eigen rekening sluit."
    gone = ("Wij betalen de brug.", "Wij betalen de pont.", "Wij betalen de kade.")
    found = _with_added("Het strand is schoon.", condition, gone=gone)
    assert [change.label for change in weightiest(found)] == ["6b", "1", "2", "3", "6a"]
    note = cover_note([found])
    first = tables(note)["Wat het eerst aandacht vraagt, per gemeente"][1][1]
    assert first.startswith("6b: toegevoegd, raakt alle afspraken: ‘Aan regionale plannen betalen wij alleen")
    assert f"6b (na 6): {condition} Raakt alle afspraken." in texts(note)


def test_a_condition_on_what_a_municipality_pays_is_told_before_one_on_something_of_its_own() -> None:
    paying = "Onze bijdragen zijn afhankelijk van de jaarcijfers."
    own = "Onze kade verdiepen wij als er baggerschepen zijn."
    found = _with_added("Het strand telt vijf paviljoens.", own, paying)
    assert [change.label for change in weightiest(found)] == ["3c", "3b", "3a"]


def test_niet_meer_dan_denies_nothing() -> None:
    bound = "De leges stijgen niet meer dan de prijzen."
    assert [change.label for change in weightiest(_with_added("Er zijn vier pleinen.", bound))] == [
        "3a",
        "3b",
    ]
    banned = "De leges stijgen niet."
    assert [change.label for change in weightiest(_with_added("Er zijn vier pleinen.", banned))] == [
        "3b",
        "3a",
    ]


def test_the_signals_of_a_change_are_told_in_the_same_order_the_gravest_on_the_first_page() -> None:
    draft = compared("Leiden", {2: _said(LATER, COLLEGES, ITEM)})
    assert [signal.kind for signal in gravest_first(draft.changes[1])] == [
        SignalKind.BODY,
        SignalKind.TERM,
        SignalKind.ENUMERATION,
    ]
    first = tables(cover_note([draft]))["Wat het eerst aandacht vraagt, per gemeente"][1][1]
    assert first == (
        "2, Wonen: Een ander orgaan of een andere partij is aan zet: ‘De raden’ werd ‘De colleges’. "
        "De termijn komt later: ‘uiterlijk in 2027’ werd ‘in 2028’. Ook: opsomming korter."
    )


def test_the_order_is_told_where_there_is_one() -> None:
    assert ORDER in texts(cover_note([compared("Leiden", {2: _said(LATER), 3: _said(HEDGE)})]))
    assert ORDER not in texts(cover_note([compared("Leiden", {2: _said(LATER)})]))


def test_a_verb_that_turned_round_is_read_as_a_denial() -> None:
    agenda = "De raden stellen een agenda vast.", "De raden streven naar een agenda."
    common = document(paragraph(agenda[0]), paragraph("Wij verlagen de parkeertarieven."))
    draft = document(paragraph(agenda[1]), paragraph("Wij verhogen de parkeertarieven."))
    changes = weightiest(compare(common, draft, load_lexicon(), Settings("Leiden", ("Leiden",))))
    assert [(change.label, bool(change.signals)) for change in changes] == [("2", False), ("1", True)]

"""An abbreviation says what it stands for: the same where that is written out, a signal where it is one."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon

SAME = [
    ("Wij maken beleid m.b.t. water.", "Wij maken beleid met betrekking tot water."),
    ("Wij maken beleid mbt water.", "Wij maken beleid over water."),
    ("Wij sparen d.m.v. een fonds.", "Wij sparen door middel van een fonds."),
    ("Wij sparen dmv een fonds.", "Wij sparen d.m.v. een fonds."),
    ("Dit doen wij i.s.m. het waterschap.", "Dit doen wij in samenwerking met het waterschap."),
    ("De regeling geldt m.u.v. de binnenstad.", "De regeling geldt met uitzondering van de binnenstad."),
    ("Wij antwoorden z.s.m.", "Wij antwoorden zo spoedig mogelijk."),
    ("Z.s.m. antwoorden wij.", "Zo snel mogelijk antwoorden wij."),
    ("Wij planten bomen i.p.v. struiken.", "Wij planten bomen in plaats van struiken."),
    ("Wij kiezen aan de hand van de kaart.", "Wij kiezen a.d.h.v. de kaart."),
    ("Er komt een plein incl. bankjes.", "Er komt een plein inclusief bankjes."),
    ("De raad resp. het college beslist.", "De raad respectievelijk het college beslist."),
    (
        "Wij openen een steiger onder voorbehoud van goedkeuring door de raad.",
        "Wij openen een steiger o.v.b. van goedkeuring door de raad.",
    ),
    (
        "Wij openen een steiger onder voorbehoud van goedkeuring door de raad.",
        "Wij openen een steiger o.v.b. goedkeuring door de raad.",
    ),
    ("De pont vaart in principe elke dag.", "De pont vaart i.p. elke dag."),
    ("De pont vaart in beginsel elke dag.", "De pont vaart i.b. elke dag."),
    ("Wij ontvangen gemiddeld 20 boten per dag.", "Wij ontvangen gem. 20 boten per dag."),
    ("De pont vaart vanaf 1 oktober 2027.", "De pont vaart vanaf 1/10/2027."),
    ("De pont vaart vanaf 1 oktober 2027.", "De pont vaart vanaf 01-10-2027."),
    ("De raad komt ten minste twee keer per jaar bijeen.", "De raad komt min. 2 x p.j. bijeen."),
    ("Wij antwoorden binnen zes weken.", "Wij antwoorden binnen anderhalve maand."),
    ("De gemeentes betalen samen.", "De gemeenten betalen samen."),
]


@pytest.mark.parametrize(("was", "wordt"), SAME)
def test_what_is_abbreviated_says_the_same(was: str, wordt: str) -> None:
    for passage in (weighed(was, wordt), weighed(wordt, was)):
        assert (passage.weight, passage.signals) == (Weight.EDITORIAL, ())


@pytest.mark.parametrize(
    ("was", "wordt", "words"),
    [
        ("Wij beantwoorden alle brieven.", "Wij beantwoorden z.s.m. alle brieven.", "z.s.m."),
        ("Wij beantwoorden alle brieven.", "Wij beantwoorden zsm alle brieven.", "zsm"),
        ("Het loket gaat open.", "Het loket gaat evt. open.", "evt."),
        ("Het loket gaat open.", "Het loket gaat i.p. open.", "i.p."),
        ("De regeling geldt.", "De regeling geldt m.u.v. de binnenstad.", "m.u.v. de binnenstad"),
    ],
)
def test_a_reservation_that_is_abbreviated_is_one_and_is_shown_as_written(
    was: str, wordt: str, words: str
) -> None:
    assert [signal.draft for signal in weighed(was, wordt).signals] == [words]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij planten bomen i.p.v. struiken.", "Wij planten bomen naast struiken."),
        ("Wij doen dit i.s.m. het waterschap.", "Wij doen dit namens het waterschap."),
        ("Er komt max. één camping.", "Er komt minimaal één camping."),
        ("De raad komt min. 2 x p.j. bijeen.", "De raad komt min. 3 x p.j. bijeen."),
        ("Wij antwoorden binnen zeven weken.", "Wij antwoorden binnen anderhalve maand."),
        ("De pont vaart vanaf 1/10/2027.", "De pont vaart vanaf 12 oktober 2027."),
        ("Er komt een plein incl. bankjes.", "Er komt een plein exclusief bankjes."),
    ],
)
def test_other_words_than_it_stands_for_are_another_agreement(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.SUBSTANTIVE


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij werken mee.", "Wij werken x.q. mee."),
        ("Wij richten een haven in.", "Wij richten k.w.z. een haven in."),
    ],
)
def test_one_that_no_table_knows_is_one_word_and_cuts_no_sentence(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        assert "‘" + wordt.split()[2] + "’" in (weighed(one, other).reason or "")

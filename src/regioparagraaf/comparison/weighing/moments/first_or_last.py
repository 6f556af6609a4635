"""Whether a moment is the first or the last one: 'vanaf 1 juli', 'uiterlijk 1 juli'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.bounds import OPENS_BOUND
from regioparagraaf.dutch.term import Term


def last_for_first(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether the last moment on one side is the first on the other."""
    ours, theirs = opening(pair.common, was), opening(pair.draft, wordt)
    if (ours == "na" and wordt.kind == "op") or (theirs == "na" and was.kind == "op"):
        return True  # 'in 2027', 'na 2027'
    if _only_after(pair.common, was, pair.draft, wordt) or _only_after(pair.draft, wordt, pair.common, was):
        return True
    return (ours in DEADLINES and theirs in STARTS) or (ours in STARTS and theirs in DEADLINES)


def only_by_then(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether a span runs until then on one side, and it is only done when that is over on the other: 'binnen
    twee jaar', 'over twee jaar'."""
    return {pair.common.keys[was.start], pair.draft.keys[wordt.start]} == {"binnen", "over"}


def opening(side: Side, term: Term) -> str:
    """The word that a term opens with; 'niet later dan' and 'op zijn laatst' are 'uiterlijk', 'op zijn
    vroegst' and 'voor 2028 en later' are 'vanaf', 'wacht niet langer dan' is 'binnen', 'klaar
    in 2029' is 'uiterlijk'."""
    key, words = side.keys[term.start], side.keys_of(term)
    if not {"vroegst", "vroegste"}.isdisjoint(words) or (term.kind == "vanaf" and key in DEADLINES):
        return "vanaf"
    if term.kind == "binnen" and key in OPENS_BOUND:
        return "binnen"
    late = not {"laatst", "laatste"}.isdisjoint(words) or words[:2] == ("niet", "later")
    late = late or (key == "in" and not _DONE.isdisjoint(side.keys[max(term.start - 1, 0) : term.start]))
    return "uiterlijk" if late else key


_DONE = frozenset("klaar gereed af voltooid afgerond".split())
DEADLINES = frozenset("uiterlijk vóór voor nog tot t/m tegen binnen".split())
STARTS = frozenset("vanaf na sinds per met pas niet te".split())
"""Words before a moment: the promise is kept until then, or it only begins then."""


def _only_after(side: Side, start: Term, other: Side, term: Term) -> bool:
    """Whether one side begins when the year or the season is over in which the other does it: 'per 1 januari
    2028', 'in 2027'."""
    within = term.kind == "op" and other.keys[term.start] == "in"
    return within and start.kind == "vanaf" and start.moment > term.moment and opening(side, start) in STARTS

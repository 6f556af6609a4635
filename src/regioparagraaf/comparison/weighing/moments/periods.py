"""Periods with both their ends: 'van 2027 tot en met 2029' is not 'tot en met 2029', nor 'niet vóór 2030'."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.term import Term


def periods(terms: Sequence[Term]) -> list[Term]:
    """The terms, with a start and the end right behind it as one: 'vanaf 2027 tot en met 2029'."""
    found: list[Term] = []
    for term in terms:
        last = found[-1] if found else None
        if last and last.kind == "vanaf" and term.kind == "op" and last.end == term.start and not term.since:
            found[-1] = replace(term, start=last.start, since=last.moment)
        else:
            found.append(term)
    return found


def starts_elsewhere(common: Side, was: Term, draft: Side, wordt: Term) -> bool:
    """Whether a period of one side starts later than what the other says, which runs from now on ('tot en
    met 2029'), or has nothing to do with it ('niet vóór 2030')."""
    for period, side, term in ((was, draft, wordt), (wordt, common, was)):
        if not period.since or term.since:
            continue
        if term.kind == "vanaf":
            return abs(term.moment - period.since) > _DAYS
        if term.kind == "op" and side.keys[term.start] in _UNTIL:
            return not _is_of_the_council(period)
    return False


def _is_of_the_council(period: Term) -> bool:
    """Whether a period runs from one election of the councils to the next, as 'in de periode 2026-2030': it
    runs from now on too. They are held every four years, in 2022 and 2026 (Kieswet, article F 1)."""
    first, last = (date.fromordinal(int(moment)).year for moment in (period.since, period.moment))
    return first % 4 == _ELECTED and last - first == 4


_ELECTED = 2022 % 4
_UNTIL = frozenset({"tot", "t/m"})
_DAYS = 31
"""Days that the start of a year, a quarter or a month may lie from the one named."""

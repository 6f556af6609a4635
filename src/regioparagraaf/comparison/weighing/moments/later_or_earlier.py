"""Which way a term went: by the last moment at which the promise would still be kept."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.first_or_last import (
    DEADLINES,
    STARTS,
    last_for_first,
    only_by_then,
    opening,
)
from regioparagraaf.comparison.weighing.moments.periods import starts_elsewhere
from regioparagraaf.comparison.weighing.moments.same_moment import (
    COUNCIL_PERIOD,
    begins_elsewhere,
    counted_on,
    from_about,
    of_another_season,
)
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.term import Term


def later_or_earlier(pair: Pair, was: Term, wordt: Term) -> Direction:
    """Later or earlier; changed where neither is sure."""
    if of_another_season(pair, was, wordt) or _goes_on(pair.common, was) != _goes_on(pair.draft, wordt):
        return Direction.CHANGED
    if _turned_over(pair, was, wordt) or from_about(pair, was, wordt):
        return Direction.CHANGED
    if last_for_first(pair, was, wordt):
        return Direction.LATER if opening(pair.draft, wordt) in STARTS else Direction.EARLIER
    if was.moment == wordt.moment and only_by_then(pair, was, wordt):
        return Direction.CHANGED
    if "op" in (was.kind, wordt.kind):
        before, after = counted_on(pair.common, was), counted_on(pair.draft, wordt)
        if bool(before) != bool(after):
            later = (after or wordt.moment) > (before or was.moment)
            return Direction.LATER if later else Direction.EARLIER
    spans = {"binnen", "na", "voor"}
    loosened = (was.kind == "rond") - (wordt.kind == "rond")
    if loosened and was.moment == wordt.moment:
        sure = opening(*((pair.draft, wordt) if loosened > 0 else (pair.common, was))) in DEADLINES
        return Direction.CHANGED if not sure else Direction.EARLIER if loosened > 0 else Direction.LATER
    if (was.kind in spans) != (wordt.kind in spans) or loosened:
        return _by_period(was, wordt)
    if {was.kind, wordt.kind} == {"binnen", "na"} and was.moment == wordt.moment:
        return Direction.LATER if wordt.kind == "na" else Direction.EARLIER
    if {was.kind, wordt.kind} == {"voor", "na"}:  # the other side of an event, however long
        return Direction.LATER if wordt.kind == "na" else Direction.EARLIER
    if was.moment == wordt.moment and was.bound != wordt.bound:
        held = "max" if was.kind == "na" else "min"
        return Direction.LATER if was.bound == held or wordt.bound not in ("", held) else Direction.EARLIER
    elsewhere = begins_elsewhere(was, wordt) or starts_elsewhere(pair.common, was, pair.draft, wordt)
    if was.moment == wordt.moment and elsewhere:
        return Direction.CHANGED
    later = wordt.moment > was.moment
    if was.kind == "voor" == wordt.kind:
        later = not later
    return Direction.LATER if later else Direction.EARLIER


def _turned_over(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether what lasts until a day on one side begins on it on the other: 'tot 2030 open', 'vanaf 2030
    open'."""
    opened = {opening(pair.common, was), opening(pair.draft, wordt)}
    return bool(opened & _UNTIL) and bool(opened & _FROM) and abs(was.moment - wordt.moment) <= _DAYS


_UNTIL, _FROM = frozenset({"tot", "t/m"}), frozenset({"vanaf", "per", "sinds"})
_DAYS = 3
"""What two ways to name one moment differ at most."""


def _goes_on(side: Side, term: Term) -> bool:
    """Whether a year is only the first of those that are meant: 'in 2028 en later'."""
    return term.kind == "vanaf" and side.keys[term.end - 1] in _ONWARDS


_ONWARDS = frozenset("later verder daarna erna volgende".split())


def _by_period(was: Term, wordt: Term) -> Direction:
    """A date against a span: only a whole council period is surely later than a date in it."""
    if wordt.kind == "binnen" and wordt.moment >= COUNCIL_PERIOD and was.kind == "op":
        return Direction.LATER
    if was.kind == "binnen" and was.moment >= COUNCIL_PERIOD and wordt.kind == "op":
        return Direction.EARLIER
    return Direction.CHANGED

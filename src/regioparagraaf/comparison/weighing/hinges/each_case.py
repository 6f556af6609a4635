"""Each of those that something is done with, told as a case: 'voor elke boot die zinkt' is 'zinkt een boot,
dan'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.who_pays import EACH
from regioparagraaf.dutch.small_words import RELATIVES


def told_as_case(rich: Side, poor: Side) -> bool:
    """Whether a condition of the poor side names one of what the rich side says 'each' of, and what is said
    of each there."""
    cases = [range(hedge.start, hedge.end) for hedge in poor.hedges if hedge.group == "zin-als"]
    return bool(cases) and any(
        _is_one_of(poor, case, rich.roots[noun], _said_of(rich, noun))
        for noun in _each(rich)
        for case in cases
    )


def _each(side: Side) -> list[int]:
    """The places of the nouns with 'elke' before them, and perhaps an adjective, and a relative clause behind
    them."""
    nouns = (at + ahead for at, key in enumerate(side.keys) if key in EACH for ahead in (1, 2))
    return [noun for noun in nouns if _opens_relative(side, noun)]


def _opens_relative(side: Side, noun: int) -> bool:
    behind = side.keys[noun + 1 : noun + 3]
    behind = behind[1:] if behind[:1] == (",",) else behind
    return bool(behind) and (behind[0] in RELATIVES or behind[0].startswith("waar"))


def _said_of(side: Side, noun: int) -> set[str]:
    """The words of the relative clause behind a noun."""
    start = noun + 2 + (side.keys[noun + 1] == ",")
    return {root for root in side.roots[start : side.stop(start)] if root}


def _is_one_of(side: Side, case: range, noun: str, said: set[str]) -> bool:
    """Whether a condition has 'een' before the noun, and says of it what was said."""
    roots = side.roots[case.start : case.stop]
    one = any(
        side.keys[at] == "een" and noun and noun in side.roots[at + 1 : min(at + _NEAR, case.stop)]
        for at in case
    )
    return one and not said.isdisjoint(roots)


_NEAR = 4
"""Words behind 'een' of which the last may be its noun: 'een oude houten boot'."""

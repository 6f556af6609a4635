"""Another question that is answered or looked into: 'maken bekend hoe lang schippers wachten', 'maken bekend
hoeveel loodsen zij hebben'. Each may be told in many ways, but a number is no answer to 'how long'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def another_question(pair: Pair) -> tuple[str, str] | None:
    """What opens the question under one verb on both sides, where one asks another thing than the other; None
    where a side asks more than one."""
    ours, theirs = _asked(pair.common), _asked(pair.draft)
    if len(ours) != 1 or len(theirs) != 1:
        return None  # as of most
    (root, (question, here)), (verb, (other, there)) = *ours.items(), *theirs.items()
    if root != verb or question == other or {question, other} in _ALIKE:
        return None
    return pair.common.span(*here), pair.draft.span(*there)


def _asked(side: Side) -> dict[str, tuple[str, tuple[int, int]]]:
    """By the root of the verb before it each question, as asked and where that stands."""
    found = {}
    for at in range(1, len(side.keys) - 1):
        two = f"{side.keys[at]} {side.keys[at + 1]}"
        asked = two if two in _QUESTIONS else side.keys[at]
        before = at - 1 - (side.keys[at - 1] == ",")
        if asked in _QUESTIONS and before >= 0 and side.roots[before]:
            found[side.roots[before]] = asked, (at, at + 1 + (asked == two))
    return found


_QUESTIONS = frozenset({"hoe lang", "hoe vaak", "hoe groot", "hoe ver", "hoe snel", "hoeveel", "waarom"})
_ALIKE = ({"hoeveel", "hoe groot"}, {"hoe lang", "hoe snel"}, {"hoeveel", "hoe vaak"})
"""Two ways to ask one thing: 'hoe groot het tekort is', 'hoeveel geld er tekort is'."""

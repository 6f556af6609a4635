"""What somebody does, and what he can only go to: 'schippers volgen een cursus', 'schippers kunnen bij een
cursus terecht'. Who may follow it need not.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.said_here import is_condition, said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import GETTING


def only_on_offer(pair: Pair) -> str:
    """The verb for following lessons on one side, that he can only go to on the other; else ''."""
    for side, other in pair.both_ways:
        if _FOLLOWING.isdisjoint(side.all_keys) or not _DOING_TOO.isdisjoint(other.all_keys):
            continue
        if any(key.startswith(_FOLLOWED) for key in other.keys) or not ABLE.isdisjoint(side.all_keys):
            continue
        at = side.first(_FOLLOWING)
        if at is None or ABLE.isdisjoint(other.all_keys) or is_condition(side, at) or not said_here(side, at):
            continue
        lesson = _lesson(side, at)
        if lesson is not None and side.roots[lesson] in other.all_roots:
            return side.words(at)
    return ""


def _lesson(side: Side, at: int) -> int | None:
    """The place of what is followed, in the clause of the verb."""
    places = range(*side.stretch(at))
    return next((p for p in places if p != at and side.keys[p].endswith(_LESSONS)), None)


_FOLLOWING = frozenset("volgt volgen".split())
_FOLLOWED = ("volg", "gevolgd", "deelne", "meed", "doorl", "verplicht")
_DOING_TOO = GETTING | frozenset("moet moeten dient dienen doet doen gaat gaan wie".split())
_LESSONS = (
    *("les", "lessen", "cursus", "cursussen", "training", "trainingen", "opleiding", "opleidingen"),
    *("traject", "trajecten", "scholing", "onderwijs", "stage", "programma", "workshop", "workshops"),
)

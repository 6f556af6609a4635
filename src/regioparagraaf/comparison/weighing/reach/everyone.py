"""Everybody, or only those who have or do something: 'iedereen mag naar binnen', 'mensen met een pas mogen
naar binnen'. However the rest is told, the one who has no pass is let in by one of the two alone."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk


def everyone(pair: Pair) -> tuple[Signal, ...]:
    """The signal of everybody on one side, where the other has it for some of whom it says which."""
    for side, other, wider in ((pair.draft, pair.common, True), (pair.common, pair.draft, False)):
        everybody = _all_of_them(side)
        if not everybody or not _ANYBODY.isdisjoint(other.all_keys):
            continue
        some = _who_is_meant(pair, other)
        told = {other.roots[at] for at in range(*some) if at in pair.content(other)} if some else set()
        if some and told and told.isdisjoint(side.all_roots):
            return shrunk(everybody, other.span(*some), wider)
    return ()


def _all_of_them(side: Side) -> str:
    """'Iedereen' as written, where nothing says which of them: no 'niet iedereen', no 'iedereen die'."""
    if _EVERYONE not in side.all_keys:
        return ""
    at = side.keys.index(_EVERYONE)
    following = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    plain = side.keys[max(at - 1, 0)] not in _NOT and following not in _SAYING_WHICH | {"samen"}
    return side.words(at) if plain else ""


def _who_is_meant(pair: Pair, side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) a side says for whom it is: 'met een pas', 'wie een pas heeft'; behind
    people, at the head of a sentence that speaks to somebody, or in a clause of its own."""
    for at, key in enumerate(side.keys[:-1]):
        if key == "wie":
            return at + 1, side.stop(at)
        people = key in _PEOPLE or side.roots[at] in pair.lexicon.people_roots
        if people and side.keys[at + 1] in _SAYING_WHICH:
            return at + 1, _verb_behind(side, at + 1)
        if at == 0 and key in _WITH and not _YOU.isdisjoint(side.all_keys):
            return at, _verb_behind(side, at)
    return None


def _verb_behind(side: Side, at: int) -> int:
    """Where what is done to them is said: at the first auxiliary, or where the stretch ends."""
    stop = side.stop(at)
    return next((p for p in range(at, stop) if side.keys[p] in _DONE), stop)


_EVERYONE = "iedereen"
_PEOPLE = frozenset("mensen personen".split())
_NOT = frozenset("niet behalve waarvan waarbij waar waarmee waarin".split())
"""Before these no promise is made to everybody: 'een club waarvan iedereen lid kan worden'."""
_SAYING_WHICH = frozenset("met die zonder boven onder vanaf".split())
_WITH = frozenset("met zonder".split())
_YOU = frozenset("u je jij".split())
_DONE = frozenset("mogen mag kunnen kan kun kunt krijgen krijgt betalen betaalt hoeven hoeft zijn is".split())
_ANYBODY = frozenset(
    "iedereen ieder ieders iedere elk elke alle allen allemaal niemand geen openbaar publiek ongeacht alles "
    "overal altijd vrij ook".split()
)
"""Words by which the other side may say that nobody is left out."""

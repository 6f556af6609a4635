"""A sentence of its own that says what happens afterwards or otherwise: 'Daarna vervalt de pas'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.loose import loose
from regioparagraaf.dutch.words import MARKS


def says_what_follows(pair: Pair) -> str:
    """The clause of one side that says what happens afterwards, otherwise or in that case, of which all that
    it says is new, and for which nothing on the other side can stand; '' where there is none."""
    for side in pair.sides:
        if _OPENING.keys().isdisjoint(side.all_keys):
            continue
        left = frozenset(pair.left(side))
        for start, end in _following(side):
            said = [at for at in pair.content(side) if start <= at < end and side.keys[at] not in _MOMENTS]
            earlier = {side.roots[at] for at in pair.content(side) if not start <= at < end}
            fresh = [at for at in said if side.roots[at] not in earlier]
            other = pair.other(side)
            untold = bool(fresh) and left.issuperset(fresh)
            if (
                untold
                and not _says_only(side, start, end, other)
                and not loose(pair, other, pair.left(other)).count
            ):
                return f"'{side.span(start, end)}' staat aan één kant"
    return ""


def _says_only(side: Side, start: int, end: int, other: Side) -> bool:
    """Whether 'anders mag het niet' says what 'alleen' before the condition says on the other side."""
    refused = side.keys[start] == "anders" and "niet" in side.keys[start:end]
    return refused and any(other.keys[hedge.start] in ONLY for hedge in other.hedges)


def _following(side: Side) -> Iterator[Words]:
    """The clauses that such words open, also behind 'en' and its verb, up to the next mark."""
    for at, key in enumerate(side.keys):
        if key not in _OPENING:
            continue
        openers = (words for words in _OPENING[key] if side.keys[at : at + len(words)] == words)
        opener = next(openers, ())
        if not opener:
            continue
        behind = at + len(opener)
        opens = not at or side.keys[at - 1] in MARKS or side.keys[at - 1] in _JOINING
        verb = at > 1 and side.keys[at - 2] in _JOINING and side.keys[at - 1][-1] in "tn"
        if (opens or verb) and side.keys[behind : behind + 1] != ("dan",):
            yield at - (not opens), side.stop(behind + (side.keys[behind : behind + 1] == (",",)))


_OPENERS = (
    *((word,) for word in "daarna nadien naderhand vervolgens waarna anders daarmee".split()),
    ("zo", "niet"),
    ("zo", "nee"),
    ("in", "dat", "geval"),
    ("in", "die", "gevallen"),
    ("in", "alle", "andere", "gevallen"),
    *((one, that) for one in ("na", "vanaf") for that in "die dat deze dit".split()),
    ("is", "die", "termijn", "voorbij"),
)
_OPENING = {first: tuple(words for words in _OPENERS if words[0] == first) for first, *_ in _OPENERS}
"""The same by their first word."""
_JOINING = frozenset({"en", "maar", "of"})
_MOMENTS = frozenset("termijn periode tijd datum dag moment geval gevallen tijdstip".split())
"""What 'na die' and 'in dat' point back at, and say no more."""

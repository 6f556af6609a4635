"""Of what was built in the plural one is left: 'leggen steigers aan', 'wordt een steiger aangelegd'.

In a kept sentence promises/one_sided.py asks it of any thing. In a sentence told anew 'een' may be any of
them, but not where it is the thing that is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import EVERY


def one_built(pair: Pair) -> tuple[str, str] | None:
    """The plural of what one side builds, and the one of it that the other builds."""
    building = _building(pair.lexicon)
    for side, other in pair.both_ways:
        built = not (building.isdisjoint(side.all_roots) or building.isdisjoint(other.all_roots))
        if not built and not ("komen" in side.all_keys and not _COMES.isdisjoint(other.all_keys)):
            continue
        if side.hedges or other.hedges or not _EACH.isdisjoint(side.all_keys | other.all_keys):
            continue
        for at in _things(pair, side, building):
            one = _one_of(other, side.roots[at], side.keys[at])
            if one:
                return pair.in_order(side, (side.words(at), other.span(*one)))
    return None


@lru_cache(maxsize=4)
def _building(lexicon: Lexicon) -> frozenset[str]:
    """The roots of the verbs for it."""
    return frozenset(map(lexicon.root, _BUILDING))


_BUILDING = (
    "bouwen aanleggen plaatsen openen inrichten neerzetten oprichten planten kopen aankopen aanschaffen "
    "graven ophangen aanbrengen realiseren".split()
)
_COMES = frozenset("komt krijgt".split())
"""What comes is as good as built: 'er komen loodsen', 'er komt een loods'."""
_EACH = EVERY | frozenset(
    "per wie u je als indien wanneer waar vraagt vragen aanvraag mag mogen kan kunnen ?".split()
)
"""Where there is one for each, or for whoever asks, the plural says no more: 'in elke wijk een plein'."""


def _things(pair: Pair, side: Side, building: frozenset[str]) -> Iterator[int]:
    """The places of plurals that no number, row or preposition leads to: 'leggen nieuwe steigers aan'."""
    people, doers = pair.lexicon.people_roots | DWELLERS, pair.lexicon.noun_endings["doener"]
    for at in pair.content(side):
        key = side.keys[at]
        several = len(key) > _BRIEF and key.endswith(_SEVERAL) and side.roots[at] not in people
        does = key.endswith(doers) or side.roots[at] in building
        if several and not does and side.keys[at + 1 : at + 2] not in _WE and _is_bare(side, at):
            yield at


_BRIEF = 5
_SEVERAL = ("s", "en", "tra", "sea")
_WE = (("wij",), ("we",))


def _is_bare(side: Side, at: int) -> bool:
    """Whether a noun with its adjective stands in no phrase and no row: not 'bij scholen', 'scholen en'."""
    before = side.keys[at - 1] if at else "."
    if before.endswith("e") and at > 1:
        before = side.keys[at - 2]
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return before not in _LEADING and not before[0].isdecimal() and behind not in ("en", "of", ",")


_LEADING = PREPOSITIONS | frozenset("en of , de het deze die onze hun alle beide geen".split())


def _one_of(side: Side, root: str, plural: str) -> tuple[int, int] | None:
    """From where to where (exclusive) 'een' stands before the singular of this noun, or before its adjective,
    outside phrases and rows."""
    if plural in side.all_keys:
        return None
    for at, key in enumerate(side.keys[:-1]):
        if key not in ("een", "één") or (at and side.keys[at - 1] in PREPOSITIONS | {"en", "of", ","}):
            continue
        described = side.roots[at + 1] != root and side.keys[at + 1].endswith("e")
        noun = at + 2 if described else at + 1
        same = side.roots[noun : noun + 1] == (root,) or plural.endswith("a")  # 'musea' has another root
        if same and noun < len(side.keys) and is_plural_of(plural, side.keys[noun]):
            return at, noun + 1
    return None

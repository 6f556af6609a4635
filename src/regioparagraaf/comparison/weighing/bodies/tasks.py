"""Which of two has which task: 'de stichting krijgt het beheer, de gemeente het onderhoud'."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.constituents import FINITE
from regioparagraaf.comparison.reading.doers import doers
from regioparagraaf.comparison.reading.enumerations import enumerations, speaks_on
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.bodies.rows_of_bodies import joins_a_row
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import CLAUSE_ENDS


def tasks_exchanged(pair: Pair) -> str:
    """'het beheer komt bij de stichting, het onderhoud bij de gemeente' against 'de gemeente beheert, de
    stichting onderhoudt': each of two that can act has what was the other's, and nothing of its own."""
    crossed, straight = _tasks_compared(pair)
    return "wie wat doet, is verwisseld" if crossed and not straight else ""


def keeps_tasks(pair: Pair) -> bool:
    """Whether each of two that can act has on both sides what it had, in whatever order they stand."""
    crossed, straight = _tasks_compared(pair)
    return straight and not crossed


@lru_cache(maxsize=8)
def _tasks_compared(pair: Pair) -> tuple[bool, bool]:
    """Whether each of two has something of the other's, and whether each has something of its own.
    Remembered: of one pair it is asked up to four times."""
    ours = tasks(pair.common, pair.lexicon)
    if len(ours) != 2:
        return False, False
    theirs = tasks(pair.draft, pair.lexicon)
    if ours.keys() != theirs.keys():
        return False, False
    (one, first), (other, second) = ours.items()
    crossed = first & theirs[other] - second and second & theirs[one] - first
    straight = first & theirs[one] - second and second & theirs[other] - first
    return bool(crossed), bool(straight)


@lru_cache(maxsize=SIDES)
def tasks(side: Side, lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """For each that can act in a part of the sentence of its own the roots of what else stands there; nothing
    where it is not two who act. Remembered: two rules ask it of one side."""
    found: dict[str, frozenset[str]] = {}
    named = any(body.kind in _BODIES for body in side.bodies)
    kinds = (*_BODIES, "wij") if named else _BODIES
    bodies = [body for body in side.bodies if body.kind in kinds]
    others = [at for at in doers(side, lexicon) if at not in side.in_bodies]
    parts = _parts(side) if len(bodies) + len(others) >= _TWO else []
    if len(parts) < _TWO:
        return found
    words = frozenset(content(side, lexicon))
    things = listed_with_things(side, lexicon) if others else ()
    for part in parts:
        acting = {body.concept: (body.start, body.end) for body in bodies if body.start in part}
        acting |= {side.roots[at]: (at, at + 1) for at in others if at in part and at not in things}
        if len(acting) == 1:
            ((who, (first, last)),) = acting.items()
            rest = {
                side.roots[at]
                for at in part
                if (at in words or side.roots[at] in _DOING or _tells(side, at, lexicon))
                and not first <= at < last
            }
            found[who] = found.get(who, frozenset()) | rest
    return found


_BODIES = ("eigen", "ander", "gemeente", "plaats")
_DOING = frozenset("nem gef krijg ontfang lefer foer".split())
"""Roots of light verbs that say what somebody does where the noun is a 'ze' or 'die'."""


def _tells(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the word tells something, also within a condition, of which the words are weighed apart."""
    return bool(side.roots[at]) and side.keys[at] not in lexicon.function_words and side.keys[at][0].isalpha()


def _parts(side: Side) -> list[range]:
    """The clauses: from one mark, joint or condition to the next."""
    opens = {body.start for body in side.bodies}
    marks = {
        at
        for at, key in enumerate(side.keys)
        if key in CLAUSE_ENDS
        or (
            key in ("en", "terwijl")
            and (at + 1 in opens or side.keys[at + 1 : at + 2] in _ARTICLES)
            and not joins_a_row(side, at)
            and _has_verb_before(side, at)
        )
    }
    cuts = {at + 1 for at in marks} | set(side.places(_CONDITIONAL))
    cuts |= {at for hedge in side.hedges if hedge.is_condition for at in (hedge.start, hedge.end)}
    return [range(start, end) for start, end in pairwise(sorted({0, *cuts, len(side.keys)}))]


def _has_verb_before(side: Side, joint: int) -> bool:
    """Whether something is said before 'en' in its clause: not in 'met de bond en de kerk bouwen wij'."""
    first = next((p + 1 for p in range(joint - 1, -1, -1) if side.keys[p] in CLAUSE_ENDS), 0)
    return any(side.keys[at] in FINITE or side.is_verb(at) for at in range(first, joint))


_CONDITIONAL = frozenset("als indien wanneer mits tenzij zodra zolang".split())
_ARTICLES = (("de",), ("het",))


def listed_with_things(side: Side, lexicon: Lexicon) -> set[int]:
    """The places in rows that a preposition leads in: 'met alle kerken, scholen en koren', 'van winkels,
    kantoren en schuren'. What stands there does nothing in the sentence, whatever it could do."""
    rows = (items for items in enumerations(side, lexicon) if len(items) > _TWO)
    return {
        at
        for items in rows
        if _is_led_in(side, items[0]) and not speaks_on(side, *items[-1])
        for item in items[1:]
        for at in range(*item)
    }


_TWO = 2


def _is_led_in(side: Side, item: tuple[int, int]) -> bool:
    """Whether a preposition other than 'door' stands before the first of a row."""
    before = [key for key in side.keys[max(item[0] - 2, 0) : item[1] - 1] if key in PREPOSITIONS]
    return bool(before) and before[-1] not in ("door", "namens")

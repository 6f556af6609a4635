"""Whether one side denies more than the other, and nothing on the other side says the same."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import (
    ONLY,
    Denials,
    asks_for,
    counts_in,
    denies_too,
    in_new_clause,
)
from regioparagraaf.comparison.reading.hedges import UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.conditions.lacked import tells_lack
from regioparagraaf.comparison.weighing.conditions.otherwise import is_otherwise
from regioparagraaf.comparison.weighing.conditions.turned import turned_round
from regioparagraaf.comparison.weighing.conditions.undone import undoing
from regioparagraaf.comparison.weighing.conditions.wished import unopposed
from regioparagraaf.comparison.weighing.denials.in_conditions import of_promises
from regioparagraaf.comparison.weighing.denials.quiet_denials import explained
from regioparagraaf.comparison.weighing.moments.until_then import turning_point
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import denied_from_behind
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.denied_opposites import turned


def differs(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether one side denies more than the other, and nothing on the other side says the same: in all that
    it says, and in what it promises."""
    ours, theirs = of_promises(pair, pair.common, ours), of_promises(pair, pair.draft, theirs)
    if not _differ(pair, ours, theirs) or (abs(len(ours) - len(theirs)) == 1 and denied_from_behind(pair)):
        return False
    promised = _promised(pair.common, ours), _promised(pair.draft, theirs)
    said = [
        sorted(side.words(*d).lower() for d in found)
        for side, found in zip((pair.common, pair.draft), promised, strict=True)
    ]
    return said[0] != said[1] or _differ(pair, *promised)


def _ended_too(pair: Pair, side: Side, at: int) -> bool:
    """Whether what is denied here only says of a thing that it ends, as both sides say by a verb: 'is niet
    langer aan de orde: wij schaffen hem af'."""
    behind = side.keys[at + 1 : side.stop(at)]
    ended = _ENDING & pair.common.all_roots & pair.draft.all_roots
    return bool(ended) and not _NO_LONGER.isdisjoint(behind[:2]) and behind[-3:] == ("aan", "de", "orde")


_NO_LONGER = frozenset("langer meer".split())
_ENDING = frozenset("afschaf stop beindig ophef ferfal intrek schrap".split())
"""Roots of verbs that end a thing."""


def _promised(side: Side, found: Denials) -> Denials:
    """The denials that stand in what is agreed, and not in why."""
    told = whys(side)
    return tuple(denial for denial in found if not told.issuperset(denial))


def _differ(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    if len(ours) == len(theirs):
        return False
    even = (len(theirs) - len(ours)) % 2 == 0
    even = even and not any(map(denies_too, (pair.common, pair.draft)))
    if even and any(_exclusive(side) or asks_for(side) for side in pair.sides):
        return False
    rich, poor, more = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    too = len(more) == min(len(ours), len(theirs)) + 1 > 1 and denies_too(rich)
    if too and (counts_in(poor) or _JOINING & {*poor.keys}):
        return False  # 'geen fusie en ook geen bestuurslaag', 'niet tot een fusie of een bestuurslaag'
    if _is_otherwise_then(poor) and any(rich.keys[hedge.start] == "tenzij" for hedge in rich.hedges):
        return True  # 'niet, tenzij het vriest', 'wel. Dat is anders als het vriest'
    if all(_ended_too(pair, rich, where[0]) for where in more) and not min(len(ours), len(theirs)):
        return False
    if explained(pair, ours, theirs) or turned(pair) or _until_it_does(pair) or turning_point(pair):
        return False
    added = len(theirs) > len(ours)
    rich, denied = (pair.draft, theirs) if added else (pair.common, ours)
    if all(_says_which(pair, rich, where[0]) for where in denied):
        return False
    if all(tells_lack(pair, rich, where[0], poor) for where in denied):
        return False
    if all(_said_before_a_noun(rich.roots[where[0]], poor) for where in denied):
        return False
    return not _conditional(pair, ours, theirs)


def _is_otherwise_then(side: Side) -> bool:
    return any(is_otherwise(side, hedge) for hedge in side.hedges)


_JOINING = frozenset("of en evenmin noch".split())


def _says_which(pair: Pair, side: Side, at: int) -> bool:
    """Whether a denial that one side alone has only says who or what is meant: 'ouderen zonder auto'."""
    content, left = pair.content(side), pair.left(side)
    if in_new_clause(side, at, content, left):
        return True
    about = [place for place in content if at < place < side.stop(at)][:2]
    if side.keys[at] != "zonder" or at == 0 or not about or about[0] not in left:
        return False
    people = side.roots[at - 1] in pair.lexicon.people_roots and at - 1 not in left
    return people or _explains_a_compound(pair, side, at - 1, about[0])


def _explains_a_compound(pair: Pair, side: Side, noun: int, lacked: int) -> bool:
    """Whether a noun with what it lacks stands for an unanswered kind of it: 'een boot zonder dek', 'een
    roeiboot'; not 'een boot zonder roer' for 'een roerboot'."""
    other, thing, it = pair.other(side), side.roots[noun], side.roots[lacked]
    return len(thing) >= _ROOT and any(
        other.roots[at].endswith(thing) and other.roots[at] != thing and not other.roots[at].startswith(it)
        for at in pair.left(other)
    )


_ROOT = 3
"""Letters of a root that ends a compound by no chance, where the rest of that is not what it lacks."""


def _said_before_a_noun(root: str, side: Side) -> bool:
    """Whether 'is afgewezen' is told as 'een afwijzende brief', which counts as no denial."""
    return any(one == root and side.keys[at].endswith("ende") for at, one in enumerate(side.roots))


def _until_it_does(pair: Pair) -> bool:
    """Whether 'zolang dat niet blijkt, doen wij het niet' stands for 'alleen als dat blijkt'."""
    for side, other in pair.both_ways:
        lasting = [side.keys_of(h) for h in side.hedges if h.group == UNTIL]
        until = [words for words in lasting if not {"niet", "geen"}.isdisjoint(words)]
        if until and not ONLY.isdisjoint(other.all_keys):
            return True
    return False


def _exclusive(side: Side) -> bool:
    """Whether the side says 'only if' or 'unless', which two denials also say."""
    return not _EXCLUSIVE.isdisjoint(side.all_keys)


_EXCLUSIVE = frozenset(
    "alleen slechts uitsluitend tenzij enkel pas alle elke altijd iedere iedereen elk ieder ergens "
    "mogelijk".split()
)


def _conditional(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether the denial stands in a condition that is new as a whole, or does away with one of the other
    side: `voorbehoud` weighs it."""
    rich, poor, denied = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    away = undoing(pair, rich)
    if away and sum(not away[0] <= where[0] < away[1] for where in denied) == min(len(ours), len(theirs)):
        return True  # 'als u een pas toont', 'een pas is niet nodig'
    if all(rich.keys[where[0]] == "zonder" for where in denied) and turned_round(pair):
        return True  # 'zonder bericht', 'laat u iets horen, dan'
    if len(denied) == 1 and unopposed(pair):
        return True  # 'waar buren daarom vragen', 'waar buren er niet op tegen zijn'
    if any(hedge.is_condition for hedge in poor.hedges):
        return False
    inside = [hedge for hedge in rich.hedges if hedge.is_condition]
    outside = sum(not any(h.start <= where[0] < h.end for h in inside) for where in denied)
    return outside == min(len(ours), len(theirs))

"""A thing that one side gives and for which the other only makes a plan or has room: 'het bad krijgt een
dak', 'er komt een plan voor een dak'; 'er komen palen bij', 'er is plaats voor palen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, says_how


def only_a_plan(pair: Pair) -> tuple[str, str] | None:
    """The thing and the plan for it; None where neither side has the plan alone."""
    for side, other in pair.both_ways:
        if any(key.endswith(_PLANNING) for key in side.keys):
            continue
        named = _plan_of_deed(pair, side, other)
        if named and not _is_meant(pair, side):
            done, plan = named
            return pair.in_order(side, (side.words(*side.verb_words(done)), other.words(plan)))
        if _PLANS.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(other.keys):
            led = other.keys[max(at - 1, 0)]
            several = key.endswith(("nen", "gen")) and led in _MAKING_PLANS
            if key not in _PLANS or not (led in _ONE or several):
                continue
            thing = _thing_for(other, at)
            there = _same_thing(pair, side, other, thing)
            done = there is not None and _is_done(side, there) and not _is_meant(pair, side)
            if there is None or not (done or _is_given(side, there)):
                thing = _deed_for(other, at)
                there = _same_thing(pair, side, other, thing)
                if there is not None and _is_meant(pair, side):
                    continue
            if there is not None:
                said = side.words(there), other.span(at, thing + 1)
                return pair.in_order(side, said)
    return None


def _plan_of_deed(pair: Pair, side: Side, other: Side) -> tuple[int, int] | None:
    """The deed of this side, and the plan on the other that is named after it: 'herstellen' and
    'herstelplan', 'verduurzamen' and 'duurzaamheidsplan'."""
    for plan, key in enumerate(other.keys):
        if not key.endswith(("plan", "plannen")) or key in _PLANS:
            continue
        deed = pair.lexicon.root(key.removesuffix("plannen").removesuffix("plan").removesuffix("s"))
        for at, root in enumerate(side.roots):
            named = deed and deed in (root, root.removeprefix(_MAKING_SO)) and root not in other.all_roots
            if named and _is_done(side, at) and not is_subordinate(side.keys, at):
                return at, plan
    return None


def _is_done(side: Side, at: int) -> bool:
    """Whether the thing that is planned is what this side does: 'het herstel', 'wij herstellen'."""
    return side.keys[at].endswith(("t", "en")) and side.is_verb(at)


def _is_meant(pair: Pair, side: Side) -> bool:
    """Whether this side only means to do it as well: 'wij zijn voornemens de kade schoon te maken'."""
    return any(marker.rung == "V" for marker in commitments(side, pair.lexicon))


def only_room(pair: Pair) -> tuple[str, str] | None:
    """The thing that comes and the room that there is for it; None where neither side has the room alone.
    Room for people is what is promised to them."""
    for side, other in pair.both_ways:
        if not _ROOM.isdisjoint(side.all_keys) or _MAKING.isdisjoint(side.all_roots):
            continue
        for at in other.places(_ROOM):
            if _BEING.isdisjoint(other.keys[max(at - _NEAR, 0) : at]):
                continue
            there = _same_thing(pair, side, other, _thing_for(other, at))
            if there is not None and side.roots[there] not in pair.lexicon.people_roots:
                said = side.words(there), other.span(at, _thing_for(other, at) + 1)
                return pair.in_order(side, said)
    return None


def _same_thing(pair: Pair, side: Side, other: Side, thing: int) -> int | None:
    """Where this side has the thing that stands on the other at a place; None where it has not."""
    root = other.roots[thing] if thing else ""
    if not root:
        return None
    if root in side.all_roots:
        there = side.roots.index(root)
        return there if there in pair.content(side) else None
    return next((at for at in pair.content(side) if alike(side.roots[at], root, pair.lexicon)), None)


def _thing_for(side: Side, at: int) -> int:
    """The place of the noun behind 'voor', an article, a number and adjectives, there or where the clause
    opens; 0 where there is none."""
    opens, _ = side.stretch(at)
    if side.keys[at + 1 : at + 2] == ("voor",) or side.keys[at : at + 2] == ("planning", "van"):
        place = at + 2
    elif side.keys[opens] == "voor":
        place = opens + 1
    else:
        return 0
    while place + 1 < side.stop(at) and _leads_to_a_noun(side, place):
        place += 1
    return place if place < side.stop(at) else 0


def _deed_for(side: Side, at: int) -> int:
    """The place of the deed that is planned, or of what is made of a thing: 'een plan om ze schoon te maken';
    0 for none."""
    behind = at + 1 + (at + 1 in side.particles)  # 'stellen een plan op om'
    if side.keys[behind : behind + 1] != ("om",) or not side.keys[at].startswith("plan"):
        return 0
    end = side.stop(at)
    to = next((place for place in range(at + 2, end - 1) if side.keys[place] == "te"), 0)
    if not to:
        return 0
    if side.keys[to + 1] == "maken":
        return to - 1
    return to + 1 + (side.keys[to + 1] == "laten")


def _is_given(side: Side, at: int) -> bool:
    """Whether an article leads to the thing, and no preposition: it is what somebody gets, builds or has."""
    start = at
    while start > 0 and _leads_to_a_noun(side, start - 1):
        start -= 1
    return start < at and side.keys[max(start - 1, 0)] not in _LEADING_IN


def _leads_to_a_noun(side: Side, at: int) -> bool:
    """Whether an article, number or adjective stands before another word here: 'een nieuw dak'."""
    key = side.keys[at]
    lead = key in DETERMINERS or key.endswith("e") or key in _BARE or says_how(key) or number(key) is not None
    return lead and at + 1 < len(side.keys) and side.keys[at + 1][0].isalpha()


_PLANNING = ("plan", "plannen", "planning", "ontwerp", "visie", "voorstel")
_PLANS = frozenset(_PLANNING) | frozenset(
    "schetsontwerp voorontwerp bouwplan bouwplannen bouwtekening bouwtekeningen tekeningen schetsen".split()
)
_MAKING_SO = "fer"
"""How the root of a verb begins that makes a thing so: 'verduurzamen'."""
_ONE = frozenset("een het ons".split())
_MAKING_PLANS = frozenset("maken maakt zijn liggen wij we samen voor komen ons".split())
_BARE = frozenset("nieuw groot eigen ander veilig".split())
"""Adjectives that keep their form before a neuter noun, and that no ending shows."""
_LEADING_IN = frozenset("voor van over aan met bij in op naar om tot".split())
_ROOM = frozenset("plaats plek ruimte".split())
_BEING = frozenset("is zijn blijft blijven".split())
_MAKING = frozenset("bouw plat aanleg realiser bijkom plan aanplan installer stan hang".split())
_NEAR = 3
"""Words from 'is' to 'plaats': 'er is in de wijk plaats'."""

"""Who does each deed that stands on both sides: 'de stichting bouwt en de gemeente betaalt' against 'de
stichting bouwt en betaalt'.

Only where both sides say for sure who does it, and name him as another one than the other side does: all
these names stand on both sides, so nobody is only called otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.clauses import clauses
from regioparagraaf.comparison.reading.constituents import acts
from regioparagraaf.comparison.reading.frames import Clause
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.bodies.subjects import RETOLD
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.respectively import told_respectively
from regioparagraaf.dutch.alike import alike

_Deeds = tuple[Clause, ...]


def done_by_another(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a deed that somebody else does now, if any."""
    if not any(body.kind in _BINDING for side in pair.sides for body in side.bodies):
        return ()
    for one, other in _same_deeds(pair):
        replaced = one.by.roots - other.by.roots and other.by.roots - one.by.roots
        bodies = _is_body(one, pair.common) or _is_body(other, pair.draft)
        if replaced and bodies and one.verb not in _GETTING and _differ(one, other, pair):
            said = (pair.common.quote(one.by), pair.draft.quote(other.by))
            return (Signal(SignalKind.BODY, *said, Direction.CHANGED),)
    return ()


_GETTING = frozenset("krijg ontfang".split())
"""Whoever gets something does nothing."""


def _is_body(clause: Clause, side: Side) -> bool:
    """Whether one who does it is a body that binds or decides, and not only people."""
    return any(clause.by.start <= b.start < clause.by.end and b.kind in _BINDING for b in side.bodies)


_BINDING = ("wij", "eigen", "gemeente", "plaats", "ander")


def done_by_others(pair: Pair) -> str:
    """Why more, fewer or others do or get something now, as a Dutch clause; empty where they do not:
    'zeilers huren de steiger en roeiers de loods', 'zeilers en roeiers huren de steiger en de loods'."""
    if told_respectively(pair):
        return ""
    for one, other in _same_deeds(pair):
        if _differ(one, other, pair):
            return f"wie het doet of krijgt, is anders: '{pair.draft.quote(other.by)}'"
    return _paired_otherwise(pair) or _all_by_one(pair)


def keeps_deeds(pair: Pair) -> bool:
    """Whether two or more do on both sides what they did, in whatever order it is told."""
    if len(clauses(pair.common, pair.lexicon)) < _TWO:
        return False
    twice = any(len({clause.verb for clause in both}) < len(both) for both in _both(pair))
    ours, theirs = (
        {(c.verb, c.by.roots, c.things if twice else frozenset[str]()) for c in both} for both in _both(pair)
    )
    several = len(ours) > 1 and len({who for _, who, _ in ours}) > 1
    sure = several and all(verb and who for verb, who, _ in ours)
    return sure and ours == theirs and all(_has_all(side, pair) for side in pair.sides)


_TWO = 2


def _has_all(side: Side, pair: Pair) -> bool:
    """Whether all bodies that stand on a side do something in a clause that was read."""
    read = [(clause.by.start, clause.by.end) for clause in clauses(side, pair.lexicon)]
    return all(any(start <= body.start < end for start, end in read) for body in side.bodies)


def _both(pair: Pair) -> tuple[_Deeds, _Deeds]:
    return clauses(pair.common, pair.lexicon), clauses(pair.draft, pair.lexicon)


def _same_deeds(pair: Pair) -> Iterator[tuple[Clause, Clause]]:
    """The clauses that say of one deed who does it: of one that is done twice, to the same thing."""
    if pair.changed > RETOLD or keeps_shares(pair):
        return
    ours = clauses(pair.common, pair.lexicon)
    sure = [clause for clause in ours if clause.verb and clause.by.roots]
    theirs = clauses(pair.draft, pair.lexicon) if sure else ()
    for one in sure:
        here, there = ([c for c in deeds if c.verb == one.verb] for deeds in (ours, theirs))
        other = there[0] if len(here) == len(there) == 1 else None
        for thing in one.things if there and other is None else ():
            with_it = [clause for clause in there if thing in clause.things]
            if len(with_it) == 1 and sum(thing in clause.things for clause in here) == 1:
                other = with_it[0]
        if other is not None and other.by.roots:
            yield one, other


def _differ(one: Clause, other: Clause, pair: Pair) -> bool:
    """Whether it is surely done by others: they are named on both sides, and can act."""
    mine, yours = one.by.roots, other.by.roots
    if mine <= yours | other.beside and yours <= mine | one.beside:
        return False
    gone, came = mine - yours, yours - mine
    if gone & (other.by.within - yours) or came & (one.by.within - mine):
        return False  # 'elke speler van de club' against 'de club'
    if any(alike(a, b, pair.lexicon) or a.endswith(b) or b.endswith(a) for a in gone for b in came):
        return False
    told = [side for side in pair.sides if not _ALSO.isdisjoint(side.all_keys)]
    if told and not (gone and came):
        return False
    if _WE in gone | came and _are_ours(gone | came, pair):
        return False
    here = _are_named(gone, pair.draft) or (gone == {_WE} and _does_beside(came, one, pair.common, pair))
    there = _are_named(came, pair.common) or (came == {_WE} and _does_beside(gone, other, pair.draft, pair))
    return here and there and all(_can_act(who, one, other, pair) for who in gone | came)


_ALSO = frozenset("ook zowel evenals alsmede eveneens beide beiden".split())
_WE = "wij"


def _are_named(names: Collection[str], side: Side) -> bool:
    return all(name in side.all_roots or (name == _WE and "we" in side.all_keys) for name in names)


def _are_ours(names: frozenset[str], pair: Pair) -> bool:
    """Whether one of these can be the 'wij' of the text: the municipalities and what is theirs."""
    return any(
        body.kind in ("eigen", "gemeente", "plaats")
        and not names.isdisjoint(side.roots[body.start : body.end])
        for side in pair.sides
        for body in side.bodies
    )


def _does_beside(names: frozenset[str], one: Clause, side: Side, pair: Pair) -> bool:
    """Whether these do another deed where one is done: then they are not the ones who do that."""
    return any(clause.by.roots == names and clause.verb != one.verb for clause in clauses(side, pair.lexicon))


def _can_act(name: str, one: Clause, other: Clause, pair: Pair) -> bool:
    """Whether somebody of this name acts: by the word, or because he does something else here, too."""
    if name == _WE:
        return True
    for side in pair.sides:
        if any(root == name and acts(side, at, pair.lexicon) for at, root in enumerate(side.roots)):
            return True
        if any(name in c.by.roots and c not in (one, other) for c in clauses(side, pair.lexicon)):
            return True
    return False


def _all_by_one(pair: Pair) -> str:
    """Why one of two now does what both did apart: 'de stad betaalt de kraan en de werf de loods', 'de
    werf betaalt de kraan en de loods'; empty where the other is still named."""
    if pair.changed > RETOLD:
        return ""
    for side, other in pair.both_ways:
        apart = clauses(side, pair.lexicon)
        if len(apart) != 2 or not apart[1].gapped or not all(one.by.roots for one in apart):
            continue
        if "en" not in side.keys[max(apart[1].by.start - 2, 0) : apart[1].by.start]:
            continue  # ', ongeacht het inkomen' is no deed of anybody
        for gone, stays in (apart, apart[::-1]):
            named = not gone.by.roots.isdisjoint(other.all_roots)
            kept = gone.things | stays.things | stays.by.roots | {gone.verb}
            if named or not gone.things or not kept <= other.all_roots:
                continue
            if any(one.by.roots == stays.by.roots for one in clauses(other, pair.lexicon)):
                who = side.quote(gone.by)
                return f"wat '{who}' aan één kant doet, doet aan de andere een ander"
    return ""


def _paired_otherwise(pair: Pair) -> str:
    """Why what goes with what in a series is another now: 'in de ene kern komt een brug, in de andere een
    sluis', whatever the order of the series."""
    if pair.changed > RETOLD or keeps_shares(pair):
        return ""
    ours = clauses(pair.common, pair.lexicon)
    if not any(clause.gapped for clause in ours):
        return ""
    theirs = clauses(pair.draft, pair.lexicon)
    if not any(clause.gapped for clause in theirs):
        return ""
    if len({clause.verb for clause in (*ours, *theirs)}) > 1 or len(ours) != len(theirs):
        return ""
    mine, yours = {clause.roots for clause in ours}, {clause.roots for clause in theirs}
    same = frozenset[str]().union(*mine) == frozenset[str]().union(*yours)
    return "wat bij wie of wat hoort, is verwisseld" if same and mine != yours else ""

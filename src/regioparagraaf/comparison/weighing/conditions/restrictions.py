"""Whom or what a promise is for, said in a clause: 'scholen die meedoen', 'als een school meedoet'.

Where the clause is denied on one side and not on the other, the promise is for the others now; where it is
gone, for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.comparison.reading.denials import ONLY, denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.small_words import RELATIVES
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import MARKS


class _Clause(Struct, frozen=True):
    """A clause that says whom or what is meant: what it is about up to its first denial and right behind it,
    or all of it."""

    start: int
    end: int
    about: frozenset[str]
    denied: bool


def restricted_otherwise(pair: Pair) -> str:
    """Why the promise is for others now, as a Dutch clause; '' where it is not."""
    ours = list(_clauses(pair, pair.common))
    theirs = list(_clauses(pair, pair.draft)) if ours else []
    if not theirs:
        return ""
    return _turned(pair, ours, theirs)


def _clauses(pair: Pair, side: Side) -> Iterator[_Clause]:
    """The clauses behind 'die', 'wie', 'als' and their like that say anything, each up to the next mark."""
    conditions = {hedge.start for hedge in side.hedges if hedge.group in _IFS}
    if not conditions and _OPENING.isdisjoint(side.all_keys):
        return
    words = frozenset(pair.content(side))
    for at, key in enumerate(side.keys):
        relative = key in RELATIVES and at > 0 and side.keys[at - 1] not in _NO_NOUNS
        relative = relative and (key == "die" or not side.keys[at - 1].endswith("en"))  # 'voorkomen dat'
        relative = relative and _names(side.keys[at - 1], pair)  # 'legt dat beleid voor'
        if not (relative or key == "wie" or at in conditions):
            continue
        end = side.stop(at)
        first = next((p for p in range(at, end) if side.keys[p] in _DENIALS), None)
        inside = [p for p in range(at, end) if p in words]
        if first is not None:
            behind = [p for p in inside if p > first][:1]
            inside = [p for p in inside if p < first] + behind
        about = frozenset(side.roots[p] for p in inside)
        if about:
            yield _Clause(at, end, about, first is not None)


def _names(key: str, pair: Pair) -> bool:
    """Whether a word may be a noun: no light verb, nor what goes with every noun."""
    return pair.lexicon.root(key) not in pair.lexicon.light_roots


_IFS = frozenset("zin-als zin-indien zin-mits zin-zodra".split())
_OPENING = RELATIVES | {"wie"}
_NO_NOUNS = MARKS | PREPOSITIONS | frozenset("is en of zodat dan als wij ook opdat omdat".split())
"""Behind these 'die' or 'dat' opens no clause on a noun."""
_DENIALS = frozenset("niet geen nooit".split())


def _turned(pair: Pair, ours: list[_Clause], theirs: list[_Clause]) -> str:
    """'die niet meedoen' against 'die meedoen', where the rest is denied alike."""
    for mine, yours, side in ((ours, theirs, pair.common), (theirs, ours, pair.draft)):
        other = pair.other(side)
        if not _SETTLED.isdisjoint((*side.keys, *other.keys)):
            continue
        for clause in mine:
            twin = next((c for c in yours if not c.denied and clause.about <= c.about), None)
            if not clause.denied or twin is None or _denied_near(other, twin, clause.about):
                continue
            if any(c.denied and c.about & clause.about for c in yours):
                continue
            if any(not c.denied and clause.about <= c.about for c in mine):
                continue
            if any(_denies_quietly(pair, other, at) for at in _said_by(other, twin, clause.about)):
                continue
            if any(key.startswith("overtre") for key in other.keys_of(twin)):
                continue  # who oversteps a rule does not keep to it
            outside = [_denied_outside(pair, s, c) for s, c in ((side, clause), (other, twin))]
            moved = len(denials(side, pair.lexicon)) == len(denials(other, pair.lexicon))
            if outside[0] == outside[1] or moved:
                said = side.quote(clause), other.quote(twin)
                return "'{}' sluit in wie '{}' uitsluit".format(*said)
    return ""


_SETTLED = frozenset("tenzij behalve behoudens uitgezonderd zonder pas".split())
"""With these a side may say the same with a denial more or less."""


def _denied_near(side: Side, clause: _Clause, about: frozenset[str]) -> bool:
    """Whether a denial stands right behind what a clause is about: 'als zij werk niet zoeken'."""
    last = _last(side, clause, about)
    return not (_DENIALS | NOT_THERE).isdisjoint(side.keys[clause.start : last + 2])


def _last(side: Side, clause: _Clause, about: frozenset[str]) -> int:
    return max(p for p in range(clause.start, clause.end) if side.roots[p] in about)


def _said_by(side: Side, clause: _Clause, about: frozenset[str]) -> list[int]:
    """The places of what else a clause says: without a comma the rest of the sentence stands in it too."""
    return [p for p in range(clause.start, _last(side, clause, about)) if side.roots[p] not in about]


def _denies_quietly(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word may say by itself that a thing is not so: 'nalaat', 'niemand', 'buiten'."""
    named = bool(pair.lexicon.denials.get(side.keys[at])) or side.keys[at] == "buiten"
    return named or side.roots[at] in pair.lexicon.quiet_roots or side.roots[at] in pair.lexicon.denying_roots


def _denied_outside(pair: Pair, side: Side, clause: _Clause) -> int:
    """Whether a side denies what it promises, once or three times."""
    found = denials(side, pair.lexicon)
    return sum(not clause.start <= where[0] < clause.end for where in found) % 2


def unrestricted(pair: Pair) -> str:
    """The clause of one side that says whom or what it is for, of which nothing stands on the other side,
    that says nothing else: 'als een boer stopt'; '' where there is none."""
    if limiting := limiting_clause(pair):
        side, start, end = limiting
        return side.span(start, end)
    for side, other in pair.both_ways:
        if other.hedges or not _TELLING_WHO.isdisjoint(other.all_keys):
            continue
        people = DWELLERS | pair.lexicon.people_roots
        if any(other.roots[at] not in people for at in pair.left(other)):
            continue
        left = frozenset(pair.left(side))
        for clause in _clauses(pair, side):
            inside = [at for at in pair.content(side) if clause.start < at < clause.end]
            if side.keys[clause.start] in RELATIVES and side.keys[clause.start + 1] in _READER:
                continue  # 'het gemeentehuis dat u het beste uitkomt'
            if side.keys[clause.start] in OPENERS:  # 'als een boer stopt': the boer is whom it is for
                inside = [
                    at for at in inside if at > clause.start + 2 or side.roots[at] not in other.all_roots
                ]
            untold = left.issuperset(inside) or not any(side.roots[at] in other.all_roots for at in inside)
            if untold and left.issubset(inside) and (left or _says_no_more(pair, side)):
                return side.quote(clause)
    return ""


def limiting_clause(pair: Pair) -> tuple[Side, int, int] | None:
    """The side with a clause on a noun that is all that it has more, however pale its words ('die er nu
    liggen'), and where that clause begins and ends; None where there is none."""
    side, other = sorted((pair.common, pair.draft), key=lambda one: -len(one.keys))
    more = len(side.keys) - len(other.keys)
    if more < SHORTEST_CLAUSE:
        return None
    alike = zip(side.keys, other.keys, strict=False)
    at = next((n for n, (ours, theirs) in enumerate(alike) if ours != theirs), len(other.keys))
    opens = side.keys[at] in _ON_A_NOUN and at > 0 and side.keys[at - 1] not in _NO_NOUNS
    if not opens or side.keys[at + more :] != other.keys[at:]:
        return None
    return side, at, at + more - (side.keys[at + more - 1] == ",")


SHORTEST_CLAUSE = 3
"""Words of a clause that says who or which: 'die er ligt'."""
_ON_A_NOUN = RELATIVES | {"waar", "wie"}


def _says_no_more(pair: Pair, side: Side) -> bool:
    """Whether all that the other side says stands here in the same words: the clause was struck."""
    other = pair.other(side)
    here = {side.roots[at] for at in pair.content(side)}
    return all(other.roots[at] in here for at in pair.content(other))


_READER = frozenset("u je jij".split())
_TELLING_WHO = (
    RELATIVES | OPENERS | ONLY | frozenset("wie met zonder bij na voor ? waar waarbij waarvoor".split())
)
"""With these the other side may say in a phrase whom it is for."""

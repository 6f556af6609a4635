"""Whether somebody is freed of what the other side has him do: 'betaalt de brug', 'hoeft de brug niet te
betalen'. A denial elsewhere on the other side ('omdat het Rijk stopt') is no answer to that."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import one_thing
from regioparagraaf.dutch.small_words import NEED, WE
from regioparagraaf.dutch.verbs import SUBORDINATORS, is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def freed(pair: Pair) -> Signal | None:
    """The signal for a duty that one side denies, and the other states; None where there is none."""
    for side, other, direction in (
        (pair.draft, pair.common, Direction.ADDED),
        (pair.common, pair.draft, Direction.DROPPED),
    ):
        if NEED.isdisjoint(side.all_keys) or any(key.startswith(_NEEDING) for key in other.keys):
            continue
        for at, key in enumerate(side.keys):
            if key not in NEED or at in side.in_hedges or is_subordinate(side.keys, at):
                continue
            denial = _denied(side, at)
            if denial is not None and _is_stated(pair, side, at, denial, other):
                words = pair.in_order(side, (side.words(denial), ""))
                return Signal(SignalKind.NEGATION, *words, direction)
    return None


_NEEDING = ("hoef", "hoev", "behoef", "behoev")


def _denied(side: Side, at: int) -> int | None:
    """The place of the denial by which one need not do it; None where it only bounds how often, or how
    long."""
    behind = range(at, side.stop(at))
    if not _BOUNDING.isdisjoint(side.keys[at : side.stop(at)]):
        return None
    return next((p for p in behind if side.keys[p] in _DENYING), None)


_DENYING = frozenset("niet geen niets".split())
_BOUNDING = frozenset("dan maar alleen slechts enkel meer langer minder opnieuw".split())


def _what(pair: Pair, side: Side, at: int, denial: int) -> set[str]:
    """The roots of what one need not do, and of what 'geen' denies."""
    stop = side.stop(at)
    deed = next((p for p in range(stop - 1, at, -1) if side.keys[p].endswith("n")), at)
    things = [p for p in pair.content(side) if denial < p < deed][:1] if side.keys[denial] == "geen" else []
    empty = pair.lexicon.light_roots if things else frozenset[str]()
    return {side.roots[p] for p in (deed, *things)} - empty - {""}


def _is_stated(pair: Pair, side: Side, at: int, denial: int, other: Side) -> bool:
    """Whether the other side says of the same ones that they do it, in a clause that denies nothing and frees
    nobody."""
    what, doers = _what(pair, side, at, denial), _doers(pair, side, at, denial)
    said = [
        p
        for p, root in enumerate(other.roots)
        if root and any(one_thing(pair, root, one) for one in what) and doers & _clause(other, p)
    ]
    return bool(said) and not any(_frees(pair, side, other, p) for p in said)


def _doers(pair: Pair, side: Side, at: int, denial: int) -> set[str]:
    """The roots of who need not do it: right behind the verb where another phrase stands before it, else
    right before it; a sign of their own for 'wij'."""
    start = side.stretch(at)[0]
    first = side.keys[start]
    if side.keys[at + 1 : at + 2] in _THEIRS:
        return set()  # 'wie bijstand krijgt, hoeft zijn pas niet te betalen'
    turned = at == start or side.keys[at - 1] == "," or first in PREPOSITIONS or first in SUBORDINATORS
    near = range(at + 1, min(at + 1 + _NAMED, denial)) if turned else range(max(at - _NAMED, start), at)
    named = {side.roots[p] for p in near if side.keys[p] not in pair.lexicon.function_words} - {""}
    return named | ({_OURSELVES} if any(side.keys[p] in WE for p in near) else set())


def _clause(side: Side, at: int) -> set[str]:
    """The roots of the words of the clause around one, with a sign for 'wij'."""
    start, stop = side.stretch(at)
    words = set(side.roots[start:stop])
    return words if WE.isdisjoint(side.keys[start:stop]) else words | {_OURSELVES}


_NAMED = 2
"""Words beside 'hoeft' that name who need not: 'de gemeente'."""
_THEIRS = tuple((word,) for word in "zijn haar hun uw".split())
_OURSELVES = "wij"


def _frees(pair: Pair, side: Side, other: Side, at: int) -> bool:
    """Whether the clause around a word denies something, or says in other words that somebody is free."""
    start, stop = other.stretch(at)
    for p in range(start, stop):
        key = other.keys[p]
        if key.startswith(_FREE):
            return True
        denial = pair.lexicon.denials.get(key, "")
        quiet = p != at and (bool(denial) or other.roots[p] in pair.lexicon.quiet_roots)
        kept = key in _UNTOUCHED or (denial != "vol" and key in side.all_keys)
        if quiet and not kept:
            return True
    return False


_UNTOUCHED = frozenset("onverlet onverminderd ongeacht".split())
"""What leaves something as it is denies nothing of the clause in which it stands."""
_FREE = tuple(
    "gratis kosteloos vrij kwijt afschaf geschrapt schrap verval scheld gescholden vermed vermijd voorkom "
    "bespaar bespar rekening volsta mag mogen kan kunnen korting neem overgenomen zonder minder beperk "
    "bekostig vergoed".split()
)
"""How words begin by which somebody is free of it in other words."""

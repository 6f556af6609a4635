"""A limit, or only no duty to pass it: 'loost niet meer dan 20 liter', 'hoeft niet meer dan 20 liter te
lozen'. Who need not, may."""

from __future__ import annotations

from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import NEED


def need_not_exceed(pair: Pair) -> str:
    """The 'hoeft' of one side before a limit that the other side sets, as written; or ''. Who bears a burden
    is let off: he need not pay or wait any longer."""
    for side, other in pair.both_ways[::-1]:
        if NEED.isdisjoint(side.all_keys) or not NEED.isdisjoint(other.all_keys):
            continue  # as of most
        if any(key.startswith(_BURDENS) for key in (*side.keys, *other.keys)):
            continue
        for at, key in enumerate(side.keys):
            bound = _bound(side, at, pair.lexicon) if key in NEED else None
            if bound is not None and _sets_it(other, side.keys[bound], pair.lexicon):
                return side.words(at)
    return ""


def need_not(pair: Pair) -> str:
    """The 'hoeft' of one side before a deed that nobody does on the other side, as written; or ''."""
    for side in (pair.draft, pair.common):
        other = pair.other(side)
        if NEED.isdisjoint(side.all_keys) or not (NEED | _MUST).isdisjoint(other.all_keys):
            continue  # as of most
        if any(key.startswith(_BURDENS) for key in (*side.keys, *other.keys)):
            continue
        for at, key in enumerate(side.keys):
            stop = side.stop(at)
            deed = next((p + 1 for p in range(at + 1, stop - 1) if side.keys[p] == "te"), None)
            if key not in NEED or deed is None or _NOBODY.isdisjoint(side.keys[side.stretch(at)[0] : stop]):
                continue
            there = [p for p, root in enumerate(other.roots) if root == side.roots[deed]]
            if any(_is_denied(other, p) and said_here(other, p) for p in there):
                return side.words(at)
    return ""


def _is_denied(side: Side, at: int) -> bool:
    start, stop = side.stretch(at)
    return not _NOBODY.isdisjoint(side.keys[start:stop]) and side.keys[at - 1 : at] != ("te",)


_NOBODY = frozenset("geen niemand niets nergens".split())
_MUST = frozenset("moet moeten verplicht nodig".split())


def _bound(side: Side, at: int, lexicon: Lexicon) -> int | None:
    """Where 'meer' of 'niet meer dan' stands behind a verb, in its clause."""
    for place in range(at + 1, side.stop(at) - 1):
        if side.keys[place + 1] == "dan" and side.keys[place - 1] in lexicon.plain_denials:
            return place
    return None


def _sets_it(side: Side, bound: str, lexicon: Lexicon) -> bool:
    """Whether a side has the same limit, as no number differs: 'niet meer dan 20', 'ten hoogste 20'."""
    told = {bound, "dan"} <= side.all_keys and not lexicon.plain_denials.isdisjoint(side.all_keys)
    return told or any(quantity.bound for quantity in side.measures.quantities)


_BURDENS = tuple(
    "betaal betalen wacht wachten kost bijdrag reis reiz loop lopen fiets duur duren huur dragen draagt werk "
    "sta staan zit zitten lever".split()
)
"""How words begin for what nobody does of his own will: 'hoeft niet langer te wachten'."""

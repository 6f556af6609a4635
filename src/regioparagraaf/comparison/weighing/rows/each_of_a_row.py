"""Whether a row of things became one of each: 'paspoorten en passen', 'een paspoort of een pas'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import STOPS


def distributes(pair: Pair) -> bool:
    """Whether a list of kinds became one of each, or the other way round: 'paspoorten en passen', 'een
    paspoort of een pas'."""
    return any(
        _one_of_each(side, pair.other(side))
        or "?" in side.all_keys
        or _to_whom_it_happens(pair.other(side), side)
        for side in pair.sides
    )


def _one_of_each(side: Side, kinds: Side) -> bool:
    """Whether 'een' stands behind 'of' where the other side has 'en' and the kind alone."""
    if "een" not in side.all_keys:
        return False
    ours, theirs = (
        sum(one.keys[at + 1 : at + 2] == ("een",) for at, key in enumerate(one.keys) if key in joints)
        for one, joints in ((kinds, ("en", ",")), (side, ("of", ",")))
    )
    return theirs > ours


def _to_whom_it_happens(kinds: Side, side: Side) -> bool:
    """Whether a list on a side without conditions became 'als u sloopt of bouwt': each of them, with 'of'."""
    if kinds.hedges or not {"of", "samen", "zowel"}.isdisjoint(kinds.all_keys):
        return False
    if _runs_over_whoever(kinds, side):
        return True
    return any(
        "of" in side.keys_of(hedge)
        and not {"u", "je", "iemand"}.isdisjoint(side.keys[hedge.start : hedge.start + 3])
        for hedge in side.hedges
    )


def _runs_over_whoever(kinds: Side, side: Side) -> bool:
    """Whether a list became 'voor wie fietst of wandelt' or 'met al deze klachten': each of them again."""
    pairs = enumerate(pairwise(side.keys)) if "deze" in side.all_keys else ()
    summed_up = [at for at, words in pairs if words == ("al", "deze")]
    if summed_up and "of" in side.keys[: summed_up[0]]:
        return True
    if not {"wie", "die"}.isdisjoint(kinds.all_keys) or "wie" not in side.all_keys:
        return False
    at = side.keys.index("wie")
    if at == 0 and "of" in side.all_keys:
        joint = side.keys.index("of")
        closed = side.keys[side.stop(joint) :][:1] == (",",)
        return closed and "en" not in side.keys[:joint]  # 'wie roeit, zeilt of zwemt, krijgt een kluisje'
    ends = (p for p in range(at, len(side.keys)) if side.keys[p] in STOPS)
    row = side.keys[at : next(ends, len(side.keys))]
    behind = side.keys[max(at - 1, 0)] in ("voor", "aan")
    return behind and "of" in row and "en" not in row

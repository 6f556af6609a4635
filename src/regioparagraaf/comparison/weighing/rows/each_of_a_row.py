"""Whether a row of things became one of each: 'paspoorten en passen', 'een paspoort of een pas'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import STOPS


def distributes(pair: Pair) -> bool:
    """Whether a list of kinds became one of each: 'paspoorten en passen', 'een paspoort of een pas'."""
    ours, theirs = (
        sum(side.keys[at + 1 : at + 2] == ("een",) for at, key in enumerate(side.keys) if key in joints)
        for side, joints in ((pair.common, ("en", ",")), (pair.draft, ("of", ",")))
    )
    return (theirs > ours and theirs > 0) or "?" in pair.draft.keys or _to_whom_it_happens(pair)


def _to_whom_it_happens(pair: Pair) -> bool:
    """Whether a list on a side without conditions became 'als u sloopt of bouwt': each of them, with 'of'."""
    if pair.common.hedges or not {"of", "samen", "zowel"}.isdisjoint(pair.common.keys):
        return False
    if _runs_over_whoever(pair):
        return True
    return any(
        "of" in pair.draft.keys[hedge.start : hedge.end]
        and not {"u", "je", "iemand"}.isdisjoint(pair.draft.keys[hedge.start : hedge.start + 3])
        for hedge in pair.draft.hedges
    )


def _runs_over_whoever(pair: Pair) -> bool:
    """Whether a list became 'voor wie fietst of wandelt' or 'met al deze klachten': each of them again."""
    summed_up = [at for at, words in enumerate(pairwise(pair.draft.keys)) if words == ("al", "deze")]
    if summed_up and "of" in pair.draft.keys[: summed_up[0]]:
        return True
    if not {"wie", "die"}.isdisjoint(pair.common.keys) or "wie" not in pair.draft.keys:
        return False
    at = pair.draft.keys.index("wie")
    if at == 0 and "of" in pair.draft.keys:
        joint = pair.draft.keys.index("of")
        closed = pair.draft.keys[pair.draft.stop(joint)] == ","
        return (
            closed and "en" not in pair.draft.keys[:joint]
        )  # 'wie roeit, zeilt of zwemt, krijgt een kluisje'
    ends = (p for p in range(at, len(pair.draft.keys)) if pair.draft.keys[p] in STOPS)
    row = pair.draft.keys[at : next(ends, len(pair.draft.keys))]
    behind = pair.draft.keys[max(at - 1, 0)] in ("voor", "aan")
    return behind and "of" in row and "en" not in row

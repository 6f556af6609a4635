"""A relative clause that says of another noun who it is, or that says what the sentence said of them."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.structure.attributes import JOINTS
from regioparagraaf.dutch.small_words import WHO


def related_otherwise(pair: Pair) -> str:
    """Why a clause with 'die' now picks out others, as a Dutch clause; empty where it does not."""
    if pair.changed > TINY or pair.left(pair.common) or pair.left(pair.draft):
        return ""
    ours, theirs = _relative(pair.common), _relative(pair.draft)
    if ours is None or theirs is None:
        return ""
    if _of_another(pair, ours, theirs):
        return (
            f"'die' hoort bij '{pair.draft.keys[theirs - 1]}', en hoorde bij '{pair.common.keys[ours - 1]}'"
        )
    return _TURNED if _turned(pair, ours, theirs) else ""


_TURNED = "wie het zijn en wat van hen wordt gezegd, is verwisseld"


def _relative(side: Side) -> int | None:
    """Where the only clause with 'die' opens, right behind a plural; None where there is none, or more."""
    found = side.places(WHO)
    return (
        found[0] if len(found) == 1 and found[0] and side.keys[found[0] - 1].endswith(("en", "s")) else None
    )


def _of_another(pair: Pair, ours: int, theirs: int) -> bool:
    """'bazen van bedrijven die sluiten' against 'bazen die bedrijven sluiten': the noun before 'die' is
    another, and both stand on both sides, in no row ('bazen en bedrijven')."""
    here, there = pair.common, pair.draft
    one, other = here.roots[ours - 1], there.roots[theirs - 1]
    if one == other or any(side.roots.count(root) != 1 for side in (here, there) for root in (one, other)):
        return False
    rows = here.keys[max(ours - 3, 0) : ours], there.keys[max(theirs - 3, 0) : theirs]
    return all(JOINTS.isdisjoint(row) for row in rows)


def _turned(pair: Pair, ours: int, theirs: int) -> bool:
    """'Bedrijven die lozen, betalen' against 'Bedrijven die betalen, lozen'."""
    (inside, outside), (within, without) = _split(pair, pair.common, ours), _split(pair, pair.draft, theirs)
    told = bool(inside) and bool(within) and inside.isdisjoint(within)
    return told and inside <= without and within <= outside


def _split(pair: Pair, side: Side, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of what the clause says, and of what stands outside it."""
    clause = range(at + 1, side.stop(at))
    content = pair.content(side)
    return (
        frozenset(side.roots[place] for place in content if place in clause),
        frozenset(side.roots[place] for place in content if place not in clause),
    )

"""Whose is whose, turned round: 'de clubs kiezen hun trainers', 'de trainers kiezen hun clubs'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def owner_turned(pair: Pair) -> tuple[str, str] | None:
    """The nouns behind 'hun' of either side, where each side has the other's as well, and not behind it."""
    if "hun" not in pair.common.all_keys or "hun" not in pair.draft.all_keys:
        return None
    ours, theirs = _owned(pair.common), _owned(pair.draft)
    if len(ours) != 1 or len(theirs) != 1 or pair.left(pair.common) or pair.left(pair.draft):
        return None
    (mine, at), (yours, place) = *ours.items(), *theirs.items()
    if mine == yours or mine not in pair.draft.all_roots or yours not in pair.common.all_roots:
        return None
    return pair.common.span(at - 1, at + 1), pair.draft.span(place - 1, place + 1)


def _owned(side: Side) -> dict[str, int]:
    """The roots of the nouns right behind 'hun', with their places."""
    return {
        side.roots[at + 1]: at + 1
        for at, key in enumerate(side.keys[:-1])
        if key == "hun" and side.roots[at + 1] and side.keys[at + 1].endswith(_SEVERAL)
    }


_SEVERAL = ("s", "en")

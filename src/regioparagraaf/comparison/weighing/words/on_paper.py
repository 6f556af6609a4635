"""A thing that was on paper and is digital now, or the other way round: not in the same form."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def on_paper(pair: Pair) -> tuple[str, str] | None:
    """The words for the form on either side, where one says 'op papier' alone and the other 'digitaal'
    alone."""
    if _PAPER.isdisjoint(pair.common.all_keys) and _PAPER.isdisjoint(pair.draft.all_keys):
        return None
    ours, theirs = _form(pair.common), _form(pair.draft)
    if ours is None or theirs is None or ours[0] == theirs[0]:
        return None
    return ours[1], theirs[1]


def _form(side: Side) -> tuple[bool, str] | None:
    """Whether something is on paper here, with the words that say so; None where neither or both are said."""
    paper = [at for at, key in enumerate(side.keys) if key == "papieren" or _is_on_paper(side, at)]
    digital = [at for at, key in enumerate(side.keys) if key.startswith(_DIGITAL)]
    if bool(paper) == bool(digital):
        return None
    at = (paper or digital)[0]
    return bool(paper), side.words(at, *((at - 1,) if paper and side.keys[at] == "papier" else ()))


def _is_on_paper(side: Side, at: int) -> bool:
    return side.keys[at] == "papier" and side.keys[max(at - 1, 0)] == "op"


_PAPER = frozenset("papier papieren".split())
_DIGITAL = ("digita", "elektronisch", "online")

"""Of the same people others are meant: 'voorrang voor schippers uit het dorp', 'schippers die al wachten
krijgen voorrang'.

What is said right behind the word for them says who they are. Where one side says where they come from, the
other says something else of them, and all else has its answer, these are not the same.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.described_group import are_people


def another_group(pair: Pair) -> tuple[str, str] | None:
    """The people of both sides with what says who they are; None where they are not told apart so."""
    if not pair.left(pair.common) or not pair.left(pair.draft):
        return None
    for at, root in enumerate(pair.common.roots):
        if pair.draft.roots.count(root) != 1 or not are_people(pair, pair.common, at):
            continue
        place = pair.draft.roots.index(root)
        opens = pair.common.keys[at + 1 : at + 2], pair.draft.keys[place + 1 : place + 2]
        if opens[0] == opens[1] or not any(word in _FROM for word in opens):
            continue  # 'schippers met een smalle beurs' may be 'schippers die weinig geld hebben'
        ours, theirs = _who(pair, pair.common, at), _who(pair, pair.draft, place)
        if ours and theirs:
            return ours, theirs
    return None


def _who(pair: Pair, side: Side, at: int) -> str:
    """The people here with the phrase or clause right behind them, if all that nothing answers stands in
    it."""
    left = pair.left(side)
    opens = side.keys[at + 1 : at + 2]
    if not opens or opens[0] not in _TELLING or not at < left[0] <= left[-1] <= at + _NEAR:
        return ""
    if left[-1] >= side.stop(at + 1):
        return ""
    return side.span(at, left[-1] + 1)


_FROM = (("uit",), ("van",))
_TELLING = frozenset("uit met zonder van die".split())
_NEAR = 6
"""Words in which it is told who they are."""

"""What is not done at all, or only not first: 'wij snoeien de wilgen niet', 'wij snoeien de wilgen niet als
eerste'. Behind others, or later, it may be done all the same."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def not_first(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'als eerste' or 'meteen' behind a denial that both sides have."""
    if {"niet", "geen"}.isdisjoint(pair.common.all_keys) or {"niet", "geen"}.isdisjoint(pair.draft.all_keys):
        return ()
    for side, other in pair.both_ways[::-1]:
        said = _only_so(side)
        if said and not _only_so(other) and _SOON.isdisjoint(other.all_keys):
            return (Signal(SignalKind.RESERVATION, *pair.in_order(side, (said, "")), pair.gone_or_new(side)),)
    return ()


def _only_so(side: Side) -> str:
    """The words behind the denial by which it is only not first or at once; or ''."""
    for at, key in enumerate(side.keys):
        for words in _WEAKENING if key == "niet" else ():
            if side.keys[at + 1 : at + 1 + len(words)] == words:
                return side.span(at + 1, at + 1 + len(words))
    return ""


_WEAKENING = (
    ("als", "eerste"),
    ("als", "eerst"),
    ("in", "eerste", "instantie"),
    ("in", "de", "eerste", "plaats"),
    ("meteen",),
    ("dadelijk",),
    ("op", "voorhand"),
)
_SOON = frozenset("eerste eerst meteen direct dadelijk onmiddellijk zomaar zonder".split())

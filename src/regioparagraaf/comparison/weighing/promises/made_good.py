"""What may not go, or what comes back for it where it goes: 'geen boom wordt gekapt', 'bomen die worden
gekapt, komen elders terug'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def made_good(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a loss that one side rules out and the other only makes good."""
    for side, other in pair.both_ways[::-1]:
        denials = pair.lexicon.plain_denials
        if denials.isdisjoint(other.all_keys) or not denials.isdisjoint(side.all_keys):
            continue
        denied = other.places(denials)[0]
        if _comes_back(side) and _is_lost(side) and _is_lost(other) and not _comes_back(other):
            said = "", other.words(denied)
            return (Signal(SignalKind.NEGATION, *pair.in_order(side, said), pair.gone_or_new(other)),)
    return ()


def _comes_back(side: Side) -> bool:
    """Whether something is given back, or put in its place."""
    back = "terug" in side.all_keys and not _GIVEN.isdisjoint(side.all_keys)
    return back or any(key.startswith(_BACK) for key in side.keys)


_GIVEN = frozenset("komt komen krijgt krijgen plant planten plaatst plaatsen zet zetten".split())
_BACK = tuple("terugkom terugkeer terugkrijg teruggep terugplaats compens gecompens herplant".split())


def _is_lost(side: Side) -> bool:
    return any(key.startswith(_LOSS) for key in side.keys)


_LOSS = tuple(
    "verlor verdwijn verdwe kap gekapt sloop slop gesloopt opheff opgehe vervall weggehaald weghal "
    "verwijder wegval verlie dempt gedempt".split()
)
"""How words begin that say that a thing goes."""

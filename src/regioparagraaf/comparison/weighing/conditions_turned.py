"""A condition that holds where its contrary did: 'mits het rijk betaalt', 'behalve als het rijk betaalt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY, denials, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.quiet_denials import turned
from regioparagraaf.comparison.weighing.same_condition import NOT_THERE, bodies_of, one_thing, what_of


def turned_round(pair: Pair) -> tuple[Signal, ...]:
    """The change of a condition on one thing that asks for it on one side, and for its absence on the other,
    where the promise itself is denied as often: 'niet, tenzij' is 'alleen als'."""
    if not (pair.common.hedges and pair.draft.hedges) or _outside(pair.common, pair) != _outside(
        pair.draft, pair
    ):
        return ()
    for one in pair.common.hedges:
        for other in pair.draft.hedges:
            asked = _absence(pair, pair.common, one), _absence(pair, pair.draft, other)
            if None in asked or asked[0] == asked[1] or not _on_one_thing(pair, one, other):
                continue
            if not turned(pair):
                said = pair.common.span(one.start, one.end), pair.draft.span(other.start, other.end)
                return (Signal(SignalKind.RESERVATION, *said, Direction.CHANGED),)
    return ()


def _outside(side: Side, pair: Pair) -> int:
    """Whether the side denies what it promises: 1, or 0 where it does not, or does so twice."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    return sum(inside.isdisjoint(places) for places in denials(side, pair.lexicon)) % 2


def _absence(pair: Pair, side: Side, hedge: Hedge) -> bool | None:
    """Whether a condition asks that a thing is not so; None where more than its opener or a denial tells."""
    opener, words = side.keys[hedge.start], side.keys[hedge.start + 1 : hedge.end]
    clause = hedge.group.startswith("zin-") or opener in OPENERS
    if not clause or opener in _NOT_ITSELF or not _LASTING.isdisjoint(words):
        return None
    if side.keys[max(hedge.start - 1, 0)] in ("ook", "zelfs"):
        return None
    if hedge.group == EXCEPTION and words[:1] not in _CLAUSAL:
        return None  # 'behalve op het plein, als het regent'
    other = pair.other(side)
    if any(_denies_by_itself(pair, side, at, other) for at in range(hedge.start, hedge.end)):
        return None
    turns = opener in _UNLESS or (hedge.group == UNTIL and opener != "zolang")
    denied = sum(
        key in _DENYING or (is_undone(key) and key not in other.keys and key[2:] in other.keys)
        for key in words
    )
    return (turns + denied) % 2 == 1


def _denies_by_itself(pair: Pair, side: Side, at: int, other: Side) -> bool:
    """Whether a word of one side alone says by itself that a thing is not so: 'nalaat', 'in het geding'."""
    if side.roots[at] in other.roots or side.keys[at] in _DENYING | _UNLESS | ONLY or at in side.particles:
        return False  # of a torn verb the particle says it with its verb
    kind = pair.lexicon.denials.get(side.keys[at], "")
    denying = pair.lexicon.quiet_roots | pair.lexicon.denying_roots
    return (kind not in ("", "vol", "mee", "positief")) or side.roots[at] in denying


OPENERS = frozenset("als indien wanneer mits zodra zolang".split())
"""What opens a condition, also one that the lexicon knows by all its words: 'als de raad instemt'."""
_CLAUSAL = tuple((word,) for word in "als indien wanneer bij voorzover ingeval".split())
_UNLESS = frozenset("tenzij behalve behoudens uitgezonderd zonder".split())
_DENYING = NOT_THERE | frozenset("niets niemand nooit gebrek gebreke ontstentenis".split())
_NOT_ITSELF = frozenset("niet kan kunnen mag mogen hiervan daarvan ervan dat dit deze".split())
"""With these the words of a hedge hold more than a condition, or what is excepted."""
_LASTING = frozenset("loopt lopen duurt duren bezig gaande".split())
"""What goes on until it is done: 'zolang het onderzoek loopt' is 'totdat het klaar is'."""


def _on_one_thing(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether two conditions say the same of the same, but for their denials."""
    ours, theirs = what_of(pair, pair.common, one), what_of(pair, pair.draft, other)
    if not ours or not theirs or EXCEPTION == one.group == other.group:
        return False
    named = {root for body in pair.common.bodies for root in pair.common.roots[body.start : body.end]}
    if ours <= named:
        return False
    met = sum(any(one_thing(pair, x, y) for y in theirs) for x in ours)
    back = sum(any(one_thing(pair, x, y) for x in ours) for y in theirs)
    alike_said = met >= _MOST * len(ours) and back >= _MOST * len(theirs)
    return alike_said and bodies_of(pair.common, one) == bodies_of(pair.draft, other)


_MOST = 0.6
"""The share of what a condition says that the other must say too."""

"""A condition that holds where its contrary did: 'mits het rijk betaalt', 'behalve als het rijk betaalt'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY, denials, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.lacked import LACK, lacks
from regioparagraaf.comparison.weighing.conditions.otherwise import is_otherwise
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, bodies_of, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import is_among
from regioparagraaf.comparison.weighing.words.denied_opposites import turned


def turned_round(pair: Pair) -> tuple[Signal, ...]:
    """The change of a condition on one thing that asks for it on one side, and for its absence on the other,
    where the promise itself is denied as often: 'niet, tenzij' is 'alleen als'."""
    ours, theirs = (
        tuple(_whole(side, hedge) for hedge in (*side.hedges, *lacks(side))) for side in pair.sides
    )
    if not (ours and theirs) or _outside(pair.common, pair, ours) != _outside(pair.draft, pair, theirs):
        return ()
    for one in ours:
        for other in theirs:
            asked = _absence(pair, pair.common, one), _absence(pair, pair.draft, other)
            if None in asked or asked[0] == asked[1] or not _on_one_thing(pair, one, other):
                continue
            if LACK in (one.group, other.group) and any(
                side.keys[hedge.start] in ONLY for side, hedge in ((pair.common, one), (pair.draft, other))
            ):
                continue  # 'zonder pas wordt u geweigerd', 'u mag alleen naar binnen als u een pas hebt'
            if not turned(pair):
                said = pair.common.quote(one), pair.draft.quote(other)
                return (Signal(SignalKind.RESERVATION, *said, Direction.CHANGED),)
    return ()


def _whole(side: Side, hedge: Hedge) -> Hedge:
    """A phrase with 'bij', with where the thing would be: 'bij gebrek aan een arts in het dorp'."""
    if hedge.group != "zin-bij" or side.keys[hedge.end : hedge.end + 1] not in _AT:
        return hedge
    named = hedge.end + 1 + (side.keys[hedge.end + 1 : hedge.end + 2] in _ARTICLES)
    return Hedge(hedge.group, hedge.start, min(named + 1, side.stop(hedge.end)))


_AT = (("in",), ("op",), ("bij",), ("voor",))
_ARTICLES = (("de",), ("het",), ("een",), ("onze",), ("ons",))


def _outside(side: Side, pair: Pair, hedges: Sequence[Hedge]) -> int:
    """Whether the side denies what it promises: 1, or 0 where it does not, or does so twice; who waits until
    something is so, does not do it before."""
    inside = {at for hedge in hedges for at in range(hedge.start, hedge.end)}
    waits = any(hedge.group == UNTIL for hedge in hedges) and not _WAITING.isdisjoint(side.all_keys)
    return (waits + sum(inside.isdisjoint(places) for places in denials(side, pair.lexicon))) % 2


_WAITING = frozenset("wacht wachten gewacht uitstel uitgesteld".split())


def _absence(pair: Pair, side: Side, hedge: Hedge) -> bool | None:
    """Whether a condition asks that a thing is not so; None where more than its opener or a denial tells."""
    opener, words = side.keys[hedge.start], side.keys[hedge.start + 1 : hedge.end]
    clause = hedge.is_condition or opener in OPENERS
    if not clause or opener in _NOT_ITSELF or not _LASTING.isdisjoint(words):
        return None
    if side.keys[max(hedge.start - 1, 0)] in ("ook", "zelfs"):
        return None
    if hedge.group == EXCEPTION and words[:1] not in _CLAUSAL:
        return None  # 'behalve op het plein, als het regent'
    other = pair.other(side)
    if any(_denies_by_itself(pair, side, at, other) for at in range(hedge.start, hedge.end)):
        return None
    turns = opener in _UNLESS or is_otherwise(side, hedge) or (hedge.group == UNTIL and opener != "zolang")
    denied = sum(
        key in _DENYING or (is_undone(key) and key not in other.all_keys and key[2:] in other.all_keys)
        for key in words
    )
    return (turns + denied) % 2 == 1


def _denies_by_itself(pair: Pair, side: Side, at: int, other: Side) -> bool:
    """Whether a word of one side alone says by itself that a thing is not so: 'nalaat', 'in het geding'."""
    if side.keys[at] in _TURNING or side.roots[at] in other.all_roots or at in side.particles:
        return False  # of a torn verb the particle says it with its verb
    kind = pair.lexicon.denials.get(side.keys[at], "")
    if kind not in ("", "vol", "mee", "positief"):
        return True
    return side.roots[at] in pair.lexicon.quiet_roots or side.roots[at] in pair.lexicon.denying_roots


OPENERS = frozenset("als indien wanneer mits zodra zolang".split())
"""What opens a condition, also one that the lexicon knows by all its words: 'als de raad instemt'."""
_CLAUSAL = tuple((word,) for word in "als indien wanneer bij voorzover ingeval".split())
_UNLESS = frozenset("tenzij behalve behoudens uitgezonderd zonder".split())
_DENYING = NOT_THERE | frozenset("niets niemand nooit gebrek gebreke ontstentenis".split())
_TURNING = _DENYING | _UNLESS | ONLY
_NOT_ITSELF = frozenset("niet kan kunnen mag mogen hiervan daarvan ervan dat dit deze".split())
"""With these the words of a hedge hold more than a condition, or what is excepted."""
_LASTING = frozenset("loopt lopen duurt duren bezig gaande".split())
"""What goes on until it is done: 'zolang het onderzoek loopt' is 'totdat het klaar is'."""


def _on_one_thing(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether two conditions say the same of the same, but for their denials."""
    lack = pair.lexicon.root("gebrek")
    ours, theirs = what_of(pair, pair.common, one) - {lack}, what_of(pair, pair.draft, other) - {lack}
    if not ours or not theirs or EXCEPTION == one.group == other.group:
        return False
    named = {root for body in pair.common.bodies for root in pair.common.roots[body.start : body.end]}
    if ours <= named:
        return False
    met = sum(is_among(pair, x, theirs) for x in ours)
    back = sum(is_among(pair, y, ours) for y in theirs)
    alike_said = met >= _MOST * len(ours) and back >= _MOST * len(theirs)
    return alike_said and bodies_of(pair.common, one) == bodies_of(pair.draft, other)


_MOST = 0.6
"""The share of what a condition says that the other must say too."""

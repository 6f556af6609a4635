"""A condition told by what is lacking: 'alleen als de buren instemmen' is 'zonder instemming van de buren
niet', 'zolang de buren niet klagen' is 'zonder klachten van de buren'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.denials import ONLY, asks_for
from regioparagraaf.comparison.reading.hedges import Hedge, looks_finite
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among, any_among, is_among
from regioparagraaf.dutch.small_words import DENYING, PASSIVE
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def told_by_lack(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side says with 'zonder', or with 'alleen', what a condition says."""
    return (
        _none_without(pair, side, hedge, other)
        or _unless_then_only(pair, side, hedge, other)
        or _while_not(pair, side, hedge, other)
    )


def lacks(side: Side) -> Iterator[Hedge]:
    """The phrases with 'zonder' that open a sentence, each as the condition that it is: 'zonder bezwaar van
    de buren verlenen wij …'."""
    for at, key in enumerate(side.keys):
        if key == "zonder" and side.opens(at):
            yield Hedge(LACK, at, _phrase_end(side, at))


def weaker_lack(side: Side) -> str:
    """The phrase with 'zonder' by which others need only be heard or told: 'zonder overleg met de buren'."""
    for at, key in enumerate(side.keys):
        end = _phrase_end(side, at) if key == "zonder" else at
        end = end if key != "zonder" or _TOLD.isdisjoint(side.keys[at : side.stop(at)]) else side.stop(at)
        if key == "zonder" and not _HEARD.isdisjoint(side.keys[at:end]):
            return side.span(at, end)
    return ""


def only_heard(side: Side) -> str:
    """The participle by which others are only heard or told of it: 'alle raden worden gehoord'."""
    place = side.first(_BEING_HEARD)
    passive = place is not None and not PASSIVE.isdisjoint(side.all_keys)
    return side.words(place) if place is not None and passive else ""


_BEING_HEARD = frozenset("gehoord geraadpleegd geïnformeerd ingelicht bijgepraat gepolst".split())
_TOLD = frozenset("informeren inlichten horen raadplegen melden vragen".split())
_HEARD = _TOLD | frozenset(
    "overleg afstemming samenspraak advies raadpleging ruggespraak melding bericht gesprek".split()
)
LACK = "zin-zonder"
"""The group of such a condition, which no table has."""


def _phrase_end(side: Side, at: int) -> int:
    """Where what 'zonder' names ends: where the main clause goes on, or at the next mark."""
    stop = side.stop(at)
    places = (p for p in range(at + 2, stop) if side.keys[p] not in PREPOSITIONS)
    return next((p for p in places if looks_finite(side.keys, p, at + 1)), stop)


def _none_without(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'alleen als er draagvlak is' is told as 'zonder draagvlak niet': by a word of it, or by words
    that all have their answer."""
    opener = side.keys[hedge.start - (side.keys[hedge.start] in PREPOSITIONS)]  # 'alleen bij draagvlak'
    if opener not in ONLY | {"mits"} or not asks_for(other):
        return False
    about = what_of(pair, side, hedge)
    unsaid = any(side.roots[at] in about for at in pair.left(side) if hedge.holds(at))
    for at in (p for p, key in enumerate(other.keys) if key == "zonder"):
        end = _phrase_end(other, at)
        named = [p for p in pair.content(other) if at < p < end]
        told = [other.roots[p] for p in named]
        if any_among(pair, told[:1], [one for one in about if len(one) > _LONG]):
            return True
        met = any_among(pair, told, about)
        if met and not unsaid and not any(p in pair.left(other) for p in named):
            return True
    return False


_LONG = 5
"""Letters of a word that stands on both sides by no chance."""


def _unless_then_only(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'niet, tenzij de buren erom vragen' is told as 'alleen op verzoek van de buren'."""
    before = side.keys[side.sentence_start(hedge.start) : hedge.start]
    if side.keys[hedge.start] != "tenzij" or DENYING.isdisjoint(before):
        return False
    about = what_of(pair, side, hedge)
    for at, key in enumerate(other.keys[:-1]):
        if key in ONLY and other.keys[at + 1] in _LEADING:
            said = other.roots[at + 2 : other.stop(at)]
            first = next((p for p in pair.content(other) if p > at), at)
            met = sum(is_among(pair, one, said) for one in about)
            named = is_among(pair, other.roots[first], about)
            return named and 2 * met >= len(about)
    return False


_LEADING = PREPOSITIONS | frozenset("als indien wanneer".split())


def _while_not(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'zolang de buren niet klagen' is told as 'zonder klachten van de buren'."""
    return any(
        key == "zonder" and _is_lack_of(pair, other, at, side, hedge) for at, key in enumerate(other.keys)
    )


def tells_lack(pair: Pair, side: Side, at: int, other: Side) -> bool:
    """Whether a 'zonder' says what a condition of the other side asks not to be."""
    return side.keys[at] == "zonder" and any(_is_lack_of(pair, side, at, other, h) for h in other.hedges)


def _is_lack_of(pair: Pair, side: Side, at: int, other: Side, hedge: Hedge) -> bool:
    """Whether what 'zonder' names is all that a denied condition of the other side says."""
    words = other.keys_of(hedge)
    opens = other.keys[hedge.start] in _LASTING
    if not opens or sum(key in NOT_THERE for key in words) != 1:
        return False
    about, named = what_of(pair, other, hedge), side.roots[at + 1 : side.stop(at)]
    return bool(about) and all_among(pair, about, list(filter(None, named)))


_LASTING = frozenset("zolang als wanneer indien mits".split())

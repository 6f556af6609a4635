"""A thing that one side denies and the other affirms, though both may deny as much: 'onaanvaardbaar',
'aanvaardbaar', 'zonder pas', 'met een pas'."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import (
    Denials,
    is_undone,
    said_plainly,
    says_without,
    taken_back,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.denials.until_turned import until_turned
from regioparagraaf.comparison.weighing.denials.without_that import without_that
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import released
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def affirmed(pair: Pair, ours: Denials, theirs: Denials) -> tuple[Signal, ...]:
    """The first thing that one side denies and the other affirms, by its form or by a word beside it."""
    return (
        _undone(pair)
        or _freed(pair)
        or _excepted(pair)
        or _without(pair)
        or without_that(pair)
        or _objected(pair)
        or _taken_back(pair, ours, theirs)
        or _kept_free(pair, ours, theirs)
        or until_turned(pair)
    )


def _undone(pair: Pair) -> tuple[Signal, ...]:
    """'aanvaardbaar' that became 'onaanvaardbaar', 'bindend' that became 'niet-bindend', or the other way
    round, in a sentence with as many other denials."""
    for side, other, added in ((pair.draft, pair.common, True), (pair.common, pair.draft, False)):
        for at, key in enumerate(side.keys):
            if key in other.all_keys or not key.startswith(_UNDOING):
                continue
            bare = (
                key.removeprefix("niet-") if key.startswith("niet-") else key[2:] if is_undone(key) else key
            )
            if bare == key or bare in side.all_keys or bare not in other.all_keys:
                continue
            place = other.keys.index(bare)
            if said_plainly(pair.common, pair.lexicon) != said_plainly(pair.draft, pair.lexicon):
                return ()
            around = other.keys[max(place - _COMPARED_WITHIN, 0) : place]
            if {"niet", "dan"}.isdisjoint(around):  # 'niet bindend', 'langer dan wij aanvaardbaar vinden'
                said = other.words(place), side.words(at)
                was, wordt = said if added else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.ADDED if added else Direction.DROPPED),
                )
    return ()


_UNDOING = ("on", "niet-")
_COMPARED_WITHIN = 4
"""Words before an adjective in which a comparison with it may open."""


def _freed(pair: Pair) -> tuple[Signal, ...]:
    """'niet langer dan 28 dagen' that became 'langer dan 28 dagen', or the other way round."""
    for was in pair.common.measures.quantities:
        for wordt in pair.draft.measures.quantities:
            if released(pair, was, wordt):
                denied = pair.common.keys[was.start] in ("niet", "nooit")
                said = pair.common.span(was.start, was.end), pair.draft.span(wordt.start, wordt.end)
                return (Signal(SignalKind.NEGATION, *said, Direction.DROPPED if denied else Direction.ADDED),)
    return ()


def _excepted(pair: Pair) -> tuple[Signal, ...]:
    """'maar niet met asbest' that became 'ook met asbest', or the other way round."""
    ours, theirs = _but_not(pair.common), _but_not(pair.draft)
    if bool(ours) == bool(theirs):
        return ()
    other = pair.draft if ours else pair.common
    too = [at for at, key in enumerate(other.keys) if key == "ook"]
    if not too or not _EXCEPTING.isdisjoint(other.all_keys):
        return ()
    said = other.span(too[-1], min(too[-1] + 1, len(other.keys)))
    if ours:
        return (Signal(SignalKind.NEGATION, pair.common.words(ours[0]), said, Direction.DROPPED),)
    return (Signal(SignalKind.NEGATION, said, pair.draft.words(theirs[0]), Direction.ADDED),)


def _but_not(side: Side) -> list[int]:
    """The denials that make an exception: 'maar niet voor honden'."""
    if _BUT.isdisjoint(side.all_keys):
        return []
    return [
        at
        for at, key in enumerate(side.keys)
        if key in ("niet", "geen")
        and at
        and side.keys[at - 1] in _BUT
        and side.keys[at + 1 : at + 2] != ("alleen",)
    ]


_BUT = frozenset({"maar", "doch"})
_EXCEPTING = frozenset("niet geen zonder behalve tenzij uitgezonderd uitzondering".split())


def _without(pair: Pair) -> tuple[Signal, ...]:
    """'zonder indicatie' that became 'met indicatie' or 'op indicatie', or the other way round."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if (
            "zonder" not in side.all_keys
            or said_plainly(side, pair.lexicon) != 1
            or not _FORBIDDING.isdisjoint(side.all_keys)
        ):
            continue  # 'niet zonder' and 'verboden zonder' are 'alleen met'
        without, own = _named_behind(side, _WITHOUT_IT), _named_behind(side, _WITH_IT)
        with_it, lacked = _named_behind(other, _WITH_IT), _named_behind(other, _WITHOUT_IT).keys()
        with_it = {root: at for root, at in with_it.items() if not _is_lacked_too(other, at)}
        for root, at in without.items():
            has = next((it for it in with_it if alike(it, root, pair.lexicon)), "")
            if has and {root, has}.isdisjoint(own) and {root, has}.isdisjoint(lacked):
                said = side.words(at), other.words(with_it[has])
                was, wordt = said if lost else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.DROPPED if lost else Direction.ADDED),
                )
    return ()


def _is_lacked_too(side: Side, at: int) -> bool:
    """Whether the 'op' or 'met' belongs to what 'zonder' says: 'zonder een beroep te doen op de reserves'."""
    before = side.keys[side.stretch(at)[0] : at]
    return "zonder" in before and "te" in before and "en" not in before


def _named_behind(side: Side, leading: Collection[str]) -> dict[str, int]:
    """The two words behind each 'zonder', 'met' or 'op', and where that stands: 'zonder (voorafgaande)
    toets'."""
    return {
        root: at
        for at, own in enumerate(side.keys[:-1])
        if own in leading
        for root in side.roots[at + 1 : min(at + 3, side.stop(at))]
        if len(root) > _SHORT
    }


_FORBIDDING = frozenset("verboden verbod verbiedt verbieden uitgesloten".split())
_SHORT = 4
"""Letters that the root of a thing has more than: an article or a pronoun behind 'zonder' is none."""
_WITHOUT_IT = frozenset({"zonder"})
_WITH_IT = frozenset("met op na tegen via".split())
"""'Zonder afspraak' is the contrary of 'op afspraak', 'zonder betaling' of 'tegen betaling'."""


def _objected(pair: Pair) -> tuple[Signal, ...]:
    """'heeft geen bezwaar tegen' that became 'heeft bezwaar tegen', or the other way round; what may be an
    objection in a condition is weighed there."""
    if "bezwaar" not in pair.common.all_keys or "bezwaar" not in pair.draft.all_keys:
        return ()
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        none = next((at for at in range(len(side.keys)) if side.keys[at : at + 2] == _NO_OBJECTION), None)
        if none is None or not _EXCEPTING.isdisjoint(other.all_keys):
            continue
        at = other.keys.index("bezwaar")
        spots = ((side, none), (other, at))
        if not any(h.start <= spot < h.end for one, spot in spots for h in one.hedges):
            said = side.words(none, none + 1), other.words(at)
            way = Direction.ADDED if lost else Direction.DROPPED
            return (Signal(SignalKind.NEGATION, *(said if lost else said[::-1]), way),)
    return ()


_NO_OBJECTION = ("geen", "bezwaar")


def _taken_back(pair: Pair, ours: Denials, theirs: Denials) -> tuple[Signal, ...]:
    """'het rookverbod geldt' that became 'het rookverbod geldt niet', or the other way round, where both
    sides deny as much: what is taken back counts as no denial."""
    if len(ours) != len(theirs):
        return ()
    for side, other, added in ((pair.draft, pair.common, True), (pair.common, pair.draft, False)):
        there = taken_back(other, pair.lexicon)
        for at, denial in taken_back(side, pair.lexicon).items():
            twins = [place for place, root in enumerate(other.roots) if root == side.roots[at]]
            if says_without(side.keys[at]) and twins and there.keys().isdisjoint(twins):
                said, way = side.words(denial), Direction.ADDED if added else Direction.DROPPED
                return (Signal(SignalKind.NEGATION, *pair.in_order(side, (said, "")), way),)
    return ()


def _kept_free(pair: Pair, ours: Denials, theirs: Denials) -> tuple[Signal, ...]:
    """'er is alcohol toegestaan' that became 'het plein is alcoholvrij', or the other way round, where
    neither side denies anything else."""
    if ours or theirs:
        return ()
    for side, other, lost in ((pair.draft, pair.common, False), (pair.common, pair.draft, True)):
        undone = taken_back(side, pair.lexicon)
        for at in pair.content(side):
            key = side.keys[at]
            if not key.endswith(_FREE_OF) or at in undone:
                continue
            end = next((e for e in _FREE_OF if key.endswith(e) and len(key) > len(e) + _SHORT), "")
            if not end or key in other.all_keys or pair.lexicon.denials.get(key):
                continue
            thing = pair.lexicon.root(key.removesuffix(end).rstrip("-"))
            place = next((p for p in pair.content(other) if other.roots[p] == thing), None)
            if place is not None and not any(is_quiet(pair, other, p) for p in range(len(other.keys))):
                said = side.words(at), other.words(place)
                way = Direction.DROPPED if lost else Direction.ADDED
                return (Signal(SignalKind.NEGATION, *(said if lost else said[::-1]), way),)
    return ()


_FREE_OF = ("vrij", "vrije", "loos", "loze", "verbod")

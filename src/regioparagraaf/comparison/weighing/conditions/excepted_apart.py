"""An exception told in a sentence of its own: 'behalve op zondag' is 'op zondag niet', 'op zondag is het
dicht', 'op zondag mag het wel'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.denials import ONLY, denials
from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among, is_among
from regioparagraaf.dutch.words import STOPS


def excepted_apart(pair: Pair, side: Side, hedge: Hedge, other: Side) -> Words | None:
    """The sentence of the other side in which what an exception leaves out stands, with the contrary of the
    promise; None where it has none."""
    if hedge.group != EXCEPTION:
        return None
    inside = {side.roots[at] for at in pair.content(side) if hedge.holds(at)}
    about = what_of(pair, side, hedge) & inside
    if not about:
        return None
    denied = _is_denied(pair, side, hedge)
    for start, end in _sentences(other):
        content = [at for at in pair.content(other) if start <= at < end]
        named = [at for at in content if is_among(pair, other.roots[at], about)]
        fronted = content[: len(named)] == named and content[len(named) :][_VERB:] == []
        if named and fronted and len(named) >= len(about) and _is_contrary(other, (start, end), denied):
            return start, end
    return None


def only_there(pair: Pair) -> bool:
    """Whether one side forbids a thing but for one case, and the other allows it 'alleen' in that case:
    'verboden, behalve op het plein', 'alleen op het plein'."""
    for side, other in pair.both_ways:
        for hedge in side.hedges:
            excepts = hedge.group == EXCEPTION or side.keys[hedge.start] == "tenzij"
            if not excepts or denials(other, pair.lexicon):
                continue
            if not (_is_denied(pair, side, hedge) or _is_barred(side, hedge, other)):
                continue
            about = what_of(pair, side, hedge)
            figures = {key for key in side.keys_of(hedge) if key[0].isdigit()}
            for at in other.places(ONLY):
                end = other.stop(at)
                said = [root for root in other.roots[at + 1 : end] if root]
                told = all_among(pair, about, said)
                if (about or figures) and told and figures <= {*other.keys[at + 1 : end]}:
                    return True
    return False


def _is_barred(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether what the exception is made of is barred or shut, and the other side opens it: 'worden geweerd,
    behalve op het plein', 'mogen alleen op het plein'."""
    outside = (*side.keys[: hedge.start], *side.keys[hedge.end :])
    return not _BARRED.isdisjoint(outside) and not _OPENED.isdisjoint(other.all_keys)


_BARRED = frozenset("geweerd weren weert dicht gesloten afgesloten".split())
_OPENED = frozenset("mag mogen kan kunnen toegestaan toegelaten welkom open geopend opengesteld".split())


_VERB = 1
"""Content words that the sentence may hold besides: the verb of the promise, or its contrary."""


def _sentences(side: Side) -> Iterator[Words]:
    """Each sentence behind the first."""
    starts = [at + 1 for at, key in enumerate(side.keys) if key in STOPS]
    for start, end in pairwise([*starts, len(side.keys)]):
        if start < end:
            yield start, end


def _is_denied(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether what the exception is made of is denied: 'is verboden, behalve'."""
    outside = [d for d in denials(side, pair.lexicon) if not hedge.start <= d[0] < hedge.end]
    return len(outside) % 2 == 1


def _is_contrary(side: Side, sentence: Words, denied: bool) -> bool:
    """Whether a sentence allows what was denied, denies what was promised, or names an exception so."""
    words = side.keys[slice(*sentence)]
    if not _EXCEPTING.isdisjoint(side.roots[slice(*sentence)]):
        return True
    refused = not _NOT.isdisjoint(words)
    if denied:
        return not refused and not _ALLOWED.isdisjoint(words)
    return (refused and "ook" not in words) or (not refused and not _SHUT.isdisjoint(words))


_EXCEPTING = frozenset("uitsonder uitgesonder".split())
"""The roots of 'zonderen uit' and 'uitgezonderd'."""
_NOT = frozenset("niet geen niets".split())
_ALLOWED = frozenset("wel mag mogen kan kunnen".split())
_SHUT = frozenset("dicht gesloten".split())

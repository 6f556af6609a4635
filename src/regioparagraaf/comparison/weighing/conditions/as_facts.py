"""A condition that the other side tells as a fact, a reason or an aim: 'als het rijk betaalt', 'waarbij het
rijk betaalt', 'omdat het rijk betaalt', 'om het rijk te laten betalen'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words, concessions
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import bodies_of, what_of
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.comparison.weighing.things import all_among, any_among, is_among
from regioparagraaf.dutch.words import STOPS


def told_as_fact(pair: Pair) -> tuple[Signal, ...]:
    """The condition of one side of which the other, that has none, says that it is so."""
    for side, other in pair.both_ways:
        ifs = [hedge for hedge in side.hedges if _asks(side, hedge)] or _whoever(side, other)
        if not ifs or _is_conditional(other):
            continue
        ifs = [hedge for hedge in ifs if not _may_ask(pair, other, what_of(pair, side, hedge))]
        for start, end in _facts(other):
            hedge = next((h for h in ifs if _is_it(pair, side, h, (start, end))), None)
            if hedge and bodies_of(side, hedge) <= {body.concept for body in other.bodies}:
                said = side.quote(hedge), other.span(start, end)
                way = pair.gone_or_new(side)
                return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), way),)
    return ()


def _whoever(side: Side, other: Side) -> list[Hedge]:
    """Whom the promise is for, as the condition that it is, where no word of the other side points back at
    them: 'wie in de zorg werkt, krijgt voorrang'."""
    if side.keys[:1] != ("wie",) or not _POINTING_BACK.isdisjoint(other.all_keys):
        return []
    end = side.stop(0)
    # 'wie water wil opvangen' only says what it is for: 'om water op te vangen'
    return [Hedge("zin-als", 0, end)] if _WISHED.isdisjoint(side.keys[:end]) else []


_WISHED = frozenset("wil wilt willen wenst wensen".split())


_POINTING_BACK = frozenset("zij ze hij hen hun die deze hem haar daarom dus u je".split())


def _asks(side: Side, hedge: Hedge) -> bool:
    """Whether a hedge is a condition in a clause, and no 'zonder dat' or 'ook als'."""
    conceded = any(start <= hedge.start < end for start, end in concessions(side))
    clause = hedge.group in IFS or side.keys[hedge.start] in OPENERS
    enough = hedge.group == "zin-bij" and side.keys[hedge.start] == "bij"  # 'bij voldoende belangstelling'
    return (clause or enough) and side.keys[hedge.start] != "zonder" and not conceded


IFS = frozenset("zin-als zin-indien zin-zodra zin-mits zin-zolang zin-voorzover".split())


def _is_conditional(side: Side) -> bool:
    """Whether a side has a condition, in a clause or in words that may be one."""
    return any(hedge.is_condition for hedge in side.hedges) or not _MAY_BE.isdisjoint(side.all_keys)


_MAY_BE = frozenset(
    "nadat wie eerst pas alleen slechts uitsluitend enkel dan moet moeten dient dienen voorwaarde "
    "nodig vereist zonder voordat alvorens daarvoor hiervoor telkens steeds stel".split()
)
"""Words with which a side may say a condition in another form."""


def _may_ask(pair: Pair, side: Side, what: set[str]) -> bool:
    """Whether a side names what a condition is about in a question, or right behind 'na' or 'bij': 'na een
    bijdrage van het rijk', not 'na 2030'."""
    for at, key in enumerate(side.keys):
        if key == "?":
            asked = range(side.sentence_start(at), at)
        elif key in _BY:
            asked = range(at + 1, min(at + _NAMED, side.stop(at)))
        else:
            continue
        if any_among(pair, what, [side.roots[p] for p in asked if side.roots[p]]):
            return True
    return False


_BY = frozenset({"na", "bij"})
_NAMED = 5
"""Words from 'na' on that name what comes first."""


def _facts(side: Side) -> Iterator[Words]:
    """The clauses that say how things are: behind a conjunction, as a sentence of their own, or beside the
    promise ('het rijk betaalt mee en wij bouwen')."""
    for at, key in enumerate(side.keys):
        fronted = key == "nu" and side.opens(at)
        told = key in ("die", "dat") and side.keys[max(at - 1, 0)] == ","  # '…, die zij zelf beheren'
        if told or key in _TELLING or fronted or _names_why(side, at) or _is_aim(side, at):
            yield at + (key in _NOUNS), side.stop(at)
        if key == "en":
            yield side.stretch(at)[0], at
            yield at, side.stop(at)
    starts = [0, *(at + 1 for at, key in enumerate(side.keys) if key in STOPS)]
    for start, end in pairwise(starts):
        if len(starts) > _ONE and end - start > _ONE:
            yield start, end - 1


_TELLING = frozenset(
    "omdat aangezien doordat waarbij terwijl hoewel ofschoon zodat opdat waarna want immers vanwege wegens "
    "teneinde".split()
)
_NOUNS = frozenset("reden oorzaak aanleiding doel".split())
"""With these a sentence says why: 'de reden is dat', 'met als doel'."""


def _names_why(side: Side, at: int) -> bool:
    """Whether a noun says here that a reason or an aim follows."""
    is_that = side.keys[at + 1 : at + 2] in (("is",), ("dat",))
    return side.keys[at] in _NOUNS and (is_that or side.keys[at - 1 : at] == ("als",))


def _is_aim(side: Side, at: int) -> bool:
    """Whether 'om … te' opens here."""
    return side.keys[at] == "om" and "te" in side.keys[at : side.stop(at)]


_ONE = 2
"""Places of starts in a text of one sentence; words that are no clause yet."""


def _is_it(pair: Pair, side: Side, hedge: Hedge, clause: Words) -> bool:
    """Whether a clause of the other side says all that a condition says, and nothing else."""
    other, what = pair.other(side), what_of(pair, side, hedge)
    said = other.roots[slice(*clause)]
    about = {
        other.roots[at]
        for at in pair.content(other)
        if clause[0] <= at < clause[1] and other.keys[at] not in _AMPLY | _THERE
    }
    about -= pair.lexicon.light_roots  # which are no part of what a condition is about either
    if side.keys[hedge.start] == "wie":
        if side.roots[hedge.end - 1] not in said:
            return False  # 'wie ouder is', 'ouderen'
        about -= _WHOEVER  # 'wie lesgeeft', 'bewoners geven les'
    if not about or not all_among(pair, about, what):
        return False
    untold = [one for one in what if not is_among(pair, one, said)]
    if not untold and (len(what) >= _ONE or _same_words(side, hedge, other, clause)):
        return True
    return _comes_besides(other, clause) and all_among(pair, untold, other.roots)


def _same_words(side: Side, hedge: Hedge, other: Side, clause: Words) -> bool:
    """Whether a clause says the condition in the very same words: 'mits wij die huren', ', die wij huren',
    'wie lesgeeft', 'bewoners geven les'."""
    if side.keys[hedge.start] == "wie":
        asked, told = side.roots[hedge.start + 1 : hedge.end], other.roots[slice(*clause)]
        return set(told) - set(asked) <= _WHOEVER
    told = other.keys[slice(*clause)]
    return told[0] in ("die", "dat") and sorted(side.keys[hedge.start + 1 : hedge.end]) == sorted(told)


_WHOEVER = DWELLERS | frozenset("mens burger de het een alle".split())
_AMPLY = frozenset("ruimschoots ruim inmiddels reeds al zeker gewoon toch ook nog immers".split())
"""What a fact adds to what the condition asks: 'de kas laat dat ruimschoots toe'."""


def _comes_besides(side: Side, clause: Words) -> bool:
    """Whether a main clause behind the promise says no more than that a thing is there, or comes with it: 'de
    bijdrage komt daar nog bij'; what else the condition says is told in the promise."""
    start, end = clause
    behind = start > 0 and (side.keys[start - 1] in STOPS or side.keys[start] == "en")
    words = side.keys[start:end]
    if not _SUBORDINATING.isdisjoint(side.keys[side.stretch(start)[0] : start]):
        return False  # 'nagaan of het kan en haalbaar is'
    return behind and not _THERE.isdisjoint(words) and _ADDRESSED.isdisjoint(words)


_THERE = frozenset("is zijn komt komen krijgt krijgen hebben heeft ligt liggen staat staan".split())
_SUBORDINATING = frozenset("of dat die waar hoe".split())
_ADDRESSED = frozenset("u je jij wie men die dat dit deze".split())
"""'U hebt een klacht: wij bellen u' may be a condition, and 'die is er' points back at the promise."""

"""A condition that the other side only offers, or says not to matter: 'wie lid is, krijgt een sleutel',
'iedereen krijgt een sleutel; lid worden kan ook'; 'als de golven laag genoeg zijn', 'bij elke golfhoogte'.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.denials import asks_for
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among
from regioparagraaf.dutch.words import MARKS, STOPS


def offered(pair: Pair) -> tuple[Signal, ...]:
    """The condition that holds on one side, and that on the other anyone may meet or need not."""
    for side, other in pair.both_ways:
        if _ANY.isdisjoint(other.all_keys) or not _ANY.isdisjoint(side.all_keys):
            continue
        for hedge in _conditions(side):
            clause = _as_an_offer(pair, side, hedge) or _at_any(pair, side, hedge)
            if clause:
                said = side.quote(hedge), other.span(*clause)
                way = pair.gone_or_new(side)
                return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), way),)
    return ()


_ANY = frozenset("iedereen ieder iedere elk elke alle eenieder welk welke".split())


def no_longer_first(pair: Pair) -> tuple[Signal, ...]:
    """'Geen X zonder Y te doen' that became 'X en doen Y', or 'zonder Y geen X' that became 'X; Y is er', or
    the other way round: what was asked for first is only there as well."""
    for side, other in pair.both_ways:
        if "zonder" not in side.all_keys or not (asks_for(side) or "niemand" in side.all_keys):
            continue
        if other.hedges or not (_CONDITIONAL | _ASKING).isdisjoint(other.all_keys):
            continue
        at = side.keys.index("zonder")
        end = side.stop(at)
        deed = "te" in side.keys[at:end]
        denials = (p for p in range(at + 1, at + _NEAR) if side.keys[p : p + 1] in _DENIALS)
        near = end if deed else next(denials, at + _NEAR)  # 'zonder brug (geen huizen)'
        named = [p for p in pair.content(side) if at < p < near]
        asked = {side.roots[p] for p in named}
        for start, stop in _clauses(other):
            before = other.keys[start - 1] if start else ""
            joined = before in STOPS or before == ";" or (deed and before == "en")
            if not joined or not _ANY.isdisjoint(other.keys[start:stop]):
                continue
            if asked and asked.issubset(other.roots[start:stop]):
                said = side.span(at, end), other.span(start, stop)
                way = pair.gone_or_new(side)
                return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), way),)
    return ()


_ASKING = frozenset("? niet geen niemand nooit met na bij voor altijd steeds".split())
"""With these the other side may ask for it too: 'bij elk plan horen wij de buurt'."""
_DENIALS = (("geen",), ("niemand",), ("niet",))
_NEAR = 4
"""Words from 'zonder' in which what is asked for is named."""


def _conditions(side: Side) -> Iterator[Hedge]:
    """What a side asks in a clause: 'als hij lid is', 'wie lid is', 'bewoners die lid zijn'."""
    yield from (hedge for hedge in side.hedges if hedge.group in _IFS)
    for at, key in enumerate(side.keys):
        if key == "wie" or (key == "die" and at and side.keys[at - 1] not in MARKS):
            yield Hedge("zin-als", at, side.stop(at))


_IFS = frozenset("zin-als zin-indien zin-zodra zin-mits zin-zolang".split())


def _as_an_offer(pair: Pair, side: Side, hedge: Hedge) -> Words | None:
    """The clause of the other side that says of all that a condition asks, and nothing else, that it can or
    may be: 'lid worden mag ook'."""
    other, what = pair.other(side), what_of(pair, side, hedge)
    if not what or not _CONDITIONAL.isdisjoint(other.all_keys) or other.hedges:
        return None
    for start, end in _clauses(other):
        words = other.keys[start:end]
        if _LEAVE.isdisjoint(words) or _LEAVE.issuperset(words):
            continue
        about = [other.roots[at] for at in pair.content(other) if start <= at < end]
        about = [root for root in about if root not in pair.lexicon.light_roots and root not in _POSSIBLE]
        asked = all_among(pair, what, other.roots[start:end])
        if about and asked and all_among(pair, about, what):
            return start, end
    return None


_LEAVE = frozenset("kan kunnen mag mogen mogelijk vrij".split())
_POSSIBLE = frozenset({"mogelijk", "frij"})
_CONDITIONAL = frozenset(
    "wie die als indien wanneer alleen slechts uitsluitend enkel pas dan eerst moet moeten dient dienen "
    "voorwaarde nodig vereist verplicht zonder daarna daarvoor hiervoor zo door via".split()
)
"""With these a side may ask it all the same: 'aanmelden kan via de balie'."""


def _clauses(side: Side) -> Iterator[Words]:
    """The stretches of words between marks and 'en'."""
    start = 0
    for at, key in enumerate((*side.keys, ".")):
        if key in MARKS or key in ("en", "maar"):
            if at > start:
                yield start, at
            start = at + 1


def _at_any(pair: Pair, side: Side, hedge: Hedge) -> Words | None:
    """The words of the other side by which how high or strong a thing must be does not matter: 'bij elke
    waterstand', 'bij iedere windkracht'."""
    other, what = pair.other(side), what_of(pair, side, hedge)
    if other.hedges:
        return None
    for at in range(1, len(other.keys) - 1):
        key = other.keys[at + 1]
        if other.keys[at] not in _ANY or other.keys[at - 1] not in _AT or not key.endswith(_MEASURED):
            continue
        first = next(key.removesuffix(end) for end in _MEASURED if key.endswith(end))
        if any(_is_first_part(root, first or key, pair) for root in what):
            return at - 1, at + 2
    return None


_AT = frozenset("bij met in op onder ongeacht".split())
_MEASURED = tuple(
    "stand peil hoogte dikte diepte breedte kracht sterkte snelheid temperatuur weer weersomstandigheden "
    "omstandigheden aantal prijs leeftijd inkomen omvang grootte lengte drukte opkomst gewicht".split()
)
"""What tells how high, thick or strong a thing is: 'ijsdikte'."""


def _is_first_part(root: str, first: str, pair: Pair) -> bool:
    """Whether a word of the condition stands before the measure: the 'golf' of 'golfhoogte'."""
    return len(first) > 1 and (pair.lexicon.root(first) == root or pair.lexicon.root(first + "en") == root)

"""Until what comes next, or on average: what a promise without these does not say. 'Tot het volgende
bestemmingsplan houden wij de dijk vrij', 'gemiddeld binnen een uur is de pont er'."""

from __future__ import annotations

from math import isclose

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.term import Term


def until_the_next(pair: Pair) -> tuple[Signal, ...]:
    """The signal of the turning point that one side alone names, by what comes then and not by a date."""
    for side, other in pair.both_ways[::-1]:
        if not _UNTIL.isdisjoint(other.all_keys) or other.measures.terms:
            continue
        said = _next(side)
        if said:
            both = pair.in_order(side, (said, ""))
            return (Signal(SignalKind.TERM, *both, pair.gone_or_new(side)),)
    return ()


_UNTIL = frozenset("tot totdat zolang voorlopig vooralsnog tijdelijk tussentijds".split())


def _next(side: Side) -> str:
    """'Tot de volgende verkiezingen', 'tot een nieuw akkoord'; '' where no such moment stands."""
    for at, key in enumerate(side.keys[:-2] if "tot" in side.all_keys else ()):
        if key != "tot" or at in side.particles:
            continue
        lead = at + 1 + 2 * (side.keys[at + 1 : at + 3] == ("en", "met"))
        lead += lead < len(side.keys) and side.keys[lead] in _ARTICLES
        if lead + 1 >= len(side.keys):
            continue
        follows = side.keys[lead] in _FOLLOWING
        renewed = side.keys[lead] in _NEW and side.keys[lead + 1].endswith(_RENEWED)
        named = side.keys[lead + 1][0].isalpha() and not side.keys[lead + 1].endswith(_PLACES)
        if (follows or renewed) and named:
            return side.span(at, lead + 2)
        event = side.keys[lead].endswith(_EVENTS) and side.keys[lead - 1] in _ARTICLES
        if event and _TOWARDS.isdisjoint(side.all_keys) and at not in side.in_hedges:
            return side.span(at, lead + 1)
    return ""


_ARTICLES = frozenset("de het een".split())
_FOLLOWING = frozenset("volgende eerstvolgende komende".split())
_EVENTS = tuple(
    "evaluatie verkiezingen herindeling herijking herziening oplevering ingebruikname besluitvorming".split()
)
"""What happens once, and ends what lasts until then: 'tot de evaluatie'."""
_TOWARDS = frozenset(
    "besluit besluiten besloten gaan gaat over komen komt leidt leiden opdracht voorstel bereid "
    "beperkt".split()
)
"""With these 'tot' says to what it comes: 'wij besluiten tot de herziening'."""
_PLACES = tuple("halte haven stad dorp kern brug station sluis straat hoek".split())
"""'Tot de volgende halte' says how far, and not how long."""
_NEW = frozenset("nieuw nieuwe".split())
_RENEWED = tuple(
    "plan plannen visie akkoord begroting regeling verordening contract overeenkomst verkiezingen college "
    "raad bestuur nota agenda beleid".split()
)
"""What is made anew now and then: 'tot het nieuwe bestemmingsplan', not 'toegang tot de nieuwe haven'."""


def on_average(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that is kept each time on one side, and on average on the other."""
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        other = pair.other(side)
        if "gemiddeld" not in side.all_keys or not _AVERAGED.isdisjoint(other.all_keys):
            continue
        place = side.keys.index("gemiddeld")
        for term in side.measures.terms:
            twin = next((t for t in other.measures.terms if _equal(t, term)), None)
            if twin is not None and term.kind == "binnen" and 0 <= term.start - place <= _NEAR:
                said = side.span(place, term.end), other.quote(twin)
                return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


def _equal(one: Term, other: Term) -> bool:
    return one.kind == other.kind and isclose(one.moment, other.moment, rel_tol=_ABOUT)


_ABOUT = 0.05
"""By which share a quarter of an hour and fifteen minutes may be apart as they are reckoned."""
_AVERAGED = frozenset("gemiddeld gemiddelde doorgaans meestal".split())
_NEAR = 2
"""Words from 'gemiddeld' to the span that it is said of: 'gemiddeld al binnen een uur'."""

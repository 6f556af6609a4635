"""From which step on a span is counted: 'een week na de aanvraag', 'een week na het besluit'. The number may
stay as it is, and it comes later all the same; and a thing that had to be there need only be allowed now."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.spans import SPANS, span_of
from regioparagraaf.dutch.wordclass import DETERMINERS, is_participle

_STEPS = (
    "aanvraag aangevraagd aanvragen aanvraagt melding gemeld meldt ontvangst ontvangen ontvangt binnenkomst "
    "binnengekomen binnenkomt indiening ingediend indient aanmelding aangemeld verzoek opname opgenomen "
    "levering geleverd aankomst aangekomen aankomt",
    "behandeling behandeld beoordeling beoordeeld controle gecontroleerd toetsing getoetst keuring gekeurd "
    "akkoord goedkeuring goedgekeurd volledig compleet acceptatie geaccepteerd",
    "besluit besloten beschikking toekenning toegekend vaststelling vastgesteld vergunning vergund verleend "
    "verlening",
    "afronding afgerond afsluiting afgesloten afloop afgelopen einde oplevering opgeleverd voltooiing "
    "voltooid klaar gereed",
)
"""What is done with a question or a work, in its order; a word of a later step comes later."""
_RANKS = {word: rank for rank, words in enumerate(_STEPS) for word in words.split()}
_FROM = frozenset("na nadat vanaf sinds".split())


def counted_from(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that both sides count, from a later or an earlier step."""
    ours = _counted(pair.common)
    theirs = _counted(pair.draft)
    if ours is None or theirs is None:
        return _only_then(pair) or _from_an_untold_event(pair)
    if ours[0] == theirs[0]:
        return ()
    if {*_ranks(pair.common, 0, len(pair.common.keys))} & {*_ranks(pair.draft, *theirs[1])}:
        return ()  # the step is told on both sides: only its place may be another
    if {*_ranks(pair.draft, 0, len(pair.draft.keys))} & {*_ranks(pair.common, *ours[1])}:
        return ()
    way = Direction.LATER if theirs[0] > ours[0] else Direction.EARLIER
    if _by_another(pair.common, ours[1], pair.draft, theirs[1]):
        way = Direction.CHANGED
    return (Signal(SignalKind.TERM, pair.common.span(*ours[1]), pair.draft.span(*theirs[1]), way),)


def counted_only_from(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that is counted from an event on one side, and on the other at once, in a sentence
    that is the same but for that: 'binnen een week', 'binnen een week na het huisbezoek'."""
    if pair.extra is None:
        return ()
    side, start, end = pair.extra
    other = pair.other(side)
    spans = [term for term in other.measures.terms if term.kind == "binnen" and term.end == start]
    if not spans or side.keys[start] not in _FROM or not end - start > 1:
        return ()
    said = side.span(spans[0].start, end), other.span(spans[0].start, start)
    way = Direction.LATER if side is pair.draft else Direction.EARLIER
    return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)


def _from_an_untold_event(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that one side counts from an event which the other, told anew, does not name."""
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        other = pair.other(side)
        if not _FROM.isdisjoint(other.all_keys) or not _MOMENTS.isdisjoint(other.all_keys):
            continue
        lengths = {term.moment for term in other.measures.terms if term.kind == "binnen"}
        for term in side.measures.terms:
            event = term.end + 1 + (side.keys[term.end + 1 : term.end + 2] in _DETERMINED)
            counted = term.kind == "binnen" and side.keys[term.end : term.end + 1] in _COUNTING
            if counted and term.moment in lengths and event in pair.left(side):
                said = "", side.span(term.end, event + 1)
                return (Signal(SignalKind.TERM, *pair.in_order(other, said), way),)
    return ()


_COUNTING = (("na",), ("vanaf",), ("sinds",))
_MOMENTS = frozenset("als zodra wanneer daarna".split())
"""Words by which the other side may tell the event in a clause of its own."""
_DETERMINED = tuple((word,) for word in DETERMINERS)


def _only_then(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that one side counts from a step behind the first, and the other from no step at
    all: 'binnen tien dagen', 'binnen tien dagen na akkoord'."""
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        other = pair.other(side)
        counted = _counted(side)
        if counted is None or not counted[0] or not _FROM.isdisjoint(other.all_keys):
            continue
        at, end = counted[1]
        if not _ranks(other, 0, len(other.keys)) and _length(side, at) in _lengths(other):
            said = "", side.span(at, end)
            return (Signal(SignalKind.TERM, *pair.in_order(other, said), way),)
    return ()


def _lengths(side: Side) -> set[str]:
    return {_length(side, at + 1) for at, key in enumerate(side.keys) if at and key in SPANS}


def _by_another(side: Side, span: tuple[int, int], other: Side, there: tuple[int, int]) -> bool:
    """Whether another body takes the step from which it is counted: which comes first nobody can tell."""
    ours, theirs = (
        {body.concept for body in one.bodies if start <= body.start < end}
        for one, (start, end) in ((side, span), (other, there))
    )
    told = all("nadat" in one.keys[slice(*part)] for one, part in ((side, span), (other, there)))
    return told and bool(ours | theirs) and ours != theirs


def _counted(side: Side) -> tuple[int, tuple[int, int]] | None:
    """The step from which a span is counted here, and where its words stand."""
    if _FROM.isdisjoint(side.all_keys) or SPANS.keys().isdisjoint(side.all_keys):
        return None
    for at in range(1, len(side.keys)):
        if side.keys[at] in _FROM and side.keys[at - 1] in SPANS:
            clause = side.keys[at] == "nadat"
            end = side.stop(at) if clause else min(side.stop(at), at + _NEAR)
            ranks = _ranks(side, at, end)
            if ranks:
                last = max(p for p in range(at, end) if side.keys[p] in _RANKS)
                whole = clause and end - last <= _TAKEN  # 'nadat hij in behandeling is genomen'
                return (max(ranks) if clause else ranks[0]), (at, end if whole else last + 1)
    return None


def _ranks(side: Side, start: int, end: int) -> list[int]:
    return [_RANKS[key] for key in side.keys[start:end] if key in _RANKS]


_TAKEN = 3
"""Places from the last word of a step to the end of its clause, verbs included."""
_NEAR = 4
"""Words from 'na' on in which its event stands: 'na de volledige afronding'."""


def anchored_otherwise(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span that both sides count to or from something that the other nowhere names: 'zes
    weken voor het besluit', 'zes weken voor de uitvoering', however the rest is told."""
    ours, theirs = _anchor(pair.common), _anchor(pair.draft)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return ()
    (_, start, at), (_, begins, there) = ours, theirs
    one, other = pair.common.roots[at], pair.draft.roots[there]
    if alike(one, other, pair.lexicon) or one in pair.draft.all_roots or other in pair.common.all_roots:
        return ()
    if explains(one, other, pair.lexicon) or explains(other, one, pair.lexicon):
        return ()
    said = pair.common.span(start, at + 1), pair.draft.span(begins, there + 1)
    return (Signal(SignalKind.TERM, *said, Direction.CHANGED),)


def _anchor(side: Side) -> tuple[str, int, int] | None:
    """Which way the only span of a side is counted, with its number, where the words of it begin, and the
    noun or the participle that it is counted from or to."""
    found = [
        at for at in range(2, len(side.keys) - 1) if side.keys[at] in _WAYS and side.keys[at - 1] in SPANS
    ]
    if len(found) != 1:
        return None
    at = found[0]
    end = side.stop(at)
    if side.keys[at] in _CLAUSES:
        done = [p for p in range(at + 1, end) if is_participle(side.keys[p])]
        anchor = done[-1] if done else None
    else:
        nouns = (p for p in range(at + 1, min(end, at + _NEAR)) if side.keys[p] not in DETERMINERS)
        anchor = next((p for p in nouns if side.is_noun(p)), None)
    if anchor is None or side.keys[anchor] in SPANS or not side.roots[anchor]:
        return None
    return f"{_WAYS[side.keys[at]]} {_length(side, at)}", at, anchor


def _length(side: Side, end: int) -> str:
    """How long the span is that ends here: in days, or as it is told where that cannot be read."""
    for start in (end - 3, end - 2):
        span = span_of(side.keys, start) if start >= 0 else None
        if span and span[1] == end:
            return f"{span[0]:.1f}"
    return f"{number(side.keys[end - 2])} {side.keys[end - 1]}"


_WAYS = {"na": "na", "nadat": "nadat", "voor": "voor", "vóór": "voor", "voordat": "voordat"}
_CLAUSES = frozenset({"nadat", "voordat"})

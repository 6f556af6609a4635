"""What a text binds to by itself, sentence by sentence: how firmly, under which reservations, by when and to
how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from regioparagraaf.comparison.reading.commitments import LADDER, Commitment, commitments
from regioparagraaf.comparison.reading.side import Side, read
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.quantity import Quantity


class Binding(Struct, frozen=True):
    """What somebody can be held to by one sentence, or by the goal that a sentence adds."""

    rung: str
    """The weakest commitment in it, as in `LADDER`; that of a decision where nothing weakens it."""
    is_unweakened: bool
    """Whether no rung, reservation or wish stands beside that one: 'evalueren' against 'willen evalueren'."""
    reservations: tuple[str, ...]
    terms: tuple[str, ...]
    amounts: tuple[str, ...]
    """Numbers and frequencies."""
    bodies: tuple[str, ...]
    """Who acts, of the bodies that the lexicon knows and the municipalities."""


def bindings(text: str, lexicon: Lexicon, settings: Settings) -> tuple[Binding, ...]:
    """What the sentences of a text bind to, in their order; one that only describes binds to nothing."""
    side = read(text, lexicon, settings)
    found = commitments(side, lexicon)
    return tuple(
        bound for start, end in _stretches(side, found) if (bound := _binding(side, found, start, end))
    )


def _stretches(side: Side, found: Sequence[Commitment]) -> Iterator[tuple[int, int]]:
    """The sentences, each cut where it adds a goal: 'stellen een agenda vast, met als doel 4.000 banen'."""
    numbers = side.sentences
    cuts = {0, len(numbers)} | {at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1]}
    cuts |= {at for one in found for at in (one.places[0] - 1, one.places[0]) if side.keys[at] == "met"}
    return pairwise(sorted(cuts))


def _binding(side: Side, found: Sequence[Commitment], start: int, end: int) -> Binding | None:
    inside = range(start, end)
    rungs = [one.rung for one in found if one.verb in inside]
    terms = [term for term in side.measures.terms if term.start in inside]
    doers = [body for body in side.bodies if body.role == "doet" and body.start in inside]
    acts = any(_acts(side, body.start, body.end) for body in doers)
    if not (rungs or terms or acts or (side.keys[start] == "zij" and _acts(side, start, start + 1))):
        return None
    reservations = tuple(side.quote(one) for one in side.hedges if one.start in inside)
    return Binding(
        min(rungs, key=LADDER.index, default=LADDER[-1]),
        len(set(rungs)) <= 1 and not reservations,
        reservations,
        tuple(side.quote(term) for term in terms),
        tuple(side.span(*place) for place in _counted(side) if place[0] in inside),
        tuple(side.quote(body) for body in doers),
    )


def _acts(side: Side, start: int, end: int) -> bool:
    """Whether who stands here does something, and is not only said to be, to have or to need something."""
    beside = {*side.keys[max(start - 1, 0) : start], *side.keys[end : end + 1]}
    return beside.isdisjoint(_STATES)


_STATES = frozenset("is zijn blijft blijven heeft hebben staat staan hoeft hoeven".split())


def _counted(side: Side) -> Iterator[tuple[int, int]]:
    """The places of the frequencies and the numbers with their bounds; a range once."""
    places = [(one.start, one.end) for one in side.measures.frequencies]
    places += [
        (_with_bound(q, side), _with_unit(q, side)) for q in side.measures.quantities if _says_how_much(q)
    ]
    told = 0
    for start, end in sorted(places):
        if start >= told:
            yield start, end
            told = end


def _with_bound(quantity: Quantity, side: Side) -> int:
    """Where a number starts with the words before it that limit or deny it: 'tussen de 200 en 300'."""
    start = quantity.start
    if side.keys[start - 1 : start] == ("de",) and side.keys[start - 2 : start - 1] == ("tussen",):
        return start - 2
    return start - (side.keys[start - 1 : start] in _LIMITS)


_LIMITS = tuple((word,) for word in "binnen tussen geen boven onder".split())


def _says_how_much(quantity: Quantity) -> bool:
    """Whether a number limits anything: 'één agenda' only says that it is a joint one."""
    return quantity.value != 1 or quantity.unit in ("€", "%")


def _with_unit(quantity: Quantity, side: Side) -> int:
    """Where a number ends with the word that it counts: '4.000 extra banen'; an adjective takes its noun."""
    ahead = side.keys[quantity.end : quantity.end + MOST_BETWEEN]
    if quantity.unit not in ahead:
        named = quantity.unit not in _UNNAMED and bool(ahead) and ahead[0].isalpha()
        end = quantity.end + named  # 'kilometer' for a unit that has a shorter name
    else:
        end = quantity.end + ahead.index(quantity.unit) + 1
        end += quantity.unit.endswith("e") and side.keys[end : end + 1] not in ((), (".",), (",",))
    return end + 2 * (side.keys[end : end + 2] in _OR_MORE)


_UNNAMED = frozenset({"", "€", "%", "d", "maal", "klok", "wijzerplaat"})
"""Units whose word, if any, is part of the number."""
_OR_MORE = (("of", "meer"), ("of", "minder"))


MOST_BETWEEN = 3
"""Words from a number to what it counts."""

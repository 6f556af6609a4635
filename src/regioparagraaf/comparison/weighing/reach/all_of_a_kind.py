"""All of a kind where the other side has all: 'alle houten steigers', 'elke brief over liggeld', where that
says 'alle steigers', 'alle brieven', however the rest is told."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.kinds import NO_KIND
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.wordclass import DETERMINERS, Kind
from regioparagraaf.dutch.words import EVERY


def all_of_a_kind(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a noun with 'alle' or 'elke' before it, which the other side alone limits."""
    for side, other in pair.both_ways[::-1]:
        wider = side is pair.common
        if EVERY.isdisjoint(other.all_keys):
            continue
        for start, key in enumerate(side.keys[:-2]):
            if key not in EVERY or side.keys[max(start - 1, 0)] in _NOT_ALL:
                continue
            said = _by_adjective(pair, side, start) or _by_phrase(pair, side, start)
            if not said:
                continue
            noun, end = said
            whole = _all_of(pair, other, side.roots[noun])
            if whole:
                return shrunk(other.span(*whole), side.span(start, end), wider)
        named = _by_its_first_part(pair, side)
        if named:
            return shrunk(other.span(*named[0]), side.span(*named[1]), wider)
        some = _some(pair, side)
        whole = _all_of(pair, other, side.roots[some + 1]) if some is not None else None
        if some is not None and whole:
            return shrunk(other.span(*whole), side.span(some, some + 2), wider)
    return ()


def _by_its_first_part(pair: Pair, side: Side) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the other side has 'alle boten', and this one 'alle zeilboten'; 'elke dag' is none of these."""
    other = pair.other(side)
    if EVERY.isdisjoint(side.all_keys) or not pair.left(other):
        return None
    for at in pair.left(side):
        start = next((p for p in range(at - 1, max(at - _PHRASE, -1), -1) if side.keys[p] in EVERY), None)
        if start is None or side.keys[at].endswith(_TIMES) or side.keys[max(start - 1, 0)] in _NOT_ALL:
            continue
        for place in pair.left(other):
            first = place - (at - start)
            if not _is_its_kind(side.keys[at], other.keys[place]) or first < 0:
                continue
            kind = pair.lexicon.root(side.keys[at].removesuffix(other.keys[place]).rstrip("-"))
            if any(root.endswith(kind) for root in other.roots[place + 1 : place + 1 + _BEHIND]):
                continue  # 'alle dorpspleinen', 'alle pleinen van onze dorpen'
            if side.keys[start + 1 : at] == other.keys[first + 1 : place] and other.keys[first] in EVERY:
                return (first, place + 1), (start, at + 1)
    return None


def _is_its_kind(named: str, bare: str) -> bool:
    """Whether one word is the other with a first part that sets a kind apart: 'zeilboten', 'boten'."""
    first = named.removesuffix(bare).rstrip("-")
    return named != bare and named.endswith(bare) and len(first) >= _LEAST and first not in _OURS


_TIMES = tuple("dag ochtend middag avond nacht week maand jaar uur keer".split())
_PHRASE = 3
"""Words from a noun back to its 'alle'."""
_BEHIND = 4
"""Words behind a noun in which the first part of its compound may be said."""
_LEAST = 3
"""Letters that the first part of a compound has at least."""
_NOT_ALL = frozenset("niet vrijwel bijna nagenoeg haast".split())


def _by_adjective(pair: Pair, side: Side, start: int) -> tuple[int, int] | None:
    """Where the noun is and where it ends in 'alle houten steigers', of which nothing on the other side says
    'houten'."""
    at = start + 1
    key = side.keys[at]
    declined = key if key.endswith("e") else f"{key}e"  # 'ieder oud schip'
    if at not in pair.left(side) or declined in NO_KIND | _SAID_ELSEWHERE:
        return None
    if declined != key and side.keys[start] not in _NEUTER:
        return None
    if key == "nieuwe" and not _NEW.isdisjoint(pair.other(side).all_keys):
        return None  # 'elke nieuwe steiger', 'elke steiger die erbij komt'
    noun = at + 1
    if side.keys[noun].endswith("e") and side.kind(noun) is Kind.MANNER:
        noun += noun + 1 < len(side.keys)  # 'alle kleine blauwe steigers'
    return (noun, noun + 1) if noun in pair.content(side) else None


_NEUTER = frozenset({"elk", "ieder"})
_SAID_ELSEWHERE = frozenset(
    "deelnemende aangesloten aanwezige beschikbare mogelijke relevante benodigde betreffende desbetreffende "
    "afzonderlijke individuele genoemde eerdere losse".split()
)
"""Adjectives that set no kind apart where all are meant: 'alle deelnemende havens'."""
_NEW = frozenset("bij erbij komt komen nieuw nieuwe nieuwbouw voortaan aanleggen bouwen".split())


def _by_phrase(pair: Pair, side: Side, start: int) -> tuple[int, int] | None:
    """Where the noun is and where the phrase ends in 'alle brieven over liggeld', of which nothing on the
    other side says 'liggeld'."""
    noun, left = start + 1, pair.left(side)
    if noun in left or noun not in pair.content(side):
        return None
    for opener in range(noun + 1, min(noun + _REACH, side.stop(noun) - 1)):
        first = opener + 1 + (side.keys[opener + 1] in DETERMINERS)
        if first not in left or side.keys[first] in _OURS:
            continue
        beside = side.keys[opener] in _ABOUT and opener == noun + 1
        if beside or (side.keys[opener] in _LYING and _goes_on(side, start, first)):
            return noun, first + 1
    return None


_REACH = 5
"""Words from a noun in which what limits it opens: 'alle boten uit de streek met een zeil'."""


def _some(pair: Pair, side: Side) -> int | None:
    """Where an adjective that sets some of a kind apart stands before a plural: 'grote boten'."""
    limits, left, other = pair.lexicon.nouns["beperkt"], pair.left(side), pair.other(side)
    if limits.isdisjoint(side.all_keys):
        return None
    return next(
        (
            at
            for at, key in enumerate(side.keys[:-1])
            if key in limits
            and (at in left or (key in _SIZED and key not in other.all_keys))
            and side.keys[at + 1].endswith(("en", "s"))
            and EVERY.isdisjoint(side.keys[:at])
        ),
        None,
    )


_OURS = frozenset("streek regio gemeente gemeenten".split())
"""Who are from here are all of them: 'elke raad in de streek'."""
_ABOUT = frozenset({"over", "van"})
"""These hold to the noun before them wherever it stands."""
_LYING = frozenset("uit in met zonder langs aan bij boven onder buiten binnen".split())
"""And these where the noun opens the sentence: 'Alle boten aan de kade worden'."""


_SIZED = frozenset("grote grotere kleine kleinere jonge hoge lage zware lichte".split())
"""Of these no other word of a sentence tells that they are meant, though 'meer' may answer 'grote'."""


def _goes_on(side: Side, start: int, first: int) -> bool:
    """Whether a noun opens its sentence, and the verb follows on the phrase behind it."""
    opens = start == 0 or side.keys[start - 1] in (".", ":", ";")
    following = side.keys[first + 1] if first + 1 < len(side.keys) else "."
    verb = following in _FINITE or (following[0].isalpha() and side.is_verb(first + 1))
    return opens and verb


_FINITE = frozenset(
    "is zijn wordt worden heeft hebben krijgt krijgen ontvangt ontvangen betaalt betalen moet moeten mag "
    "mogen kan kunnen komt komen gaat gaan blijft blijven staat staan ligt liggen doet doen".split()
)


def _all_of(pair: Pair, side: Side, root: str) -> tuple[int, int] | None:
    """Where a side has 'alle' right before a noun of this root, and nothing of its own behind it that says
    which ones."""
    for at in range(1, len(side.keys)):
        if side.roots[at] != root or side.keys[at - 1] not in EVERY:
            continue
        own = any(at < place <= at + _NEAR for place in pair.left(side))
        limited = own and side.keys[at + 1 : at + 2] in _LIMITING
        return None if limited or side.keys[max(at - 2, 0)] in _NOT_ALL else (at - 1, at + 1)
    return None


_NEAR = 4
"""Words behind a noun in which a phrase or a clause says which ones are meant."""
_LIMITING = tuple((word,) for word in (*_ABOUT, *_LYING, "die", "dat", "waar", "voor", "op"))

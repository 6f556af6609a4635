"""What a condition, a term or an adverb goes with: which of the deeds that 'en' joins, or two sentences tell.

'Wij bouwen in 2030 een sluis en dempen de vaart' gives the sluice a year; 'Wij bouwen een sluis en dempen in
2030 de vaart' gives it to the canal. Where Dutch leaves it open, nothing is sure.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.small_words import PASSIVE
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, is_participle
from regioparagraaf.dutch.words import MARKS

Places = frozenset[int]


class Deeds(Struct, frozen=True):
    """One side, with what tells its deeds apart."""

    side: Side
    words: Places
    """The content words outside the marks."""
    marks: Places
    """The words of all conditions, terms and adverbs."""
    verbs: Collection[str]
    """Roots that are a verb on either side."""


class Cover(Struct, frozen=True):
    """The words of what a mark goes with for sure, and of each deed that is free of it for sure."""

    bound: Places = frozenset()
    free: tuple[Places, ...] = ()


def cover(deeds: Deeds, start: int, end: int, *, later_free: bool, closing: bool) -> Cover:
    """What the mark from `start` to `end` goes with; `later_free` and `closing` say whether a deed behind the
    one that it stands in is free of it, and the deeds before the one that it closes."""
    sentences = _sentences(deeds.side)
    at = next((n for n, (first, last) in enumerate(sentences) if first <= start < last), None)
    if at is None or is_subordinate(deeds.side.keys, start) or _tells_of_all(deeds.side, sentences[at], end):
        return Cover()
    parts = _parts(deeds, sentences[at], start)
    if all(deeds.side.keys[place] in _OPENERS for place in range(sentences[at][0], start)):
        return _fronted(deeds, parts, end, sentences[at - 1] if at and later_free else (0, 0))
    index = next(n for n, part in enumerate(parts) if start < part.end)
    here = parts[index]
    near = _near(deeds, here, start, end)
    bound = deeds.words.intersection(range(*near))
    if not bound or (not index and _finites(deeds, near) > 1):
        return Cover()  # no comma parts the clauses
    free = [_words(deeds, part) for part in parts[index + 1 :] if later_free and part.opens]
    if index and "en" not in deeds.side.keys[here.start + 1 : near[0]]:
        last = not any(key[0].isalpha() for key in deeds.side.keys[end : here.end])
        aside = deeds.side.keys[start - 1] == ","
        if not last or (closing and here.opens and not aside):  # '…, mits er geld is' may go with all of it
            free.append(
                _words(deeds, parts[index - 1]) if here.opens else _item_before(deeds, parts[index - 1])
            )
    return Cover(bound, tuple(part for part in free if part))


_OPENERS = frozenset("en maar dus ook pas eerst".split())


class _Part(Struct, frozen=True):
    """A part of a sentence from one 'en' to the next, and what opens it: its verb, another word of a clause,
    or '' where only a mark behind 'en' parts it."""

    start: int
    end: int
    opens: str = ""


_VERB, _CLAUSE = "verb", "clause"


def _sentences(side: Side) -> list[tuple[int, int]]:
    """From where to where each sentence runs; none where a colon leads to a list."""
    if ":" in side.all_keys:
        return []
    bounds = [0, *(at for at in range(1, len(side.keys)) if side.sentences[at] != side.sentences[at - 1])]
    return list(pairwise([*bounds, len(side.keys)]))


def _tells_of_all(side: Side, own: tuple[int, int], end: int) -> bool:
    """Whether the sentence of a mark only tells more of the one before it: 'Dat doen wij in 2030'."""
    opening = {*side.keys[own[0] : own[0] + _NEAR], *side.keys[end : end + _NEAR]}
    return own[0] > 0 and not (_BACK.isdisjoint(opening) and _ALL.isdisjoint(side.keys[own[0] : own[1]]))


_NEAR = 3
_BACK = frozenset("dit dat deze die".split())
_ALL = frozenset(
    "alles beide allebei alle afspraken maatregelen hiervan hiermee hiervoor hieraan hierbij daarvan daarmee "
    "daarvoor daaraan daarbij".split()
)


def _parts(deeds: Deeds, own: tuple[int, int], start: int) -> list[_Part]:
    """The parts of a sentence: 'en' parts them before another deed, and right before the mark at `start`."""
    keys = deeds.side.keys
    cuts = [(own[0], _CLAUSE)]
    for at in range(own[0] + 1, own[1] - 1):
        if keys[at] in _JOINING and at not in deeds.marks:
            opens = _opens(deeds, at, own)
            apart = at + 1 + (keys[at + 1] == ",") == start and at - 1 not in deeds.marks
            if opens or apart:  # 'in 2027 en 2028' is one moment
                cuts.append((at, opens))
    return [_Part(at, to, how) for (at, how), (to, _) in pairwise([*cuts, (own[1], "")])]


_JOINING = frozenset({"en", "maar"})


def _opens(deeds: Deeds, joint: int, own: tuple[int, int]) -> str:
    """What of another deed stands behind 'en': its verb, or its subject or object with the verb behind it."""
    side = deeds.side
    if not any(_may_be_verb(side, at) for at in range(own[0], joint)):
        return ""  # 'de raad en het college besluiten'
    places = [
        at for at in range(joint + 1, own[1]) if at not in deeds.marks and side.keys[at] not in _BETWEEN
    ]
    if not places:
        return ""
    known = joint - 1 in side.particles or side.roots[places[0]] in deeds.verbs
    if known or _is_verb(side, places[0], _key(side, places, 1), own):
        return _VERB if places[0] == joint + 1 else _CLAUSE
    for n, at in enumerate(places[1:_FAR], 1):
        if side.keys[at] in MARKS:
            return ""
        if _is_finite(side, at, _key(side, places, n + 1)):
            return _CLAUSE
    return ""


_BETWEEN = frozenset("ook , daarna vervolgens dan zo nodig eerst niet wel".split())
_FAR = 5
"""Words behind 'en' in which the verb of a clause with a subject of its own stands."""


def _key(side: Side, places: list[int], at: int) -> str:
    return side.keys[places[at]] if at < len(places) else "."


def _may_be_verb(side: Side, at: int) -> bool:
    return side.keys[at] in _FINITE or side.is_verb(at)


def _is_verb(side: Side, at: int, behind: str, own: tuple[int, int]) -> bool:
    """Whether the word can be the verb of a deed, by its form and by what stands behind it."""
    key = side.keys[at]
    if is_participle(key) and (behind in PREPOSITIONS or behind in MARKS or behind == "en"):
        return not PASSIVE.isdisjoint(side.keys[own[0] : at])
    return _is_finite(side, at, behind)


def _is_finite(side: Side, at: int, behind: str) -> bool:
    key = side.keys[at]
    if at in side.torn or key in _FINITE:
        return True
    shaped = key.endswith(("t", "en")) and key not in DETERMINERS | PREPOSITIONS and len(key) > _SHORT
    return shaped and behind in _OBJECTS


_FINITE = frozenset(
    "is wordt worden heeft hebben kan kunnen mag mogen moet moeten wil willen zal zullen gaat gaan komt "
    "komen krijgt krijgen doet doen blijft blijven vervalt vervallen".split()
)
_SHORT = 3
_OBJECTS = (DETERMINERS - {"dit"}) | frozenset("wij we zij ze u hij er daar hem hen zich elkaar".split())


def _fronted(deeds: Deeds, parts: list[_Part], end: int, before: tuple[int, int]) -> Cover:
    """What a mark that opens its sentence goes with: the first deed, and each that opens with its verb ('…,
    bouwen wij een sluis en dempen wij de vaart'); the sentence before it is free of it."""
    first = range(*_near(deeds, parts[0], end, end))
    bound = deeds.words.intersection(first).union(*(_words(deeds, p) for p in parts[1:] if p.opens == _VERB))
    free = deeds.words.intersection(range(*before))
    return Cover(bound, (free,) if free and bound else ())


def _near(deeds: Deeds, part: _Part, start: int, end: int) -> tuple[int, int]:
    """The stretch of a part around a mark: as far as a comma or an 'en' of a row on either side."""
    keys = deeds.side.keys
    aside = keys[start - 1] == "," and keys[end : end + 1] == (",",)  # 'bouwen, als er geld is, een sluis'
    edges = [
        at
        for at in range(part.start + 1, part.end)
        if keys[at] in _EDGES and at not in deeds.marks and not (aside and at in (start - 1, end))
    ]
    before = max((at for at in edges if at < start), default=part.start)
    return before, min((at for at in edges if at > start), default=part.end)


_EDGES = frozenset({",", "en", "of", "waarin", "waarbij", "die"})


def _finites(deeds: Deeds, near: tuple[int, int]) -> int:
    """How many finite verbs stand in a stretch."""
    keys = (*deeds.side.keys, ".")
    return sum(at not in deeds.marks and _is_finite(deeds.side, at, keys[at + 1]) for at in range(*near))


def _words(deeds: Deeds, part: _Part) -> Places:
    return deeds.words.intersection(range(part.start, part.end))


def _item_before(deeds: Deeds, part: _Part) -> Places:
    """The last item of a row before 'en': of 'een steiger, een boei en in 2030 een sluis' the buoy."""
    commas = [at for at in range(part.start, part.end) if deeds.side.keys[at] == ","]
    return deeds.words.intersection(range(max(commas, default=part.start), part.end))

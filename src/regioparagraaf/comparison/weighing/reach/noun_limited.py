"""A thing that one side alone limits, in a sentence that is the same but for that: 'het onderhoud', 'het
gewone onderhoud'; 'elke boom', 'elke boom langs de vaart'.

Only a phrase that says which of them: behind 'een' a word says what the thing is like ('een gratis pas'), and
'op papier' or 'in gewone taal' how it is done.
"""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS


def noun_limited(pair: Pair) -> tuple[Signal, ...]:
    """The signal of the words put in beside a noun, or taken out, by which fewer or less of it are meant."""
    if pair.extra is None:
        return ()
    side, start, end = pair.extra
    if not start or end >= len(side.keys) or _is_weighed_elsewhere(side, start, end):
        return ()
    wider = side is pair.common
    if end == start + 1 and _says_which(side, start):
        return shrunk(side.words(end), side.span(start, end + 1), wider)
    if _follows_a_noun(side, start) and _is_limiting(side, start, end):
        return shrunk(side.words(start - 1), side.span(start - 1, end), wider)
    return ()


def _is_weighed_elsewhere(side: Side, start: int, end: int) -> bool:
    """Whether a number, a moment, a condition or one who acts stands in the words: these have a signal of
    their own."""
    spans = [(quantity.start, quantity.end) for quantity in side.measures.quantities]
    spans += [(often.start, often.end) for often in side.measures.frequencies]
    spans += [(term.start, term.end) for term in side.measures.terms]
    spans += [(body.start, body.end) for body in side.bodies if body.role != "van"]
    counted = any(number(key) is not None for key in side.keys[start:end])
    inside = any(place in side.in_hedges for place in range(start, end))
    return counted or inside or any(begin < end and stop > start for begin, stop in spans)


def _says_which(side: Side, at: int) -> bool:
    """Whether an adjective stands here between a determiner that means all of them and its noun."""
    key = side.keys[at]
    behind = side.is_noun(at + 1)
    return side.keys[at - 1] in _ALL_OF_IT and key.endswith("e") and behind and key not in _NO_LIMIT


_ALL_OF_IT = frozenset("de het alle elk elke ieder iedere onze hun haar".split())
_NO_LIMIT = frozenset(
    "gezamenlijke gemeenschappelijke ambtelijke bestuurlijke regionale gemeentelijke lokale jaarlijkse "
    "bindende vaste onafhankelijke gratis goede beste mooie belangrijke nodige benodigde actuele volledige "
    "hele gehele eigen extra nieuwe andere overige eerste laatste volgende huidige tijdige "
    "zorgvuldige".split()
)
"""What praises a thing, binds, or says whose it is or when: not which of them, or another rule weighs it."""


def _follows_a_noun(side: Side, start: int) -> bool:
    before = side.keys[start - 1]
    return before[0].isalpha() and side.is_noun(start - 1)


def _is_limiting(side: Side, start: int, end: int) -> bool:
    """Whether the words are one preposition with a noun that is definite or a plural: 'langs een drukke weg',
    'aan gevels en daken'."""
    phrase = side.keys[start:end]
    if phrase[0] not in _BESIDE_A_NOUN or not _LEAST <= len(phrase) <= _MOST:
        return False
    if not all(key[0].isalpha() for key in phrase) or phrase[-1].endswith((*_SEASONS, *_HERE)):
        return False
    verbs = any(side.is_verb(at) for at in range(start + 1, end))
    return not verbs and (phrase[1] in DETERMINERS | {"een"} or phrase[-1].endswith(("en", "s")))


_BESIDE_A_NOUN = frozenset(
    "aan langs in op bij van voor rond rondom tussen boven onder buiten binnen".split()
)
_LEAST, _MOST = 2, 7
"""Words of such a phrase."""
_SEASONS = ("seizoen", "zomer", "winter", "periode", "maanden", "vakantie", "nachts", "dagen")
"""With these it says when."""
_HERE = ("streek", "regio")
"""Of which everything is in a regional text: 'elke raad in de streek' is 'elke raad'."""

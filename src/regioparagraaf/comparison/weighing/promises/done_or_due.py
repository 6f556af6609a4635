"""What is done, or still to be done, in words that only say which is meant: 'loodsen die zijn gesloopt',
'loodsen die moeten worden gesloopt'; 'wie zijn dak wil vernieuwen', 'wie zijn dak heeft vernieuwd'."""

from __future__ import annotations

from collections.abc import Callable

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.wordclass import is_participle
from regioparagraaf.dutch.words import MARKS


def done_or_due(pair: Pair) -> tuple[str, str] | None:
    """The deed that is done on one side and still to come on the other; None where there is none."""
    for side, other in pair.both_ways:
        if _COMING.isdisjoint(side.all_keys):
            continue  # as of most
        due, done = _deeds(side, _is_due), _deeds(other, _is_done)
        both = (due.keys() & done.keys()) - _deeds(side, _is_done).keys() - _deeds(other, _is_due).keys()
        for root in sorted(both):
            return pair.in_order(side, (due[root], done[root]))
    return None


def _deeds(side: Side, meant: Callable[[Side, int, int, int], bool]) -> dict[str, str]:
    """By its root each deed of a describing clause of which this holds, with the verbs that say so."""
    found = {}
    for at, root in enumerate(side.roots):
        if not root or side.keys[at] in _AUXILIARY:
            continue
        start, end = _verbs_around(side, at)
        if _describes(side, start) and meant(side, at, start, end):
            found[root] = side.span(start, end)
    return found


def _is_due(side: Side, at: int, start: int, end: int) -> bool:
    """Whether it must or will be done; 'moeten zijn gesloopt' says by when it is done."""
    words = side.keys[start:end]
    past = _is_past(side.keys[at])
    return (not past and "te" in words and _begins(side, start)) or (
        not _WILL.isdisjoint(words) and (not past or "worden" in words)
    )


def _is_done(side: Side, at: int, start: int, end: int) -> bool:
    words = {*side.keys[start:end]} - {side.keys[at]}
    return _is_past(side.keys[at]) and words <= _HAVING and (bool(words) or _begins(side, start))


def _is_past(key: str) -> bool:
    """Whether a word can only be a participle: not 'vernieuwen'."""
    return is_participle(key) and (not key.endswith("en") or "ge" in key)


def _verbs_around(side: Side, at: int) -> tuple[int, int]:
    """From where to where (exclusive) a verb stands with its auxiliaries and its 'te'."""
    start, end = at, at + 1
    while start > 0 and side.keys[start - 1] in _AUXILIARY:
        start -= 1
    if side.keys[start] == "te" and start > 0 and side.keys[start - 1] in PARTICLES:
        start -= 1
    while end < len(side.keys) and side.keys[end] in _AUXILIARY:
        end += 1
    return start, end


def _describes(side: Side, at: int) -> bool:
    """Whether the words from here on stand in a clause that says which is meant."""
    return _begins(side, at) or not _WHICH.isdisjoint(side.keys[side.stretch(at)[0] : at])


def _begins(side: Side, at: int) -> bool:
    """Whether they follow on a mark within their sentence: 'de kaart, vast te stellen in mei'."""
    return at > 1 and side.keys[at - 1] in MARKS and side.sentences[at - 2] == side.sentences[at]


_HAVING = frozenset("is zijn heeft hebben".split())
_WILL = frozenset("moet moeten dient dienen wil willen zal zullen gaat gaan".split())
_COMING = _WILL | {"te"}
_AUXILIARY = _HAVING | _COMING | {"worden", "nog"}
_WHICH = frozenset("die dat wie waar waarvan waarin waarop waarvoor".split())
"""What opens a clause that says which is meant."""

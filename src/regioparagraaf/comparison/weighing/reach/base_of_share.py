"""Of which whole a number or a share is told, in a sentence told anew: 'van de schepen vaart de helft op
stroom', 'de helft van de vrachtschepen vaart op stroom'; and all of which kind: 'alle schuren', 'alle
schapenschuren'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.numerals import number


def base_of_share(pair: Pair) -> tuple[Signal, ...]:
    """The signal of the whole of a share, that got or lost the first part of a compound; the share stayed."""
    ours = _shares(pair.common)
    theirs = _shares(pair.draft) if ours else ours
    if not ours or ours.isdisjoint(theirs):
        return ()
    for side, other in pair.both_ways[::-1]:
        for at in _wholes(other):
            bare = other.keys[at]
            if len(bare) < _SHORTEST or bare in side.all_keys or other.keys[at - 1] in _ADJECTIVAL:
                continue
            for place, key in enumerate(side.keys):
                part = key.removesuffix(bare).removesuffix("-")
                alone = {*pair.left(side)} <= {place} and {*pair.left(other)} <= {at}
                if key.endswith(bare) and len(part) >= _PART and alone and not _told(pair, other, part):
                    return shrunk(other.words(at), side.words(place), side is pair.common)
    return ()


def all_of_fewer(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'all' or 'each' of a kind of thing, where the other side has all of the things."""
    if _ALL.isdisjoint(pair.common.all_keys) or _ALL.isdisjoint(pair.draft.all_keys):
        return ()
    for side, other in pair.both_ways[::-1]:
        for at in _all_of(other):
            bare = other.keys[at]
            if len(bare) < _SHORTEST or bare in side.all_keys or bare in _PERIODS:
                continue
            for place in _all_of(side):
                key = side.keys[place]
                part = key.removesuffix(bare).removesuffix("-")
                if (
                    key == bare
                    or not key.endswith(bare)
                    or len(part) < _PART
                    or part in _NO_KIND
                    or key in _ALL_OF_THEM
                ):
                    continue
                kept = {*_between(other, at)[1:]} <= side.all_keys  # 'elke middelbare school'
                if kept and (_is_owned(part, bare) or not _told(pair, other, part)):
                    return shrunk(other.words(at), side.words(place), side is pair.common)
    return ()


def _all_of(side: Side) -> list[int]:
    """Where the nouns stand that 'alle', 'elke' or 'geen' goes with: 'alle leegstaande schuren'."""
    near = {
        at
        for start, key in enumerate(side.keys)
        if key in _ALL
        for at in range(start + 1, min(start + 1 + _BEFORE, len(side.keys)))
    }
    return [
        at
        for at in sorted(near)
        if side.keys[at].isalpha() and all(word in _ALL or word.endswith("e") for word in _between(side, at))
    ]


def _between(side: Side, at: int) -> tuple[str, ...]:
    """The words from the nearest 'alle' up to this one."""
    start = next(back for back in range(at - 1, -1, -1) if side.keys[back] in _ALL)
    return side.keys[start:at]


_PERIODS = frozenset("jaar maand week kwartaal seizoen ochtend middag avond nacht weekend".split())
_NO_KIND = frozenset("voor her tussen over onder".split())
"""First parts that tell no kind: 'herinrichting', 'voorjaar'."""
_ALL_OF_THEM = frozenset(
    "zangkoor zangkoren veerpont veerponten parkeergarage parkeergarages marktkraam marktkramen".split()
)
"""Compounds that say no more than their last part: every 'koor' sings, every 'pont' ferries."""
_ALL = frozenset("alle elke elk iedere ieder geen".split())
_BEFORE = 3


def _shares(side: Side) -> set[float]:
    return {q.value for q in side.measures.quantities if q.unit == "%"}


def _wholes(side: Side) -> list[int]:
    """Where the nouns stand that a share may be of: 'van de schepen', 'van alle 400 woningen', 'drie op de
    tien schepen'."""
    found = []
    for at, key in enumerate(side.keys):
        if key.endswith(("en", "s", "ën")) and key.isalpha() and key not in _LEADING:
            before = at - 1
            while before > 0 and (side.keys[before] in _LEADING or number(side.keys[before]) is not None):
                before -= 1
            if side.keys[max(before, 0)] in _OF:
                found.append(at)
    return found


_OF = frozenset("van op".split())
_LEADING = frozenset("de het alle onze".split())
_SHORTEST = 4
_PART = 3
_ADJECTIVAL = frozenset("sociale nieuwe oude betaalbare".split())
"""With these the whole is a part already, that a compound may name: 'sociale woningen', 'huurwoningen'."""


def _is_owned(part: str, thing: str) -> bool:
    """Whether the first part says whose thing it is, of what others have as well: 'gemeentedaken'."""
    return part == "gemeente" and thing in _OWNED


_OWNED = frozenset(
    "grond gronden dak daken pand panden gebouw gebouwen woning woningen boom bomen terrein terreinen "
    "weg wegen loods loodsen auto auto's bus bussen".split()
)


def _told(pair: Pair, other: Side, part: str) -> bool:
    """Whether the other side tells the first part of the compound in another word, or it adds nothing."""
    if part.rstrip("s") in _NOTHING:
        return True
    stem = part[:_STEM]
    root = pair.lexicon.root(part)
    return any(
        key.startswith(stem) or (own and alike(own, root, pair.lexicon))
        for key, own in zip(other.keys, other.roots, strict=True)
    )


_STEM = 4
_NOTHING = frozenset("gemeente regio streek stad dorp wijk school huis deel raad".split())

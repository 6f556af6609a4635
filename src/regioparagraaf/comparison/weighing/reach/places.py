"""A place that gave way to a larger or smaller one, of what a promise reaches."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, TINY, Pair
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import EVERY
from regioparagraaf.patterns import on_demand

_PLACES = (
    (1, frozenset("straat plein gebouw park station stadspark".split())),
    (
        2,
        frozenset(
            "wijk buurt kern binnenstad centrum dorp dorpskern wijken kernen stadscentrum buitengebied "
            "polder kom landgoed bedrijventerrein".split()
        ),
    ),
    (3, frozenset("gemeente stad dorp".split())),
    (4, frozenset("regio streek".split())),
    (5, frozenset("provincie".split())),
    (6, frozenset("nederland land".split())),
)


_NAMED = frozenset[str]().union(*(words for _, words in _PLACES))


def other_place(pair: Pair) -> tuple[str, str, bool] | None:
    """A place on either side of which one gave way to the other, and whether it became the larger one."""
    level = _other_level(pair) or _name_for_region(pair)
    if level:
        return level
    ours = _place(pair, pair.common, pair.draft)
    theirs = _place(pair, pair.draft, pair.common) if ours else None
    if not ours or not theirs or ours[0] == theirs[0]:
        return None
    if _each_of_all(pair.common, ours, pair.draft, theirs) or _each_of_all(
        pair.draft, theirs, pair.common, ours
    ):
        return None
    return pair.common.span(*ours[1:]), pair.draft.span(*theirs[1:]), theirs[0] > ours[0]


_LEVELS = ("lokaal lokale", "regionaal regionale", "provinciaal provinciale", "landelijk landelijke")
_LEVEL = {word: level for level, words in enumerate(_LEVELS) for word in words.split()}


def _other_level(pair: Pair) -> tuple[str, str, bool] | None:
    """'Regionaal' that became 'lokaal' in a kept sentence, or another such step."""
    if pair.changed > TINY:
        return None
    ours, theirs = ([at for at in pair.left(side) if side.keys[at] in _LEVEL] for side in pair.sides)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    was, wordt = pair.common.keys[ours[0]], pair.draft.keys[theirs[0]]
    if _LEVEL[was] == _LEVEL[wordt]:
        return None
    return pair.common.words(ours[0]), pair.draft.words(theirs[0]), _LEVEL[wordt] > _LEVEL[was]


def _name_for_region(pair: Pair) -> tuple[str, str, bool] | None:
    """'van de hele regio' that became 'van Oudega' in a kept sentence, or the other way round, where no table
    has the name."""
    if pair.changed > KEPT_WORDS or not len(pair.left(pair.common)) == len(pair.left(pair.draft)) == 1:
        return None
    for side, other in pair.both_ways:
        wider = side is pair.draft
        (region,), (name,) = pair.left(side), pair.left(other)
        start = region
        while start and side.keys[start - 1] in _BEFORE:
            start -= 1
        lead = side.keys[start - 1] if start else ""
        named = other.tokens[name].text[:1].isupper() and not other.tokens[name].text.isupper()
        if (
            side.keys[region] in ("regio", "streek")
            and named
            and lead in _FROM
            and lead == other.keys[name - 1]
        ):
            words = side.span(start, region + 1), other.words(name)
            return (*(words[::-1] if wider else words), wider)
    return None


_FROM = frozenset("van in uit binnen".split())


def _each_of_all(side: Side, place: tuple[int, int, int], other: Side, each: tuple[int, int, int]) -> bool:
    """Whether 'de kernen' stands where the other side says 'elk dorp', of the same size."""
    last = place[2] - 1
    plural = side.keys[last].endswith(("en", "s")) and not side.tokens[last].text[:1].isupper()  # 'Leiden'
    return plural and other.keys[each[1]] in EVERY and each[0] == place[0] + 1


_ROAD = on_demand(r"[an]\d{1,3}")
"""A road, by its number."""


def _place(pair: Pair, side: Side, other: Side) -> tuple[int, int, int] | None:
    """The first place that is not on the other side: its size, and its words."""
    own = pair.settings.municipality.lower()
    there = {body.concept for body in other.bodies}
    for body in side.bodies:
        named = body.kind == "plaats" or side.keys_of(body) == (own,)
        if named and pair.speaks_of_all(side):
            continue  # 'of je nu hier woont, in A of in B': all of the region
        if named and body.role in ("bij", "van") and body.concept not in there:
            return 3, body.start, body.end
        if body.concept == "gemeenten" and body.role == "bij" and body.concept not in there:
            return 4, body.start, body.end  # 'in alle vijf gemeenten'
    found = [
        at for at, key in enumerate(side.keys) if key in _NAMED or (key[0] in "an" and _ROAD.fullmatch(key))
    ]
    if not found:
        return None
    roles = ("doet", "door", "van") if not GETTING.isdisjoint(side.all_keys) else ("doet", "door")
    acting = {at for body in side.bodies if body.role in roles for at in range(body.start, body.end)}
    for at in found:
        key = side.keys[at]
        if at in acting or (side.roots[at] in other.all_roots and key not in ("regio",)):
            continue
        for size, words in _PLACES:
            road = size == 1 and _ROAD.fullmatch(key)
            if (key in words or road) and key not in other.all_keys:
                start = at
                while start and (side.keys[start - 1] in _BEFORE or _of_a_place(side, start - 1)):
                    start -= 1
                bonus = 1 if any(key in EVERY for key in side.keys[start:at]) else 0
                return size + bonus, start, at + 1
    return None


def _of_a_place(side: Side, at: int) -> bool:
    """Whether the word is the adjective of a name: 'de Haagse regio'."""
    return side.tokens[at].text[:1].isupper() and side.keys[at].endswith("se")


_BEFORE = EVERY | frozenset("de het hele heel onze ons gehele".split())
"""What stands before a place and belongs to it."""

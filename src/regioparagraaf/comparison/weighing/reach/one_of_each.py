"""What was promised to each of a kind, and is promised to one or some of them: 'elke haven', 'een der
havens'; 'per haven', 'uit de havens'; 'aan beide kanten van de gracht', 'langs de gracht'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number


def one_of_each(pair: Pair) -> tuple[Signal, ...]:
    """The signal of each of them that became one or some, or the other way round."""
    for side, other in pair.both_ways:
        found = _one_of(side, other, pair.lexicon) or _not_per(side, other) or _one_side(side, other)
        if found:
            return shrunk(*found, side is pair.draft)
    return ()


_EACH = frozenset("elk elke ieder iedere alle per".split())
_ANY = frozenset(
    "elk elke ieder iedere alle per iedereen allemaal overal hele heel gehele al telkens beide".split()
)


def _one_of(side: Side, other: Side, lexicon: Lexicon) -> tuple[str, str] | None:
    """'Elk dorp' and 'een van de dorpen' or 'een van de kernen', where that stands on this side nowhere."""
    if "van" not in other.all_keys or _EACH.isdisjoint(side.all_keys) or _ONE.isdisjoint(other.all_keys):
        return None
    for at in range(len(other.keys) - 3):
        if other.keys[at] not in _ONE or other.keys[at + 1 : at + 3] != ("van", "de"):
            continue
        each = _each(side, other, at + 3, lexicon)
        if each is not None and _each(other, other, at + 3, lexicon) is None:
            return side.words(each, each + 1), other.span(at, at + 4)
    return None


_ONE = frozenset({"een", "één", "enkele", "sommige"})


def _each(side: Side, other: Side, noun: int, lexicon: Lexicon) -> int | None:
    """Where 'elke' stands right before the noun that the other side has at a place, or a synonym of it, and
    counts no times."""
    often = {at for f in side.measures.frequencies for at in range(f.start, f.end)}
    return next(
        (
            at
            for at, key in enumerate(side.keys[:-1])
            if key in _EACH and at not in often and _is_called_so(side, at + 1, other, noun, lexicon)
        ),
        None,
    )


def _is_called_so(side: Side, at: int, other: Side, place: int, lexicon: Lexicon) -> bool:
    root, there = side.roots[at], other.roots[place]
    named = bool(root and there) and number(other.keys[place]) is None
    return _is_one(side, at, other, place) or (named and alike(root, there, lexicon))


def _is_one(side: Side, at: int, other: Side, place: int) -> bool:
    """Whether two nouns are one, in the singular or the plural: 'haven', 'havens'."""
    if number(other.keys[place]) is not None:
        return False  # 'van elke tien', 'een van de tien'
    one, two = sorted((side.keys[at], other.keys[place]), key=len)
    return side.roots[at] == other.roots[place] != "" or two in (one + "s", one + "en")


def _not_per(side: Side, other: Side) -> tuple[str, str] | None:
    """'Per haven een kraan', where the other side has 'een kraan' and names the havens together."""
    if "per" not in side.all_keys or not _ANY.isdisjoint(other.all_keys):
        return None
    measured = {at for f in side.measures.frequencies for at in range(f.start, f.end)}
    measured |= {at for q in side.measures.quantities for at in range(q.start, q.end + 1)}
    measured |= {at for t in side.measures.terms for at in range(t.start, t.end)}
    for at, key in enumerate(side.keys[:-1]):
        noun = side.keys[at + 1]
        there = next((p for p in range(len(other.keys)) if _is_one(side, at + 1, other, p)), 0)
        if key != "per" or at in measured or not there:
            continue
        several = other.keys[there].endswith(("en", "s")) and other.keys[there] != noun
        if several and other.keys[there - 1] in _THE and {"een", "één"} & side.all_keys & other.all_keys:
            return side.span(at, at + 2), other.span(max(there - 2, 0), there + 1)
    return None


_THE = frozenset("de onze deze".split())


def _one_side(side: Side, other: Side) -> tuple[str, str] | None:
    """'Aan beide kanten van de gracht', where the other side has 'langs de gracht'."""
    if _EITHER.isdisjoint(side.all_keys) or not _EITHER.isdisjoint(other.all_keys):
        return None
    if not _SIDES.isdisjoint(other.all_keys):
        return None
    for at, key in enumerate(side.keys):
        both = key in _BOTH and side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in _SIDES
        end = at + 2 if both else at + 1
        if not (both or key in _ON_BOTH) or side.keys[end : end + 1] != ("van",):
            continue
        led = range(end + 1, min(end + 4, len(side.keys)))
        roots = {side.roots[p] for p in led if side.keys[p] not in _THE | {"het"}}
        place = next((p for p, root in enumerate(other.roots) if root and root in roots), None)
        if place is None:
            continue
        start = place - 1 - (other.keys[place - 1] in _THE | {"het"})
        if start >= 0 and other.keys[start] in _ALONG:
            return side.span(at - (side.keys[at - 1] == "aan"), end), other.words(start)
    return None


_BOTH = frozenset("beide twee weerszijden".split())
_ON_BOTH = frozenset("weerszijden weerskanten".split())
_EITHER = _BOTH | _ON_BOTH
_SIDES = frozenset("zijden zijdes kanten oevers zijde kant oever".split())
_ALONG = frozenset("langs aan bij naast".split())

"""Before, around or after the same event: 'vóór de zomervakantie' that became 'na de zomervakantie'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EVERY


def around_event(pair: Pair) -> tuple[Signal, ...]:
    """'vóór de zomervakantie' that became 'na' or 'tijdens de zomervakantie', or the other way round."""
    ours, theirs = _beside(pair.common), _beside(pair.draft)
    for event, (was, start, end) in ours.items():
        if event not in theirs:
            continue
        wordt, place, stop = theirs[event]
        sure = was != _BEFORE or wordt == _AFTER or _in_time(pair.common, start)
        sure = sure and (wordt != _BEFORE or was == _AFTER or _in_time(pair.draft, place))
        if was != wordt and sure:
            way = Direction.LATER if wordt > was else Direction.EARLIER
            said = pair.common.span(start, end), pair.draft.span(place, stop)
            return (Signal(SignalKind.TERM, *said, way),)
    return _during_another(pair)


_BEFORE, _AFTER = 0, 2
_AROUND = {
    "tot": _BEFORE,
    "voor": _BEFORE,
    "vóór": _BEFORE,
    "tijdens": 1,
    "gedurende": 1,
    "bij": 1,
    "rond": 1,
    "omstreeks": 1,
    "na": _AFTER,
}


def _beside(side: Side) -> dict[str, tuple[int, int, int]]:
    """For each noun that something is before, during or after: which of these, and from where to where
    (exclusive) it is said."""
    if _LEADING.isdisjoint(side.all_keys):
        return {}
    found = {
        side.roots[at + 2]: (_AROUND[key], at, at + 3)
        for at, key in enumerate(side.keys[:-2])
        if key in _AROUND
        and side.keys[at + 1] in _EACH_OF
        and side.keys[max(at - 1, 0)] != "niet"
        and not (key == "voor" and side.keys[at + 1] in EVERY)  # 'voor elke boom drie struiken'
    }
    for at, key in enumerate(side.keys):
        if key not in _AHEAD:
            continue
        lead = side.keys[max(at - 3, 0) : at]
        if key == "duur" and lead[1:] == ("voor", "de") and side.keys[at + 1 : at + 2] == ("van",):
            noun = at + 2 + (side.keys[at + 2 : at + 3] in _ARTICLES)
            if noun < len(side.keys):  # 'voor de duur van de bouw' is 'tijdens de bouw'
                found[side.roots[noun]] = (_AROUND["tijdens"], at - 2, noun + 1)
        if key == "voorafgaand" and side.keys[at + 1 : at + 2] == ("aan",) and at + 3 < len(side.keys):
            found.setdefault(side.roots[at + 3], (_BEFORE, at, at + 4))  # 'voorafgaand aan de bouw'
        ahead = _goes_ahead_of(side, at) if key == "vooraf" else None
        if ahead is not None:
            found.setdefault(side.roots[ahead + 2], (_BEFORE, ahead, ahead + 3))
    return found


def _goes_ahead_of(side: Side, at: int) -> int | None:
    """Where 'aan' stands of what something goes ahead of: 'gaat aan de bouw vooraf', 'aan de bouw gaat een
    keuring vooraf'; None where nothing does."""
    start, _ = side.stretch(at)
    if _GOING.isdisjoint(side.keys[start:at]):
        return None
    led = (p for p in range(start, at - 2) if side.keys[p] == "aan" and side.keys[p + 1] in _EACH_OF)
    return next(led, None)


_GOING = frozenset("gaat gaan ging gingen".split())
_ARTICLES = (("de",), ("het",), ("een",))
_AHEAD = frozenset({"vooraf", "voorafgaand", "duur"})
_LEADING = _AHEAD | _AROUND.keys()
_EACH_OF = frozenset("de het een elk elke ieder iedere".split())


def _in_time(side: Side, at: int) -> bool:
    """Whether what stands here is before something in time: 'voor' is as often 'for'."""
    return side.keys[at] in ("vóór", "aan", "voorafgaand")


def _during_another(pair: Pair) -> tuple[Signal, ...]:
    """'tijdens de bouw' that became 'tijdens de zomer': another time altogether."""
    ours, theirs = (_during(pair, side) for side in pair.sides)
    if ours and theirs:
        return (Signal(SignalKind.TERM, ours, theirs, Direction.CHANGED),)
    return ()


def _during(pair: Pair, side: Side) -> str:
    """'tijdens' with its noun, where the other side does not have that noun."""
    if _DURING.isdisjoint(side.all_keys):
        return ""
    left = pair.left(side)
    for at, key in enumerate(side.keys[:-1]):
        if key in _DURING:
            noun = at + 1 + (side.keys[at + 1] in ("de", "het", "een"))
            return side.span(at, noun + 1) if noun in left else ""
    return ""


_DURING = frozenset({"tijdens", "gedurende"})

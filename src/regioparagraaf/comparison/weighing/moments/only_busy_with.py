"""What is finished at a moment, or only worked on then: 'ronden in 2029 het herstel af', 'zijn in 2029 bezig
met het herstel'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_busy_with(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a moment by which one side has a thing finished and at which the other works on it."""
    if not pair.common.measures.terms:
        return ()
    moments = [{term.moment for term in side.measures.terms} for side in pair.sides]
    if not moments[0] or moments[0] != moments[1]:
        return ()
    for side, way in ((pair.common, Direction.LATER), (pair.draft, Direction.EARLIER)):
        other = pair.other(side)
        done, busy = _finishes(side), _works_on(other)
        if done and busy and not _finishes(other) and not _works_on(side):
            return (Signal(SignalKind.TERM, *pair.in_order(side, (done, busy)), way),)
    return ()


def _finishes(side: Side) -> str:
    """The words by which a thing is finished; '' where there are none."""
    for at, key in enumerate(side.keys):
        ended = side.roots[at] in _FINISHED and side.keys[max(at - 2, 0) : at] != _AT_IT
        if ended or key in _READY:
            return side.words(*side.verb_words(at))
        if key in _STANDS and side.keys[at + 1 : at + 2] == ("er",) and _UNDONE.isdisjoint(side.all_keys):
            return side.span(at, at + 2)
    return ""


def _works_on(side: Side) -> str:
    """The words by which a thing is only worked on; '' where there are none."""
    for at, key in enumerate(side.keys):
        if side.roots[at] in _TACKLED or (key == "bezig" and _with_something(side, at)):
            return side.words(*side.verb_words(at))
        if side.keys[max(at - 2, 0) : at] == _AT_IT and side.roots[at] in _FINISHED:
            return side.span(at - 2, at + 1)
        if key in _WORKING and "aan" in side.keys[at : side.stop(at)]:
            return side.words(at)
    return ""


def _with_something(side: Side, at: int) -> bool:
    """Whether 'met' or 'aan' leads to what they are busy with: 'bezig met de brug', 'met de brug bezig'."""
    start, _ = side.stretch(at)
    return side.keys[at + 1 : at + 2] in _WITH or any((key,) in _WITH for key in side.keys[start:at])


_FINISHED = frozenset("afron foltoi wegwerk oplefer".split())
"""The roots of finishing it."""
_AT_IT = ("aan", "het")
"""'Zijn het aan het wegwerken' is not to have it done."""
_READY = frozenset("klaar gereed af".split())
_STANDS = frozenset("is zijn ligt liggen staat staan".split())
"""With 'er' these say that a thing is there then: 'de brug ligt er in 2028', ..."""
_UNDONE = frozenset("bezig geen niet nog".split())
"""... and beside these that it is not: 'is er nog mee bezig', 'is er geen brug'."""
_TACKLED = frozenset(("aanpak",))
_WITH = (("met",), ("aan",))
_WORKING = frozenset("werken werkt".split())

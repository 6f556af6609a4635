"""What was to be finished by a date and only begins on it: 'is in 2029 klaar', 'begint in 2029'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_begun(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a date that both sides have, by which one side is done and the other begins."""
    if not pair.common.measures.terms or not pair.draft.measures.terms:
        return ()
    moments = [{t.moment for t in side.measures.terms if t.kind in _DATES} for side in pair.sides]
    if len(moments[0]) != 1 or len(moments[1]) != 1:
        return ()  # as of most
    for side, way in ((pair.common, Direction.LATER), (pair.draft, Direction.EARLIER)):
        other = pair.other(side)
        if _first(side, _BEGINNING) or (_first(other, _FINISHED) and not _begins_to_end(other)):
            continue
        done, begun = _first(side, _FINISHED), _first(other, _BEGINNING)
        if done and begun:
            said = pair.in_order(side, (done, begun))
            return (Signal(SignalKind.TERM, *said, way),)
    return ()


_DATES = ("op", "vanaf")
_FINISHED = ("klaar", "gereed", "voltooi", "afgerond", "afronding", "oplever", "opgelever")
_BEGINNING = ("begin", "begon", "start", "gestart", "aanvang", "aangevangen")
"""How words begin that say that something is finished, or that it begins."""


def _begins_to_end(side: Side) -> bool:
    """Whether what begins is the end of it: 'begint de oplevering'."""
    return any(
        key.startswith(_BEGINNING) and any(k.startswith(_FINISHED) for k in side.keys[at + 1 : at + 4])
        for at, key in enumerate(side.keys)
    )


def _first(side: Side, words: tuple[str, ...]) -> str:
    """The first such word of a side, as written, that is no part of a date ('begin 2029'); '' for none."""
    dated = {at for term in side.measures.terms for at in range(term.start, term.end)}
    torn = side.torn  # 'ronden af' has its particle in its root
    return next(
        (
            side.words(*side.verb_words(at))
            for at, key in enumerate(side.keys)
            if at not in dated
            and (key.startswith(words) or (at in torn and side.roots[at].startswith(_TORN[words])))
        ),
        "",
    )


_TORN = {_FINISHED: ("afron", "oplefer"), _BEGINNING: ("anfang",)}
"""How the roots of such verbs begin where their particle was torn off."""

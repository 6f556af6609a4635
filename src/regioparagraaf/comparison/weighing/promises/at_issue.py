"""A deed that became a thing of which hardly anything is said: 'de gemeenten vervangen de kade', 'de
vervanging van de kade is aan de orde'. Who says so has not done it, and often not even promised it."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_at_issue(pair: Pair) -> tuple[Signal, ...]:
    """The deed of one side, and on the other the words that only say that it is spoken of or whose it is."""
    for side, other in pair.both_ways[::-1]:
        for noun, start, end in _spoken_of(side):
            deed = next((at for at, root in enumerate(other.roots) if root == side.roots[noun]), None)
            if deed is None or not _is_done(other, deed) or _tells_so(other):
                continue
            if side.roots[noun] in _LASTING and "orde" not in side.keys[start:end]:
                continue
            if any(one.verb == deed for one in commitments(other, pair.lexicon)):
                continue  # 'wij evalueren' promises no more than 'de evaluatie loopt'
            done, told = other.words(*other.verb_words(deed)), side.span(start, end)
            if side is pair.draft:
                return (Signal(SignalKind.COMMITMENT, done, told, Direction.WEAKER),)
            return (Signal(SignalKind.COMMITMENT, told, done, Direction.STRONGER),)
    return ()


def _spoken_of(side: Side) -> Iterator[tuple[int, int, int]]:
    """The nouns with which a sentence opens and of which an empty predicate is said, with its place."""
    if side.keys[:1] not in (("de",), ("het",)) or _PREDICATED.isdisjoint(side.all_keys):
        return
    noun = next((at for at in range(1, min(_NEAR, len(side.keys) - 1)) if side.keys[at + 1] in _OF), None)
    if noun is None or not side.roots[noun]:
        return
    for at in range(noun + 1, side.stop(noun)):
        if side.keys[at] in _PREDICATED:
            end = _predicate_end(side, at)
            if end:
                yield noun, at, end
            return


_NEAR = 4
"""Words in which the deed stands at the start: 'de geplande spoedige vervanging van'."""
_OF = frozenset("van der door".split())
_PREDICATED = frozenset("is loopt speelt staat blijft".split())


def _predicate_end(side: Side, at: int) -> int:
    """Where a predicate that says nothing of the deed ends; 0 where it says more."""
    key, stop = side.keys[at], side.stop(at)
    behind = side.keys[at + 1 : stop]
    if key in ("loopt", "speelt"):
        return at + 1 if not behind else 0
    if key == "staat":
        return stop if behind in _ON_AGENDA else 0
    if behind[-3:] == ("aan", "de", "orde"):
        return stop if "niet" not in behind else 0
    if behind in _UP_TO:
        return stop
    spoken = "een" in behind and not _SUBJECTS_OF_TALK.isdisjoint(behind)
    return stop if spoken and "geen" not in behind else 0


_ON_AGENDA = (("op", "de", "agenda"),)
_UP_TO = (("aan", "ons"), ("aan", "de", "gemeenten"))
"""With a body that has the power ('is aan de raad') it tells who does it."""
_SUBJECTS_OF_TALK = frozenset("zaak onderwerp thema kwestie aangelegenheid punt gespreksonderwerp".split())
"""What a thing is of which is only said that it exists, or whose it is."""


def _is_done(side: Side, at: int) -> bool:
    """Whether the word is the verb of a main clause."""
    led = at and side.keys[at - 1] in DETERMINERS
    return not led and side.keys[at][-1] in "tn" and said_here(side, at)


def _tells_so(side: Side) -> bool:
    """Whether the other side has the same empty words."""
    return not _SUBJECTS_OF_TALK.isdisjoint(side.all_keys) or "orde" in side.all_keys


_LASTING = frozenset(
    "beher onderhoud handhaf uitfoer organiser bestur ferfolg controler fersorg faststel benoem".split()
)
"""Roots of tasks and powers: that the upkeep 'loopt' or is somebody's business, is what is agreed."""

"""A part of a thing where the other side has the thing: 'de eerste fase van de haven', 'de haven'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def part_of_it(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a phase or a side of a thing that came in the place of the thing, or made way for it."""
    for side, other in pair.both_ways:
        if _PARTS.isdisjoint(side.all_keys) or not _PARTS.isdisjoint(other.all_keys):
            continue
        if any(key.startswith(_IN_PHASES) for key in other.keys):
            continue
        at = side.places(_PARTS)[0]
        thing = _thing(side, at) if at and sum(key in _PARTS for key in side.keys) == 1 else 0
        if thing and side.roots[thing] in other.all_roots and not _told_too(side.keys[at - 1], other):
            return shrunk("", side.span(_opens(side, at), at + 2), side is pair.common)
    return ()


def _thing(side: Side, at: int) -> int:
    """The place of what this is a part of; 0 where it is no part of a thing, or tells when."""
    which, start = side.keys[at - 1], _opens(side, at)
    if side.keys[at + 1 : at + 2] != ("van",) or not (which in _ORDER or which.endswith(_SIDES)):
        return 0
    if which in _ORDER and start > 0 and side.keys[start - 1] in PREPOSITIONS:
        return 0  # 'in de eerste fase van de bouw' is a moment
    named = next((p for p in range(at + 2, side.stop(at)) if side.keys[p] not in DETERMINERS), 0)
    return named if side.roots[named] and side.keys[named] not in _TIMES else 0


def _told_too(which: str, other: Side) -> bool:
    """Whether the other side says otherwise which part it is: 'in de noordpolder', 'de polder, eerst de
    dijk'."""
    starts = _FIRST if which in _ORDER else (which[:_QUARTER],)
    return any(key.startswith(starts) for key in other.keys)


_FIRST = ("eerst", "begin", "begon", "start", "gestart", "tweede", "derde", "laatst", "vervolg")
_QUARTER = 4
"""Letters of a quarter of the compass: the 'noor' of 'noordelijk'."""


def _opens(side: Side, at: int) -> int:
    """Where the words for a part start: at 'de' in 'de eerste fase'."""
    return at - 1 - (at > 1 and side.keys[at - 2] in _THE)


_PARTS = frozenset("fase fasen fases deel gedeelte stuk etappe traject tracé".split())
_IN_PHASES = ("gefaseer", "fasegewij", "stapsgewij")
_THE = frozenset("de het een".split())
_ORDER = frozenset("eerste tweede derde laatste".split())
_SIDES = tuple(f"{side}elijk{ending}" for side in ("noord", "zuid", "oost", "west") for ending in ("", "e"))
_TIMES = frozenset(
    "jaar maand week dag eeuw periode avond ochtend middag zomer winter seizoen schooljaar traject proces "
    "planning procedure vergadering overleg project plan programma onderzoek nota verordening akkoord".split()
)
"""What has a first part in time, or on paper: 'het eerste deel van de nota'."""

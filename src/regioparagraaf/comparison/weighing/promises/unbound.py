"""Whether what was agreed to bind no longer says so: 'haar oordeel is bindend' in one text, and in the other
'wij vragen haar oordeel'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def unbound(pair: Pair) -> str:
    """The word that says that it binds, where the other side says so in no way at all; or ''."""
    for side, other in pair.both_ways:
        if _BINDING.isdisjoint(side.all_keys):
            continue
        left = pair.left(side)
        at = next((at for at in side.places(_BINDING) if at in left), None)
        if at is not None and not _binds(other, pair):
            return side.keys[at]
    return ""


_BINDING = frozenset("bindend bindende".split())


def _binds(side: Side, pair: Pair) -> bool:
    """Whether a text says in whatever words that something must be followed, or may not be departed from."""
    if any(key.startswith(_FOLLOWING) for key in side.keys):
        return True
    return any(not _is_dispute(side, words[0]) for words in denials(side, pair.lexicon))


_FOLLOWING = tuple(
    "bind gebond verbind volg opvolg opgevolgd neemt nemen overnem overgenom houd hield naleef naleven "
    "nageleefd leef leven eerbiedig moet moest dien verplicht gehouden geldt gelden doorslag besliss besluit "
    "beslist bepaal vast laatste definitief einduitspraak neer akkoord".split()
)
"""How words begin with which another text says that it binds: 'wij volgen haar oordeel', 'zij beslist'."""


def _is_dispute(side: Side, at: int) -> bool:
    """Whether the denial only says when it is asked: 'zijn wij het niet eens?'."""
    return side.keys[at + 1 : at + 2] in (("eens",), ("uit",))

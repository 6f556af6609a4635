"""Whether what was agreed to bind no longer says so: 'haar oordeel is bindend' in one text, and in the other
'wij vragen haar oordeel'; or an advice no longer has to be in favour."""

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


def no_longer_in_favour(pair: Pair) -> str:
    """The word that says that an advice must be in favour, where the other side has it of any kind; or ''."""
    for side in pair.sides:
        other = pair.other(side)
        if _FAVOURABLE.isdisjoint(side.all_keys) or any(key.startswith(_FAVOURS) for key in other.keys):
            continue
        for at, key in enumerate(side.keys):
            near = side.roots[at + 1 : at + _NEAR]
            if key in _FAVOURABLE and not (_ADVICE.isdisjoint(near) or _ADVICE.isdisjoint(other.all_roots)):
                return side.words(at)
    return ""


_FAVOURABLE = frozenset("positief positieve gunstig gunstige instemmend instemmende".split())
_FAVOURS = tuple(
    "positie gunstig instem stem akkoord goed groen negatie afwijz afgewez eens bezwa onderschrijf".split()
)
"""How words begin with which the other side says whether they are for it or against it."""
_ADVICE = frozenset({"adfi", "adfiser"})
_NEAR = 4
"""Words from 'positief' to the advice: 'positief heeft geadviseerd'."""


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

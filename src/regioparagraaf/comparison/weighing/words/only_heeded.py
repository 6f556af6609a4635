"""What is followed on one side and only heeded on the other: 'volgens het ontwerp', 'wij kijken ernaar'.

Who does a thing 'volgens' a norm, plan or advice is bound by it; who 'kijkt naar' it, 'houdt er rekening mee'
or 'betrekt' it may do otherwise.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_heeded(pair: Pair) -> tuple[str, str] | None:
    """The words that follow a thing and those that only heed it; None where no side has both."""
    for side, other in pair.both_ways:
        if _FOLLOWING.isdisjoint(side.all_keys):
            continue
        at = side.places(_FOLLOWING)[0]
        if not _FOLLOWED.isdisjoint(other.all_roots) or not _BOUND.isdisjoint(other.all_keys):
            continue
        noun = at + 1 + (side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in DETERMINERS)
        heeding = _heeds(other)
        if heeding is None or noun >= len(side.keys) or side.roots[noun] not in other.roots[heeding:]:
            continue
        said = side.span(at, noun + 1), other.words(*_with_its_verb(other, heeding))
        return pair.in_order(side, said)
    return None


def _heeds(side: Side) -> int | None:
    """The place of the word that only heeds what follows it: the 'rekening' of 'houden rekening met'."""
    for at, key in enumerate(side.keys):
        if key in _HEEDED or side.roots[at] in _HEEDING:
            return at
    return None


def _with_its_verb(side: Side, at: int) -> tuple[int, ...]:
    """The places of the word and of the 'houden' that goes with it."""
    near = range(max(at - _NEAR, 0), min(at + _NEAR, len(side.keys)))
    held = [p for p in near if side.keys[p].startswith("houd") and side.keys[at] in ("rekening", "oog")]
    return (*held[:1], *side.verb_words(at))


_NEAR = 6
_FOLLOWING = frozenset("volgens conform overeenkomstig".split())
_FOLLOWED = frozenset("folg opfolg nalef foldo toepas uitfoer".split())
_BOUND = _FOLLOWING | frozenset("uitgangspunt basis leidraad leidend".split())
"""Words by which the other side is bound by it too."""
_HEEDED = frozenset("rekening oog kijken kijkt".split())
_HEEDING = frozenset("betrek meenem meeweg inspirer let".split())

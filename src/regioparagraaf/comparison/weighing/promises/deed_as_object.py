"""A deed that became what another deed is about: 'wij keuren en vervangen de kabels', 'wij keuren de
vervanging van de kabels'. What was done is then only looked at, planned or talked of."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import DETERMINERS


def deed_as_object(pair: Pair) -> tuple[Signal, ...]:
    """The two deeds of one side, and on the other the deed that has the second one as its object."""
    for side, other in pair.both_ways:
        if "en" not in side.all_keys:
            continue
        for at, key in enumerate(side.keys):
            found = _about(other, *_deeds(side, at, pair.lexicon)) if key == "en" else None
            if found:
                ours, theirs = side.span(at - 1, at + 2), other.span(*found)
                if side is pair.common:
                    return (Signal(SignalKind.COMMITMENT, ours, theirs, Direction.WEAKER),)
                return (Signal(SignalKind.COMMITMENT, theirs, ours, Direction.STRONGER),)
    return ()


def _deeds(side: Side, at: int, lexicon: Lexicon) -> tuple[str, str]:
    """The roots of the two verbs that 'en' joins at a place; empty where it joins something else, or where
    the first says no more than that the second is done: 'regelen en betalen'."""
    if at < 1 or at + 1 >= len(side.keys) or not _are_verbs(side, at):
        return "", ""
    one, other = side.roots[at - 1], side.roots[at + 1]
    return ("", "") if one in lexicon.light_roots or one in _DOING else (one, other)


def _are_verbs(side: Side, at: int) -> bool:
    """Whether verbs in one form stand on both sides of an 'en': 'keuren en vervangen', 'keurt en vervangt'.
    What an article leads to is no verb: 'de keuren en boetes'."""
    ours, theirs = side.keys[at - 1], side.keys[at + 1]
    alike = (ours.endswith("en") and theirs.endswith("en")) or (ours.endswith("t") and theirs.endswith("t"))
    return alike and side.keys[max(at - 2, 0)] not in DETERMINERS


def _about(side: Side, one: str, other: str) -> tuple[int, int] | None:
    """From the first deed to the noun of the second in one clause, where that noun is what it is about."""
    if not one or not other or one not in side.all_roots or other not in side.all_roots:
        return None
    first = side.roots.index(one)
    for at in range(first + 1, side.stop(first)):
        led = side.keys[at - 1] in DETERMINERS or side.keys[max(at - 2, first)] in DETERMINERS
        if side.roots[at] == other and led and _is_noun(side, at):
            return first, at + 1
    return None


def _is_noun(side: Side, at: int) -> bool:
    """Whether the form and what follows make the deed a thing: 'de vervanging van', 'het vervangen van'."""
    return side.keys[at].endswith("ing") or side.keys[at + 1 : at + 2] in _OF


_OF = (("van",), ("der",), ("en",))
_DOING = frozenset("regel fersorg organiser cordiner uitfoer ferrich do star begin".split())
"""Roots of verbs that do no more to a deed than that it is done: 'verzorgen de uitgifte'."""

"""Who acts or decides now in the place of another: 'de gemeente betaalt', 'de regio betaalt'; 'leden
beslissen', 'er wordt beslist met inbreng van leden'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES, STOPS

_DECIDING = frozenset("beslis vaststel goedkeur kies benoem aanwijs instem".split())
"""Roots of the verbs by which one of them has the say."""


def done_by_the_region(pair: Pair) -> tuple[Signal, ...]:
    """What 'de gemeente' does on one side and 'de regio' on the other."""
    for side, other in pair.both_ways:
        at = _acting_region(other)
        here = [b for b in other.bodies if at and other.sentences[b.start] == other.sentences[at]]
        if not at or _REGION in side.all_keys or any(b.kind in ("gemeente", "wij") for b in here):
            continue
        town = next((b for b in side.bodies if b.kind == "gemeente" and b.role == "doet"), None)
        if town and side.keys[town.end - 1] == "gemeente":
            said = side.quote(town), other.span(at - 1, at + 1)
            return (Signal(SignalKind.BODY, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


def only_heard(pair: Pair) -> str:
    """Those who decide on one side and of whom the other, where it is decided, asks no more than their part
    in it: 'leden beslissen', 'er wordt beslist met inbreng van leden'; as a Dutch clause, or ''."""
    for side, other in pair.both_ways:
        if _PART.isdisjoint(other.all_keys) or not _PART.isdisjoint(side.all_keys):
            continue
        if _DECIDING.isdisjoint(side.all_roots) or _DECIDING.isdisjoint(other.all_roots):
            continue
        if BECOMING.isdisjoint(other.all_keys) or not BECOMING.isdisjoint(side.all_keys):
            continue  # 'de wijk wordt gehoord en de raad beslist'
        for at, key in enumerate(other.keys[:-2]):
            who = at + 2 + (other.keys[at + 2] in ARTICLES)
            heard = key in _PART and other.keys[at + 1] == "van" and other.roots[who : who + 1] != ()
            if heard and other.roots[who] in side.all_roots:
                return f"'{other.span(at, who + 1)}' staat aan één kant: wie meedoet, beslist nog niet"
    return ""


def right_lost(pair: Pair) -> str:
    """The right of those who decide, where the other side only hears them; as a Dutch clause, or ''."""
    for side, other in pair.both_ways:
        if _HEARING.isdisjoint(other.all_keys) or not _HEARING.isdisjoint(side.all_keys):
            continue
        if BECOMING.isdisjoint(other.all_keys) or any("recht" in key for key in other.keys):
            continue
        right = next((at for at, key in enumerate(side.keys) if key.endswith(_RIGHTS)), None)
        if right is not None and _DECIDING.isdisjoint(other.all_roots):
            return f"'{side.words(right)}' staat aan één kant: wie wordt gehoord, beslist nog niet"
    return ""


_HEARING = frozenset("gehoord geraadpleegd geïnformeerd ingelicht bijgepraat gepolst".split())
_RIGHTS = ("budgetrecht", "beslisrecht", "instemmingsrecht", "vetorecht", "stemrecht", "beslissingsrecht")
_PART = frozenset("inbreng input betrokkenheid inspraak deelname medewerking".split())
_REGION = "regio"


def _acting_region(side: Side) -> int:
    """Where 'de regio' opens a sentence as its subject; 0 where it does not."""
    if _REGION not in side.all_keys:
        return 0
    at = side.keys.index(_REGION)
    opens = at > 0 and side.keys[at - 1] in ARTICLES and (at == 1 or side.keys[at - 2] in STOPS)
    return at if opens else 0

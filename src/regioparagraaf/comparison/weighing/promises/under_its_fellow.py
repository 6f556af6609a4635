"""A deed that stood free beside another, and was put under it: 'wij onderzoeken de kade en vervangen de
palen', 'wij onderzoeken de kade en het vervangen van de palen'. The words stay, but nobody does it any more.

What only states, arranges or begins the deed ('besluiten', 'regelen', 'gaan over tot') takes nothing from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.promise import bounds
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import PASSIVE
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def weaker_under_its_fellow(pair: Pair) -> tuple[Signal, ...]:
    """The deed, free on one side and under an effort, a talk, a study or a wish of its doer on the other."""
    found = _found(pair)
    if found is None or not found.weighed:
        return ()
    free, other = found.free, found.other
    done = free.words(*free.verb_words(found.deed))
    under = other.words(*other.verb_words(found.governor), *other.verb_words(found.governed))
    if free is pair.common:
        return (Signal(SignalKind.COMMITMENT, done, under, Direction.WEAKER),)
    return (Signal(SignalKind.COMMITMENT, under, done, Direction.STRONGER),)


def under_its_fellow(pair: Pair) -> tuple[str, str] | None:
    """The deed, and the verb of the same sentence that it hangs on at the other side alone."""
    found = _found(pair)
    if found is None:
        return None
    deed = found.free.words(*found.free.verb_words(found.deed))
    return deed, found.other.words(*found.other.verb_words(found.governor))


def others_under_its_fellow(pair: Pair) -> tuple[Signal, ...]:
    """The deed, free on one side and for others to do on the other: 'wij vragen de havens mee te doen en
    betalen de kade', 'wij vragen de havens mee te doen en de kade te betalen'."""
    found = _found(pair)
    if found is None or found.weighed or found.turned:
        return ()
    free, other = found.free, found.other
    said = free.words(*free.verb_words(found.deed)), other.words(*other.verb_words(found.governed))
    if PASSIVE.isdisjoint(other.keys[found.governed - 1 : found.governed + 3]):
        return (Signal(SignalKind.BODY, *pair.in_order(free, said), Direction.CHANGED),)
    way = Direction.DROPPED if free is pair.common else Direction.ADDED
    return (Signal(SignalKind.BODY, *pair.in_order(free, (said[0], "")), way),)  # the passive names nobody


class _Found(Struct, frozen=True):
    """The side on which the deed is free and its place there, and where it is governed on the other."""

    free: Side
    deed: int
    other: Side
    governor: int
    governed: int
    weighed: bool
    """Whether the doer does less now, and no other does it."""
    turned: bool = False
    """Whether two deeds changed places."""


def _found(pair: Pair) -> _Found | None:
    one = _freed(pair.common, pair.draft, pair.lexicon)
    other = _freed(pair.draft, pair.common, pair.lexicon)
    if one and other:
        return replace(one, weighed=False, turned=True)
    return one or other


def _freed(free: Side, other: Side, lexicon: Lexicon) -> _Found | None:
    """The deed that is free on one side and hangs on its fellow on the other, if any."""
    if "en" not in free.all_keys:
        return None
    for governor, kind in _governors(other, lexicon):
        for deed in _fellows(free, other.roots[governor]):
            governed = _governed(free, deed, other, governor, kind)
            if governed is not None:
                return _Found(free, deed, other, governor, *governed)
    return None


# What governs.


def _governors(side: Side, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The finite verbs of a side that take from what hangs on them, each with its kind."""
    weak = {one.verb for one in commitments(side, lexicon)}
    kinds = _kinds(lexicon)
    for at, root in enumerate(side.roots):
        if not root or not (at in weak or root in kinds) or not _is_finite(side, at):
            continue
        if root != lexicon.root("verplichten") or _ONESELF.isdisjoint(side.keys[at + 1 : at + 4]):
            yield at, kinds.get(root, _RUNG)


_ONESELF = frozenset({"zich", "ons"})
"""Who is obliged by himself, does it."""


@lru_cache(maxsize=4)
def _kinds(lexicon: Lexicon) -> dict[str, str]:
    return {lexicon.root(verb): kind for kind, verbs in _VERBS.items() for verb in verbs.split()}


_RUNG, _ASKS, _HOLDS, _ENSURES, _LOOKS = "rung", "asks", "holds", "ensures", "looks"
"""A step on the ladder, or: what is asked or made of others is theirs to do; who holds a thing good does
nothing; who ensures that others do it does not do it himself; what is looked at or planned is not done."""
_VERBS = {
    _ASKS: "vragen verzoeken oproepen uitnodigen verplichten toestaan helpen aanmoedigen aansporen "
    "stimuleren eisen aandringen opdragen gelasten bevelen uitdagen toelaten",
    _HOLDS: "vinden menen denken geloven oordelen verwelkomen steunen",
    _ENSURES: "zorgen",
    _LOOKS: "voorbereiden adviseren keuren controleren beoordelen toetsen plannen begroten berekenen ramen "
    "meten beschrijven noemen melden agenderen",
}


def _is_finite(side: Side, at: int) -> bool:
    """Whether a verb here is that of a main clause: behind no article, preposition or 'te', and not at the
    end of a subordinate clause."""
    before = side.keys[at - 1] if at else ""
    led = before in DETERMINERS or before in PREPOSITIONS or before == "te"
    return not led and not is_subordinate(side.keys, at)


# What stands free beside it.


def _fellows(side: Side, root: str) -> Iterator[int]:
    """The verbs that 'en' joins to the one with this root, both of them finite and of one subject."""
    for at, key in enumerate(side.keys[:-2]):
        if key != "en" or not _opens_a_deed(side, at + 1):
            continue
        start = bounds(side, at)[0]
        before = [p for p in range(start, at) if _agrees(side, p, at + 1) and _is_finite(side, p)]
        if any(side.roots[p] == root for p in before):
            yield at + 1
        elif side.roots[at + 1] == root:
            yield from (p for p in before if side.is_verb(p))


def _opens_a_deed(side: Side, at: int) -> bool:
    """Whether a finite verb can stand right behind 'en', with what it is about behind it."""
    key, following = side.keys[at], side.keys[at + 1]
    goes_on = key[-1] in "tn" and following[0].isalnum() and following not in ("en", "te", "van")
    return goes_on and bool(side.roots[at]) and key not in DETERMINERS and key not in PREPOSITIONS


def _agrees(side: Side, one: int, other: int) -> bool:
    """Whether two verbs can have one subject: both plural, or neither."""
    return side.keys[one].endswith("n") == side.keys[other].endswith("n")


# How it hangs on it.


def _governed(free: Side, deed: int, other: Side, governor: int, kind: str) -> tuple[int, bool] | None:
    """Where the deed hangs on a governor, and whether its doer does less now; None where it does not hang on
    it, or is free here too."""
    root = free.roots[deed]
    places = [at for at, own in enumerate(other.roots) if own == root]
    ways = [_way(other, governor, at, free.keys) for at in places]
    if not places or "" in ways or free.roots.count(root) > len(places):
        return None
    at, way = places[-1], ways[-1]
    joined = free.roots[deed - 1] == other.roots[at - 1] == "en"
    if way != "noun" and joined and free.roots[deed - 2] == other.roots[at - 2]:
        return None  # 'zeilen en roeien' is one thing on both sides
    others = way == "dat" and _others_do(other, governor, at)
    if (kind == _ENSURES and not others) or (kind == _LOOKS and way != "noun"):
        return None
    return at, way == "noun" or (kind == _RUNG and not others)


def _way(side: Side, governor: int, at: int, known: Collection[str]) -> str:
    """How a deed hangs on a governor: behind 'te', at the end of a clause with 'dat', as a bare infinitive,
    or as a noun beside what the governor is about; '' where it does not."""
    if not governor < at < bounds(side, governor)[1]:
        return ""
    between = side.keys[governor + 1 : at]
    if between[-1:] == ("te",):
        joined = side.keys[governor : side.stop(at)].count("te") > 1
        return "te" if joined and _PURPOSE.isdisjoint(between) else ""
    if side.keys[at - 1] not in DETERMINERS and side.keys[at][-1] in "tnd":
        if not _OPENING.isdisjoint(between):
            return "dat" if _closes(side, at) else ""
        if side.keys[governor] in _MODAL and _closes(side, at) and side.keys[at].endswith("n"):
            return "bare"
    return "noun" if _is_joined_noun(side, governor, at, known) else ""


_PURPOSE = frozenset("om door zonder".split())
"""Behind these 'te' says what for or how."""
_OPENING = frozenset("dat of hoe".split())
_MODAL = frozenset("wil willen kan kunnen mag mogen".split())
_CLUSTER = frozenset("wordt worden moet moeten kan kunnen mag mogen is zijn zou zouden".split())


def _closes(side: Side, at: int) -> bool:
    """Whether a verb ends its clause here, with no more than other verbs behind it."""
    after = side.keys[at + 1 : at + 3]
    if not after or not after[0][0].isalnum() or after[0] == "en" or after[0] in _CLUSTER:
        return True
    return after[0].endswith("en") and not (after[1:] and after[1][0].isalnum())  # 'laat bouwen'


def _is_joined_noun(side: Side, governor: int, at: int, known: Collection[str]) -> bool:
    """Whether the deed is a noun that 'en' joins to what the governor is about ('de kade en het vervangen
    van'), and no verb that the other side lacks has it as its subject."""
    joined = next((p for p in range(at - 1, max(at - _NEAR, governor), -1) if side.keys[p] == "en"), None)
    behind = side.keys[at + 1 : side.stop(at)]
    if joined is None and "en" not in behind:
        return False
    lead = side.keys[(governor if joined is None else joined) + 1 : at]
    lead = lead[1:] if lead and lead[0] in PREPOSITIONS else lead
    named = side.keys[at].endswith("ing") or not _OF.isdisjoint(behind)
    return (
        named
        and all(key in DETERMINERS or key.endswith("e") for key in lead)
        and not any(
            side.keys[p] in _CLUSTER or (side.keys[p] not in known and side.is_verb(p))
            for p in range(at + 1, side.stop(at))
            if p not in side.particles
        )
    )


_NEAR = 6
"""Words from a deed back to its 'en': 'en aan de spoedige verdere vervanging'."""
_OF = frozenset({"van", "der"})


def _others_do(side: Side, governor: int, at: int) -> bool:
    """Whether the clause with 'dat' has a subject of its own that does it; a passive names nobody."""
    opens = next((p for p in range(at, governor, -1) if side.keys[p] in _OPENING), governor)
    passive = not PASSIVE.isdisjoint(side.keys[at - 1 : at + 3])
    return not passive and side.keys[opens + 1] not in _WE


_WE = frozenset("wij we zij ze".split())

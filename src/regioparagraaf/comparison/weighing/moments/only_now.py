"""What stays as it is on one side, and only is so now on the other: 'blijft open', 'is nu open'; and what
comes on one side, and is there already on the other: 'gaan in één loods werken', 'werken al in één loods'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import exchanged
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.dutch.small_words import STAYING
from regioparagraaf.dutch.verbs import is_subordinate


def only_now(pair: Pair) -> tuple[str, str] | None:
    """The word by which it stays, and that by which it only is so now."""
    for side, other in pair.both_ways:
        if _NOW.isdisjoint(other.all_keys) or STAYING.isdisjoint(side.all_keys):
            continue
        stays = side.places(STAYING)[0]
        now = other.places(_NOW)[0]
        if any(key.startswith(_LASTING) for key in other.keys):
            continue
        if _NOW.isdisjoint(side.all_keys) and _is(other, now) and not _DENYING.intersection(other.all_keys):
            return pair.in_order(side, (side.words(stays), other.words(now)))
    return None


def there_already(pair: Pair) -> tuple[str, str] | None:
    """The word by which it comes on one side, and on the other the 'al' by which it is there already, or
    the 'is' of 'er is' in a sentence that was hardly touched."""
    if pair.changed > KEPT_WORDS:
        return None
    for side, other in pair.both_ways:
        comes = next((at for at, key in enumerate(side.keys) if _comes(side, at, other)), None)
        there = next((at for at in range(len(other.keys)) if _is_there(pair, other, at)), None)
        if comes is not None and there is not None and _ALREADY.isdisjoint(side.all_keys):
            return pair.in_order(side, (side.words(comes), other.words(there)))
    return None


def _comes(side: Side, at: int, other: Side) -> bool:
    """Whether the main clause says here that it is still to come, as the other side does not."""
    return (
        side.keys[at] in _COMING and side.keys[at] not in other.all_keys and not is_subordinate(side.keys, at)
    )


def _is_there(pair: Pair, side: Side, at: int) -> bool:
    """Whether the main clause says here that it is so already; not 'al in 2030', 'al lang', 'al dan niet'."""
    key, behind = side.keys[at], side.keys[at + 1 : at + 2]
    if key not in _ALREADY and key not in ("is", "zijn"):
        return False
    start, _ = side.stretch(at)
    if not _BOUND.isdisjoint(side.keys[start:at]):
        return False
    if key in _ALREADY:
        return not behind or not (behind[0] in _NOT_ALREADY or at + 1 in side.times)
    around = side.keys[max(at - 1, 0) : at + 2]
    return "er" in around and exchanged(pair.common, pair.draft) == (1, 1)


_ALREADY = frozenset("al reeds".split())
_COMING = frozenset("komt komen gaat gaan krijgt krijgen".split())
_BOUND = frozenset("die dat wie wat waar als wanneer indien zodra omdat hoe".split())
_NOT_ALREADY = frozenset(
    "de het deze die dit dat onze hun haar zijn hij zij wij is dan vroeg lang snel eerder meer vanaf bij "
    "voor binnen "
    "sinds tijdens na om naar gelang te".split()
)


def lies_already(pair: Pair) -> tuple[str, str] | None:
    """The verb by which one side makes a thing, and the 'al' by which the other, in its only clause, has it
    lie there: 'wij maken een kaart', 'er ligt al een kaart'."""
    for side, other in pair.both_ways:
        if _ALREADY.isdisjoint(other.all_keys) or not _ALREADY.isdisjoint(side.all_keys):
            continue  # as of most
        making = {pair.lexicon.root(verb) for verb in _MAKING}
        makes = next((at for at, root in enumerate(side.roots) if root in making), None)
        there = other.places(_ALREADY)[0]
        if makes is None or is_subordinate(side.keys, makes) or pair.left(other):
            continue
        if _lies(other, there) and all(key[0].isalnum() for key in other.keys[:-1]):
            return pair.in_order(side, (side.words(*side.verb_words(makes)), other.words(there)))
    return None


def _lies(side: Side, at: int) -> bool:
    """Whether 'al' stands between 'er is' and a thing: 'er ligt al een kaart'."""
    before = side.keys[max(at - 2, 0) : at]
    return "er" in before and not _LYING.isdisjoint(before) and side.keys[at + 1 : at + 2] == ("een",)


_MAKING = ("maken", "opstellen", "schrijven", "ontwikkelen", "uitwerken", "vaststellen", "sluiten")
_LYING = frozenset("ligt liggen is zijn bestaat bestaan staat staan".split())


def _is(side: Side, at: int) -> bool:
    """Whether the main clause around here says how it is; not 'evenveel als nu', 'wat er nu is'."""
    start, stop = side.stretch(at)
    compared = side.keys[at - 1] in ("als", "dan", "van") or is_subordinate(side.keys, at)
    return not compared and not _BEING.isdisjoint(side.keys[start:stop])


_DENYING = frozenset("niet geen nooit".split())
_NOW = frozenset("nu thans momenteel vandaag".split())
_BEING = frozenset("is zijn heeft hebben staat staan ligt liggen".split())
_LASTING = (
    *("blijf", "blijv", "altijd", "voortaan", "voorgoed", "blijvend", "permanent", "hou", "behou", "handha"),
    *("gehandhaafd", "door", "verder", "voortzet", "steeds", "zoals", "dezelfde", "hetzelfde", "verander"),
    *("wijzig", "straks", "toekomst", "later"),
)
"""How words begin by which the other side has it stay too."""

"""A deed that one side does, and that the other has as a noun under a verb that does less: 'wij bouwen de
brug', 'wij maken afspraken over de bouw van de brug'.

Who pays for it, leads it, follows it or takes part in it need not do it. Verbs that only say that it is done
('zorgen voor de bouw', 'nemen de bouw op zich') take nothing from it.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def above_a_noun(pair: Pair) -> str:
    """The verb, with what it takes along, above the noun of a deed that the other side does; or ''."""
    if any(_denies(pair, side) or commitments(side, pair.lexicon) for side in pair.sides):
        return ""  # 'stoppen met de bouw', 'bouwen niet'; and what is weaker is weighed on the ladder
    for side, other in pair.both_ways[::-1]:
        for at, root in enumerate(side.roots):
            if root and _is_deed_noun(side, at) and _does(pair, other, root):
                above = _above(pair, side, at, other)
                if above:
                    return above
    return ""


def _denies(pair: Pair, side: Side) -> bool:
    return any(key in pair.lexicon.denials for key in side.keys)


def _is_deed_noun(side: Side, at: int) -> bool:
    """Whether a word behind an article or preposition is the noun of a deed, with what it is done to: 'de
    bouw van'."""
    led = at > 0 and side.keys[at - 1] in _LED_BY and side.keys[at - 1] != "met"  # 'met hulp van'
    return led and side.keys[at + 1 : at + 2] in _OF


_LED_BY = DETERMINERS | PREPOSITIONS
_OF = (("van",), ("der",))


def _does(pair: Pair, side: Side, root: str) -> bool:
    """Whether the deed of this root is done here, by its verb or under one that only says that it is done."""
    for at, own in enumerate(side.roots):
        if own != root or is_subordinate(side.keys, at):
            continue
        if side.keys[max(at - 1, 0)] not in _UNDONE and (side.is_verb(at) or _closes(side, at)):
            return True
        given = side.keys[at].endswith(_DEEDS) and not _GIVEN.isdisjoint(side.keys[max(at - 2, 0) : at])
        if given and (side.keys[at - 1] in _GIVEN or at - 1 in side.in_bodies):
            return True  # 'geven uitvoering aan', 'geven wij uitvoering aan'
        if _is_deed_noun(side, at) and side.keys[at].endswith(_DEEDS):
            verbs = _governing(side, at)
            doing = _doing(pair.lexicon)
            bare = not any(_takes_along(pair, side, verb, at) for verb in verbs)
            done = bool(verbs) and verbs[0] < at and all(side.roots[verb] in doing for verb in verbs)
            return done and bare
    return False


_DEEDS = ("ing", "bouw", "aanleg", "beheer", "onderhoud", "koop", "verhuur", "sloop", "herstel", "toezicht")
"""How the nouns of deeds end."""
_UNDONE = _LED_BY | {"te"}
_GIVEN = frozenset("geeft geven doet doen".split())
"""Verbs that say that a deed is done, before its noun: 'geven uitvoering aan', 'doen onderzoek naar'."""


def _closes(side: Side, at: int) -> bool:
    """Whether an infinitive closes the clause of an auxiliary: 'zullen de brug bouwen'."""
    start, stop = side.stretch(at)
    return side.keys[at].endswith("n") and at + 1 == stop and not _AUXILIARIES.isdisjoint(side.keys[start:at])


def _above(pair: Pair, side: Side, noun: int, other: Side) -> str:
    """The verb before the noun in its clause with what stands between, where it does less than the deed."""
    start, stop = side.stretch(noun)
    verbs = _governing(side, noun)
    if not verbs or verbs[0] > noun or not _NO_DOER.isdisjoint(side.keys[start:stop]):
        return ""
    acts = any(body.role == "doet" and start <= body.start < stop for body in side.bodies)
    subject = next((side.keys[at] for at in pair.content(side) if start <= at < verbs[0]), "")
    if not acts and subject not in other.all_keys:
        return ""  # 'de opbrengst komt ten goede aan het onderhoud'
    for verb in verbs:
        if _only_does(pair, side, verb, noun):
            return ""
        told = _takes_along(pair, side, verb, noun)
        if not told and (
            side.roots[verb] in pair.lexicon.light_roots or _says(other, side.roots[verb], pair.lexicon)
        ):
            return ""
        if told and other.all_keys.issuperset((side.keys[verb], *told)):
            return ""
    return side.span(verbs[0], noun + 1)


def _says(side: Side, root: str, lexicon: Lexicon) -> bool:
    return has_alike(side.roots, root, lexicon)


def _governing(side: Side, noun: int) -> list[int]:
    """The places of the verbs in the clause of a noun that are no auxiliaries."""
    return [at for at in range(*side.stretch(noun)) if at != noun and _governs(side, at)]


def _governs(side: Side, at: int) -> bool:
    key, before = side.keys[at], side.keys[max(at - 1, 0)]
    return key not in _AUXILIARIES and before not in _LED_BY and (side.is_verb(at) or _closes(side, at))


_AUXILIARIES = frozenset(
    "is zijn was waren wordt worden heeft hebben zal zullen gaat gaan kan kunnen mag mogen moet moeten wil "
    "willen blijft blijven laat laten".split()
)
_NO_DOER = frozenset("is zijn wordt worden was waren door gebeurt gebeuren".split())
"""Words by which the deed is no object of the verb: 'de bouw van de brug wordt gestart'."""


def _only_does(pair: Pair, side: Side, verb: int, noun: int) -> bool:
    """Whether a verb above the noun of a deed says no more than that it is done: 'zorgen voor de bouw'."""
    if side.roots[verb] in _doing(pair.lexicon):
        return True
    start, stop = side.stretch(noun)
    if not _DOING_NOUNS.isdisjoint((*side.keys[start:noun], *side.keys[noun + 1 : stop])):
        return True
    light = side.roots[verb] in pair.lexicon.light_roots
    return light and verb < noun and not _takes_along(pair, side, verb, noun)


def _takes_along(pair: Pair, side: Side, verb: int, noun: int) -> tuple[str, ...]:
    """The nouns between a verb and the noun of the deed: 'geven ruimte aan de bouw'."""
    return tuple(
        side.keys[at]
        for at in range(verb + 1, noun)
        if side.keys[at] not in pair.lexicon.function_words
        and at not in side.in_bodies
        and at not in side.in_measures
        and side.is_noun(at)
    )


_DOING_NOUNS = frozenset(
    "zich zorg hand opdracht rekening verantwoordelijkheid verantwoordelijk uitvoering".split()
)
"""What stands beside a verb that takes the deed on: 'nemen de bouw op zich', 'geven opdracht tot de bouw'."""


@lru_cache(maxsize=4)
def _doing(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(lexicon.root, _DOING))


_DOING = (
    "uitvoeren verrichten doen organiseren regelen verzorgen zorgen realiseren oppakken aanpakken garanderen "
    "waarborgen borgen verzekeren committeren verbinden verplichten tekenen afronden voltooien opleveren "
    "overgaan plaatsvinden houden voeren voortzetten doorgaan doorvoeren invoeren starten beginnen voorzien "
    "beloven toezeggen besluiten".split()
)
"""Verbs that only say that a deed is done, begun or promised."""

"""A thing that got another preposition in a sentence of the same words, unless both say the same there."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.structure.attributes import heads
from regioparagraaf.comparison.weighing.structure.fronts import fronts
from regioparagraaf.comparison.weighing.structure.outside import OUTSIDE, may_be_turned
from regioparagraaf.comparison.weighing.words.other_small_word import SAME_FRONT, stand_as_well
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.verbs import GETTING


def refronted(pair: Pair) -> tuple[str, str] | None:
    """The prepositions of a thing, where one that says something else took the other's place in a sentence of
    the same words: 'tegen een fusie', 'voor een fusie'."""
    said = {pair.common.roots[at] for at in pair.content(pair.common)}
    if said != {pair.draft.roots[at] for at in pair.content(pair.draft)}:
        return None
    ours, theirs = fronts(pair.common), fronts(pair.draft)
    kept = pair.changed <= TINY and pair.keeps_order
    measured = {pair.common.roots[at] for at in _measured(pair.common)}
    # 'kinderen op de fiets' are 'fietsende kinderen': an adjective has no preposition of its own
    turned = heads(pair.common).keys() ^ heads(pair.draft).keys()
    for root, was in ours.items():
        if root in measured or not (kept or root in said) or root in turned:
            continue
        wordt = theirs.get(root, was)
        if was and wordt and was != wordt and not _say_the_same(pair, root, was, wordt, kept=kept):
            return was, wordt
    return None


def _say_the_same(pair: Pair, root: str, was: str, wordt: str, *, kept: bool) -> bool:
    """Whether both prepositions say the same of this thing, in a sentence that was kept or told anew."""
    both = frozenset((was, wordt))
    of_body = root in {pair.common.roots[body.end - 1] for body in pair.common.bodies}
    if (
        (both == _BY_OR_FROM and ((of_body and _got_from(pair)) or _by_doing(pair)))
        or (both in _ENDS_OF_A_WAY and _from_to_between(pair))
        or (OUTSIDE in both and may_be_turned(pair))
    ):
        return True
    if of_body and kept and both in _OTHER_PARTY:
        return False
    if (
        (both == {"op", "van"} and _opens_week(pair.common, root))
        or (both == {"naast", "langs"} and _lays_beside(pair))
        or (root in _CONSENT and both <= _ON_CONSENT)
        or (both == _BY_OR_FROM and not _CONSENT.isdisjoint(pair.common.all_roots))
        or (of_body and keeps_shares(pair))
    ):
        return True
    if both == {"van", "aan"} and not _DEALING.isdisjoint(pair.common.all_roots):
        return False
    by = both == _BY_OR_FROM and all("door" in side.all_keys for side in pair.sides)
    if by or stand_as_well(pair, was, wordt):
        return True
    return not kept and any(both <= group for group in SAME_FRONT)


_BY_OR_FROM = frozenset({"door", "van"})
_ENDS_OF_A_WAY = ({"van", "tussen"}, {"naar", "tussen"}, {"naar", "en"})


def _from_to_between(pair: Pair) -> bool:
    """Whether 'een veer van de kade naar de pier' is told as 'een veer tussen de kade en de pier'."""
    keys = [frozenset(side.keys) for side in pair.sides]
    return any({"van", "naar"} <= one and {"tussen", "en"} <= other for one, other in (keys, keys[::-1]))


def _got_from(pair: Pair) -> bool:
    """Whether 'wordt door de haven aangeboden' is told as 'krijgt van de haven aangeboden'."""
    return any(not GETTING.isdisjoint(side.all_keys) for side in pair.sides)


def _by_doing(pair: Pair) -> bool:
    """Whether 'door de loods te isoleren' is told as 'met het isoleren van de loods'."""
    for side, other in pair.both_ways:
        doing = {two for one, two in pairwise(side.keys) if one == "te" and two.endswith("n")}
        if "door" in side.all_keys and any(("het", verb) in pairwise(other.keys) for verb in doing):
            return True
    return False


def _lays_beside(pair: Pair) -> bool:
    """Whether 'leggen naast' and 'leggen langs' only say that two things are compared."""
    return all(any(key.startswith("leg") for key in side.keys) for side in pair.sides)


def _opens_week(side: Side, root: str) -> bool:
    """Whether a row of days opens with it: 'op maandag tot en met vrijdag' is 'van maandag tot …'."""
    at = side.roots.index(root)
    return side.keys[at] in WEEKDAYS and side.keys[at + 1 : at + 2] in (("tot",), ("t/m",))


_CONSENT = frozenset("oferleg instem goedkeur toestan akkor".split())
_ON_CONSENT = {"na", "in", "met"}
"""With the nouns of consent and talk these say the same: 'na overleg', 'met goedkeuring van', 'door'."""
_DEALING = frozenset("len hur kop pach ontlen afnem".split())
"""With these 'van' names who gives and 'aan' who gets."""


def _measured(side: Side) -> set[int]:
    """The places of the numbers and terms, which have signals of their own."""
    measured = side.measures
    spans = [(q.start, q.end) for q in measured.quantities]
    spans += [(term.start, term.end) for term in measured.terms]
    spans += [(often.start, often.end) for often in measured.frequencies]
    return {at for start, end in spans for at in range(start, end)}


_OTHER_PARTY = ({"van", "voor"}, {"bij", "voor"})
"""Of a body these say another thing: 'kopen in bij Leiden', 'kopen in voor Leiden'."""

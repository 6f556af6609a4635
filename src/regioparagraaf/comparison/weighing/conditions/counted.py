"""Which conditions count: all but the weak ones that only say what the other side says too, or may say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from regioparagraaf.comparison.reading.constituents import FINITE
from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.retold import WEAK, in_compound
from regioparagraaf.comparison.weighing.conditions.same_condition import ENOUGH, ENOUGH_OF, UNDONE
from regioparagraaf.comparison.weighing.pair import Pair


def counts(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the condition makes the sentence depend on something that the other side does not say."""
    other = pair.other(side)
    if hedge.group == UNTIL and (
        _only_points(side, hedge) or _while_it_lasts(pair, side, hedge) or _until_then(pair, side, hedge)
    ):
        return False
    if _even_then(side, hedge):
        return False
    if hedge.group == "zin-mits" and _is_who(pair, side, hedge):
        return False
    if hedge.group not in WEAK | _FREE:
        return True
    unsaid = len(_outside(other, pair.left(other))) if pair.changed > REWRITTEN else 0
    if hedge.group == "zin-afhankelijk" and not unsaid:
        return True
    return not (_measured_there(side, hedge, other) or _may_stand_there(pair, side, hedge, unsaid))


REWRITTEN = 0.38
"""Above this share of changed words a vague word inside a condition is no sign that the condition is new."""
_FREE = frozenset({"behoud", "inachtneming"})
"""Said in many other words ('elke gemeente blijft zelfstandig'): counted only when what they say is new."""


def _only_points(side: Side, hedge: Hedge) -> bool:
    return side.keys[hedge.start : hedge.start + 2] in _POINTING


_POINTING = (("tot", "die"), ("tot", "dat"), ("tot", "dan"))
"""'Tot die tijd' only points at a condition that stands elsewhere."""


def _while_it_lasts(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether it is told as the time that it takes: 'zolang dit akkoord loopt', 'gedurende de looptijd'."""
    other = pair.other(side)
    if _DURING.isdisjoint(other.all_keys) and not any(two in _THAT_LONG for two in pairwise(other.keys)):
        return False
    keys = side.keys_of(hedge)
    if keys[0] in _UNTIL and _OVER.isdisjoint(keys):
        return False
    inside = range(hedge.start, hedge.end)
    answered = UNDONE.isdisjoint(keys) and not any(at in pair.left(side) for at in inside)
    return answered or not _LASTING.isdisjoint(keys)  # 'zolang er gebouwd wordt'


_UNTIL = frozenset({"totdat", "tot"})
_OVER = frozenset("af klaar gereed voltooid afgerond voorbij afgelopen over einde eind uit gedaan".split())
"""With these what lasts until then lasts while it goes on: 'tot de bouw klaar is', 'gedurende de bouw'."""
_LASTING = frozenset("loopt lopen duurt duren geldt gelden".split())
_DURING = frozenset("gedurende tijdens looptijd duur geldigheidsduur".split())
_THAT_LONG = frozenset((span, "dat") for span in "tijd periode dagen weken maanden jaren".split())
"""'In de maanden dat het seizoen duurt' is as long as 'zolang het seizoen duurt'."""


def _until_then(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the other side says by a bare 'tot' what is told with 'totdat': 'tot het gemaal werkt', 'tot
    die dag'; all that comes then stands there too, but for the verb that says how."""
    other, left = pair.other(side), frozenset(pair.left(side))
    unsaid = [at for at in pair.content(side) if hedge.start <= at < hedge.end and at in left]
    verb = hedge.end - 1
    if side.keys[hedge.start] not in _UNTIL or unsaid not in ([], [verb]):
        return False
    if not _closes_with_verb(side, hedge.start):
        return False  # 'tot er een brug is', 'tot de bouw van de brug begint', 'totdat hij is betaald'
    return any(
        key == "tot" and (other.keys[at : at + 2] in _POINTING or _closes_with_verb(other, at))
        for at, key in enumerate(other.keys)
    )


def _closes_with_verb(side: Side, at: int) -> bool:
    """Whether what a word opens is closed by a verb that says no more than that a thing is there or works."""
    end = side.stop(at)
    return end - at > _CLAUSE and (side.keys[end - 1] in FINITE or side.keys[end - 1] in _AT_WORK)


_CLAUSE = 3
"""More words than these make a clause: 'tot', who, and what he does."""
_AT_WORK = frozenset("werkt werken draait draaien opengaat opengaan".split())


def _even_then(side: Side, hedge: Hedge) -> bool:
    """Whether a case is told in which it holds too: 'ook als het vriest', 'zelfs wanneer er mist hangt'."""
    too = side.keys[max(hedge.start - 1, 0) : hedge.start]
    return too in (("ook",), ("zelfs",)) and side.keys[hedge.start] in ("als", "wanneer", "indien")


def _is_who(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the condition is told as whom it is for: 'eigenaren, mits zij zich vastleggen', 'eigenaren die
    zich vastleggen'."""
    other, left = pair.other(side), pair.left(side)
    inside = [at for at in pair.content(side) if hedge.holds(at)]
    unsaid = sum(at in left for at in inside)
    only = not ONLY.isdisjoint(other.all_keys)  # 'alleen aan een koper die het openstelt'
    if not inside or (2 * unsaid > len(inside) if only else unsaid):
        return False
    return any(
        any(side.roots[place] in other.roots[at : other.stop(at)] for place in inside)
        for at, key in enumerate(other.keys)
        if key in ("die", "wie") or (only and key == "waar")
    )


def _outside(side: Side, left: Collection[int]) -> list[int]:
    """The unanswered words outside the conditions: a condition on the other side may answer these."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    return [at for at in left if at not in inside]


def _measured_there(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the number that the condition turns on stands on the other side too: the limit is not new."""
    measured = side.measures
    limits = [q.value for q in measured.quantities if hedge.holds(q.start)]
    limits += [term.moment for term in measured.terms if hedge.holds(term.start)]
    there = {q.value for q in other.measures.quantities} | {term.moment for term in other.measures.terms}
    return bool(limits) and there.issuperset(limits)


def _may_stand_there(pair: Pair, side: Side, hedge: Hedge, unsaid: int) -> bool:
    """Whether the other side says what a weak condition says, or may say it (`unsaid` words of it have no
    answer yet): 'wie in armoede leeft', 'hebt u te weinig geld?'."""
    other, left = pair.other(side), frozenset(pair.left(side))
    inside = _told_in(pair, side, hedge)
    fresh = [at for at in _not_vague(pair, side, inside) if at in left and not in_compound(side, at, other)]
    if _asks_a_body(side, hedge, other):
        return False
    if not other.hedges and len(inside) > max(1, unsaid) and left.issuperset(inside):
        return False  # all of it is new
    asks_on = not _STILL_ASKED.isdisjoint(other.all_keys)
    if not other.hedges and _weighs_enough(side, hedge) and fresh == inside and not asks_on:
        return False
    asked = side.keys[hedge.end : hedge.end + 1] == ("?",)
    if 0 < len(fresh) <= unsaid or (asked and unsaid):
        return True
    wished = not asked and not inside and not _WISHED.isdisjoint(side.keys_of(hedge))
    struck = bool(fresh) and not other.hedges and _only_lacks_it(side, other)
    return 2 * len(fresh) <= len(inside) and not wished and not struck


def _told_in(pair: Pair, side: Side, hedge: Hedge) -> list[int]:
    """The content of a condition behind the word that opens it."""
    enough = _weighs_enough(side, hedge)
    start = hedge.start + enough  # of 'bij voldoende wind' it is the wind that counts
    end = hedge.end if enough else side.stop(hedge.end)
    inside = [at for at in pair.content(side) if start < at < end]
    if not inside and side.keys[hedge.end : hedge.end + 1] == (",",):
        return [at for at in pair.content(side) if at == start]  # 'vriest het, dan'
    return inside


def _weighs_enough(side: Side, hedge: Hedge) -> bool:
    return hedge.group == ENOUGH_OF and side.keys[hedge.start + 1] in ENOUGH


def _not_vague(pair: Pair, side: Side, places: Sequence[int]) -> Iterator[int]:
    """The places but for the vague words of a condition, in a sentence that is told anew."""
    told_anew = pair.changed > REWRITTEN
    vague = pair.lexicon.vague_roots - pair.lexicon.pale_roots if told_anew else frozenset()
    return (at for at in places if side.roots[at] not in vague)


_WISHED = frozenset("wil willen wensen wenst".split())
"""A condition that says no more than this turns on who wants it: 'als alle gemeenten willen'."""
_STILL_ASKED = ENOUGH | frozenset(
    "als wanneer mits pas indien alleen meer minder minstens minimaal zat".split()
)
"""With these the other side may still ask what 'bij voldoende animo' asks."""


def _asks_a_body(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether it is up to a body that the other side does not name: 'als alle raden dat willen'."""
    there = {body.concept for body in other.bodies}
    return any(
        body.concept not in there
        and body.kind in ("eigen", "ander")
        and not any(key.startswith(body.concept) for key in other.keys)  # 'de rijksregeling'
        for body in side.bodies
        if hedge.holds(body.start)
    )


def _only_lacks_it(side: Side, other: Side) -> bool:
    """Whether the other side says nothing but what stands here: the condition was struck. One such as 'is de
    bodem vuil, dan saneren wij die' may leave a word of its own behind."""
    here = {key for key in side.keys if key[0].isalnum()}
    return all(key in here for key in other.keys if key[0].isalnum())

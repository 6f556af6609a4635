"""'Zijn te' before a deed: 'de wegen zijn te vernieuwen' tells that it can or must be done, and nobody who
says 'de wegen worden vernieuwd' has said that (ANS 18.5)."""

from __future__ import annotations

from regioparagraaf.comparison.reading.said_here import PARTICIPLE, said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.small_words import MAY
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def still_to_do(pair: Pair) -> tuple[str, str] | None:
    """The deed on both sides, that is done on one and only 'te doen' on the other."""
    for side, other in pair.both_ways[::-1]:
        if side.keys.count("te") <= other.keys.count("te"):
            continue  # the same aim may stand on both sides: 'om het huis te warmen'
        for at in range(2, len(side.keys)):
            if side.keys[at - 1] != "te" or not _hangs_on_being(side, at):
                continue
            root = _whole(side, at)
            there = next((p for p, own in enumerate(other.roots) if own in root and _is_done(other, p)), None)
            if there is None or not _ABLE.isdisjoint(other.all_keys):
                continue
            said = side.words(at - 1, at), other.words(*other.verb_words(there))
            return pair.in_order(side, said)
    return None


_ABLE = frozenset("kan kunnen mag mogen moet moeten dient dienen kon konden mogelijk verplicht".split())
_BEING = frozenset("is zijn valt vallen blijft blijven".split())


def _is_done(side: Side, at: int) -> bool:
    """Whether the word is the deed of a main clause: its verb, or the participle of its passive."""
    verbal = at in side.torn or (
        side.keys[at][-1] in "tnd" and (not at or side.keys[at - 1] not in DETERMINERS)
    )
    return bool(side.roots[at]) and verbal and said_here(side, at)


def _hangs_on_being(side: Side, at: int) -> bool:
    """Whether the clause has no other verb than 'zijn' or 'vallen', and ends with the infinitive."""
    if at in side.in_hedges:
        return False
    start, end = side.stretch(at)
    if "om" in side.keys[at + 1 : end]:
        end = side.keys.index("om", at + 1, end)  # 'is te gebruiken om het huis te warmen'
    words = side.keys[start:end]
    return at == end - 1 and not _BEING.isdisjoint(words) and _OTHERS.isdisjoint(words)


_OTHERS = frozenset(
    "om door zonder hebben heeft bereid gehouden verplicht wordt worden kan kunnen belangrijk doel plan "
    "voornemens bedoeling dat".split()
)


def yet_to_be_done(pair: Pair) -> tuple[str, str] | None:
    """'Het in 2027 vast te stellen plan' where the other side has it done ('het vastgestelde plan'), or only
    able to be done by then ('dat in 2027 kan worden vastgesteld')."""
    for side, other in pair.both_ways[::-1]:
        if "te" not in side.all_keys or "te" in other.all_keys:
            continue
        for at in range(2, len(side.keys) - 1):
            opens = _attribute(side, at)
            if opens is None:
                continue
            root = _whole(side, at)
            there = next(
                (p for p, own in enumerate(other.roots) if own in root and _is_participle(other, p)), None
            )
            if there is None:
                continue
            clause = frozenset(other.keys[slice(*other.stretch(there))])
            planned = (
                any(opens < term.start < at for term in side.measures.terms) or "door" in side.keys[opens:at]
            )
            able = planned and not MAY.isdisjoint(clause) and MAY.isdisjoint(side.all_keys)
            if able or clause.isdisjoint(_COMING):
                return pair.in_order(
                    side, (side.span(at - 1 - (side.keys[at - 2] in PARTICLES), at + 1), other.words(there))
                )
    return None


_COMING = frozenset("wordt worden zal zullen gaat gaan moet moeten dient dienen kan kunnen mag mogen".split())


def _attribute(side: Side, at: int) -> int | None:
    """The place of the article of 'de in 2027 vast te stellen visie', 'de te planten bomen', where the
    infinitive stands here; None where no such attribute ends here."""
    following = side.keys[at + 1]
    if side.keys[at - 1] != "te" or not side.keys[at].endswith("n") or not side.roots[at]:
        return None
    if (
        not following.isalpha()
        or following in PREPOSITIONS
        or following in DETERMINERS
        or following in _ENDING
    ):
        return None
    start = side.stretch(at)[0]
    return next(
        (
            p
            for p in range(at - 2, start - 1, -1)
            if side.keys[p] in DETERMINERS and side.keys[p + 1] in _OPENING
        ),
        None,
    )


_ENDING = frozenset("en of als dan dat die is zijn wordt worden".split())
_OPENING = PREPOSITIONS.union(PARTICLES, ("te", "nog", "nader"))


def _is_participle(side: Side, at: int) -> bool:
    """Whether the word says that it is done: 'is vastgesteld', 'de vastgestelde visie'; not 'betaalt'."""
    key = side.keys[at]
    able = key.endswith("e") or not _AUXILIARY.isdisjoint(side.keys[slice(*side.stretch(at))])
    return able and PARTICIPLE.match(key.removesuffix("e")) is not None


_AUXILIARY = frozenset("is zijn heeft hebben kan kunnen".split())


def _whole(side: Side, at: int) -> tuple[str, ...]:
    """The root of the verb, and with the particle that 'te' split off: 'op te halen'."""
    root = side.roots[at]
    return root, side.keys[at - 2] + root

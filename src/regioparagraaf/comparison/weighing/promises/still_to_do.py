"""'Zijn te' before a deed: 'de wegen zijn te vernieuwen' tells that it can or must be done, and nobody who
says 'de wegen worden vernieuwd' has said that (ANS 18.5)."""

from __future__ import annotations

from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def still_to_do(pair: Pair) -> tuple[str, str] | None:
    """The deed on both sides, that is done on one and only 'te doen' on the other."""
    for side, other in ((pair.draft, pair.common), (pair.common, pair.draft)):
        if "te" not in side.all_keys or "te" in other.all_keys:
            continue
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
    if any(hedge.start <= at < hedge.end for hedge in side.hedges):
        return False
    start, end = side.stretch(at)
    words = side.keys[start:end]
    return at == end - 1 and not _BEING.isdisjoint(words) and _OTHERS.isdisjoint(words)


_OTHERS = frozenset(
    "om door zonder hebben heeft bereid gehouden verplicht wordt worden kan kunnen belangrijk doel plan "
    "voornemens bedoeling dat".split()
)


def _whole(side: Side, at: int) -> tuple[str, ...]:
    """The root of the verb, and with the particle that 'te' split off: 'op te halen'."""
    root = side.roots[at]
    return root, side.keys[at - 2] + root

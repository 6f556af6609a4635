"""Words put into a sentence, or struck from it, while all the rest stands as it stood: nothing answers them.

What the other side has stands on both sides, and so is no other way to say what came. A limiting word that
has a synonym, a share or a condition beside it elsewhere in the sentence is seen here all the same: 'een
kwart van een deel van de kosten'.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import JOINTS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind
from regioparagraaf.dutch.words import EVERY

Untold = tuple[tuple[int, ...], tuple[int, ...]]
"""The places on either side of words about which no other rule asks."""


def put_in(pair: Pair) -> Untold | None:
    """The places of the words that limit or describe on the side that has them; None where the rest of the
    sentence changed too, or where what came does neither."""
    short, long = sorted((pair.common, pair.draft), key=lambda side: len(side.written))
    extra = _extra(short, long)
    told = tuple(at for at in extra if _limits(pair, long, at)) or _one_of_two(long, extra)
    if not told:
        return None
    return (told, ()) if long is pair.common else ((), told)


def _extra(short: Side, long: Side) -> tuple[int, ...]:
    """The places of the words of the longer side that the shorter one lacks; none where it has a word that
    the longer one lacks, or has them in another order."""
    rest, extra = [key for _, key in reversed(short.written)], []
    for at, key in long.written:
        if rest and key == rest[-1]:
            rest.pop()
        else:
            extra.append(at)
    return () if rest else tuple(extra)


def _one_of_two(side: Side, extra: tuple[int, ...]) -> tuple[int, ...]:
    """The places of a preposition and its joint before another one, where these alone came: 'gekozen door en
    uit de vissers', 'gekozen uit de vissers'."""
    if len(extra) != _PAIR or extra[0] + 1 != extra[1]:
        return ()
    around = side.keys[max(extra[0] - 1, 0) : extra[1] + 2]
    return extra if sum(key in _LEADING for key in around) > 1 and not JOINTS.isdisjoint(around) else ()


_PAIR = 2
_LEADING = PREPOSITIONS | {"na", "vóór"}


def _limits(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word makes a promise smaller or less sure, says how many of them, or which."""
    key, before = side.keys[at], side.keys[at - 1] if at else ""
    behind = side.keys[at + 1 : at + 2]
    if key in _LIMITING:
        none = before == "geen" and key.startswith("enkel")  # 'geen enkele boom' is 'geen boom'
        consists = key == "bestaande" and behind == ("uit",)
        return not none and not consists and not (key in _MAYBE and not _LEAVE.isdisjoint(side.all_keys))
    if key == "zelf":  # 'van de haven zelf' only stresses who
        done = at > 1 and side.is_verb(at - 1)
        return done and side.keys[at - 2] not in DETERMINERS
    if key in _NAMED_BEFORE:  # behind 'de' it may point at what is named above
        return before not in DETERMINERS - EVERY
    if key == "weer":
        return _AGAIN.isdisjoint(side.all_keys)
    if key == "blijvend":
        return before in pair.lexicon.plain_denials
    if key == "iets":
        return behind != () and behind[0].endswith("er")  # 'iets minder dan'
    if key == "deel":
        return before == "een" and behind == ("van",)
    if number(key) is not None:
        return behind == ("van",)
    root = side.roots[at]
    if side.roots.count(root) > 1 or root in pair.lexicon.pale_roots or key in pair.lexicon.function_words:
        return False
    told = at in pair.content(side) or (at in side.in_hedges and before in DETERMINERS)
    return told and key.endswith("e") and side.kind(at) is Kind.MANNER


_LIMITING = frozenset(
    "sommige enkele bijna deels gedeeltelijk grotendeels alleen slechts enkel uitsluitend niet geen "
    "nooit eventueel eventuele mogelijk mogelijke desgewenst hopelijk waarschijnlijk misschien vooralsnog "
    "voorlopig meestal doorgaans soms later ooit tijdelijk tijdelijke zonodig bestaande "
    "overal buiten tegen zonder vanaf straks uiteindelijk elk ieder graag".split()
)
"""Words without a subject of their own that make a promise smaller, later or less sure, or turn it."""
_NAMED_BEFORE = frozenset("betrokken genoemde betreffende".split())
_AGAIN = frozenset("opnieuw terug nogmaals".split())
_MAYBE = frozenset("eventueel mogelijk desgewenst".split())
_LEAVE = frozenset("kan kunnen mag mogen".split())
"""With these the ones above say no more than they do."""

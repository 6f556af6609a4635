"""Which verb makes the promise on a side that has no marker of strength: what is shown of it.

The plain verb beside a subject, and the verb that answers an infinitive on the other side.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.verbs import SUBORDINATORS, is_noun_use, is_subordinate

ABLE = frozenset("kunnen kan kun kunt mogen mag".split())


def bounds(side: Side, at: int) -> tuple[int, int]:
    """The sentence around a word, as far as the nearest full stop or semicolon."""
    number = side.sentences[at]
    return bisect_left(side.sentences, number), bisect_right(side.sentences, number)


def clause(side: Side, at: int) -> tuple[int, int]:
    """The clause around a word: from the last comma that leaves a subject on its own side."""
    start, end = bounds(side, at)
    for place in range(at, start, -1):
        if side.keys[place - 1] == "," and place - start > 3 and at - place > 0:
            start = place
            break
    for place in range(at + 1, end):
        if (
            side.keys[place] == ","
            and side.keys[place + 1 : place + 2]
            and side.keys[place + 1] in SUBORDINATORS
        ):
            end = place
            break
    return start, end


def answering(side: Side, other: Side, governor: int, marked: Collection[int], lexicon: Lexicon) -> list[int]:
    """The places that answer the infinitive that a marker governs on the other side: 'kunnen … gebruiken'."""
    start, end = clause(other, governor)
    infinitives = {
        other.roots[at]
        for at in range(start, end)
        if other.keys[at].endswith("en")
        and at not in marked
        and _is_infinitive(other, at, governor)
        and not _is_joined_thing(other, at)
    }
    infinitives -= {""} | lexicon.light_roots
    return [
        at
        for at, root in enumerate(side.roots)
        if root
        and side.keys[at] not in lexicon.function_words
        and not is_noun_use(side.keys, at)
        and not _behind_owner(side, at)
        and not side.is_noun(at)
        and has_alike(infinitives, root, lexicon)
    ]


def _behind_owner(side: Side, at: int) -> bool:
    """Whether what stands here belongs to somebody, and so is no verb: 'elkaars bedrijven'."""
    return at > 0 and side.keys[at - 1] in _OWNERS


_OWNERS = frozenset("elkaars ieders mijn jouw uw alle nieuwe meer minder".split())


def _is_infinitive(side: Side, at: int, governor: int) -> bool:
    """Whether a word on '-en' is the verb: behind 'te', or where the clause of 'kunnen' or 'willen' ends."""
    if side.keys[at - 1 : at] == ("te",):
        return True
    if side.keys[governor] not in _GOVERNING or at < governor:
        return False
    following = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    closes = not following[0].isalnum() or following in SUBORDINATORS or following in ("en", "te")
    return closes and not is_noun_use(side.keys, at)


_GOVERNING = ABLE | frozenset("wil wilt willen zou zouden gaan gaat laat laten".split())


def _is_joined_thing(side: Side, at: int) -> bool:
    """Whether it is a noun that 'en' joins to another: 'stages en leerbanen'."""
    joined = at > 1 and side.keys[at - 1] == "en"
    return joined and side.is_noun(at)


def plain_verbs(side: Side, lexicon: Lexicon) -> list[int]:
    """The places that look like the verb of a main clause, torn-off ones first."""
    torn = sorted(side.torn)
    light = [
        at
        for at in side.places(lexicon.function_words)
        if side.roots[at] in _LIGHT_ROOTS and not is_subordinate(side.keys, at)
    ]
    second = []
    for body in side.bodies:
        if body.role == "doet":
            for at in (body.start - 1, body.end):
                inside = is_subordinate(side.keys, min(at, body.start))
                if 0 <= at < len(side.keys) and not inside and _may_be_finite(side, at, lexicon):
                    second.append(at)
    return torn + [at for at in second if at not in torn] + [at for at in light if at not in torn]


def _may_be_finite(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the word beside a subject can be its verb: no preposition, no adverb that ends as one."""
    key = side.keys[at]
    if key in PARTICLES:
        return False
    verb = key not in lexicon.function_words or side.roots[at] in _LIGHT_ROOTS
    return verb and key[0].isalpha() and key[-1] in "nt"


_LIGHT_ROOTS = frozenset(
    "gef krijg nem stan lig sit form fin houd breng stel leg foer mak drag tref set hanter lefer "
    "bied sorg kom blijf wor".split()
)

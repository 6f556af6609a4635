"""Whose consent a sentence asks for as all that it promises: who must agree to it is who decides."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import say
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import DUE

NEEDING = frozenset("behoeft behoeven vereist vereisen vergt vergen".split())
"""Verbs with which the consent is the promise itself: 'behoeft de goedkeuring van de raad'."""
NEEDED = frozenset("nodig vereist noodzakelijk".split())
CONSENTING = ("goedk", "goedge", "inste", "toest", "akkoord", "eens")
"""What begins the words for consent: 'goedkeuren', 'instemming', 'akkoord'."""


def another_asked(pair: Pair) -> tuple[Mention, Mention] | None:
    """Who must agree on either side, where another took his place: 'vereist instemming van de raad' against
    'het college moet ermee instemmen'."""
    ours = list(_asked(pair.common))
    theirs = list(_asked(pair.draft)) if len(ours) == 1 else []
    if len(theirs) != 1 or not (ours[0][1] or theirs[0][1]):
        return None
    was, wordt = ours[0][0], theirs[0][0]
    return None if was.concept == wordt.concept else (was, wordt)


def _asked(side: Side) -> Iterator[tuple[Mention, bool]]:
    """Each body that must agree, and whether that is what the sentence promises, and no condition in it."""
    if not {"niet", "geen", "zonder"}.isdisjoint(side.all_keys):
        return
    agreeing = {side.sentences[at] for at, key in enumerate(side.keys) if key.startswith(CONSENTING)}
    for body in (b for b in side.bodies if b.kind in ("eigen", "ander", "gemeente", "partner")):
        around = [h for h in side.hedges if h.holds(body.start) and say(side, h) == "instemming"]
        if around:
            yield body, side.keys[around[0].start] in NEEDING
            continue
        if side.sentences[body.start] not in agreeing:
            continue
        said = [
            key
            for key, number in zip(side.keys, side.sentences, strict=True)
            if number == side.sentences[body.start]
        ]
        must = not DUE.isdisjoint(said) and body.role in ("doet", "door")
        if must or (not NEEDED.isdisjoint(said) and body.role in ("van", "door")):
            yield body, True


def advice_followed(side: Side) -> str:
    """The words that bind to an advice, which who only asks for it need not follow: 'volgens het advies'."""
    if _ADVICE not in side.all_keys:
        return ""
    at = side.keys.index(_ADVICE)
    start = at - 1 - (side.keys[at - 1] in _THE)
    return side.span(start, at + 1) if at and side.keys[start] in _FOLLOWING else ""


_ADVICE = "advies"
_THE = frozenset("het een dat dit".split())
_FOLLOWING = frozenset("conform volgens overeenkomstig".split())

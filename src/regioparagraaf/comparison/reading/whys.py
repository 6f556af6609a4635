"""Which words of a side only say why: a motive may be told otherwise, shortened or left out, and the promise
stands.

What is recognised: a clause that opens with 'omdat', 'want' and its like, a result that promises nothing, a
sentence from which the next one draws its conclusion ('Daarom …'), and what a sentence thinks before it
promises ('Wij vinden dat X en kopen daarom Y').
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import WE
from regioparagraaf.dutch.words import STOPS

CAUSES = frozenset("omdat want aangezien immers".split())
RESULTS = frozenset("zodat opdat".split())
GOING_ON = ("en", "maar", "mits", "tenzij", "als", "indien", "wanneer", "zolang", "zodra", "behalve", "voor")
"""Behind a comma these open what is no reason any more: what else is done, or on what condition."""
IF = ("als", "indien", "wanneer", "zolang", "zover")
MEANS = ("begroting", "geld", "middelen", "budget", "financi", "toelaat", "toelaten")
"""What a promise depends on, and a reason does not: 'zodat het koel is als de begroting dat toelaat'."""
_SO = frozenset("daarom vandaar".split())
PROMISING = frozenset(
    "krijgt krijgen ontvangt ontvangen betaalt betalen hoeft hoeven mag mogen gratis kosteloos voorrang "
    "recht verplicht voortaan korting nooit altijd niemand geen wij we gemeente gemeenten raad raden "
    "college colleges".split()
)
"""With these a result says what we do, or what somebody gets, pays or may: no mere reason."""
_THINKING = (
    ("vinden", "dat"),
    ("willen", "dat"),
    ("vinden", "het"),
    ("zijn", "van", "mening"),
    ("zijn", "ervan", "overtuigd"),
    ("hechten",),
    ("geloven",),
    ("beseffen",),
    ("erkennen",),
    ("onderkennen",),
    ("onderschrijven",),
    ("constateren",),
    ("signaleren",),
    ("menen",),
    ("zien", "dat"),
    ("merken", "dat"),
    ("weten", "dat"),
    ("denken", "dat"),
    ("begrijpen", "dat"),
    ("stellen", "vast", "dat"),
    ("realiseren", "ons"),
)


@lru_cache(maxsize=SIDES)
def whys(side: Side) -> frozenset[int]:
    """The places of the words that only say why."""
    return frozenset(_clauses(side)) | frozenset(_drawn_from(side)) | frozenset(_thought(side))


def _clauses(side: Side) -> list[int]:
    """The words of the clauses that a conjunction of reason opens."""
    if _OPENING.isdisjoint(side.all_keys):
        return []
    found: list[int] = []
    for at, key in enumerate(side.keys):
        if key not in _OPENING or (key == "nu" and not _now_that(side, at)):
            continue
        end = _end(side, at)
        if key in RESULTS and not PROMISING.isdisjoint(side.keys[at:end]):
            continue
        start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in STOPS), 0)
        if not tells_the_deed(side.keys[at:end], side.keys[start:at]):
            found += range(at, end)
    return found


def tells_the_deed(clause: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether 'want' opens what we do, and what stands before it only says what comes of that: 'Schippers
    varen door, want de gemeenten bedienen de brug op afstand'."""
    if clause[:1] != ("want",) or not _ACTING.isdisjoint(before):
        return False
    subject = clause[2:] if clause[1:2] == ("de",) else clause[1:]
    thought = any(subject[1 : 1 + len(words)] == words for words in _THINKING)
    return bool(subject) and subject[0] in _ACTING and subject[1:2] not in _STATING and not thought


_ACTING = frozenset("wij we gemeente gemeenten raad raden college colleges regio".split())
_STATING = tuple((verb,) for verb in "willen wil zijn is hebben heeft moeten moet kunnen kan".split())
"""With these the clause says how things are or what is wished, and not what is done."""


def _now_that(side: Side, at: int) -> bool:
    """Whether 'nu' says why: behind a comma, with its verb last ('…, nu de prijzen stijgen')."""
    if not at or side.keys[at - 1] not in (",", "ook"):
        return False
    last = side.keys[side.stop(at) - 1]
    return side.stop(at) - at > _NEAR and last.endswith(("t", "en")) and side.keys[at + 1] not in _JOINTS


_OPENING = CAUSES | RESULTS | {"nu"}
_JOINTS = frozenset("en of dan niet nog al".split())


def _end(side: Side, at: int) -> int:
    """Where the clause ends that opens here: at a stop, at a comma behind which something is promised or
    bound to a condition, or, where it opens the sentence, at the comma before the verb of the main clause."""
    stop = next((p for p in range(at, len(side.keys)) if side.keys[p] in STOPS), len(side.keys))
    if at and side.keys[at - 1] not in STOPS:
        return next((p for p in range(at + 1, stop - 1) if _goes_on(side.keys, p, stop)), stop)
    return next((p for p in range(at, stop - 2) if side.keys[p] == "," and _verb_first(side, p + 1)), at)


def _goes_on(keys: tuple[str, ...], at: int, stop: int) -> bool:
    """Whether no reason any more follows: what else is done, on what condition, or if there is money."""
    if keys[at] == ",":
        return keys[at + 1] in GOING_ON
    means = keys[at] in IF and any(key.startswith(MEANS) for key in keys[at:stop])
    return keys[at] in ("mits", "tenzij") or means


def _verb_first(side: Side, at: int) -> bool:
    """Whether a main clause goes on here behind a clause in front: verb, then subject."""
    key, behind = side.keys[at], side.keys[at + 1]
    named = behind in _SUBJECTS or side.tokens[at + 1].text[:1].isupper()
    return (key.endswith(("t", "en")) or key in _SHORT) and named and key not in _NO_VERB


_SUBJECTS = frozenset("wij we de het een er zij ze hij ons onze dit deze u elke iedere alle geen ook".split())
_SHORT = frozenset("is kan mag wil zal ga doe sta".split())
_NO_VERB = frozenset("en met dat het niet".split())


def _drawn_from(side: Side) -> list[int]:
    """The words of a sentence that promises nothing, behind which one with 'daarom' stands."""
    if _SO.isdisjoint(side.all_keys):
        return []
    found: list[int] = []
    starts = [0, *(at + 1 for at, key in enumerate(side.keys) if key in STOPS)]
    for start, end in pairwise(starts):
        following = side.keys[
            end : next((p for p in range(end, len(side.keys)) if side.keys[p] in STOPS), None)
        ]
        said = side.keys[start:end]
        concludes = not _SO.isdisjoint(following) and _SO.isdisjoint(said)
        if concludes and (_thinks(said) or PROMISING.isdisjoint(said)) and not _counts(said):
            found += range(start, end)
    return found


def _thought(side: Side) -> list[int]:
    """The words before 'en … daarom' in a sentence that opens with what is thought."""
    if _SO.isdisjoint(side.all_keys):
        return []
    found: list[int] = []
    for at, key in enumerate(side.keys):
        if key != "en" or _SO.isdisjoint(side.keys[at + 1 : at + _NEAR]):
            continue
        start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in STOPS), 0)
        said = side.keys[start:at]
        apart = said[-1:] == (",",) and PROMISING.isdisjoint(said)  # 'Sport is er voor allen, en daarom …'
        if (_thinks(said) or apart) and not _counts(said):
            found += range(start, at)
    return found


_NEAR = 4
"""Words behind 'en' in which 'daarom' stands: 'en houden de subsidie daarom'."""


def _thinks(said: tuple[str, ...]) -> bool:
    """Whether a sentence opens with what we think: 'Wij vinden dat …'."""
    return said[:1] != () and said[0] in WE and any(said[1 : 1 + len(words)] == words for words in _THINKING)


def _counts(said: tuple[str, ...]) -> bool:
    return any(number(key) is not None for key in said)

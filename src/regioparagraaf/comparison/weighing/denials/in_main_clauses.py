"""Whether a word is said of the promise itself, or only of what or whom it is about: 'wij knappen ze niet op'
denies the deed, and 'verouderde terreinen' or 'wie de school verlaat' says nothing against that."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES, EVERY, STOPS


def in_main_clause(side: Side, at: int) -> bool:
    """Whether a word stands in a clause that no conjunction or relative opens before it, and that is no
    condition with its verb in front."""
    start, end = side.stretch(at)
    if not _OPENING.isdisjoint(side.keys[start:at]) or side.keys[end : end + 1] == ("?",):
        return False
    return side.keys[end : end + 2] != (",", "dan") and at not in side.in_hedges


_OPENING = frozenset(
    "die dat wie wat waar waarin waarop waaraan waarvoor waarmee waarbij waarvan waardoor als of om zodat "
    "opdat omdat indien wanneer zolang zodra tenzij mits voordat nadat terwijl hoewel doordat hoe al".split()
)
"""Words that open a subordinate clause; the 'al' of 'al dan niet' says of both."""


def only_describes(side: Side, at: int) -> bool:
    """Whether a word stands in a clause that only says who, which or in what case: behind 'die', 'wie' or
    'als' with its verb still to come, in a condition or question with its verb in front, or in a deed put as
    a noun ('het niet nakomen van een afspraak')."""
    start, end = side.stretch(at)
    if at in side.in_hedges or side.keys[end : end + 1] == ("?",) or side.keys[end : end + 2] == (",", "dan"):
        return True
    if side.keys[at - 1 : at + 1] == ("het", "niet") and side.keys[at + 2 : at + 3] == ("van",):
        return True
    opening = next((place for place in range(at - 1, start - 1, -1) if side.keys[place] in _WHICH), at)
    points_back = side.keys[opening] == "die" and side.keys[max(opening - 1, 0)] in STOPS
    return (
        opening < at and not points_back and all(not side.is_verb(place) for place in range(opening + 1, at))
    )


_WHICH = frozenset("die wie waar waarin waarop waaraan waarvoor waarmee waarvan als indien wanneer".split())
"""Words that open a clause in which nothing is agreed: of 'dat' and 'of' a promise often hangs."""


def denies_the_deed(side: Side, denial: int, other: Side) -> bool:
    """Whether a 'niet' or 'geen' denies what its main clause does: it bounds nothing, and no side turns on a
    case ('niet, tenzij', 'alleen als')."""
    behind = side.keys[denial + 1 : side.stop(denial)]
    turns = not _TURNING.isdisjoint(side.all_keys) or not _TURNING.isdisjoint(other.all_keys)
    bounds = not _BOUNDING.isdisjoint(behind)
    return side.keys[denial] in ("niet", "geen") and not (turns or bounds) and in_main_clause(side, denial)


_TURNING = ONLY | frozenset(
    "tenzij behalve behoudens uitzondering uitgezonderd voordat alvorens zonder".split()
)
_BOUNDING = frozenset("dan meer van enkel enkele uit zelf maar".split())


def bears_on_the_deed(side: Side, at: int) -> bool:
    """Whether a quiet word can undo the deed of its clause: no adjective before its noun, no noun behind its
    preposition, no mere 'alle'."""
    key = side.keys[at]
    if side.roots[at] == _PREVENT and "dat" in side.keys[at + 1 : at + 3]:
        return True  # 'om te voorkomen dat het misgaat'
    if key in EVERY or key in _OF_THINGS:
        return False
    is_verb = side.is_verb(at) and not key.endswith("end")
    if is_verb and not in_main_clause(side, at):
        return False  # 'wie de school verlaat'; 'van wie het oordeel bindend is' says it
    if key == "plaats" and side.keys[at - 1 : at + 2] == ("in", "plaats", "van"):
        return True
    described = key.endswith("e") and key not in _LACKING and at + 1 < len(side.keys)
    if described and side.is_noun(at + 1):
        return False
    before = side.keys[at - 1] if at else ""
    before = side.keys[at - 2] if at > 1 and before in ARTICLES else before
    return not (before in PREPOSITIONS | _AFTER and side.is_noun(at))


_PREVENT = "voorkom"
_LACKING = frozenset({"onvoldoende"})
_OF_THINGS = frozenset("ondanks afloop".split())
_AFTER = frozenset({"na", "ter", "ten"})

"""A word that says without 'niet' or 'geen' that a thing is not so: 'rookvrij', 'te lang', 'sluiten'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import ONLY, is_undone, taken_back
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.recast_denials import TOO
from regioparagraaf.comparison.weighing.pair import Pair


def is_quiet(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word says without 'niet' or 'geen' that a thing is not so, or what such a denial says."""
    key = side.keys[at]
    if at in taken_back(side, pair.lexicon):
        return False  # 'niet autovrij'
    if side.roots[at].startswith(AWAY) or side.keys[max(at - 1, 0) : at + 2] == ("in", "plaats", "van"):
        return True
    if is_rid_of(side, at):
        return True
    if at in side.torn:
        denied = not pair.lexicon.plain_denials.isdisjoint(side.all_keys)
        withholding = pair.lexicon.denying_roots | pair.lexicon.quiet_roots
        return side.roots[at] in withholding and side.roots[at] != _OCCURS and not denied
    if key == "tegen" and not _AGAINST.isdisjoint(side.all_roots):
        return True
    if key == "tegen" and side.keys[max(at - 1, 0)] in _BEING_AGAINST:
        return pair.lexicon.plain_denials.isdisjoint(pair.other(side).all_keys)
    if key in ONLY:
        return not EXCEPT.isdisjoint(pair.other(side).all_keys)
    if is_too_much(side, at):
        return True
    if key == "mogelijk" and not {"zo", "zoveel"}.isdisjoint(side.keys[max(at - 2, 0) : at]):
        return False  # 'zo weinig mogelijk' allows it
    quiet = side.roots[at] in pair.lexicon.quiet_roots and key not in _FALLING
    if pair.lexicon.denials.get(key) in _QUIET or quiet:
        return True
    return is_undone(key) or key.endswith(WITHOUT)


_OCCURS = "voorkom"
"""Torn, 'komt voor' is no preventing."""
_FALLING = frozenset("valt vallen viel vielen weer".split())
"""These have the root of 'falen', and 'weer' that of 'weren'."""
_QUIET = ("stil", "minder", "spiegel", "nood")
_AGAINST = frozenset({"uitsprek", "stem", "ker", "ferset"})
"""Roots of verbs with which 'tegen' denies: 'stemmen tegen', 'spreken zich uit tegen'."""
_BEING_AGAINST = frozenset("zijn is blijven blijft wij we".split())
"""Right before 'tegen' these say that one does not want it: 'wij zijn tegen een brug', 'wijzen een brug af';
who says that it is no aim of his need not be against it."""
AWAY = ("afkop", "ontkop", "weghal", "weglat", "ferwijder", "afsluit", "afschaf", "ontsi")
"""Roots of verbs after which a thing is not there any more."""
WITHOUT = (
    "preventie",
    "loos",
    "loze",
    "vrij",
    "vrije",
    "verbod",
    "verboden",
    "stop",
    "luw",
    "luwe",
    "arm",
    "arme",
)
"""What ends a compound that says that something is not there or not allowed: 'rookvrij', 'sproeiverbod'."""
EXCEPT = frozenset(
    "zonder tenzij behalve buiten anders ander andere niets niemand nergens voordat meer eerst vóór "
    "totdat".split()
)
"""What a denial needs beside it to say 'alleen': 'niet zonder', 'niet tenzij', 'niemand anders'."""


def is_rid_of(side: Side, at: int) -> bool:
    """Whether 'vrij' or 'af' says that a thing is not there: 'houden de plas vrij van motorboten', 'gaan van
    het gas af'."""
    if side.keys[at] == "af":
        return "van" in side.keys[max(at - 4, 0) : at]
    return side.keys[at : at + 2] == ("vrij", "van")


def is_too_much(side: Side, at: int) -> bool:
    """Whether the word says that it is too much or not enough: 'te lang', 'langer dan wij goed vinden'."""
    key = side.keys[at]
    following = side.keys[at + 1 : at + 5]
    if key == "te":
        return bool(following) and following[0] in TOO
    if key == "wensen":
        return side.keys[max(at - 1, 0)] == "te"  # 'laat te wensen over'
    return key == "dan" and side.keys[at - 1].endswith("er") and not _FITTING.isdisjoint(following)


_FITTING = frozenset(
    "aanvaardbaar acceptabel wenselijk gewenst nodig goed verantwoord toegestaan afgesproken".split()
)
"""Behind 'langer dan' and its like these say that it is too much."""

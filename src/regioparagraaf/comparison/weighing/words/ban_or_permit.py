"""What is forbidden, or only needs a permit: 'vuur op de kade is verboden', 'voor vuur op de kade is een
ontheffing nodig'. A ban that names the permit itself says the same."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def ban_or_permit(pair: Pair) -> tuple[str, str] | None:
    """The words for the ban on one side and for the permit on the other."""
    for side, other in pair.both_ways:
        if side.hedges:
            continue
        permit = _permit(other)
        banned = None if permit is None else _ban(side)
        if banned is None or permit is None or _ban(other) is not None:
            continue
        if not any(key.startswith(_PERMITS) or key in _EXCEPTING for key in side.keys):
            return pair.in_order(side, (side.words(banned), other.words(permit)))
    return None


def banned_in_a_part(pair: Pair) -> tuple[str, str] | None:
    """The word for the ban on one side, and on the other the part where it is not done: 'op elke steiger
    geldt een visverbod', 'elke steiger heeft een hoek waar niet wordt gevist'."""
    for side, other in pair.both_ways:
        banned = _ban(side)
        if banned is None or _ban(other) is not None or any(key.endswith(_PARTS) for key in side.keys):
            continue
        part = next((at for at in range(1, len(other.keys)) if _is_free_part(pair, other, at)), None)
        if part is not None:
            return pair.in_order(side, (side.words(banned), other.words(part)))
    return None


def _is_free_part(pair: Pair, side: Side, at: int) -> bool:
    """Whether a part stands here of which it is said that it is free of it: 'een hoek waar niet wordt
    gevist', 'een rookvrije zone'."""
    if not side.keys[at].endswith(_PARTS):
        return False
    where = side.keys[at + 1 : at + 2]
    denied = not pair.lexicon.plain_denials.isdisjoint(side.keys[at + 1 : side.stop(at + 1)])
    free = side.keys[at - 1].endswith(("vrij", "vrije", "loze"))
    return free or (bool(where) and where[0] in _WHERE and denied)


_PARTS = (
    "zone",
    "zones",
    "hoek",
    "hoeken",
    "deel",
    "strook",
    "stroken",
    "gedeelte",
    "plek",
    "plekken",
    "vak",
)
_WHERE = frozenset({"waar", "waarin"})


def _ban(side: Side) -> int | None:
    """Where a word forbids it."""
    return next((at for at, key in enumerate(side.keys) if key in _BANNED or key.endswith("verbod")), None)


def _permit(side: Side) -> int | None:
    """Where a permit stands that somebody needs or can get."""
    if _NEEDED.isdisjoint(side.all_keys):
        return None
    return next((at for at, key in enumerate(side.keys) if key.startswith(_PERMITS)), None)


_BANNED = frozenset("verboden verbieden verbiedt".split())
_PERMITS = ("ontheffing", "vergunning", "toestemming")
_NEEDED = frozenset("nodig vereist verplicht moet moeten met aanvragen vraagt vragen".split())
_EXCEPTING = frozenset("zonder tenzij behalve uitgezonderd mits".split())

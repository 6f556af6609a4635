"""A decision against a thing that became no decision about it: 'besluit geen mast te plaatsen', 'besluit niet
over een mast'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def not_decided(pair: Pair) -> tuple[str, str] | None:
    """The words of the decision on either side, those of the common text first."""
    if _DECIDES.isdisjoint(pair.common.all_keys) or _DECIDES.isdisjoint(pair.draft.all_keys):
        return None
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        against = _decides_against(side)
        none = _decides_nothing(other) if against else ""
        if none and not _decides_nothing(side) and not _decides_against(other):
            return pair.in_order(side, (against, none))
    return None


_DECIDES = frozenset("besluit besluiten besloot besloten beslist beslissen besliste".split())
_DENYING = frozenset("geen niet".split())
_LINKING = frozenset("om dat te".split())
_FAR = 12
_NEAR = 6


def _decides_against(side: Side) -> str:
    """The words from the verb of deciding to the denial in what is decided: 'besluit geen mast te plaatsen',
    'besluit dat er geen mast komt'; '' where there is none."""
    for at, key in enumerate(side.keys):
        if key not in _DECIDES:
            continue
        behind = range(at + 1, min(side.stop(at), at + _FAR))
        denial = next((p for p in behind if side.keys[p] in _DENYING), None)
        if denial is None:
            continue
        follows = side.keys[denial : at + 1 + _FAR]
        opened = "dat" in side.keys[at + 1 : denial] or "om" in side.keys[at + 1 : denial]
        if opened or ("te" in follows and side.keys[denial + 1 : denial + 2] not in _ABOUT):
            return side.words(at, denial)
    return ""


_ABOUT = tuple((word,) for word in "over tot op . , ;".split())


def _decides_nothing(side: Side) -> str:
    """The words that say that nothing is decided: 'besluit niet over', 'neemt geen besluit', 'laat het
    besluit'; '' where something is."""
    for at, key in enumerate(side.keys):
        if key not in _DECIDES:
            continue
        if side.keys[max(at - 1, 0)] == "geen" and not _TAKING.isdisjoint(side.all_keys):
            return side.words(at - 1, at)
        if side.keys[at + 1 : at + 2] in _NOT and not _opens(side, at + 2):
            return side.words(at, at + 1)
        end = side.stop(at)
        if side.keys[end - 1] == "niet" and not _opens(side, at + 1):
            return side.words(at, end - 1)  # 'over een mast besluit de raad niet'
        if side.keys[max(at - 1, 0)] == "niet" and key in _PAST:
            return side.words(at - 1, at)
    return ""


_TAKING = frozenset("neemt nemen genomen nam namen".split())
_NOT = (("niet",),)
_PAST = frozenset({"besloten", "beslist"})


def _opens(side: Side, at: int) -> bool:
    """Whether what is decided follows: 'besluit niet te bouwen', 'besluit niet dat'."""
    following = side.keys[at : side.stop(at)] if at < len(side.keys) else ()
    return bool(following) and (following[0] in _LINKING or "te" in following[:_NEAR])

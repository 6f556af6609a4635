"""Who did it or did it with us, and is now its source, or only told of it: 'aankoop door boeren', 'aankoop
van boeren'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def no_longer_the_doer(pair: Pair) -> str:
    """'aankoop door boeren' against 'aankoop van boeren'."""
    sides = (pair.common, pair.draft)
    for side, other in (sides, sides[::-1]):
        with_them = {body.concept for body in side.bodies if body.role == "met"}
        if not with_them:
            continue
        by_them = {body.concept for body in other.bodies if body.role == "door"}
        was_with = side is pair.common
        if with_them & by_them:
            return _ALONE if was_with else _NOT_ALONE
        if "samen" in side.all_keys and with_them & _informed(other) and _TELLING.isdisjoint(side.all_keys):
            return _TOLD if was_with else _NOT_TOLD
    if "door" not in pair.common.all_keys and "door" not in pair.draft.all_keys:
        return ""
    if not _SWAPPING.isdisjoint(pair.common.roots) and not _SWAPPING.isdisjoint(pair.draft.roots):
        return ""  # 'vervangen door lampen', 'ruilen in voor lampen'
    ours, theirs = _led(pair.common), _led(pair.draft)
    for root, front in ours.items():
        if {front, theirs.get(root, "")} in ({"door", "van"}, {"door", "aan"}, {"door", "voor"}):
            return "wie het doet, is nu iets anders"
    return ""


_SWAPPING = frozenset("ferfang inruil omruil ruil omwissel wissel".split())
_ALONE, _NOT_ALONE = "wie het samen deed, doet het nu alleen", "wie het alleen deed, doet het nu samen"
_TOLD, _NOT_TOLD = "wie meedeed, hoort het nu achteraf", "wie het achteraf hoorde, doet nu mee"


def _informed(side: Side) -> set[str]:
    """The bodies that are only told of it: 'laten dat de raden weten', 'stellen de raden op de hoogte'."""
    if _TELLING.isdisjoint(side.all_keys):
        return set()
    return {body.concept for body in side.bodies if body.role in ("doet", "aan")}


_TELLING = frozenset("weten hoogte informeren informeert geïnformeerd inlichten ingelicht".split())


def _led(side: Side) -> dict[str, str]:
    """The preposition right before each longer word that names no body."""
    bodies = side.in_bodies
    return {
        side.roots[at]: side.keys[at - 1]
        for at, key in enumerate(side.keys)
        if at
        and at not in bodies
        and len(key) > 4
        and side.keys[at - 1] in _LEADING
        and side.keys[max(at - 2, 0)] not in _TROUBLE
        and not (side.keys[at - 1] == "door" and "te" in side.keys[at : side.stop(at)])
    }  # 'door lessen aan te bieden' says how, and not who


_TROUBLE = frozenset("overlast hinder schade last lawaai".split())
"""'Overlast door jongeren' is 'overlast van jongeren'."""
_LEADING: Sequence[str] = ("door", "van", "aan", "voor")

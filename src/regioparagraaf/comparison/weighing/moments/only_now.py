"""What stays as it is on one side, and only is so now on the other: 'blijft open', 'is nu open'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import is_subordinate


def only_now(pair: Pair) -> tuple[str, str] | None:
    """The word by which it stays, and that by which it only is so now."""
    for side in (pair.common, pair.draft):
        other = pair.other(side)
        if _NOW.isdisjoint(other.all_keys) or _STAYING.isdisjoint(side.all_keys):
            continue
        stays = next(at for at, key in enumerate(side.keys) if key in _STAYING)
        now = next(at for at, key in enumerate(other.keys) if key in _NOW)
        if any(key.startswith(_LASTING) for key in other.keys):
            continue
        if _NOW.isdisjoint(side.all_keys) and _is(other, now) and not _DENYING.intersection(other.all_keys):
            return pair.in_order(side, (side.words(stays), other.words(now)))
    return None


def _is(side: Side, at: int) -> bool:
    """Whether the main clause around here says how it is; not 'evenveel als nu', 'wat er nu is'."""
    start, stop = side.stretch(at)
    compared = side.keys[at - 1] in ("als", "dan", "van") or is_subordinate(side.keys, at)
    return not compared and not _BEING.isdisjoint(side.keys[start:stop])


_STAYING = frozenset("blijft blijven".split())
_DENYING = frozenset("niet geen nooit".split())
_NOW = frozenset("nu thans momenteel vandaag".split())
_BEING = frozenset("is zijn heeft hebben staat staan ligt liggen".split())
_LASTING = (
    *("blijf", "blijv", "altijd", "voortaan", "voorgoed", "blijvend", "permanent", "hou", "behou", "handha"),
    *("gehandhaafd", "door", "verder", "voortzet", "steeds", "zoals", "dezelfde", "hetzelfde", "verander"),
    *("wijzig", "straks", "toekomst", "later"),
)
"""How words begin by which the other side has it stay too."""

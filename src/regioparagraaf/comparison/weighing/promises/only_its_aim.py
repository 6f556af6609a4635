"""What is done after something was found out, and now is only the aim of finding out: 'wij meten de kade en
verhogen haar', 'wij meten de kade om haar te verhogen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_its_aim(pair: Pair) -> tuple[str, str] | None:
    """The deed of one side, and the 'om te' that it stands in on the other, where both find something out,
    or where it only can be done."""
    if pair.changed > _RETOLD:
        return None
    for side, other in pair.both_ways[::-1]:
        if "te" not in side.all_keys or "en" not in other.all_keys:
            continue
        for at, key in enumerate(side.keys):
            deed = _aimed_at(side, at) if key == "om" else None
            if deed is None or not (side.keys[deed - 1] in ABLE or _finds_out(side, at)):
                continue
            done = next((p for p in _joined(other) if other.roots[p] == side.roots[deed]), None)
            if done is not None:
                said = other.words(*other.verb_words(done)), side.span(at, deed + 1)
                return pair.in_order(other, said)
    return None


_RETOLD = 0.5
"""Up to this share of changed words; who tells it anew may tell by 'om te' what is done as well."""


def _aimed_at(side: Side, start: int) -> int | None:
    """Where the deed of an 'om … te' stands, 'kunnen' left out; None where it has none."""
    for at in range(start + 1, side.stop(start)):
        if side.keys[at] == "te":
            able = side.keys[at + 1 : at + 2] == ("kunnen",)
            deed = at + 1 + able
            return deed if deed < len(side.keys) and side.roots[deed] else None
    return None


def _finds_out(side: Side, stop: int) -> bool:
    """Whether a verb before this place only finds something out, or talks about it."""
    return any(side.roots[at] in _FINDING and side.is_verb(at) for at in range(stop))


def _joined(side: Side) -> list[int]:
    """The places of the verbs behind an 'en' that are no part of an 'om … te' themselves."""
    joint = side.keys.index("en")
    last = next((at for at, key in enumerate(side.keys) if key == "om"), len(side.keys))
    return [at for at in range(joint + 1, last) if side.is_verb(at)]


_FINDING = frozenset(
    "efaluer ondersoek met monitor folg besprek overleg infentariser peil ferken bekijk besi toets controler "
    "fergelijk bestuder tel analyser radpleg befrag inspecter beordel".split()
)
"""The roots of deeds that only find something out; who builds something 'om te helpen' helps by it."""

"""A distance that is measured by another way of going: 'tien minuten lopen', 'tien minuten fietsen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def gone_otherwise(pair: Pair) -> tuple[str, str] | None:
    """The words of both sides that say how one goes as far as they measure, where none goes so on both."""
    ours, theirs = _ways(pair.common), _ways(pair.draft)
    if not ours or not theirs or not ours.keys().isdisjoint(theirs):
        return None
    return pair.common.words(next(iter(ours.values()))), pair.draft.words(next(iter(theirs.values())))


def _ways(side: Side) -> dict[str, int]:
    """How one goes, by what the side measures: the way, and the place of its word."""
    found: dict[str, int] = {}
    for at, key in enumerate(side.keys):
        if key not in _WAYS:
            continue
        measured = key.endswith(_MEASURED) or any(
            q.unit in _UNITS and q.end <= at <= q.end + _NEAR for q in side.measures.quantities
        )
        if measured:
            found.setdefault(_WAYS[key], at)
    return found


_UNITS = ("d", "m", "km", "meter", "kilometer")
"""The units of a time or a way: 'tien minuten', 'een kilometer'."""
_NEAR = 2
"""Words between a measure and how one goes: 'tien minuten met de fiets'."""
_MEASURED = ("afstand", "tijd", "minuten")
_WAYS = {
    **dict.fromkeys(
        "lopen lopend loopt wandelen wandelend voet loopafstand wandelafstand looptijd loopminuten".split(),
        "te voet",
    ),
    **dict.fromkeys(
        "fietsen fietsend fiets fietsafstand fietstijd fietsminuten".split(),
        "op de fiets",
    ),
    **dict.fromkeys("rijden auto autorijden autorit rijtijd rijafstand".split(), "met de auto"),
    **dict.fromkeys("bus trein tram metro ov treinen busrit treinreis".split(), "met het ov"),
}

"""A rule that stands in another kind of paper, by how firmly it binds: 'in een verordening', 'in een
handreiking'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def other_paper(pair: Pair) -> tuple[str, str] | None:
    """The paper on either side in which it is laid down, where one binds and the other does not."""
    for side, other in pair.both_ways:
        firm = _paper(side, _BINDING)
        loose = None if firm is None else _paper(other, _LOOSE)
        if firm is None or loose is None or _paper(other, _BINDING) or _paper(side, _LOOSE):
            continue
        said = side.words(*range(firm - _led(side, firm), firm + 1))
        instead = other.words(*range(loose - _led(other, loose), loose + 1))
        return pair.in_order(side, (said, instead))
    return None


def _paper(side: Side, endings: tuple[str, ...]) -> int | None:
    """Where a side says 'in' or 'met' a paper of this kind: 'in de havenverordening', 'via een folder'."""
    papers = [at for at, key in enumerate(side.keys) if key.endswith(endings)]
    return next((at for at in papers if not _IN.isdisjoint(side.keys[max(at - _NEAR, 0) : at])), None)


_IN = frozenset("in bij via met per".split())
_NEAR = 3
"""Words before a paper in which 'in' leads to it: 'in een nieuwe verordening'."""
_BINDING = (
    "verordening",
    "keur",
    "beleidsregel",
    "beleidsregels",
    "omgevingsplan",
    "bestemmingsplan",
    "contract",
    "overeenkomst",
    "vergunning",
    "raadsbesluit",
    "collegebesluit",
    "wet",
    "statuten",
)
_LOOSE = (
    "handreiking",
    "leidraad",
    "folder",
    "brochure",
    "toelichting",
    "memo",
    "notitie",
    "intentieverklaring",
    "handboek",
    "richtlijn",
    "richtlijnen",
    "nieuwsbrief",
    "poster",
    "flyer",
)


def _led(side: Side, at: int) -> int:
    """How many words before a paper belong to it: 'een', 'de'."""
    return int(side.keys[at - 1] in ("een", "de", "het"))

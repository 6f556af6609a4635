"""Whether a sentence says another amount for what an agreement pays, or sets a bound on what it counts."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.dutch.lexicon import Lexicon


def pays_otherwise(side: Side, agreement: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """'Voor de brug ramen wij € 30.000', where the agreement says € 45.000; not 'voor een bord bij de brug':
    besides what stands at `places` it must be about the paying alone."""
    here, there = _money(side), _money(agreement)
    if not (here and there) or not here.isdisjoint(there):
        return False
    about = [at for at in content(side, lexicon) if at not in places]
    paying = frozenset(map(lexicon.root, _PAYING))
    own = [at for at in about if side.roots[at] not in paying]
    return not own and len(own) < len(about)


def _money(side: Side) -> set[float]:
    return {one.value for one in side.measures.quantities if one.unit == "€"}


_PAYING = (
    "ramen begroten betalen bijdragen bijdrage reserveren uittrekken beschikbaar stellen staan leveren "
    "kosten besteden uitgeven inleggen aandeel deel bedragen begroting vrijmaken zijn"
).split()


def bounds_counted(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """Whether a sentence bounds how many there come of what an agreement counts, and every word of it stands
    there: 'In Leiden planten wij ten hoogste 200 bomen'."""
    counted = {one.unit for one in agreement.measures.quantities if one.bound != "max" and one.unit}
    if not any(one.bound == "max" and one.unit in counted for one in side.measures.quantities):
        return False
    about = {side.roots[at] for at in content(side, lexicon)}
    return len(about) >= SEVERAL and about.issubset(agreement.roots)


SEVERAL = 2
"""Words that both must have: of 'hooguit tien minuten' the one that is counted tells nothing."""

"""Words that only count: 'het aantal schippers groeit met zes' is 'er komen zes extra schippers'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.vocabulary import Vocabulary


def is_only_counted(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether 'het aantal', 'groeit' or 'extra' is told on the other side by how many more or fewer
    there are: 'het aantal reizen daalt', 'minder reizen'; which of the two it is, the opposites ask."""
    key = side.keys[at]
    if key == "aantal":
        return side.keys[at - 1 : at] == ("het",) and not _COUNTING.isdisjoint(other.keys)
    if key == "extra":
        return "aantal" in other.keys and not _GROWING.isdisjoint(other.roots)
    return (
        side.roots[at] in _GROWING
        and "aantal" in side.all_keys
        and not {"extra", "erbij"}.isdisjoint(other.keys)
    )


_COUNTING = frozenset("extra bij erbij meer minder".split())
_GROWING = frozenset("groei stijg toenem uitbreid fergrot".split())
"""Roots of verbs by which a number grows."""

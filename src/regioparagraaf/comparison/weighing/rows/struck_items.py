"""The one item of a row that the other side lacks, in rows that no 'en' closes: in brackets, behind a colon,
between semicolons, with 'noch', or each with its own preposition."""

from __future__ import annotations

from regioparagraaf.comparison.reading.enumerations import FINITE, OPENERS, SUBJECTS
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES


def struck_item(pair: Pair, side: Side) -> list[str]:
    """The one item, with the mark that parts it from the next, that the other side lacks and nothing else: in
    a row that no 'en' closes, of which the items open with a preposition, or that 'noch' joins."""
    if pair.extra is None or pair.extra[0] is not side:
        return []
    _, start, end = pair.extra
    marks = [at for at in range(start, end) if side.keys[at] in _PARTING]
    if len(marks) != 1 or marks[0] not in (start, end - 1):
        return []
    first, last = (start + 1, end) if marks[0] == start else (start, end - 1)
    beside = _beside(side, first, last)
    if beside is None or not 0 < last - first <= MOST or not _is_thing(pair, side, first, last):
        return []
    opener = side.keys[first]
    if marks[0] == start and side.keys[start] == "," and side.keys[end : end + 1] in (("en",), ("of",)):
        return [side.span(first, last)]  # 'een bank(, een kraan) en, waar dat past, een boom'
    if opener in OPENERS | {"dat", "hoe"}:
        alike = opener in side.keys[beside[0] : beside[1]]
    else:
        alike = _is_thing(pair, side, max(beside[0], beside[1] - 1), beside[1]) and _in_row(side, first)
    return [side.span(first, last)] if alike else []


_WHICH = frozenset("die dat waar waarin waarop waarmee waarvan".split())
_PARTING = frozenset(", ; en of noch".split())
MOST = 6
"""Words of one item at most."""


def _beside(side: Side, first: int, last: int) -> tuple[int, int] | None:
    """The item before this one, or the one behind it where it opens the row; None where it stands alone."""
    if first and side.keys[first - 1] in _PARTING:
        end = first - 1
        start = next((at + 1 for at in range(end - 1, -1, -1) if side.keys[at] in _ROW_ENDS), 0)
        return (start, end) if start < end else None
    end = next((at for at in range(last + 1, len(side.keys)) if side.keys[at] in _ROW_ENDS), len(side.keys))
    return (last + 1, end) if last + 1 < end else None


_ROW_ENDS = _PARTING | frozenset(". ? ! : ( )".split())


def _in_row(side: Side, first: int) -> bool:
    """Whether a colon or a bracket opens the row, or further marks part it: 'twee sporen: water, bodem'."""
    start = next((at + 1 for at in range(first - 1, -1, -1) if side.keys[at] in ".?!"), 0)
    stop = next((at for at in range(first, len(side.keys)) if side.keys[at] in ".?!"), len(side.keys))
    parted = sum(key in _PARTING for key in side.keys[start:stop])
    opened = not {":", "("}.isdisjoint(side.keys[start:first])
    return parted > 1 and (opened or "noch" in side.keys[start:stop])


def _is_thing(pair: Pair, side: Side, first: int, last: int) -> bool:
    """Whether the words name a thing, with its preposition or not, and say nothing by themselves."""
    words = side.keys[first:last]
    which = next((at for at, key in enumerate(words) if at and key in _WHICH), len(words))
    words = words[:which]  # 'banken waar reizigers slapen' are 'banken'
    says = not (FINITE | (SUBJECTS - ARTICLES)).isdisjoint(words) and words[:1] not in (("dat",), ("hoe",))
    weighed = any(h.start < last and first < h.end for h in side.hedges)
    measured = side.measures
    spans = [(t.start, t.end) for t in measured.terms] + [(f.start, f.end) for f in measured.frequencies]
    counted = any(start < last and first < end for start, end in spans)
    named = any(at in pair.content(side) for at in range(first, last))
    return named and not (says or weighed or counted) and words[-1][0].isalpha()

"""Clauses without a verb of their own: 'de gemeente verft het hek en de club de kleedkamer' (ANS 27.3).

Such a clause opens with the same sort of part as the one before it, and right behind that stands another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.reading.constituents import Constituent, acts, joined
from regioparagraaf.comparison.reading.frames import Clause, Read, subject_of
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon


def with_gapped(side: Side, read: Read, lexicon: Lexicon) -> list[Clause]:
    """The clause without what belongs to those that go on with its verb, and these."""
    parts = read.parts
    opens = [
        _first_of_row(side, parts, at, lexicon)
        for at in range(1, len(parts) - 1)
        if _opens(side, read, at, lexicon)
    ]
    if not opens:
        return [read.clause]
    taken = {part.root for part in parts[opens[0] :]}
    own = Clause(
        read.clause.verb,
        read.clause.at,
        read.clause.by,
        read.clause.beside - taken,
        read.clause.things - taken,
    )
    goes_on = read.clause.by.roots == frozenset(part.root for part in read.fronts)
    gaps = []
    for start, stop in pairwise((*opens, len(parts))):
        last = next(at for at in range(start, stop) if _adjacent(parts, at))
        who = subject_of(side, parts[start : last + 1] if goes_on else ())
        rest = frozenset(part.root for part in parts[start:stop]) - who.roots
        gaps.append(Clause(own.verb, parts[start].at, who, frozenset(), rest, gapped=True))
    return [own, *gaps]


def _opens(side: Side, read: Read, at: int, lexicon: Lexicon) -> bool:
    """Whether a part is the last of those that open a clause without its verb."""
    parts = read.parts
    who, what, start = parts[at], parts[at + 1], _first_of_row(side, parts, at, lexicon)
    last = parts[start - 1]
    if not _adjacent(parts, at) or side.keys[who.start - 1] not in ("en", ","):
        return False
    if len(read.fronts) != 1 or who.lead != read.fronts[0].lead:
        return False
    if last.lead == "met" or (start > 1 and parts[start - 2].lead and joined(side, parts[start - 2], last)):
        return False  # 'maken met de haven, de horeca en de scholen een plan'
    if who.lead or not what.lead:
        return not what.lead and (bool(last.lead) or not acts(side, last.at, lexicon))
    shares = who.root in _SHARES and read.fronts[0].root in _SHARES
    alike = shares or (acts(side, who.at, lexicon) and acts(side, read.fronts[0].at, lexicon))
    return alike and any(part.lead == what.lead for part in parts[:at])


_SHARES = frozenset("helf res ander".split())
"""What a whole is parted in: 'de helft is voor zeilers, de rest voor roeiers'."""


def _first_of_row(side: Side, parts: Sequence[Constituent], at: int, lexicon: Lexicon) -> int:
    """The first of the row that a part closes: 'en de club en de school de rest'."""
    while at > 1 and joined(side, parts[at - 1], parts[at]) and not parts[at - 1].lead:
        if not (acts(side, parts[at].at, lexicon) and acts(side, parts[at - 1].at, lexicon)):
            break
        at -= 1
    return at


def _adjacent(parts: Sequence[Constituent], at: int) -> bool:
    return at + 1 < len(parts) and parts[at].end == parts[at + 1].start

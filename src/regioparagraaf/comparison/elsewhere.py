"""Local sentences outside the part that touch an agreement: a place to look, in no record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from regioparagraaf.comparison.judge import POINTERS
from regioparagraaf.comparison.locate import likeness
from regioparagraaf.comparison.model import Elsewhere
from regioparagraaf.comparison.profile import Profile
from regioparagraaf.document.model import Kind

RARE = 3
"""A word names the subject of an agreement if no more sentences of the common text than this have it ..."""
LONG, SHORT = 9, 6
"""One shared word of this many letters is a subject ('energieloket'), or two shorter ones; a single shorter
one ('tarief', 'gewoon') is in any text."""
REPEATS = 0.4
"""A local sentence this like an agreement repeats it, with or without a limit."""
MOST = 15
"""Places named at most, the strongest first; more is no help to a reader."""
OPENING = 8
"""Words at the start of a sentence in which it can point back."""

LIMITS = frozenset(
    """mits tenzij indien alleen slechts uitsluitend hoogstens hooguit maximaal pas voorwaarde voorwaarden
    niet geen zonder zolang totdat nooit evenmin weigeren afzien onbespreekbaar behalve uitgezonderd
    voorbehoud vooraf eigen lokale boven""".split()
)
"""Words that limit, refuse or keep apart."""


def elsewhere(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    inside: Collection[int],
    answers: Mapping[int, int],
) -> tuple[Elsewhere, ...]:
    """The local sentences that limit, repeat or contradict an agreement, in the order of the draft.

    `answers` gives for each linked draft unit the common unit that it answers.
    """
    subjects = _subjects(common)
    hits: list[tuple[float, int, int]] = []
    for profile in draft:
        if profile.index in inside or profile.unit.kind is Kind.HEADING:
            continue
        hits += islice(_touched(profile, draft, common, answers, subjects), 1)
    best = sorted(hits, key=lambda hit: (-hit[0], hit[1]))[:MOST]
    return tuple(
        Elsewhere(draft[index].unit, str(touched + 1))
        for _, index, touched in sorted(best, key=lambda hit: hit[1])
    )


def _subjects(common: Iterable[Profile]) -> dict[str, list[int]]:
    """The agreements by the long and rare words that name their subject."""
    found: dict[str, set[int]] = defaultdict(set)
    for profile in common:
        if profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM):
            for root in profile.subjects(SHORT):
                found[root].add(profile.index)
    return {root: sorted(units) for root, units in found.items() if len(units) <= RARE}


def _touched(
    local: Profile,
    draft: Sequence[Profile],
    common: Sequence[Profile],
    answers: Mapping[int, int],
    subjects: Mapping[str, list[int]],
) -> Iterator[tuple[float, int, int]]:
    """How strongly a local sentence touches which agreement, the strongest first."""
    limits = bool(local.amounts) or not LIMITS.isdisjoint(local.words)
    before = draft[local.index - 1] if local.index else None
    if before is not None and before.unit.block == local.unit.block and before.index in answers:
        leans = not POINTERS.isdisjoint(local.words[:OPENING])
        if leans and limits:
            yield 3.0, local.index, answers[before.index]
    shared_roots = [root for root in local.subjects(SHORT) if root in subjects]
    if not shared_roots:
        return
    named = Counter(unit for root in shared_roots for unit in subjects[root])
    named.update(unit for root in local.subjects(LONG) for unit in subjects.get(root, ()))
    scored = sorted(
        ((likeness(common[unit], local), -unit) for unit in named if named[unit] > 1), reverse=True
    )
    for score, unit in scored:
        agreement = common[-unit]
        same_amount = bool(local.amounts & agreement.amounts)
        if same_amount or score >= REPEATS or limits:
            yield score + same_amount, local.index, -unit

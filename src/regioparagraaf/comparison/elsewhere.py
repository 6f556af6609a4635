"""Local sentences outside the part that touch an agreement: a place to look, in no record."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from regioparagraaf.comparison.locate import likeness
from regioparagraaf.comparison.model import Elsewhere
from regioparagraaf.comparison.profile import Profile
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.kin import words

RARE = 3
"""A word names the subject of an agreement if no more sentences of the common text than this have it ..."""
RARE_HERE = 6
"""... and no more of the draft than this: 'begroting' is everywhere in an agreement."""
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
    """mits tenzij indien alleen slechts uitsluitend hoogstens hooguit hoogste maximaal voorwaarde voorwaarden
    niet geen zonder zolang totdat nooit evenmin weigeren weigert afzien onbespreekbaar behalve uitgezonderd
    voorbehoud vooraf lokale plaatselijke""".split()
)
"""Words that limit, refuse or keep apart."""
BACK = frozenset(
    "daar daaraan daarbij daarin daarmee daarop daarover daartoe daaruit daarvoor dan dit deze die".split()
)
"""Words by which a local sentence leans on the agreement right before it; 'er', 'het' and 'ze' are in any."""

_ONLY_WHEN = re.compile(r"\bpas (?:als|wanneer|nadat|na|zodra|indien)\b")
"""A condition; 'pas' alone is also a card, or 'recently'."""
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]{2,}")
_CLAUSE = re.compile(r"[,;:()\u2013]\s|\s[-\u2013]\s")


def elsewhere(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    inside: Collection[int],
    answers: Mapping[int, int],
) -> tuple[Elsewhere, ...]:
    """The local sentences that limit, repeat or contradict an agreement, in the order of the draft.

    `answers` gives for each linked draft unit the common unit that it answers.
    """
    subjects = _subjects(common, draft)
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


def _subjects(common: Iterable[Profile], draft: Iterable[Profile]) -> dict[str, list[int]]:
    """The agreements by the long and rare words that name their subject."""
    found: dict[str, set[int]] = defaultdict(set)
    for profile in common:
        if profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM):
            for root in profile.subjects(SHORT):
                found[root].add(profile.index)
    here = Counter(root for profile in draft for root in profile.subjects(SHORT))
    return {
        root: sorted(units) for root, units in found.items() if len(units) <= RARE and here[root] <= RARE_HERE
    }


def _touched(
    local: Profile,
    draft: Sequence[Profile],
    common: Sequence[Profile],
    answers: Mapping[int, int],
    subjects: Mapping[str, list[int]],
) -> Iterator[tuple[float, int, int]]:
    """How strongly a local sentence touches which agreement, the strongest first."""
    before = draft[local.index - 1] if local.index else None
    if before is not None and before.unit.block == local.unit.block and before.index in answers:
        leans = not BACK.isdisjoint(local.words[:OPENING])
        if leans and (local.amounts or not LIMITS.isdisjoint(local.words)):
            yield 3.0, local.index, answers[before.index]
    shared_roots = [root for root in local.subjects(SHORT) if root in subjects]
    if not shared_roots:
        return
    named = Counter(unit for root in shared_roots for unit in subjects[root])
    named.update(unit for root in local.subjects(LONG) for unit in subjects.get(root, ()))
    scored = sorted(((likeness(common[unit], local), -unit) for unit in named), reverse=True)
    for score, unit in scored:
        agreement = common[-unit]
        same_amount = bool(local.amounts & agreement.amounts)
        enough = named[-unit] > 1
        if same_amount or (enough and (score >= REPEATS or _limits(local, agreement, subjects))):
            yield score + same_amount, local.index, -unit


def _limits(local: Profile, agreement: Profile, subjects: Mapping[str, list[int]]) -> bool:
    """Whether a limit or refusal stands in one clause with the subject, or both name one body besides it."""
    roots = {root for root in agreement.subjects(SHORT) if root in subjects}
    kin = local.weights.kin
    for clause in _CLAUSE.split(local.unit.text):
        found = words(clause)
        limited = not LIMITS.isdisjoint(found) or _ONLY_WHEN.search(clause)
        if limited and any(kin.root(word) in roots for word in found):
            return True
    bodies = {kin.root(name) for name in _names(local) & _names(agreement)} & roots
    return bool(bodies) and bool(roots & local.subjects(SHORT) - bodies)


def _names(profile: Profile) -> set[str]:
    """The words that are written with a capital inside the sentence."""
    return {word.lower() for word in _NAME.findall(profile.unit.text)}

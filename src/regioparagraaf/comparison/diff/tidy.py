"""Tidying a word diff: no confetti, and what belongs together changes together.

Two rules, neither of which changes a text: a change grows over the whole
number that it touches; and kept words that merely happen to stand between two changes are
swallowed, when they say less than the changes around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.diff.runs import Run, merged
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantities import measures
from regioparagraaf.dutch.words import Keys, Token

ISLAND_WORDS = 2
"""A kept run of more words than this is never chance."""
SMALL = frozenset(
    "de het een en of van voor in op aan met te tot er om dat die zich ons bij naar ook wij we zij "
    "is zijn , ernaar".split()
)
"""Words that stand in any sentence: an island of them between two changes is chance."""


def tidy(runs: Sequence[Run], common: Sequence[Token], draft: Sequence[Token]) -> list[Run]:
    """The same diff, easier to read."""
    whole = _grown(merged(runs), common, draft)
    return merged(_swallowed(whole, common))


def _grown(runs: list[Run], common: Sequence[Token], draft: Sequence[Token]) -> list[Run]:
    """Kept words at the edge of a change that belong to a number or a denial it touches join the change."""
    ours, theirs = (_atoms(tuple([token.key for token in side])) for side in (common, draft))
    if not ours and not theirs:
        return runs
    out: list[Run] = []
    for place, run in enumerate(runs):
        if not run.kept:
            out.append(run)
            continue
        i0, i1 = run.i0, run.i1
        head = tail = 0
        size = i1 - i0
        if place > 0:
            while head < size and (i0 + head in ours or run.j0 + head in theirs):
                head += 1
        if place + 1 < len(runs):
            while tail < size - head and (i1 - tail in ours or run.j1 - tail in theirs):
                tail += 1
        if not head and not tail:
            out.append(run)
            continue
        out.append(Run(False, i0, i0 + head, run.j0, run.j0 + head))
        out.append(Run(True, i0 + head, i1 - tail, run.j0 + head, run.j1 - tail))
        out.append(Run(False, i1 - tail, i1, run.j1 - tail, run.j1))
    return merged(out)


def _atoms(keys: Keys) -> frozenset[int]:
    """The places between two words (the place of the second) that a change may not cut through."""
    cores = [(_core(keys, q.start, q.end), q.end) for q in measures(keys).quantities]
    return frozenset([place for start, end in cores for place in range(start + 1, end)])


def _core(keys: Keys, start: int, end: int) -> int:
    """Where the number itself starts, behind its bound: 'minimaal' may change while '30%' stays, and 'een
    maximum van' may stay while '€ 240.000' changes."""
    numbers = [at for at in range(start, end) if number(keys[at]) is not None or keys[at][0] == "€"]
    while len(numbers) > 1 and keys[numbers[0]] == "een" and numbers[1] > numbers[0] + 1:
        numbers.pop(0)
    return numbers[0] if numbers else start


def _swallowed(runs: list[Run], common: Sequence[Token]) -> list[Run]:
    """Runs in which chance islands between two replacements are replaced too."""
    out: list[Run] = []
    for place, run in enumerate(runs):
        island = (
            run.kept
            and 0 < place < len(runs) - 1
            and _is_chance(run, runs[place - 1], runs[place + 1], common)
        )
        out.append(Run(False, run.i0, run.i1, run.j0, run.j1) if island else run)
    return out


def _is_chance(run: Run, before: Run, after: Run, common: Sequence[Token]) -> bool:
    words = common[run.i0 : run.i1]
    if len(words) > ISLAND_WORDS or not all(token.key in SMALL for token in words):
        return False
    removed = (before.i1 - before.i0) + (after.i1 - after.i0)
    inserted = (before.j1 - before.j0) + (after.j1 - after.j0)
    both_sides = min(removed, inserted) > 0
    return both_sides and removed + inserted > 2 * len(words) + 1

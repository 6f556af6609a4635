"""The runs of a word diff over tokens."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Run(Struct, frozen=True):
    """Tokens i0 to i1 of the common text against j0 to j1 of the draft: kept, or replaced."""

    kept: bool
    i0: int
    i1: int
    j0: int
    j1: int


def merged(runs: Sequence[Run]) -> list[Run]:
    """The same diff with neighbouring runs of one sort made one, and empty ones gone."""
    out: list[Run] = []
    for run in runs:
        if run.i0 == run.i1 and run.j0 == run.j1:
            continue
        if out and out[-1].kept == run.kept:
            out[-1] = Run(run.kept, out[-1].i0, run.i1, out[-1].j0, run.j1)
        else:
            out.append(run)
    return out

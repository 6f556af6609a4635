"""The seam for a second opinion on meaning: whatever can say how near two sentences are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Encoder(Protocol):
    """Says how near sentences are in meaning. Any model fits that keeps to these two promises: the
    figures are rounded to two decimals, so that they are the same on every machine; and nothing else
    than the sentences themselves decides them."""

    name: str
    """Of the model and its version, for the report."""

    def nearness(self, first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
        """For each of the first sentences its nearness to each of the second, -1 to 1."""
        ...

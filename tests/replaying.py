"""Makes a version of the common text again from an earlier one and the log of steps, which must be enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.trace.numbers import Numbered
from regioparagraaf.trace.rounds import Step, taken_over


def replayed(text: Numbered, steps: Sequence[Step], lexicon: Lexicon, used: Collection[str] = ()) -> Numbered:
    """The later version; `used` are the numbers that were given out before."""
    for step in steps:
        text, given = taken_over(text, step, used, lexicon)
        used = {*used, *text.names, *given}
    return text

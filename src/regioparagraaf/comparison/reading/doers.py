"""The words that name somebody or something that can act: 'wijkraad', 'beheerder', 'havenschap'."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.lexicon import Lexicon


def may_act(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the word names somebody or something that can act."""
    key = side.keys[at]
    return len(key) > _SHORT and _ends_as_a_doer(key, lexicon)


@lru_cache(maxsize=4096)
def _ends_as_a_doer(key: str, lexicon: Lexicon) -> bool:
    """Remembered: ten rules ask it of the words of one sentence."""
    endings = lexicon.noun_endings
    return key.endswith(endings["doener"]) and not key.endswith(endings["geen-doener"])


@lru_cache(maxsize=SIDES)
def doers(side: Side, lexicon: Lexicon) -> tuple[int, ...]:
    """The places of all words that name somebody or something that can act. Remembered: six rules ask it of
    one side."""
    return tuple(at for at in range(len(side.keys)) if may_act(side, at, lexicon))


_SHORT = 4
"""Letters up to which an ending says nothing."""

"""The lexicon, read from the tables that ship inside the package."""

from __future__ import annotations

from functools import cache

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.loading import word_lists


@cache
def load_lexicon() -> Lexicon:
    """The one lexicon of this process."""
    return Lexicon(abbreviations=word_lists.abbreviations())

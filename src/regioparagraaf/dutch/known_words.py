"""Which words the tables know, in whatever row or example: made when somebody seeks a slip of the keyboard.

They are no part of the lexicon: reading them takes a fifth of a second, and most comparisons never ask.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.patterns import on_demand

_LETTERS = on_demand(r"[^\W\d_]+")


@lru_cache(maxsize=2)
def all_words(lexicon: Lexicon) -> str:
    """The tables as one row of words in lower case. Abbreviations are no words."""
    tables = (table for name, table in lexicon.tables.items() if name != "afkortingen")
    text = "\n".join("\t".join(row) for table in tables for row in table)
    return " ".join(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=2)
def known_words(lexicon: Lexicon) -> frozenset[str]:
    """Every word that stands in the tables, those of their examples too."""
    return frozenset(all_words(lexicon).split())


@lru_cache(maxsize=2)
def known_roots(lexicon: Lexicon) -> frozenset[str]:
    """The roots of the words that the largest tables are about."""
    return lexicon.table_roots or frozenset(map(lexicon.root, known_words(lexicon)))

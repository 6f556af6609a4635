"""What rows of the tables of words say, as values."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from regioparagraaf.dutch.phrases import Phrasebook


class Marker(Struct, frozen=True):
    """What makes a commitment weaker than a plain promise."""

    rung: str
    verb: str
    """Root of the verb; empty where words alone do it."""
    words: tuple[frozenset[str], ...]
    """Each of these must stand in the clause."""


class Step(Struct, frozen=True):
    """A word or phrase by its roots, with all on its side, and those that promise more or less."""

    said: frozenset[str]
    these: tuple[frozenset[str], ...]
    those: tuple[frozenset[str], ...]
    is_grave: bool = False
    """Whether no other wording makes one say the other, however much of the sentence was told anew."""


class SmallExchange(Struct, frozen=True):
    """Small words of which one may take the other's place in a kept sentence, and say another thing there."""

    one: Phrasebook
    other: Phrasebook
    words: frozenset[str]
    """The words that either opens with: a cheap test."""


class Limit(Struct, frozen=True, dict=True):
    """A row of limiting words: the kind of signal that their coming is ('' for none), and what tells it."""

    kind: str
    telling: tuple[str, ...]
    """Patterns of what tells it."""
    told_roots: frozenset[str] = frozenset()
    """Roots of words that tell it in any form."""
    only_gone: bool = False
    """Whether it is asked about only where it went: who puts 'samen' in promises no less."""
    only_came: bool = False
    """Whether it is asked about only where it came: 'de drukste straten' where 'de straten' stood."""

    @cached_property
    def told(self) -> Phrasebook:
        """What tells it; made for the first text that has a word of this row."""
        return Phrasebook((pattern, "") for pattern in self.telling)


class Limits(Struct, frozen=True):
    """The limiting phrases by the place of their row, an empty meaning where they limit nothing."""

    phrases: Phrasebook
    rows: tuple[Limit, ...]


class Deed(Struct, frozen=True):
    """A deed by its roots, and how far it goes among the deeds of its field."""

    field: str
    step: int
    said: frozenset[str]
    is_say: bool
    """Whether the field is one of having a say or a task, where less is a weaker commitment."""


class Explained(Struct, frozen=True):
    """A word or phrase, and what an editor puts in its place."""

    roots: frozenset[str]
    others: tuple[frozenset[str], ...]
    """The roots of each word or phrase that says it."""


_LONG = 4
"""Words of a phrase that makes a sentence look told anew: 'waar zij ook vandaan komen'."""


class SetPhrases(Struct, frozen=True, dict=True):
    """Phrases of which one may always stand in the other's place."""

    phrases: tuple[str, ...]
    is_before: bool
    """Whether only before the same word on both sides."""
    is_bare: bool
    """Whether only behind no article."""

    @cached_property
    def words_of_long_ones(self) -> frozenset[str]:
        """The words of the phrases of which each has many, of no weight beside the rest of the sentence."""
        long_ones = (phrase for phrase in map(str.split, self.phrases) if len(phrase) >= _LONG)
        return frozenset(word for phrase in long_ones for word in phrase)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds any of them; made for the first text that has a word of it."""
        forms = "|".join(map(re.escape, sorted(self.phrases, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)

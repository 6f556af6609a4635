"""Phrases in a row of words: patterns with alternatives, optional words and gaps, found in one pass.

Notation (data/*.tsv): words apart by a space; `a|b` is either; a `?` behind makes it optional; `*` is any
one word; `..` is up to four words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.dutch.words import Keys

GAP = 4
"""How many words `..` may stand for."""


class Piece(Struct, frozen=True):
    """One place of a pattern."""

    words: frozenset[str]
    """Empty for any word."""
    optional: bool = False
    most: int = 1
    least: int = 1


class Found(Struct, frozen=True):
    """A pattern that was found: its meaning, and the words from start to end (exclusive)."""

    meaning: str
    start: int
    end: int


def parse(pattern: str) -> tuple[Piece, ...]:
    """The places of a pattern in the notation of the tables."""
    return tuple(map(_piece, pattern.replace("_", " ").split()))


@lru_cache(maxsize=4096)
def _piece(part: str) -> Piece:
    """One place as it is written; remembered, as thousands of patterns have 'de' or 'van' in them."""
    optional = part.endswith("?") and len(part) > 1
    word = part[:-1] if optional else part
    if word == "..":
        return Piece(frozenset(), True, GAP, 0)
    return Piece(frozenset() if word == "*" else frozenset(word.split("|")), optional)


class _Row(Struct, frozen=True):
    """A pattern, or what is left of it where words that it may lack are not there."""

    pieces: tuple[Piece, ...]
    must: frozenset[str]
    """What has to stand behind its first word; empty where that may be any word, or nothing."""
    length: int
    """How many words it has, where its first two settle whether it stands; 0 for any other."""
    meaning: str


class Phrasebook:
    """Many patterns with their meanings, indexed by their first word."""

    __slots__ = ("_by_first", "_by_two")

    def __init__(self, patterns: Iterable[tuple[str, str]]) -> None:
        by_first: dict[str, list[_Row]] = defaultdict(list)
        for pattern, meaning in patterns:
            pieces = parse(pattern)
            for place, piece in enumerate(pieces):
                rest = pieces[place:]
                must = rest[1].words if len(rest) > 1 and not rest[1].optional else frozenset[str]()
                row = _Row(rest, must, _settled(rest), meaning)
                for word in piece.words:
                    by_first[word].append(row)
                if not piece.optional:
                    break
        self._by_first = dict(by_first)
        self._by_two: dict[str, dict[str, list[_Row]]] = {}

    def find(self, keys: Keys) -> list[Found]:
        """All patterns that stand in the words, the longest where several start at one place, none
        inside another."""
        found: list[Found] = []
        by_first, by_two = self._by_first, self._by_two
        done = 0
        for at, key in enumerate(keys):
            if key not in by_first or at < done:
                continue
            best, said = at, ""
            known = by_two.get(key) or self._going_on(key)
            following = keys[at + 1] if at + 1 < len(keys) else _ANY
            for row in known.get(following) or known[_ANY]:
                end = at + row.length if row.length else _match(row.pieces, 0, keys, at)
                if end > best:
                    best, said = end, row.meaning
            if best > at:
                found.append(Found(said, at, best))
                done = best
        return found

    def _going_on(self, key: str) -> dict[str, list[_Row]]:
        """The patterns that a word may open, by what stands behind it: sorted out for the first text that has
        the word."""
        rows = self._by_first[key]
        known = self._by_two[key] = {
            following: [row for row in rows if not row.must or following in row.must]
            for following in {_ANY, *(word for row in rows for word in row.must)}
        }
        return known


_ANY = ""
"""What stands for a word that no pattern names as the next one."""


def _settled(pieces: tuple[Piece, ...]) -> int:
    plain = all(piece.words and not piece.optional for piece in pieces)
    return len(pieces) if plain and len(pieces) <= 2 else 0


def _match(pieces: tuple[Piece, ...], place: int, keys: Keys, at: int) -> int:
    """Where the rest of a pattern ends when it starts here; -1 when it does not match."""
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece.most > 1:
            for skip in range(piece.least, piece.most + 1):
                end = _match(pieces, place, keys, at + skip)
                if end >= 0:
                    return end
            return -1
        stands = at < len(keys) and (not piece.words or keys[at] in piece.words)
        if piece.optional:
            end = _match(pieces, place, keys, at + 1) if stands else -1
            if end >= 0:
                return end
        elif not stands:
            return -1
        else:
            at += 1
    return at

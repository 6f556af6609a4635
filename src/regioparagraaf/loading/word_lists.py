"""The word lists that the comparison aligns with, read from the tables in dutch/data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regioparagraaf.dutch
from regioparagraaf.dutch.sentences import Abbreviations

DATA = Path(regioparagraaf.dutch.__file__).parent / "data"


def abbreviations() -> Abbreviations:
    """The abbreviations of dutch/data/afkortingen.tsv."""
    inside, closing = set(), set()
    for word, may_close, _ in rows("afkortingen.tsv"):
        (closing if may_close == "ja" else inside).add(word.lower())
    return Abbreviations(frozenset(inside), frozenset(closing))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one table, without its heading, its comments and its empty lines."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    body = [line for line in lines if line.strip() and not line.startswith("#")]
    for line in body[1:]:
        yield line.split("\t")

"""The lexicon, read from the tables that ship inside the package."""

from __future__ import annotations

from functools import cache

from regioparagraaf.dutch.lexicon import TABLES, Lexicon, Rows
from regioparagraaf.loading.resources import PACKAGE


@cache
def load_lexicon() -> Lexicon:
    """The one lexicon of this process; its parts are worked out when they are first asked for."""
    return Lexicon({name: _rows(name) for name in TABLES})


def _rows(name: str) -> Rows:
    text = (PACKAGE / "dutch" / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )

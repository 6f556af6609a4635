"""The lexicon, read from the tables that ship inside the package."""

from __future__ import annotations

from functools import cache
from zlib import crc32

from regioparagraaf.dutch.lexicon import TABLES, Lexicon, Rows
from regioparagraaf.loading.resources import PACKAGE

DUTCH = PACKAGE / "dutch"
ROOTS = DUTCH / "data" / "wortels.tsv"
"""The roots of the words in the tables, made by scripts/wortels.py. To work them out takes 40 ms, a tenth of
the whole time of one redline. Its first line says which rules they were made by."""


@cache
def load_lexicon() -> Lexicon:
    """The one lexicon of this process; its parts are worked out when they are first asked for."""
    return Lexicon({name: _rows(name) for name in TABLES}, _known_roots())


def rules_of_roots() -> str:
    """The mark of all that decides what the root of a word is: the rules of form and the irregular words."""
    rules = (DUTCH / "roots.py", DUTCH / "data" / "onregelmatig.tsv")
    return f"# regels {crc32(''.join(path.read_text(encoding='utf-8') for path in rules).encode()):08x}"


def _known_roots() -> dict[str, str]:
    """None at all where the rules have changed since: a root may be slow to come, but never wrong."""
    rules, *rows = ROOTS.read_text(encoding="utf-8").splitlines()
    if rules != rules_of_roots():
        return {}
    return dict(row.split("\t") for row in rows)


def _rows(name: str) -> Rows:
    text = (DUTCH / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(map(str.strip, line.split("\t")))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )

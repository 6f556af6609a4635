"""Writes src/regioparagraaf/dutch/data/wortels.tsv: the root of every word in the tables of the lexicon.

    uv run python scripts/wortels.py            or: make wortels

A test fails when a root in it is wrong, or when many words of the tables are not in it.
"""

from __future__ import annotations

from functools import cached_property

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.loading.lexicon import ROOTS, load_lexicon, rules_of_roots


def worked_out() -> dict[str, str]:
    """The root of every word that the lexicon asks for when all its parts are worked out."""
    lexicon = Lexicon(load_lexicon().tables)
    for name, part in vars(Lexicon).items():
        if isinstance(part, cached_property):
            getattr(lexicon, name)
    return dict(sorted(lexicon._roots.items()))


if __name__ == "__main__":
    rows = [f"{word}\t{root}" for word, root in worked_out().items()]
    ROOTS.write_text("\n".join([rules_of_roots(), *rows, ""]), encoding="utf-8", newline="\n")

"""Writes src/regioparagraaf/dutch/data/uitgewerkt.json: what the lexicon works out of its tables.

    uv run python scripts/lexicon.py            or: make lexicon

A test fails when it was worked out of other tables than those that ship.
"""

from __future__ import annotations

from functools import cached_property

import msgspec

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.worked_out import WorkedOut, work_out
from regioparagraaf.loading.lexicon import WORKED_OUT, load_lexicon, mark_of_sources


def worked_out() -> WorkedOut:
    """All of it, with the root of every word that the lexicon asks for when its parts are worked out."""
    tables = load_lexicon().tables
    lexicon = Lexicon(tables)
    for name, part in vars(Lexicon).items():
        if isinstance(part, cached_property):
            getattr(lexicon, name)
    return work_out(tables, lexicon.root, lexicon._roots)


def written(found: WorkedOut) -> str:
    """The values in JSON, sorted and a line each, so that a change shows what changed."""
    parts = {"mark": mark_of_sources(), **msgspec.to_builtins(found, order="deterministic")}
    return "{\n" + ",\n".join(f'"{name}":{_lines(part)}' for name, part in parts.items()) + "\n}\n"


def _lines(part: object) -> str:
    if isinstance(part, dict):
        rows = (f"{_json(key)}:{_json(value)}" for key, value in sorted(part.items()))
        return "{\n" + ",\n".join(rows) + "\n}"
    return _json(part)


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()


if __name__ == "__main__":
    WORKED_OUT.write_text(written(worked_out()), encoding="utf-8", newline="\n")

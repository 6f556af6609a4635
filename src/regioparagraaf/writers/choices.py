"""Choices written into a file of a dossier, everything else in it kept as the user wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import tomlkit
from tomlkit.items import Table

_HEADER = re.compile(r"\s*\[")
_KEYS = re.compile(r"""\s*["']?[\w-]+["']?\s*=""")


def with_choices(text: str, choices: Mapping[str, str]) -> str:
    """The TOML text with these choices under [keuzes]."""
    document = tomlkit.parse(text)
    if "keuzes" not in document:
        document.add("keuzes", tomlkit.table())
    table = document["keuzes"]
    assert isinstance(table, Table), "a checked dossier has a table of choices"
    new = {fragment: choice for fragment, choice in choices.items() if fragment not in table}
    for fragment in choices.keys() - new.keys():
        table[fragment] = choices[fragment]
    return _with_lines(
        tomlkit.dumps(document), [f'"{fragment}" = "{choice}"' for fragment, choice in new.items()]
    )


def _with_lines(text: str, new: list[str]) -> str:
    """The new choices below the last that stands there, above the remarks on what comes after: who takes the
    sign off an example there would make them part of another table."""
    lines = text.split("\n")
    start = next(n for n, line in enumerate(lines) if re.match(r"\s*\[\s*keuzes\s*\]", line)) + 1
    end = next((n for n in range(start, len(lines)) if _HEADER.match(lines[n])), len(lines))
    behind = max((n + 1 for n in range(start, end) if _KEYS.match(lines[n])), default=start)
    ending = "\r" if lines[start - 1].endswith("\r") else ""
    return "\n".join((*lines[:behind], *(line + ending for line in new), *lines[behind:]))

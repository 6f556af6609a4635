"""Choices written into a file of a dossier, everything else in it kept as the user wrote it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

import tomlkit
from tomlkit.items import AbstractTable

from regioparagraaf.patterns import on_demand

_HEADER = on_demand(r"\s*\[")
_KEYS = on_demand(r"""\s*["']?[\w-]+["']?\s*=""")


def with_choices(text: str, choices: Mapping[str, str]) -> str:
    """The TOML text with these choices under [keuzes]; it says these and all that it said, and no more."""
    data = tomllib.loads(text)
    wanted = data | {"keuzes": data.get("keuzes", {}) | choices}
    # Where '[keuzes]' stands in another form, or also in a text, the lines are where tomlkit puts them.
    for written in (_in_its_place(text, choices), _in_order(text, choices)):
        if tomllib.loads(written) == wanted:
            return written
    raise AssertionError("choices that cannot be written into this file")


def _in_order(text: str, choices: Mapping[str, str]) -> str:
    document = tomlkit.parse(text)
    if "keuzes" not in document:
        document.add("keuzes", tomlkit.table())
    for fragment, choice in choices.items():
        document["keuzes"][fragment] = choice
    return tomlkit.dumps(document)


def _in_its_place(text: str, choices: Mapping[str, str]) -> str:
    document = tomlkit.parse(text)
    if "keuzes" not in document:
        document.add("keuzes", tomlkit.table())
    table = document["keuzes"]
    assert isinstance(table, AbstractTable), "a checked dossier has a table of choices"
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
    heads = (n for n, line in enumerate(lines) if re.match(r"\s*\[\s*keuzes\s*\]", line))
    start = next(heads, len(lines) - 1) + 1
    end = next((n for n in range(start, len(lines)) if _HEADER.match(lines[n])), len(lines))
    behind = max((n + 1 for n in range(start, end) if _KEYS.match(lines[n])), default=start)
    ending = "\r" if lines[start - 1].endswith("\r") else ""
    return "\n".join((*lines[:behind], *(line + ending for line in new), *lines[behind:]))

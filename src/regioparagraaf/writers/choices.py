"""Choices written into a file of a dossier, everything else in it kept as the user wrote it."""

from __future__ import annotations

from collections.abc import Mapping

import tomlkit
from tomlkit.items import Table


def with_choices(text: str, choices: Mapping[str, str]) -> str:
    """The TOML text with these choices under [keuzes]."""
    document = tomlkit.parse(text)
    if "keuzes" not in document:
        document.add("keuzes", tomlkit.table())
    table = document["keuzes"]
    assert isinstance(table, Table), "a checked dossier has a table of choices"
    for fragment, choice in choices.items():
        table[fragment] = choice
    return tomlkit.dumps(document)

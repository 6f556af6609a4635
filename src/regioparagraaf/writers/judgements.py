"""Judgements written into `beoordelingen.toml`, everything else in it kept as the user wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import tomlkit
from msgspec import Struct
from tomlkit.items import AoT, Array

from regioparagraaf.trace.judgements import Judgement, Verdict

HEAD = """# Wat mensen over de concepten hebben beslist. Elk oordeel geldt zolang beide teksten er zo staan;
# verandert een tekst, dan vervalt het en zegt 'regioparagraaf vergelijk' dat.
"""


class Written(Struct, frozen=True):
    """A judgement with the texts it is about, so that a reader of the file sees what was judged."""

    judgement: Judgement
    common: tuple[str, ...]
    draft: tuple[str, ...]


def with_judgements(text: str, known: Sequence[Judgement], new: Sequence[Written]) -> str:
    """The file with new judgements behind the others; one on the same question takes the place of the old.

    `known` are the judgements of the file in its order.
    """
    keys = {one.judgement.key for one in new}
    document = tomlkit.parse(without_judgements(text, known, keys) or HEAD)
    tables = document.get("oordeel")
    if not isinstance(tables, AoT):
        tables = _as_tables(tables)
        document.pop("oordeel", None)
        document.add("oordeel", tables)
    for one in new:
        tables.append(_table(one))
    return tomlkit.dumps(document)


def _as_tables(written: Iterable[Mapping[str, Any]] | None) -> AoT:
    """The judgements of a list that somebody wrote on a line, each as a table of its own."""
    tables = tomlkit.aot()
    for one in written or ():
        table = tomlkit.table()
        table.update(dict(one))
        tables.append(table)
    return tables


def without_judgements(text: str, known: Sequence[Judgement], keys: Collection[tuple[object, ...]]) -> str:
    """The file without the judgements with these keys."""
    leaving = [number for number, one in enumerate(known) if one.key in keys]
    if not leaving:
        return text
    document = tomlkit.parse(text)
    tables = document["oordeel"]
    assert isinstance(tables, AoT | Array), "a file that was read has a list of judgements"
    for number in reversed(leaving):
        del tables[number]
    if not tables:  # an empty list of tables would be written as a value, to which no table can be added
        del document["oordeel"]
    return tomlkit.dumps(document)


def _table(one: Written) -> tomlkit.items.Table:
    judgement = one.judgement
    table = tomlkit.table()
    table.add("gemeente", judgement.municipality)
    table.add("soort", str(judgement.verdict))
    if judgement.verdict in (Verdict.WEIGHT, Verdict.NO_SIGNAL):
        table.add(str(judgement.verdict), judgement.value)
    table.add("reden", judgement.reason)
    if judgement.date:
        table.add("datum", judgement.date)
    if judgement.number:
        table.add("nummer", judgement.number)
    for side, texts in (("was", one.common), ("wordt", one.draft)):
        if texts:
            table.add(side, tomlkit.item(list(texts)))
    table.add(tomlkit.nl())
    return table

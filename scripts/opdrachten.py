"""Writes docs/opdrachten.md, the command reference, from the help of the program itself.

    uv run python scripts/opdrachten.py            write it
    uv run python scripts/opdrachten.py --toon     print it

A test fails when the page is older than the help.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from regioparagraaf.cli import group
from regioparagraaf.cli.dutch import speak_dutch

TARGET = Path(__file__).resolve().parents[1] / "docs" / "opdrachten.md"
INTRODUCTION = (
    "# Opdrachten\n\n"
    "Dit is de hulp die het programma zelf geeft (`regioparagraaf OPDRACHT --help`). De pagina wordt daaruit "
    "gemaakt; verbeter de hulp, niet deze pagina.\n"
)


def reference() -> str:
    """The page: the group, and every verb with its own verbs, in the order of the help."""
    speak_dutch()
    return "\n".join([INTRODUCTION, *_sections(group, None, "regioparagraaf")]).rstrip() + "\n"


def _sections(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    context = click.Context(command, parent, info_name=name, terminal_width=80, **command.context_settings)
    yield f"## {context.command_path}\n\n```\n{command.get_help(context).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for word in command.list_commands(context):
            inner = command.get_command(context, word)
            assert inner is not None, word
            yield from _sections(inner, context, word)


if __name__ == "__main__":
    if "--toon" in sys.argv:
        print(reference(), end="")
    else:
        TARGET.write_text(reference(), encoding="utf-8")

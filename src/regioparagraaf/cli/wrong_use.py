"""What is wrong with a call, in the form of every other message: what, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from regioparagraaf.cli.verbs import VERBS
from regioparagraaf.errors import Remark, did_you_mean, either, fault
from regioparagraaf.patterns import on_demand


def help_asked(error: click.UsageError) -> str:
    """The help, where a group of verbs was called without one; empty for any other error."""
    return error.ctx.get_help() if isinstance(error, NoArgsIsHelpError) else ""


def told(error: click.UsageError, given: Sequence[str], program: str) -> Remark:
    """The error as a remark; `given` are the words of the call."""
    near = getattr(error, "possibilities", None)
    text = error.message if near else error.format_message()
    return fault("RP401", text.removesuffix("."), _advice(error, near, given, program))


def _advice(error: click.UsageError, near: Sequence[str] | None, given: Sequence[str], program: str) -> str:
    if near:
        return f"bedoelt u {either(near)}?"
    choice = error.param.type if isinstance(error, click.BadParameter) and error.param else None
    if isinstance(choice, click.Choice):
        meant = did_you_mean(_wrong_choice(given, choice.choices), choice.choices, "-")
        if meant != "-":
            return meant
    file = next((word for word in given if _is_file_like(word)), "")
    if isinstance(error, click.NoSuchOption) and file:
        return f"begint een bestandsnaam met een streepje, schrijf dan ./{file}"
    verb = next((word for word in given if word in VERBS), "")
    if isinstance(error, click.NoSuchOption) and verb and given[0].startswith("-"):
        others = " ".join(word for word in given if word != verb)
        return f"zet opties achter de opdracht: {program} {verb} {others}"
    if isinstance(error, NoSuchCommand) and verb == "keuzeblad":
        name = given[given.index(verb) + 1]
        return f'een blad van één gemeente of partij maakt u zo: {program} {verb} --namens "{name}"'
    path = error.ctx.command_path if error.ctx else f"{program} {verb}".rstrip()
    return f"zie {path} --help"


def _is_file_like(word: str) -> bool:
    """Whether it was read as an option and looks like the name of a file: '-lisse.docx'."""
    return word.startswith("-") and "=" not in word and bool(_FILE.search(word))


_FILE = on_demand(r"\.(docx|odt|pdf|md|markdown|txt|text|jsonl|toml)$", re.IGNORECASE)


def _wrong_choice(given: Sequence[str], choices: Sequence[str]) -> str:
    """The word of the call that is most like a choice without being one."""
    values = [word.rpartition("=")[2] for word in given]
    return next((word for word in values if _near(word, choices)), "")


def _near(word: str, choices: Sequence[str]) -> bool:
    return word not in choices and not word.startswith("-") and did_you_mean(word, choices, "-") != "-"

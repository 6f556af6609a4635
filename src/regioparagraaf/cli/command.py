"""How a verb is made: Dutch usage, and one example in its help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from regioparagraaf.dutch.unseen import without_unseen
from regioparagraaf.errors import Unwritable

HELP_NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 80}


class Verb(click.Command):
    """A verb, with its usage in Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)
        self.params.append(debug_option())

    def invoke(self, ctx: click.Context) -> Any:
        """Its outcome; what could not be written is told without `--uit` where the verb has none."""
        try:
            return super().invoke(ctx)
        except Unwritable as error:
            if any(parameter.name == "out" for parameter in self.params):
                raise
            remarks = (one._replace(advice=one.advice.replace(" met --uit", "")) for one in error.remarks)
            raise Unwritable(*remarks) from error


class VerbGroup(click.Group):
    """A verb that has verbs of its own (fragment lijst, fragment toon)."""

    command_class = Verb

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT [ARGUMENTEN]...")
        super().__init__(*args, **kwargs)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its verbs, each with its first sentence in full."""
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, _first_sentence(one)) for name, one in sorted(self.commands.items())])


def _first_sentence(command: click.Command) -> str:
    return " ".join((command.help or "").partition("\n\n")[0].split())


def verb(name: str, example: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a verb of a function; its docstring is the help, the example ends it.

    The function returns the exit code, or None for 0. Use it below the options:
    `@verb("weeg", example='weeg "WAS" "WORDT"')`.
    """
    epilog = f"\b\nVoorbeeld:\n  regioparagraaf {example}"

    def make(function: Callable[..., Any]) -> click.Command:
        return click.command(name, cls=Verb, epilog=epilog, context_settings=HELP_NAMES)(function)

    return make


def subverb(group: click.Group, name: str, example: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a verb inside a group of verbs."""

    def make(function: Callable[..., Any]) -> click.Command:
        command = verb(name, example)(function)
        group.add_command(command)
        return command

    return make


def debug_option() -> click.Option:
    """`--debug`: read by the error handler itself, because parsing may fail before it is seen here."""
    text = "Toon waar een fout in het programma zit."
    return click.Option(["--debug"], is_flag=True, expose_value=False, help=text)


def one_line(_context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
    """What the user typed, each text on one line and without characters that nobody sees: it is kept in
    a file that must be read again, or stands in a document."""
    if isinstance(value, tuple):
        return tuple(map(_one_line, value))
    return value and _one_line(value)


def _one_line(text: str) -> str:
    return " ".join(without_unseen(text).split())

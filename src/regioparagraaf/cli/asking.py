"""Questions at a terminal: in Dutch, broken between words, with the default between brackets."""

from __future__ import annotations

from collections.abc import Sequence

import click

from regioparagraaf.cli.terminal import NOBODY, fitted, printable, screen_width
from regioparagraaf.dutch.unseen import without_unseen

_YES, _NO = ("ja", "j", "yes", "y"), ("nee", "n", "no")


def ask(question: str, default: str, choices: Sequence[str] = ()) -> str:
    """The answer; Enter gives the default, and of the choices one is asked until it is given."""
    shown = f"{question} ({', '.join(choices)})" if choices else question
    text = fitted(printable(f"{shown} [{default}]" if default else shown), screen_width() - 2, hang=2)
    kind = click.Choice(choices, case_sensitive=False) if choices else None
    try:
        answer = click.prompt(
            text, default=default or None, show_default=False, show_choices=False, type=kind
        )
    except OSError as error:
        if error.errno not in NOBODY:
            raise
        raise click.Abort from error  # a terminal that is gone answers nothing
    return without_unseen(str(answer)).strip()


def agree(question: str) -> bool:
    """Whether the user says yes; Enter is no."""
    while True:
        said = yes_or_no(ask(f"{question} (ja, nee)", "nee"))
        if said is not None:
            return said
        click.echo("Antwoord ja of nee.")


def yes_or_no(answer: str) -> bool | None:
    """What an answer says; None where it is neither yes nor no."""
    word = answer.casefold()
    return word in _YES if word in (*_YES, *_NO) else None

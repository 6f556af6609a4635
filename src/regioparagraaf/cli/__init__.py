"""The command line: a lazy group of verbs and the one error handler.

`--help` imports click and this package alone; a verb is imported when it is called.
"""

from __future__ import annotations

import atexit
import errno
import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from regioparagraaf.cli.dutch import speak_dutch
from regioparagraaf.cli.interrupt import listen
from regioparagraaf.cli.verbs import VERBS
from regioparagraaf.errors import ExitCode, RegioError, Unreadable, Unwritable

PROGRAM = "regioparagraaf"
SELDOM = 200_000, 20, 50
"""How often the interpreter looks for values that hold on to each other in a circle. Ours do not, and a text
is many thousands of values: at its usual rate the looking takes one part in twelve of all time. The first
look is at all that was loaded as well: the work on a few texts ends before it comes."""


class Verbs(click.Group):
    """The verbs of the table; their modules are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their lines from the table, so that help imports no verb."""
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in VERBS and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=VERBS, ctx=ctx)
        return super().resolve_command(ctx, args)


@click.group(
    PROGRAM,
    cls=Verbs,
    invoke_without_command=True,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog=f"Hulp bij een opdracht: {PROGRAM} OPDRACHT --help",
)
@click.option("--versie", is_flag=True, help="Toon de versie.")
@click.option("--debug", is_flag=True, expose_value=False, help="Toon waar een fout in het programma zit.")
@click.pass_context
def group(ctx: click.Context, versie: bool) -> None:
    """Stelt de gedeelde regionale paragraaf samen, vergelijkt wat gemeenten ervan maken en schrijft
    Word-documenten."""
    if versie:
        from importlib.metadata import version

        from regioparagraaf.cli.terminal import say

        say(f"{PROGRAM} {version(PROGRAM)}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        from regioparagraaf.cli.begin import say_what_is_next

        say_what_is_next()


def _without_help(given: Sequence[str]) -> list[str]:
    """`help` and `help VERB`, as many programs have it, are `--help` and `VERB --help`."""
    return [*given[1:], "--help"] if given and given[0] in ("help", "hulp") else list(given)


def main(args: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit code; nothing escapes it."""
    gc.set_threshold(*SELDOM)
    gc.enable()
    atexit.register(gc.freeze)  # at the end nothing is looked through any more: all goes with the process
    given = _without_help(sys.argv[1:] if args is None else args)
    try:
        listen()
        _speak()
        outcome = group.main(given, prog_name=PROGRAM, standalone_mode=False)
        _end_telling()
        return int(outcome or ExitCode.FINE)
    except RegioError as error:
        return _tell(error)
    except click.UsageError as error:
        return _tell_wrong_use(error, given)
    except (click.Abort, KeyboardInterrupt, EOFError):
        return _tell_interrupted()
    except SystemExit:  # click's own end where nobody reads its help (`--help | true`)
        return ExitCode.FINE
    except OSError as error:
        return _tell_system(error, given)
    except Exception as error:  # the last resort, by design
        from regioparagraaf.cli.bug import report_bug

        return report_bug(error, debug="--debug" in given)


def _speak() -> None:
    from regioparagraaf.cli.terminal import make_streams_safe

    speak_dutch()
    make_streams_safe()


def _end_telling() -> None:
    from regioparagraaf.cli.terminal import to_whoever_reads

    with to_whoever_reads(sys.stdout):
        sys.stdout.flush()


def _tell(error: RegioError) -> int:
    from regioparagraaf.cli.terminal import show_remarks

    show_remarks(error.remarks)
    return error.exit_code


def _tell_interrupted() -> int:
    from regioparagraaf.cli.terminal import say_as_it_is

    say_as_it_is("Afgebroken.")
    return ExitCode.INTERRUPTED


def _tell_wrong_use(error: click.UsageError, given: Sequence[str]) -> int:
    from regioparagraaf.cli.terminal import say_as_it_is, show_remarks
    from regioparagraaf.cli.wrong_use import help_asked, told

    if text := help_asked(error):
        say_as_it_is(text)
    else:
        show_remarks([told(error, given, PROGRAM)])
    return ExitCode.USAGE


def _tell_system(error: OSError, given: Sequence[str]) -> int:
    """A file of the user that the system does not give, or a screen written to a full disk. Files are
    written in `writers.safe`, which reports its own errors; one of our own that is missing is our own
    fault."""
    from pathlib import Path  # here: `--help` needs none

    from regioparagraaf.cli.terminal import NOBODY, goes_nowhere
    from regioparagraaf.loading.resources import PACKAGE
    from regioparagraaf.readers import system_trouble

    is_help = not {"-h", "--help"}.isdisjoint(given)
    if is_help and error.filename is None and error.errno in NOBODY:  # its terminal is gone
        goes_nowhere(sys.stdout)
        return ExitCode.FINE
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        from regioparagraaf.writers.disk_troubles import system_trouble as writing_trouble

        if error.filename is None:
            goes_nowhere(sys.stdout)
        where = os.fsdecode(error.filename or "wat op het scherm zou komen")
        return _tell(Unwritable(writing_trouble(error, Path(where))))
    place = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if not place or Path(place).is_relative_to(PACKAGE):
        from regioparagraaf.cli.bug import report_bug

        return report_bug(error, debug="--debug" in given)
    return _tell(Unreadable(system_trouble(error, place)))

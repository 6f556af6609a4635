"""Our own bug: one sentence for the user, a report for the maker."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from regioparagraaf.cli.terminal import show_remarks
from regioparagraaf.errors import ExitCode, Remark, fault


def report_bug(error: Exception, debug: bool = False) -> int:
    """Tells that the program failed and where the report is; the traceback only with `--debug`."""
    show_remarks([bug_remark(error, debug)])
    return ExitCode.BUG


def bug_remark(error: Exception, debug: bool = False) -> Remark:
    """One sentence, with the place of the report; the traceback on the screen too with `--debug`.

    The report holds the call and the traceback; file contents are not in it, and it stays on this
    machine until the user sends it.
    """
    import traceback  # here and below: nobody should wait for what a run without bugs does not need

    trace = "".join(traceback.format_exception(error))
    if debug or "--debug" in sys.argv:
        click.echo(trace, err=True)
    saved = _save(trace, sys.argv)
    advice = f"stuur het verslag mee als u dit meldt: {saved}" if saved else "meld het, met --debug erbij"
    text = "het programma liep vast door een fout van onszelf; aan uw bestanden is niets veranderd"
    return fault("RP900", text, advice)


def _save(trace: str, args: Sequence[str]) -> Path | None:
    import platform
    import tempfile
    from importlib.metadata import version

    lines = (
        f"regioparagraaf {version('regioparagraaf')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"aanroep: {list(args)}",
        "",
        trace,
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="regioparagraaf-fout-", suffix=".txt", delete=False
        ) as file:
            file.write("\n".join(lines))
    except OSError:
        return None
    return Path(file.name)

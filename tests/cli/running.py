"""Runs the command line as a user does: a process of its own, with its streams apart."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct


def hear_interrupts() -> None:
    """Make what is started from here hear an interrupt. Work in the background ignores one, and
    hands that on: tests of what an interrupt does would wait for nothing there."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Ran(Struct, frozen=True):
    """What a user sees of a run."""

    code: int
    out: str
    err: str


def run(*args: str, cwd: Path | None = None, stdin: str = "", **environment: str) -> Ran:
    """The outcome of `regioparagraaf ARGS` in a folder."""
    return _ran([], args, cwd, stdin, environment)


def run_through(command: Sequence[str], *args: str, cwd: Path) -> Ran:
    """The outcome where another command starts it."""
    return _ran(command, args, cwd, "", {})


def _ran(
    command: Sequence[str], args: Sequence[str], cwd: Path | None, stdin: str, environment: Mapping[str, str]
) -> Ran:
    done = subprocess.run(
        [*command, sys.executable, "-m", "regioparagraaf", *args],
        cwd=cwd,
        env={**_plain_environment(), **environment},
        input=stdin.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
    return Ran(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


def _plain_environment() -> dict[str, str]:
    """This environment without what would change the output, in a language that is not ours."""
    left_out = ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "PYTHONIOENCODING")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}

"""Runs the command line as a user does: a process of its own, with its streams apart."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
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
    """The outcome of `regioparagraaf ARGS` in a folder. Split off from a process that waits with the program
    read, where the environment is the one in which that process began."""
    if not environment and _Warm.can_wait():
        waiting = _waiting()
        if waiting.circumstances == _circumstances():
            return waiting.run(args, cwd or Path.cwd(), stdin)
    return run_afresh(*args, cwd=cwd, stdin=stdin, **environment)


def run_afresh(*args: str, cwd: Path | None = None, stdin: str = "", **environment: str) -> Ran:
    """The outcome where Python starts for it."""
    return _ran([], args, cwd, stdin, environment)


def run_through(command: Sequence[str], *args: str, cwd: Path) -> Ran:
    """The outcome where another command starts it."""
    return _ran(command, args, cwd, "", {})


def without_rights() -> tuple[str, ...]:
    """What a command is run through to be held to the rights of files: an administrator is held to none."""
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows keeps rights in lists of its own")
    if os.geteuid() != 0:
        return ()
    through = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if shutil.which("setpriv") is None or subprocess.run([*through, "true"], check=False).returncode:
        pytest.skip("this system takes no rights away from an administrator")
    return through


def _ran(
    command: Sequence[str], args: Sequence[str], cwd: Path | None, stdin: str, environment: Mapping[str, str]
) -> Ran:
    done = subprocess.run(
        [*command, sys.executable, "-m", "regioparagraaf", *args],
        cwd=cwd,
        env={**_plain_environment(), **environment},
        input=stdin.encode(),
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
    return Ran(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


@cache
def _waiting() -> _Warm:
    return _Warm()


class _Warm:
    """A process that waits with the program read (warm.py)."""

    def __init__(self) -> None:
        self.circumstances = _circumstances()
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("warm.py")), str(theirs.fileno())],
                env=_plain_environment(),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._channel.settimeout(LONGEST)
        atexit.register(self._end)

    @staticmethod
    def can_wait() -> bool:
        """Whether a process can be split off here with all that another has read."""
        return sys.platform == "linux"

    def run(self, args: Sequence[str], cwd: Path, stdin: str) -> Ran:
        with ExitStack() as open_files:
            given, out, err = (open_files.enter_context(tempfile.TemporaryFile()) for _ in range(3))
            given.write(stdin.encode())
            given.seek(0)
            asked = json.dumps([str(cwd.absolute()), args]).encode()
            socket.send_fds(self._channel, [asked], [file.fileno() for file in (given, out, err)])
            try:
                code = int(self._channel.makefile().readline())
            except TimeoutError:
                os.killpg(self._process.pid, signal.SIGKILL)
                raise
            out.seek(0)
            err.seek(0)
            return Ran(code, out.read().decode(), err.read().decode())

    def _end(self) -> None:
        self._channel.close()
        self._process.wait()


def _circumstances() -> tuple[dict[str, str], set[int]]:
    """What a run depends on beside its folder and its words."""
    return _plain_environment(), os.sched_getaffinity(0)


LONGEST = 120
"""Seconds that a run may take."""


def _plain_environment() -> dict[str, str]:
    """This environment without what would change the output, in a language that is not ours."""
    left_out = ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "PYTHONIOENCODING", *_NO_MATTER)
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}


_NO_MATTER = ("PYTEST_CURRENT_TEST", "OPENBLAS_NUM_THREADS")
"""Set while the tests go on; the last by the program itself, wherever it is asked what a text means."""

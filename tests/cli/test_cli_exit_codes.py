"""Every exit code of the interface is reached by a run (errors.ExitCode; they are never renumbered)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from running import hear_interrupts, run

from regioparagraaf.__main__ import INTERRUPTED
from regioparagraaf.errors import ExitCode

hear_interrupts()

CALLS: dict[ExitCode, tuple[str, ...]] = {
    ExitCode.FINE: ("vergelijk", "samen.md", "oost.md", "--stil"),
    ExitCode.FINDINGS: ("vergelijk", "samen.md", "oost.md", "--streng", "--stil"),
    ExitCode.USAGE: ("vergelijk", "samen.md", "oost.md", "--bereik", "overal"),
    ExitCode.UNREADABLE: ("vergelijk", "samen.md", "weg.md"),
    ExitCode.REFUSED: ("vergelijk", "samen.md", "gevaarlijk.docx"),
    ExitCode.UNWRITABLE: ("vergelijk", "samen.md", "oost.md", "--uit", "oost.md"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "samen.md").write_text("# Regio\n\nWij bouwen 400 woningen.\n", encoding="utf-8")
    (tmp_path / "oost.md").write_text("# Regio\n\nWij bouwen 300 woningen.\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "gevaarlijk.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<x/>")
        package.writestr("../../buiten.xml", "<x/>")
    return tmp_path


@pytest.mark.parametrize(("code", "args"), CALLS.items(), ids=[code.name for code in CALLS])
def test_a_run_ends_with_its_code(folder: Path, code: ExitCode, args: tuple[str, ...]) -> None:
    shown = run(*args, cwd=folder)
    assert shown.code == code, shown.err
    assert "Traceback" not in shown.err


def _broken(error: str) -> str:
    """A run in which the lexicon cannot be loaded, by our own fault."""
    return (
        "import sys; from regioparagraaf import cli; import regioparagraaf.loading.lexicon as lexicon\n"
        f"def broken(): raise {error}\n"
        "lexicon.load_lexicon = broken\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )


def _run(folder: Path, script: str, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *args]
    about = os.environ | {"TMPDIR": str(folder / "tijdelijk"), "PYTHONUTF8": "1"}
    (folder / "tijdelijk").mkdir(exist_ok=True)
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=about, timeout=60
    )


def test_our_own_fault_is_one_dutch_sentence_and_a_report_and_nothing_is_written(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    done = _run(folder, _broken("ZeroDivisionError('door nul')"), "weeg", "Wij bouwen.", "Wij slopen.")
    assert done.returncode == ExitCode.BUG
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "fout[RP900]" in line
    (report,) = (folder / "tijdelijk").iterdir()
    assert str(report) in line
    told = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in told
    assert "aanroep: regioparagraaf weeg" in told
    assert not [word for word in ("door nul", "bouwen", "slopen") if word in told], "it may be sent on"
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_debug_shows_where_our_own_fault_is(folder: Path) -> None:
    done = _run(folder, _broken("ZeroDivisionError('door nul')"), "weeg", "a", "b", "--debug")
    assert done.returncode == ExitCode.BUG
    assert "ZeroDivisionError: door nul" in done.stderr


@pytest.mark.parametrize("error", ["RecursionError()", "AssertionError()", "UnicodeError()"])
def test_any_fault_of_ours_ends_the_same_way(folder: Path, error: str) -> None:
    done = _run(folder, _broken(error), "weeg", "a", "b")
    assert done.returncode == ExitCode.BUG
    assert "RP900" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_no_report_can_be_saved_it_still_ends_in_words(folder: Path) -> None:
    script = _broken("ZeroDivisionError()").replace(
        "import sys;",
        "import sys, tempfile; tempfile.NamedTemporaryFile = lambda *a, **k: open('/nergens/x');",
    )
    done = _run(folder, script, "weeg", "a", "b")
    assert done.returncode == ExitCode.BUG
    assert "--debug" in done.stderr


def test_one_draft_on_which_we_fail_leaves_the_others_whole(folder: Path) -> None:
    script = (
        "import sys; from regioparagraaf import cli; import regioparagraaf.readers as readers\n"
        "read = readers.bytes_of\n"
        "def sometimes(path):\n"
        "    if path.name == 'west.md': raise ZeroDivisionError\n"
        "    return read(path)\n"
        "readers.bytes_of = sometimes\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    (folder / "west.md").write_text("# Regio\n\nWij bouwen.\n", encoding="utf-8")
    done = _run(folder, script, "vergelijk", "samen.md", "west.md", "oost.md")
    assert done.returncode == ExitCode.BUG
    assert "west.md: fout[RP900]" in done.stderr
    assert (folder / "uitvoer" / "Oost-wijzigingen.docx").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent in another way")
def test_an_interrupt_ends_a_run_with_130_and_leaves_nothing_half(folder: Path) -> None:
    os.mkfifo(folder / "paren.jsonl")
    command = [sys.executable, "-m", "regioparagraaf", "weeg", "--invoer", "paren.jsonl"]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    _until(lambda: "paren.jsonl" in _waits_for(process.pid))
    process.send_signal(signal.SIGINT)
    out, told = process.communicate(timeout=20)
    assert process.returncode == ExitCode.INTERRUPTED
    assert out == ""
    assert told.strip() == "Afgebroken."


LOADING = """
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            print('laden', flush=True)
            time.sleep(30)
sys.meta_path.insert(0, Slow())
from regioparagraaf.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent in another way")
@pytest.mark.parametrize("module", ["click", "regioparagraaf.cli", "regioparagraaf.cli.weeg", "rapidfuzz"])
def test_an_interrupt_while_the_program_is_loading_is_one_dutch_word(folder: Path, module: str) -> None:
    command = [sys.executable, "-c", LOADING.format(module=module), "weeg", "Wij bouwen.", "Wij slopen."]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=folder, stderr=pipe, stdout=pipe, text=True)
    assert process.stdout
    assert process.stdout.readline() == "laden\n"
    process.send_signal(signal.SIGINT)
    out, told = process.communicate(timeout=20)
    assert (process.returncode, out, told.strip()) == (ExitCode.INTERRUPTED, "", "Afgebroken.")


def test_the_command_begins_where_an_interrupt_is_heard() -> None:
    (entry,) = entry_points(group="console_scripts", name="regioparagraaf")
    assert entry.value == "regioparagraaf.__main__:main"
    assert INTERRUPTED == ExitCode.INTERRUPTED


def _waits_for(pid: int) -> str:
    """What a process is called with, once it has been running for a moment."""
    time.sleep(1.5)
    path = Path(f"/proc/{pid}/cmdline")
    return path.read_text(encoding="utf-8") if path.exists() else "paren.jsonl"


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(10):
        if holds():
            return
    raise AssertionError("it never came so far")


def test_every_code_is_reached() -> None:
    assert set(ExitCode) == {*CALLS, ExitCode.BUG, ExitCode.INTERRUPTED}

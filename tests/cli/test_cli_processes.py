"""A batch over several processes says and writes what it does in one, and ends as cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import hear_interrupts

from regioparagraaf.errors import ExitCode

hear_interrupts()

NAMES = (
    "Noord",
    "Oost",
    "Zuid",
    "West",
    "Midden",
    "Haven",
    "Duin",
    "Veen",
    "Polder",
    "Dijk",
    "Wad",
    "Meer",
    "Bos",
)
RUN = """
import sys
from regioparagraaf import cli
from regioparagraaf.cli import workers
if __name__ == "__main__":
    cores, forks, *args = sys.argv[1:]
    workers.cores = lambda: int(cores)
    workers.ENOUGH = 0
    workers.FORKS = workers.FORKS and forks == "ja"
    sys.exit(cli.main(args))
"""
EVERY_KIND = "redlines,matrix,oplegger,html,json,gemene-deler"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "loop.py").write_text(RUN, encoding="utf-8")
    lines = [f"De raden stellen in {2027 + n} samen {n + 3} plannen voor het water vast." for n in range(12)]
    (tmp_path / "samen.md").write_text("# Regio\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    drafts = tmp_path / "in"
    drafts.mkdir()
    for n, name in enumerate(NAMES):
        own = [
            line.replace("samen", "waar mogelijk") if i % (n + 2) == 0 else line
            for i, line in enumerate(lines)
        ]
        (drafts / f"{name.lower()}.md").write_text(
            f"# {name}\n\n" + "\n\n".join(own[n % 3 :]), encoding="utf-8"
        )
    return tmp_path


def command(folder: Path, cores: int, out: str, forks: bool = True, script: str = "loop.py") -> list[str]:
    asked = ("vergelijk", "samen.md", "in", "--uit", out, "--datum", "2026-11-24", "--alleen", EVERY_KIND)
    return [sys.executable, str(folder / script), str(cores), "ja" if forks else "nee", *asked]


def compare(folder: Path, cores: int, out: str, forks: bool = True) -> subprocess.CompletedProcess[str]:
    about = {**os.environ, "TMPDIR": str(folder), "PYTHONUTF8": "1"}
    return subprocess.run(
        command(folder, cores, out, forks), cwd=folder, env=about, capture_output=True, text=True, check=False
    )


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("forks", [True, False], ids=["splitting off", "starting afresh"])
def test_two_processes_write_and_say_what_one_does(folder: Path, forks: bool) -> None:
    (folder / "in" / "kapot.docx").write_bytes(b"geen Word-bestand")
    alone, together = compare(folder, 1, "een"), compare(folder, 2, "twee", forks)
    assert (alone.returncode, together.returncode) == (ExitCode.UNREADABLE, ExitCode.UNREADABLE)
    assert together.stderr == alone.stderr
    assert together.stdout.replace("twee", "een") == alone.stdout
    assert len(written(folder / "een")) == len(NAMES) + 5
    assert written(folder / "twee") == written(folder / "een")


def test_json_on_the_screen_is_the_file(folder: Path) -> None:
    shown = subprocess.run(
        [*command(folder, 2, "uit"), "--json"], cwd=folder, capture_output=True, check=False
    )
    assert shown.stdout == (folder / "uit" / "vergelijking.json").read_bytes()


STEPS = {
    "reading": ("regioparagraaf.readers", "bytes_of", "given[0].name"),
    "summing up": ("regioparagraaf.cli.each", "summary_of", "given[1]"),
    "its piece of the JSON": ("regioparagraaf.cli.each", "draft_json", "given[0]"),
}


@pytest.mark.parametrize("step", STEPS)
def test_our_own_fault_on_one_draft_leaves_the_others_whole(folder: Path, step: str) -> None:
    module, function, name = STEPS[step]
    broken = (
        f"import {module} as module\n"
        f"real = module.{function}\n"
        "def sometimes(*given):\n"
        f"    if {name} == 'west.md': raise ZeroDivisionError\n"
        "    return real(*given)\n"
        f"module.{function} = sometimes\n"
    )
    (folder / "loop.py").write_text(broken + RUN, encoding="utf-8")
    done = compare(folder, 2, "uit")
    assert done.returncode == ExitCode.BUG
    assert "west.md: fout[RP900]" in done.stderr
    assert len(list((folder / "uit").glob("*-wijzigingen.docx"))) == len(NAMES) - 1


FATES = {
    "ended from outside": ("os.kill(os.getpid(), 9)", "RP910"),
    "out of memory": ("raise MemoryError", "RP911"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
@pytest.mark.parametrize("fate", FATES)
def test_a_process_that_dies_costs_its_draft_and_no_other(folder: Path, fate: str) -> None:
    deed, code = FATES[fate]
    broken = (
        "import os, regioparagraaf.readers as readers\n"
        "read = readers.bytes_of\n"
        "def fatal(path):\n"
        f"    if path.name == 'west.md': {deed}\n"
        "    return read(path)\n"
        "readers.bytes_of = fatal\n"
    )
    (folder / "loop.py").write_text(broken + RUN, encoding="utf-8")
    done = compare(folder, 2, "uit")
    assert done.returncode == ExitCode.BUG
    told = [line for line in done.stderr.splitlines() if "fout[" in line]
    assert len(told) == 1
    assert f"west.md: fout[{code}]" in told[0]
    assert "Traceback" not in done.stderr
    made = {path.name for path in (folder / "uit").iterdir()}
    assert {f"{name}-wijzigingen.docx" for name in NAMES if name != "West"} < made
    assert "West-wijzigingen.docx" not in made
    assert not list(folder.glob("regioparagraaf-fout-*")), "it is no bug of ours"


def write_slow(folder: Path) -> None:
    """A run in which every draft but one takes a minute, so that it can be broken off."""
    slow = (
        "import time, regioparagraaf.readers as readers\n"
        "read = readers.bytes_of\n"
        "def slowly(path):\n"
        "    if path.parent.name == 'in' and path.name != 'bos.md': time.sleep(60)\n"
        "    return read(path)\n"
        "readers.bytes_of = slowly\n"
    )
    (folder / "traag.py").write_text(slow + RUN, encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
@pytest.mark.parametrize("presses", [1, 4])
def test_an_interrupt_leaves_no_process_and_no_file(folder: Path, presses: int) -> None:
    write_slow(folder)
    process = subprocess.Popen(
        command(folder, 2, "uit", script="traag.py"),
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(family(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(family(process.pid)) == 3
    for _ in range(presses):
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all of them get it
        time.sleep(0.01)
    out, told = process.communicate(timeout=20)
    assert (out, told.strip()) == ("", "Afgebroken.")
    # The interpreter hears Ctrl-C no more while it ends, and dies of it: to a shell that is the same code.
    assert process.returncode in (ExitCode.INTERRUPTED, -signal.SIGINT)
    assert not family(process.pid)
    assert not (folder / "uit").exists()


def test_an_interrupt_that_the_interpreter_drops_is_heard_all_the_same(folder: Path) -> None:
    drops = (
        "import signal, time, weakref, regioparagraaf.readers as readers\n"
        "class Value: pass\n"
        "def dropping(path):\n"
        "    value = Value()\n"
        "    weak = weakref.ref(value, lambda _: signal.raise_signal(signal.SIGINT))\n"
        "    del value\n"
        "    time.sleep(2)\n"
        "readers.bytes_of = dropping\n"
    )
    (folder / "verliest.py").write_text(drops + RUN, encoding="utf-8")
    done = subprocess.run(
        command(folder, 1, "uit", script="verliest.py"),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr.strip()) == (ExitCode.INTERRUPTED, "", "Afgebroken.")


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
def test_who_ends_the_program_ends_its_processes(folder: Path) -> None:
    write_slow(folder)
    process = subprocess.Popen(
        command(folder, 2, "uit", script="traag.py"), cwd=folder, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while len(family(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while family(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not family(process.pid)


def family(session: int) -> list[int]:
    """The processes of a session that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, _, rest = path.read_text().partition(" (")
        except OSError:
            continue
        state, _, _, of = rest.rpartition(") ")[2].split()[:4]
        if int(of) == session and state != "Z":
            found.append(int(pid))
    return found

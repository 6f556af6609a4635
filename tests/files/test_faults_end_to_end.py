"""The whole fault table in one comparison: each fault is told, the sound draft is done, within bounds."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_reading_faults import FAULTS, MOST_KILOBYTES, MOST_SECONDS

from regioparagraaf.errors import ExitCode

SCRIPT = (
    "import sys; from pathlib import Path; from regioparagraaf.cli import main\n"
    "code = main(sys.argv[1:])\n"
    "status = Path('/proc/self/status').read_text().split() if sys.platform == 'linux' else ['VmHWM:', '0']\n"
    "Path('top.txt').write_text(status[status.index('VmHWM:') + 1])\n"
    "sys.exit(code)"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, str, float]:
    """The folder, the exit code, the messages and the seconds of one run over all faults."""
    folder = tmp_path_factory.mktemp("fouten")
    (folder / "samen.md").write_text("# Regio\n\nWij bouwen 400 woningen.\n", encoding="utf-8")
    (folder / "heel.md").write_text("# Regio\n\nWij bouwen 300 woningen.\n", encoding="utf-8")
    names = []
    for number, (_, name, make, *_) in enumerate(FAULTS):
        path = folder / f"fout{number:03}{Path(name).suffix}"
        path.write_bytes(make())
        names.append(path.name)
    begun = time.monotonic()
    command = [sys.executable, "-c", SCRIPT, "vergelijk", "samen.md", *names, "heel.md"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    return folder, done.returncode, done.stderr, time.monotonic() - begun


def test_the_worst_fault_decides_the_exit_code_and_nothing_is_a_traceback(
    told: tuple[Path, int, str, float],
) -> None:
    _, code, messages, _ = told
    assert code == ExitCode.REFUSED
    assert "Traceback" not in messages
    assert "RP900" not in messages


@pytest.mark.parametrize("number", range(len(FAULTS)), ids=[fault[0] for fault in FAULTS])
def test_every_fault_is_told_with_its_file_and_what_to_do(
    told: tuple[Path, int, str, float], number: int
) -> None:
    name = f"fout{number:03}{Path(FAULTS[number][1]).suffix}"
    lines = [line for line in told[2].splitlines() if line.startswith(f"{name}: fout[{FAULTS[number][4]}]")]
    assert lines, name
    assert all("; → " in line for line in lines)


def test_the_sound_draft_is_done_and_the_others_are_in_the_json(told: tuple[Path, int, str, float]) -> None:
    folder = told[0]
    found = json.loads((folder / "uitvoer" / "vergelijking.json").read_text(encoding="utf-8"))
    assert [draft["bestand"] for draft in found["concepten"]] == ["heel.md"]
    assert len(found["mislukt"]) == len(FAULTS)
    assert (folder / "uitvoer" / "Heel-wijzigingen.docx").is_file()


def test_the_table_costs_no_more_time_and_memory_than_a_laptop_has(
    told: tuple[Path, int, str, float],
) -> None:
    folder, _, _, seconds = told
    assert seconds < MOST_SECONDS * len(FAULTS) / 3
    assert int((folder / "top.txt").read_text()) < MOST_KILOBYTES

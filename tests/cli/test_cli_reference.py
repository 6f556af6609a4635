"""The command reference in the docs is the help of the program as it is now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_command_reference_is_up_to_date() -> None:
    script = ROOT / "scripts" / "opdrachten.py"
    done = subprocess.run([sys.executable, script, "--toon"], capture_output=True, check=True)
    written = (ROOT / "docs" / "opdrachten.md").read_text(encoding="utf-8")
    assert done.stdout.decode() == written, "run: make opdrachten"

"""Makes the picture of the README from the demo: one page of the matrix, as it comes off the printer.

    uv run python scripts/beeld.py

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "beeld" / "vergelijking.png"
PAGE = "3"
"""The first page of the text itself: equal, reworded, dropped and added units together."""


def main() -> None:
    """Runs the demo, prints its matrix and keeps one page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = [
            sys.executable,
            "-m",
            "regioparagraaf",
            "demo",
            str(folder),
            "--datum",
            "2026-11-24",
            "--stil",
        ]
        subprocess.run(demo, check=True)
        profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*convert, str(folder / "vergelijking.docx")], check=True, capture_output=True)
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        page = ["pdftoppm", "-png", "-r", "110", "-f", PAGE, "-l", PAGE, "-singlefile"]
        subprocess.run([*page, str(folder / "vergelijking.pdf"), str(TARGET.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()

"""The batch of a large region beside python-docx opening and saving the same files, in one run.

    uv run python bench/exporteer.py

30 municipalities, every fragment of the shipped library. Both sides are whole processes, start-up
included; the best of five counts, because the machine does other work too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MUNICIPALITIES = 30
ROUNDS = 5
OPEN_AND_SAVE = """
import sys, pathlib, docx
for path in sorted(pathlib.Path(sys.argv[1]).glob("gemeente-*.docx")):
    docx.Document(str(path)).save(sys.argv[2])
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder) / "dossier"
        names = [f"--gemeente=Gemeente {number}" for number in range(1, MUNICIPALITIES + 1)]
        tool = [sys.executable, "-m", "regioparagraaf"]
        subprocess.run([*tool, "nieuw", str(dossier), *names, "--standaard", "--stil"], check=True)
        chosen = (
            (dossier / "dossier.toml").read_text("utf-8").replace('# "', '"').replace('"pos-03" = "mee"', "")
        )
        (dossier / "dossier.toml").write_text(chosen, "utf-8")
        export = [*tool, "exporteer", "--dossier", str(dossier), "--stil", "--overschrijf"]
        peer = [sys.executable, "-c", OPEN_AND_SAVE, str(dossier / "uitvoer"), str(Path(folder) / "x.docx")]
        ours = best(export)
        theirs = best(peer)
    print(json.dumps({"exporteer_s": ours, "python_docx_s": theirs, "verhouding": round(ours / theirs, 2)}))


def choose_everything(file: Path) -> None:
    """Every fragment that a dossier can choose is chosen, but the one that another excludes."""
    text = file.read_text("utf-8").replace('# "', '"').replace('"pos-03" = "mee"', "")
    file.write_text(text, "utf-8")


def best(command: list[str]) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return round(min(times), 3)


if __name__ == "__main__":
    main()

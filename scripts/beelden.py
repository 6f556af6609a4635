"""Makes the pictures of the README and the manual from the demo, so that they show what comes out.

    uv run python scripts/beelden.py [NAME ...]     all, or those whose name begins so

Needs LibreOffice (soffice), poppler (pdftoppm, pdftotext), node with `npm ci`, and chromium.
"""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from terminalbeeld import picture

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "docs" / "handleiding" / "beeld"
DATE = "2026-11-24"
COLUMNS, ROWS = 80, 24


def main(wanted: list[str]) -> None:
    """Runs the demo in a folder of its own and keeps what a user then sees."""
    MANUAL.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(folder, "demo", "demo", "--datum", DATE, "--stil")
        run(folder, "keuzeblad", "--dossier", "demo/dossier", "--uit", "demo", "--datum", DATE, "--stil")
        for target, make in pictures(folder).items():
            if not wanted or any(target.name.startswith(word) for word in wanted):
                make(target)
                print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


def pictures(folder: Path) -> dict[Path, Callable[[Path], None]]:
    """Every picture with what makes it."""
    demo = folder / "demo"
    dossier = demo / "dossier"
    page = (demo / "vergelijking.html").as_uri()
    return {
        ROOT / "docs" / "beeld" / "vergelijking.png": paper(
            demo / "vergelijking.docx", "Niet elke gemeente hoeft", 110
        ),
        MANUAL / "vergelijking.png": paper(demo / "vergelijking.docx", "Vanaf 2028 betalen", 75),
        MANUAL / "oplegger.png": paper(demo / "oplegger.docx", "Wat het eerst aandacht vraagt", 75),
        MANUAL / "wijzigingen.png": paper(demo / "Leiden-wijzigingen.docx", "Wonen en groen", 75),
        MANUAL / "keuzeblad.png": paper(demo / "keuzeblad.docx", "stevig", 75),
        MANUAL / "pagina-breed.png": browser(page, 1280, 900),
        MANUAL / "pagina-midden.png": browser(page + "#e29", 800, 760),
        MANUAL / "pagina-smal.png": browser(page, 360, 760),
        MANUAL / "scherm-begin.svg": terminal(dossier),
        MANUAL / "scherm-vergelijk.svg": terminal(
            demo, "vergelijk", "gemeenschappelijk.docx", "dossier/invoer/oegstgeest.docx", "--datum", DATE
        ),
        MANUAL / "scherm-dekking.svg": terminal(dossier, "dekking", "--datum", DATE),
        MANUAL / "scherm-weeg.svg": terminal(
            folder,
            "weeg",
            "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast.",
            "De raden streven waar mogelijk naar één woonagenda in 2028.",
        ),
    }


def run(folder: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "regioparagraaf", *words], cwd=folder, check=True)


def paper(document: Path, words: str, dots: int) -> Callable[[Path], None]:
    """The first page with these words, with its changes, as LibreOffice prints it."""

    def make(target: Path) -> None:
        with tempfile.TemporaryDirectory() as name:
            profile = f"-env:UserInstallation={(Path(name) / 'profiel').as_uri()}"
            option = {"ExportNotes": {"type": "boolean", "value": "false"}}
            form = f"pdf:writer_pdf_Export:{json.dumps(option)}"
            convert = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", name]
            subprocess.run([*convert, str(document)], check=True, capture_output=True)
            pdf = Path(name) / f"{document.stem}.pdf"
            page = str(page_with(pdf, words))
            draw = ["pdftoppm", "-png", "-r", str(dots), "-f", page, "-l", page, "-singlefile"]
            subprocess.run([*draw, str(pdf), str(target.with_suffix(""))], check=True)

    return make


def page_with(pdf: Path, words: str) -> int:
    """The first page that has the words in running text; the numbers begin at 1."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found = [number for number, page in enumerate(text.split("\f"), 1) if words in page]
    assert found, f"{words!r} is on no page of {pdf.name}"
    return found[0]


def browser(address: str, width: int, height: int) -> Callable[[Path], None]:
    """The page as a browser shows it in a window of this size."""

    def make(target: Path) -> None:
        look = ["node", str(ROOT / "scripts" / "paginabeeld.mjs"), shutil.which("chromium") or "chromium"]
        subprocess.run([*look, address, str(width), str(height), str(target)], check=True)

    return make


def terminal(folder: Path, *words: str) -> Callable[[Path], None]:
    """What a terminal of 80 columns shows of a call."""

    def make(target: Path) -> None:
        call = " ".join(f'"{word}"' if " " in word else word for word in ("regioparagraaf", *words))
        shown = at_terminal(folder, words)
        target.write_text(picture(f"$ {call}\n{shown}", COLUMNS), encoding="utf-8")

    return make


def at_terminal(folder: Path, words: tuple[str, ...]) -> str:
    """All that the program says when it thinks that someone is watching, colour codes included."""
    mother, child = pty.openpty()
    left_out = ("NO_COLOR", "SOURCE_DATE_EPOCH")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    screen = {"TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "LINES": str(ROWS), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "regioparagraaf", *words],
        cwd=folder, env=kept | screen, stdin=subprocess.DEVNULL, stdout=child, stderr=child,
    )  # fmt: skip
    os.close(child)
    pieces = []
    while True:
        try:
            piece = os.read(mother, 65536)
        except OSError:  # Linux says so when the last writer is gone
            break
        if not piece:
            break
        pieces.append(piece)
    assert process.wait() == 0, words
    return b"".join(pieces).decode().replace("\r\n", "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

"""What independent programs say about Word files: LibreOffice, pandoc, the Open XML SDK, ooxml-integrity."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from regioparagraaf.dutch.words import normal

ROOT = Path(__file__).parents[2]
SDK = ROOT / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"
OFFICE_PYTHON = Path("/usr/bin/python3")
OFFICE_SCRIPT = Path(__file__).with_name("office_uno.py")


def need(is_there: bool, what: str) -> None:
    """Skips the test where a judge is missing; fails it where it may not be missing."""
    if is_there:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI needs it")
    pytest.skip(f"{what} is not installed here")


def has_office() -> bool:
    """Whether LibreOffice is there, with an interpreter that can steer it."""
    if shutil.which("soffice") is None or not OFFICE_PYTHON.exists():
        return False
    return (
        subprocess.run([OFFICE_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    )


def libreoffice(files: Sequence[Path], folder: Path) -> Mapping[str, Any]:
    """Of each file what LibreOffice reads when it accepts and when it rejects all changes."""
    out = folder / "office.json"
    patience = 60 + 5 * len(files)  # seconds; on an idle machine each takes a third of one
    try:
        subprocess.run([OFFICE_PYTHON, OFFICE_SCRIPT, out, *files], check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        with suppress(OSError):
            os.killpg(int(Path(f"{out}.pid").read_text()), signal.SIGKILL)
        raise
    found: Mapping[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def pandoc(file: Path, reading: str) -> list[str]:
    """The blocks that pandoc reads ('accept' or 'reject'), in the normal form without spaces; a title,
    which pandoc takes out of the text, in front."""
    command = ["pandoc", f"--track-changes={reading}", "--from=docx", "--to=json", str(file)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    tree = json.loads(done.stdout)
    titles = [{"t": "Para", "c": tree["meta"][key]["c"]} for key in ("title",) if key in tree["meta"]]
    return [bare(text) for text in _blocks([*titles, *tree["blocks"]]) if bare(text)]


def bare(text: str) -> str:
    """The text in the normal form, without spaces."""
    return normal(text).replace(" ", "")


def _blocks(node: Any) -> Iterator[str]:
    """Paragraphs, headings and cells in order, each with its notes behind it."""
    if isinstance(node, list):
        for child in node:
            yield from _blocks(child)
    elif isinstance(node, dict) and node.get("t") in ("Para", "Plain", "Header"):
        inside = node["c"][2] if node["t"] == "Header" else node["c"]
        notes: list[Any] = []
        yield "".join(_words(inside, notes))
        yield from _blocks(notes)
    elif isinstance(node, dict) and node.get("t") == "Table":
        # Without its caption, which is the title for assistive technology.
        yield from _blocks(node["c"][2:])
    elif isinstance(node, dict):
        yield from _blocks(node.get("c", []))


def _words(node: Any, notes: list[Any]) -> Iterator[str]:
    if isinstance(node, list):
        for child in node:
            yield from _words(child, notes)
    elif isinstance(node, dict):
        kind = node.get("t")
        content: Any = node.get("c")
        if kind == "Str":
            yield content
        elif kind == "Note":
            notes.extend(content)
        elif kind in ("Link", "Span", "Code") and not _is_comment(content):
            yield from _words(content[1], notes)
        elif kind not in ("Link", "Span", "Code"):
            yield from _words(content, notes)


def _is_comment(content: Any) -> bool:
    return any(name.startswith("comment-") for name in content[0][1])


def open_xml_sdk(files: Sequence[Path]) -> dict[str, list[str]]:
    """The errors that Microsoft's Open XML SDK finds, of the files that have any."""
    briefly = os.environ | {"DOTNET_TieredPGO": "0"}  # so short a run gains nothing by watching itself

    def errors(file: Path) -> list[str]:
        # The program always ends with 0; what it found is in its JSON.
        done = subprocess.run([SDK, file], capture_output=True, check=False, timeout=60, env=briefly)
        return [f"{error['description']} {error['xPath']}" for error in json.loads(done.stdout)["errors"]]

    with ThreadPoolExecutor(2) as pool:
        return {file.name: found for file, found in zip(files, pool.map(errors, files), strict=True) if found}


def integrity(file: Path) -> list[str]:
    """The errors that ooxml-integrity finds."""
    import ooxml_integrity

    return [str(found) for found in ooxml_integrity.check(file) if found.severity is ooxml_integrity.ERROR]

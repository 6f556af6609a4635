"""What a real browser makes of the pages, measured once a run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pages
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
MODULES = CHECKOUT / "node_modules"


def _need(found: bool, what: str) -> None:
    """Skip where a tool is missing; in CI nothing may be missing."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} ontbreekt", pytrace=False)
    pytest.skip(f"{what} ontbreekt")


def _tool(*names: str) -> str:
    path = next(filter(None, map(shutil.which, names)), None)
    _need(path is not None, names[0])
    return str(path)


@pytest.fixture(scope="session")
def page_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each page as a file."""
    folder = tmp_path_factory.mktemp("bladen")
    files = {}
    for make in (pages.five, pages.begun, pages.since, pages.thirty, pages.many, pages.hostile):
        files[make.__name__] = folder / f"{make.__name__}.html"
        files[make.__name__].write_text(make(), encoding="utf-8")
    return files


@pytest.fixture(scope="session")
def seen(page_files: dict[str, Path]) -> dict[str, Any]:
    """What the browser saw (look.mjs says what)."""
    node, chromium = _tool("node"), _tool("chromium", "chromium-browser", "google-chrome")
    for module in ("playwright-core", "axe-core"):
        _need((MODULES / module).is_dir(), f"npm-pakket {module}")
    done = subprocess.run(
        [node, str(Path(__file__).with_name("look.mjs")), chromium],
        input=json.dumps({name: path.as_uri() for name, path in page_files.items()}),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        cwd=CHECKOUT,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.fixture(scope="session")
def html_checker() -> list[str]:
    """The command that checks HTML files with the Nu HTML checker."""
    java = _tool("java")
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    _need(jar.is_file(), "npm-pakket vnu-jar")
    return [java, "-jar", str(jar), "--errors-only", "--format", "json"]

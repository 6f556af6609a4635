"""The demo that ships is what its script makes of the library of today."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.package import Package

SCRIPT = Path(__file__).parents[2] / "scripts" / "demo" / "maak.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maak", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def contents(folder: Path) -> dict[str, dict[str, bytes]]:
    """File -> part -> bytes; the bytes around the parts depend on the compressor."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        package = Package(data, path.name) if path.suffix == ".docx" else None
        parts = {name: package.read(name) for name in package.names} if package else {"": data}
        found[path.relative_to(folder).as_posix()] = parts
    return found


def test_the_demo_is_up_to_date(script: ModuleType, tmp_path: Path) -> None:
    script.make(tmp_path / "demo")
    made, shipped = contents(tmp_path / "demo"), contents(data_folder("templates") / "demo")
    stale = [name for name in made.keys() | shipped.keys() if made.get(name) != shipped.get(name)]
    assert stale == [], "run: uv run python scripts/demo/maak.py"

"""What is installed: the wheel holds exactly what git tracks, and finds it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from regioparagraaf.loading.resources import data_folder

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("fragments", "templates")

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists(), reason="only git knows what belongs in the wheel"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout, with whatever lies about in it."""
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [_uv(), "build", "--quiet", "--wheel", "--out-dir", str(target), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (built,) = target.glob("*.whl")
    return built


def _uv() -> str:
    """uv as make uses it: on the path, or in the folder where make put it."""
    found = shutil.which("uv") or shutil.which("uv", path=ROOT / ".uv" / "bin")
    if found is None:
        pytest.skip("without uv no wheel is built")
    return found


def _tracked(*paths: str) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *paths], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_the_wheel_holds_exactly_the_data_that_git_tracks(wheel: Path) -> None:
    with ZipFile(wheel) as packed:
        names = {name.partition("/_data/")[2] for name in packed.namelist() if "/_data/" in name}
    assert names == {*_tracked(*SHIPPED), "docs/meldingen.md"}


def test_the_wheel_holds_every_module_and_table(wheel: Path) -> None:
    with ZipFile(wheel) as packed:
        names = set(packed.namelist())
    assert {name.removeprefix("src/") for name in _tracked("src")} <= names


def test_an_installed_wheel_finds_its_data_and_runs(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    code = (
        "from regioparagraaf.loading.resources import data_folder;"
        "from regioparagraaf.cli import main;"
        "print(data_folder('fragments')); raise SystemExit(main(['verklaar', 'RP900']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(tmp_path / "regioparagraaf" / "_data" / "fragments"))
    assert "RP900 ·" in done.stdout


def test_a_checkout_reads_the_live_folders() -> None:
    assert data_folder("fragments") == ROOT / "fragments"

"""The pages point to what is there, and speak of nothing that is only on someone's machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LARGEST_PICTURE = 300_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_picture_of_the_readme_is_small_enough_to_travel() -> None:
    assert (ROOT / "docs" / "beeld" / "vergelijking.png").stat().st_size < LARGEST_PICTURE


def test_the_licence_is_the_whole_eupl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"{article}." in text for article in range(1, 16))
    assert "Compatible Licences" in text


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows what is kept")
def test_no_pyc_no_lock_of_word_and_nothing_large_is_kept() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    kept = [ROOT / name for name in listed.decode().split("\0") if name]
    strays = [file.name for file in kept if file.suffix == ".pyc" or file.name.startswith(("~$", ".~lock"))]
    large = [file.name for file in kept if file.is_file() and file.stat().st_size > 1_500_000]
    assert (strays, large) == ([], [])

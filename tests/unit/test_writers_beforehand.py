"""A folder that cannot be written in is told before the work, and asking leaves nothing behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from regioparagraaf.errors import Unwritable
from regioparagraaf.writers.beforehand import refuse_closed_folder


@pytest.mark.parametrize("name", [".", "nieuw", "nieuw/en/dieper"])
def test_a_folder_that_can_be_made_is_not_made_yet(tmp_path: Path, name: str) -> None:
    refuse_closed_folder(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["bestand", "bestand/map"])
def test_a_file_is_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").write_text("van een ander", encoding="utf-8")
    with pytest.raises(Unwritable, match="is een bestand"):
        refuse_closed_folder(tmp_path / name)
    assert (tmp_path / "bestand").read_text(encoding="utf-8") == "van een ander"


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOENT])
def test_a_folder_that_takes_no_file_is_told(
    tmp_path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> int:
        raise OSError(code, "nee")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(Unwritable, match="u mag hier niet schrijven"):
        refuse_closed_folder(tmp_path)


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="te lang"):
        refuse_closed_folder(tmp_path / ("x" * 300))

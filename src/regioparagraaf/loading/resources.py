"""The one place that finds what ships beside the code: fragments/ and templates/."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def data_folder(name: str) -> Path:
    """The folder of that name: inside an installed package, or at the top of a checkout.

    A wheel carries the folders under `_data` (see force-include in pyproject.toml). A checkout and an
    editable installation read the live folders, so that an edited fragment counts at once.
    """
    bundled = PACKAGE / "_data" / name
    if bundled.is_dir():
        return bundled
    checkout = PACKAGE.parents[1]
    live = checkout / name
    assert (checkout / "pyproject.toml").is_file(), f"{PACKAGE} is neither installed nor in a checkout"
    assert live.is_dir(), f"no folder {name!r} in {checkout}"
    return live

"""The page and the picture that the figures of a run become."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def write_report(found: dict[str, Any], docs: Path) -> None: ...

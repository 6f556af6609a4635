"""Our own house style, read once in a process."""

from __future__ import annotations

from functools import cache

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers.docx.style import HouseStyle, house_style


@cache
def our_style() -> HouseStyle:
    return house_style((data_folder("templates") / "huisstijl.docx").read_bytes())

"""The explanations of the message codes, from docs/meldingen.md."""

from __future__ import annotations

import re

from msgspec import Struct

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.patterns import on_demand

HEADING = on_demand(r"^## (RP\d{3}) · (.+)$", re.MULTILINE)


class Explanation(Struct, frozen=True):
    """What a message means and what the user can do, in Dutch."""

    title: str
    text: str


def explanations() -> dict[str, Explanation]:
    """Every code with its paragraph, in the order of the page."""
    page = (data_folder("docs") / "meldingen.md").read_text(encoding="utf-8")
    return parse_explanations(page)


def parse_explanations(page: str) -> dict[str, Explanation]:
    """The paragraphs under `## CODE · title`."""
    found: dict[str, Explanation] = {}
    headings = list(HEADING.finditer(page))
    for heading, end in zip(headings, [*(h.start() for h in headings[1:]), len(page)], strict=True):
        code, title = heading.groups()
        text = re.split(r"^# ", page[heading.end() : end], flags=re.MULTILINE)[0]
        found[code] = Explanation(title.strip(), text.strip())
    return found

"""PDF as a document, as well as it goes: a child process reads it, and the Word file stays better."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document
from regioparagraaf.errors import Refused, Unreadable, fault
from regioparagraaf.readers.pdf import child
from regioparagraaf.readers.pdf.comments import comments
from regioparagraaf.readers.pdf.lines import blocks_of_lines
from regioparagraaf.readers.pdf.remarks import BETTER, remarks
from regioparagraaf.readers.pdf.tagged import Cells, blocks_of_elements

_SECONDS = 60
"""By the clock, on a machine that does other work too; `child` bounds what it takes of a processor."""


def read_pdf(data: bytes, name: str) -> Document:
    """The document in these bytes; raises Unreadable with `name` as the place."""
    if importlib.util.find_spec("pypdfium2") is None:
        advice = f"{BETTER}, of installeer regioparagraaf[pdf]"
        raise Unreadable(fault("RP116", "is een PDF, en PDF lezen is niet geïnstalleerd", advice, name))
    pages = _pages(data, name)
    blocks = tuple(replace(block, numbers=(number,)) for number, block in enumerate(_blocks(pages), 1))
    if not any(block.text.strip() for block in blocks):
        raise Unreadable(fault("RP108", _without_text(pages), BETTER, name))
    return Document(
        blocks, comments=tuple(comments(pages, blocks)), remarks=tuple(remarks(pages, blocks, name))
    )


def _without_text(pages: list[dict[str, Any]]) -> str:
    if any(page["doubts"]["unknown"] for page in pages):
        return "bevat geen letters die te herkennen zijn, alleen hun vormen"
    if any(page["doubts"]["drawn"] for page in pages):
        return "bevat alleen beelden en geen tekst (een scan?)"
    return "bevat geen tekst"


def _blocks(pages: list[dict[str, Any]]) -> Iterator[Block]:
    """The text of all pages, each read by its tags where it has them: some files are joined of several."""
    cells = Cells()
    for is_tagged, group in groupby(pages, key=lambda page: page["elements"] is not None):
        together = list(group)
        yield from blocks_of_elements(together, cells) if is_tagged else blocks_of_lines(together)


def _pages(data: bytes, name: str) -> list[dict[str, Any]]:
    # -I: nothing from the current folder or the environment is imported.
    command = [sys.executable, "-I", "-m", "regioparagraaf.readers.pdf.child"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        text = f"het lezen van deze PDF duurde langer dan {_SECONDS} seconden"
        raise Unreadable(fault("RP116", text, BETTER, name)) from error
    if done.returncode == child.LOCKED:
        raise Unreadable(fault("RP105", "is met een wachtwoord beveiligd", BETTER, name))
    if done.returncode == child.DAMAGED:
        raise Unreadable(
            fault("RP102", "is beschadigd of niet volledig", "vraag het bestand opnieuw op", name)
        )
    if done.returncode == child.TOO_LONG:
        text = (
            f"heeft meer dan {child.MOST_PAGES} bladzijden of {child.MOST_TEXT // 1_000_000} miljoen tekens"
        )
        raise Refused(fault("RP113", text, "haal eruit wat u niet wilt vergelijken", name))
    if done.returncode:  # the system ended it, or it ran out of memory
        raise Unreadable(fault("RP116", "deze PDF vraagt te veel geheugen of tijd", BETTER, name))
    pages: list[dict[str, Any]] = json.loads(done.stdout)
    return pages

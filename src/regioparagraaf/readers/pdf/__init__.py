"""PDF as a document, as well as it goes: a child process reads it, and the Word file stays better."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from msgspec.structs import replace

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Remark, Unreadable, fault
from regioparagraaf.readers.pdf import child
from regioparagraaf.readers.pdf.lines import blocks_of_lines
from regioparagraaf.readers.pdf.tagged import blocks_of_elements

_SECONDS = 30
_SHOWN = 3
"""Pieces of struck text that a remark names."""
_LONGEST = 60
_BETTER = "vraag het Word-bestand op"


def read_pdf(data: bytes, name: str) -> Document:
    """The document in these bytes; raises Unreadable with `name` as the place."""
    if importlib.util.find_spec("pypdfium2") is None:
        advice = f"{_BETTER}, of installeer regioparagraaf[pdf]"
        raise Unreadable(fault("RP116", "is een PDF, en PDF lezen is niet geïnstalleerd", advice, name))
    pages = _pages(data, name)
    is_tagged = sum(page["elements"] is not None for page in pages) * 2 > len(pages)
    blocks = blocks_of_elements(pages) if is_tagged else blocks_of_lines(pages)
    numbered = tuple(replace(block, numbers=(number,)) for number, block in enumerate(blocks, 1))
    text = "is gelezen uit een PDF; alinea's en koppen zijn zo goed mogelijk teruggevonden"
    read = Remark("RP117", text, f"{_BETTER}: dat vergelijkt beter", name)
    return Document(numbered, remarks=(read, *_struck_out("\n".join(page["struck"] for page in pages), name)))


def _struck_out(struck: str, name: str) -> Iterator[Remark]:
    """What is to be said where words are struck out: a printed redline holds both texts as plain words."""
    words = [" ".join(piece.split()) for piece in struck.split("\n") if piece.strip()]
    if not words:
        return
    shown = ", ".join(f"‘{shorten(piece, _LONGEST, placeholder=' …')}’" for piece in words[:_SHOWN])
    more = f" en nog {len(words) - _SHOWN}" if len(words) > _SHOWN else ""
    told = f"hierin staan doorgehaalde woorden ({shown}{more}), en die zijn meegelezen"
    text = f"{told}: in een PDF is dat gewone tekst"
    yield Remark("RP118", text, f"{_BETTER}, of een PDF zonder zichtbare wijzigingen", name)


def _pages(data: bytes, name: str) -> list[dict[str, Any]]:
    # -I: nothing from the current folder or the environment is imported.
    command = [sys.executable, "-I", "-m", "regioparagraaf.readers.pdf.child"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        text = f"het lezen van deze PDF duurde langer dan {_SECONDS} seconden"
        raise Unreadable(fault("RP116", text, _BETTER, name)) from error
    if done.returncode == child.LOCKED:
        raise Unreadable(fault("RP105", "is met een wachtwoord beveiligd", _BETTER, name))
    if done.returncode == child.DAMAGED:
        raise Unreadable(
            fault("RP102", "is beschadigd of niet volledig", "vraag het bestand opnieuw op", name)
        )
    if done.returncode:  # the system ended it, or it ran out of memory
        raise Unreadable(fault("RP116", "deze PDF vraagt te veel geheugen of tijd", _BETTER, name))
    pages: list[dict[str, Any]] = json.loads(done.stdout)
    return pages

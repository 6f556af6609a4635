"""Values as indented JSON."""

from __future__ import annotations

import json
from typing import Any, Final

from msgspec.json import format as indented

from regioparagraaf.dutch.unseen import escaped


def json_text(value: Any, step: int, depth: int = 0) -> str:
    """As `json.dumps(value, ensure_ascii=False, indent=step)` writes it, standing `depth` levels deep, with
    what nobody would see written out; that one indents in Python, and takes twice as long."""
    plain = json.dumps(value, ensure_ascii=False).encode(errors=_LONE)
    text = escaped(indented(plain, indent=step).decode(errors=_LONE))
    return text.replace("\n", f"\n{' ' * (step * depth)}") if depth else text


_LONE: Final = "surrogatepass"
"""Surrogates by themselves come through, until they are written out: a name of a file may have them."""

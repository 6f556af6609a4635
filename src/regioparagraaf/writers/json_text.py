"""Values as indented JSON."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any

from regioparagraaf.dutch.unseen import escaped


def json_text(value: Any, step: int, depth: int = 0) -> str:
    """As `json.dumps(value, ensure_ascii=False, indent=step)` writes it, standing `depth` levels deep, with
    what nobody would see written out; that one takes six times as long."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, (dict, list)) and value:
        lead, end = (f"\n{' ' * (step * level)}" for level in (depth + 1, depth))
        if isinstance(value, dict):
            inside = [f"{_quoted(key)}: {json_text(one, step, depth + 1)}" for key, one in value.items()]
            return f"{{{lead}{f',{lead}'.join(inside)}{end}}}"
        inside = [json_text(one, step, depth + 1) for one in value]
        return f"[{lead}{f',{lead}'.join(inside)}{end}]"
    return json.dumps(value)


def _quoted(text: str) -> str:
    return escaped(encode_basestring(text))

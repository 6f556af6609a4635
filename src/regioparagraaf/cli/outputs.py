"""What a user may ask of a comparison: which outputs, where, and how loud."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from regioparagraaf.errors import WrongUse, fault

USUAL = ("redlines", "matrix", "oplegger", "html", "json")
"""What is made where the user does not choose."""
KINDS = (*USUAL, "gemene-deler")


class Wishes(Struct, frozen=True):
    """What is to be made of a comparison."""

    kinds: tuple[str, ...]
    folder: Path | None
    """None for `uitvoer/`."""
    moment: str
    comments: bool = True
    style: Path | None = None
    """The file whose style is to be taken; None for what the dossier says."""
    only_open: bool = False
    overwrite: bool = False
    as_json: bool = False
    quiet: bool = False
    strict: bool = False


def chosen(only: str | None) -> tuple[str, ...]:
    """The kinds that `--alleen` names, in our order; the usual ones where it is not given."""
    if only is None:
        return USUAL
    asked = [word.strip().lower() for word in only.split(",") if word.strip()]
    unknown = [word for word in asked if word not in KINDS]
    if unknown or not asked:
        from difflib import get_close_matches

        near = get_close_matches(unknown[0], KINDS, 1) if unknown else []
        advice = f"bedoelt u {near[0]}?" if near else f"kies uit {', '.join(KINDS)}"
        raise WrongUse(fault("RP416", f"--alleen '{only}' noemt geen soort uitvoer", advice))
    return tuple(kind for kind in KINDS if kind in asked)

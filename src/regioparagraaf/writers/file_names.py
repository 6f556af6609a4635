"""Names of files that Windows, macOS and Linux all accept."""

from __future__ import annotations

import unicodedata


def file_name(*parts: str, suffix: str) -> str:
    """The parts as a file name that Windows, macOS and Linux all accept: 'Den Haag', 'wijzigingen'. Of a
    long name the end of the first part goes, so that the last still says what the file is."""
    plain = ["-".join("".join(map(_plain_character, part)).strip("-. ").split()) for part in parts]
    first, rest = plain[0], "-".join(filter(None, plain[1:]))[:_LONGEST_NAME]
    first = first[: max(_LONGEST_NAME - len(rest) - bool(rest), 0)].rstrip("-. ")
    name = "-".join(filter(None, (first, rest))).strip("-.") or "uitvoer"
    if name.split(".")[0].upper() in _DEVICES:
        name = f"{name}-"
    return f"{name}{suffix}"


def _plain_character(character: str) -> str:
    if character in _FORBIDDEN or unicodedata.category(character)[0] in "CZ":
        return " "
    return "" if character == "'" else unicodedata.normalize("NFC", character)


def windows_trouble(name: str) -> str:
    """Why Windows cannot hold a file of this name, in Dutch; empty where it can."""
    if name.split(".")[0].rstrip().upper() in _DEVICES:
        return f"'{name}' is de naam van een apparaat"
    bad = next((c for c in name if c in _FORBIDDEN or ord(c) < 32), "")
    if bad:
        return f"er staat een {bad!r} in"
    if name != name.rstrip(". "):
        return "hij eindigt op een punt of spatie"
    return ""


_LONGEST_NAME = 120
"""Without its suffix: with some folders before it a path stays within what Windows takes."""
_FORBIDDEN = '<>:"/\\|?*'
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
_DEVICES |= {f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"}
"""Names that are devices to Windows, with any suffix (Microsoft, 'Naming Files, Paths, and Namespaces')."""

"""What somebody filled in: the boxes that are ticked and the places that were written in."""

from __future__ import annotations

import re

from lxml import etree

from regioparagraaf.ooxml.names import VAL, WORD_2010, w
from regioparagraaf.ooxml.word import open_word

_TICKED = ("☒", "☑", "✓", "✗")
"""What stands in a ticked box, where a program kept the sign and lost the setting."""


def filled_in(data: bytes, name: str) -> dict[str, str]:
    """Name of a content control -> '1' or '0' for a box, the words for a place to write; the first of
    two with one name counts. Raises Unreadable or Refused."""
    found: dict[str, str] = {}
    for element in open_word(data, name).body.iter(w("sdt")):
        properties = element.find(w("sdtPr"))
        tag = None if properties is None else properties.find(w("tag"))
        if properties is None or tag is None or tag.get(VAL, "") in found:
            continue
        key = tag.get(VAL, "")
        if key.startswith("vak:"):
            found[key] = "1" if _is_ticked(element, properties, key.rpartition(":")[2]) else "0"
        elif key.startswith("veld:"):
            found[key] = "" if properties.find(w("showingPlcHdr")) is not None else _words(element)
    return found


def _is_ticked(element: etree._Element, properties: etree._Element, title: str) -> bool:
    """Whether the box is ticked, or somebody typed an x in it or beside it instead; the title of the choice
    stands beside it too, and may be an x itself."""
    checked = properties.find(f"{{{WORD_2010}}}checkbox/{{{WORD_2010}}}checked")
    if checked is not None and checked.get(f"{{{WORD_2010}}}val", "1") in ("1", "true", "on"):
        return True
    words = _words(element)
    if words.startswith(_TICKED) or _TYPED.search(words.replace(_EMPTY, " ")):
        return True
    line = next(element.iterancestors(w("p")), None)
    return line is not None and bool(_TYPED.search(_beside(line).replace(title, "", 1)))


_EMPTY = "☐"
_TYPED = re.compile(r"(?<!\w)[xXvV](?!\w)")
"""What people type who do not find out how to tick."""


def _beside(line: etree._Element) -> str:
    """The words of a line outside its boxes."""
    inside = {node for control in line.iter(w("sdt")) for node in control.iter(w("t"))}
    return "".join(node.text or "" for node in line.iter(w("t")) if node not in inside)


def _words(element: etree._Element) -> str:
    content = element.find(w("sdtContent"))
    if content is None:
        return ""
    return " ".join(" ".join(node.text or "" for node in content.iter(w("t"))).split())

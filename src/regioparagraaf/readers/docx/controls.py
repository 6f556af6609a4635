"""What somebody filled in: the boxes that are ticked and the places that were written in."""

from __future__ import annotations

from lxml import etree

from regioparagraaf.ooxml.names import VAL, w
from regioparagraaf.ooxml.word import open_word

_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
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
            found[key] = "1" if _is_ticked(element, properties) else "0"
        elif key.startswith("veld:"):
            found[key] = "" if properties.find(w("showingPlcHdr")) is not None else _words(element)
    return found


def _is_ticked(element: etree._Element, properties: etree._Element) -> bool:
    checked = properties.find(f"{{{_WORD_2010}}}checkbox/{{{_WORD_2010}}}checked")
    if checked is not None:
        return checked.get(f"{{{_WORD_2010}}}val", "1") in ("1", "true", "on")
    return _words(element).startswith(_TICKED)


def _words(element: etree._Element) -> str:
    content = element.find(w("sdtContent"))
    if content is None:
        return ""
    return " ".join(" ".join(node.text or "" for node in content.iter(w("t"))).split())

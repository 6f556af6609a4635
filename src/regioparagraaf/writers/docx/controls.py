"""Content controls: a box to tick and a place to write (ECMA-376 part 1, 17.5.2; [MS-DOCX] 2.6.1.5)."""

from __future__ import annotations

from lxml import etree

from regioparagraaf.ooxml.names import WORD_2010, w
from regioparagraaf.writers.docx.xml import el

PROMPT = "Klik en typ"
"""How a text begins that asks to be typed over; any other text was written on purpose."""
_FONT = "MS Gothic"
"""Has both boxes in every version of Word."""


def control(name: str, run: etree._Element, ident: int) -> etree._Element:
    """The run inside a control of that name: 'vak:…' a box to tick, anything else a place to write."""
    properties = el(
        "sdtPr", el("alias", val=name.partition(":")[2]), el("tag", val=name), el("id", val=ident)
    )
    if name.startswith("vak:"):
        properties.append(_checkbox(is_checked="☒" in "".join(run.itertext())))
        fonts = el("rFonts", ascii=_FONT, eastAsia=_FONT, hAnsi=_FONT, hint="eastAsia")
        about = run.find(w("rPr"))
        if about is None:
            about = el("rPr")
            run.insert(0, about)
        about.insert(0, fonts)
    else:
        if "".join(run.itertext()).startswith(PROMPT):
            properties.append(el("showingPlcHdr"))
        properties.append(el("text"))
    return el("sdt", properties, el("sdtContent", run))


def _checkbox(is_checked: bool) -> etree._Element:
    box = etree.Element(f"{{{WORD_2010}}}checkbox", nsmap={"w14": WORD_2010})
    etree.SubElement(box, f"{{{WORD_2010}}}checked", {f"{{{WORD_2010}}}val": str(int(is_checked))})
    for state, character in (("checkedState", "2612"), ("uncheckedState", "2610")):
        about = {f"{{{WORD_2010}}}val": character, f"{{{WORD_2010}}}font": _FONT}
        etree.SubElement(box, f"{{{WORD_2010}}}{state}", about)
    return box

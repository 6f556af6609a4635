"""What a person sees in an OpenDocument text and no paragraph of it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from regioparagraaf.errors import Remark, counted
from regioparagraaf.readers.noticed import says_something
from regioparagraaf.readers.odt.names import DRAW, TEXT, H, P, style

_MARGINS: Final = tuple(
    style(f"{kind}{which}") for kind in ("header", "footer") for which in ("", "-left", "-first")
)
_RUBY: Final = f"{{{TEXT}}}ruby-text"
_IMAGE: Final = f"{{{DRAW}}}image"
_CONTROL: Final = f"{{{DRAW}}}control"
"""A button, a label, a field to fill in: its words stand in the form, beside the text."""
_OBJECTS: Final = (f"{{{DRAW}}}object", f"{{{DRAW}}}object-ole")
"""A chart, a sheet or a formula with a part of its own."""


def not_compared(text: etree._Element, layout: etree._Element | None, name: str) -> Iterator[Remark]:
    """The remark that names it, as of a Word file."""
    what = []
    margins = layout.iter(*_MARGINS) if layout is not None else ()
    if says_something((line for one in margins for line in _lines(one)), _lines(text)):
        what.append("kop- en voetteksten")
    objects = {element.getparent() for element in text.iter(*_OBJECTS)}
    # An object brings a picture of itself, and one picture may come in several forms.
    pictures = {image.getparent() for image in text.iter(_IMAGE)} - objects
    if pictures:
        what.append(counted(len(pictures), "afbeelding", "afbeeldingen"))
    raised = sum(1 for one in text.iter(_RUBY) if "".join(map(str, one.itertext())).strip())
    if raised:
        what.append(counted(raised, "tekst boven de regel", "teksten boven de regel"))
    if objects:
        what.append(counted(len(objects), "ingesloten object", "ingesloten objecten"))
    controls = sum(1 for _ in text.iter(_CONTROL))
    if controls:
        what.append(counted(controls, "formulierveld", "formuliervelden"))
    if what:
        yield Remark("RP125", f"niet vergeleken: {', '.join(what)}", "kijk die zelf na", name)


def _lines(root: etree._Element) -> Iterator[str]:
    return ("".join(map(str, line.itertext())) for line in root.iter(P, H))

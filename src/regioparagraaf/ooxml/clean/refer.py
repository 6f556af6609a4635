"""Elements that use a relationship that was cut: each is taken out, or goes on without it.

Word refuses a file in which an id refers to nothing, so what is not known here cannot be cleaned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.names import ALTERNATE, CHOICE, FALLBACK, HYPERLINK, RELATIONS, R, local_name, w
from regioparagraaf.ooxml.package import Relationship

OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_REFERS: Final = f"{{{RELATIONS}}}"
_OBJECT, _PICT, _DRAWING = w("object"), w("pict"), w("drawing")
_SIMPLY_GO: Final = frozenset(
    """
    printerSettings attachedTemplate saveThroughXslt mailMerge attachedSchema externalData hlinkClick
    hlinkHover hlinkMouseOver videoFile audioFile imgProps altChunkPr sourceFileName frameset
    headerSource dataSource recipients movie legacyDrawing
    """.split()
)
"""Local names of elements without which the text shows the same."""
_SHOWN: Final = frozenset(("blip", "imagedata", "fill", "stroke", "contentPart", "textFill"))
_EMBEDDING: Final = frozenset(("OLEObject", "control", "objectEmbed", "objectLink"))


def settle(root: etree._Element, cut: Mapping[str, Relationship], part: str, found: Findings) -> list[str]:
    """Takes every use of the ids out of the tree; gives the names of elements that it cannot do
    without."""
    impossible = []
    for element in list(root.iter("*")):
        used = [key for key, value in element.attrib.items() if _is_use(str(key)) and value in cut]
        if used and _is_in(element, root) and not _settle(element, used):
            impossible.append(local_name(element.tag))
    for element in list(root.iter(f"{{{OFFICE}}}OLEObject", w("objectLink"), w("objectEmbed"))):
        if _is_in(element, root):  # an embedding without a relationship of its own
            found.add(Kind.EMBEDDED, part, element.get("ProgID", ""))
            _without_object(element)
    return impossible


def _is_use(attribute: str) -> bool:
    return attribute.startswith(_REFERS) or attribute in (f"{{{OFFICE}}}relid",)


def _settle(element: etree._Element, used: list[str]) -> bool:
    local = local_name(element.tag)
    if element.tag == HYPERLINK:
        _forget(element, used)
        if element.get(w("anchor")) is None:
            unwrap(element)
    elif local in _EMBEDDING:
        _without_object(element)
    elif local in _SHOWN:
        _forget(element, used)
        if local == "contentPart" or not any(_is_use(str(key)) for key in element.attrib):
            _without_picture(element)
    elif local in _SIMPLY_GO:
        holder = next((a for a in element.iterancestors() if local_name(a.tag) in _SIMPLY_GO), element)
        remove(holder)
    else:
        return False
    return True


def _without_object(element: etree._Element) -> None:
    """An embedded or linked object becomes the picture that was shown of it (17.3.3.19, 17.3.3.21)."""
    holder = element.getparent()
    remove(element)
    while holder is not None and holder.tag not in (_OBJECT, _PICT):
        holder = holder.getparent()
    if holder is None or holder.tag == _PICT:
        return
    if not len(holder):
        remove(holder)
        return
    drawing = holder.find(_DRAWING)
    if drawing is not None:
        parent = holder.getparent()
        assert parent is not None, holder
        parent.replace(holder, drawing)
        return
    holder.tag = _PICT
    holder.attrib.clear()


def _without_picture(element: etree._Element) -> None:
    """What showed a picture from elsewhere goes; a box around it that holds text stays."""
    holder = next((a for a in element.iterancestors(_DRAWING, _PICT, _OBJECT)), None)
    if holder is None or next(holder.iter(w("txbxContent")), None) is not None:
        remove(element)
        return
    remove(holder)


def _forget(element: etree._Element, attributes: list[str]) -> None:
    for attribute in attributes:
        del element.attrib[attribute]


def unwrap(element: etree._Element) -> None:
    """The content takes the place of the element."""
    parent = element.getparent()
    assert parent is not None, element
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def remove(element: etree._Element) -> None:
    """Takes an element out, and the run or the choice that it leaves empty."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    is_empty_run = parent.tag == R and all(child.tag == w("rPr") for child in parent)
    if is_empty_run or (parent.tag == FALLBACK and not len(parent)):
        remove(parent)
    elif parent.tag == CHOICE and not len(parent):
        alternate = parent.getparent()
        if alternate is not None and alternate.tag == ALTERNATE:
            remove(alternate)


def _is_in(element: etree._Element, root: etree._Element) -> bool:
    """Whether the element has not been taken out with something around it."""
    return element is root or any(ancestor is root for ancestor in element.iterancestors())

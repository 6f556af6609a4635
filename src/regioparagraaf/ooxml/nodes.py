"""What is done with a node of any part."""

from __future__ import annotations

from lxml import etree


def as_part(root: etree._Element) -> bytes:
    """An element as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def take_out(element: etree._Element) -> None:
    """Takes an element out of what holds it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

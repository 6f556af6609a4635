"""Nodes of OpenDocument 1.3, built as nodes: text never becomes markup."""

from __future__ import annotations

from typing import Final

from lxml import etree

from regioparagraaf.patterns import on_demand
from regioparagraaf.writers.docx.xml import clean

NAMESPACES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}
VERSION: Final = "1.3"
_PIECES: Final = on_demand("([\t\n]|^ +| +$|  +)")
"""White space that would collapse as it stands (part 3, 6.1.2)."""


def named(name: str) -> str:
    """'text:p' as lxml writes it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def el(tag: str, /, *children: etree._Element, **attributes: str) -> etree._Element:
    """The element 'text:p' with these children; 'text__style_name' stands for `text:style-name`."""
    named_attributes = {
        named(key.replace("__", ":").replace("_", "-")): value for key, value in attributes.items()
    }
    element = etree.Element(named(tag), named_attributes, NAMESPACES)
    element.extend(children)
    return element


def append_text(parent: etree._Element, text: str) -> None:
    """The text behind what the element already holds, with its tabs, line ends and spaces kept."""
    for piece in _PIECES.split(clean(text)):
        if piece == "\t":
            parent.append(el("text:tab"))
        elif piece == "\n":
            parent.append(el("text:line-break"))
        elif piece and not piece.strip(" "):
            parent.append(el("text:s", text__c=str(len(piece))))
        elif piece:
            _append_characters(parent, piece)


def _append_characters(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def serialized(root: etree._Element) -> bytes:
    """The part as bytes, without namespaces that it does not use."""
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

"""The tracked changes of an OpenDocument text (part 3, 5.5): who inserted or deleted what.

Inserted text stands in the body between two markers; deleted text stands apart, and a single marker
shows where it was.
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from regioparagraaf.document.model import Act, Revision
from regioparagraaf.readers.odt.names import DC, H, P, office, text


class Change(Struct, frozen=True, eq=False):
    """One changed region."""

    revisions: tuple[Revision, ...]
    """One, or two where somebody deleted what was inserted before: that region says both."""
    deleted: tuple[etree._Element, ...] = ()
    """The paragraphs of the deleted text: the first joins the text before the marker, the last the
    text behind it."""


def changes(body: etree._Element) -> dict[str, Change]:
    """The changed regions of a text, by id; changes of formatting alone are none."""
    found: dict[str, Change] = {}
    for region in body.iter(text("changed-region")):
        name = region.get(text("id")) or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        inserted = [_revision(kind, Act.INSERTED) for kind in region.iterchildren(text("insertion"))]
        deletions = list(region.iterchildren(text("deletion")))
        deleted = [_revision(kind, Act.DELETED) for kind in deletions]
        if inserted or deleted:
            paragraphs = tuple(p for kind in deletions for p in _paragraphs(kind))
            found[name] = Change((*inserted, *deleted), paragraphs)
    return found


def _revision(kind: etree._Element, act: Act) -> Revision:
    info = kind.find(office("change-info"))
    if info is None:
        return Revision(act)
    moment = _text(info, "date")
    return Revision(act, _text(info, "creator"), moment)


def _paragraphs(parent: etree._Element) -> list[etree._Element]:
    paragraphs: list[etree._Element] = []
    for child in parent:
        if child.tag in (P, H):
            paragraphs.append(child)
        elif child.tag != office("change-info"):
            paragraphs.extend(_paragraphs(child))
    return paragraphs


def _text(info: etree._Element, name: str) -> str:
    element = info.find(f"{{{DC}}}{name}")
    return "" if element is None else element.text or ""

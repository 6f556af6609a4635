"""Any document as an OpenDocument text (.odt), the open format that governments exchange.

Written from the XML with a template of our own: the library that was tried brings along a thumbnail and
another program's metadata, and costs a fifth of a second to load.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from regioparagraaf.document.model import Document, Kind
from regioparagraaf.document.revisions import status
from regioparagraaf.document.views import accepted, has_revisions
from regioparagraaf.ooxml.package import Package
from regioparagraaf.writers.docx.xml import clean
from regioparagraaf.writers.odt.content import Content
from regioparagraaf.writers.odt.xml import VERSION, el, named, serialized
from regioparagraaf.writers.zipped import zipped

__all__ = ["odt_bytes"]

_TYPE: Final = "application/vnd.oasis.opendocument.text"
_LANDSCAPE: Final = "Liggend"
_CONTENTS: Final = ("content.xml", "styles.xml", "meta.xml")


def odt_bytes(document: Document, template: bytes, moment: str = "", author: str = "") -> bytes:
    """The document as .odt in the style of `template`; open revisions are taken as accepted, since a text
    with revisions is for Word. The same arguments always give the same bytes."""
    document = accepted(document) if has_revisions(document) else document
    styles = Package(template, "huisstijl.odt").xml("styles.xml")
    layout = _page(styles, _LANDSCAPE if document.landscape else "")
    content = Content(document, _text_width(styles, layout))
    body = el("office:text")
    body.extend(content.body())
    automatic = el("office:automatic-styles")
    if any(block.cell for block in document.blocks):
        automatic.extend(_table_styles(styles))
    automatic.extend(content.automatic[name] for name in sorted(content.automatic))
    root = el("office:document-content", automatic, el("office:body", body), office__version=VERSION)
    parts = {
        "mimetype": _TYPE.encode(),
        "content.xml": serialized(root),
        "styles.xml": etree.tostring(styles, xml_declaration=True, encoding="UTF-8", standalone=True),
        "meta.xml": _meta(document, moment, author),
        "META-INF/manifest.xml": _manifest(),
    }
    return zipped(parts, stored=frozenset(("mimetype",)))


def _page(styles: etree._Element, layout: str) -> str:
    """The name of the page layout that the pages get."""
    master = next(styles.iter(named("style:master-page")))
    if layout:
        master.set(named("style:page-layout-name"), layout)
    return master.get(named("style:page-layout-name"), "")


def _text_width(styles: etree._Element, layout: str) -> float:
    """The width between the margins, in cm."""
    for found in styles.iter(named("style:page-layout")):
        if found.get(named("style:name")) == layout:
            properties = found.find(named("style:page-layout-properties"))
            assert properties is not None, f"page layout {layout!r} has no properties"
            width, *margins = (
                float(properties.get(named(f"fo:{name}"), "0cm").removesuffix("cm"))
                for name in ("page-width", "margin-left", "margin-right")
            )
            return width - sum(margins)
    raise AssertionError(f"the template has no page layout {layout!r}")


def _table_styles(styles: etree._Element) -> list[etree._Element]:
    """Those of tables, rows and cells, which count only among the automatic styles of the text itself."""
    families = ("table", "table-row", "table-cell")
    found = styles.iter(named("style:style"))
    return [deepcopy(style) for style in found if style.get(named("style:family")) in families]


def _meta(document: Document, moment: str, author: str) -> bytes:
    meta = el("office:meta")
    headings = (block.text for block in document.blocks if block.kind is Kind.HEADING and block.text.strip())
    title = document.title or next(headings, "Document zonder titel")
    values = [("meta:generator", "regioparagraaf"), ("dc:title", title), ("dc:creator", author)]
    values += [("meta:initial-creator", author), ("meta:creation-date", moment), ("dc:date", moment)]
    values += [("dc:language", document.language)]
    for name, value in values:
        if value:
            element = el(name)
            element.text = clean(value)
            meta.append(element)
    for name, value in (("Status", status(document)), *document.properties):
        element = el("meta:user-defined", meta__name=clean(name), meta__value_type="string")
        element.text = clean(value)
        meta.append(element)
    return serialized(el("office:document-meta", meta, office__version=VERSION))


def _manifest() -> bytes:
    root = el("manifest:manifest", manifest__version=VERSION)
    root.append(
        el(
            "manifest:file-entry",
            manifest__full_path="/",
            manifest__version=VERSION,
            manifest__media_type=_TYPE,
        )
    )
    for name in _CONTENTS:
        root.append(el("manifest:file-entry", manifest__full_path=name, manifest__media_type="text/xml"))
    return serialized(root)

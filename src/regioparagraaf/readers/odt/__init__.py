"""OpenDocument texts (.odt) as documents, read from the XML under the same guards as Word files."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Refused, Unreadable, fault
from regioparagraaf.ooxml.package import AGAIN, Package, parse
from regioparagraaf.readers.odt.names import BODY, DC, MANIFEST, META, TEXT_BODY
from regioparagraaf.readers.odt.outside import fetched
from regioparagraaf.readers.odt.remarks import not_compared
from regioparagraaf.readers.odt.sight import unseen
from regioparagraaf.readers.odt.styles import OdtStyles
from regioparagraaf.readers.odt.text import TextReader

_NAMED_DTD: Final = re.compile(rb'<!DOCTYPE\s+manifest:manifest\s+PUBLIC\s+"[^"<>]*"\s+"Manifest\.dtd"\s*>')


def read_odt(data: bytes, name: str) -> Document:
    """The raw document in these bytes; raises Unreadable or Refused with `name` as the place."""
    package = Package(data, name)
    manifest = _manifest(package)
    if manifest is not None and next(manifest.iter(f"{{{MANIFEST}}}encryption-data"), None) is not None:
        advice = "haal in LibreOffice het wachtwoord eraf en bewaar het opnieuw"
        raise Unreadable(fault("RP105", "is met een wachtwoord beveiligd", advice, name))
    content = _part(package, "content.xml")
    texts = [] if content is None else content.findall(f"{BODY}/{TEXT_BODY}")
    if len(texts) > 1:
        what = "onderdeel 'content.xml' bevat meer dan één tekst; programma's lezen dat verschillend"
        raise Refused(fault("RP112", what, AGAIN, name))
    text = texts[0] if texts else None
    if content is None or text is None:
        what = "is geen volledig OpenDocument-bestand: de tekst ontbreekt"
        raise Unreadable(fault("RP107", what, AGAIN, name))
    layout = _part(package, "styles.xml")
    styles = OdtStyles(content, layout)
    reader = TextReader(styles, name)
    reader.read(text)
    meta = _part(package, "meta.xml")
    title = None if meta is None else next(meta.iter(f"{{{DC}}}title"), None)
    return Document(
        tuple(reader.blocks),
        title="" if title is None else (title.text or "").strip(),
        language=styles.language or "nl-NL",
        comments=reader.comments(),
        properties=_properties(meta),
        remarks=(
            *unseen(reader.looks, styles, text, name),
            *not_compared(text, layout, name),
            *fetched(package, content, layout),
        ),
    )


def _manifest(package: Package) -> etree._Element | None:
    """The list of parts; OpenOffice 2 named its DTD in there, which nobody fetches and nothing follows."""
    part = package.find("META-INF/manifest.xml")
    if part is None:
        return None
    return parse(_NAMED_DTD.sub(b"", package.read(part), count=1), part, package.name)


def _properties(meta: etree._Element | None) -> tuple[tuple[str, str], ...]:
    """What the file says of itself in fields of its own (part 3, 4.3.3.19): what our writer sends along."""
    if meta is None:
        return ()
    found = meta.iter(f"{{{META}}}user-defined")
    return tuple((one.get(f"{{{META}}}name", ""), (one.text or "").strip()) for one in found)


def _part(package: Package, part: str) -> etree._Element | None:
    found = package.find(part)
    return None if found is None else package.xml(found)

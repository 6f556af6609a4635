"""What an OpenDocument text holds and a person does not see, or does not see as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from regioparagraaf.errors import Remark
from regioparagraaf.readers.colours import WHITE, hidden_by
from regioparagraaf.readers.noticed import counted, places, shown
from regioparagraaf.readers.odt.names import DRAW, FO, STYLE_NAME, table, text
from regioparagraaf.readers.odt.styles import OdtStyles, TextLook

Seen = tuple[int, etree._Element, str, TextLook]
_SIZE: Final = re.compile(r"(-?[0-9]*\.?[0-9]+)(pt|mm|cm|in|px|pc|%)")
_POINTS: Final = {"pt": 1.0, "mm": 2.835, "cm": 28.35, "in": 72.0, "px": 0.75, "pc": 12.0, "%": 0.12}
"""A per cent is of a letter of twelve points."""
_BEYOND: Final = 740.0
"""Points; further (26 cm) no text begins on a page."""
_SMALLEST: Final = 3.0
_NARROWEST: Final = 10.0
_GROUNDS: Final = (
    (table("table-cell"), "table-cell"),
    (table("covered-table-cell"), "table-cell"),
    (table("table-row"), "table-row"),
    (table("table"), "table"),
    (f"{{{DRAW}}}frame", "graphic"),
    (f"{{{DRAW}}}custom-shape", "graphic"),
)
_WORKED_OUT: Final = tuple(
    map(
        text,
        "expression conditional-text hidden-text user-field-get variable-get dde-connection"
        " database-display user-defined sender-firstname author-name file-name date time modification-date"
        " modification-time title subject keywords description template-name sheet-name chapter".split(),
    )
)
"""Fields of which the text is worked out anew."""
_COUNTED: Final = tuple(
    map(text, "page-number page-count word-count character-count paragraph-count sequence".split())
)
"""Fields that give a number, worked out anew."""
_COUNT: Final = re.compile(r"\s*(?:[0-9.]+|[ivxlcdm]+|[a-z])\s*", re.IGNORECASE)


def unseen(seen: Sequence[Seen], styles: OdtStyles, body: etree._Element, name: str) -> Iterator[Remark]:
    """The remarks on text that is there and cannot be seen, struck by hand, or worked out anew."""
    found: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    struck: list[tuple[int, str]] = []
    default = styles.look("", "paragraph")
    for number, element, characters, look in seen:
        whole = look.over(styles.look(element.get(STYLE_NAME, ""), "paragraph")).over(default)
        kind = _of_place(element) or _of_stand(element, styles) or _of_look(whole, element, styles)
        if kind:
            found.setdefault(kind, []).append(number)
            first.setdefault(kind, characters)
        if whole.struck:
            struck.append((number, characters))
    for kind, numbers in found.items():
        told = f"{kind} in {places(numbers)}: {shown(first[kind])}; die is meegelezen"
        yield Remark("RP123", told, "maak de tekst zichtbaar of haal hem weg", name)
    if struck:
        told = f"doorgehaalde tekst in {places([number for number, _ in struck])}: {shown(struck[0][1])}"
        advice = "haal haar weg als zij vervalt; houd wijzigingen bij met Bewerken, Wijzigingen bijhouden"
        yield Remark("RP131", f"{told}; die is meegelezen als gewone tekst", advice, name)
    yield from _worked_out(body, name)


def _of_look(look: TextLook, element: etree._Element, styles: OdtStyles) -> str:
    if look.hidden:
        return "verborgen tekst"
    size, scale = _points(look.size), _SIZE.fullmatch(look.scale)
    if (size is not None and size <= _SMALLEST) or (scale and float(scale[1]) <= _NARROWEST):
        return "onleesbaar kleine tekst"
    if not look.color:
        return ""
    return hidden_by(look.color, look.ground or _ground_around(element, styles) or WHITE)


def _points(size: str) -> float | None:
    found = _SIZE.fullmatch(size)
    return float(found[1]) * _POINTS[found[2]] if found else None


def _ground_around(element: etree._Element, styles: OdtStyles) -> str:
    """The colour of the paragraph, or of the nearest cell, row, table or frame around it that has one."""
    own = styles.ground(element.get(STYLE_NAME, ""), "paragraph")
    if own:
        return own
    families = dict(_GROUNDS)
    for around in element.iterancestors(*families):
        names = (STYLE_NAME, f"{{{DRAW}}}style-name", table("style-name"))
        name = next((around.get(key, "") for key in names if around.get(key)), "")
        found = styles.ground(name, families[str(around.tag)])
        if found:
            return found
    return ""


def _of_stand(element: etree._Element, styles: OdtStyles) -> str:
    """What the place and the lines of a paragraph hide."""
    stand = styles.stand(element.get(STYLE_NAME, ""))
    line = _points(stand.get(f"{{{FO}}}line-height", ""))
    if line is not None and 0 < line <= _SMALLEST:
        return "onleesbaar kleine tekst"
    sides = (_points(stand.get(f"{{{FO}}}{name}", "")) or 0.0 for name in ("margin-left", "text-indent"))
    return "tekst buiten de bladzijde" if any(abs(side) >= _BEYOND for side in sides) else ""


def _of_place(element: etree._Element) -> str:
    """What hides the place of a paragraph; empty where it is to be seen."""
    for mark in element.iterchildren(text("hidden-paragraph")):
        if mark.get(text("is-hidden"), "true") == "true":
            return "verborgen tekst"
    for around in element.iterancestors(
        text("section"),
        table("table-row"),
        table("table-column"),
        table("covered-table-cell"),
        table("table-row-group"),
    ):
        if around.tag == table("covered-table-cell"):
            return "tekst in een samengevoegde cel, die LibreOffice niet toont"
        if around.get(text("display"), "true") in ("none", "condition"):
            return "verborgen tekst"
        if around.get(table("visibility"), "visible") != "visible" or around.get(table("display")) == "false":
            return "verborgen tekst"
    return ""


def _worked_out(body: etree._Element, name: str) -> Iterator[Remark]:
    """Fields and sections that LibreOffice fills anew: what they say now may not be what is seen."""
    fields = list(filter(None, _other_words(body)))
    linked = sum(1 for _ in body.iter(text("section-source")))
    what = [f"{counted(len(fields), 'veld', 'velden')} ({shown(fields[0])})"] if fields else []
    what += [counted(linked, "deel uit een ander bestand", "delen uit andere bestanden")] if linked else []
    if what:
        told = f"LibreOffice vult {' en '.join(what)} opnieuw in; gelezen is wat er nu staat"
        yield Remark("RP132", told, "open het in LibreOffice en lees na wat er staat", name)


def _other_words(body: etree._Element) -> Iterator[str]:
    """What the fields say of which LibreOffice may show something else."""
    for field in body.iter(*_WORKED_OUT):
        if field.get(text("fixed")) != "true":
            yield _said(field)
    for field in body.iter(*_COUNTED):
        if not _COUNT.fullmatch(_said(field)):
            yield _said(field)
    for field in body.iter(text("variable-set")):
        if field.get(text("display")) == "none":
            yield _said(field)
    for field in body.iter(text("bookmark-ref"), text("reference-ref")):
        if field.get(text("reference-format")) == "text":
            yield _said(field)
    for field in body.iter(text("drop-down")):
        chosen = (label for label in field if label.get(text("current-selected")) == "true")
        if any(label.get(text("value"), "").strip() != _said(field) for label in chosen):
            yield _said(field)


def _said(field: etree._Element) -> str:
    return "".join(map(str, field.itertext())).strip()

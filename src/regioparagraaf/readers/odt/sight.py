"""What an OpenDocument text holds and a person does not see, or does not see as it is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from regioparagraaf.errors import Remark, counted
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.colours import WHITE, hidden_by
from regioparagraaf.readers.noticed import places, read_along, shown, shows_signs
from regioparagraaf.readers.odt.names import DRAW, STYLE_NAME, table, text
from regioparagraaf.readers.odt.place import HOLDERS, SMALL, covering, of_stand, paper, points, room_of
from regioparagraaf.readers.odt.styles import OdtStyles, TextLook
from regioparagraaf.readers.room import CUT, Room

Seen = tuple[int, etree._Element, str, TextLook]
_SCALE: Final = on_demand(r"([0-9.]+)%")
_SHIFTED: Final = on_demand(r"\S+ ([0-9.]+)%")
_USUAL: Final = 12.0
"""Points of text that says nothing of its size."""
_SMALLEST: Final = 3.0
_CLOSEST: Final = 0.35
"""The part of their size that letters are nearer to each other where they stand on each other."""
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
_COUNT: Final = on_demand(r"\s*(?:[0-9.]+|[ivxlcdm]+|[a-z])\s*", re.IGNORECASE)


def unseen(seen: Sequence[Seen], styles: OdtStyles, body: etree._Element, name: str) -> Iterator[Remark]:
    """The remarks on text that is there and cannot be seen, struck by hand, or worked out anew."""
    found: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    struck: list[tuple[int, str]] = []
    default, page = styles.look("", "paragraph"), paper(styles)
    stands: dict[etree._Element, str] = {}
    rooms: dict[etree._Element, Room | None] = {}
    letters: Counter[etree._Element] = Counter()
    for _, element, characters, _ in seen:
        letters[element] += len(characters)
    for number, element, characters, look in seen:
        whole = look.over(styles.look(element.get(STYLE_NAME, ""), "paragraph")).over(default)
        if element not in stands:
            stands[element] = _of_place(element) or of_stand(element, styles, page)
            room = _room(element, styles, rooms)
            if room is not None and room.cuts(letters[element], points(whole.size) or _USUAL):
                stands[element] = stands[element] or CUT
        kind = stands[element] or _of_look(whole, element, styles)
        if kind:
            found.setdefault(kind, []).append(number)
            first.setdefault(kind, characters)
        if whole.struck:
            struck.append((number, characters))
    for kind, numbers in found.items():
        what = f"{kind} in {places(numbers)}: {shown(first[kind])}"
        yield read_along(what, "maak de tekst zichtbaar of haal hem weg", name)
    if struck:
        told = f"doorgehaalde tekst in {places([number for number, _ in struck])}: {shown(struck[0][1])}"
        advice = "haal haar weg als zij vervalt; houd wijzigingen bij met Bewerken, Wijzigingen bijhouden"
        yield Remark("RP131", f"{told}; die is meegelezen als gewone tekst", advice, name)
    yield from _worked_out(body, name)
    yield from _in_signs(seen, styles, name)
    yield from _behind(seen, styles, body, name)


def _room(
    element: etree._Element, styles: OdtStyles, rooms: dict[etree._Element, Room | None]
) -> Room | None:
    holder = next(element.iterancestors(*HOLDERS), None)
    if holder is None:
        return None
    if holder not in rooms:
        rooms[holder] = room_of(holder, styles)
    return rooms[holder]


def _of_look(look: TextLook, element: etree._Element, styles: OdtStyles) -> str:
    if look.hidden:
        return "verborgen tekst"
    size = points(look.size) or _USUAL
    shifted, scale = _SHIFTED.fullmatch(look.shifted), _SCALE.fullmatch(look.scale)
    size *= float(shifted[1]) / 100 if shifted else 1.0
    if size <= _SMALLEST or (scale and float(scale[1]) <= _NARROWEST):
        return SMALL
    if (points(look.closer) or 0.0) <= -_CLOSEST * size:
        return SMALL
    if not look.color:
        return ""
    return hidden_by(look.color, look.ground or _ground_around(element, styles) or WHITE)


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


def _in_signs(seen: Sequence[Seen], styles: OdtStyles, name: str) -> Iterator[Remark]:
    """Letters in a font that has signs in their places."""
    default = styles.look("", "paragraph")
    for number, element, characters, look in seen:
        font = look.over(styles.look(element.get(STYLE_NAME, ""), "paragraph")).over(default).font
        if font and shows_signs(font, characters):
            told = f"tekst in het lettertype {shown(font)}, in {places([number])}: {shown(characters)}"
            advice = "typ deze tekst opnieuw in een gewoon lettertype"
            yield Remark("RP132", f"{told}; u ziet daar andere tekens", advice, name)
            return


def _behind(seen: Sequence[Seen], styles: OdtStyles, body: etree._Element, name: str) -> Iterator[Remark]:
    numbers = {element: number for number, element, characters, _ in seen if characters.strip()}
    found = sorted(numbers[element] for element in covering(body, styles) if element in numbers)
    if found:
        what = f"tekst die misschien achter een gevuld vlak staat, bij {places(found)}"
        yield read_along(what, "schuif het vlak opzij en lees wat eronder staat", name)

"""Text that is in a file but not on the page: hidden, of no size, or white on white.

Direct formatting goes before the character style, that before the paragraph style (ECMA-376 part 1,
17.7.2); 'hidden' in both styles cancels out (17.7.3). White text on any ground of its own is visible.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.clean.refer import remove
from regioparagraaf.ooxml.names import PPR, RPR, TC, TR, TRPR, TXBXCONTENT, VAL, P, R, T, w, whole

_OFF: Final = frozenset(("0", "false", "off", "none"))
_SMALLEST: Final = 4
"""Half points: text of two points is not meant to be read."""
_WHITE: Final = "FFFFFF"
_STAY: Final = frozenset((RPR, w("fldChar"), w("instrText"), w("footnoteReference"), w("endnoteReference")))
_TEXT: Final = (T, w("sym"), w("tab"), w("noBreakHyphen"), w("drawing"), w("pict"), w("object"))
_NO_GROUND: Final = frozenset(("auto", "nil", "clear", "none", _WHITE, ""))


class _Look(Struct, frozen=True):
    hidden: bool | None = None
    half_points: int | None = None
    colour: str | None = None
    has_ground: bool = False

    def over(self, under: _Look) -> _Look:
        return _Look(
            under.hidden if self.hidden is None else self.hidden,
            under.half_points if self.half_points is None else self.half_points,
            under.colour if self.colour is None else self.colour,
            self.has_ground or under.has_ground,
        )


class Looks:
    """What the styles of a file say about being seen."""

    def __init__(self, styles: etree._Element | None) -> None:
        elements = () if styles is None else tuple(styles.iter(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._default = next(
            (
                element.get(w("styleId"), "")
                for element in elements
                if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on")
            ),
            "",
        )
        defaults = None if styles is None else styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}")
        self._bottom = _look(defaults)
        self._known: dict[str, _Look] = {}

    def is_hidden(self, run: etree._Element) -> bool:
        """Whether the text of this run cannot be seen."""
        direct = _look(run.find(RPR))
        paragraph = next(run.iterancestors(P), None)
        properties = None if paragraph is None else paragraph.find(PPR)
        below = self._style(_value(properties, "pStyle") or self._default)
        character = self._style(_value(run.find(RPR), "rStyle"))
        hidden = direct.hidden
        if hidden is None:
            hidden = bool(character.hidden) != bool(below.hidden)
        look = direct.over(character).over(below).over(self._bottom)
        if hidden:
            return True
        if look.half_points is not None and look.half_points <= _SMALLEST:
            return True
        return look.colour == _WHITE and not (look.has_ground or _is_on_ground(run, properties))

    def _style(self, ident: str | None) -> _Look:
        if not ident:
            return _Look()
        if ident not in self._known:
            self._known[ident] = _Look()  # for styles that are based on themselves
            element = self._elements.get(ident)
            if element is not None:
                own = _look(element.find(RPR))
                properties = element.find(PPR)
                if properties is not None and _shades(properties):
                    own = _Look(own.hidden, own.half_points, own.colour, True)
                self._known[ident] = own.over(self._style(_value(element, "basedOn")))
        return self._known[ident]


def without_hidden(root: etree._Element, looks: Looks, part: str, found: Findings) -> None:
    """Takes the hidden text out of one part; the parts of a field stay for those that settle fields."""
    for row in list(root.iter(TR)):
        properties = row.find(TRPR)
        if properties is not None and _is_on(properties.find(w("hidden"))):
            found.add(Kind.HIDDEN, part, "".join(text.text or "" for text in row.iter(T)))
            parent = row.getparent()
            assert parent is not None, row
            parent.remove(row)
            if next(parent.iter(TR), None) is None:
                _without_table(parent)
    emptied = []
    for run in hidden_runs(root, looks):
        found.add(Kind.HIDDEN, part, "".join(text.text or "" for text in run.iter(T)))
        emptied += list(run.iterancestors(P))[:1]
        for child in [child for child in run if child.tag not in _STAY]:
            run.remove(child)
        if all(child.tag == RPR for child in run):
            remove(run)
    for paragraph in dict.fromkeys(emptied):
        _without_empty(paragraph)


def hidden_runs(root: etree._Element, looks: Looks) -> Iterator[etree._Element]:
    """The runs with text that cannot be seen."""
    for run in list(root.iter(R)):
        if any(child.tag in _TEXT for child in run) and looks.is_hidden(run):
            yield run


def _without_table(table: etree._Element) -> None:
    parent = table.getparent()
    if parent is not None:
        parent.replace(table, etree.Element(P))


def _without_empty(paragraph: etree._Element) -> None:
    """A paragraph whose mark was hidden too goes, unless something needs it to be there."""
    properties = paragraph.find(PPR)
    if properties is None or not _look(properties.find(RPR)).hidden:
        return
    parent = paragraph.getparent()
    if parent is None or any(child.tag != PPR for child in paragraph):
        return
    others = [child for child in parent if child.tag == P and child is not paragraph]
    if others and properties.find(w("sectPr")) is None and parent.tag != TC:
        parent.remove(paragraph)


def _look(properties: etree._Element | None) -> _Look:
    if properties is None:
        return _Look()
    hidden = properties.find(w("vanish"))
    size = whole(_value(properties, "sz"))
    colour = _value(properties, "color")
    return _Look(
        None if hidden is None else _is_on(hidden),
        size,
        None if colour is None else colour.upper(),
        _shades(properties) or (_value(properties, "highlight") or "none") not in ("none", "white"),
    )


def _shades(properties: etree._Element) -> bool:
    shade = properties.find(w("shd"))
    if shade is None:
        return False
    fill = shade.get(w("fill"), "auto").upper()
    return (
        shade.get(w("themeFill")) is not None
        or fill.casefold() not in {s.casefold() for s in _NO_GROUND}
        or (shade.get(VAL, "clear") not in ("clear", "nil"))
    )


def _is_on_ground(run: etree._Element, paragraph_properties: etree._Element | None) -> bool:
    """A table cell or a text box may have a colour of its own, from many places; so may the page."""
    if paragraph_properties is not None and _shades(paragraph_properties):
        return True
    if next(run.iterancestors(TC, TXBXCONTENT), None) is not None:
        return True
    root = run.getroottree().getroot()
    return root.find(w("background")) is not None


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(VAL, "1") not in _OFF


def _value(element: etree._Element | None, name: str) -> str | None:
    child = None if element is None else element.find(w(name))
    return None if child is None else child.get(VAL)

"""What the styles of a Word file mean for reading: outline levels, lists, tables of contents, bold.

A style is known by its built-in name and its properties, never by its id: Dutch Word writes
`Kop1` for the id of 'heading 1'. Properties are inherited through `basedOn` (ECMA-376 part 1, 17.7.4.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.ooxml.names import PPR, RPR, VAL, w, whole
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.look import PLAIN, Look, ground_of, look_of, stand_of
from regioparagraaf.readers.docx.theme import Theme

_HEADING: Final = on_demand(r"^(?:heading|kop) ([1-9])$")
_HEADING_ID: Final = on_demand(r"^(?:Heading|Kop)([1-9])$")
_CONTENTS: Final = on_demand(r"^(?:(?:toc|inhopg) (?:[1-9]|heading)|kopvaninhoudsopgave|table of figures)$")
_TITLE: Final = frozenset(("title", "titel"))
_DEEPEST: Final = 8
"""Lists have nine levels (17.9.3)."""
_NO_LEVEL: Final = 9
"""outlineLvl 9 is body text (17.3.1.20)."""


class Style(Struct, frozen=True):
    """A style with all that it inherits."""

    name: str = ""
    """The built-in name, lower case."""
    level: int | None = None
    """Of a heading 1 to 9, of a title 0."""
    is_contents: bool = False
    is_bullet: bool = False
    """A built-in bullet list that says nothing of its numbering."""
    number: str = ""
    """w:numId, or empty."""
    depth: int | None = None
    """w:ilvl."""
    look: Look = PLAIN
    ground: str | None = None
    """The colour behind its paragraphs."""
    stand: Mapping[str, str] = field(default_factory=dict)
    """Where on the page its paragraphs stand, and how high their lines are."""
    ids: tuple[str, ...] = ()
    """This style and those it is based on, nearest first."""


_UNKNOWN: Final = Style()


class Styles:
    """The styles of one file, each resolved when first asked for."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        self.theme = theme
        self._runs: dict[etree._Element, Look] = {}
        elements = () if root is None else tuple(root.iter(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._resolved: dict[str, Style] = {}
        self._default = next(
            (
                element.get(w("styleId"), "")
                for element in elements
                if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on")
            ),
            "",
        )
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}")
        self.defaults = look_of(defaults, theme)
        around = None if root is None else root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{PPR}")
        self.default_stand = stand_of(around)
        language = None if defaults is None else defaults.find(w("lang"))
        self.language = "" if language is None else language.get(VAL, "")

    def get(self, style_id: str | None) -> Style:
        """The style with this id; without an id the default paragraph style."""
        key = self._default if style_id is None else style_id
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key, frozenset())
        return self._resolved[key]

    def character(self, style_id: str | None) -> Style:
        """The character style with this id; without an id one that says nothing."""
        return self.get(style_id) if style_id is not None else _UNKNOWN

    def of_run(self, run: etree._Element) -> Look:
        """How a run looks by itself and the style that it names."""
        if run not in self._runs:
            properties = run.find(RPR)
            style = None if properties is None else properties.find(w("rStyle"))
            look = look_of(properties, self.theme)
            self._runs[run] = look if style is None else look.over(self.character(style.get(VAL, "")).look)
        return self._runs[run]

    def has_ground(self, style_id: str) -> bool:
        """Whether a table style, or one that it is based on, colours any cells."""
        elements = (self._elements.get(ident) for ident in self.get(style_id).ids)
        return any(
            element is not None and next(element.iter(w("shd")), None) is not None for element in elements
        )

    def in_parts(self, style_id: str) -> tuple[tuple[str, Look], ...]:
        """How a table style makes some of its cells look, by which they are: 'firstRow' (17.7.6)."""
        elements = (self._elements.get(ident) for ident in self.get(style_id).ids)
        parts = (part for one in elements if one is not None for part in one.iterchildren(w("tblStylePr")))
        return tuple((part.get(w("type"), ""), look_of(part.find(RPR), self.theme)) for part in parts)

    def _resolve(self, style_id: str, below: frozenset[str]) -> Style:
        element = self._elements.get(style_id)
        if element is None:
            known = _HEADING_ID.match(style_id)
            return Style(level=int(known[1])) if known else _UNKNOWN
        based_on = _value(element, "basedOn")
        cyclic = based_on is None or based_on in below or based_on == style_id
        base = _UNKNOWN if based_on is None or cyclic else self._resolve(based_on, below | {style_id})
        name = (_value(element, "name") or "").strip().lower()
        properties = element.find(PPR)
        number, depth = numbering_of(properties)
        own_level = level_of(properties)
        if own_level is None:
            own_level = _level_by_name(name)
        level = base.level if own_level is None else own_level
        return replace(
            base,
            name=name,
            level=None if level == _NO_LEVEL + 1 else level,
            is_contents=base.is_contents or _CONTENTS.match(name) is not None,
            is_bullet=name.startswith("list bullet"),
            number=base.number if number is None else number,
            depth=base.depth if depth is None else depth,
            look=look_of(element.find(RPR), self.theme).over(base.look),
            ground=ground_of(properties, self.theme) or base.ground,
            stand={**base.stand, **stand_of(properties)},
            ids=(style_id, *base.ids),
        )


def level_of(properties: etree._Element | None) -> int | None:
    """The heading level that these w:pPr set: 1 to 9, 10 for 'body text', None where they don't."""
    value = None if properties is None else whole(_value(properties, "outlineLvl"))
    return value + 1 if value is not None and value <= _NO_LEVEL else None


def numbering_of(properties: etree._Element | None) -> tuple[str | None, int | None]:
    """The w:numId and w:ilvl that these w:pPr set, each None where they don't."""
    numbering = None if properties is None else properties.find(w("numPr"))
    if numbering is None:
        return None, None
    depth = whole(_value(numbering, "ilvl"))
    return _value(numbering, "numId"), None if depth is None else min(depth, _DEEPEST)


def _level_by_name(name: str) -> int | None:
    heading = _HEADING.match(name)
    if heading:
        return int(heading[1])
    return 0 if name in _TITLE else None


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(w(name))
    return None if child is None else child.get(VAL)

"""The numbers that Word computes for numbered paragraphs: '3.2', 'a)', 'Artikel 4'.

They are in no `w:t`; Word counts them when it lays out the page (ECMA-376 part 1, 17.9). Lists
(`w:num`) that share an abstract definition share their counters, until one starts anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.ooxml.names import PPR, VAL, w, whole_or
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.look import stand_of
from regioparagraaf.readers.docx.styles import Styles

_PLACE: Final = on_demand(r"%([1-9])")
_UNNUMBERED: Final = frozenset(("bullet", "none"))
_WORD: Final = on_demand(r"[^\W\d_]{2}")
"""A bullet that is a word: it says something in front of the paragraph."""
_MOST_LETTERS: Final = 10
"""Word repeats a letter (aa, bbb); a senseless count must not make a senseless text."""


class Label(Struct, frozen=True):
    """The number in front of a paragraph."""

    text: str
    is_ordered: bool
    depth: int


class _Level(Struct, frozen=True):
    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    is_legal: bool = False
    """All numbers in the label are shown as decimals (17.9.4)."""
    restart: int | None = None
    """Restarts after this level (counted from 1); 0: never (17.9.10)."""
    style: str = ""
    stand: Mapping[str, str] = {}
    """Where it puts its paragraphs on the page."""


class _List(Struct, frozen=True):
    counter: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    """The levels that start anew when this list is first used."""


class Numbering:
    """Counts along with the paragraphs, asked for in reading order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._lists: dict[str, _List] = {} if root is None else dict(_lists(root, styles))
        self._counts: dict[str, dict[int, int]] = {}
        self._used: set[str] = set()

    def depth(self, number: str, style_ids: tuple[str, ...]) -> int:
        """The level of a list that belongs to a style, where the paragraph does not say it itself."""
        definition = self._lists.get(number)
        for style_id in style_ids:
            for depth, level in definition.levels.items() if definition else ():
                if level.style == style_id:
                    return depth
        return 0

    def knows(self, number: str) -> bool:
        return number in self._lists

    def stand(self, number: str, depth: int) -> Mapping[str, str]:
        """Where a level of a list puts its paragraphs."""
        definition = self._lists.get(number)
        return {} if definition is None else definition.levels.get(depth, _Level()).stand

    def next(self, number: str, depth: int) -> Label:
        """The label of the next paragraph at this depth of this list."""
        definition = self._lists[number]
        level = definition.levels.get(depth, _Level())
        counts = self._counts.setdefault(definition.counter, {})
        if number not in self._used:
            self._used.add(number)
            for restarted, start in definition.starts.items():
                counts[restarted] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            restart = definition.levels.get(deeper, _Level()).restart
            if restart is None or depth < restart:
                del counts[deeper]
        if level.form in _UNNUMBERED:
            return Label(level.pattern.strip() if _WORD.search(level.pattern) else "", False, depth)
        return Label(_text(level, definition, counts), True, depth)


def _text(level: _Level, definition: _List, counts: dict[int, int]) -> str:
    def shown(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = definition.levels.get(depth, _Level())
        return formatted(counts.get(depth, other.start), "decimal" if level.is_legal else other.form)

    return _PLACE.sub(shown, level.pattern).strip()


def formatted(count: int, form: str) -> str:
    """A count in one of Word's number formats (17.18.59)."""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        repeats, letter = divmod(count - 1, 26)
        text = chr(ord("a") + letter) * min(repeats + 1, _MOST_LETTERS)
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        text = _roman(count)
        return text if form == "upperRoman" else text.lower()
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        return f"{count}e"
    return "" if form in _UNNUMBERED else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


_ROMAN: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def _lists(root: etree._Element, styles: Styles) -> list[tuple[str, _List]]:
    abstracts = {element.get(w("abstractNumId"), ""): element for element in root.iter(w("abstractNum"))}
    numbers = {element.get(w("numId"), ""): element for element in root.iter(w("num"))}
    found = []
    for number, element in numbers.items():
        abstract_id = _text_of(element, "abstractNumId")
        abstract = abstracts.get(abstract_id)
        link = "" if abstract is None else _text_of(abstract, "numStyleLink")
        if link:
            # The definition stands with the list style (17.9.21), which names a list of its own.
            linked = numbers.get(styles.get(link).number)
            abstract_id = abstract_id if linked is None else _text_of(linked, "abstractNumId")
            abstract = abstracts.get(abstract_id)
        levels = {} if abstract is None else dict(map(_level, abstract.iterchildren(w("lvl"))))
        starts: dict[int, int] = {}
        for override in element.iterchildren(w("lvlOverride")):
            depth = whole_or(override.get(w("ilvl")), 0)
            own = override.find(w("lvl"))
            if own is not None:
                levels[depth] = _level(own)[1]
            start = override.find(w("startOverride"))
            if start is not None:
                starts[depth] = whole_or(start.get(VAL), 1)
                levels[depth] = replace(levels.get(depth, _Level()), start=starts[depth])
        found.append((number, _List(abstract_id, levels, starts)))
    return found


def _level(element: etree._Element) -> tuple[int, _Level]:
    restart = element.find(w("lvlRestart"))
    return whole_or(element.get(w("ilvl")), 0), _Level(
        whole_or(_text_of(element, "start"), 1),
        _text_of(element, "numFmt") or "decimal",
        _text_of(element, "lvlText"),
        element.find(w("isLgl")) is not None,
        None if restart is None else whole_or(restart.get(VAL), 0),
        _text_of(element, "pStyle"),
        stand_of(element.find(PPR)),
    )


def _text_of(parent: etree._Element, name: str) -> str:
    child = parent.find(w(name))
    return "" if child is None else child.get(VAL, "")

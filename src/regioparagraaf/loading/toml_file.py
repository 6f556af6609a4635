"""A TOML file as a table that knows its lines and collects every problem with what it holds.

tomllib gives values without places, so the lines of the keys are found here; a message without a line
is no help in a file of sixty lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

from regioparagraaf.dutch.calendar import impossible_dates
from regioparagraaf.dutch.unseen import first_unseen
from regioparagraaf.errors import Remark, did_you_mean, fault
from regioparagraaf.library.model import Lines
from regioparagraaf.markup.values import Value
from regioparagraaf.patterns import on_demand

Path_ = tuple[str | int, ...]

_HEADER = on_demand(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(#.*)?$")
_KEY = on_demand(r"""^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=(.*)$""")
_PARTS = on_demand(r""""([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+)""")
_DEEP_KEY = on_demand(
    r"""(?<![\w.-])(?:[\w-]++[ \t]*+\.[ \t]*+){100}|(?:["'][ \t]*+\.[ \t]*+["'][^"'\n]*+){100}"""
)
"""A key of a hundred parts: reading one of thousands takes minutes. No text has so many words of which each
ends with a full stop."""
MOST_CHARACTERS = 50_000
"""Of one text in TOML: some twenty pages, where a sentence or a title belongs."""
SMALLEST, LARGEST = 1e-6, 1e15
"""Between these a number with decimals is written in full; TOML also knows 'inf' and 'nan'."""
_UNWRITABLE = on_demand(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold (XML 1.0, 2.2), and the control characters that steer a screen."""


class WrittenFloat(float):
    """A number with decimals that knows how it was written: who wrote 250.000 did not mean 250."""

    def __new__(cls, written: str) -> WrittenFloat:
        number = super().__new__(cls, written)
        number.written = written
        return number

    written: str

    @property
    def without_points(self) -> str:
        """What was meant where the point stands between thousands; empty for an ordinary decimal."""
        return self.written.replace(".", "") if _THOUSANDS.fullmatch(self.written) else ""


_THOUSANDS = on_demand(r"[+-]?[1-9]\d{0,2}\.\d{3}")


def decode(content: bytes, place: str) -> tuple[str, tuple[Remark, ...]]:
    """The text of a file in UTF-8 with line ends as \\n and each letter as one character, 'ú' too,
    or the remarks that say on which lines it is none."""
    try:
        text = normalize("NFC", content.decode("utf-8-sig")).replace("\r\n", "\n").replace("\r", "\n")
        lines = text.split("\n") if _UNWRITABLE.search(text) else []
        odd = [
            (number, found[0]) for number, line in enumerate(lines, 1) if (found := _UNWRITABLE.search(line))
        ]
        return "" if odd else text, tuple(_odd(character, f"{place}:{number}") for number, character in odd)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        likely = content[error.start : error.start + 1].decode("cp1252", errors="replace")
        guess = f"Windows-1252, bij '{likely}'"
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            guess = "UTF-16; Kladblok noemt dat 'Unicode'"
        text = f"is geen UTF-8 (vermoedelijk {guess})"
        advice = "open het bestand en bewaar het met codering UTF-8"
        return "", (fault("RP002", text, advice, f"{place}:{line}"),)


def read_toml(
    text: str, place: str, first_line: int = 1, foreign: Collection[str] = ()
) -> tuple[Table, tuple[Remark, ...]]:
    """The table of a TOML text, or the remark that says where it is broken.

    `first_line` is the line of the file on which the text begins (front matter begins on the second).
    Under the keys that are `foreign` stands what others wrote, with characters that we would not write.
    """
    deep = _DEEP_KEY.search(text)
    if deep:
        return _too_deep(place, text.count("\n", 0, deep.start()) + first_line)
    try:
        data = tomllib.loads(text, parse_float=WrittenFloat)
    except RecursionError:
        return _too_deep(place, first_line)
    except tomllib.TOMLDecodeError:
        return Table({}, place, {}, (), []), tuple(_unreadable(text, place, first_line))
    except ValueError:  # of a number of thousands of digits
        remark = fault("RP003", "een getal heeft meer cijfers dan een getal kan hebben", "kort het in", place)
        return Table({}, place, {}, (), []), (remark,)
    lines = {path: line + first_line - 1 for path, line in _lines(text).items()}
    table = Table(data, place, lines, (), [])
    return table, tuple(_unfit(data, table, foreign))


def _unreadable(text: str, place: str, first_line: int) -> Iterator[Remark]:
    """What keeps a text from being read, mistake by mistake."""
    from regioparagraaf.loading.toml_mistakes import mistakes

    for mistake in mistakes("\n" * (first_line - 1) + text):
        yield fault("RP003", mistake.what, mistake.help, f"{place}:{mistake.line}")


def _too_deep(place: str, line: int) -> tuple[Table, tuple[Remark, ...]]:
    text, advice = "hier staat een sleutel of lijst die te diep is genest", "maak er gewone sleutels van"
    return Table({}, place, {}, (), []), (fault("RP003", text, advice, f"{place}:{line}"),)


def _unfit(value: Any, table: Table, foreign: Collection[str], path: Path_ = ()) -> Iterator[Remark]:
    """What is wrong with texts as such: too long, with what no document can hold (it may be written with
    \\u), or with what nobody sees."""
    if isinstance(value, str):
        if len(value) > MOST_CHARACTERS:
            text = f"deze tekst is langer dan {MOST_CHARACTERS} tekens"
            yield fault("RP008", text, "kort hem in", table.place(*path))
        elif odd := _UNWRITABLE.search(value):
            yield _odd(odd[0], table.place(*path))
        elif foreign and any(part in foreign for part in path):
            return
        elif unseen := first_unseen(value):
            text = f"onzichtbaar teken U+{ord(unseen):04X} in deze tekst"
            yield fault("RP007", text, "typ de tekst opnieuw, of plak hem zonder opmaak", table.place(*path))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _unfit(key, table, foreign, path)
            yield from _unfit(inner, table, foreign, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _unfit(inner, table, foreign, (*path, index))


def _odd(character: str, place: str) -> Remark:
    text = f"hier staat een teken dat in geen document kan (U+{ord(character):04X})"
    return fault("RP007", text, "haal het weg, of typ deze regel opnieuw", place)


def _lines(text: str) -> dict[Path_, int]:
    """The line of every table header and of every key that begins a line."""
    lines: dict[Path_, int] = {}
    counts: dict[Path_, int] = {}
    current: Path_ = ()
    closing = ""
    """The quotes that end the string of several lines that we are in."""
    for number, line in enumerate(text.split("\n"), 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        header, key = _HEADER.match(line), _KEY.match(line)
        if header and not key:
            path: Path_ = _key_parts(header.group(2))
            if header.group(1) == "[[":
                counts[path] = counts.get(path, -1) + 1
                lines.setdefault(path, number)
                path = (*path, counts[path])
            current = path
            lines[current] = number
        elif key:
            lines.setdefault((*current, *_key_parts(key.group(1))), number)
            value = key.group(2)
            for quotes in ('"""', "'''"):
                if value.count(quotes) == 1:
                    closing = quotes
    return lines


def _key_parts(written: str) -> tuple[str, ...]:
    return tuple(first or second or third for first, second, third in _PARTS.findall(written))


class Table:
    """A table of a TOML file: asks take what they name, and what nobody asked for is an unknown key."""

    def __init__(
        self,
        data: dict[str, Any],
        file: str,
        lines: dict[Path_, int],
        path: Path_,
        remarks: list[Remark],
    ) -> None:
        self.data = data
        self.file = file
        self.remarks = remarks
        self._lines = lines
        self._path = path
        self._asked: list[str] = []

    def line(self, *key: str | int) -> int:
        """The line of a key, or of the nearest table around it that has one."""
        path: Path_ = (*self._path, *key)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, min(self._lines.values(), default=1))

    @property
    def lines(self) -> Lines:
        """Every key of the file with its line: messages that come later name it too."""
        return tuple((".".join(map(str, path)), line) for path, line in self._lines.items())

    def place(self, *key: str | int) -> str:
        return f"{self.file}:{self.line(*key)}"

    def complain(self, code: str, text: str, advice: str, *key: str) -> None:
        self.remarks.append(fault(code, text, advice, self.place(*key)))

    def has(self, key: str) -> bool:
        return key in self.data

    def text(self, key: str, otherwise: str = "", required: bool = False) -> str:
        """A text; numbers are no texts (write "0546", or the zero is lost)."""
        value = self._ask(key, required)
        if value is None:
            return otherwise
        if not isinstance(value, str):
            self._wrong_type(key, value, "een tekst tussen aanhalingstekens")
            return otherwise
        if required and not value.strip():
            self.complain("RP004", f"'{key}' is leeg", "vul hem in", key)
        return value

    def phrase(self, key: str, otherwise: str = "", required: bool = False) -> str:
        """A text that stands on one line, however it was written here."""
        return " ".join(self.text(key, otherwise, required).split())

    def date(self, key: str) -> str:
        """A date or month as text ('2026-04-16', '2018-03'), also when it is written as a TOML date."""
        value = self._ask(key, required=False)
        if value is None:
            return ""
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, str) and re.fullmatch(r"(\d{4}(-\d{2}(-\d{2})?)?)?", value):
            if any(impossible_dates(f"{value}-01" if value.count("-") == 1 else value)):
                self.complain("RP028", f"de datum {value} bij '{key}' bestaat niet", "kijk hem na", key)
                return ""
            return value
        self._wrong_type(key, value, 'een datum als 2026-04-16 of "2026-04"')
        return ""

    def integer(self, key: str, otherwise: int) -> int:
        value = self._ask(key, required=False)
        if value is None:
            return otherwise
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong_type(key, value, "een heel getal")
            return otherwise
        return value

    def flag(self, key: str) -> bool:
        value = self._ask(key, required=False)
        if value is None:
            return False
        if not isinstance(value, bool):
            self._wrong_type(key, value, "true of false")
            return False
        return value

    def texts(self, key: str, otherwise: tuple[str, ...] = (), required: bool = False) -> tuple[str, ...]:
        value = self._ask(key, required, '["…"]')
        if value is None:
            return otherwise
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._wrong_type(key, value, 'een lijst van teksten: ["a", "b"]')
            return otherwise
        if required and not value:
            self.complain("RP004", f"'{key}' is leeg", "vul hem in", key)
        return tuple(value)

    def choice(self, key: str, allowed: Iterable[str], required: bool = False) -> str:
        """A text that is one of a few."""
        value = self.text(key, required=required)
        options = tuple(allowed)
        if value and value not in options:
            self.complain(
                "RP006",
                f"'{value}' kan niet bij '{key}'",
                did_you_mean(value, options, f"kies uit: {', '.join(options)}"),
                key,
            )
            return ""
        return value

    def table(self, key: str) -> Table:
        """The table under a key; an empty one where it is missing."""
        value = self._ask(key, required=False)
        if value is not None and not isinstance(value, dict):
            self._wrong_type(key, value, f"een tabel: [{'.'.join(map(str, (*self._path, key)))}]")
            value = None
        return Table(value or {}, self.file, self._lines, (*self._path, key), self.remarks)

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of a list of tables, in order."""
        value = self._ask(key, required=False)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self._wrong_type(key, value, f"tabellen: [[{key}]]")
            return ()
        return tuple(
            Table(one, self.file, self._lines, (*self._path, key, index), self.remarks)
            for index, one in enumerate(value)
        )

    def value(self, key: str) -> Value | None:
        """Anything that a variable can hold."""
        value = self._ask(key, required=False)
        if value is None:
            return None
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return tuple(value)
        if isinstance(value, bool) or not isinstance(value, str | int | float | date):
            self._wrong_type(key, value, "een tekst, getal, datum of lijst van teksten")
            return None
        if isinstance(value, WrittenFloat):
            if value.without_points:
                text = f"'{key}' is {value.written}, en dat is hier {value:g}: de punt staat voor decimalen"
                advice = f"schrijf {value.without_points}; zijn het decimalen, rond dan af op {value:.1f}"
                self.complain("RP005", text, advice, key)
                return None
            value = float(value)
        if isinstance(value, float) and not (value == 0 or SMALLEST <= abs(value) <= LARGEST):
            self._wrong_type(key, value, "een getal dat u in een zin zou schrijven")
            return None
        # It stands in a sentence: a new line would break that in two.
        return " ".join(value.split()) if isinstance(value, str) else value

    def names(self) -> Iterator[str]:
        """The keys of a table in which any key is allowed."""
        yield from self.data

    def finish(self) -> None:
        """Complains about every key that nobody asked for."""
        for key in self.data:
            if key not in self._asked:
                advice = did_you_mean(key, self._asked, f"bekend zijn: {', '.join(self._asked)}")
                self.complain("RP011", f"onbekende sleutel '{key}'", advice, key)

    def _ask(self, key: str, required: bool, example: str = '"…"') -> Any:
        if key not in self._asked:
            self._asked.append(key)
        if key not in self.data and required:
            self.complain("RP004", f"'{key}' ontbreekt", f"voeg toe: {key} = {example}")
        return self.data.get(key)

    def _wrong_type(self, key: str, value: Any, wanted: str) -> None:
        self.complain("RP005", f"'{key}' is {_kind(value)}", f"maak er {wanted} van", key)


def _kind(value: Any) -> str:
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true of false"),
        (int, "een getal"),
        (float, "een getal"),
        (str, "een tekst"),
        (list, "een lijst"),
        (dict, "een tabel"),
        (date, "een datum"),
    )
    return next((dutch for type_, dutch in kinds if isinstance(value, type_)), "iets anders")


def relative(path: Path, folder: Path) -> str:
    """The path as the user knows it: from the folder of the dossier or library, with slashes."""
    return path.relative_to(folder).as_posix()

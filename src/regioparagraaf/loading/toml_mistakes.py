"""What somebody meant on a line that is no TOML, and how it should have been written.

tomllib says where it stopped, which is of no help to who never heard of TOML. Here are the mistakes that
people make with it, each with its repair. Only a repair that lets the file be read past that line is advised,
so the advice always fits; and reading goes on behind it, so that all mistakes of a file are told in one run.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from regioparagraaf.dutch.calendar import MONTHS, impossible_dates

MOST_MISTAKES = 20
MOST_TRIED = 200_000
"""Characters of a file in which repairs are tried: each is tried by reading all of it again."""
MOST_LINES = 30
"""Of a text or table that somebody wrote over several lines where it may not."""
LONGEST_SHOWN = 100
"""Characters of a repaired line that fit in a message."""


class Mistake(Struct, frozen=True):
    """What is wrong on a line, what to do, and the line as it should read where that can be said."""

    line: int
    what: str
    advice: str
    repaired: str = ""

    @property
    def help(self) -> str:
        """The advice with the line as it should read."""
        fits = 0 < len(self.repaired) <= LONGEST_SHOWN
        return f"{self.advice}: {self.repaired}" if fits else self.advice.rstrip(_SHOWS_ITSELF)


class _Line(Struct, frozen=True):
    """A line taken apart as far as a broken line can be."""

    text: str
    indent: str
    key: str
    value: str
    """What stands behind the first '=', without the remark; empty where there is no '='."""
    comment: str
    has_equals: bool

    def with_value(self, value: str) -> str:
        return f"{self.indent}{self.key} = {value}{self.comment}"

    def with_key(self, key: str) -> str:
        return f"{self.indent}{key} = {self.value}{self.comment}"


Repair = Callable[[_Line], str]
"""The line as it should read; the same line, or nothing, where it is not this mistake."""


def mistakes(text: str) -> tuple[Mistake, ...]:
    """Every mistake that keeps a file from being read, in order."""
    found: list[Mistake] = []
    while len(found) < MOST_MISTAKES:
        error = trouble(text)
        if error is None:
            break
        mistake, text = _mistake(text, error)
        found.append(mistake)
        if not text:
            break
    return tuple(found)


class Trouble(Struct, frozen=True):
    """Where tomllib stopped, and its words."""

    line: int
    words: str


def trouble(text: str) -> Trouble | None:
    """Why tomllib cannot read a text; None where it can."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+), column \d+\)", str(error))
        return Trouble(int(at[1]) if at else text.rstrip("\n").count("\n") + 1, str(error))
    except (ValueError, RecursionError):  # not a matter of notation: who asks knows
        return None
    return None


def _mistake(text: str, error: Trouble) -> tuple[Mistake, str]:
    """The mistake, and the text without it; an empty text where reading cannot go on."""
    lines = text.split("\n")
    at = _where_it_began(lines, error) - 1
    double = _double(lines, at, error)
    if double:
        return double
    if lines[at].startswith(("<<<<<<<", "=======", ">>>>>>>")):
        advice = "kies wat blijft, en haal de regels met <, = en > weg"
        return Mistake(at + 1, "twee mensen wijzigden dit bestand tegelijk", advice), ""
    if len(text) <= MOST_TRIED:
        for what, advice, repaired in (*_over_lines(lines, at), *_on_one_line(lines, at)):
            mended = "\n".join(repaired)
            after = trouble(mended)
            if after is None or after.line > at + 1 + len(repaired) - len(lines):
                shown = "" if advice.endswith(_SHOWS_ITSELF) else _COMMENT.sub("", repaired[at]).strip()
                return Mistake(at + 1, what, advice, shown), mended
    return Mistake(at + 1, "deze regel is niet te lezen", 'schrijf: naam = "waarde"'), ""


_SHOWS_ITSELF = "."
"""Ends an advice that the repaired line would not make clearer."""
_BEGUN = ("Unclosed", "Unterminated", 'Expected "\'"', "Invalid initial character")


def _where_it_began(lines: list[str], error: Trouble) -> int:
    """The line of the mistake: what is not closed is noticed only where something else follows."""
    at = min(error.line, len(lines))
    if error.words.startswith("Invalid value") and not lines[at - 1].strip():
        return next((n for n in range(at, 0, -1) if lines[n - 1].strip()), at)
    in_a_list = error.words.startswith("Invalid value") and _TABLE.match(lines[at - 1])
    if not error.words.startswith((*_BEGUN, "Cannot overwrite")) and not in_a_list:
        return at
    opening = re.compile(r"^\s*[^#\s].*=|^\s*\[" if error.words.startswith("Cannot") else _OPENING)
    return next((number for number in range(at, 0, -1) if opening.search(lines[number - 1])), at)


_TABLE = re.compile(r"^\s*\[+\s*(.+?)\s*\]+\s*(#.*)?$")
_OPENING = r"=\s*(\[|\{|\"\"\"|'''|')"


# The same key or heading twice.


def _double(lines: list[str], at: int, error: Trouble) -> tuple[Mistake, str] | None:
    """A key or heading that stands there twice; the second is left out to read on."""
    if not error.words.startswith(("Cannot overwrite", "Cannot declare", "Duplicate", "Cannot mutate")):
        return None
    heading = _TABLE.match(lines[at])
    if heading:
        first = _first(lines[:at], lambda line: bool((own := _TABLE.match(line)) and own[1] == heading[1]))
        what = f"de kop [{heading[1]}] staat er twee keer{_also(first)}"
        # What stands below it belongs to the first one: reading on would blame what is right.
        return Mistake(at + 1, what, "zet alles onder één kop, en haal de andere weg"), ""
    key = _taken_apart(lines[at]).key
    table = _first(lines[:at][::-1], lambda line: bool(_TABLE.match(line)))
    start = at - table + 1 if table else 0
    first = _first(lines[start:at], lambda line: _taken_apart(line).key == key)
    what = f"'{key.strip(QUOTES)}' staat er twee keer{_also(first + start if first else 0)}"
    return Mistake(at + 1, what, "laat er één staan"), "\n".join([*lines[:at], "", *lines[at + 1 :]])


def _first(lines: list[str], fits: Callable[[str], bool]) -> int:
    """The number of the first line that fits; 0 for none."""
    return next((number for number, line in enumerate(lines, 1) if fits(line)), 0)


def _also(line: int) -> str:
    return f", ook op regel {line}" if line else ""


# A mistake on one line.

QUOTES = "\"'"
_COMMENT = re.compile(r"\s+#[^\"']*$")
_CURLY = str.maketrans(dict.fromkeys("“”„‟«»‘’‚‛″′", '"'))
_HARD_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def _on_one_line(lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    """What may be wrong with a line, the advice, and all lines with the repaired one."""
    line = _taken_apart(lines[at])
    impossible = next(iter(impossible_dates(line.value)), "")
    if impossible:
        what, advice = f"{impossible} bestaat niet", "kijk de datum na."
        yield what, advice, [*lines[:at], line.with_value('""'), *lines[at + 1 :]]
        return
    for what, advice, repair in _REPAIRS:
        repaired = repair(line)
        if repaired and repaired != line.text:
            yield what, advice, [*lines[:at], *repaired.split("\n"), *lines[at + 1 :]]


def _taken_apart(text: str) -> _Line:
    bare = text.strip()
    indent = text[: len(text) - len(text.lstrip())]
    key, equals, value = bare.partition("=")
    comment = ""
    remark = _COMMENT.search(value)
    if remark:
        value, comment = value[: remark.start()], value[remark.start() :]
    return _Line(text, indent, key.strip(), value.strip(), comment, bool(equals))


def _straight(line: _Line) -> str:
    return line.text.translate(_CURLY)


def _soft_spaces(line: _Line) -> str:
    return line.text.translate(_HARD_SPACES)


def _hyphens(line: _Line) -> str:
    """Dashes of a word processor in a name or heading; those in a text are no mistake."""
    if not line.has_equals:
        return line.text.translate(_DASHES)
    return line.with_key(line.key.translate(_DASHES))


def _closed(line: _Line) -> str:
    """A text with a quote at its beginning alone."""
    quote = line.value[:1]
    once = quote and quote in QUOTES and line.value.count(quote) == 1
    return line.with_value(line.value + quote) if once else ""


def _opened(line: _Line) -> str:
    """A text with a quote at its end alone."""
    quote = line.value[-1:]
    once = quote and quote in QUOTES and line.value.count(quote) == 1
    return line.with_value(quote + line.value) if once else ""


def _quotes_within(line: _Line) -> str:
    """Quotes within a text, and none of them a boundary in a list."""
    quote, inner = line.value[:1], line.value[1:-1]
    if quote not in QUOTES or line.value[-1:] != quote or quote not in inner:
        return ""
    if re.search(rf"{quote}\s*,\s*{quote}", inner):
        return ""
    other = QUOTES.replace(quote, "")
    if other not in inner:
        return line.with_value(f"{other}{inner}{other}")
    escaped = inner.replace('"', '\\"')
    return line.with_value(f'"{escaped}"')


def _listed(line: _Line) -> str:
    """Several texts without the brackets of a list."""
    return line.with_value(f"[{line.value}]") if re.match(r"""^(["']).*\1\s*,\s*\1""", line.value) else ""


def _commas(line: _Line) -> str:
    """A list or table in which a comma lacks, or stands twice."""
    if line.value[:1] not in ("[", "{"):
        return ""
    spaced = re.sub(r"""(["'])\s+(?=["'])""", r"\1, ", line.value)
    spaced = re.sub(r"""(["'\d\]}])\s+(?=[\w-]+\s*=)""", r"\1, ", spaced)
    return line.with_value(re.sub(r",\s*,", ",", spaced))


def _list_closed(line: _Line) -> str:
    """A list that begins or ends without its bracket."""
    if line.value.startswith("[") and not line.value.endswith("]") and line.value != "[":
        return line.with_value(line.value.rstrip(", ") + "]")
    return line.with_value("[" + line.value) if re.match(r"""["'].*\]$""", line.value) else ""


def _items_quoted(line: _Line) -> str:
    """A list of texts of which some lack a quote."""
    if not re.fullmatch(r"\[.*\]", line.value):
        return ""
    items = [item.strip().strip(QUOTES) for item in line.value[1:-1].split(",")]
    quoted = ", ".join(f'"{item}"' for item in items if item)
    return line.with_value(f"[{quoted}]") if '"' not in "".join(items) else ""


def _bare(line: _Line) -> str:
    """A value with a comma or semicolon behind it."""
    return line.with_value(line.value.rstrip(",; ")) if line.value else ""


_NUMBER = re.compile(r"^€?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|-))?\s*(%|procent|euro|miljoen|mln\.?)?$")


def _number(line: _Line) -> str:
    """A number as it is written in a Dutch text: € 1.200.000, 25%, 2,5."""
    found = _NUMBER.match(line.value)
    if not found or (len(found[1]) > 1 and found[1].startswith("0")):
        return ""
    whole, part = found[1].replace(".", ""), (found[2] or "").strip("-")
    if (found[3] or "").startswith("m"):
        return line.with_value(whole + part.ljust(6, "0")) if len(part) <= 6 else ""
    return line.with_value(f"{whole}.{part}" if part else whole)


def _leading_zero(line: _Line) -> str:
    return line.with_value(f'"{line.value}"') if re.fullmatch(r"0\d+", line.value) else ""


_DAY_FIRST = re.compile(r"^(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})$", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")


def _date(line: _Line) -> str:
    """A date in another order than TOML has, or with its month in words."""
    if found := _DAY_FIRST.match(line.value):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.match(line.value):
        year, month, day = found.groups()
    else:
        return ""
    number = MONTHS.index(month.lower()) + 1 if month.lower() in MONTHS else month
    try:
        return line.with_value(date(int(year), int(number), int(day)).isoformat())
    except ValueError:
        return ""


def _flag(line: _Line) -> str:
    words = {
        "ja": "true",
        "waar": "true",
        "true": "true",
        "nee": "false",
        "onwaar": "false",
        "false": "false",
    }
    return line.with_value(words[line.value.lower()]) if line.value.lower() in words else ""


def _slashes(line: _Line) -> str:
    return line.with_value(line.value.replace("\\", "/"))


def _with_something(line: _Line) -> str:
    return line.with_value('""') if line.has_equals and not line.value else ""


_SAFE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def _quoted(line: _Line) -> str:
    """A text without quotes; also one that has the wrong thing in the place of them."""
    if not line.value or line.value[0] in "\"'[{":
        return ""
    return line.with_value(f'"{line.value.strip(QUOTES)}"')


def _key_of_one_word(line: _Line) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]+(\s+[A-Za-z0-9_-]+)+", line.key):
        return ""
    return line.with_key("_".join(line.key.split())) if line.has_equals else ""


def _key_quoted(line: _Line) -> str:
    key = line.key.strip(QUOTES)
    return line.with_key(f'"{key}"') if line.has_equals and key and '"' not in key else ""


def _colon(line: _Line) -> str:
    key, colon, value = line.text.partition(":")
    known = colon and _SAFE_KEY.fullmatch(key.strip(" \t" + QUOTES))
    return f"{key.rstrip()} = {value.strip()}" if known and "=" not in key else ""


def _equals(line: _Line) -> str:
    """A name and a value without what belongs between them."""
    found = re.match(r"""^(\s*)([A-Za-z0-9_-]+|"[^"]+")\s+(["'\[{].*|[\d.]+|true|false)$""", line.text)
    return f"{found[1]}{found[2]} = {found[3]}" if found and not line.has_equals else ""


def _two_on_a_line(line: _Line) -> str:
    found = re.match(r"""^(\s*[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[\d.-]+|true|false))[\s,;]+(.+)$""", line.text)
    return f"{found[1]}\n{found[2]}" if found else ""


def _heading(line: _Line) -> str:
    found = re.match(r"^(\s*)(\[+)\s*([^\[\]]+?)\s*\]*\s*$", line.text)
    if not found or line.has_equals:
        return ""
    return f"{found[1]}{found[2]}{found[3]}{']' * len(found[2])}"


def _heading_quoted(line: _Line) -> str:
    found = re.match(r"^(\s*)(\[+)\s*((?:[A-Za-z0-9_-]+\.)*)([^\[\]\"]+?)\s*(\]*)\s*$", line.text)
    if not found or line.has_equals:
        return ""
    return f'{found[1]}{found[2]}{found[3]}"{found[4]}"{"]" * len(found[2])}'


def _remark(line: _Line) -> str:
    return f"# {line.text.strip().lstrip('/;*- ')}" if re.match(r"\s*(//|;|/\*|--|\*)", line.text) else ""


def _nothing(line: _Line) -> str:
    return "" if line.has_equals or not line.text.strip() else f"# {line.text.strip()}"


_REPAIRS: tuple[tuple[str, str, Repair], ...] = (
    (
        "hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
        "gebruik rechte",
        _straight,
    ),
    ("hier staat een harde spatie, meegekomen bij het plakken", "typ de regel opnieuw", _soft_spaces),
    ("in deze naam staat een lang streepje, zoals Word het maakt", "gebruik een gewoon streepje", _hyphens),
    ("achter het =-teken staat niets", "vul de waarde in, of laat haar leeg", _with_something),
    ("een datum begint met het jaar", "schrijf", _date),
    ("een getal begint niet met een nul", "zet een nummer tussen aanhalingstekens", _leading_zero),
    ("een getal staat er zonder €, % of punten, en met een punt voor de decimalen", "schrijf", _number),
    ("'ja' en 'nee' heten hier true en false", "schrijf", _flag),
    ("aan het eind van de tekst ontbreekt een aanhalingsteken", "schrijf", _closed),
    ("aan het begin van de tekst ontbreekt een aanhalingsteken", "schrijf", _opened),
    ("een \\ heeft in deze bestanden een eigen betekenis", "gebruik / in een pad", _slashes),
    ("twee of meer teksten horen samen tussen vierkante haken", "schrijf", _listed),
    (
        "binnen de tekst staan dezelfde aanhalingstekens als erom",
        "zet er andere om",
        _quotes_within,
    ),
    ("tussen twee waarden hoort één komma", "schrijf", _commas),
    ("een lijst staat tussen [ en ]", "schrijf", _list_closed),
    ("elke tekst in een lijst staat tussen aanhalingstekens", "schrijf", _items_quoted),
    ("tussen naam en waarde hoort een =, geen dubbelepunt", "schrijf", _colon),
    ("tussen naam en waarde ontbreekt een =", "schrijf", _equals),
    ("er staat nog iets achter de waarde", "zet het op een eigen regel.", _two_on_a_line),
    ("achter de waarde staat een leesteken te veel", "schrijf", _bare),
    ("tekst staat tussen aanhalingstekens", "schrijf", _quoted),
    ("een naam heeft geen spaties", "schrijf", _key_of_one_word),
    ("deze naam hoort tussen aanhalingstekens", "schrijf", _key_quoted),
    ("de kop is niet goed gesloten", "schrijf", _heading),
    ("een kop met spaties of leestekens hoort tussen aanhalingstekens", "schrijf", _heading_quoted),
    ("een opmerking begint met #", "schrijf", _remark),
    ("deze regel is geen kop en geen naam = waarde", "haal hem weg, of zet er # voor.", _nothing),
)
"""What is wrong, the advice before the repaired line, and the repair; the surest first."""


# A mistake that goes over several lines.


def _over_lines(lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    begun = lines[at]
    for quotes in ('"""', "'''"):
        if begun.count(quotes) == 1:
            what, advice = (
                f"de tekst die hier begint, heeft geen {quotes} aan het eind",
                f"zet {quotes} eronder.",
            )
            yield what, advice, [*lines, quotes]
    yield from _text_over_lines(lines, at)
    if "{" in begun:
        yield from _table_over_lines(lines, at)
    if re.search(r"=\s*\[[^\]]*$", begun):
        end = at
        while end + 1 < len(lines) and re.match(r"""\s*["'\d]""", lines[end + 1]):
            end += 1
        if end > at:
            what, advice = (
                "de lijst die hier begint, heeft geen ] aan het eind",
                "zet ] achter de laatste waarde.",
            )
            yield what, advice, [*lines[: end + 1], "]", *lines[end + 1 :]]


def _text_over_lines(lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    """A text between single quotes that ends on a later line."""
    found = re.match(r"""^(\s*[\w."-]+\s*=\s*)(["'])(?!\2)([^"']*)$""", lines[at])
    if not found:
        return
    quote = found[2]
    for end in range(at + 1, min(len(lines), at + MOST_LINES)):
        if re.match(r"\s*(\[|[\w.\"-]+\s*=)", lines[end]):
            return
        if lines[end].rstrip().endswith(quote):
            last = lines[end].rstrip().removesuffix(quote) + quote * 3
            first = f"{found[1]}{quote * 3}{found[3]}"
            what = "een tekst van meer regels staat tussen drie aanhalingstekens"
            advice = f"zet {quote * 3} voor en achter de tekst."
            yield what, advice, [*lines[:at], first, *lines[at + 1 : end], last, *lines[end + 1 :]]


def _table_over_lines(lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    for end in range(at + 1, min(len(lines), at + MOST_LINES)):
        whole = " ".join(line.strip() for line in lines[at : end + 1])
        joined = [*lines[:at], re.sub(r",\s*\}", " }", whole), *[""] * (end - at), *lines[end + 1 :]]
        yield "wat tussen { en } staat, hoort op één regel", "haal de regels samen.", joined
    without = re.sub(r",\s*\}", " }", lines[at])
    yield "voor } staat een komma te veel", "haal haar weg", [*lines[:at], without, *lines[at + 1 :]]
    yield "hier ontbreekt een }", "zet hem erachter", [*lines[:at], lines[at] + " }", *lines[at + 1 :]]

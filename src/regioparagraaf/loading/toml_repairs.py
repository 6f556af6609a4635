"""The mistakes that people make on one line of a TOML file, each with the line as it should have been."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from regioparagraaf.dutch.calendar import MONTHS, impossible_dates
from regioparagraaf.patterns import on_demand

QUOTES = "\"'"
COMMENT = on_demand(r"\s+#[^\"']*$")
SHOWS_ITSELF = "."
"""Ends an advice that the repaired line would not make clearer."""


class Repair(Struct, frozen=True):
    """What may be wrong with a line, what to do, and the line as it should read: two, where it held two."""

    what: str
    advice: str
    repaired: str


def repairs(text: str) -> Iterator[Repair]:
    """What may be wrong with a line, the surest first."""
    line = taken_apart(text)
    impossible = next(iter(impossible_dates(line.value)), "")
    if impossible:
        yield Repair(f"{impossible} bestaat niet", "kijk de datum na.", line.with_value('""'))
        return
    for what, advice, repair in _REPAIRS:
        repaired = repair(line)
        if repaired and repaired != line.text:
            yield Repair(what, advice, repaired)


class Line(Struct, frozen=True):
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


def taken_apart(text: str) -> Line:
    """The parts of a line."""
    bare = text.strip()
    indent = text[: len(text) - len(text.lstrip())]
    key, equals, value = bare.partition("=")
    comment = ""
    remark = COMMENT.search(value)
    if remark:
        value, comment = value[: remark.start()], value[remark.start() :]
    return Line(text, indent, key.strip(), value.strip(), comment, bool(equals))


_CURLY = str.maketrans(dict.fromkeys("“”„‟«»‘’‚‛″′", '"'))
_HARD_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def _straight(line: Line) -> str:
    return line.text.translate(_CURLY)


def _soft_spaces(line: Line) -> str:
    return line.text.translate(_HARD_SPACES)


def _hyphens(line: Line) -> str:
    """Dashes of a word processor in a name or heading; those in a text are no mistake."""
    if not line.has_equals:
        return line.text.translate(_DASHES)
    return line.with_key(line.key.translate(_DASHES))


def _closed(line: Line) -> str:
    """A text with a quote at its beginning alone."""
    quote = line.value[:1]
    once = quote and quote in QUOTES and line.value.count(quote) == 1
    return line.with_value(line.value + quote) if once else ""


def _opened(line: Line) -> str:
    """A text with a quote at its end alone."""
    quote = line.value[-1:]
    once = quote and quote in QUOTES and line.value.count(quote) == 1
    return line.with_value(quote + line.value) if once else ""


def _quotes_within(line: Line) -> str:
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


def _listed(line: Line) -> str:
    """Several texts without the brackets of a list."""
    return line.with_value(f"[{line.value}]") if re.match(r"""^(["']).*\1\s*,\s*\1""", line.value) else ""


def _commas(line: Line) -> str:
    """A list or table in which a comma lacks, or stands twice."""
    if line.value[:1] not in ("[", "{"):
        return ""
    spaced = re.sub(r"""(["'])\s+(?=["'])""", r"\1, ", line.value)
    spaced = re.sub(r"""(["'\d\]}])\s+(?=[\w-]+\s*=)""", r"\1, ", spaced)
    return line.with_value(re.sub(r",\s*,", ",", spaced))


def _list_closed(line: Line) -> str:
    """A list that begins or ends without its bracket."""
    if line.value.startswith("[") and not line.value.endswith("]") and line.value != "[":
        return line.with_value(line.value.rstrip(", ") + "]")
    return line.with_value("[" + line.value) if re.match(r"""["'].*\]$""", line.value) else ""


def _items_quoted(line: Line) -> str:
    """A list of texts of which some lack a quote."""
    if not re.fullmatch(r"\[.*\]", line.value):
        return ""
    items = [item.strip().strip(QUOTES) for item in line.value[1:-1].split(",")]
    quoted = ", ".join(f'"{item}"' for item in items if item)
    return line.with_value(f"[{quoted}]") if '"' not in "".join(items) else ""


def _bare(line: Line) -> str:
    """A value with a comma or semicolon behind it."""
    return line.with_value(line.value.rstrip(",; ")) if line.value else ""


_NUMBER = on_demand(r"^€?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|-))?\s*(%|procent|euro|miljoen|mln\.?)?$")


def _number(line: Line) -> str:
    """A number as it is written in a Dutch text: € 1.200.000, 25%, 2,5."""
    found = _NUMBER.match(line.value)
    if not found or (len(found[1]) > 1 and found[1].startswith("0")):
        return ""
    whole, part = found[1].replace(".", ""), (found[2] or "").strip("-")
    if (found[3] or "").startswith("m"):
        return line.with_value(whole + part.ljust(6, "0")) if len(part) <= 6 else ""
    return line.with_value(f"{whole}.{part}" if part else whole)


def _leading_zero(line: Line) -> str:
    return line.with_value(f'"{line.value}"') if re.fullmatch(r"0\d+", line.value) else ""


_DAY_FIRST = on_demand(r"^(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})$", re.IGNORECASE)
_YEAR_FIRST = on_demand(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")


def _date(line: Line) -> str:
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


def _flag(line: Line) -> str:
    words = {
        "ja": "true",
        "waar": "true",
        "true": "true",
        "nee": "false",
        "onwaar": "false",
        "false": "false",
    }
    return line.with_value(words[line.value.lower()]) if line.value.lower() in words else ""


def _slashes(line: Line) -> str:
    return line.with_value(line.value.replace("\\", "/"))


def _with_something(line: Line) -> str:
    return line.with_value('""') if line.has_equals and not line.value else ""


_SAFE_KEY = on_demand(r"[A-Za-z0-9_-]+")


def _quoted(line: Line) -> str:
    """A text without quotes; also one that has the wrong thing in the place of them."""
    if not line.value or line.value[0] in "\"'[{":
        return ""
    return line.with_value(f'"{line.value.strip(QUOTES)}"')


def _key_of_one_word(line: Line) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]+(\s+[A-Za-z0-9_-]+)+", line.key):
        return ""
    return line.with_key("_".join(line.key.split())) if line.has_equals else ""


def _key_quoted(line: Line) -> str:
    key = line.key.strip(QUOTES)
    return line.with_key(f'"{key}"') if line.has_equals and key and '"' not in key else ""


def _colon(line: Line) -> str:
    key, colon, value = line.text.partition(":")
    known = colon and _SAFE_KEY.fullmatch(key.strip(" \t" + QUOTES))
    return f"{key.rstrip()} = {value.strip()}" if known and "=" not in key else ""


def _equals(line: Line) -> str:
    """A name and a value without what belongs between them."""
    found = re.match(r"""^(\s*)([A-Za-z0-9_-]+|"[^"]+")\s+(["'\[{].*|[\d.]+|true|false)$""", line.text)
    return f"{found[1]}{found[2]} = {found[3]}" if found and not line.has_equals else ""


def _two_on_a_line(line: Line) -> str:
    found = re.match(r"""^(\s*[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[\d.-]+|true|false))[\s,;]+(.+)$""", line.text)
    return f"{found[1]}\n{found[2]}" if found else ""


def _heading(line: Line) -> str:
    found = re.match(r"^(\s*)(\[+)\s*([^\[\]]+?)\s*\]*\s*$", line.text)
    if not found or line.has_equals:
        return ""
    return f"{found[1]}{found[2]}{found[3]}{']' * len(found[2])}"


def _heading_quoted(line: Line) -> str:
    found = re.match(r"^(\s*)(\[+)\s*((?:[A-Za-z0-9_-]+\.)*)([^\[\]\"]+?)\s*(\]*)\s*$", line.text)
    if not found or line.has_equals:
        return ""
    return f'{found[1]}{found[2]}{found[3]}"{found[4]}"{"]" * len(found[2])}'


def _remark(line: Line) -> str:
    return f"# {line.text.strip().lstrip('/;*- ')}" if re.match(r"\s*(//|;|/\*|--|\*)", line.text) else ""


def _nothing(line: Line) -> str:
    return "" if line.has_equals or not line.text.strip() else f"# {line.text.strip()}"


_REPAIRS: tuple[tuple[str, str, Callable[[Line], str]], ...] = (
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
"""What is wrong, the advice before the repaired line, and what repairs it: gives the line as it should read,
the same line or nothing where it is not this mistake. The surest first."""

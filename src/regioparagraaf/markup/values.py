"""Values in a text: `{{ jaar }}` and `{{ bedrag | euro }}`, filled by Jinja2 as plain text.

Only text, names and the filters below are allowed; that is checked on the syntax tree, so no loop,
call, attribute or include can even begin. What is filled in never becomes notation: each value stands
as a marked hole in the text until the blocks are made, so that a value '**x**' or '{{ y }}' or '# z'
comes out as those very characters. The notation is so small that nearly every text can be filled as it
stands; Jinja2 itself, in markup/templates.py, has the say over all that is written otherwise, and is not
loaded before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import count

from msgspec import Struct

from regioparagraaf.dutch.calendar import MONTHS
from regioparagraaf.errors import listed
from regioparagraaf.patterns import on_demand

Value = str | int | float | date | tuple[str, ...]
"""What a variable can hold: the types of TOML that read as text."""

NUMERALS = (
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig"
).split()

OPEN, CLOSE = "\ue000", "\ue001"
"""Around the number of a value in a filled text. Private-use characters are refused in sources."""
_HOLE = on_demand(f"{OPEN}(\\d+){CLOSE}")
LONGEST = 2000
"""Characters of one value: longer text belongs in a fragment of its own."""


class UnfitError(ValueError):
    """A value does not fit the filter that it stands behind."""


class Filled(Struct, frozen=True):
    """A text whose values are marked holes, and what stands in each hole."""

    text: str
    values: tuple[str, ...]

    def put(self, text: str) -> str:
        """A piece of the text with its values in place."""
        return _HOLE.sub(lambda match: self.values[int(match.group(1))], text)


class Use(Struct, frozen=True):
    """A name that the text asks a value for, and where."""

    name: str
    line: int


class _Hole(Struct, frozen=True):
    """A place for a value, in a text that is written as nearly every text is."""

    name: str
    line: int
    filters: tuple[str, ...]

    def filled(self, values: Mapping[str, Value]) -> str:
        value: object = values[self.name]
        for name in self.filters:
            value = FILTERS[name](value)
        return as_words(value)


_SPACE = "[ \t\n]*"
_PLAIN_USE = on_demand(
    rf"\{{\{{{_SPACE}([a-z][a-z0-9_]*){_SPACE}((?:\|{_SPACE}[a-z]+{_SPACE})*)\}}\}}", re.ASCII
)
_NOTATION = on_demand(r"\{[{%#]|\r")
"""What Jinja2 alone may read."""
_WORDS_OF_JINJA = frozenset(
    "and caller else false if in is kwargs loop none not or self super true varargs".split()
)


@lru_cache(maxsize=1024)
def _plain(text: str) -> tuple[str | _Hole, ...] | None:
    """The text cut at its values; None where something in it is left for Jinja2 to read."""
    parts: list[str | _Hole] = []
    end = 0
    for match in _PLAIN_USE.finditer(text):
        name, filters = match[1], tuple(match[2].replace("|", " ").split())
        between = text[end : match.start()]
        if between.endswith("{") or name in _WORDS_OF_JINJA or not FILTERS.keys() >= set(filters):
            return None
        parts += [between, _Hole(name, text.count("\n", 0, match.start(1)) + 1, filters)]
        end = match.end()
    parts.append(text[end:])
    return None if any(isinstance(part, str) and _NOTATION.search(part) for part in parts) else tuple(parts)


@lru_cache(maxsize=1024)
def uses(text: str) -> tuple[Use, ...]:
    """Every name in the text in order; none for a text with `faults`."""
    parts = _plain(text)
    if parts is not None:
        return tuple(Use(part.name, part.line) for part in parts if isinstance(part, _Hole))
    from regioparagraaf.markup import templates

    return tuple(Use(name, line) for name, line in templates.names(text))


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for every use of `{{ }}` or `{% %}` that is not allowed."""
    if _plain(text) is not None:
        return iter(())
    from regioparagraaf.markup import templates

    return templates.faults(text)


def fill(text: str, values: Mapping[str, Value]) -> Filled:
    """The text with its values; every name in it must have one (see `uses`)."""
    parts = _plain(text)
    if parts is None:
        from regioparagraaf.markup import templates

        return Filled(*templates.rendered(text, values))
    words = [part.filled(values) for part in parts if isinstance(part, _Hole)]
    numbers = count()
    holed = (part if isinstance(part, str) else f"{OPEN}{next(numbers)}{CLOSE}" for part in parts)
    return Filled("".join(holed), tuple(words))


def as_words(value: object) -> str:
    """What stands in the place of a value."""
    text = value if isinstance(value, str) else shown(value)
    if len(text) > LONGEST:
        raise UnfitError(f"is langer dan {LONGEST} tekens")
    return text


def shown(value: object) -> str:
    """A value as it reads in a Dutch text: dates in words, decimals with a comma, lists with 'en'."""
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, tuple | list):
        return listed(list(map(str, value)))
    if isinstance(value, float):
        return _decimals(value).replace(".", ",")
    return str(value)


def _decimals(value: float) -> str:
    """Every digit of a number and no exponent; what is whole without a part."""
    return f"{value:.15f}".rstrip("0").rstrip(".") if "e" in repr(value) else repr(value).removesuffix(".0")


def numeral(value: object) -> str:
    """A whole number up to twenty in words, a larger one in figures."""
    number = _whole(value)
    return NUMERALS[number] if 0 <= number < len(NUMERALS) else figures(number)


def figures(value: object) -> str:
    """A number with full stops between the thousands: 8.500."""
    if isinstance(value, float):
        whole, _, part = _decimals(abs(value)).partition(".")
        sign = "-" if value < 0 else ""
        return sign + figures(int(whole)) + (f",{part}" if part else "")
    return f"{_whole(value):,}".replace(",", ".")


def euros(value: object) -> str:
    """An amount: € 250.000; whole and half millions in words: € 1,5 miljoen."""
    number = value if isinstance(value, float) else _whole(value)
    if number >= 1_000_000 and number % 100_000 == 0:
        return f"€ {_decimals(number / 1_000_000)} miljoen".replace(".", ",")
    return f"€ {figures(number)}"


def capitalised(value: object) -> str:
    """The value with a capital first letter, for the beginning of a sentence."""
    text = shown(value)
    return text[:1].upper() + text[1:]


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnfitError(f"'{shown(value)}' is geen heel getal")
    return value


FILTERS = {"getal": figures, "euro": euros, "woord": numeral, "hoofdletter": capitalised}

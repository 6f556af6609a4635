"""What somebody meant on a line that is no TOML, and how it should have been written.

tomllib says where it stopped, which is of no help to who never heard of TOML. Here are the mistakes that
people make with it, each with its repair. Only a repair that lets the file be read past that line is advised,
so the advice always fits; and reading goes on behind it, so that all mistakes of a file are told in one run.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator

from msgspec import Struct

from regioparagraaf.loading.toml_repairs import COMMENT, QUOTES, SHOWS_ITSELF, repairs, taken_apart
from regioparagraaf.patterns import on_demand

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
        return f"{self.advice}: {self.repaired}" if fits else self.advice.rstrip(SHOWS_ITSELF)


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
                shown = "" if advice.endswith(SHOWS_ITSELF) else COMMENT.sub("", repaired[at]).strip()
                return Mistake(at + 1, what, advice, shown), mended
    return Mistake(at + 1, "deze regel is niet te lezen", 'schrijf: naam = "waarde"'), ""


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


_TABLE = on_demand(r"^\s*\[+\s*(.+?)\s*\]+\s*(#.*)?$")
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
    key = taken_apart(lines[at]).key
    table = _first(lines[:at][::-1], lambda line: bool(_TABLE.match(line)))
    start = at - table + 1 if table else 0
    first = _first(lines[start:at], lambda line: taken_apart(line).key == key)
    what = f"'{key.strip(QUOTES)}' staat er twee keer{_also(first + start if first else 0)}"
    return Mistake(at + 1, what, "laat er één staan"), "\n".join([*lines[:at], "", *lines[at + 1 :]])


def _first(lines: list[str], fits: Callable[[str], bool]) -> int:
    """The number of the first line that fits; 0 for none."""
    return next((number for number, line in enumerate(lines, 1) if fits(line)), 0)


def _also(line: int) -> str:
    return f", ook op regel {line}" if line else ""


# A mistake on one line, or over several.


def _on_one_line(lines: list[str], at: int) -> Iterator[tuple[str, str, list[str]]]:
    """What may be wrong with a line, the advice, and all lines with the repaired one."""
    for one in repairs(lines[at]):
        yield one.what, one.advice, [*lines[:at], *one.repaired.split("\n"), *lines[at + 1 :]]


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

"""What reaches the terminal: text that no console chokes on and that cannot steer it."""

from __future__ import annotations

import codecs
import errno
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import UnsupportedOperation
from typing import TYPE_CHECKING, TextIO

import click

from regioparagraaf.dutch.unseen import escaped
from regioparagraaf.errors import FAULT, Remark
from regioparagraaf.patterns import on_demand

if TYPE_CHECKING:
    from regioparagraaf.writers.safe import Written

PLAIN = {"→": "->", "←": "<-", "≥": ">=", "≤": "<=", "×": "x", "·": "-", "…": "...", "–": "-", "—": "-"}
PLAIN |= {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "€": "EUR",
    "\u00a0": " ",
    "\u202f": " ",
    "█": "#",
    "▪": "*",
}

UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control and format characters (escape codes, bidi overrides): they never come from us."""


def _in_plain_letters(error: UnicodeError) -> tuple[str | bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    plain = "".join(PLAIN.get(character) or _without_accents(character) for character in lost)
    return plain, error.end


def _without_accents(character: str) -> str:
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"


codecs.register_error("regioparagraaf", _in_plain_letters)


def make_streams_safe() -> None:
    """On a console without UTF-8 (Windows code pages) unknown characters come out in plain letters; what goes
    to a stream that the caller closed (`>&-`) goes nowhere, and no file of ours comes in its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    with suppress(UnsupportedOperation), to_whoever_reads(sys.stdout):
        os.write(sys.stdout.fileno(), b"")  # a shell may have opened it for reading only (`1<file`)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="regioparagraaf")


@contextmanager
def to_whoever_reads(stream: TextIO) -> Iterator[None]:
    """Around what is told: whoever stops reading (`| head`, a terminal that is gone) stops no work. A full
    disk is told."""
    try:
        yield
    except OSError as error:
        if error.errno not in NOBODY:
            raise
        goes_nowhere(stream)


NOBODY = (errno.EPIPE, errno.EBADF, errno.EIO, errno.EINVAL)
"""What the system says of a stream that nobody reads; Windows has the last for a pipe."""


def goes_nowhere(stream: TextIO) -> None:
    """What is told from here on, and what waits to be told, goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def printable(text: str) -> str:
    """The text with every character that could steer a terminal written out."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\n\t" or unicodedata.category(character) not in UNSAFE:
        return character
    return "" if character == "\u00ad" else f"\\u{ord(character):04x}"


def say(text: str = "", bold: bool = False, colour: str | None = None) -> None:
    """One line for the user, on standard output."""
    put(styled(text, bold, colour))


def say_as_it_is(text: str) -> None:
    """Lines that have their own form, on standard error."""
    with to_whoever_reads(sys.stderr):
        click.echo(text, err=True)


def styled(text: str, bold: bool = False, colour: str | None = None) -> str:
    """The text, made printable, in a colour; `put` drops the colour where nobody sees it."""
    safe = printable(text)
    return click.style(safe, bold=bold or None, fg=colour) if bold or colour else safe


def put(line: str, err: bool = False, hang: int | None = None) -> None:
    """A line that was made printable already: in colour and broken between words at a terminal, plain and
    whole in a pipe or file; without colour with NO_COLOR (no-color.org) and at a terminal that has none.

    Broken lines go on below the text of the first, or at column `hang`."""
    stream = sys.stderr if err else sys.stdout
    if stream.isatty():
        line = "\n".join(fitted(part, screen_width(), hang) for part in line.split("\n"))
    with to_whoever_reads(stream):
        click.echo(line, err=err, color=False if os.environ.get("NO_COLOR") or _is_dumb() else None)


def _is_dumb() -> bool:
    """Whether the terminal shows an escape code as the letters it is made of (terminfo(5), 'dumb')."""
    return os.environ.get("TERM") == "dumb"


WIDEST = 100
"""Characters in a line: a longer one is hard to read."""


def screen_width() -> int:
    """The columns of the terminal, as far as lines should be long."""
    from shutil import get_terminal_size  # it brings all that packs files along

    return min(get_terminal_size().columns, WIDEST)


def room() -> int:
    """The columns that a table may take: of a terminal its own, elsewhere as many as a long line has."""
    return screen_width() if sys.stdout.isatty() else WIDEST


_LEAD = on_demand(r"(?:\x1b\[[\d;]*m)*\s*(?:[-*] )?")
_WORD = on_demand(r"(\s*)(\S+)")


def fitted(line: str, width: int, hang: int | None = None) -> str:
    """The line broken between words so that it fits; colour codes take no room."""
    lead = _LEAD.match(line)
    assert lead is not None
    length = len(click.unstyle(lead.group()))
    indent = length if hang is None else hang
    rows = [lead.group()]
    for gap, word in _WORD.findall(line[lead.end() :]):
        room = len(click.unstyle(gap + word))
        if length + room > width:
            gap, room = "", len(click.unstyle(word))
            if length > indent:
                rows.append(" " * indent)
                length = indent
        rows[-1] += gap + word
        length += room
    return "\n".join(rows)


def show_remarks(remarks: Iterable[Remark]) -> None:
    """Remarks on standard error, in the one form, the kind coloured."""
    for remark in remarks:
        kind = f"{remark.severity}[{remark.code}]:"
        in_one_line = remark.at(remark.place.replace("\n", "\\u000a"))  # a name of a file may hold one
        before, _, after = printable(str(in_one_line)).partition(kind)
        shown = click.style(kind, bold=True, fg="red" if remark.severity == FAULT else "yellow")
        put(before + shown + after, err=True, hang=2)


def together(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks with those that say the same of several files as one, at the place of the first."""
    places: dict[Remark, list[str]] = {}
    for remark in remarks:
        places.setdefault(remark.at(""), []).append(remark.place)
    return [remark.at(", ".join(dict.fromkeys(found))) for remark, found in places.items()]


def tell_written(written: Iterable[Written], quiet: bool = False) -> None:
    """Where the files stand, with a remark on each that has another name than was asked for."""
    files = tuple(written)
    show_remarks(file.remark for file in files if file.remark)
    for file in () if quiet else files:
        say(f"geschreven: {file.path}")


class Progress:
    """A line on standard error that says how far long work is; nothing where no one watches."""

    def __init__(self, work: str, total: int) -> None:
        self.work = work
        self.total = total
        self.done = 0
        self.watched = sys.stderr.isatty() and not _is_dumb()

    def step(self, what: str) -> None:
        self.done += 1
        if self.watched:
            self._replace_line(f"{self.work}: {self.done} van {self.total}  {printable(what)}"[:79])

    def end(self) -> None:
        if self.watched:
            self._replace_line("")

    def _replace_line(self, text: str) -> None:
        with to_whoever_reads(sys.stderr):
            click.echo(f"\r\x1b[K{text}", err=True, nl=False, color=True)


def give_json(text: str | Iterable[bytes]) -> None:
    """JSON on standard output, in UTF-8 whatever the console (RFC 8259, 8.1), and nothing else."""
    pieces = [f"{escaped(text.rstrip())}\n".encode()] if isinstance(text, str) else text
    binary = getattr(sys.stdout, "buffer", None)
    with to_whoever_reads(sys.stdout):
        sys.stdout.flush()
        for piece in pieces:
            if binary is None:
                sys.stdout.write(piece.decode())
            else:
                binary.write(piece)
        if binary is not None:
            binary.flush()


def quoted(argument: str) -> str:
    """An argument as a user may copy it to a command line, on Windows as elsewhere."""
    return f'"{argument}"' if re.search(r"[^\w.,:=/\\-]", argument) else argument

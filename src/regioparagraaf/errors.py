"""What can go wrong, in the words of the user: a remark, or an error that carries its exit code.

A `Remark` is a finding that stops nothing; it travels with the value it is about. A `RegioError`
means that the work on one input cannot go on. Both say what is wrong, where, and what to do.
The exit codes are API (documented in docs/meldingen.md): they are never renumbered.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """What the process says to its caller when it ends."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    REFUSED = 4
    UNWRITABLE = 5
    BUG = 6
    INTERRUPTED = 130


FAULT = "fout"
NOTICE = "let op"

_NEAR_ENOUGH = 70
"""Likeness of 100 from which a word is worth suggesting: 'aanbeveligen' is for 96 'aanbevelingen'."""


class Remark(NamedTuple):
    """One finding about one place, in Dutch, with what the user can do about it.

    No Struct as other values: `--help` needs this module, and is not to wait for msgspec.
    """

    code: str
    """'RP' and three digits; each has a paragraph in docs/meldingen.md."""
    text: str
    """What is the matter, without a full stop."""
    advice: str = ""
    """What the user can do, without the arrow and without a full stop."""
    place: str = ""
    """The file, with ':line' where there is one."""
    severity: str = NOTICE
    subject: str = ""
    """What it is about, for who counts or rewords remarks: a fragment, a value, a citation, a reason."""

    def __str__(self) -> str:
        """`place: soort[CODE]: text; → advice`, the one form in which a remark is printed."""
        place = f"{self.place}: " if self.place else ""
        advice = f"; → {self.advice}" if self.advice else ""
        return f"{place}{self.severity}[{self.code}]: {self.text}{advice}"

    def at(self, place: str) -> Remark:
        """The same remark about another place."""
        return self._replace(place=place)


def fault(code: str, text: str, advice: str = "", place: str = "", subject: str = "") -> Remark:
    """A remark about something that is wrong (rather than worth noticing)."""
    return Remark(code, text, advice, place, FAULT, subject)


class RegioError(Exception):
    """Something in the user's world stops the work; all problems of one input are told together."""

    exit_code: ExitCode = ExitCode.UNREADABLE

    def __init__(self, *remarks: Remark) -> None:
        assert remarks, "an error without a remark tells the user nothing"
        self.remarks = remarks
        super().__init__("\n".join(map(str, remarks)))


class WrongUse(RegioError):
    """The command was called in a way that cannot be carried out."""

    exit_code = ExitCode.USAGE


class Unreadable(RegioError):
    """An input is missing, empty, broken, or of another type than its name says."""

    exit_code = ExitCode.UNREADABLE


class Refused(RegioError):
    """An input is unsafe or goes over a limit; reading on could harm or mislead."""

    exit_code = ExitCode.REFUSED


class Unwritable(RegioError):
    """An output cannot be written, or may not be overwritten."""

    exit_code = ExitCode.UNWRITABLE


_REASONS = {
    "EACCES": "geen toestemming",
    "EBUSY": "een ander programma gebruikt het",
    "EFBIG": "te groot voor deze schijf",
    "EHOSTDOWN": "de netwerkmap antwoordt niet",
    "EHOSTUNREACH": "de netwerkmap antwoordt niet",
    "EINVAL": "deze schijf neemt de naam niet aan",
    "EIO": "de schijf gaf een fout",
    "ELOOP": "de koppeling verwijst naar zichzelf",
    "EMFILE": "er staan te veel bestanden open",
    "ENETUNREACH": "de netwerkmap antwoordt niet",
    "ENFILE": "er staan te veel bestanden open",
    "ENODEV": "het station is er niet",
    "ENOENT": "het bestand of de map bestaat niet",
    "ENOMEM": "het geheugen is vol",
    "ENOTCONN": "de netwerkmap antwoordt niet",
    "ENXIO": "het station is er niet",
    "EPERM": "geen toestemming",
    "ESTALE": "de netwerkmap is veranderd",
    "ETIMEDOUT": "de netwerkmap antwoordt niet",
    "ETXTBSY": "een ander programma gebruikt het",
}
"""What an operating system says in English, or in a language of its own, by its name in POSIX."""


def reason_of(error: OSError) -> str:
    """Why the operating system refused, in Dutch; an error without a translation by its number."""
    name = errno.errorcode.get(error.errno or 0, "")
    number = getattr(error, "winerror", None) or error.errno
    return _REASONS.get(name) or (
        f"fout {number} van het besturingssysteem" if number else "geen reden gegeven"
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one; empty where none is like it."""
    from rapidfuzz import process

    best = process.extractOne(word, tuple(dict.fromkeys(known)), score_cutoff=_NEAR_ENOUGH)
    return str(best[0]) if best else ""


def listed(words: Sequence[str]) -> str:
    """'deze', 'deze en die', 'deze, die en gene'."""
    return " en ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def either(words: Sequence[str]) -> str:
    """'deze', 'deze of die', 'deze, die of gene'."""
    return " of ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def counted(count: int, one: str, more: str) -> str:
    """'1 wijziging', '3 wijzigingen', 'geen wijzigingen'."""
    return f"{count or 'geen'} {one if count == 1 else more}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The advice for an unknown word: the known word that is most like it, else the given advice, else
    all that can be chosen."""
    options = tuple(dict.fromkeys(known))
    best = nearest(word, options)
    if best:
        return f"bedoelt u '{best}'?"
    return otherwise or f"kies uit: {', '.join(options)}"

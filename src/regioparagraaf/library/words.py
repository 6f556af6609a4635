"""What is wrong with the words of a text by themselves, whoever wrote them: a fragment or an own text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioparagraaf.dutch.calendar import impossible_dates
from regioparagraaf.errors import Remark, fault
from regioparagraaf.patterns import on_demand

UNFINISHED = "RP027"
"""The fault of a text that is still to be written."""


def unfinished(text: str, whose: str, it: str) -> Iterator[Remark]:
    """What in a text is still to be written, each word once, with its line as place: a note to oneself, or a
    value of which the braces are not those of a value. What may be meant as it stands is no fault."""
    for pattern, make in ((_TO_BE_WRITTEN, fault), (_PERHAPS_OPEN, Remark)):
        for word, at in {found[0]: found.start() for found in reversed(list(pattern.finditer(text)))}.items():
            what = f"{whose} is nog niet af: er staat '{word}'"
            yield make(UNFINISHED, what, f"schrijf de tekst, of haal {it} weg", str(_line(text, at)))
    for found in _ONE_BRACE.finditer(text):
        advice = f"schrijf {{{{ {found[1].strip()} }}}}, of haal de accolades weg"
        what = f"{whose}: '{found[0]}' komt zo in de tekst te staan"
        yield fault("RP023", what, advice, str(_line(text, found.start())))


def small_beginnings(text: str) -> Iterator[Remark]:
    """The sentences that begin with a value in small letters ('onze gemeente'), with their line as place."""
    for found in _VALUE_FIRST.finditer(text):
        name, filters = found[1], found[2]
        if "hoofdletter" in filters or not (name in _IN_SMALL_LETTERS or "woord" in filters):
            continue
        what = f"een zin begint met {{{{ {name} }}}}, en dat wordt een kleine letter"
        advice = f"schrijf {{{{ {name}{filters.rstrip()} | hoofdletter }}}}"
        yield Remark("RP084", what, advice, str(_line(text, found.start(1))))


def date_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for every date that does not exist."""
    for number, line in enumerate(text.split("\n"), 1):
        for wrong in impossible_dates(line):
            yield number, f"{wrong} bestaat niet", "kijk de datum na"


def section_like(text: str) -> Iterator[tuple[int, str]]:
    """Line and words of what looks like the heading of a variant or of the explanation and is none: what
    stands below it would go into the agreement."""
    for number, line in enumerate(text.split("\n"), 1):
        if _SECTION_LIKE.fullmatch(line):
            yield number, line.strip()


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


_TO_BE_WRITTEN = on_demand(
    r"…|\?\?\?+|(?<!\w)(?:TODO|TBD|FIXME|X{3,}|[Tt]odo:|[Ll]orem ipsum|(?:nog|nader) in te vullen)(?!\w)"
)
_PERHAPS_OPEN = on_demand(r"(?<!\w)(?:[Pp]\.?[Mm]\.|PM|[Nn]\.t\.b\.|NTB|XX|xx|nader te bepalen)(?!\w)")
_ONE_BRACE = on_demand(r"(?<!\{)\$?\{([^{}%#\n]{1,60})\}(?!\})")
_VALUE_FIRST = on_demand(
    r"(?:^[ \t]*(?:[-*][ \t]+)?|[.!?]\s+)\{\{\s*(\w+)((?:\s*\|\s*\w+)*)\s*\}\}", re.MULTILINE
)
_SECTION_LIKE = on_demand(
    r"(?:[\s#*_>]*(?:variant\s*:\s*\w[\w-]*|toelichting)|\s*[#*_>][\s#*_>]*variant\s+\w[\w-]*)[\s#*_:]*",
    re.IGNORECASE,
)
"""The whole line, so that a sentence that begins with 'variant' is none; a full stop ends a sentence."""
_IN_SMALL_LETTERS = ("gemeente", "document", "ons_document")

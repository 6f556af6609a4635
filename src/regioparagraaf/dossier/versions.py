"""Which version a received draft is: what the dossier says of it, or else the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from regioparagraaf.dutch.calendar import MONTHS, day_in_words, impossible_dates
from regioparagraaf.patterns import on_demand

STATUSES = ("concept", "voorlopig", "vastgesteld")

# '2026-2030' is the term of a council and no date: 20 is no month, and the first of two years ends none.
DATE = on_demand(r"(?<!\d)(20\d\d)[-_. ]?([01]\d)[-_. ]?(\d\d)(?!\d)")
DUTCH_DATE = on_demand(r"(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d\d)(?!\d|[-_. ]20\d\d)")
WRITTEN_DATE = on_demand(
    rf"(?<!\d)(\d{{1,2}})[-_. ]?({'|'.join(month[:3] for month in MONTHS)}|mrt)[a-z]*[-_. ]*(20\d\d)(?!\d)",
    re.IGNORECASE,
)
_NUMBER = r"(?!20\d\d(?!\d))\d+"
"""Not a year: 'Leiden_concept_2026' does not come after concept 3."""
VERSION = on_demand(
    rf"(?:(?<![a-z])v|versie|concept|ronde)[-_. ]?({_NUMBER}(?:[._]{_NUMBER})*)"
    r"|(?<!\d)(\d{1,2})e[-_. ](?:versie|concept|ronde)",
    re.IGNORECASE,
)
STATUS = on_demand(rf"(?<![a-z])({'|'.join(STATUSES)}|definitie[fv])", re.IGNORECASE)


class Edition(Struct, frozen=True):
    """A draft as one of several in a row."""

    file: str
    """Its name in `invoer/`."""
    version: str = ""
    """Its number, as '2' or '1.3'."""
    date: str = ""
    """Year, month and day: '2026-03-01'."""
    status: str = ""

    @property
    def words(self) -> str:
        """As a reader sees it: 'concept 2, voorlopig, 1 maart 2026'; empty where nothing is known."""
        number = f"concept {self.version}" if self.version else ""
        status = "" if number and self.status == STATUSES[0] else self.status
        return ", ".join(filter(None, (number, status, day_in_words(self.date))))

    def named(self, file: str) -> str:
        """The file with its version: 'leiden.docx (concept 2, 1 maart 2026)'."""
        return f"{file} ({self.words})" if self.words else file

    @property
    def age(self) -> tuple[str, tuple[int, ...]]:
        """What makes one version newer than another: its date, then its number."""
        return self.date, self.number

    @property
    def unnumbered(self) -> bool:
        """Whether neither a date nor a number says which version it is."""
        return not self.date and not self.version

    @property
    def number(self) -> tuple[int, ...]:
        """Its number to count with: '1.3' is (1, 3)."""
        return tuple(int(part) for part in re.findall(r"\d+", self.version))

    def is_called(self, name: str) -> bool:
        """Whether a user who says '2', 'concept 2', '2026-03-01' or the name of the file means this one."""
        asked = name.strip().casefold()
        number = re.sub(r"^(?:concept|versie|ronde|v)[-_. ]?", "", asked)
        known = {self.file.casefold(), self.file.rpartition(".")[0].casefold(), self.date}
        return asked in known - {""} or (bool(self.version) and number == self.version.casefold())


def edition(file: str, said: Iterable[Edition] = ()) -> Edition:
    """The version that a file is; what the dossier says goes before what its name says, point by point."""
    named = _from_name(file)
    known = next((one for one in said if one.file.casefold() == file.casefold()), Edition(file))
    return Edition(
        file, known.version or named.version, known.date or named.date, known.status or named.status
    )


def _from_name(file: str) -> Edition:
    stem = file.rpartition(".")[0] or file
    named = [_status(found[1].casefold()) for found in STATUS.finditer(stem)]
    return Edition(file, _version(stem), _date(stem), max(named, key=STATUSES.index, default=""))


def _status(word: str) -> str:
    """Of the words of STATUS; what somebody calls 'definitief' is 'vastgesteld'."""
    return word if word in STATUSES else STATUSES[-1]


def _date(stem: str) -> str:
    """The first that the calendar has."""
    found = [
        *DATE.findall(stem),
        *((year, month, day) for day, month, year in DUTCH_DATE.findall(stem)),
        *((year, _month(name), day) for day, name, year in WRITTEN_DATE.findall(stem)),
    ]
    dates = (f"{year}-{int(month):02}-{int(day):02}" for year, month, day in found)
    return next((one for one in dates if not any(impossible_dates(one))), "")


def _month(name: str) -> int:
    """'Maart', 'mrt' and 'maa' are 3."""
    short = name[:3].casefold().replace("mrt", "maa")
    return [month[:3] for month in MONTHS].index(short) + 1


def _version(stem: str) -> str:
    without = WRITTEN_DATE.sub(" ", DUTCH_DATE.sub(" ", DATE.sub(" ", stem)))
    numbers = [(found[1] or found[2]).replace("_", ".") for found in VERSION.finditer(without)]
    return max(numbers, key=lambda one: [int(part) for part in one.split(".")], default="")

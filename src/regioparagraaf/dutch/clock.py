"""Times of day in a row of Dutch words: '17.00 uur', 'half negen', 'elf uur 's avonds', 'middernacht'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import Keys
from regioparagraaf.patterns import on_demand

CLOCK = "klok"
"""The unit of an hour of the day (0 to 24)."""
DIAL = "wijzerplaat"
"""The unit of an hour on the dial: 'half negen' may be in the morning or in the evening."""

_WRITTEN = on_demand(r"([01]?\d|2[0-4])\.([0-5]\d)")
_PARTS = {"ochtends": 0, "morgens": 0, "middags": 12, "avonds": 12, "nachts": -12}
"""Behind "'s": what a part of the day adds to an hour before noon; at night twelve is nought."""
_FROM = frozenset("van tussen om vanaf".split())
_TO = frozenset("tot en -".split())
_OPEN = frozenset("terecht open geopend dicht gesloten bereikbaar aanwezig , . ; : )".split())
"""Behind 'tot vijf uur' these tell that it is an hour of the day, and no span of time."""
_SIGNS = frozenset("uur middernacht half kwart".split())


def tells_time(keys: Keys, candidates: Sequence[int]) -> bool:
    """Whether a time of day may stand here, with its figures among these places: most texts have none, and
    need no further look."""
    if not _SIGNS.isdisjoint(keys):
        return True
    return any(keys[at][0].isdecimal() and "." in keys[at] for at in candidates)


def clock_at(keys: Keys, at: int) -> tuple[float, str, int] | None:
    """The time of day that starts here: its hour, its unit, and where it ends."""
    if keys[at] == "middernacht":
        found: tuple[float, str, int] | None = (0.0, CLOCK, at + 1)
    else:
        found = _written(keys, at) or _half(keys, at) or _spoken(keys, at)
    if found and found[1] == CLOCK and found[0] < _EARLY and _ends_a_day(keys, at):
        return found[0] + 24, CLOCK, found[2]
    return found


_EARLY = 5
"""Hours after midnight at which what goes on 'tot' then belongs to the day before."""


def _ends_a_day(keys: Keys, at: int) -> bool:
    """Whether an hour of the night is the last one of the day before: 'open tot middernacht', 'tot één uur
    's nachts'; 'van middernacht tot drie uur 's nachts' is in the night itself."""
    until = keys[max(at - 1, 0)] in ("tot", "-") or keys[max(at - 3, 0) : at] == ("tot", "en", "met")
    if not until and not (keys[max(at - 1, 0)] == "en" and "tussen" in keys[:at]):
        return False
    opened = next((p for p in range(at - 1, -1, -1) if keys[p] in ("van", "vanaf", "tussen", "om")), None)
    start = None if opened is None or opened + 1 >= at else clock_at(keys, opened + 1)
    return start is None or start[0] >= _EARLY


def _written(keys: Keys, at: int) -> tuple[float, str, int] | None:
    """'9.00' or '9:00' where 'uur' follows, or in a range of two of them."""
    hour, end = _digits(keys, at)
    if hour is None:
        return None
    before = keys[at - 1] if at else ""
    ranged = before in _FROM and end + 1 < len(keys) and keys[end] in _TO
    ranged = ranged and _digits(keys, end + 1)[0] is not None
    closes = before in _TO and at > 1 and _WRITTEN.fullmatch(keys[at - 2]) is not None
    if not (ranged or closes or "uur" in keys[end : end + 4]):
        return None
    if end < len(keys) and keys[end] == "uur":
        end += 1
    return hour, CLOCK, end


def _digits(keys: Keys, at: int) -> tuple[float | None, int]:
    written = _WRITTEN.fullmatch(keys[at])
    if written:
        return int(written[1]) + int(written[2]) / 60, at + 1
    colon = at + 2 < len(keys) and keys[at + 1] == ":" and re.fullmatch(r"[0-5]\d", keys[at + 2])
    if colon and re.fullmatch(r"[01]?\d|2[0-4]", keys[at]):
        return int(keys[at]) + int(keys[at + 2]) / 60, at + 3
    return None, at


def _half(keys: Keys, at: int) -> tuple[float, str, int] | None:
    """'half negen'."""
    if keys[at] != "half" or at + 1 >= len(keys):
        return None
    hour = number(keys[at + 1])
    if hour is None or not 1 <= hour <= 12:
        return None
    return _in_its_part(hour - 0.5, keys, at + 2)


def _spoken(keys: Keys, at: int) -> tuple[float, str, int] | None:
    """'om elf uur', 'twaalf uur 's nachts', and both hours of 'van 9 tot 5 uur'."""
    hour = number(keys[at])
    if hour is None or hour > 24 or hour % 1:
        return None
    before, end = keys[at - 1] if at else "", at + 1
    if keys[end : end + 1] and keys[end] == "uur":
        if before in _OF_HOURS:
            return None
        counted = at > 2 and (number(keys[at - 2]) is not None or keys[at - 2] == "middernacht")
        ranged = before in _TO and counted and keys[at - 3] in _FROM
        ranged = ranged or (before in _TO and at > 3 and keys[at - 2] == "uur" and keys[at - 4] in _FROM)
        ranged = ranged or (before in _TO and _opened_by_an_hour(keys, at - 1))
        opens = before == "van" and keys[end + 1 : end + 2] and keys[end + 1] == "tot"
        opens = opens or (before == "tussen" and keys[end + 1 : end + 2] == ("en",))
        closes = before == "tot" and (end + 1 >= len(keys) or keys[end + 1] in _OPEN)
        if before in ("om", "vanaf") or ranged or opens or closes or _part(keys, end + 1):
            return _in_its_part(hour, keys, end + 1)
        return None
    if before in _FROM and end + 2 < len(keys) and keys[end] in _TO and keys[end + 2] == "uur":
        until = _spoken(keys, end + 1)
        if until:
            added = 12 if until[1] == CLOCK and until[0] > 12 and hour + 12 < until[0] else 0
            return hour + added, until[1], end
    return None


_OF_HOURS = frozenset({"waarvan", "daarvan"})
"""'Twintig uur open, waarvan zes uur 's avonds' tells how long, and not when."""


def _opened_by_an_hour(keys: Keys, to: int) -> bool:
    """Whether the range that this 'tot' or 'en' goes on with opens with an hour: 'van zes uur 's avonds
    tot'."""
    hours = (p for p in range(max(to - _RANGE, 2), to) if keys[p] == "uur")
    return any(
        number(keys[p - 1]) is not None and keys[p - 2] in _FROM and _part(keys, p + 1) == to for p in hours
    )


_RANGE = 4
"""Words from 'uur' to the 'tot' behind it, with the part of the day."""


def _part(keys: Keys, at: int) -> int:
    """Where a part of the day that starts here ends: "'s avonds", 'in de avond'; 0 where none does."""
    if at + 1 < len(keys) and keys[at] == "'s" and keys[at + 1] in _PARTS:
        return at + 2
    named = keys[at : at + 2] == ("in", "de") and at + 2 < len(keys) and keys[at + 2] + "s" in _PARTS
    return at + 3 if named else 0


def _in_its_part(hour: float, keys: Keys, end: int) -> tuple[float, str, int]:
    """The hour, with the part of the day that is named behind it."""
    if keys[end : end + 1] and keys[end] == "uur":
        end += 1
    after = _part(keys, end)
    if not after:
        return hour, CLOCK if hour > 12 else DIAL, end
    part = keys[after - 1]
    added = _PARTS.get(part, _PARTS.get(part + "s", 0))
    if added == 12 and hour < 12:
        hour += 12
    elif added == -12 and hour >= 9:
        hour = (hour + 12) % 24
    return hour, CLOCK, after


def same_time(one: float, other: float, units: tuple[str, str]) -> bool:
    """Whether two hours are one time; on the dial, or told without 'uur', five is seventeen."""
    round_of = 24 if units == (CLOCK, CLOCK) else 12
    apart = abs(one - other) % round_of
    return min(apart, round_of - apart) < 0.01

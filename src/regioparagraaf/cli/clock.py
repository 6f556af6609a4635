"""The one place that looks at the clock; a run reads it once and passes the moment on."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta

from regioparagraaf.errors import WrongUse, fault


def moment(date: str | None = None) -> str:
    """The moment of this run in UTC, in whole minutes: `2026-11-24T09:30:00Z`.

    `--datum` comes first, then SOURCE_DATE_EPOCH (reproducible-builds.org), then the clock.
    """
    if date is not None:
        return _written(_date(date))
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        return _written(_epoch(epoch))
    return _written(datetime.now(UTC))


def day_of(moment: str) -> str:
    """The day that it then is in the Netherlands, for all that a reader sees: just after midnight the moment
    itself still has the day before."""
    time = datetime.fromisoformat(moment)
    return (time + _ahead_of_utc(time)).date().isoformat()


def _ahead_of_utc(time: datetime) -> timedelta:
    """Windows brings no list of time zones along; and the day is not to depend on where the computer stands.

    Summer time is from the last Sunday of March to that of October, both at 1:00 UTC (Directive 2000/84/EC,
    articles 2 and 3).
    """
    is_summer = _last_sunday(time.year, 3) <= time < _last_sunday(time.year, 10)
    return timedelta(hours=2 if is_summer else 1)


def _last_sunday(year: int, month: int) -> datetime:
    end = datetime(year, month, 31, 1, tzinfo=UTC)
    return end - timedelta(days=end.isoweekday() % 7)


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:00Z")


def _date(text: str) -> datetime:
    """A date as year-month-day or, as Dutch people write it, day-month-year."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip())
    dutch = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text.strip())
    parts = found.groups() if found else dutch.groups()[::-1] if dutch else None
    try:
        if parts is None:
            raise ValueError
        year, month, day = map(int, parts)
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        if parts is not None and (told := _days_in(*map(int, parts[:2]))):
            raise WrongUse(
                fault("RP403", f"--datum '{text}' is geen datum: {told}", "kijk de dag na")
            ) from None
        advice = "schrijf hem als 2026-11-24 of 24-11-2026"
        raise WrongUse(fault("RP403", f"--datum '{text}' is geen datum", advice)) from None


def _days_in(year: int, month: int) -> str:
    """How many days a month has: 'februari 2027 heeft 28 dagen'; '' of what is no month."""
    from calendar import monthrange

    from regioparagraaf.dutch.calendar import MONTHS

    if not 1 <= month <= len(MONTHS) or not year:
        return ""
    return f"{MONTHS[month - 1]} {year} heeft {monthrange(year, month)[1]} dagen"


def _epoch(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        advice = "geef het aantal seconden sinds 1970, of laat de variabele weg"
        raise WrongUse(fault("RP404", f"SOURCE_DATE_EPOCH '{text}' is geen tijdstip", advice)) from None

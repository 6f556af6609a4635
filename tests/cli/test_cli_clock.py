"""The moment of a run: asked for, fixed for reproducible output, or now."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from dossiers import copied
from hypothesis import example, given
from hypothesis import strategies as st
from running import run

from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.errors import WrongUse


@pytest.mark.parametrize("date", ["2026-11-24", "24-11-2026", "24-11-2026 ", "24/11/2026"])
def test_a_date_is_read_as_dutch_people_write_it(date: str) -> None:
    assert moment(date) == "2026-11-24T00:00:00Z"


def test_the_help_and_the_message_show_both_ways_to_write_a_date() -> None:
    both = "2026-11-24 of 24-11-2026"
    assert f"Datum van de uitvoer: {both}." in " ".join(run("vergelijk", "--help").out.split())
    with pytest.raises(WrongUse, match=f"schrijf hem als {both}"):
        moment("11-24-2026")


def test_a_day_that_the_month_does_not_have_is_told_so() -> None:
    with pytest.raises(WrongUse, match="februari 2027 heeft 28 dagen") as told:
        moment("30-2-2027")
    assert "schrijf hem" not in str(told.value)


@pytest.mark.parametrize("date", ["2026-13-01", "31-02-2026", "morgen", ""])
def test_what_is_no_date_is_wrong_use(date: str) -> None:
    with pytest.raises(WrongUse, match="is geen datum"):
        moment(date)


def test_the_option_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert moment() == "1970-01-01T00:00:00Z"
    assert moment("2026-11-24") == "2026-11-24T00:00:00Z"


def test_an_epoch_that_is_no_number_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gisteren")
    with pytest.raises(WrongUse, match="SOURCE_DATE_EPOCH"):
        moment()


def test_otherwise_it_is_now_in_whole_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z", moment())


@given(st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)))
@example(datetime(2026, 3, 28, 22, 59, tzinfo=UTC))
@example(datetime(2026, 3, 29, 22, 0, tzinfo=UTC))
@example(datetime(2026, 10, 25, 22, 59, tzinfo=UTC))
def test_the_day_is_the_one_of_the_clock_on_the_wall(time: datetime) -> None:
    try:
        there = time.astimezone(ZoneInfo("Europe/Amsterdam"))
    except ZoneInfoNotFoundError:
        pytest.skip("no list of time zones here")
    assert day_of(f"{time:%Y-%m-%dT%H:%M:00Z}") == there.date().isoformat()


def test_what_is_made_just_after_midnight_is_of_that_day(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    half_past = str(int(datetime(2026, 3, 31, 22, 30, tzinfo=UTC).timestamp()))
    kept = run("verwerk", "--vastleggen", "begin", cwd=dossier, SOURCE_DATE_EPOCH=half_past)
    assert kept.code == 0, kept.err
    assert 'datum = "2026-04-01"' in (dossier / "versies" / "versie-1.toml").read_text("utf-8")
    assert "1 april 2026" in run("verwerk", cwd=dossier).out

"""The moment of a run: asked for, fixed for reproducible output, or now."""

from __future__ import annotations

import re

import pytest
from running import run

from regioparagraaf.cli.clock import moment
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

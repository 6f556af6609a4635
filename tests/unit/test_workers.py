"""The same work over several processes: in order, no further ahead than it must, and nobody left behind."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from regioparagraaf.cli import interrupt, workers
from regioparagraaf.cli.workers import spread

THINGS = list(range(12))


@pytest.fixture(params=["splitting off", "starting afresh"])
def two_cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    forks = request.param == "splitting off"
    if forks and not workers.FORKS:
        pytest.skip("processes cannot be split off here")
    monkeypatch.setattr(workers, "FORKS", forks)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "ENOUGH", 0.0)
    yield
    import multiprocessing

    assert not multiprocessing.active_children()


def squared(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    return number * number


def with_process(number: int) -> tuple[int, int]:
    time.sleep(0.02)
    return number, os.getpid()


def dies_at_five(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(20)
    return number


def fails_at_five(number: int) -> int:
    if number == 5:
        raise ZeroDivisionError(number)
    return number


def misses_a_file_at_five(number: int) -> int:
    if number == 5:
        raise FileNotFoundError(number)
    return number


def noted(number: int) -> int:
    Path(f"gedaan-{number}").touch()
    return number


def waits(number: int) -> int:
    time.sleep(60 if number else 0)
    return number


def lost(number: int) -> int:
    return -number


@pytest.mark.usefixtures("two_cores")
def test_results_come_in_order() -> None:
    assert list(spread(squared, THINGS, lost)) == [number * number for number in THINGS]


@pytest.mark.usefixtures("two_cores")
def test_the_work_is_shared() -> None:
    done = list(spread(with_process, THINGS, lambda number: (number, 0)))
    assert [number for number, _ in done] == THINGS
    assert done[0][1] == os.getpid()
    assert len({process for _, process in done[1:]} - {os.getpid()}) == 2


@pytest.mark.usefixtures("two_cores")
def test_a_process_that_is_ended_costs_one_thing() -> None:
    assert list(spread(dies_at_five, THINGS, lost)) == [-5 if n == 5 else n for n in THINGS]


@pytest.mark.usefixtures("two_cores")
def test_an_error_in_a_process_is_raised_here() -> None:
    """One of the system too: it does not say that the process has ended."""
    with pytest.raises(ZeroDivisionError, match="5"):
        list(spread(fails_at_five, THINGS, lost))
    with pytest.raises(FileNotFoundError, match="5"):
        list(spread(misses_a_file_at_five, THINGS, lost))


@pytest.mark.usefixtures("two_cores")
def test_who_stops_listening_ends_all() -> None:
    results = spread(squared, THINGS, lost)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    results.close()


@pytest.mark.usefixtures("two_cores")
def test_a_ctrl_c_whose_exception_was_dropped_ends_all(monkeypatch: pytest.MonkeyPatch) -> None:
    results = spread(waits, THINGS, lost)
    assert next(results) == 0
    monkeypatch.setattr(interrupt._ear, "heard", time.monotonic())
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        next(results)
    assert time.monotonic() - begin < 20


@pytest.mark.usefixtures("two_cores")
def test_no_more_than_a_few_wait_for_their_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    results = spread(noted, list(range(60)), lost)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    time.sleep(0.5)
    assert len(list(tmp_path.iterdir())) <= 3 + 2 * workers.AHEAD
    assert list(results) == list(range(3, 60))


def test_where_no_process_can_be_had_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError("geen processen")

    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "ENOUGH", 0.0)
    monkeypatch.setattr(workers._Team, "_add", refused)
    done = list(spread(with_process, THINGS, lambda number: (number, 0)))
    assert {process for _, process in done} == {os.getpid()}


@pytest.mark.parametrize(("cores", "things"), [(1, 50), (8, 2), (2, 12)])
def test_one_core_or_little_work_needs_no_process(
    cores: int, things: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: cores)
    monkeypatch.setattr(workers, "_Team", None)
    assert list(spread(squared, range(things), lost)) == [n * n for n in range(things)]


def test_on_windows_processes_are_started_deaf_to_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    from types import SimpleNamespace

    told: list[bool] = []
    kernel = SimpleNamespace(SetConsoleCtrlHandler=lambda handler, ignored: told.append(ignored))
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    with workers._undisturbed():
        assert told == [True]
    assert told == [True, False]

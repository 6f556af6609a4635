"""Whole processes, measured: seconds on the clock, seconds of processor, and the largest memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took, its children included."""

    seconds: float
    processor: float
    megabytes: float
    """Of the largest process: getrusage(2) tells the sum of no tree."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A command beside others that do the same work."""

    name: str
    command: Command
    one_core: bool = False


def measure(command: Command, one_core: bool = False) -> Cost:
    """Runs the command to its end; one that fails ends the benchmark with what it said."""
    start = perf_counter()
    child = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"},
        preexec_fn=_on_one_core if one_core else None,
    )
    assert child.stderr is not None
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(
            f"{' '.join(map(str, command[:6]))} … gaf {child.returncode}: {said.decode()[-2000:]}"
        )
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def _on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def side_by_side(contenders: Sequence[Contender], rounds: int) -> dict[str, Cost]:
    """The medians of each, measured in turn: what else the machine does hits all alike."""
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in contenders}
    for number in range(rounds + 1):
        for place in range(len(contenders)):
            contender = contenders[(number + place) % len(contenders)]
            cost = measure(contender.command, contender.one_core)
            if number:  # the first round fills the caches of the disk
                costs[contender.name].append(cost)
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )


def as_data(costs: Mapping[str, Cost]) -> dict[str, dict[str, float]]:
    """The costs as JSON holds them."""
    return {
        name: {
            "seconden": round(cost.seconds, 3),
            "processor_s": round(cost.processor, 3),
            "geheugen_mb": round(cost.megabytes, 1),
        }
        for name, cost in costs.items()
    }

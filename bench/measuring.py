"""Whole processes, measured: seconds on the clock, seconds of processor, and the largest memory."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

from msgspec import Struct

Command = Sequence[str]


class Cost(Struct, frozen=True):
    """What one run of a command took, its children included."""

    seconds: float
    processor: float
    megabytes: float
    """Of the largest process: getrusage(2) tells the sum of no tree."""


class Contender(Struct, frozen=True):
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


def side_by_side(contenders: Sequence[Contender], rounds: int, warm: bool = False) -> dict[str, Cost]:
    """The medians of each, measured in turn: what else the machine does hits all alike. Where these very
    programs and files are not `warm`, a round that does not count fills the caches of the disk."""
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in contenders}
    for number in range(1 if warm else 0, rounds + 1):
        for place in range(len(contenders)):
            contender = contenders[(number + place) % len(contenders)]
            cost = measure(contender.command, contender.one_core)
            if number:
                costs[contender.name].append(cost)
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )


class Watch(Struct, frozen=True):
    """What the whole machine has done since some moment, and what of it was ours."""

    clock: float
    everybody: float
    ours: float

    @staticmethod
    def begun() -> Watch:
        return Watch(perf_counter(), _everybody(), _ours())

    @property
    def seconds(self) -> float:
        return perf_counter() - self.clock

    @property
    def others(self) -> float | None:
        """The part of all cores that other work took since; None where the system does not tell."""
        if not sys.platform.startswith("linux"):
            return None
        spent = (_everybody() - self.everybody) - (_ours() - self.ours)
        return max(0.0, spent / (self.seconds * (os.cpu_count() or 1)))


def _everybody() -> float:
    """Processor seconds of all processes of the machine together (proc(5), /proc/stat); 0 where unknown."""
    try:
        first = Path("/proc/stat").read_text("ascii").partition("\n")[0]
        user, nice, system, _idle, _waiting, *interrupts = map(int, first.split()[1:8])
    except (OSError, ValueError):
        return 0.0
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")


def _ours() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


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

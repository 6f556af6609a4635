"""The same work on many things, over as many processes as pay.

Results come in the order of the things and no further ahead than a few, so that whoever takes them holds
little. What a process does is a function of its thing alone: with one process the results are the same.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from time import process_time
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from regioparagraaf.cli.interrupt import stop_if_asked

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Thing = TypeVar("Thing")
Result = TypeVar("Result")

FORKS = sys.platform == "linux"
"""Whether a process can be split off with all that this one has read and learnt. macOS cannot do that
safely (its own libraries start threads) and Windows not at all: there each process starts afresh."""
ENOUGH = 1.0 if FORKS else 5.0
"""Seconds of work left, as far as the first thing tells, from which more processes pay. Splitting off costs
some 60 ms in all; starting afresh costs half a second for each process before it does anything."""
MOST = 8
"""Processes at most: each holds some 60 MB."""
AHEAD = 4
"""Things per process that may be under way or wait for their turn."""
LOOK_UP = 0.5
"""Seconds after which whoever waits for results looks whether Ctrl-C was pressed."""


def spread(
    work: Callable[[Thing], Result], things: Sequence[Thing], lost: Callable[[Thing], Result]
) -> Generator[Result, None, None]:
    """The result of the work on each thing, in order.

    `lost` gives the result for a thing whose process was ended from outside, for want of memory say.
    """
    processes = min(cores(), MOST, len(things) - 1)
    if processes < 2:
        yield from map(work, things)
        return
    # The first thing is done here: it tells what the others will cost, and what it takes to learn is then
    # there for every process split off.
    begin = process_time()
    first = work(things[0])
    left = (process_time() - begin) * (len(things) - 1)
    yield first
    if left < ENOUGH:
        yield from map(work, things[1:])
        return
    with closing(_Team(work, lost)) as team:
        try:
            team.gather(processes)
        except (OSError, ImportError):  # a system that gives no processes
            team.close()
            yield from map(work, things[1:])
            return
        yield from team.results(things[1:])


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Team(Generic[Thing, Result]):
    """Processes that each do one thing at a time; closing it ends them all."""

    def __init__(self, work: Callable[[Thing], Result], lost: Callable[[Thing], Result]) -> None:
        self._work, self._lost = work, lost
        self._members: dict[Connection, BaseProcess] = {}

    def gather(self, processes: int) -> None:
        for _ in range(processes):
            self._add()

    def results(self, things: Sequence[Thing]) -> Iterator[Result]:
        """Hands out the things one by one and gives the results in their order."""
        from multiprocessing.connection import wait

        at_work: dict[Connection, int] = {}
        idle = list(self._members)
        waiting: dict[int, Result] = {}
        given = 0
        for turn in range(len(things)):
            while turn not in waiting:
                while idle and given < min(len(things), turn + AHEAD * len(self._members)):
                    channel = idle.pop()
                    at_work[channel] = given
                    with suppress(OSError):  # it has ended: found out when its answer is awaited
                        channel.send(things[given])
                    given += 1
                stop_if_asked()
                for ready in wait(list(at_work), LOOK_UP):
                    channel = ready  # type: ignore[assignment]
                    number = at_work.pop(channel)
                    try:
                        well, answer = channel.recv()
                    except (EOFError, OSError):
                        waiting[number] = self._lost(things[number])
                        idle.append(self._replace(channel))
                        continue
                    if not well:
                        raise answer
                    waiting[number] = answer
                    idle.append(channel)
            yield waiting.pop(turn)

    def _add(self) -> Connection:
        from multiprocessing import get_context

        context: Any = get_context("fork" if FORKS else "spawn")
        with _undisturbed():
            here, there = context.Pipe()
            # A process split off has our ends of the channels too; were they left open there, none would ever
            # see that we are gone.
            ours = (*self._members, here) if FORKS else ()
            member = context.Process(target=_serve, args=(self._work, there, ours), daemon=True)
            try:
                member.start()
            except BaseException:
                here.close()
                raise
            finally:
                there.close()
            self._members[here] = member
        return here  # type: ignore[no-any-return]

    def _replace(self, channel: Connection) -> Connection:
        member = self._members.pop(channel)
        channel.close()
        member.kill()  # it may have closed its channel and not ended
        member.join()
        return self._add()

    def close(self) -> None:
        """Ends all at once: what they were at is wanted no more, and they leave nothing behind."""
        with _undisturbed():
            for channel, member in self._members.items():
                channel.close()
                member.kill()
            for member in self._members.values():
                member.join()
            self._members.clear()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Holds Ctrl-C up while processes are started or ended, so that none is left half begun; they begin with
    it held up too, and never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        with _deaf():
            yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _deaf() -> Iterator[None]:
    """The same for Windows, where processes take over from who starts them that Ctrl-C is to be ignored
    (SetConsoleCtrlHandler)."""
    import ctypes

    library: Any = getattr(ctypes, "windll", None)
    if library is None:
        yield
        return
    library.kernel32.SetConsoleCtrlHandler(None, True)
    try:
        yield
    finally:
        library.kernel32.SetConsoleCtrlHandler(None, False)


def _serve(work: Callable[[Any], Any], channel: Connection, others: Sequence[Connection]) -> None:
    """What a process of the team does until nobody asks any more."""
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the one that gives the work ends us
    for other in others:
        other.close()
    _thread.start_new_thread(_end_with, (parent_process(),))
    with suppress(EOFError, OSError):
        while True:
            thing = channel.recv()
            try:
                answer = (True, work(thing))
            except Exception as error:  # told where the results are awaited
                answer = (False, error)
            channel.send(answer)


def _end_with(giver: Any) -> None:
    """Ends this process when the one that gives the work has ended, by whatever hand and halfway what."""
    giver.join()
    os._exit(1)

"""Ctrl-C, heard once and never lost.

The interpreter raises KeyboardInterrupt wherever it happens to be. Where that is a callback of its own (when
a module has been imported, when a value is cleared away) it drops the exception, and whoever pressed Ctrl-C
waits for nothing. And a second Ctrl-C would break off the putting back of what the first broke off. So here
the first one counts, a dropped one is raised again, and others are not heard for as long as putting back
takes.
"""

from __future__ import annotations

import _thread
import signal
import sys
import time

DEAF = 2.0
"""Seconds after a Ctrl-C in which another is not heard."""
SOON = 0.02
"""Seconds until a dropped one is raised again: the callback that dropped it has ended by then."""


class _Ear:
    def __init__(self) -> None:
        self.heard: float | None = None
        """When Ctrl-C was last heard."""

    def hear(self, *_: object) -> None:
        now = time.monotonic()
        if self.heard is None or now - self.heard > DEAF:
            self.heard = now
            raise KeyboardInterrupt

    def hear_again(self) -> None:
        time.sleep(SOON)
        self.heard = None
        _thread.interrupt_main()

    def dropped(self, what: sys.UnraisableHookArgs) -> None:
        """Called with every exception that the interpreter drops."""
        if issubclass(what.exc_type, KeyboardInterrupt):
            _thread.start_new_thread(self.hear_again, ())
        else:
            sys.__unraisablehook__(what)


_ear = _Ear()


def listen() -> None:
    """Hears Ctrl-C from now on, unless whoever started us wants it unheard (`nohup`)."""
    _ear.heard = None
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _ear.hear)
        sys.unraisablehook = _ear.dropped


def stop_if_asked() -> None:
    """For a loop over much work: whoever gets here after a Ctrl-C never got its exception."""
    if _ear.heard is not None:
        raise KeyboardInterrupt

"""Where the program begins, as a command and as `python -m regioparagraaf`.

Until the command line has been loaded nothing has been done, and Ctrl-C ends the process at once; from then
on `cli.interrupt` hears it. The exit code is ExitCode.INTERRUPTED, which would have to be loaded first.
"""

import gc
import os
import signal
import sys

INTERRUPTED = 130


def main() -> int:
    """Runs the command line and returns the exit code."""
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_heard:
        signal.signal(signal.SIGINT, _stop)
    gc.disable()  # what is loaded stays: to look through it again and again is a thirtieth of a start
    from regioparagraaf.cli import main as run

    if is_heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return run()
    except KeyboardInterrupt:  # while it was telling how it went
        _stop()
        return INTERRUPTED


def _stop(*_: object) -> None:
    os.write(2, b"Afgebroken.\n")
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    sys.exit(main())

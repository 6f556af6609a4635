"""What holds for every test that starts the program as a process of its own."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Work in the background ignores an interrupt, and a process hands that on to those it starts: tests of
    what an interrupt does would wait for nothing there."""
    signal.signal(signal.SIGINT, signal.default_int_handler)

"""The signal of a change in reach."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind


def reach(was: str, wordt: str, wider: bool) -> tuple[Signal, ...]:
    """The signal of what reaches wider now, or less far."""
    return (Signal(SignalKind.SCOPE, was, wordt, Direction.WIDER if wider else Direction.NARROWER),)


def shrunk(whole: str, part: str, wider: bool) -> tuple[Signal, ...]:
    """The signal of a whole of which a part was left; the other way round where it is `wider`."""
    return reach(part, whole, True) if wider else reach(whole, part, False)

"""The signals: one module a kind, each with `find(pair)` and examples of what must and must not match."""

from __future__ import annotations

from types import ModuleType

from regioparagraaf.comparison.weighing.signals import (
    getal,
    ontkenning,
    opsomming,
    orgaan,
    reikwijdte,
    termijn,
    verbintenis,
    voorbehoud,
)

RULES: tuple[ModuleType, ...] = (
    verbintenis,
    voorbehoud,
    getal,
    termijn,
    ontkenning,
    orgaan,
    reikwijdte,
    opsomming,
)
"""In the order in which the signals of one change are told."""

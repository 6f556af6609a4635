"""Patterns that are compiled when they are first asked for: most turns of phrase occur in hardly any text,
and to compile them all at each start was a twentieth of one redline."""

from __future__ import annotations

import re
from typing import cast


def on_demand(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but a fault in it comes out at the first use. For the level of a module; not
    to be handed to a function of `re`, which asks for a compiled one."""
    return cast("re.Pattern[str]", _OnDemand(source, flags))


class _OnDemand:
    """A pattern that is compiled at the first use; from then on the methods of the compiled one are its own,
    so that it costs no more than that one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name not in _OF_PATTERNS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        vars(self).update((own, getattr(compiled, own)) for own in _OF_PATTERNS)
        return vars(self)[name]


_OF_PATTERNS = frozenset(
    "search match fullmatch split findall finditer sub subn pattern flags groups groupindex".split()
)

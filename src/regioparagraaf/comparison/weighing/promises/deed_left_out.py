"""A short second deed that one side alone has and that points back: 'stellen het plan vast en volgen dat'.

Such words have hardly any content that must be answered, and yet they are what somebody can be held to.
"""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import MARKS


def deed_left_out(pair: Pair) -> str:
    """The words from 'en' on that are all the difference, and that say what is done with what stands before
    it; else ''."""
    extra = pair.extra
    if extra is None:
        return ""
    side, start, end = extra
    keys = side.keys[start:end]
    ends = end >= len(side.keys) or side.keys[end] in MARKS
    deed = ends and len(keys) > 2 and keys[0] == "en" and keys[1][-1] in "tn" and keys[2] in _BACK
    return side.span(start, end) if deed else ""


_BACK = frozenset("zich ons dat dit die deze het haar hem hen ze eraan daaraan hieraan".split())
"""What points back at what stands before 'en'."""

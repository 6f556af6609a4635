"""What somebody can, or only lessons in it: 'elk kind kan zwemmen', 'elk kind krijgt zwemles'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def only_lessons(pair: Pair) -> tuple[str, str] | None:
    """The words for being able on one side and for the lessons on the other."""
    for side, other in pair.both_ways:
        if _ABLE.isdisjoint(side.all_keys) or not _ABLE.isdisjoint(other.all_keys):
            continue
        lesson = next((at for at, key in enumerate(other.keys) if key.endswith(_LESSONS)), None)
        taught = any(key.endswith(_LESSONS) for key in side.keys)
        if lesson is None or taught:
            continue
        able = side.places(_ABLE)[0]
        stem = other.keys[lesson].removesuffix("sen").removesuffix("les")
        skill = [at for at, key in enumerate(side.keys) if len(stem) >= _STEM and key.startswith(stem)]
        if skill and skill[0] > able:
            return pair.in_order(side, (side.words(able, skill[0]), other.words(lesson)))
    return None


_ABLE = frozenset("kan kunnen leert leren".split())
_LESSONS = ("les", "lessen")
_STEM = 4
"""Letters of what is taught: 'zwem' of 'zwemles'."""

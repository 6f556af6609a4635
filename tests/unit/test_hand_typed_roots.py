"""Roots that rules spell out are roots that words have: 'ferneem' is none, and matched nothing."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from regioparagraaf.comparison.reading import promise, said_here
from regioparagraaf.comparison.weighing.answers import answered
from regioparagraaf.comparison.weighing.bodies import exchanged_bodies, tasks
from regioparagraaf.comparison.weighing.structure import refronted
from regioparagraaf.comparison.weighing.unanswered import unexplained
from regioparagraaf.comparison.weighing.words import degrees
from regioparagraaf.loading.lexicon import load_lexicon

WHOLE: dict[str, Collection[str]] = {
    "exchanged_bodies.GIVING": exchanged_bodies.GIVING,
    "exchanged_bodies.RECEIVING": exchanged_bodies.RECEIVING,
    "exchanged_bodies._DWELLERS": exchanged_bodies._DWELLERS,
    "promise._LIGHT_ROOTS": promise._LIGHT_ROOTS,
    "refronted._DEALING": refronted._DEALING,
    "degrees._OF_TIME": degrees._OF_TIME,
    "tasks._DOING": tasks._DOING,
    "answered._SENDING": answered._SENDING,
}
STARTS: dict[str, Collection[str]] = {
    "said_here._PROMISING": said_here._PROMISING,
    **{f"unexplained._STRIVING[{rung}]": roots for rung, roots in unexplained._STRIVING.items()},
}


@pytest.mark.parametrize("name", WHOLE)
def test_each_root_is_the_root_of_a_word(name: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.given
    known = set(lexicon.given.roots.values())
    assert [root for root in WHOLE[name] if root not in known and lexicon.root(f"{root}en") != root] == []


@pytest.mark.parametrize("name", STARTS)
def test_each_start_begins_the_root_of_a_word(name: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.given
    known = lexicon.given.roots.values()
    assert [start for start in STARTS[name] if not any(root.startswith(start) for root in known)] == []

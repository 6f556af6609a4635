"""Roots that rules spell out are roots that words have: 'ferneem' is none, and matched nothing."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from itertools import pairwise
from pathlib import Path

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


@pytest.mark.parametrize("name", STARTS)
def test_each_start_begins_the_root_of_a_word(name: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.given
    known = lexicon.given.roots.values()
    assert [start for start in STARTS[name] if not any(root.startswith(start) for root in known)] == []


COMPARISON = Path(promise.__file__).parents[1]


def told_to_be_roots() -> Iterator[tuple[str, list[str]]]:
    """Every set of whole roots by its place: a frozenset whose docstring opens so."""
    for path in sorted(COMPARISON.rglob("*.py")):
        for node, told in pairwise(ast.parse(path.read_text("utf-8")).body):
            if not isinstance(node, ast.Assign) or not isinstance(told, ast.Expr):
                continue
            says = told.value.value if isinstance(told.value, ast.Constant) else None
            if not isinstance(says, str) or not says.startswith(("Roots", "The roots")):
                continue
            if not ast.unparse(node.value).startswith("frozenset"):
                continue  # the starts of roots, or roots with something else
            words = (n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant))
            roots = [root for word in words if isinstance(word, str) for root in word.split()]
            yield f"{path.relative_to(COMPARISON).as_posix()}:{node.lineno}", roots


TOLD = dict(told_to_be_roots())


def test_many_sets_say_that_they_hold_roots() -> None:
    assert len(TOLD) >= 30


EVERY = {**WHOLE, **TOLD}


@pytest.mark.parametrize("place", EVERY)
def test_each_root_is_the_root_of_a_word(place: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.given
    known = set(lexicon.given.roots.values())
    assert [root for root in EVERY[place] if root not in known and lexicon.root(f"{root}en") != root] == []

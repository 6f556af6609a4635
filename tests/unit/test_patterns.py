"""Patterns that are compiled at their first use."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import regioparagraaf
from regioparagraaf.patterns import _OnDemand, on_demand


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    found = on_demand(r"\b(?P<what>sluis|brug)\b").search("twee BRUGGEN en een sluis")
    assert found is not None
    assert found["what"] == "sluis"
    assert on_demand("brug", re.IGNORECASE).findall("Brug en brug") == ["Brug", "brug"]
    assert on_demand("a+").pattern == "a+"


def test_what_a_pattern_lacks_is_no_reason_to_compile_it() -> None:
    with pytest.raises(AttributeError):
        on_demand("(").__deepcopy__  # noqa: B018  asking is the point


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(regioparagraaf.__path__, "regioparagraaf."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    patterns = [one for one in gc.get_objects() if isinstance(one, _OnDemand)]
    assert len(patterns) > 100
    for one in patterns:
        assert one.groups is not None

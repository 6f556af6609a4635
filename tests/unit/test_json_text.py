"""Our JSON is that of the standard library, to the letter, but for what nobody would see."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regioparagraaf.dutch.unseen import escaped, legible
from regioparagraaf.writers.json_text import json_text

PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
VALUES = st.recursive(PLAIN, lambda some: st.lists(some) | st.dictionaries(st.text(), some), max_leaves=12)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, st.integers(1, 4))
def test_it_is_what_the_standard_library_writes(value: Any, step: int) -> None:
    written = json_text(value, step)
    assert json.loads(written) == value
    plain = json.dumps(value, ensure_ascii=False, indent=step)
    assert escaped(written) == written
    if legible(plain) == plain:
        assert written == plain


def test_half_a_character_in_the_name_of_a_file_comes_through() -> None:
    name = "brief-\udce9.docx"
    assert json_text({name: [name]}, 1) == '{\n "brief-\\udce9.docx": [\n  "brief-\\udce9.docx"\n ]\n}'


@pytest.mark.parametrize("value", ["gewoon", 'é \U0001f600 \x00 " \\ /'])
def test_deeper_it_is_indented_as_in_its_place(value: str) -> None:
    whole = json.dumps({"a": [{"b": value, "c": []}]}, ensure_ascii=False, indent=1)
    assert json_text({"b": value, "c": []}, 1, 2) in whole

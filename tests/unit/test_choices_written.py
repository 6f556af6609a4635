"""Choices are written into a file that says them and all that it said, in whatever form it is written."""

from __future__ import annotations

import tomllib

import pytest

from regioparagraaf.writers.choices import with_choices

NEW = {"won-01": "stevig", "won-03": "licht"}
FORMS = {
    "a table": '[keuzes]\nwon-01 = "licht" # waarom\n\n[waarden]\nx = 1',
    "a table with another name in the same words": '["keuzes"]\nwon-01 = "licht"\n',
    "a table in a line": 'a = 1\nkeuzes = { won-01 = "licht" }\n',
    "keys with full stops": 'keuzes.won-01 = "licht"\n',
    "no table yet": "a = 1\n",
    "an empty file": "",
    "a text that looks like it, before": 'tekst = """\n[keuzes]\n"""\n[keuzes]\nwon-01 = "licht"\n',
    "a text that looks like it, alone": '[eigen.won-02]\ntekst = """\n[keuzes]\nwon-01 = "x"\n"""\n',
    "a text that looks like it, within": '[keuzes]\nwon-01 = "licht"\nwon-09 = """\n[keuzes]\nx = 1\n"""\n',
    "lines of Windows": '[keuzes]\r\nwon-01 = "licht"\r\n\r\n[waarden]\r\nx = 1\r\n',
}


@pytest.mark.parametrize("form", FORMS)
def test_the_file_says_the_choices_and_all_that_it_said(form: str) -> None:
    before = tomllib.loads(FORMS[form])
    after = tomllib.loads(with_choices(FORMS[form], NEW))
    assert after == before | {"keuzes": before.get("keuzes", {}) | NEW}


def test_an_ordinary_file_keeps_its_lines() -> None:
    written = with_choices(FORMS["a table"], NEW)
    assert written == '[keuzes]\nwon-01 = "stevig" # waarom\n"won-03" = "licht"\n\n[waarden]\nx = 1'

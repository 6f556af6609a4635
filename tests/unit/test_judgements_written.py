"""Judgements are written into a file in whatever form of TOML it keeps them."""

# ruff: noqa: E501  (TOML as it may be written)

from __future__ import annotations

import tomllib

import pytest

from regioparagraaf.trace.judgements import Judgement, Verdict
from regioparagraaf.writers.judgements import Written, with_judgements, without_judgements

OTHER = '{ gemeente = "Leiden", soort = "gewicht", gewicht = "redactioneel", reden = "toen", was = ["a"] }'
FORMS = {
    "none": "",
    "an empty list": "oordeel = []\n",
    "a list on a line": f"oordeel = [{OTHER}]\n",
    "tables": '[[oordeel]]\ngemeente = "Leiden"\nsoort = "gewicht"\ngewicht = "redactioneel"\nreden = "toen"\nwas = ["a"]\n',
    "a list before other keys": f"# van ons\noordeel = [\n  {OTHER},\n]\nx = 1\n",
}  # fmt: skip


def judged(reason: str, common: str) -> Judgement:
    return Judgement("Leiden", Verdict.WEIGHT, (common,), ("c",), reason, "inhoudelijk", "", "", "")


@pytest.mark.parametrize("form", FORMS)
def test_a_judgement_comes_behind_those_that_are_there_and_can_go_again(form: str) -> None:
    before = tomllib.loads(FORMS[form])
    known = [judged("toen", "a")] * len(before.get("oordeel", []))
    new = judged("nu", "b")
    text = with_judgements(FORMS[form], known, [Written(new, ("b",), ("c",))])
    after = tomllib.loads(text)
    assert after["oordeel"][:-1] == before.get("oordeel", [])
    assert after["oordeel"][-1]["reden"] == "nu"
    assert {key: value for key, value in after.items() if key != "oordeel"} == {
        key: value for key, value in before.items() if key != "oordeel"
    }
    left = tomllib.loads(without_judgements(text, [*known, new], {new.key}))
    assert left.get("oordeel", []) == before.get("oordeel", [])
    if known:
        gone = tomllib.loads(without_judgements(FORMS[form], known, {known[0].key}))
        assert gone.get("oordeel", []) == []

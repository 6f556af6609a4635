"""Every message code has its explanation, and every explanation its message."""

from __future__ import annotations

import re
from pathlib import Path

from running import run

import regioparagraaf
from regioparagraaf.loading.messages import HEADING, explanations, parse_explanations
from regioparagraaf.loading.resources import data_folder

CODE = re.compile(r"""["'](RP\d{3})["']""")


def _used() -> set[str]:
    source = Path(regioparagraaf.__file__).parent
    texts = (file.read_text(encoding="utf-8") for file in source.rglob("*.py"))
    return {code for text in texts for code in CODE.findall(text)}


def test_every_code_that_can_be_shown_is_explained() -> None:
    assert _used() - set(explanations()) == set()


def test_every_explanation_is_of_a_code_that_can_be_shown() -> None:
    assert set(explanations()) - _used() == set()


def test_no_code_is_explained_twice() -> None:
    page = (data_folder("docs") / "meldingen.md").read_text(encoding="utf-8")
    assert len(HEADING.findall(page)) == len(explanations())


def test_explanations_stand_in_order_and_say_something() -> None:
    known = explanations()
    assert list(known) == sorted(known)
    assert all(len(explained.text.split()) >= 5 for explained in known.values())


def test_a_page_is_read_up_to_the_next_code_or_chapter() -> None:
    page = "# Een\n## RP101 · titel\n\nuitleg\n\n# Twee\n\n## RP201 · tweede\nmeer\n"
    parsed = parse_explanations(page)
    assert [(code, e.title, e.text) for code, e in parsed.items()] == [
        ("RP101", "titel", "uitleg"),
        ("RP201", "tweede", "meer"),
    ]


def test_explain_prints_the_paragraph_of_a_code() -> None:
    shown = run("verklaar", "rp401")
    assert shown.code == 0
    assert shown.out.startswith("RP401 · verkeerd gebruik")
    assert "--help" in shown.out


def test_an_unknown_code_gets_the_nearest_ones() -> None:
    shown = run("verklaar", "RP4431")
    assert shown.code == 2
    assert "RP443" in shown.err

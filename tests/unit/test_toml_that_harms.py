"""TOML made to break a program: refused in words, with its line, at once."""

from __future__ import annotations

import time

import pytest

from regioparagraaf.loading.toml_file import read_toml
from regioparagraaf.markup.values import euros, figures, shown

DEEP = {
    "lists": "x = 1\na = " + "[" * 100_000,
    "lists that end": "x = 1\na = " + "[" * 5000 + "]" * 5000,
    "tables in a line": "x = 1\na = " + "{b=" * 5000,
    "a key of many parts": "x = 1\n" + ".".join(["a"] * 50_000) + " = 1",
    "a key of quoted parts": "x = 1\n" + ".".join(['"a"'] * 50_000) + " = 1",
    "a heading of many parts": "x = 1\n[" + " . ".join(["a"] * 20_000) + "]",
    "a key within a line": "x = 1\na = { " + ".".join(["a"] * 50_000) + " = 1 }",
}


@pytest.mark.parametrize("attack", DEEP)
def test_what_is_nested_too_deep_is_refused_at_once(attack: str) -> None:
    begun = time.process_time()
    _, (remark,) = read_toml(DEEP[attack], "dossier.toml")
    assert time.process_time() - begun < 2
    assert (remark.code, remark.place.partition(":")[0]) == ("RP003", "dossier.toml")
    assert "te diep is genest" in remark.text


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    _, (remark,) = read_toml("a = " + "9" * 6000, "dossier.toml")
    assert remark.code == "RP003"
    assert "meer cijfers" in remark.text


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + "zin met punten. " * 200 + '"',
        'a = "o.a. i.v.m. t.a.v. b.v. m.m.v. a.u.b. d.w.z. enz. ' + "1.2.3.4. " * 10 + '"',
        "a.b.c.d.e.f = 1\n[g.h.i.j]\nk = 1",
        "a = '" + "x" * 40_000 + "'",
    ],
)
def test_an_ordinary_text_is_not(text: str) -> None:
    assert read_toml(text, "dossier.toml")[1] == ()


@pytest.mark.parametrize("number", ["inf", "-inf", "nan", "1e400", "1e-300", "1e16"])
def test_a_number_that_nobody_writes_in_a_sentence_is_refused(number: str) -> None:
    table, _ = read_toml(f"a = {number}", "dossier.toml")
    assert table.value("a") is None
    assert [remark.code for remark in table.remarks] == ["RP005"]


@pytest.mark.parametrize(
    ("value", "plain", "grouped"),
    [
        (1234567.5, "1234567,5", "1.234.567,5"),
        (123456789.125, "123456789,125", "123.456.789,125"),
        (-0.5, "-0,5", "-0,5"),
        (0.000001, "0,000001", "0,000001"),
        (3.0, "3", "3"),
    ],
)
def test_a_number_with_decimals_keeps_every_digit(value: float, plain: str, grouped: str) -> None:
    assert (shown(value), figures(value)) == (plain, grouped)


def test_a_large_amount_is_not_rounded() -> None:
    assert euros(123_456_700_000) == "€ 123456,7 miljoen"

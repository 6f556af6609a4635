"""Characters that nobody sees: which they are, and what is done with them."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.dutch.unseen import DROPPED, escaped, first_unseen, legible, without_unseen
from regioparagraaf.readers.noticed import noticed

TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)]
SHAPED = (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440))
VISIBLE_FORMATS = frozenset(map(chr, SHAPED))
"""Format characters (Cf) that have a shape: Arabic and Kaithi number signs, joiners of hieroglyphs."""


def test_every_control_format_and_private_character_of_unicode_is_one() -> None:
    every = map(chr, range(0x110000))
    kinds = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    missed = [
        f"{ord(one):04X}"
        for one in every
        if unicodedata.category(one) in kinds and not first_unseen(one) and one not in "\n\t"
    ]
    assert not {chr(int(one, 16)) for one in missed} - VISIBLE_FORMATS


@pytest.mark.parametrize("text", ["café € 250.000 – “zo” … ’s", "10\u00a0000 m²", "❤️ x\ty\nz", "naïef ĳ ﬁ"])
def test_ordinary_text_holds_none_and_stays_as_it_is(text: str) -> None:
    assert first_unseen(text) == ""
    assert without_unseen(text) is text
    assert legible(text) == text


@given(st.text())
def test_what_is_kept_and_what_is_shown_hold_none(text: str) -> None:
    assert first_unseen(without_unseen(text)) == ""
    private = ("Co", "Cs")
    shown = "".join(one for one in legible(text) if unicodedata.category(one) not in private)
    assert first_unseen(shown) == ""
    assert json.loads(escaped(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize("turning", TURNING)
def test_what_turns_a_line_round_is_shown(turning: str) -> None:
    assert legible(f"400{turning}") == f"400[U+{ord(turning):04X}]"


@pytest.mark.parametrize("ignored", DROPPED)
def test_what_the_comparison_leaves_out_is_left_out(ignored: str) -> None:
    assert legible(f"ge{ignored}en") == without_unseen(f"ge{ignored}en") == "geen"


def test_half_a_character_can_be_written() -> None:
    assert legible("kapot\udcff") == "kapot\ufffd"
    assert escaped('"kapot\udcff"') == '"kapot\\udcff"'


def test_a_separator_keeps_words_apart() -> None:
    assert without_unseen("niet\u2028meer") == legible("niet\u2028meer") == "niet meer"


def told(text: str) -> list[str]:
    document = Document((Block(Kind.PARAGRAPH, (Span(text),), numbers=(1,)),))
    return [remark.text for remark in noticed(document, "x.docx") if remark.code == "RP124"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("wij bouwen ge\u200ben hoogbouw", "onzichtbare tekens, in alinea 1"),
        ("wij bouwen ge\u034fen hoogbouw", "onzichtbare tekens die een woord anders maken"),
        ("wij bouwen ge\u200een hoogbouw", "onzichtbare tekens die een woord anders maken"),
        ("wij bouwen ge\U000e0041en hoogbouw", "onzichtbare tekens die een woord anders maken"),
        ("wij bouwen \u202e004 woningen", "leesrichting"),
        ("wij mоeten bouwen", "‘mоeten’"),  # Cyrillic o
        ("wij ор tijd bouwen", "‘ор’"),  # all Cyrillic
        ("wij bouwen ４００ woningen", "‘４００’"),
        ("wij bouwen ٤٠٠ woningen", "‘٤٠٠’"),
        ("wij 𝐳𝐮𝐥𝐥𝐞𝐧 bouwen", "‘𝐳𝐮𝐥𝐥𝐞𝐧’"),
        ("wij ｍｏｅｔｅｎ bouwen", "‘ｍｏｅｔｅｎ’"),
    ],
)
def test_a_draft_that_misleads_is_told(text: str, about: str) -> None:
    assert any(about in one for one in told(text)), told(text)


@pytest.mark.parametrize(
    "text",
    ["ver\u00adgun\u00adning", "\uf0b7 een punt", "Ελλάδα en Москва", "4 m² en µg", "café ĳ ﬁets ’s", "30 ℃"],
)
def test_what_word_puts_in_and_honest_words_are_not(text: str) -> None:
    assert told(text) == []

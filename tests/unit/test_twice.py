"""A draft that holds the text twice is told: nobody can say which of the two is meant."""

from __future__ import annotations

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.errors import Remark
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

COMMON = """# Zwemmen

De vier dorpen openen in 2029 samen een zwembad. De raden stellen vóór de zomer het ontwerp vast.

## Prijs

Kinderen tot twaalf jaar zwemmen op woensdag gratis. Een kaartje kost ten hoogste vier euro.
"""


def remarks(draft: str) -> tuple[Remark, ...]:
    common, other = (read_bytes(text.encode(), "tekst.md") for text in (COMMON, draft))
    return compare(common, other, load_lexicon(), Settings()).remarks


def test_a_draft_with_the_text_twice_is_told_once_and_of_no_own_chapters() -> None:
    new = COMMON.replace("vier euro", "vijf euro")
    found = [remark for remark in remarks(f"{new}\n{COMMON}") if remark.code in ("RP203", "RP206")]
    assert [remark.code for remark in found] == ["RP206"]
    assert found[0].text.startswith("3 zinnen staan meer dan eens in dit concept, zoals in alinea 2 en 6;")


def test_a_sentence_or_two_that_come_back_are_no_text_twice() -> None:
    for draft in (
        COMMON,
        f"{COMMON}\nDe raden stellen vóór de zomer het ontwerp vast.\n",
        COMMON + "\n## Prijs\n" * 9,
    ):
        assert not [remark for remark in remarks(draft) if remark.code == "RP206"]

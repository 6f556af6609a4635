"""How a fragment is laid out, the same for who reads its file and who writes it anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regioparagraaf.library.layout import ID, bookmark_of, fragment_of
from regioparagraaf.library.model import Taken
from regioparagraaf.loading.fragment_file import read_fragment
from regioparagraaf.writers.rounds import fragment_text

LADDER = ("licht", "stevig")
SOURCE = """+++
id = "wat-01"
titel = "Dijken"
thema = "water"
bouwsteen = "afspraak"
+++

## variant: licht

Eerst.

##

## variant: stevig

Later.
"""


def test_a_version_puts_its_words_in_the_section_that_is_read() -> None:
    """A line of two signs alone is no heading: the one below it still is."""
    taken = Taken(2, "2026-03-20", "stevig", ("Leiden 4",), "Later.")
    text = fragment_text(SOURCE, taken, "Nieuw.", ())
    fragment, remarks = read_fragment(text.encode(), "fragmenten/wat-01.md", LADDER, shipped=False)
    assert fragment is not None
    assert [(one.level, one.text) for one in fragment.variants] == [
        ("licht", "Eerst.\n\n##"),
        ("stevig", "Nieuw."),
    ]
    assert [remark.code for remark in remarks if remark.code == "RP015"] == []


@given(st.from_regex(ID.pattern, fullmatch=True))
def test_a_bookmark_names_its_fragment(fragment: str) -> None:
    assert fragment_of(bookmark_of(fragment)) == fragment

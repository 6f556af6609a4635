"""Words with one root that are no forms of one word do not answer each other."""

from __future__ import annotations

import pytest

from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spoor", "sport"),
        ("sporen", "sporten"),
        ("zaken", "zakken"),
        ("taak", "takken"),
        ("krant", "kraan"),
        ("zwart", "zwaar"),
        ("bossen", "boze"),
        ("halte", "hal"),
        ("buurt", "buren"),
        ("week", "wijken"),
    ],
)
def test_words_with_one_root_are_told_apart(one: str, other: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.root(one) == lexicon.root(other)
    assert lexicon.lexemes.told_apart(one, other)
    assert lexicon.lexemes.told_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spoor", "sporen"),
        ("dag", "dagen"),
        ("weg", "wegen"),
        ("weegt", "wegen"),
        ("toeslag", "toeslagen"),
        ("geplande", "plannen"),
        ("aangepaste", "aanpassen"),
        ("boot", "bootje"),
        ("verkochte", "verkoopt"),
        ("afspraak", "afspreken"),
        ("dak-", "daken"),
        ("nabij", "nabijheid"),
        ("verhoogd", "verhogen"),
    ],
)
def test_forms_of_one_word_are_not(one: str, other: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.root(one) == lexicon.root(other)
    assert not lexicon.lexemes.told_apart(one, other)


def test_each_namesake_has_the_root_of_another_word() -> None:
    """A row that no rule brings near another word says nothing, and would only wait to be wrong."""
    lexicon = load_lexicon()
    for base, _, others in lexicon.tables["gelijknamen"]:
        roots = {lexicon.root(other.strip()) for other in others.split(",")}
        assert roots == {lexicon.root(base)}, base

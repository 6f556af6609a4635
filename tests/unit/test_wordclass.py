"""Which words are verbs, nouns or say how, where they stand."""

from __future__ import annotations

import pytest

from regioparagraaf.dutch.wordclass import Kind, kind_of, says_how
from regioparagraaf.dutch.words import tokens


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Het orgel wordt hersteld.", "hersteld", Kind.VERB),
        ("Het gerestaureerde orgel klinkt.", "gerestaureerde", Kind.MANNER),
        ("Het college zendt de stukken.", "zendt", Kind.VERB),
        ("De wethouders rapporteren over het orgel.", "rapporteren", Kind.VERB),
        ("Wie een orgel heeft, vertelt dat aan de buren.", "vertelt", Kind.VERB),
        ("Wij vragen om het orgel te stemmen.", "stemmen", Kind.VERB),
        ("Het stemmen van het orgel duurt lang.", "stemmen", Kind.VERB),
        ("Het college besluit bij meerderheid van stemmen.", "stemmen", Kind.NOUN),
        ("Nieuwe kerken krijgen orgels.", "orgels", Kind.NOUN),
        ("Bespelingen zijn gratis.", "gratis", Kind.MANNER),
        ("De feestelijke opening is op zondag.", "feestelijke", Kind.MANNER),
        ("De feestelijke opening is op zondag.", "opening", Kind.NOUN),
        ("Er zijn 12 concerten.", "12", Kind.NUMBER),
    ],
)
def test_the_class_of_a_word_follows_from_its_form_and_its_place(text: str, word: str, kind: Kind) -> None:
    keys = tuple(token.key for token in tokens(text))
    assert kind_of(keys, keys.index(word)) is kind


@pytest.mark.parametrize(
    ("key", "how"),
    [
        *((key, True) for key in ("feestelijk", "feestelijke", "rustiger", "jaarlijks", "kostbare", "samen")),
        *((key, False) for key in ("orgel", "opening", "koning", "stilte", "muziek", "tarief", "zangers")),
    ],
)
def test_some_forms_say_that_a_word_names_no_thing_wherever_it_stands(key: str, how: bool) -> None:
    assert says_how(key) is how


def test_a_verb_whose_particle_was_torn_off_is_a_verb_wherever_it_stands() -> None:
    assert kind_of(("het", "koor", "zet", "door"), 2, {2}) is Kind.VERB

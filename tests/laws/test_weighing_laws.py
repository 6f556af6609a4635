"""Laws of the word diff and of weighing: they hold for any two texts."""

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.model import Op, Weight
from regioparagraaf.comparison.weighing import weigh as weighing
from regioparagraaf.comparison.weighing.signals import RULES
from regioparagraaf.dutch.words import normal, tokens
from regioparagraaf.loading.lexicon import load_lexicon

WORDS = (
    "wij de raden stellen vast nota niet geen in 2027 uiterlijk 1 juli € 5.000 30% , . ? zonder "
    "alleen als kunnen "
    "en of wonen met provincie waar mogelijk \u00ad \u00a0 – een half jaar per twee keer “ ” elke"
).split(" ")
TEXT = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.text(max_size=60),
)


@given(TEXT, TEXT)
@settings(max_examples=50, deadline=None)
def test_applying_a_diff_gives_the_draft_and_undoing_it_the_common_text(was: str, wordt: str) -> None:
    edits = word_diff(was, wordt)
    assert "".join(edit.text for edit in edits if edit.op is not Op.REMOVE) == wordt
    assert normal("".join(edit.text for edit in edits if edit.op is not Op.INSERT)) == normal(was)


def test_a_text_of_thousands_of_words_differs_in_no_other_words_than_those_that_changed() -> None:
    """Beyond what the exact diff can hold it is cut at words that occur once on both sides, and on each."""
    was = [f"woord{number}" if number % 3 else "de" for number in range(4200)]
    wordt = list(was)
    wordt[100] = "anders"
    wordt[2000:2002] = []
    wordt[3500:3500] = ["erbij"]
    edits = word_diff(" ".join(was), " ".join(wordt))
    assert [(edit.op, edit.text.strip()) for edit in edits if edit.op is not Op.KEEP] == [
        (Op.REMOVE, was[100]),
        (Op.INSERT, "anders"),
        (Op.REMOVE, " ".join(was[2000:2002])),
        (Op.INSERT, "erbij"),
    ]


@given(TEXT)
@settings(max_examples=50, deadline=None)
def test_a_text_against_itself_has_no_weight(text: str) -> None:
    passage = weigh_passage(text, text, load_lexicon(), Settings())
    assert passage.weight is Weight.NONE
    assert all(edit.op is Op.KEEP for edit in passage.diff)


@given(TEXT, TEXT)
@settings(max_examples=50, deadline=None)
def test_any_two_texts_can_be_weighed_and_signals_quote_their_side(was: str, wordt: str) -> None:
    passage = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert 0 <= passage.confidence <= 1
    for signal in passage.signals:
        assert {token.key for token in tokens(signal.common)} <= {token.key for token in tokens(was)}
        assert {token.key for token in tokens(signal.draft)} <= {token.key for token in tokens(wordt)}


JOINTS = (
    ", . / - ( ) en of alsmede evenals ook na tot voor van die dat dan kan niet geen zonder alleen pas eerst "
    "daarna voordat nadat mits tenzij behalve uitzondering half driekwart 3/4 15/3 2 25% alle elke onbekend"
).split()
EXAMPLES = [
    sentence for rule in RULES for example in (*rule.MUST, *rule.MUST_NOT) for sentence in example[:2]
]


def _mixed(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    for _ in range(chance.randrange(1, 5)):
        place = chance.randrange(len(words) + 1)
        match chance.randrange(4):
            case 0:
                words[place : place + 1] = []
            case 1:
                words.insert(place, chance.choice(JOINTS))
            case 2:
                words[place:] = []
            case _:
                words[place:] = reversed(words[place:])
    return " ".join(words)


def test_sentences_that_a_rule_was_made_for_are_weighed_when_cut_and_mixed() -> None:
    """Every rule looks at the word before and the word behind: here these are often not there."""
    chance, lexicon = random.Random(11), load_lexicon()
    for _ in range(4000):
        was = chance.choice(EXAMPLES)
        wordt = _mixed(was if chance.random() < 0.7 else chance.choice(EXAMPLES), chance)
        weigh_passage(was, wordt, lexicon, Settings("Leiden"))
        weigh_passage(wordt, was, lexicon, Settings("Leiden"))


@pytest.mark.parametrize("name", ["Leiden", "Kaag en Braassem", "'s-Hertogenbosch", "Den Haag", "een dorp"])
def test_a_passage_is_weighed_once_for_all_and_as_it_would_be_for_each_alone(name: str) -> None:
    chance, lexicon, own = random.Random(7), load_lexicon(), Settings(name)
    forms = (name, name.upper(), f"{name},", f"de gemeente {name}", f"({name.lower()})", "onze gemeente")
    for _ in range(700):
        was = chance.choice(EXAMPLES)
        wordt = _mixed(was, chance)
        if chance.random() < 0.7:
            was, wordt = (_with(chance.choice(forms), text, chance) for text in (was, wordt))
        alone = weighing._weighed.__wrapped__(was, wordt, lexicon, own)
        assert weigh_passage(was, wordt, lexicon, own) == alone, (was, wordt)


def _with(words: str, text: str, chance: random.Random) -> str:
    """The text with these words put in somewhere, or left as it is."""
    found = text.split()
    place = chance.randrange(len(found) + 1)
    return " ".join([*found[:place], words, *found[place:]]) if chance.random() < 0.6 else text


@given(TEXT)
@settings(max_examples=50, deadline=None)
def test_tokens_stand_in_order_and_spell_what_is_seen(text: str) -> None:
    found = tokens(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[token.start : token.end] == token.text for token in found)


LEXICON = load_lexicon()
PAIRS = Path(__file__).parents[1] / "samples" / "paren"
READ = ("afspraken", "alledag", "doorsnee", "gesmokkeld", "klaar", "redacteuren", "repertoire", "verstopt")
"""Labelled pairs that may be looked at."""
CUTS = 6_000


def _cut(text: str, chance: random.Random) -> str:
    """Some words of a text in a row, often without the mark behind them, as in a list or a heading."""
    words = text.split()
    start = chance.randrange(len(words))
    kept = " ".join(words[start : chance.randrange(start, len(words)) + 1])
    return kept.rstrip(".!?") if chance.random() < 0.7 else kept


def _put_in(text: str, words: list[str], chance: random.Random) -> str:
    """The text with up to two words of other texts in it, anywhere: nobody promises that a draft is Dutch."""
    found = text.split()
    for word in chance.sample(words, chance.randrange(3)):
        found.insert(chance.randrange(len(found) + 1), word)
    return " ".join(found)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("geven geld aan vissers, loodsen, kooplieden", "geld aan vissers, loodsen"),
        ("en", "De raad geeft een oordeel en die is doorslaggevend"),
        ("Wij vervangen het hek", "Wij vervangen het oude"),
        ("Het liggeld stijgt niet", "De stijging van het liggeld blijft beperkt tot"),
        ("Wij beogen een halvering", "in zolang 2030 half zo"),
        ("Loodsen en smeden gaan voor", "Wie in de haven, op de werf of bij de smid werkt"),
        ("Wij maaien vóór 1 juli 2027", "Wij maaien vóór 0-7-2027"),
    ],
)
def test_a_text_that_breaks_off_is_weighed(was: str, wordt: str) -> None:
    for ours, theirs in ((was, wordt), (wordt, was)):
        assert weigh_passage(ours, theirs, LEXICON, Settings()).weight


def test_any_part_of_a_labelled_pair_is_weighed() -> None:
    """A rule that looks a word further than the text goes would stop the whole comparison."""
    lines = [line for name in READ for line in (PAIRS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    pairs = [(pair["was"], pair["wordt"]) for pair in map(json.loads, lines)]
    words = sorted({word for pair in pairs for text in pair for word in text.split()})
    chance = random.Random(17)
    for _ in range(CUTS):
        was, wordt = chance.choice(pairs)
        ours = _cut(was, chance) if chance.random() < 0.7 else was.rstrip(".")
        theirs = _cut(wordt, chance) if chance.random() < 0.7 else wordt.rstrip(".")
        weigh_passage(_put_in(ours, words, chance), _put_in(theirs, words, chance), LEXICON, Settings())

"""Words of officialese and the plain words that explain them (uitleg.tsv)."""

from __future__ import annotations

from collections import Counter

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.comparison.weighing.pair import read_pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.loading.lexicon import load_lexicon

ROWS = load_lexicon().tables["uitleg"]


def test_each_row_explains_words_by_others_and_has_its_field() -> None:
    wrong = [
        row
        for row in ROWS
        if not all(row) or len(row) != 3 or not set(row[1].split()).isdisjoint(row[0].split())
    ]
    assert wrong == []


def test_no_row_says_what_another_says() -> None:
    said = Counter(
        (word, other) for words, others, _ in ROWS for word in words.split() for other in others.split()
    )
    assert [pair for pair, times in said.items() if times > 1] == []


ROUNDS = frozenset(
    {"ander woord", "veelgebruikt woord", "wonen, verkeer, water en groen", "samenleving"}
    | {"bestuur en algemene woorden"}
)
"""Fields of the rows that were written word by word."""


def test_no_word_of_the_rounds_is_explained_by_a_wider_or_narrower_one() -> None:
    """'Stadspark' is a park, but 'alle parken' are more than that one."""
    lexicon = load_lexicon()
    wrong = [
        (word, other)
        for words, others, field in ROWS
        if field in ROUNDS
        for word in words.split()
        for other in others.split()
        if "_" not in word + other and _is_part(lexicon.root(word), lexicon.root(other))
    ]
    assert wrong == []


def _is_part(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and short != long and long.endswith(short)


def test_a_phrase_explains_only_when_all_of_it_stands_there() -> None:
    """'Op schrift stellen' says 'noteren'; of 'op school' or 'stellen' alone that cannot be said."""
    words = {
        "uitleg": (("noteren", "in_schrift_brengen", "proef"),),
    }
    lexicon = Lexicon({**load_lexicon().tables, **words})
    was = "De abdis noteert elke maand de stand van de kaarsen in de kapel."
    whole = "Wat er aan kaarsen in de kapel is, brengt de abdis iedere maand in schrift."
    part = "Wat er aan kaarsen in de kapel is, brengt de abdis iedere maand weg."
    assert read_pair(was, whole, lexicon, Settings()).matching.common_left == ()
    assert read_pair(was, part, lexicon, Settings()).matching.common_left != ()


def test_in_a_sentence_that_stands_as_it_was_no_word_is_explained() -> None:
    """There one near-synonym for another is how a promise is changed; where more was stirred it is style."""
    tables = {**load_lexicon().tables, "uitleg": (("noteren", "kerven", "proef"),)}
    was = "De abdis noteert elke maand de stand van de kaarsen in de kapel bij het klooster."
    kept = "De abdis kerft elke maand de stand van de kaarsen in de kapel bij het klooster."
    stirred = "De abdis kerft iedere maand hoe het staat met de kaarsen in de kapel bij het klooster."
    assert read_pair(was, kept, Lexicon(tables), Settings()).matching.common_left != ()
    assert read_pair(was, stirred, Lexicon(tables), Settings()).matching.common_left == ()


def test_people_are_never_explained_by_other_people() -> None:
    lexicon = load_lexicon()
    people = lexicon.people_roots
    swapped = [
        (words, explanation)
        for words, explanation, _ in ROWS
        if people.intersection(map(lexicon.root, words.split()))
        and people.intersection(map(lexicon.root, explanation.split()))
    ]
    assert swapped == []


def test_two_words_that_explain_the_same_do_not_answer_each_other() -> None:
    """'lezen' and 'taal' both explain 'laaggeletterd'; a sentence on one is none on the other."""
    passage = weigh_passage(
        "De kapel leert monniken lezen.", "De kapel leert monniken een taal.", load_lexicon(), Settings()
    )
    assert passage.weight is Weight.SUBSTANTIVE


def test_a_word_that_stands_on_both_sides_explains_nothing() -> None:
    """'water' stands on both sides, so it cannot be what became of 'riolering' too."""
    passage = weigh_passage(
        "De abdij beheert de leidingen en de riolering.",
        "De abdij beheert de leidingen en de kaarsen.",
        load_lexicon(),
        Settings(),
    )
    assert passage.weight is Weight.SUBSTANTIVE


def test_a_word_that_explains_many_others_explains_nothing_by_itself() -> None:
    """'plek' explains 'fietsenstalling' and many more; what is said of another place is none of that one."""
    passage = weigh_passage(
        "Wij leggen bij de sluis een overdekte fietsenstalling aan.",
        "Bij de sluis maken we een plek waar u kano's kunt huren.",
        load_lexicon(),
        Settings(),
    )
    assert passage.weight is Weight.SUBSTANTIVE
    assert "‘fietsenstalling’ in de oude tekst en ‘plek’" in passage.reason


def test_what_is_known_as_broad_explains_many_words() -> None:
    lexicon = load_lexicon()
    counts = Counter(
        root
        for _, explanation, _ in ROWS
        for root in {lexicon.root(word) for word in explanation.replace("_", " ").split()}
    )
    assert lexicon.root("plek") in lexicon.broad_roots
    assert [root for root in lexicon.broad_roots if counts[root] < 15] == []

"""Every rule of a signal carries examples of what must and must not match, and keeps them."""

from types import ModuleType

import pytest

from regioparagraaf.comparison.model import SignalKind
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.pair import read_pair
from regioparagraaf.comparison.weighing.signals import RULES
from regioparagraaf.comparison.weighing.weigh import weigh_passage
from regioparagraaf.loading.lexicon import load_lexicon


def name(rule: ModuleType) -> str:
    return rule.__name__.rpartition(".")[2]


def directions(rule: ModuleType, was: str, wordt: str) -> list[str]:
    pair = read_pair(was, wordt, load_lexicon(), Settings())
    return [str(signal.direction) for signal in rule.find(pair)]


def test_there_is_one_rule_for_each_kind_of_signal() -> None:
    assert sorted(map(name, RULES)) == sorted(map(str, SignalKind))


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_has_examples_that_must_and_that_must_not_match(rule: ModuleType) -> None:
    assert len(rule.MUST) >= 3
    assert len(rule.MUST_NOT) >= 3


@pytest.mark.parametrize(
    ("rule", "was", "wordt", "direction"),
    [(rule, *example) for rule in RULES for example in rule.MUST],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_must_match_matches_in_its_direction(
    rule: ModuleType, was: str, wordt: str, direction: str
) -> None:
    assert directions(rule, was, wordt) == [direction]


@pytest.mark.parametrize(
    ("rule", "was", "wordt"),
    [(rule, *example) for rule in RULES for example in rule.MUST_NOT],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_must_not_match_does_not(rule: ModuleType, was: str, wordt: str) -> None:
    assert directions(rule, was, wordt) == []


@pytest.mark.parametrize(
    ("was", "wordt", "verbs"),
    [
        ("Tot 2031 planten wij samen 900 bomen.", "Tot 2031 willen wij samen 900 bomen planten.", "planten"),
        ("In 2028 openen wij binnen een jaar de sluis.", "In 2028 willen wij de sluis openen.", "openen"),
    ],
)
def test_the_verb_is_shown_and_not_the_word_beside_the_subject(was: str, wordt: str, verbs: str) -> None:
    signals = weigh_passage(was, wordt, load_lexicon(), Settings()).signals
    assert [s.common for s in signals if s.kind is SignalKind.COMMITMENT] == [verbs]

"""People told by another word: whoever has or is something ('wie', 'u'), by their age, or by what they do."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.vocabulary import Vocabulary
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon


def is_whoever(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the word only names whoever has what stands behind it, or is of that age: 'huishoudens met een
    tuin', 'kinderen tot twaalf jaar', where the other side says 'wie' or 'u'."""
    if other.keys.isdisjoint(_WHOEVER):
        return False
    if side.keys[at] in _ANYBODY:
        return side.keys[at + 1 : at + 2] in _DESCRIBED_BY
    aged = (q.start for q in side.measures.quantities if q.unit in ("d", ""))
    return side.keys[at] in _OF_AN_AGE and any(at < start <= at + 2 for start in aged)


_WHOEVER = frozenset("wie u je iemand degene eenieder".split())
_ANYBODY = frozenset("huishoudens huishouden bezoekers bezoeker personen burgers bewoners".split())
_DESCRIBED_BY = (("met",), ("zonder",), ("in",), ("die",))
_OF_AN_AGE = frozenset("kinderen jongeren ouderen senioren volwassenen jeugd".split())


def is_of_that_age(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the word names people by their age alone, where the other side does so in one word: 'mensen van
    65 jaar en ouder', '65-plussers'; whether they are as old, their number tells."""
    if side.keys[at] in _YOUNG and any(key.startswith("minderjarig") for key in other.keys):
        return any(q.value == _GROWN and at < q.start <= at + _NEAR for q in side.measures.quantities)
    if side.keys[at] not in _OF_ANY_AGE or not any("plusser" in key for key in other.keys):
        return False
    return any(q.unit in ("d", "") and at < q.start <= at + _NEAR for q in side.measures.quantities)


_OF_ANY_AGE = frozenset(
    "mensen mens personen persoon inwoner inwoners bewoner bewoners burger burgers iemand iedereen ouderen "
    "oudere senioren senior volwassenen".split()
)
_YOUNG = frozenset(
    "jongeren jongere jeugdigen jeugdige kinderen kind jongens meisjes mensen personen iemand".split()
)
_GROWN = 18
_NEAR = 3
"""Words behind people in which their age stands: 'senioren die 70 jaar zijn'."""


def is_told_by_deed(key: str, root: str, own: Vocabulary, other: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether one side tells by the verb who the other names for what he does: 'wie indient', 'indieners'."""
    named = _does(key, lexicon)
    if named and not _WHO.isdisjoint(other.keys) and other.has(named, lexicon):
        return True
    if _WHO.isdisjoint(own.keys):
        return False
    agents = {verb for key in other.keys if (verb := _does(key, lexicon))} - other.roots
    return any(alike(root, verb, lexicon) for verb in agents)


_WHO = frozenset("wie die iemand u degene".split())
_AGENT_ENDS = {
    **dict.fromkeys(("atoren", "ator", "anten", "ant"), "eren"),
    **dict.fromkeys(("aars", "ers", "aar", "er"), "en"),
}
"""What ends a word for who does it, and what its verb has there: 'sollicitant', 'solliciteren'."""


def _does(key: str, lexicon: Lexicon) -> str:
    """The root of the verb that an agent noun is made of: 'indienen' for 'indieners'; or ''."""
    if len(key) <= _AGENT or not key.endswith(tuple(_AGENT_ENDS)):
        return ""
    end = next(end for end in _AGENT_ENDS if key.endswith(end))
    return lexicon.root(key.removesuffix(end) + _AGENT_ENDS[end])


_AGENT = 6
"""Letters that a word in '-er' has more than, if it names somebody for what he does."""

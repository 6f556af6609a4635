"""Who stands where a body stood, and is in no table: 'door de politie', 'door boa's'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import GETTING, may_act, phrase_start
from regioparagraaf.comparison.weighing.groups import DWELLERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import STOPS


def in_its_place(pair: Pair, body: Mention, side: Side) -> str:
    """The words of who plays on the other side the part that this body has here, where nothing answers them;
    '' where there is nobody."""
    other = pair.other(side)
    before = _before(side, body.start)
    left = pair.left(other)
    for at in left:
        start = phrase_start(other, at, left)
        front = _before(other, start)
        if not _is_somebody(pair, other, at, front) or _is_part_of(side, body, other.keys[at]):
            continue
        same_part = front in _GOVERNING and front == before
        acts = (
            body.role in ("doet", "door")
            and body.kind != "doener"
            and GETTING.isdisjoint(other.keys)
            and (front in _ACTING or _is_its_verb(pair, other, start))
        )
        if same_part or acts:
            return other.span(start, at + 1)
    return ""


def _before(side: Side, start: int) -> str:
    """The word before a phrase; '' where it opens the sentence."""
    before = side.keys[start - 1] if start else ""
    return "" if before in STOPS else before


_GOVERNING = frozenset("aan bij door via van en".split())
"""Behind one of these on both sides two play one part."""
_ACTING = frozenset({"", "door"})


def _is_part_of(side: Side, body: Mention, key: str) -> bool:
    """Whether one name only says more of the other: 'vereniging', 'jeugdvereniging'."""
    own = side.keys[body.end - 1]
    return own.endswith(key) or key.endswith(own)


def _is_somebody(pair: Pair, side: Side, at: int, front: str) -> bool:
    """Whether the word names people, one who acts, or a body by its initials ('COA')."""
    if front in _ACTING and side.keys[at].endswith(pair.lexicon.noun_endings["doener"]):
        return True  # 'door het kustberaad', 'een jury'
    text = side.tokens[at].text
    initials = text.isupper() and text.isalpha() and len(text) > LEAST
    named = pair.lexicon.people_roots | DWELLERS
    acts = side.keys[at] in pair.lexicon.nouns["handelt"] or may_act(side, at, pair.lexicon)
    return initials or acts or side.roots[at] in named


LEAST = 1
"""Letters that initials have more than."""


def _is_its_verb(pair: Pair, side: Side, start: int) -> bool:
    """Whether the verb of both sides stands before a phrase, which is its subject: 'welke boten voorgaan,
    kiest de directeur', 'dan doet de eigenaar het'."""
    at = start - 1
    if at < 0 or not side.keys[at].endswith(("t", "n")):
        return False
    opens = at == 0 or side.keys[at - 1] in STOPS | {",", "dan"}
    return opens and (side.roots[at] in pair.other(side).roots or side.keys[at - 1 : at] == ("dan",))

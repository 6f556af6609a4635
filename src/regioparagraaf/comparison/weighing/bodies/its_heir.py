"""Who stands where a body stood, and is in no table: 'door de politie', 'door boa's'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING, is_verb, phrase_start
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import undergoes
from regioparagraaf.comparison.weighing.bodies.new_doers import fronted
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import STOPS


def heir_of(pair: Pair, body: Mention, side: Side) -> str:
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
            and GETTING.isdisjoint(other.all_keys)
            and (
                front in _ACTING
                or _is_its_verb(pair, other, start)
                or _takes_its_verb(pair, side, body, other, (start, at))
                or _receives(other, start)
                or (undergoes(side, body) and _is_object(other, start))
            )
        )
        if same_part or acts:
            return other.span(start, _end_of_name(other, at))
    return ""


def _end_of_name(side: Side, at: int) -> int:
    """Where a name ends that a capital opens: 'het Leger des Heils'."""
    end = at + 1
    while side.tokens[at].text[:1].isupper() and end < len(side.keys):
        joined = side.keys[end] in _IN_NAMES and end + 1 < len(side.keys)
        if not side.tokens[end + joined].text[:1].isupper():
            break
        end += 1 + joined
    return end


_IN_NAMES = frozenset("des der van voor".split())


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
    if front == "door" and text[:1].isupper() and not BECOMING.isdisjoint(side.all_keys):
        return True  # 'wordt gereden door de Zonnebloem'
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
    return opens and (side.roots[at] in pair.other(side).all_roots or side.keys[at - 1 : at] == ("dan",))


def _takes_its_verb(pair: Pair, side: Side, body: Mention, other: Side, phrase: tuple[int, int]) -> bool:
    """Whether the noun of a phrase is the subject of the verb that the body has on its side, behind what was
    put in front: 'kiest de raad een naam', 'in mei kiezen de buren een naam'."""
    start, noun = phrase
    verb = start - 1
    if verb < 1 or not other.roots[verb]:
        return False
    if side.keys[max(body.start - 1, 0)] == other.keys[verb] and is_verb(pair, other.keys[verb]):
        return True  # 'toetst het college', 'toetst de kring'; 'helpt de raad', 'helpt de vissers'
    beside = [at for at in (body.start - 1, body.end) if 0 <= at < len(side.keys)]
    agrees = other.keys[verb].endswith("en") == other.keys[noun].endswith(("en", "s"))
    if (
        not agrees
        or not is_verb(pair, other.keys[verb])
        or other.roots[verb] not in [side.roots[at] for at in beside]
    ):
        return False
    return fronted(pair, other, other.stretch(verb)[0], verb)


def _is_object(side: Side, start: int) -> bool:
    """Whether a phrase stands right behind who does it or his verb: 'het college belt de pachters'."""
    return any(body.role == "doet" and body.end in (start, start - 1) for body in side.bodies)


def _receives(side: Side, start: int) -> bool:
    """Whether one can go to somebody who is there for it: 'terecht bij een vrijwilliger'."""
    return side.keys[max(start - 2, 0) : start] in _THERE_FOR_YOU


_THERE_FOR_YOU = (("terecht", "bij"), ("langs", "bij"))

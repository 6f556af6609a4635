"""Of several one is left, or one became several, and nothing else changed: 'in de havens', 'in de haven'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.comparison.weighing.reach.no_longer_the import done_to
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.dutch.words import EVERY


def only_one_left(pair: Pair) -> tuple[str, str] | None:
    """The noun in both numbers, where a sentence stands as it was. Who acts is as often any of them."""
    ours, theirs = pair.common, pair.draft
    if len(ours.keys) - len(theirs.keys) not in _AN_ARTICLE:
        return None
    if _of_every_one(ours) or _of_every_one(theirs):
        return None  # 'elke haven', 'alle havens'
    being = "is" in ours.all_keys | theirs.all_keys  # there 'zijn' is the verb
    leading = DETERMINERS - {"zijn"} if being else DETERMINERS
    places = [[at for at, key in enumerate(side.keys) if key not in leading] for side in (ours, theirs)]
    if len(places[0]) != len(places[1]):
        return None
    people = pair.lexicon.people_roots | DWELLERS
    nouns = []
    for at, place in zip(*places, strict=True):
        key, instead = ours.keys[at], theirs.keys[place]
        if key == instead or {key, instead} in _AGREEING:
            continue
        single, several = sorted((key, instead), key=len)
        counted = is_plural_of(several, single) and len(single) > BRIEF
        alike = ours.roots[at] and ours.roots[at] == theirs.roots[place] and key[0] == instead[0]
        acts = may_act(ours, at, pair.lexicon) and not _is_partner(ours, at)
        if not (alike or counted) or ours.roots[at] in people or acts:
            return None
        if counted and _is_noun(ours, at) and _is_noun(theirs, place):
            nouns.append((ours.words(at), theirs.words(place)))
    return nouns[0] if nouns else None


def _of_every_one(side: Side) -> bool:
    """Whether something is said of each of a kind, and not only how often: 'elke haven', not 'elk jaar'."""
    if EVERY.isdisjoint(side.all_keys):
        return False
    return any(
        key in EVERY and then not in SPANS for key, then in zip(side.keys, (*side.keys[1:], ""), strict=True)
    )


def _is_partner(side: Side, at: int) -> bool:
    """Whether a body stands there with which, or to which, something is done: 'overlegt met de dorpsraad',
    'steunt de dorpsraad'."""
    if at < 2 or side.keys[at - 1] not in DETERMINERS or not side.keys[at].endswith(_BODIES):
        return False
    return side.keys[at - 2] in _WITH or done_to(side, at)


_WITH = frozenset("met aan bij naar van".split())
_BODIES = tuple("raad raden corporatie schap bestuur bond stichting fonds provincie".split())


def _is_noun(side: Side, at: int) -> bool:
    before = side.keys[at - 1] if at > 1 else ""
    described = before.endswith("e") and before not in DETERMINERS  # 'de laagste delen'
    led = at > 0 and side.keys[at - 1 - described] in DETERMINERS
    opens = at <= 1 and side.keys[0] not in PREPOSITIONS and "." not in side.all_keys  # 'Nieuwe steigers'
    return (led or opens) and side.is_noun(at)


_AGREEING = tuple(
    set(forms.split())
    for forms in (
        "is zijn",
        "was waren",
        "wordt worden",
        "heeft hebben",
        "kan kunnen",
        "mag mogen",
        "zal zullen",
    )
)
"""Verbs that follow the number of their noun, in forms that do not begin alike."""
_AN_ARTICLE = (-1, 0, 1)
"""Words more or less: 'een' has no plural."""
BRIEF = 3
"""Letters up to which a word is more often another one."""

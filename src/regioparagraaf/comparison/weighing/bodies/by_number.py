"""Who does it to whom, where only the number of the verb shows it: 'de coach belt jongeren', 'jongeren bellen
de coach'.

In Dutch the subject may stand behind its verb and the object before it; but a verb in the plural has no
subject in the singular (ANS 20.2).
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, is_participle
from regioparagraaf.dutch.words import STOPS


def turned_by_number(pair: Pair) -> str:
    """Who does it now and who did, as a Dutch clause; '' where that stayed."""
    for side, other in pair.both_ways:
        if not _SEVERAL.isdisjoint(other.all_keys):
            continue
        for at, one in _by_one(side):
            for place in _by_several(other, side.roots[at], pair.lexicon):
                first = _object(other, place, one)
                many = _plural_both(side, other, one, place) if first else ""
                if many:
                    was, now = pair.in_order(side, (one, many))
                    return f"'{was}' en '{now}' zijn verwisseld: wie het deed, is nu voor wie het is"
    return ""


def is_object_in_front(side: Side, first: int, second: int) -> bool:
    """Whether several open their sentence right before a verb of one, and who does it stands right behind it:
    'de wijkteams breidt de gemeente uit'."""
    opens = first == 1 or (first > 1 and side.keys[first - 2] in STOPS)
    several = side.keys[first] in (side.roots[first] + "en", side.roots[first] + "s")
    if second != first + _BEHIND or not opens or not several or side.keys[first - 1] not in _ALL:
        return False
    verb = side.keys[first + 1]
    single = (
        verb.endswith("t") and len(verb) >= _VERB and verb not in _HELPING and side.roots[first + 1] != ""
    )
    return single and side.keys[second - 1] in _ONE and not side.keys[second].endswith(("en", "s"))


_BEHIND = 3
"""Places from the object to the doer: the verb, an article and the noun."""
_ALL = frozenset("de alle onze deze".split())


def _by_one(side: Side) -> list[tuple[int, str]]:
    """Each finite verb in the singular that has a body with 'het' or 'de' right before or behind it, with the
    noun of that."""
    found = []
    for at, key in enumerate(side.keys):
        if not key.endswith("t") or len(key) < _VERB or key in _HELPING or not side.roots[at]:
            continue
        if at > 1 and side.keys[at - 2] in _ONE and _is_led(side, at - 2) and _is_one(side.keys[at - 1]):
            found.append((at, side.keys[at - 1]))
        elif side.keys[at + 1 : at + 2] in _ONES and at + 2 < len(side.keys) and _is_one(side.keys[at + 2]):
            found.append((at, side.keys[at + 2]))
    if "door" in side.all_keys and not BECOMING.isdisjoint(side.all_keys):
        found += _by_passive(side)
    return found


def _by_passive(side: Side) -> list[tuple[int, str]]:
    """Each participle behind 'door' with one who does it: 'worden door een coach begeleid'."""
    doers = [
        side.keys[at + 2]
        for at, key in enumerate(side.keys[:-2])
        if key == "door" and side.keys[at + 1] in _ONE and _is_one(side.keys[at + 2])
    ]
    deeds = [at for at, key in enumerate(side.keys) if is_participle(key) and side.roots[at]]
    return [(deed, doer) for doer in doers for deed in deeds]


_VERB = 4
_ONE = frozenset("het de een elke elk iedere ieder onze ons".split())
_ONES = tuple((word,) for word in sorted(_ONE - {"een"}))
"""Behind its verb 'een coach' is as soon its object."""
_HELPING = frozenset("wordt heeft moet gaat laat blijft krijgt komt staat niet".split())


def _is_led(side: Side, at: int) -> bool:
    """Whether no preposition leads to what starts here."""
    return not at or side.keys[at - 1] not in PREPOSITIONS


def _is_one(key: str) -> bool:
    """Whether the form of a noun says that it is no plural."""
    return key.isalpha() and (not key.endswith(("en", "s", "e")) or key.endswith(_ONE_OF_E))


_ONE_OF_E = ("gemeente", "ie")
"""The ends of nouns for one that end in 'e': 'de gemeente', 'de provincie', 'de commissie'."""


def _by_several(side: Side, root: str, lexicon: Lexicon) -> list[int]:
    """Each finite verb in the plural with this root, or one that says the same."""
    return [
        at
        for at, own in enumerate(side.roots)
        if side.keys[at].endswith("en")
        and (own == root or (own and root not in lexicon.light_roots and alike(root, own, lexicon)))
    ]


_SEVERAL = frozenset(
    "en wij we zij ze jullie te worden zijn hebben kunnen moeten mogen willen zullen gaan laten blijven "
    "hebben wordt kan moet mag wil zal gaat laat".split()
) - {"hebben", "zijn"}
"""Beside these a verb in the plural may be an infinitive, or go with somebody whom 'en' or a pronoun makes
several."""


def _object(side: Side, verb: int, one: str) -> bool:
    """Whether the same one stands behind the plural verb, in its clause, and no preposition leads to it."""
    stop = next((at for at in range(verb, len(side.keys)) if side.keys[at] in STOPS), len(side.keys))
    return any(
        side.keys[at] == one and side.keys[at - 1] in _ONE and _is_led(side, at - 1)
        for at in range(verb + 1, stop)
    )


def _plural_both(side: Side, other: Side, one: str, verb: int) -> str:
    """A plural that both sides have with no preposition before it, right beside the plural verb or at the
    start of its sentence."""
    opens = next((at for at, key in enumerate(other.keys[:2]) if key not in DETERMINERS), 0)
    for at in (verb + 1, verb - 1, opens):
        key = other.keys[at] if 0 <= at < len(other.keys) else ""
        several = key.endswith(("en", "s")) and len(key) >= _PLURAL and not _is_one_of(key) and at != verb
        bare = several and key != one and side.keys.count(key) == 1 == other.keys.count(key)
        if bare and all(_is_bare(s, s.keys.index(key)) for s in (side, other)):
            return key
    return ""


_PLURAL = 4


def _is_one_of(key: str) -> bool:
    return key in DETERMINERS or key in PREPOSITIONS


def _is_bare(side: Side, at: int) -> bool:
    front = at - 1 - (side.keys[at - 1 : at] == ("de",))
    return front < 0 or side.keys[front] not in PREPOSITIONS

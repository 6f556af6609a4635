"""A promise that became a fact or a mere possibility, by the tense and the passive of its verb: 'saneren
wij', 'saneerden wij'; 'wordt vervangen', 'is te vervangen'."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import PARTICIPLE
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING, BEING, CAN, LETTING, PASSIVE
from regioparagraaf.dutch.verbs import is_subordinate, is_wanting
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import STOPS
from regioparagraaf.patterns import on_demand

KEPT = 0.5
"""Up to this share of changed words the verb was put in another tense on purpose."""


def retensed(pair: Pair) -> str:
    """Why the tense makes it another agreement, as a Dutch clause; empty where it does not."""
    for side, other in pair.both_ways:
        told = _in_the_past(side, other, pair.lexicon) if pair.changed <= KEPT else None
        if told:
            was, wordt = pair.in_order(side, (told[0], told[1]))
            return f"'{was}' werd '{wordt}': een belofte is iets anders dan wat al gebeurd is"
        was_so = _only_was(other, side, pair.lexicon)
        if was_so:
            return f"'{was_so}' staat in de verleden tijd: wat zo was, hoeft nu niet meer zo te zijn"
        done_already = _has_done(side, other)
        if done_already:
            return f"'{done_already}' is al gebeurd: een belofte is dat nog niet"
        if _has_been(side, other) and pair.changed <= KEPT:
            return "'geweest' staat aan één kant: wat zo was, hoeft nu niet meer zo te zijn"
        had_done = _lets_do(side, other)
        if had_done:
            return f"'{had_done}' staat aan één kant: wie het laat doen, doet het niet zelf"
        able = _to_be_done(side, other) or _might_be_done(side, other) or _might_lead_to(side, other)
        if able:
            return f"'{able}' zegt dat het kan, niet dat het gebeurt"
    return ""


def _only_was(side: Side, other: Side, lexicon: Lexicon) -> str:
    """The verb in the past of the only clause of a side, where the other side tells nothing of the past, in
    whatever words: 'de bibliotheek was zes dagen open'; else ''."""
    told = lexicon.past_forms | _THEN | _WANTED
    if not told.isdisjoint(other.all_keys):
        return ""
    if any(_WEAK.fullmatch(one) and two in _BEHIND_VERB for one, two in pairwise(other.keys)):
        return ""  # 'volgde een verwijzing', 'werd verwezen'
    past = [
        at
        for at, key in enumerate(side.keys)
        if key in lexicon.past_forms
        or key in _THEN
        or key == "wilden"
        or (key == "wilde" and is_wanting(side.keys, at))
    ]
    if len(past) != 1:
        return ""
    first = side.stop(0) + 1
    start = first if side.keys[:1] in _CONDITIONS and first == past[0] else 0  # 'wie zocht, kreeg hulp'
    if not _LINKING.isdisjoint(side.keys[start:]) or side.stop(start) < len(side.keys) - 1:
        return ""
    if not _GONE.isdisjoint(other.all_keys) or side.keys[past[0] - 1] in _BEFORE_NOUN:
        return ""
    having = not _HAVING.isdisjoint(other.all_keys)
    done = having and any(map(PARTICIPLE.match, other.keys))
    return "" if done else side.words(past[0])


_WANTED = frozenset({"wilde", "wilden"})
_BEHIND_VERB = frozenset("de het een wij we er zij ze hij u geen onze".split())
_CONDITIONS = (("wie",), ("als",), ("wanneer",), ("zodra",))
_LINKING = frozenset(
    "en of die dat als wie wat hoe waar waarvoor waarop waarin wanneer omdat zodat doordat nadat voordat "
    "totdat toen terwijl wordt worden blijft blijven is zijn heeft hebben".split()
)
"""With one of these a side has more than one clause, or another verb."""
_GONE = frozenset(
    "vorig vorige afgelopen voormalig voormalige oud vroeger vroegere eerder eerdere ooit destijds".split()
)
_BEFORE_NOUN = frozenset("de het een elke alle onze geen deze die in op".split())
"""Before these a word is no verb: 'de sloot'."""


def _has_done(side: Side, other: Side) -> str:
    """'Hebben verlaagd' or 'zijn door ons verlaagd' of what the other side does, where neither tells of a
    moment: 'wij verlagen de leges'; else ''."""
    if side.measures.terms or other.measures.terms or not _DONE_THEN.isdisjoint(other.all_keys):
        return ""
    if not _HAVING_IT.isdisjoint(side.all_keys) or {*side.sentences, *other.sentences} != {0}:
        return ""
    for at, key in enumerate(other.keys):
        last = other.stop(at) - 1
        by_somebody = key in ("is", "zijn") and any(body.role == "door" for body in other.bodies)
        if not (key in _HAVING_IT or by_somebody) or last <= at or not PARTICIPLE.match(other.keys[last]):
            continue
        weak = other.keys[last].endswith(("d", "t")) or "ge" in other.keys[last]
        if other.keys[last - 1] == "te" or not weak:
            continue  # 'heeft tot taak de regels te bewaken', 'neemt geen besluiten'
        finite = [key for key, root in zip(side.keys, side.roots, strict=True) if root == other.roots[last]]
        if finite and all(key.endswith(("en", "t")) and key != other.keys[last] for key in finite):
            return other.words(at, last)
    return ""


_DONE_THEN = frozenset("dan straks als zodra wanneer nadat zoals die dat wie waar wat of om".split())
_HAVING_IT = frozenset("hebben heeft".split())


def _has_been(side: Side, other: Side) -> bool:
    """'Wie lid is geweest' where the other side has 'wie lid is'."""
    was = "geweest" in side.all_keys and "geweest" not in other.all_keys
    return was and _WAS.isdisjoint(other.all_keys) and not _IS.isdisjoint(other.all_keys)


_WAS, _IS = frozenset("was waren voormalig voormalige oud ex".split()), frozenset({"is", "zijn", "bent"})
_PLACED = frozenset("gelegen gevestigd gehuisvest".split())
"""Participles that only say where a thing is."""


def _in_the_past(side: Side, other: Side, lexicon: Lexicon) -> tuple[str, str] | None:
    """A verb that stands in the present on one side, and in the past or as done on the other."""
    places = {root: place for place, root in reversed([*enumerate(other.roots)])}
    for at, (root, present) in enumerate(zip(side.roots, side.keys, strict=True)):
        if not root or root not in places:
            continue
        place = places[root]
        past = other.keys[place]
        if present == past or not present.endswith(("t", "en")) or _asks(other, place):
            continue
        if present in PREPOSITIONS or present in lexicon.past_forms or _is_perfect(side, at):
            continue
        if past in _PLACED or past == "voorgenomen":
            continue  # 'is gelegen aan het water', 'ligt aan het water'; who has planned it still plans it
        if _is_done(side, at) is not None and past in lexicon.past_forms:
            continue  # 'heeft besloten', 'besloot'
        if _follows_having(side, at) and past in lexicon.past_forms:
            continue  # 'dat er heeft gelegen', 'dat er lag'
        if _is_past(present, past, lexicon) and not _is_past(past, present, lexicon):
            return side.words(at), other.words(place)
        done = None if other.measures.terms else _is_done(other, place)  # 'in 2030 hebben wij dat gedaan'
        if done is not None and _states(other, done):
            continue
        if done is not None and not PARTICIPLE.match(present) and not _tells_what_was(side):
            return side.words(at), other.words(done, place)
    return (
        _auxiliary_in_the_past(side, other) or _no_longer_to_do(side, other) or _stands_as_done(side, other)
    )


def _states(side: Side, having: int) -> bool:
    """Whether what was done is only that it was agreed: 'hebben afgesproken dat'."""
    behind = side.keys[having + 1 : side.stop(having)]
    return not _AGREED.isdisjoint(behind) and "dat" in behind


_AGREED = frozenset("afgesproken overeengekomen besloten vastgelegd".split())


def _is_perfect(side: Side, at: int) -> bool:
    """Whether an infinitive stands for a participle here: 'heeft laten zien' is 'liet zien'."""
    following = side.keys[at + 1 : at + 2]
    before = side.keys[side.stretch(at)[0] : at]
    having = not {"heeft", "hebben"}.isdisjoint(before) and "en" not in before
    return having and side.keys[at] in LETTING and following != () and following[0].endswith("n")


def _auxiliary_in_the_past(side: Side, other: Side) -> tuple[str, str] | None:
    """'moeten betalen' that became 'moesten betalen': these have no root of their own."""
    if _THEN.isdisjoint(other.all_keys):
        return None
    for at, key in enumerate(side.keys):
        past = _PAST.get(key)
        if past in other.all_keys and past not in side.all_keys and key not in other.all_keys:
            place = other.keys.index(past)
            return None if _asks(other, place) else (side.words(at), other.words(place))
    return None


_PAST = {
    "moet": "moest",
    "moeten": "moesten",
    "gaat": "ging",
    "gaan": "gingen",
    "kan": "kon",
    "kunnen": "konden",
    "wordt": "werd",
    "worden": "werden",
    "heeft": "had",
    "hebben": "hadden",
    "is": "was",
    "zijn": "waren",
}


_THEN = frozenset(_PAST.values())


def _stands_as_done(side: Side, other: Side) -> tuple[str, str] | None:
    """'richten wij in' that became 'zijn ingericht' in the same words, with no moment to have it done by."""
    if other.measures.terms or BEING.isdisjoint(other.all_keys) or not _WILL_BE.isdisjoint(side.all_keys):
        return None
    ours, theirs = (
        {root for key, root in zip(one.keys, one.roots, strict=True) if root and key not in _FRAME}
        for one in (side, other)
    )
    if ours != theirs:
        return None
    for at, key in enumerate(other.keys):
        root = other.roots[at]
        if root not in ours or not PARTICIPLE.match(key) or key in side.all_keys or key in _PLACED:
            continue
        being = next((p for p in range(at) if other.keys[p] in BEING), None)
        place = side.roots.index(root)
        finite = side.keys[place].endswith(("t", "en")) and not PARTICIPLE.match(side.keys[place])
        if being is not None and finite:
            return side.words(*side.verb_words(place)), other.words(being, at)
    return None


_FRAME = frozenset("wij we er is zijn".split())
_WILL_BE = frozenset("is zijn was waren wordt worden heeft hebben".split())


def _lets_do(side: Side, other: Side) -> str:
    """The 'laten' with which the other side has done what this side does, in the same words; else ''."""
    if LETTING.isdisjoint(other.all_keys) or not LETTING.isdisjoint(side.all_keys):
        return ""
    ours, theirs = Counter(filter(None, side.roots)), Counter(filter(None, other.roots))
    for at in other.places(LETTING):
        if not _SHOWING.isdisjoint(other.keys[at:]):
            continue
        ours.pop(other.roots[at], None)
        theirs.pop(other.roots[at], None)
        infinitives = (p for p in range(at + 1, other.stop(at)) if other.keys[p].endswith("en"))
        if ours == theirs and any(other.roots[p] in ours for p in infinitives):
            return other.words(at)
    return ""


_SHOWING = frozenset("zien weten horen blijken staan liggen vallen gaan".split())
"""'laten zien' and 'laten staan' are verbs by themselves."""


def _asks(side: Side, at: int) -> bool:
    """Whether the verb stands in a question, which is a condition: 'Woonde iemand hier in 2027?'."""
    stop = next((p for p in range(at, len(side.keys)) if side.keys[p] in STOPS), None)
    return stop is not None and side.keys[stop] == "?"


def _is_done(side: Side, at: int) -> int | None:
    """The place of the 'hebben' with which the word says that it is done; None where none is there."""
    if not PARTICIPLE.match(side.keys[at]):
        return None
    start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in STOPS), 0)
    having = [p for p in range(start, at) if side.keys[p] in ("heeft", "hebben")]
    return having[-1] if having and not is_subordinate(side.keys, having[-1]) else None


def _follows_having(side: Side, at: int) -> bool:
    """Whether the word is done by the 'hebben' or 'zijn' that stands right before it or behind it."""
    return (
        not _HAVING.isdisjoint(side.keys[max(at - 1, 0) : at + 2])
        and PARTICIPLE.match(side.keys[at]) is not None
    )


_HAVING = frozenset("heeft hebben is zijn".split())


def _tells_what_was(side: Side) -> bool:
    """Whether something is done on this side too: 'heeft opdracht gegeven' beside 'heeft opgedragen'."""
    return any(_is_done(side, at) is not None for at in range(len(side.keys)))


def _no_longer_to_do(side: Side, other: Side) -> tuple[str, str] | None:
    """'worden uitgebreid' or 'zal worden uitgebreid' that became 'zijn uitgebreid', with the very same words
    around it. What is done within a span from some event is no less to be done: 'is binnen een dag na de
    vloed hersteld'."""
    if any(term.kind == "binnen" and _is_from_an_event(other, term.end) for term in other.measures.terms):
        return None
    if BECOMING.isdisjoint(side.all_keys) or BEING.isdisjoint(other.all_keys):
        return None
    ours, theirs = Counter(side.keys), Counter(other.keys)
    gone, new = [*(ours - theirs).elements()], [*(theirs - ours).elements()]
    become = [key for key in gone if key not in _WILL]
    if len(new) == len(become) == 1 and len(gone) <= _TWO and (become[0], new[0]) in _BECAME:
        return side.words(*(side.keys.index(key) for key in gone)), other.words(other.keys.index(new[0]))
    return None


def _is_from_an_event(side: Side, end: int) -> bool:
    """Whether a span that ends here counts from something: 'binnen een dag na de vloed'. What was done in
    the past year is told without."""
    return side.keys[end - 1] in _FROM or side.keys[end : end + 1] == ("na",)


_FROM = frozenset({"na"})
_WILL = frozenset({"zal", "zullen"})
_BECAME = frozenset({("worden", "zijn"), ("wordt", "is"), ("worden", "is")})
_TWO = 2


def _is_past(present: str, past: str, lexicon: Lexicon) -> bool:
    """Whether the second form is the past of the first: 'saneren', 'saneerden'; 'bedraagt', 'bedroeg'."""
    if past in lexicon.past_forms:
        return present not in lexicon.past_forms
    weak = _WEAK.fullmatch(past)
    if not weak or past.startswith("ge") or past in (f"{present}en", f"{present}e", "wilde"):
        return False  # 'de gesloopte woning', 'contracten', 'wilde bijen'
    stem = weak[1]
    return present in (f"{stem}t", f"{_shortened(stem)}en", f"{stem}en", f"{stem}{stem[-1]}en")


_WEAK = on_demand(r"(\w{3,}?)(?:de|te)n?")


def _shortened(stem: str) -> str:
    """The stem as it stands before an ending: 'saneer' is 'saner' in 'saneren'."""
    return re.sub(r"(aa|ee|oo|uu)(?=[^aeiou]$)", lambda found: found[1][0], stem)


_STATING = frozenset("mogelijk nodig belangrijk wenselijk toegestaan".split())


def _might_be_done(side: Side, other: Side) -> str:
    """'Hoe het geld kan worden besteed', where the other side accounts for how it was; else ''."""
    if not CAN.isdisjoint(side.all_keys) or CAN.isdisjoint(other.all_keys) or "te" in side.all_keys:
        return ""
    for at, key in enumerate(other.keys):
        how = other.stretch(at)[0]
        if (
            key not in CAN
            or "hoe" not in other.keys[how:at]
            or "worden" not in other.keys[at : other.stop(at)]
        ):
            continue
        done = {other.roots[p] for p in range(at + 1, other.stop(at)) if PARTICIPLE.match(other.keys[p])}
        told = "hoe" not in side.all_keys or not PASSIVE.isdisjoint(side.all_keys)
        if told and not (done - {""}).isdisjoint(side.all_roots):
            return other.words(at)
    return ""


def _might_lead_to(side: Side, other: Side) -> str:
    """'Die ertoe kunnen leiden dat', where the other side says 'waardoor'; else ''."""
    if "waardoor" not in side.all_keys or not CAN.isdisjoint(side.all_keys) or "dat" not in other.all_keys:
        return ""
    for at, key in enumerate(other.keys[:-2]):
        if key in _TO_IT and other.keys[at + 1] in CAN and other.keys[at + 2] in _LEAD:
            return other.words(at + 1, at + 2)
    return ""


_TO_IT, _LEAD = frozenset({"ertoe", "ervoor"}), frozenset({"leiden", "zorgen"})


def _to_be_done(side: Side, other: Side) -> str:
    """'is te vervangen' or 'valt terug te dringen', where the other side has it done."""
    if "te" not in other.all_keys or not {"kan", "kunnen"}.isdisjoint(side.all_keys):
        return ""
    if "te" in side.all_keys or BECOMING.isdisjoint(side.all_keys):
        return ""
    forms = zip(side.roots, side.keys, strict=True)
    done = {root for root, key in forms if root and key.endswith(("t", "en", "d"))}
    for at, key in enumerate(other.keys):
        if key != "te" or not {"is", "zijn", "valt", "vallen"} & {*other.keys[other.stretch(at)[0] : at]}:
            continue
        infinitive = other.roots[at + 1 : at + 2]
        if infinitive and infinitive[0] in done:
            start = other.stretch(at)[0]
            opener = next(p for p in range(start, at) if other.keys[p] in ("is", "zijn", "valt", "vallen"))
            stated = any(map(PARTICIPLE.match, other.keys[opener:at])) or not _STATING.isdisjoint(
                other.all_keys
            )
            stated = stated or "om" in other.keys[opener:at]  # 'is geen reden om … te stoken'
            if not stated:  # 'het is verboden te stoken', 'of het mogelijk is te stoken'
                return other.words(opener, at, at + 1)
    return ""

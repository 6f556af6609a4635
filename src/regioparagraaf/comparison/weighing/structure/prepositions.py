"""What stands before a thing: two things that changed places, or one that is now part of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, permutations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.structure.attributes import heads
from regioparagraaf.comparison.weighing.structure.fronts import FRONTS, fronts
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import DETERMINERS, says_how


def exchanged(pair: Pair) -> tuple[str, str] | None:
    """Two things that took each other's place: the preposition of one is now that of the other."""
    if _content(pair, pair.common) != _content(pair, pair.draft):
        return _gets_it_now(pair)
    ours, theirs = fronts(pair.common), fronts(pair.draft)
    shared = [
        root for root in ours if root in theirs and ours[root] != theirs[root] and _has_a_place(pair, root)
    ]
    for one, other in combinations(sorted(shared), 2):
        crossed = ours[one] == theirs[other] and theirs[one] == ours[other]
        # 'het planten van bomen' is 'bomen planten'
        said_by_verb = pair.changed > TINY and {ours[one], theirs[one]} == {"", "van"}
        told_by = crossed and _because_it_is_done(pair, {one, other})
        by = {ours[one], theirs[one]} == {"", "door"}
        told_by = told_by or (by and (_both_bodies(pair, {one, other}) or _each_does_one(pair, one, other)))
        if crossed and not (
            said_by_verb or told_by or _one_phrase(pair, one, other) or _as_clause(pair, one, other)
        ):
            return pair.common.named({one}), pair.common.named({other})
    return None


def _gets_it_now(pair: Pair) -> tuple[str, str] | None:
    """Two of whom each did or had something for the other, and now the other for him, in other words:
    'vissers leren van boeren', 'het vissen leren boeren van vissers'. Who is told of as getting it, or named
    beside a third, is seen from another end."""
    if any(not _SEEN_OTHERWISE.isdisjoint(side.all_keys) for side in pair.sides):
        return None
    ours = _people(pair, pair.common)
    theirs = _people(pair, pair.draft) if len(ours) > 1 else {}
    for one, other in permutations(sorted(ours.keys() & theirs.keys()), 2):
        was, now, first, then = ours[one], theirs[one], ours[other], theirs[other]
        crossed = (was, now) == (then, first) and {was, now} in _FACES
        handed_on = now in _FOR and first == now and {was, then} <= _OWNING
        if crossed or handed_on:
            return pair.common.named({one}), pair.common.named({other})
    return None


def _people(pair: Pair, side: Side) -> dict[str, str]:
    """The people of a side who stand there once, each with the preposition before them ('' for none)."""
    found = {}
    for at, root in enumerate(side.roots):
        is_one = root in pair.lexicon.people_roots or may_act(side, at, pair.lexicon)
        if is_one and side.roots.count(root) == 1 and not _joined(side, root):
            back = at - 1
            while back >= 0 and (side.keys[back] in _LEADING or side.keys[back].endswith("e")):
                back -= 1  # 'voor (de) startende vissers'
            front = side.keys[back] if back >= 0 else ""
            found[root] = _ALIKE.get(front, front if front in FRONTS else "")
    return found


_LEADING = DETERMINERS | frozenset("zijn haar hun uw ons onze".split())
_ALIKE = {"tegenover": "aan", "jegens": "aan"}
_FOR = frozenset({"aan", "voor"})
_OWNING = frozenset({"", "van"})
_FACES = ({"", "aan"}, {"", "voor"}, {"", "van"})
_SEEN_OTHERWISE = frozenset(
    "wij we ons onze krijgt krijgen kreeg ontvangt ontvangen door wordt worden kosteloos gratis".split()
)


def _both_bodies(pair: Pair, roots: set[str]) -> bool:
    """Whether the two are bodies of the text: who of them does what, `orgaan` has weighed: 'na advies door de
    raad beslist het college', 'nadat de raad adviseert, wordt door het college beslist'."""
    return pair.changed > TINY and all(
        roots <= {side.roots[body.end - 1] for body in side.bodies} for side in pair.sides
    )


def _each_does_one(pair: Pair, one: str, other: str) -> bool:
    """Whether each does something in a part of his own: 'de molen wordt door de bond onderhouden; de stad
    betaalt', 'de bond onderhoudt de molen, die door de stad wordt betaald'."""
    places = [[side.roots.index(root) for root in (one, other)] for side in pair.sides]
    return all(
        side.stretch(at)[0] != side.stretch(place)[0]
        for side, (at, place) in zip((pair.common, pair.draft), places, strict=True)
    )


def _because_it_is_done(pair: Pair, roots: set[str]) -> bool:
    """Whether a deed behind 'door het' is told in a clause with 'doordat': 'door het baggeren van de geul',
    'doordat wij de geul baggeren'. There 'door' may lead in who does the other one."""
    for side, other in pair.both_ways:
        if "doordat" not in side.all_keys:
            continue
        at = side.keys.index("doordat")
        done = {*side.roots[at : side.stop(at)]} & roots
        said = zip(other.keys, other.keys[1:], other.roots[2:], strict=False)
        if any((door, het) == ("door", "het") and root in done for door, het, root in said):
            return True
    return False


def _has_a_place(pair: Pair, root: str) -> bool:
    """Whether what governs the word is plain: no light verb, no moment, no second thing behind 'en', and
    nothing that is compared ('langer dan drie jaar')."""
    return not any(
        _joined(side, root) or _is_light(side, root, pair.lexicon) or _is_compared(side, root)
        for side in pair.sides
    )


def _is_compared(side: Side, root: str) -> bool:
    at = side.roots.index(root)
    return side.keys[at + 1 : at + 2] == ("dan",)


def _is_light(side: Side, root: str, lexicon: Lexicon) -> bool:
    """Whether the word is a light verb where it stands ('wonen', not 'woningen'), or says when."""
    at = side.roots.index(root)
    verb = not side.is_noun(at)
    return (root in lexicon.light_roots and verb) or side.keys[at] in _NO_PLACE


_NO_PLACE = frozenset("wordt worden halverwege vóór eind einde begin medio meest meeste".split())
"""Passives, words that say when, and those of a superlative: 'de meest vervuilde wijken' are 'de wijken die
het meest vervuild zijn'."""


def _content(pair: Pair, side: Side) -> set[str]:
    return {side.roots[at] for at in pair.content(side)}


def inverted(pair: Pair) -> tuple[str, str] | None:
    """Two things of which each is now part of the other: 'verenigingen van vrijwilligers', 'vrijwilligers van
    verenigingen'."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    ours = _bound(pair.common)
    theirs = _bound(pair.draft) if ours else set()
    if not theirs:
        return None
    both = {*pair.common.keys} & {*pair.draft.keys}  # 'zoeken met' and 'op zoek naar' are no two things
    for head, part in sorted(ours):
        if (part, head) in theirs and (head, part) not in theirs and (part, head) not in ours:
            said = pair.common.named({head}), pair.common.named({part})
            if not _VISITS.isdisjoint(said) or not WEEKDAYS.isdisjoint(said):
                continue  # 'bezoek van een gids' is 'een gids op bezoek'
            if {word.lower() for word in said} <= both:
                return said
    return None


_VISITS = frozenset("bezoek gesprek consult controle".split())
"""What is told of either party: 'bezoek van een gids', 'een gids op bezoek'."""


def _bound(side: Side) -> set[tuple[str, str]]:
    """Each thing with the thing that a preposition right behind it binds to it, by their roots."""
    found = set()
    for at in range(1, len(side.keys) - 1):
        if side.keys[at] not in _BINDING or not side.roots[at - 1] or not _is_thing(side, at - 1):
            continue
        behind = at + 1
        while behind < len(side.keys) - 1 and _leads_in(side.keys[behind]):
            behind += 1
        if side.roots[behind] and _is_thing(side, behind):
            found.add((side.roots[at - 1], side.roots[behind]))
    return found


def _leads_in(key: str) -> bool:
    return key in DETERMINERS or key.endswith("e")


_BINDING = frozenset("van voor met op tegen aan uit".split())


def faced_about(pair: Pair) -> tuple[str, str] | None:
    """The words that turn what goes to a body into what comes from it: 'voor Katwijk', 'van Katwijk'."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    ours = _before_bodies(pair.common) if pair.common.bodies else {}
    theirs = _before_bodies(pair.draft) if ours else {}
    for concept in sorted(ours.keys() & theirs.keys()):
        (one, said), (other, says) = ours[concept], theirs[concept]
        if frozenset((one, other)) in _FACING:
            return said, says
    return None


_FACING = frozenset({frozenset({"van", "aan"}), frozenset({"van", "voor"}), frozenset({"bij", "voor"})})


def _before_bodies(side: Side) -> dict[str, tuple[str, str]]:
    """For each body that is named once the preposition right before it, and the words."""
    named = Counter(body.concept for body in side.bodies)
    return {
        body.concept: (side.keys[body.start - 1], side.words(*range(body.start - 1, body.end)))
        for body in side.bodies
        if named[body.concept] == 1 and body.start and side.keys[body.start - 1] in FRONTS
    }


def as_condition(pair: Pair) -> tuple[str, str] | None:
    """The words by which a reason became a condition, or the other way round: 'wegens het tekort', 'bij een
    tekort'."""
    for side, other in pair.both_ways:
        if _OPENING_WHY.isdisjoint(side.all_keys):
            continue  # as most sentences
        because = _behind(side, _BECAUSE)
        if not because or _behind(other, _BECAUSE):
            continue
        if_ = _behind(other, _IF)
        both = sorted(because.keys() & if_.keys() - _behind(side, _IF).keys())
        if both:
            said = because[both[0]], if_[both[0]]
            return pair.in_order(side, said)
    return _clause_as_condition(pair)


def _clause_as_condition(pair: Pair) -> tuple[str, str] | None:
    """The conjunction of reason that another made a condition of the same clause, or the other way round:
    'omdat de stad meebetaalt', 'als de stad meebetaalt'."""
    for side, other in pair.both_ways:
        if _REASONS.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys):
            if key not in _REASONS or key in other.all_keys or (key == "daar" and not _opens(side, at)):
                continue
            clause = side.keys[at + 1 : at + 3]
            for place, conjunction in enumerate(other.keys):
                if conjunction in _IF_CLAUSE and other.keys[place + 1 : place + 3] == clause:
                    return pair.in_order(side, (key, conjunction))
    return None


def _opens(side: Side, at: int) -> bool:
    """Whether a clause opens here: 'daar' is as often 'there'."""
    return not at or not side.keys[at - 1][0].isalnum()


_BECAUSE = (
    "vanwege",
    "wegens",
    "gezien",
    "gelet op",
    "met het oog op",
    "omwille van",
    "sinds",
    "als gevolg van",
    "ten gevolge van",
)
_OPENING_WHY = frozenset("vanwege wegens gezien gelet oog omwille sinds gevolg".split())
"""One word of each of these."""
_REASONS = frozenset("omdat doordat aangezien zodat opdat daar".split())
_IF = ("bij", "als", "indien", "wanneer", "in geval van", "ingeval van")

_IF_CLAUSE = (*_IF, "waar", "mits", "zodra", "zolang")


def _behind(side: Side, leading: Sequence[str]) -> dict[str, str]:
    """The root of the thing behind each of these phrases, with the phrase."""
    found: dict[str, str] = {}
    for words in leading:
        keys = tuple(words.split())
        if keys[0] not in side.all_keys:
            continue
        for at in range(len(side.keys) - len(keys)):
            if side.keys[at : at + len(keys)] == keys:
                start = at + len(keys)
                if keys == ("als",) and side.keys[start] == "gevolg":
                    continue  # 'als gevolg van' says why
                near = side.keys[start : start + _NEAR]
                end = start + (near.index("om") if "om" in near else len(near))  # 'bij ontslag om diefstal'
                found |= {root: words for root in side.roots[start:end] if len(root) > _SHORT}
    return found


_NEAR, _SHORT = 4, 3


def _one_phrase(pair: Pair, one: str, other: str) -> bool:
    """Whether the two stand side by side and one describes the other: 'een herkenbaar symbool' is 'een
    symbool dat herkenbaar is'; 'van kantoren woningen' are two things."""
    described = [heads(side) for side in pair.sides]
    if any(of.get(one) == other or of.get(other) == one for of in described):
        return True
    beside = [
        (side, at)
        for side in pair.sides
        for at in range(len(side.roots) - 1)
        if {one, other} == set(side.roots[at : at + 2])
    ]
    return bool(beside) and not any(_is_thing(side, at) and _is_thing(side, at + 1) for side, at in beside)


def _as_clause(pair: Pair, one: str, other: str) -> bool:
    """Whether a participle with what it says of it became a clause, or the other way round: 'slecht verlichte
    sloten', 'sloten die slecht verlicht zijn'."""
    return any(
        _described(side, how, noun) and _in_its_clause(told, how, noun)
        for how, noun in ((one, other), (other, one))
        for side, told in pair.both_ways
    )


def _described(side: Side, how: str, noun: str) -> bool:
    at = side.roots.index(how)
    return (
        side.keys[at + 1 : at + 2] != ()
        and side.keys[at + 1].endswith(("e", "en"))
        and side.roots[at + 2 : at + 3] == (noun,)
    )


def _in_its_clause(side: Side, how: str, noun: str) -> bool:
    at = side.roots.index(noun)
    which = at + 1 + (side.keys[at + 1 : at + 2] == (",",))
    return (
        side.keys[which : which + 1] in (("die",), ("dat",)) and how in side.roots[which : side.stop(which)]
    )


def _joined(side: Side, root: str) -> bool:
    """Whether 'en' and an article stand before it: of 'de kosten voor de stad en de overlast' the preposition
    may govern both, or not."""
    at = side.roots.index(root)
    return side.keys[max(at - 2, 0) : at] in _JOINTS


_JOINTS = tuple((joint, article) for joint in ("en", "of") for article in ("de", "het", "een", "onze", "ons"))


def _is_thing(side: Side, at: int) -> bool:
    if says_how(side.keys[at]):
        return False
    return side.is_noun(at)

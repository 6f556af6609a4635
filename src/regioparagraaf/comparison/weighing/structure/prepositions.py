"""What stands before a thing: two things that changed places, or one that got another preposition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.structure.attributes import heads
from regioparagraaf.comparison.weighing.structure.outside import OUTSIDE, may_be_turned
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.wordclass import DETERMINERS, Kind, kind_of, says_how

_FRONT = frozenset(
    "in op voor aan bij met uit naar over door van onder boven tegen rond rondom naast achter tussen langs "
    "binnen buiten tijdens via tot vanaf na".split()
)


def exchanged(pair: Pair) -> tuple[str, str] | None:
    """Two things that took each other's place: the preposition of one is now that of the other."""
    if _content(pair, pair.common) != _content(pair, pair.draft):
        return None
    ours, theirs = _fronts(pair.common), _fronts(pair.draft)
    shared = [
        root for root in ours if root in theirs and ours[root] != theirs[root] and _has_a_place(pair, root)
    ]
    for one, other in combinations(sorted(shared), 2):
        crossed = ours[one] == theirs[other] and theirs[one] == ours[other]
        # 'het planten van bomen' is 'bomen planten'
        said_by_verb = pair.changed > TINY and {ours[one], theirs[one]} == {"", "van"}
        told_by = crossed and _because_it_is_done(pair, {one, other})
        if crossed and not (
            said_by_verb or told_by or _one_phrase(pair, one, other) or _as_clause(pair, one, other)
        ):
            return pair.common.named({one}), pair.common.named({other})
    return None


def _because_it_is_done(pair: Pair, roots: set[str]) -> bool:
    """Whether a deed behind 'door het' is told in a clause with 'doordat': 'door het baggeren van de geul',
    'doordat wij de geul baggeren'. There 'door' may lead in who does the other one."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        if "doordat" not in side.keys:
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
        for side in (pair.common, pair.draft)
    )


def _is_compared(side: Side, root: str) -> bool:
    at = side.roots.index(root)
    return side.keys[at + 1 : at + 2] == ("dan",)


def _is_light(side: Side, root: str, lexicon: Lexicon) -> bool:
    """Whether the word is a light verb where it stands ('wonen', not 'woningen'), or says when."""
    at = side.roots.index(root)
    verb = kind_of(side.keys, at, frozenset(side.particles.values())) is not Kind.NOUN
    return (root in lexicon.light_roots and verb) or side.keys[at] in _NO_PLACE


_NO_PLACE = frozenset("wordt worden halverwege vóór eind einde begin medio meest meeste".split())
"""Passives, words that say when, and those of a superlative: 'de meest vervuilde wijken' are 'de wijken die
het meest vervuild zijn'."""


def inverted(pair: Pair) -> tuple[str, str] | None:
    """Two things of which each is now part of the other: 'verenigingen van vrijwilligers', 'vrijwilligers van
    verenigingen'."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    ours, theirs = _bound(pair.common), _bound(pair.draft)
    both = {*pair.common.keys} & {*pair.draft.keys}  # 'zoeken met' and 'op zoek naar' are no two things
    for head, part in sorted(ours):
        if (part, head) in theirs and (head, part) not in theirs and (part, head) not in ours:
            said = pair.common.named({head}), pair.common.named({part})
            if not _VISITS.isdisjoint(said):
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
        if side.keys[at] not in _BINDING or not _is_thing(side, at - 1):
            continue
        behind = at + 1
        while behind < len(side.keys) - 1 and _leads_in(side.keys[behind]):
            behind += 1
        if _is_thing(side, behind) and side.roots[at - 1] and side.roots[behind]:
            found.add((side.roots[at - 1], side.roots[behind]))
    return found


def _leads_in(key: str) -> bool:
    return key in DETERMINERS or key.endswith("e")


_BINDING = frozenset("van voor met op tegen aan uit".split())


def faced_about(pair: Pair) -> tuple[str, str] | None:
    """The words that turn what goes to a body into what comes from it: 'voor Katwijk', 'van Katwijk'."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    ours, theirs = _before_bodies(pair.common), _before_bodies(pair.draft)
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
        if named[body.concept] == 1 and body.start and side.keys[body.start - 1] in _FRONT
    }


def as_condition(pair: Pair) -> tuple[str, str] | None:
    """The words by which a reason became a condition, or the other way round: 'wegens het tekort', 'bij een
    tekort'."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if _OPENING_WHY.isdisjoint(side.keys):
            continue  # as most sentences
        because = _behind(side, _BECAUSE)
        if not because or _behind(other, _BECAUSE):
            continue
        if_ = _behind(other, _IF)
        both = sorted(because.keys() & if_.keys() - _behind(side, _IF).keys())
        if both:
            said = because[both[0]], if_[both[0]]
            return said if lost else said[::-1]
    return _clause_as_condition(pair)


def _clause_as_condition(pair: Pair) -> tuple[str, str] | None:
    """The conjunction of reason that another made a condition of the same clause, or the other way round:
    'omdat de stad meebetaalt', 'als de stad meebetaalt'."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        for at, key in enumerate(side.keys):
            if key not in _REASONS or key in other.keys or (key == "daar" and not _opens(side, at)):
                continue
            clause = side.keys[at + 1 : at + 3]
            for place, conjunction in enumerate(other.keys):
                if conjunction in _IF_CLAUSE and other.keys[place + 1 : place + 3] == clause:
                    return (key, conjunction) if lost else (conjunction, key)
    return None


def _opens(side: Side, at: int) -> bool:
    """Whether a clause opens here: 'daar' is as often 'there'."""
    return not at or not side.keys[at - 1][0].isalnum()


_BECAUSE = ("vanwege", "wegens", "gezien", "gelet op", "met het oog op", "omwille van", "sinds")
_OPENING_WHY = frozenset(words.split()[0] for words in _BECAUSE)
_REASONS = frozenset("omdat doordat aangezien zodat opdat daar".split())
_IF = ("bij", "als", "indien", "wanneer", "in geval van", "ingeval van")

_IF_CLAUSE = (*_IF, "waar", "mits", "zodra", "zolang")


def _behind(side: Side, leading: Sequence[str]) -> dict[str, str]:
    """The root of the thing behind each of these phrases, with the phrase."""
    found: dict[str, str] = {}
    for words in leading:
        keys = tuple(words.split())
        for at in range(len(side.keys) - len(keys)):
            if side.keys[at : at + len(keys)] == keys:
                start = at + len(keys)
                near = side.keys[start : start + _NEAR]
                end = start + (near.index("om") if "om" in near else len(near))  # 'bij ontslag om diefstal'
                found |= {root: words for root in side.roots[start:end] if len(root) > _SHORT}
    return found


_NEAR, _SHORT = 4, 3


def refronted(pair: Pair) -> tuple[str, str] | None:
    """The prepositions of a thing, where one that says something else took the other's place in a sentence of
    the same words: 'tegen een fusie', 'voor een fusie'."""
    said = _content(pair, pair.common)
    if said != _content(pair, pair.draft):
        return None
    ours, theirs = _fronts(pair.common), _fronts(pair.draft)
    tiny = pair.changed <= TINY and pair.keeps_order
    measured = {pair.common.roots[at] for at in _measured(pair.common)}
    bodies = {pair.common.roots[body.end - 1] for body in pair.common.bodies}
    # 'kinderen op de fiets' are 'fietsende kinderen': an adjective has no preposition of its own
    turned = heads(pair.common).keys() ^ heads(pair.draft).keys()
    for root, was in ours.items():
        if root in measured or not (tiny or root in said) or root in turned:
            continue
        wordt = theirs.get(root, was)
        same = any({was, wordt} <= group for group in (_SAME_PLACE if tiny else _SAME_FRONT))
        same = same or (
            {was, wordt} == {"door", "van"} and all("door" in s.keys for s in (pair.common, pair.draft))
        )
        same = same and not ({was, wordt} == {"van", "aan"} and not _DEALING.isdisjoint(pair.common.roots))
        same = same or ({was, wordt} == {"op", "van"} and _opens_week(pair.common, root))
        same = same or ({was, wordt} == {"naast", "langs"} and _lays_beside(pair))
        same = same or ({was, wordt} == {"met", "bij"} and _helps(pair))
        same = same or (root in _CONSENT and {was, wordt} <= _ON_CONSENT)
        same = same or ({was, wordt} == {"door", "van"} and not _CONSENT.isdisjoint(pair.common.roots))
        same = same or (root in bodies and keeps_shares(pair))
        same = same and not (root in bodies and tiny and {was, wordt} in _OTHER_PARTY)
        same = same or ({was, wordt} == {"door", "van"} and root in bodies and _got_from(pair))
        same = same or ({was, wordt} in _ENDS_OF_A_WAY and _from_to_between(pair))
        same = same or ({was, wordt} == {"door", "van"} and _by_doing(pair))
        same = same or (OUTSIDE in (was, wordt) and may_be_turned(pair))
        if was and wordt and was != wordt and not same:
            return was, wordt
    return None


_ENDS_OF_A_WAY = ({"van", "tussen"}, {"naar", "tussen"}, {"naar", "en"})


def _from_to_between(pair: Pair) -> bool:
    """Whether 'een veer van de kade naar de pier' is told as 'een veer tussen de kade en de pier'."""
    keys = [frozenset(side.keys) for side in (pair.common, pair.draft)]
    return any({"van", "naar"} <= one and {"tussen", "en"} <= other for one, other in (keys, keys[::-1]))


def _got_from(pair: Pair) -> bool:
    """Whether 'wordt door de haven aangeboden' is told as 'krijgt van de haven aangeboden'."""
    return any(not GETTING.isdisjoint(side.keys) for side in (pair.common, pair.draft))


def _by_doing(pair: Pair) -> bool:
    """Whether 'door de loods te isoleren' is told as 'met het isoleren van de loods'."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        doing = {two for one, two in pairwise(side.keys) if one == "te" and two.endswith("n")}
        if "door" in side.keys and any(("het", verb) in pairwise(other.keys) for verb in doing):
            return True
    return False


def _lays_beside(pair: Pair) -> bool:
    """Whether 'leggen naast' and 'leggen langs' only say that two things are compared."""
    return all(any(key.startswith("leg") for key in side.keys) for side in (pair.common, pair.draft))


def _helps(pair: Pair) -> bool:
    """Whether both help: 'met het invullen' is there 'bij het invullen'."""
    return all(any(key.startswith(_HELPING) for key in side.keys) for side in (pair.common, pair.draft))


_HELPING = ("help", "geholpen", "hulp", "ondersteun", "steun", "begeleid", "assist", "adviseer")


def _opens_week(side: Side, root: str) -> bool:
    """Whether a row of days opens with it: 'op maandag tot en met vrijdag' is 'van maandag tot …'."""
    at = side.roots.index(root)
    return side.keys[at] in WEEKDAYS and side.keys[at + 1 : at + 2] in (("tot",), ("t/m",))


_CONSENT = frozenset("oferleg instem goedkeur toestan akkor".split())
_ON_CONSENT = {"na", "in", "met"}
"""With the nouns of consent and talk these say the same: 'na overleg', 'met goedkeuring van', 'door'."""
_DEALING = frozenset("len hur kop pach ontlen afnem".split())
"""With these 'van' names who gives and 'aan' who gets."""


def _content(pair: Pair, side: Side) -> set[str]:
    return {side.roots[at] for at in pair.content(side)}


def _measured(side: Side) -> set[int]:
    """The places of the numbers and terms, which have signals of their own."""
    measured = side.measures
    spans = [(q.start, q.end) for q in measured.quantities]
    spans += [(term.start, term.end) for term in measured.terms]
    spans += [(often.start, often.end) for often in measured.frequencies]
    return {at for start, end in spans for at in range(start, end)}


_SAME_PLACE = tuple(
    frozenset(group.split())
    for group in (
        "in binnen",
        "in op",
        "aan bij langs",
        "tijdens in",
        "tijdens bij",
        "rond rondom",
        "via door",
        "over rond",
        "tot naar",
        "van voor",
        "van over",
        "aan voor",
        "van uit",
        "bij voor",
    )
)
"""Those that say the same in a sentence that stands as it was."""

_OTHER_PARTY = ({"van", "voor"}, {"bij", "voor"})
"""Of a body these say another thing: 'kopen in bij Leiden', 'kopen in voor Leiden'."""

_SAME_FRONT = tuple(
    frozenset(group.split())
    for group in (
        "in binnen op bij",
        "aan bij langs",
        "aan voor",
        "van voor",
        "van uit",
        "van in",
        "van over",
        "van aan",
        "van op",
        "van bij",
        "tijdens in bij",
        "rond rondom",
        "door via met",
        "tot naar",
        "over rond",
        "voor bij",
        "uit in",
        "naar in",
        "op aan",
        "met van",
    )
)
"""Prepositions that may say the same: a thing is 'in', 'binnen' or 'op' a place."""


def _one_phrase(pair: Pair, one: str, other: str) -> bool:
    """Whether the two stand side by side and one describes the other: 'een herkenbaar symbool' is 'een
    symbool dat herkenbaar is'; 'van kantoren woningen' are two things."""
    described = [heads(side) for side in (pair.common, pair.draft)]
    if any(of.get(one) == other or of.get(other) == one for of in described):
        return True
    beside = [
        (side, at)
        for side in (pair.common, pair.draft)
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
        for side, told in ((pair.common, pair.draft), (pair.draft, pair.common))
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
    noun = kind_of(side.keys, at, frozenset(side.particles.values())) is Kind.NOUN
    return noun and not says_how(side.keys[at])


_BEFORE = frozenset({"vóór"})


_AMONG_OTHERS = (("onder", "andere"), ("onder", "meer"))


def _fronts(side: Side) -> dict[str, str]:
    """For each content word that stands once the preposition right before it ('' for none)."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    last, described = "", heads(side)
    for at, root in enumerate(side.roots):
        if len(side.keys[at]) < 4 or at in side.particles.values() or side.keys[at] in _BEFORE:
            continue
        if side.keys[at : at + 2] in _AMONG_OTHERS:
            continue
        back = at - 1
        while back >= 0 and side.keys[back] in ("de", "het", "een", "onze", "ons", "alle"):
            back -= 1
        front = side.keys[back] if back >= 0 and side.keys[back] in _FRONT else ""
        if front == side.keys[at - 1] and side.keys[at + 1 : at + 2] == ("dat",):
            front = ""  # in 'er wordt naar gestreefd dat' the 'naar' points at what follows
        if "dan" in side.keys[max(back - 1, 0) : back + 1] and "liever" in side.keys[:back]:
            front = f"dan {front}"  # 'liever voor renovatie dan voor sloop'
        if (back > 0 and side.keys[back - 1] == "uitzondering") or back in side.announcements:
            front = ""  # 'een uitzondering voor' is one phrase, and 'voor ons geldt' names who does it
        if front == "aan" and back > 0 and side.keys[back - 1] == "tot":
            front = "tot"
        if back >= 0 and side.keys[back] in (",", "en", "of"):
            front = last
        if front or described.get(side.roots[at - 1]) != root:
            last = front  # of 'met hogere hekken, lage banken' the 'met' goes on
        if root in found:
            twice.add(root)
        found[root] = front
    return {root: front for root, front in found.items() if root not in twice}

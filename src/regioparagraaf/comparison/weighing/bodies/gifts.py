"""Who gives and who gets: 'de bond leent de club een boot' against 'de bond leent een boot van de club'."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.doers import doers
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def given_back(pair: Pair) -> str:
    """Why it goes the other way now, as a Dutch clause; empty where it does not."""
    return _given(pair) or _paid_back(pair) or _turned_round(pair)


def gives_alike(pair: Pair) -> bool:
    """Whether both sides say with the same verbs who gives and who gets."""
    ours, theirs = (side.all_keys & (GETTING | _GIVING) for side in pair.sides)
    return ours == theirs


_GIVING = frozenset(
    "geeft geven verstrekt verstrekken verleent verlenen betaalt betalen vergoedt vergoeden".split()
)


def _given(pair: Pair) -> str:
    """'de provincie geeft de gemeente een bijdrage' against 'de provincie krijgt er een van de gemeente'."""
    ours = _gift(pair.common, pair.lexicon)
    theirs = _gift(pair.draft, pair.lexicon) if ours else None
    turned = ours and theirs and ours[0] != ours[1] and ours == theirs[::-1]
    return "wie het gaf, krijgt het nu" if turned else ""


def _paid_back(pair: Pair) -> str:
    """'krijgt € 8.000 van het feest' against 'er is € 8.000 voor het feest': the money goes the other way."""
    if GETTING.isdisjoint(pair.common.all_keys) and GETTING.isdisjoint(pair.draft.all_keys):
        return ""
    ours, theirs = _money_at(pair.common), _money_at(pair.draft)
    turned = any({front, theirs.get(root, "")} == {"van", "voor"} for root, front in ours.items())
    return "wie het gaf, krijgt het nu" if turned else ""


def _money_at(side: Side) -> dict[str, str]:
    """The preposition before the first word of what stands behind an amount: 'van het feest'."""
    found: dict[str, str] = {}
    for q in side.measures.quantities:
        for at in range(len(side.keys) - 2):
            near = at == q.end or at + 3 == q.start or side.keys[at] == "voor"
            if q.unit == "€" and near and side.keys[at] in ("van", "voor"):
                found.setdefault(side.roots[at + 2], side.keys[at])
    return found


def _turned_round(pair: Pair) -> str:
    """'de haven levert zand aan de werf' against 'de haven ontvangt zand van de werf': who stood in front of
    giving stands in front of getting, and the same other one stands behind it."""
    for gives, gets in pair.both_ways:
        if _GOT.isdisjoint(gets.all_roots) or _GIVEN.isdisjoint(gives.all_roots):
            continue
        giving, getting = _verb_of(gives, _GIVEN, _GOT), _verb_of(gets, _GOT, _GIVEN)
        if giving is None or getting is None:
            continue
        to, source = _behind(gives, giving, _TO), _behind(gets, getting, _FROM)
        turned = to & source or (not source and to & _behind(gets, getting, _TO))
        front = _in_front(gives, giving) & _in_front(gets, getting) - to - source
        if turned and front:
            return "wie het gaf, krijgt het nu"
    return ""


def _verb_of(side: Side, roots: frozenset[str], contrary: frozenset[str]) -> int | None:
    """The place of the one finite verb with one of these roots, where no verb of the contrary stands."""
    if not contrary.isdisjoint(side.all_roots) or not BECOMING.isdisjoint(side.all_keys):
        return None
    found = [at for at, root in enumerate(side.roots) if root in roots]
    return found[0] if len(found) == 1 else None


def _behind(side: Side, verb: int, fronts: frozenset[str]) -> frozenset[str]:
    """The roots of what one of these prepositions leads in, in the clause of the verb."""
    start, end = side.stretch(verb)
    return frozenset(
        root
        for at in range(start, end)
        if side.keys[at] in fronts
        for root, key in zip(side.roots[at + 1 : at + _NOUN_NEAR], side.keys[at + 1 :], strict=False)
        if root and key not in DETERMINERS and key not in PREPOSITIONS
    )


def _in_front(side: Side, verb: int) -> frozenset[str]:
    """The roots of who stands beside the verb, up to the first preposition on either side."""
    start, end = side.stretch(verb)
    before = range(verb - 1, max(verb - _NOUN_NEAR, start - 1), -1)
    found: set[str] = set()
    for at in before:
        if side.keys[at] in PREPOSITIONS:
            return frozenset()  # 'de kosten van de werf gaan': who acts stands further off
        found.add(side.roots[at] or side.keys[at])
    if not found:
        found.update(side.roots[verb + 1 : min(verb + _NOUN_NEAR, end)])
    return frozenset(found - {"de", "het", "een", ""})


_GIVEN = frozenset(
    "gef lefer aanlefer ferstrek ferlen betal sen toesen stur toestur del schenk uitker toeken overmak "
    "doorgef afdrag overdrag".split()
)
_GOT = frozenset("ontfang krijg".split())
_TO, _FROM = frozenset("aan met naar voor".split()), frozenset("van bij".split())
_NOUN_NEAR = 4


def _gift(side: Side, lexicon: Lexicon) -> tuple[str, str] | None:
    """Who gives and who gets, bodies and people, where both are named."""
    if GETTING.isdisjoint(side.all_keys) and _GIVING.isdisjoint(side.all_keys):
        return None
    named = _named(side, lexicon, _of_whom_it_tells(side))
    doers, sources, getters = (
        [who for who, role in named if role == part] for part in ("doet", "van", "aan")
    )
    if not GETTING.isdisjoint(side.all_keys):
        return (sources[0], doers[0]) if len(sources) == len(doers) == 1 else None
    if not doers:
        return None
    if not _WE.isdisjoint(side.all_keys) and _US.isdisjoint(side.all_keys):
        doers.sort(key=lambda who: who != "wij")  # 'de pachters betalen wij'
    getters += doers[1:]
    return (doers[0], getters[0]) if len(getters) == 1 else None


_WE, _US = frozenset({"wij", "we"}), frozenset({"ons"})


def _of_whom_it_tells(side: Side) -> set[int]:
    """The places of a condition, or of a sentence before, that names whom a pronoun behind the giving verb
    means: 'is een zanger ziek, dan geeft de school hem een kaart'. He is no giver."""
    verb = next((at for at, key in enumerate(side.keys) if key in _GIVING), len(side.keys))
    if _WHOM.isdisjoint(side.keys[verb : verb + _NEAR]):
        return set()
    conditions = [hedge for hedge in side.hedges if hedge.is_condition]
    named = {at for h in conditions if h.end <= verb for at in range(h.start, h.end)}
    return named | {at for at in range(verb) if side.sentences[at] != side.sentences[verb]}


_WHOM = frozenset("hem haar hun hen ze".split())
_NEAR = 6
"""Words behind the verb in which its subject and the pronoun stand."""


def _named(side: Side, lexicon: Lexicon, apart: Collection[int]) -> list[tuple[str, str]]:
    """Who is named, in their order, with the part that a preposition gives them, but for those apart."""
    taken, acting = side.in_bodies, frozenset(doers(side, lexicon))
    found = [(body.start, body.concept, body.role) for body in side.bodies if body.start not in apart]
    for at, key in enumerate(side.keys):
        if at in taken or at in apart:
            continue
        if not (at in acting or side.roots[at] in lexicon.people_roots or key.endswith(_PERSON)):
            continue
        before = side.keys[at - 2 if at > 1 and side.keys[at - 1] in DETERMINERS else at - 1] if at else ""
        role = before if before in ("aan", "van") else "bij" if before in PREPOSITIONS else "doet"
        found.append((at, side.roots[at], role))
    return [(who, role) for _, who, role in sorted(found)]


_PERSON = ("der", "ders", "nemer", "nemers", "houder", "houders", "eigenaar", "eigenaren")

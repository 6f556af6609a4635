"""What one side commits to: its markers of strength in the main clauses, each with its rung on the ladder."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.reading.bodies import ROLES
from regioparagraaf.comparison.reading.marker_senses import (
    NOBODY,
    ONLY,
    can_go,
    denied_of_whom,
    is_overruled,
    means_another,
    others_may,
)
from regioparagraaf.comparison.reading.promise import ABLE, bounds, clause
from regioparagraaf.comparison.reading.said_here import is_condition, said_here
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.entries import Marker
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.small_words import BEING
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS

LADDER = "KOIVTB"
"""Weak to strong: mogelijkheid, onderzoek, inspanning, voornemen, toezegging, besluit."""


class Commitment(Struct, frozen=True):
    """A marker that was found: its rung, and the places of its words."""

    rung: str
    places: tuple[int, ...]
    verb: int
    """The place of the marker's own verb or noun."""


def able(side: Side, anywhere: bool) -> int | None:
    """The place of the one 'kunnen' or 'mogen' that a main clause states; None where there is a denial but in
    a condition, or of whom it is."""
    if _ABLE_WORDS.isdisjoint(side.all_keys) or not ONLY.isdisjoint(side.all_keys):
        return None
    hedged = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    denied = any(
        key in NOBODY
        and at not in hedged
        and not denied_of_whom(side, at)
        and side.keys[at : at + 2] != _ALL_ONE
        for at, key in enumerate(side.keys)
    )
    if denied:
        return None
    return next(
        (
            at
            for at in side.places(_ABLE_WORDS)
            if at not in hedged
            and not can_go(side, at)
            and "dan" not in side.keys[clause(side, at)[0] + 1 : at]
            and (anywhere or not is_subordinate(side.keys, at))
            and not is_condition(side, at)
        ),
        None,
    )


_ALL_ONE = ("niet", "uit")
"""'Het maakt niet uit waar u vaart' denies nothing."""
_ABLE_WORDS = ABLE | {"aanmerking"}


def height(commitment: Commitment) -> int:
    """How strongly it binds: its place on the ladder, from 0 for a possibility to 5 for a decision."""
    return LADDER.index(commitment.rung)


@lru_cache(maxsize=SIDES)
def commitments(side: Side, lexicon: Lexicon) -> tuple[Commitment, ...]:
    """The markers of weaker commitment in the main clauses of one side. Remembered: of one pair it is asked
    three times."""
    found: list[Commitment] = []
    words = frozenset(side.keys)
    by_verb = lexicon.markers_by_verb
    for at, root in enumerate(side.roots):
        modal = lexicon.root(side.keys[at]) if root and side.keys[at] in ABLE else root
        if not modal or modal not in by_verb:
            continue  # as of most words
        markers = [one for one in by_verb[modal] if not any(map(words.isdisjoint, one.words))]
        if not markers or not said_here(side, at) or means_another(side, at):
            continue  # a noun, a condition, or no strength
        for marker in markers:
            places = _fits(side, at, marker)
            if places is not None:
                found.append(Commitment(marker.rung, places, at))
                break
    begun = lexicon.markers_of_words
    for place in sorted({place for word in words & begun.keys() for place in begun[word]}):
        marker = lexicon.markers_by_verb[""][place]
        if any(map(words.isdisjoint, marker.words)):
            continue
        places = _noun_fits(side, marker, lexicon)
        if places and not any(set(places) & set(other.places) for other in found):
            found.append(Commitment(marker.rung, places, _naming(side, places, lexicon)))
    return tuple(_weakest_of_chains(found, side))


def _naming(side: Side, places: tuple[int, ...], lexicon: Lexicon) -> int:
    """Which word of a marker without a verb says it: of 'de wens' the 'wens'."""
    return next((at for at in places if side.keys[at] not in lexicon.function_words), places[0])


def _weakest_of_chains(found: list[Commitment], side: Side) -> list[Commitment]:
    """One marker a chain: 'zullen gaan onderzoeken of … kan' counts once, by its weakest verb."""
    found.sort(key=lambda c: c.verb)
    strives = next((c for c in found if _is_noun_of_striving(side, c.verb)), None)
    if strives:  # 'onze inspanningen richten zich op', 'het streven is gericht op'
        found = [c for c in found if c is strives or clause(side, c.verb) != clause(side, strives.verb)]
    out: list[Commitment] = []
    for commitment in found:
        if out and commitment.rung == out[-1].rung and commitment.verb - out[-1].verb <= 2:
            continue
        out.append(commitment)
    return out


def _is_noun_of_striving(side: Side, at: int) -> bool:
    named = side.keys[at] == "streven" and side.keys[max(at - 1, 0)] in ("het", "ons")
    return named or side.keys[at].startswith("inspanning")


def _fits(side: Side, at: int, marker: Marker) -> tuple[int, ...] | None:
    """The places of a marker of which the verb is said here; None where it says no strength."""
    start, end = bounds(side, at)
    if not marker.words and _torn(side, at, end):
        return None
    places = list(side.verb_words(at))
    hedged = {p for hedge in side.hedges if hedge.group in _OF_ITS_OWN for p in range(hedge.start, hedge.end)}
    hedged |= {p for term in side.measures.terms for p in range(term.start, term.end)}  # 'op 1 mei rekenen'
    for words in marker.words:
        said = (p for p in range(start, end) if side.keys[p] in words and not _describes(side, at, p))
        place = next(
            (p for p in said if p not in places and p not in hedged and not _apart(side, at, p)), None
        )
        if place is None or (
            side.keys[place] == "aan" and side.keys[at].startswith("werk") and start < place < at
        ):
            return None  # 'aan goederen, diensten en werken'
        places.append(place)
    return None if is_overruled(side, at, marker.rung, end) else tuple(places)


def _describes(side: Side, verb: int, at: int) -> bool:
    """Whether 'van waarde' only tells what kind of thing something is, of which a clause then says what is
    done: 'de kade is een plek van waarde, waar wij bouwen verbieden'."""
    of_worth = side.keys[at] in _WORTH and side.keys[at - 1] == "van" and side.keys[verb] in BEING
    if not of_worth or side.keys[at + 1 : at + 2] != (",",) or side.keys[at + 2] not in _GOING_ON:
        return False
    one = next((p for p in range(at - 3, max(at - _KIND, verb), -1) if side.keys[p] == "een"), None)
    return one is not None and side.keys[one - 1] not in PREPOSITIONS | ROLES.keys()


_GOING_ON = frozenset("waar waarin waarop waaraan die dat".split())
_KIND = 6
"""Words from 'een' to 'waarde': 'een open plek van waarde'."""
_WORTH = frozenset({"waarde", "belang"})
_OF_ITS_OWN = frozenset("voorkeur grenzen begroting".split())
"""Hedges whose words belong to no verb: 'binnen de wettelijke ruimte geven wij' is not 'geven ruimte'."""


def _apart(side: Side, verb: int, at: int) -> bool:
    """Whether a word belongs to what a comma sets apart from its verb: 'geven elk kind een fiets, voor
    zover er ruimte is', 'krijgen een cursus, met aandacht voor de regels'."""
    commas = [p for p in range(verb, at) if side.keys[p] == ","]
    opens = side.keys[commas[-1] + 1 : commas[-1] + 3] if len(commas) == 1 else ()
    return opens == _SO_FAR or opens[:1] == ("met",)


_SO_FAR = ("voor", "zover")


def _torn(side: Side, at: int, end: int) -> bool:
    """Whether the sentence ends with the particle of another verb: 'praat de raden bij'."""
    last = end - 2 if end and not side.keys[end - 1][0].isalnum() else end - 1
    return last > at and side.keys[last] in PARTICLES and last not in side.particles


_OUTCOME = (("van", "het"), ("uit", "het"), ("van", "de"), ("uit", "de"), ("van", "dit"), ("van", "dat"))
"""What stands before a marker that is only spoken of: 'de uitkomsten van het onderzoek naar …'."""


def _near(side: Side, at: int) -> int:
    """Within how many words the next word of a marker must come: 'het doel van de regeling is', 'ons doel met
    het fonds is'."""
    if side.keys[at] == "van":
        return 2  # 'van plan', not 'van het plan'
    aimed = side.keys[at] in _AIMS and side.keys[at + 1 : at + 2] == ("met",)
    return 7 if aimed or side.keys[at + 1 : at + 2] == ("van",) else 4


_AIMS = frozenset("doel doelstelling streven ambitie oogmerk".split())


def _is_theirs(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the wish tells which people are meant: 'leerlingen met de ambitie om te varen'."""
    with_it = "met" in side.keys[max(at - 2, 0) : at]
    return with_it and not lexicon.people_roots.isdisjoint(side.roots[max(at - 3, 0) : at])


def _is_aim_of_it(side: Side, at: int) -> bool:
    """Whether 'met als doel' only says what for: 'met als doel ouders te helpen', not '300 ligplaatsen'."""
    behind = side.keys[at + 2 : side.stop(at)]
    counts = any(at < quantity.start < side.stop(at) for quantity in side.measures.quantities)
    return not counts and (behind[:1] == ("dat",) or "te" in behind)


_POINTS = frozenset("onderwerp onderwerpen punt punten zaken stukken voorstel voorstellen".split())


def _noun_fits(side: Side, marker: Marker, lexicon: Lexicon) -> tuple[int, ...]:
    """The places of a marker without a verb: its words close together, in their order."""
    first = marker.words[0]
    for at, key in enumerate(side.keys):
        if key not in first or is_condition(side, at) or side.keys[max(at - 2, 0) : at] in _OUTCOME:
            continue
        if key == "als" and side.keys[max(at - 1, 0)] == "met" and _is_aim_of_it(side, at):
            continue
        if marker.rung == "O" and others_may(side, at):
            continue  # 'jongeren kunnen in gesprek gaan'
        if marker.rung == "V" and _is_theirs(side, at, lexicon):
            continue
        if key == "op" and side.keys[max(at - 1, 0)] in _POINTS:
            continue  # 'de punten op de agenda' stand there already
        attribute = len(marker.words) == 1 and side.keys[max(at - 1, 0)] in ("het", "een", "de")
        if marker.rung == "K" and (attribute or is_subordinate(side.keys, at)):
            continue  # 'het bevoegd gezag', 'wie bevoegd is'
        places = [at]
        for words in marker.words[1:]:
            place = next(
                (
                    p
                    for p in range(places[-1] + 1, min(places[-1] + _near(side, places[-1]), len(side.keys)))
                    if side.keys[p] in words
                ),
                None,
            )
            if place is None:
                break
            places.append(place)
        if len(places) == len(marker.words):
            return tuple(places)
    return ()

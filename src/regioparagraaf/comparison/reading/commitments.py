"""What one side commits to: its markers of strength in the main clauses, each with its rung on the ladder."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.reading.promise import ABLE, bounds, clause
from regioparagraaf.comparison.reading.put_to_work import puts_to_work
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.lexicon import Lexicon, Marker
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.verbs import is_noun_use, is_subordinate

LADDER = "KOIVTB"
"""Weak to strong: mogelijkheid, onderzoek, inspanning, voornemen, toezegging, besluit."""

_NOBODY = frozenset("niemand geen niet nooit niets".split())

_ONLY = frozenset("alleen uitsluitend slechts pas".split())
"""With these 'mogen' is a restriction: 'alleen de raad mag besluiten'."""

_AT_MOST = frozenset("minder hooguit hoogstens".split())
"""So do these: 'er mag hooguit twaalf dagen muziek klinken'."""

_WORKERS = frozenset("regio streek gemeente stuurgroep".split())


class Commitment(Struct, frozen=True):
    """A marker that was found: its rung, and the places of its words."""

    rung: str
    places: tuple[int, ...]
    verb: int
    """The place of the marker's own verb or noun."""


def able(side: Side, anywhere: bool) -> int | None:
    """The place of the one 'kunnen' or 'mogen' that a main clause states; None where there is a denial but in
    a condition."""
    hedged = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    denied = any(key in _NOBODY and at not in hedged for at, key in enumerate(side.keys))
    if denied or not _ONLY.isdisjoint(side.keys):
        return None
    return next(
        (
            at
            for at, key in enumerate(side.keys)
            if (key in ABLE or key == "aanmerking")
            and at not in hedged
            and not _can_go(side, at)
            and "dan" not in side.keys[clause(side, at)[0] + 1 : at]
            and (anywhere or not is_subordinate(side.keys, at))
            and not is_condition(side, at)
        ),
        None,
    )


def height(commitment: Commitment) -> int:
    """How strongly it binds: its place on the ladder, from 0 for a possibility to 5 for a decision."""
    return LADDER.index(commitment.rung)


@lru_cache(maxsize=SIDES)
def commitments(side: Side, lexicon: Lexicon) -> tuple[Commitment, ...]:
    """The markers of weaker commitment in the main clauses of one side. Remembered: of one pair it is asked
    three times."""
    found: list[Commitment] = []
    for at, root in enumerate(side.roots):
        if not root:
            continue
        modal = lexicon.root(side.keys[at]) if side.keys[at] in ABLE else root
        for marker in lexicon.markers_by_verb.get(modal, ()):
            places = _fits(side, at, marker)
            if places is not None:
                found.append(Commitment(marker.rung, places, at))
                break
    words = frozenset(side.keys)
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
    """The places of a marker of which the verb stands here; None where it says no strength."""
    if not said_here(side, at) or _means_another(side, at):
        return None
    start, end = bounds(side, at)
    if not marker.words and _torn(side, at, end):
        return None
    places = list(side.verb_words(at))
    hedged = {p for hedge in side.hedges if hedge.group in _OF_ITS_OWN for p in range(hedge.start, hedge.end)}
    for words in marker.words:
        said = (p for p in range(start, end) if side.keys[p] in words)
        place = next(
            (p for p in said if p not in places and p not in hedged and not _apart(side, at, p)), None
        )
        if place is None or (
            side.keys[place] == "aan" and side.keys[at].startswith("werk") and start < place < at
        ):
            return None  # 'aan goederen, diensten en werken'
        places.append(place)
    return None if _is_overruled(side, at, marker.rung, end) else tuple(places)


_OF_ITS_OWN = frozenset("voorkeur grenzen begroting".split())
"""Hedges whose words belong to no verb: 'binnen de wettelijke ruimte geven wij' is not 'geven ruimte'."""


def _apart(side: Side, verb: int, at: int) -> bool:
    """Whether a word belongs to what a comma sets apart from its verb: 'geven elk kind een fiets, voor
    zover er ruimte is', 'krijgen een cursus, met aandacht voor de regels'."""
    commas = [p for p in range(verb, at) if side.keys[p] == ","]
    opens = side.keys[commas[-1] + 1 : commas[-1] + 3] if len(commas) == 1 else ()
    return opens == _SO_FAR or opens[:1] == ("met",)


_SO_FAR = ("voor", "zover")


def said_here(side: Side, at: int) -> bool:
    """Whether the word is a verb of the main clause: no noun, no infinitive or condition that hangs on it."""
    key, before = side.keys[at], side.keys[at - 1 : at]
    striven = _PARTICIPLE.match(key) and _is_passive(side, at)  # 'er wordt naar gestreefd'
    noun = (is_noun_use(side.keys, at) or key.endswith(_OF_NOUNS)) and not striven and key not in _IS
    if noun and not key.endswith("en") and at not in side.particles.values():
        return False
    if before in _LEADING and key not in ABLE and key not in _IS:
        return False
    if before == ("te",) and not _is_promised(side, at):
        return False
    if side.keys[max(at - 2, 0) : at] in _TE_HAVE:
        return False  # 'zonder eerst met hen te hebben gesproken'
    under = is_subordinate(side.keys, at) and not _is_announced(side, at)
    return not under and not is_condition(side, at)


def _is_announced(side: Side, at: int) -> bool:
    """Whether the clause is what an announcement leads in: 'afgesproken is dat de raden erover spreken'."""
    opens = next((p for p in range(at - 1, side.stretch(at)[0], -1) if side.keys[p] == "dat"), 0)
    return opens > 0 and not side.announcements.isdisjoint((opens - 1, opens - 2))


_OF_NOUNS = ("atie", "aties", "ing", "ingen")
"""No verb ends so: 'de eerste evaluatie' is no evaluating."""
_TE_HAVE = (("te", "hebben"), ("te", "zijn"), ("te", "worden"))
_IS = frozenset("is wordt blijft staat".split())
"""Verbs that are never nouns: 'het is mogelijk'."""
_LEADING = tuple((word,) for word in ("de", "het", "een", "onze", "van"))


def _means_another(side: Side, at: int) -> bool:
    """Whether the verb says another thing here than how firmly somebody commits himself."""
    key = side.keys[at]
    if side.keys[at - 1 : at] == ("dan",) and key.endswith(("cht", "opt")):
        return True  # 'meer dan verwacht'
    if key.startswith("reken") and not ABLE.isdisjoint(side.keys[slice(*clause(side, at))]):
        return True  # 'kunnen rekenen op hulp': that is given
    if key in _OUGHT:
        behind = side.keys[at + 1 : side.stop(at)]
        if "mogelijkheden" in behind:
            return False
        return "te" not in behind or behind[:1] == ("tot",) or "niet" in behind  # 'hoort niet te' forbids
    if key == "werk":
        return True  # 'maken werk van', and nobody signs as 'ik'
    if key.startswith("zoek") and "contact" in side.keys[at + 1 : at + 4]:
        return True  # 'zoeken wij contact': that is done, and not only tried
    if key.startswith("ingezet") and _is_passive(side, at):
        return True  # 'camera's worden ingezet op': used, and no effort
    if puts_to_work(side, at) and not _ITSELF.intersection(side.keys[slice(*bounds(side, at))]):
        return True  # 'zetten wachters in op de kade'
    one_voice = key.startswith("spre") and not _VOICES.isdisjoint(side.keys[at + 1 : at + 6])
    return one_voice or _only_looks(side, at) or _can_go(side, at)


_ITSELF = frozenset({"zich", "ons"})
_OUGHT = frozenset("hoort horen behoort behoren".split())
_VOICES = frozenset("mond stem tong".split())
"""What somebody speaks with, and not with whom."""


def _is_overruled(side: Side, at: int, rung: str, end: int) -> bool:
    """Whether the words around a marker make its rung another: a denial, a bound, another's act."""
    key, span = side.keys[at], clause(side, at)
    said = side.keys[slice(*span)]
    if rung == "V":
        return _leads_on(side, end)
    if rung == "I":
        return _is_yours(side, *span) or (key.startswith("bevorder") and _by_means(side, at, end))
    if rung == "O" and not _NOBODY.isdisjoint(_before_question(side, *span)):
        return True
    if rung == "K" and not (_NOBODY | _ONLY | _AT_MOST).isdisjoint(said):
        return True
    named = rung == "K" and key in _BEING  # 'een brug is een optie': nobody need be named
    asked = rung == "O" and "of" in side.keys[at + 1 : side.stop(at)]  # 'het museum gaat na of het open kan'
    return rung in "KO" and not named and not asked and not _own_hand(side, *span)


def _is_yours(side: Side, start: int, end: int) -> bool:
    """Whether the reader makes the effort, and not the municipality: 'u kunt erin zoeken', not 'wij proberen
    u te helpen' or 'de raad probeert dat u'."""
    opens = next((at for at in range(start + 1, end) if side.keys[at] in ("dat", "zodat")), end)
    ours = any(
        start <= body.start < opens and body.role == "doet" and body.kind not in ("publiek", "partner")
        for body in side.bodies
    )
    return not ours and "u" in side.keys[start:opens]


def _torn(side: Side, at: int, end: int) -> bool:
    """Whether the sentence ends with the particle of another verb: 'praat de raden bij'."""
    last = end - 2 if end and not side.keys[end - 1][0].isalnum() else end - 1
    return last > at and side.keys[last] in PARTICLES and last not in side.particles


_PROMISING = ("toeseg", "belof", "besluit", "afsprek", "ferplich")


def _is_promised(side: Side, at: int) -> bool:
    """Whether what stands behind 'te' is what is promised: 'zeggen toe te bekijken'."""
    return (
        at > 1
        and any(
            side.roots[p].startswith(_PROMISING) and side.sentences[p] == side.sentences[at]
            for p in range(at - 1)
        )
        and "om" not in side.keys[max(at - 6, 0) : at]
    )


def _before_question(side: Side, start: int, end: int) -> tuple[str, ...]:
    """The words of a clause up to 'of': what is denied behind it, is asked: 'wij bezien of dat niet'."""
    told: list[str] = []
    described = False
    for key in side.keys[start:end]:
        if key in ("of", "om"):
            break
        described = key in ("die", "wie") or (described and key != ",")  # 'jongeren die geen baan hebben,'
        told += [] if described else [key]
    return tuple(told)


def _by_means(side: Side, at: int, end: int) -> bool:
    """Whether it says by what it is furthered ('bevorderd door het invoeren van'): that is the promise."""
    return side.keys[at + 1 : at + 2] == ("door",) and at + 2 < end


_BEING = frozenset("is zijn behoort behoren hoort horen zou zouden".split())

_LOOKING = frozenset("kijk kijkt kijken".split())


def _only_looks(side: Side, at: int) -> bool:
    """Whether 'kijken naar' says that a thing is dealt with; 'naar een brug' looks for one."""
    if side.keys[at] not in _LOOKING:
        return False
    following = side.keys[at + 1 : at + 7]
    if "naar" not in following:
        return False
    behind = following[following.index("naar") + 1 :]
    return behind[:1] != ("een",) and _PROSPECTS.isdisjoint(behind)


_PROSPECTS = frozenset("mogelijkheid mogelijkheden optie opties kans kansen oplossing oplossingen".split())
"""What is not there yet when somebody looks for it."""


def _can_go(side: Side, at: int) -> bool:
    """Whether 'kunnen' needs no verb: 'u kunt naar het loket', where somebody is let in."""
    following = side.keys[at + 1 : bounds(side, at)[1]]
    counts_on = "rekenen" in following and "op" in following  # 'kunnen rekenen op' is 'krijgen'
    return side.keys[at] in ABLE and ("naar" in following[:2] or "terecht" in following or counts_on)


def _is_passive(side: Side, at: int) -> bool:
    return not {"wordt", "worden", "werd", "werden"}.isdisjoint(side.keys[slice(*bounds(side, at))])


def is_condition(side: Side, at: int) -> bool:
    """Whether the word stands in a question or in a clause that opens with its verb: both are conditions."""
    start, end = bounds(side, at)
    if side.keys[end - 1] == "?":
        return True
    return at == start and any(
        side.keys[p] == "," and side.keys[p + 1 : p + 2] == ("dan",) for p in range(at, end)
    )


def _leads_on(side: Side, end: int) -> bool:
    """Whether the next sentence draws the promise from this one: 'Wij willen X. Daarom doen wij Y.'"""
    return end < len(side.keys) and side.keys[end] in ("daarom", "dus", "vandaar")


def _own_hand(side: Side, start: int, end: int) -> bool:
    """Whether the one who may or investigates is one of the signatories, or nobody is named (passive)."""
    for body in side.bodies:
        if (
            start <= body.start < end
            and body.role in ("doet", "door")
            and body.kind not in ("publiek", "partner")
        ):
            return True
    clause = side.keys[start:end]
    they = any(side.keys[p] in ("zij", "ze") and side.keys[p - 1] not in _ASKED for p in range(start, end))
    if they and any(b.kind in ("eigen", "ander") for b in side.bodies):
        return True
    passive = any(key in ("wordt", "worden") for key in clause) and any(map(_PARTICIPLE.match, clause))
    named = any(
        key in ("u", "je", "inwoners", "mensen", "kinderen", "ouders", "wie", "iedereen") for key in clause
    )
    giver = not {"krijgen", "krijgt", "ontvangen", "ontvangt"}.isdisjoint(clause)
    outside = {"in", "voor", "binnen", "uit"} | (set() if giver else {"van"})
    works = any(
        side.keys[at] in _WORKERS and side.keys[max(at - 2, 0)] not in outside for at in range(start, end)
    )
    return (passive and not named) or works


_ASKED = frozenset("wat hoe of waar wie".split())
"""Behind these 'zij' are those of whom the question is: 'de buren mogen zeggen wat zij ervan vinden'."""


def _others_may(side: Side, at: int) -> bool:
    """Whether somebody else may do it, and no signatory: that is what he gets, and no research."""
    start, end = clause(side, at)
    return not ABLE.isdisjoint(side.keys[start:end]) and not _own_hand(side, start, end)


_PARTICIPLE = re.compile(r"(?:\w*ge|ver|be|ont|her)\w{3,}(?:d|t|en)$")

_OUTCOME = (("van", "het"), ("uit", "het"), ("van", "de"), ("uit", "de"), ("van", "dit"), ("van", "dat"))
"""What stands before a marker that is only spoken of: 'de uitkomsten van het onderzoek naar …'."""


def _near(side: Side, at: int) -> int:
    """Within how many words the next word of a marker must come: 'het doel van de regeling is'."""
    if side.keys[at] == "van":
        return 2  # 'van plan', not 'van het plan'
    return 7 if side.keys[at + 1 : at + 2] == ("van",) else 4


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
        if marker.rung == "O" and _others_may(side, at):
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

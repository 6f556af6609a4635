"""Verbs in a row of Dutch words: separable ones put together, and which clause a word stands in.

No parser: Dutch main clauses have the finite verb second and the particle of a separable verb last
(ANS 21.2), which is enough to find "stellen … vast" and to tell a promise from a subordinate clause.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, SUBJECTS, Kind, is_participle, kind_of
from regioparagraaf.dutch.words import Keys

_PURE = frozenset("vast vrij af terug weg neer bijeen beschikbaar terecht tegemoet".split())
"""Particles that are no preposition: wherever they stand, they belong to a verb."""
_PARTICLES = frozenset(PARTICLES)
_AFTER_PARTICLE = frozenset(
    "en of maar want dat die om samen zodat waar waarin waarmee waarvoor waaraan waardoor als wanneer mits "
    "tenzij voor op "
    "aan met bij door binnen uiterlijk vóór per van tot na naar over tussen in zonder tegen langs "
    "dan te indien "
    "zodra zolang nadat waarbij terwijl omdat doordat wie wat waarom hoe welke welk hoeveel voordat alvorens "
    "totdat opdat hoewel tijdens vanaf onder buiten behalve uitgezonderd tenminste althans "
    "vooropgesteld ongeacht nu middels".split()
)
SUBORDINATORS = frozenset(
    "dat die of omdat doordat zodat opdat nadat voordat terwijl hoewel als wanneer indien mits "
    "tenzij zodra zolang "
    "waar waarin waarmee waarvoor waaraan waardoor waarvan waarbij waarover waaruit waarop waarna "
    "waarlangs waartegen waarnaar waaronder waartussen waarheen "
    "wie wat welke hoe hoeveel hoeverre "
    "om door aangezien zoals".split()
)
_COORDINATORS = frozenset("en maar want dus".split())
_ARTICLES = frozenset(
    "de het een dit deze die dat ons onze hun haar zijn nader na door van naar elk elke geen ieder".split()
)


def particle_of(
    keys: Keys, roots: Sequence[str], known: Collection[str], hints: Collection[str]
) -> dict[int, int]:
    """For each particle that was torn off, the place of its verb. `known` holds roots of separable verbs,
    `hints` roots that are likely here (those of the other text)."""
    verbs: dict[int, int] = {}

    def is_verb(at: int, place: int) -> bool:
        whole = keys[at] + roots[place]
        return keys[place] not in _COORDINATORS and (whole in known or whole in hints)  # 'op en' is no 'open'

    for at, key in enumerate(keys):
        if key not in _PARTICLES or _is_another_word(keys, at):
            continue
        verb = _verb_ahead(keys, at, is_verb)
        if verb is None:
            verb = _resolved(keys, at) if key == "voor" else None
        elif verb == at + 1 and (key in _ALSO_BEFORE or at == 0 or keys[at - 1] in ".?!;:"):
            continue  # 'Samen stellen wij vast': an adverb before its verb
        if verb is None and _closes_clause(keys, at):
            verb = _verb_back(keys, roots, at, is_verb, verbs.values())
        if verb is not None and key == "samen" and _is_taken_later(keys, at, verb, is_verb):
            continue  # 'stellen samen een havenmeester aan'
        if verb is not None:
            verbs[at] = verb
    return verbs


IsVerb = Callable[[int, int], bool]
"""Whether the particle at one place makes a separable verb with the word at another."""


def _is_another_word(keys: Keys, at: int) -> bool:
    """Whether what may be a particle is a noun, a preposition or an adverb here."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else "."
    if key == "voor" and following in _ASKED_FOR:
        return True
    if key in _NOUNS_TOO and at and keys[at - 1] in _ARTICLES:
        return True  # 'neemt haar deel', 'houdt de stand bij'
    if key in _OF_PRONOUNS and _before_a_particle(keys, at):
        return True  # 'dragen er samen € 5.000 aan bij'
    if key == "over" and following in _ASKED and not _GOING.isdisjoint(keys[:at]):
        return True  # 'gaan om tafel over hoe dat gaat'
    if key == "op" and at and keys[at - 1] in _UPON:
        return True  # 'de pas geeft recht op:'
    if following == "wie" and at and keys[at - 1] == ",":
        return True  # 'een loket, bij wie leden kunnen klagen'
    if key == "samen" and following in _PARTICLES and _ends_behind(keys, at + 2):
        return True  # 'gaan samen na of'
    # 'stellen samen met de scholen een plan vast'
    return key == "samen" and following == "met" and (_is_closed_later(keys, at) or _brings_into(keys, at))


def _ends_behind(keys: Keys, at: int) -> bool:
    """Whether the clause ends before this word: it is a mark, or opens what is asked or told."""
    return at >= len(keys) or not keys[at][0].isalnum() or keys[at] in _ASKED | {"of", "dat"}


_UPON = frozenset("recht aanspraak kans uitzicht korting invloed toezicht zicht antwoord".split())
"""Behind these nouns 'op' opens what follows, a list too."""
_ASKED = frozenset("wat hoe wie welke waar waarom wanneer hoeveel".split())
_GOING = frozenset({"ga", "gaat", "gaan"})


def _before_a_particle(keys: Keys, at: int) -> bool:
    """Whether the particle that ends the clause stands right behind, and an 'er' before that goes with it."""
    if at + 1 >= len(keys) or keys[at + 1] not in _PARTICLES:
        return False
    ends = at + 2 == len(keys) or keys[at + 2] in ".?!;:,"
    start = next((p + 1 for p in range(at, -1, -1) if keys[p] in ".?!;:"), 0)
    return ends and not _TORN_PRONOUNS.isdisjoint(keys[start:at])


_TORN_PRONOUNS = frozenset("er daar hier waar".split())


def _verb_ahead(keys: Keys, at: int, is_verb: IsVerb) -> int | None:
    """The place of the verb right behind its particle, or behind a modal or 'te' there: 'mee kan doen'."""
    following = keys[at + 1] if at + 1 < len(keys) else "."
    if (following == "te" or following in MODALS) and at + 2 < len(keys) and is_verb(at, at + 2):
        return at + 2
    return at + 1 if at + 1 < len(keys) and is_verb(at, at + 1) else None


def _verb_back(
    keys: Keys, roots: Sequence[str], at: int, is_verb: IsVerb, taken: Collection[int]
) -> int | None:
    """The place of the nearest verb before its particle in the sentence that has none yet."""
    for back in range(at - 1, -1, -1):
        if keys[back] in ".?!;:":
            return None
        if keys[back - 1 : back] == ("te",):
            continue  # an infinitive has its particle before 'te'
        if is_verb(at, back) and back not in taken and _may_be_verb(keys, roots, back):
            return back
    return None


def _resolved(keys: Keys, at: int) -> int | None:
    """The place of 'nemen' in 'nemen zich voor de kade te verhogen', of which 'voor' is the particle."""
    if "te" not in keys[at:] or keys[at - 1] not in ("zich", "ons"):
        return None
    return next((back for back in range(at - 2, max(at - _NEAR, -1), -1) if keys[back] in _TAKING), None)


_TAKING = frozenset("neem neemt nemen nam namen".split())
_NEAR = 6


def _is_closed_later(keys: Keys, at: int) -> bool:
    """Whether the last word of the clause is a particle, which then belongs to the verb; behind a comma that
    of the sentence: 'stellen wij, samen met de scholen, een plan vast'."""
    marks = ".?!;:" if keys[max(at - 1, 0)] == "," else ".?!;:,"
    end = next((place for place in range(at, len(keys)) if keys[place] in marks), len(keys))
    return keys[end - 1] in _PARTICLES and end - 1 > at


def _is_taken_later(keys: Keys, at: int, verb: int, is_verb: IsVerb) -> bool:
    """Whether the particle that closes the clause goes with the same verb: that is then no 'samenstellen'."""
    end = next((place for place in range(at, len(keys)) if keys[place] in ".?!;:,"), len(keys)) - 1
    return end > at and keys[end] in _PARTICLES and is_verb(end, verb)


def _brings_into(keys: Keys, at: int) -> bool:
    """Whether the verb before it goes with a phrase behind: 'brengen samen met de scholen in kaart'."""
    if not at or not keys[at - 1].startswith("breng"):
        return False
    return any(pair in _BROUGHT for pair in pairwise(keys[at:]))


_BROUGHT = frozenset(
    {("in", "beeld"), ("in", "kaart"), ("in", "praktijk"), ("op", "orde"), ("ter", "sprake")}
    | {("op", "peil"), ("op", "gang"), ("tot", "stand"), ("in", "stelling"), ("onder", "woorden")}
)
"""Phrases that make one verb with 'brengen'."""


GETTING = frozenset("krijgt krijgen ontvangt ontvangen".split())
"""With these the subject is given something, and 'van' names who gives it."""
MODALS = frozenset("kan kunnen mag mogen moet moeten wil willen zal zullen".split())
_NOUNS_TOO = frozenset("weg deel stand plaats stuk".split())
"""Particles that behind an article are the noun."""
_ASKED_FOR = frozenset("wat wie welke hoeveel".split())
"""Behind 'voor' these are what it governs: 'staat wie verantwoordelijk is voor wat'."""
_ALSO_BEFORE = frozenset("aan in op uit voor over om door bij af na".split())
"""Particles that are as often a preposition of the word right behind them."""


def _closes_clause(keys: Keys, at: int) -> bool:
    """Whether a particle stands where a clause ends: no preposition of what follows."""
    following = keys[at + 1] if at + 1 < len(keys) else "."
    if keys[at] == "om" and "te" in keys[at + 1 : at + 4]:
        return False  # 'zetten de ploeg in de gelegenheid om te oefenen'
    if keys[at] in _PURE or not following[0].isalnum() or following in _AFTER_PARTICLE:
        return True
    pronoun = at > 0 and keys[at - 1].startswith(("er", "daar", "hier")) and len(keys[at - 1]) > 4
    pronoun = pronoun and keys[at - 1] not in _NO_PRONOUNS
    if pronoun or _split_pronoun(keys, at) or (at > 0 and keys[at - 1] in _UPON_IT):
        return True
    # 'moedigen boeren aan meer te doen'
    infinitive = keys[at] != "voor" and "te" in keys[at + 2 : at + 4]  # 'voor iedereen in te zien'
    infinitive = infinitive and keys[at + 2] not in ("die", "dat")  # 'bij taken die te zwaar zijn'
    promised = keys[at] == "toe" and keys[max(at - 1, 0)] in _SAYING  # 'zegt toe de brief te delen'
    return promised or (following not in _BEFORE_NOUN and infinitive)


_NO_PRONOUNS = frozenset("daarom daarna hierna daardoor hierdoor ernstig ernstige".split())
"""These begin as 'erop' and 'daarvoor' do, and leave no particle behind: 'zetten daarom in de krant'."""
_SAYING = frozenset("zeg zegt zeggen".split())


_UPON_IT = frozenset({"erop", "erin"})
"""Behind these a particle closes its clause: 'dringen erop aan de haven te baggeren'."""


def _split_pronoun(keys: Keys, at: int) -> bool:
    """Whether 'er … op' stands before it, 'erop' torn apart: 'dringen er bij de vervoerder op aan'."""
    torn = (
        at > 2
        and keys[at - 1] in _OF_PRONOUNS
        and not {"er", "daar"}.isdisjoint(keys[max(at - _NEAR, 0) : at - 1])
    )
    return bool(torn)


_OF_PRONOUNS = frozenset("op aan van voor mee bij in naar over".split())


def _may_be_verb(keys: Keys, roots: Sequence[str], at: int) -> bool:
    """Whether the word can be the verb of a particle: in 'elke wijk … af' the wijk is no 'afwijken'."""
    noun = at > 0 and (keys[at - 1] in _BEFORE_NOUN or tuple(keys[at - 1 : at + 1]) in _SET_PHRASES)
    counted = keys[at] in _COUNTED and at > 0 and number(keys[at - 1]) is not None
    noun = noun or (
        keys[at] == "deel" and at > 0 and keys[at - 1] in _HOW_LARGE
    )  # 'een groot deel is eraan toe'
    half = keys[at].endswith("-")  # 'haal- en brengtijden'
    return roots[at] != "zijn" and len(keys[at]) > 2 and not (noun or counted or half or keys[at] in _NEVER)


_HOW_LARGE = frozenset("groot klein flink aanzienlijk belangrijk kleiner groter ander".split())
_SET_PHRASES = (("met", "name"), ("te", "koop"), ("te", "huur"))
"""In these no verb stands: 'bieden de loods te koop aan' is no 'aankopen'."""
_NEVER = frozenset({"kom", "pas"})
"""Of these the forms of a verb are not used here: 'voeren het pas in als' is no 'inpassen'."""


_BEFORE_NOUN = frozenset("de het een elke iedere onze geen".split())
_COUNTED = frozenset("keer maal weken dagen plaatsen delen".split())
"""Behind a number these are no verbs: 'twee keer', and 'haalt om de drie weken … op' is no 'opwekken'."""


def is_subordinate(keys: Keys, at: int) -> bool:
    """Whether the word stands in a subordinate clause: a subordinator between it and its boundary."""
    if keys[at + 1 : at + 2] in _WE:
        return False  # 'voor wie uit huis wordt geplaatst zoeken wij een plek': there the subject comes first
    for back in range(at - 1, -1, -1):
        key = keys[back]
        if key in ".?!;:,":
            return False
        if key in _COORDINATORS and back + 1 < at and keys[back + 1] not in _ARTICLES:
            if key == "en" and _closes(keys, at):
                continue  # 'dat planten en dieren kunnen leven': what 'en' joins may be things
            return False
        if key == "om" and at - back > 3 and keys[at - 2] == "te":
            continue  # 'een weg om er uit te komen hoort …': the infinitive closed its clause
        if key == "als" and _names_a_part(keys, back):
            continue  # 'een visie met rust als kern wordt besproken'
        if key in ("dat", "die") and back and keys[back - 1] in _BEFORE_A_THING and _in_front(keys, back - 1):
            continue  # 'in dat plan kunnen wij', and not 'zonder dat wij' or 'dringen erop aan dat wij'
        if key in SUBORDINATORS and not (key == "om" and _is_interval(keys, back)):
            opens = back == 0 or keys[back - 1] in ".?!;:"
            if opens and key in ("dat", "die", "wat", "hoe", "door", "om"):
                return False
            if key == "of" and _joins_nouns(keys, back, at):
                continue
            if key in ("of", "door", "om", "die", "dat") and back + 1 < len(keys):
                if key == "door" or (key == "of" and back > 0 and keys[back - 1] in ("een", "twee")):
                    continue
                if key == "dat" and at - back == 1:
                    if _closes(keys, at):
                        continue  # 'als de raden dat willen'
                    return False
            return True
    return False


def _joins_nouns(keys: Keys, at: int, verb: int) -> bool:
    """Whether 'of' joins two words before a verb that closes no clause: 'boot of vlot krijgt een nummer'."""
    if (
        verb != at + 2
        or keys[at - 1 : at] == ()
        or not keys[at - 1][-1].isalnum()
        or keys[at + 1] in _PRONOUNS
    ):
        return False
    behind = keys[verb + 1 : verb + 2]
    goes_on = bool(behind) and behind[0][0].isalnum() and behind[0] not in PREPOSITIONS
    return goes_on and not behind[0].endswith("en") and not is_participle(behind[0])


_PRONOUNS = _ARTICLES | frozenset(
    "er ik wij we u jij je hij zij ze men wie iedereen iemand niemand alles iets".split()
)


def _in_front(keys: Keys, at: int) -> bool:
    return at == 0 or keys[at - 1] in ".?!;:,"


_WE = (("wij",), ("we",))
_BEFORE_A_THING = PREPOSITIONS - {"zonder"}


def _names_a_part(keys: Keys, at: int) -> bool:
    """Whether 'als' says in which part a thing comes with another: the only verb stands right behind it."""
    if keys[at + 2 : at + 3] not in _BEHIND_SUBJECT or keys[at + 1] in _ARTICLES:
        return False
    start = next((p + 1 for p in range(at - 1, -1, -1) if keys[p] in ".?!;:,"), 0)
    before = [p for p in range(start, at) if keys[p] not in PREPOSITIONS]
    return "met" in keys[start:at] and not any(kind_of(keys, p) is Kind.VERB for p in before)


_BEHIND_SUBJECT = (("wordt",), ("worden",), ("is",), ("komt",), ("gaat",), ("krijgt",))


def _is_interval(keys: Keys, at: int) -> bool:
    """Whether 'om' says how often: 'om de vier jaar'."""
    return keys[at + 1 : at + 2] == ("de",) and not _SPANS.isdisjoint(keys[at + 2 : at + 4])


_SPANS = frozenset("jaar maanden maand weken week dagen dag".split())


def _closes(keys: Keys, at: int) -> bool:
    """Whether a verb ends its clause, as in a subordinate one, alone or before an infinitive."""
    after = at + 2 if at + 1 < len(keys) and keys[at + 1].endswith("en") else at + 1
    return after >= len(keys) or keys[after] in ".?!;:," or keys[after] == "en"


def is_noun_use(keys: Keys, at: int) -> bool:
    """Whether a form that may be a verb is used as a noun here ('het onderzoek', 'in overleg')."""
    return at > 0 and keys[at - 1] in _LEADING_TO_NOUN


_LEADING_TO_NOUN = _ARTICLES | {"in", "met", "ter", "bij", "voor", "onder"}


def is_wanting(keys: Keys, at: int) -> bool:
    """Whether 'wilde' is the past of 'willen', as before its object, and not 'wild' as in 'wilde eenden'."""
    behind = keys[at + 1 : at + 2]
    return not behind or not behind[0][0].isalpha() or behind[0] in _BEHIND_WANTING


_BEHIND_WANTING = (
    DETERMINERS | PREPOSITIONS | SUBJECTS | frozenset("niet ook wel graag eerst zich daar hier dus".split())
)

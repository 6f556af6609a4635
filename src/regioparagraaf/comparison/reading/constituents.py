"""The parts that a clause is made of: the noun with all that leads it in and hangs on it, and the verb.

Dutch shows where a noun phrase ends by its order: article or number, adjectives, noun, and what 'van' hangs
on it (ANS 14.2). Whether a word can be the verb of a clause is told by its form alone; its place is left to
who asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import BECOMING, BEING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, is_participle, names_notion, says_how

SUBJECTS = frozenset("wij we zij hij u men".split())
"""Pronouns that are always a subject."""
PERSONAL = SUBJECTS | frozenset("ze het ik je jullie hem hen haar hun ons zich elkaar".split())
"""Pronouns that stand for a noun phrase; some lead one in, too."""
ADVERBS = frozenset(
    "ook dan daarna daarvoor daarom daarbij daarmee daarin daarop daartoe daardoor daar er hier hiervoor "
    "hiermee vervolgens zo nodig weer nog wel zelf samen gezamenlijk jaarlijks maandelijks wekelijks dus "
    "voortaan echter tevens bovendien eerst pas al nu snel direct meteen opnieuw tegelijk waar mogelijk niet "
    "steeds altijd beide beiden allebei binnenkort alleen slechts vooral".split()
)
"""Words beside the parts of a clause that change nothing in who does what."""
AUXILIARIES = (
    BECOMING
    | BEING
    | frozenset(
        "heeft hebben zal zullen kan kunnen mag mogen moet moeten wil willen gaat gaan blijft blijven".split()
    )
)
"""Verbs that bring the one that says what is done."""
_LIGHT = frozenset(
    "doet doen staat staan ziet zien slaat slaan geeft geven krijgt krijgen neemt nemen ligt liggen zit "
    "zitten houdt houden brengt brengen stelt stellen legt leggen voert voeren maakt maken draagt dragen "
    "treft treffen zet zetten levert leveren biedt bieden zorgt zorgen komt komen vindt vinden vormt vormen "
    "int".split()
)
FINITE = AUXILIARIES | _LIGHT
"""Verbs that stand among the words that carry nothing by themselves, and do make a clause."""


class Constituent(Struct, frozen=True):
    """A noun phrase: its noun, and what leads it in."""

    root: str
    lead: str
    """The preposition before it, or that it could have had; or nothing."""
    at: int
    start: int
    end: int
    """Behind all that 'van' and 'per' hang on it."""
    plural: bool | None
    """None where it doesn't show."""


def constituent(side: Side, start: int, lexicon: Lexicon) -> Constituent | None:
    """The noun phrase that opens at a place, or None where none does."""
    led = start < len(side.keys) and side.keys[start] in PREPOSITIONS and start not in side.particles
    head = _head(side, start + led, lexicon)
    if head is None:
        return None
    end = head + 1
    while side.keys[end : end + 1] in _HANGING and end not in side.particles:
        hung = constituent(side, end, lexicon)
        if hung is None:
            break
        end = _row_of_names(side, hung)
    lead = side.keys[start] if led else "in" if side.keys[head] in _TIMES else ""
    root = "wij" if side.keys[head] == "we" else side.roots[head]
    return Constituent(root, lead, head, start, end, _is_plural(side, start + led, head))


_TIMES = frozenset("jaar jaren maand maanden week weken dag dagen keer kwartaal zomer winter".split())
"""These say when, without a preposition too: 'elke vier jaar'."""


_HANGING = (("van",), ("per",))


def _row_of_names(side: Side, hung: Constituent) -> int:
    """Where a row of names ends that 'van' leads in: 'de raden van Leiden, Lisse en Katwijk'."""
    names = {body.start: body.end for body in side.bodies if body.kind == "plaats"}
    end = hung.end
    if hung.at in names:
        while side.keys[end : end + 1] in ((",",), ("en",)) and end + 1 in names:
            end = names[end + 1]
    return end


def _head(side: Side, at: int, lexicon: Lexicon) -> int | None:
    """The place of the noun of a phrase of which the first word stands at a place."""
    keys, ends = side.keys, side.body_ends
    while at < len(keys) and at not in ends and _leads_in(keys[at]):
        at += 1
    while at + 1 < len(keys) and at not in ends and _is_adjective(side, at, lexicon):
        at += 1
    if at in ends:
        at = ends[at] - 1
    elif not _may_be_noun(side, at, lexicon):
        return None
    while at + 1 < len(keys) and side.tokens[at + 1].text[:1].isupper():
        at += 1  # 'het Rode Kruis', 'de gemeente Leiden'
    return at


def _may_be_noun(side: Side, at: int, lexicon: Lexicon) -> bool:
    key = side.keys[at] if at < len(side.keys) else "."
    led = at > 0 and side.keys[at - 1] in DETERMINERS  # 'de steiger', not 'rustiger'
    if not key[0].isalpha() or not side.roots[at] or (says_how(key) and not led):
        return False
    # 'ieder jaar stelt het bestuur een plan op'
    return key not in lexicon.function_words and key not in _NO_NOUN and at not in side.times


_NO_NOUN = ADVERBS | FINITE | PREPOSITIONS


def _leads_in(key: str) -> bool:
    return key in DETERMINERS or key in _COUNTING or number(key) is not None


_COUNTING = frozenset("enkele meerdere veel".split())


def _is_adjective(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether a word with the ending of an adjective stands before another that can be its noun."""
    key, after = side.keys[at], side.keys[at + 1]
    inflected = key.endswith("e") and not key.endswith(("ie", "gemeente")) and not names_notion(key)
    bare = at > 0 and side.keys[at - 1] in _ONE and side.roots[at] in lexicon.manner_roots
    if not (inflected or bare or key in _UNINFLECTED):
        return False
    closed = key in lexicon.function_words or after in lexicon.function_words or after in _NO_NOUN
    return after[0].isalpha() and not closed


_UNINFLECTED = frozenset("nieuw eigen extra goed groot klein lang".split())


def _is_plural(side: Side, start: int, head: int) -> bool | None:
    """Whether a noun stands in the plural, by what leads it in and by its ending."""
    key = side.keys[head]
    if not _ONE.isdisjoint(side.keys[start:head]) and "geen" not in side.keys[start:head]:
        return False
    for body in side.bodies:
        if body.end - 1 == head and body.kind == "plaats":
            return False
    if key in ("wij", "we"):
        return True
    opens = head == 0 or side.sentences[head - 1] != side.sentences[head]
    if key.endswith("a") or (side.tokens[head].text[:1].isupper() and not opens):
        return None  # 'musea', 'agenda'; and a name tells nothing
    return key.endswith(("en", "s", "ën"))


_ONE = frozenset("het een elk elke ieder iedere dit dat één geen".split())
"""Before a noun in the singular, or an adjective without its ending."""


def row(side: Side, parts: Sequence[Constituent], first: int) -> Sequence[Constituent]:
    """One of the parts, and the bare ones that 'en' joins to it: 'door de raad en het college'."""
    end = first + 1
    while end < len(parts) and joined(side, parts[end - 1], parts[end]):
        end += 1
    several = any(side.keys[part.start - 1] == "en" for part in parts[first + 1 : end])
    return parts[first : end if several else first + 1]


def joined(side: Side, one: Constituent, other: Constituent) -> bool:
    """Whether only 'en' or a comma stands between a part and a bare one behind it."""
    return not other.lead and one.end + 1 == other.start and side.keys[one.end] in ("en", ",")


def agree(group: Sequence[Constituent], plural: bool) -> bool:
    """Whether one noun, or several that 'en' joins, can be the subject of a verb in this number."""
    number = True if len(group) > 1 else group[0].plural
    return number is None or number == plural


def acts(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun names somebody or something that can act."""
    key, endings = side.keys[at], lexicon.noun_endings
    if key in _PARTIES or side.roots[at] in lexicon.people_roots or key in lexicon.nouns["handelt"]:
        return True
    if key.endswith(endings["doener"]) and not key.endswith(endings["geen-doener"]):
        return True
    return any(body.start <= at < body.end for body in side.bodies)


_PARTIES = frozenset("regio rijk overheid stad".split())
"""Who stands for others, and is as often a place."""


def may_be_finite(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the form of a word lets it be the verb of a clause."""
    if at >= len(side.keys):
        return False
    key = side.keys[at]
    if key in FINITE or at in side.torn:
        return True
    if len(key) <= _SHORT or not key.endswith(("t", "en")) or not key.isalpha():
        return False
    named = side.tokens[at].text[:1].isupper() or side.roots[at] in lexicon.people_roots
    other = key in lexicon.function_words or key in _NO_VERB
    return not named and not other and not says_how(key) and not names_notion(key)


_SHORT = 3
_NO_VERB = ADVERBS | DETERMINERS | PREPOSITIONS | {"ongeacht", "behalve"}


def is_plural_verb(key: str) -> bool:
    """Whether a finite verb goes with a subject in the plural."""
    return key.endswith("en") or key in ("gaan", "doen", "staan", "zien", "slaan", "zijn")


def closes_as_verb(side: Side, at: int) -> bool:
    """Whether the form of a word lets it be the participle or infinitive that closes a clause."""
    return is_participle(side.keys[at]) or side.keys[at].endswith(("en", "eerd", "aan", "oen"))

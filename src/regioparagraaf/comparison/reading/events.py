"""Moments that are told by what happens then: 'vóór de start van de bouw', 'tegelijk met de begroting'."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import CLAUSE_ENDS


class Event(Struct, frozen=True):
    """A moment told by an event: its words from start to end (exclusive), and its first noun."""

    start: int
    end: int
    head: int
    sure: bool
    """Whether its first words can say nothing but when: 'na afloop van', and not 'bij'."""


_SURE = (
    *(
        (adverb, "met")
        for adverb in ("gelijk", "gelijktijdig", "tegelijk", "tegelijkertijd", "gelijkertijd", "samenvallend")
    ),
    ("voorafgaand", "aan"),
    ("voorafgaande", "aan"),
    ("na", "afloop", "van"),
    ("na", "afronding", "van"),
    ("aan", "het", "begin", "van"),
    ("aan", "het", "eind", "van"),
    ("aan", "het", "einde", "van"),
    ("uiterlijk", "bij"),
    ("uiterlijk", "tijdens"),
    ("uiterlijk", "voor"),
    ("uiterlijk", "vóór"),
    ("direct", "na"),
    ("meteen", "na"),
    ("kort", "na"),
    ("kort", "voor"),
    ("ten", "tijde", "van"),
    ("op", "het", "moment", "van"),
    ("vanaf", "het", "moment", "van"),
    ("vóór",),
    ("tijdens",),
    ("gedurende",),
)
"""What opens a moment and nothing else."""
_WEAK = (("voor",), ("na",), ("bij",), ("tot",), ("vanaf",), ("in",), ("met",))
"""Prepositions that do so before a noun for an event, or before 'de eerstvolgende'."""
_LEADS = {
    first: tuple((lead, lead in _SURE) for lead in (*_SURE, *_WEAK) if lead[0] == first)
    for first in {lead[0] for lead in (*_SURE, *_WEAK)}
}
"""Both by their first word, each with whether it opens nothing else: those that do come first."""
_NEXT = frozenset("volgende eerstvolgende eerste komende aankomende vorige laatste".split())
"""With these any noun is a moment: 'bij de volgende ronde'."""
_DETERMINERS = frozenset("de het een deze dit die onze ons hun haar zijn elke iedere elk ieder".split())


def events(side: Side, lexicon: Lexicon) -> list[Event]:
    """The moments of one side that an event tells, from left to right; a 'zodra' with its clause is one."""
    out = [
        Event(hedge.start, hedge.end, hedge.start, True)
        for hedge in side.hedges
        if hedge.group == "zin-zodra" and _only_tells_when(side, hedge)
    ]
    taken = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    for at in side.places(_LEADS.keys()):
        if at in taken:
            continue
        found = _opened(side, at, lexicon)
        if found:
            out.append(found)
            taken.update(range(found.start, found.end))
    return sorted(out, key=lambda event: event.start)


def _only_tells_when(side: Side, hedge: Hedge) -> bool:
    """Whether 'zodra' opens something that will come: it is up to nobody, and asks for nothing."""
    up_to = any(hedge.holds(body.start) for body in side.bodies)
    return not up_to and _ASKING.isdisjoint(side.keys_of(hedge))


_ASKING = frozenset(
    "geld budget subsidie middelen financiering dekking ruimte draagvlak overeenstemming akkoord instemming "
    "toestemming kan kunnen mogelijk nodig u je iemand meldt melding gemeld".split()
)
"""With these 'zodra' is a condition, and no moment."""


def _opened(side: Side, at: int, lexicon: Lexicon) -> Event | None:
    """The moment that opens here, if one does."""
    for lead, sure in _LEADS[side.keys[at]]:
        if side.keys[at : at + len(lead)] != lead:
            continue
        first = at + len(lead)
        head = _noun(side, first, lexicon)
        if head is None:
            return None
        coming = not _NEXT.isdisjoint(side.keys[first:head])
        happens = side.keys[head].endswith(lexicon.noun_endings["gebeurtenis"])
        if lead == ("vóór",) or len(lead) > 1 or coming or happens:
            return Event(at, _end(side, head + 1, lexicon), head, sure)
        return None
    return None


def _noun(side: Side, at: int, lexicon: Lexicon) -> int | None:
    """The noun of the phrase that opens here, behind its article and adjectives; None where there is none."""
    while at + 1 < len(side.keys) and _stands_before_noun(side, at, lexicon):
        at += 1
    named = at < len(side.keys) and side.keys[at][0].isalpha() and len(side.keys[at]) > _SHORT
    return at if named and side.keys[at] not in lexicon.function_words else None


_SHORT = 3


def _stands_before_noun(side: Side, at: int, lexicon: Lexicon) -> bool:
    key, following = side.keys[at], side.keys[at + 1]
    if key in _DETERMINERS or key in _NEXT:
        return True
    adjective = key.endswith("e") and not key.endswith("ie")
    return adjective and following[0].isalpha() and following not in lexicon.function_words


def _end(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where the phrase ends: behind all that 'van' hangs on it."""
    while side.keys[at : at + 1] == ("van",) and at + 1 < len(side.keys):
        if side.keys[at + 1].isdecimal():
            return at + 2
        head = _noun(side, at + 1, lexicon)
        if head is None or any(side.keys[place] in CLAUSE_ENDS for place in range(at, head)):
            break
        at = head + 1
    return at

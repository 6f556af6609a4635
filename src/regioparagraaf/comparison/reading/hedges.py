"""The hedges and conditions on one side, each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.comparison.reading.bodies import BEFORE_BODY, PREPOSITIONS, ROLES
from regioparagraaf.comparison.reading.unhedged import hedges_nothing, not_before
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.phrases import Found
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.wordclass import DETERMINERS, Kind, kind_of
from regioparagraaf.dutch.words import CLAUSE_ENDS, STOPS


class Hedge(Struct, frozen=True):
    """A hedge or condition: its group, and its words from start to end (exclusive)."""

    group: str
    start: int
    end: int

    @property
    def is_condition(self) -> bool:
        """Whether it says when or if, and is no word that only softens or asks for consent."""
        return self.group.startswith("zin-")

    def holds(self, place: int) -> bool:
        """Whether a word stands in it."""
        return self.start <= place < self.end


CONSENT = frozenset({"instemming", "advies"})
"""Hedges that name whose consent or advice is asked."""


def hedges_in(keys: tuple[str, ...], lexicon: Lexicon) -> tuple[Hedge, ...]:
    """The hedges and conditions in these words, in their order, none within another; behind them the
    conditions that open with their verb, as no words of the lexicon tell these."""
    out: list[Hedge] = []
    for found in _patterns(keys, lexicon):
        if out and found.start < out[-1].end:
            continue
        end = _pattern_end(keys, found)
        if end is None or _means_another(keys, found, end):
            continue
        out.append(Hedge(found.meaning, _hedge_start(keys, found), _hedge_end(keys, found, end)))
    return (*out, *_verb_first(keys, out))


def _patterns(keys: tuple[str, ...], lexicon: Lexicon) -> Iterator[Found]:
    """The patterns in these words; of an 'op … na' that excepts nothing what stands within it: 'op de kade
    vist de bond, na overleg met de raad'."""
    for found in lexicon.hedges.find(keys):
        if _pattern_end(keys, found) is not None:
            yield found
            continue
        since = found.start + 1
        for inner in lexicon.hedges.find(keys[since:]):
            if inner.start + since < found.end:
                yield Found(inner.meaning, inner.start + since, inner.end + since)


def _pattern_end(keys: tuple[str, ...], found: Found) -> int | None:
    """Where the words of the pattern end; None for an 'op … na' that excepts nothing."""
    if keys[found.start] != "op" or found.meaning != EXCEPTION:
        return found.end
    ends = (found.end, _last_after(keys, found.end))
    return next((end for end in ends if _excepts(keys, end)), None)


def _means_another(keys: tuple[str, ...], found: Found, end: int) -> bool:
    """Whether the words of a pattern say something else here than a hedge or a condition."""
    key, two = keys[found.start], keys[found.start : found.start + 2]
    if found.meaning == "zin-als" and not _opens_condition(keys, found):
        return True
    far = found.meaning == "zin-mits" and end - found.start > _FAR and keys[end - 1] == "als"
    if far and keys[end : end + 1] not in _OPENED:
        return True  # 'alleen de dorpen die zich dit jaar melden als eerste'
    if key == "pas" and found.start and keys[found.start - 1] == "niet":
        return True
    if key == "op" and end - found.start > _SHORT_EXCEPTION and keys[end : end + 1] not in _STOPPED:
        return True  # 'op het plein beslist hij na een gesprek'
    if found.meaning == "mogelijk" and keys[end - 1] == "kan" and _goes_on_with_verb(keys, end):
        return True  # 'waar het kan overstromen'
    if key == "waar" and not _WHERE_TO.isdisjoint(keys[found.start : end + _WHERE_FAR]):
        return True  # 'uitleggen waar dat geld naartoe is gegaan'
    if key == "wanneer" and keys[max(found.start - 2, 0) : found.start] in _ASKED:
        return True  # 'afspraken over waar en wanneer er ruimte is'
    if hedges_nothing(keys, found.start, end):
        return True  # 'hanteert als regel dat'
    if two == ("op", "papier") and keys[end : end + 1] in _PUTTING:
        return True  # 'op papier zetten hoe het moet'
    if two == ("naar", "draagkracht") and _divides(keys):
        return True
    if key in ("behalve", "naast") and "ook" in keys[end : end + _TOO]:
        return True  # 'behalve nette handel ook duistere'
    noun = end < len(keys) and keys[end] not in PARTICLES and kind_of(keys, end) is Kind.NOUN
    return noun and two in (("zo", "weinig"), ("zo", "min"))  # 'zo weinig mogelijk gif' says how much


_PUTTING = (("zetten",), ("zet",), ("gezet",), ("staan",), ("staat",))
_WHERE_TO = frozenset("naartoe heen vandaan".split())
"""With these 'waar' asks where a thing goes to or comes from."""
_WHERE_FAR = 4


def _goes_on_with_verb(keys: tuple[str, ...], end: int) -> bool:
    """Whether an infinitive stands right behind that closes the clause, and so says what can be done."""
    behind = keys[end + 1 : end + 2]
    closes = not behind or behind[0] in CLAUSE_ENDS
    return closes and end < len(keys) and keys[end].endswith("n") and kind_of(keys, end) is Kind.VERB


def _hedge_start(keys: tuple[str, ...], found: Found) -> int:
    if keys[found.start] in _NAMED_BEFORE_IT or _is_counted_out(keys, found):
        return _named_before(keys, found)
    if keys[found.start : found.start + 2] == ("met", "dien"):
        return not_before(keys, found.start, found.end)
    return found.start


def _is_counted_out(keys: tuple[str, ...], found: Found) -> bool:
    return keys[found.start : found.start + 2] in _NOT_COUNTED


def _hedge_end(keys: tuple[str, ...], found: Found, end: int) -> int:
    """Where a hedge ends of which the pattern ends here: with what it names, or with its clause."""
    told = not _WHO.isdisjoint(
        keys[found.start + 1 : found.start + 2]
    )  # 'tot zij een boot hebben', which runs on
    complete = (keys[found.start] in _COMPLETE and not told) or _is_counted_out(keys, found)
    if complete and found.meaning in (EXCEPTION, UNTIL):
        return end
    if keys[found.start] == "gehoord" and keys[end - 1] in _HEARD:
        return _named_phrase_end(keys, end) or min(end + 1, len(keys))
    if not found.meaning.startswith("zin-") and found.meaning not in CONSENT:
        return end
    stop = next((at for at in range(end, len(keys)) if keys[at] in CLAUSE_ENDS), len(keys))
    if found.meaning == "zin-bij" and keys[found.end - 1] not in _BEFORE_NOUNS:
        return min(end + 1, stop)  # 'bij gelijke biedingen' names one thing
    if keys[found.end : found.end + 1] in _CLAUSAL or keys[found.end : found.end + 2] == _SO_FAR:
        return stop
    fronted = not found.start or keys[found.start - 1] in STOPS
    named = _named_phrase_end(keys, end) if fronted and found.meaning in _NAMING else 0
    return named or _named_end(keys, found, end, stop)


_HEARD = frozenset("de het alle beide".split())
"""Between 'gehoord' and who was heard: 'gehoord de schippers'."""


def _named_end(keys: tuple[str, ...], found: Found, end: int, stop: int) -> int:
    """Where what a hedge names ends before the end of its clause: where the main clause goes on."""
    names = found.meaning in _NAMING or found.meaning == "zin-bij" or keys[found.end - 1] in _NAMED_BY
    if not names:
        return stop
    joints = frozenset() if found.meaning in _BRIEF_ONES else _ON_WHICH
    goes_on = (at for at in range(end, stop) if keys[at] not in joints)
    return next((at for at in goes_on if looks_finite(keys, at, found.end)), stop)


def _named_phrase_end(keys: tuple[str, ...], at: int) -> int:
    """Where what a fronted 'met uitzondering van' names ends, with the verb right behind it ('Met
    uitzondering van bestelbussen rijden er geen auto's'); 0 where a comma or a clause of its own ends it."""
    at += at < len(keys) and keys[at] in _BEFORE_NOUNS  # 'behalve met de inflatie'
    while at < len(keys):
        while at + 1 < len(keys) and (
            keys[at] in BEFORE_BODY | _SHORT_ADJECTIVES
            or (keys[at].endswith("e") and len(keys[at]) > _UNINFLECTED and not keys[at].endswith("ie"))
        ):
            at += 1
        at += 1
        following = keys[at] if at < len(keys) else "."
        if following in _BEFORE_NOUNS or following in ("en", "of"):
            at += 1
            continue
        return at if following[0].isalpha() and following not in ("die", "dat", "waar") else 0
    return 0


def _divides(keys: tuple[str, ...]) -> bool:
    """Whether something is divided here: 'naar draagkracht' then says how, and is no hedge."""
    return any(key.startswith(("verdeel", "verdelen", "verdeling")) for key in keys)


EXCEPTION = "zin-uitzondering"

UNTIL = "zin-zolang"
"""'Zolang niet' is 'totdat': a denial in it belongs to the condition."""

_NAMED_BEFORE_IT = frozenset("uitgezonderd daargelaten valt vallen vormt vormen".split())
"""What is excepted stands before these: 'de jachthaven uitgezonderd', 'de jachthaven valt daarbuiten'."""
_NOT_COUNTED = tuple(("niet", word) for word in ("meegerekend", "meegeteld", "inbegrepen"))
"""What is excepted stands before these, as before 'uitgezonderd'."""

_NAMING = CONSENT | {EXCEPTION}
"""Hedges that name a thing, and need no clause of their own."""

_ON_WHICH = frozenset("van door voor uit bij over tussen aan".split())
"""With these what is named runs on: 'onder voorbehoud van een besluit van de provincie'."""
_BRIEF_ONES = CONSENT | {EXCEPTION}
"""These end with who must agree, or with what is left out."""

_NAMED_BY = frozenset("na met van door aan de het een instemming toestemming goedkeuring advies".split())
"""So do those whose pattern ends with one of these: 'pas na de keuring vaart de pont'."""

_FAR = 6
"""Words from 'alleen' to 'als' from which on 'als' must be seen to open a clause."""
_SHORT_EXCEPTION = 4
"""Words of 'op … na' beyond which its clause must end with it, or it is no exception."""
_SHORT_ADJECTIVES = frozenset("oude hoge lage lege rode hele vele late".split())
_UNINFLECTED = 4
"""Letters beyond which a word in -e stands before a noun: 'met uitzondering van grote bussen'."""
_ANOTHER_NA = 4
"""Words behind 'op … na' in which its own 'na' may follow."""
_TOO = 5
"""Words behind 'behalve' in which an 'ook' makes it 'naast'."""

_STOPPED = ((",",), (".",), (";",), (")",))

_CLAUSAL = tuple((word,) for word in ("als", "indien", "wanneer", "waar", "voorzover", "ingeval"))
"""Behind 'behalve' and 'behoudens' these open a clause, which runs to its end, ..."""
_SO_FAR = ("voor", "zover")
"""... and so does this."""

_COMPLETE = frozenset({"tot", "op"})
"""Exceptions and terms that open with these end with their pattern: 'tot die tijd', 'op de jachthaven na'."""
_WHO = frozenset("zij ze hij je wij we men".split())
_BEFORE_NOUNS = PREPOSITIONS | ROLES.keys()
"""Behind these a noun follows: a verb is none of them, and what they lead in belongs to what is named."""


def _excepts(keys: tuple[str, ...], end: int) -> bool:
    """Whether 'op … na' is an exception: what follows is no noun that comes after it in time."""
    following = keys[end] if end < len(keys) else "."
    if following in ("die", "waar") and keys[end + 1 : end + 2] in _WHO_DO:
        return True  # 'op de routes na die het college aanwijst', not 'na die tijd'
    if following in DETERMINERS:
        return False  # 'op hulp aan slachtoffers na een misdrijf'
    return following in CLAUSE_ENDS or following in AUXILIARIES or following[-1:] in "tn"


_WHO_DO = tuple((word,) for word in "de het een wij we u zij ze hij ons onze hun".split())


def _last_after(keys: tuple[str, ...], end: int) -> int:
    """Where 'op … na' ends when what is excepted holds a 'na' itself: 'op de stukken van na 1990 na'."""
    stop = next((at for at in range(end, len(keys)) if keys[at] in CLAUSE_ENDS), len(keys))
    return next((at + 1 for at in range(end, min(stop, end + _ANOTHER_NA)) if keys[at] == "na"), end)


def _named_before(keys: tuple[str, ...], found: Found) -> int:
    """Where 'de jachthaven uitgezonderd' starts: its clause, when nothing follows."""
    if found.end < len(keys) and keys[found.end] not in CLAUSE_ENDS:
        return found.start
    start = found.start
    while start > 0 and keys[start - 1] not in CLAUSE_ENDS:
        start -= 1
    return start


def _verb_first(keys: tuple[str, ...], known: list[Hedge]) -> list[Hedge]:
    """Conditions that open with their verb: 'Vriest het, dan strooien wij', also with a question mark."""
    if "dan" not in keys and "?" not in keys:
        return []
    out = []
    opening = True
    for at, key in enumerate(keys):
        if opening and is_finite_first(keys, at):
            end = next((p for p in range(at, len(keys)) if keys[p] in ",?.!;:"), len(keys))
            asked = keys[end : end + 1] == ("?",) and end + 1 < len(keys)
            leads = asked or keys[end : end + 2] == (",", "dan")
            if leads and not any(hedge.start < end and hedge.end > at for hedge in known):
                out.append(Hedge("zin-als", at, end))
        opening = key in STOPS or (key == "en" and at > 0 and keys[at - 1] == ",")
    return out


def is_finite_first(keys: tuple[str, ...], at: int) -> bool:
    """Whether a sentence opens with its verb: a subject stands right behind it."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    verbal = keys[at] not in _SUBJECTS or (keys[at] == "zijn" and following in _WITH_THEM)
    bare = keys[at] in _FINITE and following[:1].isalpha() and following not in AUXILIARIES
    plural = following.endswith(("en", "s")) and keys[at + 2 : at + 3] in _BEFORE_THINGS
    counted = number(following) is not None if following else False  # 'stemmen twee van de drie in, dan'
    plural = plural or (following.endswith(("en", "s")) and keys[at + 2 : at + 3] in _BEFORE_MORE)
    acts = keys[at].endswith("en") and (plural or counted)  # 'verzorgen vrijwilligers de koffie?'
    return keys[at][0].isalpha() and (bare or acts or (verbal and following in _SUBJECTS_BEHIND))


_FINITE = frozenset(
    "is zijn heeft hebben wil willen kan kunnen wordt worden komt komen moet moeten mag mogen gaat gaan "
    "krijgt krijgen blijft blijven".split()
)
"""Verbs behind which a bare noun is their subject: 'is grond niet van ons?', 'zijn gemeenten oneens, dan'."""

_BEFORE_THINGS = (("de",), ("het",), ("een",))

_BEFORE_MORE = tuple((word,) for word in "binnen zich er hun niet geen iets wel niets".split())
"""Behind a plural subject these go on with a clause: 'laten ouders niets horen, dan'."""

_WITH_THEM = frozenset("er de het wij we u zij ze die alle beide".split())
"""Behind 'zijn' these tell that it is the verb, and no possessive."""

_SUBJECTS_BEHIND = frozenset(
    "de het een er dat dit wij we u je zij ze hij alle elke iedere beide geen haar hun ons onze uw iemand "
    "niemand één".split()
)

_SUBJECTS = frozenset(
    "de het een er dat dit wij we u je zij ze hij die alle elke iedere beide geen haar hun ons onze "
    "uw zijn iemand "
    "niemand daar daarvoor daarover daarbij daarmee daarvan daaruit daaraan daartegen daartoe hiervoor "
    "hierover hierbij ervoor voldoende genoeg meer minder zich".split()
)

_ROW = 6
"""Words behind 'zowel' in which its 'als' stands."""
_CLAUSE = 3
"""Words that a clause with a subject of its own has more than."""

_OPENED = frozenset((word,) for word in _SUBJECTS | {"uit", "blijkt"})
"""What opens a clause behind 'als'."""
_ASKED = (("waar", "en"), ("hoe", "en"), ("wat", "en"), ("wie", "en"))


def _opens_condition(keys: tuple[str, ...], found: Found) -> bool:
    """Whether 'als' opens a clause here: 'als de raad instemt', not 'als eerste' or 'als maatstaf'."""
    following = keys[found.start + 1] if found.start + 1 < len(keys) else ""
    before = keys[max(found.start - 2, 0) : found.start]
    if before[-1:] == ("net",) and keys[found.start] == "als":
        return False  # 'net als dat vroeger ging' compares
    if keys[found.start] == "wanneer" and (before[-1:] == ("over",) or before in _ASKED):
        return False  # 'afspraken over waar en wanneer er gebouwd wordt'
    if "zowel" in keys[max(found.start - _ROW, 0) : found.start]:
        return False  # 'zowel de bruggen als de sluizen'
    if keys[found.start] not in ("als", "wanneer") or (following,) in _OPENED or following[:1].isdecimal():
        return True
    return _closes_with_verb(keys, found.start)


def _closes_with_verb(keys: tuple[str, ...], at: int) -> bool:
    """Whether what opens here without an article is a clause: its verb stands last ('als inwoners dat
    willen', 'wanneer uit metingen blijkt dat')."""
    ends = (p for p in range(at, len(keys)) if keys[p] in CLAUSE_ENDS or keys[p] == "dat")
    end = next(ends, len(keys))
    if keys[at - 1 : at] == ("dan",):
        return False  # 'beter dan wanneer ieder het zelf doet'
    if keys[at] == "wanneer" or "blijkt" in keys[at:end]:
        return end - at > _CLAUSE
    if end - at <= _CLAUSE:
        return False
    if keys[at + 1] in PREPOSITIONS:  # 'als in de straat genoeg animo is', not 'even lang als in de zomer is'
        return keys[end - 1] in _FINITE and _COMPARING.isdisjoint(keys[max(at - _CLAUSE, 0) : at])
    plural = keys[at + 1].endswith(("en", "s")) and keys[at + 1] not in _BEFORE_NOUNS
    done = keys[end - 2] in _FINITE  # 'als winkels worden gesloten'
    # 'als vrijwilligers de koffie zetten', not 'als eigenaren van de gronden'
    acts = keys[end - 3] in _ARTICLES and keys[end - 4] not in _BEFORE_NOUNS and keys[end - 1].endswith("en")
    return plural and (keys[end - 1] in _FINITE or done or acts)


_COMPARING = frozenset("zo even net zoveel evenveel hetzelfde dezelfde zulke".split())
_ARTICLES = frozenset("de het een geen hun".split())
AUXILIARIES = frozenset("wordt worden komt komen is zijn zal zullen mag mogen kan kunnen gaat gaan".split())


def looks_finite(keys: tuple[str, ...], at: int, since: int) -> bool:
    """Whether a main clause seems to go on here, behind a phrase that opened it."""
    if at > since and keys[at] in AUXILIARIES:
        return True
    verbal = keys[at][-1] in "tn" and keys[at] not in _BEFORE_NOUNS
    late = at > since + 1 or (at > since and verbal and keys[since] not in BEFORE_BODY)
    return late and at + 1 < len(keys) and keys[at + 1] in _SUBJECTS_BEHIND

"""One side of a change, read for weighing: its words with their roots, and what stands in it."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.phrases import Found
from regioparagraaf.dutch.quantities import Measures, measures
from regioparagraaf.dutch.verbs import particle_of
from regioparagraaf.dutch.words import Token, tokens


class Hedge(Struct, frozen=True):
    """A hedge or condition: its group, and its words from start to end (exclusive)."""

    group: str
    start: int
    end: int


class Mention(Struct, frozen=True):
    """A body that is named, and the part that it plays."""

    concept: str
    kind: str
    role: str
    """doet (subject), door, aan, van, met, or bij (any other preposition)."""
    start: int
    end: int


class Side(Struct, frozen=True, eq=False):
    """One text of a change, read; the same only as itself, so that what was found in it can be remembered."""

    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    roots: tuple[str, ...]
    """Of each word; a separable verb has its particle in front, the particle itself has ''."""
    particles: dict[int, int]
    """For each particle that was torn off, the place of its verb."""
    sentences: tuple[int, ...]
    """For each word the number of its sentence."""
    measures: Measures
    hedges: tuple[Hedge, ...]
    bodies: tuple[Mention, ...]
    scopes: tuple[tuple[str, str, int, int], ...]
    """Quantifiers and list openers: group, value, start, end."""

    def words(self, *places: int) -> str:
        """The words at these places as written, in the order of the text."""
        return " ".join(self.tokens[place].text for place in sorted(set(places)))

    def span(self, start: int, end: int) -> str:
        """The text from one word to another (exclusive), as written."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if end > start else ""

    def verb_words(self, place: int) -> tuple[int, ...]:
        """The places of a verb and of its torn-off particle."""
        return (place, *(at for at, verb in self.particles.items() if verb == place))


CONSENT = frozenset({"instemming", "advies"})
"""Hedges that name whose consent or advice is asked."""
_STOPS = frozenset(".?!;:")
_CLAUSE_ENDS = frozenset(",.?!;:)")


def read(text: str, lexicon: Lexicon, settings: Settings, hints: Collection[str] = ()) -> Side:
    """The text read; `hints` are the roots of the other side, to recognise torn-off verbs by."""
    found = tokens(text)
    keys = tuple(token.key for token in found)
    roots, particles = _rooted(keys, lexicon, hints)
    number, sentences = 0, []
    for key in keys:
        sentences.append(number)
        number += key in _STOPS
    hedges = _hedges(keys, lexicon)
    return Side(
        text,
        found,
        keys,
        roots,
        particles,
        tuple(sentences),
        measures(keys),
        hedges,
        _bodies(found, keys, lexicon, settings),
        _scopes(keys, hedges, lexicon),
    )


def roots_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The roots of a text that is read by itself: hints for reading the other side."""
    return _rooted(tuple(token.key for token in tokens(text)), lexicon, ())[0]


def _rooted(
    keys: tuple[str, ...], lexicon: Lexicon, hints: Collection[str]
) -> tuple[tuple[str, ...], dict[int, int]]:
    """The root of each word, separable verbs put together, and the verb of each torn-off particle."""
    bare = [lexicon.root(key) for key in keys]
    particles = particle_of(keys, bare, lexicon.separable, hints)
    for at, verb in particles.items():
        bare[verb] = keys[at] + bare[verb]
        bare[at] = ""
    return tuple(bare), particles


def _hedges(keys: tuple[str, ...], lexicon: Lexicon) -> tuple[Hedge, ...]:
    out: list[Hedge] = []
    for found in lexicon.hedges.find(keys):
        end = found.end
        if out and found.start < out[-1].end:
            continue
        if found.meaning == "zin-als" and not _opens_condition(keys, found):
            continue
        if keys[found.start] == "pas" and found.start and keys[found.start - 1] == "niet":
            continue
        if keys[found.start] == "op" and found.meaning == EXCEPTION and not _excepts(keys, end):
            continue
        if keys[found.start] == "op" and end - found.start > _BRIEF and keys[end : end + 1] not in _STOPPED:
            continue  # 'op het plein beslist hij na een gesprek'
        if keys[found.start : found.start + 2] == ("naar", "draagkracht") and _divides(keys):
            continue
        if keys[found.start] == "uitgangspunt" and keys[max(found.start - 1, 0)] in ("ons", "onze"):
            continue  # states a norm
        if keys[found.start : found.start + 2] in (("zo", "weinig"), ("zo", "min")):
            continue  # 'zo weinig mogelijk gif' says how much
        start = _named_before(keys, found) if keys[found.start] == "uitgezonderd" else found.start
        complete = keys[found.start] in _COMPLETE and found.meaning in (EXCEPTION, UNTIL)
        if not complete and (found.meaning.startswith("zin-") or found.meaning in CONSENT):
            qualified = (
                found.meaning == "zin-bij" and keys[found.end - 1] not in _PREPOSITIONS | _ROLES.keys()
            )
            clausal = (
                keys[found.end : found.end + 1] in _CLAUSAL or keys[found.end : found.end + 2] == _SO_FAR
            )
            while end < len(keys) and keys[end] not in _CLAUSE_ENDS:
                if qualified and end > found.end:
                    break  # 'bij gelijke biedingen' names one thing
                naming = (
                    found.meaning in _NAMING or found.meaning == "zin-bij" or keys[found.end - 1] in _NAMED_BY
                )
                if naming and not clausal and _looks_finite(keys, end, found.end):
                    break
                end += 1
        out.append(Hedge(found.meaning, start, end))
    return (*out, *_verb_first(keys, out))


def _divides(keys: tuple[str, ...]) -> bool:
    """Whether something is divided here: 'naar draagkracht' then says how, and is no hedge."""
    return any(key.startswith(("verdeel", "verdelen", "verdeling")) for key in keys)


EXCEPTION = "zin-uitzondering"
UNTIL = "zin-zolang"
"""'Zolang niet' is 'totdat': a denial in it belongs to the condition."""
_NAMING = CONSENT | {EXCEPTION}
"""Hedges that name a thing, and need no clause of their own."""
_NAMED_BY = frozenset("na met van door aan de het een instemming toestemming goedkeuring advies".split())
"""So do those whose pattern ends with one of these: 'pas na de keuring vaart de pont'."""
_BRIEF = 4
_STOPPED = ((",",), (".",), (";",), (")",))
_CLAUSAL = tuple((word,) for word in ("als", "indien", "wanneer", "waar", "voorzover", "ingeval"))
_SO_FAR = ("voor", "zover")
"""Behind 'behalve' and 'behoudens' these open a clause, which runs to its end."""
_COMPLETE = frozenset({"tot", "op"})
"""Exceptions and terms that open with these end with their pattern: 'tot die tijd', 'op de jachthaven na'."""


def _excepts(keys: tuple[str, ...], end: int) -> bool:
    """Whether 'op … na' is an exception: what follows is no noun that comes after it in time."""
    following = keys[end] if end < len(keys) else "."
    return following in _CLAUSE_ENDS or following in _AUXILIARIES or following[-1:] in "tn"


def _named_before(keys: tuple[str, ...], found: Found) -> int:
    """Where 'de jachthaven uitgezonderd' starts: its clause, when nothing follows."""
    if found.end < len(keys) and keys[found.end] not in _CLAUSE_ENDS:
        return found.start
    start = found.start
    while start > 0 and keys[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    return start


def _verb_first(keys: tuple[str, ...], known: list[Hedge]) -> list[Hedge]:
    """Conditions that open with their verb: 'Vriest het, dan strooien wij', also with a question mark."""
    out = []
    opening = True
    for at, key in enumerate(keys):
        if opening and _is_finite_first(keys, at):
            end = next((p for p in range(at, len(keys)) if keys[p] in ",?.!;:"), len(keys))
            asked = keys[end : end + 1] == ("?",) and end + 1 < len(keys)
            leads = asked or keys[end : end + 2] == (",", "dan")
            if leads and not any(hedge.start < end and hedge.end > at for hedge in known):
                out.append(Hedge("zin-als", at, end))
        opening = key in _STOPS or (key == "en" and at > 0 and keys[at - 1] == ",")
    return out


def _is_finite_first(keys: tuple[str, ...], at: int) -> bool:
    """Whether a sentence opens with its verb: a subject stands right behind it."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    verbal = keys[at] not in _SUBJECTS or (keys[at] == "zijn" and following in _WITH_THEM)
    bare = keys[at] in _FINITE and following[:1].isalpha() and following not in _AUXILIARIES
    return keys[at][0].isalpha() and (bare or (verbal and following in _SUBJECTS_BEHIND))


_FINITE = frozenset(
    "is zijn heeft hebben wil willen kan kunnen wordt worden komt komen moet moeten mag mogen gaat gaan "
    "krijgt krijgen blijft blijven".split()
)
"""Verbs behind which a bare noun is their subject: 'is grond niet van ons?', 'zijn gemeenten oneens, dan'."""


_WITH_THEM = frozenset("er de het wij we u zij ze die alle beide".split())
"""Behind 'zijn' these tell that it is the verb, and no possessive."""

_SUBJECTS_BEHIND = frozenset(
    "de het een er dat dit wij we u je zij ze hij alle elke iedere beide geen haar hun ons onze uw iemand "
    "niemand één".split()
)


_SUBJECTS = frozenset(
    "de het een er dat dit wij we u je zij ze hij die alle elke iedere beide geen haar hun ons onze "
    "uw zijn iemand "
    "niemand daar voldoende genoeg meer minder blijkt".split()
)


_ASKED = (("waar", "en"), ("hoe", "en"), ("wat", "en"), ("wie", "en"))


def _opens_condition(keys: tuple[str, ...], found: Found) -> bool:
    """Whether 'als' opens a clause here: 'als de raad instemt', not 'als eerste' or 'als maatstaf'."""
    following = keys[found.start + 1] if found.start + 1 < len(keys) else ""
    before = keys[max(found.start - 2, 0) : found.start]
    if keys[found.start] == "wanneer" and (before[-1:] == ("over",) or before in _ASKED):
        return False  # 'afspraken over waar en wanneer er gebouwd wordt'
    return keys[found.start] not in ("als", "wanneer") or following in _SUBJECTS or following[:1].isdigit()


_DENYING = frozenset("geen niemand nergens nooit".split())
_NEW_CLAUSE = _CLAUSE_ENDS | frozenset(
    "die dat waar waarin waarvan wie als zonder dan voordat nadat omdat doordat zodat totdat "
    "alvorens indien mits tenzij".split()
)


def denial_before(side: Side, place: int) -> int | None:
    """The denial in the clause before a bound, which turns that bound round: 'geen schip … langer dan'."""
    for at in range(place - 1, -1, -1):
        if side.keys[at] in _NEW_CLAUSE:
            return None
        near = side.keys[at] == "niet" and place - at <= _NEAR and "zonder" not in side.keys[at:]
        if side.keys[at] in _DENYING or near:
            return at
    return None


_NEAR = 4
"""Words between 'niet' and the bound that it turns round: 'mag niet dalen beneden'."""


def denial_behind(side: Side, place: int) -> int | None:
    """The 'niet' of 'mogen niet' in the clause behind a bound: 'schepen van meer dan 40 meter mogen niet'."""
    for at in range(place, len(side.keys) - 1):
        if side.keys[at] in _CLAUSE_ENDS:
            return None
        if side.keys[at] in ("mag", "mogen") and "niet" in side.keys[at + 1 : at + 4]:
            return side.keys.index("niet", at)
    return None


def in_new_clause(side: Side, place: int, content: Collection[int], left: Collection[int]) -> bool:
    """Whether a word stands in a clause with 'die' that is new as a whole: it says which things are meant."""
    start = next((at for at in range(place, -1, -1) if side.keys[at] in _CLAUSE_ENDS | {"die"}), 0)
    if side.keys[start] != "die" or start == 0:
        return False
    end = next((at for at in range(place, len(side.keys)) if side.keys[at] in _CLAUSE_ENDS), len(side.keys))
    about = [at for at in content if start < at < end]
    return bool(about) and about[0] in left and side.keys[start - 1][0].isalnum()


def free_relative(side: Side) -> bool:
    """Whether 'wie' opens the sentence: 'wie hier leert' is every one who does."""
    return any(
        key == "wie" and (at == 0 or side.keys[at - 1] in ".?!,;" or side.keys[at - 1] in ("voor", "aan"))
        for at, key in enumerate(side.keys)
    )


_AUXILIARIES = frozenset("wordt worden komt komen is zijn zal zullen mag mogen kan kunnen gaat gaan".split())


def _looks_finite(keys: tuple[str, ...], at: int, since: int) -> bool:
    """Whether a main clause seems to go on here, behind a phrase that opened it."""
    if at > since and keys[at] in _AUXILIARIES:
        return True
    verbal = keys[at][-1] in "tn" and keys[at] not in _PREPOSITIONS | _ROLES.keys()
    late = at > since + 1 or (at > since and verbal and keys[since] not in _BEFORE_BODY)
    return late and at + 1 < len(keys) and keys[at + 1] in _SUBJECTS_BEHIND


_ROLES = {"door": "door", "aan": "aan", "van": "van", "met": "met", "namens": "door"}
_PREPOSITIONS = frozenset(
    "in op voor bij uit naar over om tot per via langs rond tussen binnen buiten onder tegen volgens "
    "tegenover zonder "
    "vanuit namens na".split()
)
_BEFORE_BODY = frozenset(
    "de het een elke iedere alle vijf vier drie twee andere betrokken afzonderlijke beide eigen onze "
    "ons hun nieuwe "
    "gezamenlijke samenwerkende heel hele deze die dit geen één gemeente".split()
)


def _bodies(
    found: tuple[Token, ...], keys: tuple[str, ...], lexicon: Lexicon, settings: Settings
) -> tuple[Mention, ...]:
    out: list[Mention] = []
    own = settings.municipality.lower()
    for body in lexicon.bodies.find(keys):
        kind, concept = body.meaning.split(" ", 1)
        if keys[body.start : body.end] == ("raad",) and body.start and keys[body.start - 1] in _ADVISED:
            continue
        if kind == "plaats":
            if not found[body.start].text[:1].isupper() and not found[body.start].text.startswith("'"):
                continue
            if own and concept.lower() == own:
                concept, kind = "gemeente", "gemeente"
        start = body.start
        while start > 0 and (keys[start - 1] in _BEFORE_BODY or keys[start - 1].isdigit()):
            start -= 1
        before = keys[start - 1] if start > 0 else ""
        role = _ROLES.get(before, "bij" if before in _PREPOSITIONS else "doet")
        if before == "bij" and _rests(keys, start - 1):
            role = "doet"
        if (
            before in ("en", "of", ",", "alsmede", "evenals")
            and out
            and out[-1].end in (start - 1, start - 2)
        ):
            role = out[-1].role
        out.append(Mention(concept, kind, role, start, body.end))
    for at, key in enumerate(keys):
        if (
            key == "ons"
            and at
            and keys[at - 1] in ("door", "namens")
            and keys[at - 1 : at + 1] != ("door", "onze")
        ):
            out.append(Mention("wij", "wij", "door", at, at + 1))
    out += _partners(found, keys, out, lexicon)
    out.sort(key=lambda mention: mention.start)
    return tuple(out)


def _rests(keys: tuple[str, ...], at: int) -> bool:
    """Whether it is up to the body behind 'bij': 'het beheer berust bij de gemeente'."""
    near = keys[max(at - 6, 0) : at]
    return "berust" in near or (near[-1:] in _LYING and not _TASKS.isdisjoint(keys[:at]))


_LYING = (("ligt",), ("liggen",))
_TASKS = frozenset(
    "beheer regie verantwoordelijkheid taak taken uitvoering bevoegdheid toezicht besluit beslissing "
    "leiding coördinatie eigendom zeggenschap initiatief".split()
)


_ADVISED = frozenset("krijgen krijgt geven geeft vragen vraagt om goede met".split())
"""Right before these 'raad' is advice: 'clubs krijgen raad', 'met raad en daad'."""
_DAYS = frozenset(
    "koningsdag kerst kerstmis pasen pinksteren nieuwjaar sinterklaas hemelvaart bevrijdingsdag carnaval "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ramadan".split()
)
"""Names behind 'met' that say when, not with whom."""


def _partners(
    found: tuple[Token, ...], keys: tuple[str, ...], known: list[Mention], lexicon: Lexicon
) -> list[Mention]:
    """Who does it with you, named in no table: 'samen met de imkers', 'met het Rode Kruis'."""
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    out = []
    for at, key in enumerate(keys[:-1]):
        if key != "met":
            continue
        start = at + 1
        while start < len(keys) - 1 and keys[start] in _BEFORE_BODY:
            start += 1
        named = found[start].text[:1].isupper() and keys[start] not in _DAYS
        if start in taken or not keys[start][0].isalpha() or not (named or (at and keys[at - 1] == "samen")):
            continue
        end = start + 1
        while named and end < len(keys) and found[end].text[:1].isupper():
            end += 1
        out.append(Mention(lexicon.root(keys[end - 1]), "partner", "met", at + 1, end))
    return out


_ALONE = [
    (word,)
    for word in "wonen woont staan staat leven leeft zijn wonende staande achter achterblijven achterblijft "
    "thuis reizen al voelen voelt".split()
]
"""Behind 'alleen' these say that somebody is alone, not that nobody else is meant."""
_NOBODY = frozenset("geen niemand".split())
"""Before 'alleen' these say that nobody can do it by himself."""
_SINGLE = [(word,) for word in "glas spoor ruit keer".split()]
"""Before these 'enkel' counts, and restricts nothing."""
_AS_IT_IS = [
    (word,)
    for word in "nu thans wij we u dat het afgesproken gebruikelijk bekend eerder vroeger andere altijd ook "
    "overal elders iedereen eerst ze zij hij die deze vroeger".split()
]
"""Behind 'zoals' these say how, and give no example."""


_TO_SHARE = frozenset("het om te bij voor van door wij".split())
"""Before these 'delen van' is no part, but what is done: 'het delen van gegevens'."""


def _compares(keys: tuple[str, ...], at: int) -> bool:
    """Whether 'zoals' opens a clause with a verb ('zoals de regels vragen'), and no list of examples."""
    end = next((p for p in range(at, len(keys)) if keys[p] in _CLAUSE_ENDS), len(keys))
    clause = keys[at:end]
    if len(clause) < 3 or clause[0] not in ("de", "het", "een", "onze", "ons") or "en" in clause:
        return False
    return clause[-1] in _AUXILIARIES or (clause[-2] not in _BEFORE_BODY and clause[-1].endswith(("t", "en")))


_SPANS = frozenset("keer maal uur uren dagen weken maanden minuten nachten".split())


def _scopes(
    keys: tuple[str, ...], hedges: tuple[Hedge, ...], lexicon: Lexicon
) -> tuple[tuple[str, str, int, int], ...]:
    inside = {at for hedge in hedges for at in range(hedge.start, hedge.end)}
    out = []
    for found in lexicon.scopes.find(keys):
        group, value = found.meaning.split(" ", 1)
        following = keys[found.end : found.end + 1] or ("",)
        other_sense = following in {"alleen": _ALONE, "zoals": _AS_IT_IS, "enkel": _SINGLE}.get(
            keys[found.start], ()
        )
        other_sense = other_sense or (keys[found.start] == "zoals" and _compares(keys, found.end))
        counted = keys[found.start : found.end] == ("een", "aantal") and following == ("van",)
        other_sense = other_sense or (keys[found.start] == "delen" and keys[found.start - 1] in _TO_SHARE)
        counted = counted or (group == "open" and bool(following[0]) and number(following[0]) is not None)
        counted = counted or following[0] in _SPANS  # 'een paar keer', 'een paar dagen'
        nobody = keys[found.start] == "alleen" and not _NOBODY.isdisjoint(
            keys[max(found.start - 6, 0) : found.start]
        )
        other_sense = other_sense or nobody
        mass = keys[found.start : found.end] == ("de", "meeste") and not following[:1][0].endswith(
            ("en", "s")
        )
        if found.start not in inside and not other_sense and not counted and not mass:
            out.append((group, value, found.start, found.end))
    return tuple(out)

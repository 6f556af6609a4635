"""Who is named on one side, and what part they play."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.phrases import Found
from regioparagraaf.dutch.words import ARTICLES, EACH, Token, tokens
from regioparagraaf.patterns import on_demand

PROMISERS = ("wij", "eigen", "gemeente")
"""Kinds of a body in whose name a text promises."""


class Mention(Struct, frozen=True):
    """A body that is named, and the part that it plays."""

    concept: str
    kind: str
    role: str
    """doet (subject), door, aan, van, met, or bij (any other preposition)."""
    start: int
    end: int


ROLES = {"door": "door", "aan": "aan", "van": "van", "met": "met", "namens": "door"}

PREPOSITIONS = frozenset(
    "in op voor bij uit naar over om tot per via langs rond tussen binnen buiten onder tegen volgens "
    "tegenover zonder "
    "vanuit namens na".split()
)

BEFORE_BODY = frozenset(
    "de het een elke elk iedere ieder alle vijf vier drie twee andere betrokken afzonderlijke afzonderlijk "
    "beide eigen onze ons hun nieuwe gezamenlijke samenwerkende heel hele deze die dit geen één gemeente "
    "gemeenten".split()
)


def bodies_in(
    found: tuple[Token, ...], keys: tuple[str, ...], lexicon: Lexicon, settings: Settings
) -> tuple[Mention, ...]:
    """The bodies and partners that are named, by their first word, each with the part that it plays. `found`
    and `keys` are the same words; a mention starts with the article or number before it."""
    out: list[Mention] = []
    for body in sorted((*lexicon.bodies.find(keys), *_unlisted(keys, lexicon, settings)), key=_starts):
        if _is_no_body(found, keys, body, lexicon):
            continue
        kind, concept = body.meaning.split(" ", 1)
        if kind == "plaats" and concept.lower() == settings.municipality.lower():
            concept, kind = "gemeente", "gemeente"
        concept, start = _with_its_number(keys, body, concept)
        role = _role(keys, body, start, out[-1] if out else None, lexicon)
        out.append(Mention(concept, kind, role, start, body.end))
    out = _as_places(keys, _led_in(found, keys, out))
    if "ons" in keys:
        out += [
            Mention("wij", "wij", "door", at, at + 1)
            for at, key in enumerate(keys)
            if key == "ons" and at and (keys[at - 1] in ("door", "namens") or _beside_a_doer(keys, at, out))
        ]
    out += _partners(found, keys, out, lexicon)
    out.sort(key=lambda mention: mention.start)
    return tuple(out)


def _is_no_body(found: tuple[Token, ...], keys: tuple[str, ...], body: Found, lexicon: Lexicon) -> bool:
    """Whether the words for a body mean advice here, say of a name what it is, or are no name at all."""
    kind, concept = body.meaning.split(" ", 1)
    if keys[body.start : body.end] == ("raad",) and body.start and keys[body.start - 1] in _ADVISED:
        return True
    if concept in ("gemeenten", "gemeente") and _introduces(found, keys, body.end, lexicon):
        return True  # 'de gemeenten Leiden en Oegstgeest' are these two
    first = found[body.start].text
    return kind == "plaats" and not first[:1].isupper() and not first.startswith("'")


def _with_its_number(keys: tuple[str, ...], body: Found, concept: str) -> tuple[str, int]:
    """The body as one or as several of its kind, and where it starts with what says so before it."""
    start = body.start
    while start > 0 and (keys[start - 1] in BEFORE_BODY or number(keys[start - 1]) is not None):
        start -= 1
    if start + 1 < body.end and keys[start] in _PRONOUNS and keys[start + 1] in ARTICLES:
        start += 1  # 'de plekken die de raad aanwijst'
    if start > 1 and keys[start - 1].endswith("ende") and keys[start - 2] in BEFORE_BODY:
        start -= 2  # 'alle deelnemende gemeenten'
    if keys[max(start - 2, 0) : start] in _ONE_OF:
        concept, start = _BY_ITSELF.get(concept, concept), start - 2
    if _is_one_of_each(keys, body):
        concept = _TOGETHER.get(concept, concept)
    return concept, start


_PRONOUNS = frozenset({"die", "dit", "het"})
"""Before an article these stand for somebody or something else: 'de lijst biedt het de raad aan'."""


def _role(keys: tuple[str, ...], body: Found, start: int, previous: Mention | None, lexicon: Lexicon) -> str:
    """The part that a body plays by the word before it, or as the one before it in a row."""
    before = keys[start - 1] if start > 0 else ""
    if body.meaning.startswith("plaats") and _is_where(keys, body):
        return "bij"
    if before in _JOINTS and previous is not None and previous.end in (start - 1, start - 2):
        return previous.role
    if before == "en" and previous is not None and previous.role == "met" and _of(keys, previous.end, start):
        return previous.role
    if before == "van" and keys[max(start - 3, 0) : start - 1] in _ORDERING:
        return "door"
    if before == "van" and not _HEARING.isdisjoint(keys[max(start - _SOON, 0) : start - 1]):
        return "door"  # 'de schipper hoort binnen tien dagen van de raad'
    if before == "van" and keys[max(start - 4, 0) : start - 3] in _BEING and keys[start - 2] in _THEIRS:
        return "doet"  # 'is een besluit van de raad'
    if before == "het" and keys[start] in ARTICLES:
        return "aan"
    if before == "bij" and _rests(keys, start - 1, lexicon):
        return "doet"
    lead = _before_its_adjective(keys, start)
    return ROLES.get(lead, "bij" if lead in PREPOSITIONS else "doet")


_HEARING = frozenset("hoort horen verneemt vernemen".split())
_SOON = 7
"""Words before 'van' in which the verb of hearing stands."""
_BEING = (("is",), ("blijft",), ("wordt",))
_THEIRS = frozenset("besluit beslissing bevoegdheid taak zaak keuze verantwoordelijkheid".split())


def _of(keys: tuple[str, ...], end: int, start: int) -> bool:
    """Whether only 'van' and its noun stand between two in a row: 'met de bond van vissers en de politie'."""
    return keys[end : end + 1] == ("van",) and start - end in (_OF_BARE, _OF_BARE + 1)


_OF_BARE = 3
"""Words from the end of the first to the second: 'van vissers en'."""


def _before_its_adjective(keys: tuple[str, ...], start: int) -> str:
    """The word that leads to a body, before an adjective: the 'tot' of 'tot één landelijke rekenkamer'."""
    before = keys[start - 1] if start > 0 else ""
    if len(before) < _ADJECTIVE or not before.endswith("e") or before in BEFORE_BODY:
        return before
    at = start - 2
    while at > 0 and (keys[at] in BEFORE_BODY or number(keys[at]) is not None):
        at -= 1
    lead = keys[at] if at >= 0 else ""
    return lead if lead in PREPOSITIONS or lead in ROLES else before


_ADJECTIVE = 5
"""Letters that an adjective with its ending has at least."""
_JOINTS = frozenset(("en", "of", ",", "alsmede", "evenals"))


def _is_where(keys: tuple[str, ...], body: Found) -> bool:
    """Whether a place says where something is: 'te Leiden', 'de Veilingweg (Leiden)', 'zwembad Leiden', 'de
    bus Leiden - Delft', 'met Leiden als vestigingsplaats'; or who gets it: 'er krijgt Leiden een brug'."""
    before, behind = keys[body.start - 1] if body.start else "", keys[body.end : body.end + 1]
    if before in _AT or behind in _ROUTE or (before == "(" and behind == (")",)):
        return True
    if before.endswith(_NAMED_FOR) or (before == "door" and not any(map(_DONE.match, keys))):
        return True
    if before in _HAVE and _LEADING.isdisjoint(keys[body.end : body.end + _FAR]):
        return True
    seat = keys[body.end : body.end + _SEAT]
    return before == "met" and seat[:1] == ("als",) and seat[-1].endswith(("plaats", "locatie", "zetel"))


_NAMED_FOR = tuple(
    "bad huis hal station theater bibliotheek school park plein haven museum centrum terrein archief "
    "halte".split()
)
"""How the words for what is called after its place end."""
_HAVE = frozenset("krijgt krijgen heeft hebben houdt telt tellen".split())
"""What a place has, gets or keeps, it does not do."""
_DONE = on_demand(r"(?:\w*ge|be|ver|ont|her)\w{2,}(?:d|t|en)$")
"""Participles: only where something is done, somebody stands behind 'door'."""
_AT = frozenset({"te", "-", "richting"})
_ROUTE = (("-",),)
_SEAT = 2
"""Words that say of what a place is the seat: 'als vestigingsplaats'."""


def _as_places(keys: tuple[str, ...], mentions: list[Mention]) -> list[Mention]:
    """The mentions, with a row of places that only have or get something as places: 'Leiden en Delft krijgen
    een brug', not 'Leiden heeft de leiding'."""
    out: list[Mention] = []
    row: list[Mention] = []
    for mention in mentions:
        joined = bool(row) and set(keys[row[-1].end : mention.start]) <= {",", "en"}
        row = [*row, mention] if joined else [mention]
        out.append(mention)
        behind = keys[mention.end : mention.end + _FAR]
        has = behind[:1] != () and behind[0] in _HAVE and _LEADING.isdisjoint(behind)
        if has and all(one.kind in ("plaats", "gemeente") and one.role == "doet" for one in row):
            out[-len(row) :] = [replace(one, role="bij") if one.kind == "plaats" else one for one in row]
    return out


_FAR = 4
_LEADING = frozenset("leiding regie voorzitterschap voortouw taak rol trekker verantwoordelijkheid".split())


def _led_in(found: tuple[Token, ...], keys: tuple[str, ...], mentions: list[Mention]) -> list[Mention]:
    """The mentions, of which one in a row of names takes its part from what leads in the row: 'in Oudega,
    Leiden en Warmond'."""
    out = []
    for mention in mentions:
        at = mention.start - 1
        listed = (
            mention.kind == "plaats" and mention.role == "doet" and at > 0 and keys[at] in (",", "en", "of")
        )
        while listed and at > 0 and (keys[at] in (",", "en", "of") or found[at].text[:1].isupper()):
            at -= 1
        lead = keys[at] if listed and keys[at + 1] not in (",", "en", "of") else ""
        part = ROLES.get(lead, "bij" if lead in PREPOSITIONS else "")
        out.append(replace(mention, role=part) if part else mention)
    return out


def _beside_a_doer(keys: tuple[str, ...], at: int, mentions: list[Mention]) -> bool:
    """Whether 'ons' stands behind 'door het waterschap en', and is not what is ours: 'en ons bestuur'."""
    behind, after = (*keys[at + 1 : at + 3], ".", ".")[:2]
    if _DONE.match(behind):  # 'door het waterschap en ons gebouwd', not 'en ons geplande gemaal'
        behind = after
    alone = not behind[0].isalpha() or behind in PREPOSITIONS | _AUXILIARIES
    return alone and keys[at - 1] == "en" and any(m.role == "door" and m.end == at - 1 for m in mentions)


_AUXILIARIES = frozenset("wordt worden is zijn samen gezamenlijk".split())


def _starts(found: Found) -> int:
    return found.start


def _unlisted(keys: tuple[str, ...], lexicon: Lexicon, settings: Settings) -> list[Found]:
    """The municipalities of this comparison that no table of Dutch ones has yet, as after a merger."""
    return [
        Found(f"plaats {name}", at, at + len(words))
        for name, words in _unlisted_names(lexicon, settings)
        if words[0] in keys
        for at in range(len(keys))
        if keys[at : at + len(words)] == words
    ]


@lru_cache(maxsize=64)
def _unlisted_names(lexicon: Lexicon, settings: Settings) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Those municipalities with the words of their names, in one order in every run."""
    names = {*settings.municipalities, settings.municipality} - lexicon.municipalities - {""}
    return tuple((name, tuple(token.key for token in tokens(name))) for name in sorted(names))


def _introduces(found: tuple[Token, ...], keys: tuple[str, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a name stands here, so that the word before it only says what it is."""
    name = found[at].text if at < len(found) else ""
    return name[:1].isupper() and keys[at] not in lexicon.nouns["dag"]


_TOGETHER = {
    "raad": "raden",
    "college": "colleges",
    "burgemeester": "burgemeesters",
    "wethouder": "wethouders",
}
_BY_ITSELF = {several: one for one, several in _TOGETHER.items()}
_ONE_OF = (("een", "van"), ("één", "van"))
"""'Een van de raden' is one raad."""


def _is_one_of_each(keys: tuple[str, ...], body: Found) -> bool:
    """Whether 'elke (afzonderlijke) raad' or 'de raad van elke gemeente' is meant: all of them, each for
    itself."""
    behind = keys[body.end : body.end + 2]
    before = keys[max(body.start - 2, 0) : body.start]
    if before[-1:] in _APART:
        before = before[:1]
    return not EACH.isdisjoint(before[-1:]) or (behind[:1] == ("van",) and behind[-1] in EACH)


_APART = (("afzonderlijke",), ("afzonderlijk",))
_ORDERING = frozenset(
    {
        ("in", "opdracht"),
        ("in", "handen"),
        ("voor", "rekening"),
        ("ten", "laste"),
        ("in", "dienst"),
        ("op", "last"),
        ("op", "gezag"),
        ("in", "naam"),
        ("uit", "naam"),
        ("onder", "leiding"),
        ("onder", "regie"),
        ("onder", "verantwoordelijkheid"),
    }
)
"""With 'van' behind them these name who has it done: 'in opdracht van de provincie'."""


def _rests(keys: tuple[str, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether it is up to the body behind 'bij': 'het beheer berust bij de gemeente'."""
    near = keys[max(at - 6, 0) : at]
    return "berust" in near or (near[-1:] in _LYING and not lexicon.nouns["taak"].isdisjoint(keys[:at]))


_LYING = (("ligt",), ("liggen",))

_ADVISED = frozenset("krijgen krijgt geven geeft vragen vraagt om goede met".split())
"""Right before these 'raad' is advice: 'clubs krijgen raad', 'met raad en daad'."""


_THINGS = tuple(
    "water zand slib afval plan plannen begroting rekening nota visie rapport verslag voorstel voorstellen "
    "besluit programma agenda kosten subsidie vergunning maatregelen".split()
)
"""What goes or comes together with something, and does nothing: 'samen met de begroting'."""


_ABOUT = frozenset(
    "ervaring ervaringen kennis omgaan gaan omgang moeite bekend vertrouwd oefenen experimenteren ervaren "
    "kennismaking kennismaken".split()
)
"""Behind these 'met' names what it is about: 'ervaringen met AI'."""


def _partners(
    found: tuple[Token, ...], keys: tuple[str, ...], known: list[Mention], lexicon: Lexicon
) -> list[Mention]:
    """Who does it with you, named in no table: 'samen met de imkers', 'met het Rode Kruis'."""
    if "met" not in keys:
        return []
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    out = []
    for at, key in enumerate(keys[:-1]):
        if key != "met":
            continue
        start = at + 1
        while start < len(keys) - 1 and keys[start] in BEFORE_BODY:
            start += 1
        named = found[start].text[:1].isupper() and keys[start] not in lexicon.nouns["dag"]
        if start in taken or not keys[start][0].isalpha() or not (named or (at and keys[at - 1] == "samen")):
            continue
        adjective = not named and keys[start].endswith("e") and start > at + 1
        start += adjective and start < len(keys) - 1
        if not named and keys[start].endswith(_THINGS):
            continue
        if keys[start] in lexicon.nouns["ding"] or (at and keys[at - 1] in _ABOUT):
            continue
        end = start + 1
        while named and end < len(keys) and found[end].text[:1].isupper():
            end += 1
        out.append(Mention(lexicon.root(keys[end - 1]), "partner", "met", at + 1, end))
    return out

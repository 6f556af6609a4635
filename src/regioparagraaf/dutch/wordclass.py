"""What a Dutch word is where it stands: verb, noun, or what says how; by form and place, without a parser.

A Dutch verb shows itself by its place (second in its clause, behind 'te', in the cluster that closes it) and
its ending, a noun by what leads to it, an adjective by its ending before a noun (ANS 2, 6, 21). Where form
and place leave it open, the answer is noun: that is the class that weighs most.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum
from functools import cache, lru_cache

from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.words import Keys
from regioparagraaf.patterns import on_demand

WORDS = 8192
"""Words of which it is remembered what their form says."""


class Kind(Enum):
    """What a word is in its clause."""

    VERB = "werkwoord"
    NOUN = "zelfstandig naamwoord"
    MANNER = "bijvoeglijk naamwoord of bijwoord"
    NUMBER = "getal"


OBLIGING = frozenset("moet moeten dient dienen".split())
"""Auxiliaries of duty."""
DETERMINERS = frozenset(
    "de het een elk elke ieder iedere geen dit dat deze die onze ons hun haar zijn uw mijn alle beide "
    "welke welk zo'n zulk zulke".split()
)
PREPOSITIONS = frozenset(
    "in op van voor aan bij met uit naar over door tot per via langs rond tussen binnen buiten onder boven "
    "achter naast tijdens sinds vanaf volgens tegen zonder als ter ten om tegenover vanuit middels".split()
)
_FRONT = DETERMINERS | PREPOSITIONS
SUBJECTS = frozenset("wij we zij ze u je jij hij men ik er".split())
_BOUNDARIES = frozenset(
    "dat omdat doordat zodat opdat nadat voordat terwijl hoewel als wanneer indien mits tenzij zodra zolang "
    "waar waarin waarmee waarvoor waaraan waardoor waarvan waarbij waarover waaruit waarop wie wat of en én "
    "maar want dan die".split()
)
_HELPING = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben hebt had hadden kan kunnen kunt kon konden mag "
    "mogen moet moeten wil willen zal zullen zou zouden gaat gaan laat laten hoeft hoeven dient "
    "dienen".split()
)
"""Verbs that bring an infinitive or participle with them."""
_FINITE = _HELPING | frozenset("komt komen blijft blijven krijgt krijgen staat staan ligt liggen".split())
_NOUN_END = on_demand(
    r"(?:ing|ingen|heid|heden|schap|schappen|teit|teiten|ie|ies|isme|ment|menten|nis|nissen|age|ages|"
    r"eur|eurs|isten|tje|tjes|pje|pjes|kje|kjes|wijze|ruimte|waarde|kunde|keuze|gemeente|"
    r"college|missie|politie|recht|rechten|plicht|plichten|dienst|diensten|kracht|krachten|markt|markten|tocht|"
    r"tochten|gebied|gebieden|beleid|verband|aanbod|verbod|krediet|project|projecten|traject|contract|"
    r"contracten|product|producten|pakket|pakketten|budget|budgetten|klimaat|resultaat|resultaten)$"
)
_LIGHT_PREFIXES = "|".join(
    "aan achter af be bij binnen door er ge her in mede mee na om onder ont op over samen tegen terug toe "
    "uit vast ver voor voort weg".split()
)
_NOTION_END = on_demand(
    rf"(?:heid|heden|teit|teiten|isme|schap|[bcdfgklmnprstvz](?:atie|aties|ering|eringen)|"
    rf"^(?:{_LIGHT_PREFIXES})*[a-z]{{2,7}}(?<!w)(?<!nin)ing(?:en)?)$"
)
"""Endings that make a notion of a quality or of a verb that is no compound: 'begeleiding', and not
'afvalinzameling', which says what is collected."""
_NEVER_NOUN = "lijk|ig|baar|zaam|loos|isch|gewijs"
"""Endings of adjectives and adverbs that hardly any noun has (ANS 12.3)."""
_MANNER_END = on_demand(rf"(?:{_NEVER_NOUN}|ief|eel|aal|vol|vrij|iek)$")
_MANNER_INFLECTED = on_demand(
    r"(?:lijke?r?|ige?r?|bare|zame|loze|ische|ieve|ele|ale|volle|vrije|st|ste|ende?)$"
)
_UNSTRESSED = r"(?:be|ver|ont|her|er|mis)"
_PARTICIPLE = on_demand(
    rf"^(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})?"
    rf"(?:ge[a-zëï]{{2,}}(?:d|t|en)|{_UNSTRESSED}[a-z]{{3,}}(?:d|t|en))$"
)
_BARE_MANNER = frozenset(
    "gratis digitaal online snel goed beter best mooi open dicht vrij los apart samen vroeg laat hoog laag "
    "lang kort warm koud groen klein groot veel weinig minder meer extra schoon stil rustig zelf thuis "
    "vooraf achteraf genoeg voldoende opnieuw dichtbij zwaarder omheen eromheen rondom daarnaast "
    "gezamenlijk".split()
)
"""Words that say how, where or how much, and that no ending betrays."""


def kind_of(keys: Keys, at: int, torn: Collection[int] = ()) -> Kind:
    """What the word at this place is; `torn` are the places of verbs whose particle was torn off."""
    key = keys[at]
    if key[0].isdecimal():
        return Kind.NUMBER
    before, after = _neighbour(keys, at - 1), _neighbour(keys, at + 1)
    if at in torn or (before == "te" and key.endswith("n")):
        return Kind.VERB
    if key in _BARE_MANNER:
        return Kind.MANNER
    noun = _in_group(keys, at)
    if noun is not None and not _verb_behind(keys, at):
        return noun
    if _PARTICIPLE.match(key) and _closes(after) and _helped(keys, at):
        return Kind.VERB
    if _ends_as_manner(key):
        return Kind.MANNER
    if _ends_as_noun(key):
        return Kind.NOUN
    kind = _by_place(keys, at, before, after)
    return Kind.MANNER if kind is Kind.VERB and key in _NEVER_VERBS else kind


@lru_cache(maxsize=WORDS)
def _ends_as_noun(key: str) -> bool:
    return bool(_NOUN_END.search(key))


@lru_cache(maxsize=WORDS)
def _ends_as_manner(key: str) -> bool:
    return bool(_MANNER_END.search(key))


@lru_cache(maxsize=WORDS)
def _may_describe(key: str) -> bool:
    """Whether the form of a word lets it stand before a noun and say how that is."""
    inflected = key.endswith("e") or _MANNER_INFLECTED.search(key) or _PARTICIPLE.match(key)
    return bool(inflected) and not _NOUN_END.search(key)


_NEVER_VERBS = (DETERMINERS - {"zijn"}) | PREPOSITIONS | frozenset("en of maar want".split())
"""Small words that have the ending of a verb, and are none: 'met', 'en', 'tot'."""


def _by_place(keys: Keys, at: int, before: str, after: str) -> Kind:
    """The class of a word that no article or preposition leads to."""
    key = keys[at]
    if after in SUBJECTS or before in SUBJECTS:
        return Kind.VERB if key.endswith(("t", "en", "d")) or len(key) < 6 else Kind.NOUN
    inflected = before.endswith("e") and not _ends_as_noun(before)
    led = not before or before in ("en", "of") or inflected or before.isdecimal()
    if not before and key.endswith("d") and _PARTICIPLE.match(key) and after in PREPOSITIONS:
        return Kind.VERB  # ', verspreid over twaalf plaatsen'
    if key.endswith(("t", "d")) and not led:
        return Kind.VERB
    if key.endswith("t") and not before and (after in DETERMINERS or after == "dat"):
        return Kind.VERB  # 'kost het meer', 'wie een plan heeft, vertelt dat'
    if key.endswith("en"):
        if led:
            return Kind.NOUN
        if _helped(keys, at) or _subordinate(keys, at):
            return Kind.VERB if _closes(after) else Kind.NOUN
        second = before not in _FINITE and not before.endswith("t")
        return Kind.VERB if second else Kind.NOUN
    if key.endswith("e") and after and after not in DETERMINERS and not _closes(after):
        return Kind.MANNER
    return Kind.NOUN


def _neighbour(keys: Keys, at: int) -> str:
    """The word at this place; empty where a stop or the end of the text stands."""
    return keys[at] if 0 <= at < len(keys) and keys[at][0].isalnum() else ""


def _closes(after: str) -> bool:
    """Whether what follows shows that the verbs of a clause end here, or that the phrase does."""
    return not after or after in _BOUNDARIES or after in PREPOSITIONS or after in _FINITE or after == "te"


def _clause(keys: Keys, at: int) -> tuple[int, int]:
    start, end = at, at + 1
    while start > 0 and keys[start - 1][0].isalnum():
        start -= 1
    while end < len(keys) and keys[end][0].isalnum():
        end += 1
    return start, end


def _helped(keys: Keys, at: int) -> bool:
    """Whether an auxiliary stands in the same stretch between stops."""
    start, end = _clause(keys, at)
    return any(keys[place] in _HELPING for place in range(start, end) if place != at)


def _subordinate(keys: Keys, at: int) -> bool:
    start, _ = _clause(keys, at)
    return any(key in _BOUNDARIES and key not in ("en", "of", "maar", "want") for key in keys[start:at])


def _in_group(keys: Keys, at: int) -> Kind | None:
    """The class of a word that an article, number or preposition leads to; None where none does."""
    back = at - 1
    while back >= 0 and back >= at - 3 and keys[back] not in _FRONT:
        inflected = keys[back].endswith(("e", "st")) and len(keys[back]) > 3 and not _ends_as_noun(keys[back])
        if not (inflected or keys[back] in _BARE_MANNER):
            break
        back -= 1
    lead = _neighbour(keys, back)
    if not (lead in DETERMINERS or lead in PREPOSITIONS or lead.isdecimal()):
        return None
    after = _neighbour(keys, at + 1)
    goes_on = after and not _closes(after) and after not in DETERMINERS and after not in SUBJECTS
    if goes_on and _may_describe(keys[at]):
        return Kind.MANNER
    if lead == "het" and back == at - 1 and keys[at].endswith("en") and after in ("van", ""):
        return Kind.VERB  # 'het isoleren van': a plural would have 'de'
    return Kind.NOUN


def _verb_behind(keys: Keys, at: int) -> bool:
    """Whether the word behind 'dat' or 'die' closes its clause: 'de regels die gelden'."""
    lead = _neighbour(keys, at - 1)
    if lead not in ("die", "dat", "als", "om"):
        return False
    return not _neighbour(keys, at + 1) and keys[at].endswith(("t", "d", "en"))


_SAYS_HOW = on_demand(rf"(?:{_NEVER_NOUN}|bar|zam|loz)(?:e|er|s|st|ste)?$|^ge\w{{3,}}eerde?$")


@lru_cache(maxsize=WORDS)
def says_how(key: str) -> bool:
    """Whether the form of a word says, wherever it stands, that it is an adjective or adverb: no thing."""
    return key in _BARE_MANNER or bool(_SAYS_HOW.search(key))


@lru_cache(maxsize=WORDS)
def is_participle(key: str) -> bool:
    """Whether a word has the form of a past participle: 'gemeld', 'aangevraagd', 'gedaan'."""
    return bool(_PARTICIPLE.match(key)) or key.endswith(("gedaan", "gegaan", "gestaan"))


@lru_cache(maxsize=WORDS)
def names_notion(key: str) -> bool:
    """Whether the form of a noun says that it names a quality or what is done."""
    return bool(_NOTION_END.search(key))


_LONG_VERB = 9
"""Letters that the infinitive of a verb has at most without its particle: 'moedigen' in 'aanmoedigen'."""


@cache
def _first_particle() -> re.Pattern[str]:
    """Made when the first such word comes."""
    return re.compile(rf"^(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})")


def is_compound(key: str) -> bool:
    """Whether the form says that a word in -en is no verb, but the plural of a compound: 'wegwerpborden'."""
    if not key.endswith("en") or key.endswith("eren") or re.match(_UNSTRESSED, key):
        return False
    return len(_first_particle().sub("", key)) > _LONG_VERB - key.startswith(PARTICLES)

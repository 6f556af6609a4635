"""Sentences that go on without a full stop, cut where a main clause of its own begins.

Who pastes from slides or a mail has commas, semicolons, ends of lines or nothing where full stops belong, and
a page then reads as one sentence. An ordinary sentence is never cut: it has to be longer than people write,
and to hold three main clauses at the least (a subject or what stands in its place, then the finite verb: ANS
21.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from regioparagraaf.dutch.verbs import SUBORDINATORS, is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, SUBJECTS, Kind, is_participle, kind_of
from regioparagraaf.dutch.words import Keys, tokens
from regioparagraaf.patterns import on_demand

UNMARKED = 20
"""Words from which a sentence may be cut before a small word with a capital, or at the end of a line: in the
middle of a sentence neither is written."""
LONG = 40
"""Words from which it may be cut at a semicolon, or at a comma with 'en' or 'maar' behind it: of 36,000 that
people wrote 39 are longer, and the longest has 65."""
ENDLESS = 80
"""Words from which it may be cut at any comma."""
MOST = 5000
"""Words of a sentence that is still looked at: beyond twenty pages it is no run of agreements."""
LEAST = 3
"""Main clauses that make it a run of sentences."""
_SHORTEST = 4
"""Words of a clause."""

_OPENING = (
    "alle als bij binnen daarnaast daarom daarvoor dat de deze die dit door een eén één elk elke er geen het "
    "hiervoor ieder iedere in met na om onze ook op over per samen tot uiterlijk van vanaf voor vóór we wie "
    "wij ze zij".split()
)
"""Small words that open a clause; with a capital they stand inside one only in a name: 'De Bilt'."""
_SMALL = "|".join(_OPENING)
_LARGE = "|".join(word.capitalize() for word in _OPENING)
_BEHIND = r"(?<=[\w)%'’])"
_LINE = rf"{_BEHIND}[,;]?(?:[^\S\n]*\n|[^\S\n]{{2}})\s*(?=[A-Z\d€])"
"""The end of a line, or the two spaces that are left of it."""
_CAPITAL = rf"{_BEHIND}[,;]?\s+(?=(?:{_LARGE})\s+[^\W_A-Z])"
_LABEL = r"\s+(?=(?:\(?(?:\d{1,2}|[a-z])\)|[•▪◦●■·*/|–—-])\s+[A-Z\d€])"
"""Before a bullet, dash or number that somebody typed in a running text."""
_TYPED = on_demand(r"(?:\(?(?:\d{1,2}|[a-z])\)|[•▪◦●■·*/|–—-])\s+")
_JOINED = rf";\s+(?=[^\W_])|,\s+(?=(?:en|maar)\s+(?:{_SMALL})\s)"
_OPEN = f"{_LINE}|{_CAPITAL}|{_LABEL}"
_COMMA = rf",\s+(?=(?:{_SMALL})\s)"
_CUTS = (
    (ENDLESS, f"{_OPEN}|{_JOINED}|{_COMMA}"),
    (LONG, f"{_OPEN}|{_JOINED}"),
    (UNMARKED, _OPEN),
)


def run_on(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentence at this place, as its main clauses where it is a run of them, else whole."""
    length = len(text[start:end].split())
    for least, cuts in _CUTS:
        if least < length <= MOST:
            places = tuple(_compiled(cuts).finditer(text, start, end))
            found = tuple(_clauses(text, start, end, places)) if len(places) >= LEAST - 1 else ()
            return found if len(found) >= LEAST else ((start, end),)
    return ((start, end),)


def clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The main clauses at this place, of what is known to be a run of sentences."""
    return tuple(_clauses(text, start, end, _compiled(_CUTS[0][1]).finditer(text, start, end)))


def opens_at_once(text: str) -> bool:
    """Whether a main clause opens here, and no rest of the sentence before it: of 'elk jaar hierover wij
    bouwen' the first words are such a rest, and 'elk jaar de stand en bouwen' is one, as is 'te bouwen'."""
    if not _opens_clause(text):
        return False
    keys = _keys(text)
    first = next(at for at, key in enumerate(keys) if key not in JOINING)
    if keys[first] == "te" or _is_finite(keys, first):
        return False
    verb = next((at for at in range(first + 1, len(keys)) if _is_main_verb(keys, at)), first)
    behind = (at for at in range(first + 1, len(keys)) if keys[at] in SUBJECTS)
    return keys[verb - 1] not in JOINING and (keys[first] in SUBJECTS or verb < next(behind, len(keys)))


def words_to_verb(text: str) -> int:
    """How many words a main clause has up to its verb and with it; all of them where no verb shows."""
    keys = _keys(text)
    verb = next((at for at in range(len(keys)) if _is_main_verb(keys, at)), len(keys) - 1)
    return sum(key[0].isalnum() for key in keys[: verb + 1])


def is_endless(text: str) -> bool:
    """Whether a sentence in the text is longer than people write, by what stands between full stops."""
    if len(text) <= 2 * ENDLESS:
        return False  # so many words have more letters and blanks
    return any(len(sentence.split()) > ENDLESS for sentence in _STOP.split(text))


_STOP = on_demand(r"[.?!…]\s")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Made when the first long sentence comes: most texts have none."""
    return re.compile(pattern)


def _clauses(text: str, start: int, end: int, places: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    for match in places:
        typed = _TYPED.match(text, match.end(), end)
        opens = typed.end() if typed else match.end()
        far = min(opens + _REACH, end)
        apart = _compiled(_OPEN).search(text, opens, far)
        following = text[opens : apart.start() if apart else far]
        if is_clause(text[start : match.start()][:_REACH]) and _opens_clause(following):
            yield start, match.start() + len(match.group().rstrip())
            start = match.end()
    yield start, end


_REACH = 250
"""Characters of a clause that are read."""


@lru_cache(maxsize=16)
def is_clause(text: str) -> bool:
    """Whether there is a main verb in what begins here."""
    keys = _keys(text)
    return len(keys) >= _SHORTEST and any(_is_main_verb(keys, at) for at in range(len(keys)))


def _opens_clause(text: str) -> bool:
    """Whether a main clause opens here: one part of the sentence and then its verb."""
    keys = _keys(text)
    first = next((at for at, key in enumerate(keys) if key not in JOINING), len(keys))
    keys = keys[first:]
    if len(keys) < _SHORTEST:
        return False
    if keys[0] in _FRONTED:  # 'Wie bouwt, betaalt', 'Als er geld is, bouwen wij'
        return any(keys[at - 1] == "," and _is_finite(keys, at) for at in range(1, len(keys) - 1))
    if keys[0] in SUBORDINATORS:
        return False
    relative = False
    for at, key in enumerate(keys[1:_PLACE], 1):
        if not key[0].isalnum() and (key != "," or not relative):
            return False
        relative = relative or key in _RELATIVES
        if _is_main_verb(keys, at):
            return True
    return False


_PLACE = 14
"""Words up to which the verb of a main clause stands."""
JOINING = frozenset("en maar dus ook want".split())
_FRONTED = frozenset("wie als wanneer indien zodra zolang omdat hoewel waar wat".split())
_RELATIVES = frozenset("die dat waar waarvan waarin waarop waarmee waarvoor".split())
_FINITE = frozenset(
    "is zijn wordt worden heeft hebben kan kunnen mag mogen moet moeten zal zullen wil willen gaat gaan "
    "blijft blijven komt komen krijgt krijgen laat laten staat staan geldt gelden doet doen".split()
)


_NO_VERB = (
    DETERMINERS | PREPOSITIONS | SUBORDINATORS | frozenset("en niet ook samen eigen zeven negen tien".split())
)


def _is_main_verb(keys: Keys, at: int) -> bool:
    return _is_finite(keys, at) and not is_subordinate(keys, at)


def _is_finite(keys: Keys, at: int) -> bool:
    key, before = keys[at], keys[at - 1] if at else ""
    if at + 1 == len(keys) or before == "te":
        return False
    if key in _FINITE:
        return True
    if key in _NO_VERB or (before in ("het", "de") and keys[at + 1] == "van"):
        return False  # 'voor het houden van kippen'
    is_form = key.endswith(("t", "en")) or before in ("wij", "we", "ik")
    is_done = "ge" in key and is_participle(key)  # 'verdelen' and 'betaalt' may be either
    return is_form and not is_done and kind_of(keys, at) is Kind.VERB


def _keys(text: str) -> Keys:
    return tuple(token.key for token in tokens(text))

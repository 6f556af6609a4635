"""Which words of a side carry what is agreed: those that the other side has to answer."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.bounds import bound_behind
from regioparagraaf.dutch.frequencies import is_count
from regioparagraaf.dutch.labels import points_elsewhere
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import MONTHS, STOPS


@lru_cache(maxsize=SIDES)
def content(side: Side, lexicon: Lexicon) -> tuple[int, ...]:
    """The places of the words that carry what is agreed, and that no signal weighs by itself. Remembered: of
    one pair it is asked up to three times."""
    skip = set(side.announcements)
    measured = side.measures
    for term in measured.terms:
        skip.update(range(term.start, term.end))
    for often in measured.frequencies:
        skip.update(range(often.start, often.end))
    for q in measured.quantities:
        skip.update(at for at in range(q.start, q.end) if not _is_shared_out(side.keys, q.start, at))
        bound, end = bound_behind(side.keys, q.end)
        skip.update(range(end - 2, end) if bound else ())
    if measured.frequencies:
        skip.update(at for at, key in enumerate(side.keys) if is_count(key))
    for hedge in side.hedges:
        if hedge.group == "voorkeur":
            skip.update(at for at in range(hedge.start, hedge.end) if side.keys[at] in _PREFERRING)
        elif not hedge.is_condition:
            skip.update(range(hedge.start, hedge.end))
        else:
            skip.update(at for at in range(hedge.start, hedge.end) if side.keys[at] in _CONDITIONING)
    for body in side.bodies:
        if body.kind not in ("partner", "publiek"):
            skip.update(range(body.start, body.end))
    for _, _, start, end in side.scopes:
        skip.update(range(start, end))
    lists, brackets = ":" in side.all_keys, ")" in side.all_keys
    function_words, light, denials = lexicon.function_words, lexicon.light_roots, lexicon.denials
    return tuple(
        [
            at
            for at, (key, root) in enumerate(zip(side.keys, side.roots, strict=True))
            if at not in skip
            and root
            and key[0].isalnum()
            and (key not in function_words or at in side.torn or _is_care(side, at))
            and (root not in light or _describes(key) or _is_care(side, at))
            and denials.get(key) != "vol"
            and key not in lexicon.documents
            and not (_may_be_idle(key) and (_introduces(side, at) or _is_idle(side, at) or _spans(side, at)))
            and not (lists and _announces(side, at))
            and not (brackets and points_elsewhere(side.keys, at))
        ]
    )


_PREFERRING = frozenset(
    "bij met het liefst de onze voorkeur verdient verdienen heeft hebben wordt worden krijgt krijgen gaat "
    "gaan gegeven uit".split()
)
"""The words of a preference, and not what stands between them: 'krijgt een vrouw de voorkeur'."""


def _is_shared_out(keys: tuple[str, ...], start: int, at: int) -> bool:
    """Whether the word names the things that a share is told of: 'van elke drie kazernes is er één'."""
    return keys[start : start + 2] in _OF_EACH and at == start + 3 and keys[at] != "euro"


_OF_EACH = (("van", "elke"), ("van", "iedere"), ("van", "de"))


@lru_cache(maxsize=4096)
def _may_be_idle(key: str) -> bool:
    """Whether a word may only belong to what stands beside it: of most words that can be ruled out at
    once."""
    return key in _IDLE or key.endswith("leeftijd")


def _is_idle(side: Side, at: int) -> bool:
    """Whether a word that tells something elsewhere only belongs to its neighbours here: 'bestaande uit',
    'te weten', 'dat geldt ook', 'dan pas', 'minder vaak dan', 'niet langer'."""
    key, before = side.keys[at], side.keys[at - 1 : at]
    if key in ("kilometer", "uur") and _is_speed(side, at):
        return True
    if key.endswith("leeftijd"):
        return any(q.unit == "d" and at < q.start <= at + 3 for q in side.measures.quantities)
    if key in ("snelheid", "maximumsnelheid"):
        return any(_is_speed(side, place) for place, unit in enumerate(side.keys) if unit == "kilometer")
    if key == "aantal":
        counts = side.keys[at + 1 : at + 2] == ("van",) and any(
            q.start == at + 2 for q in side.measures.quantities
        )
        return counts or _heads_a_table(side, at)  # 'een aantal van 40 ligplaatsen'
    if key in ("verandert", "wijzigt"):  # 'Dat verandert alleen als'
        return before == ("dat",) and side.keys[at + 1 : at + 2] in _ONLY
    if key in ("plek", "plekken"):
        return side.keys[at + 1 : at + 2] in _CARRIED
    if key in ("bestaande", "bestaand"):
        return side.keys[at + 1 : at + 2] == ("uit",)
    if key == "weten":
        counts = any(q.start == at + 1 for q in side.measures.quantities)
        return side.keys[max(at - 2, 0) : at] in ((",", "te"), ("(", "te")) and not counts
    if key == "vaak":  # 'Hoe vaak?'
        return side.keys[max(at - 1, 0)] == "hoe" and "?" in side.all_keys
    if key == "voorafgaand":
        return side.keys[at + 1 : at + 2] == ("aan",)
    if key == "hoogte":  # 'ter hoogte van € 15.000'
        sums = any(q.start in (at + 2, at + 3) for q in side.measures.quantities)
        return side.keys[max(at - 1, 0)] == "ter" and sums
    if key == "afstand":  # 'op een afstand van 500 meter'
        return side.keys[at + 1 : at + 2] == ("van",) and any(
            q.start == at + 2 for q in side.measures.quantities
        )
    if key == "geldt":
        return side.keys[at - 1 : at + 2] in (("dat", "geldt", "ook"), ("dat", "geldt", "niet"))
    if key == "eerst":
        return side.keys[max(at - 2, 0) : at] == ("voor", "het")
    if key == "beurt":  # 'eerst is de haven aan de beurt'
        return side.keys[max(at - 2, 0) : at] == ("aan", "de") and not _IN_TURN.isdisjoint(side.all_keys)
    if key == "beheer":
        return before == ("eigen",)  # 'eigen' says by whom, as 'zelf' does
    if key == "pas":
        return before == ("dan",)
    if key == "minder":
        return "dan" in side.keys[at + 2 : at + 4]
    return key in ("meer", "langer") and before in _NO_MORE


_IN_TURN = frozenset("eerst eerste daarna dan vervolgens".split())


def _heads_a_table(side: Side, at: int) -> bool:
    """Whether 'aantal' opens a heading of what is counted below: 'Aantal ligplaatsen in 2030'."""
    torn = side.torn
    opens = at == 0 or (at == 1 and side.keys[0] == "het")
    return opens and not any(
        key in STOPS
        or (place > at + 1 and key not in PREPOSITIONS and kind_of(side.keys, place, torn) is Kind.VERB)
        for place, key in enumerate(side.keys)
    )


def _is_speed(side: Side, at: int) -> bool:
    """Whether the word belongs to a number that says how fast: '30 kilometer per uur'."""
    start = at if side.keys[at] == "kilometer" else at - 2
    counted = any(q.end in (start, start + 1) for q in side.measures.quantities)
    return counted and side.keys[start : start + 3] == ("kilometer", "per", "uur")


def _introduces(side: Side, at: int) -> bool:
    """Whether the word only says what the name behind it is: 'het dorp Stompwijk', 'de maand mei'."""
    if at + 1 == len(side.keys):
        return False
    if side.keys[at] in _KINDS_OF_TIME:
        return side.keys[at + 1] in MONTHS
    return side.keys[at] in _KINDS_OF_PLACE and side.tokens[at + 1].text[:1].isupper()


def _spans(side: Side, at: int) -> bool:
    """Whether the word only says that a span is one: 'een periode van vier jaar', 'vier jaar lang', 'in de
    jaren tot en met 2030', 'binnen een afstand van 40 meter'."""
    key = side.keys[at]
    if key == "lang":
        return any(q.unit == "d" and q.end == at for q in side.measures.quantities)
    if key == "afstand":
        far = at + 2 if side.keys[at + 1 : at + 2] == ("van",) else at + 1
        return any(far <= q.start <= far + _BOUND for q in side.measures.quantities)
    if key not in _PERIODS:
        return False
    behind = at + 1 + (side.keys[at + 1 : at + 2] == ("van",))
    measured = side.measures
    return any(q.unit == "d" and q.start == behind for q in measured.quantities) or any(
        term.start == behind for term in measured.terms
    )


def _announces(side: Side, at: int) -> bool:
    """Whether the word only announces the list behind it, and is counted: 'krijgen twee taken: beheren en
    adviseren'."""
    if side.keys[at + 1 : at + 2] != (":",):
        return False
    return side.keys[at - 1] == "volgende" or any(q.end == at for q in side.measures.quantities)


_CARRIED = (("om",), ("vanwaar",))
"""What opens the clause that says all there is to say of a place: 'een plek om te rusten'."""
_ONLY = (("alleen",), ("pas",), ("slechts",))
_NO_MORE = (("niet",), ("nooit",), ("niemand",))


_BOUND = 2
"""Words that bound a number before it: 'een afstand van ten minste 40 meter'."""
_PERIODS = frozenset("periode jaren termijn tijdvak".split())


_KINDS_OF_TIME = frozenset("maand maanden".split())


_KINDS_OF_PLACE = frozenset(
    "wijk wijken dorp dorpen kern kernen buurt buurten stad plaats gemeente gemeenten".split()
)


_IDLE = (
    _PERIODS
    | _KINDS_OF_TIME
    | _KINDS_OF_PLACE
    | frozenset(
        "beheer beurt kilometer uur snelheid maximumsnelheid aantal verandert wijzigt plek plekken "
        "bestaande bestaand weten vaak voorafgaand hoogte afstand geldt eerst pas minder meer langer "
        "lang".split()
    )
)
"""The words that introduce, span or only belong to their neighbours, as far as they are named above."""


_CONDITIONING = frozenset(
    "zodra moment ogenblik tijdstip pas voorbehoud voorwaarde uitzondering zover voorzover geval "
    "ingeval tenminste althans vooropgesteld gesteld aangenomen uitgaande veronderstelling aanname beperking "
    "kanttekening restrictie daargelaten uitgezonderd inbegrepen meegerekend behoudens afgezien".split()
)
"""Words of a condition that say only that it is one."""


def _is_care(side: Side, at: int) -> bool:
    """Whether 'zorg' is the care that people get, and not that of 'zorg dragen voor'."""
    if side.keys[at] != "zorg":
        return False
    return not any(key.startswith(("drag", "draagt")) for key in side.keys[max(at - 3, 0) : at + 4])


def _describes(key: str) -> bool:
    """Whether a light verb says here which ones are meant: 'zittende huurders', not 'volgende'."""
    return key.endswith("ende") and key not in ("volgende", "bestaande", "komende", "geldende", "lopende")

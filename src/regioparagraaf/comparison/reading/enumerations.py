"""The enumerations on one side, and what stands in them."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES

_WHERE = PREPOSITIONS | {"dicht", "vlak"}
_TWINS = frozenset(
    {("af", "toe"), ("nu", "dan"), ("hier", "daar"), ("heen", "weer"), ("over", "weer"), ("dag", "nacht")}
    | {("een", "hetzelfde"), ("een", "dezelfde"), ("één", "hetzelfde"), ("één", "dezelfde")}
    | {("in", "om"), ("kant", "klaar"), ("wel", "wee"), ("meer", "meer"), ("van", "tot"), ("min", "meer")}
)
"""Two words that are one: 'af en toe'."""

_THROUGH = ("tot", "en", "met")

_EXAMPLES = frozenset("waaronder zoals namelijk bijvoorbeeld onder bestaande bestaand".split())
"""What opens the items of a thing that is named before them."""

JOINTS = frozenset("en of alsmede evenals alsook".split())

OPENERS = frozenset("in op voor bij aan naar over langs rond door tegen tot uit van om".split())
"""These open the items of a row: 'voor starters en voor ouderen', 'langs de weg en op een plein'."""

LEAST = 2
"""Items of an enumeration at least."""

Items = tuple[tuple[int, int], ...]
"""The items of one enumeration: of each where its words start, and end (exclusive)."""


@lru_cache(maxsize=SIDES)
def enumerations(side: Side, lexicon: Lexicon) -> tuple[Items, ...]:
    """The enumerations of a side. Remembered: of one pair it is asked by seven rules."""
    lists: list[list[tuple[int, int]]] = []
    for at, key in enumerate(side.keys):
        if (
            not (key in JOINTS or (key == "als" and _is_both(side, at)))
            or at == 0
            or at + 1 >= len(side.keys)
        ):
            continue
        if _is_one_thing(side, at):
            continue
        if key == "of" and (at - 1 in side.particles or side.keys[at - 1] == "," or _asks(side, at, lexicon)):
            continue
        last = _reach(side, at + 1, lexicon)
        if last == at + 1:
            continue
        items = [(at + 1, last)]
        end = at - 1 if side.keys[at - 1] == "," else at
        while True:
            start = _back(side, end, lexicon)
            if start == end:
                break
            if _is_set_off(side, start, end):
                start = _back(side, start - 2, lexicon)
            items.insert(0, (start, end))
            parted = start > 0 and side.keys[start - 1] == "," and side.keys[start] not in _EXAMPLES
            if parted and not _follows_a_clause(side, start):
                end = start - 1
            else:
                break
        closed = side.keys[items[0][1] - 1].endswith(("en", "nt"))
        goes_on = side.keys[items[1][0]] if len(items) > LEAST and closed else ""
        if goes_on == "met" or (goes_on in _WHERE and side.keys[items[0][0] - 1] == "waar"):
            items = items[1:]  # 'waar u terechtkunt, met water, een stoel en een bank'
        if len(items) >= LEAST:
            lists.append(items)
    return tuple(map(tuple, lists))


def _is_set_off(side: Side, start: int, end: int) -> bool:
    """Whether this is the rest of a clause between commas, that only tells more of what stands before it:
    'acht bij de sluis, die in mei weer weggaan, en tien op de kade'."""
    return start > 1 and side.keys[start - 2 : start] in _SET_OFF and side.keys[end] == ","


_SET_OFF = frozenset((",", word) for word in ("die", "dat", "waar", "waarvan"))


def _is_both(side: Side, at: int) -> bool:
    """Whether this 'als' joins the last of what 'zowel' opens: 'zowel de sluis als de kade'."""
    before = side.keys[max(at - _FAR, 0) : at]
    return "zowel" in before and "als" not in before[before.index("zowel") :]


_FAR = 12
"""Words of an item at most."""


_AS_FAR_AS = 3
"""Words before 'en' in which 'tussen' stands."""


def _is_one_thing(side: Side, at: int) -> bool:
    """Whether the joint at this place stands in a set phrase, or widens a word: 'af en toe', 'tot en met',
    'op en rond het plein', '65 jaar en ouder', 'een stuk of tien'."""
    before, after = side.keys[at - 1], side.keys[at + 1]
    if (before, after) in _TWINS or side.keys[at - 1 : at + 2] == _THROUGH:
        return True
    if before in OPENERS and after in OPENERS and at - 1 not in side.particles:
        return True
    if side.keys[at - 2 : at + 1] == ("een", "stuk", "of"):
        return True
    if "tussen" in side.keys[max(at - _AS_FAR_AS, 0) : at] and before[0].isdecimal() and after[0].isdecimal():
        return True  # 'tussen 7.00 en 11.00 uur'
    if after == "niet" and at + 2 >= side.stop(at):
        return True  # 'betaald of niet'
    if any(body.start < at < body.end for body in side.bodies):
        return True  # 'burgemeester en wethouders'
    return after in ("ouder", "jonger") and any(q.end == at for q in side.measures.quantities)


def _follows_a_clause(side: Side, start: int) -> bool:
    """Whether the comma before this place closes a clause that says which ones, so that the sentence goes on
    with its verb: 'de loods, die wij met vissers en boeren delen, dient voor touw, teer en zeil'."""
    if not (side.keys[start].endswith("t") or "zich" in side.keys[start : start + 2]):
        return False
    if not side.is_verb(start - 2):
        return False
    opened = next((at for at in range(start - 2, 0, -1) if side.keys[at] == ","), 0)
    same = side.sentences[opened] == side.sentences[start]
    whatever = side.keys[side.sentence_start(start)] in _WHATEVER
    if whatever and not (opened and same) and not _stops(side.keys[start + 1]):
        return True  # 'wat de loods opbrengt, gaat naar touw, teer en zeil'; not 'wie roeit, zeilt of zwemt'
    return side.keys[opened + 1] in _WHICH and same


_WHATEVER = frozenset({"wat", "wie"})
_WHICH = frozenset("die dat wie waarin waarbij waardoor waarmee waarvoor waarvan waarop".split())


def _asks(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether 'of' opens a question ('onderzoeken of'): a verb of asking stands right before it."""
    if side.keys[at + 1] in ("wij", "we", "u", "je", "zij", "ze"):
        return True
    if side.roots[at - 1] in lexicon.asking_roots or side.roots[at - 1] in lexicon.light_roots:
        return True
    asked = any(
        (side.roots[place] in lexicon.asking_roots or side.keys[place].startswith(_ASKING))
        and side.sentences[place] == side.sentences[at]
        for place in range(at)
    )
    return asked and (side.keys[at + 1] in _OPENING or _verb_last(side, at + 1))


_ASKING = (
    "control",
    "beoord",
    "toets",
    "vraag",
    "vragen",
    "weet",
    "weten",
    "zien",
    "ziet",
    "let",
    "meet",
    "bepa",
)
"""How verbs begin behind which 'of' opens a question."""

_OPENING = frozenset("er de het een wij we dat dit deze daar".split())

VERBS_LAST = frozenset("is zijn wordt worden kan kunnen mag mogen heeft hebben gaat gaan moet moeten".split())


def _verb_last(side: Side, start: int) -> bool:
    """Whether a clause starts here with its verb behind, as a question does: 'of gebouwen veilig zijn'."""
    return not VERBS_LAST.isdisjoint(side.keys[start + 1 : side.stop(start)])


def _stops(key: str) -> bool:
    return not key[0].isalnum() or key in JOINTS or key == "zowel"


def _reach(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where the last item ends: at a stop, or before a verb or a new part of the sentence."""
    end = at
    seen = False
    while end < len(side.keys) and not _stops(side.keys[end]) and end - at < 12:
        key = side.keys[end]
        content = key not in lexicon.function_words
        if seen and (key in _BREAKS or _is_verb(side, end)):
            break
        seen = seen or content
        end += 1
    return end


def _back(side: Side, end: int, lexicon: Lexicon) -> int:
    """Where an item starts: behind a stop, or behind a word that cannot belong to it."""
    start = end
    seen = False
    while start > 0 and not _stops(side.keys[start - 1]) and end - start < 12:
        key = side.keys[start - 1]
        if seen and (key in _BREAKS or _is_verb(side, start - 1)):
            break
        seen = seen or key not in lexicon.function_words
        start -= 1
    return start


_BREAKS = frozenset(
    "wij we is zijn wordt worden zal zullen wil willen kan kunnen moet moeten mag mogen heeft hebben die dat "
    "waarin waarbij waardoor waarmee waarop waarover waaraan waaruit waarvan waarvoor waar om "
    "komt komen krijgt krijgen staan staat maken maakt".split()
)


def _is_verb(side: Side, at: int) -> bool:
    return at in side.particles or at in side.torn


def rows_of_clauses(side: Side) -> tuple[Items, ...]:
    """Rows of clauses with one opener: 'waar wij laden, waar wij lossen en waar wij tanken', 'om te laden en
    om te lossen'."""
    rows = []
    for opener in sorted(_ROW_OPENERS.intersection(side.all_keys)):
        starts = [at for at, key in enumerate(side.keys) if key == opener]
        if opener == "om":
            starts = [at for at in starts if "te" in side.keys[at + 1 : min(side.stop(at), at + _FAR)]]
        later = [at for at in starts[1:] if side.keys[at - 1] in JOINTS | {","}]
        if later:
            ends = [at - 1 for at in later] + [side.stop(later[-1])]
            rows.append(tuple(zip([starts[0], *later], ends, strict=True)))
    return tuple(rows)


_ROW_OPENERS = frozenset("om waar hoe welke wie wat hoeveel".split())


def speaks_on(side: Side, start: int, end: int) -> bool:
    """Whether a singular verb follows: '… en de vloot wordt ouder', ', en de bank legt uit waarom'."""
    if end >= len(side.keys):
        return False
    torn = end in side.torn and side.keys[end].endswith("t")
    return side.keys[end] in _SINGULAR or (torn and side.keys[max(start - 2, 0)] == ",")


_SINGULAR = frozenset("wordt is gaat heeft krijgt komt blijft zal".split())

WHERE = frozenset("in op bij".split())


def speaks(side: Side, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a part between joints has a subject or a verb of its own."""
    words = range(start, end)
    return any(side.keys[at] in SUBJECTS - ARTICLES or side.roots[at] in lexicon.light_roots for at in words)


DETERMINERS = ARTICLES | {"die", "deze", "dit"}

_TAIL = frozenset("van in op onder aan bij die dat waar tussen tot met uit te om".split())


def phrase_end(side: Side, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the item itself ends: before what is said of the whole list."""
    seen = False
    told = {often.start for often in side.measures.frequencies} | {term.start for term in side.measures.terms}
    for at in range(start, end):
        if seen and (at in told or side.keys[at] in _TAIL or side.roots[at] in lexicon.light_roots):
            end = at
            break
        seen = seen or side.keys[at] not in lexicon.function_words
    closed = end - start > 1 and (side.keys[end - 1].endswith(_LAST_VERBS) or _is_done(side, end - 1))
    return end - closed


def _is_done(side: Side, at: int) -> bool:
    """Whether the word closes a passive around the row: 'worden dijken en kades gekeurd volgens het plan'."""
    done = side.keys[at].endswith("d") or side.keys[at].endswith("t")
    return done and not BECOMING.isdisjoint(side.keys[:at]) and side.is_verb(at)


_LAST_VERBS = ("kunnen", "worden", "hebben", "krijgen")
"""How the verbs end that close the clause around a row: 'inwoners en ondernemers terechtkunnen'."""
SUBJECTS = frozenset(
    "wij we er het een de zij ze u hij dat dit daar hier geen ook weer die deze hen "
    "daarnaar daarvoor daarbij daarmee daarom daartoe dus".split()
)

CLAUSE_SUBJECTS = frozenset(
    "wij we er ze zij u je hij men pas daarna dan intussen ondertussen toch tegelijk dus".split()
)

CLAUSE_STARTS = frozenset("wie die dat wat waar als of om in op bij zodat".split())

FINITE = frozenset("zijn worden hebben kunnen mogen zullen moeten kan mag zal moet wil wordt heeft".split())


def is_clause(side: Side, item: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether an item says something by itself ('en plaatsen er een hek'): it is no thing in a list."""
    start, end = item
    if start in side.torn:
        return True  # '… en brengt rechtstreeks verslag uit'
    if side.keys[start] in CLAUSE_STARTS or side.keys[start] in FINITE:
        return True
    if side.roots[start] in lexicon.light_roots and side.keys[start].endswith("t"):
        return True
    verbal = lexicon.light_roots | lexicon.markers_by_verb.keys()
    if side.keys[start] in ARTICLES and any(
        at in side.torn or (side.roots[at] in lexicon.light_roots and side.keys[at][-1] == "t")
        for at in range(start + 2, min(start + 4, end))
    ):
        return True  # '… en de bank legt aan de raden uit'
    first = side.roots[start] in verbal or side.keys[start].endswith(("t", "en"))
    return first and start + 1 < end and side.keys[start + 1] in SUBJECTS


def is_comparison(side: Side, item: tuple[int, int]) -> bool:
    """Whether the item only widens the one before it: '75 jaar en ouder'."""
    return side.keys[item[0]] in ("ouder", "jonger", "meer", "minder", "hoger", "lager", "later", "eerder")

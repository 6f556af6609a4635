"""`opsomming`: an item of an enumeration that came or went while its neighbours stayed."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.agents import may_act
from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side
from regioparagraaf.dutch.lexicon import Lexicon

MUST = (
    ("Ponten en sluizen worden onderhouden.", "Wij onderhouden de ponten.", "vervallen"),
    ("Wij zorgen voor water, bodem en lucht.", "Wij zorgen voor water en bodem.", "vervallen"),
    ("Wij spitten de tuin om en zetten er een bank neer.", "Wij spitten de tuin om.", "vervallen"),
    ("De steiger is er voor vissers en voor roeiers.", "De steiger is er voor vissers.", "vervallen"),
    ("De nota gaat naar de raad.", "De nota gaat naar de raad en de griffie.", "toegevoegd"),
    ("De gids noemt kerken en molens.", "De gids noemt kerken, molens en forten.", "toegevoegd"),
    ("Zieken, ouderen en jonge ouders krijgen hulp.", "Ouderen en jonge ouders krijgen hulp.", "vervallen"),
)
MUST_NOT = (
    ("De kade krijgt nieuwe bolders.", "De kade krijgt nieuwe palen, ringen en andere bolders."),
    ("De keurmeester komt af en toe langs.", "De keurmeester komt soms langs."),
    ("Wij zorgen voor water, bodem en lucht.", "Wij zorgen voor lucht, water en bodem."),
    ("Wij planten bomen en struiken.", "Struiken en bomen planten wij."),
    ("Wij zien toe op de keuring van schepen.", "Wij controleren of schepen gekeurd zijn volgens de regels."),
    ("Wij planten bomen.", "Wij planten bomen aan de weg."),
    ("De pas geldt voor leden van 70 jaar en ouder.", "De pas geldt voor leden van 70 jaar."),
)
_TWINS = frozenset(
    {("af", "toe"), ("nu", "dan"), ("hier", "daar"), ("heen", "weer"), ("over", "weer"), ("dag", "nacht")}
    | {("in", "om"), ("kant", "klaar"), ("wel", "wee"), ("meer", "meer"), ("van", "tot"), ("min", "meer")}
)
"""Two words that are one: 'af en toe'."""
_THROUGH = ("tot", "en", "met")
_EXAMPLES = frozenset("waaronder zoals namelijk bijvoorbeeld onder".split())
"""What opens the items of a thing that is named before them."""
_JOINTS = frozenset("en of alsmede evenals alsook".split())


def find(pair: Pair) -> tuple[Signal, ...]:
    """The items that came or went."""
    gone = _lone_items(pair, pair.common, pair.draft, pair.matching.common_left)
    new = _lone_items(pair, pair.draft, pair.common, pair.matching.draft_left)
    gone, new = ([item for item in them if not item.startswith("hoe ")] for them in (gone, new))
    if gone and new:
        if len(gone) == len(new) == 1 and pair.changed <= KEPT:
            return _both(gone, new)
        if len(gone) == len(new):
            return ()
        gone, new = (gone[len(new) :], []) if len(gone) > len(new) else ([], new[len(gone) :])
    if not gone and not new:
        gone, new = _acts(pair, pair.common), _acts(pair, pair.draft)
        gone, new = ([], []) if gone and new else (gone, new)
    if not gone and not new:
        gone, new = _bodies(pair.common, pair.draft), _bodies(pair.draft, pair.common)
    if not gone and not new:
        gone, new = _joined_on(pair.common, pair.draft), _joined_on(pair.draft, pair.common)
    signals = [Signal(SignalKind.ENUMERATION, item, "", Direction.DROPPED) for item in gone[:1]]
    signals += [Signal(SignalKind.ENUMERATION, "", item, Direction.ADDED) for item in new[:1]]
    return tuple(signals)


def _acts(pair: Pair, side: Side) -> list[str]:
    """The second act of a sentence, when all of it is unanswered and nothing else is: 'brengt de knelpunten
    in kaart en doet voorstellen'."""
    left, others = pair.matching.common_left, pair.matching.draft_left
    if side is pair.draft:
        left, others = others, left
    if others or not left:
        return []
    for at, key in enumerate(side.keys[:-1]):
        if key != "en" or not _is_act(pair, side, at + 1):
            continue
        end = _clause_end(side, at + 1)
        content = [place for place in pair_content(pair, side) if at < place < end]
        if content and end - at > LEAST and {*content} == {*left}:
            return [side.span(at + 1, end)]
    return []


LEAST = 2
"""Words of an act: its verb and what it is done to."""


def _is_act(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb that says what is done opens here: 'doet voorstellen', 'zetten er een bank neer'."""
    key = side.keys[at]
    if key in _SUBJECTS:
        return False
    following = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    auxiliary = key in _VERBS_LAST or key in _FINITE
    known = side.roots[at] in pair.lexicon.light_roots or at in side.particles.values()
    return key[-1] in "tn" and not auxiliary and (known or following in _SUBJECTS | {"hun", "haar", "onze"})


def _bodies(side: Side, other: Side) -> list[str]:
    """The bodies that came or went in a row: 'naar de raden, de colleges en de griffie'."""
    there = {body.concept for body in other.bodies}
    out = []
    for body in side.bodies:
        row = [
            twin
            for twin in side.bodies
            if twin.concept in there
            and (side.keys[body.end : twin.start] in _AND or side.keys[twin.end : body.start] in _AND)
        ]
        if body.role in ("bij", "aan") and body.concept not in there and row:
            out.append(side.span(body.start, body.end))
    return out


def _joined_on(rich: Side, poor: Side) -> list[str]:
    """What 'en' joins on, where that is all that the other side lacks: 'in de avond (en in het weekend)'."""
    extra = len(rich.keys) - len(poor.keys)
    start = next((n for n, key in enumerate(poor.keys) if rich.keys[n : n + 1] != (key,)), len(poor.keys))
    if extra < LEAST or rich.keys[start + extra :] != poor.keys[start:]:
        return []
    opener, preposition = rich.keys[start], rich.keys[start + 1]
    joined = opener in _JOINTS and preposition in _ALIKE and preposition in rich.keys[:start]
    return [rich.span(start + 1, start + extra)] if joined else []


_ALIKE = frozenset("in op voor bij aan naar over langs rond door tegen".split())
"""Prepositions that two items of a row share: 'voor starters en voor ouderen'."""


_AND = (("en",), (",",), ("of",))
KEPT = 0.25
"""Up to this share of changed words an item that took another's place is no other name for it."""


def _both(gone: list[str], new: list[str]) -> tuple[Signal, ...]:
    """One item that made way for another."""
    return (
        Signal(SignalKind.ENUMERATION, gone[0], "", Direction.DROPPED),
        Signal(SignalKind.ENUMERATION, "", new[0], Direction.ADDED),
    )


def enumerations(side: Side, lexicon: Lexicon) -> list[list[tuple[int, int]]]:
    """The enumerations of a side: each a list of items, an item its words from start to end (exclusive)."""
    lists: list[list[tuple[int, int]]] = []
    for at, key in enumerate(side.keys):
        if key not in _JOINTS or at == 0 or at + 1 >= len(side.keys):
            continue
        if (side.keys[at - 1], side.keys[at + 1]) in _TWINS or side.keys[at - 1 : at + 2] == _THROUGH:
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
            items.insert(0, (start, end))
            if start > 0 and side.keys[start - 1] == "," and side.keys[start] not in _EXAMPLES:
                end = start - 1
            else:
                break
        if len(items) >= 2:
            lists.append(items)
    return lists


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
_VERBS_LAST = frozenset(
    "is zijn wordt worden kan kunnen mag mogen heeft hebben gaat gaan moet moeten".split()
)


def _verb_last(side: Side, start: int) -> bool:
    """Whether a clause starts here with its verb behind, as a question does: 'of gebouwen veilig zijn'."""
    return not _VERBS_LAST.isdisjoint(side.keys[start + 1 : _clause_end(side, start)])


def _stops(side: Side, at: int, lexicon: Lexicon) -> bool:
    key = side.keys[at]
    return not key[0].isalnum() or key in _JOINTS


def _reach(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where the last item ends: at a stop, or before a verb or a new part of the sentence."""
    end = at
    seen = False
    while end < len(side.keys) and not _stops(side, end, lexicon) and end - at < 12:
        key = side.keys[end]
        content = key not in lexicon.function_words
        if seen and (key in _BREAKS or _is_verb(side, end, lexicon)):
            break
        seen = seen or content
        end += 1
    return end


def _back(side: Side, end: int, lexicon: Lexicon) -> int:
    """Where an item starts: behind a stop, or behind a word that cannot belong to it."""
    start = end
    seen = False
    while start > 0 and not _stops(side, start - 1, lexicon) and end - start < 12:
        key = side.keys[start - 1]
        if seen and (key in _BREAKS or _is_verb(side, start - 1, lexicon)):
            break
        seen = seen or key not in lexicon.function_words
        start -= 1
    return start


_BREAKS = frozenset(
    "wij we is zijn wordt worden zal zullen wil willen kan kunnen moet moeten mag mogen heeft hebben die dat "
    "waarin waar om "
    "komt komen krijgt krijgen staan staat maken maakt".split()
)


def _is_verb(side: Side, at: int, lexicon: Lexicon) -> bool:
    return at in side.particles or at in side.particles.values()


def _lone_items(pair: Pair, side: Side, other: Side, left: tuple[int, ...]) -> list[str]:
    """The items whose words the other side does not have, in lists of which it has another item."""
    lists = enumerations(side, pair.lexicon) + _rows_of_clauses(side)
    theirs = enumerations(other, pair.lexicon) + _rows_of_clauses(other)
    rewritten = pair.changed > REWRITTEN
    most = max((len(items) for items in theirs), default=1)
    found: list[str] = []
    for items in lists:
        content = [
            [at for at in range(start, end) if at in set(pair_content(pair, side))] for start, end in items
        ]
        items = [_named_first(side, items[0], content[0], left), *items[1:]]
        content[0] = [at for at in content[0] if at >= items[0][0]]
        last = len(items) - 1
        lone = [
            number for number, words in enumerate(content) if words and _is_lone(words, number, last, left)
        ]
        kept = [
            number for number, words in enumerate(content) if words and any(at not in left for at in words)
        ]
        if _are_partners(side, items) or (last in kept and side.keys[items[last][0]] in _OTHERS):
            continue  # 'theaters en andere instellingen' are 'instellingen'
        swapped = pair.changed <= KEPT and len(lone) == 1 and len(kept) > 1
        if not lone or not kept or (theirs and len(items) == most and not swapped):
            continue
        if rewritten and not _kept_verbatim(side, other, content, kept):
            continue
        if rewritten and 2 * len(kept) <= len(items) and not _all_else_said(pair, side, content, lone):
            continue  # told anew: too little of the list is left to say that it stands
        parallel = _is_parallel(side, items)
        for number in lone:
            start, end = items[number]
            if not (parallel or _is_item(pair, side, items, number)):
                continue
            whole = end if parallel else _phrase_end(side, start, end, pair.lexicon)
            found.append(side.span(start, whole))
    return found


_OTHERS = frozenset({"andere", "overige"})


def _named_first(
    side: Side, item: tuple[int, int], words: list[int], left: Collection[int]
) -> tuple[int, int]:
    """The first item without the sentence before it: of 'wij repareren stoepen, wegen …' the 'stoepen'."""
    start, end = item
    if not words or words[-1] != end - 1 or words[-1] not in left or all(at in left for at in words):
        return item
    begin = words[-1]
    while begin > start and (
        side.keys[begin - 1] in _ARTICLES or (begin - 1 in left and side.keys[begin - 1].endswith("e"))
    ):
        begin -= 1
    return begin, end


def _is_lone(words: list[int], number: int, last: int, left: tuple[int, ...]) -> bool:
    """Whether the thing that an item names is unanswered: what stands before the first item or behind the
    last belongs to the sentence ('wij repareren stoepen, …')."""
    if number == last:
        return words[0] in left
    return all(at in left for at in words)


def _kept_verbatim(side: Side, other: Side, content: list[list[int]], kept: list[int]) -> bool:
    """Whether an item that stays has a word of its own there: a synonym may answer a whole list."""
    return any(side.roots[at] in other.roots for number in kept for at in content[number])


def _are_partners(side: Side, items: list[tuple[int, int]]) -> bool:
    """Whether the list names who does it with us ('met de scholen en de GGD'): `orgaan` weighs these."""
    first = items[0][0]
    with_them = "met" in side.keys[max(first - 2, 0) : first + 2]
    if with_them and any(may_act(side, end - 1) for _, end in items):
        return True
    return any(
        body.role == "met" and body.kind != "publiek" and start <= body.start and body.end == end
        for body in side.bodies
        for start, end in items
    )


def _all_else_said(pair: Pair, side: Side, content: list[list[int]], lone: list[int]) -> bool:
    """Whether nothing but the lone items is unanswered on either side."""
    left, theirs = pair.matching.common_left, pair.matching.draft_left
    if side is pair.draft:
        left, theirs = theirs, left
    return not theirs and {*left} <= {at for number in lone for at in content[number]}


REWRITTEN = 0.5
"""Above this share of changed words a list may have been told in another way: more of it must be left."""


def _rows_of_clauses(side: Side) -> list[list[tuple[int, int]]]:
    """Rows of clauses with one opener: 'waar wij laden, waar wij lossen en waar wij tanken'."""
    rows = []
    for opener in _ROW_OPENERS & set(side.keys):
        starts = [at for at, key in enumerate(side.keys) if key == opener]
        later = [at for at in starts[1:] if side.keys[at - 1] in _JOINTS | {","}]
        if later:
            ends = [at - 1 for at in later] + [_clause_end(side, later[-1])]
            rows.append(list(zip([starts[0], *later], ends, strict=True)))
    return rows


_ROW_OPENERS = frozenset("waar hoe welke wie wat hoeveel".split())


def _clause_end(side: Side, start: int) -> int:
    return next((at for at in range(start, len(side.keys)) if side.keys[at] in ",.?!;:"), len(side.keys))


def _is_parallel(side: Side, items: list[tuple[int, int]]) -> bool:
    """Whether all items open with one word that opens a clause: 'waar wij laden en waar wij lossen'."""
    openers = {side.keys[start] for start, _ in items}
    return len(items) > 1 and len(openers) == 1 and openers <= _CLAUSE_STARTS


def _is_item(pair: Pair, side: Side, items: list[tuple[int, int]], number: int) -> bool:
    """Whether this one is a thing in a list, and no clause, condition or comparison beside it."""
    start, end = items[number]
    if any(hedge.start == items[-1][0] for hedge in side.hedges):
        return False  # '… en pas bij herhaling'
    if number == 0 and side.keys[items[-1][0]] in _SUBJECTS - _DETERMINERS:
        return False  # '… hulp, en dat is te lang'
    if side.keys[start] in _CLAUSE_SUBJECTS:
        return False  # '… en ze varen over hetzelfde water'
    if any(hedge.start < end and start < hedge.end for hedge in side.hedges):
        return False
    if (
        any(b.kind == "plaats" and b.role == "doet" and b.start == start for b in side.bodies)
        and end - start > 1
    ):
        return False  # '…, en Leiden levert de ondersteuning'
    if "andere" in side.keys[start + 1 : start + 2] and side.keys[start] in _ALIKE:
        return False  # 'op straat en op andere plekken'
    other = pair.draft if side is pair.common else pair.common
    if side.keys[start] in ("anderen", "andere") and any(group == "open" for group, *_ in other.scopes):
        return False  # 'zoals A en B', 'A, B en andere'
    if side.keys[start] in ("anderen", "andere") and side.keys[start + 1 : start + 2] in (("die",), ()):
        return False
    if any("." in side.keys[at] for at in range(start, end)) or side.keys[start : start + 2] == (
        "een",
        "voor",
    ):
        return False  # 'd.w.z. …' and 'een voor regenwater' explain
    if any(body.start < end and start < body.end and body.kind == "gemeente" for body in side.bodies):
        return False  # 'Leiden en Oegstgeest' is 'wij en Oegstgeest'
    if number == len(items) - 1 and _speaks_on(side, start, end):
        return False  # 'de haven groeit en de vloot wordt ouder': a clause of its own
    if number and side.keys[start] in _WHERE:
        before = range(*items[number - 1])
        left = pair.matching.common_left if side is pair.common else pair.matching.draft_left
        stays = any(at in pair_content(pair, side) and at not in left for at in before)
        beside = side.keys[items[number - 1][0]] in _WHERE and stays
        return beside and not _speaks(side, start, end, pair.lexicon)
    return not _is_clause(side, items[number], pair.lexicon) and not _is_comparison(side, items[number])


def _speaks_on(side: Side, start: int, end: int) -> bool:
    """Whether a singular verb follows: '… en de vloot wordt ouder', ', en de bank legt uit waarom'."""
    if end >= len(side.keys):
        return False
    torn = end in side.particles.values() and side.keys[end].endswith("t")
    return side.keys[end] in _SINGULAR or (torn and side.keys[max(start - 2, 0)] == ",")


_SINGULAR = frozenset("wordt is gaat heeft krijgt komt blijft zal".split())
_WHERE = frozenset("in op bij".split())


def _speaks(side: Side, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a part between joints has a subject or a verb of its own."""
    words = range(start, end)
    return any(
        side.keys[at] in _SUBJECTS - _ARTICLES or side.roots[at] in lexicon.light_roots for at in words
    )


_ARTICLES = frozenset({"de", "het", "een"})
_DETERMINERS = _ARTICLES | {"die", "deze", "dit"}
_TAIL = frozenset("van in op aan bij die dat waar tussen tot met uit te om".split())


def _phrase_end(side: Side, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the item itself ends: before what is said of the whole list."""
    seen = False
    for at in range(start, end):
        if seen and (side.keys[at] in _TAIL or side.roots[at] in lexicon.light_roots):
            return at
        seen = seen or side.keys[at] not in lexicon.function_words
    return end


_SUBJECTS = frozenset(
    "wij we er het een de zij ze u hij dat dit daar hier geen ook weer die deze hen "
    "daarnaar daarvoor daarbij daarmee".split()
)
_CLAUSE_SUBJECTS = frozenset("wij we er ze zij u je hij men pas daarna dan".split())
_CLAUSE_STARTS = frozenset("wie die dat wat waar als of om in op bij zodat".split())


_FINITE = frozenset("zijn worden hebben kunnen mogen zullen moeten".split())


def _is_clause(side: Side, item: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether an item says something by itself ('en plaatsen er een hek'): it is no thing in a list."""
    start, end = item
    if start in side.particles.values():
        return True  # '… en brengt rechtstreeks verslag uit'
    if side.keys[start] in _CLAUSE_STARTS or side.keys[start] in _FINITE:
        return True
    if side.roots[start] in lexicon.light_roots and side.keys[start].endswith("t"):
        return True
    verbal = lexicon.light_roots | lexicon.markers_by_verb.keys()
    if side.keys[start] in _ARTICLES and any(
        at in side.particles.values() or (side.roots[at] in lexicon.light_roots and side.keys[at][-1] == "t")
        for at in range(start + 2, min(start + 4, end))
    ):
        return True  # '… en de bank legt aan de raden uit'
    first = side.roots[start] in verbal or side.keys[start].endswith(("t", "en"))
    return first and start + 1 < end and side.keys[start + 1] in _SUBJECTS


def _is_comparison(side: Side, item: tuple[int, int]) -> bool:
    """Whether the item only widens the one before it: '75 jaar en ouder'."""
    return side.keys[item[0]] in ("ouder", "jonger", "meer", "minder", "hoger", "lager", "later", "eerder")


def pair_content(pair: Pair, side: Side) -> tuple[int, ...]:
    return pair.matching.common_content if side is pair.common else pair.matching.draft_content

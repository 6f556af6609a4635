"""What stands in a row: whether it is a thing of its own, and whether it is the one that nothing answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.enumerations import (
    CLAUSE_STARTS,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE,
    JOINTS,
    LEAST,
    OPENERS,
    SUBJECTS,
    WHERE,
    Items,
    is_clause,
    is_comparison,
    phrase_end,
    speaks,
    speaks_on,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import RELATIVES
from regioparagraaf.dutch.wordclass import PREPOSITIONS, says_how
from regioparagraaf.dutch.words import ARTICLES


def is_item(pair: Pair, side: Side, items: Items, number: int) -> bool:
    """Whether this one is a thing in a list, and no clause, condition or comparison beside it."""
    start, end = items[number]
    if side.keys[max(items[0][0] - 1, 0)] == "zowel":
        return True  # 'zowel de steiger als de sluis laat …': no clause can stand there
    if _goes_with_its_condition(pair, side, items[number]):
        return False
    if any(hedge.start == items[-1][0] for hedge in side.hedges):
        return False  # '… en pas bij herhaling'
    if number == 0 and side.keys[items[-1][0]] in SUBJECTS - DETERMINERS:
        return False  # '… hulp, en dat is te lang'
    if number < len(items) - 1 and side.keys[items[-1][0]] in FINITE:
        return False  # '… worden erger en kan de zorg lichter': clauses, and no things
    if number == 0 and items[-1][0] in side.torn and start not in side.torn:
        return False  # '… in gewone taal en licht die toe'
    if side.keys[start] in CLAUSE_SUBJECTS or side.keys[start] in _THERE:
        return False  # '… en ze varen over hetzelfde water', '… en daar betrekken wij de buurt bij'
    if any(hedge.start < end and start < hedge.end for hedge in side.hedges):
        return False
    if (
        any(b.kind == "plaats" and b.role == "doet" and b.start == start for b in side.bodies)
        and end - start > 1
    ):
        return False  # '…, en Leiden levert de ondersteuning'
    other = pair.other(side)
    if side.keys[start] in ("anderen", "andere") and any(group == "open" for group, *_ in other.scopes):
        return False  # 'zoals A en B', 'A, B en andere'
    if side.keys[start] in ("anderen", "andere") and side.keys[start + 1 : start + 2] in (("die",), ()):
        return False
    if any("." in side.keys[at] for at in range(start, end)) or side.keys[start : start + 2] == (
        "een",
        "voor",
    ):
        return False  # 'd.w.z. …' and 'een voor regenwater' explain
    towns = (body for body in side.bodies if body.kind == "gemeente" and body.role != "van")
    stop = phrase_end(side, start, end, pair.lexicon) if number else end
    if any(body.start < stop and start < body.end for body in towns):
        return False  # 'Leiden en Oegstgeest' is 'wij en Oegstgeest'; 'de sluizen van de gemeente' is an item
    alone = number == len(items) - 1 and not _in_front(side, items[0][0]) and not _are_qualities(side, items)
    if alone and speaks_on(side, start, end) and "dan" not in side.keys[start:end]:
        return False  # 'de haven groeit en de vloot wordt ouder': a clause of its own
    if number and side.keys[start] in WHERE:
        before = range(*items[number - 1])
        left = pair.left(side)
        stays = any(at in pair.content(side) and at not in left for at in before)
        beside = side.keys[items[number - 1][0]] in WHERE and stays
        return beside and not speaks(side, start, end, pair.lexicon)
    acts = len(items) > LEAST and all(last - first == 1 for first, last in items[1:-1])
    if acts and number == len(items) - 1:
        return True  # 'ontwerpt, bouwt en onderhoudt de stuw'
    if number and are_two_verbs(side, items) and start in pair.content(side):
        return True  # 'meet en weegt de vangst'
    return not is_clause(side, items[number], pair.lexicon) and not is_comparison(side, items[number])


_THERE = frozenset({"daar", "hier"})


def _goes_with_its_condition(pair: Pair, side: Side, item: tuple[int, int]) -> bool:
    """Whether all that a condition names up to the end of the item lacks an answer, as `voorbehoud` tells:
    'in overleg met pachters van de haven en de werf'."""
    left, content = pair.left(side), pair.content(side)
    return any(
        all(at in left for at in content if hedge.end <= at < item[1])
        for hedge in side.hedges
        if hedge.end <= item[0] < side.stop(hedge.start)
    )


def _in_front(side: Side, start: int) -> bool:
    """Whether a preposition opens the row and the sentence, so that its verb stands behind the last item:
    'voor roeiers, vissers en jagers komt er een steiger'."""
    first = start == 0 or side.sentences[start - 1] != side.sentences[start]
    return first and side.keys[start] in OPENERS


def is_lone(
    side: Side, words: Sequence[int], number: int, last: int, left: tuple[int, ...], lexicon: Lexicon
) -> bool:
    """Whether the thing that an item names is unanswered: what stands before the first item or behind the
    last belongs to the sentence ('wij repareren stoepen, …')."""
    if number == last and len(words) > 1 and words[1] == words[0] + 1 and _describes(side.keys[words[0]]):
        return words[0] in left and words[1] in left  # 'het academisch ziekenhuis' is the 'ziekenhuis'
    if number == last and _opens_a_deed(side, words[0], lexicon):
        return all(at in left for at in words)  # 'en telt twaalf leden', '… met twaalf leden'
    if number == last:
        return words[0] in left
    return all(at in left for at in words)


def _describes(key: str) -> bool:
    """Whether the word says which one is meant, and what is meant stands behind it: 'de omliggende kaden'."""
    return says_how(key) or key.endswith("ende")


def _opens_a_deed(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether 'en' joins a verb with what it is done to; of 'bouwt, verft en onderhoudt de brug' that is said
    of all."""
    if side.keys[at - 1] not in JOINTS or not is_deed(side, at, lexicon):
        return False
    return side.keys[at - 2][-1] != side.keys[at][-1]


def is_deed(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb stands here that says what is done: 'en telt twaalf leden', 'en zorgen voor'."""
    key, root = side.keys[at], side.roots[at]
    if at in side.torn:
        return True
    if key.endswith(("t", "en")) and (root in lexicon.light_roots or root in lexicon.markers_by_verb):
        return True
    if key.endswith(_ONLY_VERBS):
        return True
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    led = behind in _BEHIND_A_VERB or behind.startswith("daar") or number(behind) is not None
    return key.endswith("t") and led


_ONLY_VERBS = ("iseren", "uleren", "iceren", "iveren")
"""Endings that no plural of a noun has: 'organiseren', 'formuleren'."""
_BEHIND_A_VERB = SUBJECTS | PREPOSITIONS | frozenset("haar hun zijn onze zich".split())


def are_two_verbs(side: Side, items: Items) -> bool:
    """Whether the row is of two verbs with one subject and one object: 'meet en weegt de vangst'."""
    joint = items[-1][0] - 1
    return len(items) == LEAST and side.keys[joint - 1].endswith("t") and side.keys[joint + 1].endswith("t")


def named_first(
    side: Side, item: tuple[int, int], words: Sequence[int], left: Collection[int]
) -> tuple[int, int]:
    """The first item without the sentence before it: of 'wij repareren stoepen, wegen …' the 'stoepen'."""
    start, end = item
    if not words or words[-1] != end - 1 or words[-1] not in left or all(at in left for at in words):
        return item
    begin = words[-1]
    while begin > start and (
        side.keys[begin - 1] in ARTICLES or (begin - 1 in left and side.keys[begin - 1].endswith("e"))
    ):
        begin -= 1
    return begin, end


def acts_there(side: Side, item: tuple[int, int]) -> bool:
    """Whether the item is a body that does it with the others: `orgaan` tells that it came or went."""
    return any(
        body.start == item[0]
        and body.role in ("doet", "door")
        and body.kind in ("eigen", "ander")
        and item[1] <= body.end + 1
        for body in side.bodies
    )


def only_stays(side: Side, words: Collection[int]) -> bool:
    """Whether the words only go on with 'blijft': 'de molen blijft bestaan en …'."""
    return bool(words) and all(
        side.keys[at] in _STAYING and side.keys[at - 1 : at] in (("blijft",), ("blijven",)) for at in words
    )


_STAYING = frozenset("bestaan behouden gehandhaafd staan".split())


def are_partners(side: Side, items: Items, lexicon: Lexicon) -> bool:
    """Whether the list names who does it with us ('met de scholen en de GGD'): `orgaan` weighs these."""
    first = items[0][0]
    with_them = "met" in side.keys[max(first - 2, 0) : first + 2]
    if with_them and any(may_act(side, end - 1, lexicon) for _, end in items):
        return True
    return any(
        body.role == "met"
        and body.kind != "publiek"
        and body.end == end
        and start <= body.start
        and (number == 0 or body.start <= start + 1 or is_deed(side, start, lexicon))
        for body in side.bodies
        for number, (start, end) in enumerate(items)
    )  # but not behind the last item: 'over water en bodem met de raad'


def _are_qualities(side: Side, items: Items) -> bool:
    """Whether a clause tells with the items how a thing is: 'soep die warm, vers en gezouten is'."""
    first, end = items[0][0], items[-1][1]
    opened = not RELATIVES.isdisjoint(side.keys[max(first - 1, 0) : items[0][1]])
    return opened and side.keys[end : end + 1] in _BEING and all(end - start <= 2 for start, end in items[1:])


_BEING = (("is",), ("zijn",), ("blijft",), ("blijven",))


def is_parallel(side: Side, items: Items) -> bool:
    """Whether all items open with one word that opens a clause: 'waar wij laden en waar wij lossen'."""
    openers = {side.keys[start] for start, _ in items}
    return len(items) > 1 and len(openers) == 1 and openers <= CLAUSE_STARTS


def are_all_of_them(pair: Pair, side: Side, items: Items) -> bool:
    """Whether two opposites that close a row stand for all there is, and the other side says so: 'bestaande
    en nieuwe bruggen', 'alle bruggen'; 'zomer en winter', 'het hele jaar'."""
    if not any(scope[:2] == ("rang", "10") for scope in pair.other(side).scopes):
        return False
    one, two = (frozenset(side.roots[start:end]) for start, end in items[-LEAST:])
    return any(
        (one & these and two & those) or (one & those and two & these)
        for these, those in pair.lexicon.opposites
    )

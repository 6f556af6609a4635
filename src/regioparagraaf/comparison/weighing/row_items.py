"""What stands in a row: whether it is a thing of its own, and whether it is the one that nothing answers."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.enumerations import (
    ARTICLES,
    CLAUSE_STARTS,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE,
    LEAST,
    OPENERS,
    SUBJECTS,
    WHERE,
    Items,
    is_clause,
    is_comparison,
    speaks,
    speaks_on,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import may_act
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import says_how


def is_item(pair: Pair, side: Side, items: Items, number: int) -> bool:
    """Whether this one is a thing in a list, and no clause, condition or comparison beside it."""
    start, end = items[number]
    if any(hedge.start == items[-1][0] for hedge in side.hedges):
        return False  # '… en pas bij herhaling'
    if number == 0 and side.keys[items[-1][0]] in SUBJECTS - DETERMINERS:
        return False  # '… hulp, en dat is te lang'
    if number < len(items) - 1 and side.keys[items[-1][0]] in FINITE:
        return False  # '… worden erger en kan de zorg lichter': clauses, and no things
    if number == 0 and items[-1][0] in side.particles.values() and start not in side.particles.values():
        return False  # '… in gewone taal en licht die toe'
    if side.keys[start] in CLAUSE_SUBJECTS:
        return False  # '… en ze varen over hetzelfde water'
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
    if any(body.start < end and start < body.end and body.kind == "gemeente" for body in side.bodies):
        return False  # 'Leiden en Oegstgeest' is 'wij en Oegstgeest'
    if number == len(items) - 1 and speaks_on(side, start, end) and not _in_front(side, items[0][0]):
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
    return not is_clause(side, items[number], pair.lexicon) and not is_comparison(side, items[number])


def _in_front(side: Side, start: int) -> bool:
    """Whether a preposition opens the row and the sentence, so that its verb stands behind the last item:
    'voor roeiers, vissers en jagers komt er een steiger'."""
    first = start == 0 or side.sentences[start - 1] != side.sentences[start]
    return first and side.keys[start] in OPENERS


def is_lone(side: Side, words: list[int], number: int, last: int, left: tuple[int, ...]) -> bool:
    """Whether the thing that an item names is unanswered: what stands before the first item or behind the
    last belongs to the sentence ('wij repareren stoepen, …')."""
    if number == last and len(words) > 1 and words[1] == words[0] + 1 and says_how(side.keys[words[0]]):
        return words[0] in left and words[1] in left  # 'het academisch ziekenhuis' is the 'ziekenhuis'
    if number == last:
        return words[0] in left
    return all(at in left for at in words)


def named_first(
    side: Side, item: tuple[int, int], words: list[int], left: Collection[int]
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


def are_partners(side: Side, items: Items, lexicon: Lexicon) -> bool:
    """Whether the list names who does it with us ('met de scholen en de GGD'): `orgaan` weighs these."""
    first = items[0][0]
    with_them = "met" in side.keys[max(first - 2, 0) : first + 2]
    if with_them and any(may_act(side, end - 1, lexicon) for _, end in items):
        return True
    return any(
        body.role == "met" and body.kind != "publiek" and start <= body.start and body.end == end
        for body in side.bodies
        for start, end in items
    )


def is_parallel(side: Side, items: Items) -> bool:
    """Whether all items open with one word that opens a clause: 'waar wij laden en waar wij lossen'."""
    openers = {side.keys[start] for start, _ in items}
    return len(items) > 1 and len(openers) == 1 and openers <= CLAUSE_STARTS

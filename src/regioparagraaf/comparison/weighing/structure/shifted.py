"""A small word that now goes with another part of the sentence: the same words, and another agreement.

'Wij houden het open en bouwen er niet' and 'Wij houden het niet open en bouwen er' have the same words. What
a denial, a number, a hedge or a 'willen' belongs to is told by the part of the sentence that it stands in:
from one joint or comma to the next. Parts may change places as they like; a word may not change parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, combinations, permutations

from msgspec import Struct

from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.enumerations import enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.words.respectively import told_respectively
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import JOINTS, MAY
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.dutch.words import CLAUSE_ENDS

_OPENING = frozenset(
    "en maar of terwijl dat als wanneer indien voordat alvorens nadat omdat doordat zodat zodra zolang mits "
    "tenzij waarna waarbij waarin waardoor".split()
)
_ORDER = frozenset("voordat alvorens nadat eerst daarna vervolgens".split())
"""Words for what comes first, which are nothing but this."""
_FOCUS = frozenset("uitsluitend alleen slechts enkel".split())
"""These say something of the very next thing: 'uitsluitend aan starters'."""
_EMPTY = frozenset(
    "de het een wij we zij ze hij hun haar ons onze er daar dit deze die dat van voor met aan uit naar over "
    "bij tot door ook in op om te per zich zo dan wel".split()
)
"""Words that stand in any part of a sentence, and tell none from another."""


_SAYING_NOTHING = _EMPTY | _OPENING
_ALLOWED = frozenset("toegestaan mogelijk toegelaten beschikbaar bestemd bedoeld".split())
_CONDITIONAL = frozenset("als indien wanneer mits zodra".split())


_Clause = tuple[str, tuple[str, ...]]
"""What opens a part of a sentence ('als', 'dan', or nothing), and the roots of its words in their order."""


class _Mark(Struct, frozen=True):
    """A small word that says something of its part of the sentence."""

    kind: str
    said: str
    """What it says: marks that say the same are one."""
    at: int
    end: int


def shifted(pair: Pair) -> str:
    """Why the same words now say something else, as a Dutch clause; empty where they do not."""
    if pair.changed > TINY or pair.left(pair.common) or pair.left(pair.draft):
        return ""
    if told_respectively(pair):
        return ""
    if {*pair.common.sentences[-1:]} != {*pair.draft.sentences[-1:]}:
        return ""  # who splits a sentence starts the next one with 'dat gebeurt', or 'het'
    sides = [(side, list(_marks(pair, side))) for side in pair.sides]
    ours, theirs = ({mark.said for mark in marks} for _, marks in sides)
    parts = [_parts(side, marks, pair.lexicon) for side, marks in sides]
    for said in sorted(ours & theirs):
        gone, new = ([part for mark, part in found if mark.said == said] for found in parts)
        if _moved(gone, new, pair.lexicon):
            mark = next(mark for mark, _ in parts[1] if mark.said == said)
            return f"'{pair.draft.span(mark.at, mark.end)}' hoort nu bij iets anders"
    crossed = _crossed(*parts)
    if crossed:
        one, other = (pair.draft.span(mark.at, mark.end) for mark in crossed)
        return f"'{one}' en '{other}' zijn van plaats gewisseld"
    return _refocused(pair) or _reassigned(pair)


def _marks(pair: Pair, side: Side) -> Iterator[_Mark]:
    measured = side.measures
    for quantity in measured.quantities:
        yield _Mark("getal", f"{quantity.value} {quantity.bound}", quantity.start, quantity.end)
    for term in measured.terms:
        yield _Mark("termijn", f"{term.kind} {term.moment}", term.start, term.end)
    for often in measured.frequencies:
        yield _Mark("getal", f"{often.times} keer", often.start, often.end)
    for hedge in side.hedges:
        if not hedge.is_condition:
            yield _Mark("voorbehoud", hedge.group, hedge.start, hedge.end)
    for group, value, start, end in side.scopes:
        yield _Mark("reikwijdte", f"{group} {value}", start, end)
    for commitment in commitments(side, pair.lexicon):
        yield _Mark("verbintenis", commitment.rung, commitment.verb, commitment.verb + 1)
    for at, key in enumerate(side.keys):
        if pair.lexicon.denials.get(key) == "vol":
            yield _Mark("ontkenning", "geen" if key in ("geen", "niet") else key, at, at + 1)
        elif key in _ORDER:
            yield _Mark("volgorde", key, at, at + 1)


def _parts(side: Side, marks: list[_Mark], lexicon: Lexicon) -> list[tuple[_Mark, frozenset[str]]]:
    """For each mark the words of the part of the sentence that it stands in, or that it opens."""
    taken = {at for mark in marks for at in range(mark.at, mark.end)}
    taken |= {at for one in commitments(side, lexicon) for at in one.places}  # 'vinden het belangrijk'
    parts = ((mark, _part(side, mark.at, taken, lexicon)) for mark in marks)
    return [(mark, part - _BEARING if mark.kind == "verbintenis" else part) for mark, part in parts]


_BEARING = frozenset("sijn wor erop ernar erfor eran erin".split())
"""Roots that only bear what is striven for: 'het streven is dat', 'wij streven ernaar dat'."""


def _part(side: Side, at: int, taken: set[int], lexicon: Lexicon) -> frozenset[str]:
    if _tells_of_all(side, at):
        return frozenset()
    start = at
    while start and side.keys[start - 1] not in CLAUSE_ENDS and not _opens(side, start, taken, lexicon):
        start -= 1
    end = at + 1
    while (
        end < len(side.keys) and side.keys[end] not in CLAUSE_ENDS and not _opens(side, end, taken, lexicon)
    ):
        end += 1
    for items in enumerations(side, lexicon):
        row = [item for item in items if item[0] >= at]
        short = all(last - first <= _TWO for first, last in row[1:-1])
        if len(row) > _TWO and short and row[0][0] < end:
            end = max(end, row[-1][1])  # what opens a row goes with all of it, in any order
    if side.keys[start : start + 1] in _RELATIVES and _HAPPENING.intersection(side.keys[start:end]):
        start = max(start - 2, 0)  # 'bij de opening, die in 2028 plaatsvindt': the opening is in 2028
    return frozenset(
        side.roots[place]
        for place in range(start, end)
        if place not in taken
        and side.roots[place]
        and side.keys[place][0].isalpha()
        and side.keys[place] not in _SAYING_NOTHING
    )


_RELATIVES = (("die",), ("dat",))
_HAPPENING = frozenset("plaatsvindt plaatsvinden plaatsheeft plaatshebben gehouden".split())


def _tells_of_all(side: Side, at: int) -> bool:
    """Whether the part only tells something of all that the sentence before it or behind it says: '… Dat doen
    zij in 2028', 'Wat wij in 2028 gaan doen: …'."""
    first = side.sentence_start(at)
    if side.keys[first] in _POINTING:
        return side.keys[first + 1] in _PRO_VERBS or side.keys[first + 1 : first + 3] in _WILL_DO
    return side.keys[first] == "wat" and first in side.announcements and at < side.keys.index(":", first)


_POINTING = frozenset("dat dit".split())
_PRO_VERBS = frozenset("doen doet gebeurt gebeuren".split())
_WILL_DO = frozenset((will, "gebeuren") for will in "zal moet gaat kan".split())


_TWO = 2
"""A row has more items than these, and no more words in an item."""


def _opens(side: Side, at: int, taken: set[int], lexicon: Lexicon) -> bool:
    """Whether a part of the sentence opens here: not where 'en' joins two things ('een brug en een pad')."""
    if side.keys[at] not in JOINTS:
        return side.keys[at] in _OPENING
    if at in taken:
        return False  # 'tot en met 2030'
    if at - 1 in taken or at - 1 in side.particles or at + 1 in taken or at + 1 >= len(side.keys):
        return True
    begun = next((p + 1 for p in range(at - 1, -1, -1) if side.keys[p] in CLAUSE_ENDS), 0)
    if not any(_is_finite(side, place, lexicon) for place in range(begun, at)):
        return False  # 'in overleg met bond en kerk bouwen wij': the clause had no verb yet
    if side.keys[at + 1] in PREPOSITIONS or _is_finite(side, at + 1, lexicon):
        return True
    start = at + 1 + (side.keys[at + 1] in DETERMINERS)
    return any(_is_finite(side, place, lexicon) for place in range(start + 1, min(start + 3, len(side.keys))))


def _is_finite(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the word can be the verb of a clause that opens before it: 'en bouwen', 'en het Rijk doet'."""
    if at in side.torn or side.roots[at] in lexicon.light_roots:
        return True
    verb = side.is_verb(at)
    closes = at + 1 >= len(side.keys) or side.keys[at + 1] in CLAUSE_ENDS
    return verb and not closes


def _moved(gone: list[frozenset[str]], new: list[frozenset[str]], lexicon: Lexicon) -> bool:
    """Whether a mark has none of the words around it that it had, nor others that say the same."""
    if len(gone) != len(new):
        return False
    lost = [part for part in gone if part and not any(_meet(part, other, lexicon) for other in new)]
    found = [part for part in new if part and not any(_meet(part, other, lexicon) for other in gone)]
    return bool(lost and found)


def _meet(one: frozenset[str], other: frozenset[str], lexicon: Lexicon) -> bool:
    if not one.isdisjoint(other):
        return True
    return len(one) == len(other) == 1 and alike(next(iter(one)), next(iter(other)), lexicon)


def _crossed(
    ours: list[tuple[_Mark, frozenset[str]]], theirs: list[tuple[_Mark, frozenset[str]]]
) -> tuple[_Mark, _Mark] | None:
    """Two marks of one kind that took each other's place: 'alle kernen … enkele kernen'."""
    for (one, a), (other, b) in combinations(ours, 2):
        if one.kind != other.kind or one.said == other.said:
            continue
        first = [(mark, part) for mark, part in theirs if mark.said == one.said]
        second = [(mark, part) for mark, part in theirs if mark.said == other.said]
        if len(first) != 1 or len(second) != 1:
            continue
        (mark, c), (twin, d) = first[0], second[0]
        straight = len((a - b) & (c - d)) + len((b - a) & (d - c))
        turned = len((a - b) & (d - c)) + len((b - a) & (c - d))
        if turned and not straight:
            return mark, twin
    return None


def _refocused(pair: Pair) -> str:
    """'uitsluitend aan starters' that became 'uitsluitend de woningen'."""
    ours, theirs = _focused(pair.common), _focused(pair.draft)
    for word, thing in ours.items():
        there = theirs.get(word, thing)
        if there != thing and not alike(thing, there, pair.lexicon):
            return f"'{word}' hoort nu bij iets anders"
    return ""


def _reassigned(pair: Pair) -> str:
    """The same words, of which some now stand with others: 'De regio adviseert en de gemeente beslist', 'De
    gemeente adviseert en de regio beslist'. Whole parts may change places, and so may what they share."""
    if not _EITHER.isdisjoint(pair.common.all_keys):
        return ""  # 'waar de ene ophoudt en de andere begint'
    ours, theirs = _clauses(pair.common), _renamed(_clauses(pair.draft), _turned_rows(pair))
    row = _one_row(pair)
    if row:
        ours, theirs = _without(ours, row), _without(theirs, row)
    if len(ours) != len(theirs) or len(ours) == 1:
        return ""
    words = [Counter(chain.from_iterable(part for _, part in parts)) for parts in (ours, theirs)]
    if words[0] != words[1]:
        return ""
    once = {root for root, count in words[0].items() if count == 1}
    moved = _swapped(ours, theirs, once) or _opened_by_another(ours, theirs)
    at = next((at for at, root in enumerate(pair.draft.roots) if root in moved), None)
    return "" if at is None else f"'{pair.draft.words(at)}' hoort nu bij iets anders"


def _one_row(pair: Pair) -> set[str]:
    """The roots of a row of three or more that both sides have, in whatever order."""
    ours, theirs = (
        [
            {side.roots[at] for start, end in items for at in range(start, end) if side.roots[at]}
            for items in enumerations(side, pair.lexicon)
            if len(items) > _TWO
        ]
        for side in pair.sides
    )
    return next(
        (one & other for one in ours for other in theirs if len(one & other) >= len(one) - _TWO), set()
    )


def _without(clauses: list[_Clause], row: set[str]) -> list[_Clause]:
    kept = [(opener, tuple(root for root in words if root not in row)) for opener, words in clauses]
    return [clause for clause in kept if clause[1]]


def _turned_rows(pair: Pair) -> dict[str, str]:
    """For two things that only changed places around 'en' the one for the other: 'kosten en risico's',
    'risico's en kosten'."""
    ours, theirs = _rows(pair.common), _rows(pair.draft)
    return {one: other for one, other in ours if (other, one) in theirs} | {
        other: one for one, other in ours if (other, one) in theirs
    }


def _rows(side: Side) -> set[tuple[str, str]]:
    """The roots of the words right before and right behind each 'en' and 'of', articles aside."""
    found = set()
    for at, key in enumerate(side.keys[:-1]):
        behind = at + 1 + (side.keys[at + 1] in DETERMINERS)
        if key in JOINTS and at and behind < len(side.keys) and side.roots[behind]:
            found.add((side.roots[at - 1], side.roots[behind]))
    return found


def _renamed(clauses: list[_Clause], names: dict[str, str]) -> list[_Clause]:
    return [(opener, tuple(names.get(root, root) for root in words)) for opener, words in clauses]


_EITHER = frozenset({"ene", "andere"})
_BETWEEN = frozenset({"dan", "plaats", "|"})
_PARTING = CLAUSE_ENDS | _BETWEEN | JOINTS | _OPENING | {"wat", "wie"}
"""What parts a sentence, for the question which words stand together."""
_LEADING = (_OPENING | {"dan", "plaats", "wat", "wie"}) - {"en", "maar"}
"""Of these the ones that say how their part hangs on the rest."""


def _swapped(ours: list[_Clause], theirs: list[_Clause], once: set[str]) -> set[str]:
    """The words that two parts exchanged, where each kept others: four corners, each with a word."""
    for (_, one), (_, other) in combinations(ours, 2):
        for (_, first), (_, second) in permutations(theirs, 2):
            kept, gone = {*one} & {*first} & once, {*one} & {*second} & once
            came, stayed = {*other} & {*first} & once, {*other} & {*second} & once
            if kept and gone and came and stayed:
                return gone | came
    return set()


def _opened_by_another(ours: list[_Clause], theirs: list[_Clause]) -> set[str]:
    """The words of a part that another word opens now: 'als de bus verdwijnt', 'verdwijnt de bus'."""
    if sorted(opener for opener, _ in ours) != sorted(opener for opener, _ in theirs):
        return set()
    for opener, words in ours:
        there = [{*part} for other, part in theirs if other == opener]
        if opener and len(there) == 1 and there[0].isdisjoint(words):
            return there[0]
    return set()


def _clauses(side: Side) -> list[_Clause]:
    """The parts of a side in their order, without what stands in any part."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for at, (key, root) in enumerate(zip(side.keys, side.roots, strict=True)):
        opens = key in _PARTING and not (key == "en" and side.keys[at + 1 : at + 2] in _STAYING)
        opens = opens and not (key in _ADDING and _describe_one_thing(side, at))
        if opens and (parts[-1][1] or key in _LEADING):
            parts.append((key if key in _LEADING else "", []))
        elif opens and key in _LEADING:
            parts[-1] = (key, parts[-1][1])
        if not opens and root and key not in _STANDING:
            parts[-1][1].append(root)
    return [(opener, tuple(words)) for opener, words in parts if words]


def _describe_one_thing(side: Side, at: int) -> bool:
    """Whether two adjectives of one noun are joined here: 'betaalbare, duurzame woningen'."""
    around = side.keys[at - 1 : at] + side.keys[at + 1 : at + 2]
    described = len(around) == _TWO and all(key.endswith("e") and len(key) > _BRIEF for key in around)
    return described and at + 2 < len(side.keys) and side.is_noun(at + 2)


_ADDING = frozenset({",", "en"})
_BRIEF = 3
"""Letters up to which what ends so is no adjective: 'de', 'die'."""
_STAYING = (("blijft",), ("blijven",))
"""'Is en blijft' is one verb."""
_STANDING = _EMPTY - {"wel", "op", "in", "voor", "tot"}


def _only_with(side: Side, at: int) -> bool:
    """Whether 'alleen' asks for what stands behind a 'met' or 'na', with a leave in the sentence."""
    asked = not _ASKED.isdisjoint(side.keys[at : side.stop(at)])
    return asked and not MAY.isdisjoint(side.all_keys)


_ASKED = frozenset({"met", "na"})


def _focused(side: Side) -> dict[str, str]:
    """For each word that singles out what follows, the root of that; only where it stands once."""
    found = {}
    for at, key in enumerate(side.keys):
        if key not in _FOCUS or side.keys.count(key) > 1:
            continue
        behind = next((p for p in range(at + 1, side.stop(at)) if side.keys[p] not in _EMPTY), None)
        if _only_with(side, at):
            continue  # 'alleen met een pas mag u varen' is 'u mag alleen varen met een pas'
        if behind is not None and side.keys[behind] in _ALLOWED:
            continue  # 'alleen toegestaan met een pas' is 'alleen met een pas toegestaan'
        if not _CONDITIONAL.isdisjoint(side.keys[at : side.stop(at)]):
            continue  # 'alleen steun als het past' is 'steun alleen als het past'
        if behind is not None and side.roots[behind]:
            found[key] = side.roots[behind]
    return found

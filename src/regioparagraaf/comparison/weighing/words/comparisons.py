"""Two things compared: which weighs more, goes first or is the larger, and which the other way round."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from regioparagraaf.comparison.reading.denials import said_plainly
from regioparagraaf.comparison.reading.enumerations import enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.words.other_end import told_from_the_other_end
from regioparagraaf.comparison.weighing.words.priority import ranks_turned
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import OURS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def compared_otherwise(pair: Pair) -> str:
    """'groen gaat vóór parkeren' against 'parkeren gaat vóór groen'."""
    if _may_stay(pair):
        return "niet meer of niet minder mag gelijk blijven; minder of meer mag dat niet"
    if told_from_the_other_end(pair):
        return ""
    if _turned_round_than(pair) or _weighed_against(pair) or _ours_behind(pair):
        return _TURNED
    if ranks_turned(pair):
        return _BEHIND
    ours, theirs = _ranked(pair.common, pair.lexicon), _ranked(pair.draft, pair.lexicon)
    if not ours and not theirs:
        return ""  # as of most pairs
    if not ours or not theirs:
        return _no_longer_ranked(pair, ours, theirs)
    if _exactly_crossed(pair):
        return _BEHIND
    crossed = meet(ours[0], theirs[1], pair.lexicon) and meet(ours[1], theirs[0], pair.lexicon)
    straight = meet(ours[0] - ours[1], theirs[0] - theirs[1], pair.lexicon) and meet(
        ours[1] - ours[0], theirs[1] - theirs[0], pair.lexicon
    )
    return _BEHIND if crossed and not straight else ""


_BEHIND = "wat voorging, gaat nu achter"
_TURNED = "de vergelijking is omgedraaid"


def _turned_round_than(pair: Pair) -> bool:
    """'meer voor water dan voor warmte' against 'meer voor warmte dan voor water': what stands between the
    comparative and 'dan', and what stands behind it, changed places whole."""
    if pair.changed > KEPT_WORDS or not pair.common.keys.count("dan") == pair.draft.keys.count("dan") == 1:
        return False
    ours, theirs = _around_than(pair.common), _around_than(pair.draft)
    return bool(ours and theirs) and ours == theirs[::-1] and ours[0] != ours[1]


def _weighed_against(pair: Pair) -> bool:
    """'meer ruimte dan auto's' against 'meer ruimte dan fietsers', where each of the two also stands before
    'dan' on the other side, in whatever construction."""
    ours, theirs = _behind_than(pair.common), _behind_than(pair.draft)
    if not ours or not theirs or ours[1] != theirs[1]:
        return False
    if said_plainly(pair.common, pair.lexicon) != said_plainly(pair.draft, pair.lexicon):
        return False
    one, other = pair.common.roots[ours[0]], pair.draft.roots[theirs[0]]
    here = (root for at, root in enumerate(pair.common.roots) if at != ours[0])
    there = (root for at, root in enumerate(pair.draft.roots) if at != theirs[0])
    return bool(one and other) and one != other and other in here and one in there


def _ours_behind(pair: Pair) -> bool:
    """'Onze lasten stijgen niet harder dan het gemiddelde' against 'de gemiddelde lasten stijgen niet harder
    dan de onze'."""
    places = []
    for side in pair.sides:
        if side.keys.count("dan") != 1 or said_plainly(side, pair.lexicon) > 1:
            return False
        than = side.keys.index("dan")
        ours = side.places(OURS)
        if len(ours) != 1:
            return False
        if ours[0] > than + _RIGHT_BEHIND:
            return False  # 'liever een pont dan een sluis, dat is onze inzet'
        places.append(ours[0] > than)
    same = said_plainly(pair.common, pair.lexicon) == said_plainly(pair.draft, pair.lexicon)
    degree = {key for key in pair.common.keys if key in _MORE_OR_LESS} == {
        key for key in pair.draft.keys if key in _MORE_OR_LESS
    }
    return same and degree and places[0] != places[1]


_RIGHT_BEHIND = 2
"""Words behind 'dan' that 'de onze' takes at most."""


def _behind_than(side: Side) -> tuple[int, str] | None:
    """Where the first telling word behind the 'dan' of a comparison stands, and whether more or less goes to
    what stands before it; None where there is no such 'dan', or more than one."""
    if "dan" not in side.all_keys or _MORE_OR_LESS.keys().isdisjoint(side.all_keys):
        return None  # as of most
    found = []
    for at in (place for place, key in enumerate(side.keys) if key == "dan"):
        degrees = [_MORE_OR_LESS.get(word, "") for word in side.keys[max(at - _LEADING_UP, 0) : at]]
        if any(degrees):
            telling = (p for p in range(at + 1, side.stop(at)) if side.keys[p] not in _LED_BY)
            found.append((next(telling, at), next(filter(None, reversed(degrees)))))
    return found[0] if len(found) == 1 and side.keys[found[0][0]][0].isalpha() else None


_MORE_OR_LESS = dict.fromkeys("meer zwaarder belangrijker liever".split(), "meer") | {"minder": "minder"}
_LED_BY = DETERMINERS | PREPOSITIONS


_LEADING_UP = 5
"""Words before 'dan' among which 'meer' stands: 'meer ruimte in de binnenstad dan'."""


def _around_than(side: Side) -> tuple[tuple[str, ...], ...]:
    """The words that stand on either side of 'dan', from its comparative on; nothing where one has none."""
    at = side.keys.index("dan")
    start = side.stretch(at)[0]
    degrees = [p for p in range(start, at) if side.keys[p] in _DEGREES]
    if len(degrees) != 1 or degrees[0] + 1 == at:
        return ()
    return side.keys[degrees[0] + 1 : at], side.keys[at + 1 : side.stop(at)]


_DEGREES = frozenset("meer minder eerder liever vaker sneller beter harder langer zwaarder verder".split())


def _may_stay(pair: Pair) -> bool:
    """Whether 'niet meer … dan nu' became 'minder … dan nu', or the other way round: only the first lets
    things stay as they are. Beside what changes itself ('dan de prijzen') they are one bound."""
    for side, other in pair.both_ways:
        if _CONTRARY.keys().isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys):
            contrary = _CONTRARY.get(key) if at and side.keys[at - 1] == "niet" else None
            if contrary is None or contrary not in other.all_keys:
                continue
            place = other.keys.index(contrary)
            today = all(_than_now(one, p) for one, p in ((side, at), (other, place)))
            if today and other.keys[max(place - 1, 0)] != "niet" and key not in other.all_keys:
                return True
    return False


_CONTRARY = {"meer": "minder", "minder": "meer"}


def _than_now(side: Side, at: int) -> bool:
    """Whether a comparison is with how things are: 'dan nu', 'dan in het afgelopen jaar'."""
    behind = side.keys[at : side.stop(at)]
    return "dan" in behind and not _NOW.isdisjoint(behind[behind.index("dan") :])


_NOW = frozenset("nu thans vandaag huidige tegenwoordig afgelopen vorig vorige voorheen eerder".split())


def _no_longer_ranked(
    pair: Pair, ours: tuple[set[str], set[str]] | None, theirs: tuple[set[str], set[str]] | None
) -> str:
    """Whether what went before something else only stands beside it: 'water gaat boven warmte', 'het gaat om
    water en warmte'."""
    ranked, other = (ours, pair.draft) if ours else (theirs, pair.common)
    side = pair.other(other)
    if not ranked or pair.left(side) or pair.left(other) or "dan" in other.all_keys:
        return ""
    if {"dan", "boven"}.isdisjoint(side.all_keys):
        return ""
    before, behind = ranked
    beside = any(
        not before.isdisjoint(words) and not (behind - before).isdisjoint(words)
        for items in enumerations(other, pair.lexicon)
        for words in [{other.roots[at] for start, end in items for at in range(start, end)}]
    )
    return "wat voorging, staat nu naast elkaar" if beside else ""


def _exactly_crossed(pair: Pair) -> bool:
    """Whether what stands right behind 'dan' stood before it, and the other way round: 'fietsers eerder dan
    auto's', 'auto's eerder dan fietsers'; with 'minder' on one side they say the same so."""
    ours, theirs = _compares(pair.common, pair), _compares(pair.draft, pair)
    if not ours or not theirs or ours.behind == theirs.behind or ours.less != theirs.less:
        return False
    return ours.behind in theirs.before and theirs.behind in ours.before


class _Comparison(Struct, frozen=True):
    """What is compared, by its roots."""

    before: frozenset[str]
    behind: str
    """The first thing behind 'dan'."""
    less: bool


def _compares(side: Side, pair: Pair) -> _Comparison | None:
    """What stands before 'dan' and behind it; None where nothing is compared."""
    words = pair.content(side)
    for at, key in enumerate(side.keys):
        near = side.keys[max(at - _NEAR, 0) : at]
        more = "liever" in side.keys[:at] or any(own.endswith("er") and len(own) > _ER for own in near)
        behind = next((side.roots[p] for p in words if p > at), "")
        if key == "dan" and more and behind:
            return _Comparison(frozenset(side.roots[p] for p in words if p < at), behind, "minder" in near)
    return None


_NEAR = 3
"""Words before which a comparative stands: 'is groter dan de haven'."""
_ER = 4


_MARKS = frozenset({"dan", "boven", "op", "vóór", "voor"})


def _ranked(side: Side, lexicon: Lexicon) -> tuple[set[str], set[str]] | None:
    """The words before and behind the mark of a comparison: 'zwaarder dan', 'voorrang boven', 'gaat vóór'."""
    if _MARKS.isdisjoint(side.all_keys):
        return None
    words = content(side, lexicon)
    for at, key in enumerate(side.keys):
        if key not in _MARKS:
            continue
        more = key == "dan" and _compares_behind(side, at)
        if more or (key != "dan" and _puts_first(side, at)):
            turned = more and "minder" in side.keys[max(at - _NEAR, 0) : at]
            ranked = (
                {
                    side.roots[p]
                    for p in words
                    if p < at and not (more and p == at - 1) and side.keys[p] not in _FIRST
                },
                {side.roots[p] for p in words if p > at and side.sentences[p] == side.sentences[at]},
            )
            return ranked[::-1] if turned else ranked
    return None


def _compares_behind(side: Side, at: int) -> bool:
    """Whether a comparative stands before 'dan', and no number is bounded by it."""
    if any(quantity.start <= at + 1 <= quantity.end for quantity in side.measures.quantities):
        return False
    return any(word.endswith("er") and len(word) > _ER for word in side.keys[max(at - _NEAR, 0) : at])


_FIRST = frozenset({"voorrang", "prioriteit"})


def _puts_first(side: Side, at: int) -> bool:
    before = side.keys[max(at - 4, 0) : at]
    if side.keys[at] == "boven" and not _GOES.isdisjoint(before):
        return True  # 'gaat veiligheid boven snelheid'
    if side.keys[at] in ("boven", "op"):
        goes = side.keys[at - 1] in ("voor", "vóór") and not _GOES.isdisjoint(side.keys[max(at - 8, 0) : at])
        return goes or not _FIRST.isdisjoint(before)
    return not _GOES.isdisjoint(before)


_GOES = frozenset("gaat gaan komt komen".split())


def meet(these: Collection[str], those: Collection[str], lexicon: Lexicon) -> bool:
    return any(
        alike(one, other, lexicon)
        or (min(len(one), len(other)) > 3 and (one.endswith(other) or other.endswith(one)))
        for one in these
        for other in those
    )

"""The weight of a change: editorial only when sure, substantive in doubt, with the chance of being right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.anew import has_kin, replaced, retold
from regioparagraaf.comparison.hinges import turned as turned_on
from regioparagraaf.comparison.matching import alike
from regioparagraaf.comparison.model import Signal, Weight
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side
from regioparagraaf.comparison.roles import misplaced
from regioparagraaf.comparison.signals.ontkenning import denials, differs
from regioparagraaf.comparison.signs import resigned
from regioparagraaf.dutch.numerals import bound_behind


def weight(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, float, str]:
    """Weight, chance that it is right, and the reason in a clause where no signal gives it."""
    if signals:
        return Weight.SUBSTANTIVE, _signalled(pair.changed), ""
    ours, theirs = (len(denials(side, pair.lexicon)) for side in (pair.common, pair.draft))
    turned = opposite(pair)
    if turned and (_plain_denials(pair.common, pair) - _plain_denials(pair.draft, pair)) % 2 == 0:
        return Weight.SUBSTANTIVE, 0.85, f"'{turned[0]}' en '{turned[1]}' zeggen het tegendeel"
    front = refronted(pair) if pair.changed <= KEPT_WORDS else None
    if front:
        return Weight.SUBSTANTIVE, 0.8, f"'{front[0]}' werd '{front[1]}'"
    swapped = exchanged(pair)
    if swapped:
        return Weight.SUBSTANTIVE, 0.8, f"'{swapped[0]}' en '{swapped[1]}' zijn van plaats gewisseld"
    changed = pair.changed
    hinge = turned_on(pair, changed)
    if hinge:
        return Weight.SUBSTANTIVE, 0.8, hinge
    step = stepped(pair) if changed <= KEPT_WORDS else None
    if step:
        return Weight.SUBSTANTIVE, 0.8, f"'{step[0]}' en '{step[1]}' beloven niet hetzelfde"
    role = misplaced(pair)
    if role:
        return Weight.SUBSTANTIVE, 0.8, role
    sign = resigned(pair)
    if sign:
        return Weight.SUBSTANTIVE, 0.8, sign
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if turned:  # the opposite of a denied word: 'blijft' for 'verdwijnt niet'
        gone = tuple(at for at in gone if pair.common.tokens[at].text != turned[0])
        new = tuple(at for at in new if pair.draft.tokens[at].text != turned[1])
    if denial_moved(pair, ours, theirs):
        gone = tuple(at for at in gone if not _denies(pair.common, at, pair, ours < theirs))
        new = tuple(at for at in new if not _denies(pair.draft, at, pair, theirs < ours))
    if differs(pair, denials(pair.common, pair.lexicon), denials(pair.draft, pair.lexicon)):
        return Weight.SUBSTANTIVE, DOUBTED, "in twijfel: een ontkenning zonder tegenhanger"
    if _strange_name(pair):
        return Weight.SUBSTANTIVE, 0.7, "in twijfel: een andere gemeente of plaats wordt genoemd"
    verbs = reworked(pair) if changed <= TINY else None
    if verbs:
        return Weight.SUBSTANTIVE, DOUBTED, f"in twijfel: '{verbs[0]}' werd '{verbs[1]}'"
    if not gone and not new:
        return Weight.EDITORIAL, 0.98, "dezelfde afspraak in andere woorden"
    if _only_grew(pair):
        return Weight.SUBSTANTIVE, REPLACED, _unanswered(pair, gone, new)
    if changed >= TOUCHED and all(
        map((pair.lexicon.pale_roots - pair.lexicon.partial_roots).__contains__, _roots(pair, gone, new))
    ):
        return Weight.EDITORIAL, 0.96, "dezelfde afspraak in andere woorden"
    if changed >= STIRRED and all(
        map((pair.lexicon.vague_roots - pair.lexicon.partial_roots).__contains__, _roots(pair, gone, new))
    ):
        return Weight.EDITORIAL, 0.96, "dezelfde afspraak in andere woorden"
    said = "" if _specific(pair, gone, new) else retold(pair, gone, new, changed)
    if said:
        return Weight.EDITORIAL, 0.95, said
    return (
        Weight.SUBSTANTIVE,
        REPLACED if replaced(pair, gone, new, changed) else DOUBTED,
        _unanswered(pair, gone, new),
    )


def _signalled(changed: float) -> float:
    """How often a signal is right: nearly always in a kept sentence, less where all was told anew."""
    if changed <= KEPT:
        return 0.96
    return 0.85 if changed <= RETOLD else 0.7


REPLACED = 0.7
DOUBTED = 0.33
"""How often an unanswered word was a change of substance: one that took another's place in a kept sentence,
and any other. Measured: docs/signalen.md has the counts."""
TINY = 0.25
"""Up to this share of changed words nothing was reworded: what little changed is the point of it."""
KEPT_WORDS = 0.34
"""Up to this share of changed words a near-synonym was exchanged on purpose."""
KEPT = 0.4
RETOLD = 0.6
"""Up to these shares of changed words a sentence was kept, or told anew in part."""
TOUCHED = 0.12
"""Below this share of changed words the change is one word, and that word must be the point of it."""
STIRRED = 0.25
"""From this share of changed words on, a vague word ('bedraagt') went with the wording around it."""


def _only_grew(pair: Pair) -> bool:
    """Whether words were put in or struck and the rest stands as it was: then they were the point of it.

    A pale word excuses nothing here: 'wij voeren (delen van) de agenda uit'.
    """
    ours, theirs = ([key for key in side.keys if key[0].isalnum()] for side in (pair.common, pair.draft))
    short, long = sorted((ours, theirs), key=len)
    rest = iter(long)
    return all(key in rest for key in short)


def _roots(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> list[str]:
    return [pair.common.roots[at] for at in gone] + [pair.draft.roots[at] for at in new]


def _specific(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether a name, a number, people, a word with an opposite, or a start of it is unanswered."""
    for side, places in ((pair.common, gone), (pair.draft, new)):
        for at in places:
            text = side.tokens[at].text
            first = at == 0 or not side.keys[at - 1][0].isalnum()
            if side.roots[at] in pair.lexicon.turning_roots and not _pale(pair, side, at):
                return True
            people = side.roots[at] in pair.lexicon.people_roots or side.keys[at].endswith("enden")
            if people and not has_kin(pair, side, at):
                return True
            if side.roots[at] in pair.lexicon.partial_roots and _is_a_part(pair, side):
                return True
            named = text[:1].isupper() and not first and not has_kin(pair, side, at)
            if any(map(str.isdigit, text)) or named:
                return True
    return False


def _is_a_part(pair: Pair, side: Side) -> bool:
    """Whether a hand in it is all that is promised: who 'draagt € 40.000 bij' pays it, who 'werkt niet mee'
    refuses."""
    paid = any(quantity.unit in ("€", "%") for quantity in side.measures.quantities)
    return not paid and not denials(side, pair.lexicon)


def _pale(pair: Pair, side: Side, at: int) -> bool:
    return side.roots[at] in pair.lexicon.pale_roots


def _strange_name(pair: Pair) -> bool:
    """Whether one side alone names a municipality that is not the own one."""
    ours, theirs = (
        {body.concept for body in side.bodies if body.kind == "plaats"} for side in (pair.common, pair.draft)
    )
    return ours != theirs


def _plain_denials(side: Side, pair: Pair) -> int:
    """How often the side says niet, geen, nooit …: words such as 'verboden' are one of the opposites, and
    'nog geen 18' is a number."""
    counted = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    return sum(
        pair.lexicon.denials.get(key) == "vol" and at not in counted for at, key in enumerate(side.keys)
    )


def _denies(side: Side, at: int, pair: Pair, fewer: bool) -> bool:
    """Whether the word denies, or, on the side with `fewer` denials, says what the denial there says."""
    kind = pair.lexicon.denials.get(side.keys[at], "")
    quiet = kind in ("stil", "minder")
    return (fewer and quiet) or bool(kind and not quiet) or side.roots[at] in pair.lexicon.denying_roots


def denial_moved(pair: Pair, ours: int, theirs: int) -> bool:
    """Whether a denial is said in another way: its words on one side then need no answer on the other."""
    kinds = [
        sorted(key for key in side.keys if pair.lexicon.denials.get(key) in ("vol", "eigen"))
        for side in (pair.common, pair.draft)
    ]
    return ours != theirs or kinds[0] != kinds[1]


_FRONT = frozenset(
    "in op voor aan bij met uit naar over door van onder boven tegen rond rondom naast achter tussen langs "
    "binnen buiten tijdens via tot".split()
)


def exchanged(pair: Pair) -> tuple[str, str] | None:
    """Two things that took each other's place: the preposition of one is now that of the other."""
    roots = [
        sorted({side.roots[at] for at in content})
        for side, content in (
            (pair.common, pair.matching.common_content),
            (pair.draft, pair.matching.draft_content),
        )
    ]
    if roots[0] != roots[1] or "door" in pair.common.keys or "door" in pair.draft.keys:
        return None
    ours, theirs = _fronts(pair.common), _fronts(pair.draft)
    shared = [root for root in ours if root in theirs and ours[root] != theirs[root]]
    for one in shared:
        for other in shared:
            crossed = ours[one] == theirs[other] and theirs[one] == ours[other]
            if one < other and crossed and not _one_phrase(pair, one, other):
                return _word(pair.common, {one}), _word(pair.common, {other})
    return None


def reworked(pair: Pair) -> tuple[str, str] | None:
    """Two light verbs of which one took the other's place in a sentence that stands as it was."""
    if not _stands(pair):
        return None
    lexicon = pair.lexicon
    torn = _torn(pair)
    if torn:
        return torn
    verbs = (lexicon.light_roots | lexicon.pale_roots) - frozenset(map(lexicon.root, _AUXILIARIES))
    gone, new = (
        [at for at, root in enumerate(side.roots) if root in verbs and root not in other.roots]
        for side, other in ((pair.common, pair.draft), (pair.draft, pair.common))
    )
    for at in gone:
        if not new or any(alike(pair.common.roots[at], pair.draft.roots[place], lexicon) for place in new):
            return None
    return (pair.common.tokens[gone[0]].text, pair.draft.tokens[new[0]].text) if gone and new else None


def _torn(pair: Pair) -> tuple[str, str] | None:
    """A verb of which the particle came, went, or made way: 'stemt in', 'stemt over'."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        for particle, verb in side.particles.items():
            root = side.roots[verb]
            by_itself = side.keys[particle] in _ADVERBS or side.keys[verb] in _AUXILIARIES
            if by_itself or root in other.roots or side.keys[verb] not in other.keys:
                continue
            if any(alike(root, own, pair.lexicon) for own in other.roots if own and own not in side.roots):
                continue
            said, told = side.words(verb, particle), other.words(other.keys.index(side.keys[verb]))
            return (said, told) if lost else (told, said)
    return None


_ADVERBS = frozenset("samen bijeen verder los goed".split())
"""Particles that say by themselves what they say: 'werken samen' is 'werken gezamenlijk'."""


def _stands(pair: Pair) -> bool:
    """Whether the words that both sides have stand in one order: something was put in place of the rest."""
    ours, theirs = frozenset(pair.common.keys), frozenset(pair.draft.keys)
    kept = [
        [key for key in side.keys if key[0].isalnum() and key in ours & theirs]
        for side in (pair.common, pair.draft)
    ]
    return kept[0] == kept[1]


_AUXILIARIES = (
    "zijn worden hebben zullen gaan kunnen moeten mogen willen hoeven laten doen waren werd had "
    "wordt is heeft zal gaat kan mag wil moet bent ben geweest geworden gehad".split()
)


def refronted(pair: Pair) -> tuple[str, str] | None:
    """The prepositions of a thing, where one that says something else took the other's place in a sentence of
    the same words: 'tegen een fusie', 'voor een fusie'."""
    roots = [
        sorted({side.roots[at] for at in content})
        for side, content in (
            (pair.common, pair.matching.common_content),
            (pair.draft, pair.matching.draft_content),
        )
    ]
    if roots[0] != roots[1]:
        return None
    ours, theirs = _fronts(pair.common), _fronts(pair.draft)
    tiny = pair.changed <= TINY and _stands(pair)
    measured = {pair.common.roots[at] for at in _measured(pair.common)}
    for root, was in ours.items():
        if root in measured or not (tiny or root in roots[0]):
            continue
        wordt = theirs.get(root, was)
        if (
            was
            and wordt
            and was != wordt
            and not _one_front(was, wordt, _SAME_PLACE if tiny else _SAME_FRONT)
        ):
            return was, wordt
    return None


def _measured(side: Side) -> set[int]:
    """The places of the numbers and terms, which have signals of their own."""
    measured = side.measures
    spans = [(q.start, q.end) for q in measured.quantities]
    spans += [(term.start, term.end) for term in measured.terms]
    spans += [(often.start, often.end) for often in measured.frequencies]
    return {at for start, end in spans for at in range(start, end)}


def _one_front(one: str, other: str, groups: Sequence[Collection[str]]) -> bool:
    return any(one in group and other in group for group in groups)


_SAME_PLACE = tuple(
    frozenset(group.split())
    for group in (
        "in binnen",
        "in op",
        "aan bij langs",
        "tijdens in bij",
        "rond rondom",
        "via door",
        "over rond",
        "tot naar",
        "van voor",
        "van over",
        "aan voor",
        "van uit",
    )
)
"""Those that say the same in a sentence that stands as it was."""


_SAME_FRONT = tuple(
    frozenset(group.split())
    for group in (
        "in binnen op bij",
        "aan bij langs",
        "aan voor",
        "van voor",
        "van uit",
        "van in",
        "van over",
        "van aan",
        "van op",
        "van bij",
        "tijdens in bij",
        "rond rondom",
        "door via met",
        "tot naar",
        "over rond",
        "voor bij",
        "uit in",
        "naar in",
        "op aan",
        "met van",
    )
)
"""Prepositions that may say the same: a thing is 'in', 'binnen' or 'op' a place."""


def _one_phrase(pair: Pair, one: str, other: str) -> bool:
    """Whether the two stand side by side: 'een herkenbaar symbool' is 'een symbool dat herkenbaar is'."""
    return any(
        {one, other} == set(side.roots[at : at + 2])
        for side in (pair.common, pair.draft)
        for at in range(len(side.roots) - 1)
    )


def _fronts(side: Side) -> dict[str, str]:
    """For each content word that stands once the preposition right before it ('' for none)."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    last = ""
    for at, root in enumerate(side.roots):
        if len(side.keys[at]) < 4 or at in side.particles.values():
            continue
        back = at - 1
        while back >= 0 and side.keys[back] in ("de", "het", "een", "onze", "ons", "alle"):
            back -= 1
        front = side.keys[back] if back >= 0 and side.keys[back] in _FRONT else ""
        if back >= 0 and side.keys[back] in (",", "en", "of"):
            front = last
        last = front
        if root in found:
            twice.add(root)
        found[root] = front
    return {root: front for root, front in found.items() if root not in twice}


_PLAIN_BEFORE = frozenset({"for"})
"""The root of 'voor', which is that of 'vóór' too, but has no opposite."""


def opposite(pair: Pair) -> tuple[str, str] | None:
    """Two words, one on each side alone, that turn the agreement round."""
    ours, theirs = _uncounted(pair.common), _uncounted(pair.draft)
    gone, new = ours - theirs, theirs - ours
    if "vóór" not in (*pair.common.keys, *pair.draft.keys):
        gone, new = gone - _PLAIN_BEFORE, new - _PLAIN_BEFORE
    if gone.isdisjoint(pair.lexicon.opposed_roots) or new.isdisjoint(pair.lexicon.opposed_roots):
        return None
    for one, other in pair.lexicon.opposites:
        for a, b in ((one, other), (other, one)):
            if gone & a and new & b and not (ours & b) and not (theirs & a):
                return _word(pair.common, gone & a), _word(pair.draft, new & b)
    return None


def stepped(pair: Pair) -> tuple[str, str] | None:
    """Two near-synonyms of which one took the other's place: 'controleren' for 'handhaven'."""
    ours, theirs = frozenset(pair.common.roots), frozenset(pair.draft.roots)
    gone, new = ours - theirs, theirs - ours
    for one, other in pair.lexicon.steps:
        for a, b in ((one, other), (other, one)):
            if not (gone & a and new & b) or ours & b or theirs & a:
                continue
            if not _paid(pair) or pair.lexicon.partial_roots.isdisjoint((gone & a) | (new & b)):
                return _word(pair.common, gone & a), _word(pair.draft, new & b)
    return None


def _paid(pair: Pair) -> bool:
    """Whether both sides name what is paid: who 'draagt een derde bij', pays it."""
    return all(
        any(quantity.unit in ("€", "%") for quantity in side.measures.quantities)
        for side in (pair.common, pair.draft)
    )


def _uncounted(side: Side) -> set[str]:
    """The roots outside numbers and their bounds: 'niet meer dan 40' and '40 of minder' are no opposites."""
    counted = {
        at for q in side.measures.quantities for at in range(q.start, bound_behind(side.keys, q.end)[1])
    }
    return {
        root
        for at, root in enumerate(side.roots)
        if at not in counted and side.keys[at] not in ("bestaat", "bestaan")  # 'uit', not 'bestaand'
    }


def _word(side: Side, roots: Collection[str]) -> str:
    return next(side.tokens[at].text for at, root in enumerate(side.roots) if root in roots)


def _unanswered(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> str:
    words = [pair.common.tokens[at].text for at in gone] + [pair.draft.tokens[at].text for at in new]
    return "in twijfel: geen tegenhanger voor " + ", ".join(f"‘{word}’" for word in words[:4])

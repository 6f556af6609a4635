"""A word that took the place of another and says something else: opposites, near-synonyms, light verbs."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, pairwise, takewhile

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.words.deals import seen_from_the_other
from regioparagraaf.comparison.weighing.words.opposites import opposites_of
from regioparagraaf.comparison.weighing.words.other_end import compared_from_the_other_end
from regioparagraaf.comparison.weighing.words.particles import AUXILIARIES, torn_otherwise
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.bounds import OPENS_BOUND, bound_behind
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import WE


def reworked(pair: Pair) -> tuple[str, str] | None:
    """Two light verbs of which one took the other's place in a sentence that stands as it was."""
    if not pair.keeps_order:
        return None
    lexicon = pair.lexicon
    torn = torn_otherwise(pair) or _filled(pair)
    if torn:
        return torn
    verbs = (lexicon.light_roots | lexicon.pale_roots) - frozenset(map(lexicon.root, AUXILIARIES))
    gone, new = (
        [
            at
            for at, root in enumerate(side.roots)
            if root in verbs
            and root not in other.all_roots
            and not _is_answered(pair, side, at)
            and not _is_worked_with(side, at, other)
            and at not in side.announcements
            and not any(start <= at < end for _, _, start, end in side.scopes)
            and not any(often.start <= at < often.end for often in side.measures.frequencies)
            and side.keys[at] not in _NO_VERBS
        ]
        for side, other in pair.both_ways
    )
    for at in gone:
        if not new or any(alike(pair.common.roots[at], pair.draft.roots[place], lexicon) for place in new):
            return None
    return (pair.common.tokens[gone[0]].text, pair.draft.tokens[new[0]].text) if gone and new else None


def _is_answered(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word that only looks like such a verb has its answer: 'van belang', 'belangrijk'."""
    root = side.roots[at]
    return not side.is_verb(at) and any(
        own not in side.all_roots and alike(root, own, pair.lexicon) for own in pair.other(side).roots if own
    )


def _is_worked_with(side: Side, at: int, other: Side) -> bool:
    """Whether 'werken met' is told as 'gebruiken': 'werken met één rooster', 'gebruiken één rooster'."""
    here, there = ("werk", "gebruik") if side.keys[at + 1 : at + 2] == ("met",) else ("gebruik", "werk")
    if side.roots[at] != here or there not in other.all_roots:
        return False
    used = other.roots.index(there)
    return here == "werk" or other.keys[used + 1 : used + 2] == ("met",)


_NO_VERBS = frozenset("zij daarvan samen".split())
"""Words with the root of a verb, or as pale as one: 'doen daarvan verslag', 'doen daarover verslag'."""


def _filled(pair: Pair) -> tuple[str, str] | None:
    """A verb that nothing answers in the place of one that says little by itself, or that counts: 'sluiten
    contracten', 'schrappen contracten'. What it is done to does not say what is done."""
    denied = ["vol" in map(pair.lexicon.denials.get, side.keys) for side in pair.sides]
    if denied[0] != denied[1]:
        return None  # 'geeft geen steun', 'onthoudt zijn steun'
    light = frozenset(map(pair.lexicon.root, _WITH_OBJECT))
    for side, other in pair.both_ways:
        full = [at for at in pair.left(other) if other.is_verb(at)]
        gone = [at for at, key in enumerate(side.keys) if key[0].isalpha() and key not in other.all_keys]
        empty = [at for at in gone if side.roots[at] in light or side.is_verb(at)]
        if len(full) != 1 or len(empty) != 1 or pair.left(side) or side.keys[empty[0]] in _BEING:
            continue
        if side.roots[empty[0]] not in other.all_roots:
            said, told = (one.words(*one.verb_words(at)) for one, at in ((side, empty[0]), (other, full[0])))
            return pair.in_order(side, (said, told))
    return None


_WITH_OBJECT = (
    "sluiten nemen leggen geven stellen maken zetten houden voeren doen brengen treffen bieden leveren "
    "hanteren dragen".split()
)
_BEING = frozenset(
    "is zijn wordt worden staat staan ligt liggen zit zitten gaat gaan komt komen blijft blijven geldt "
    "gelden".split()
)
"""What is, comes or goes somewhere may have been done in many ways: 'staat in de krant', 'wordt gedrukt'."""


def requested(pair: Pair) -> str:
    """The word by which a thing is only asked for, where the other side has it done: 'wordt gevraagd te
    leveren', 'worden uitgenodigd'; empty where there is none."""
    for side, other in pair.both_ways[::-1]:
        if _REQUESTED.isdisjoint(side.all_keys) and _ASKING.isdisjoint(side.all_keys):
            continue
        asks = side.places(_REQUESTED)
        passive = not {"wordt", "worden"}.isdisjoint(side.all_keys) and "te" in side.all_keys
        asked = 0 if asks else _asks_to(side, other)
        if asked:
            asks, passive = [asked], True
        if asks and passive and not any(key.startswith(_ASKS) for key in other.keys):
            return side.tokens[asks[0]].text
    return ""


def _asks_to(side: Side, other: Side) -> int:
    """Where 'wij vragen' stands before somebody and 'om … te' do what the other side has done, or 0: 'Wij
    vragen beleggers om te tekenen', 'Beleggers tekenen'."""
    for at, key in enumerate(side.keys):
        if not at or key not in _ASKING:
            continue
        if WE.isdisjoint(side.keys[at - 1 : at + 2]):
            continue
        asked = side.roots[at : side.stop(at)]
        wanted = {asked[p + 1] for p, own in enumerate(asked[:-1]) if own == "te"}
        if "om" in side.keys[at : side.stop(at)] and not wanted.isdisjoint(other.all_roots):
            return at
    return 0


_ASKING = frozenset({"vragen", "verzoeken"})


_REQUESTED = frozenset(
    "gevraagd verzocht uitgenodigd aangemoedigd opgeroepen gestimuleerd aangespoord".split()
)
_ASKS = (
    "vra", "gevra", "verzoek", "verzoc", "uitno", "nodig", "aanmoe", "moedig", "oproep", "roep", "stimul",
    "gestim", "spoor", "aanspo", "wens", "graag", "bepleit", "pleit",
)  # fmt: skip


def lessened(pair: Pair) -> tuple[str, str] | None:
    """A quality of one side that is less on the other: 'de bereikbaarheid', 'minder bereikbaar'."""
    for side, other in pair.both_ways[::-1]:
        if "minder" not in side.all_keys or not _LESS.isdisjoint(other.all_keys):
            continue
        at = side.keys.index("minder")
        quality = "".join(side.keys[at + 1 : at + 2]) + "heid"
        if quality in other.all_keys:
            said = other.words(other.keys.index(quality)), side.words(at, at + 1)
            return pair.in_order(other, said)
    return None


_LESS = frozenset(
    "minder verminderen vermindert verlagen verlaagt beperken beperkt verkleinen afnemen".split()
)


def unbanned(pair: Pair) -> tuple[str, str] | None:
    """What is banned on one side and done on the other, or the other way round: 'een sproeiverbod', 'mag
    iedereen sproeien'."""
    for side, other in pair.both_ways:
        banned = [at for at, key in enumerate(side.keys) if key.endswith(_BAN)]
        if not banned or not (_LIMITING.isdisjoint(side.all_keys) and _LIMITING.isdisjoint(other.all_keys)):
            continue
        if _NOT.isdisjoint(side.all_keys) != _NOT.isdisjoint(other.all_keys):
            continue
        for at in banned:
            act = side.keys[at].removesuffix(_BAN)
            if len(act) < _ACT:
                continue
            done = {pair.lexicon.root(act), pair.lexicon.root(act + "en")}
            verbs = (p for p, root in enumerate(other.roots) if root in done and other.keys[p] != act)
            place = next(verbs, None)  # but not the 'vuurwerk' of 'vuurwerkverbod'
            if place is not None:
                said = side.words(at), other.words(place)
                return pair.in_order(side, said)
    return None


_BAN = "verbod"
_ACT = 3
"""Letters of what a compound bans: 'rookverbod'."""
_NOT = frozenset("niet geen niemand nooit nergens zonder".split())
_LIMITING = frozenset(
    "alleen slechts uitsluitend tenzij behalve mits buiten verboden verbieden verbiedt weren stoppen".split()
)


def opposite(pair: Pair) -> tuple[str, str] | None:
    """Two words, one on each side alone, that turn the agreement round."""
    ours, theirs = _plainly(pair.common), _plainly(pair.draft)
    gone, new = ours - theirs, theirs - ours
    if not any(_in_favour(side) for side in pair.sides):
        gone, new = gone - _PLAIN_BEFORE, new - _PLAIN_BEFORE
    gone, new = gone & pair.lexicon.opposed_roots, new & pair.lexicon.opposed_roots
    gone, new = gone - _pointed_at(pair.draft, pair.lexicon), new - _pointed_at(pair.common, pair.lexicon)
    if not gone or not new:
        return None
    for one, other in opposites_of(gone, pair.lexicon):
        for a, b in ((one, other), (other, one)):
            if gone.isdisjoint(a) or new.isdisjoint(b):
                continue
            if ours.isdisjoint(b) and theirs.isdisjoint(a):
                if free_as_we_pay(pair) >= (gone & a) | (new & b) or _is_put_to_them(pair, a | b):
                    continue
                if seen_from_the_other(pair, (gone & a) | (new & b)) or _answered(pair, gone & a, new & b):
                    continue
                if compared_from_the_other_end(pair, gone & a, new & b):
                    continue
                return _named(pair.common, gone & a), _named(pair.draft, new & b)
    return None


def _named(side: Side, roots: Collection[str]) -> str:
    """The first word, as written, that has one of these roots in its own sense."""
    at = next(at for at, root in enumerate(side.roots) if root in roots and not _is_turned(side, at))
    return side.words(*side.verb_words(at))


def _pointed_at(side: Side, lexicon: Lexicon) -> set[str]:
    """The roots that a side says in one word with 'daar': the 'buiten' of 'daarbuiten'."""
    words = (key.removeprefix("daar") for key in side.keys if key.startswith("daar"))
    return {lexicon.root(word) for word in words if word}


def _in_favour(side: Side) -> bool:
    """Whether 'vóór' stands on a side, but for that of a day: 'vóór 1 juli'."""
    days = {term.start for term in side.measures.terms}
    return any(key == "vóór" and at not in days for at, key in enumerate(side.keys))


def free_as_we_pay(pair: Pair) -> frozenset[str]:
    """The roots of 'gratis' and 'betalen' where a thing is free for whom it is for as we pay it: 'krijgen van
    ons gratis les', 'wij betalen de les'; none where anybody else pays."""
    for free, paying in pair.both_ways:
        if _FREE.isdisjoint(free.all_roots) or "betal" in free.all_roots or "betal" not in paying.all_roots:
            continue
        said = {*pairwise(paying.keys)}
        we_pay = any((one, "betalen") in said or ("betalen", one) in said for one in WE)
        if we_pay and (("van", "ons") in pairwise(free.keys) or not WE.isdisjoint(free.all_keys)):
            return _FREE | {"betal"}
    return frozenset()


_FREE = frozenset({"gratis", "kostelos"})


def _is_put_to_them(pair: Pair, roots: Collection[str]) -> bool:
    """Whether the two are 'vraag' and 'aanbod', and what is offered is a decision to take: 'biedt het plan
    ter vaststelling aan', 'vraagt de raad het plan vast te stellen'."""
    return roots == _DEMAND_AND_SUPPLY and any("ter" in side.all_keys for side in pair.sides)


_DEMAND_AND_SUPPLY = frozenset({"frag", "aanbied"})


def _answered(pair: Pair, gone: Collection[str], new: Collection[str]) -> bool:
    """Whether both words have an answer of their own: 'verbod' in 'vuurwerkverbod', 'toestaan' in
    'toelaten'."""
    return _otherwise(pair, pair.draft, gone, new) and _otherwise(pair, pair.common, new, gone)


def _otherwise(pair: Pair, other: Side, roots: Collection[str], contrary: Collection[str]) -> bool:
    """Whether each of the roots is said on the other side by another word than its contrary."""
    rest = [own for own in other.roots if own and own not in contrary]
    return all(
        any(alike(root, own, pair.lexicon) or (len(own) > len(root) and own.endswith(root)) for own in rest)
        for root in roots
    )


def stepped(pair: Pair) -> tuple[str, str] | None:
    """Two near-synonyms of which one took the other's place in a kept sentence: 'controleren', 'handhaven';
    in a sentence told anew two that are never the same: 'voorrang geven', 'belangrijk vinden'."""
    ours, theirs = frozenset(pair.common.roots), frozenset(pair.draft.roots)
    known = pair.lexicon.steps
    steps = [step for root in sorted(ours & known.keys()) for step in known[root] if step.said <= ours]
    kept = bool(steps) and (pair.changed <= KEPT_WORDS or _few_words(pair))
    for step in steps:
        if not kept and not step.is_grave:
            continue
        if any(said <= theirs for said in step.these):
            continue
        instead = next((said for said in step.those if said <= theirs), None)
        if instead is None or any(said <= ours for said in step.those):
            continue
        if _is_one_name(pair, step.said, instead) or _taken_apart(pair, step.said, instead):
            continue
        if any(_is_most(pair, side) for side in pair.sides):
            continue
        if step.said | instead == JUDGING and all(map(judges_whether, (pair.common, pair.draft))):
            continue
        if not kept and (_compares(pair.common, step.said) or _compares(pair.draft, instead)):
            continue  # 'spelen krijgt voorrang op parkeren', 'spelen is belangrijker dan parkeren'
        if not _paid(pair) or pair.lexicon.partial_roots.isdisjoint(step.said | instead):
            return _as_written(pair.common, step.said), _as_written(pair.draft, instead)
    return None


def stepped_in_part(pair: Pair) -> tuple[str, str] | None:
    """Two compounds of which the last parts are such near-synonyms: 'havenplan', 'havenvisie'."""
    if pair.changed > KEPT_WORDS:
        return None
    known = pair.lexicon.steps
    ours, theirs = (
        [at for at, key in enumerate(side.keys) if len(key) > _PART and key not in other.all_keys]
        for side, other in pair.both_ways
    )
    for at in ours:
        for place in theirs:
            one, other = _last_parts(pair.common.keys[at], pair.draft.keys[place])
            head, instead = map(pair.lexicon.root, (one, other))
            if any(step.said == {head} and {instead} in step.those for step in known.get(head, ())):
                return pair.common.words(at), pair.draft.words(place)
    return None


def _last_parts(one: str, other: str) -> tuple[str, str]:
    """Two words without the part that they begin with alike; empty where what is left is no noun for sure:
    'ongevallen', 'ongelukken'."""
    first = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False)))
    parts = one[first:], other[first:]
    short = min(first, *map(len, parts)) < _PART
    return ("", "") if short or any(part.endswith("en") for part in parts) else parts


def _few_words(pair: Pair) -> bool:
    """Whether a brief sentence stands as it was, but for two words at most on either side: 'betaalt hieraan',
    'reserveert hiervoor'."""
    ours, theirs = ({key for key in side.keys if key[0].isalpha()} for side in pair.sides)
    return max(len(ours - theirs), len(theirs - ours)) <= _FEW and len(ours & theirs) >= _FEW


_FEW = 2


def _taken_apart(pair: Pair, said: Collection[str], instead: Collection[str]) -> bool:
    """Whether one of the two words is a compound, and the other side says both its parts: 'vaarlesrooster',
    'rooster van de vaarles'."""
    for side, held, words in ((pair.common, said, instead), (pair.draft, instead, said)):
        other = pair.other(side)
        new = [own for own in other.roots if len(own) >= _PART and own not in side.all_roots]
        for root in held:
            if any(
                root.startswith(one[:-1]) and any(root.endswith(head) for head in new if head != one)
                for one in new
                if len(root) > len(one) and any(word in new for word in words)
            ):
                return True
    return False


_PART = 4
"""Letters of the first part of a compound that stands on the other side by no chance."""


def _is_one_name(pair: Pair, said: Collection[str], instead: Collection[str]) -> bool:
    """Whether one word stands in a phrase that names what the other names: 'wifi', 'draadloos internet'."""
    groups = pair.lexicon.groups
    return any(
        not phrase.isdisjoint(held) and group in pair.lexicon.namesakes & groups.get(word, frozenset())
        for side, held, words in ((pair.common, said, instead), (pair.draft, instead, said))
        for phrase, group in pair.lexicon.scattered.among(side.all_roots)
        for word in words
    )


def _is_most(pair: Pair, side: Side) -> bool:
    """Whether 'meer dan de helft' stands here, and 'de meerderheid' there."""
    places = (at for at, key in enumerate(side.keys) if key == "helft")
    half = any(side.keys[max(at - 3, 0) : at] == ("meer", "dan", "de") for at in places)
    return half and "meerderheid" in pair.other(side).all_keys


def judges_whether(side: Side) -> bool:
    """Whether a clause behind the verb says what is judged: 'bezien of de dijk hoger moet'."""
    verbs = (at for at, root in enumerate(side.roots) if root in JUDGING)
    return any(_WHETHER & {*pairwise(side.keys[at : side.stop(at)])} for at in verbs)


JUDGING = frozenset({"besi", "beordel"})
"""The roots of 'bezien' and 'beoordelen'."""
_WHETHER = frozenset(("of", word) for word in "de het deze dit die dat er wij we zij een onze".split())


def _compares(side: Side, roots: Collection[str]) -> bool:
    """Whether one of these words stands in a higher degree: 'belangrijker', 'het belangrijkst'."""
    return any(
        root in roots and key.endswith(("ker", "kst", "kste"))
        for key, root in zip(side.keys, side.roots, strict=True)
    )


def _as_written(side: Side, roots: Collection[str]) -> str:
    """The first words that have these roots, as written; a verb with its torn-off particle."""
    places = (side.verb_words(side.roots.index(root)) for root in roots)
    return side.words(*chain.from_iterable(places))


def _paid(pair: Pair) -> bool:
    """Whether both sides name what is paid: who 'draagt een derde bij', pays it."""
    return all(
        any(quantity.unit in ("€", "%") for quantity in side.measures.quantities) for side in pair.sides
    )


def _plainly(side: Side) -> set[str]:
    """The roots outside numbers and their bounds ('niet meer dan 40' and '40 of minder' are no opposites),
    and not behind a word that turns them: 'krapte' is 'weinig ruimte'."""
    counted = {
        at
        for q in side.measures.quantities
        for at in range(q.start, bound_behind(side.keys, q.end)[1])
        if at >= q.end or number(side.keys[at]) is not None or side.keys[at] in _OF_BOUND
    }
    turning = not _TURNING.isdisjoint(side.all_keys)
    if not counted and not turning:
        return set(side.roots)
    return {
        root
        for at, root in enumerate(side.roots)
        if at not in counted and not (turning and _is_turned(side, at))
    }


def _is_turned(side: Side, at: int) -> bool:
    """Whether the word has another sense here, or the one before it turns it round."""
    key, before = side.keys[at], side.keys[max(at - 1, 0)]
    if key in _CONSISTING or before in _TOO_LITTLE:
        return True
    if key in _LETTING and side.roots[at] == _LATE and before not in _HOW_LATE:
        return side.keys[at + 1 : at + 2] not in (("op",), ("in",))  # 'laat weten', 'laat op de avond'
    return (before, key) == ("te", "koop")  # what is for sale is being sold


_BOUNDING = frozenset("hoogste minste meeste laatste".split())
"""With 'ten' or 'op zijn' these bound a number, and are no contrary of 'laag'."""
_OF_BOUND = OPENS_BOUND | _BOUNDING
_CONSISTING = frozenset("bestaat bestaan".split())
"""With 'uit' these are no 'bestaand'."""
_TOO_LITTLE = frozenset("weinig minder onvoldoende".split())
_LETTING, _LATE = frozenset(("laat", "laten")), "lat"
"""A verb that has the root of 'later', unless a particle stands apart from it: 'laten niet toe'."""
_HOW_LATE = frozenset("te zo al heel erg nogal vrij hoe pas tot even".split())
"""Behind these 'laat' is no verb, and the contrary of 'vroeg'."""
_TURNING = _CONSISTING | _TOO_LITTLE | _LETTING | {"koop"}
_PLAIN_BEFORE = frozenset({"for"})
"""The root of 'voor', which is that of 'vóór' too, but has no opposite."""

"""Local sentences outside the part that touch an agreement: a place to look, in no record."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise

from msgspec import Struct

from regioparagraaf.comparison.linking.locate import likeness
from regioparagraaf.comparison.linking.profile import Profile, Weights
from regioparagraaf.comparison.model import Elsewhere
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.kin import Kin, words
from regioparagraaf.dutch.wordclass import says_how

RARE = 3
"""A word names the subject of an agreement if no more sentences of the common text than this have it ..."""
RARE_HERE = 6
"""... and no more of the draft than this: 'begroting' is everywhere in an agreement."""
LONG = 9
"""One shared word of this many letters is a subject ('energieloket'), or two shorter ones (profile.NAMING); a
single shorter one ('tarief', 'gewoon') is in any text."""
REPEATS = 0.4
"""A local sentence this like an agreement repeats it, with or without a limit, if two words of its subject
stand in both: 'Daar willen wij iets tegenover stellen' is not 'Daar staat veel tegenover' (0.4) ..."""
SAME = 0.6
"""... and one word is enough if they are this like: 'In 2030 houden wij hoogstens 60 kilo restafval over'."""
MOST = 15
"""Places named at most, the strongest first; more is no help to a reader."""
OPENING = 8
"""Words at the start of a sentence in which it can point back."""

LIMITS = frozenset(
    """mits tenzij indien alleen slechts uitsluitend voorwaarde voorwaarden niet niets geen zonder zolang
    totdat nooit evenmin weigeren weigert afzien onbespreekbaar behalve uitgezonderd voorbehoud vooraf
    lokale plaatselijke""".split()
)
"""Words that limit, refuse or keep apart."""
BOUNDS = frozenset("hoogstens hooguit hoogste maximaal".split())
"""These limit an agreement only with an amount of money, or in a sentence right behind it: 'ten hoogste zes
weken' stands in any text."""
IN_PASSING = frozenset("zonder vooraf".split())
"""These limit an agreement only in its own words: 'Wij beginnen in de wijken zonder buurthuis' is not about
an 'ontmoetingsplek'."""
APART = frozenset("lokale plaatselijke".split())
"""Before the subject itself these keep it apart: 'het lokale energieloket blijft open'."""
REFUSALS = LIMITS - IN_PASSING - APART
OWN = frozenset(
    "wij we ons gemeente gemeenteraad raad college burgemeester wethouder wethouders bijdrage".split()
)
"""Who limits an agreement, or with what. 'De wachttijd bedraagt maximaal drie weken' limits nothing that was
agreed on another waiting time; 'Aan het energieloket betalen wij niet mee' does."""
GOES_ON = frozenset("maar en zonder ook".split())
"""A clause that opens with these has its doer in one before it: '..., maar niet op landbouwgrond'."""
SELDOM = 5
"""Letters of a word that stands in one agreement alone and hardly anywhere else, and so names its subject
where the municipality itself refuses or limits it: 'een fusie sluiten wij niet uit'."""
TOGETHER = frozenset(
    "paragraaf afspraken afspraak samenwerking voorzieningen taken besluiten regels uitgaven kosten "
    "bijdragen voorstellen projecten plannen verplichtingen maatregelen".split()
)
"""Behind 'regionale' these are what was agreed, all of it: 'geldt voor de regionale afspraken'."""
BINDING = frozenset("gebonden binden bindt bindend verbinden".split())
"""Who refuses to be bound by agreements, refuses all of them: 'niet gebonden aan afspraken zonder geld'."""
_IN_THE_REGION = (("in", "de", "regio"), ("met", "de", "regio"))
PRECEDES = frozenset("strijd voorrang tegenspraak afwijking".split())
"""Words of what goes before the agreements: 'bij strijd gaat dit hoofdstuk voor'."""
SCALES = frozenset("miljoen miljard".split())
"""A figure before these is an amount, however small."""
REGIONAL = frozenset("regionaal regionale".split())
BACK = frozenset(
    "daar daaraan daarbij daarin daarmee daarop daarover daartoe daaruit daarvoor dan dit deze die".split()
)
"""Words by which a local sentence leans on the agreement right before it; 'er', 'het' and 'ze' are in any."""

_CONDITION = re.compile(
    r"""^\s*als\ (?:de|het|er|dat|dit|wij|we|onze)\b
    | \b(?:mits|tenzij|indien|zolang|zodra|totdat|op\ voorwaarde|onder\ voorbehoud
    | (?:alleen|slechts|uitsluitend|pas)\ (?:\w+\ ){0,2}?(?:als|wanneer|nadat|na|zodra|indien))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What opens a condition; 'pas' alone is also a card, or 'recently'."""
_NOT_ONLY = re.compile(r"\bniet (?:alleen|slechts)\b", re.IGNORECASE)
"""This limits nothing: 'ons dorp staat daarin niet alleen'."""
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]{2,}")
_CLAUSE = re.compile(r"[,;:()\u2013]\s|\s[-\u2013]\s")


def elsewhere(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    inside: Collection[int],
    answers: Mapping[int, int],
) -> tuple[Elsewhere, ...]:
    """The local sentences that limit, repeat or contradict an agreement, in the order of the draft.

    `answers` gives for each linked draft unit the common unit that it answers.
    """
    outside = [p for p in draft if p.index not in inside and p.unit.kind is not Kind.HEADING]
    if not outside:
        return ()
    subjects = _subjects(common, draft)
    whole = next((p.index for p in common if p.unit.kind is Kind.PARAGRAPH), None)
    hits: list[tuple[float, int, int]] = []
    for profile in outside:
        found = list(islice(_touched(profile, draft, common, answers, subjects), 1))
        if not found and whole is not None and _on_the_whole(profile):
            found = [(WHOLE, profile.index, whole)]
        hits += found
    best = sorted(hits, key=lambda hit: (-hit[0], hit[1]))[:MOST]
    return tuple(
        Elsewhere(draft[index].unit, str(touched + 1))
        for _, index, touched in sorted(best, key=lambda hit: hit[1])
    )


class Subjects(Struct, frozen=True):
    """What the agreements are about, by the roots of the words that name it."""

    of: dict[str, list[int]]
    """The agreements that each root names."""
    other_words: dict[str, str]
    """The root that each of its synonyms in the draft stands for: 'doorfietsroute' and 'snelfietsroute'."""
    seldom: dict[str, int]
    """The one agreement that each shorter word stands in, by its root, where hardly anything else has it."""

    def named(self, profile: Profile) -> set[str]:
        """The subjects that a unit names, in whatever words."""
        stands_for = self.other_words.get
        return {found for root in _named(profile) if (found := stands_for(root, root)) in self.of}

    def meant(self, root: str) -> str:
        """The root of an agreement that a root of the draft stands for, itself where there is none."""
        return self.other_words.get(root, root)

    def meant_by(self, kin: Kin) -> Callable[[str], str]:
        """What a word of the draft means: the root of an agreement, or its own."""
        return lambda word: self.meant(kin.root(word))


def _subjects(common: Sequence[Profile], draft: Sequence[Profile]) -> Subjects:
    """The agreements by the long and rare words that name their subject, and by the synonyms of these: where
    those would make it common in the draft, by its own name alone."""
    found: dict[str, set[int]] = defaultdict(set)
    for profile in common:
        if profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM):
            for root in _named(profile):
                found[root].add(profile.index)
    other_words = _other_words(found, draft[0].weights)
    here = Counter(chain.from_iterable(map(_named, draft)))
    in_all: Counter[str] = Counter()
    for root, times in here.items():
        in_all[other_words.get(root, root)] += times
    other_words = {root: meant for root, meant in other_words.items() if in_all[meant] <= RARE_HERE}
    return Subjects(
        {
            root: sorted(units)
            for root, units in found.items()
            if len(units) <= RARE and here[root] <= RARE_HERE
        },
        other_words,
        _seldom(common, draft),
    )


def _seldom(common: Sequence[Profile], draft: Sequence[Profile]) -> dict[str, int]:
    found: dict[str, set[int]] = defaultdict(set)
    for profile in common:
        if profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM):
            for word in profile.content:
                if len(word) >= SELDOM and word not in REGIONAL and not says_how(word):
                    found[profile.weights.content[word]].add(profile.index)
    alone = {root: min(units) for root, units in found.items() if len(units) == 1}
    known = draft[0].weights.content
    names = frozenset(word for word, root in known.items() if root in alone)
    here = Counter(
        root for profile in draft for root in {known[word] for word in names.intersection(profile.words)}
    )
    return {root: unit for root, unit in alone.items() if here[root] <= SELDOM_HERE}


SELDOM_HERE = 2


def _other_words(subjects: Collection[str], weights: Weights) -> dict[str, str]:
    """For each naming word that no agreement has the subject of which it is a synonym."""
    by_group = {
        group: root
        for word, root in sorted(weights.naming.items(), reverse=True)
        if root in subjects
        for group in weights.kin.synonyms(word)
    }
    return {
        root: by_group[group]
        for word, root in weights.naming.items()
        if root not in subjects
        for group in weights.kin.synonyms(word)
        if group in by_group
    }


def _named(profile: Profile) -> frozenset[str]:
    """The roots of the words that can name a subject: 'het regionale fonds' is the 'regiofonds' too, and no
    agreement is about 'regionale' alone."""
    if REGIONAL.isdisjoint(profile.words):
        return profile.subjects
    root = profile.weights.kin.root
    return profile.subjects.difference(map(root, REGIONAL)).union(map(root, _regional(profile.words)))


def _regional(said: Sequence[str]) -> list[str]:
    if REGIONAL.isdisjoint(said):
        return []
    return [f"regio{noun}" for adjective, noun in pairwise(said) if adjective in REGIONAL]


def _touched(
    local: Profile,
    draft: Sequence[Profile],
    common: Sequence[Profile],
    answers: Mapping[int, int],
    subjects: Subjects,
) -> Iterator[tuple[float, int, int]]:
    """How strongly a local sentence touches which agreement, the strongest first."""
    before = draft[local.index - 1] if local.index else None
    if before is not None and before.unit.block == local.unit.block and before.index in answers:
        leans = not BACK.isdisjoint(local.words[:OPENING])
        if leans and (local.amounts or not (LIMITS | BOUNDS).isdisjoint(local.words)):
            yield 3.0, local.index, answers[before.index]
    yield from _refused(local, common, subjects)
    shared_roots = subjects.named(local)
    if not shared_roots:
        return
    named = Counter(unit for root in shared_roots for unit in subjects.of[root])
    scored = sorted(((likeness(common[unit], local), -unit) for unit in named), reverse=True)
    for score, unit in scored:
        agreement = common[-unit]
        same_amount = bool(_amounts(local) & _amounts(agreement))
        repeats = score >= (REPEATS if named[-unit] > 1 else SAME)
        if same_amount or repeats or _limits(local, agreement, subjects) or _same_body(local, agreement):
            yield score + same_amount, local.index, -unit


def _refused(
    local: Profile, common: Sequence[Profile], subjects: Subjects
) -> Iterator[tuple[float, int, int]]:
    """The agreement on a seldom word that the municipality refuses or limits in the same clause."""
    kin = local.weights.kin
    if REFUSALS.isdisjoint(local.words) or OWN.isdisjoint(local.words):
        return
    if not any(len(word) >= SELDOM and kin.root(word) in subjects.seldom for word in local.words):
        return
    for said in _limited(local):
        if not REFUSALS.isdisjoint(said) and not OWN.isdisjoint(said):
            for word in said:
                unit = subjects.seldom.get(kin.root(word)) if len(word) >= SELDOM else None
                if unit is not None:
                    yield 1.0 + likeness(common[unit], local), local.index, unit


def _on_the_whole(local: Profile) -> bool:
    """Whether it limits all that was agreed, or goes before it: 'regionale afspraken gelden alleen als'."""
    if not BINDING.isdisjoint(local.words) and "afspraken" in local.words:
        return not REFUSALS.isdisjoint(local.words)
    if not _names_the_whole(local):
        return False
    limits = (LIMITS - IN_PASSING) | PRECEDES
    return not limits.isdisjoint(local.words) or _CONDITION.search(local.unit.text) is not None


def _names_the_whole(local: Profile) -> bool:
    """Whether it speaks of the paragraph, of 'regionale afspraken' or of 'taken … in de regio'."""
    if "regioparagra" in local.key.lower():
        return True
    if TOGETHER.isdisjoint(local.words):
        return False
    if any(adjective in REGIONAL and noun in TOGETHER for adjective, noun in pairwise(local.words)):
        return True
    threes = zip(local.words, local.words[1:], local.words[2:], strict=False)
    return any(three in _IN_THE_REGION for three in threes)


WHOLE = 2.0
"""How strongly a sentence on all that was agreed touches it: less than one that leans on an agreement."""


def _amounts(profile: Profile) -> frozenset[str]:
    """Its amounts, also the small figures of millions."""
    return profile.amounts | {figure for figure, scale in pairwise(profile.words) if scale in SCALES}


def _limits(local: Profile, agreement: Profile, subjects: Subjects) -> bool:
    """Whether a limit, refusal or condition is about the subject: about two words of it, or about one long
    one, kept apart or limited by the municipality itself."""
    kin = local.weights.kin
    roots = subjects.named(agreement)
    apart = {
        subjects.meant(kin.root(noun)) for adjective, noun in pairwise(local.words) if adjective in APART
    }
    for said in _limited(local):
        limits = LIMITS.intersection(said)
        meant = kin.root if limits and limits <= IN_PASSING else subjects.meant_by(kin)
        found = {meant(word): word for word in (*said, *_regional(said))}
        about = {root: word for root, word in found.items() if root in roots}
        decided = not OWN.isdisjoint(said) or not apart.isdisjoint(about)
        if len(about) > 1 or (decided and any(len(word) >= LONG for word in about.values())):
            return True
    return False


def _limited(local: Profile) -> Iterator[tuple[str, ...]]:
    """The words of what a sentence limits: of a condition what stands before it, or else around its clause;
    of any other limit its own clause."""
    limits = LIMITS | BOUNDS if local.amounts else LIMITS
    clauses = _CLAUSE.split(local.unit.text)
    for at, clause in enumerate(clauses):
        condition = _CONDITION.search(clause)
        if condition is None:
            said = words(_NOT_ONLY.sub(" ", clause))
            doers = chain.from_iterable(map(words, clauses[:at])) if GOES_ON.intersection(said[:1]) else ()
            if not limits.isdisjoint(said):
                yield (*OWN.intersection(doers), *said)
        elif words(clause[: condition.start()]):
            yield words(clause[: condition.start()])
        else:
            yield from map(words, (*clauses[max(at - 1, 0) : at], *clauses[at + 1 : at + 2]))


def _same_body(local: Profile, agreement: Profile) -> bool:
    """Whether both name one body, and a subject besides it."""
    kin = local.weights.kin
    bodies = {kin.root(name) for name in _names(local) & _names(agreement)}
    return bool(bodies) and bool((local.subjects & agreement.subjects) - bodies)


def _names(profile: Profile) -> set[str]:
    """The words that are written with a capital inside the sentence."""
    return {word.lower() for word in _NAME.findall(profile.unit.text)}

"""What a unit is about, as weighted features: rare words weigh more, words of any sentence little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.kin import Class, Kin, words, words_of_normal
from regioparagraaf.dutch.labels import without_label
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import SCALES, number
from regioparagraaf.dutch.roots import undoubled
from regioparagraaf.dutch.spans import SPANS, span_of
from regioparagraaf.dutch.wordclass import Kind as WordKind
from regioparagraaf.dutch.wordclass import kind_of, says_how
from regioparagraaf.dutch.words import EACH, normal
from regioparagraaf.patterns import on_demand

Bag = dict[str, float]
"""Features with their weight in one unit or in a group of units."""

Shares = tuple[tuple[str, float], ...]
"""The features of one word, each with its share of the word's weight."""

CLASS_WEIGHT = {Class.FUNCTION: 0.12, Class.FRAME: 0.45, Class.NUMBER: 0.65, Class.CONTENT: 1.0}
"""What a word of each class says about the subject. A sentence with another subject in the same frame must
stay unlike; a sentence with the same subject in another frame must stay like."""

SMOOTHING = 30
"""Units added to the count when rarity is taken, so that in two short texts a shared word still counts."""

SYNONYM = 0.35
"""The share of a word that its synonyms have too."""
TEXT = "=tekst"
"""The feature of every word for the document or for the common text itself."""
NAME = 4
"""Letters of a word that can name a subject, with others: 'oever', 'fusie'."""
REGIONAL = frozenset("regionaal regionale".split())
LARGE = 6
"""Signs of a figure from which on it may be written with a scale: '850.000' is '8,5 ton'."""
ADOPTION, ADOPTION_WEIGHT = "=opname", 2.0
"""The subject of a sentence that names both, the common text and the document that it goes into ('neemt deze
paragraaf op in het coalitieakkoord'): rare, and hardly a word of it need stay."""

OTHERWISE = 1.0
"""What the same span or amount weighs in other words: as much as its number and its unit."""

_YEAR = on_demand(r"(19|20)\d\d")


class Weights(Struct, frozen=True):
    """What every word of two texts weighs, and what it is."""

    shares: dict[str, Shares]
    rarity: dict[str, float]
    """Of each feature, 0 to 1: how few units have it."""
    kin: Kin
    content: dict[str, str]
    """The root of each content word."""
    texts: frozenset[str]
    """The words that name the document or the common text."""
    documents: frozenset[str]
    """Those that name the document."""

    def bag(self, words: Iterable[str]) -> Bag:
        """The features of these words, each with its weight."""
        return self.weighed(_sums(words, self.shares))

    def weighed(self, sums: Bag) -> Bag:
        """The bag that these sums become, each by the rarity of its feature: no second one is made."""
        rarity = self.rarity
        for feature in sums:
            sums[feature] *= rarity[feature]
        return sums


class Profile(Struct, frozen=True, dict=True):
    """One unit as the alignment sees it."""

    index: int
    unit: Unit
    key: str
    """The unit in the normal form."""
    words: tuple[str, ...]
    bag: Bag
    mass: float
    """The sum of the weights in the bag."""
    weights: Weights
    section: int = 0
    """Counts the headings up to here: no sentence is split over one."""

    @cached_property
    def said(self) -> frozenset[str]:
        """Its words, in no order."""
        return frozenset(self.words)

    @cached_property
    def core(self) -> Bag:
        """The features of its content words alone: what it is about."""
        return self.weights.weighed(_sums(self.content, self.weights.shares))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Its content words in order."""
        known = self.weights.content
        return tuple(word for word in self.words if word in known)

    @cached_property
    def things(self) -> Bag:
        """The features of those that can name a thing: not of one whose form says how ('zorgvuldig')."""
        named = [word for word in self.content if not says_how(word)]
        return self.weights.weighed(_sums(named, self.weights.shares))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its content words."""
        known = self.weights.content
        return frozenset(known[word] for word in self.content)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The roots of those that are nouns where they stand."""
        known = self.weights.content
        places = [at for at, word in enumerate(self.words) if word in known]
        return frozenset(known[self.words[at]] for at in places if kind_of(self.words, at) is WordKind.NOUN)

    @cached_property
    def frame(self) -> tuple[str, ...]:
        """Its other words in order, numbers left out: the mould it is cast in."""
        kin = self.weights.kin
        return tuple(w for w in self.words if kin.word_class(w) in (Class.FUNCTION, Class.FRAME))

    @cached_property
    def naming(self) -> tuple[str, ...]:
        """Its words that can name what it is about."""
        return tuple(word for word in self.content if can_name(word, self.weights))

    @cached_property
    def names(self) -> Bag:
        """The features of these."""
        return self.weights.bag(self.naming)

    @property
    def regional(self) -> list[str]:
        """'Het regionale fonds' is the 'regiofonds' too, where that is a word of these texts."""
        if REGIONAL.isdisjoint(self.said):
            return []
        pairs = pairwise(self.words)
        words = (f"regio{noun}" for adjective, noun in pairs if adjective in REGIONAL)
        return [word for word in words if word in self.weights.content]

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its amounts of money and its large numbers, also the small figures of millions."""
        root = self.weights.kin.root
        numbers = [word for word in self.words if word[0].isdecimal() and not _YEAR.fullmatch(word)]
        large = {word for word in numbers if len(root(word).replace(",", "")) > 3}
        large.update(figure for figure, scale in pairwise(self.words) if scale in SCALES)
        return frozenset(("€" if f"€ {word}" in self.key else "") + root(word) for word in large)

    @cached_property
    def amounts(self) -> frozenset[str]:
        """Its numbers that are no year and no small count."""
        return frozenset(n for n in self.numbers if len(n.replace(",", "")) > 2)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers of two digits and more that are no year."""
        kin = self.weights.kin
        found = {kin.root(w) for w in self.words if kin.word_class(w) is Class.NUMBER}
        return frozenset(n for n in found if len(n.replace(",", "")) > 1 and not _YEAR.fullmatch(n))

    @property
    def opening(self) -> str:
        """Its first word."""
        return self.words[0] if self.words else ""


def profiles(
    common: Sequence[Unit], draft: Sequence[Unit], lexicon: Lexicon
) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """The units of both sides, weighed by how rare their words are in the two texts together."""
    keys = [[normal(unit.text) for unit in side] for side in (common, draft)]
    lists = [list(map(_words, side, own)) for side, own in zip((common, draft), keys, strict=True)]
    vocabulary = sorted(set().union(*lists[0], *lists[1]))
    kin = _kin(lexicon)
    senses = _met({word: _sense(word, lexicon) for word in vocabulary})
    shares = _shares(senses, kin)
    unweighed = {unit_words: _sums(unit_words, shares) for unit_words in {*lists[0], *lists[1]}}
    for unit_words, feature in _told_otherwise(unweighed, vocabulary, kin):
        unweighed[unit_words][feature] = OTHERWISE
    counts = Counter(chain.from_iterable(unweighed[unit_words] for side in lists for unit_words in side))
    total = len(common) + len(draft) + SMOOTHING
    scale = math.log(total)
    rarities = {count: max(0.02, math.log(total / count) / scale) for count in set(counts.values())}
    texts = frozenset(word for word, sense in senses.items() if sense.is_text)
    documents = frozenset(word for word in texts if kin.is_document(word))
    content = {word: sense.whole for word, sense in senses.items() if sense.kind is Class.CONTENT}
    weights = Weights(
        shares,
        {feature: rarities[count] for feature, count in counts.items()},
        kin,
        content,
        texts,
        documents,
    )
    bags = {unit_words: _unit_bag(unit_words, sums, weights) for unit_words, sums in unweighed.items()}
    return (
        _profiles(common, keys[0], lists[0], bags, weights),
        _profiles(draft, keys[1], lists[1], bags, weights),
    )


def _told_otherwise(
    lists: Iterable[tuple[str, ...]], vocabulary: Iterable[str], kin: Kin
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The units that name a span of time or a large amount which these texts write in more than one way, with
    its feature: 'zes maanden' and 'een half jaar', '1,2 miljoen' and '1.200.000'."""
    ways: dict[str, set[str]] = {}
    found = []
    large = {word for word in vocabulary if word in SCALES or (word[0].isdecimal() and len(word) >= LARGE)}
    for unit_words in lists:
        if SPANS.keys().isdisjoint(unit_words) and large.isdisjoint(unit_words):
            continue  # as most
        for feature, way in (*_spans(unit_words, kin), *_sums_of_money(unit_words, large)):
            ways.setdefault(feature, set()).add(way)
            found.append((unit_words, feature))
    return ((unit_words, feature) for unit_words, feature in found if len(ways[feature]) > 1)


def _spans(unit_words: tuple[str, ...], kin: Kin) -> Iterator[tuple[str, str]]:
    """Its spans of time in days, each with the unit in which it is written."""
    for at in range(len(unit_words)):
        span = span_of(unit_words, at)
        if span is not None and (at == 0 or unit_words[at - 1] not in EACH):  # that says how often
            days, end = span
            yield f"={round(days, 3)}d", kin.root(unit_words[end - 1])


def _sums_of_money(unit_words: tuple[str, ...], large: Collection[str]) -> Iterator[tuple[str, str]]:
    """Its large amounts in full, each with the scale in which it is written."""
    for word, scale in pairwise((*unit_words, "")):
        times = SCALES.get(scale, 1)
        if times > 1 or word in large:
            value = number(word)
            if value is not None:
                yield f"={round(value * times)}€", scale if times > 1 else ""


def _words(unit: Unit, key: str) -> tuple[str, ...]:
    """The words of a unit, without its typed number."""
    bare = without_label(unit.text)
    return words_of_normal(key) if bare == unit.text else words(bare)


def _profiles(
    side: Sequence[Unit],
    keys: Sequence[str],
    lists: Sequence[tuple[str, ...]],
    bags: Mapping[tuple[str, ...], Bag],
    weights: Weights,
) -> tuple[Profile, ...]:
    found = []
    section = 0
    for index, (unit, key, unit_words) in enumerate(zip(side, keys, lists, strict=True)):
        section += unit.kind is Kind.HEADING
        bag = bags[unit_words]
        found.append(Profile(index, unit, key, unit_words, bag, sum(bag.values()), weights, section))
    return tuple(found)


def _unit_bag(unit_words: tuple[str, ...], sums: Bag, weights: Weights) -> Bag:
    bag = weights.weighed(sums)
    named = weights.texts.intersection(unit_words)
    if named and 0 < len(named & weights.documents) < len(named):
        bag[ADOPTION] = ADOPTION_WEIGHT
    return bag


def _sums(unit_words: Iterable[str], shares: Mapping[str, Shares]) -> Bag:
    """The features of these words with the sum of their shares, rare or not."""
    sums: Bag = {}
    for word in unit_words:
        for feature, share in shares[word]:
            if feature in sums:
                sums[feature] += share
            else:
                sums[feature] = share
    return sums


def _met(senses: dict[str, _Sense]) -> dict[str, _Sense]:
    """The senses, a word with the root of its longer form where that kept an end which the word lost: 'kind'
    (as a verb: 'kin') with that of 'kinderen', 'wacht' with 'wachten', 'haven' with 'havens', 'straat' (as a
    verb: 'stra') with 'straten'."""
    roots = {sense.whole for sense in senses.values() if sense.inflects}
    for word, sense in senses.items():
        is_cut = sense.kind is Class.CONTENT and word.endswith(_LOST) and word != sense.whole
        kept = undoubled(word)
        if is_cut and sense.inflects and kept in roots:
            senses[word] = replace(sense, whole=kept)
    return senses


_LOST = ("t", "d", "en")
"""Ends that belong to some words and to none of the forms of others: not '-er', as 'hoger' is 'hoog' too."""


@lru_cache(maxsize=4)
def _kin(lexicon: Lexicon) -> Kin:
    return Kin(lexicon)


def _shares(senses: Mapping[str, _Sense], kin: Kin) -> dict[str, Shares]:
    """For each word its features, each with a share of the word's weight."""
    known: set[str] = set()
    for word, sense in senses.items():
        if len(word) > 2 and sense.kind is not Class.FUNCTION:
            known.add(sense.whole)
            known.add(word)
    return {
        word: (*sense.shares, *_forms(word, sense, known, kin)) if sense.inflects else sense.shares
        for word, sense in senses.items()
    }


class _Sense(Struct, frozen=True):
    """What a word says by itself, whatever texts it stands in."""

    kind: Class
    whole: str
    """Its root."""
    shares: Shares
    """Features that do not depend on its kin."""
    inflects: bool = False
    """Whether its form may meet its kin."""
    base: str = ""
    """Its root as a verb without separable part, if it can have one."""
    weight: float = 0.0
    """What is left of its weight for its form."""
    is_text: bool = False
    """Whether it names the document or the common text."""


@lru_cache(maxsize=32768)
def _sense(word: str, lexicon: Lexicon) -> _Sense:
    """Remembered: the words of an agreement come back in every draft."""
    kin = _kin(lexicon)
    kind = kin.word_class(word)
    weight = CLASS_WEIGHT[kind]
    whole = kin.root(word)
    is_text = kin.is_text(word)
    if kind in (Class.FUNCTION, Class.NUMBER) or len(whole) < 3:
        return _Sense(kind, whole, ((whole, weight),), is_text=is_text)
    if is_text:
        shares = ((TEXT, SYNONYM * weight), (whole, (1 - SYNONYM) * weight))
        return _Sense(kind, whole, shares, is_text=True)
    groups = sorted(lexicon.groups.get(lexicon.root(word), ()))[:3]
    concepts: Shares = ()
    if groups:
        concepts = tuple((f"={group}", SYNONYM * weight / len(groups)) for group in groups)
        weight *= 1 - SYNONYM
    return _Sense(kind, whole, concepts, True, kin.base(word), weight)


def _forms(word: str, sense: _Sense, known: Collection[str], kin: Kin) -> Shares:
    """The root of a word, with what it shares with its kin."""
    whole, weight = sense.whole, sense.weight
    parts = kin.parts(word, known) if len(whole) >= 6 else ()
    if parts:
        return ((whole, 0.4 * weight), *((part, 0.6 * weight / len(parts)) for part in parts))
    if len(sense.base) >= 3 and sense.base in known:
        return ((whole, 0.5 * weight), (sense.base, 0.5 * weight))
    if len(whole) >= 6:
        return ((whole, 0.6 * weight), ("^" + whole[:5], 0.25 * weight), (whole[-5:] + "$", 0.15 * weight))
    return ((whole, weight),)


def can_name(word: str, weights: Weights) -> bool:
    """Whether a word of these texts can name what an agreement is about: no small or general one, and none
    that says how."""
    return (
        len(word) >= NAME
        and word in weights.content
        and word not in weights.texts
        and not says_how(word)
        and not weights.kin.is_general(word)
    )


def joined(bags: Iterable[Bag]) -> Bag:
    """The features of a group of units together: not to be written in, as that of one unit is its own."""
    group = tuple(bags)
    if len(group) == 1:
        return group[0]
    if not group:
        return {}
    out = dict(group[0])
    for bag in group[1:]:
        for feature, weight in bag.items():
            if feature in out:
                out[feature] += weight
            else:
                out[feature] = weight
    return out


def shared(first: Bag, second: Bag) -> float:
    """The weight that two bags have in common, each occurrence counted once."""
    if len(second) < len(first):
        first, second = second, first
    total = 0.0
    for feature in first:
        if feature in second:
            one, other = first[feature], second[feature]
            total += one if one < other else other
    return total


def dice(first: Bag, second: Bag, mass: float) -> float:
    """How much of the weight of two bags is shared, 0 to 1 (Dice); `mass` is what they weigh together."""
    return 2 * shared(first, second) / mass if mass else 0.0


def less(bag: Bag, used: Bag) -> Bag:
    """What is left of a bag when another has taken its share."""
    left = dict(bag)
    for feature in filter(bag.__contains__, used):
        rest = bag[feature] - used[feature]
        if rest > NOTHING:
            left[feature] = rest
        else:
            del left[feature]
    return left


NOTHING = 1e-9
"""A weight up to this is what rounding leaves."""

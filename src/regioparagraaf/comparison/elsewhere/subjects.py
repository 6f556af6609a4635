"""What the agreements are about, and how much of that a local sentence speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.linking.profile import Bag, Profile, can_name, shared
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.wordclass import Kind as Word
from regioparagraaf.dutch.wordclass import kind_of
from regioparagraaf.patterns import on_demand

RARE = 3
"""A word names the subject of an agreement if no more sentences of the common text than this have it ..."""
RARE_HERE = 6
"""... and no more of the local sentences than this: 'begroting' is everywhere in an agreement."""
SELDOM, SELDOM_HERE = 2, 2
"""The same of a word of fewer letters than LONG, which is in more other matters: 'een fusie sluiten wij niet
uit'."""
LONG, SHORT = 9, 5
"""A shared word of LONG letters is a subject by itself ('energieloket'), a seldom one of SHORT too."""
FAIR, STRONG = 0.1, 0.4
"""The share of what an agreement is about that a sentence must have, if the municipality itself says what it
does ('Aan een transferium werken wij niet mee' has 0.18 of 'Een transferium vangt in de zomer de auto's
op aan de provinciale weg'), and whoever does it."""
SHORT_FAIR = 0.15
"""The first one for a word of fewer letters than LONG."""
BOTH = 0.25
"""The same of a sentence that has two words of it, none of which is a subject by itself."""


class Tie(Struct, frozen=True):
    """What a local sentence has of the subject of an agreement."""

    agreement: int
    share: float
    words: frozenset[str]
    """Its own words for that."""
    named: frozenset[str]
    """Those of them that are a subject by themselves."""

    placed: bool = False
    """Whether it is a name that only says where something is: 'aan de N300'."""

    @property
    def is_fair(self) -> bool:
        if self.placed:
            return self.share >= SHORT_FAIR
        if self.named:
            return self.share >= (FAIR if any(len(word) >= LONG for word in self.named) else SHORT_FAIR)
        return len(self.words) > 1 and self.share >= BOTH

    @property
    def is_strong(self) -> bool:
        return self.is_fair and self.share >= STRONG


class _Agreement(Struct, frozen=True):
    """What one agreement is about."""

    profile: Profile
    names: Bag
    """The features of its naming words, but for those that are everywhere."""
    mass: float
    """The weight of all that it is about."""


class Subjects:
    """The agreements by the words that name what they are about."""

    def __init__(
        self, common: Sequence[Profile], outside: Sequence[Profile], municipalities: Collection[str]
    ) -> None:
        self.weights = common[0].weights
        self.municipalities = frozenset(name.lower() for name in municipalities)
        profiles = [
            profile
            for profile in common
            if profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM) and not profile.unit.text.endswith(":")
        ]
        self.of = places((profile.index, profile.names) for profile in profiles)
        """The agreements that have each feature of a naming word."""
        synonyms = self.weights.kin.synonyms
        self.by_group = places(
            (profile.index, chain.from_iterable(map(synonyms, profile.naming))) for profile in profiles
        )
        """Those that name something of each group of synonyms."""
        self.words_here = Counter(chain.from_iterable(profile.said for profile in outside))
        """In how many local sentences each word stands, and in how many a word with each feature."""
        self.here = dict.fromkeys(self.of, 0)
        for word, times in self.words_here.items():
            for feature, _ in self.weights.shares[word]:
                if feature in self.here:
                    self.here[feature] += times
        self.agreements = {profile.index: self._agreement(profile) for profile in profiles}
        self.named_by = {word: found for word in self.words_here if (found := self._named_by(word))}
        """For each local word that names agreements which ones; True where it is another word for it."""
        self.naming = frozenset(self.named_by)

    def _agreement(self, profile: Profile) -> _Agreement:
        rare = {feature: weight for feature, weight in profile.names.items() if self._is_rare(feature)}
        return _Agreement(profile, rare, sum(profile.things.values()))

    def _is_rare(self, feature: str) -> bool:
        return len(self.of[feature]) <= RARE and self.here[feature] <= RARE_HERE

    def _named_by(self, word: str) -> dict[int, bool]:
        """The agreements that a word names: it stands there, or half of it does, or another word for it."""
        if word not in self.weights.content or word in self.municipalities:
            return {}
        shares = self.weights.shares[word]
        units = {unit for feature, _ in shares if feature in self.of for unit in self.of[feature]}
        groups = self.weights.kin.synonyms(word) if len(word) >= LONG else ()
        alike = {unit for group in groups if group in self.by_group for unit in self.by_group[group]}
        if not (units or alike) or not can_name(word, self.weights):
            return {}
        half = sum(share for _, share in shares) / 2
        found = dict.fromkeys(alike, True) if len(alike) <= RARE and self._is_seldom(word) else {}
        for unit in units:
            names = self.agreements[unit].names
            if sum(share for feature, share in shares if feature in names) >= half:
                found[unit] = False
        return found

    def _is_seldom(self, word: str) -> bool:
        return self.words_here[word] <= RARE_HERE

    def ties(self, local: Profile) -> list[Tie]:
        """The agreements whose subject a local sentence has enough of, the closest first."""
        words = self.naming & local.said
        compounds = local.regional
        if not words and not compounds:
            return []
        naming: dict[int, dict[str, bool]] = defaultdict(dict)
        for word in sorted(words):
            for unit, is_synonym in self.named_by[word].items():
                naming[unit][word] = is_synonym
        for word in compounds:
            for unit, is_synonym in self._named_by(word).items():
                naming[unit][word] = is_synonym
        ties = [self._tie(local, self.agreements[unit], words) for unit, words in naming.items()]
        return sorted((tie for tie in ties if tie.is_fair), key=lambda tie: (-tie.share, tie.agreement))

    def _tie(self, local: Profile, agreement: _Agreement, words: Mapping[str, bool]) -> Tie:
        found = shared(agreement.names, self.weights.bag(words))
        for word, is_synonym in words.items():
            if is_synonym:
                found += sum(self.weights.bag((word,)).values())
        named = (word for word in words if self._is_subject(local, word, agreement.profile, words[word]))
        share = min(1.0, found / agreement.mass)
        tie = Tie(agreement.profile.index, share, frozenset(words), frozenset(named))
        return tie if tie.is_fair else replace(tie, placed=self._is_placed(local, words, agreement.profile))

    def _is_placed(self, local: Profile, words: Iterable[str], agreement: Profile) -> bool:
        """Whether a name that no other agreement has says in both where something is."""
        both = names(local) & names(agreement)
        return any(word in both and len(self.of.get(self.weights.kin.root(word), ())) == 1 for word in words)

    def _is_subject(self, local: Profile, word: str, agreement: Profile, is_synonym: bool) -> bool:
        """Whether a word alone tells which agreement is meant, and is a noun or a name there."""
        if word not in local.words:  # 'het regionale fonds', in one word
            return True
        if word in names(local):
            return not _says_where(local, word)
        kind = kind_of(local.words, local.words.index(word))
        if len(word) >= LONG:
            return kind is not Word.VERB
        if is_synonym or kind is not Word.NOUN or len(word) < SHORT:
            return False
        kin = self.weights.kin
        root = kin.root(word)
        seldom = 0 < len(self.of.get(root, ())) <= SELDOM and self.here[root] <= SELDOM_HERE
        return seldom and any(kin.is_form_of(word, other) for other in agreement.naming)


_Key = TypeVar("_Key", str, int)


def places(units: Iterable[tuple[int, Iterable[_Key]]]) -> dict[_Key, list[int]]:
    """For each key the units that have it."""
    found: dict[_Key, list[int]] = defaultdict(list)
    for unit, keys in units:
        for key in dict.fromkeys(keys):
            found[key].append(unit)
    return dict(found)


_NAME = on_demand(r"(?<=[a-z,;] )[A-Z][\w-]{2,}")


def names(profile: Profile) -> set[str]:
    """The words that are written with a capital inside the sentence."""
    return {word.lower() for word in _NAME.findall(profile.unit.text)}


def _says_where(profile: Profile, name: str) -> bool:
    """Whether a name only says where something is: 'in Bronkhorst', 'op de IJssel'."""
    at = profile.words.index(name)
    return not _PLACING.isdisjoint(profile.words[max(at - 2, 0) : at])


_PLACING = frozenset("in te bij naar tussen langs op aan".split())


def doers(profile: Profile) -> frozenset[str]:
    """Those of them with which or by which something is done: 'door Staatsbosbeheer'."""
    known = names(profile)
    pairs = pairwise(profile.words)
    return frozenset(word for before, word in pairs if before in ("door", "met") and word in known)

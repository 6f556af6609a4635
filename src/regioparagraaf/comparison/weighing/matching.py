"""Which content words of one side are answered by the other: same root, synonym, or part of a compound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import chain

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.content import content
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import STOPS


class Matching(Struct, frozen=True):
    """The content words of both sides, and those that the other side does not answer."""

    common_content: tuple[int, ...]
    draft_content: tuple[int, ...]
    common_left: tuple[int, ...]
    draft_left: tuple[int, ...]
    changed: float
    """The share of the words, 0 to 1, that only one side has; another order alone is no rewriting."""


STIRRED = 0.2
"""Up to this share of changed words one word was exchanged, and is not explained: that is the point of it."""
KEPT = 0.34
"""Up to this share of changed words a sentence was kept: its reason, too, was changed on purpose."""


def match(common: Side, draft: Side, lexicon: Lexicon) -> Matching:
    """The content words of both sides with what is left unanswered."""
    ours, theirs = _Vocabulary(common, lexicon), _Vocabulary(draft, lexicon)
    ours.without(theirs, lexicon)
    theirs.without(ours, lexicon)
    a, b = content(common, lexicon), content(draft, lexicon)
    gone = tuple(at for at in a if not _answered(common, at, theirs, ours, lexicon))
    new = tuple(at for at in b if not _answered(draft, at, ours, theirs, lexicon))
    changed = _changed(common, draft)
    here: tuple[set[int], set[str]] = (set(), set())
    there: tuple[set[int], set[str]] = (set(), set())
    if changed > STIRRED:
        here, there = _explained(common, a, draft, lexicon), _explained(draft, b, common, lexicon)
    told = (
        here[0] | _examples(common, draft, lexicon) | _resumed(common),
        there[0] | _examples(draft, common, lexicon) | _resumed(draft),
    )
    return Matching(
        a,
        b,
        tuple(at for at in gone if at not in told[0] and common.roots[at] not in there[1]),
        tuple(at for at in new if at not in told[1] and draft.roots[at] not in here[1]),
        changed,
    )


def _examples(side: Side, other: Side, lexicon: Lexicon) -> set[int]:
    """The words before 'en andere', where what they are examples of is all that the other side names:
    'rolstoelen en andere hulpmiddelen' for 'hulpmiddelen'."""
    if "andere" in other.keys or "andere" not in side.keys:
        return set()
    at = side.keys.index("andere")
    if at < 2 or side.keys[at - 1] not in ("en", "of"):
        return set()
    behind = range(at + 1, len(side.keys))
    end = next((place for place in behind if not _is_plain(side, place, lexicon)), len(side.keys))
    if set(side.roots[at + 1 : end]).isdisjoint(other.roots):
        return set()
    start = at - 1
    while start > 0 and (start == at - 1 or side.keys[start] == ","):
        start -= 1
        while start > 0 and side.keys[start - 1].endswith("e") and _is_plain(side, start - 1, lexicon):
            start -= 1  # 'kleine rolstoelen'
        if start > 1 and side.keys[start - 1] == "," and _is_plain(side, start - 2, lexicon):
            start -= 1
    return set(range(start, at + 1))


def _resumed(side: Side) -> set[int]:
    """The nouns that only point back at a compound before them: 'krijgt fietsles. Deze lessen …'."""
    return {
        at + 1
        for at, key in enumerate(side.keys[:-1])
        if (key in _THESE or (key in _THOSE and side.keys[max(at - 1, 0)] in STOPS))
        and len(side.roots[at + 1]) > _SHORTEST_HEAD
        and any(own.endswith(side.roots[at + 1]) and own != side.roots[at + 1] for own in side.roots[:at])
    }


_THESE, _THOSE = frozenset({"deze", "dit"}), frozenset({"die", "dat"})
_SHORTEST_HEAD = 2


def _is_plain(side: Side, at: int, lexicon: Lexicon) -> bool:
    return side.keys[at][0].isalpha() and side.keys[at] not in lexicon.function_words


def _changed(common: Side, draft: Side) -> float:
    ours, theirs = ([key for key in side.keys if key[0].isalnum()] for side in (common, draft))
    total = len(ours) + len(theirs)
    free = Counter(ours)
    shared = 0
    for key in theirs:
        if free.get(key):
            free[key] -= 1
            shared += 1
    return 1 - 2 * shared / total if total else 0.0


def _explained(
    side: Side, content: Collection[int], other: Side, lexicon: Lexicon
) -> tuple[set[int], set[str]]:
    """The words that the other side explains, and the roots that explain them there.

    A word that stands on both sides explains nothing: it says the same on both.
    """
    words: set[int] = set()
    explaining: set[str] = set()
    own = set(side.roots)
    other_roots = set(other.roots)
    free = other_roots - own
    for at in content:
        for word in lexicon.explanations(side.roots[at]):
            if not word.roots <= own or word.roots <= other_roots:
                continue
            found = [other for other in word.others if other <= other_roots and not other <= own]
            roots = frozenset(chain.from_iterable(found)) & free
            if not roots or (len(roots) < 2 < len(word.others) and roots <= lexicon.broad_roots):
                continue  # 'plek' alone is no 'woonwagen'
            words.update(place for place in content if side.roots[place] in word.roots)
            explaining |= roots
    return words, explaining


_PADDING = -1


class _Vocabulary:
    """The words of one side to look another side's words up in."""

    def __init__(self, side: Side, lexicon: Lexicon) -> None:
        self.roots = {
            root for root, key in zip(side.roots, side.keys, strict=True) if root and key not in _NO_ROOT
        }
        self.keys = frozenset(side.keys)
        self.singled = {
            one
            for at, key in enumerate(side.keys)
            if key in _ONE
            for one in side.keys[at + 1 : at + 3]
            if len(one) > _SHORTEST
        }
        self.torn = frozenset(side.keys[at] for at in side.particles.values())
        self.roots |= {lexicon.root(side.keys[at]) for at in side.particles}
        self.light_torn = {
            verb: side.keys[at] for at, verb in side.particles.items() if side.keys[verb] in _GOING
        }
        self.groups: set[int] = set()
        self.phrases: set[int] = set()
        self.shared: set[str] = set()
        self.phrase_groups: dict[int, set[int]] = {}
        for found in lexicon.phrases.find(side.roots):
            for at in range(found.start, found.end):
                self.phrase_groups.setdefault(at, set()).add(_PADDING)
        self._scattered(side, lexicon)
        self._bare: frozenset[str] | None = None
        self.compounds = tuple(key for key in side.keys if len(key) >= 7 and key.replace("-", "").isalpha())

    def _scattered(self, side: Side, lexicon: Lexicon) -> None:
        """Adds the groups of the phrases whose words all stand in one sentence."""
        torn = {*side.particles, *side.particles.values()}  # a torn verb counts in part too
        here = {*side.roots, *(lexicon.root(side.keys[at]) for at in torn)}
        known = lexicon.scattered
        phrases = [phrase for root in known.keys() & here for phrase in known[root] if phrase[0] <= here]
        if not phrases:
            return
        sentences: dict[int, dict[str, list[int]]] = {}
        for at, (number, root) in enumerate(zip(side.sentences, side.roots, strict=True)):
            sentences.setdefault(number, {}).setdefault(root, []).append(at)
        for at in torn:
            places = sentences[side.sentences[at]]
            places.setdefault(lexicon.root(side.keys[at]), []).append(at)
        for places in sentences.values():
            for roots, group in phrases:
                if roots <= places.keys():
                    self.phrases.add(group)
                    for place in chain.from_iterable(places[other] for other in roots):
                        self.phrase_groups.setdefault(place, set()).add(group)

    def without(self, other: _Vocabulary, lexicon: Lexicon) -> None:
        """Words that stand on both sides answer each other: they are no synonym of a third."""
        for root in self.roots & other.roots:
            self.shared.add(root)
        kept = {g for root in self.roots - self.shared for g in lexicon.groups.get(root, ())}
        self.groups = kept | self.phrases

    def has(self, root: str, lexicon: Lexicon) -> bool:
        """Whether the root or a synonym of it stands here."""
        return root in self.roots or not self.groups.isdisjoint(lexicon.groups.get(root, ()))

    def tells(self, part: str, lexicon: Lexicon) -> bool:
        """Whether a part of a compound stands here, or a synonym of it, or a plain word that explains it."""
        if self.has(part, lexicon) or part in self._counted(lexicon):
            return True
        return any(
            word.roots == {part} and any(other <= self.roots - self.shared for other in word.others)
            for word in lexicon.explanations(part)
        )

    def _counted(self, lexicon: Lexicon) -> frozenset[str]:
        """The first parts of compounds of which the head adds nothing: the 'lid' of 'ledental'. Worked out
        when it is first asked for."""
        if self._bare is None:
            self._bare = frozenset(
                lexicon.root(left)
                for compound in self.compounds
                for left, right in splits(compound)
                if len(left) > _SHORTEST and lexicon.root(right) in lexicon.empty_heads
            )
        return self._bare


_SHORTEST = 3
"""Letters that the first part of a compound has more than."""
_NO_ROOT = frozenset({"binnen"})
"""Small words with the root of another word: 'binnen' has that of 'bindend'."""
_GOING = frozenset("gaan gaat is zijn komen komt staan staat blijft blijven".split())
"""Verbs that lend their particle all its meaning: 'gaan open', 'staan open'."""


def _heads(key: str, compound: str, least: int = 0) -> bool:
    """Whether a word of at least so many letters ends a compound."""
    return len(key) >= (least or _HEAD) and len(compound) > len(key) + 2 and compound.endswith(key)


def _shortened(side: Side, at: int) -> bool:
    """Whether the word can be cut short here: a full stop stands behind it inside the text."""
    inside = at + 2 < len(side.keys) and side.keys[at + 1] == "."
    return inside and len(side.keys[at]) >= _HEAD - 1


_HEAD = 4
"""Letters of a word that ends a compound by no chance."""
_POINTING = frozenset("dat dit deze die dezelfde hetzelfde zo'n zulke zulk dergelijke".split())


def _is_shared_head(side: Side, at: int, other: _Vocabulary) -> bool:
    """Whether the word is only said once more as the head of a compound that 'en' or 'of' joins to it, and
    that both sides have."""
    if side.keys[at + 1 : at + 2] not in (("en",), ("of",)):
        return False
    return any(_heads(side.keys[at], key) and key in other.keys for key in side.keys[at + 2 : at + 4])


_HEIGHTENING = frozenset("fergrot ferhog ferbeter fersterk beforder".split())


def _grows(own: _Vocabulary, other: _Vocabulary) -> bool:
    """Whether a quality of this side is told by its comparative on the other: 'veiligheid', 'veiliger'."""
    qualities = [key.removesuffix("heid") for key in own.keys if key.endswith("heid")]
    return any(len(stem) >= _STEM and stem + "er" in other.keys for stem in qualities)


_STEM = 4


_OTHER_END = {"hur": "ferhur", "kop": "ferkop", "pach": "ferpach"}
_OTHER_END |= {there: here for here, there in _OTHER_END.items()}
"""Roots of deals, seen from either end; that nobody changed ends is asked of the opposites."""
_ENTERING = frozenset("sluit sluiten gesloten".split())
_SENDING = frozenset("stur toestur opstur ferstur sen toesen fers ferstrek overhandig".split())
_GETTING = frozenset("ontfang krijg".split())
"""Roots of what is done by who gives, and of the same thing seen by who gets it."""


def _enters_into(side: Side, at: int, other: _Vocabulary, lexicon: Lexicon) -> bool:
    """Whether 'sluiten' stands beside an agreement that the other side has too: 'sluiten een convenant'."""
    return any(
        key in lexicon.nouns["verdrag"] and key in other.keys and side.sentences[place] == side.sentences[at]
        for place, key in enumerate(side.keys)
    )


def _is_named_again(side: Side, at: int, other: _Vocabulary) -> bool:
    """Whether the word only names again, as the head of its compound, what both sides named before: 'een
    bijenplan. Het plan …', 'de sluisbrug is te smal. Wij bouwen een nieuwe brug'."""
    again = side.keys[at - 1] in ("de", "het") or (at > 1 and side.keys[at - 2 : at] == ("een", "nieuwe"))
    return again and any(
        _heads(side.keys[at], own, _SHORTEST)
        and own in other.keys
        and side.sentences[place] < side.sentences[at]
        for place, own in enumerate(side.keys[: at - 1])
    )


def _is_before_a_name(side: Side, at: int, other: _Vocabulary) -> bool:
    """Whether the word only says what kind of thing a name is of, which the other side says by its compound
    or by the head of it: 'terrein De Stroom', 'bedrijventerrein De Stroom'."""
    named = side.tokens[at + 1].text[:1].isupper() if at + 1 < len(side.tokens) else False
    name = next((key for key in side.keys[at + 1 : at + 3] if key not in _ARTICLES), "")
    if not named or name not in other.keys:
        return False
    return any(_heads(side.keys[at], key) or _heads(key, side.keys[at]) for key in other.keys)


def _is_whoever(side: Side, at: int, other: _Vocabulary) -> bool:
    """Whether the word only names whoever has what stands behind it, or is of that age: 'huishoudens met een
    tuin', 'kinderen tot twaalf jaar', where the other side says 'wie' or 'u'."""
    if other.keys.isdisjoint(_WHOEVER):
        return False
    if side.keys[at] in _ANYBODY:
        return side.keys[at + 1 : at + 2] in _DESCRIBED_BY
    aged = (q.start for q in side.measures.quantities if q.unit in ("d", ""))
    return side.keys[at] in _OF_AN_AGE and any(at < start <= at + 2 for start in aged)


def _is_of_that_age(side: Side, at: int, other: _Vocabulary) -> bool:
    """Whether the word names people by their age alone, where the other side does so in one word: 'mensen van
    65 jaar en ouder', '65-plussers'; whether they are as old, their number tells."""
    if side.keys[at] not in _OF_ANY_AGE or not any("plusser" in key for key in other.keys):
        return False
    return any(q.unit in ("d", "") and at < q.start <= at + _NEAR for q in side.measures.quantities)


_OF_ANY_AGE = frozenset(
    "mensen mens personen persoon inwoner inwoners bewoner bewoners burger burgers iemand iedereen ouderen "
    "oudere senioren senior volwassenen".split()
)
_NEAR = 3
"""Words behind people in which their age stands: 'senioren die 70 jaar zijn'."""
_WHOEVER = frozenset("wie u je iemand degene eenieder".split())
_ANYBODY = frozenset("huishoudens huishouden bezoekers bezoeker personen burgers bewoners".split())
_DESCRIBED_BY = (("met",), ("zonder",), ("in",), ("die",))
_OF_AN_AGE = frozenset("kinderen jongeren ouderen senioren volwassenen jeugd".split())


_ARTICLES = frozenset("de het een".split())
_ALL_THE_SAME = frozenset("dezelfde hetzelfde gelijke gelijkluidende eenzelfde".split())
_COMMON = frozenset(
    "gelijk uniform uniforme gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke".split()
)
_ONE = frozenset("één".split())
_PREPOSITIONS = frozenset("in uit op van voor aan bij met over door tot binnen".split())
_LOCAL = frozenset("regio gemeente".split())
"""First parts of a compound that only say whose it is: 'regiofonds' is the 'fonds' of this text."""


def _answered(side: Side, at: int, other: _Vocabulary, own: _Vocabulary, lexicon: Lexicon) -> bool:
    if at and side.keys[at - 1] in _POINTING and (at == 1 or side.keys[at - 2] in _PREPOSITIONS):
        return True  # 'dat fonds' says no more than 'daar'
    if at and side.keys[at - 1] in _POINTING and any(_heads(side.keys[at], own) for own in side.keys[:at]):
        return True  # 'dit plan' is the 'waterplan' of before
    if other.has(side.roots[at], lexicon):
        return True
    if _is_named_again(side, at, other) or _is_before_a_name(side, at, other) or _is_whoever(side, at, other):
        return True
    if _is_of_that_age(side, at, other):
        return True
    if side.roots[at] in _SENDING and not _GETTING.isdisjoint(other.roots):
        return True  # 'stuurt het aan de raad', 'de raad ontvangt het': `orgaan` sees who gets it
    if _is_shared_head(side, at, other):
        return True  # 'een laag of een middeninkomen', 'een laag inkomen of een middeninkomen'
    if side.roots[at] in _HEIGHTENING and _grows(own, other):
        return True  # 'vergroten de veiligheid', 'wordt veiliger'
    if _OTHER_END.get(side.roots[at], "") in other.roots:
        return True  # 'verkoopt geen grond aan', 'kunnen bij de gemeente geen grond kopen'
    if side.keys[at] in _ENTERING and _enters_into(side, at, other, lexicon):
        return True
    if side.keys[at] in _ALL_THE_SAME and not _ONE.isdisjoint(other.keys):
        return True  # 'hanteren hetzelfde tarief', 'hanteren één tarief'
    if side.keys[at] in _COMMON and not other.singled.isdisjoint(own.keys):
        return True  # 'het tarief is gelijk', 'er geldt één tarief'
    if side.keys[at] in other.keys and not (at in side.particles.values() and side.keys[at] in other.torn):
        return True  # but not the 'stellen' of 'stellen vast' for that of 'stellen op'
    if side.keys[at] == "samen" and side.keys[at + 1 : at + 2] == ("met",) and "met" in other.keys:
        return True  # 'samen met de scholen' is 'met de scholen'
    phrase = own.phrase_groups.get(at)
    if phrase and (_PADDING in phrase or not phrase.isdisjoint(other.groups)):
        return True
    key = side.keys[at]
    if side.roots[at].startswith("mede") and other.has("mee" + side.roots[at][4:], lexicon):
        return True  # 'medefinancieren' is 'meefinancieren'
    if _shortened(side, at) and any(key.startswith(side.keys[at]) for key in other.keys):
        return True  # 'Reg. kredietbank'
    if at in own.light_torn and own.light_torn[at] in other.keys:
        return True  # 'gaan open', where 'open' stands on the other side
    root = side.roots[at]
    if _denied_form(key, root, own, other, lexicon) or _agent(key, root, own, other, lexicon):
        return True
    return (
        _made_of(key, other, lexicon)
        or _part_of(key, side.roots[at], other.compounds, own, lexicon)
        or _twin(key, other.compounds, lexicon)
    )


_WHO = frozenset("wie die iemand u degene".split())
_AGENT_ENDS = {
    **dict.fromkeys(("atoren", "ator", "anten", "ant"), "eren"),
    **dict.fromkeys(("aars", "ers", "aar", "er"), "en"),
}
"""What ends a word for who does it, and what its verb has there: 'sollicitant', 'solliciteren'."""


def _agent(key: str, root: str, own: _Vocabulary, other: _Vocabulary, lexicon: Lexicon) -> bool:
    """Whether one side tells by the verb who the other names for what he does: 'wie indient', 'indieners'."""
    named = _does(key, lexicon)
    if named and not _WHO.isdisjoint(other.keys) and other.has(named, lexicon):
        return True
    if _WHO.isdisjoint(own.keys):
        return False
    agents = {verb for key in other.keys if (verb := _does(key, lexicon))} - other.roots
    return any(alike(root, verb, lexicon) for verb in agents)


def _does(key: str, lexicon: Lexicon) -> str:
    """The root of the verb that an agent noun is made of: 'indienen' for 'indieners'; or ''."""
    if len(key) <= _AGENT or not key.endswith(tuple(_AGENT_ENDS)):
        return ""
    end = next(end for end in _AGENT_ENDS if key.endswith(end))
    return lexicon.root(key.removesuffix(end) + _AGENT_ENDS[end])


_AGENT = 6
"""Letters that a word in '-er' has more than, if it names somebody for what he does."""
_WITHOUT = ("vrije", "vrij", "loze", "loos", "verbod", "verboden")
_DENYING = frozenset("zonder geen niet niets niemand verboden".split())


def _denied_form(key: str, root: str, own: _Vocabulary, other: _Vocabulary, lexicon: Lexicon) -> bool:
    """Whether one side says with a denial what the form of a word says on the other: 'vergunningvrij'."""
    if not _DENYING.isdisjoint(other.keys) and any(other.has(bare, lexicon) for bare in _bare(key, lexicon)):
        return True
    return not _DENYING.isdisjoint(own.keys) and any(
        root in _bare(word, lexicon) for word in other.keys if len(word) > 5
    )


def _bare(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The root of what 'ongevraagd' and 'vergunningvrij' deny."""
    if key.startswith("on") and len(key) > 5:
        return (lexicon.root(key[2:]),)
    ends = (key.removesuffix(end) for end in _WITHOUT if key.endswith(end))
    bare = next((bare for bare in ends if len(bare) > 2), "")
    return (lexicon.root(bare), lexicon.root(bare + "en")) if bare else ()  # 'sproeiverbod', 'sproeien'


def _made_of(key: str, other: _Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a compound is said in its parts on the other side ('parkeernorm' by 'norm', 'parkeren')."""
    for left, right in splits(key):
        head = lexicon.root(right)
        if right in _ENDINGS or not (other.tells(head, lexicon) or head in lexicon.empty_heads):
            continue
        if left in _LOCAL or other.tells(lexicon.root(left), lexicon) or _made_of(left, other, lexicon):
            return True
        if len(left) > _SHORTEST and head in lexicon.empty_heads and _opens_another(left, other):
            return True  # the 'ledental' of 'ledenprognoses'
    return False


def _opens_another(left: str, other: _Vocabulary) -> bool:
    return any(compound.startswith(left) for compound in other.compounds)


_ENDINGS = frozenset("ers ens ing ten den gen sen ste tie".split())
"""What ends a word, and is no head of a compound: the 'ers' of 'doorstromers' is not that of 'eersten'."""


def _twin(key: str, compounds: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a compound of the other side joins the same first part to a synonym ('straatlantaarns'), or a
    synonym of the first part to the same head ('regenafvoer', 'hemelwaterafvoer')."""
    if len(key) < _TWIN:
        return False
    same_first = any(
        left == first and len(left) >= 4 and alike(lexicon.root(right), lexicon.root(head), lexicon)
        for compound in compounds
        if len(compound) >= _TWIN and compound[:4] == key[:4]
        for left, right in splits(key)
        for first, head in splits(compound)
        if len(right) >= 4 and len(head) >= 4
    )
    return same_first or any(
        right == head and len(right) >= 4 and alike(lexicon.root(left), lexicon.root(first), lexicon)
        for compound in compounds
        if len(compound) >= _TWIN and compound[-4:] == key[-4:]
        for left, right in splits(key)
        for first, head in splits(compound)
        if len(left) >= 4 and len(first) >= 4
    )


_TWIN = 8
"""Letters of a compound of two words of four at least."""


def _part_of(key: str, root: str, compounds: Collection[str], own: _Vocabulary, lexicon: Lexicon) -> bool:
    """Whether the word is one part of a compound whose other parts stand beside it on its own side."""
    for compound in compounds:
        if any(compound == first + key for first in _LOCAL):
            return True
        if len(compound) <= len(root) or compound in own.keys or not _made_of(compound, own, lexicon):
            continue
        if key in compound or (len(root) >= 3 and root in compound):
            return True
        parts = {lexicon.root(part) for pair in splits(compound) for part in pair}
        if any(alike(root, part, lexicon) or explains(root, part, lexicon) for part in parts):
            return True
    return False

"""One word of a sentence that made way for another in its place, where no other rule asks about the two.

Who rewrites a sentence changes several words; who changes one does so for what it says. So the two say
another thing unless it is known that they do not: they are of one root or one compound, synonyms, or small
words that the tables let stand for each other (dutch/data/inwisselbaar.tsv): 'gedogen' is not 'verbieden',
and 'gaat open' is not 'blijft open'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import exchanged
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.unanswered.put_in import Untold
from regioparagraaf.comparison.weighing.words.other_small_word import stand_as_well
from regioparagraaf.dutch.alike import explains, says_the_same
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.dutch.small_words import JOINTS
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def exchanged_word(pair: Pair) -> Untold | None:
    """The place of the word on either side; None where more changed or nothing did, or where the two may say
    the same."""
    changes = tuple(_changes(pair)) if _is_kept(pair) else ()
    found = _lone(pair, changes)
    if found is None:
        return None
    here, there = found
    words = pair.lexicon.function_words
    if len(pair.common.written) == 1 and not words.isdisjoint(
        (pair.common.keys[here], pair.draft.keys[there])
    ):
        return None  # the head of a column: 'mijlpaal', 'wat'
    if _is_weighed(pair.common, here) or _is_weighed(pair.draft, there):
        return None
    if _names_bodies(pair, here, there) or _stands_for_it(pair, here, there):
        return None
    return None if _only_put_otherwise(pair, changes, here, there) else ((here,), (there,))


_Places = tuple[int, ...]
_Change = tuple[_Places, _Places]
"""The places on either side of what stands between the same words."""


def _is_kept(pair: Pair) -> bool:
    """Whether few words were exchanged, and no sentence was split: who splits one goes on with 'zij' or
    'dat'."""
    few = max(exchanged(pair.common, pair.draft)) <= _FEW
    return few and pair.common.sentences[-1:] == pair.draft.sentences[-1:]


_FEW = 4
"""Words of either side up to which the rest of a sentence was kept."""


def _lone(pair: Pair, changes: Sequence[_Change]) -> tuple[int, int] | None:
    """The place on either side of the one word that was exchanged; what else changed says the same by
    itself."""
    lone: list[tuple[int, int]] = []
    for gone, new in changes:
        if len(gone) == len(new) == 1:
            here, there = gone[0], new[0]
            if not _one_word(pair, here, there) and not _same(pair, here, there):
                lone.append((here, there))
        elif not _says_as_much(pair, gone, new):
            return None
    if len(lone) != 1:
        return None
    here, there = lone[0]
    leads = pair.common.keys[here] in PREPOSITIONS or pair.draft.keys[there] in PREPOSITIONS
    if leads and len(changes) > 1:
        return None  # 'in de voortgang van', 'bij de voortgang in'
    return here, there


def _changes(pair: Pair) -> Iterator[_Change]:
    """What changed, in the order of the text."""
    ours, theirs = pair.common.written, pair.draft.written
    edits = Indel.opcodes([key for _, key in ours], [key for _, key in theirs])
    gone: list[int] = []
    new: list[int] = []
    for edit in edits:
        if edit.tag == "equal":
            yield from _unmeasured(pair, gone, new)
            gone, new = [], []
            continue
        gone += [at for at, _ in ours[edit.src_start : edit.src_end]]
        new += [at for at, _ in theirs[edit.dest_start : edit.dest_end]]
    yield from _unmeasured(pair, gone, new)


def _unmeasured(pair: Pair, gone: list[int], new: list[int]) -> Iterator[_Change]:
    """A change without how often it is, where both sides tell that there: 'jaarlijks', 'ieder jaar'. That
    is weighed as such."""
    ours, theirs = _often(pair.common), _often(pair.draft)
    if not ours.isdisjoint(gone) and not theirs.isdisjoint(new):
        gone, new = [at for at in gone if at not in ours], [at for at in new if at not in theirs]
    if gone or new:
        yield tuple(gone), tuple(new)


def _often(side: Side) -> frozenset[int]:
    return frozenset([at for often in side.measures.frequencies for at in range(often.start, often.end)])


def _says_as_much(pair: Pair, gone: _Places, new: _Places) -> bool:
    """Whether what came or went says nothing by itself: a preposition of a row said once more."""
    if gone and new:
        return False
    side, places = (pair.common, gone) if gone else (pair.draft, new)
    at = places[0]
    again = side.keys[at] in PREPOSITIONS and side.keys[at - 1 : at] in _IN_A_ROW
    return len(places) == 1 and again and side.keys[at] in side.keys[: at - 1]


_IN_A_ROW = (("en",), ("of",), (",",))


def _one_word(pair: Pair, here: int, there: int) -> bool:
    """Whether two words are forms of one: 'loods', 'loodsen'."""
    one, other = sorted((pair.common.keys[here], pair.draft.keys[there]), key=len)
    same_root = pair.common.roots[here] and pair.common.roots[here] == pair.draft.roots[there]
    return bool(same_root) or is_plural_of(other, one)


def _is_weighed(side: Side, at: int) -> bool:
    """Whether a word is part of a number, a moment, of how often or of a reference, which have rules of their
    own."""
    return at in side.in_measures or any(letter.isdigit() for letter in side.keys[at])


def _names_bodies(pair: Pair, here: int, there: int) -> bool:
    """Whether a body is named on both sides, or on one and a pronoun for it on the other: `orgaan` weighs
    that."""
    named = here in pair.common.in_bodies, there in pair.draft.in_bodies
    said = {pair.common.keys[here], pair.draft.keys[there]}
    return all(named) or (any(named) and not _PRONOUNS.isdisjoint(said))


def _stands_for_it(pair: Pair, here: int, there: int) -> bool:
    """Whether a pronoun on one side stands for what the other names a second time: 'de meester wijst toe en
    de meester int', 'en hij int'."""
    for side, at, key in (
        (pair.common, here, pair.draft.keys[there]),
        (pair.draft, there, pair.common.keys[here]),
    ):
        named = sum(own.endswith(side.keys[at]) for own in side.keys)  # 'de brandweerpost … de post'
        if key in _PRONOUNS and named > 1:
            return True
    return False


_PRONOUNS = frozenset("hij zij ze die dat deze dit het".split())


def _same(pair: Pair, here: int, there: int) -> bool:
    """Whether two words say the same: one part of the other, synonyms, or such small words."""
    lexicon, ours, theirs = pair.lexicon, pair.common, pair.draft
    one, other = ours.keys[here], theirs.keys[there]
    if not _HOW_MANY.isdisjoint((one, other)) and not _HOW_BIG.isdisjoint((one, other)):
        return False
    if stand_as_well(pair, one, other) or other in lexicon.exchangeable.get(one, ()):
        return True
    if {one, other} == JOINTS and ours.keys[here + 1 : here + 2] in _UPWARDS:
        return True
    if any({one, other} == words and not beside.isdisjoint(ours.all_keys) for words, beside in _BESIDE):
        return True
    if here in ours.particles and there in theirs.particles:
        verbs = ours.roots[ours.particles[here]], theirs.roots[theirs.particles[there]]
        return says_the_same(*verbs, lexicon)
    if _share_a_part(one, other) or (one.endswith("er") and other.endswith("er")):
        return True  # 'of hoger', 'of harder': degrees have rules of their own
    written_alike = {theirs.roots[there], lexicon.root(other)}
    return any(
        says_the_same(a, b, lexicon) or explains(a, b, lexicon) or explains(b, a, lexicon)
        for a in {ours.roots[here], lexicon.root(one)}
        for b in written_alike
    )


_HOW_MANY = frozenset("veel vele meer minder weinig meerdere verschillende talrijke".split())
_HOW_BIG = frozenset("grote kleine grotere kleinere andere nieuwe".split())
"""How many there are is not how big they are, nor that they are others."""
_UPWARDS = tuple((word,) for word in "hoger meer ouder lager minder jonger".split())
"""Behind 'of' and 'en' alike: 'klasse 3 en hoger', 'klasse 3 of hoger'."""
_CLAIMS = frozenset("voorrang recht voorkeur toegang".split())
_BESIDE = (
    ({"enkele", "van"}, frozenset({"geen"})),
    ({"gaan", "kunnen"}, frozenset({"naar"})),
    ({"gaat", "kan"}, frozenset({"naar"})),
    ({"hebben", "krijgen"}, _CLAIMS),
    ({"heeft", "krijgt"}, _CLAIMS),
)
"""What stands as well in the other's place beside some words: who can go somewhere for nothing goes there for
nothing, and a claim one has as soon as one gets it."""


def _share_a_part(one: str, other: str) -> bool:
    """Whether two words are compounds with a part in common, of which the rest was asked about before:
    'loonstijging', 'salarisstijging'."""
    if min(len(one), len(other)) < _PART or {one, other} & PREPOSITIONS:
        return False
    if _but_for_a_particle(one) & _but_for_a_particle(other):
        return False  # 'invoeren', 'uitvoeren'
    if one[:_PART] == other[:_PART] or one in other or other in one:
        return True
    last = _LAST if one.endswith(_VERBAL) else _PART
    return one[-last:] == other[-last:]


def _but_for_a_particle(word: str) -> set[str]:
    """The word, and what is left of it behind a particle that it may begin with."""
    return {word} | {word.removeprefix(one) for one in _PARTICLES if word.startswith(one)}


_PARTICLES = "in uit aan af op over voor door om bij mee na toe terug weg ver be ont her".split()
_PART = 4
"""Letters of a word that may be part of another, and with which words of one family begin alike."""
_LAST = 6
_VERBAL = ("en", "d", "t")
"""Of words that end so this many letters are the last part of a compound, and no ending: 'conceptnota' and
'ontwerpnota' share 'nota', but 'weigeren' and 'verwijderen' no part."""


def _only_put_otherwise(pair: Pair, changes: Sequence[_Change], here: int, there: int) -> bool:
    """Whether a small word only went with what carries the sense, which says the same: 'is bevoegd', 'heeft
    de bevoegdheid'; 'gaat niet dicht', 'wordt niet gesloten'; 'een pas of een kaart', 'passen en kaarten'."""
    light = pair.lexicon.light_roots
    verbs = pair.common.roots[here] in light or pair.draft.roots[there] in light
    if not verbs and {pair.common.keys[here], pair.draft.keys[there]} != JOINTS:
        return False
    ours, theirs = pair.content(pair.common), pair.content(pair.draft)
    others = (change for change in changes if change != ((here,), (there,)))
    return any(
        len(gone) == len(new) == 1
        and (gone[0] in ours or new[0] in theirs or _one_word(pair, gone[0], new[0]))
        for gone, new in others
    )

"""Weighing one change: what it does to the agreement, with the signals that say why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from msgspec.structs import replace

from regioparagraaf.comparison.diff.one_piece import one_piece
from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.model import (
    Direction,
    Passage,
    Signal,
    Unit,
    Weight,
    joint,
    text_of,
)
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.weighing.beforehand.abbreviations import spelled_out
from regioparagraaf.comparison.weighing.beforehand.capitals import as_shouted, lowered
from regioparagraaf.comparison.weighing.beforehand.commas import with_comma
from regioparagraaf.comparison.weighing.beforehand.conditions_alike import conditions_alike
from regioparagraaf.comparison.weighing.beforehand.denied_alike import denied_alike
from regioparagraaf.comparison.weighing.beforehand.denied_verbs import denied_verbs
from regioparagraaf.comparison.weighing.beforehand.disputed import settled
from regioparagraaf.comparison.weighing.beforehand.ellipses import made_whole
from regioparagraaf.comparison.weighing.beforehand.fewer_words import with_fewer_words
from regioparagraaf.comparison.weighing.beforehand.from_the_other_end import from_the_other_end
from regioparagraaf.comparison.weighing.beforehand.initials import as_written, written_out
from regioparagraaf.comparison.weighing.beforehand.laws import laws_apart
from regioparagraaf.comparison.weighing.beforehand.municipalities import municipalities_alike
from regioparagraaf.comparison.weighing.beforehand.nouns_with_verbs import with_one_verb
from regioparagraaf.comparison.weighing.beforehand.phrase_for_phrase import phrase_for_phrase
from regioparagraaf.comparison.weighing.beforehand.set_phrases import in_one_phrase
from regioparagraaf.comparison.weighing.beforehand.spellings import spelled_alike
from regioparagraaf.comparison.weighing.beforehand.told_alike import told_alike
from regioparagraaf.comparison.weighing.beforehand.told_apart import told_apart
from regioparagraaf.comparison.weighing.beforehand.told_by_sums import told_by_sums
from regioparagraaf.comparison.weighing.beforehand.told_in_full import told_in_full
from regioparagraaf.comparison.weighing.beforehand.told_of_people import told_of_people
from regioparagraaf.comparison.weighing.beforehand.told_round import told_round
from regioparagraaf.comparison.weighing.beforehand.told_simply import told_simply
from regioparagraaf.comparison.weighing.beforehand.verbs_alike import verbs_alike
from regioparagraaf.comparison.weighing.naming import named
from regioparagraaf.comparison.weighing.pair import NOTHING_BEFORE, Before, read_pair
from regioparagraaf.comparison.weighing.reasons import as_told
from regioparagraaf.comparison.weighing.signals import RULES
from regioparagraaf.comparison.weighing.unanswered.struck_out import signal_of, struck_out
from regioparagraaf.comparison.weighing.unanswered.untold_denials import untold_denials
from regioparagraaf.comparison.weighing.weight import turned_for_the_better, weight
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.labels import renumbered, retitled, unlettered, without_label
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal, tokens


def weigh(
    common: Sequence[Unit],
    draft: Sequence[Unit],
    lexicon: Lexicon,
    settings: Settings,
    headings: Mapping[str, str] | None = None,
    before: Before = NOTHING_BEFORE,
) -> Passage:
    """What a linked group of units does: weight, signals, and the word diff of the joined texts.

    A heading carries no signals, and a changed one is editorial: it answered because of its subject.
    `headings` says what became of the numbers of articles and of the titles of chapters: a reference that
    only follows them is editorial, one that points at another article or chapter is not. `before` is what
    stands before the group on either side.
    """
    was = text_of(common)
    wordt = text_of(draft)
    if any(unit.kind is Kind.HEADING for unit in (*common, *draft)):
        same = normal(was) == normal(wordt)
        return Passage(Weight.NONE if same else Weight.EDITORIAL, 0.95, (), word_diff(was, wordt))
    bare, new = _listed(common), _listed(draft)
    disputed = settled(bare, new, settings.municipality)
    chosen = disputed != bare
    numbered = renumbered(disputed, headings or {})
    bare = retitled(numbered, new, headings or {})
    if (bare, new) == (was, wordt) or same_but_slots(was, wordt, lexicon, settings):
        return weigh_passage(was, wordt, lexicon, settings, before)
    said = weigh_passage(bare, new, lexicon, settings, before)
    if said.weight is Weight.NONE:
        reason = "alleen de nummering is anders" if bare == numbered else _SAME_CHAPTER
        reason = "volgt de eigen woorden tussen haken" if chosen else reason
        said = replace(said, weight=Weight.EDITORIAL, reason=reason)
    return replace(said, diff=word_diff(was, wordt))


_SAME_CHAPTER = "verwijst naar hetzelfde hoofdstuk, dat nu anders heet"


def _listed(units: Sequence[Unit]) -> str:
    """The units as one text without their labels; items without a full stop are an enumeration, and between
    the cells of a row a clause ends: 'Havenagenda vaststellen | raden' does not say 'vaststellen raden'."""
    units = [
        unit for unit in units if unit.kind is not Kind.CELL or any(map(str.isalnum, unit.text))
    ] or units
    texts = [without_label(unit.text) for unit in units]
    for at in range(len(units) - 1):
        open_item = units[at].kind is Kind.ITEM and units[at + 1].kind is Kind.ITEM
        bare = texts[at].rstrip().rstrip(";,")
        if open_item and bare[-1:].isalnum():
            texts[at] = bare + (" en" if at == len(units) - 2 else ",")
    joints = (joint(*pair) for pair in pairwise(units))
    return "".join(chain.from_iterable(zip(texts, (*joints, ""), strict=True)))


LONGEST = 1500
"""Words of a passage that is still read for signals: four pages in one sentence is no agreement, and reading
asks of each word what stands around it."""
LONGEST_WORD = 200
"""Letters of a word that is still read: every part of it may be a word of its own."""


ALONE = 0.95
"""How often a text with nothing on the other side is an agreement that came or went."""


def weigh_passage(
    was: str, wordt: str, lexicon: Lexicon, settings: Settings, before: Before = NOTHING_BEFORE
) -> Passage:
    """What a rewording of one passage does (`weeg`), with what a 'zij' or 'die' in it points back at."""
    return _weighed(was, wordt, lexicon, _as_far_as_named(was, wordt, lexicon, settings), before)


def _as_far_as_named(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Settings:
    """The settings without the municipality where it makes no difference whose draft it is: neither text
    names it, and the common text has no place for a name."""
    name = settings.municipality.lower().split()[:1]
    texts = [text for text in (was, wordt) if any(word in normal(text).lower() for word in name)]
    if any(token.key in name for text in texts for token in tokens(text)) or _has_slot(was, lexicon):
        return settings
    return replace(settings, municipality="")


@lru_cache(maxsize=64)
def _has_slot(text: str, lexicon: Lexicon) -> bool:
    low = normal(text).lower()
    return any(slot in low for slot in lexicon.slots)


@lru_cache(maxsize=2048)
def _weighed(
    was: str, wordt: str, lexicon: Lexicon, settings: Settings, before: Before = NOTHING_BEFORE
) -> Passage:
    """Remembered: what one municipality rewords its neighbours reword alike, and it stands in its next draft
    too."""
    diff = word_diff(was, wordt)
    if same_but_slots(was, wordt, lexicon, settings):
        return Passage(Weight.NONE, 0.99, (), diff)
    if not (was.strip() and wordt.strip()) and len((was + wordt).split()) > 1:
        became = "vervallen" if was.strip() else "toegevoegd"
        return Passage(Weight.SUBSTANTIVE, ALONE, (), diff, f"de hele tekst is {became}")
    if _is_too_long(was) or _is_too_long(wordt):
        return Passage(Weight.SUBSTANTIVE, 0.7, (), diff, "in twijfel: te lang om woord voor woord te wegen")
    said = _judged(was, wordt, lexicon, settings, before)
    if said.weight is Weight.EDITORIAL:
        said = _put_in_untold(was, wordt, lexicon, settings, before) or said
    piece = one_piece(diff) if said.weight is Weight.SUBSTANTIVE and not said.signals else None
    return replace(said, diff=diff, reason=piece.told if piece else said.reason)


def _is_too_long(text: str) -> bool:
    """Whether a text has more words than are read, or a word that is none."""
    if len(text) <= LONGEST_WORD:
        return False  # as most
    words = tokens(text)
    return len(words) > LONGEST or any(len(word.key) > LONGEST_WORD for word in words)


def _put_in_untold(
    was: str, wordt: str, lexicon: Lexicon, settings: Settings, before: Before
) -> Passage | None:
    """What a limiting word or a denial does that one of two texts could lack and say the same; None where
    neither has one."""
    for text, other, came in ((was, wordt, False), (wordt, was, True)):
        limits = struck_out(text, other, lexicon, came)
        for struck in chain(limits, untold_denials(text, other, lexicon, settings)):
            texts = (was, struck.text) if came else (struck.text, wordt)
            if _judged(*texts, lexicon, settings, before).weight is not Weight.SUBSTANTIVE:
                signals = signal_of(struck, came)
                reason = "" if signals else f"‘{struck.words}’ {'kwam erbij' if came else 'viel weg'}"
                return Passage(Weight.SUBSTANTIVE, UNTOLD, signals, (), reason)
    return None


UNTOLD = 0.7
"""How often a limiting word that nothing told is a change of substance. Of 8,000 labelled pairs that say the
same hardly any has one; of those with one put in by a program all do."""


def _judged(was: str, wordt: str, lexicon: Lexicon, settings: Settings, before: Before) -> Passage:
    """Weight, signals and reason of two texts as they stand, without a diff."""
    was, wordt = unlettered(was), unlettered(wordt)
    low, low_too = lowered(was, wordt), lowered(wordt, was)
    ours, theirs, names = written_out(low, low_too)
    ours, theirs = made_whole(ours, theirs, names), made_whole(theirs, ours, names)
    ours, theirs = spelled_alike(ours, theirs, lexicon, names)
    ours, theirs = spelled_out(ours, theirs, lexicon, names)
    ours, theirs = in_one_phrase(ours, theirs, lexicon, names)
    ours, theirs = verbs_alike(ours, theirs, names), verbs_alike(theirs, ours, names)
    ours, theirs = with_comma(ours, names), with_comma(theirs, names)
    for telling in _TELLINGS:
        ours, theirs = telling(ours, theirs, names), telling(theirs, ours, names)
    ours = from_the_other_end(ours, theirs, names)
    ours, theirs = with_fewer_words(ours, theirs, names), with_fewer_words(theirs, ours, names)
    ours, theirs = municipalities_alike(ours, theirs, _municipalities(lexicon, settings), names)
    pair = read_pair(ours, theirs, lexicon, _with_own_name(was, wordt, lexicon, settings), before)
    found = (as_written(signal, low, low_too, names) for rule in RULES for signal in rule.find(pair))
    signals = tuple(_one_sided(as_shouted(signal, (low, was), (low_too, wordt))) for signal in found)
    heaviness, confidence, reason = weight(pair, signals)
    if heaviness is Weight.SUBSTANTIVE and signals != (told := named(pair, signals)):
        written = (as_written(signal, low, low_too, names) for signal in told)
        signals = tuple(as_shouted(signal, (low, was), (low_too, wordt)) for signal in written)
        reason = ""
    contrary = turned_for_the_better(pair, signals)
    if contrary:
        signals, reason = (), contrary
    return Passage(heaviness, confidence, signals, (), as_told(reason, was, wordt))


_TELLINGS = (
    laws_apart,
    told_apart,
    told_alike,
    with_one_verb,
    conditions_alike,
    phrase_for_phrase,
    denied_alike,
    denied_verbs,
    told_in_full,
    told_by_sums,
    told_of_people,
    told_round,
    told_simply,
)
"""What reads a text as the other one tells it, in the order in which they are asked."""


@lru_cache(maxsize=64)
def _municipalities(lexicon: Lexicon, settings: Settings) -> frozenset[str]:
    return lexicon.municipalities.union(settings.municipalities)


def _one_sided(signal: Signal) -> Signal:
    """The signal without the words of the side that lacks it: of two denials that say 'geen', one went."""
    if normal(signal.common) != normal(signal.draft):
        return signal
    if signal.direction is Direction.DROPPED:
        return replace(signal, draft="")
    return replace(signal, common="") if signal.direction is Direction.ADDED else signal


def _with_own_name(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Settings:
    """The settings, with the municipality that fills a slot of the common text taken as the own one."""
    if settings.municipality or settings.whole:
        return settings
    if not _has_slot(was, lexicon):
        return settings
    low, draft = normal(was).lower(), normal(wordt)
    names = sorted(
        (draft.find(name), name)
        for name in lexicon.municipalities
        if name in draft and name.lower() not in low
    )
    return replace(settings, municipality=names[0][1]) if names else settings

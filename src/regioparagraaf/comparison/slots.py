"""Slots: places that every municipality may fill with its own name, or with the name of its document."""

from __future__ import annotations

import re
from functools import lru_cache

from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal


@lru_cache(maxsize=64)
def same_but_slots(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> bool:
    """Whether two texts are the same in the normal form, or the second differs in nothing but how it fills
    the slots of the first; files that are compared whole have no slots. Remembered for a while, as several
    steps ask it of the same two texts."""
    common, draft = normal(was), normal(wordt)
    if common == draft:
        return True
    if settings.whole:
        return False
    found = _slots(common, lexicon)
    if not found or not draft.startswith(common[: found[0][0]]):
        return False
    pieces: list[str] = []
    at = 0
    for start, end, is_document in found:
        if start < at:
            continue
        pieces.append(re.escape(common[at:start]))
        pieces.append(_slot_patterns(lexicon)[1].pattern if is_document else _fillers(lexicon, settings))
        at = end
    if not draft.endswith(common[at:]):
        return False
    pieces.append(re.escape(common[at:]))
    return re.fullmatch("".join(pieces), draft) is not None


@lru_cache(maxsize=512)
def _slots(text: str, lexicon: Lexicon) -> tuple[tuple[int, int, bool], ...]:
    """Where the slots of a text start and end, and whether each names a document. Remembered: the common
    text is asked again for every draft."""
    place, document = _slot_patterns(lexicon)
    low = text.lower()
    found: list[tuple[int, int, bool]] = []
    if any(slot in low for slot in lexicon.slots):
        found += [(m.start(), m.end(), False) for m in place.finditer(text)]
    if any(name in low for name in lexicon.documents):
        found += [(m.start(), m.end(), True) for m in document.finditer(text)]
    return tuple(sorted(found))


@lru_cache(maxsize=8)
def _slot_patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a place slot, and of a document's name with its article or pronoun."""
    places = "|".join(re.escape(slot) for slot in lexicon.slots)
    documents = "|".join(re.escape(name) for name in lexicon.documents)
    determiner = r"(?i:(?:het|de|dit|deze|ons|onze)\s)?"
    return re.compile(rf"(?i:\b(?:{places})\b)"), re.compile(rf"{determiner}\b(?i:{documents})\b")


def _fillers(lexicon: Lexicon, settings: Settings) -> str:
    """What may stand in a place slot: another slot word, or the own municipality's name."""
    names = [settings.municipality] if settings.municipality else sorted(lexicon.municipalities)
    # A file name cannot tell 'Sint Maartensdijk' from 'Sint-Maartensdijk'.
    spelled = (re.sub(r"[ -]", "[ -]", name) for name in map(normal, names))
    own = "|".join([*spelled, "[Dd]e gemeente(?= )"])
    words = "|".join(re.escape(word) for word in lexicon.slots)
    return rf"(?:{own}|(?i:{words}))"

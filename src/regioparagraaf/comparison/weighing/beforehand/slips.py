"""A slip of the keyboard: 'bibliotheeek', 'gemeneten', 'doorfietsrote' for a word that the other side has.

Who mends one changes nothing, but 'straten' and 'staten' are two words. So one of the two must be no word
that is known of, the other must be one, and what differs must be what fingers do and the language hardly
does: a letter three times, two neighbours exchanged, or in a long word one letter more or less.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.known_words import all_words, known_roots, known_words
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.patterns import on_demand

SHORTEST = 6
"""Letters from which on a slip is known as one."""
EXCHANGED = 9
"""Letters from which on two exchanged ones are a slip, whatever they are: 'perken' is no slip of 'preken',
nor is 'boegen' one of 'beogen'."""
LOST, LOST_INSIDE = 12, 10
"""Letters from which on one more or less is a slip, with what leads the word in and without it: 'aangeplakt'
is not 'aangepakt', and 'olievlekken' are no 'olielekken'."""
_ROOTED = 5
"""Letters of a part of a compound that is known by its root: of shorter ones too many have one."""
_THRICE = on_demand(r"([a-z])\1\1")
_LED_IN = on_demand(rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})?(?:ge|be|ver|ont|her|on)?")
_ENDING = on_demand(r"(?:ies?|eurs?|eus|ieve?|eerde?|eren|[dt]en|ingen|aar|sters?|elijke?)$")
"""What ends so has fellows that differ in one letter: 'psychologe' and 'psychologie', 'gesimuleerd' and
'gestimuleerd', 'optellingen' and 'opstellingen'."""


def slips(words: Iterable[str], others: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """The words of one side that are slips of one of the other's, each with that word."""
    meant = [word for word in others if _may_slip(word)]
    found: dict[str, str] = {}
    for word in words:
        near = [other for other in meant if _is_slip(word, other, lexicon)] if _may_slip(word) else []
        if len(near) == 1:
            found[word] = near[0]
    return found


def _may_slip(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def _is_slip(word: str, meant: str, lexicon: Lexicon) -> bool:
    if word[0] != meant[0] or word[-1] != meant[-1] or abs(len(word) - len(meant)) > 1:
        return False
    at = next((n for n, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other), None)
    if at is None:
        return False
    if len(word) == len(meant):
        exchanged = meant[:at] + meant[at + 1 : at + 2] + meant[at] + meant[at + 2 :] == word
        return exchanged and _is_mistyped(word, at, lexicon) and _stand_apart(word, meant, lexicon)
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    if longer[:at] + longer[at + 1 :] != shorter:
        return False
    thrice = bool(_THRICE.search(word)) and not _THRICE.search(meant)
    return (thrice or _is_lost(longer, at, lexicon)) and _stand_apart(word, meant, lexicon)


def _is_mistyped(word: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the letters exchanged here make no other word: 'ei' and 'ie' do in words of any length."""
    if word[at : at + 2] in ("ei", "ie"):
        return False
    groups = (word[n : n + 3] for n in range(len(word) - 2))
    return len(word) >= EXCHANGED or any(group not in all_words(lexicon) for group in groups)


def _is_lost(longer: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the letter here is one that only a slip adds or leaves out: inside a long word, in a long part
    of it if it is a compound."""
    behind = len(longer) - at - 1
    led_in = _LED_IN.match(longer)
    assert led_in is not None, longer
    if len(longer) < LOST or len(longer) - min(led_in.end(), at) < LOST_INSIDE:
        return False
    if behind < 2 or _ENDING.search(longer):
        return False
    known = known_words(lexicon)
    ahead = any(longer[:cut] in known and len(longer) - cut < SHORTEST + 2 for cut in range(3, at + 1))
    return not ahead and not any(
        longer[-cut:] in known and len(longer) - cut < SHORTEST + 2 for cut in range(3, behind + 1)
    )


def _stand_apart(word: str, meant: str, lexicon: Lexicon) -> bool:
    """Whether a word is not known of and the other is."""
    return not _is_known(word, lexicon) and _is_known(meant, lexicon)


@lru_cache(maxsize=1024)
def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether the tables have a word, or both parts of a compound."""
    if word in known_words(lexicon) or lexicon.root(word) in known_roots(lexicon):
        return True
    return any(left in known_words(lexicon) and _is_part(right, lexicon) for left, right in splits(word))


def _is_part(word: str, lexicon: Lexicon) -> bool:
    return word in known_words(lexicon) or (
        len(word) >= _ROOTED and lexicon.root(word) in known_roots(lexicon)
    )

"""A compound and its parts: 'parkeernorm' is told by 'norm' and 'parkeren', or by a twin of it."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.weighing.answers.vocabulary import SHORTEST, Vocabulary
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.lexicon import Lexicon


def is_made_of(key: str, other: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a compound is said in its parts on the other side ('parkeernorm' by 'norm', 'parkeren')."""
    for left, right in splits(key):
        head = lexicon.root(right)
        if right in _ENDINGS or not (other.tells(head, lexicon) or head in lexicon.empty_heads):
            continue
        if left in _PARTICLES and left not in other.torn:
            continue  # 'voor de winter' is no part of 'voorfinancieren', nor 'aan de kade' of 'aansluiten'
        if left in _LOCAL or other.tells(lexicon.root(left), lexicon) or is_made_of(left, other, lexicon):
            return True
        if any(verb in other.keys for verb in _verbs(left)):
            return True
        if len(left) > SHORTEST and head in lexicon.empty_heads and _opens_another(left, other):
            return True  # the 'ledental' of 'ledenprognoses'
    return False


def _verbs(stem: str) -> tuple[str, ...]:
    """The infinitives of which a first part may be the stem, where its own root is another one: 'oefenruimte'
    and 'oefenen', 'wasruimte' and 'wassen'."""
    return (f"{stem}en", f"{stem}{stem[-1]}en") if len(stem) >= _STEM else ()


_STEM = 3
"""Letters of the stem of a verb, at least: 'was'."""


def _opens_another(left: str, other: Vocabulary) -> bool:
    return any(compound.startswith(left) for compound in other.compounds)


_PARTICLES = frozenset("aan af bij door in na om onder op over tegen toe uit voor".split())
_ENDINGS = frozenset("ers ens ing ten den gen sen ste tie".split())
"""What ends a word, and is no head of a compound: the 'ers' of 'doorstromers' is not that of 'eersten'."""


def is_part_of(key: str, root: str, compounds: Collection[str], own: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether the word is one part of a compound whose other parts stand beside it on its own side."""
    for compound in compounds:
        if any(compound == first + key for first in _LOCAL):
            return True
        if len(compound) <= len(root) or compound in own.keys or not _is_whole(compound, own, lexicon):
            continue
        if key in compound or (len(root) >= 3 and root in compound):
            return True
        parts = {lexicon.root(part) for pair in splits(compound) for part in pair}
        if any(alike(root, part, lexicon) or explains(root, part, lexicon) for part in parts):
            return True
        if any(key in _verbs(left) for left, _ in splits(compound)):
            return True
    return False


def _is_whole(compound: str, own: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a side says all parts of a compound of the other one. Remembered: each unanswered word of the
    side asks it of all of them."""
    known = own.made.get(compound)
    if known is None:
        known = own.made[compound] = is_made_of(compound, own, lexicon)
    return known


def has_twin(key: str, compounds: Collection[str], lexicon: Lexicon) -> bool:
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
_LOCAL = frozenset("regio gemeente".split())
"""First parts of a compound that only say whose it is: 'regiofonds' is the 'fonds' of this text."""

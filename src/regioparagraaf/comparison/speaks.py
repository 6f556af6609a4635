"""Whether a draft speaks as another municipality than the one whose name it goes under: a file with the wrong
name is compared without a fault, and everything that it says is then laid at the wrong door.

Neighbours are named in many a text. So a name counts only where it is not one of a row and not one that
something is done with, beside what the common text itself says of it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from regioparagraaf.comparison.model import Comparison, Relation, text_of
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.document.model import Document, Kind
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.patterns import on_demand

OFTEN = 5
"""Times that a text names itself with no more to go by; a neighbour is named less."""
CLEARLY = 4
"""Times as often as its own name, so that a text that names a partner as well as itself raises no alarm."""
MOSTLY = 0.6
"""Of all that it is named: a neighbour is mostly one that something is done with."""
TITLE = 3
"""First blocks of a text, in which it says of whom it is."""

_WITH = (
    r"(?:met|en|of|naar|richting|tussen|tot|via|langs|nabij|buurgemeenten?|buur|buren|overzijde van|"
    r"grens van|vanuit|ook|zoals|tegen)"
)
_BEFORE = on_demand(rf"(?:\b{_WITH}\s+(?:de\s+)?(?:gemeenten?\s+)?|,\s*)\Z")
_BEHIND = on_demand(r"\s*(?:,|en|of)\s")


class Speaker(Struct, frozen=True):
    """Another municipality that a draft speaks as."""

    municipality: str
    times: int
    """How often it names itself."""
    title: str = ""
    """The words at its head that name it."""


def speaks_as(comparison: Comparison, settings: Settings, lexicon: Lexicon) -> Speaker | None:
    """The municipality that the draft of another one speaks as; None where it speaks as itself, or as no
    one."""
    own = settings.municipality
    if not own:
        return None
    names = frozenset((*settings.municipalities, *lexicon.municipalities, own))
    alone, every = _beyond(comparison, names)
    others = [name for name, _ in alone.most_common() if name != own]
    if not others:
        return None
    other = others[0]
    times, rival = alone[other], max((alone[name] for name in others[1:]), default=0)
    title = _title(comparison.draft, other, own, names)
    if title and alone[own] < times:
        return Speaker(other, times, title)
    filled = _fills_slots(comparison, other, settings, lexicon)
    enough = times >= (1 if filled else OFTEN)
    clear = times >= CLEARLY * alone[own] and times > 2 * rival and times >= MOSTLY * every[other]
    return Speaker(other, times) if enough and clear else None


def _beyond(comparison: Comparison, names: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """Name -> how often the draft names it more than the common text: on its own, and in all."""
    alone, every = _named(comparison.draft, names)
    of_common, every_of_common = _named(comparison.common, names)
    return alone - of_common, every - every_of_common


def _named(text: Document, names: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    alone: Counter[str] = Counter()
    every: Counter[str] = Counter()
    pattern = _pattern(names)
    for block in text.blocks:
        found = _mentions(block.text, pattern)
        for mention in found:
            every[mention.name] += 1
            alone[mention.name] += not mention.beside and not (mention.in_a_row and len(found) > 1)
    return alone, every


_WANTS_IT = on_demand(r":")
"""Behind a name: '[Oegstgeest: nog in onderhandeling]' says who wants it, and speaks for nobody."""


class _Mention(Struct, frozen=True):
    """A name in a text."""

    name: str
    beside: bool
    """Whether the words before it say that it stands beside another, or that something is done with it."""
    in_a_row: bool
    """Whether the words behind it go on to another."""


def _mentions(text: str, pattern: re.Pattern[str]) -> list[_Mention]:
    """The names in a text. What stands before a name is looked at from the name backwards: looked for from
    the front it would be tried at every letter of the text."""
    found, end = [], 0
    for match in pattern.finditer(text):
        beside = _BEFORE.search(text, end, match.start()) or _WANTS_IT.match(text, match.end())
        end = match.end()
        in_a_row = _BEHIND.match(f"{text[end : end + 4]} ")
        found.append(_Mention(match.group(), beside is not None, in_a_row is not None))
    return found


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    """Any of the names, of two that start alike the longer one. They are laid out by their first letters, so
    that a search passes over all other letters at once."""
    longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
    rests: dict[str, list[str]] = {}
    for name in longest_first:
        rests.setdefault(name[0], []).append(re.escape(name[1:]))
    starts = (rf"{re.escape(first)}(?<![\w-].)(?:{'|'.join(rest)})" for first, rest in rests.items())
    return re.compile(rf"(?:{'|'.join(starts)})(?![\w-])")


def _title(draft: Document, other: str, own: str, names: frozenset[str]) -> str:
    """The first words of a draft, where they name the other municipality alone."""
    blocks = (block for block in draft.blocks if block.text.strip())
    heads = [draft.title, *(b.text for b in islice(blocks, TITLE) if _may_be_title(b.kind, b.text))]
    for head in heads:
        named = _mentions(head, _pattern(names))
        found = {mention.name for mention in named}
        if own in found or any(mention.beside for mention in named):
            return ""
        if found == {other}:
            return head.strip()
    return ""


def _may_be_title(kind: Kind, text: str) -> bool:
    return kind is Kind.HEADING or not text.rstrip().endswith((".", ";", ":"))


def _fills_slots(comparison: Comparison, other: str, settings: Settings, lexicon: Lexicon) -> bool:
    """Whether the draft has the other name where the common text says 'onze gemeente'."""
    theirs = Settings(municipality=other, municipalities=settings.municipalities)
    changed = (change for change in comparison.changes if change.relation is Relation.CHANGED)
    return any(
        same_but_slots(text_of(change.common), text_of(change.draft), lexicon, theirs) for change in changed
    )

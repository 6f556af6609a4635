"""By which words a sentence names the agreements as a text, and whether it names anything else."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import MARKS


def names_the_text(side: Side, lexicon: Lexicon) -> bool:
    """Whether the paragraph, its agreements or all that stands above is named."""
    return not lexicon.nouns["akkoordtekst"].isdisjoint(side.all_keys) or names_all_above(side, lexicon)


def names_what_is_shared(side: Side, lexicon: Lexicon) -> bool:
    """Whether the text is named, the cooperation, or what is done together in general: 'de gemeenschappelijke
    taken', 'elk gezamenlijk project'; not 'het regionale zwembad'."""
    if names_the_text(side, lexicon) or not _TOGETHER.isdisjoint(side.all_keys):
        return True
    if _AGREED_HERE.issubset(side.all_keys):
        return True
    return any(
        first in OF_THE_REGION and second in lexicon.nouns["samen"] for first, second in pairwise(side.keys)
    )


_AGREED_HERE = frozenset(("hier", "afgesproken"))


_TOGETHER = frozenset("samenwerking samenwerkingsverband regio".split())


def names_all_above(side: Side, lexicon: Lexicon) -> bool:
    """Whether all of it is pointed at: 'een en ander', 'het voorgaande', 'alles wat hierboven staat', 'wat
    hier staat'; not 'het voorgaande college'."""
    if side.keys[:3] in (("een", "en", "ander"), ("wat", "hier", "staat")):
        return True
    if "hierboven" in side.all_keys:
        return not _ALL_OF_IT.isdisjoint(side.all_keys)
    return any(
        first == "het" and second in _ABOVE and _ends_there(side, at + 2, lexicon)
        for at, (first, second) in enumerate(pairwise(side.keys))
    )


_ALL_OF_IT = frozenset("alles al wat".split())
_ABOVE = frozenset("voorgaande bovenstaande vorenstaande".split())


def _ends_there(side: Side, place: int, lexicon: Lexicon) -> bool:
    """Whether no noun stands there, so that the word before it is one itself."""
    if place >= len(side.keys):
        return True
    key = side.keys[place]
    if not {"wij", "we"}.isdisjoint(side.keys[place + 1 : place + 2]):  # 'het voorgaande lezen wij'
        return True
    return key in MARKS or key in lexicon.function_words or side.is_verb(place)


def is_the_text_as_dit(side: Side) -> bool:
    """Whether a sentence says what 'dit' is, of nobody else: 'Dit is een intentieverklaring'."""
    ours = all(body.kind in ("eigen", "gemeente", "wij") for body in side.bodies)
    return ours and side.keys[:1] == ("dit",) and side.keys[1:2] in (("is",), ("zijn",), ("betreft",))


def is_condition(hedge: Hedge) -> bool:
    """Whether a hedge is a condition, also one with a name of its own: 'mits de raad instemt'."""
    return hedge.is_condition or hedge.group in _CONDITIONS


_CONDITIONS = frozenset("instemming haalbaar".split())


def foreign(
    side: Side,
    lexicon: Lexicon,
    *known: frozenset[str],
    conditional: bool = False,
    without: Collection[int] = (),
) -> bool:
    """Whether a sentence has a content word besides the text, the municipality and what is `known`; with
    `conditional` it may stand in a condition, as it may in these places."""
    text = lexicon.nouns["akkoordtekst"] | _ABOVE | {"hierboven", "ander"}
    roots = roots_of_words(text, lexicon).union(*(roots_of_words(words, lexicon) for words in known))
    taken = {at for body in side.bodies for at in range(body.start, body.end)}.union(without)
    if conditional:
        conditions = [hedge for hedge in side.hedges if is_condition(hedge)]
        taken.update(at for hedge in conditions for at in range(hedge.start, hedge.end))
    return any(
        side.roots[at] not in roots and at not in taken and side.keys[at] not in _WHOSE
        for at in content(side, lexicon)
        if side.keys[at] not in MARKS
    )


OWN = frozenset("ons onze eigen lokale lokaal gemeentelijk gemeentelijke plaatselijk plaatselijke".split())
SEEING = frozenset(
    "zien beschouwen lezen opvatten bedoelen dienen begrijpen duiden behandelen onderschrijven vormen "
    "hanteren gebruiken gelden partijen fractie fracties karakter status juridisch juridische politiek "
    "politieke regio samenwerking voelen achten uitdrukkelijk nadrukkelijk vooral gesprek onderhandeling "
    "onderhandelingen".split()
)
"""Who sees the text so, and how: 'wij beschouwen', 'de partijen lezen', 'juridisch'."""
DENYING = frozenset("niet geen niets niemand nergens".split())
OF_THE_REGION = frozenset(
    "regionaal regionale gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke".split()
)
_WHOSE = OWN | OF_THE_REGION


@lru_cache(maxsize=32)
def roots_of_words(words: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(lexicon.root, words))

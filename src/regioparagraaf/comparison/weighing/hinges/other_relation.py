"""A compound preposition that made way for another word between things, in a sentence that stands as it was:
'ten goede aan de reserve', 'uit de reserve'.

Of such phrases no word is asked about by itself, as their nouns name nothing. Where opposite groups meet,
hinges/relations.py tells it however much was told anew; in a kept sentence any two say another thing that
share no group and no row (dutch/data/inwisselbaar.tsv).
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Postfix, Prefix

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS

_Words = Sequence[tuple[int, str]]
"""Words with their places."""


def other_relation(pair: Pair) -> tuple[str, str] | None:
    """The phrase of either side, where all other words stand as they stood."""
    ours, theirs = pair.common.written, pair.draft.written
    keys = [key for _, key in ours], [key for _, key in theirs]
    start = Prefix.similarity(*keys)
    end = min(Postfix.similarity(*keys), min(len(ours), len(theirs)) - start)
    if max(len(ours), len(theirs)) - start - end > _LONGEST or start + end < _AROUND:
        return None  # as of most
    for back in range(_WIDER):
        for ahead in range(_WIDER):
            first, last = start - back, end - ahead
            if first < 0 or last < 0:
                continue
            was, wordt = ours[first : len(ours) - last], theirs[first : len(theirs) - last]
            if _relates(was) and _relates(wordt) and max(len(was), len(wordt)) > 1:
                said = _said(pair.common, was), _said(pair.draft, wordt)
                return None if _same(pair.lexicon, was, wordt) else said
    return None


_LONGEST = 5
_WIDER = 3
"""Words more on either side in which a phrase may begin and end: 'ten gunste van', 'ten laste van'."""
_AROUND = 3
"""Words around it that show that the sentence was kept."""


def _relates(words: _Words) -> bool:
    """Whether these are a preposition, or a phrase that is used as one: 'uit', 'ten goede aan'."""
    keys = [key for _, key in words]
    if not keys or len(keys) > _LONGEST or keys[-1] not in _FACING | _LASTING | {"zover"}:
        return False
    if keys == _AS_FAR_AS or (len(keys) == 1 and keys[0] in _LASTING):
        return True
    opened = len(keys) == _BOTH and keys[0] in _OPENING
    return len(keys) == 1 or opened or (keys[0] in _FACING and _NAMES.issuperset(keys[1:-1]))


_BOTH = 2
_AS_FAR_AS = ["voor", "zover"]
_LASTING = frozenset("zodra zolang totdat".split())
"""How far is not when, nor how long: 'voor zover de werf betaalt', 'zodra de werf betaalt'."""
_FACING = (PREPOSITIONS - {"om"}) | frozenset(
    "namens conform ondanks wegens vóór vanwege inzake na nabij jegens gedurende omtrent aangaande "
    "betreffende rondom dankzij inclusief overeenkomstig krachtens ingevolge richting".split()
)
_OPENING = frozenset("gelet gezien vooruitlopend grenzend uitgaande lettend samen tegelijk".split())
_NAMES = frozenset(
    "plaats gunste goede behoeve bate laste last kosten koste rekening basis grond hand aanleiding oog "
    "middel behulp inachtneming afwijking strijd overleg voorbehoud leiding gelang verband betrekking "
    "opzichte aanzien rato evenredigheid verhouding wijze hoogte grootte bedrage ingang gevolg gevolge "
    "lijn overeenstemming samenspraak samenwerking afloop geval kader gebied terrein vlak loop belang "
    "aanvulling ruil opdracht naam vervanging weerwil afwachting beide kanten en niet ver hulp steun "
    "medewerking inbreng rand omgeving buurt nabijheid directe richting inbegrip weg geest voorbeeld "
    "voordele nadele de het".split()
)
"""What stands inside such phrases."""


def _same(lexicon: Lexicon, was: _Words, wordt: _Words) -> bool:
    one, other = (" ".join(key for _, key in words) for words in (was, wordt))
    if one == other or other in lexicon.exchangeable.get(one, ()):
        return True
    ours, theirs = (
        {found.meaning for found in lexicon.relations.find(tuple(text.split()))} for text in (one, other)
    )
    return not ours.isdisjoint(theirs)


def _said(side: Side, words: _Words) -> str:
    return side.span(words[0][0], words[-1][0] + 1)

"""What is promised, or only asked about: 'de raad besluit een sluis te bouwen', 'de raad besluit of er een
sluis komt'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BEING


def put_as_question(pair: Pair) -> str:
    """'Besluit of' or 'hoort wanneer' where the other side promises what is asked and asks nothing itself, as
    written; or ''."""
    for side, other in pair.both_ways[::-1]:
        if _OPENERS.isdisjoint(side.all_keys) or not (_OPENERS | {"?"}).isdisjoint(other.all_keys):
            continue  # as of most
        decides = any(key.startswith(_DECIDING) for key in other.keys)
        for governing, opener in _questions(side, pair.lexicon):
            if decides and side.keys[opener] in _HOW:
                continue  # 'bepaalt de plaats', 'bepaalt waar het komt'
            if side.keys[opener] == "wanneer" and not _IF.isdisjoint(other.all_keys):
                continue  # 'stellen het vast wanneer er geld is' is no question
            stop = side.stop(opener)
            if _is_promised(pair, side, opener, stop) and not _wonders(other, side.roots[opener:stop]):
                return side.words(governing, opener)
    return ""


_HOW = frozenset("hoe waar".split())
_IF = frozenset("als indien mits zodra tenzij".split())
_OPENERS = _HOW | frozenset("of wanneer waarom".split())


def _questions(side: Side, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The indirect questions: where the word stands that governs each, and where it opens."""
    for at, key in enumerate(side.keys):
        stop = side.stop(at)
        if key not in _OPENERS or stop - at <= _LEAST or not _closes(side, key, stop - 1):
            continue
        before = at - 1 if side.keys[at - 1 : at] == (",",) else at
        known, closed = (_GOVERNING, _CLOSING) if key == "of" else (_KNOWING, _CLOSING_WHEN.get(key, ()))
        clause = range(side.stretch(max(before - 1, 0))[0], before)
        governing = [p for p in clause if side.keys[p] in closed or side.keys[p].startswith(known)]
        if not lexicon.plain_denials.isdisjoint(side.keys[clause.start : clause.stop]):
            continue  # 'hoeft niet te weten hoe'
        if governing and (key == "of" or before - governing[-1] <= _NEAR):
            yield governing[-1], at


def _closes(side: Side, opener: str, at: int) -> bool:
    """Whether a verb stands there that may close a clause: 'of er een sluis komt'."""
    key = side.keys[at]
    goes = opener == "of" and key.endswith(_GOING) and not key.endswith("orgaan")
    return key in BEING or key.endswith("t") or goes or side.is_verb(at)


_GOING = ("gaan", "staan", "slaan")
"""How infinitives end that do not end in -en: 'of zijn boot daar mag blijven staan'; 'wanneer de boten gaan'
may be a condition."""
_LEAST = 2
"""Words of a question: who, and what he does."""
_NEAR = 6
"""Words from the verb to 'wanneer' between which only he stands who knows: behind more 'wanneer' is 'if'."""
_DECIDING = tuple("besluit beslis besloten bepaal bepal kies kiez afspra afgesproken vast".split())
_KNOWING = tuple("weet weten hoor horen bekend duidelijk meld vertel wijst wijzen besluit beslis".split())
_GOVERNING = (
    *_KNOWING,
    *"besloten bepaal bepal kies kiez afgesproken vastg bespre vraag vrage gevraagd erover ervan onderzo "
    "bezie overweeg overweg beoordeel".split(),
)
"""How the words begin that govern a question."""
_CLOSING = frozenset("vast af uit na".split())
"""What closes such a verb: 'stelt vast', 'spreekt af', 'legt uit', 'gaat na'."""
_CLOSING_WHEN = {
    "wanneer": frozenset({"vast"}),
    "waarom": frozenset({"vast", "uit"}),
    "hoe": frozenset({"vast"}),
    "waar": frozenset({"vast"}),
}


def _is_promised(pair: Pair, side: Side, opener: int, stop: int) -> bool:
    """Whether the other side says something of what is asked."""
    return any(at not in pair.left(side) for at in pair.content(side) if opener < at < stop)


def _wonders(side: Side, asked: tuple[str, ...]) -> bool:
    """Whether it looks into a thing, tells of it or leaves it open as well, in words that the question does
    not ask about: 'onderzoekt de haalbaarheid', 'geeft antwoord', 'besluit over de bouw'."""
    return any(
        key.startswith(_WONDERING) or key == "over"
        for key, root in zip(side.keys, side.roots, strict=True)
        if root not in asked
    )


_WONDERING = tuple(
    "onderzo verken bekijk kijk bezie nagaan bespre overweg overweeg beoordeel toets meet meten gemeten "
    "evalu peil vraag vrage gevraagd verzoek aanvra haalba wenselijk mogelijk noodza nut afweg weeg advi "
    "uitleg antwoord uitsluitsel bericht duidelijk inform weten weet meld kenba bekend moment tijdstip datum "
    "planning reden wijze manier vertel inzicht zicht bewaak bewaken volg contr gecontr inspec geïnspec "
    "rapport verslag openba kwalit stand stemm afstem hoogte signal toezi getoets zoek "
    "verantwoord".split()
)
"""How words begin that look into a thing or tell of it."""

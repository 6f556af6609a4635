"""What grows or shrinks by a factor or by a share: 'verdubbelt' is 'stijgt met 100%', 'halveert' 'daalt met
de helft'."""

from __future__ import annotations

from collections.abc import Iterable

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import FACTOR, Quantity


def same_change(common: Side, was: Quantity, draft: Side, wordt: Quantity) -> bool:
    """Whether a factor on one side and a share on the other come to the same."""
    factor, (side, share) = (was, (draft, wordt)) if was.unit == FACTOR else (wordt, (common, was))
    if share.unit != "%" or was.bound != wordt.bound:
        return False
    grows, shrinks = moves(side.keys)
    if grows == shrinks:  # 'nog de helft. Zo varen er meer schippers'
        number = side.sentences[share.start]
        grows, shrinks = moves(
            [key for key, sentence in zip(side.keys, side.sentences, strict=True) if sentence == number]
        )
    before = side.keys[share.start - 1] if share.start else ""
    if before in ("tot", "naar") or side.keys[share.start] == "tot":
        return share.value == _WHOLE * factor.value  # 'daalt tot de helft', 'stijgt tot 200%'
    if grows == shrinks:
        return (
            factor.value < 1 and not grows and share.value == _WHOLE * factor.value
        )  # 'wordt half zo groot'
    return share.value == _WHOLE * (factor.value - 1 if grows else 1 - factor.value)


def moves(keys: Iterable[str]) -> tuple[bool, bool]:
    """Whether words say that something grows, and whether that something shrinks."""
    words = tuple(keys)
    grows = any(key.startswith(_GROWING) or key in _MORE for key in words)
    return grows, any(key.startswith(_SHRINKING) for key in words)


def told_alike(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the verbs of both sides where one says by a factor what the other says by a share:
    'halveert', 'daalt met de helft'."""
    for was in pair.common.measures.quantities:
        for wordt in pair.draft.measures.quantities:
            if (was.unit == FACTOR) == (wordt.unit == FACTOR):
                continue
            if same_change(pair.common, was, pair.draft, wordt):
                return _changing(pair.common), _changing(pair.draft)
    return frozenset(), frozenset()


def _changing(side: Side) -> frozenset[int]:
    """The places of all words that say that something grows or shrinks, with those of a factor."""
    places = {
        at for at, key in enumerate(side.keys) if key.startswith((*_GROWING, *_SHRINKING)) or key in _MORE
    }
    places |= {side.particles[at] for at in places if at in side.particles}  # 'neemt … toe'
    places |= {side.particles[at] for at in side.particles if side.keys[at] in ("af", "op")}
    return frozenset(places | {q.start for q in side.measures.quantities if q.unit == FACTOR})


_WHOLE = 100
_GROWING = tuple(
    "stijg gesteg groei gegroei toene toegeno toename verhoog verhog hoger omhoog groter vergro uitbreid "
    "uitgebreid verruim verleng langer verdiep verbreed vermeerder opgehoog".split()
)
_MORE = frozenset({"toe", "meer"})
_SHRINKING = tuple(
    "daal dalen gedaal vermin afne afgeno verlaag verlag lager omlaag minder terug beperk krimp kleiner "
    "verklein inkrimp ingekromp verkort bekort inkort ingekort korter reduceer gereduceer slink "
    "geslonk".split()
)
"""How words begin that say that something grows, or that it shrinks."""

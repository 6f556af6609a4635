"""What was barred flatly and now is only barred without something: 'wij bouwen er niet', 'wij bouwen er niet
zonder overleg'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def not_without(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a 'zonder' that came behind a denial, with what it is without. Where it went, the denial
    says more than it did, and `ontkenning` tells that."""
    if "zonder" not in pair.draft.all_keys or "zonder" in pair.common.all_keys:
        return ()  # as of most
    phrase = _put_in(pair) or _no_longer_barred(pair)
    if phrase is None:
        return ()
    return (Signal(SignalKind.RESERVATION, "", pair.draft.span(*phrase), Direction.ADDED),)


def _put_in(pair: Pair) -> tuple[int, int] | None:
    """Where the phrase stands that alone was put in behind a denial."""
    if pair.extra is None or pair.extra[0] is not pair.draft:
        return None
    side, start, end = pair.extra
    first, _ = side.stretch(start)
    denied = not pair.lexicon.plain_denials.isdisjoint(side.keys[first:start])
    return (start, end) if side.keys[start] == "zonder" and denied else None


def _no_longer_barred(pair: Pair) -> tuple[int, int] | None:
    """Where the phrase stands that bars less than 'is niet mogelijk', which names no terms at all."""
    ours, theirs = pair.common, pair.draft
    barred = any(one == "niet" and two in _ALLOWED for one, two in pairwise(ours.keys))
    if not barred or ours.hedges or not _ITS_TERMS.isdisjoint(ours.all_keys):
        return None
    at = theirs.keys.index("zonder")
    first, stop = theirs.stretch(at)
    phrase = theirs.roots[at + 1 : stop]
    if theirs.keys[at - 1] != "niet" or _MAY.isdisjoint(theirs.keys[first:stop]) or not phrase:
        return None
    end = at + 2 + (theirs.keys[at + 1] in ("een", "de", "het") and at + 2 < stop)
    return (at, end) if theirs.roots[end - 1] not in ours.all_roots else None


_ALLOWED = frozenset("mogelijk toegestaan".split())
_MAY = frozenset("kan kunnen mag mogen mogelijk toegestaan".split())
_ITS_TERMS = frozenset("alleen slechts uitsluitend enkel pas eerst".split())
"""With these the common text names its own terms."""

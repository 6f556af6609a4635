"""A number that is a bound by itself: what is required is a least number, and what is allowed a greatest one,
whether or not 'ten minste' or 'hooguit' says so."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.small_words import ALLOWED
from regioparagraaf.dutch.wordclass import OBLIGING, PREPOSITIONS


def is_required(side: Side, quantity: Quantity) -> bool:
    """Whether so many must agree or be there: 'drie leden moeten instemmen', 'de steun van drie is nodig'."""
    if quantity.unit in ("€", "d") or _REQUIRING.isdisjoint(side.all_keys):
        return False  # as of most
    sentence = side.sentences[quantity.start]
    said = {key for key, number in zip(side.keys, side.sentences, strict=True) if number == sentence}
    alone = sum(side.sentences[q.start] == sentence for q in side.measures.quantities) == 1
    if not alone or said.isdisjoint(_REQUIRING) or not said.isdisjoint(_DENYING):
        return False
    before = side.keys[quantity.start - 1] if quantity.start else ""
    if before == "van":  # 'de steun van drie leden', and not 'de bouw van drie huizen'
        return any(key.startswith(_CONSENT) for key in side.keys[max(quantity.start - 3, 0) : quantity.start])
    if before in PREPOSITIONS - {"door"}:
        return False  # 'de raad moet instemmen met drie huizen'
    agree = not (said.isdisjoint(OBLIGING) or said.isdisjoint(_AGREEING))
    return agree or quantity.unit.startswith(_CONSENT)


_REQUIRING = OBLIGING | frozenset("nodig vereist vereiste noodzakelijk".split())
_CONSENT = ("instem", "stem", "akkoord", "toestem", "goedkeuring", "steun", "handteken")
"""How the nouns begin by which somebody agrees."""
_AGREEING = frozenset("instemmen voorstemmen stemmen akkoord aanwezig".split())
"""What members must do, or be, where so many of them are asked."""
_DENYING = frozenset("niet geen nooit niemand hoeft hoeven".split())


def is_allowed(side: Side, quantity: Quantity) -> bool:
    """Whether something may be so long, high or heavy: 'een boot mag 12 meter lang zijn'."""
    sentence = side.sentences[quantity.start]
    if ALLOWED.isdisjoint(side.all_keys) or _SIZES.isdisjoint(side.keys[quantity.end : quantity.end + _NEAR]):
        return False  # as of most
    said = [key for key, number in zip(side.keys, side.sentences, strict=True) if number == sentence]
    return not ALLOWED.isdisjoint(said) and _DENYING.isdisjoint(said)


_SIZES = frozenset("lang hoog breed diep zwaar dik groot".split())
_NEAR = 3
"""Words behind a number in which its size is named: '12 meter lang'."""

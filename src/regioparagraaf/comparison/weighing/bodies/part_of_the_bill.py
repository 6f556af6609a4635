"""Whose bill it is, or who only pays a part of it, in other words than 'betalen': 'op kosten van de reder',
'waaraan de reder meebetaalt'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def part_of_the_bill(pair: Pair) -> tuple[str, str] | None:
    """The words for bearing the costs on one side and for having a part in them on the other."""
    for side, other in pair.both_ways:
        whole = _whole(side) or _makes_good(side, other)
        part = _part(other) if whole else None
        if part is not None and not _whole(other) and _part(side) is None:
            return pair.in_order(side, (whole, other.words(*other.verb_words(part))))
        if _ALSO.isdisjoint(other.all_keys) or _IN_FULL.isdisjoint(side.all_keys):
            continue
        pays = not _PAYING.isdisjoint(side.all_roots) and not _PAYING.isdisjoint(other.all_roots)
        if pays and _IN_FULL.isdisjoint(other.all_keys):
            full = side.places(_IN_FULL)[0]
            also = other.places(_ALSO)[0]
            return pair.in_order(side, (side.words(full), other.words(also)))
    return None


def _whole(side: Side) -> str:
    """'Op kosten van', 'de kosten zijn voor', 'voor onze rekening' as written; '' where none stands."""
    if _BILLS.isdisjoint(side.all_keys):
        return ""
    for at, key in enumerate(side.keys):
        if key == "kosten" and side.keys[max(at - 1, 0)] == "op" and side.keys[at + 1 : at + 2] == ("van",):
            return side.span(at - 1, at + 2)
        if key == "kosten" and side.keys[at + 1 : at + 2] in _ARE and side.keys[at + 2 : at + 3] == ("voor",):
            return side.span(at, at + 3)
        bill = key == "rekening" and at > 0
        if bill and side.keys[at - 1] == "voor" and side.keys[at + 1 : at + 2] == ("van",):
            return side.span(at - 1, at + 2)
        if bill and at > 1 and side.keys[at - 2] == "voor" and side.keys[at - 1] in _OWN:
            return side.span(at - 2, at + 1)
    return ""


def _makes_good(side: Side, other: Side) -> str:
    """'Vergoedt' of whoever pays the costs, where the other side gives towards the same ones; '' for none."""
    costs = {key for key in side.all_keys & other.all_keys if key.endswith("kosten")}
    if not costs or _GOOD.isdisjoint(side.all_keys):
        return ""
    towards = any(
        key == "bijdrage" and other.keys[at - 1] == "een" and other.keys[at + 1] in ("in", "aan", "voor")
        for at, key in enumerate(other.keys[:-1])
    )
    return next(side.words(at) for at, key in enumerate(side.keys) if key in _GOOD) if towards else ""


_GOOD = frozenset("vergoedt vergoeden vergoed".split())
_BILLS = frozenset({"kosten", "rekening"})
_ARE = (("zijn",), ("komen",), ("blijven",))
_IN_FULL = frozenset("volledig geheel helemaal".split())
_ALSO = frozenset("mede deels gedeeltelijk".split())
_PAYING = frozenset("financier betal bekostig fergoed".split())
_OWN = frozenset("onze hun haar zijn eigen".split())


def _part(side: Side) -> int | None:
    """Where a word for paying a part of it stands."""
    return next((at for at, root in enumerate(side.roots) if root in _PAYING_ALONG), None)


_PAYING_ALONG = frozenset("bijdrag meebetal meefinancier medefinancier cofinancier".split())

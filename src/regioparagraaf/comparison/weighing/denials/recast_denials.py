"""A denial told in another construction: 'niet lager dan' as 'ten minste', 'maar niet bij X' as 'behalve bij
X', 'niet op dinsdag maar op donderdag' as 'van dinsdag naar donderdag'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.denials import Denials, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair

REWRITTEN = 0.38
"""Above this share of changed words a denial may only be another way to say it: what it denies must stand on
the other side too ('koppelen af', 'loopt niet meer op het riool')."""


def told_outright(pair: Pair, rich: Side, denied: Denials, poor: Side) -> bool:
    """Whether the side with fewer denials says all that these deny as a bound or an exception, or one of them
    by a word that undoes it."""
    if not denied:
        return False
    bounds = all(_is_bound(rich, where[0], poor) for where in denied)
    return (
        bounds
        or all(_is_excepted(rich, where[0], poor) for where in denied)
        or any(_undoes(pair, rich, where[0], poor) for where in denied)
    )


def told_in_other_words(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether the side with fewer denials says in another construction what this one denies."""
    return (
        _instead(rich, denial, poor)
        or _taken_over(rich, denial, poor)
        or _is_advised(rich, denial, poor)
        or _unequalled(rich, denial, poor)
        or _in_contrast(pair, rich, denial)
        or _not_against(rich, denial, poor)
        or _hardly(rich, denial, poor)
        or (pair.changed > REWRITTEN and _not_too(rich, denial, poor))
        or (_pays_nothing(rich, denial) and not _PAID.isdisjoint(poor.all_keys))
    )


def _instead(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet meer op dinsdag, maar op donderdag' is told as 'van dinsdag naar donderdag', or 'geen
    taxi, maar geld' as 'geld in plaats van een taxi'."""
    if "maar" not in rich.keys[denial : denial + _UNTIL_BUT]:
        return False
    moved = "van" in poor.all_keys and "naar" in poor.keys[poor.keys.index("van") :]
    return moved or ("plaats", "van") in pairwise(poor.keys)


_UNTIL_BUT = 8
"""Words behind 'niet' in which its 'maar' follows."""


def _taken_over(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'hoeven het niet langer te doen' is told as 'wij nemen het van hen over'."""
    return frees(rich, denial) and "overnem" in poor.all_roots and "van" in poor.all_keys


def _is_advised(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'vertellen waarom je beter niet rookt' is told as 'voorlichting over roken'."""
    before = rich.keys[rich.stretch(denial)[0] : denial]
    advises = before[-1:] == ("beter",) and "waarom" in before
    informs = "voorlich" in poor.all_roots or any(key.startswith(_INFORMING) for key in poor.keys)
    return advises and informs


_INFORMING = ("voorlicht", "preventie", "waarschuw", "informe", "bewust", "gevaren", "risico")


def _unequalled(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'nergens is een meer zo groot als hier' is told as 'het grootste meer'."""
    clause = rich.keys[slice(*rich.stretch(denial))]
    if rich.keys[denial] not in ("nergens", "niemand", "geen") or not {"zo", "als"} <= {*clause}:
        return False
    degree = clause[clause.index("zo") + 1]
    there = not {"is", "zijn", "heeft", "kent", "ligt", "staat"}.isdisjoint(clause)
    return there and any(key.startswith(degree) and key.endswith(("ste", "st")) for key in poor.keys)


def _in_contrast(pair: Pair, rich: Side, denial: int) -> bool:
    """Whether 'niet op straat maar in de bak' only sets off what the other side says too: 'in de bak'."""
    behind = range(denial + 1, min(denial + _UNTIL_BUT, len(rich.keys)))
    but = next((at for at in behind if rich.keys[at] == "maar"), 0)
    content, left = pair.content(rich), pair.left(rich)
    instead = [at for at in content if but < at < rich.stop(but + 1)]
    denied = [at for at in content if denial < at < but]
    told = bool(but and denied and instead)
    return told and {*denied} <= {*left} and {*left}.isdisjoint(instead)


def _not_against(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'er niet op tegen zijn' is told as 'er geen bezwaar tegen hebben'."""
    against = "tegen" in rich.keys[denial + 1 : denial + 3] or rich.keys[max(denial - 1, 0)].endswith("tegen")
    return (
        rich.keys[denial] in ("niet", "niets")
        and against
        and any(p in _NO_OBJECTION for p in pairwise(poor.keys))
    )


_NO_OBJECTION = frozenset({("geen", "bezwaar"), ("geen", "bezwaren")})


def _hardly(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'bijna geen' is told as 'nauwelijks een'."""
    nearly = not NEARLY.isdisjoint(rich.keys[max(denial - 1, 0) : denial])
    return nearly and not _HARDLY.isdisjoint(poor.all_keys)


NEARLY = frozenset("bijna haast nagenoeg vrijwel".split())
_HARDLY = frozenset("nauwelijks amper".split())


def _is_bound(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet lager dan de marktwaarde' is told as a bound: 'ten minste de marktwaarde'."""
    if rich.keys[denial] != "niet":
        return False
    if not _AT_LEAST.isdisjoint(poor.all_keys) and "als" in poor.all_keys:
        start, stop = rich.stretch(denial)
        return any(key.startswith(_FALLING) for key in rich.keys[start:stop])  # 'even veel als nu'
    compared = rich.keys[denial + 1 : denial + 2]
    if "dan" not in rich.keys[denial : rich.stop(denial)]:
        return False
    least = compared in _LESS and not _AT_LEAST.isdisjoint(poor.all_keys)
    return least or (compared in _MORE and not _AT_MOST.isdisjoint(poor.all_keys))


def _is_excepted(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'maar niet op het terras' is told as 'op het terras na', 'als het niet vriest' as 'tenzij'."""
    if rich.keys[max(denial - 1, 0) : denial + 1] in (("maar", "niet"), ("doch", "niet")):
        return any(hedge.group == EXCEPTION for hedge in poor.hedges)
    inside = any(h.is_condition and h.start < denial < h.end for h in rich.hedges)
    return inside and any(poor.keys[hedge.start] == "tenzij" for hedge in poor.hedges)


def _undoes(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'krijgt geen verharding' is told as 'blijft onverhard'."""
    if rich.keys[denial] not in ("geen", "niet", "zonder"):
        return False
    behind = [root for root in rich.roots[denial + 1 : rich.stop(denial)] if len(root) > _SHORT_PART]
    bare = (pair.lexicon.root(key[2:]) for key in poor.keys if is_undone(key) and key not in rich.all_keys)
    return any(
        len(root) > _SHORT_PART and (one.startswith(root) or root.startswith(one))
        for root in bare
        for one in behind
    )


_FALLING = tuple("verlaa verlag daal dale afneem afnemen neemt nemen vermind slink krimp".split())
"""How verbs begin that say that there is less of it: 'neemt niet af'."""
_LESS = tuple((word,) for word in "lager minder kleiner korter".split())
_MORE = tuple((word,) for word in "hoger meer groter langer duurder".split())
_AT_LEAST = frozenset("minste minstens minimaal minimum".split())
_AT_MOST = frozenset("hoogste hooguit hoogstens maximaal maximum".split())


def _not_too(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet te laat' or 'niet te veel' is how a text told anew says 'tijdig' or 'beperkt'."""
    behind = rich.keys[denial + 1 : denial + 3]
    return behind[:1] == ("te",) and behind[1:] != () and behind[1] in TOO and behind[1] not in poor.all_keys


def _pays_nothing(side: Side, at: int) -> bool:
    """Whether what is denied is that somebody must pay: 'hoeft zijn identiteitskaart niet te betalen'."""
    clause = side.keys[slice(*side.stretch(at))]
    return not {"hoeft", "hoeven"}.isdisjoint(clause) and not {"betalen", "betaald"}.isdisjoint(clause)


_PAID = frozenset(
    "kosten vergoed vergoedt vergoeden bekostigt bekostigd bekostigen rekening betaalt financiert".split()
)
"""With these another pays what somebody need not pay: 'draagt de kosten'."""


_FREED = frozenset("verplicht hoeft hoeven nodig vereist verplichting".split())


def frees(side: Side, at: int) -> bool:
    """Whether what is denied is a duty: 'niet verplicht', 'hoeft niet'; 'moet' is no other way to say it."""
    return not _FREED.isdisjoint(side.keys[max(at - 3, 0) : at + 3])


TOO = frozenset(
    "veel weinig groot grote klein kleine zwaar zware duur dure laat late vroeg vroege lang lange kort korte "
    "hoog hoge laag lage krap smal".split()
)


_SHORT_PART = 3
"""Letters of a root that stands in another by chance."""

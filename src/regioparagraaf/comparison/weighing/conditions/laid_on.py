"""The condition that a sentence of its own lays on what was agreed, or the refusal that takes it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side, roots_of
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.dutch.lexicon import Lexicon


def condition_on_the_rest(side: Side, lexicon: Lexicon, agreed: Collection[str] = ()) -> str:
    """The words by which a sentence limits its neighbour, what else was agreed (`agreed`), or all of it; ''
    where it has a subject of its own ('Tekorten dekken wij pas nadat de raden instemmen')."""
    for hedge in side.hedges:
        if not _is_even(side, hedge) and _limits_the_rest(side, hedge, lexicon, agreed):
            return side.quote(hedge)
    return _only_where(side) or (side.text.rstrip(" .!") if _takes_back(side, lexicon) else "")


def _is_even(side: Side, hedge: Hedge) -> bool:
    """Whether a condition changes nothing: 'ook als het regent'."""
    return not {"ook", "zelfs"}.isdisjoint(side.keys[max(hedge.start - 1, 0) : hedge.start])


def _limits_the_rest(side: Side, hedge: Hedge, lexicon: Lexicon, agreed: Collection[str]) -> bool:
    """Whether the sentence says nothing of its own besides this condition."""
    rest = _of_its_own(side, lexicon, hedge.start, hedge.end)
    if not rest and _OPENING.issuperset(side.keys[: hedge.start]):
        return True
    strong = _is_strong(side, hedge)
    if _points_back(side, hedge):
        return not rest or (strong and len(rest) <= (2 if hedge.start == 0 else 1))
    return strong and _speaks_of_an_agreement(side, rest, lexicon, agreed)


def limited_subjects(side: Side, lexicon: Lexicon) -> list[frozenset[str]]:
    """For each condition in a sentence the roots of what it is laid on."""
    return [
        frozenset(side.roots[at] for at in _of_its_own(side, lexicon, _opening(side, hedge), hedge.end))
        for hedge in side.hedges
        if _is_strong(side, hedge)
    ]


def _opening(side: Side, hedge: Hedge) -> int:
    """Where the condition itself opens: in 'alleen woningen als het Rijk betaalt' at 'als'."""
    places = range(hedge.start, hedge.end)
    return next((at for at in places if side.keys[at] in _CLAUSE_OPENING), hedge.start)


_CLAUSE_OPENING = frozenset("als indien wanneer mits tenzij nadat na zodra zolang".split())


def _is_strong(side: Side, hedge: Hedge) -> bool:
    return hedge.group in _STRONG or (not _LAPSING.isdisjoint(side.all_keys) and hedge.group == "zin-als")


_STRONG = frozenset(
    "zin-mits zin-tenzij zin-zolang zin-voorbehoud zin-voorzover zin-uitzondering zin-afhankelijk "
    "zin-zodra".split()
)
_LAPSING = frozenset("vervalt vervallen stopt stoppen eindigt eindigen".split())
_OPENING = frozenset("en maar wel tenminste althans ,".split())
"""Words that may stand before a condition that is the whole sentence: 'Tenminste, als er geld is.'"""


def _of_its_own(side: Side, lexicon: Lexicon, start: int = 0, end: int = 0) -> list[int]:
    """The content words outside a stretch, of a brief sentence without those that speak of the text."""
    idle = _OPENING | _ON_THE_TEXT if len(side.keys) <= BRIEF else _OPENING
    places = content(side, lexicon)
    return [at for at in places if not start <= at < end and side.keys[at] not in idle]


_ON_THE_TEXT = frozenset(
    "afspraak afspraken paragraaf hoofdstuk tekst regionale akkoord tekent tekenen doet doen meedoen let "
    "vervalt vervallen gemeente gemeenteraad raad bijdrage deelname medewerking uitvoering".split()
)
"""Words of a sentence that speaks of what was agreed, and not of a thing of its own."""
BRIEF = 16
"""Words up to which a sentence on the agreements says no more than what limits them."""


def _speaks_of_an_agreement(
    side: Side, rest: Sequence[int], lexicon: Lexicon, agreed: Collection[str]
) -> bool:
    """Whether all that a sentence is about stands in one agreement: 'Wij bouwen alleen als het Rijk
    meebetaalt' beside 'De gemeenten bouwen samen 8.500 woningen'."""
    about = {side.roots[at] for at in rest if side.roots[at]}
    return bool(about) and any(about.issubset(roots_of(text, lexicon)) for text in agreed)


def _points_back(side: Side, hedge: Hedge) -> bool:
    """Whether the sentence is about the one before it, or about the text ('Die korting', 'Deze afspraken'),
    also behind the condition it opens with: 'Pas als de raad instemt, geldt deze afspraak'."""
    outside = (*side.keys[: hedge.start], *side.keys[hedge.end :])
    opening = outside[:POINTING]
    return (
        not (_BACK | _ON_THE_TEXT).isdisjoint(opening)
        or outside[:POINTING] == ("een", "en", "ander")
        or not _HERE.isdisjoint(outside)
        or "voorwaarde" in side.all_keys
    )


POINTING = 3
"""Words at the start of a sentence in which it points back."""
_ADVERBS = frozenset(
    f"{place}{how}" for place in ("hier", "daar") for how in "aan in van op over voor mee bij achter".split()
)
"""'Hieraan', 'daarvan', 'hiermee': they point back wherever they stand."""
_HERE = frozenset("dit deze hetgeen".split()) | _ADVERBS
_BACK = _HERE | frozenset("dat die dezelfde voorgaande bovenstaande vorige genoemde zulke dergelijke".split())


def _only_where(side: Side) -> str:
    """'Dit geldt alleen bij rijkssubsidie', 'behoudt zich het recht voor': from where it limits."""
    kept = side.first({"behoudt", "behouden"})
    if kept is not None and ("recht", "voor") in pairwise(side.keys):
        return side.span(kept, side.stop(kept))
    points = not {"dit", "dat", "deze"}.isdisjoint(side.keys[:1]) or "dit" in side.all_keys
    if points and not {"geldt", "gelden"}.isdisjoint(side.all_keys):
        at = side.first(ONLY)
        return "" if at is None else side.span(at, side.stop(at))
    return ""


def _takes_back(side: Side, lexicon: Lexicon) -> bool:
    """Whether a sentence takes the one before it away, from all or from one: 'Van die keuring kan worden
    afgezien bij storm', 'Leiden doet hier niet aan mee', 'De raad beslist hier eerst over'."""
    if _is_lifted(side):
        return True
    if len(side.keys) > BRIEF or not _about_that(side):
        return "uitzondering" in side.all_keys and _is_idle(side, lexicon, _roots("maken", lexicon=lexicon))
    denies = not _DENIALS.isdisjoint(side.all_keys)
    joins = denies and _is_idle(side, lexicon, _roots(*_JOINING, lexicon=lexicon), at_least=1)
    spares = denies and ("ten", "koste") in pairwise(side.keys)
    asked = not _FIRST.isdisjoint(side.all_keys) and any(body.kind == "eigen" for body in side.bodies)
    decides = asked and _is_idle(side, lexicon, _roots(*_DECIDING, lexicon=lexicon), at_least=1)
    excepts = "uitzondering" in side.all_keys and _is_idle(side, lexicon, _roots("maken", lexicon=lexicon))
    return joins or spares or decides or excepts


def _is_lifted(side: Side) -> bool:
    """Whether it says that what stands before it may be passed over, or holds not everywhere."""
    may = not {"kan", "kunnen", "mag", "mogen"}.isdisjoint(side.all_keys)
    waived = may and not {"afgezien", "afzien", "afgeweken", "afwijken"}.isdisjoint(side.all_keys)
    void = "niet" in side.all_keys and not {"geldt", "gelden"}.isdisjoint(side.all_keys)
    points = not _BACK.isdisjoint(side.keys[:POINTING]) or _about_that(side)
    return (waived or void) and points


def _about_that(side: Side) -> bool:
    """Whether a sentence has its object from the one before it: 'hieraan', 'hier … aan', 'dit'."""
    if not _HERE.isdisjoint(side.all_keys) or "dat" in side.keys[:1]:
        return True
    near = side.first({"hier", "daar"})
    return near is not None and not _STRANDED.isdisjoint(side.keys[near + 1 :])


_STRANDED = frozenset("aan in van over mee bij achter onder voor".split())
_DENIALS = frozenset("niet nooit evenmin geen".split())
_FIRST = frozenset("eerst vooraf".split())
_JOINING = (
    "meedoen meewerken meebetalen meegaan instemmen aansluiten steunen ondersteunen onderschrijven voelen "
    "doorgaan ingaan uitvoeren aanhouden vinden gebonden akkoord bijdragen"
).split()
"""Who does these not with what stands there, takes no part in it."""
_SAYING_SO = _FIRST | {"uitzondering"}
_DECIDING = "instemmen beslissen besluiten goedkeuren oordelen uitspreken adviseren vaststellen".split()


@lru_cache(maxsize=8)
def _roots(*words: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(lexicon.root, words))


def _is_idle(side: Side, lexicon: Lexicon, roots: frozenset[str], at_least: int = 0) -> bool:
    """Whether a sentence says nothing but this, and so much of it; what 'zonder' names at its start is the
    condition."""
    own = [at for at in _of_its_own(side, lexicon) if side.keys[at] not in _SAYING_SO]
    said = sum(root in roots for root in side.roots)
    named = side.keys[:1] == ("zonder",)
    return said >= at_least and (named or all(side.roots[at] in roots for at in own))

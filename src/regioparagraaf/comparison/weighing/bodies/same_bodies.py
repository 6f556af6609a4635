"""Bodies that are the same ones under another name, or said by other words on the other side."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise, takewhile

from regioparagraaf.comparison.reading.bodies import PROMISERS, Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.beforehand.municipalities import named_by_both
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import RECEIVING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import explains, has_alike
from regioparagraaf.dutch.amounts import TOGETHER
from regioparagraaf.dutch.numerals import number


def is_with_the_rest(pair: Pair, side: Side, body: Mention) -> bool:
    """Whether 'wij met A, B en C', all others of the region, or 'samen met de buren' says what the other side
    calls 'wij samen' or 'de gemeenten'."""
    if body.role != "met":
        return False
    other = pair.other(side)
    together = not _TOGETHER.isdisjoint(other.all_keys) or any(b.concept == "gemeenten" for b in other.bodies)
    if body.kind == "plaats":
        return together and pair.speaks_of_all(side)
    named_too = any(one.concept == body.concept for one in other.bodies)
    return together and not named_too and _are_neighbours(side, body)


def _are_neighbours(side: Side, body: Mention) -> bool:
    """Whether those with whom the municipalities do it are called their neighbours: 'samen met de buren doen
    wij'."""
    if side.keys[body.end - 1] != "buren":
        return False
    ours = any(one.kind in PROMISERS and one.role == "doet" for one in side.bodies)
    return ours and ("samen" in side.keys[: body.start] or "onze" in side.keys_of(body))


_TOGETHER = frozenset("samen gezamenlijk gezamenlijke onderling gemeenschappelijk gemeenschappelijke".split())


def all_named(bodies: Collection[Mention], other: Side) -> bool:
    """Whether a whole row of municipalities stands on the other side too, where none of them does anything:
    'A, B en C delen een ziekenhuis', 'wie in A, B of C woont'."""
    if len(bodies) < _SEVERAL:
        return False
    named = {body.concept for body in other.bodies}
    return all(body.kind in _PLACES and body.concept in named for body in bodies)


_SEVERAL = 3


_PLACES = ("plaats", "gemeente")


def said_anyway(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether a partner stands on the other side in another form ('verenigingen', 'uw vereniging')."""
    return (
        _in_another_word(pair, body, side, other)
        or _in_another_role(pair, body, side, other)
        or (body.concept == "gemeenten" and _as_the_region(side, body, other))
        or _explained(pair, body, side, other)
        or (body.kind == "partner" and _at_its_work(pair, body, side, other))
    )


def _in_another_word(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether it stands in a word of the other side, or in one made of it."""
    key = side.keys[body.end - 1]
    if body.kind in ("ander", "partner", "doener") and any(
        len(own) > len(key) + 3 and (own.startswith(key) or own.endswith(key)) for own in other.keys
    ):
        return True  # 'de brandweer' of the 'brandweerkazerne'
    if body.role == "van" and any(own.startswith(_OF_A_BODY.get(body.concept, "-")) for own in other.keys):
        return True  # 'met steun van de provincie', 'met provinciale steun'
    if body.role == "aan" and any(own in _PUT_TO_A_BODY.get(body.concept, ()) for own in other.keys):
        return True  # 'elk voorstel aan de raad', 'elk raadsvoorstel'
    if body.concept == "regio" and body.role == "van" and "samenwerking" in other.all_keys:
        return True  # 'plannen van het samenwerkingsverband', 'wat de samenwerking wil'
    return _of_a_field(pair, body, side, other)  # 'de wethouders Jeugd', 'de jeugdwethouders'


def _in_another_role(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether the other side names it behind another word, or by what it does."""
    twins = [twin for twin in other.bodies if twin.concept == body.concept]
    if any(other.keys[twin.start - 1] == "via" for twin in twins):
        return True  # 'de gemeente verzekert hen', 'zij zijn via de gemeente verzekerd'
    beside = body.kind == "publiek" and body.role == "met"
    if beside and any(twin.role == "met" for twin in twins):
        return True  # 'samen met de bewoners', 'wordt met de bewoners ontworpen'
    return body.role == "doet" and (
        _has_its_deed(pair, body, side, other)
        or _goes_by_name(side, body, other)
        or _is_its_members(side, body, other)
    )


def _as_the_region(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side has another way to name the municipalities."""
    return (
        "regiogemeenten" in other.all_keys
        or _names_all(side, body, other)
        # 'Kesteren en Ochten tekenen', 'Kesteren tekent met Ochten, de twee gemeenten betalen'
        or _both_name_them(side, body, other)
        or _counts_all(side, body, other)
        # 'meerdere gemeenten', 'meer dan één gemeente'
        or any(other.keys[at : at + 3] in _SEVERAL_OF_US for at in range(len(other.keys)))
        # 'gemeenten die meedoen', 'wie als gemeente meedoet'
        or (("als", "gemeente") in pairwise(other.keys) and "wie" in other.all_keys)
    )


def _explained(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether one of the two sides has the plain word for what the other names."""
    root, here = side.roots[body.end - 1], {twin.concept for twin in side.bodies}
    if body.kind == "ander" and any(explains(root, own, pair.lexicon) for own in other.roots):
        return True  # 'de brandweer' of the 'hulpdiensten'
    for twin in other.bodies:
        if twin.kind == "publiek" and twin.concept in here:
            continue  # 'toetst de dorpsraad de plannen van bewoners': they are still the bewoners
        named = other.roots[twin.end - 1]
        if explains(root, named, pair.lexicon) or explains(named, root, pair.lexicon):
            return True  # 'de portefeuillehouders' are 'de wethouders die erover gaan'
    return False


def _at_its_work(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether a partner is told in parts, by the work that it does, or by a synonym."""
    key = side.keys[body.end - 1]
    firm = _work_of(key)
    if _told_in_parts(pair, key, other) or (firm and any(_work_of(own) == firm for own in other.keys)):
        return True
    return has_alike(other.roots, side.roots[body.end - 1], pair.lexicon)


def _goes_by_name(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side names by its own name alone who is introduced here with what it is: 'stichting
    De Kolk begint', 'De Kolk begint'."""
    if body.kind not in ("ander", "partner"):
        return False
    behind = side.tokens[body.end : body.end + _OF_A_NAME]
    named = [token.text for token in takewhile(lambda token: token.text[:1].isupper(), behind)]
    there = {token.text for token in other.tokens}
    return bool(named) and there.issuperset(named) and len(named[-1]) >= _FIELD


_OF_A_NAME = 3
"""Words of a name that are read."""


def _is_its_members(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side names the members that a body is counted by: 'een commissie van drie wijzen
    beslist', 'drie wijzen beslissen'."""
    of, count, members = (side.keys[at : at + 1] for at in range(body.end, body.end + 3))
    if of != ("van",) or not members or number(count[0]) is None:
        return False
    return (count[0], members[0]) in pairwise(other.keys)


def _of_a_field(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether the other side has the body with its field as one word: 'de wethouders (van) Jeugd'."""
    key = side.keys[body.end - 1]
    fields = {side.roots[at] for at in range(body.end, min(body.end + 2, len(side.keys)))} - {""}
    heads = (own.removesuffix(key) for own in other.keys if own.endswith(key) and own != key)
    return any(len(field) >= _FIELD and pair.lexicon.root(field) in fields for field in heads)


_FIELD = 4
"""Letters of a field that makes a compound with a body by no chance."""
_SEVERAL_OF_US = (("dan", "één", "gemeente"), ("dan", "een", "gemeente"))


def _told_in_parts(pair: Pair, key: str, other: Side) -> bool:
    """Whether the other side takes the name apart: 'de kerkbesturen', 'de besturen van de kerken'."""
    heads = [
        key.removesuffix(own) for own in other.keys if len(own) >= _WORK and own != key and key.endswith(own)
    ]
    return any(pair.lexicon.root(head) in other.all_roots for head in heads if head)


def _work_of(key: str) -> str:
    """What a firm does, by its name: 'vervoerder' and 'vervoersbedrijf' do 'vervoer'."""
    for ending in _FIRMS:
        if key.endswith(ending) and len(key) - len(ending) >= _WORK:
            return key.removesuffix(ending)
    return ""


_FIRMS = tuple("sbedrijven sbedrijf bedrijven bedrijf smaatschappij maatschappij ders der ers er".split())
"""How the names of firms and of who has one end: the longest first."""
_WORK = 5


def _has_its_deed(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether the other side has a noun for what a body does, with its name in it: 'het bestuur vergadert',
    'de bestuursvergadering'."""
    key = side.keys[body.end - 1]
    named = (own.removeprefix(key).removeprefix("s") for own in other.keys if own.startswith(key))
    deeds = {pair.lexicon.root(deed) for deed in named if len(deed) >= _DEED}
    done = (at for at in range(*side.stretch(body.start)) if side.roots[at] in deeds)
    return any(side.is_verb(at) for at in done)


_DEED = 5
"""Letters of a noun for a deed that ends a compound by no chance."""


_OF_A_BODY = {
    "provincie": ("provincia",),
    "rijk": ("rijks", "landelijk"),
    "gemeente": ("gemeentelijk",),
    "gemeenten": ("gemeentelijk",),
    "raad": ("raads",),
    "college": ("collegiaal", "college"),
}
"""How the adjective or the compound begins that says whose it is."""
_PUT_TO_A_BODY = {
    "raad": ("raadsvoorstel", "raadsvoorstellen", "raadsbrief", "raadsbrieven"),
    "college": ("collegevoorstel", "collegevoorstellen", "collegeadvies", "collegeadviezen"),
}
"""What is put to a body, by its compound."""


def _names_all(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side names every one of 'de vijf gemeenten' as the one that acts."""
    count = next((n for key in side.keys_of(body) if (n := number(key)) is not None), None)
    named = [twin for twin in other.bodies if twin.kind in ("plaats", "gemeente") and twin.role == body.role]
    return count is not None and count > 1 and len({twin.concept for twin in named}) == count


def _both_name_them(side: Side, body: Mention, other: Side) -> bool:
    """Whether 'de drie gemeenten' are exactly those that both sides name, in whatever part."""
    count = next((n for key in side.keys_of(body) if (n := number(key)) is not None), None)
    if count is None or count < _SEVERAL:
        return False
    texts = [" ".join(token.text for token in one.tokens) for one in (side, other)]
    return named_by_both(*texts) == count


def _counts_all(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side calls 'de vijf gemeenten' 'alle vijf'."""
    counts = [n for key in side.keys_of(body) if (n := number(key)) is not None]
    return bool(counts) and any(
        key in ("alle", "allen") and number(other.keys[at + 1]) == counts[0]
        for at, key in enumerate(other.keys[:-1])
    )


def all_of_us(pair: Pair, was: Mention, wordt: Mention) -> bool:
    """Whether 'de gemeenten' became 'wij': who signs the text. Counted ('de vijf gemeenten') they are a
    body of their own, unless those who say 'wij' are counted too ('wij met zijn vijven', 'wij met de vier
    andere gemeenten')."""
    for body, other, side in ((was, wordt, pair.common), (wordt, was, pair.draft)):
        if body.concept == "gemeenten" and other.kind == "wij":
            counts = [n for key in side.keys_of(body) if (n := number(key)) is not None]
            return not counts or counts[0] == _counted_with_us(pair.other(side))
    return False


def _counted_with_us(side: Side) -> float:
    """How many 'wij' are: 'met zijn vijven', 'met onze vier buren'; 0 where nobody counts them."""
    for key, behind in pairwise(side.keys):
        if behind in TOGETHER and key in _OUR_NUMBER:
            return TOGETHER[behind]
    others = [side.keys_of(b) for b in side.bodies if b.concept == "gemeenten" and b.role == "met"]
    counts = [n for keys in others for key in keys if (n := number(key)) is not None]
    return counts[0] + 1 if counts else 0


_OUR_NUMBER = frozenset("z'n zijn ons".split())


_EACH = frozenset("elk elke ieder iedere alle één eigen uw onze ons".split())


def each_of_them(pair: Pair, was: Mention, wordt: Mention) -> bool:
    """Whether one of a kind stands for all of that kind: 'de gemeenten' and 'elke gemeente', each its own."""
    if {was.concept, wordt.concept} not in (
        {"gemeente", "gemeenten"},
        {"raad", "raden"},
        {"college", "colleges"},
    ):
        return False
    if was.role == "aan" and wordt.role == "doet" and not RECEIVING.isdisjoint(pair.draft.all_roots):
        return True  # 'de dienst meldt aan de colleges', 'het college hoort van de dienst'
    members = _MEMBERS.intersection((*pair.common.keys, *pair.draft.keys))
    if members:
        return True  # 'de raad', 'raadsleden'
    one, side = (was, pair.common) if was.concept in ("gemeente", "raad", "college") else (wordt, pair.draft)
    before = side.keys[max(one.start - 1, 0) : one.end]
    return not _EACH.isdisjoint(before) or not _IN_EACH.isdisjoint(pairwise(side.keys))


_IN_EACH = frozenset((each, "gemeente") for each in ("elke", "iedere"))
"""Where one of a kind is in each of the places: 'in elke gemeente kiest het college een haven'."""
_MEMBERS = frozenset("raadsleden gemeenteraadsleden collegeleden".split())

"""What one side alone makes binding: that nothing goes without it, or that there is one. A free rewording
that answers every other word loses these unseen."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import KEPT
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.promises.one_of_several import one_of_several
from regioparagraaf.comparison.weighing.promises.one_together import one_together
from regioparagraaf.comparison.weighing.reach.all_of_it import (
    all_of_something_else,
    any_kept,
    each_gets_it,
    no_longer_the_place,
    not_each,
    one_and_the_same,
    one_for_each,
    paid_in_full,
)
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS, free_relative
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.words import EVERY


def one_sided(pair: Pair) -> str:
    """What stands on one side alone, as a Dutch clause; empty where nothing does."""
    for side in pair.sides:
        for find, clause in _RULES:
            words = find(pair, side)
            if words:
                return clause.format(words)
    return ""


def _no_longer_one(pair: Pair, side: Side) -> str:
    """The plural on the other side of what is 'één' here ('één kandidaat', 'hun kandidaten'); else ''. With
    its accents it is a number and no article."""
    other = pair.other(side)
    if "één" not in side.all_keys or "één" in other.all_keys:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        place = at + 1
        while (
            place + 1 < len(side.keys)
            and side.keys[place].endswith("e")
            and side.keys[place] in other.all_keys
        ):
            place += 1  # 'één regionale visie'
        noun, root = side.keys[place], side.roots[place]
        if (
            key != "één"
            or side.keys[max(at - 2, 0) : at] == ("meer", "dan")
            or noun.endswith(_PLURAL)
            or noun in other.all_keys
            or root not in other.all_roots
        ):
            continue
        more = other.keys[other.roots.index(root)]
        if len(noun) > _BRIEF and more.endswith(_PLURAL):
            return more
    return ""


def _one_for_several(pair: Pair, side: Side) -> str:
    """The plural on the other side of what is one here, in a sentence that stands as it was: 'openen een
    steunpunt', 'openen steunpunten'; else ''. 'Een inwoner' may be any of them."""
    other = pair.other(side)
    if pair.changed > KEPT or pair.left(side) or pair.left(other) or "een" not in side.all_keys:
        return ""
    beside = set(pairwise(other.roots))
    for at, key in enumerate(side.keys[:-1]):
        if key != "een":
            continue
        place = at + 1
        while side.roots[place : place + 2] in beside and side.keys[place + 1] not in other.all_keys:
            more = other.keys[other.roots.index(side.roots[place + 1])]
            verb = side.is_verb(place + 1)
            if verb and not more.startswith(side.keys[place + 1]):
                break  # 'een mantelzorger krijgt', 'mantelzorgers krijgen'; not 'loket', 'loketten'
            place += 1  # 'een extra loket', 'een nieuwe steiger'
        noun, root = side.keys[place], side.roots[place]
        if len(noun) <= _BRIEF or root not in other.all_roots or noun in other.all_keys:
            continue
        if noun.endswith("ende") or _may_be_any(side, other, at):
            continue  # 'in een haven wonende schippers', 'schippers die in een haven wonen'
        described = place > at + 1
        if any(q.start < other.roots.index(root) < q.end + _DESCRIBED for q in other.measures.quantities):
            continue  # 'elk jaar drie markten': `getal` weighs how many
        place = other.roots.index(root)
        if other.keys[place] == noun + "en" and not _DOING.isdisjoint(side.all_keys):
            continue  # 'nemen een besluit', 'besluiten'
        if other.keys[place + 1 : place + 2] in _WE or not other.keys[place].startswith(noun[:-2]):
            continue  # 'voeren een lobby', 'lobbyen wij'; 'een evaluatie', 'evalueren'
        several = described or root not in pair.lexicon.people_roots | DWELLERS
        alone = place > 0 and other.keys[place - 1] not in _EACH and several
        if alone and (other.keys[place].endswith(_PLURAL) or noun + "a" == other.keys[place]):
            return other.keys[place]
    return ""


def _may_be_any(side: Side, other: Side, at: int) -> bool:
    """Whether the 'een' at this place is any of them, of which there may be many."""
    before = side.keys[max(at - 1, 0)]
    barred = not _BARRING.isdisjoint(side.all_keys) and not _BARRING.isdisjoint(other.all_keys)
    return (
        # 'wie in een haven woont', 'bewoners van de havens'
        (free_relative(side) and "wie" in side.keys[side.stretch(at)[0] : at])
        # 'een derde van de boten ligt in een haven', 'in havens'
        or (before == "in" and all(map(_shares_of_many, (side, other))))
        # 'gaat een gesprek over zorg, dan', 'bij gesprekken over zorg'
        or at in side.in_hedges
        # 'de wachttijd voor een loods', 'de wachttijd voor loodsen'
        or (at > 0 and before == "voor" and side.keys[max(at - 2, 0)] in _FOR_ANY)
        # 'op een jacht is koken verboden', 'op jachten'
        or (barred and before in _WHERE)
        # 'melden tekorten', 'melden een tekort'
        or not _REPORTING.isdisjoint(side.all_roots)
    )


_BARRING = frozenset("verboden verbod niet geen".split())
_WHERE = frozenset("op in bij langs".split())
_REPORTING = frozenset("mel signaler constater".split())
"""The roots of verbs of which 'een tekort' may be any."""


def _shares_of_many(side: Side) -> bool:
    """Whether a side tells of a part of many things, each of which is somewhere: 'een derde van de boten'."""
    return any(q.unit == "%" and "van" in side.keys[q.start : q.end + 1] for q in side.measures.quantities)


_FOR_ANY = frozenset(
    "wachtlijst wachtlijsten wachttijd wachttijden vergunning vergunningen aanvraag aanvragen leges tarief "
    "tarieven regels eisen voorwaarden".split()
)
"""Behind these 'voor een loods' is for any of them."""
_DOING = frozenset(
    "neemt nemen maakt maken doet doen geeft geven houdt houden brengt brengen voert voeren pleegt plegen "
    "verricht verrichten".split()
)
"""With these a noun may be what a verb says on the other side."""
_WE = (("wij",), ("we",))
_EACH = frozenset("een elk elke ieder iedere".split())
_PLURAL = ("s", "en")
_DESCRIBED = 2
"""Words behind a number in which the counted noun stands: 'drie nieuwe markten'."""
_BRIEF = 4
"""Letters up to which a noun is more often a part of speech or a span of time: 'keer', 'dag'."""


def _no_longer_both(pair: Pair, side: Side) -> str:
    """The 'beide' of two things of which the other side names one: 'beide oevers', 'de oever'; else ''."""
    other = pair.other(side)
    both = side.first(_BOTH)
    if both is not None and (_BOTH | {"beide"}).isdisjoint(other.all_keys):
        left_one = any(words in _ONE_OF_THEM for words in pairwise(other.keys))
        return side.words(both) if left_one else ""
    if "beide" not in side.all_keys:
        return ""
    if any(other.keys[at : at + 4] in _ONE_OF_TWO for at in range(len(other.keys))):
        return "beide"
    for at, key in enumerate(side.keys[:-1]):
        noun, root = side.keys[at + 1], side.roots[at + 1]
        if side.keys[max(at - 2, 0) : at] == ("geen", "van"):
            continue  # 'de reder noch de stad', 'de reder en de stad geen van beide'
        if key != "beide" or root not in other.all_roots or noun in other.all_keys:
            continue
        one = other.keys[other.roots.index(root)]
        if not one.endswith(_PLURAL) and _TWO.isdisjoint(other.all_keys):
            return side.words(at, at + 1)
    return ""


_BOTH = frozenset("allebei beiden".split())
_ONE_OF_THEM = frozenset({("er", "een"), ("er", "één"), ("een", "ervan"), ("een", "daarvan")})
_ONE_OF_TWO = tuple((one, "van", "de", two) for one in ("een", "één") for two in ("twee", "beide"))
_TWO = frozenset("beide twee allebei elk elke ieder iedere".split())


def _no_longer_each(pair: Pair, side: Side) -> str:
    """'Alle zwembaden' where the other side has 'de zwemvoorziening': the function may stay where the things
    go; else ''."""
    other = pair.other(side)
    kept = side is pair.common and pair.changed <= KEPT_WORDS
    led = frozenset("de het een onze".split()) if kept else frozenset[str]()
    if not EVERY.isdisjoint(other.all_keys) and not kept:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        noun = side.keys[at + 1]
        if key not in EVERY | led or noun in other.all_keys or len(noun) <= _STEM:
            continue
        if any(own.endswith(_FUNCTIONS) and own[:_STEM] == noun[:_STEM] for own in other.keys):
            return side.words(at, at + 1)
    return ""


def _only_what_it_does(pair: Pair, side: Side) -> str:
    """'Een badhuisvoorziening' where the other side has 'een badhuis': what it does may come back in any
    shape; else ''. 'De badhuisvoorziening' is the one that is there."""
    other = pair.other(side)
    if any(key.endswith(_PROVISIONS) for key in other.keys):
        return ""
    for at, key in enumerate(side.keys[:-1]):
        thing = side.keys[at + 1].removesuffix("voorziening")
        if key not in _ANY or thing == side.keys[at + 1] or len(thing) <= _STEM:
            continue
        if any(own == thing and other.keys[p] in _ANY | _LED for p, own in enumerate(other.keys[1:])):
            return side.words(at + 1)
    return ""


_PROVISIONS = ("voorziening", "voorzieningen")
_ANY = EVERY | {"een", "geen"}
_LED = frozenset("de het onze".split())
_FUNCTIONS = ("functie", "functies", "voorziening", "voorzieningen", "aanbod", "netwerk")
"""What ends the name of what things do together, in whatever number they come."""
_STEM = 4


def _one_of_all(pair: Pair, side: Side) -> str:
    """'Alle scholen' where the other side has 'een school'; else ''. 'Een huurder' may be any of them, and so
    may what is told in a condition or is a part of something else."""
    other = pair.other(side)
    if side.keys[:1] != ("alle",) or other.hedges or side.hedges or not _ALL_TOLD.isdisjoint(other.all_keys):
        return ""
    noun, root = (*side.keys[1:2], "")[0], (*side.roots[1:2], "")[0]
    if noun in other.all_keys or root in pair.lexicon.people_roots | DWELLERS:
        return ""
    return side.words(0, 1) if other.keys[:1] == ("een",) and other.roots[1:2] == (root,) else ""


_ALL_TOLD = EVERY | frozenset("geen mag mogen moet moeten die".split())


def _only_shared(pair: Pair, side: Side) -> str:
    """'worden gedeeld met de provincie' where the other side leaves it all to the provincie: the words for
    sharing; else ''."""
    other = pair.other(side)
    if _DIVIDING.isdisjoint(side.all_roots):
        return ""
    if not _DIVIDING.isdisjoint(other.all_roots) or not _ALL_OF_THEM.isdisjoint(other.all_keys):
        return ""
    for at in pair.left(side):
        start, end = side.stretch(at)
        money = any(key.startswith(_MONEY) or key.endswith("kosten") for key in side.keys[start:end])
        if side.roots[at] in _DIVIDING and "met" in side.keys[start:end] and money:
            return side.words(at)
    return ""


_DIVIDING = frozenset({"del", "ferdel"})
"""The roots of 'delen' and 'verdelen'."""
_MONEY = ("kosten", "winst", "opbrengst", "rekening", "tekort", "lasten", "baten", "overschot")
_ALL_OF_THEM = frozenset("samen gezamenlijk gezamenlijke ieder elk beide allebei helft onderling".split())


def _one_of_both(pair: Pair, side: Side) -> str:
    """'een van beide' where the other side has both; else ''."""
    other = pair.other(side)
    if "van" not in side.all_keys or "of" in other.all_keys or _TWO.isdisjoint(other.all_keys):
        return ""
    for at, key in enumerate(side.keys[:-2]):
        of_two = side.keys[at + 1 : at + 3] in (("van", "beide"), ("van", "de")) and (
            side.keys[at + 2] == "beide" or side.keys[at + 3 : at + 4] == ("twee",)
        )
        if key in ("een", "één") and of_two:
            return side.span(at, at + 3)
    return ""


def _only_helped(pair: Pair, side: Side) -> str:
    """'krijgt een woning' where the other side has 'helpen aan een woning' or 'helpen een woning te vinden':
    the word for helping; else ''."""
    other = pair.other(side)
    gets = not _GETTING.isdisjoint(side.all_roots) and _HELPING.isdisjoint(side.all_roots)
    if not gets or not _GETTING.isdisjoint(other.all_roots):
        return ""
    if any(side.roots[at] not in _ASSURING for at in pair.left(side)):
        return ""
    for at, root in enumerate(other.roots):
        behind = other.keys[at + 1 : other.stop(at)]
        if root in ("help", "begeleid") and not _TOWARDS.isdisjoint(behind):
            return other.words(at)
    return ""


_GETTING = frozenset("krijg ontfang gef".split())
_ASSURING = frozenset("garander warborg ferseker aanbied".split())
"""Roots of what says that it is sure, and of which nothing is left where somebody is only helped."""
_HELPING = frozenset("help hulp begeleid ondersteun steun".split())
_TOWARDS = frozenset("naar aan te bij".split())


def _another_same(pair: Pair, side: Side) -> str:
    """'Dezelfde omvang' where the other side has 'dezelfde soort': what must be the same is the point; else
    ''."""
    other = pair.other(side)
    if _SAME.isdisjoint(side.all_keys) or _SAME.isdisjoint(other.all_keys):
        return ""
    said, there = _same_things(side), _same_things(other)
    if not said or not there or set(said) & set(there):
        return ""
    root, instead = next(iter(said)), next(iter(there))
    kept = root in other.all_roots or instead in side.all_roots or alike(root, instead, pair.lexicon)
    elsewhere = root in _PLACES and instead in _PLACES
    return said[root] if not kept and (pair.changed <= KEPT or elsewhere) else ""


_SAME = frozenset({"dezelfde", "hetzelfde"})
_PLACES = frozenset("plat plek strat bur wijk dorp kern stad gemen regio gebied park percel".split())
"""Roots of places of every size: in the same street is nearer than in the same town."""


def _same_things(side: Side) -> dict[str, str]:
    """The root of what stands right behind 'dezelfde', with the words."""
    return {
        side.roots[at + 1]: side.words(at, at + 1)
        for at, key in enumerate(side.keys[:-1])
        if key in _SAME and len(side.keys[at + 1]) >= _STEM - 1
    }


def _only_afterwards(pair: Pair, side: Side) -> str:
    """'zonder vergunning' where the other side has the vergunning only once the tree is gone: 'krijgt een
    vergunning nadat hij is gekapt'; else ''."""
    other = pair.other(side)
    if "zonder" not in side.all_keys or pair.left(side):
        return ""
    without = side.keys.index("zonder")
    named = {side.roots[at] for at in pair.content(side) if without < at < side.stop(without)}
    done = {side.roots[at] for at in pair.content(side) if not without < at < side.stop(without)}
    for at, key in enumerate(other.keys):
        later = {*other.roots[at : other.stop(at)]}
        if (
            key == "nadat"
            and not done.isdisjoint(later)
            and named.isdisjoint(later)
            and named & other.all_roots
        ):
            return side.span(without, min(side.stop(without), without + _NAMED))
    return ""


def _only_promised(pair: Pair, side: Side) -> str:
    """'beloven … aan te nemen' where the other side has 'aannemen': the word for promising; else ''."""
    other = pair.other(side)
    if pair.left(other) or _PROMISING.isdisjoint(side.all_roots):
        return ""
    for at in pair.left(side):
        governs = "te" in side.keys[at + 1 : side.stop(at)]
        if side.roots[at] in _PROMISING and governs:
            return side.words(at)
    return ""


_PROMISING = frozenset("belof toeseg".split())
"""The roots of 'beloven' and 'toezeggen'."""


def _not_without(pair: Pair, side: Side) -> str:
    """What must be there first on this side ('geen grond zonder die aan te bieden'), where the other side
    neither denies anything nor says on what it depends; else ''."""
    if "zonder" not in side.all_keys:
        return ""
    kinds, other = pair.lexicon.denials, pair.other(side)
    if any(kinds.get(key) for key in other.keys) or not _DEPENDS.isdisjoint(other.all_keys):
        return ""
    for at, key in enumerate(side.keys):
        if key == "zonder" and "vol" in map(kinds.get, side.keys[max(at - _WITHIN, 0) : at]):
            return side.span(at, min(side.stop(at), at + _NAMED))
    return ""


_DEPENDS = frozenset(
    "alleen slechts uitsluitend enkel pas eerst altijd steeds met na nadat vooraf voordat mits moet moeten "
    "verplicht nodig vereist vergt vraagt instemming toestemming vergunning".split()
)
"""Words by which the other side may say that the one does not go without the other."""
_WITHIN = 8
"""Words between 'niet' and the 'zonder' that belongs to it."""
_NAMED = 4
"""Words from 'zonder' on that say what must be there."""


def _as_little_as_possible(pair: Pair, side: Side) -> str:
    """'Zo min mogelijk bomen' where the other side has them without a bound; else ''."""
    if "zo" not in side.all_keys:
        return ""
    other = pair.other(side)
    if any(key.startswith(_LESS) for key in other.keys) or any(
        pair.lexicon.denials.get(key) and key not in side.all_keys and root not in side.all_roots
        for key, root in zip(other.keys, other.roots, strict=True)
    ):
        return ""
    for at in range(len(side.keys) - 3):
        little = side.keys[at] == "zo" and side.keys[at + 1] in ("min", "weinig")
        if little and side.keys[at + 2] == "mogelijk" and side.roots[at + 3] in other.all_roots:
            return side.span(at, at + 4)
    return ""


_LESS = ("min", "beperk", "weinig", "vermijd", "voork", "verme", "terug", "zuinig", "spaar", "gespaard")
"""How words begin with which the other side may keep it small too."""


_RULES: tuple[tuple[Callable[[Pair, Side], str], str], ...] = (
    (not_each, "'{}' staat aan één kant: aan de andere blijft er geen zonder"),
    (each_gets_it, "'{}' staat aan één kant: krijgt iedereen het?"),
    (all_of_something_else, "'{}' staat aan één kant: zijn het ze nog alle?"),
    (one_for_each, "'{}' staat aan één kant: blijft het er één?"),
    (any_kept, "'{}' staat aan één kant: blijft dit, of een ander?"),
    (no_longer_the_place, "'{}' staat aan één kant: blijft de plaats, of wat er wordt gedaan?"),
    (one_and_the_same, "'{}' staat aan één kant: is het steeds dezelfde?"),
    (paid_in_full, "'{}' staat aan één kant: hoeveel ervan wordt betaald?"),
    (one_of_several, "'{}' staat aan één kant: gebeurt het, of is het een van meer?"),
    (one_together, "'{}' staat aan één kant: blijft het er één, van allen samen?"),
    (_no_longer_one, "'één' staat aan één kant: hoeveel '{}' zijn het?"),
    (_one_for_several, "'een' staat aan één kant: hoeveel '{}' zijn het?"),
    (_no_longer_both, "'{}' staat aan één kant: aan de andere is het er één"),
    (_only_shared, "'{}' staat aan één kant: wie deelt, draagt of krijgt niet alles"),
    (_one_of_both, "'{}' staat aan één kant: aan de andere zijn het er twee"),
    (_one_of_all, "'{}' staat aan één kant: alle ervan, of één?"),
    (_no_longer_each, "'{}' staat aan één kant: elk ervan, of wat ervoor in de plaats komt?"),
    (_only_what_it_does, "'{}' staat aan één kant: blijft het, of wat ervoor in de plaats komt?"),
    (_only_helped, "'{}' staat aan één kant: wie het krijgt, heeft het; wie geholpen wordt, nog niet"),
    (_only_afterwards, "'{}' staat aan één kant: aan de andere komt dat pas achteraf"),
    (_only_promised, "'{}' staat aan één kant: wie het belooft, heeft het nog niet gedaan"),
    (_another_same, "'{}' staat aan één kant: wat moet er gelijk zijn?"),
    (_as_little_as_possible, "'{}' staat aan één kant: aan de andere is het niet beperkt"),
    (_not_without, "'{}' staat aan één kant: zonder dat mag het niet"),
)
"""What is sought on each side, and what it means, with its words filled in."""

"""How a local sentence says otherwise than an agreement on the same subject: another moment, frequency or
place, or that what the agreement denies is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from regioparagraaf.comparison.elsewhere.amounts import pays_otherwise
from regioparagraaf.comparison.elsewhere.limits import is_ours
from regioparagraaf.comparison.elsewhere.reversals import reverses
from regioparagraaf.comparison.elsewhere.subjects import STRONG, Tie
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.quantities import Measures
from regioparagraaf.dutch.small_words import ALONE
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def contradicts(side: Side, agreement: Side, tie: Tie, lexicon: Lexicon) -> bool:
    """Whether a sentence on the same subject says another moment or frequency, if it names hardly anything
    else; another place or amount; or closes what it keeps open, allows or does what it denies."""
    ours, theirs = side.measures, agreement.measures
    times = {often.times for often in ours.frequencies}, {often.times for often in theirs.frequencies}
    closely = tie.share >= STRONG
    if closely and (_are_other(*times) or _are_other(_moments(ours), _moments(theirs))):
        return True
    if tie.named and _are_other(set(_settled_in(side)), set(_settled_in(agreement))):
        return True
    subject = side.places(tie.words)
    if tie.named and (
        _shuts_what_is_open(side, agreement) or pays_otherwise(side, agreement, subject, lexicon)
    ):
        return True
    if tie.named and (_aims_at_denied(side, agreement, tie.named, lexicon) or _keeps_here(side, agreement)):
        return True
    if tie.named and reverses(side, agreement, tie, lexicon):
        return True
    denied = denials(agreement, lexicon)
    if not (denied or not _ONLY.isdisjoint(agreement.keys)) or not is_ours(side) or denials(side, lexicon):
        return False
    return _allows(side) or (bool(tie.named) and _does_denied(side, agreement, tie.named, lexicon))


def may_keep_within(agreement: Profile) -> bool:
    """Whether an agreement has the words that keep something within a border: 'uitsluitend binnen'."""
    return "binnen" in agreement.said and not _ONLY.isdisjoint(agreement.said)


def goes_outside(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """Whether something is done outside that to which such an agreement keeps it: 'bouwen buiten de kernen'
    where 'wij bouwen uitsluitend binnen de kernen'."""
    if denials(side, lexicon) or denials(agreement, lexicon):
        return False
    left, kept = _bordered(side, "buiten"), _bordered(agreement, "binnen")
    done = {root for at, root in enumerate(side.roots) if side.is_verb(at)}
    return not left.isdisjoint(kept) and not done.isdisjoint(agreement.roots)


def _bordered(side: Side, preposition: str) -> set[str]:
    """The roots of the nouns right behind a preposition: 'buiten de bestaande kernen'."""
    return {
        side.roots[at]
        for place, key in enumerate(side.keys)
        if key == preposition
        for at in range(place + 1, min(place + 1 + _DESCRIBED, side.stop(place)))
        if side.is_noun(at) and side.roots[at]
    }


def _aims_at_denied(side: Side, agreement: Side, named: Set[str], lexicon: Lexicon) -> bool:
    """Whether a sentence looks into or prepares what is no aim of the agreement: 'wij laten onderzoeken wat
    een fusie oplevert', where 'een fusie is voor ons geen doel'."""
    if denials(side, lexicon) or not any(key.startswith(_AIMING) for key in side.keys):
        return False
    things = {root for key, root in zip(side.keys, side.roots, strict=True) if key in named and root}
    for words in denials(agreement, lexicon):
        start, end = agreement.stretch(words[0])
        holds = any(
            alike(one, root, lexicon) for one in things for root in agreement.roots[start:end] if root
        )
        if holds and not _AIMS.isdisjoint(agreement.keys[words[0] : end]):
            return True
    return False


_AIMING = ("onderzoe", "verken", "voorbereid", "bereiden", "streven", "streef", "werken", "willen", "start")
_AIMS = frozenset("doel doelen optie oplossing sprake orde onderwerp inzet wens plan streven".split())


def _keeps_here(side: Side, agreement: Side) -> bool:
    """Whether a sentence keeps to the own municipality what the agreement has in the whole region: 'de pas
    geldt alleen in Leiden'."""
    if ALONE.isdisjoint(side.keys) or _REGION.isdisjoint(agreement.keys):
        return False
    here = {body.start for body in side.bodies if body.kind == "gemeente"}
    here |= set(side.places(_OUR))
    return any(
        key in ALONE and not here.isdisjoint(range(at + 1, at + _AFTER)) for at, key in enumerate(side.keys)
    )


_REGION = frozenset("regio regionale regionaal gemeenten overal".split())
_OUR = frozenset("ons onze eigen".split())
_AFTER = 5
"""Words behind 'alleen' in which it says where or for whom: 'alleen voor de inwoners van Leiden'."""


def _allows(side: Side) -> bool:
    """Whether somebody may do it, or we let him."""
    lets = "toe" in side.keys and not _LETTING.isdisjoint(side.keys)
    lets = lets or ("mogelijk" in side.keys and not _MAKING.isdisjoint(side.keys))
    return lets or not _ALLOWING.isdisjoint(side.keys)


_MAKING = frozenset("maken maakt".split())
_LETTING = frozenset("laat laten staat staan".split())
_ALLOWING = frozenset("toegestaan mag mogen gedogen toestaan toelaten".split())
_ONLY = frozenset("alleen uitsluitend slechts enkel vrij".split())


def _moments(measures: Measures) -> set[float]:
    """By when something is done; how long it may take is another matter."""
    return {term.moment for term in measures.terms if term.kind in ("op", "vanaf")}


def _are_other(here: Set[float] | Set[str], there: Set[float] | Set[str]) -> bool:
    return bool(here and there) and here.isdisjoint(there)


def _settled_in(side: Side) -> Iterator[str]:
    """The named places to which something goes or in which it stays: 'het depot gaat naar Zwolle'."""
    if _SETTLING.isdisjoint(side.keys):
        return
    for at, token in enumerate(side.tokens):
        if at and token.text[:1].isupper() and side.keys[at - 1] in _PLACING:
            start, end = side.stretch(at)
            if not _SETTLING.isdisjoint(side.keys[start:end]):
                yield side.keys[at]


_SETTLING = frozenset(
    "gaat gaan komt komen verhuist verhuizen blijft blijven staat staan vertrekt vertrekken".split()
)
_PLACING = frozenset("naar in te".split())


def _shuts_what_is_open(side: Side, agreement: Side) -> bool:
    """'De manege gaat dicht', where the agreement keeps it open; 'op zondag' or 'om tien uur' only where that
    is when it has it open."""
    shuts = "dicht" in side.keys and not _GOING.isdisjoint(side.keys)
    return (
        shuts
        and not _OPEN.isdisjoint(agreement.keys)
        and _AT_HOURS.intersection(side.keys) <= agreement.all_keys
    )


_GOING = frozenset("gaat gaan moet kan mag".split())
_OPEN = frozenset("open openhouden openblijven behouden".split())
_AT_HOURS = frozenset(
    "uur zondag zaterdag maandag dinsdag woensdag donderdag vrijdag weekend zomer winter vakantie avond "
    "nacht eerder later vroeger dagen niet".split()
)


def _does_denied(side: Side, agreement: Side, named: Set[str], lexicon: Lexicon) -> bool:
    """Whether a sentence does to the same thing, by the same verb, what the agreement denies: 'wij sluiten de
    molen', where 'geen molen sluit zonder besluit van de raad'."""
    things = {root for key, root in zip(side.keys, side.roots, strict=True) if key in named and root}
    done = _done_to(things, side, range(len(side.keys)), lexicon)
    denied = [words[0] for words in denials(agreement, lexicon) if agreement.keys[words[0]] != "zonder"]
    return bool(done) and not done.isdisjoint(_done_to(things, agreement, denied, lexicon))


def _done_to(things: Set[str], side: Side, places: Iterable[int], lexicon: Lexicon) -> set[tuple[str, bool]]:
    """The roots of the verbs that stand with a thing in a clause of one of these places, each with
    whether the thing is only where or with what it is done: 'een contract met de molen' closes no mill."""
    stretches = {side.stretch(at) for at in places}
    return {
        (side.roots[at], _is_beside(side, thing))
        for start, end in stretches
        if _RELATIVE.isdisjoint(side.keys[start : start + 1])
        for thing in range(start, end)
        if side.roots[thing] in things
        for at in range(start, end)
        if side.roots[at] not in things and side.keys[at] not in lexicon.function_words and side.is_verb(at)
    }


def _is_beside(side: Side, thing: int) -> bool:
    """Whether a preposition stands before a thing: 'in de uiterwaarden'."""
    return not PREPOSITIONS.isdisjoint(side.keys[max(thing - _DESCRIBED, 0) : thing])


_DESCRIBED = 3
"""Words before a noun in which its preposition stands: 'in de oude'."""
_RELATIVE = frozenset("die dat wie wat waar als".split())
"""A clause that opens with these tells which thing or in which case, and does nothing to it."""

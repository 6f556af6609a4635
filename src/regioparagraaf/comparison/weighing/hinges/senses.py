"""Which hinges stand on a side: not the same words in another sense, as in 'neemt op zich'."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain, pairwise

from regioparagraaf.comparison.reading.quantifiers import NOBODY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import PARTICIPLE
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import NONE
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def hinges_on(side: Side, lexicon: Lexicon) -> dict[tuple[str, str], tuple[int, int]]:
    """The hinges of one side by kind and group, from where to where (exclusive) they stand.

    A word inside a frequency or a term ('elk half jaar') is weighed there.
    """
    hinges = lexicon.hinges.find(side.keys)
    if not hinges:
        return {}
    measured = side.measures
    spans = [(f.start, f.end) for f in measured.frequencies]
    spans += [(t.start, t.end) for t in measured.terms] + [(q.start, q.end) for q in measured.quantities]
    taken = {at for start, end in spans for at in range(start, end)}
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for hinge in hinges:
        kind, group = hinge.meaning.split(" ", 1)
        if hinge.start not in taken and not _other_sense(side, group, hinge.start):
            found.setdefault((kind, group), (hinge.start, hinge.end))
    return found


def _other_sense(side: Side, group: str, at: int) -> bool:
    """Whether a hinge is part of another turn here: 'neemt op zich', 'zonder dat u iets hoeft te doen'."""
    if side.keys[at] == "geregeld" and not _BECOMING.isdisjoint(side.keys[side.stretch(at)[0] : at]):
        return True  # 'worden geregeld in een afspraak'
    asked = _OTHER_SENSES.get(group)
    return asked is not None and asked(side, at)


def _ours_of_the_region(side: Side, at: int) -> bool:
    """'De andere gemeenten' are of the region."""
    return at > 0 and (side.keys[at - 1] in DETERMINERS or number(side.keys[at - 1]) is not None)


def _owns_it(side: Side, at: int) -> bool:
    """'De werf, van de gemeenten zelf,' is theirs: nobody does it himself."""
    return any(body.role == "van" and body.end == at for body in side.bodies)


def _no_more(side: Side, at: int) -> bool:
    """'Heeft de club geen leden meer, dan'."""
    return side.keys[at + 1 : at + 2] == (",",)


def _just_as(side: Side, at: int) -> bool:
    """'Net zo goed als nu'; 'bijna alle' is weighed with how many there are."""
    return side.keys[max(at - 1, 0)] in _JUST or any(start <= at < end for _, _, start, end in side.scopes)


def _only_there(side: Side, at: int) -> bool:
    """'Die geen van hen alleen kan vervullen', 'alleen al in de haven', 'veel meer dan water alleen', 'alleen
    een uitzondering voor'."""
    return (
        not NOBODY.isdisjoint(side.keys[max(at - 6, 0) : at])
        or side.keys[at + 1 : at + 2] == ("al",)
        or "dan" in side.keys[max(at - 3, 0) : at]
        or _in_a_hedge(side, at)
    )


def _before_something(side: Side, at: int) -> bool:
    """'Voor het eerst in 2029' is no order of deeds, and 'een loket voor u' is no 'voor u bouwt'."""
    if side.keys[max(at - 2, 0) : at + 1] == ("voor", "het", "eerst"):
        return True
    if side.keys[at] == "voor" and at + 2 in (len(side.keys), side.stop(at)):
        return True
    return _after_something(side, at)


def _after_something(side: Side, at: int) -> bool:
    """'Ten minste tien weken nadat', 'binnen tien dagen nadat'; 'niet voordat' is weighed as a condition."""
    return any(t.start <= at <= t.end for t in side.measures.terms) or _in_a_hedge(side, at)


def _in_a_hedge(side: Side, at: int) -> bool:
    return at in side.in_hedges


def _compares(side: Side, at: int) -> bool:
    """'Evenveel als' only compares."""
    return "als" in side.keys[at : side.stop(at)]


def _stresses(side: Side, at: int) -> bool:
    """'En wel vóór 1 juli', 'voorwaarde is wel dat'."""
    return at > 0 and (side.keys[at - 1] == "en" or "voorwaarde" in side.keys[max(at - 2, 0) : at])


def _not_today(side: Side, at: int) -> bool:
    """'Nu het water schoon is, openen wij een strand', 'of zij nu groot of klein zijn'."""
    return _because(side, at) or "of" in side.keys[max(at - 2, 0) : at]


def _not_besides(side: Side, at: int) -> bool:
    """'Welke dat ook is'."""
    return not _QUESTIONS.isdisjoint(side.keys[max(at - 4, 0) : at]) or _only_joins(side, at)


def _not_perhaps(side: Side, at: int) -> bool:
    """'Zo veel mogelijk', 'maken het mogelijk'."""
    return not _perhaps(side, at)


def _is_told(side: Side, at: int) -> bool:
    """'U hoort van ons'."""
    return not _hears(side, at)


def _takes_it(side: Side, at: int) -> bool:
    """'Neemt op zich'."""
    here = side.sentences[at]
    return any(
        sentence == here and key in _TAKING for key, sentence in zip(side.keys, side.sentences, strict=True)
    )


def _is_spared(side: Side, at: int) -> bool:
    """'Zodat zij niet hoeven te wachten', 'niemand hoeft langer te wachten', 'hoeft niet langer dan drie
    weken te wachten', 'zonder dat u iets hoeft te doen'; and who need not pay, does not."""
    start = side.sentence_start(at)
    before = side.keys[start:at]
    if "niet" in side.keys[max(at - _SOON, 0) : at]:
        return not _SO_THAT.isdisjoint(before)
    behind = (side.keys[p] for p in range(at, len(side.keys)) if side.sentences[p] == side.sentences[at])
    return (
        not NONE.isdisjoint(before)
        or any(
            at < q.start < side.stop(at) and side.keys[q.start] == "niet" for q in side.measures.quantities
        )
        or any(key.endswith("betalen") for key in chain(before, behind))
        or ("zonder", "dat") in pairwise(side.keys[start : at + 1])
    )


def _hears(side: Side, at: int) -> bool:
    """Whether somebody is heard out here: not where people hear a thing, or 'horen' is 'behoren'."""
    around = (*side.keys[max(at - 3, 0) : at], *side.keys[at + 1 : at + 6])
    return _TOLD.isdisjoint(around) and side.keys[at + 1 : at + 2] not in ((".",), (",",), ())


_TOLD = frozenset(
    "u je jij inwoners bewoners ouders wie iedereen aanvrager indiener van bij tot daarbij erbij thuis "
    "dat of te er zij ze".split()
)


def _counted(side: Side, at: int) -> bool:
    """Whether a count goes with the word, and is weighed: 'alle vijf de kernen', 'elk van de vijf kernen'.
    That of bodies is not: 'alle vijf de raden'."""
    if side.keys[at + 1 : at + 3] in (("van", "de"), ("van", "deze"), ("van", "onze")):
        at += 2
    if any(body.start == at and body.kind == "eigen" and body.end > at + 2 for body in side.bodies):
        return False
    return at + 1 < len(side.keys) and number(side.keys[at + 1]) is not None


def _perhaps(side: Side, at: int) -> bool:
    """Whether 'mogelijk' says that it may not be done: it stands behind the verb of a main clause, and is not
    itself what is said of a thing."""
    start, end = side.stretch(at)
    if at + 1 >= end or at == start:
        return False
    if side.keys[at - 1] in _BEING:  # 'wordt mogelijk een plein', not 'wordt mogelijk in de wijk'
        last = side.keys[end - 1]
        done = PARTICIPLE.match(last) and last not in _POSSIBLE  # 'wordt mogelijk uit de reserve betaald'
        following = side.keys[at + 1]
        return following in DETERMINERS or bool(done or PARTICIPLE.match(following))
    behind_verb = side.keys[at - 1] in _HELPING or side.is_verb(at - 1)
    return behind_verb and _POSSIBLE.isdisjoint(side.keys[start:end])


_BEING = frozenset("is zijn wordt worden blijft blijven".split())
_HELPING = frozenset("gaat gaan komt komen zal zullen krijgt krijgen heeft hebben moet moeten".split())
_POSSIBLE = frozenset(
    "is zijn wordt worden blijft blijven maakt maken gemaakt houdt houden acht achten vindt vinden lijkt om "
    "dat te".split()
)


def _only_joins(side: Side, at: int) -> bool:
    """Whether 'ook' only joins a sentence to the one before it: 'Ook bouwen wij', 'wij bouwen dan ook', 'mede
    daarom'; 'Ook op zondag rijdt de bus' says more."""
    if side.keys[max(at - 1, 0)] in ("dan", "zo") or side.keys[at : at + 2] in _ALSO_FOR:
        return True
    opens = side.opens(at)
    verb, subject = (*side.keys[at + 1 : at + 3], "", "")[:2]
    names_one = subject in DETERMINERS or (subject,) in _SUBJECTS
    return opens and verb[-1:] in ("t", "n") and verb not in PREPOSITIONS and names_one


_ALSO_FOR = (("mede", "daarom"), ("mede", "daardoor"))


def _because(side: Side, at: int) -> bool:
    """Whether 'nu' opens a clause that says why: its verb stands behind, before a comma."""
    opens = side.opens(at)
    stop = side.stop(at)
    return opens and side.keys[at + 1 : at + 2] in _SUBJECTS and side.keys[stop : stop + 1] == (",",)


_SUBJECTS = tuple((word,) for word in "de het een er wij we zij ze u onze ons alle deze dit die dat".split())
_QUESTIONS = frozenset("welke welk wat hoe wie waar".split())
_SO_THAT = frozenset("zodat opdat".split())
_SOON = 6
"""Words between 'niet' and 'hoeven'."""
_TAKING = frozenset("neemt nemen nam namen genomen".split())


_BECOMING = frozenset("wordt worden is zijn heeft hebben".split())
_JUST = frozenset("net even precies minstens minste".split())
_OTHER_SENSES: Mapping[str, Callable[[Side, int], bool]] = {
    "achteraf": _after_something,
    "alle": _counted,
    "alleen": _only_there,
    "anderen": _ours_of_the_region,
    "bijna": _just_as,
    "evenveel": _compares,
    "hoeven": _is_spared,
    "horen": _is_told,
    "meer": _no_more,
    "misschien": _not_perhaps,
    "nu": _not_today,
    "ook": _not_besides,
    "opzich": _takes_it,
    "vooraf": _before_something,
    "wel": _stresses,
    "zelf": _owns_it,
}
"""By group, the turns in which its words say something else."""

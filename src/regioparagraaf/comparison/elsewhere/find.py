"""Which local sentences touch which agreement: a place to look, in no record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from regioparagraaf.comparison.elsewhere.amounts import bounds_counted
from regioparagraaf.comparison.elsewhere.contradicts import contradicts, goes_outside, may_keep_within
from regioparagraaf.comparison.elsewhere.limits import OWN, is_ours, keeps, limits
from regioparagraaf.comparison.elsewhere.region import chapters, limits_all, speaks_of_region
from regioparagraaf.comparison.elsewhere.reversals import reverses_there
from regioparagraaf.comparison.elsewhere.subjects import SHORT, STRONG, Subjects, Tie, doers, places
from regioparagraaf.comparison.elsewhere.words import (
    besides_condition,
    caps_money,
    has_money,
    is_behind_doors,
    is_open,
    leans,
    leans_with_money,
    may_limit,
)
from regioparagraaf.comparison.linking.judge import of_its_own
from regioparagraaf.comparison.linking.locate import likeness
from regioparagraaf.comparison.linking.profile import Profile, shared
from regioparagraaf.comparison.model import Elsewhere, Unit
from regioparagraaf.comparison.reading.side import Side, read, roots_of
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.conditions.laid_on import condition_on_the_rest, limited_subjects
from regioparagraaf.comparison.weighing.conditions.on_the_text import loosens_the_text
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.kin import words
from regioparagraaf.dutch.lexicon import Lexicon

MOST = 15
"""Places named at most, the strongest first; more is no help to a reader."""
REPEATS = 0.4
"""A local sentence this like an agreement repeats it, with or without a limit, if two words of its subject
stand in both and neither has a thing of its own ..."""
SAME = 0.6
"""... and one word is enough if they are this like: 'In 2030 houden wij hoogstens 60 kilo restafval over'."""
SEVERAL = 2
"""Words on which a condition is laid from which on they tell an agreement, if that has them all."""
BRIEF = 4
"""Content words up to which one in common is enough to look further."""
LOOKED_AT = 3
"""Agreements on a subject that are looked at, the closest first."""
ON_ADOPTED, ON_ALL, ON_AMOUNT, AGAINST = 3.0, 2.0, 1.0, 1.0
"""How strongly a sentence touches what it leans on, all that was agreed, an agreement on its amount or its
body, and, beyond what it has of the subject, one that it repeats or contradicts."""
BOUNDING = frozenset("hoogste hoogstens hooguit maximaal meer".split())
"""Words without one of which a number has no upper bound: 'niet meer dan 200 bomen'."""
BODIES = frozenset(
    "stuurgroep regiegroep kerngroep regioraad regiobestuur raadstafel regiotafel regiosecretaris "
    "portefeuillehoudersoverleg".split()
)
"""Bodies that a cooperation has and a municipality hardly."""


class Touch(Struct, frozen=True):
    """An agreement that a local sentence touches, and how strongly."""

    strength: float
    agreement: int
    is_on_all: bool = False
    """Whether it is on all that was agreed; it is told at the first agreement then."""

    def seen_at(self, unit: Unit) -> Elsewhere:
        """The place where it is to be seen."""
        return Elsewhere(unit, str(self.agreement + 1), self.is_on_all)


def elsewhere(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    blocks: Sequence[Block],
    asked: Collection[int],
    inside: Collection[int],
    answers: Mapping[int, int],
    lexicon: Lexicon,
    settings: Settings,
) -> tuple[Elsewhere, ...]:
    """Those of the `asked` sentences that limit, repeat or contradict an agreement, in the draft's order.

    `blocks` are those of the draft, `inside` the units of its part; `answers` gives for each linked draft
    unit the common unit that it answers.
    """
    outside = [p for p in draft if p.index in asked and p.unit.kind is not Kind.HEADING]
    if not outside:
        return ()
    names = {*lexicon.municipalities, *settings.municipalities, settings.municipality}
    search = _Search(
        common=common,
        draft=draft,
        answers=answers,
        subjects=Subjects(common, outside, names),
        amounts=places((p.index, p.figures) for p in common if p.unit.kind is not Kind.HEADING),
        bodies=places((p.index, BODIES.intersection(p.words)) for p in common),
        bordered=tuple(filter(may_keep_within, common)),
        words={word: frozenset(units) for word, units in places(map(_roots, common)).items()},
        written=frozenset(word for p in common if p.figures for word in p.words if word[0].isdecimal()),
        others=_names_of(settings.municipalities) - _names_of([settings.municipality]),
        chapters=chapters(draft, inside, blocks),
        ours=OWN | _names_of([settings.municipality]),
        lexicon=lexicon,
        settings=settings,
    )
    touched: dict[int, Touch] = {}
    for local in outside:
        touch = search.strongest(local, touched)
        if touch is not None:
            touched[local.index] = touch
    best = sorted(touched, key=lambda index: (-touched[index].strength, index))[:MOST]
    return tuple(touched[index].seen_at(draft[index].unit) for index in sorted(best))


def _names_of(municipalities: Iterable[str]) -> frozenset[str]:
    """The words of these names, without 'aan' and 'bij'."""
    return frozenset(word for name in municipalities for word in words(name) if len(word) >= SHORT)


def _roots(profile: Profile) -> tuple[int, Iterable[str]]:
    return profile.index, map(profile.weights.kin.root, profile.content)


class _Search(Struct, frozen=True, kw_only=True):
    """Both texts, with what is sought in the second one."""

    common: Sequence[Profile]
    draft: Sequence[Profile]
    answers: Mapping[int, int]
    subjects: Subjects
    amounts: Mapping[str, Sequence[int]]
    """The agreements on each amount."""
    bodies: Mapping[str, Sequence[int]]
    """The agreements on each body of the region that they name."""
    bordered: Sequence[Profile]
    """The agreements that may keep something within a border."""
    words: Mapping[str, frozenset[int]]
    """The agreements that have each word, by its root."""
    written: frozenset[str]
    """Their words for these: '360.000'."""
    chapters: frozenset[str]
    """The numbers of the chapters that hold the paragraph."""
    others: frozenset[str]
    """The words of the names of the other municipalities."""
    ours: frozenset[str]
    """The words by which the municipality speaks of itself, of its name too."""
    lexicon: Lexicon
    settings: Settings

    def strongest(self, local: Profile, touched: Mapping[int, Touch]) -> Touch | None:
        """The agreement that a local sentence touches most; `touched` are those before it."""
        before = local.index - 1
        beside = before >= 0 and self.draft[before].unit.block == local.unit.block
        if beside and before in self.answers and self._limits_adopted(local):
            return Touch(ON_ADOPTED, self.answers[before])
        found = (
            self._by_subject(local)
            or self._by_amount(local)
            or self._by_body(local)
            or self._by_all_its_words(local)
            or self._by_its_count(local)
            or self._by_border(local)
        )
        if found is None and self._limits_all(local):
            first = next((p.index for p in self.common if p.unit.kind is not Kind.HEADING), 0)
            return Touch(ON_ALL, first, is_on_all=True)
        if found is None and beside and before in touched and leans(local):
            return touched[before]
        return found

    def _read(self, profile: Profile) -> Side:
        return read(profile.unit.text, self.lexicon, self.settings)

    def _limits_all(self, local: Profile) -> bool:
        """Whether it limits all that was agreed."""
        is_on_region = speaks_of_region(local, self.ours)
        limited = limits_all(local, self.chapters, self.others, is_on_region=is_on_region)
        return limited or (is_on_region and self._loosens(local))

    def _loosens(self, local: Profile) -> bool:
        """Whether it says of the regional agreements that they bind less, or only on a condition."""
        side = self._read(local)
        return bool(loosens_the_text(side, self.lexicon) or condition_on_the_rest(side, self.lexicon))

    def _limits_adopted(self, local: Profile) -> bool:
        """Whether a sentence behind one that was adopted limits it."""
        if leans(local) or leans_with_money(local) or caps_money(local):
            return True
        return may_limit(local) and bool(condition_on_the_rest(self._read(local), self.lexicon))

    def _by_subject(self, local: Profile) -> Touch | None:
        """The agreement whose subject it names, with a limit, a contradiction or the same words."""
        ties = self.subjects.ties(local)[:LOOKED_AT]
        for tie in ties:
            if self._goes_against(local, tie):
                return Touch(AGAINST + tie.share, tie.agreement)
        limited = (tie for tie in ties if self._is_limited(local, tie))
        return next((Touch(tie.share, tie.agreement) for tie in limited), None)

    def _by_amount(self, local: Profile) -> Touch | None:
        """The agreement on the same amount, where it has a word in common besides."""
        if self.written.isdisjoint(local.said):
            return None
        units = (unit for figure in sorted(local.figures) for unit in self.amounts.get(figure, ()))
        same_thing = (unit for unit in units if shared(self.common[unit].things, local.things) > 0)
        unit = next(same_thing, None)
        return None if unit is None else Touch(ON_AMOUNT, unit)

    def _by_body(self, local: Profile) -> Touch | None:
        """The agreement on a body of the region that the municipality limits or refuses, or hides."""
        if BODIES.isdisjoint(local.said):
            return None
        hides = is_behind_doors(local)
        if not (hides or may_limit(local)):
            return None
        for body in sorted(self.bodies.keys() & local.said):
            side = self._read(local)
            if is_ours(side) and limits(side, frozenset((body,)), self.lexicon):
                return Touch(ON_AMOUNT, self.bodies[body][0])
            open_to_all = (unit for unit in self.bodies[body] if hides and is_open(self.common[unit]))
            unit = next(open_to_all, None)
            if unit is not None:
                return Touch(AGAINST, unit)
        return None

    def _by_all_its_words(self, local: Profile) -> Touch | None:
        """The agreement that has every word on which a sentence lays a condition, however common they are:
        'De gemeenten bouwen alleen woningen als het Rijk meebetaalt'."""
        root = local.weights.kin.root
        said = {root(word) for word in besides_condition(local) if word in local.weights.content}
        having = [self.words.get(word, frozenset()) for word in said]
        agreements = sorted(having[0].intersection(*having)) if having else []
        for about in limited_subjects(self._read(local), self.lexicon) if agreements else ():
            for unit in agreements if len(about) >= SEVERAL else ():
                if about.issubset(roots_of(self.common[unit].unit.text, self.lexicon)):
                    return Touch(STRONG, unit)
        return None

    def _by_its_count(self, local: Profile) -> Touch | None:
        """The agreement that counts what the municipality bounds: 'ten hoogste 200 bomen'."""
        if BOUNDING.isdisjoint(local.said):
            return None
        root = local.weights.kin.root
        having = Counter(unit for word in set(map(root, local.content)) for unit in self.words.get(word, ()))
        least = SEVERAL if len(local.content) > BRIEF else 1
        agreements = sorted(
            unit for unit, said in having.items() if said >= least and self.common[unit].figures
        )
        side = self._read(local) if agreements else None
        if side is None or not is_ours(side):
            return None
        bounded = (
            unit for unit in agreements if bounds_counted(side, self._read(self.common[unit]), self.lexicon)
        )
        unit = next(bounded, None)
        return None if unit is None else Touch(STRONG, unit)

    def _by_border(self, local: Profile) -> Touch | None:
        """The agreement that keeps something within what the sentence goes outside of."""
        if not self.bordered or "buiten" not in local.said:
            return None
        side = self._read(local)
        crossed = (p.index for p in self.bordered if goes_outside(side, self._read(p), self.lexicon))
        unit = next(crossed, None)
        return None if unit is None else Touch(STRONG, unit)

    def _goes_against(self, local: Profile, tie: Tie) -> bool:
        """Whether it repeats the agreement or says otherwise."""
        agreement = self.common[tie.agreement]
        if tie.placed:
            return reverses_there(self._read(local), self._read(agreement), self.lexicon)
        if not local.figures.isdisjoint(agreement.figures):
            return True
        if self._repeats(local, tie) or self._has_same_body(local, tie) or self._caps_cost(local, tie):
            return True
        return contradicts(self._read(local), self._read(agreement), tie, self.lexicon)

    def _is_limited(self, local: Profile, tie: Tie) -> bool:
        """Whether it limits what the agreement is about, whatever that says."""
        if tie.placed:
            return False
        side = self._read(local)
        limited = limits(side, tie.words, self.lexicon) or condition_on_the_rest(side, self.lexicon)
        return bool(limited) and (tie.is_strong or is_ours(side) or keeps(side, tie.words))

    def _caps_cost(self, local: Profile, tie: Tie) -> bool:
        """Whether it says, whoever gives it, how much may go at most to a thing that the agreement pays for:
        'Voor de veerpont is ten hoogste € 90.000 beschikbaar'."""
        return bool(tie.named) and caps_money(local) and has_money(self.common[tie.agreement])

    def _has_same_body(self, local: Profile, tie: Tie) -> bool:
        """Whether both name one body by which something is done, and a subject besides it."""
        bodies = doers(local) & doers(self.common[tie.agreement])
        return bool(bodies) and bool(tie.words - bodies)

    def _repeats(self, local: Profile, tie: Tie) -> bool:
        agreement = self.common[tie.agreement]
        asked = REPEATS if len(tie.words) > 1 else SAME
        return likeness(agreement, local) >= asked and not of_its_own(agreement, local)

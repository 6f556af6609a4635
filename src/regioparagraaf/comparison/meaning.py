"""The second opinion: what an encoder of sentences makes of units that words left unlinked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.judge import (
    FREE_STYLE,
    between,
    in_one_mould,
    other_subject,
    same_subject,
)
from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.locate import candidates
from regioparagraaf.comparison.profile import Profile
from regioparagraaf.document.model import Kind

_SENTENCES = (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)

MOST_ASKED = 240
"""Draft units asked about at most: the likeliest of each free common unit, and its free neighbours."""
NEAR = (0.55, 0.68)
"""From this nearness on two leftovers answer each other, in a draft that rewords freely and in one that
leaves most as it was: 'Nieuwbouwwijken krijgen geen aansluiting op het aardgasnet' and 'Nieuwe wijken worden
niet meer op het aardgas aangesloten' (0.70); in the second kind local sentences are as near as 0.67."""
NEAR_IN_PLACE = (0.42, 0.57)
"""The same between the same neighbours: 'Het tarief stellen de raden zelf vast' and 'Hoeveel u betaalt,
bepaalt uw eigen raad' (0.44, all in plain language); 'Wij zetten in op 4.000 extra banen in 2030' and, in its
place, 'In 2030 houden wij per inwoner ten hoogste 60 kilo restafval over' (0.53, the rest as it was)."""
OTHER_NUMBERS = 0.7
"""Asked of sentences that name numbers, none of them the same: '... reserveren de vier gemeenten samen
€ 450.000' and 'Er ligt 400.000 euro klaar, door de vier gemeenten samen betaald' (0.72); not '€ 4 per
inwoner' (0.56)."""
NEAR_IN_MOULD = 0.75
"""Asked of sentences in one mould: '... haltes van het openbaar vervoer' and '... van bus en trein' (0.79);
'een convenant over leerplekken' and 'een convenant over ankerplaatsen' (0.54)."""
NEVER = 2.0
"""An encoder hears the frame more than the one word: 'Daar mag niet worden gejaagd' is near 'Daar mag niet
worden gemest' (0.77), and another agreement."""
AHEAD = 0.15
"""How far the next best must stay behind."""
DOUBTFUL = 0.45
"""Links less like than this are put to the encoder too."""
LEAST_TOGETHER = (0.45, 0.65)
STYLE_BASE = 0.2
"""What likeness and nearness must reach together for a doubtful link, the style less STYLE_BASE within these
bounds: 'De opzegtermijn bedraagt twaalf maanden' and 'Daarvoor geldt een termijn van een jaar' (0.11 + 0.50)
are one agreement, 'Staatsbosbeheer doet het beheer, voor rekening van de provincie' and 'Komt er een hogere
rekening, dan gaat die eerst langs de raad' (0.26 + 0.05) are not."""
ALONE, SUBJECT = 0.1, 0.45
"""How much more is asked where no neighbour vouches for the place, nor the shared subject for the link: 'Wij
willen dat deelvervoer in alle kernen beschikbaar is' and 'Wij verkennen of deelvervoer zinvol is' (0.70)."""
SPAN = 0.05
"""How much nearer two sentences together must be than one of them, to be taken both: 'Willen we ergens meer
camera's ophangen? Dan alleen als het college het goedvindt.' says what neither says alone."""


def link_by_meaning(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile], encoder: Encoder
) -> None:
    """Link what is still free on both sides and near in meaning, nearest first; such links are marked."""
    ours = [p for p in common if p.index not in links.of_common and p.mass > 0]
    theirs = _asked(links, ours, [p for p in draft if p.index not in links.of_draft])
    if not ours or not theirs:
        return
    spans: list[tuple[int, ...]] = [(p.index,) for p in theirs]
    spans += [(a.index, b.index) for a, b in pairwise(theirs) if _adjoin(a, b)]
    table = encoder.nearness(
        [p.unit.text for p in ours], [" ".join(links.draft[n].unit.text for n in span) for span in spans]
    )
    found: list[tuple[float, int, tuple[int, ...]]] = []
    free = links.style() < FREE_STYLE
    for i, row in enumerate(table):
        for j, near in enumerate(row):
            span = spans[j]
            if near < _least(links, ours[i], span, free):
                continue
            rivals = [row[k] for k, other in enumerate(spans) if not set(other) & set(span)]
            rivals += [table[k][j] for k in range(len(ours)) if k != i]
            if near - max(rivals, default=0.0) >= AHEAD:
                found.append((-near + SPAN * (len(span) - 1), ours[i].index, span))
    for _, unit, span in sorted(found):
        if unit not in links.of_common and not any(n in links.of_draft for n in span):
            links.link((unit,), span)
            links.by_meaning.add(unit)


def unlink_unlike(links: Links, encoder: Encoder) -> None:
    """Take links apart that words carry hardly and meaning not at all."""
    least = between(links.style() - STYLE_BASE, *LEAST_TOGETHER)
    for common, draft in links.groups():
        likeness = links.group_likeness(common, draft)
        asked = links.common[common[0]].unit.kind in _SENTENCES and not links.by_meaning.intersection(common)
        if asked and likeness < DOUBTFUL:
            was, wordt = _text(links.common, common), _text(links.draft, draft)
            wanted = least if _is_vouched(links, common, draft) else least + ALONE
            if likeness + encoder.nearness([was], [wordt])[0][0] < wanted:
                links.unlink(common, draft)


def _is_vouched(links: Links, common: Sequence[int], draft: Sequence[int]) -> bool:
    """Whether a neighbour of the one answers the neighbour of the other, or much of the subject is shared."""
    before = links.of_common.get(common[0] - 1, (-1,))[-1] == draft[0] - 1
    behind = links.of_common.get(common[-1] + 1, (-1,))[0] == draft[-1] + 1
    return before or behind or same_subject(links.common[common[0]], links.draft[draft[0]]) >= SUBJECT


def _text(side: Sequence[Profile], units: Sequence[int]) -> str:
    return " ".join(side[n].unit.text for n in units)


def _adjoin(first: Profile, second: Profile) -> bool:
    return second.index == first.index + 1 and first.unit.block == second.unit.block


def _asked(links: Links, ours: Sequence[Profile], free: Sequence[Profile]) -> list[Profile]:
    """The free draft units worth asking about, in the order of the draft."""
    if len(free) <= MOST_ASKED:
        return list(free)
    wanted: set[int] = set()
    each = max(2, MOST_ASKED // max(1, len(ours)))
    for profile, scores in zip(ours, candidates(ours, free), strict=True):
        wanted.update(sorted(scores, key=lambda place: (-scores[place], place))[:each])
        wanted.update(_neighbours(links, profile.index))
    return [p for p in free if p.index in wanted][:MOST_ASKED]


def _neighbours(links: Links, unit: int) -> list[int]:
    """The draft units right behind and before the answers to the neighbours of a common unit."""
    found = []
    if unit - 1 in links.of_common:
        found.append(links.of_common[unit - 1][-1] + 1)
    if unit + 1 in links.of_common:
        found.append(links.of_common[unit + 1][0] - 1)
    return found


def _differ_in_the_one_word(common: Profile, draft: Profile) -> bool:
    return in_one_mould(common, draft) and other_subject(common, draft) > 0


def _least(links: Links, common: Profile, span: tuple[int, ...], free: bool) -> float:
    """The nearness that is asked of one pair."""
    if len(span) == 1 and _differ_in_the_one_word(common, links.draft[span[0]]):
        return NEVER
    if any(in_one_mould(common, links.draft[unit]) for unit in span):
        return NEAR_IN_MOULD
    in_place = not set(_neighbours(links, common.index)).isdisjoint(span)
    least = (NEAR_IN_PLACE if in_place else NEAR)[0 if free else 1]
    numbers = frozenset[str]().union(*(links.draft[unit].numbers for unit in span))
    if common.numbers and numbers and common.numbers.isdisjoint(numbers):
        return max(least, OTHER_NUMBERS)
    return least

"""The second opinion: what an encoder of sentences makes of units that words left unlinked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.judge import in_one_mould, other_subject
from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.locate import candidates
from regioparagraaf.comparison.profile import Profile

MOST_ASKED = 240
"""Draft units asked about at most: the likeliest of each free common unit, and its free neighbours."""
NEAR = 0.55
"""From this nearness on two leftovers answer each other: 'Nieuwbouwwijken krijgen geen aansluiting op het
aardgasnet' and 'Nieuwe wijken worden niet meer op het aardgas aangesloten' (0.70); of the sentences that
have no answer the nearest lies at 0.50, moulds apart."""
NEAR_IN_PLACE = 0.42
"""Asked of leftovers between the same neighbours: 'Het tarief stellen de raden zelf vast' and 'Hoeveel u
betaalt, bepaalt uw eigen raad' (0.44)."""
NEAR_IN_MOULD = 0.75
"""Asked of sentences in one mould: '... haltes van het openbaar vervoer' and '... van bus en trein' (0.79);
'een convenant over leerplekken' and 'een convenant over ankerplaatsen' (0.54)."""
NEVER = 2.0
"""An encoder hears the frame more than the one word: 'Daar mag niet worden gejaagd' is near 'Daar mag niet
worden gemest' (0.77), and another agreement."""
AHEAD = 0.15
"""How far the next best must stay behind."""
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
    for i, row in enumerate(table):
        for j, near in enumerate(row):
            span = spans[j]
            if near < _least(links, ours[i], span):
                continue
            rivals = [row[k] for k, other in enumerate(spans) if not set(other) & set(span)]
            rivals += [table[k][j] for k in range(len(ours)) if k != i]
            if near - max(rivals, default=0.0) >= AHEAD:
                found.append((-near + SPAN * (len(span) - 1), ours[i].index, span))
    for _, unit, span in sorted(found):
        if unit not in links.of_common and not any(n in links.of_draft for n in span):
            links.link((unit,), span)
            links.by_meaning.add(unit)


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
    return in_one_mould(common, draft) and other_subject(common, draft)


def _least(links: Links, common: Profile, span: tuple[int, ...]) -> float:
    """The nearness that is asked of one pair."""
    if len(span) == 1 and _differ_in_the_one_word(common, links.draft[span[0]]):
        return NEVER
    if any(in_one_mould(common, links.draft[unit]) for unit in span):
        return NEAR_IN_MOULD
    near_by = set(_neighbours(links, common.index))
    return NEAR_IN_PLACE if near_by.intersection(span) else NEAR

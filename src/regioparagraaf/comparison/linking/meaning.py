"""The second opinion: what an encoder of sentences makes of what words left unlinked, or linked in doubt.

Likeness in words and nearness in meaning are one sum, the evidence. What it must reach was found by logistic
regression over the pairs of the labelled sets; with each set left out in turn hardly another figure came out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.linking.gaps import Gap, gaps, style_in
from regioparagraaf.comparison.linking.judge import (
    FREE_STYLE,
    OTHER_MOULD,
    asked_in_mould,
    of_its_own,
    other_subject,
)
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.document.model import Kind

_SENTENCES = (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)

DOUBTFUL = 0.45
"""Links less like than this are put to the encoder too."""
NEARNESS = 1.15
"""What nearness counts for in the evidence, where likeness in words counts for 1."""
IN_PLACE, BY_STYLE, LEAST = -0.3, 1.4, 0.45
"""The evidence that is asked between the same neighbours: more, the less the draft rewords elsewhere; never
less than LEAST. 'Het tarief stellen de raden zelf vast' and 'Hoeveel u betaalt, bepaalt uw eigen raad'
reach 0.54, where all is in plain language (0.45); 'De colleges leggen de besteding jaarlijks voor' and, in
its place, 'De raad bespreekt de besteding ieder jaar' reach 1.01, the rest left as it was (1.02)."""
FAR, FAR_BY_STYLE = -0.25, 2.47
"""The same anywhere in the texts, where little but the pair itself speaks for it."""
AHEAD, MOST_AHEAD = 2.0, 0.4
"""There it counts how far the next best stays behind, on both sides, up to MOST_AHEAD: a sentence with a
subject of its own has no rival, one in a mould ('... rapporteren hierover aan de raden') has several."""
LOCAL_STYLE = 0.8
"""The freest style that counts where much local text stands around, or anywhere in the texts ..."""
OWN_MATTER = 0.2
"""... and asked besides there of sentences that each speak of a thing of their own: 'Eigenaren van een
rijksmonument kunnen een lening krijgen' and 'Eigenaren van een rieten dak kunnen een lening krijgen'."""
MOULD, OTHER_SUBJECTS = 0.45, 0.9
"""Asked besides of sentences in one mould, as an encoder hears the frame more than the one word, and where
their subjects differ for the most: 'De vier gemeenten laten de ganzenstand opnieuw tellen' is near '... laten
de wegen opnieuw keuren' (0.92)."""
STRANGE = 0.1
"""Asked besides where nothing of the subjects is shared, in a draft that rewords little: 'Inwoners krijgen
binnen zes weken antwoord op vragen' and 'Ondernemers krijgen binnen zes weken een besluit' (1.01)."""
KEPT = 0.35
"""Credit of what words linked: meaning must speak against it, not merely keep silent."""
PIECE = 0.05
"""What a further sentence of a group must add to the evidence: 'Willen we ergens meer camera's ophangen? Dan
alleen als het college het goedvindt.' says what neither says alone."""
PIECES = 3
"""Sentences of a group at most; what was cut in more is found by words."""
BESIDE = 4
"""Free units that are looked at on either side of a gap with much local text in it."""
MOST_ASKED = 400
"""Units looked at in one pass; the tightest gaps come first."""

Units = tuple[int, ...]
Pair = tuple[Units, Units]


def look_again(links: Links, common: Sequence[Profile], draft: Sequence[Profile], encoder: Encoder) -> None:
    """Decide again, by words and meaning together, on what is free or linked in doubt."""
    _SecondLook(links, encoder).decide(common, draft)


def evidence(links: Links, pair: Pair, encoder: Encoder) -> float:
    """What words and meaning together say for a link between these."""
    was, wordt = _text(links.common, pair[0]), _text(links.draft, pair[1])
    return links.group_likeness(*pair) + NEARNESS * encoder.nearness([was], [wordt])[0][0]


class Asked(Struct, frozen=True):
    """The evidence that is asked, and whether what stands there may well be local text."""

    least: float
    local: bool


class _SecondLook:
    def __init__(self, links: Links, encoder: Encoder) -> None:
        self.links, self.encoder = links, encoder
        self.style = links.style()
        self.by_words = set(_doubtful(links))
        """The links that are decided on again."""

    def decide(self, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
        for pair in self.by_words:
            if self._worth(pair, self._asked(self._style_of(pair))) <= 0 or min(map(len, pair)) > 1:
                self.links.unlink(*pair)
        self._between_neighbours(common, draft)
        self._anywhere(common, draft)

    def _link(self, pair: Pair, worth: float) -> None:
        self.links.link(*pair)
        if pair not in self.by_words:
            self.links.by_meaning |= dict.fromkeys(pair[0], worth)

    def _between_neighbours(self, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
        asked = 0
        for gap in gaps(self.links, common, draft):
            theirs = _beside(gap)
            asked += len(gap.common) + len(theirs)
            if not gap.common or not theirs or asked > MOST_ASKED:
                continue
            asked_here = self._asked_in(gap)
            for pair in self._best_way(gap.common, theirs, asked_here):
                self._link(pair, self._worth(pair, asked_here))

    def _best_way(self, ours: Units, theirs: Sequence[int | None], asked: Asked) -> list[Pair]:
        """The groups of the ordered way through both lists that reach most beyond what is asked."""
        n, m = len(ours), len(theirs)
        best = [[0.0] * (m + 1) for _ in range(n + 1)]
        chosen: dict[tuple[int, int], tuple[int, int]] = {}
        for i in range(n - 1, -1, -1):
            for j in range(m - 1, -1, -1):
                best[i][j] = max(best[i + 1][j], best[i][j + 1])
                for a, b in self._shapes(ours[i:], theirs[j:]):
                    pair = ours[i : i + a], tuple(k for k in theirs[j : j + b] if k is not None)
                    worth = self._worth(pair, asked)
                    if worth > 0 and worth + best[i + a][j + b] > best[i][j]:
                        best[i][j] = worth + best[i + a][j + b]
                        chosen[i, j] = a, b
        return list(_way(best, chosen, ours, theirs))

    def _shapes(self, ours: Units, theirs: Sequence[int | None]) -> Iterator[tuple[int, int]]:
        """The sizes of the groups that may start here: one with one, or with a few that adjoin."""
        if theirs[0] is None:
            return
        yield 1, 1
        for size in range(2, PIECES + 1):
            if len(theirs) >= size and _adjoin(self.links.draft, theirs[:size]):
                yield 1, size
            if len(ours) >= size and _adjoin(self.links.common, ours[:size]):
                yield size, 1

    def _asked_in(self, gap: Gap) -> Asked:
        own = style_in(self.links, gap)
        style = self.style if own is None else own
        if not gap.is_tight:
            style = max(style, LOCAL_STYLE)
        return self._asked(style, local=not gap.fits)

    def _style_of(self, pair: Pair) -> float:
        return min(self.links.styles.get(unit, self.style) for unit in pair[0])

    def _asked(self, style: float, local: bool = False) -> Asked:
        return Asked(max(LEAST, IN_PLACE + BY_STYLE * style), local)

    def _worth(self, pair: Pair, asked: Asked) -> float:
        """What a pair has beyond what is asked of it."""
        extra = PIECE * (len(pair[0]) + len(pair[1]) - 2)
        least = asked.least + extra - KEPT * (pair in self.by_words)
        couples = [(self.links.common[i], self.links.draft[j]) for i in pair[0] for j in pair[1]]
        least += max(_for_its_mould(*couple) for couple in couples)
        if self._style_of(pair) >= FREE_STYLE:
            least += STRANGE * min(other_subject(*couple) for couple in couples)
        least += OWN_MATTER * (asked.local and all(of_its_own(*couple) for couple in couples))
        return self._evidence(pair) - least

    def _evidence(self, pair: Pair) -> float:
        return evidence(self.links, pair, self.encoder)

    def _anywhere(self, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
        ours = [p for p in common if p.index not in self.links.of_common and p.mass > 0]
        free = [p for p in draft if p.index not in self.links.of_draft]
        theirs = _asked(ours, free)
        if not ours or not theirs:
            return
        self._known(ours, theirs)
        table = [[self._evidence(((p.index,), (q.index,))) for q in theirs] for p in ours]
        columns = list(zip(*table, strict=True))
        asked = Asked(FAR + FAR_BY_STYLE * max(self.style, LOCAL_STYLE), local=True)
        found = []
        for i, p in enumerate(ours):
            for j, q in enumerate(theirs):
                ahead = min(_ahead(table[i], j), _ahead(columns[j], i), MOST_AHEAD)
                if ahead < 0 or table[i][j] + AHEAD * ahead < asked.least:
                    continue
                pair = (p.index,), (q.index,)
                worth = self._worth(pair, asked) + AHEAD * ahead
                if worth > 0:
                    found.append((-worth, pair))
        for worth, pair in sorted(found):
            if pair[0][0] not in self.links.of_common and pair[1][0] not in self.links.of_draft:
                self._link(pair, -worth)

    def _known(self, ours: Sequence[Profile], theirs: Sequence[Profile]) -> None:
        """Put all sentences to the encoder at once: it remembers them."""
        self.encoder.nearness([p.unit.text for p in ours], [p.unit.text for p in theirs])


def _for_its_mould(common: Profile, draft: Profile) -> float:
    asked = asked_in_mould(common, draft)
    return OTHER_SUBJECTS if asked >= OTHER_MOULD else MOULD if asked else 0.0


def _doubtful(links: Links) -> Iterator[Pair]:
    """The links of sentences that words carry hardly, and nothing else does."""
    for ours, theirs in links.groups():
        sentences = (
            links.common[ours[0]].unit.kind in _SENTENCES and links.draft[theirs[0]].unit.kind in _SENTENCES
        )
        if sentences and links.firm.isdisjoint(ours) and links.group_likeness(ours, theirs) < DOUBTFUL:
            yield ours, theirs


def _beside(gap: Gap) -> list[int | None]:
    """The free draft units that are looked at: all of a tight gap, else those beside its neighbours."""
    theirs = list(gap.draft)
    return (
        theirs if gap.is_tight or len(theirs) <= 2 * BESIDE else [*theirs[:BESIDE], None, *theirs[-BESIDE:]]
    )


def _way(
    best: Sequence[Sequence[float]],
    chosen: dict[tuple[int, int], tuple[int, int]],
    ours: Units,
    theirs: Sequence[int | None],
) -> Iterator[Pair]:
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if (i, j) in chosen:
            a, b = chosen[i, j]
            yield ours[i : i + a], tuple(k for k in theirs[j : j + b] if k is not None)
            i, j = i + a, j + b
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def _adjoin(side: Sequence[Profile], units: Sequence[int | None]) -> bool:
    """Whether these are neighbours in one paragraph, or items of one list."""
    known = [side[n] for n in units if n is not None]
    return len(known) == len(units) and all(
        b.index == a.index + 1 and (b.unit.block == a.unit.block) for a, b in pairwise(known)
    )


def _ahead(row: Sequence[float], at: int) -> float:
    """How far one stays ahead of the best of the others."""
    return row[at] - max((value for n, value in enumerate(row) if n != at), default=0.0)


def _text(side: Sequence[Profile], units: Sequence[int]) -> str:
    return " ".join(side[n].unit.text for n in units)


def _asked(ours: Sequence[Profile], free: Sequence[Profile]) -> list[Profile]:
    """The free draft units worth asking about, in the order of the draft: the likeliest of each."""
    if len(free) <= MOST_ASKED:
        return list(free)
    wanted: set[int] = set()
    each = max(2, MOST_ASKED // max(1, len(ours)))
    for scores in candidates(ours, free):
        wanted.update(sorted(scores, key=lambda place: (-scores[place], place))[:each])
    return [p for p in free if p.index in wanted][:MOST_ASKED]

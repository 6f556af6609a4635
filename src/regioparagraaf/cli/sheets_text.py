"""What stands on a choice sheet that came back and would not stand on it now, or the other way round.

Either the text was changed since, or somebody wrote in it. Which of the two does not matter: nobody knows
whether the group ticked what the dossier has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.dossier.choosing import Sheet, fragment_of
from regioparagraaf.errors import Remark, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.reports.choice_sheet import Promises, boxes_on, choice_sheet, lines_beside

Lines = Sequence[tuple[str, str]]
"""Fragment and words; no fragment beside the rows of boxes."""


class Stands(Struct, frozen=True):
    """What a sheet consists of: the names of its boxes, and the lines beside them."""

    boxes: Sequence[str]
    lines: Lines

    @property
    def fragments(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(fragment_of, self.boxes)))

    def boxes_of(self, fragment: str) -> set[str]:
        return {name for name in self.boxes if fragment_of(name) == fragment}

    def lines_of(self, fragment: str) -> list[str]:
        return [words for about, words in self.lines if about == fragment]


def against_now(
    one: Sheet, there: Stands, loaded: Loaded, promises: Promises, place: str
) -> tuple[Sheet, tuple[Remark, ...]]:
    """The sheet with the fragments that it is no longer sure of, and what is to be said of them and of
    whatever else was written on it."""
    document = choice_sheet(loaded.library, loaded.dossier, promises, one.who)
    now = Stands(boxes_on(document), lines_beside(document))
    wrong = {
        fragment: what
        for fragment in there.fragments
        if loaded.library.fragment(fragment) and (what := _otherwise(there, now, fragment))
    }
    advice = "vraag de groep wat zij wil, of maak een nieuw keuzeblad; deze keuze telt niet mee"
    remarks = [Remark("RP085", f"bij {fragment} {what}", advice, place) for fragment, what in wrong.items()]
    remarks += (remark.at(place) for remark in _beside_the_rows(there, now))
    return replace(one, unsure=frozenset(wrong)), tuple(remarks)


def _otherwise(there: Stands, now: Stands, fragment: str) -> str:
    """What is otherwise in the row of a fragment; empty where nothing is."""
    if fragment not in now.fragments:
        return "stond een keuze die nu niet meer op het blad zou staan"
    if now.boxes_of(fragment) - there.boxes_of(fragment):
        return "ontbreken vakjes op het blad"
    here, before = now.lines_of(fragment), there.lines_of(fragment)
    if here == before:
        return ""
    came, went = _more(before, here), _more(here, before)
    if came and went:
        was, is_now = _where_they_part(came[0], went[0])
        return f"staat op het blad ‘{was}’, waar nu ‘{is_now}’ zou staan"
    if came or went:
        return f"staat op het blad ook ‘{came[0]}’" if came else f"ontbreekt op het blad ‘{went[0]}’"
    return "staan de teksten op het blad in een andere volgorde"


def _more(these: Sequence[str], those: Sequence[str]) -> list[str]:
    """The lines that stand more often among these than among those."""
    return list((Counter(these) - Counter(those)).elements())


def _where_they_part(one: str, other: str) -> tuple[str, str]:
    """Two lines, each without most of the words with which both begin and end."""
    ours, theirs = one.split(), other.split()
    shortest = min(len(ours), len(theirs))
    first = next((n for n in range(shortest) if ours[n] != theirs[n]), shortest)
    left = shortest - first
    last = next((n for n in range(left) if ours[-1 - n] != theirs[-1 - n]), left)
    return _cut(ours, first, last), _cut(theirs, first, last)


def _cut(words: Sequence[str], first: int, last: int) -> str:
    begin, end = max(first - _AROUND, 0), len(words) - max(last - _AROUND, 0)
    return f"{'…' * (begin > 0)}{' '.join(words[begin:end])}{'…' * (end < len(words))}"


_AROUND = 3
"""Words before and after what is otherwise, by which it is found."""


def _beside_the_rows(there: Stands, now: Stands) -> Iterator[Remark]:
    """Lines that belong to no row of boxes, and subjects of which there is no row."""
    came = _more(there.lines_of(""), now.lines_of(""))
    if came:
        more = f" (en {len(came) - _MOST} andere regels)" if len(came) > _MOST else ""
        told = listed([f"‘{words}’" for words in came[:_MOST]])
        text = f"op het blad staat iets wat er nu niet op zou staan: {told}{more}"
        yield Remark("RP086", text, "lees het na: het telt niet mee")
    if absent := [fragment for fragment in now.fragments if fragment not in there.fragments]:
        text = f"op het blad {'ontbreekt' if len(absent) == 1 else 'ontbreken'} {listed(absent)}"
        yield Remark("RP086", text, "de rij is weggehaald, of het onderwerp kwam er later bij: vraag het na")


_MOST = 5
"""Lines that are quoted; who retyped a sheet has it in front of him."""

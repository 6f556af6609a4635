"""What makes a whole comparison doubtful, told beside it: no full stops, another language, a text twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

from regioparagraaf.comparison.model import Position, Unit
from regioparagraaf.comparison.units import goes_on
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.language import foreign_language
from regioparagraaf.dutch.run_on import ENDLESS, is_endless
from regioparagraaf.dutch.words import normal, shortened
from regioparagraaf.errors import Remark, listed

TWICE: Final = "RP206"


Together = tuple[Unit, int]
"""A sentence of the draft, and how many agreements stand in it together."""


def doubts(
    common: Sequence[Unit],
    draft: Sequence[Unit],
    answers: Mapping[int, Sequence[Unit]],
    together: Sequence[Together] = (),
) -> Iterator[Remark]:
    """The remarks about the texts as such, each with what to do about it; `answers` are the units of the
    common text that each unit of the draft answers, where it answers any."""
    linked = answers.keys()
    items = {draft[at].position for at in linked if all(unit.kind is Kind.ITEM for unit in answers[at])}
    torn = {draft[at].position: before for at, before in _torn(common, draft, answers)}
    if torn:
        yield _torn_in_common(list(torn.values()))
    yield from _without_stops(common, "in de gemeenschappelijke tekst")
    whole = [unit for unit in draft if unit.position not in torn]
    yield from _without_stops(whole, "in dit concept", [unit for unit, _ in together], items)
    if together:
        yield _uncut(together)
    yield from _languages(common, draft)
    yield from _twice(common, draft, linked)
    yield from _swapped(common, draft, answers)


def _torn(
    common: Sequence[Unit], draft: Sequence[Unit], answers: Mapping[int, Sequence[Unit]]
) -> Iterator[tuple[int, Unit]]:
    """The ends of sentences of the draft that were cut only because a paragraph of the common text breaks off
    there, by their index; each with what breaks off."""
    breaks_off = {other.position: one for one, other in pairwise(common) if goes_on(one, other)}
    for at, ours in answers.items():
        if draft[at].is_cut and ours[0].position in breaks_off and not draft[at].text[:1].isupper():
            yield at, breaks_off[ours[0].position]


def _torn_in_common(units: Sequence[Unit]) -> Remark:
    runs_on = "loopt een zin" if len(units) == 1 else "lopen zinnen"
    text = f"in de gemeenschappelijke tekst {runs_on} door over het eind van {_places(units)}"
    return Remark("RP204", text, "haal daar de harde Enter weg en vergelijk opnieuw")


def left_out(own: Sequence[Unit]) -> tuple[Remark, ...]:
    """Tells which paragraphs of a draft are taken for its own, so that nothing of them is compared."""
    if not own:
        return ()
    text = (
        f"{_places(own)} van dit concept gaan over iets anders dan de gemeenschappelijke tekst; "
        "die zijn niet vergeleken"
    )
    advice = "horen ze er wel bij? vergelijk met --bereik geheel; dan heten hun zinnen toegevoegd"
    return (Remark("RP207", text, advice),)


def beside_adopted(own: Sequence[Unit]) -> tuple[Remark, ...]:
    """Tells in which paragraphs sentences of the draft's own stand among adopted ones, and were not compared:
    one of them may limit what stands beside it."""
    if not own:
        return ()
    how_many = "staat één eigen zin" if len(own) == 1 else f"staan {len(own)} eigen zinnen"
    is_not = "die niet is vergeleken" if len(own) == 1 else "die niet zijn vergeleken"
    text = f"naast overgenomen zinnen {how_many} van dit concept, {is_not} ({_places(own, _SHOWN_PLACES)})"
    advice = (
        f"lees {'hem' if len(own) == 1 else 'ze'} na: zo'n zin kan de afspraak ernaast beperken; ook de "
        "alinea's waaruit niets is overgenomen, zijn alleen op een raakvlak met een afspraak gelezen"
    )
    return (Remark("RP208", text, advice),)


_SHOWN_PLACES = 8
"""Places that are named; a reader of more has to read all of it."""


def _without_stops(
    side: Sequence[Unit],
    where: str,
    told: Sequence[Unit] = (),
    items: Collection[Position] = frozenset(),
) -> Iterator[Remark]:
    """`items` are the places of units that answer an item of a list: written as one sentence, a list needs no
    full stops."""
    runs = [run for run in _runs(side) if not _is_list(run, side)]
    cut = [unit for run in runs if not _was_a_list(run, items) for unit in run]
    if cut:
        text = f"{where} staan geen punten tussen de zinnen van {_places(cut)}; gelezen als {len(cut)} zinnen"
        yield Remark("RP204", text, "kijk na of dat klopt, of zet de punten erin en vergelijk opnieuw")
    endless = [
        unit for unit in side if unit.kind not in _LISTS and is_endless(unit.text) and unit not in told
    ]
    if endless:
        text = (
            f"{where} staat in {_places(endless)} een zin van meer dan {ENDLESS} woorden "
            f"(‘{shortened(endless[0].text, _SHOWN)}’); wat erin staat telt als één afspraak, en een deel "
            "ervan kan vervallen heten"
        )
        yield Remark("RP204", text, "zet punten tussen de zinnen en vergelijk opnieuw")


def _runs(side: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """The units that were cut from one run of sentences, by the paragraph in which they stand."""
    for _, found in groupby((unit for unit in side if unit.is_cut), key=lambda unit: unit.block):
        run = tuple(found)
        if len(run) > 1:
            yield run


def _is_list(run: Sequence[Unit], side: Sequence[Unit]) -> bool:
    """Whether a run is a list behind a colon, in a paragraph that has its full stops: 'Dat is zo. Wij doen
    dit: …'."""
    led = ": " in f"{run[0].text} "
    return led and any(unit.block == run[0].block and not unit.is_cut for unit in side)


def _was_a_list(run: Sequence[Unit], items: Collection[Position]) -> bool:
    """Whether half of a run or more answers items of a list."""
    return 2 * sum(unit.position in items for unit in run) >= len(run)


def _uncut(together: Sequence[Together]) -> Remark:
    """That agreements stand in one sentence that shows nowhere where one ends."""
    in_order = sorted(together, key=lambda found: found[0].position)
    named = listed([f"{unit.number} ({count} afspraken)" for unit, count in in_order])
    text = (
        "in dit concept staan zinnen zonder punt ertussen die niet zeker te scheiden zijn, in alinea "
        f"{named}; die tellen samen als één wijziging, en een signaal daarin kan bij elk van hen horen"
    )
    return Remark("RP204", text, "zet punten tussen de zinnen en vergelijk opnieuw")


_LISTS = (Kind.HEADING, Kind.CELL)
"""What may be long without being a sentence: a cell with names."""
_SHOWN = 40
"""Characters of a sentence that is pointed at."""


def _places(units: Sequence[Unit], most: int = 0) -> str:
    """'alinea 3, 7 en 12 tot en met 15'; with `most` the places behind so many are only counted."""
    runs: list[list[int]] = []
    for number in dict.fromkeys(unit.number for unit in units):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [place for run in runs for place in _run(run)]
    if most and len(told) > most + 1:  # a single one more is named as well
        told = [*told[:most], f"nog {len(told) - most} plaatsen"]
    return f"alinea {listed(told)}"


def _run(numbers: Sequence[int]) -> list[str]:
    """'12 tot en met 15', and '12', '13' of two."""
    if len(numbers) > _TWO:
        return [f"{numbers[0]} tot en met {numbers[-1]}"]
    return list(map(str, numbers))


_TWO = 2


def _languages(common: Sequence[Unit], draft: Sequence[Unit]) -> Iterator[Remark]:
    ours, theirs = (foreign_language(unit.text for unit in side) for side in (common, draft))
    if not ours and not theirs:
        return
    if ours == theirs:
        text = f"dit concept en de gemeenschappelijke tekst lijken in het {theirs} te zijn"
    elif ours:
        text = f"de gemeenschappelijke tekst lijkt in het {ours} te zijn"
    else:
        text = f"dit concept lijkt in het {theirs} te zijn"
    told = "het programma leest alleen Nederlands, en de uitkomst zegt dan weinig"
    yield Remark(
        "RP205", f"{text}; {told}", "vergelijk met de Nederlandse tekst, of laat een vertaling maken"
    )


def _twice(common: Sequence[Unit], draft: Sequence[Unit], linked: Collection[int]) -> Iterator[Remark]:
    """That a draft holds a good part of the text more than once: an old version beside the new one."""
    answers = {normal(draft[at].text) for at in linked if _is_sentence(draft[at])}
    places: dict[str, list[Unit]] = {text: [] for text in answers}
    for unit in draft:
        if (text := normal(unit.text)) in places:
            places[text].append(unit)
    again = sorted(
        (units for units in places.values() if len(units) > 1), key=lambda units: units[0].position
    )
    least = max(_COPIED, len({normal(unit.text) for unit in common if _is_sentence(unit)}) * _PART)
    if len(again) < least:
        return
    told = (
        f"{len(again)} zinnen staan meer dan eens in dit concept, zoals in {_places(again[0])}; elke zin "
        "telt maar één keer als antwoord"
    )
    yield Remark(TWICE, told, "staat er een oude versie naast de nieuwe? haal de oude weg")


def _is_sentence(unit: Unit) -> bool:
    return unit.kind in (Kind.PARAGRAPH, Kind.ITEM) and len(unit.text.split()) >= _WORDS


_WORDS = 5
"""Of a sentence that does not come back by chance."""
_COPIED, _PART = 3, 0.3
"""Sentences that come back, and the share that they are of the sentences of the common text."""


def _swapped(
    common: Sequence[Unit], draft: Sequence[Unit], answers: Mapping[int, Sequence[Unit]]
) -> Iterator[Remark]:
    """That all of a draft stands in a text that is far longer: an agreement was named as the common text."""
    missing = len(common) - len({unit.position for units in answers.values() for unit in units})
    if len(draft) < _DRAFT or len(answers) < _INSIDE * len(draft) or missing < LONGER * len(draft):
        return
    told = (
        f"bijna alles in dit concept staat in de gemeenschappelijke tekst, en {missing} van de {len(common)} "
        "onderdelen daarvan staan niet in dit concept"
    )
    yield Remark("RP209", told, SWAPPED)


SWAPPED: Final = "zijn de bestanden verwisseld? noem de gemeenschappelijke tekst als eerste"
_DRAFT = 5
"""Units of a draft from which on it can be a common text by itself."""
_INSIDE = 0.8
"""The least share of such a draft that stands in the other text: each municipality changes something."""
LONGER = 3
"""How many times its length is missing of it at least: who takes over a part leaves out less."""

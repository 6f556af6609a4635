"""What choice sheets agree on, and the files of the dossier with that in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from regioparagraaf.assembly.select import select
from regioparagraaf.dossier.choosing import Line, Sheet, by_municipality, compared
from regioparagraaf.dossier.model import LEFT_OUT, Choice, Dossier, Municipality
from regioparagraaf.errors import Remark, Unwritable, fault
from regioparagraaf.loading.current import without_effect
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.writers.outputs import Output, dossier_text


class Agreed(Struct, frozen=True):
    """What the sheets of one municipality agree on, or of the region where it has no name."""

    municipality: str
    file: str
    """Where in the dossier it goes; it need not be there yet."""
    choices: dict[str, str]
    """Fragment -> level."""
    left: dict[str, str]
    """Fragment that somebody ticked a box for -> why no choice is taken over."""
    clashes: tuple[tuple[str, str], ...]
    """Pairs that may not stand together and would: neither of them is taken over."""


def agreed_on(loaded: Loaded, sheets: Sequence[Sheet], for_all: bool) -> Iterator[Agreed]:
    """What the sheets of each municipality agree on; of the region only where one may choose `for_all`."""
    for name, own in by_municipality(loaded.dossier, sheets).items():
        if not (name or for_all):
            continue
        lines = {line.fragment: line for line in compared(own)}
        unsure = {fragment for one in own for fragment in one.unsure}
        ticked = dict.fromkeys(fragment for one in own for fragment, ticks in one.choices if ticks)
        left = {fragment: _why_left(fragment, lines.get(fragment), unsure, loaded) for fragment in ticked}
        choices = {fragment: lines[fragment].agreed for fragment, why in left.items() if not why}
        clashes = _clashes(loaded, choices, loaded.dossier.municipality(name))
        apart = {fragment for pair in clashes for fragment in pair}
        yield Agreed(
            name,
            _file_of(name, loaded.dossier),
            {fragment: choice for fragment, choice in choices.items() if fragment not in apart},
            {one: why or "sluit een ander uit" for one, why in left.items() if why or one in apart},
            clashes,
        )


def _why_left(fragment: str, line: Line | None, unsure: set[str], loaded: Loaded) -> str:
    """Why the choice for a fragment is not taken over; empty where it is."""
    if loaded.library.fragment(fragment) is None:
        return "bestaat niet meer"
    if fragment in unsure:
        return "op een blad staat iets anders dan nu"
    if line is None:
        return "meer dan één vakje"
    if not line.agreed:
        return "verschillend gekozen"
    return "" if line.agreed in (*loaded.dossier.ladder, LEFT_OUT) else f"geen niveau '{line.agreed}'"


def _file_of(name: str, dossier: Dossier) -> str:
    municipality = dossier.municipality(name)
    if municipality is None:
        return dossier.place
    if municipality.place:
        return municipality.place
    from regioparagraaf.writers.dossier import municipality_file

    return f"gemeenten/{municipality_file(name)}"


def _clashes(
    loaded: Loaded, choices: Mapping[str, str], municipality: Municipality | None
) -> tuple[tuple[str, str], ...]:
    """The pairs that these choices, with what is chosen already, would put beside each other."""
    present = select(loaded.library, loaded.dossier, municipality).ids
    taken = {fragment for fragment in present if fragment not in choices}
    taken |= {fragment for fragment, choice in choices.items() if choice != LEFT_OUT}
    pairs = {
        (min(fragment.id, rival), max(fragment.id, rival))
        for fragment in loaded.library.fragments
        if fragment.id in choices and fragment.id in taken
        for rival in loaded.library.rivals(fragment)
        if rival in taken
    }
    return tuple(sorted(pairs))


def remarks_on(agreed: Agreed, loaded: Loaded) -> Iterator[Remark]:
    """What is to be noticed about choices that would be taken over."""
    yield from _clashing(agreed)
    yield from _on_what_was_dropped(agreed, loaded)
    yield from _beside_own_texts(agreed, loaded)


def _on_what_was_dropped(agreed: Agreed, loaded: Loaded) -> Iterator[Remark]:
    """That a choice for the region is about a fragment that a version dropped from the common text. A
    municipality does get its own choice back."""
    if not agreed.municipality:
        for id, level in agreed.choices.items():  # noqa: A001
            fragment = loaded.library.fragment(id)
            assert fragment is not None, "what is not in the library is left out"
            yield from without_effect(fragment, Choice(id, level, place=agreed.file))


def _beside_own_texts(agreed: Agreed, loaded: Loaded) -> Iterator[Remark]:
    """That a choice is about a fragment for which an own text holds: in the same file that goes first, and
    beside that of all the choice takes its place."""
    municipality = loaded.dossier.municipality(agreed.municipality)
    for fragment in agreed.choices:
        own = _own_text(fragment, municipality or loaded.dossier)
        shared = _own_text(fragment, loaded.dossier)
        if own is not None:
            text = f"voor {fragment} staat hier een eigen tekst, en die gaat voor de keuze van het blad"
            yield Remark("RP083", text, f"geldt de keuze, haal dan [eigen.{fragment}] weg", own.place)
        elif shared is not None:
            text = f"voor {fragment} staat hier een eigen tekst; bij {agreed.municipality} geldt nu de keuze"
            yield Remark("RP083", text, "lees na of dat de bedoeling is", shared.place)


def _own_text(fragment: str, whose_choices: Dossier | Municipality) -> Choice | None:
    choice = whose_choices.choice(fragment)
    return choice if choice is not None and choice.text else None


def _clashing(agreed: Agreed) -> Iterator[Remark]:
    whose_text = (
        f"de tekst van {agreed.municipality}" if agreed.municipality else "de gemeenschappelijke tekst"
    )
    for one, other in agreed.clashes:
        text = f"{one} en {other} sluiten elkaar uit en kwamen door deze keuzes allebei in {whose_text}"
        advice = "vraag de groep één van beide op 'niet opnemen' te zetten; deze keuzes tellen niet mee"
        yield Remark("RP073", text, advice)


def changed_files(loaded: Loaded, agreed: Iterable[Agreed]) -> Iterator[Output]:
    """The files of the dossier with what the sheets of one municipality, or of the region, agree on."""
    from regioparagraaf.writers.choices import with_choices
    from regioparagraaf.writers.edited import bytes_like, text_of

    for one in agreed:
        if not one.choices:
            continue
        path = loaded.folder / one.file
        content = path.read_bytes() if _is_there(one, loaded) else _begun(one, path)
        before = text_of(content)
        after = with_choices(before, one.choices)
        if after != before:
            yield dossier_text(path, bytes_like(after, content))


def _is_there(one: Agreed, loaded: Loaded) -> bool:
    municipality = loaded.dossier.municipality(one.municipality)
    return municipality is None or bool(municipality.place)


def _begun(one: Agreed, path: Path) -> bytes:
    """The file of a municipality that had none."""
    from regioparagraaf.writers.dossier import toml_value

    if path.exists():
        text = f"dit bestand is niet van {one.municipality}, maar heet wel zo"
        raise Unwritable(fault("RP350", text, "geef het een andere naam", str(path)))
    return f"naam = {toml_value(one.municipality)}\n".encode()

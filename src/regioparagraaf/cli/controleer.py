"""`controleer`: everything that is wrong with a dossier and its library, at once; it never writes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from regioparagraaf.assembly.compose import compose
from regioparagraaf.assembly.deviations import unused_values
from regioparagraaf.assembly.select import select
from regioparagraaf.cli import options
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.dossiers import look_into_dossier
from regioparagraaf.cli.terminal import give_json, say, show_remarks
from regioparagraaf.dossier import check as dossier_check
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import FAULT, ExitCode, Remark, counted, fault
from regioparagraaf.library import check as library_check
from regioparagraaf.library.model import Library
from regioparagraaf.loading.dossier import Loaded, all_remarks, file_of, without_echoes


@verb("controleer", example="controleer")
@options.dossier
@options.as_json
@options.quiet
def command(dossier: Path | None, as_json: bool, quiet: bool) -> int:
    """Zoekt alles wat fout is in het dossier en de bibliotheek, en schrijft niets."""
    loaded = look_into_dossier(dossier)
    remarks = findings(loaded)
    faults = sum(remark.severity == FAULT for remark in remarks)
    if as_json:
        give_json(json.dumps([_data(remark) for remark in remarks], ensure_ascii=False, indent=2))
    else:
        show_remarks(remark for remark in remarks if remark.severity == FAULT or not quiet)
        if not quiet:
            say(_summary(loaded, faults, len(remarks) - faults))
    return ExitCode.FINDINGS if faults else ExitCode.FINE


def findings(loaded: Loaded) -> tuple[Remark, ...]:
    """Every remark about files, texts, choices and the texts that come of them, each once."""
    of_files = all_remarks(loaded)
    faulty = {file_of(remark) for remark in of_files if remark.severity == FAULT}
    healthy = replace(
        loaded.library, fragments=tuple(f for f in loaded.library.fragments if f.place not in faulty)
    )
    composed: list[Remark] = []
    for municipality in (None, *loaded.dossier.municipalities):
        if municipality is None or municipality.place not in faulty:
            composed.extend(_of_text(loaded, healthy, municipality))
    composed = [*without_echoes(_lacked_by_all_told_once(composed, loaded), of_files)]
    missing = tuple(_style_remarks(loaded))
    notices = (
        *library_check.notices(loaded.library),
        *dossier_check.notices(loaded.library, loaded.dossier),
    )
    local = (one for municipality in loaded.dossier.municipalities for one in municipality.forwarded)
    forwarded = {str(one.citation) for one in (*loaded.dossier.forwarded, *local)}
    wanted = (n for n in notices if n.code != "RP032" or n.subject not in forwarded)
    every = dict.fromkeys((*of_files, *composed, *missing, *wanted))
    # That nobody asks for a value says more than that it stands nowhere.
    unknown = {remark.place for remark in every if remark.code == "RP026"}
    every = dict.fromkeys(one for one in every if one.code != "RP048" or one.place not in unknown)
    return tuple(sorted(every, key=lambda remark: remark.severity != FAULT))


def _lacked_by_all_told_once(remarks: list[Remark], loaded: Loaded) -> list[Remark]:
    """The remarks with a value that everybody lacks told once: of the dossier, where it belongs."""

    def what(remark: Remark) -> tuple[str, str]:
        return file_of(remark), remark.subject

    lines = {(what(remark), remark.text) for remark in remarks if remark.code == "RP021"}
    lacking = Counter(subject for subject, _ in lines)
    everybody = 1 + len(loaded.dossier.municipalities)
    told: set[tuple[str, str]] = set()
    kept = []
    for remark in remarks:
        if remark.code == "RP021" and lacking[what(remark)] == everybody:
            if what(remark) in told:
                continue
            told.add(what(remark))
        kept.append(remark)
    return kept


def _of_text(loaded: Loaded, healthy: Library, municipality: Municipality | None) -> Iterator[Remark]:
    """What is wrong with one text: the choice from all fragments, the words of those that can be filled."""
    yield from select(loaded.library, loaded.dossier, municipality).remarks
    chosen = select(healthy, loaded.dossier, municipality).remarks
    composed = compose(healthy, loaded.dossier, municipality)
    for remark in composed.remarks:
        if remark not in chosen:
            yield remark
    if municipality is not None:
        yield from unused_values(composed.pieces, loaded.dossier, municipality)
    elif loaded.versions and len(healthy.fragments) == len(loaded.library.fragments):
        from regioparagraaf.cli.rounds import changed_since

        yield from changed_since(loaded, composed.document)


def _style_remarks(loaded: Loaded) -> list[Remark]:
    """House styles that are named but not there."""
    files: tuple[Dossier | Municipality, ...] = (loaded.dossier, *loaded.dossier.municipalities)
    named = [(one.at("huisstijl"), one.style) for one in files]
    return [
        fault("RP053", f"huisstijl '{style}' bestaat niet", "kijk naam en map na", place)
        for place, style in named
        if style and not (loaded.folder / style).is_file()
    ]


def _data(remark: Remark) -> dict[str, str]:
    return {
        "code": remark.code,
        "soort": remark.severity,
        "tekst": remark.text,
        "advies": remark.advice,
        "plaats": remark.place,
    }


def _summary(loaded: Loaded, faults: int, notices: int) -> str:
    fragments = counted(len(loaded.library.fragments), "fragment", "fragmenten")
    about = f"{fragments}, {counted(len(loaded.dossier.names), 'gemeente', 'gemeenten')}"
    if faults:
        return f"{about}: {faults} {'fout' if faults == 1 else 'fouten'}, {notices} om op te letten."
    if notices:
        return f"{about}: geen fouten, {notices} om op te letten."
    return f"{about}: alles klopt."

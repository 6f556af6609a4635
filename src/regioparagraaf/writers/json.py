"""A comparison as JSON, version 1 of the interface in docs/vergelijking.md, section 5."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from regioparagraaf.comparison.model import Change, Comparison, Elsewhere, Unit
from regioparagraaf.errors import Remark
from regioparagraaf.writers.json_text import json_text

if TYPE_CHECKING:
    from regioparagraaf.reports.news import Since
    from regioparagraaf.trace.since import Development

VERSION = 1

Json = dict[str, Any]


def draft_json(name: str, comparison: Comparison, version: str) -> bytes:
    """One of `concepten`, as it stands in the whole."""
    return json_text(_draft(name, comparison, version), 1, 2).encode()


def frame(
    common_file: str,
    fingerprint: str,
    units: int,
    failed: Sequence[tuple[str, Remark]] = (),
    version: str = "",
    news: Sequence[Since] = (),
) -> tuple[bytes, bytes]:
    """What stands before the drafts and after them. `version` says which one the common text is, where that
    is known; `news` what is new in the drafts since earlier versions."""
    common: Json = {"bestand": common_file, "vingerafdruk": fingerprint, "eenheden": units}
    if version:
        common["versie"] = version
    value: Json = {"versie": VERSION, "gemeenschappelijk": common, "concepten": []}
    if news:
        value["sinds"] = [_since(one) for one in news]
    if failed:
        value["mislukt"] = [
            {"bestand": name, "code": remark.code, "tekst": remark.text} for name, remark in failed
        ]
    before, _, after = json_text(value, 1).partition(f"{_DRAFTS}]")
    return f"{before}{_DRAFTS}".encode(), f"]{after}\n".encode()


_DRAFTS = '"concepten": ['
"""No name of a file can hold it: there its quotes would be written out."""


def whole_json(around: tuple[bytes, bytes], drafts: Iterable[bytes]) -> Iterator[bytes]:
    """The JSON text in pieces: the frame, and in it the drafts one by one."""
    before, after = around
    yield before
    lead = b""
    for draft in drafts:
        lead = b",\n  " if lead else b"\n  "
        yield lead + draft
    yield b"\n " + after if lead else after


def check_json(pieces: Iterable[bytes]) -> None:
    """Raises where the pieces are no JSON together; holds no more than one draft at once."""
    around = b""
    for piece in pieces:
        value = piece.lstrip(b",\n ")
        if around and value.startswith(b"{"):
            json.loads(value)
        else:
            around += piece
    json.loads(around)


def _draft(name: str, comparison: Comparison, version: str) -> Json:
    return {
        "gemeente": comparison.municipality,
        "bestand": name,
        **({"versie": version} if version else {}),
        "bereik": {
            "gevonden": str(comparison.scope.found),
            "alineas": [list(pair) for pair in comparison.scope.ranges],
        },
        "elders": [_elsewhere(place) for place in comparison.elsewhere],
        "meldingen": [_remark(remark) for remark in (*comparison.draft.remarks, *comparison.remarks)],
        "wijzigingen": [_change(change) for change in comparison.changes],
        "telling": comparison.tally,
    }


def _since(news: Since) -> Json:
    said: Json = {"gemeente": news.municipality, "eerder": news.earlier, "later": news.later}
    if news.common_then:
        said["gemeenschappelijk"] = {"eerder": news.common_then, "later": news.common_now}
    said["nieuws"] = [_development(one) for one in news.news]
    if news.outside:
        said["elders"] = [
            {"wat": "erbij" if one.is_there else "weg", **_elsewhere(one.place)} for one in news.outside
        ]
    return said


def _development(one: Development) -> Json:
    said: Json = {
        "nummer": one.number,
        "wie": str(one.side),
        "wat": str(one.news),
        "eerder": [unit.text for unit in one.then.draft] if one.then else [],
        "later": [unit.text for unit in one.now.draft] if one.now else [],
    }
    if one.region:
        said["gemeenschappelijk"] = {
            "eerder": [unit.text for unit in one.region.common],
            "later": [unit.text for unit in one.region.draft],
        }
    return said


def _elsewhere(place: Elsewhere) -> Json:
    said: Json = {
        "tekst": place.unit.text,
        "alinea": place.unit.number,
        "kop": place.unit.heading,
        "raakt": place.touches,
    }
    if place.is_on_all:
        said["raakt_alles"] = True
    return said


def _remark(remark: Remark) -> Json:
    said: Json = {"code": remark.code, "tekst": remark.text}
    if remark.advice:
        said["advies"] = remark.advice
    return said


def _change(change: Change) -> Json:
    said: Json = {
        "nummer": change.label,
        "soort": str(change.relation),
        "verplaatst": change.moved,
        "gewicht": str(change.weight),
        "zekerheid": change.confidence,
        "verschil": [[str(edit.op), edit.text] for edit in change.diff],
        "was": [_common_unit(unit) for unit in change.common],
        "wordt": [_unit(unit) for unit in change.draft],
        "signalen": [
            {
                "soort": str(signal.kind),
                "was": signal.common,
                "wordt": signal.draft,
                "richting": str(signal.direction),
            }
            for signal in change.signals
        ],
    }
    if change.basis:
        said["berust_op"] = change.basis
    if change.reason:
        said["reden"] = change.reason
    if change.own_version:
        said["eigen_versie"] = True
    if change.outdated:
        said["verouderd"] = change.outdated
    if change.behind:
        said["van_eerdere_versie"] = True
    if change.judged:
        said["oordelen"] = list(change.judged)
    return said


def _unit(unit: Unit) -> Json:
    return {"tekst": unit.text, "alinea": unit.number, "zin": unit.sentence, "kop": unit.heading}


def _common_unit(unit: Unit) -> Json:
    said = _unit(unit)
    if unit.origin:
        said["fragment"] = unit.origin.fragment
    if unit.citations:
        said["aanbevelingen"] = [str(citation) for citation in unit.citations]
    return said

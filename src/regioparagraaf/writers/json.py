"""A comparison as JSON, version 1 of the interface in docs/vergelijking.md, section 5."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from regioparagraaf.comparison.model import Change, Comparison, Elsewhere, Unit
from regioparagraaf.errors import Remark

VERSION = 1

Json = dict[str, Any]


def comparison_json(
    common_file: str,
    fingerprint: str,
    drafts: Sequence[tuple[str, Comparison]],
    failed: Sequence[tuple[str, Remark]] = (),
    versions: Sequence[str] = (),
) -> str:
    """The JSON text of the comparisons of any number of drafts, each with the name of its file.

    `versions` says of each draft which version it is, as a reader sees it; empty where that is not known.
    `failed` names the drafts that could not be compared, with the remark that says why.
    """
    value: Json = {
        "versie": VERSION,
        "gemeenschappelijk": {
            "bestand": common_file,
            "vingerafdruk": fingerprint,
            "eenheden": sum(len(change.common) for change in drafts[0][1].changes) if drafts else 0,
        },
        "concepten": [
            _draft(name, comparison, versions[index] if versions else "")
            for index, (name, comparison) in enumerate(drafts)
        ],
    }
    if failed:
        value["mislukt"] = [
            {"bestand": name, "code": remark.code, "tekst": remark.text} for name, remark in failed
        ]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


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


def _elsewhere(place: Elsewhere) -> Json:
    return {
        "tekst": place.unit.text,
        "alinea": place.unit.number,
        "kop": place.unit.heading,
        "raakt": place.touches,
    }


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

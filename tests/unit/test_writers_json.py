"""The JSON of a comparison keeps to the fixed interface."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Elsewhere
from regioparagraaf.document.model import document, heading, paragraph
from regioparagraaf.errors import Remark
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.writers.json import draft_json, frame, whole_json

COMMON = document(
    heading("Wonen"), paragraph("De raden stellen een woonagenda vast. Wij bouwen 8.500 woningen.")
)
DRAFT = document(
    heading("Wonen"), paragraph("De raden stellen een woonagenda vast. Wij bouwen 7.000 woningen.")
)


def said() -> dict[str, Any]:
    comparison = compare(COMMON, DRAFT, load_lexicon(), Settings("Leiden"))
    failed = [("x.doc", Remark("RP101", "is oud"))]
    around = frame("gemeenschappelijk.docx", "rp1:0011223344556677", len(comparison.common_units), failed)
    value = json.loads(b"".join(whole_json(around, [draft_json("leiden.docx", comparison, "")])))
    assert isinstance(value, dict)
    return value


def test_the_keys_are_those_of_the_interface() -> None:
    value = said()
    assert list(value) == ["versie", "gemeenschappelijk", "concepten", "mislukt"]
    assert value["gemeenschappelijk"] == {
        "bestand": "gemeenschappelijk.docx",
        "vingerafdruk": "rp1:0011223344556677",
        "eenheden": 3,
    }
    assert value["mislukt"] == [{"bestand": "x.doc", "code": "RP101", "tekst": "is oud"}]
    (draft,) = value["concepten"]
    assert list(draft) == ["gemeente", "bestand", "bereik", "elders", "meldingen", "wijzigingen", "telling"]
    keys = ["nummer", "soort", "verplaatst", "gewicht", "zekerheid", "verschil", "was", "wordt", "signalen"]
    for change in draft["wijzigingen"]:
        assert list(change)[:9] == keys
    changed = draft["wijzigingen"][2]
    assert changed["was"] == [{"tekst": "Wij bouwen 8.500 woningen.", "alinea": 2, "zin": 2, "kop": "Wonen"}]
    assert "".join(text for op, text in changed["verschil"] if op != "-") == "Wij bouwen 7.000 woningen."
    assert draft["telling"]["gelijk"] == 2


def test_a_place_on_all_that_was_agreed_says_so() -> None:
    comparison = compare(COMMON, DRAFT, load_lexicon(), Settings("Leiden"))
    unit = comparison.changes[1].draft[0]
    places = (Elsewhere(unit, "2"), Elsewhere(unit, "2", is_on_all=True))
    value = json.loads(draft_json("x", replace(comparison, elsewhere=places), ""))
    one, other = value["elders"]
    assert list(one) == ["tekst", "alinea", "kop", "raakt"]
    assert other == one | {"raakt_alles": True}


def test_no_draft_at_all_is_still_a_whole_answer() -> None:
    value = json.loads(b"".join(whole_json(frame("a.docx", "rp1:", 0), [])))
    assert value["concepten"] == []

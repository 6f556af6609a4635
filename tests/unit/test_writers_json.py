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
from regioparagraaf.writers.json import comparison_json

COMMON = document(
    heading("Wonen"), paragraph("De raden stellen een woonagenda vast. Wij bouwen 8.500 woningen.")
)
DRAFT = document(
    heading("Wonen"), paragraph("De raden stellen een woonagenda vast. Wij bouwen 7.000 woningen.")
)


def said() -> dict[str, Any]:
    comparison = compare(COMMON, DRAFT, load_lexicon(), Settings("Leiden"))
    text = comparison_json(
        "gemeenschappelijk.docx",
        "rp1:0011223344556677",
        [("leiden.docx", comparison)],
        [("x.doc", Remark("RP101", "is oud"))],
    )
    value = json.loads(text)
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
    value = json.loads(comparison_json("a.docx", "rp1:", [("x", replace(comparison, elsewhere=places))]))
    one, other = value["concepten"][0]["elders"]
    assert list(one) == ["tekst", "alinea", "kop", "raakt"]
    assert other == one | {"raakt_alles": True}


def test_no_draft_at_all_is_still_a_whole_answer() -> None:
    value = json.loads(comparison_json("a.docx", "rp1:", []))
    assert value["concepten"] == []

"""The HTML report as a reader meets it: in a real browser, with and without sight, mouse or script."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pages
import pytest

Seen = dict[str, Any]
pytestmark = pytest.mark.xdist_group("browser")  # the browser looks once a run


def test_axe_finds_nothing_in_light_and_dark_narrow_and_wide(seen: Seen) -> None:
    assert len(seen["axe"]) == 13
    assert {name: found for name, found in seen["axe"].items() if found} == {}


def test_nothing_scrolls_sideways_from_320_pixels_up(seen: Seen) -> None:
    assert len(seen["widths"]) == 20
    assert {name: over for name, over in seen["widths"].items() if over > 0} == {}


def test_the_page_asks_for_nothing_but_itself(seen: Seen, page_files: dict[str, Path]) -> None:
    own = {path.as_uri() for path in page_files.values()}
    assert {address.partition("#")[0] for address in seen["requests"]} == own


def test_the_browser_has_nothing_to_complain_of(seen: Seen) -> None:
    assert seen["troubles"] == []


def test_five_drafts_open_within_a_second_and_thirty_within_three(seen: Seen) -> None:
    assert seen["times"]["five"] < 1000
    assert seen["times"]["thirty"] < 3000
    assert seen["times"]["many"] < 6000


def test_without_a_filter_every_unit_is_there(seen: Seen) -> None:
    every = seen["filters"]["all"]
    assert every["units"] == ["e1", "e2", "e3", "e4", "e5", "e6", "e8"]
    assert every["status"] == "8 onderdelen"
    assert seen["filters"]["after"] == every


@pytest.mark.parametrize(
    ("chosen", "units", "names"),
    [
        ("municipality", ["e3", "e5"], ["Voorschoten", "Voorschoten", "Leiderdorp, Voorschoten"]),
        ("weight", ["e1", "e6"], ["Zoeterwoude", "Oegstgeest"]),
        ("dropped", ["e4", "e5", "e6"], ["Leiderdorp", "Leiderdorp, Voorschoten", "Leiderdorp"]),
        ("signal", ["e3"], ["Voorschoten"]),
        ("both", ["e5"], ["Leiderdorp, Voorschoten"]),
        ("elsewhere", ["e3"], []),
    ],
)
def test_a_filter_keeps_what_answers_it(seen: Seen, chosen: str, units: list[str], names: list[str]) -> None:
    assert seen["filters"][chosen]["units"] == units
    assert seen["filters"][chosen]["names"] == names
    assert seen["filters"][chosen]["status"] == f"{len(units)} van 8 onderdelen getoond"


def test_a_theme_and_open_points_choose_whole_units(seen: Seen) -> None:
    assert seen["filters"]["theme"]["units"] == ["e1", "e2", "e3", "e4", "e5", "e6", "e8"]
    assert seen["filters"]["open"]["units"] == ["e2", "e3", "e4", "e5", "e6"]


def test_a_page_that_begins_at_the_open_points_shows_all_once_the_filter_is_cleared(seen: Seen) -> None:
    assert seen["begun"]["checked"] is True
    assert seen["begun"]["first"] == seen["filters"]["open"]
    assert seen["begun"]["cleared"] == seen["filters"]["all"]


def test_search_finds_words_in_any_version_whatever_their_accents(seen: Seen) -> None:
    assert seen["filters"]["search"]["units"] == ["e3"]
    assert seen["filters"]["nothing"]["units"] == []


def test_keys_go_from_deviation_to_deviation_with_the_focus_to_be_seen(seen: Seen) -> None:
    keys = seen["keys"]
    assert [keys[name]["unit"] for name in ("next", "next again", "previous")] == ["e1", "e2", "e1"]
    assert keys["next"]["outline"] == keys["skip"]["outline"] == "solid"
    assert keys["search"]["id"] == "zoek"


def test_what_is_typed_in_the_search_box_is_no_command_and_escape_clears_it(seen: Seen) -> None:
    assert seen["keys"]["typed"] == "jo"
    assert seen["keys"]["cleared"] == ""
    assert seen["keys"]["open"] is True
    assert seen["keys"]["help"] == "#sneltoetsen"


def test_the_keys_can_be_switched_off(seen: Seen) -> None:
    assert seen["keys"]["switched off"]["unit"] == "e1"


@pytest.mark.parametrize("address", ["version", "filtered", "folded", "moved", "back"])
def test_an_address_leads_to_its_place(seen: Seen, address: str) -> None:
    assert seen["addresses"][address] is True


def test_an_address_passes_on_what_was_asked_and_where(seen: Seen) -> None:
    asked = "#?zoek=de+%26+co&gemeente=Voorschoten&gewicht=inhoudelijk&open=ja"
    assert seen["addresses"]["asked"] == asked
    assert seen["addresses"]["received"] is True
    assert seen["addresses"]["emptied"] == "#e3"


def test_an_address_that_asks_for_what_is_not_there_hides_nothing(seen: Seen) -> None:
    assert seen["addresses"]["unknown"] == "8 onderdelen"


def test_without_script_everything_can_be_read_and_nothing_is_offered_that_does_not_work(seen: Seen) -> None:
    assert seen["plain"]["units"] == seen["filters"]["all"]["units"]
    assert seen["plain"]["filter"] is False


def test_hostile_text_stays_text(seen: Seen) -> None:
    assert seen["hostile"]["struck"] is None
    assert (seen["hostile"]["images"], seen["hostile"]["scripts"]) == (0, 1)
    assert pages.HOSTILE in seen["hostile"]["text"]


def test_what_is_new_since_an_earlier_version_has_a_table_for_each_side(seen: Seen) -> None:
    news = seen["since"]
    assert news["heads"][:2] == ["Wat Leiden wijzigde", "Wat beide wijzigden"]
    assert news["heads"][2].startswith('Wat ">')
    ((_, then, now, what),) = (row for row in news["rows"][:2] if row[0] == "5 t/m 6")
    assert then.startswith("Het open landschap")
    assert pages.HOSTILE in then
    assert now == "Dezelfde woorden, op een andere plaats."
    assert what.endswith("2 onderdelen samen verplaatst, nu onder ‘Samen’.")
    assert (news["struck"], news["images"]) == (None, 0)


def test_on_paper_everything_is_unfolded_and_nothing_is_to_be_clicked(seen: Seen) -> None:
    assert seen["paper"]["filter"] is False
    assert seen["paper"]["closed"] == 0
    assert seen["paper"]["closedAfter"] > 0


def test_the_nu_html_checker_finds_no_error(html_checker: list[str], page_files: dict[str, Path]) -> None:
    files = [str(path) for path in page_files.values()]
    done = subprocess.run([*html_checker, *files], capture_output=True, text=True, timeout=120, check=False)
    assert json.loads(done.stderr)["messages"] == []

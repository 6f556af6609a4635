"""`dekking`: from what the drafts really say."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from dossiers import copied
from running import run

from regioparagraaf.cli.house import our_style
from regioparagraaf.readers import read
from regioparagraaf.writers.csv import csv_bytes, safe_cell
from regioparagraaf.writers.docx import docx_bytes

TEXT = """# Samen in Waardenland, 2026-2030

## Onze positie

Overwaard, Midwaard en Neerwaard zijn drie gemeenten met één water. Onze gemeente doet mee.

## Water en dijken

Wij willen 12 kilometer dijk ophogen, uiterlijk in 2029.

## Levende dorpskernen

Wij houden winkels in de dorpen open.
"""


def received(tmp_path: Path, **drafts: str) -> Path:
    """A dossier with its brackets agreed and these drafts in invoer/."""
    dossier = copied(tmp_path)
    path = dossier / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("[haken]", '[haken]\n"dor-01" = "Overwaard"'), "utf-8")
    (dossier / "invoer").mkdir()
    for name, text in drafts.items():
        (dossier / "invoer" / f"{name}.md").write_text(text, "utf-8")
    return dossier


def states(dossier: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Recommendation -> municipality -> what the JSON says."""
    done = run("dekking", "--json", cwd=dossier)
    assert done.code == 0, done.err
    data = json.loads(done.out)
    return {
        f"{one['bron']}/{one['id']}": {each["gemeente"]: each for each in one["gemeenten"]}
        for one in data["aanbevelingen"]
    }


def test_a_recommendation_is_covered_weakened_partly_there_gone_or_forwarded(tmp_path: Path) -> None:
    weak = TEXT.replace(
        "Wij willen 12 kilometer dijk ophogen", "Wij onderzoeken of wij 12 kilometer dijk ophogen"
    )
    gone = TEXT.replace("Wij houden winkels in de dorpen open.\n", "")
    partly = gone.replace(" Onze gemeente doet mee.", "")
    found = states(received(tmp_path, overwaard=weak, midwaard=TEXT, neerwaard=partly))
    assert found["rapport/1"]["Overwaard"]["stand"] == "afgezwakt"
    assert found["rapport/1"]["Midwaard"]["stand"] == "gedekt"
    assert found["rapport/1"]["Midwaard"]["waar"] == [{"kop": "Water en dijken", "alinea": 5, "onder_kop": 1}]
    assert found["rapport/2"]["Neerwaard"]["stand"] == "ongedekt"
    assert found["inbreng/A"]["Neerwaard"]["stand"] == "deels"
    assert found["rapport/3"]["Overwaard"]["stand"] == "doorverwezen"
    assert found["rapport/3"]["Overwaard"]["reden"] == "staat in het hoofdstuk over sport"


def test_deels_does_not_hide_what_is_weaker_and_the_reason_says_why(tmp_path: Path) -> None:
    dossier = received(tmp_path, overwaard=TEXT)
    fragment = dossier / "fragmenten" / "dorpshart" / "dor-01.md"
    old = fragment.read_text("utf-8")
    fragment.write_text(old.replace('"rapport/2"', '"rapport/1", "rapport/2"'), "utf-8")
    weak = TEXT.replace("Wij willen 12 kilometer", "Wij onderzoeken of wij 12 kilometer")
    (dossier / "invoer" / "overwaard.md").write_text(
        weak.replace("Wij houden winkels in de dorpen open.\n", ""), "utf-8"
    )
    found = states(dossier)
    one = found["rapport/1"]["Overwaard"]
    assert one["stand"] == "deels"
    assert "Vervallen: " in one["reden"]
    assert "onderzoeken" in one["reden"]
    assert found["rapport/2"]["Overwaard"]["reden"].startswith("Vervallen: ")
    shown = run("dekking", cwd=dossier).out
    assert "Deels, en wat er staat is afgezwakt\n- rapport/1 (overal)\n" in shown
    assert run("dekking", "--als", "docx", cwd=dossier).code == 0
    table = read(dossier / "uitvoer" / "dekking.docx")
    assert "deels en afgezwakt" in "\n".join(block.text for block in table.blocks)


def test_what_was_never_in_the_text_is_not_said_to_fall_away(tmp_path: Path) -> None:
    dossier = received(tmp_path, midwaard=TEXT)
    path = dossier / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("[keuzes]", '[keuzes]\n"dor-01" = "weg"'), "utf-8")
    reason = states(dossier)["rapport/2"]["Midwaard"]["reden"]
    assert reason == "De gemeenschappelijke tekst voert deze aanbeveling niet uit: dor-01 staat er niet in."
    shown = run("dekking", cwd=dossier).out
    assert "Weggevallen" not in shown
    assert "Niet in de gemeenschappelijke tekst\n- rapport/2 (dor-01 staat er niet in): " in shown
    assert run("dekking", "--als", "docx", cwd=dossier).code == 0
    table = read(dossier / "uitvoer" / "dekking.docx")
    heading = [block.text for block in table.blocks].index("Niet in de gemeenschappelijke tekst")
    assert table.blocks[heading + 1].text.endswith("(dor-01 staat er niet in)")


def test_what_is_open_is_one_table_with_the_gravest_first(tmp_path: Path) -> None:
    weak = TEXT.replace("Wij willen 12 kilometer", "Wij onderzoeken of wij 12 kilometer")
    gone = TEXT.replace("Wij houden winkels in de dorpen open.\n", "")
    dossier = received(tmp_path, overwaard=weak, midwaard=TEXT, neerwaard=gone)
    done = run("dekking", "--alleen-open", "--als", "json", cwd=dossier)
    heads, *rows = done.out.split("\n\n")[0].splitlines()
    assert heads.split() == ["Overwaard", "Midwaard", "Neerwaard"]
    assert rows[0].split() == ["rapport/2", "ongedekt"]
    assert heads.index("Neerwaard") == rows[0].index("ongedekt")
    assert any(row.split() == ["rapport/1", "afgezwakt"] for row in rows)
    assert "gedekt\n" not in done.out.replace("ongedekt", "")
    assert "doorverwezen" not in done.out
    assert "- rapport/2 (Neerwaard): " in done.out
    listed = json.loads((dossier / "uitvoer" / "dekking.json").read_text("utf-8"))["aanbevelingen"]
    assert {(one["bron"], one["id"]) for one in listed} == {("rapport", "1"), ("rapport", "2")}
    assert "\nOpen: 2 van 4 aanbevelingen" in done.out


def test_a_sentence_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    twice = TEXT + "\n## Nog eens\n\nWij willen 12 kilometer dijk ophogen, uiterlijk in 2029.\n"
    found = states(received(tmp_path, overwaard=twice))
    assert found["rapport/1"]["Overwaard"]["stand"] == "dubbel"


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """A dossier whose common text went out in Word and came back from Overwaard untouched."""
    dossier = received(tmp_path)
    done = run("stel-samen", "--datum", "2026-04-16", cwd=dossier)
    assert done.code == 0, done.err
    made = dossier / "uitvoer" / "gemeenschappelijk.docx"
    (dossier / "invoer" / "overwaard.docx").write_bytes(made.read_bytes())
    return dossier


def test_a_draft_that_comes_back_is_known_again(returned: Path) -> None:
    done = run("dekking", cwd=returned)
    assert (
        "gemaakt uit dit dossier, de versie van 16 april 2026 (ronde 2); "
        "sindsdien is die tekst in het dossier niet gewijzigd" in done.err
    )


def test_a_changed_value_makes_stale_by_name_and_nothing_else(returned: Path) -> None:
    path = returned / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("kilometers = 12", "kilometers = 9"), "utf-8")
    found = states(returned)
    assert found["rapport/1"]["Overwaard"]["stand"] == "verouderd"
    assert found["rapport/1"]["Overwaard"]["reden"] == (
        "gemaakt uit de versie van 16 april 2026 (ronde 2); sindsdien gewijzigd: wat-01"
    )
    assert found["rapport/2"]["Overwaard"]["stand"] == "gedekt"
    assert found["inbreng/A"]["Overwaard"]["stand"] == "gedekt"


def test_a_changed_recommendation_makes_stale_by_name(returned: Path) -> None:
    path = returned / "bronnen" / "rapport.toml"
    path.write_text(path.read_text("utf-8").replace("Hoog de dijken samen op.", "Hoog alles op."), "utf-8")
    found = states(returned)
    assert found["rapport/1"]["Overwaard"]["stand"] == "verouderd"
    assert "rapport/1" in found["rapport/1"]["Overwaard"]["reden"]
    assert found["rapport/2"]["Overwaard"]["stand"] == "gedekt"


def test_wrapping_and_kinds_of_space_and_letter_make_nothing_stale(returned: Path) -> None:
    path = returned / "fragmenten" / "water" / "wat-01.md"
    text = path.read_text("utf-8").replace(
        "Wij willen {{ kilometers }} kilometer", "Wij\nwillen {{ kilometers }}\u00a0kilometer"
    )
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert states(returned)["rapport/1"]["Overwaard"]["stand"] == "gedekt"


def test_a_local_value_makes_nothing_stale(returned: Path) -> None:
    path = returned / "gemeenten" / "overwaard.toml"
    path.write_text(path.read_text("utf-8").replace("kilometers = 7", "kilometers = 8"), "utf-8")
    assert states(returned)["rapport/1"]["Overwaard"]["stand"] == "gedekt"


def test_an_emptied_bookmark_does_not_mislead(returned: Path) -> None:
    from msgspec.structs import replace

    path = returned / "invoer" / "overwaard.docx"
    document = read(path)
    blocks = tuple(
        replace(block, spans=()) if block.bookmark == "rp_wat_01" else block for block in document.blocks
    )
    path.write_bytes(docx_bytes(replace(document, blocks=blocks), our_style()))
    assert states(returned)["rapport/1"]["Overwaard"]["stand"] == "ongedekt"


def test_a_bookmark_of_a_fragment_that_is_no_more_is_an_orphan(returned: Path) -> None:
    from msgspec.structs import replace

    path = returned / "invoer" / "overwaard.docx"
    document = read(path)
    blocks = tuple(
        replace(block, bookmark="rp_oud_99") if block.bookmark == "rp_wat_01" else block
        for block in document.blocks
    )
    path.write_bytes(docx_bytes(replace(document, blocks=blocks), our_style()))
    assert json.loads(run("dekking", "--json", cwd=returned).out)["wezen"] == ["oud-99"]


def test_before_the_first_draft_it_is_about_the_common_text(tmp_path: Path) -> None:
    found = states(received(tmp_path))
    assert found["rapport/1"]["gemeenschappelijk"]["stand"] == "gedekt"
    assert found["rapport/3"]["gemeenschappelijk"]["stand"] == "doorverwezen"


def test_the_files_say_the_same_as_the_screen(tmp_path: Path) -> None:
    dossier = received(tmp_path, overwaard=TEXT)
    done = run("dekking", "--als", "docx,csv,json", cwd=dossier)
    assert done.code == 0, done.err
    rows = list(
        csv.DictReader(
            io.StringIO((dossier / "uitvoer" / "dekking.csv").read_text("utf-8-sig")), delimiter=";"
        )
    )
    by_item = {(row["bron"], row["nummer"]): row for row in rows}
    assert by_item[("rapport", "1")]["stand"] == "gedekt"
    assert by_item[("rapport", "1")]["fragmenten"] == "wat-01"
    assert by_item[("rapport", "1")]["waar"] == "Water en dijken, 1e alinea"
    assert by_item[("rapport", "3")]["reden"] == "staat in het hoofdstuk over sport"
    report = json.loads((dossier / "uitvoer" / "dekking.json").read_text("utf-8"))
    assert report["aanbevelingen"][0]["gemeenten"]
    table = read(dossier / "uitvoer" / "dekking.docx")
    assert any("Hoog de dijken samen op." in block.text for block in table.blocks)
    assert "Geen concept ontvangen van Midwaard en Neerwaard." in [block.text for block in table.blocks]
    missing = "van Midwaard en Neerwaard ligt er geen concept, dus deze gemeenten ontbreken in de tabel"
    assert missing in done.err
    assert missing in [remark["tekst"] for remark in report["meldingen"]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *((text, f"'{text}") for text in ("=1+1", "+31", "-3", "@x", "\tx", "\nx", " =1", "＝1")),
        ("\r=1", "' =1"),
        ("\u200b=1", "'=1"),
        ("\rx", " x"),
    ],
)
def test_no_cell_of_a_csv_is_calculated(text: str, written: str) -> None:
    """Also not when what nobody sees is gone from it, and with that what stood before the sign."""
    assert safe_cell(text) == written
    rows = list(
        csv.reader(io.StringIO(csv_bytes(("a",), [(text,)]).decode("utf-8-sig"), newline=""), delimiter=";")
    )
    assert rows == [["a"], [written]]


def test_an_ordinary_cell_stays_as_it_is() -> None:
    assert safe_cell("Leiden = mooi; 30%") == "Leiden = mooi; 30%"

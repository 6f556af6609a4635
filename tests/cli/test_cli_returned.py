"""`vergelijk` in a dossier knows a draft that came back, and the deviations that were agreed."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from dossiers import copied
from running import run

from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A dossier whose versions went out and came back untouched."""
    dossier = copied(tmp_path)
    path = dossier / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("[haken]", '[haken]\n"dor-01" = "Overwaard"'), "utf-8")
    done = run("exporteer", "--datum", "2026-04-16", cwd=dossier)
    assert done.code == 0, done.err
    (dossier / "invoer").mkdir()
    for name in ("overwaard", "midwaard", "neerwaard"):
        shutil.copy(dossier / "uitvoer" / f"{name}.docx", dossier / "invoer")
    return dossier


def drafts(dossier: Path) -> dict[str, dict[str, Any]]:
    done = run(
        "vergelijk", "--json", "--alleen", "json", "--uit", "vergelijking", "--overschrijf", cwd=dossier
    )
    assert done.code == 0, done.err
    return {draft["gemeente"]: draft for draft in json.loads(done.out)["concepten"]}


def deviating(draft: dict[str, Any]) -> list[dict[str, Any]]:
    return [change for change in draft["wijzigingen"] if change["soort"] != "gelijk"]


def on_dikes(draft: dict[str, Any]) -> dict[str, Any]:
    """The record about the length of the dike, for which Overwaard has a value of its own."""
    found: list[dict[str, Any]] = [
        change
        for change in draft["wijzigingen"]
        if any(unit.get("fragment") == "wat-01" and "kilometer" in unit["tekst"] for unit in change["was"])
    ]
    assert len(found) == 1
    return found[0]


def said(draft: dict[str, Any], code: str) -> str:
    return " | ".join(one["tekst"] for one in draft["meldingen"] if one["code"] == code)


def edited(path: Path, old: str, new: str) -> None:
    """The draft as somebody saves it who wrote something else in one place."""
    data = path.read_bytes()
    xml = Package(data, path.name).read("word/document.xml").decode()
    assert old in xml
    path.write_bytes(repacked(data, {"word/document.xml": xml.replace(old, new).encode()}))


def test_what_the_own_version_says_is_a_deviation_that_was_agreed(sent: Path) -> None:
    for name, draft in drafts(sent).items():
        found = deviating(draft)
        assert found, name
        assert all(change.get("eigen_versie") for change in found), name
        assert f"volgens de eigen versie van {name} in het dossier" in said(draft, "RP044")
        assert not said(draft, "RP045")
    change = on_dikes(drafts(sent)["Overwaard"])
    assert change["gewicht"] == "inhoudelijk"
    assert change["signalen"][0]["richting"] == "lager"


def test_a_draft_made_from_the_version_of_another_municipality_is_told(sent: Path) -> None:
    assert not any(said(draft, "RP413") for draft in drafts(sent).values())
    shutil.copy(sent / "uitvoer" / "midwaard.docx", sent / "invoer" / "neerwaard.docx")
    assert "het lijkt van Midwaard" in said(drafts(sent)["Neerwaard"], "RP413")
    edited(sent / "invoer" / "neerwaard.docx", "Midwaard", "Neerwaard")
    assert said(drafts(sent)["Neerwaard"], "RP413") == (
        "dit concept geldt als dat van Neerwaard, maar het is gemaakt uit de versie van Midwaard"
    )


def test_another_deviation_is_not_taken_for_the_agreed_one(sent: Path) -> None:
    edited(sent / "invoer" / "overwaard.docx", "7 kilometer", "6 kilometer")
    draft = drafts(sent)["Overwaard"]
    change = on_dikes(draft)
    assert "eigen_versie" not in change
    assert change["nummer"] not in said(draft, "RP044")
    assert said(draft, "RP045") == (
        f"anders dan de eigen versie van Overwaard in het dossier: {change['nummer']}"
    )


def test_a_draft_that_follows_the_common_text_where_it_has_its_own_is_told(sent: Path) -> None:
    edited(sent / "invoer" / "overwaard.docx", "7 kilometer", "12 kilometer")
    draft = drafts(sent)["Overwaard"]
    assert on_dikes(draft)["soort"] == "gelijk"
    assert "anders dan de eigen versie van Overwaard" in said(draft, "RP045")


def test_a_draft_from_an_earlier_text_says_so_at_the_place(sent: Path) -> None:
    path = sent / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("kilometers = 12", "kilometers = 9"), "utf-8")
    found = drafts(sent)
    sentence = "gemaakt uit dit dossier, de versie van 16 april 2026 (ronde 2); sindsdien is wat-01 gewijzigd"
    assert said(found["Neerwaard"], "RP031") == sentence
    (old,) = [change for change in deviating(found["Neerwaard"]) if change.get("verouderd")]
    assert old["verouderd"] == (
        "Het concept is gemaakt uit de versie van 16 april 2026 (ronde 2); sindsdien is wat-01 gewijzigd."
    )
    assert any(unit["fragment"] == "wat-01" for unit in old["was"])
    other = [change for change in deviating(found["Neerwaard"]) if "verouderd" not in change]
    assert all(unit["fragment"] != "wat-01" for change in other for unit in change["was"])


def test_a_text_in_another_order_or_under_another_heading_is_no_longer_that_text(sent: Path) -> None:
    path = sent / "dossier.toml"
    text = path.read_text("utf-8")
    (title,) = re.findall(r'id = "water"\ntitel = "(.+)"', text)
    path.write_text(text.replace(f'"{title}"', f'"{title} en bodem"'), "utf-8")
    assert said(drafts(sent)["Neerwaard"], "RP031") == (
        "gemaakt uit dit dossier, de versie van 16 april 2026 (ronde 2); "
        "sindsdien is de volgorde of een kop gewijzigd, of kwam er iets bij"
    )


def test_screen_word_and_page_say_it(sent: Path) -> None:
    from regioparagraaf.readers import read

    done = run("vergelijk", "--uit", "vergelijking", cwd=sent)
    assert "Volgens de eigen versie van de gemeente in het dossier." in done.out
    assert "sindsdien is die tekst in het dossier niet gewijzigd" in done.err
    folder = sent / "vergelijking"
    assert "Volgens de eigen versie" in (folder / "vergelijking.html").read_text("utf-8")
    matrix = "\n".join(block.text for block in read(folder / "vergelijking.docx").blocks)
    assert "Volgens de eigen versie" in matrix
    note = "\n".join(block.text for block in read(folder / "oplegger.docx").blocks)
    assert "olgens de eigen versie van Overwaard in het dossier" in note


def test_a_draft_that_carries_the_plain_name_of_its_dossier_is_known_too(sent: Path) -> None:
    path = sent / "invoer" / "neerwaard.docx"
    data = path.read_bytes()
    part = Package(data, path.name).read("docProps/custom.xml")
    named = re.sub(rb'(name="rp\.dossier"[^>]*><[^>]*>)[^<]*', rb"\1waardenland", part)
    assert named != part
    path.write_bytes(repacked(data, {"docProps/custom.xml": named}))
    assert "gemaakt uit dit dossier" in said(drafts(sent)["Neerwaard"], "RP033")

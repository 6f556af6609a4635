"""Three rounds of talks between five municipalities: nothing that was decided or written is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import played
import pytest
from played import FEWER_TREES, LAND_LOOSER, MILLS, MINUTES, NAMES, PROTOCOL, TREES, Played
from replaying import replayed

from regioparagraaf.assembly.compose import common_text
from regioparagraaf.comparison.units import units
from regioparagraaf.loading.dossier import Loaded, load_dossier
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read
from regioparagraaf.trace.rounds import CommonVersion, used_names

LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def game(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return played.play(tmp_path_factory.mktemp("ronden") / "dossier")


@pytest.fixture(scope="module")
def dossier(game: Played) -> Loaded:
    return load_dossier(game.folder)


def numbered(version: CommonVersion) -> dict[str, str]:
    """Number -> sentence."""
    found = units(version.document, LEXICON.abbreviations)
    return dict(zip(version.names, (unit.text for unit in found), strict=True))


def texts(version: CommonVersion) -> list[str]:
    return [block.text for block in version.document.blocks]


def draft(comparison: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = (one for one in comparison["concepten"] if one["gemeente"] == name)
    return found


def judged(comparison: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one in comparison["concepten"]:
        for change in one["wijzigingen"]:
            for sentence in change.get("oordelen", ()):
                yield f"{one['gemeente']}:{change['nummer']}", sentence


def lapsed(comparison: dict[str, Any]) -> list[str]:
    return [
        remark["tekst"]
        for one in comparison["concepten"]
        for remark in one["meldingen"]
        if remark["code"] == "RP210"
    ]


def test_there_are_five_versions_and_one_was_made_by_hand(dossier: Loaded) -> None:
    assert [version.number for version in dossier.versions] == [1, 2, 3, 4, 5]
    assert [version.number for version in dossier.versions if version.by_hand] == [3]
    assert dossier.versions[2].reason == "stuurgroep van maart"


def test_every_judgement_is_kept_or_told_to_have_lapsed(game: Played, dossier: Loaded) -> None:
    assert len(dossier.judgements) == 3
    for step in ("ronde-2", "ronde-2b", "ronde-3", "slot"):
        comparison = game.comparisons[step]
        followed, gone = list(judged(comparison)), lapsed(comparison)
        assert len(followed) + len(gone) == 3, step
        for one in dossier.judgements:
            kept = [name for name, sentence in followed if one.reason in sentence]
            told = [text for text in gone if f"over {one.number} van {one.municipality}" in text]
            assert len(kept) + len(told) == 1, (step, one)
            assert all(name.startswith(f"{one.municipality}:") for name in kept)


def test_a_judgement_lapses_when_its_words_change_and_goes_nowhere_else(game: Played) -> None:
    assert [name for name, _ in judged(game.comparisons["ronde-1"])] == []
    assert len(list(judged(game.comparisons["ronde-2"]))) == 2
    (gone,) = lapsed(game.comparisons["ronde-2"])
    assert "Leiderdorp" in gone
    assert "het concept is veranderd" in gone
    changes = draft(game.comparisons["ronde-2"], "Leiderdorp")["wijzigingen"]
    (looser,) = (one for one in changes if any(LAND_LOOSER in unit["tekst"] for unit in one["wordt"]))
    assert "oordelen" not in looser


def test_the_own_view_of_the_program_knows_no_judgement(game: Played) -> None:
    assert list(judged(game.comparisons["ronde-3"])) != []
    assert list(judged(game.comparisons["ronde-3-eigen"])) == []


def test_a_unit_keeps_its_number_over_all_versions(dossier: Loaded) -> None:
    assert len(dossier.versions) >= 2
    for before, after in pairwise(dossier.versions):
        was, is_now = numbered(before), numbered(after)
        touched = {name for step in after.steps for name in (*step.numbers, *step.given)}
        if after.by_hand:
            touched = {name for name in was if was[name] != is_now[name]}
            assert len(touched) == 1
        kept = [name for name in was if name not in touched]
        assert [name for name in is_now if name not in touched] == kept
        assert {name: was[name] for name in kept} == {name: is_now[name] for name in kept}


def test_what_came_in_is_numbered_behind_what_it_follows_and_no_number_comes_back(dossier: Loaded) -> None:
    by_text = {text: name for version in dossier.versions for name, text in numbered(version).items()}
    root = by_text[played.LAND]
    assert (by_text[TREES], by_text[MILLS]) == (f"{root}.1", f"{root}.2")
    assert by_text[FEWER_TREES] == by_text[TREES]
    assert by_text[MINUTES] == by_text[PROTOCOL]
    assert f"{root}.2" in used_names(dossier.versions)
    assert f"{root}.2" not in dossier.versions[-1].names
    assert all(re.fullmatch(r"\d+(\.\d+)?", name) for version in dossier.versions for name in version.names)


def test_the_log_of_steps_makes_every_version_again(game: Played, dossier: Loaded) -> None:
    text = dossier.versions[0].text
    for number, version in enumerate(dossier.versions[1:], 1):
        used = used_names(dossier.versions[:number])
        again = version.text if version.by_hand else replayed(text, version.steps, LEXICON, used)
        assert [block.text.encode() for block in again.document.blocks] == [
            text.encode() for text in texts(version)
        ]
        assert again.names == version.names
        text = again
    composed = common_text(dossier.library, dossier.dossier)
    assert [block.text.encode() for block in text.document.blocks] == [
        block.text.encode() for block in composed.blocks
    ]
    kept = game.folder / "versies" / "versie-5.md"
    assert game.text().encode() == kept.read_bytes()


def test_nothing_of_an_earlier_round_is_overwritten(game: Played) -> None:
    written_by_hand = {"dossier.toml"}
    for before, after in (("ronde-1", "ronde-2"), ("ronde-2", "ronde-3")):
        then, now = game.files[before], game.files[after]
        assert {name for name in then if now.get(name) != then[name]} <= written_by_hand
        assert len(now) > len(then)


def test_a_collision_shows_both_and_changes_nothing(game: Played, dossier: Loaded) -> None:
    told = game.said["botsing"].err
    assert "RP460" in told
    assert "9.000" in told
    assert "8.000" in told
    assert dossier.versions[1].steps[0].proposals == ("Leiden:13",)


def test_the_origin_stands_with_the_fragment_and_in_the_list(game: Played, dossier: Loaded) -> None:
    taken = {one.id: one.taken for one in dossier.library.fragments if one.taken}
    homes = next(one for one in taken.values() if "op voorstel van Leiden" in one.origins[0])
    assert homes.origins == ("op voorstel van Leiden, concept 1, 10 februari 2026",)
    assert (homes.version, homes.date) == (2, played.TAKEN[0])
    told = [block.text for block in read(game.folder / "uitvoer" / "was-wordt-versie-2.docx").blocks]
    assert "Op voorstel van Leiden, concept 1, 10 februari 2026" in told
    assert any("9.000" in text for text in told)
    assert TREES in told


def test_round_two_says_who_changed_what(game: Played) -> None:
    news = {one["gemeente"]: one for one in game.comparisons["ronde-2"]["sinds"]}
    assert set(news) == set(NAMES)
    what = {name: {(one["wie"], one["wat"]) for one in found["nieuws"]} for name, found in news.items()}
    assert ("regio", "al zo in het concept") in what["Leiden"]
    assert ("gemeente", "terug naar de gemeenschappelijke tekst") in what["Voorschoten"]
    assert ("beide", "allebei gewijzigd, en verschillend") in what["Voorschoten"]
    assert ("gemeente", "opnieuw gewijzigd") in what["Leiderdorp"]
    assert news["Leiden"]["gemeenschappelijk"] == {
        "eerder": "versie 1, tot 1 maart 2026",
        "later": "versie 2, 1 maart 2026",
    }


def test_the_last_comparison_shows_what_is_left(game: Played) -> None:
    comparison = game.comparisons["slot"]
    assert comparison["gemeenschappelijk"]["versie"] == "versie 5, 1 mei 2026"
    open_points = {
        one["gemeente"]: [
            unit["tekst"]
            for change in one["wijzigingen"]
            if change["gewicht"] == "inhoudelijk"
            for unit in change["wordt"]
        ]
        for one in comparison["concepten"]
    }
    assert open_points == {
        "Leiden": [TREES, MILLS],
        "Leiderdorp": [TREES, MILLS],
        "Oegstgeest": [TREES, MILLS],
        "Voorschoten": [MILLS],
        "Zoeterwoude": [TREES],
    }


def test_every_report_of_a_round_shows_where_a_person_judged(game: Played, tmp_path: Path) -> None:
    args = ("--alleen", "redlines,matrix,oplegger,gemene-deler,html", "--sinds", "2", "--uit", str(tmp_path))
    game.run("alles", "vergelijk", "--stil", *args)
    game.run("lijst", "besluitlijst", "--stil", "--uit", str(tmp_path))
    game.run("dekking", "dekking", "--als", "docx", "--stil", "--uit", str(tmp_path))
    reports = [path for path in sorted(tmp_path.glob("*.docx")) if "wijzigingen" not in path.name]
    assert len(reports) == 6
    assert [path.name for path in reports if "reden: andere volgorde" not in words(path)] == []
    redlines = [path for path in tmp_path.glob("*-wijzigingen.docx") if "andere volgorde" in comments(path)]
    assert [path.name for path in redlines] == ["Leiden-wijzigingen.docx"]
    assert "reden: andere volgorde" in (tmp_path / "vergelijking.html").read_text("utf-8")


def words(path: Path) -> str:
    return "\n".join(block.text for block in read(path).blocks)


def comments(path: Path) -> str:
    return "\n".join(comment.text for comment in read(path).comments)

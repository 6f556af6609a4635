"""The demo, and comparing inside a dossier: the whole main job in one or two commands."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from running import run

from regioparagraaf.cli.invoer import drafts_of_dossier
from regioparagraaf.dossier.model import Municipality
from regioparagraaf.dossier.versions import edition
from regioparagraaf.loading.resources import data_folder

FIVE = ["Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo that has run."""
    folder = tmp_path_factory.mktemp("proef")
    shown = run("demo", str(folder / "demo"), "--datum", "2026-11-24")
    assert shown.code == 0, shown.err
    return folder / "demo"


def test_the_demo_gives_the_common_text_five_redlines_and_the_overviews(demo: Path) -> None:
    written = {file.name for file in demo.iterdir()}
    assert written >= {f"{name}-wijzigingen.docx" for name in FIVE}
    assert written >= {
        "gemeenschappelijk.docx",
        "vergelijking.docx",
        "vergelijking.html",
        "vergelijking.json",
    }


def test_the_demo_compares_every_municipality_in_one_json(demo: Path) -> None:
    found = json.loads((demo / "vergelijking.json").read_text(encoding="utf-8"))
    assert [draft["gemeente"] for draft in found["concepten"]] == FIVE
    assert "mislukt" not in found
    assert found["gemeenschappelijk"]["vingerafdruk"].startswith("rp1:")
    common = [unit for record in found["concepten"][0]["wijzigingen"] for unit in record["was"]]
    assert len(common) == found["gemeenschappelijk"]["eenheden"]
    assert any(unit.get("aanbevelingen") for unit in common)


def test_the_common_text_as_a_file_gives_the_same_as_that_of_the_dossier(demo: Path, tmp_path: Path) -> None:
    drafts = sorted(map(str, (demo / "dossier" / "invoer").iterdir()))
    args = ("--dossier", str(demo / "dossier"), "--json", "--alleen", "json", "--uit", str(tmp_path))
    shown = run("vergelijk", str(demo / "gemeenschappelijk.docx"), *drafts, *args)
    assert shown.code == 0, shown.err
    assert json.loads(shown.out) == json.loads((demo / "vergelijking.json").read_text(encoding="utf-8"))


def test_the_demo_twice_in_a_row_gives_the_same_and_needs_permission(demo: Path) -> None:
    before = {file: file.read_bytes() for file in demo.glob("*.*")}
    refused = run("demo", str(demo))
    assert refused.code == 5
    assert "RP420" in refused.err
    again = run("demo", str(demo), "--overschrijf", "--datum", "2026-11-24")
    assert again.code == 0, again.err
    assert {file: file.read_bytes() for file in demo.glob("*.*")} == before


def test_in_a_dossier_the_newest_drafts_are_compared_without_naming_a_file(
    demo: Path, tmp_path: Path
) -> None:
    dossier = tmp_path / "dossier"
    shutil.copytree(demo / "dossier", dossier)
    invoer = dossier / "invoer"
    (invoer / "leiden.docx").rename(invoer / "Leiden concept v2.docx")
    shutil.copy(invoer / "leiderdorp.docx", invoer / "Leiden concept v1.docx")
    shutil.copy(invoer / "leiderdorp.docx", invoer / "aantekeningen.docx")
    shown = run("vergelijk", "--json", cwd=dossier)
    assert shown.code == 0, shown.err
    found = json.loads(shown.out)
    assert [draft["gemeente"] for draft in found["concepten"]] == FIVE
    assert found["concepten"][0]["bestand"] == "Leiden concept v2.docx"
    assert "RP418" not in shown.err  # the names say which is the newest
    assert "aantekeningen.docx: let op[RP417]" in shown.err
    assert (dossier / "uitvoer" / "vergelijking.docx").is_file()


def test_a_dossier_without_drafts_says_where_they_go(demo: Path, tmp_path: Path) -> None:
    shutil.copytree(demo / "dossier", tmp_path / "dossier")
    shutil.rmtree(tmp_path / "dossier" / "invoer")
    shown = run("vergelijk", "--dossier", "dossier", cwd=tmp_path)
    assert shown.code == 2
    assert "invoer: fout[RP419]" in shown.err


def test_the_date_in_a_name_goes_before_the_number_and_that_before_the_moment(tmp_path: Path) -> None:
    names = ["v3.md", "v10.md", "2026-11-02 v1.md", "24-11-2026.md", "zonder.md"]
    for moment, name in enumerate(reversed(names)):
        file = tmp_path / name
        file.touch()
        os.utime(file, (moment, moment))
    order = [tmp_path / name for name in names]
    order.sort(key=lambda file: (edition(file.name).age, file.stat().st_mtime_ns))
    assert [file.name for file in order] == [
        "zonder.md",
        "v3.md",
        "v10.md",
        "2026-11-02 v1.md",
        "24-11-2026.md",
    ]


def test_a_draft_without_a_name_can_be_given_one(tmp_path: Path) -> None:
    (tmp_path / "tekst.md").touch()
    received = drafts_of_dossier(tmp_path, [Municipality("Leiden")], ["Leiden=tekst.md"])
    assert [draft.municipality for draft in received.newest] == ["Leiden"]
    assert not received.remarks


def test_the_demo_ships_five_drafts_of_three_kinds() -> None:
    drafts = list((data_folder("templates") / "demo" / "concepten").iterdir())
    assert len(drafts) == 5
    assert {draft.suffix for draft in drafts} & {".odt", ".md"}


def test_a_second_time_is_refused_before_the_work(demo: Path, tmp_path: Path) -> None:
    dossier = Path(shutil.copytree(demo / "dossier", tmp_path / "dossier"))
    assert run("vergelijk", "--stil", cwd=dossier).code == 0
    again = run("vergelijk", cwd=dossier)
    assert again.code == 5
    assert again.out == ""
    assert again.err.count("\n") == 1
    assert "deze 9 bestanden bestaan al (vergelijking.docx … Zoeterwoude-wijzigingen.docx)" in again.err
    assert run("vergelijk", "--overschrijf", "--stil", cwd=dossier).code == 0


def test_what_is_no_draft_among_the_drafts_is_told(demo: Path, tmp_path: Path) -> None:
    dossier = Path(shutil.copytree(demo / "dossier", tmp_path / "dossier"))
    (dossier / "invoer" / "leiden.pages").write_bytes(b"PK")
    (dossier / "invoer" / "cijfers.xlsx").write_bytes(b"PK")
    (dossier / "invoer" / ".DS_Store").write_bytes(b"")
    with suppress(OSError):  # Windows needs rights to make a link
        (dossier / "invoer" / "leiden laatste.docx").symlink_to("verdwenen.docx")
    for verb in (("vergelijk", "--stil"), ("dekking",)):
        told = run(*verb, cwd=dossier).err
        assert (
            "leiden.pages: let op[RP422]: Pages (Apple) wordt niet gelezen; het bestand is overgeslagen"
            in told
        )
        assert "cijfers.xlsx: let op[RP422]: dit soort bestand wordt niet gelezen" in told
        assert "DS_Store" not in told
        gone = "leiden laatste.docx: let op[RP422]: dit verwijst naar iets wat er niet is, en is overgeslagen"
        assert gone in told or not (dossier / "invoer" / "leiden laatste.docx").is_symlink()


def test_our_own_files_have_no_margins_to_look_after(tmp_path: Path) -> None:
    assert run("nieuw", "regio", "--standaard", cwd=tmp_path).code == 0
    regio = tmp_path / "regio"
    assert run("exporteer", "--odt", "--stil", cwd=regio).code == 0
    for name in ("leiden.docx", "zoeterwoude.odt"):
        (regio / "invoer" / name).write_bytes((regio / "uitvoer" / name).read_bytes())
    told = run("vergelijk", "--stil", cwd=regio)
    assert (told.code, "RP125" in told.err) == (0, False), told.err

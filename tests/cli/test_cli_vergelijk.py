"""`vergelijk` from the command line: what it writes, what it says, how it ends."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from pathlib import Path

import pytest
from running import Ran, run, run_through, without_rights

from regioparagraaf.readers import read

COMMON = """# Samenwerken

## Wonen

De raden stellen uiterlijk 1 juli 2027 één woonvisie vast. Wij bouwen samen ten minste 400 woningen.

## Groen

Onze gemeente onderhoudt het bos. De colleges rapporteren elk jaar aan de raden.
"""

EASTERN = COMMON.replace("ten minste 400", "circa 350").replace("Onze gemeente", "Oosterwold")
WESTERN = COMMON.replace("## Groen", "## Natuur")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a common text and the drafts of two municipalities."""
    (tmp_path / "samen.md").write_text(COMMON, encoding="utf-8")
    (tmp_path / "oosterwold.md").write_text(EASTERN, encoding="utf-8")
    (tmp_path / "westerwold.txt").write_text(WESTERN, encoding="utf-8")
    return tmp_path


def compare(folder: Path, *args: str, **environment: str) -> Ran:
    return run("vergelijk", *args, cwd=folder, **environment)


def said(folder: Path, *args: str) -> dict[str, object]:
    shown = compare(folder, *args, "--json", "--overschrijf")
    assert shown.code == 0, shown.err
    found = json.loads(shown.out)
    assert isinstance(found, dict)
    return found


def test_the_results_stand_in_uitvoer_and_the_screen_says_so(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "westerwold.txt")
    assert shown.code == 0, shown.err
    written = {file.name for file in (folder / "uitvoer").iterdir()}
    assert written >= {
        "Oosterwold-wijzigingen.docx",
        "Westerwold-wijzigingen.docx",
        "vergelijking.docx",
        "vergelijking.html",
        "vergelijking.json",
    }
    assert all(name in shown.out for name in written)
    assert "ten minste 400" in shown.out


def test_a_folder_stands_for_the_documents_in_it(folder: Path) -> None:
    drafts = folder / "binnen"
    drafts.mkdir()
    (folder / "oosterwold.md").rename(drafts / "oosterwold.md")
    (drafts / "~$sterwold.docx").touch()
    (drafts / "foto.jpg").touch()
    found = json.loads(compare(folder, "samen.md", "binnen", "--json").out)
    assert [draft["gemeente"] for draft in found["concepten"]] == ["Oosterwold"]


def test_the_drafts_of_a_folder_stand_in_the_order_of_a_dictionary(folder: Path) -> None:
    drafts = folder / "binnen"
    drafts.mkdir()
    for name in ("Westerwold.md", "oosterwold.MD", "Noorderwold.md"):
        (drafts / name).write_text((folder / "oosterwold.md").read_text("utf-8"), "utf-8")
    found = json.loads(compare(folder, "samen.md", "binnen", "--json").out)
    assert [draft["gemeente"] for draft in found["concepten"]] == ["Noorderwold", "Oosterwold", "Westerwold"]


def test_what_an_earlier_comparison_left_beside_the_new_files_is_told(folder: Path) -> None:
    assert "RP427" not in compare(folder, "samen.md", "oosterwold.md", "westerwold.txt").err
    assert (
        "RP427" not in compare(folder, "samen.md", "oosterwold.md", "--alleen", "json", "--overschrijf").err
    )
    (folder / "westerwold.txt").write_bytes(b"")
    shown = compare(folder, "samen.md", "oosterwold.md", "westerwold.txt", "--overschrijf")
    assert shown.code == 3
    told = "uitvoer: let op[RP427]: hier staat nog van een eerdere vergelijking: Westerwold-wijzigingen.docx;"
    assert told in shown.err


def test_every_draft_counts_once_and_the_common_text_is_none_of_them(folder: Path) -> None:
    found = json.loads(compare(folder, "samen.md", ".", "oosterwold.md", "--json", "--alleen", "json").out)
    assert [draft["bestand"] for draft in found["concepten"]] == ["oosterwold.md", "westerwold.txt"]


def test_a_draft_that_is_named_twice_is_told_and_counts_once(folder: Path) -> None:
    named = ("oosterwold.md", "westerwold.txt", "./oosterwold.md", "oosterwold.md")
    shown = compare(folder, "samen.md", *named)
    assert shown.code == 0
    assert shown.err.count("oosterwold.md: let op[RP423]: dit bestand is meer dan eens genoemd") == 1
    assert "2 concepten vergeleken" in shown.out
    beside = compare(folder, "samen.md", ".", "oosterwold.md", "--overschrijf")
    assert "RP423" not in beside.err


def test_a_draft_that_is_the_common_text_is_told_and_the_rest_goes_on(folder: Path) -> None:
    shown = compare(folder, "samen.md", "samen.md", "oosterwold.md")
    assert (shown.code, "RP423" in shown.err) == (0, False)
    assert "samen.md: let op[RP424]: dit concept is de gemeenschappelijke tekst zelf" in shown.err
    assert "2 concepten vergeleken" in shown.out


def test_a_draft_without_the_common_text_is_not_counted_as_compared(folder: Path) -> None:
    letter = (
        "Geachte schippers,\n\nWij nodigen u uit voor een borrel op de kade. Er zijn hapjes en drankjes.\n"
    )
    (folder / "brief.md").write_text(letter, encoding="utf-8")
    assert "1 van 2 concepten vergeleken" in compare(folder, "samen.md", "oosterwold.md", "brief.md").out
    assert "Geen concept vergeleken" in compare(folder, "samen.md", "brief.md", "--overschrijf").out


def test_a_draft_that_holds_what_another_file_holds_is_told_and_compared(folder: Path) -> None:
    for name, twin in (("noorderwold.md", "oosterwold.md"), ("zuiderwold.md", "samen.md")):
        (folder / name).write_bytes((folder / twin).read_bytes())
    shown = compare(folder, "samen.md", "oosterwold.md", "noorderwold.md", "zuiderwold.md", "westerwold.txt")
    assert shown.code == 0
    assert shown.err.count("RP425") == 2
    assert "noorderwold.md: let op[RP425]: heeft precies dezelfde inhoud als oosterwold.md; →" in shown.err
    assert (
        "zuiderwold.md: let op[RP425]: heeft precies dezelfde inhoud als de gemeenschappelijke" in shown.err
    )
    assert "4 concepten vergeleken" in shown.out


def test_two_drafts_of_one_municipality_give_two_redlines(folder: Path) -> None:
    (folder / "oosterwold.txt").write_text(WESTERN, encoding="utf-8")
    assert compare(folder, "samen.md", ".", "--alleen", "redlines", "--stil").code == 0
    assert len(list((folder / "uitvoer").iterdir())) == 3


def test_an_output_folder_that_is_a_file_is_told(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--uit", "westerwold.txt")
    assert shown.code == 5
    assert shown.err.startswith("westerwold.txt: fout[RP357]")
    assert shown.out == ""


@pytest.mark.parametrize("place", ["/proc", "/proc/uitvoer"])
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that nobody can write in")
def test_a_folder_that_takes_no_files_is_told_before_the_work(folder: Path, place: str) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--uit", place)
    assert (shown.code, shown.out) == (5, "")
    assert shown.err.startswith(f"{place}: fout[RP357]: u mag hier niet schrijven")
    asked = compare(folder, "samen.md", "oosterwold.md", "--uit", place, "--json")
    assert (asked.code, json.loads(asked.out)["versie"]) == (5, 1)


def test_a_file_with_changes_that_is_there_already_is_told_before_the_work(folder: Path) -> None:
    only = ("samen.md", "oosterwold.md", "--alleen", "redlines")
    assert compare(folder, *only).code == 0
    again = compare(folder, *only)
    assert (again.code, again.out) == (5, "")
    assert "Oosterwold-wijzigingen.docx: fout[RP350]" in again.err


def test_json_on_the_screen_is_json_alone_and_the_same_as_the_file(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--json")
    assert shown.out == (folder / "uitvoer" / "vergelijking.json").read_text(encoding="utf-8")
    assert json.loads(shown.out)["versie"] == 1


def test_json_is_utf8_on_a_console_that_is_not(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--json", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert "één".encode().decode("cp1252") in shown.out


def test_quiet_says_nothing_where_nothing_is_wrong(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--stil")
    assert (shown.code, shown.out, shown.err) == (0, "", "")


def test_what_is_asked_for_alone_is_made_alone(folder: Path) -> None:
    compare(folder, "samen.md", "oosterwold.md", "--alleen", "json,matrix", "--uit", "hier")
    assert {file.name for file in (folder / "hier").iterdir()} == {"vergelijking.docx", "vergelijking.json"}


def test_only_what_is_open_is_shown_when_asked_for(folder: Path) -> None:
    texts = []
    for options in ((), ("--alleen-open",)):
        shown = compare(
            folder, "samen.md", "westerwold.txt", "oosterwold.md", "--alleen", "matrix,html", *options,
            "--overschrijf",
        )  # fmt: skip
        assert shown.code == 0, shown.err
        matrix = read(folder / "uitvoer" / "vergelijking.docx")
        texts.append(" ".join(block.text for block in matrix.blocks))
        page = (folder / "uitvoer" / "vergelijking.html").read_text(encoding="utf-8")
        assert ('id="open" checked' in page) == bool(options)
        assert "onderhoudt het bos" in page
    assert ["onderhoudt het bos" in text for text in texts] == [True, False]
    assert ["waar een concept inhoudelijk afwijkt" in text for text in texts] == [False, True]
    assert all("400 woningen" in text for text in texts)


def test_an_unknown_kind_of_output_gets_the_right_one_back(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", "--alleen", "matrix,htm")
    assert shown.code == 2
    assert "fout[RP416]: 'htm' kan niet bij --alleen; → bedoelt u 'html'?" in shown.err
    nothing = compare(folder, "samen.md", "oosterwold.md", "--alleen", ",")
    assert "fout[RP416]: --alleen ',' noemt geen soort uitvoer; → kies uit: redlines, matrix," in nothing.err


def test_existing_files_stay_unless_the_user_says_otherwise(folder: Path) -> None:
    target = folder / "uitvoer" / "vergelijking.json"
    target.parent.mkdir()
    target.write_text("van een ander", encoding="utf-8")
    refused = compare(folder, "samen.md", "oosterwold.md")
    assert refused.code == 5
    assert "RP350" in refused.err
    assert [file.name for file in target.parent.iterdir()] == ["vergelijking.json"]
    assert target.read_text(encoding="utf-8") == "van een ander"
    assert compare(folder, "samen.md", "oosterwold.md", "--overschrijf").code == 0
    assert target.read_text(encoding="utf-8") != "van een ander"


def test_an_input_is_never_overwritten(folder: Path) -> None:
    (folder / "vergelijking.json").write_text(COMMON, encoding="utf-8")
    (folder / "vergelijking.md").write_text(COMMON, encoding="utf-8")
    os.link(folder / "vergelijking.md", folder / "Oosterwold-wijzigingen.docx")
    shown = compare(folder, "vergelijking.md", "oosterwold.md", "--uit", ".", "--overschrijf")
    assert shown.code == 5
    assert "RP351" in shown.err
    assert (folder / "vergelijking.md").read_text(encoding="utf-8") == COMMON


def test_one_bad_draft_does_not_stop_the_others(folder: Path) -> None:
    (folder / "noorderwold.docx").write_bytes(b"%PDF-1.7\n%%EOF")
    shown = compare(folder, "samen.md", "oosterwold.md", "noorderwold.docx", "weg.docx", "--json")
    assert shown.code == 3
    found = json.loads(shown.out)
    assert [draft["gemeente"] for draft in found["concepten"]] == ["Oosterwold"]
    assert [(failure["bestand"], failure["code"]) for failure in found["mislukt"]] == [
        ("noorderwold.docx", "RP101"),
        ("weg.docx", "RP100"),
    ]
    assert "noorderwold.docx: fout[RP101]" in shown.err
    assert "Traceback" not in shown.err
    assert (folder / "uitvoer" / "Oosterwold-wijzigingen.docx").is_file()


def test_where_several_drafts_fail_the_highest_code_counts(folder: Path) -> None:
    from zipfile import ZIP_DEFLATED, ZipFile

    with ZipFile(folder / "bom.docx", "w", ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("word/document.xml", b" " * 60_000_000)
    shown = compare(folder, "samen.md", "weg.docx", "bom.docx", "oosterwold.md")
    assert shown.code == 4, shown.err


def test_a_common_text_that_cannot_be_read_ends_the_work(folder: Path) -> None:
    (folder / "leeg.docx").touch()
    shown = compare(folder, "leeg.docx", "oosterwold.md")
    assert shown.code == 3
    assert "leeg.docx: fout[RP103]" in shown.err
    assert not (folder / "uitvoer").exists()


def test_a_draft_without_rights_is_told(folder: Path) -> None:
    (folder / "oosterwold.md").chmod(stat.S_IWUSR)
    shown = run_through(without_rights(), "vergelijk", "samen.md", "oosterwold.md", cwd=folder)
    assert shown.code == 3, shown.err
    assert "oosterwold.md" in shown.err


def test_strict_ends_with_1_where_something_differs(folder: Path) -> None:
    assert compare(folder, "samen.md", "oosterwold.md", "--streng", "--stil").code == 1
    (folder / "zelfde.md").write_text(COMMON, encoding="utf-8")
    again = compare(folder, "samen.md", "zelfde.md", "--streng", "--stil", "--overschrijf")
    assert again.code == 0


def test_the_own_name_fills_a_slot_and_another_does_not(folder: Path) -> None:
    own = said(folder, "samen.md", "oosterwold.md", "--alleen", "json")
    other = said(folder, "samen.md", "oosterwold.md", "--alleen", "json", "--gemeente", "Westerwold")
    assert _weight(own, "Oosterwold onderhoudt") == "geen"
    assert _weight(other, "Oosterwold onderhoudt") == "inhoudelijk"


def _weight(found: dict[str, object], words: str) -> object:
    (draft,) = found["concepten"]  # type: ignore[misc]
    return next(
        record["gewicht"]
        for record in draft["wijzigingen"]  # type: ignore[has-type]
        if any(words in unit["tekst"] for unit in record["wordt"])
    )


def test_whole_files_are_compared_to_the_letter(folder: Path) -> None:
    found = said(folder, "samen.md", "oosterwold.md", "--bereik", "geheel", "--alleen", "json")
    assert _weight(found, "Oosterwold onderhoudt") != "geen"


def test_nothing_to_compare_is_wrong_use(folder: Path) -> None:
    for args in ((), ("samen.md",)):
        shown = compare(folder, *args)
        assert shown.code == 2
        assert "RP415" in shown.err


def test_a_folder_without_drafts_that_somebody_named_is_told_and_the_others_are_done(folder: Path) -> None:
    (folder / "leeg.docx").mkdir()
    shown = compare(folder, "samen.md", "oosterwold.md", "leeg.docx")
    assert shown.code == 3
    assert "leeg.docx: fout[RP100]: is een map waarin geen concept staat; →" in shown.err
    assert (folder / "uitvoer" / "Oosterwold-wijzigingen.docx").is_file()


def test_a_folder_in_which_there_is_nothing_to_compare_is_named(folder: Path) -> None:
    for name, why in (("leeg", "geen concept"), ("samen", "alleen de gemeenschappelijke tekst")):
        (folder / name).mkdir()
        if name == "samen":
            (folder / "samen.md").rename(folder / name / "samen.md")
        common = "samen.md" if name == "leeg" else "samen/samen.md"
        shown = compare(folder, common, name)
        assert shown.code == 2
        assert f"{name}: fout[RP415]: is een map waarin {why} staat; → zet de concepten erin" in shown.err


def test_a_folder_in_the_folder_of_drafts_is_told(folder: Path) -> None:
    """But not what `vergelijk` wrote there itself, and not a folder without documents."""
    for name in ("concepten/laat", "concepten/uitvoer", "concepten/foto's"):
        (folder / name).mkdir(parents=True)
    (folder / "concepten" / "foto's" / "weiland.png").write_bytes(b"")
    for ours in (
        "Oosterwold-wijzigingen.docx",
        "gemene-deler.docx",
        "gemene-deler (2).docx",
        "besluitlijst.docx",
        "dekking.docx",
        "keuzeblad-lisse.docx",
        "amendement-Lisse-4.docx",
    ):
        (folder / "concepten" / "uitvoer" / ours).write_bytes(b"")
    (folder / "oosterwold.md").rename(folder / "concepten" / "laat" / "oosterwold.md")
    told = (
        "concepten: let op[RP426]: in een map hierbinnen staan ook bestanden: laat (1); → zijn het concepten"
    )
    shown = compare(folder, "samen.md", "concepten")
    assert shown.code == 2
    assert told in shown.err
    (folder / "concepten" / "leiden.md").write_bytes((folder / "samen.md").read_bytes())
    shown = compare(folder, "samen.md", "concepten")
    assert shown.code == 0
    assert told in shown.err
    assert "RP426" not in compare(folder, "samen.md", "concepten", "concepten/laat", "--overschrijf").err


def test_an_empty_folder_name_is_not_the_folder_at_hand(folder: Path) -> None:
    before = sorted(folder.iterdir())
    shown = compare(folder, "samen.md", "oosterwold.md", "--uit", "")
    assert shown.code == 2
    assert "fout[RP401]: ongeldige waarde voor '--uit': het pad is leeg" in shown.err
    assert sorted(folder.iterdir()) == before


def test_the_same_run_gives_the_same_files(folder: Path) -> None:
    def digests(out: str, **environment: str) -> dict[str, str]:
        args = (
            "samen.md",
            "oosterwold.md",
            "westerwold.txt",
            "--uit",
            out,
            "--stil",
            "--datum",
            "2026-11-24",
        )
        assert compare(folder, *args, **environment).code == 0
        return {
            file.name: hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted((folder / out).iterdir())
        }

    first = digests("een", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    assert first == digests("twee", PYTHONHASHSEED="2", TZ="America/Lima")


def test_in_a_pipe_and_with_no_color_there_are_no_colours(folder: Path) -> None:
    shown = compare(folder, "samen.md", "oosterwold.md", NO_COLOR="1")
    assert "\x1b[" not in shown.out + shown.err


@pytest.mark.parametrize("lock", ["~$sterwold.md", "~$oosterwold.md", ".~lock.oosterwold.md#"])
def test_a_draft_that_is_still_open_in_word_is_told(folder: Path, lock: str) -> None:
    (folder / lock).write_bytes(b"x")
    shown = compare(folder, "samen.md", "oosterwold.md", "westerwold.txt", "--alleen", "json")
    assert shown.code == 0
    assert [line.partition(":")[0] for line in shown.err.splitlines() if "RP134" in line] == ["oosterwold.md"]


def test_a_common_text_that_is_still_open_is_told(folder: Path) -> None:
    (folder / "~$samen.md").write_bytes(b"x")
    shown = compare(folder, "samen.md", "oosterwold.md", "--alleen", "json")
    assert [line.partition(":")[0] for line in shown.err.splitlines() if "RP134" in line] == ["samen.md"]


def test_a_draft_with_a_name_as_long_as_the_disk_allows_is_read(folder: Path) -> None:
    """The name of its lock file would be longer still."""
    long = folder / f"{'oosterwold':x<252}.md"
    shutil.copy(folder / "oosterwold.md", long)
    shown = compare(folder, "samen.md", long.name, "--alleen", "json")
    assert shown.code == 0, shown.err

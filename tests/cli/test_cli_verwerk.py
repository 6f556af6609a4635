"""`verwerk`: what it takes over, what it refuses, and what it leaves as it was."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from replaying import replayed
from running import run

from regioparagraaf.assembly.compose import compose
from regioparagraaf.cli.next_version import next_version
from regioparagraaf.cli.records import Record, compared_drafts
from regioparagraaf.cli.rounds import numbered_now
from regioparagraaf.cli.verwerk import with_municipality
from regioparagraaf.comparison.model import Weight
from regioparagraaf.document import views
from regioparagraaf.errors import RegioError
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read

NOW = "2026-03-01T12:00:00Z"
HOMES = "Leiden:13"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the demo with its drafts; only to be read."""
    folder = tmp_path_factory.mktemp("demo") / "dossier"
    shutil.copytree(data_folder("templates") / "demo" / "dossier", folder)
    shutil.copytree(data_folder("templates") / "demo" / "concepten", folder / "invoer")
    return folder


@pytest.fixture
def dossier(demo: Path, tmp_path: Path) -> Path:
    """A copy with the drafts of Leiden and Zoeterwoude."""
    folder = Path(shutil.copytree(demo, tmp_path / "dossier"))
    for path in (folder / "invoer").iterdir():
        if not path.name.startswith(("leiden.", "zoeterwoude.")):
            path.unlink()
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_number_without_a_municipality_belongs_to_the_one_before() -> None:
    assert with_municipality(["Leiderdorp:7a", "12b", "Leiden:3"]) == [
        "Leiderdorp:7a",
        "Leiderdorp:12b",
        "Leiden:3",
    ]
    assert with_municipality(["7a"]) == ["7a"]


def test_every_change_of_five_drafts_is_taken_over_to_the_letter_or_refused(demo: Path) -> None:
    loaded = load_dossier(demo)
    drafts = compared_drafts(demo, NOW, loaded.dossier.names)
    start = numbered_now(loaded, compose(loaded.library, loaded.dossier).document)
    taken, refused = 0, set()
    for draft in drafts.values():
        good = []
        for change in draft.comparison.changes:
            if change.weight is Weight.NONE:
                continue
            record = Record(draft, change)
            try:
                step = next_version(loaded, [record], NOW).taking.steps[0]
            except RegioError as error:
                refused |= {remark.code for remark in error.remarks}
                continue
            assert step.becomes == " ".join(unit.text for unit in change.draft), record.name
            good.append(record)
        together = next_version(loaded, good, NOW)
        log = [replace(step, edits=()) for step in together.version.steps]
        again = replayed(start, log, load_lexicon())
        assert [block.text for block in again.document.blocks] == [
            block.text for block in together.version.document.blocks
        ]
        assert again.names == together.version.names
        taken += len(good)
    assert taken > 50
    assert refused == {"RP461", "RP462"}


def test_trying_it_out_writes_nothing_and_doing_it_only_new_files(dossier: Path) -> None:
    before = files(dossier)
    shown = run("verwerk", HOMES, "--droog", cwd=dossier)
    assert shown.code == 0, shown.err
    assert "{+9.000+}" in shown.out
    assert files(dossier) == before
    done = run("verwerk", HOMES, "Zoeterwoude:18a", cwd=dossier)
    assert done.code == 0, done.err
    assert "RP465" in done.err
    after = files(dossier)
    assert {name: after[name] for name in before} == before
    assert sorted(name.partition("/")[0] for name in set(after) - set(before)) == (
        ["fragmenten"] * 4 + ["uitvoer"] + ["versies"] * 4
    )
    assert run("controleer", cwd=dossier).code == 0


def test_a_text_of_the_dossiers_own_is_taken_over_and_a_later_one_goes_first(dossier: Path) -> None:
    toml = dossier / "dossier.toml"
    own = (
        "De colleges leggen met de provincie vast dat elke kern ook in de late avond en in het weekend een "
        "busverbinding houdt."
    )
    text = toml.read_text("utf-8") + f'\n[eigen.ber-03]\ntekst = "{own}"\n'
    toml.write_text(text, encoding="utf-8")
    done = run("verwerk", "Leiden:25", "--stil", cwd=dossier)
    assert done.code == 0, done.err
    assert "leggen, in overleg met de vervoerders," in common(dossier)
    assert own not in common(dossier)
    toml.write_text(text.replace("late avond", "nacht"), encoding="utf-8")
    assert own.replace("late avond", "nacht") in common(dossier)
    shown = run("controleer", cwd=dossier)
    assert "RP468" in shown.out + shown.err


def common(dossier: Path) -> str:
    """The common text of now, in one line."""
    return " ".join(run("stel-samen", "--droog", cwd=dossier).out.split())


@pytest.mark.parametrize("verb", ["verwerk", "amendement"])
def test_a_change_that_is_only_tracked_in_the_draft_is_named_as_open(demo: Path, verb: str) -> None:
    here = ["--droog"] if verb == "verwerk" else ["--uit", str(demo.parent / "am"), "--overschrijf"]
    done = run(verb, "Oegstgeest:12", "Oegstgeest:29", *here, cwd=demo)
    assert done.code == 0, done.err
    assert "oegstgeest.docx: let op[RP121]: Oegstgeest:12 en Oegstgeest:29 zijn openst" in done.err
    settled = run(verb, "Leiden:13", *here, cwd=demo)
    assert settled.code == 0, settled.err
    assert "RP121" not in settled.err


def test_a_fragment_changed_beneath_a_version_is_told(dossier: Path) -> None:
    assert run("verwerk", HOMES, "--stil", cwd=dossier).code == 0
    adopted = dossier / "fragmenten" / "wonen-groen" / "won-02.md"
    adopted.parent.mkdir(parents=True)
    source = data_folder("fragments") / "leidse-regio" / "fragmenten" / "wonen-groen" / "won-02.md"
    adopted.write_text(source.read_text("utf-8").replace("ten minste", "minstens"), encoding="utf-8")
    shown = run("controleer", cwd=dossier)
    assert "RP468" in shown.out + shown.err
    assert "won-02" in shown.out + shown.err


@pytest.mark.parametrize("damage", ["text", "log", "empty", "gone", "last"])
def test_a_version_that_is_no_longer_whole_is_refused(dossier: Path, damage: str) -> None:
    assert run("verwerk", HOMES, "--stil", cwd=dossier).code == 0
    text, log = dossier / "versies" / "versie-1.md", dossier / "versies" / "versie-1.toml"
    if damage == "text":
        text.write_text(text.read_text("utf-8").replace("8.500", "8.400"), encoding="utf-8")
    elif damage == "log":
        whole = log.read_text("utf-8")
        shortened = re.sub(r', "\d+"\]', "]", whole)
        assert shortened != whole
        log.write_text(shortened, encoding="utf-8")
    elif damage == "empty":
        log.write_bytes(b"")
    elif damage == "gone":
        log.unlink()
    else:
        log = log.with_name("versie-2.toml")
        log.unlink()
    shown = run("vergelijk", "--stil", cwd=dossier)
    assert shown.code == 3
    assert f"versies/{text.stem if damage == 'text' else log.stem}" in shown.err
    assert "RP464" in shown.err
    assert "voeg toe" not in shown.err  # nobody makes up a fingerprint
    assert "Traceback" not in shown.err


LOST = [
    ("versies", "versies/: fout"),
    ("versies/versie-2.toml versies/versie-2.md", "versies/versie-2.toml: fout"),
    ("fragmenten/versie-2", "fragmenten/versie-2/: fout"),
    ("fragmenten", "fragmenten/versie-2/: fout"),
    ("fragmenten/versie-2/won-04.md", "fragmenten/versie-2/: fout"),
]


@pytest.mark.parametrize(("lost", "said"), LOST)
def test_what_is_thrown_away_of_a_version_is_told_and_nothing_begins_anew(
    dossier: Path, lost: str, said: str
) -> None:
    assert run("verwerk", "Zoeterwoude:18a", "--stil", cwd=dossier).code == 0
    assert run("controleer", cwd=dossier).code == 0
    for name in lost.split():
        path = dossier / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    before = files(dossier)
    for args, code in (
        (["controleer"], 1),
        (["verwerk"], 3),
        (["verwerk", HOMES], 3),
        (["verwerk", "--vastleggen", "opnieuw"], 3),
        (["vergelijk", "--stil"], 3),
        (["exporteer", "--stil"], 3),
    ):
        shown = run(*args, cwd=dossier)
        assert (shown.code, "RP464" in shown.err, said in shown.err) == (code, True, True), args
    assert files(dossier) == before


@pytest.mark.parametrize("unwritten", ["versies/versie-2.toml", "fragmenten/versie-2/won-04.md"])
def test_of_a_version_that_was_never_finished_is_said_what_to_remove(dossier: Path, unwritten: str) -> None:
    assert run("verwerk", "Zoeterwoude:18a", "--stil", cwd=dossier).code == 0
    (dossier / unwritten).unlink()
    rest = "versies/versie-2.md en .toml, fragmenten/versie-2/ en de was-wordt-lijst"
    advice = f"werd verwerk afgebroken, haal dan weg wat er van deze versie is: {rest}"
    assert advice in " ".join(run("controleer", cwd=dossier).err.split())
    for suffix in ("md", "toml"):
        (dossier / "versies" / f"versie-2.{suffix}").unlink(missing_ok=True)
    shutil.rmtree(dossier / "fragmenten" / "versie-2")
    (dossier / "uitvoer" / "was-wordt-versie-2.docx").unlink()
    assert run("controleer", cwd=dossier).code == 0
    assert run("verwerk", "Zoeterwoude:18a", "--stil", cwd=dossier).code == 0


def test_an_earlier_version_is_put_back_and_never_undone(dossier: Path) -> None:
    assert run("verwerk", "Zoeterwoude:18a", "--stil", cwd=dossier).code == 0
    (dossier / "versies" / "versie-1.toml").unlink()
    told = run("controleer", cwd=dossier).err
    assert "elke versie bouwt voort op de vorige" in " ".join(told.split())
    assert "afgebroken" not in told


def test_a_version_made_by_hand_is_missed_when_its_log_is_thrown_away(dossier: Path) -> None:
    assert run("verwerk", "--vastleggen", "begin van de gesprekken", cwd=dossier).code == 0
    assert run("controleer", cwd=dossier).code == 0
    shutil.rmtree(dossier / "versies")
    shown = run("controleer", cwd=dossier)
    assert (shown.code, "RP464" in shown.err) == (1, True)
    # Who removes both has undone the version.
    shutil.rmtree(dossier / "fragmenten")
    assert run("controleer", cwd=dossier).code == 0


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["13"], "RP450"),
        (["Leiden:999"], "RP452"),
        (["Leiden:2"], "RP455"),
        (["Warmond:2"], "RP039"),
        ([HOMES, "Zoeterwoude:13"], "RP460"),
        ([HOMES, "--vastleggen", "zomaar"], "RP466"),
    ],
)
def test_what_cannot_be_taken_over_changes_nothing(dossier: Path, args: list[str], code: str) -> None:
    before = files(dossier)
    shown = run("verwerk", *args, cwd=dossier)
    assert shown.code == 2
    assert code in shown.err
    assert files(dossier) == before


def test_a_version_is_not_older_than_the_one_before(dossier: Path) -> None:
    taken = run("verwerk", HOMES, "--datum", "2026-03-01", cwd=dossier)
    assert taken.code == 0, taken.err
    assert "let op[RP475]: in won-02 is alleen het niveau gewijzigd" in taken.err
    before = files(dossier)
    early = run("verwerk", "Zoeterwoude:18a", "--datum", "2026-02-15", cwd=dossier)
    assert (early.code, "RP471" in early.err) == (2, True)
    assert files(dossier) == before
    assert run("verwerk", "Zoeterwoude:18a", "--datum", "2026-03-01", cwd=dossier).code == 0
    # The sentence that came in has a number of its own, and an amendment may be about it.
    (dossier / "invoer" / "leiden.docx").unlink()
    shown = run("amendement", "Zoeterwoude", "13", cwd=dossier)
    assert shown.code == 0, shown.err
    draft = dossier / "invoer" / "zoeterwoude.md"
    text = draft.read_text("utf-8")
    mills = "Nieuwe windmolens in de polder laten wij niet toe."
    assert text.count(mills) == 1
    draft.write_text(text.replace(mills, mills.replace("niet toe", "in beginsel niet toe")), "utf-8")
    shown = run("amendement", "Zoeterwoude", "18.1", cwd=dossier)
    assert shown.code == 0, shown.err
    words = views.accepted(read(dossier / "uitvoer" / "amendement-Zoeterwoude-18.1.docx"))
    assert any("in beginsel niet toe" in block.text for block in words.blocks)


def test_the_text_of_today_is_kept_once(dossier: Path) -> None:
    before = files(dossier)
    tried = run("verwerk", "--vastleggen", "begin van de gesprekken", "--droog", cwd=dossier)
    assert (tried.code, tried.out) == (0, "Dit wordt versie 1 van de gemeenschappelijke tekst.\n")
    assert files(dossier) == before
    assert run("verwerk", "--vastleggen", "begin van de gesprekken", cwd=dossier).code == 0
    again = run("verwerk", "--vastleggen", "nog eens", cwd=dossier)
    assert again.code == 2
    assert "RP466" in again.err
    assert "begin van de gesprekken" in run("verwerk", cwd=dossier).out
    toml = dossier / "dossier.toml"
    assert "RP470" not in run("vergelijk", "--stil", cwd=dossier).err
    text = toml.read_text("utf-8").replace('"1 juli 2027"', '"1 mei 2027"')
    toml.write_text(text, encoding="utf-8")
    assert "RP470" in run("vergelijk", "--stil", "--overschrijf", cwd=dossier).err


def test_a_choice_that_a_draft_still_has_between_brackets_does_not_become_fixed_words(dossier: Path) -> None:
    shutil.rmtree(dossier / "invoer")
    (dossier / "invoer").mkdir()
    assert run("stel-samen", "--als", "md", "--stil", cwd=dossier).code == 0
    text = (dossier / "uitvoer" / "gemeenschappelijk.md").read_text("utf-8")
    assert text.count("ten minste 30%") == 1
    open_ = text.replace("ten minste 30%", "\\[Leiden, Oegstgeest: ten minste | Leiderdorp: circa\\] 30%")
    (dossier / "invoer" / "leiden.md").write_text(open_, encoding="utf-8")
    before = files(dossier)
    refused = run("verwerk", "Leiden:15", cwd=dossier)
    assert (refused.code, "RP473" in refused.err) == (2, True), refused.err
    assert "[Leiden, Oegstgeest: ten minste | Leiderdorp: circa]" in " ".join(refused.err.split())
    assert files(dossier) == before


def test_a_choice_written_out_as_plain_words_is_open_too(dossier: Path) -> None:
    assert run("exporteer", "--zonder-haken", "--stil", cwd=dossier).code == 0
    toml = dossier / "dossier.toml"
    own = "Wij bouwen [Leiden: ten minste | Leiderdorp: circa] 8.500 woningen."
    toml.write_text(f'{toml.read_text("utf-8")}\n[eigen.won-02]\ntekst = "{own}"\n', encoding="utf-8")
    refused = run("exporteer", "--zonder-haken", "--overschrijf", cwd=dossier)
    assert (refused.code, "RP051" in refused.err) == (2, True), refused.err
    shown = run("controleer", cwd=dossier)
    assert "RP046" in shown.err
    assert "als vaste tekst" in " ".join(shown.err.split())

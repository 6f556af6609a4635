"""Nothing is lost in writing: whatever fails, the old file or the complete new file stands."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from regioparagraaf.errors import Unwritable
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers import safe
from regioparagraaf.writers.disk_troubles import system_trouble
from regioparagraaf.writers.file_names import file_name, windows_trouble
from regioparagraaf.writers.outputs import Check, Output, dossier_text
from regioparagraaf.writers.safe import Written, write_all

OLD, NEW = b"oude inhoud", b"nieuwe inhoud" * 1000
CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink", "mkdir")


def passed(content: bytes) -> None:
    assert content


def write(
    target: Path, content: bytes, check: Check, *, inputs: Sequence[Path] = (), overwrite: bool = False
) -> Written:
    (written,) = write_all([Output(target, content, check)], inputs=inputs, overwrite=overwrite)
    return written


def codes(error: pytest.ExceptionInfo[Unwritable]) -> list[str]:
    return [remark.code for remark in error.value.remarks]


def test_a_new_file_holds_exactly_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "uitvoer" / "verslag.docx"
    assert write(target, NEW, passed) == Written(target)
    assert target.read_bytes() == NEW
    assert [path.name for path in target.parent.iterdir()] == ["verslag.docx"]


def test_an_existing_file_is_kept_unless_overwriting_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "verslag.docx"
    target.write_bytes(OLD)
    with pytest.raises(Unwritable) as error:
        write(target, NEW, passed)
    assert codes(error) == ["RP350"]
    assert target.read_bytes() == OLD
    write(target, NEW, passed, overwrite=True)
    assert target.read_bytes() == NEW


def test_an_input_is_never_overwritten_by_any_name(tmp_path: Path) -> None:
    source = tmp_path / "Leiden.docx"
    source.write_bytes(OLD)
    (tmp_path / "verwijzing.docx").symlink_to(source)
    (tmp_path / "tweede-naam.docx").hardlink_to(source)
    (tmp_path / "map").mkdir()
    names = ["Leiden.docx", "verwijzing.docx", "tweede-naam.docx", "leiden.DOCX", "map/../Leiden.docx"]
    for name in names:
        with pytest.raises(Unwritable) as error:
            write(tmp_path / name, NEW, passed, inputs=[source], overwrite=True)
        assert codes(error) == ["RP351"], name
    assert source.read_bytes() == OLD


def test_a_link_a_folder_and_a_name_that_windows_cannot_hold_are_refused(tmp_path: Path) -> None:
    (tmp_path / "elders").write_bytes(OLD)
    (tmp_path / "link.docx").symlink_to(tmp_path / "elders")
    (tmp_path / "map.docx").mkdir()
    for name, code in {
        "link.docx": "RP352",
        "map.docx": "RP353",
        "con.docx": "RP354",
        "wat?.docx": "RP354",
    }.items():
        with pytest.raises(Unwritable) as error:
            write(tmp_path / name, NEW, passed, overwrite=True)
        assert codes(error) == [code]


@pytest.mark.parametrize(
    "name",
    ["NUL", "com1.txt", "LPT².docx", "conout$", "a:b.docx", "eind.", "eind ", "tab\t.docx", 'aan"haling'],
)
def test_windows_has_trouble_with(name: str) -> None:
    assert windows_trouble(name)


@pytest.mark.parametrize(
    "name", ["verslag.docx", "concept.docx", ".gitignore", "Súdwest-Fryslân.docx", "a b.docx"]
)
def test_windows_has_no_trouble_with(name: str) -> None:
    assert not windows_trouble(name)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Den Haag", "wijzigingen"), "Den-Haag-wijzigingen.docx"),
        (("'s-Hertogenbosch",), "s-Hertogenbosch.docx"),
        (("../../etc", "x"), "etc-x.docx"),
        (("CON",), "CON-.docx"),
        (("<script>\u202e",), "script.docx"),
        (("",), "uitvoer.docx"),
        (("a" * 240, "wijzigingen"), f"{'a' * 108}-wijzigingen.docx"),
        ((f"{'a' * 107} bb", "wijzigingen"), f"{'a' * 107}-wijzigingen.docx"),
        (("a" * 240, "Leiden", "wijzigingen"), f"{'a' * 101}-Leiden-wijzigingen.docx"),
        (("Leiden", "b" * 240), f"{'b' * 120}.docx"),
    ],
)
def test_any_text_becomes_a_name_that_every_system_holds(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, suffix=".docx") == name
    assert not windows_trouble(name)


def test_all_that_ships_can_stand_on_windows() -> None:
    for name in ("fragments", "templates", "docs"):
        paths = [path.relative_to(data_folder(name)) for path in data_folder(name).rglob("*")]
        assert paths
        assert not [path for path in paths if any(map(windows_trouble, path.parts))]
        assert len({str(path).casefold() for path in paths}) == len(paths), "no two names but for their case"
        assert max(len(str(path)) for path in paths) < 100


def test_all_problems_of_all_outputs_are_told_together_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(OLD)
    outputs = [Output(tmp_path / name, NEW, passed) for name in ("a.docx", "aux", "b.docx", "B.docx")]
    with pytest.raises(Unwritable) as error:
        write_all(outputs)
    assert codes(error) == ["RP350", "RP354", "RP355"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_files_that_stand_there_already_are_one_remark(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx", "c.docx"):
        (tmp_path / name).write_bytes(OLD)
    with pytest.raises(Unwritable) as error:
        write_all([Output(tmp_path / name, NEW, passed) for name in ("a.docx", "b.docx", "c.docx", "nul")])
    assert codes(error) == ["RP350", "RP354"]
    assert "deze 3 bestanden bestaan al (a.docx … c.docx)" in error.value.remarks[0].text
    assert error.value.remarks[0].place == str(tmp_path)


@pytest.mark.parametrize("lock", ["~$rslag.docx", "~$verslag.docx", ".~lock.verslag.docx#"])
def test_a_file_that_is_open_in_word_is_left_and_the_result_stands_beside_it(
    tmp_path: Path, lock: str
) -> None:
    target = tmp_path / "verslag.docx"
    target.write_bytes(OLD)
    (tmp_path / lock).touch()
    (tmp_path / "verslag (2).docx").write_bytes(b"iets anders")
    written = write(target, NEW, passed, overwrite=True)
    assert written.path == tmp_path / "verslag (3).docx"
    assert written.path.read_bytes() == NEW
    assert target.read_bytes() == OLD
    assert written.remark is not None
    assert written.remark.code == "RP356"


def test_a_file_of_the_dossier_is_never_written_under_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read back by its name: open in LibreOffice, or held by Windows, it stays as it was."""
    targets = [tmp_path / "leiden.toml", tmp_path / "lisse.toml"]
    for target in targets:
        target.write_bytes(OLD)

    def refused() -> None:
        with pytest.raises(Unwritable) as error:
            write_all([dossier_text(target, NEW) for target in targets], overwrite=True)
        assert codes(error) == ["RP356"]
        assert error.value.remarks[0].place == str(targets[1])
        assert [target.read_bytes() for target in targets] == [OLD, OLD]
        assert {path.suffix for path in tmp_path.iterdir()} <= {".toml", ".toml#"}
        assert len(list(tmp_path.glob("*.toml"))) == len(targets)

    lock = tmp_path / ".~lock.lisse.toml#"
    lock.touch()
    refused()
    lock.unlink()
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if Path(target) == targets[1]:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    refused()


def test_a_file_that_windows_holds_on_to_gets_its_result_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "verslag.docx"
    target.write_bytes(OLD)
    replace = os.replace

    def held(source: Any, destination: Any) -> None:
        if Path(destination) == target:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, destination)

    monkeypatch.setattr(os, "replace", held)
    written = write(target, NEW, passed, overwrite=True)
    assert (written.path.name, written.path.read_bytes()) == ("verslag (2).docx", NEW)
    assert target.read_bytes() == OLD


def test_in_a_batch_too_nothing_is_left_of_a_file_that_windows_holds_on_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets = [tmp_path / "a.docx", tmp_path / "b.docx"]
    targets[0].write_bytes(OLD)
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if Path(target) == targets[0]:
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    first, _ = write_all([Output(target, NEW, passed) for target in targets], overwrite=True)
    assert first.remark
    assert first.remark.code == "RP356"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["a (2).docx", "a.docx", "b.docx"]
    assert targets[0].read_bytes() == OLD


def test_what_a_virus_scanner_holds_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, tries = os.replace, []

    def held(source: Path, target: Path) -> None:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(safe, "_WAITS", (0.0, 0.0))
    assert write(tmp_path / "a.docx", NEW, passed).remark is None
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize("call", ["replace", "unlink"])
def test_what_is_put_back_and_cleared_away_is_tried_again_too(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a batch that fails at its last file the first comes back, whatever a scanner holds meanwhile."""
    targets = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for target in targets:
        target.write_bytes(OLD)
    replace, real, held = os.replace, getattr(os, call), []

    def fails_at_the_last(source: Path, target: Path) -> None:
        if Path(target) == targets[1] and not Path(source).name.endswith(".oud"):
            raise OSError(errno.ENOSPC, "vol")
        replace(source, target)

    def holds_once(*args: Any, **kwargs: Any) -> None:
        name = Path(args[0]).name
        if name.startswith(".rp-") and name not in held:
            held.append(name)
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        (fails_at_the_last if call == "replace" else real)(*args, **kwargs)

    monkeypatch.setattr(os, "replace", fails_at_the_last)
    monkeypatch.setattr(os, call, holds_once)
    monkeypatch.setattr(safe, "_WAITS", (0.0, 0.0))
    with pytest.raises(Unwritable):
        write_all([Output(target, NEW, passed) for target in targets], overwrite=True)
    assert held
    assert [target.read_bytes() for target in targets] == [OLD, OLD]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.docx"]


@pytest.mark.parametrize("breaks", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
def test_what_cannot_be_put_back_is_kept_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: BaseException
) -> None:
    targets = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for target in targets:
        target.write_bytes(OLD)
    replace = os.replace

    def fails(source: Path, target: Path) -> None:
        if Path(target) == targets[1]:
            raise breaks
        if Path(source).suffix == ".oud":
            raise OSError(errno.EIO, "de schijf gaf een fout")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(Unwritable) as error:
        write_all([Output(target, NEW, passed) for target in targets], overwrite=True)
    (kept,) = tmp_path.glob("*.oud")
    assert kept.read_bytes() == OLD
    told = error.value.remarks[-1]
    assert (told.code, told.place) == ("RP357", str(targets[0]))
    assert kept.name in told.text
    assert {path.name for path in tmp_path.iterdir()} == {"a.docx", "b.docx", kept.name}
    assert targets[1].read_bytes() == OLD


def test_bytes_that_fail_their_check_are_our_own_fault_and_leave_nothing(tmp_path: Path) -> None:
    def failed(_: bytes) -> None:
        raise ValueError("geen Word")

    target = tmp_path / "verslag.docx"
    target.write_bytes(OLD)
    with pytest.raises(AssertionError):
        write(target, NEW, failed, overwrite=True)
    assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.docx"]


def test_the_rights_of_a_file_that_is_replaced_stay(tmp_path: Path) -> None:
    target = tmp_path / "verslag.docx"
    target.write_bytes(OLD)
    target.chmod(0o640)
    write(target, NEW, passed, overwrite=True)
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (OSError(errno.ENOSPC, "No space left"), "RP357", "vol"),
        (PermissionError(errno.EACCES, "Permission denied"), "RP357", "niet schrijven"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "RP358", "te lang"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "RP358", "te lang"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "RP357", "is een bestand"),
        (OSError(errno.EIO, "Input/output error"), "RP357", "de schijf gaf een fout"),
        (OSError(9999, "Whatever"), "RP357", "fout 9999 van het besturingssysteem"),
        (OSError("Whatever"), "RP357", "geen reden gegeven"),
    ],
)
def test_what_the_system_refuses_is_told_in_dutch(error: OSError, code: str, words: str) -> None:
    remark = system_trouble(error, Path("/" + "map/" * 80 + "x.docx"))
    assert remark.code == code
    assert words in remark.text


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(OLD)
    with pytest.raises(Unwritable) as error:
        write(tmp_path / "map" / "verslag.docx", NEW, passed)
    assert codes(error) == ["RP357"]


class Failing:
    """Lets the n-th call of the operating system fail: before it happens, or just after."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, n: int, error: BaseException, after: bool) -> None:
        self.left, self.error, self.after = n, error, after
        for name in CALLS:
            monkeypatch.setattr(os, name, self._wrap(getattr(os, name)))

    def _wrap(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            if self.left != 0:
                return call(*args, **kwargs)
            if self.after:
                result = call(*args, **kwargs)
                if call.__name__ == "open":
                    os.fdopen(result).close()
            raise self.error

        return wrapped


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "vol"), PermissionError(errno.EACCES, "dicht"), KeyboardInterrupt()]
)
def test_whatever_call_fails_the_old_or_the_complete_new_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, after: bool
) -> None:
    for n in range(1, 200):
        folder = tmp_path / str(n)
        folder.mkdir()
        source, target = folder / "invoer.docx", folder / "uitvoer.docx"
        source.write_bytes(OLD)
        target.write_bytes(OLD)
        with monkeypatch.context() as patch:
            failing = Failing(patch, n, error, after)
            with contextlib.suppress(Unwritable, KeyboardInterrupt):
                write(target, NEW, passed, inputs=[source], overwrite=True)
        assert source.read_bytes() == OLD
        assert target.read_bytes() in (OLD, NEW)
        if failing.left > 0:
            assert n > 5
            assert target.read_bytes() == NEW
            return
    raise AssertionError("the write never succeeded")


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
def test_whatever_call_fails_a_batch_stands_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, after: bool
) -> None:
    for n in range(1, 300):
        folder = tmp_path / str(n)
        folder.mkdir()
        existing, fresh, third = (folder / name for name in ("a.docx", "b.docx", "c.docx"))
        existing.write_bytes(OLD)
        third.write_bytes(OLD)
        with monkeypatch.context() as patch:
            failing = Failing(patch, n, error, after)
            raised = False
            try:
                write_all([Output(path, NEW, passed) for path in (existing, fresh, third)], overwrite=True)
            except (Unwritable, KeyboardInterrupt):
                raised = True
        stands = [path.read_bytes() if path.exists() else None for path in (existing, fresh, third)]
        # An interrupt while the last leftovers are removed finds everything already in place.
        assert stands == [NEW, NEW, NEW] or (raised and stands == [OLD, None, OLD]), n
        if failing.left > 0:
            assert n > 15
            return
    raise AssertionError("the batch never succeeded")

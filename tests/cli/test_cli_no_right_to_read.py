"""A draft that may not be read stops none of the others, also where it is named itself; a folder of the
dossier that may not be read stops all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from dossiers import copied
from running import run_through, without_rights

from regioparagraaf.cli import main


def test_a_named_draft_that_may_not_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rights are played: who may do anything on the computer can read every file."""
    for name in ("gemeenschappelijk", "leiden", "geheim"):
        (tmp_path / f"{name}.md").write_text("# Wonen\n\nWij bouwen samen.\n", encoding="utf-8")
    may, read = os.access, Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "geheim.md":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    monkeypatch.setattr(os, "access", lambda path, mode: "geheim" not in str(path) and may(path, mode))
    names = ("gemeenschappelijk.md", "leiden.md", "geheim.md")
    monkeypatch.chdir(tmp_path)
    main(["vergelijk", *names, "--uit", "uit"])
    shown = capsys.readouterr().err
    assert "RP401" not in shown
    assert "geheim.md" in shown
    assert any((tmp_path / "uit").iterdir())


@pytest.mark.parametrize("rights", [0o000, 0o600])
@pytest.mark.parametrize("name", ["fragmenten", "fragmenten/water", "gemeenten"])
def test_a_folder_of_the_dossier_that_may_not_be_read_is_no_empty_one(
    tmp_path: Path, name: str, rights: int
) -> None:
    dossier = copied(tmp_path)
    through = without_rights()
    (dossier / name).chmod(rights)
    try:
        for verb in ("controleer", "stel-samen"):
            shown = run_through(through, verb, cwd=dossier)
            assert shown.code == 3, shown.out
            assert f"{name}: fout[RP100]: mag niet worden gelezen; → vraag leesrechten op" in shown.err
    finally:
        (dossier / name).chmod(0o700)


def test_a_file_of_the_dossier_that_may_not_be_read_is_no_word_file(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / "gemeenten" / "overwaard.toml").chmod(0)
    shown = run_through(without_rights(), "controleer", cwd=dossier)
    assert shown.code == 3, shown.out
    assert "gemeenten/overwaard.toml: fout[RP100]: mag niet worden gelezen; → sluit het waar" in shown.err

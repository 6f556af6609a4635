"""Which drafts are the same file under another name."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.cli.documents import copies


def test_a_new_version_that_holds_what_the_earlier_one_holds_is_told(tmp_path: Path) -> None:
    newest, earlier, other = (tmp_path / name for name in ("leiden-2.md", "leiden-1.md", "katwijk.md"))
    for path, text in ((newest, "Wij varen."), (earlier, "Wij varen."), (other, "Wij zeilen")):
        path.write_text(text, encoding="utf-8")
    (remark,) = copies([newest, other], [earlier])
    assert (remark.code, remark.place) == ("RP425", str(newest))
    assert remark.text == "heeft precies dezelfde inhoud als leiden-1.md"


def test_empty_missing_and_linked_files_are_no_copies(tmp_path: Path) -> None:
    empty, second, full = tmp_path / "a.md", tmp_path / "b.md", tmp_path / "c.md"
    for path, text in ((empty, ""), (second, ""), (full, "Wij varen.")):
        path.write_text(text, encoding="utf-8")
    linked = tmp_path / "d.md"
    linked.symlink_to(full)
    assert not list(copies([empty, second, full, linked, tmp_path / "weg.md", tmp_path], [], full))

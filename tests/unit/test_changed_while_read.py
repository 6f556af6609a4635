"""A draft that somebody saves anew while it is compared: all is made of the text that was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import p, word_file

from regioparagraaf.cli import each
from regioparagraaf.cli.comparing import Compared, Comparing, Failed, compare_draft, compare_drafts
from regioparagraaf.cli.each import Assignment, Worked
from regioparagraaf.cli.house import Template
from regioparagraaf.cli.naming import Named
from regioparagraaf.comparison import Settings
from regioparagraaf.document import views
from regioparagraaf.readers import read_bytes

COMMON = "Wij bouwen vierhonderd woningen in de regio. Wij doen dat voor 2030."
READ, SAVED = (COMMON.replace("vierhonderd", number) for number in ("driehonderd", "tweehonderd"))


@pytest.fixture
def comparing() -> Comparing:
    return Comparing(views.accepted(read_bytes(word_file(p(COMMON)), "gemeenschappelijk.docx")), Settings())


def draft(folder: Path) -> Named:
    path = folder / "leiden.docx"
    path.write_bytes(word_file(p(READ)))
    return Named(path, "Leiden", "Leiden")


def test_the_redline_is_made_in_the_file_that_was_read(
    tmp_path: Path, comparing: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_anew(one: Named, how: Comparing) -> Compared | Failed:
        found = compare_draft(one, how)
        one.path.write_bytes(word_file(p(SAVED)))
        return found

    monkeypatch.setattr(each, "compare_draft", saved_anew)
    assignment = Assignment(comparing, "2026-01-01T00:00:00Z", True, Template(), True, True, False)
    found = assignment(draft(tmp_path))
    assert isinstance(found, Worked)
    assert isinstance(found.redline.content, bytes)
    accepted = views.accepted(read_bytes(found.redline.content, "x.docx"))
    assert READ in "".join(block.text for block in accepted.blocks)
    assert found.redline.remarks == ()


def test_what_only_compares_keeps_no_files(tmp_path: Path, comparing: Comparing) -> None:
    (found,) = compare_drafts([draft(tmp_path)], comparing).compared
    assert found.data == b""

"""A text that went out, was saved in LibreOffice and came back is wholly equal and wholly known."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from regioparagraaf.cli.comparing import read_file
from regioparagraaf.cli.job import Question, compare_found, find
from regioparagraaf.cli.nieuw import default_dossier, write_dossier
from regioparagraaf.cli.texts import as_output, make_text
from regioparagraaf.comparison.model import Relation
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.loading.library import read_shipped
from regioparagraaf.trace.provenance import recognised, stale

MOMENT = "2026-04-16T09:00:00Z"
OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_saved_in_libreoffice_everything_is_equal_and_every_fragment_is_found(tmp_path: Path) -> None:
    library, _ = read_shipped("leidse-regio")
    dossier = tmp_path / "dossier"
    write_dossier(dossier, library, default_dossier(library, "proef", 2026))
    loaded = load_dossier(dossier)
    made = make_text(loaded, None, MOMENT)
    sent = tmp_path / "leiden.docx"
    sent.write_bytes(as_output(loaded, made, "docx", sent, MOMENT).content)
    assert OFFICE is not None
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "docx",
         "--outdir", str(dossier / "invoer"), str(sent)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = find(Question(dossier=dossier), MOMENT)
    (comparison,) = compare_found(found, Question()).comparisons
    assert {change.relation for change in comparison.changes} == {Relation.EQUAL}
    back = read_file(dossier / "invoer" / "leiden.docx")
    marked = {block.bookmark for block in back.blocks if block.bookmark}
    assert marked == {piece.fragment.bookmark for piece in made.composed.pieces}
    then = recognised(back)
    assert then is not None
    assert then.dossier == "proef"
    assert not stale(then, made.issue)

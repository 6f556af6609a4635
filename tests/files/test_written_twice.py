"""The same input gives the same files, whoever runs it, wherever and whenever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, r"{root}/tests")
from comparisons import DROPPED, Says, compared
from regioparagraaf.document.model import Comment
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.writers.docx import docx_bytes, house_style
from regioparagraaf.writers.odt import odt_bytes
templates = Path(r"{root}/templates")
style = house_style((templates / "huisstijl.docx").read_bytes())
template = (templates / "huisstijl.odt").read_bytes()
says = {{3: DROPPED, 5: Says("Samen.")}}
drafts = [compared(name, says, {{6: "Erbij."}}) for name in ("Leiden", "Leiderdorp")]
for report in (matrix, cover_note, common_ground):
    document = report(drafts)
    word = docx_bytes(document, style, "2026-11-24T08:00:00Z", "Regio")
    for content in (word, odt_bytes(document, template)):
        print(hashlib.sha256(content).hexdigest())
"""


def hashes(folder: Path, **surroundings: str) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **surroundings}
    command = [sys.executable, "-c", PROGRAM.format(root=ROOT)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_other_seeds_zones_locales_and_folders_give_the_same_files(tmp_path: Path) -> None:
    here = hashes(ROOT, PYTHONHASHSEED="1", TZ="Europe/Amsterdam", LC_ALL="C.UTF-8")
    there = hashes(tmp_path, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C")
    assert here == there
    assert len(set(here)) == 6


@pytest.mark.parametrize(
    ("script", "template"), [("huisstijl", "huisstijl.docx"), ("huisstijl_odt", "huisstijl.odt")]
)
def test_the_templates_are_what_their_scripts_make(script: str, template: str) -> None:
    program = f"import sys, {script}; sys.stdout.buffer.write({script}.template())"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "scripts", capture_output=True, check=True
    )
    assert done.stdout == (ROOT / "templates" / template).read_bytes()

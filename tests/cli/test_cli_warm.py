"""A run that is split off from a waiting process says and does what one does for which Python starts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dossiers import copied
from running import run, run_afresh

DAY = ("--datum", "2026-11-24")
PAIR = '{"was": "Wij bouwen.", "wordt": "Wij willen bouwen."}\n'


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("vergelijk", "--help"),
        ("nietwat",),
        ("verklaar", "RP121"),
        ("weeg", "--invoer", "-"),
        ("controleer", "--dossier", "dossier"),
        ("stel-samen", "--dossier", "dossier", *DAY),
        ("vergelijk", "--dossier", "dossier", "--json", *DAY),
        ("dekking", "--dossier", "dossier", *DAY),
    ],
)
def test_the_outcome_is_the_same_to_the_byte(tmp_path: Path, words: tuple[str, ...]) -> None:
    warm, fresh = tmp_path / "warm", tmp_path / "fris"
    (copied(warm) / "invoer").mkdir()
    draft = "# Samen in Waardenland\n\nWij onderzoeken of wij 12 kilometer dijk ophogen.\n"
    (warm / "dossier" / "invoer" / "overwaard.md").write_text(draft, "utf-8")
    shutil.copytree(warm, fresh)
    assert run(*words, cwd=warm, stdin=PAIR) == run_afresh(*words, cwd=fresh, stdin=PAIR)
    assert _contents(warm) == _contents(fresh)


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

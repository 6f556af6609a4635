"""The run over a folder of foreign files tells every outcome, and fails where something must be mended."""

from __future__ import annotations

import multiprocessing
import shutil
import sys
from pathlib import Path

import corpus
import pytest
from builders import dele, ins, p, word_file

GOOD = word_file(p("Wij bouwen ", dele("400"), ins("350"), " woningen."))


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits on memory are set in another way")


@pytest.fixture(autouse=True)
def _forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that see what a test put in the place of something; they begin with all the memory that the
    tests before them left, which is no cost of the file."""
    context = multiprocessing.get_context("fork")
    monkeypatch.setattr(multiprocessing, "Process", context.Process)
    monkeypatch.setattr(corpus, "READING_BYTES", corpus.READING_BYTES + corpus.most_memory())
    monkeypatch.setattr(corpus, "BYTES", 8 << 30)


def test_a_sound_file_is_read_compared_with_itself_and_cleaned(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(GOOD)
    found = corpus.look(tmp_path / "a.docx")
    assert (found.kind, found.cleaned) == ("gelezen", "schoon")
    if shutil.which("pandoc"):
        assert found.coverage == 1.0
    assert corpus.tell([found]) == 0


def test_a_refusal_with_an_explanation_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    found = corpus.look(tmp_path / "a.docx")
    assert (found.kind, found.said) == ("geweigerd", "RP103")
    assert corpus.tell([found]) == 0


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        (lambda path: 1 / 0, "vastgelopen"),
        (lambda path: __import__("os")._exit(9), "vastgelopen"),
        (lambda path: __import__("time").sleep(30), "te lang"),
        (lambda path: bytes(1 << 36), "te veel geheugen"),
    ],
    ids=["fault", "death", "hang", "memory"],
)
def test_a_crash_a_hang_and_too_much_memory_are_failures(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    deed: object,
    kind: str,
) -> None:
    (tmp_path / "a.docx").write_bytes(GOOD)
    monkeypatch.setattr(corpus, "_outcome", deed)
    monkeypatch.setattr(corpus, "SECONDS", 1)
    found = corpus.look(tmp_path / "a.docx")
    assert found.kind == kind
    assert corpus.tell([found]) == 1
    assert "a.docx" in capsys.readouterr().out


def test_what_pandoc_reads_and_we_do_not_is_counted_and_shown() -> None:
    share, missing = corpus.covered("Wij bouwen woningen.", "Wij bouwen")
    assert (round(share, 3), missing) == (0.529, "woningen")
    assert corpus.covered("een zin", "eenzin meer")[0] == 1.0
    assert corpus.covered("", "iets")[0] == 1.0


def test_files_are_found_by_their_endings_in_one_order(tmp_path: Path) -> None:
    for name in ("b.docx", "map/a.odt", "c.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in corpus.files(tmp_path)] == ["b.docx", "a.odt"]

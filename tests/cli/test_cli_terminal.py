"""What a person sees at a terminal, and what a pipe, a file or an old console gets instead."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import builders
import click
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from running import run

from regioparagraaf.cli.terminal import fitted

WAS = "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
WORDT = "De raden streven waar mogelijk naar één woonagenda in 2028 – mits ‘het kan’ voor € 5."


def watched(*words: str, cwd: Path, **environment: str) -> str:
    """All that a terminal of 80 columns is sent."""
    pty = pytest.importorskip("pty", reason="a terminal can only be played where there are ptys")
    mother, child = pty.openpty()
    left_out = ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    screen = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "regioparagraaf", *words],
        cwd=cwd, env=kept | screen | environment, stdin=subprocess.DEVNULL, stdout=child, stderr=child,
    )  # fmt: skip
    os.close(child)
    sent = b""
    while True:
        try:
            piece = os.read(mother, 65536)
        except OSError:
            break
        if not piece:
            break
        sent += piece
    os.close(mother)
    process.wait()
    return sent.decode().replace("\r\n", "\n")


def left_alone(*words: str, cwd: Path, after: str) -> int:
    """The exit code where the terminal goes away as soon as it was sent these words; it is not the one that
    started the program, so nobody ends that."""
    pty = pytest.importorskip("pty", reason="a terminal can only be played where there are ptys")
    mother, child = pty.openpty()
    command = [sys.executable, "-m", "regioparagraaf", *words]
    process = subprocess.Popen(command, cwd=cwd, stdin=child, stdout=child, stderr=child)
    os.close(child)
    sent = b""
    while after.encode() not in sent:
        sent += os.read(mother, 65536)
    os.close(mother)
    return process.wait()


def rows(sent: str) -> list[str]:
    """The lines as they stay on the screen: progress that was wiped away is gone."""
    return [click.unstyle(line.rpartition("\r\x1b[K")[2]) for line in sent.split("\n")]


def test_on_a_narrow_screen_tables_are_told_in_words_and_no_row_is_broken_off(tmp_path: Path) -> None:
    (tmp_path / "gemeenschappelijk.md").write_text(f"# Wonen\n\n{WAS} Wij bouwen samen.\n", "utf-8")
    (tmp_path / "leiden.md").write_text(f"# Wonen\n\n{WORDT} Wij bouwen samen.\n", "utf-8")
    shown = rows(watched("vergelijk", "gemeenschappelijk.md", "leiden.md", cwd=tmp_path, COLUMNS="60"))
    assert max(map(len, shown)) <= 60
    told = " ".join(" ".join(shown).split())
    assert re.search(
        r"Leiden: 2 ongewijzigd, 0 redactioneel, \d inhoudelijk, \d vervallen, \d toegevoegd, 0 verplaatst",
        told,
    )


@pytest.mark.parametrize(
    ("columns", "row"), [("60", "Leiden: niet gevonden"), ("100", "Leiden   niet gevonden")]
)
def test_of_a_draft_without_the_text_nothing_is_counted(columns: str, row: str, tmp_path: Path) -> None:
    (tmp_path / "gemeenschappelijk.md").write_text(f"# Wonen\n\n{WAS} Wij bouwen samen.\n", "utf-8")
    (tmp_path / "leiden.md").write_text("# Sport\n\nDe sporthal aan de laan krijgt een nieuw dak.\n", "utf-8")
    drafts = ("vergelijk", "gemeenschappelijk.md", "leiden.md")
    assert row in rows(watched(*drafts, cwd=tmp_path, COLUMNS=columns))


def test_two_drafts_of_one_municipality_can_be_told_apart_in_the_table(tmp_path: Path) -> None:
    for name in ("gemeenschappelijk.md", "Hollands Kroon v1.md", "Hollands Kroon v2.md"):
        (tmp_path / name).write_text(f"{WAS}\n", "utf-8")
    drafts = ("Hollands Kroon v1.md", "Hollands Kroon v2.md")
    sent = rows(watched("vergelijk", "gemeenschappelijk.md", *drafts, cwd=tmp_path))
    cut = [line for line in sent if "…" in line and line.endswith(" 0")]
    assert len({line.split("…")[1] for line in cut}) == len(drafts)


def test_the_purpose_of_a_command_goes_on_below_itself(tmp_path: Path) -> None:
    begin = rows(watched(cwd=tmp_path, COLUMNS="60"))
    at = next(row.index("een dossier") for row in begin if "nieuw MAP" in row)
    assert " " * at + "vergelijken" in begin


def test_at_a_terminal_there_is_colour_and_lines_break_between_words(tmp_path: Path) -> None:
    sent = watched("weeg", WAS, WORDT, cwd=tmp_path)
    assert "\x1b[31m[-stellen" in sent
    shown = rows(sent)
    assert max(map(len, shown)) <= 80
    words = [word for row in shown for word in row.split()]
    assert "".join(WORDT.split()) in "".join(words)


def test_the_colour_is_gone_with_no_color_and_in_a_pipe(tmp_path: Path) -> None:
    assert "\x1b[" not in watched("weeg", WAS, WORDT, cwd=tmp_path, NO_COLOR="1")
    assert "\x1b[" not in watched("weeg", WAS, WORDT, cwd=tmp_path, TERM="dumb")
    piped = run("weeg", WAS, WORDT)
    assert "\x1b" not in piped.out
    assert f"wordt:    {WORDT}" in piped.out.splitlines()


def test_a_run_over_many_drafts_says_how_far_it_is_only_where_someone_watches(tmp_path: Path) -> None:
    sent = watched("demo", cwd=tmp_path)
    assert "concepten vergelijken: 2 van 5" in sent
    assert "uitvoer maken: 6 van 6" in sent
    shown = rows(sent)
    assert not any("van 5" in row for row in shown)
    assert max(map(len, shown)) <= 80
    piped = run("demo", "nog", cwd=tmp_path)
    assert "vergelijken: " not in piped.err


def test_a_terminal_that_goes_away_stops_no_work(tmp_path: Path) -> None:
    assert left_alone("demo", cwd=tmp_path, after="concepten vergelijken: 1 van 5") == 0
    assert (tmp_path / "demo" / "vergelijking.docx").exists()


def test_a_question_that_nobody_answers_any_more_is_broken_off(tmp_path: Path) -> None:
    assert left_alone("nieuw", "regio", cwd=tmp_path, after="Welke gemeenten doen mee?") == 130
    assert not (tmp_path / "regio").exists()


@pytest.mark.parametrize(("words", "code"), [(("fragment",), 2), (("vergelik",), 2), (("--versie",), 0)])
def test_the_exit_code_is_the_same_where_nobody_reads_what_is_told(words: tuple[str, ...], code: int) -> None:
    unread, told = os.pipe()
    os.close(unread)
    command = [sys.executable, "-m", "regioparagraaf", *words]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=told, stderr=told, check=False)
    os.close(told)
    assert done.returncode == code


def test_the_table_and_the_files_end_what_is_said(tmp_path: Path) -> None:
    lines = run("demo", cwd=tmp_path).out.splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("gemeente "))
    assert len(lines) - head < 24
    assert lines[-1].strip() == "vergelijking.json"
    table = lines[head : head + 6]
    assert len({len(line) for line in table}) == 1
    assert len(table[0]) <= 80


@pytest.mark.parametrize("words", [("weeg", WAS, WORDT), ("fragment", "toon", "won-05"), ("--help",)])
def test_an_old_windows_console_never_makes_it_crash(words: tuple[str, ...], tmp_path: Path) -> None:
    for encoding in ("cp1252", "cp850"):
        done = run(*words, cwd=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
        assert done.code == 0, done.err


@given(st.text("ab é-\x1b", max_size=60), st.integers(8, 30))
@example("-    aaaa", 8)
def test_breaking_a_line_loses_no_word_and_breaks_none(text: str, width: int) -> None:
    line = text.replace("\x1b", click.style("rood woord", fg="red"))
    broken = fitted(line, width)
    assert click.unstyle(broken).split() == click.unstyle(line).split()
    longest = max(map(len, click.unstyle(line).split()), default=0)
    indent = len(line) - len(line.lstrip()) + 2
    assert max(map(len, click.unstyle(broken).rstrip().split("\n"))) <= max(
        width, indent + longest + 2, len(line) - len(line.rstrip())
    )


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (("vergelijk", "--zicht", "origneel", "a.md", "b.md"), "bedoelt u 'origineel'?"),
        (("vergelijk", "--bereik"), "zie regioparagraaf vergelijk --help"),
        (("--stil", "demo"), "zet opties achter de opdracht: regioparagraaf demo --stil"),
        (("fragment", "lijs"), "bedoelt u lijst?"),
        (("keuzeblad", "Leiden"), 'keuzeblad --namens "Leiden"'),
        (("verklaar", "RP1011"), "bedoelt u RP"),
        (("weeg", "--invoer", "niets.jsonl"), "controleer de naam en de map"),
    ],
)
def test_wrong_use_is_answered_with_what_to_do(words: tuple[str, ...], advice: str, tmp_path: Path) -> None:
    done = run(*words, cwd=tmp_path)
    assert done.code in (2, 3)
    assert advice in done.err
    assert "\n" not in done.err.strip()


def test_a_group_of_verbs_alone_shows_its_help(tmp_path: Path) -> None:
    done = run("fragment", cwd=tmp_path)
    assert done.code == 2
    assert done.err.startswith("Gebruik: regioparagraaf fragment")
    assert "..." not in done.err.partition("Opdrachten")[2]


def test_the_end_of_a_line_within_a_paragraph_breaks_no_line_of_the_screen(tmp_path: Path) -> None:
    """A Shift-Enter in Word."""
    title, was, wordt = (
        f"<w:r><w:t>{before}</w:t><w:br/><w:t>{behind}</w:t></w:r>"
        for before, behind in (
            ("Wonen", "en groen"),
            ("De raden", "stellen een agenda vast."),
            ("De raden stellen", "geen agenda vast."),
        )
    )
    for name, line in (("common.docx", was), ("leiden.docx", wordt)):
        body = builders.styled("Kop1", title) + builders.p(line)
        (tmp_path / name).write_bytes(builders.word_file(body))
    shown = run("vergelijk", "common.docx", "leiden.docx", cwd=tmp_path).out
    assert "     2  Wonen en groen · Inhoudelijk gewijzigd\n" in shown
    assert "\n        De raden stellen [-een-]{+geen+} agenda vast.\n" in shown

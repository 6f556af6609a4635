"""The manual says what is there: commands, options, links and pictures, and its examples run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from regioparagraaf.cli import group

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "handleiding"
PAGES = sorted(MANUAL.glob("*.md"))
PICTURES = MANUAL / "beeld"
LARGEST, LARGEST_TOGETHER = 200_000, 2_000_000
RENEW = "make beelden makes them again from the demo"

BLOCK = re.compile(r"^ *```(?P<info>[^\n]*)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
OF_OTHERS = {"--offline", "--no-index", "--find-links", "--python", "--compile-bytecode", "--reinstall"}
"""Options of uv and pip on the page about installing."""

page_names = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def calls(page: Path) -> Iterator[list[str]]:
    """The words of every call of the program, in blocks and in running text."""
    text = read(page)
    lines = [line for block in BLOCK.finditer(text) for line in block["body"].splitlines()]
    lines += INLINE.findall(BLOCK.sub("", text))
    for line in lines:
        if line.strip().startswith("regioparagraaf ") and "|" not in line:
            yield shlex.split(line.partition(" > ")[0].replace("…", ""))[1:]


def command_of(words: list[str]) -> tuple[click.Command, list[str]]:
    """The verb that is called, and what is left of the words."""
    command: click.Command = group
    context = click.Context(group)
    while words and isinstance(command, click.Group):
        inner = command.get_command(context, words[0])
        if inner is None:
            break
        command, words = inner, words[1:]
    return command, words


def options_of(command: click.Command) -> set[str]:
    context = click.Context(command, help_option_names=["-h", "--help"])
    return {name for one in command.get_params(context) for name in (*one.opts, *one.secondary_opts)}


def all_commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from all_commands(inner)


@page_names
def test_every_command_with_its_options_exists(page: Path) -> None:
    for words in calls(page):
        command, rest = command_of(words)
        assert command is not group or all(word.startswith("-") for word in rest), words
        given = {word.partition("=")[0] for word in rest if word.startswith("--")}
        assert given <= options_of(command), words


@page_names
def test_every_option_that_is_named_exists(page: Path) -> None:
    known = set().union(*map(options_of, all_commands(group))) | OF_OTHERS
    named = {
        code.split()[0].partition("=")[0] for code in INLINE.findall(read(page)) if code.startswith("--")
    }
    assert named <= known


def test_every_verb_has_its_place_in_the_manual() -> None:
    called = {words[0] for page in PAGES for words in calls(page) if words}
    assert set(group.list_commands(click.Context(group))) <= called


@page_names
def test_every_place_in_another_page_exists(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", read(page)):
        other = (page.parent / target) if target else page
        headings = re.findall(r"^#+ (.+)$", other.read_text(encoding="utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in headings}


def test_every_page_is_in_the_index_and_every_picture_is_used() -> None:
    index = read(MANUAL / "README.md")
    assert [page.name for page in PAGES if page.name != "README.md" and f"({page.name})" not in index] == []
    shown = {name for page in PAGES for name in re.findall(r"\(beeld/([^)]+)\)", read(page))}
    assert shown == {picture.name for picture in PICTURES.iterdir()}, RENEW


def test_the_pictures_are_small_enough_to_travel() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in PICTURES.iterdir()}
    assert [name for name, size in sizes.items() if size > LARGEST] == [], RENEW
    assert sum(sizes.values()) < LARGEST_TOGETHER


def runnable(page: Path) -> list[str]:
    """The blocks of a page that do something: files to write and commands to run, in their order."""
    steps = []
    for block in BLOCK.finditer(read(page)):
        _, _, what = block["info"].partition(" ")
        if what == "uitvoeren":
            steps.append(block["body"])
        elif what.startswith("bestand="):
            path = what.removeprefix("bestand=")
            steps.append(f"cat > {path} <<'EINDE'\n{block['body']}EINDE\n")
    return steps


@pytest.mark.skipif(shutil.which("bash") is None, reason="the examples are for a shell")
@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)], ids=lambda page: page.stem)
def test_the_examples_of_a_page_run_from_top_to_bottom(page: Path, tmp_path: Path) -> None:
    agreement(tmp_path / "akkoord.docx")
    call = f'regioparagraaf() {{ "{sys.executable}" -m regioparagraaf "$@"; }}\n'
    script = "set -e\n" + call + "".join(runnable(page))
    environment = os.environ | {"PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, stdin=subprocess.DEVNULL
    )
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0, said
    assert "fout[" not in said


def agreement(target: Path) -> None:
    """The agreement that a page says the reader has."""
    from regioparagraaf.cli.house import our_style
    from regioparagraaf.readers import read_bytes
    from regioparagraaf.writers.docx import docx_bytes

    text = "# Akkoord\n\n## 1. Zorg\n\nEigen tekst.\n\n## 2. Regio\n\nEigen tekst.\n"
    target.write_bytes(docx_bytes(read_bytes(text.encode(), "akkoord.md"), our_style()))

"""The command line as a whole: Dutch, lazy, and honest in its exit codes."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import click
import pytest
from running import run

from regioparagraaf import cli
from regioparagraaf.cli import dutch
from regioparagraaf.cli.begin import next_steps
from regioparagraaf.cli.verbs import VERBS

NEVER_SHOWN = {
    # programming errors in the definition of a command
    "Value must be an iterable.",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Invalid start character for option ({option})",
    "Choice({choices})",
    "Unknown color {colour!r}",
    # parameter types that no verb uses
    "{value!r} is not a valid UUID.",
}


def test_help_is_dutch_throughout() -> None:
    shown = run("--help")
    assert shown.code == 0
    assert shown.out.startswith("Gebruik: regioparagraaf [OPTIES] OPDRACHT")
    for english in ("Usage", "Options", "Commands", "Show this", "[OPTIONS]"):
        assert english not in shown.out


def test_every_message_of_click_that_a_user_can_meet_is_dutch() -> None:
    folder = Path(click.__file__).parent
    missing = {
        text
        for module in dutch.MODULES
        for text in _messages(ast.parse((folder / f"{module}.py").read_text(encoding="utf-8")))
        if text not in dutch.WORDS and text not in NEVER_SHOWN
    }
    assert not missing


def _messages(tree: ast.AST) -> set[str]:
    """The literal texts that a module of click gives to gettext."""
    found: set[str] = set()
    for call in ast.walk(tree):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id in ("_", "ngettext")
        ):
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.add(argument.value)
    return found


def test_help_imports_no_verb_and_no_document_library() -> None:
    code = (
        "import sys; from regioparagraaf.cli import main; main(['--help']);"
        "late = ('docx', 'lxml', 'msgspec', 'jinja2', 'rapidfuzz', 'odfdo', 'regioparagraaf.cli.vergelijk');"
        "print([m for m in late if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_who_compares_two_files_waits_for_nothing_of_a_dossier(tmp_path: Path) -> None:
    for name in ("gemeenschappelijk", "leiden"):
        (tmp_path / f"{name}.md").write_text(f"De raad van {name} beslist.\n", encoding="utf-8")
    code = (
        "import sys; from regioparagraaf.cli import main;"
        "code = main(['vergelijk', 'gemeenschappelijk.md', 'leiden.md', '--alleen', 'redlines', '--stil']);"
        "late = ('tomllib', 'hashlib', 'regioparagraaf.loading.dossier', 'regioparagraaf.assembly');"
        "print(code, [m for m in late if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "0 []"


def test_every_verb_of_the_table_has_its_module_and_the_other_way_round() -> None:
    folder = Path(cli.__file__).parent
    with_command = {
        file.stem.replace("_", "-")
        for file in folder.glob("*.py")
        if "\ncommand" in (text := file.read_text(encoding="utf-8")) or "\ndef command(" in text
    }
    assert with_command - {"command"} == set(VERBS)
    for verb in VERBS:
        module = importlib.import_module(f"regioparagraaf.cli.{verb.replace('-', '_')}")
        assert module.command.name == verb


def _calls_with_help() -> list[tuple[str, ...]]:
    calls: list[tuple[str, ...]] = [()]
    for verb in VERBS:
        calls.append((verb,))
        module = importlib.import_module(f"regioparagraaf.cli.{verb.replace('-', '_')}")
        if isinstance(module.command, click.Group):
            calls += [(verb, sub) for sub in module.command.commands]
    return calls


@pytest.mark.parametrize("call", _calls_with_help(), ids=" ".join)
def test_the_help_of_every_verb_fits_a_screen_and_shows_an_example(call: tuple[str, ...]) -> None:
    shown = run(*call, "--help")
    assert shown.code == 0, shown.err
    lines = shown.out.splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80
    assert "[OPTIONS]" not in shown.out
    assert "COMMAND" not in shown.out
    if call and not isinstance(importlib.import_module(_module(call)).command, click.Group):
        assert "Voorbeeld" in shown.out


def _module(call: tuple[str, ...]) -> str:
    return f"regioparagraaf.cli.{call[0].replace('-', '_')}"


def test_a_verb_that_is_misspelled_gets_the_right_one_back() -> None:
    shown = run("vergelik")
    assert shown.code == 2
    assert "bedoelt u vergelijk" in shown.err


def test_an_option_that_is_misspelled_gets_the_right_one_back() -> None:
    shown = run("vergelijk", "--overschrif", "a.md", "b.md")
    assert shown.code == 2
    assert "bedoelt u --overschrijf?" in shown.err


def test_wrong_use_says_where_the_help_is() -> None:
    shown = run("verklaar")
    assert shown.code == 2
    assert "fout[RP401]" in shown.err
    assert "regioparagraaf verklaar --help" in shown.err


def test_without_a_verb_it_says_what_to_do_next(tmp_path: Path) -> None:
    shown = run(cwd=tmp_path)
    assert shown.code == 0
    assert "nog geen dossier" in shown.out
    assert len(shown.out.splitlines()) <= 10


def test_in_a_dossier_with_drafts_comparing_comes_first(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text("", encoding="utf-8")
    (tmp_path / "invoer").mkdir()
    (tmp_path / "invoer" / "leiden.docx").touch()
    shown = run(cwd=tmp_path)
    assert "1 concept" in shown.out
    assert shown.out.index("vergelijk") < shown.out.index("controleer")
    assert len(shown.out.splitlines()) <= 10


def test_beside_loose_documents_it_names_the_command_to_copy(tmp_path: Path) -> None:
    for name in ("Leiden concept.docx", "regionale tekst.odt", "~$iden concept.docx", "foto.png"):
        (tmp_path / name).touch()
    shown = run(cwd=tmp_path)
    assert "Hier staan 2 documenten" in shown.out
    assert 'vergelijk "regionale tekst.odt" "Leiden concept.docx"' in shown.out


def test_files_of_a_program_are_never_named_as_two_texts(tmp_path: Path) -> None:
    for name in ("CHANGELOG.md", "CONTRIBUTING.md", "README.md", "readme.nl.txt", "Code-of-Conduct.md"):
        (tmp_path / name).touch()
    shown = run(cwd=tmp_path).out
    assert "Hier staat nog geen dossier" in shown
    assert ".md" not in shown


@pytest.mark.parametrize(
    "names",
    [
        ("leiden.docx", "leiderdorp.docx"),  # neither says that it is the common text
        ("regionale tekst.docx", "notulen.txt"),  # what else stands here says not that it is a draft
    ],
)
def test_names_that_do_not_tell_which_is_which_are_not_put_in_a_command(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    for name in names:
        (tmp_path / name).touch()
    shown = run(cwd=tmp_path).out
    assert "Hier staan 2 documenten" in shown
    assert not any(name in shown for name in names)
    assert "Noem bij vergelijk eerst de gemeenschappelijke tekst" in " ".join(shown.split())
    assert len(shown.splitlines()) <= 10


def test_every_verb_that_it_advises_exists(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier"
    (dossier / "invoer").mkdir(parents=True)
    seen = next_steps(tmp_path)
    (dossier / "dossier.toml").touch()
    seen += next_steps(dossier)
    (dossier / "invoer" / "leiden.md").touch()
    seen += next_steps(dossier)
    advised = {line.split()[1] for line in seen if line.startswith("  regioparagraaf ")}
    assert len(advised) > 5
    assert advised <= set(VERBS)


def test_the_version_is_told() -> None:
    assert run("--versie").out.startswith("regioparagraaf ")


def test_a_bug_of_ours_is_one_sentence_and_exit_code_6(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("regioparagraaf.cli.verklaar.explanations", broken)
    assert cli.main(["verklaar", "RP101"]) == 6
    told = capsys.readouterr().err
    assert "fout[RP900]" in told
    assert "Traceback" not in told
    (report,) = tmp_path.iterdir()
    assert str(report) in told
    quoted = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in quoted
    assert "verklaar.py" in quoted


def test_help_as_a_word_and_a_number_as_a_code_are_understood() -> None:
    assert run("help").out == run("--help").out
    assert run("help", "weeg").out == run("weeg", "--help").out
    assert run("verklaar", "121").out == run("verklaar", "RP121").out


def test_the_traceback_is_shown_with_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delattr("regioparagraaf.cli.verklaar.explanations")
    assert cli.main(["verklaar", "RP101", "--debug"]) == 6
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_run_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("regioparagraaf.cli.verklaar.explanations", interrupted)
    assert cli.main(["verklaar", "RP101"]) == 130
    assert "Afgebroken." in capsys.readouterr().err


def test_a_console_without_utf8_gets_plain_letters() -> None:
    shown = run("vergelik", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert shown.code == 2
    assert "; -> bedoelt u vergelijk" in shown.err


def test_the_reader_of_a_pipe_may_stop_early() -> None:
    command = f'"{sys.executable}" -m regioparagraaf --help | head -n 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_messages_cannot_steer_the_terminal() -> None:
    shown = run("\x1b[31mrood\u202e")
    assert "\x1b" not in shown.err
    assert "\u202e" not in shown.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_there_is_completion_for_four_shells(shell: str) -> None:
    shown = run(_REGIOPARAGRAAF_COMPLETE=f"{shell}_source")
    assert shown.code == 0
    assert "regioparagraaf" in shown.out


def test_verbs_are_completed() -> None:
    shown = run(_REGIOPARAGRAAF_COMPLETE="bash_complete", COMP_WORDS="regioparagraaf ver", COMP_CWORD="1")
    assert "plain,vergelijk" in shown.out


def complete(*words: str, cwd: Path | None = None) -> list[str]:
    """What a shell offers for the last of the words."""
    shown = run(
        cwd=cwd,
        _REGIOPARAGRAAF_COMPLETE="bash_complete",
        COMP_WORDS=" ".join(["regioparagraaf", *words]),
        COMP_CWORD=str(len(words)),
    )
    assert shown.code == 0, shown.err
    return [line.partition(",")[2] for line in shown.out.split()]


def test_codes_fragments_and_kinds_of_output_are_completed(tmp_path: Path) -> None:
    assert complete("verklaar", "rp90") == ["RP900"]
    assert "won-01" in complete("fragment", "toon", "won", cwd=tmp_path)
    assert complete("vergelijk", "--alleen", "json,ma") == ["json,matrix"]


def test_municipalities_of_the_dossier_are_completed(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    assert run("nieuw", str(folder), "--standaard", "--stil", stdin="").code == 0
    assert complete("vergelijk", "--gemeente", "le", cwd=folder) == ["Leiden", "Leiderdorp"]
    assert complete("stel-samen", "zoe", cwd=folder) == ["Zoeterwoude"]
    (folder / "dossier.toml").write_text("dit is geen toml [", encoding="utf-8")
    assert complete("stel-samen", "zoe", cwd=folder) == []


def test_a_code_is_only_guessed_where_it_is_near_and_more_than_two_stand_in_a_row() -> None:
    assert "bedoelt u" not in run("verklaar", "RP999").err
    assert "bedoelt u RP412, RP312 of RP132?" in run("verklaar", "RP12").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("lisse.md", "https://www.delft.nl/tekst.docx"), "https://www.delft.nl/tekst.docx: fout[RP100]"),
        (("lisse.md", "https://www.delft.nl/tekst.docx"), "is een internetadres, geen bestand"),
        (("lisse.md", "-delft.docx"), "schrijf dan ./-delft.docx"),
    ],
)
def test_what_is_no_name_of_a_file_is_told_what_it_is(
    tmp_path: Path, words: tuple[str, str], told: str
) -> None:
    (tmp_path / "lisse.md").write_text("Wij bouwen samen woningen.", encoding="utf-8")
    assert told in run("vergelijk", *words, cwd=tmp_path).err

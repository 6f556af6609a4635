"""Our own bug: one sentence for the user, a report for the maker."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from regioparagraaf.cli.terminal import say_as_it_is, show_remarks
from regioparagraaf.cli.verbs import VERBS
from regioparagraaf.errors import ExitCode, Remark, fault
from regioparagraaf.patterns import on_demand


def report_bug(error: Exception, debug: bool = False) -> int:
    """Tells that the program failed and where the report is; the traceback only with `--debug`."""
    show_remarks([bug_remark(error, debug)])
    return ExitCode.BUG


def bug_remark(error: Exception, debug: bool = False) -> Remark:
    """One sentence, with the place of the report; the traceback on the screen too with `--debug`.

    The report is made to be sent on, so it says where it went wrong and in what call, and nothing that
    stood in a file, a message or an argument: those may quote a text that nobody else may see yet.
    """
    import traceback  # here and below: nobody should wait for what a run without bugs does not need

    if isinstance(error, MemoryError):
        return _NO_MEMORY
    if debug or "--debug" in sys.argv:
        say_as_it_is("".join(traceback.format_exception(error)))
    saved = _save(_without_messages(error), sys.argv)
    advice = f"stuur het verslag mee als u dit meldt: {saved}" if saved else "meld het, met --debug erbij"
    text = "het programma liep vast door een fout van onszelf; geen bestand is half geschreven"
    return fault("RP900", text, advice)


_WHERE_INSTALLED: Final = on_demand(
    r'File "[^"\n]*[/\\](?=regioparagraaf[/\\]|site-packages[/\\]|python\d[\d.]*[/\\]|Lib[/\\])'
)
"""The folder in which the program stands, or Python itself, may be named after its user."""


def _without_messages(error: BaseException) -> str:
    """Where each of the exceptions came from, and its kind; what they say is left out."""
    import traceback

    told: list[str] = []
    at: BaseException | None = error
    while at is not None and len(told) < _DEEPEST:
        frames = _WHERE_INSTALLED.sub('File "', "".join(traceback.format_tb(at.__traceback__)))
        told.insert(0, frames + type(at).__qualname__)
        at = at.__cause__ or at.__context__
    return "\n\n".join(told)


_NO_MEMORY = fault(
    "RP911",
    "het geheugen van de computer was vol; geen bestand is half geschreven",
    "sluit andere programma's en probeer het opnieuw, zo nodig met minder concepten tegelijk",
)
_DEEPEST = 10
"""Of exceptions that follow from each other."""
_SUFFIXES = frozenset((".docx", ".odt", ".pdf", ".md", ".txt", ".toml", ".json", ".jsonl"))


def _call(args: Sequence[str]) -> str:
    """The verb and its options; of a file only the kind, of other words nothing."""
    verb = next((arg for arg in args[1:] if arg in VERBS), "")
    words = ["regioparagraaf", verb]
    for arg in args[args.index(verb) + 1 if verb else 1 :]:
        option, _, value = arg.partition("=")
        words.append(f"{option}{'=...' if value else ''}" if arg.startswith("--") else _kind(arg))
    return " ".join(words)


def _kind(arg: str) -> str:
    suffix = Path(arg).suffix.lower()
    return f"*{suffix}" if suffix in _SUFFIXES else "..."


def _save(trace: str, args: Sequence[str]) -> Path | None:
    import platform
    import tempfile
    from importlib.metadata import version

    lines = (
        f"regioparagraaf {version('regioparagraaf')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"aanroep: {_call(args)}",
        "",
        trace,
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="regioparagraaf-fout-", suffix=".txt", delete=False
        ) as file:
            file.write("\n".join(lines))
    except OSError:
        return None
    return Path(file.name)

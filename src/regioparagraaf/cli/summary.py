"""What a comparison comes down to, on the screen: a table, the weightiest changes, where the files are."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from regioparagraaf.cli.terminal import printable, put, say
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Edit,
    Found,
    Op,
    Relation,
)
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.reports.wording import change_title, scope_sentence, signal_sentence

MOST_SHOWN = 3
"""Changes per municipality: the summary fits a screen, the reports hold the rest."""

COLUMNS = ("gelijk", "redactioneel", "inhoudelijk", "vervallen", "toegevoegd", "verplaatst")


def show_table(comparisons: Sequence[Comparison]) -> None:
    """One line a draft: how much is equal, editorial, substantive; and of those, what fell away, came
    in, or moved."""
    width = max([len("gemeente"), *(len(printable(c.municipality)) for c in comparisons)])
    say(f"{'gemeente':<{width}}  " + "  ".join(COLUMNS), bold=True)
    for comparison in comparisons:
        tally = comparison.tally
        numbers = "  ".join(f"{tally[column]:>{len(column)}}" for column in COLUMNS)
        say(f"{printable(comparison.municipality):<{width}}  {numbers}")


def show_weightiest(comparisons: Iterable[Comparison]) -> None:
    """Per draft the changes that ask for attention first."""
    for comparison in comparisons:
        say()
        say(comparison.municipality, bold=True)
        if comparison.scope.found is Found.NOTHING:
            say(f"  {scope_sentence(comparison.scope)}")
            continue
        heaviest = weightiest(comparison)
        if not heaviest:
            say("  Geen inhoudelijke verschillen.")
        for change in heaviest[:MOST_SHOWN]:
            _show_change(change)
        rest = len(heaviest) - MOST_SHOWN
        if rest > 0:
            say(f"  en nog {rest} inhoudelijk{'e verschillen' if rest > 1 else ' verschil'}")


def _show_change(change: Change) -> None:
    place = (change.common or change.draft)[0].heading
    title = change_title(change.relation, change.weight)
    moved = ", verplaatst" if change.moved and change.relation is not Relation.EQUAL else ""
    say(f"  {change.label:>4}  {f'{place} · ' if place else ''}{title}{moved}")
    reasons = [signal_sentence(signal) for signal in change.signals] or list(filter(None, [change.reason]))
    for reason in reasons:
        say(f"        {reason}", colour="yellow")
    for line in _wrapped(_excerpt(change.diff), 8):
        put(line)


CONTEXT = 40
"""Characters of unchanged text kept at each side of a change."""
LONGEST = 220
"""Characters of a sentence that is new or gone as a whole."""


def _excerpt(diff: Sequence[Edit]) -> list[tuple[Op, str]]:
    """The changed words with a little of the text around them."""
    pieces: list[tuple[Op, str]] = []
    for place, edit in enumerate(diff):
        text = edit.text
        if edit.op is Op.KEEP:
            first, last = place == 0, place == len(diff) - 1
            text = _shortened(text, keep_start=not first, keep_end=not last)
        elif len(text) > LONGEST:
            text = text[:LONGEST].rsplit(" ", 1)[0] + " …"
        pieces.append((edit.op, text))
    return pieces


def _shortened(text: str, keep_start: bool, keep_end: bool) -> str:
    if len(text) <= CONTEXT * (keep_start + keep_end) + 10:
        return text
    start = text[:CONTEXT].rsplit(" ", 1)[0] if keep_start else ""
    end = text[-CONTEXT:].split(" ", 1)[-1] if keep_end else ""
    return f"{start} … {end}"


def _wrapped(pieces: Sequence[tuple[Op, str]], indent: int) -> list[str]:
    """The pieces as lines of the terminal's width: coloured at a terminal, in signs always."""
    width = min(shutil.get_terminal_size().columns, 100) - indent
    lines: list[str] = [""]
    length = 0
    for op, word in _words(pieces):
        if length and length + len(word) > width:
            lines.append("")
            length, word = 0, word.lstrip(" ")
        lines[-1] += _coloured(op, word)
        length += len(word)
    return [" " * indent + line for line in lines if line]


def _words(pieces: Sequence[tuple[Op, str]]) -> list[tuple[Op, str]]:
    """The words with the space before them; a run of changed words stands between signs."""
    words: list[tuple[Op, str]] = []
    for op, text in pieces:
        opening, closing = {Op.KEEP: ("", ""), Op.REMOVE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}[op]
        space = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() else ""
        parts = printable(text).split()
        if not parts:
            continue
        parts[0] = opening + parts[0]
        parts[-1] += closing
        words += [(op, (space if n == 0 else " ") + part) for n, part in enumerate(parts)]
        words[-1] = (op, words[-1][1] + after)
    return words


def _coloured(op: Op, word: str) -> str:
    if op is Op.KEEP:
        return word
    return click.style(word, fg="red" if op is Op.REMOVE else "green")


def show_files(paths: Sequence[Path]) -> None:
    """Where the results are, per folder."""
    say()
    for folder in dict.fromkeys(path.parent for path in paths):
        say(f"Geschreven in {folder}:", bold=True)
        for path in paths:
            if path.parent == folder:
                say(f"  {path.name}")

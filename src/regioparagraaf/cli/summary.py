"""What a comparison comes down to, on the screen: a table, the weightiest changes, where the files are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regioparagraaf.cli.diff import shown
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
from regioparagraaf.reports.wording import change_title, listed, scope_sentence, signal_sentence

MOST_SHOWN = 6
"""Changes in all, at least one a municipality: the summary is read, the reports hold the rest."""

COLUMNS = ("gelijk", "redactioneel", "inhoudelijk", "vervallen", "toegevoegd", "verplaatst")


LONGEST_NAME = 16
"""Characters of a municipality in the table, so that a row fits 80."""


def show_table(comparisons: Sequence[Comparison]) -> None:
    """One line a draft: how much is equal, editorial, substantive; and of those, what fell away, came
    in, or moved."""
    names = [_cut(printable(comparison.municipality)) for comparison in comparisons]
    width = max(map(len, ["gemeente", *names]))
    say(" ".join([f"{'gemeente':<{width}}", *COLUMNS]), bold=True)
    for name, comparison in zip(names, comparisons, strict=True):
        tally = comparison.tally
        say(" ".join([f"{name:<{width}}", *(f"{tally[column]:>{len(column)}}" for column in COLUMNS)]))


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def show_weightiest(comparisons: Sequence[Comparison]) -> None:
    """Per draft the changes that ask for attention first."""
    most = max(1, MOST_SHOWN // len(comparisons)) if comparisons else 0
    for comparison in comparisons:
        say()
        say(comparison.municipality, bold=True)
        if comparison.scope.found is Found.NOTHING:
            say(f"  {scope_sentence(comparison.scope)}")
            continue
        heaviest = weightiest(comparison)
        if not heaviest:
            say("  Geen inhoudelijke verschillen.")
        for change in heaviest[:most]:
            _show_change(change)
        rest = len(heaviest) - most
        if rest > 0:
            say(f"  en nog {rest} inhoudelijk{'e verschillen' if rest > 1 else ' verschil'}")
        judged = [change.label for change in comparison.changes if change.judged]
        if judged:
            say(f"  beoordeeld door een mens: {listed(judged)}")


def _show_change(change: Change) -> None:
    place = (change.common or change.draft)[0].heading
    title = change_title(change.relation, change.weight)
    moved = ", verplaatst" if change.moved and change.relation is not Relation.EQUAL else ""
    say(f"  {change.label:>4}  {f'{place} · ' if place else ''}{title}{moved}")
    reasons = [signal_sentence(signal) for signal in change.signals] or list(filter(None, [change.reason]))
    for reason in reasons:
        say(f"        {reason}", colour="yellow")
    for sentence in change.judged:
        say(f"        {sentence}")
    put(" " * 8 + shown(_excerpt(change.diff)).strip())


CONTEXT = 40
"""Characters of unchanged text kept at each side of a change."""
LONGEST = 220
"""Characters of a sentence that is new or gone as a whole."""


def _excerpt(diff: Sequence[Edit]) -> list[Edit]:
    """The changed words with a little of the text around them."""
    pieces: list[Edit] = []
    for place, edit in enumerate(diff):
        text = edit.text
        if edit.op is Op.KEEP:
            first, last = place == 0, place == len(diff) - 1
            text = _shortened(text, keep_start=not first, keep_end=not last)
        elif len(text) > LONGEST:
            text = text[:LONGEST].rsplit(" ", 1)[0] + " …"
        pieces.append(Edit(edit.op, text))
    return pieces


def _shortened(text: str, keep_start: bool, keep_end: bool) -> str:
    if len(text) <= CONTEXT * (keep_start + keep_end) + 10:
        return text
    start = text[:CONTEXT].rsplit(" ", 1)[0] if keep_start else ""
    end = text[-CONTEXT:].split(" ", 1)[-1] if keep_end else ""
    return f"{start} … {end}"


def show_files(paths: Sequence[Path]) -> None:
    """Where the results are, per folder."""
    say()
    for folder in dict.fromkeys(path.parent for path in paths):
        say(f"Geschreven in {folder}:", bold=True)
        for path in paths:
            if path.parent == folder:
                say(f"  {path.name}")

"""The was-wordt list of a version of the common text: what was taken over, from whom, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.document.model import Block, Document, Role
from regioparagraaf.errors import listed
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.trace.rounds import CommonVersion, Step

_HEADS = ("Nr", "Was", "Wordt", "Herkomst")
_WIDTHS = (0.07, 0.32, 0.36, 0.25)


def taken_over(version: CommonVersion, title: str, date: str = "") -> Document:
    """The list for those who decide on the version, every step in the order of the text."""
    page = Page(f"Was-wordt-lijst, versie {version.number}", landscape=True)
    page.heading(page.title, level=0)
    count = len(version.steps)
    page.text(
        f"Versie {version.number} van ‘{title}’{f', {date}' if date else ''}: "
        f"{count} {'wijziging' if count == 1 else 'wijzigingen'} "
        f"ten opzichte van versie {version.number - 1}. "
        "Een zin houdt in elke versie zijn nummer; wat erbij komt, krijgt er een achter de zin ervoor (7.1)."
    )
    rows: list[Sequence[CellContent]] = [
        (bold(_numbers(step)), list(_was(step)), list(_becomes(step)), list(_origin(step)))
        for step in version.in_order
    ]
    page.table(f"Was en wordt in versie {version.number}", _HEADS, rows, _WIDTHS)
    return page.document()


def _numbers(step: Step) -> str:
    return listed(step.numbers or step.given)


def _was(step: Step) -> Iterator[Block]:
    if step.behind:
        yield line(muted(f"Nieuw, na {step.behind}."))
    for text in step.was:
        yield line(text)


def _becomes(step: Step) -> Iterator[Block]:
    if not step.becomes:
        yield line(muted("Vervalt."))
    elif step.was:
        yield line(*marked(step.diff)) if step.edits else line(step.becomes)
    else:
        yield line(step.becomes)


def _origin(step: Step) -> Iterator[Block]:
    yield line(f"{step.origin[:1].upper()}{step.origin[1:]}")
    yield line(f"In de vergelijking: {listed(step.proposals)}", role=Role.MUTED)
    for sentence in step.why:
        yield line(sentence, role=Role.MUTED)

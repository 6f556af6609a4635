"""`besluitlijst`: the points that are still open, as a Word file to decide on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from regioparagraaf.cli import options
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.outputs import DECISIONS
from regioparagraaf.cli.terminal import say, show_remarks, together
from regioparagraaf.dutch.calendar import day_in_words

if TYPE_CHECKING:
    from regioparagraaf.cli.comparing import Comparisons
    from regioparagraaf.cli.job import Found
    from regioparagraaf.reports.about import About


@verb("besluitlijst", example="besluitlijst")
@options.texts
@options.whose
@options.unjudged
@options.writing
def command(
    texts: tuple[Path, ...],
    said: tuple[str, ...],
    unjudged: bool,
    how: options.Writing,
) -> int:
    """Maakt een Word-bestand met de punten die nog open zijn, genummerd en met ruimte voor het besluit.

    Zonder bestanden, in een dossier: uit de vergelijking met het nieuwste concept van elke gemeente.
    """
    from regioparagraaf.cli.house import chosen_style
    from regioparagraaf.cli.job import Question, compare_found, find
    from regioparagraaf.cli.texts import check_word
    from regioparagraaf.reports.decisions import count_points, decisions
    from regioparagraaf.writers.docx import docx_bytes
    from regioparagraaf.writers.outputs import Output
    from regioparagraaf.writers.safe import write_all

    now = moment(how.date)
    question = Question(texts=texts, said=said, dossier=how.dossier, unjudged=unjudged)
    found = find(question, now)
    house = chosen_style(how.style, found.loaded)
    outcome = compare_found(found, question)
    noticed = [remark for draft in outcome.compared for remark in draft.remarks]
    failures = [remark for failure in outcome.failed for remark in failure.remarks]
    show_remarks([*found.remarks, *together(noticed), *failures])
    if not outcome.compared:
        return outcome.exit_code
    report = decisions(outcome.comparisons, _about(found, outcome, now))
    author = found.loaded.dossier.region if found.loaded else ""
    output = Output((how.out or found.folder) / DECISIONS, docx_bytes(report, house, now, author), check_word)
    inputs = [found.common_path, *(draft.path for draft in found.drafts)]
    written = write_all([output], inputs=inputs, overwrite=how.overwrite)
    show_remarks(file.remark for file in written if file.remark)
    if not how.quiet:
        count = count_points(outcome.comparisons)
        say(f"{count} open {'punt' if count == 1 else 'punten'}: {written[0].path}")
    return outcome.exit_code


def _about(found: Found, outcome: Comparisons, now: str) -> About:
    """Which texts the list is about, and of which day it is."""
    from regioparagraaf.cli.rounds import text_named
    from regioparagraaf.reports.about import About

    return About(
        common_file=text_named(found.loaded, found.common_path.name, found.common),
        files=tuple(draft.named for draft in outcome.compared),
        date=day_in_words(day_of(now)),
        failed=tuple(failure.reason for failure in outcome.failed),
    )

"""What a comparison comes down to, on the screen: a table, the weightiest changes, where the files are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from regioparagraaf.cli.diff import shown
from regioparagraaf.cli.terminal import printable, put, room, say
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Edit,
    Found,
    Op,
    Relation,
    Scope,
    Weight,
)
from regioparagraaf.dutch.words import shortened
from regioparagraaf.errors import listed
from regioparagraaf.reports.choices import chosen
from regioparagraaf.reports.tally import COUNTS, NOT_FOUND, counts
from regioparagraaf.reports.told_first import DroppedSections, Told, told_first
from regioparagraaf.reports.weighty import gravest_first
from regioparagraaf.reports.wording import (
    as_sentence,
    beside_the_text,
    change_title,
    elsewhere_sentence,
    instead_clause,
    on_all,
    reason_clause,
    scope_sentence,
    sentence_case,
    signal_sentence,
    touched_clause,
    unlike_the_page,
)

MOST_SHOWN, MOST_OF_ONE = 10, 6
"""Changes in all, at least one a municipality, and of one draft: the summary is read, the reports hold the
rest."""

LONGEST_NAME = 11
"""Characters of a municipality that the table has room for on a screen of 80."""


class Summary(Struct, frozen=True):
    """What the screen shows of one comparison."""

    municipality: str
    draft: str
    """The file that was compared, with its version: 'leiden.docx (concept 2, 1 maart 2026)'."""
    scope: Scope
    tally: dict[str, int]
    heaviest: tuple[Told, ...]
    """No more than can be shown."""
    weighty: int
    """How many changes there are in all."""
    judged: tuple[str, ...]
    differs: bool
    """Whether anything was changed that has a weight."""
    elsewhere: str = ""
    """That sentences outside the part touch an agreement."""
    on_all: str = ""
    """The first of them that touches all that was agreed, quoted."""
    proviso: str = ""
    """That the draft may show another text than was read, as the end of a sentence."""
    chosen: tuple[str, ...] = ()
    """The numbers at which it chose words that the common text leaves open between brackets."""


def summary_of(comparison: Comparison, draft: str) -> Summary:
    """What is to be remembered of a comparison that no report needs."""
    heaviest = told_first(comparison)
    return Summary(
        comparison.municipality,
        draft,
        comparison.scope,
        counts(comparison),
        tuple(heaviest[:MOST_OF_ONE]),
        sum(told.count for told in heaviest),
        tuple(change.label for change in comparison.changes if change.judged),
        any(change.weight is not Weight.NONE for change in comparison.changes),
        elsewhere_sentence(comparison),
        on_all(comparison),
        unlike_the_page(comparison),
        tuple(label for label, _ in chosen(comparison)),
    )


def how_many(summaries: Sequence[Summary]) -> str:
    """How many drafts were compared, to open a sentence with: not one in which nothing was found."""
    drafts = "1 concept" if len(summaries) == 1 else f"{len(summaries)} concepten"
    compared = sum(summary.scope.found is not Found.NOTHING for summary in summaries)
    if compared == len(summaries):
        return drafts
    return f"{compared} van {drafts}" if compared else "Geen concept"


def show_table(summaries: Sequence[Summary]) -> None:
    """One line a draft: how much is unchanged, editorial, substantive; and of those, what fell away, came
    in, or moved; on a narrow screen in words."""
    space = max(LONGEST_NAME, room() - len(" ".join(["", *COUNTS])))
    names = [_cut(printable(summary.municipality), space) for summary in summaries]
    width = max(map(len, ["gemeente", *names]))
    head = " ".join([f"{'gemeente':<{width}}", *COUNTS])
    is_narrow = len(head) > room()
    if not is_narrow:
        say(head, bold=True)
    for name, summary in zip(names, summaries, strict=True):
        tally = summary.tally
        if summary.scope.found is Found.NOTHING:  # where all would have fallen away, nothing can be counted
            say(f"{name}: {NOT_FOUND}" if is_narrow else f"{name:<{width}} {NOT_FOUND}")
        elif is_narrow:
            say(f"{name}: " + ", ".join(f"{tally[column]} {column}" for column in COUNTS))
        else:
            say(" ".join([f"{name:<{width}}", *(f"{tally[column]:>{len(column)}}" for column in COUNTS)]))


def _cut(name: str, space: int) -> str:
    """The name with its middle left out where it is too long: two drafts of one municipality differ at the
    end."""
    end = space // 2 - 1
    return name if len(name) <= space else f"{name[: space - end - 1]}…{name[-end:]}"


def show_weightiest(summaries: Sequence[Summary]) -> None:
    """Per draft the changes that ask for attention first."""
    most = max(1, min(MOST_OF_ONE, MOST_SHOWN // len(summaries))) if summaries else 0
    for summary in summaries:
        say()
        say(summary.municipality, bold=True)
        say(f"  {summary.draft}")
        if summary.scope.found is Found.NOTHING:
            say(f"  {scope_sentence(summary.scope)}")
            continue
        if not summary.weighty:
            say(f"  Geen inhoudelijke verschillen{summary.proviso}.")
        if summary.elsewhere:
            say(f"  {summary.elsewhere}", colour="yellow")
        if summary.on_all:
            say(f"  {summary.on_all}")
        if summary.chosen:
            say(f"  gekozen tussen haken: {listed(summary.chosen)}")
        for told in summary.heaviest[:most]:
            _show(told)
        rest = summary.weighty - sum(told.count for told in summary.heaviest[:most])
        if rest > 0:
            say(f"  en nog {rest} inhoudelijk{'e verschillen' if rest > 1 else ' verschil'}")
        if summary.judged:
            say(f"  beoordeeld door een mens: {listed(summary.judged)}")


def _show(told: Told) -> None:
    change, lost = told.change, told.together
    unit = (change.common or change.draft)[0]
    beside = "tabel" if lost else beside_the_text(unit)
    place = "" if isinstance(lost, DroppedSections) else " · ".join(filter(None, (unit.heading, beside)))
    title = change_title(change.relation, change.weight)
    whole = f", {lost.whole}" if lost and lost.whole else ""
    moved = ", verplaatst" if change.moved and change.relation is not Relation.EQUAL else ""
    say(f"  {told.label:>4}  {f'{place} · ' if place else ''}{title}{whole}{moved}")
    if change.outdated:
        say(f"        {change.outdated}")
    for reason in _reasons(change):
        say(f"        {reason}", colour="yellow")
    clauses = () if isinstance(lost, DroppedSections) else (touched_clause(change), instead_clause(change))
    for clause in filter(None, clauses):
        say(f"        {sentence_case(clause)}.")
    for sentence in change.told:
        if sentence != change.outdated:
            say(f"        {sentence}")
    diff = (Edit(Op.REMOVE, lost.words),) if lost else change.diff
    put(" " * 8 + shown(_excerpt(diff)).strip())


def _reasons(change: Change) -> list[str]:
    """Why it weighs as it does; that a sentence went or came is said by its title."""
    if change.signals or not (change.reason and change.common and change.draft):
        return [signal_sentence(signal) for signal in gravest_first(change)]
    return [as_sentence(reason_clause(change))]


CONTEXT = 40
"""Characters of unchanged text kept at each side of a change."""
LONGEST = 220
"""Characters of a sentence that is new or gone as a whole."""


def _excerpt(diff: Sequence[Edit]) -> list[Edit]:
    """The changed words with a little of the text around them."""
    if all(edit.op is Op.KEEP for edit in diff):
        return [Edit(edit.op, shortened(edit.text, LONGEST)) for edit in diff]
    pieces: list[Edit] = []
    for place, edit in enumerate(diff):
        text = edit.text
        if edit.op is Op.KEEP:
            first, last = place == 0, place == len(diff) - 1
            text = _around(text, keep_start=not first, keep_end=not last)
        else:
            text = shortened(text, LONGEST)
        pieces.append(Edit(edit.op, text))
    return pieces


def _around(text: str, keep_start: bool, keep_end: bool) -> str:
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

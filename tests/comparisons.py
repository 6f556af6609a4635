"""Comparisons made by hand, for tests of what shows them: no rule decides what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Found,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Unit,
    Weight,
)
from regioparagraaf.document.model import (
    Block,
    Citation,
    Document,
    Kind,
    Origin,
    document,
    heading,
    item,
    paragraph,
)

COMMON = (
    "# Wonen",
    "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast.",
    "Wij bouwen 8.500 woningen.",
    "# Economie",
    "De colleges voeren samen regie over de bedrijventerreinen.",
    "Wij zetten in op 4.000 extra banen.",
)
"""Six units in two sections."""


class Says(Struct, frozen=True):
    """What a draft says at one unit of the common text."""

    text: str = ""
    weight: Weight = Weight.SUBSTANTIVE
    signals: tuple[Signal, ...] = ()
    behind: int = -1
    """The unit that it has been moved behind (0: to the front)."""
    confidence: float = 0.95
    reason: str = ""


DROPPED = Says()


def weaker(was: str, wordt: str) -> Signal:
    return Signal(SignalKind.COMMITMENT, was, wordt, Direction.WEAKER)


def compared(
    municipality: str,
    says: Mapping[int, Says] | None = None,
    added: Mapping[int, str] | None = None,
    common: Sequence[str] = COMMON,
    theme: str = "",
    citations: tuple[Citation, ...] = (),
) -> Comparison:
    """A draft that says the common text but for what is given: other words by number of the unit, and
    sentences added behind a unit."""
    says, added = says or {}, added or {}
    origin = Origin("won-01", theme=theme, element="opgave") if theme else None
    text = document(*map(_block, common))
    ours = [_unit(text, place, origin, citations) for place in range(len(common))]
    lines, order = _draft_lines(common, says, added)
    draft = document(*map(_block, lines)) if lines else Document(())
    theirs = {key: _unit(draft, place) for place, key in enumerate(order)}
    changes: list[Change] = []
    for number in range(len(common) + 1):
        if number:
            changes.append(_change(number, ours[number - 1], theirs.get(str(number)), says.get(number)))
        if number in added:
            unit = theirs[f"{number}a"]
            diff = word_diff("", unit.text)
            changes.append(
                Change(f"{number}a", Relation.ADDED, False, Weight.SUBSTANTIVE, 0.95, (), (unit,), diff)
            )
    return Comparison(municipality, text, draft, Scope(Found.WHOLE), tuple(changes))


def crowd(size: int, units: int, alike: int) -> list[Comparison]:
    """Many drafts that deviate nearly everywhere; `alike` of them in a row say the same."""
    common = [
        f"# Onderdeel {number}"
        if number % 8 == 1
        else f"De raden stellen in {2026 + number} agenda {number} vast."
        for number in range(1, units + 1)
    ]
    made = []
    for draft in range(size):
        group = draft // alike
        says = {
            number: Says(
                f"De colleges streven ernaar in {2030 + number} samen met de partners agenda {number} van"
                f" programma {group} vast te stellen, voor zover de begroting van dat jaar het toelaat.",
                signals=(weaker("stellen vast", "streven ernaar"),),
            )
            for number in range(1, units + 1)
            if number % 8 != 1 and (number + group) % 5
        }
        made.append(compared(f"Gemeente {draft + 1}", says, common=common))
    return made


def _block(line: str) -> Block:
    if line.startswith("- "):
        return item(line.removeprefix("- "))
    return heading(line.removeprefix("# "), level=2) if line.startswith("# ") else paragraph(line)


def _unit(
    text: Document, place: int, origin: Origin | None = None, citations: tuple[Citation, ...] = ()
) -> Unit:
    block = text.blocks[place]
    above = [other.text for other in text.blocks[: place + 1] if other.kind is Kind.HEADING]
    return Unit(
        block.text,
        place,
        0,
        len(block.text),
        place + 1,
        1,
        block.kind,
        above[-1] if above else "",
        block.level,
        origin=origin,
        citations=citations,
    )


def _draft_lines(
    common: Sequence[str], says: Mapping[int, Says], added: Mapping[int, str]
) -> tuple[list[str], list[str]]:
    """The lines of the draft, and of each which unit it is ('7'), or behind which it was added ('7a')."""
    kept: list[tuple[str, str]] = []
    for number in range(len(common) + 1):
        said = says.get(number)
        if number and (said is None or (said.text and said.behind < 0)):
            line = common[number - 1] if said is None else said.text
            kept.append((str(number), line))
        kept += [(f"{number}a", added[number])] if number in added else []
    for number, said in says.items():
        if said.behind >= 0:
            at = next((at for at, (key, _) in enumerate(kept, 1) if key == str(said.behind)), 0)
            kept.insert(at, (str(number), said.text))
    return [line for _, line in kept], [key for key, _ in kept]


def _change(number: int, ours: Unit, theirs: Unit | None, said: Says | None) -> Change:
    label = str(number)
    if theirs is None:
        assert said is not None, number
        diff = word_diff(ours.text, "")
        return Change(
            label, Relation.DROPPED, False, said.weight, said.confidence, (ours,), (), diff, said.signals
        )
    diff = word_diff(ours.text, theirs.text)
    if said is None:
        return Change(label, Relation.EQUAL, False, Weight.NONE, 1.0, (ours,), (theirs,), diff)
    relation = Relation.EQUAL if ours.text == theirs.text else Relation.CHANGED
    moved = said.behind >= 0
    return Change(
        label,
        relation,
        moved,
        said.weight,
        said.confidence,
        (ours,),
        (theirs,),
        diff,
        said.signals,
        reason=said.reason,
    )

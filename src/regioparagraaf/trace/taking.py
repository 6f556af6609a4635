"""From changes that people want in the common text to the steps that bring them there, and the text after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Edit, Op, Relation, Unit, text_of
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.unseen import DROPPED, without_unseen
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import Remark
from regioparagraaf.trace.numbers import Numbered
from regioparagraaf.trace.rounds import CommonVersion, Layout, Step, cut, taken_over
from regioparagraaf.trace.wanted import Wanted, are_alike

NOTICED = "RP467"
EARLIER = "RP476"


class Taking(Struct, frozen=True):
    """The text with the changes in it, the steps that did it, and what there is to say about them."""

    text: Numbered
    steps: tuple[Step, ...]
    fragments: tuple[frozenset[str], ...]
    """Of each step the fragments whose words it changed."""
    remarks: tuple[Remark, ...]


def take(text: Numbered, wanted: Sequence[Wanted], used: Iterable[str], lexicon: Lexicon) -> Taking:
    """The changes taken over, in the order of the text but for what goes away, which comes last: words may
    come in behind it. At one place the municipalities follow as they were named. There must be no
    `problems`."""
    steps: list[Step] = []
    fragments: list[frozenset[str]] = []
    remarks: list[Remark] = []
    taken = set(used)
    last: tuple[Wanted, Step] | None = None
    for alike in _alike(wanted):
        one = alike[0]
        step = _step(one, lexicon)
        if step.behind and last and last[1].given and _follows(*last, one, step):
            step = replace(step, behind=last[1].given[-1])
        step = replace(
            step,
            proposals=tuple(other.name for other in alike),
            origin=_origin(alike),
            why=tuple(dict.fromkeys(sentence for other in alike for sentence in other.change.judged)),
        )
        before = text
        text, given = taken_over(before, step, taken, lexicon)
        bare = _bare_headings(text, lexicon)
        if bare:
            step = replace(
                step,
                numbers=(*(name for name, _ in bare), *step.numbers),
                was=(*(words for _, words in bare), *step.was),
            )
            text, given = taken_over(before, step, taken, lexicon)
        taken |= {*text.names, *given}
        step = replace(step, given=given)
        steps.append(step)
        fragments.append(_fragments(before, step.numbers, lexicon) | _fragments(text, given, lexicon))
        remarks += _noticed(alike, step)
        remarks += _plain_now(one.name, _looks(before, step.numbers, lexicon), _looks(text, given, lexicon))
        last = one, step
    return Taking(text, tuple(steps), tuple(fragments), tuple(remarks))


def _alike(wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, ...]]:
    """The changes in the order of the text; what several municipalities propose in the same words, once."""
    named = list(dict.fromkeys(one.municipality for one in wanted))
    waiting = sorted(wanted, key=lambda one: _order(one, named))
    while waiting:
        alike = tuple(one for one in waiting if are_alike(one, waiting[0]))
        waiting = [one for one in waiting if one not in alike]
        yield alike


def _order(one: Wanted, named: Sequence[str]) -> tuple[bool, int, int, int, int, str]:
    label = one.change.label
    takes_away = one.change.relation is Relation.DROPPED or len(one.change.common) > 1
    letters = label.lstrip("0123456789.")
    added = one.change.relation is Relation.ADDED
    whose = named.index(one.municipality) if added else 0
    return takes_away, one.comparison.number_of(label), int(added), whose, len(letters), letters


def _follows(last: Wanted, before: Step, one: Wanted, step: Step) -> bool:
    """Whether both are additions behind the same unit, so that the later one follows. A sentence that goes
    on a paragraph stays there, and not behind the paragraph that another municipality put below it."""
    own = last.municipality == one.municipality
    return (
        last.change.relation is Relation.ADDED
        and (own or before.layout is Layout.INLINE or step.layout is not Layout.INLINE)
        and last.comparison.number_of(last.change.label) == one.comparison.number_of(one.change.label)
    )


def _step(one: Wanted, lexicon: Lexicon) -> Step:
    change, comparison = one.change, one.comparison
    if change.relation is Relation.ADDED:
        return _insertion(one, comparison.number_of(change.label))
    names = {unit.position: comparison.name(number) for number, unit in enumerate(comparison.common_units, 1)}
    edits: tuple[Edit, ...] = ()
    if change.draft:
        edits = _as_written(_with_slots(change.diff, one.municipality, lexicon), text_of(change.common))
    becomes = "".join(edit.text for edit in edits if edit.op is not Op.REMOVE) or text_of(change.draft)
    return Step(
        (),
        "",
        tuple(names[unit.position] for unit in change.common),
        "",
        tuple(unit.text for unit in change.common),
        without_unseen(becomes).strip(),
        edits=edits,
    )


def _insertion(one: Wanted, number: int) -> Step:
    """Words that come in: in the paragraph of the unit before them where the draft has them so, or where
    that paragraph goes on; else a paragraph of their own."""
    comparison, (unit,) = one.comparison, one.change.draft
    found = comparison.common_units
    anchor = found[number - 1]
    while anchor.origin is None or not anchor.origin.fragment:
        # Behind a heading that is of no fragment: the words belong to the fragment below the last such one.
        below = found[number] if number < len(found) else None
        if below is None or (below.origin is not None and below.origin.fragment):
            break
        anchor, number = below, number + 1
    goes_on = number < len(found) and found[number].block == anchor.block
    before = max(
        (other for change in comparison.changes for other in change.draft if other.position < unit.position),
        key=lambda unit: unit.position,
        default=None,
    )
    together = before is not None and before.block == unit.block
    inline = anchor.kind is not Kind.HEADING and (together or (goes_on and unit.kind is Kind.PARAGRAPH))
    layout = Layout.INLINE if inline else _layout(one, unit)
    level = 0
    if layout is Layout.HEADING:
        level = max(3, unit.level)
    elif layout in (Layout.ITEM, Layout.ORDERED) and anchor.kind is Kind.ITEM:
        level = anchor.level
    return Step((), "", (), comparison.name(number), (), without_unseen(unit.text), layout, level)


def _layout(one: Wanted, unit: Unit) -> Layout:
    if unit.kind is Kind.HEADING:
        return Layout.HEADING
    if unit.kind is Kind.ITEM:
        return Layout.ORDERED if one.comparison.draft.blocks[unit.block].ordered else Layout.ITEM
    return Layout.PARAGRAPH


def _with_slots(diff: Sequence[Edit], municipality: str, lexicon: Lexicon) -> tuple[Edit, ...]:
    """The diff without the places that a municipality filled with its own name: those stay as they are."""
    settings = Settings(municipality=municipality)
    found: list[Edit] = []
    for edit in diff:
        last = found[-1] if found else None
        if (
            edit.op is Op.INSERT
            and last is not None
            and last.op is Op.REMOVE
            and same_but_slots(last.text.strip(), edit.text.strip(), lexicon, settings)
        ):
            found[-1] = Edit(Op.KEEP, last.text)
        else:
            found.append(edit)
    return tuple(found)


def _as_written(edits: Sequence[Edit], was: str) -> tuple[Edit, ...]:
    """The diff with the words that stay as the common text writes them; empty where it cannot be told."""
    found: list[Edit] = []
    at = 0
    for edit in edits:
        if edit.op is Op.INSERT:
            found.append(edit)
            continue
        size = _size_of(edit.text, was[at:])
        if size is None:
            return ()
        found.append(Edit(edit.op, was[at : at + size]))
        at += size
    return tuple(found) if at == len(was) else ()


def _size_of(words: str, text: str) -> int | None:
    """How many characters at the beginning of a text are these words: as written they may be more or fewer,
    such as two spaces, or a letter with its accent apart. None where it begins otherwise."""
    if text.startswith(words):
        return len(words)
    wanted, sizes = normal(words), range(len(text) + 1)
    # White space at the end belongs to the words that have it there.
    order = reversed(sizes) if words[-1:].isspace() else sizes
    return next((size for size in order if normal(text[:size]) == wanted), None)


def _bare_headings(text: Numbered, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The headings of themes below which no fragment is left: they go with the last words below them."""
    blocks = text.document.blocks
    bare = {
        index
        for index, block in enumerate(blocks)
        if _is_of_theme(block) and (index + 1 == len(blocks) or _is_of_theme(blocks[index + 1]))
    }
    found = zip(text.names, units(text.document, lexicon.abbreviations), strict=True)
    return [(name, unit.text) for name, unit in found if unit.block in bare]


def _is_of_theme(block: Block) -> bool:
    """Whether it is a heading that assembly puts above fragments."""
    return block.origin is not None and not block.origin.fragment


def _fragments(text: Numbered, names: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The fragments that units with these names stand in."""
    known = dict(zip(text.names, units(text.document, lexicon.abbreviations), strict=True))
    origins = (known[name].origin for name in names if name in known)
    return frozenset(origin.fragment for origin in origins if origin is not None)


def _origin(alike: Sequence[Wanted]) -> str:
    """'op voorstel van Leiderdorp, concept 2'."""
    whose = [f"{one.municipality}, {one.edition}" for one in alike]
    return without_unseen(f"op voorstel van {'; '.join(whose)}")


def _noticed(alike: Sequence[Wanted], step: Step) -> Iterator[Remark]:
    """What a reader of the new text should look at himself."""
    one = alike[0]
    if one.change.moved:
        text = f"{one.name} is ook verplaatst; overgenomen zijn de woorden, niet de plaats"
        yield Remark(NOTICED, text, "verzet de zin zo nodig zelf")
    if one.municipality in step.becomes and one.municipality not in " ".join(step.was):
        text = f"in de woorden van {one.name} staat de naam {one.municipality}"
        yield Remark(NOTICED, text, "kijk of die in de gemeenschappelijke tekst past")
    words = "".join(character for character in text_of(one.change.draft) if character not in DROPPED)
    if one.change.draft and without_unseen(words) != words:
        text = f"in {one.name} stonden tekens die niemand ziet; die zijn weggelaten"
        yield Remark(NOTICED, text, "lees de overgenomen zin na")


def _looks(text: Numbered, names: Iterable[str], lexicon: Lexicon) -> list[str]:
    """The bold and italic words in these units."""
    known = dict(zip(text.names, units(text.document, lexicon.abbreviations), strict=True))
    found = (known[name] for name in names if name in known)
    spans = (cut(text.document.blocks[unit.block].spans, unit.start, unit.end) for unit in found)
    return [span.text.strip() for one in spans for span in one if span.bold or span.italic]


def _plain_now(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Remark]:
    """That words lost their looks because they could not be found back in the new sentence."""
    if before and not after:
        text = f"in {name} waren woorden vet of cursief (‘{before[0]}’); in de nieuwe zin niet meer"
        yield Remark(NOTICED, text, "zet de opmaak zo nodig terug in het fragment")


def coming_back(
    steps: Sequence[Step], versions: Sequence[CommonVersion], lexicon: Lexicon
) -> Iterator[Remark]:
    """What an earlier version already had so: a draft that has not seen the change yet proposes nothing."""
    for step in steps:
        name = ", ".join(step.proposals)
        number = step.numbers[0] if step.numbers else ""
        for version in reversed(versions):
            found = units(version.document, lexicon.abbreviations)
            was = {label: normal(unit.text) for label, unit in zip(version.names, found, strict=True)}
            same = number and was.get(number, "") == normal(step.becomes)
            if same:
                text = f"met {name} staat er op {number} weer wat er in versie {version.number} stond"
                if not step.becomes:
                    text = f"{name} schrapt {number}, dat er na versie {version.number} bij kwam"
                advice = "kijk of de gemeente dat voorstelt, of haar concept van vóór de wijziging is"
                yield Remark(EARLIER, text, advice)
                break

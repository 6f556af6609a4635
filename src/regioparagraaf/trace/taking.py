"""From changes that people want in the common text to the steps that bring them there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Change, Comparison, Edit, Op, Relation, Unit, Weight, text_of
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.disguised import disguised
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.unseen import DROPPED, TURNING, without_unseen
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import Remark, fault
from regioparagraaf.markup import brackets
from regioparagraaf.trace.numbers import Numbered
from regioparagraaf.trace.rounds import CommonVersion, Layout, Step, cut, taken_over

COLLIDES, NO_FRAGMENT, ONLY_MOVED, AT_THE_TOP = "RP460", "RP461", "RP462", "RP463"
NOT_IN_A_FRAGMENT = "RP472"
NOT_CHOSEN = "RP473"
NOT_AS_SEEN = "RP474"
OWN_NAME, STAYS = "RP467", "RP467"

_NO_PLACE = {Kind.CELL: "een cel van een tabel", Kind.NOTE: "een voetnoot"}


class Wanted(Struct, frozen=True):
    """A change of one draft that is to be taken over."""

    name: str
    """'Leiderdorp:7a'."""
    municipality: str
    edition: str
    """Which version of the draft it is: 'concept 2, 5 maart 2026', or else the name of its file."""
    comparison: Comparison
    change: Change


class Taking(Struct, frozen=True):
    """The text with the changes in it, the steps that did it, and what there is to say about them."""

    text: Numbered
    steps: tuple[Step, ...]
    fragments: tuple[frozenset[str], ...]
    """Of each step the fragments whose words it changed."""
    remarks: tuple[Remark, ...]


def problems(wanted: Sequence[Wanted], names: Iterable[str] = ()) -> tuple[Remark, ...]:
    """Everything that stands in the way of taking these changes over together; `names` are those who may
    want something between brackets."""
    found: list[Remark] = []
    known = tuple(names)
    for one in wanted:
        found += _problem(one)
        found += _not_chosen(one, known)
        found += _not_as_seen(one)
    for one, other in _pairs(wanted):
        found += _collision(one, other)
    return tuple(found)


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


# What cannot be taken over.


def _problem(one: Wanted) -> Iterator[Remark]:
    change = one.change
    if change.weight is Weight.NONE:
        text = f"{one.name} is gelijk: er valt niets over te nemen"
        yield fault("RP455", text, "kijk in de vergelijking welke nummers afwijken")
    elif change.relation is Relation.EQUAL:
        yield _only_moved(one)
    elif change.relation is Relation.ADDED and one.comparison.number_of(change.label) == 0:
        text = f"{one.name} staat vóór de titel van de gemeenschappelijke tekst"
        yield fault(AT_THE_TOP, text, "zet die tekst zelf in een fragment")
    if change.relation is Relation.ADDED and change.draft[0].kind in _NO_PLACE:
        text = f"{one.name} is {_NO_PLACE[change.draft[0].kind]}: die kan een fragment niet hebben"
        advice = "zet wat u wilt overnemen in een gewone zin of een opsomming, in het fragment zelf"
        yield fault(NOT_IN_A_FRAGMENT, text, advice)
    for unit in change.common:
        if unit.origin is None or not unit.origin.fragment:
            text = f"{one.name} gaat over een kop of titel die in geen fragment staat: ‘{unit.text}’"
            yield fault(NO_FRAGMENT, text, "pas hem aan in dossier.toml: 'titel', [koppen] of [[thema]]")


def _only_moved(one: Wanted) -> Remark:
    """Where the sentence goes, for who moves it: its place follows from the fragments, and so does what
    recommendation it carries out."""
    here, there = one.change.common[0], one.change.draft[0]
    where = f", nu onder ‘{there.heading}’" if there.heading and there.kind is not Kind.HEADING else ""
    text = f"{one.name} is alleen verplaatst{where}; verwerk verplaatst geen tekst"
    name = here.origin.fragment if here.origin else ""
    open_it = f"haal {name} naar uw dossier (regioparagraaf fragment overnemen {name})" if name else ""
    advice = "verzet de zin daar zelf, en leg dat vast met: regioparagraaf verwerk --vastleggen REDEN"
    return fault(ONLY_MOVED, text, "; ".join(filter(None, (open_it, advice))))


def _not_chosen(one: Wanted, names: Sequence[str]) -> Iterator[Remark]:
    """A choice between brackets that the draft still has and the common text no longer: taken over, it would
    be words like any other, and no [haken] would settle it."""
    before = brackets.shown_in(text_of(one.change.common), names)
    for place in brackets.shown_in(text_of(one.change.draft), names):
        if place not in before:
            text = f"in {one.name} heeft {one.municipality} nog niet gekozen: ‘{place}’"
            yield fault(NOT_CHOSEN, text, "vraag wat de gemeente kiest, en vergelijk daarna opnieuw")


def _not_as_seen(one: Wanted) -> Iterator[Remark]:
    """Words that are others than a reader of the draft saw: taken over, they would be in the common text
    without anyone having chosen them."""
    words, before = text_of(one.change.draft), text_of(one.change.common)
    advice = f"laat {one.municipality} de zin opnieuw typen, en vergelijk daarna opnieuw"
    if TURNING.search(words) and not TURNING.search(before):
        text = f"in {one.name} staan tekens die de leesrichting omkeren: u ziet andere woorden dan er staan"
        yield fault(NOT_AS_SEEN, text, advice)
    known = disguised(before)
    odd = [word for word in disguised(words) if word not in known]
    if odd:
        which = ", ".join(f"‘{word}’" for word in odd[:3])
        yield fault(
            NOT_AS_SEEN, f"in {one.name} lijken tekens uit een ander schrift op gewone: {which}", advice
        )


def _pairs(wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Wanted]]:
    for index, one in enumerate(wanted):
        for other in wanted[index + 1 :]:
            yield one, other


def _collision(one: Wanted, other: Wanted) -> Iterator[Remark]:
    """Two changes that touch the same words of the common text."""
    if _are_alike(one, other):
        return
    shared = {unit.position for unit in one.change.common} & {unit.position for unit in other.change.common}
    if shared:
        text = f"{one.name} en {other.name} gaan niet samen: {_said(one)}; {_said(other)}"
        yield fault(
            COLLIDES, text, "neem er één van over, en daarna zo nodig de andere in een volgende versie"
        )


def _said(one: Wanted) -> str:
    words = text_of(one.change.draft)
    return f"{one.municipality} schrijft ‘{words}’" if words else f"{one.municipality} schrapt de zin"


def _are_alike(one: Wanted, other: Wanted) -> bool:
    """Whether two changes do the same to the same place."""
    same_words = normal(text_of(one.change.draft)) == normal(text_of(other.change.draft))
    if one.change.relation is Relation.ADDED or other.change.relation is Relation.ADDED:
        same_place = one.comparison.number_of(one.change.label) == other.comparison.number_of(
            other.change.label
        )
        return one.change.relation is other.change.relation and same_place and same_words
    same_units = [unit.position for unit in one.change.common] == [
        unit.position for unit in other.change.common
    ]
    return same_units and same_words


# The steps.


def _alike(wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, ...]]:
    """The changes in the order of the text; what several municipalities propose in the same words, once."""
    named = list(dict.fromkeys(one.municipality for one in wanted))
    waiting = sorted(wanted, key=lambda one: _order(one, named))
    while waiting:
        alike = tuple(one for one in waiting if _are_alike(one, waiting[0]))
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
        yield Remark(STAYS, text, "verzet de zin zo nodig zelf")
    if one.municipality in step.becomes and one.municipality not in " ".join(step.was):
        text = f"in de woorden van {one.name} staat de naam {one.municipality}"
        yield Remark(OWN_NAME, text, "kijk of die in de gemeenschappelijke tekst past")
    words = "".join(character for character in text_of(one.change.draft) if character not in DROPPED)
    if one.change.draft and without_unseen(words) != words:
        text = f"in {one.name} stonden tekens die niemand ziet; die zijn weggelaten"
        yield Remark(STAYS, text, "lees de overgenomen zin na")


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
        yield Remark(STAYS, text, "zet de opmaak zo nodig terug in het fragment")


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
                yield Remark(STAYS, text, advice)
                break

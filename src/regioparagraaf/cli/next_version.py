"""The next version of the common text, with changes of municipalities in it, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.compose import compose, fixed_brackets
from regioparagraaf.assembly.fill import FIXED
from regioparagraaf.cli.clock import day_of
from regioparagraaf.cli.records import Record, still_tracked
from regioparagraaf.cli.rounds import numbered_now
from regioparagraaf.document.model import Document
from regioparagraaf.errors import FAULT, Remark, WrongUse, fault, listed
from regioparagraaf.library.model import Fragment, Taken
from regioparagraaf.loading.dossier import Loaded, all_remarks
from regioparagraaf.loading.fragment_file import read_fragment
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.trace.fingerprints import fingerprint, of_document
from regioparagraaf.trace.numbers import Numbered
from regioparagraaf.trace.renewing import Renewed, fixed_by, renewed, same_text, traced_text
from regioparagraaf.trace.rounds import CommonVersion, used_names
from regioparagraaf.trace.taking import Taking, coming_back, take
from regioparagraaf.trace.wanted import Wanted, problems
from regioparagraaf.writers.rounds import fragment_path, fragment_text


class Round(Struct, frozen=True):
    """A step of the common text before it is written."""

    taking: Taking
    before: tuple[CommonVersion, ...]
    """Versions that have to be kept first: the text as it began, or as somebody changed it since."""
    version: CommonVersion
    fragments: tuple[tuple[str, str], ...]
    """Path in the dossier -> text."""
    remarks: tuple[Remark, ...]


def next_version(loaded: Loaded, found: Sequence[Record], now: str) -> Round:
    """The version with the changes of these records in it; a fault where one cannot be taken over."""
    wanted = [_wanted(one) for one in found]
    wrong = problems(wanted, (*loaded.dossier.names, *loaded.dossier.parties))
    if wrong:
        raise WrongUse(*wrong)
    lexicon = load_lexicon()
    composed = compose(loaded.library, loaded.dossier)
    text = numbered_now(loaded, composed.document)
    before = kept_first(loaded, text, now)
    versions = (*loaded.versions, *before)
    traced = Numbered(traced_text(composed, loaded.dossier), text.names)
    taking = take(traced, wanted, used_names(versions), lexicon)
    version = _version(_next_number(loaded) + len(before), taking, now)
    for plain in (False, True):
        changed = renewed(composed, taking, plain=plain)
        files = _fragments(loaded, changed, version, composed.document)
        if files is not None:
            remarks = (
                *still_tracked(found),
                *taking.remarks,
                *coming_back(taking.steps, versions[:-1], lexicon),
                *fixed_by(changed, loaded.dossier.municipalities),
                *_other_levels(changed),
            )
            ids = tuple(one.piece.fragment.id for one in changed)
            return Round(taking, before, replace(version, fragments=ids), files, remarks)
    names = ", ".join(one.name for one in found)
    advice = "neem de wijziging zelf over in het fragment: regioparagraaf fragment overnemen ID"
    raise WrongUse(fault("RP469", f"{names} is niet letterlijk in een fragment te schrijven", advice))


def _wanted(one: Record) -> Wanted:
    draft = one.draft
    edition = draft.edition.words or draft.path.name
    return Wanted(one.name, one.municipality, edition, draft.comparison, one.change)


def _version(number: int, taking: Taking, now: str) -> CommonVersion:
    document = taking.text.document
    mark = of_document(document)
    return CommonVersion(number, day_of(now), taking.text.names, mark, taking.steps, document=document)


def _other_levels(found: Sequence[Renewed]) -> tuple[Remark, ...]:
    """That the other rungs of the ladder still say what they said, and so does the explanation."""
    names = [
        one.piece.fragment.id for one in found if one.piece.level and len(one.piece.fragment.variants) > 1
    ]
    if not names:
        return ()
    text = f"in {listed(names)} is alleen het niveau gewijzigd dat in de tekst staat"
    advice = "lees de andere niveaus en de toelichting na: die zijn gebleven zoals ze waren"
    return (Remark("RP475", text, advice),)


def _next_number(loaded: Loaded) -> int:
    """One more than any version that left a trace."""
    fragments = [one.taken.version for one in loaded.library.fragments if one.taken]
    return max([version.number for version in loaded.versions] + fragments, default=0) + 1


def kept_first(loaded: Loaded, text: Numbered, now: str, reason: str = "") -> tuple[CommonVersion, ...]:
    """The text of today as a version, where none has these words: the first one, or one made by hand."""
    mark = of_document(text.document)
    if loaded.versions and loaded.versions[-1].fingerprint == mark:
        return ()
    by_hand = reason or ("in het dossier gewijzigd" if loaded.versions else "")
    number = _next_number(loaded)
    return (CommonVersion(number, day_of(now), text.names, mark, (), by_hand, text.document),)


def _fragments(
    loaded: Loaded, found: Sequence[Renewed], version: CommonVersion, before: Document
) -> tuple[tuple[str, str], ...] | None:
    """The files of the fragments that changed; None where the text that they give is not the version's."""
    files: list[tuple[str, str]] = []
    fragments: dict[str, Fragment] = {}
    choices = {choice.fragment: choice for choice in loaded.dossier.choices}
    for one in found:
        text, read = _renewed_fragment(loaded, one, version)
        if read is None:
            return None
        fragment = one.piece.fragment
        files.append((fragment_path(fragment, version.number), text))
        fragments[fragment.id] = read
        if not one.piece.level:
            assert read.taken is not None, "it says of which step it is"
            choices[fragment.id] = replace(choices[fragment.id], text="", level=read.taken.level)
    new = tuple(fragments.get(one.id, one) for one in loaded.library.fragments)
    after = replace(
        loaded,
        library=replace(loaded.library, fragments=new),
        dossier=replace(loaded.dossier, choices=tuple(choices.values())),
    )
    return tuple(files) if _gives(after, version, before) else None


def _gives(loaded: Loaded, version: CommonVersion, before: Document) -> bool:
    """Whether a dossier is without faults and composes to this very text, its open choices still open."""
    composed = compose(loaded.library, loaded.dossier)
    remarks = (*all_remarks(loaded), *composed.remarks)
    if any(remark.severity == FAULT for remark in remarks):
        return False
    blocks, names = composed.document.blocks, (*loaded.dossier.names, *loaded.dossier.parties)
    same = same_text(blocks, version.document.blocks)
    return same and set(fixed_brackets(blocks, names)) <= set(fixed_brackets(before.blocks, names))


def _renewed_fragment(loaded: Loaded, one: Renewed, version: CommonVersion) -> tuple[str, Fragment | None]:
    """The file of a fragment with its new words, and the fragment that it is when it is read."""
    piece = one.piece
    fragment = piece.fragment
    root = data_folder("fragments") if fragment.shipped else loaded.folder
    source = (root / fragment.place).read_text("utf-8-sig")
    taken = Taken(
        version.number,
        version.date,
        piece.level or loaded.dossier.theme_level(fragment.theme),
        one.origins,
        fingerprint([piece.text]),
        dropped=not one.words,
    )
    text = fragment_text(source, taken, one.words, FIXED)
    place = fragment_path(fragment, version.number)
    read, wrong = read_fragment(text.encode(), place, loaded.dossier.ladder, shipped=False)
    return text, None if wrong else read

"""Which drafts of a dossier's `invoer/` are compared: the newest of each municipality."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli.documents import documents_in, left_aside
from regioparagraaf.cli.naming import Named, name_drafts
from regioparagraaf.cli.terminal import quoted
from regioparagraaf.dossier.versions import STATUSES, edition
from regioparagraaf.errors import Remark, listed

if TYPE_CHECKING:
    from regioparagraaf.dossier.model import Municipality

Rank = tuple[str, tuple[int, ...]]


class Received(Struct, frozen=True):
    """The drafts in `invoer/`."""

    newest: tuple[Named, ...]
    earlier: tuple[Named, ...]
    """Of each municipality the oldest first."""
    remarks: tuple[Remark, ...]


def by_edition(drafts: Sequence[Named], since: str) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The drafts that are to be compared, and those that are the earlier version of another one."""
    known = [replace(draft, edition=edition(draft.path.name)) for draft in drafts]
    times = Counter(draft.municipality for draft in known)
    earlier = [draft for draft in known if times[draft.municipality] > 1 and draft.edition.is_called(since)]
    rest = [draft for draft in known if draft not in earlier]
    left = Counter(draft.municipality for draft in rest)
    return tuple(
        replace(draft, name=draft.municipality)
        if draft.municipality and left[draft.municipality] == 1
        else draft
        for draft in rest
    ), tuple(earlier)


def drafts_of_dossier(folder: Path, partners: Sequence[Municipality], said: Sequence[str] = ()) -> Received:
    """The newest draft of each participant, in their order, and what was left aside."""
    if not folder.is_dir():
        return Received((), (), ())
    participants = [partner.name for partner in partners]
    editions = {partner.name: partner.editions for partner in partners}
    files = documents_in(folder)
    told = [_in_folder(value, folder) for value in said]
    named = name_drafts(files, [*told, *_written_down(partners, files, told)], participants)
    remarks = list(left_aside(folder))
    by_name: dict[str, list[Named]] = {name: [] for name in participants}
    for draft in named:
        if draft.municipality in by_name:
            which = edition(draft.path.name, editions[draft.municipality])
            by_name[draft.municipality].append(replace(draft, name=draft.municipality, edition=which))
            continue
        text = "dit bestand hoort bij geen gemeente van het dossier en is overgeslagen"
        advice = f"hoort het er wel bij? geef --gemeente {quoted(f'NAAM={draft.path.name}')}"
        remarks.append(Remark("RP417", text, advice, str(draft.path)))
    chosen: list[Named] = []
    earlier: list[Named] = []
    for drafts in filter(None, by_name.values()):
        versions = oldest_first(drafts)
        chosen.append(versions[-1])
        earlier += versions[:-1]
        remarks += doubt(versions)
    return Received(tuple(chosen), tuple(earlier), tuple(remarks))


def without_draft(received: Received, participants: Sequence[str]) -> tuple[str, ...]:
    """The participants that have no draft in `invoer/`."""
    sent = {draft.municipality for draft in received.newest}
    return tuple(name for name in participants if name not in sent)


def missing(names: Sequence[str], where: str) -> Iterator[Remark]:
    """That somebody is not in a table or a comparison, and why."""
    if names:
        them = "deze gemeente ontbreekt" if len(names) == 1 else "deze gemeenten ontbreken"
        text = f"van {listed(names)} ligt er geen concept, dus {them} in {where}"
        yield Remark("RP079", text, "zet het concept in invoer/", "invoer/")


def oldest_first(drafts: Sequence[Named]) -> list[Named]:
    """The versions of one draft, the newest last."""
    rank = _rank(drafts)
    return sorted(drafts, key=lambda one: (rank(one), _saved(one)))


def doubt(versions: Sequence[Named]) -> Iterator[Remark]:
    """That the names of the versions do not tell for sure that the last one is the newest."""
    *older, newest = versions
    rank = _rank(versions)
    name, count = newest.municipality, len(versions)
    if _in_part_unnumbered([*older, newest]):
        text = f"van {name} heeft een van de {count} versies geen nummer of datum; vergeleken is deze"
        advice = "zet bij elke versie nummer of datum in de bestandsnaam, of geef het bestand zelf op"
    elif older and rank(newest) <= rank(older[-1]):
        text = f"van {name} liggen er {count} versies; vergeleken is de laatst bewaarde"
        advice = "zet nummer of datum in de bestandsnaam, zodat vaststaat welke de nieuwste is"
    elif any(_says_otherwise(draft, newest) for draft in older):
        text = f"van {name} spreken nummer en datum van de versies elkaar tegen; vergeleken is deze"
        advice = "zet bij elke versie nummer en datum in de bestandsnaam, allebei oplopend"
    else:
        return
    yield Remark("RP418", text, advice, str(newest.path))


def _written_down(partners: Sequence[Municipality], files: Sequence[Path], told: Sequence[str]) -> list[str]:
    """What the files of the municipalities say of whom a draft is, as `--gemeente` would; what the user says
    now goes first."""
    elsewhere = {Path(value.partition("=")[2]).name for value in told}
    of_file = {path.name.casefold(): path for path in files if path.name not in elsewhere}
    written = {one.file.casefold(): partner.name for partner in partners for one in partner.editions}
    return [f"{name}={of_file[file]}" for file, name in written.items() if file in of_file]


def _in_folder(said: str, folder: Path) -> str:
    """`NAAM=BESTAND` with the file looked up in invoer/ where it does not stand elsewhere."""
    name, equals, file = said.partition("=")
    if not equals or Path(file).exists():
        return said
    return f"{name}={folder / Path(file).name}"


def _in_part_unnumbered(drafts: Sequence[Named]) -> bool:
    """Whether some versions have a date or number, and others nothing to be ranked by but other words: a file
    that has the name of its municipality alone is the first version."""
    return len({draft.edition.unnumbered and not _bare(draft) for draft in drafts}) > 1


def _bare(draft: Named) -> bool:
    """Whether the file is called 'leiden.docx' and no more."""
    return draft.path.stem.casefold().strip(" _-") == draft.municipality.casefold()


def _rank(drafts: Sequence[Named]) -> Callable[[Named], Rank]:
    """What makes one version newer than another: its date, then its number; the numbers alone where all
    versions have one and only some a date. People trust the name that they gave. Where a version has nothing
    to be ranked by, what was decided goes before a draft, and then the moment of saving tells."""
    if _in_part_unnumbered(drafts):
        return lambda draft: (draft.edition.status if draft.edition.status == STATUSES[-1] else "", ())
    numbered = all(draft.edition.version for draft in drafts)
    if numbered and not all(draft.edition.date for draft in drafts):
        return lambda draft: ("", draft.edition.number)
    return lambda draft: draft.edition.age


def _says_otherwise(draft: Named, newest: Named) -> bool:
    """Whether the number of a version that counts as older says that it is newer."""
    one, other = draft.edition, newest.edition
    if one.version and other.version:
        return one.number > other.number
    return bool(one.version and not one.date and not other.version)


def _saved(draft: Named) -> tuple[int, str]:
    """When it was saved, for versions whose names tell nothing; copying changes that moment."""
    return draft.path.stat().st_mtime_ns, draft.path.name

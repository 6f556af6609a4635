"""Which municipality a draft is from: what the user says, or else the name of the file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli.outputs import ACCOUNT, REPORTS, SHEET
from regioparagraaf.cli.terminal import quoted
from regioparagraaf.dossier.versions import Edition
from regioparagraaf.dutch.unseen import without_unseen
from regioparagraaf.errors import Remark, WrongUse, fault
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.ooxml.roles import Organisations

if TYPE_CHECKING:  # who compares two files need not wait for what a dossier needs
    from regioparagraaf.loading.dossier import Loaded

AROUND_A_NAME = set(
    "akkoord alinea amendement amendementen bijlage bestuursakkoord beleidsakkoord coalitie coalitieakkoord"
    " coalitieprogramma collegeprogramma concept concepttekst conceptversie copy de def definitief deel docx"
    " draft een eindversie en final fractie fracties gemeente gemeenten gemeenteraad het hoofdstuk in kopie"
    " markup met nieuw nieuwe odt onderhandelaars onderhandeling opmerkingen oud paragraaf pdf raad"
    " raadsakkoord raadsprogramma reactie redline regio regionaal regionale regioparagraaf rev revisie ronde"
    " schoon tekst tekstvoorstel txt van versie versies verzonden voor voorstel wijzigingen werkversie"
    " januari februari maart april mei juni juli augustus september oktober november december"
    " jan feb mrt apr jun jul aug sep sept okt nov dec".split()
)
"""Words in the name of a file that do not name a municipality."""

NO_MUNICIPALITY = REPORTS | frozenset(
    (SHEET, ACCOUNT, *"overzicht gemeenschappelijk gemeenschappelijke was-wordt waswordt".split())
)
"""What is left of the name of a report of ours, or of the common text, where it lies among the drafts."""

SMALL_WORDS = {"aan", "bij", "de", "den", "der", "en", "op", "van"}
"""Inside a name they keep their small letter: Alphen aan den Rijn."""

CLOSE_ENOUGH = 0.84
"""Of the letters: 'leidrdorp' (0.95) is Leiderdorp; 'leiden' and 'leiderdorp' (0.63) are two."""
LONG_ENOUGH = 5
"""Shorter words are read as they stand: too many names differ in one letter (Ede, Epe)."""


class Named(Struct, frozen=True):
    """A draft with the name that the reports give it."""

    path: Path
    name: str
    municipality: str
    """As the comparison takes it; empty where it is not known whose draft this is."""
    remark: Remark | None = None
    edition: Edition = Edition("")
    """Which version it is, where that is known."""


def name_drafts(
    paths: Sequence[Path], said: Sequence[str], participants: Iterable[str] = (), known: Iterable[str] = ()
) -> tuple[Named, ...]:
    """Every draft with its municipality; `said` holds the values of `--gemeente`.

    `participants` are the municipalities of the dossier, whose names are read through a typing error;
    `known` are all that exist: they must be spelled right, because many differ in a letter. A file that
    only `--gemeente NAAM=BESTAND` names is a draft too. Two drafts of one municipality stay apart in the
    reports by the name of their file.
    """
    near, exact = tuple(participants), tuple(known)
    all_paths, by_path = _said(list(paths), said)
    found = [_named(path, by_path.get(path), near, exact) for path in all_paths]
    return _told_apart(found)


def organisations_of(loaded: Loaded | None) -> Organisations:
    """Names that are no person's, where a file says who wrote in it: of who takes part in the dossier, and
    behind 'gemeente' or 'griffie' of any municipality."""
    places = load_lexicon().municipalities
    if loaded is None:
        return Organisations(places=places)
    dossier = loaded.dossier
    return Organisations(frozenset((dossier.region, *dossier.parties)), places | {*dossier.names})


def _told_apart(drafts: Sequence[Named]) -> tuple[Named, ...]:
    """Drafts that share a name, with as much of their path behind it as it takes; a number where the paths
    differ in signs that nobody sees."""
    shown = [draft.name for draft in drafts]
    for path_of in (lambda path: path.stem, lambda path: path.name, str):
        shared = _more_than_once(shown)
        shown = [
            f"{draft.name} ({without_unseen(path_of(draft.path))})" if name in shared else name
            for draft, name in zip(drafts, shown, strict=True)
        ]
    shared = _more_than_once(shown)
    shown = [f"{name}, bestand {n}" if name in shared else name for n, name in enumerate(shown, 1)]
    return tuple(replace(draft, name=name) for draft, name in zip(drafts, shown, strict=True))


def _more_than_once(names: Sequence[str]) -> set[str]:
    return {name for name, times in Counter(names).items() if times > 1}


def municipality_in(
    stem: str, participants: Sequence[str] = (), known: Sequence[str] = ()
) -> tuple[str, bool]:
    """The municipality that the name of a file holds, and whether it stands there as it is spelled.

    A participant goes first, then any known name, then a participant misspelled; otherwise what is left
    when the words around a name are taken away. Empty where nothing is left, or where two names stand.
    """
    words = [word for word in re.split(r"[^\w'’-]+|_", stem) if word]
    pieces = [piece for word in words for piece in word.split("-") if piece]
    for names in (participants, known):
        there = _names_in(pieces, names)
        if there:
            return (there[0], True) if len(there) == 1 else ("", True)
    near = _near_name(pieces, participants)
    if near:
        return near, False
    return _what_is_left(words), True


def _said(paths: list[Path], said: Sequence[str]) -> tuple[list[Path], dict[Path, str]]:
    by_path: dict[Path, str] = {}
    for value in said:
        name, equals, file = value.partition("=")
        if not name.strip() or (equals and not file.strip()):
            raise WrongUse(fault("RP411", f"--gemeente '{value}' noemt niets", "schrijf NAAM=BESTAND"))
        if not equals:
            if len(paths) != 1 or len(said) != 1:
                advice = f"schrijf bij meer concepten --gemeente '{name}=BESTAND'"
                text = f"--gemeente '{name}' zegt niet bij welk concept het hoort"
                raise WrongUse(fault("RP411", text, advice))
            by_path[paths[0]] = without_unseen(name).strip()
            continue
        path = _meant(Path(file.strip()), paths)
        if path in by_path:
            raise WrongUse(
                fault("RP411", "dit concept krijgt twee gemeenten", "noem het één keer", str(path))
            )
        if path not in paths:
            paths.append(path)
        by_path[path] = without_unseen(name).strip()
    return paths, by_path


def _meant(file: Path, paths: Sequence[Path]) -> Path:
    """The draft that is meant: the same path, or the only draft with that name."""
    if file in paths:
        return file
    same_name = [path for path in paths if path.name == file.name and file.parent == Path()]
    return same_name[0] if len(same_name) == 1 else file


def _named(path: Path, said: str | None, participants: Sequence[str], known: Sequence[str]) -> Named:
    if said is not None:
        return Named(path, said, said, _misspelled(said, participants, path))
    name, as_spelled = municipality_in(path.stem, participants, known)
    if name.casefold().replace(" ", "-") in NO_MUNICIPALITY and name not in participants:
        text = f"gelezen als het concept van '{name}'; zo heet een verslag of de gemeenschappelijke tekst"
        advice = (
            f"haal het uit de concepten, of noem de gemeente met --gemeente {quoted(f'NAAM={path.name}')}"
        )
        return Named(path, name, name, Remark("RP412", text, advice, str(path)))
    if name and as_spelled:
        return Named(path, name, name)
    advice = f"klopt dat niet? geef --gemeente {quoted(f'NAAM={path.name}')}"
    if name:
        return Named(
            path, name, name, Remark("RP412", f"gelezen als het concept van {name}", advice, str(path))
        )
    text = "uit de bestandsnaam blijkt niet van welke gemeente dit concept is"
    advice = f"noem haar met --gemeente {quoted(f'NAAM={path.name}')}"
    return Named(path, without_unseen(path.stem), "", Remark("RP412", text, advice, str(path)))


def _misspelled(said: str, participants: Sequence[str], path: Path) -> Remark | None:
    """What to notice about a name that the user gave and the dossier does not know."""
    if not participants or said in participants:
        return None
    near = _near_name([said], participants)
    advice = f"bedoelt u {near}?" if near else f"het dossier kent {', '.join(participants)}"
    return Remark("RP412", f"het dossier kent geen gemeente '{said}'", advice, str(path))


def _squeezed(text: str) -> str:
    """Lower-case letters alone: 'Sint-Maartensveld' and 'sint maartensveld' are one name."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in plain if character.isalpha())


def _runs(pieces: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    """Every run of up to four neighbouring pieces, squeezed, with its place; the longest first."""
    for length in range(min(4, len(pieces)), 0, -1):
        for start in range(len(pieces) - length + 1):
            yield start, start + length, _squeezed("".join(pieces[start : start + length]))


def _names_in(pieces: Sequence[str], known: Sequence[str]) -> list[str]:
    by_form = {form: name for name in known if (form := _squeezed(name))}
    found: list[str] = []
    taken: set[int] = set()
    for start, end, form in _runs(pieces):
        here = set(range(start, end))
        if form in by_form and not here & taken:
            taken |= here
            if by_form[form] not in found:
                found.append(by_form[form])
    return found


def _near_name(pieces: Sequence[str], known: Sequence[str]) -> str:
    from rapidfuzz import fuzz

    best = sorted(
        (
            (-fuzz.ratio(form, _squeezed(name)) / 100, name)
            for _, _, form in _runs(pieces)
            if len(form) >= LONG_ENOUGH
            for name in known
        ),
    )
    if not best or -best[0][0] < CLOSE_ENOUGH:
        return ""
    rivals = {name for score, name in best if score == best[0][0]}
    return best[0][1] if len(rivals) == 1 else ""


def _what_is_left(words: Sequence[str]) -> str:
    kept = [word for word in words if not _is_around(word)]
    return " ".join(_capitalised(word) for word in kept[:4]) if len(kept) <= 4 else ""


def _is_around(word: str) -> bool:
    pieces = [piece for piece in word.casefold().split("-") if piece]
    return all(
        piece in AROUND_A_NAME or any(c.isdigit() for c in piece) or len(piece) == 1 for piece in pieces
    )


def _capitalised(word: str) -> str:
    """As written where there is a capital in it; otherwise every part with a capital."""
    if any(character.isupper() for character in word) or word in SMALL_WORDS:
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))

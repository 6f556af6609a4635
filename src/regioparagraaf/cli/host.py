"""An existing agreement with the paragraph put in it, as a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.place import (
    Place,
    at_block,
    at_marker,
    behind_heading,
    in_place_of,
    refuse_marker,
)
from regioparagraaf.cli.outputs import ACCOUNT
from regioparagraaf.cli.terminal import show_remarks
from regioparagraaf.cli.texts import Made, as_bytes, check_word, own_texts_of
from regioparagraaf.document import views
from regioparagraaf.document.model import Document, Kind
from regioparagraaf.errors import Remark, WrongUse, fault, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.trace.earlier import Earlier, earlier
from regioparagraaf.trace.provenance import is_of
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.outputs import Output


class Host(Struct, frozen=True):
    """An existing agreement, and where in it the paragraph is to stand."""

    path: Path
    behind: str
    """A heading or a bookmark; empty: at the line [[regioparagraaf]]."""
    account: bool = False
    """Whether the account is wanted: as a file of its own, for it is no part of the agreement."""
    style: Path | None = None
    """The house style that the user named: for what the agreement itself has no style of."""
    anew: bool = False
    """Whether an earlier version of the paragraph may make way although it was changed since."""


def in_host(loaded: Loaded, made: Made, host: Host, folder: Path, now: str) -> Iterator[Output]:
    """The agreement with the paragraph in it, under a name of its own; and the account beside it."""
    from regioparagraaf.cli.comparing import read_file, word_bytes
    from regioparagraaf.cli.house import chosen_style
    from regioparagraaf.cli.naming import organisations_of
    from regioparagraaf.ooxml.roles import working_version
    from regioparagraaf.reports.account import account
    from regioparagraaf.writers.docx.insert import inserted

    data = word_bytes(host.path, _NO_WORD, WrongUse)
    raw = views.accepted(read_file(host.path, data))
    there = earlier(raw, made.document.title)
    if there is not None:
        _refuse_to_replace(there, loaded, made, host)
    place = _place(raw, data, host, there)
    document = _under(made.document, place.level)
    style = chosen_style(host.style, loaded, made.municipality)
    content = inserted(
        data, host.path.name, document, place.before, place.replaces, style, running=_running(raw)
    )
    content, persons = working_version(content, host.path.name, organisations_of(loaded))
    show_remarks(_told(raw, persons, there, made, host.path))
    whose = made.name if made.municipality else ""
    yield Output(folder / _name(host.path.stem, whose, made, again=there is not None), content, check_word)
    if host.account:
        name = file_name(host.path.stem, whose, ACCOUNT, suffix=".docx")
        document = account(made.document, loaded.library, own_texts_of(made, loaded))
        about, check = as_bytes(loaded, document, made.municipality, "docx", now, host.style)
        yield Output(folder / name, about, check)


def _told(
    raw: Document, persons: Sequence[str], there: Earlier | None, made: Made, path: Path
) -> Iterator[Remark]:
    """What there is to say about the copy."""
    yield from _names(persons, path)
    yield from (remark.at(str(path)) for remark in raw.remarks if remark.code in _ALONG)
    if there is not None:
        yield _replaced(there, made, path)
    if any(block.kind is Kind.CONTENTS for block in raw.blocks):
        text = "de inhoudsopgave van dit akkoord kent de nieuwe koppen nog niet"
        yield Remark("RP058", text, "klik er in Word in en druk op F9", str(path))


def _running(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that are neither heading nor list nor table."""
    plain_ones = [block for block in document.blocks if block.kind is Kind.PARAGRAPH and not block.cell]
    return frozenset(number for block in plain_ones for number in block.numbers)


def _names(persons: Sequence[str], path: Path) -> list[Remark]:
    if not persons:
        return []
    who = [*persons[:3], f"nog {len(persons) - 3}"] if len(persons) > 3 else persons
    text = f"in dit akkoord, en dus ook in de kopie, staan namen van bewerkers: {listed(list(who))}"
    return [Remark("RP059", text, "maak met `schoon` een verzendversie voordat het rondgaat", str(path))]


_ALONG = ("RP123", "RP127", "RP128", "RP134")
"""Remarks on what goes along in the copy unseen: hidden text, macros, what is fetched from elsewhere; and on
what does not, since it was not saved."""


_NO_WORD = fault(
    "RP056",
    "--in kan alleen met een Word-bestand (.docx)",
    "open het in uw tekstverwerker en bewaar het als .docx",
)


def _name(stem: str, whose: str, made: Made, again: bool) -> str:
    """The name of the copy; where the paragraph was there already, with the round instead of twice the
    same words."""
    if not again:
        return file_name(stem, whose, _ADDED, suffix=".docx")
    stem = re.sub(rf"(?:-{re.escape(whose)})?-met-paragraaf(?:-ronde-\w+)?$", "", stem, flags=re.IGNORECASE)
    return file_name(stem, whose, f"{_ADDED} ronde {made.issue.round}", suffix=".docx")


_ADDED = "met paragraaf"


def _refuse_to_replace(there: Earlier, loaded: Loaded, made: Made, host: Host) -> None:
    """Raises where the paragraph that the agreement has cannot make way for this one without loss: two of
    them would each be taken for the other."""
    reason, advice = _why_not(there, loaded, made, host)
    if reason:
        raise WrongUse(
            fault("RP057", f"in dit akkoord staat al een paragraaf {reason}", advice, str(host.path))
        )


def _why_not(there: Earlier, loaded: Loaded, made: Made, host: Host) -> tuple[str, str]:
    then, by_hand = there.issue, "neem het akkoord van vóór die paragraaf, of haal haar er eerst uit"
    if not there.blocks:
        return "uit een dossier, onder een andere titel", by_hand
    if then is None or not is_of(then, loaded.dossier):
        return f"uit een ander dossier (met {listed(list(there.fragments[:3]))})", by_hand
    if then.municipality and then.municipality != made.municipality:
        return f"van {then.municipality}", f"noem de gemeente: stel-samen {then.municipality} --in …"
    if host.behind:
        return f"({then.name})", "laat --na weg: dan komt de nieuwe tekst in haar plaats"
    if not there.is_intact and not host.anew:
        advice = "vergelijk het akkoord eerst; met --vervang vervalt in de kopie wat daarin is gewijzigd"
        return f"({then.name}) waarin sindsdien is gewijzigd", advice
    return "", ""


def _replaced(there: Earlier, made: Made, path: Path) -> Remark:
    then = there.issue.name if there.issue else "de vorige versie"
    changed = "" if there.is_intact else ", met wat daarin was gewijzigd"
    text = f"in de kopie is {then}{changed} vervangen door {made.issue.name}"
    return Remark("RP070", text, "in uw eigen bestand is niets gewijzigd", str(path))


def _place(document: Document, data: bytes, host: Host, there: Earlier | None) -> Place:
    from regioparagraaf.writers.docx.insert import bookmarked

    try:
        if not host.behind and there is None:
            return at_marker(document)
        if there is not None:
            refuse_marker(document)
            return in_place_of(there.blocks)
        refuse_marker(document, ", of laat --na weg: dan komt de paragraaf daar")
        number = bookmarked(data, host.path.name, host.behind)
        at = next((block for block in document.blocks if number and number in block.numbers), None)
        return behind_heading(document, host.behind) if at is None else at_block(document, at, replace=False)
    except WrongUse as error:
        raise WrongUse(*(remark.at(str(host.path)) for remark in error.remarks)) from error


def _under(document: Document, level: int) -> Document:
    """The headings below the level of the heading that they come under."""
    blocks = tuple(
        replace(block, level=min(9, block.level + level)) if block.kind is Kind.HEADING else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)

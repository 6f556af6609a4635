"""`schoon`: a version of a Word file that can be sent, without what does not belong in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from regioparagraaf.cli import asking, options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.terminal import give_json, put, say, show_remarks, styled
from regioparagraaf.errors import ExitCode, Refused, Remark, Unreadable, WrongUse, fault, listed

if TYPE_CHECKING:
    from regioparagraaf.document.model import Document
    from regioparagraaf.ooxml.clean import Changes, Cleaned, Finding

CHOICES = ("accepteren", "weigeren")
OUTPUT, SUFFIX = "uitvoer", "verzendversie"
HIDDEN = "RP123"
"""The remark of the reader on text that nobody sees."""
NO_TEXT = "RP108"
"""What reading says of a file without words: a page of pictures can be sent all the same."""


@verb("schoon", example="schoon akkoord.docx --verwijder --wijzigingen accepteren")
@click.argument("path", metavar="BESTAND", type=options.PATH)
@click.option("--verwijder", "remove", is_flag=True, help="Haal alles weg zonder het te vragen.")
@click.option(
    "--wijzigingen",
    "changes",
    metavar="KEUZE",
    type=click.Choice(CHOICES),
    help="Bijgehouden wijzigingen accepteren of weigeren.",
)
@options.out
@options.date
@options.as_json
@options.quiet
@options.overwrite
def command(
    path: Path,
    remove: bool,
    changes: str | None,
    out: Path | None,
    date: str | None,
    as_json: bool,
    quiet: bool,
    overwrite: bool,
) -> int:
    """Maakt van een Word-bestand een verzendversie: zegt wat erin zit aan namen, opmerkingen,
    wijzigingen en andere verborgen gegevens, en haalt dat weg. Het bestand zelf verandert niet."""
    from regioparagraaf.cli.comparing import still_open
    from regioparagraaf.ooxml.clean import Kind
    from regioparagraaf.writers.file_names import file_name
    from regioparagraaf.writers.outputs import Output
    from regioparagraaf.writers.safe import write_all

    data = _readable(path)
    now = moment(date)
    is_asked = sys.stdin.isatty() and not as_json
    cleaned = _cleaned(data, path, changes, now)
    unseen = _unseen(cleaned, path)
    show_remarks(remark.at(str(path)) for remark in still_open(path))
    if not (as_json or quiet):
        _show(path, cleaned.findings, unseen)
    has_changes = any(finding.kind is Kind.REVISION for finding in cleaned.findings)
    if has_changes and changes is None and (remove or is_asked):
        changes = _which_changes(path, is_asked and not remove)
        cleaned = _cleaned(data, path, changes, now)
        unseen = _unseen(cleaned, path)
    agreed = remove or not cleaned.findings or (is_asked and _agreed())
    if not agreed:
        if as_json:
            give_json(_as_json(path, None, cleaned, InText((), ()), unseen))
        elif not quiet:
            say("Er is niets geschreven. Met --verwijder wordt dit alles uit een kopie gehaald.")
            if has_changes and changes is None:
                say(f"Kies daarbij wat er met de wijzigingen gebeurt: --wijzigingen {' of '.join(CHOICES)}.")
        return ExitCode.FINDINGS
    content, in_text = proved(data, path, cleaned, changes)
    target = (out or Path(OUTPUT)) / file_name(path.stem, SUFFIX, suffix=".docx")
    (written,) = write_all([Output(target, content, _opens)], inputs=[path], overwrite=overwrite)
    remarks = [written.remark] if written.remark else []
    show_remarks([*remarks, *unseen, *_in_text(in_text, path)])
    if as_json:
        give_json(_as_json(path, written.path, cleaned, in_text, unseen))
    elif not quiet:
        _tell_written(written.path, cleaned.stays)
    return ExitCode.FINE


def _tell_written(path: Path, stays: Sequence[str]) -> None:
    """What was looked for, and what is left to the sender: never that nothing is left."""
    looked = "makers, opmerkingen, wijzigingen, verborgen tekst, paden en gegevens bij afbeeldingen"
    say(f"geschreven: {path} (nagelezen op {looked})")
    if stays:
        say(f"Bekijk zelf wat blijft staan: {', '.join(stays)}. Daar kan een naam in staan.")


def _readable(path: Path) -> bytes:
    """The bytes of a Word file that can be read, within the limits of every reader."""
    from regioparagraaf.cli.comparing import read_file, word_bytes

    otherwise = fault("RP440", "schoon kan alleen met een Word-bestand", "bewaar het eerst als .docx")
    data = word_bytes(path, otherwise)
    try:
        read_file(path, data)
    except Unreadable as error:
        if [remark.code for remark in error.remarks] != [NO_TEXT]:
            raise
    return data


def _cleaned(data: bytes, path: Path, changes: str | None, now: str) -> Cleaned:
    from regioparagraaf.ooxml.clean import clean

    return clean(data, path.name, _choice(changes), now)


def _choice(changes: str | None) -> Changes:
    """What becomes of the changes; before the user chose, they are only counted."""
    from regioparagraaf.ooxml.clean import Changes

    return Changes(changes or CHOICES[0])


def _which_changes(path: Path, ask: bool) -> str:
    if ask:
        return asking.ask("Wat moet er met de bijgehouden wijzigingen?", "", CHOICES)
    advice = "kies --wijzigingen accepteren of --wijzigingen weigeren"
    raise WrongUse(fault("RP441", "er staan bijgehouden wijzigingen in", advice, str(path)))


def _agreed() -> bool:
    return asking.agree("Dit alles uit een kopie halen en die bewaren als verzendversie?")


class InText(NamedTuple):
    """What the visible text tells of its makers: cleaning changes no word of it."""

    names: tuple[str, ...]
    places: tuple[str, ...]


def proved(data: bytes, path: Path, cleaned: Cleaned, changes: str | None) -> tuple[bytes, InText]:
    """The file as bytes, read a second time: nothing is left in it, and no visible word went."""
    from regioparagraaf.ooxml.leaks import leaks, visible_names, visible_places
    from regioparagraaf.writers.zipped import zipped

    content = zipped(cleaned.parts)
    left = leaks(content, cleaned.names)
    if left:
        shown = "; ".join(left[:3]) + (f" en {len(left) - 3} meer" if len(left) > 3 else "")
        advice = "haal het in Word weg (Bestand, Info, Controleren op problemen) en probeer het opnieuw"
        raise Refused(fault("RP442", f"niet alles kon worden weggehaald: {shown}", advice, str(path)))
    _keeps_the_text(data, content, path, cleaned, changes)
    return content, InText(visible_names(content, cleaned.names), visible_places(content))


def _keeps_the_text(data: bytes, content: bytes, path: Path, cleaned: Cleaned, changes: str | None) -> None:
    """Raises where a word is gone that was not hidden, and no name or path of a field."""
    from regioparagraaf.document import views
    from regioparagraaf.ooxml.clean import Kind
    from regioparagraaf.readers.docx import read_docx

    view = views.original if changes == CHOICES[1] else views.accepted
    before = _characters(view(read_docx(data, path.name)))
    after = _characters(views.accepted(read_docx(content, path.name)))
    takes_words = {Kind.HIDDEN, Kind.NAME_FIELD, Kind.NOTE} & {finding.kind for finding in cleaned.findings}
    if before == after or (takes_words and _is_within(after, before)):
        return
    text = "bij het schonen zou zichtbare tekst veranderen"
    advice = "open het in Word, bewaar het opnieuw als .docx en probeer het nog eens"
    raise Refused(fault("RP442", text, advice, str(path)))


def _characters(document: Document) -> str:
    """All that is read, without the space between it."""
    return "".join("".join(block.text.split()) for block in document.blocks)


def _is_within(shorter: str, longer: str) -> bool:
    """Whether the one is the other with characters left out."""
    rest = iter(longer)
    return all(character in rest for character in shorter)


def _unseen(cleaned: Cleaned, path: Path) -> list[Remark]:
    """What nobody sees and cleaning leaves: text that is pale or out of its place may be meant so."""
    from regioparagraaf.readers.docx import read_docx
    from regioparagraaf.writers.zipped import zipped

    return [
        Remark(HIDDEN, f"{remark.subject}; dat blijft in de verzendversie staan", remark.advice, str(path))
        for remark in read_docx(zipped(cleaned.parts), path.name).remarks
        if remark.code == HIDDEN
    ]


def _opens(content: bytes) -> None:
    from regioparagraaf.cli.texts import check_word

    check_word(content)


def _in_text(found: InText, path: Path) -> list[Remark]:
    told = (
        (found.names, "staan namen van bewerkers", "kijk na of die daar horen"),
        (found.places, "staan plaatsen van bestanden", "haal ze weg als de ontvanger ze niet hoeft te zien"),
    )
    return [
        Remark("RP443", f"in de zichtbare tekst {what}: {', '.join(texts)}", advice, str(path))
        for texts, what, advice in told
        if texts
    ]


def _show(path: Path, findings: Sequence[Finding], unseen: Sequence[Remark]) -> None:
    if not findings and unseen:
        say(
            f"{path}: niets gevonden dat weg kan, maar er staat tekst in die niemand ziet. Haal die zelf weg."
        )
        return
    if not findings:
        say(f"{path}: niets gevonden dat niet mee mag.")
        return
    say(f"In {path} zit:")
    for finding in findings:
        kind = finding.kind
        what = f"{finding.count} {kind.singular if finding.count == 1 else kind.plural}"
        is_some = finding.count > len(finding.examples) > 0
        examples = ("onder meer " if is_some else "") + "; ".join(finding.examples)
        put(
            styled(f"  - {what}", bold=True)
            + styled(f" in {listed(finding.places)}")
            + styled(f": {examples}" if examples else "")
        )
        if finding.done and kind.done:
            say(f"    {'wordt' if finding.count == 1 else 'worden'} {finding.done}")


def _as_json(
    path: Path, target: Path | None, cleaned: Cleaned, in_text: InText, unseen: Sequence[Remark]
) -> str:
    return json.dumps(
        {
            "bestand": str(path),
            "uitvoer": str(target) if target else None,
            "bevindingen": [
                {
                    "soort": finding.kind.key,
                    "aantal": finding.count,
                    "plaatsen": list(finding.places),
                    "voorbeelden": list(finding.examples),
                    "gedaan": finding.done if target else "",
                }
                for finding in cleaned.findings
            ],
            "blijft_staan": list(cleaned.stays),
            "namen_in_tekst": list(in_text.names),
            "plaatsen_in_tekst": list(in_text.places),
            "niet_te_zien": [remark.text for remark in unseen],
        },
        ensure_ascii=False,
    )

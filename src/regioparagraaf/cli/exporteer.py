"""`exporteer`: the common text and every municipality's version, all or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

import click

from regioparagraaf.cli import options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.standing import (
    left_as_they_were,
    left_of_others,
    of_the_same_text,
    standing_in,
    to_be_written,
)
from regioparagraaf.cli.terminal import Progress, give_json, say, show_remarks
from regioparagraaf.cli.texts import (
    REPORT,
    Made,
    brackets_at_once,
    formats_of,
    make_text,
    outputs,
    refuse_brackets,
    refuse_style,
    with_account,
)
from regioparagraaf.errors import RegioError, Remark, Unreadable
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.writers.json_text import json_text
from regioparagraaf.writers.outputs import Output
from regioparagraaf.writers.safe import write_all


@verb("exporteer", example="exporteer --pdf")
@click.option(
    "--als", "formats", metavar="SOORT", default="docx", help="docx, odt, pdf, md of txt; meer mag: docx,md."
)
@click.option("--odt", "and_odt", is_flag=True, help="Maak er ook OpenDocument bij.")
@click.option("--pdf", "and_pdf", is_flag=True, help="Maak er ook PDF bij (met LibreOffice).")
@options.brackets
@options.account
@options.as_json
@options.writing
def command(
    formats: str,
    and_odt: bool,
    and_pdf: bool,
    brackets: bool,
    account: bool,
    as_json: bool,
    how: options.Writing,
) -> None:
    """Maakt de gemeenschappelijke tekst en de versie van elke gemeente, alles of niets.

    verslag.json zegt daarna wat waaruit is gemaakt.
    """
    loaded = open_dossier(how.dossier)
    beside = {"odt": and_odt, "pdf": and_pdf}
    asked = tuple(dict.fromkeys((*formats_of(formats), *(form for form, wanted in beside.items() if wanted))))
    if how.style is not None:
        refuse_style(asked)
    now = moment(how.date)
    texts = all_texts(loaded, now, refuse=not brackets)
    if account:
        texts = [with_account(made, loaded) for made in texts]
    folder = how.folder(loaded.folder)
    progress = Progress("teksten maken", len(texts) + ("pdf" in asked))
    files = outputs(loaded, texts, asked, folder, now, how.style, progress.step)
    progress.end()
    standing = standing_in(folder)
    kept = {made.name: of_the_same_text(standing, made, asked) for made in texts}
    report = report_of(loaded, texts, files, kept, now)
    files.append(Output(folder / REPORT, report.encode(), lambda data: json.loads(data)))
    left = (
        *left_as_they_were(standing, loaded, texts, asked, now, how.style),
        *left_of_others(standing, loaded, texts),
    )
    written = write_all(to_be_written(files, how.overwrite), overwrite=how.overwrite)
    show_remarks(brackets_at_once(remark for made in texts for remark in made.remarks))
    show_remarks((*left, *(file.remark for file in written if file.remark)))
    if as_json:
        give_json(report)
    elif not how.quiet:
        same = len(files) - len(written)
        stood = f" ({same} {'stond' if same == 1 else 'stonden'} er al, ongewijzigd)" if same else ""
        say(f"{len(texts)} teksten en {REPORT} staan in {folder}{stood}.")


def all_texts(loaded: Loaded, now: str, refuse: bool) -> list[Made]:
    """The common text and all versions; the faults of all of them together are one error."""
    made: list[Made] = []
    faults: list[Remark] = []
    code: type[RegioError] = Unreadable
    for name in (None, *loaded.dossier.names):
        try:
            common = made[0] if made and not made[0].municipality else None
            text = make_text(loaded, name, now, common)
            if refuse:
                refuse_brackets(text)
            made.append(text)
        except RegioError as error:
            faults.extend(error.remarks)
            code = type(error)
    if faults:
        raise code(*dict.fromkeys(faults))
    return made


def report_of(
    loaded: Loaded,
    texts: Sequence[Made],
    files: Sequence[Output],
    kept: Mapping[str, Mapping[str, str]],
    now: str,
) -> str:
    """What was made of what, with the files that stood there already of the same text: for a person to file,
    and for `dekking` to see what changed since."""
    by_name: dict[str, dict[str, str]] = {}
    for output in files:
        checksums = by_name.setdefault(output.target.stem, {})
        checksums[output.target.name] = hashlib.sha256(output.content).hexdigest()
    data = {
        "versie": 1,
        "dossier": loaded.dossier.id,
        "ronde": str(loaded.dossier.round),
        "moment": now,
        "teksten": [
            {
                "gemeente": made.municipality,
                "vingerafdruk": made.issue.text,
                "bestanden": [
                    {"bestand": name, "sha256": checksum}
                    for name, checksum in (by_name[made.name] | dict(kept[made.name])).items()
                ],
                "fragmenten": [
                    {
                        "id": piece.fragment.id,
                        "variant": piece.level or "eigen tekst",
                        "vingerafdruk": made.issue.fragments[piece.fragment.id],
                        "aanbevelingen": [str(citation) for citation in piece.fragment.citations],
                    }
                    for piece in made.composed.pieces
                ],
                "aanbevelingen": dict(made.issue.items),
                "meldingen": [{"code": remark.code, "tekst": remark.text} for remark in made.remarks],
            }
            for made in texts
        ],
    }
    return json_text(data, 2) + "\n"

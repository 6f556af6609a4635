"""`oordeel`: what a person decides about a change, kept in the dossier for every later comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import one_line, verb
from regioparagraaf.cli.dossiers import dossier_folder, open_dossier
from regioparagraaf.cli.terminal import put, say, styled
from regioparagraaf.errors import WrongUse, did_you_mean, fault
from regioparagraaf.loading.dossier import JUDGEMENTS_FILE, Loaded

if TYPE_CHECKING:
    from regioparagraaf.cli.records import Record
    from regioparagraaf.trace.judgements import Judgement, Verdict
    from regioparagraaf.writers.judgements import Written

APART = "geen"
WEIGHTS = ("redactioneel", "inhoudelijk")


class Decision(Struct, frozen=True):
    """What the user decides about each of the records that he names."""

    weight: str | None
    partner: str | None
    signals: tuple[str, ...]
    slot: bool
    reason: str
    day: str

    @property
    def is_one(self) -> bool:
        return bool(self.weight or self.partner or self.signals or self.slot)


@verb("oordeel", example='oordeel Leiden:7 --gewicht redactioneel --reden "afgestemd"')
@click.argument("records", nargs=-1, metavar="[GEMEENTE:NUMMER...]", shell_complete=completing.municipalities)
@click.option("--gewicht", "weight", type=click.Choice(WEIGHTS), help="Zo zwaar weegt de wijziging.")
@click.option(
    "--koppel",
    "partner",
    metavar="NUMMER|geen",
    help="Hoort bij deze toegevoegde zin (met + bij meer: 14a+14b), of bij geen.",
)
@click.option(
    "--signaal", "signals", multiple=True, metavar="SOORT", help="Dit signaal klopt niet. Mag vaker."
)
@click.option("--invulplek", "slot", is_flag=True, help="Deze invulling mag: het is geen afwijking.")
@click.option(
    "--reden",
    "reason",
    metavar="TEKST",
    default="",
    callback=one_line,
    help="Waarom; komt in elk overzicht.",
)
@click.option("--intrekken", "withdraw", is_flag=True, help="Haal de oordelen over deze wijziging weg.")
@options.dossier
@options.date
@options.quiet
def command(
    records: tuple[str, ...],
    weight: str | None,
    partner: str | None,
    signals: tuple[str, ...],
    slot: bool,
    reason: str,
    withdraw: bool,
    dossier: Path | None,
    date: str | None,
    quiet: bool,
) -> None:
    """Legt vast wat u van een wijziging vindt: gewicht, koppeling, een signaal dat niet klopt.

    Een oordeel geldt bij elke volgende vergelijking zolang beide teksten er zo staan. Zonder nummer ziet u
    alle oordelen, met alleen een nummer de wijziging zelf.
    """
    now = moment(date)
    decision = Decision(weight, partner, signals, slot, reason.strip(), day_of(now))
    loaded = open_dossier(dossier)
    if not records:
        _refuse_options(decision, withdraw)
        _list(loaded, dossier_folder(dossier), now)
        return
    _check(decision, records, withdraw)
    from regioparagraaf.cli.records import asked_for

    found = asked_for(dossier_folder(dossier), loaded, records, now)
    if withdraw:
        _withdraw(loaded, found, quiet)
    elif decision.is_one:
        written = [one for record in found for one in _written(record, decision)]
        _keep(loaded, written, quiet)
    else:
        for record in found:
            _show(record)


def _refuse_options(decision: Decision, withdraw: bool) -> None:
    if decision.is_one or withdraw or decision.reason:
        advice = "noem haar zoals de vergelijking doet: regioparagraaf oordeel Leiden:7"
        raise WrongUse(fault("RP450", "over welke wijziging gaat dit oordeel?", advice))


def _check(decision: Decision, records: Sequence[str], withdraw: bool) -> None:
    if withdraw and decision.is_one:
        raise WrongUse(fault("RP451", "--intrekken kan niet samen met een oordeel", "doe het na elkaar"))
    if decision.is_one and not decision.reason:
        advice = 'zeg waarom: --reden "…"; de reden staat straks in elk overzicht'
        raise WrongUse(fault("RP451", "een oordeel heeft een reden nodig", advice))
    if decision.reason and not decision.is_one:
        advice = "geef ook --gewicht, --koppel, --signaal of --invulplek"
        raise WrongUse(fault("RP451", "er is een reden, maar geen oordeel", advice))
    if decision.slot and (decision.weight or decision.signals):
        text = "--invulplek zegt al dat er geen afwijking is"
        raise WrongUse(fault("RP451", text, "laat --gewicht en --signaal weg"))
    if decision.partner == APART and (decision.weight or decision.signals or decision.slot):
        text = "--koppel geen maakt er twee wijzigingen van"
        raise WrongUse(fault("RP451", text, "geef daarna per wijziging een gewicht"))
    if decision.partner and decision.partner != APART and len(records) > 1:
        raise WrongUse(fault("RP451", "--koppel kan voor één wijziging tegelijk", "doe het na elkaar"))


def _written(record: Record, decision: Decision) -> list[Written]:
    """The judgements that a decision about one record comes down to."""
    from regioparagraaf.trace.judgements import Judgement, marks
    from regioparagraaf.writers.judgements import Written

    common, draft = record.change.common, record.change.draft
    if decision.partner and decision.partner != APART:
        common, draft = record.linked_with(decision.partner)
    texts = tuple(unit.text for unit in common), tuple(unit.text for unit in draft)
    written = [
        Written(
            Judgement(
                record.municipality,
                verdict,
                marks(common),
                marks(draft),
                decision.reason,
                value,
                decision.day,
                record.change.label,
            ),
            *texts,
        )
        for verdict, value in _verdicts(record, decision)
    ]
    for one in written:
        _refuse_what_cannot_be(record, one.judgement)
    return written


def _refuse_what_cannot_be(record: Record, judgement: Judgement) -> None:
    """A link that no comparison could follow is said now, and not kept."""
    from regioparagraaf.loading.lexicon import load_lexicon
    from regioparagraaf.trace.judgements import TWICE, Verdict, in_the_way

    if judgement.verdict is not Verdict.LINKED:
        return
    problem = in_the_way(record.draft.comparison, judgement, load_lexicon())
    if problem and problem.subject == TWICE:
        advice = "noem ook wat ernaast staat, zoals de andere cellen van de rij: --koppel 14a+14b+14c"
        raise WrongUse(fault("RP452", f"{record.name} is zo niet te koppelen: {TWICE}", advice))


def _verdicts(record: Record, decision: Decision) -> list[tuple[Verdict, str]]:
    """What is decided about a record, each with its value; a fault where this record does not allow it."""
    from regioparagraaf.comparison.model import Weight
    from regioparagraaf.trace.judgements import Verdict

    chosen: list[tuple[Verdict, str]] = []
    if decision.partner == APART:
        _need_both_sides(record)
        chosen.append((Verdict.APART, ""))
    elif decision.partner:
        chosen.append((Verdict.LINKED, ""))
    if decision.slot:
        if not decision.partner:
            _need_both_sides(record)
        chosen.append((Verdict.SLOT, ""))
    if decision.weight:
        if not decision.partner and record.change.weight is Weight.NONE and not record.change.judged:
            text = f"{record.name} is gelijk: er valt niets te wegen"
            raise WrongUse(fault("RP452", text, "kijk in de vergelijking welke nummers afwijken"))
        chosen.append((Verdict.WEIGHT, decision.weight))
    return chosen + [(Verdict.NO_SIGNAL, _signal(record, name)) for name in decision.signals]


def _need_both_sides(record: Record) -> None:
    if not (record.change.common and record.change.draft):
        text = f"{record.name} is {record.change.relation} en heeft maar één kant"
        raise WrongUse(fault("RP452", text, "kies een wijziging met twee teksten"))


def _signal(record: Record, name: str) -> str:
    """The signal as the dossier keeps it: one that this record has."""
    kind, _, direction = (part.strip().casefold() for part in name.partition(":"))
    value = f"{kind}: {direction}" if direction else kind
    has = [str(signal.kind) for signal in record.change.signals]
    has += [f"{signal.kind}: {signal.direction}" for signal in record.change.signals]
    if value not in has:
        advice = did_you_mean(value, has) if has else "kijk met 'regioparagraaf oordeel' wat zij heeft"
        raise WrongUse(fault("RP453", f"{record.name} heeft geen signaal '{name}'", advice))
    return value


def _keep(loaded: Loaded, written: Sequence[Written], quiet: bool) -> None:
    from regioparagraaf.writers.judgements import with_judgements

    _save(loaded, with_judgements(_text(loaded), loaded.judgements, written))
    if not quiet:
        for one in written:
            put(styled(f"{one.judgement.municipality}:{one.judgement.number}  {one.judgement.sentence}"))


def _withdraw(loaded: Loaded, found: Sequence[Record], quiet: bool) -> None:
    from regioparagraaf.writers.judgements import without_judgements

    leaving = [one for one in loaded.judgements if any(record.is_judged_by(one) for record in found)]
    leaving = leaving or [one for one in loaded.judgements if any(record.had(one) for record in found)]
    if not leaving:
        names = ", ".join(record.name for record in found)
        raise WrongUse(
            fault("RP454", f"over {names} is geen oordeel", "bekijk ze met: regioparagraaf oordeel")
        )
    _save(loaded, without_judgements(_text(loaded), loaded.judgements, {one.key for one in leaving}))
    if not quiet:
        count = len(leaving)
        say("1 oordeel ingetrokken." if count == 1 else f"{count} oordelen ingetrokken.")


def _text(loaded: Loaded) -> str:
    from regioparagraaf.writers.edited import text_of

    return text_of(_content(loaded))


def _content(loaded: Loaded) -> bytes:
    path = loaded.folder / JUDGEMENTS_FILE
    return path.read_bytes() if path.is_file() else b""


def _save(loaded: Loaded, text: str) -> None:
    from regioparagraaf.writers.edited import bytes_like
    from regioparagraaf.writers.outputs import dossier_text
    from regioparagraaf.writers.safe import write_all

    content = bytes_like(text, _content(loaded))
    write_all([dossier_text(loaded.folder / JUDGEMENTS_FILE, content)], overwrite=True)


def _list(loaded: Loaded, folder: Path, now: str) -> None:
    """Every judgement, by municipality; what no longer counts says so."""
    lapsed: frozenset[str] = frozenset()
    if loaded.judgements:
        from regioparagraaf.cli.records import lapsed_places

        lapsed = lapsed_places(folder, now, {one.municipality for one in loaded.judgements})
    else:
        say("Er zijn nog geen oordelen in dit dossier.")
    for name in loaded.dossier.names:
        own: list[Judgement] = [one for one in loaded.judgements if one.municipality == name]
        if own:
            say(name, bold=True)
        for one in own:
            state = " (vervallen)" if one.place in lapsed else ""
            put(styled(f"  {one.number:>4}  {one.sentence}{state}"), hang=8)


def _show(record: Record) -> None:
    """The record with what the machine and people said of it."""
    from regioparagraaf.cli.diff import shown
    from regioparagraaf.reports.wording import change_title, signal_sentence

    change = record.change
    say(f"{record.name}  {change_title(change.relation, change.weight)}", bold=True)
    put(" " * 6 + shown(change.diff).strip())
    for signal in change.signals:
        say(f"      {signal_sentence(signal)}")
    if change.reason and not change.signals:
        say(f"      {change.reason}")
    for sentence in change.told:
        say(f"      {sentence}")

"""`nieuw`: a dossier from a shipped library, by question and answer or by options."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date as Date  # noqa: N812  the option is called date
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli import options
from regioparagraaf.cli.asking import agree, ask, yes_or_no
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import one_line, verb
from regioparagraaf.cli.libraries import theme_named
from regioparagraaf.cli.terminal import quoted, say, show_remarks
from regioparagraaf.dossier.check import named_twice, unfit_region, unlikely_names
from regioparagraaf.dossier.model import DOCUMENT_KINDS, Dossier, Municipality
from regioparagraaf.dossier.period import period_fault, years_of
from regioparagraaf.dossier.values import unlikely_values, value_faults
from regioparagraaf.errors import Unwritable, WrongUse, counted, did_you_mean, fault
from regioparagraaf.library.model import Library, Theme
from regioparagraaf.loading.library import read_shipped, shipped_libraries
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.loading.toml_file import read_toml
from regioparagraaf.markup.values import Value, shown
from regioparagraaf.writers.disk_troubles import system_trouble
from regioparagraaf.writers.dossier import Question, dossier_files, questions
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.outputs import dossier_text
from regioparagraaf.writers.safe import write_all

FOLDERS = ("fragmenten", "bronnen", "invoer", "uitvoer")
TITLE = "Samenwerken in de {{ regio }} {{ periode }}"
WHO = "Welke gemeenten doen mee?"
YEARS = 4
"""The term of a council (Kieswet, article C 4)."""


class Asked(Struct, frozen=True):
    """What the user gave with the call; empty where nothing was said."""

    municipalities: tuple[str, ...]
    themes: tuple[str, ...]
    levels: tuple[str, ...]
    period: str
    document: str
    title: str
    values: tuple[str, ...]


@verb("nieuw", example="nieuw regio2026")
@click.argument("folder", metavar="MAP", type=options.PATH)
@click.option("--bibliotheek", "library", metavar="NAAM", help="De meegeleverde teksten om mee te beginnen.")
@click.option(
    "--gemeente",
    "municipalities",
    metavar="NAAM",
    multiple=True,
    callback=one_line,
    help="Wie meedoet (herhaalbaar).",
)
@click.option("--thema", "themes", metavar="THEMA", multiple=True, help="Welke thema's (herhaalbaar).")
@click.option(
    "--niveau", "levels", metavar="NIVEAU", multiple=True, help="licht, midden of stevig; of THEMA=NIVEAU."
)
@click.option("--periode", "period", metavar="JAREN", default="", help="De jaren, zoals 2026-2030.")
@click.option(
    "--document", metavar="SOORT", default="", callback=one_line, help="coalitieakkoord, raadsakkoord, …"
)
@click.option(
    "--titel", "title", metavar="TEKST", default="", callback=one_line, help="De kop boven de paragraaf."
)
@click.option(
    "--waarde",
    "values",
    metavar="NAAM=WAARDE",
    multiple=True,
    callback=one_line,
    help="Een waarde in de teksten.",
)
@click.option("--standaard", "plain", is_flag=True, help="Stel geen vragen; neem overal de standaard.")
@options.date
@options.quiet
def command(
    folder: Path,
    library: str | None,
    municipalities: tuple[str, ...],
    themes: tuple[str, ...],
    levels: tuple[str, ...],
    period: str,
    document: str,
    title: str,
    values: tuple[str, ...],
    plain: bool,
    date: str | None,
    quiet: bool,
) -> None:
    """Maakt een dossier in een nieuwe of lege map.

    Aan een terminal stelt het vragen; Enter kiest de standaard. Wat u als optie geeft, wordt niet gevraagd.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        advice = "kies een nieuwe of lege map"
        raise Unwritable(fault("RP060", "deze map bestaat al en is niet leeg", advice, str(folder)))
    source, remarks = read_shipped(library or shipped_libraries()[0])
    show_remarks(remarks)
    asked = Asked(municipalities, themes, levels, period, document, title, values)
    year = Date.fromisoformat(day_of(moment(date))).year
    dossier = _dossier(source, asked, folder, year)
    show_remarks(unlikely_names(source, dossier))
    if not plain and sys.stdin.isatty():
        dossier = _interview(source, dossier, asked)
    write_dossier(folder, source, dossier)
    show_remarks(unfit_region(source, dossier))
    if not quiet:
        _tell(folder, dossier)


def write_dossier(folder: Path, library: Library, dossier: Dossier) -> None:
    """All files of the dossier, or none."""
    templates = {
        path.name: path.read_text("utf-8") for path in (data_folder("templates") / "dossier").iterdir()
    }
    files = dossier_files(library, dossier, templates)
    write_all([dossier_text(folder / name, text.encode()) for name, text in files.items()])
    for name in ("gemeenten", *FOLDERS):
        try:
            (folder / name).mkdir(exist_ok=True)
        except OSError as error:
            raise Unwritable(system_trouble(error, folder / name)) from error


def default_dossier(library: Library, folder_name: str, year: int) -> Dossier:
    """What Enter alone gives."""
    return Dossier(
        id=file_name(folder_name.casefold(), suffix="") or library.id,
        title=TITLE,
        region=library.region,
        municipalities=tuple(Municipality(name) for name in library.municipalities),
        themes=library.themes,
        ladder=library.ladder,
        level=library.ladder[len(library.ladder) // 2],
        library=library.id,
        period=f"{year}-{year + YEARS}",
        values=library.values,
    )


def _dossier(library: Library, asked: Asked, folder: Path, year: int) -> Dossier:
    """The default with what the options say."""
    dossier = default_dossier(library, folder.resolve().name, year)
    if not all(name.strip() for name in asked.municipalities):
        raise WrongUse(fault("RP004", "--gemeente is leeg", "schrijf een naam: --gemeente Leiden"))
    level, by_theme = _levels(asked.levels, library)
    themes = _themes(asked.themes, library) or dossier.themes
    names = tuple(dict.fromkeys(name.strip() for name in asked.municipalities)) or dossier.names
    double = tuple(named_twice(names))
    if double:
        raise WrongUse(
            *(fault("RP013", f"gemeente '{name}' staat er twee keer", "laat er één staan") for name in double)
        )
    dossier = replace(
        dossier,
        municipalities=tuple(map(Municipality, names)),
        themes=tuple(replace(theme, level=by_theme.get(theme.id, "")) for theme in themes),
        level=level or dossier.level,
        period=_period(asked.period) or dossier.period,
        document=_document(asked.document) or dossier.document,
        title=asked.title or dossier.title,
        values=(*dossier.values, *_values(asked.values, library)),
    )
    wrong = tuple(value_faults(library, dossier))
    if wrong:
        raise WrongUse(*(remark.at("") for remark in wrong))
    show_remarks(remark.at("") for remark in unlikely_values(library, dossier))
    return dossier


def _themes(words: tuple[str, ...], library: Library) -> tuple[Theme, ...]:
    """The themes that were named, by id or title, and those about working together, always."""
    if not words:
        return ()
    chosen = {theme_named(word, library).id for word in words}
    with_tasks = _with_tasks(library)
    return tuple(theme for theme in library.themes if theme.id in chosen or theme.id not in with_tasks)


def _with_tasks(library: Library) -> set[str]:
    """The themes that hold a policy task; the others are about the co-operation itself."""
    return {fragment.theme for fragment in library.fragments if fragment.element == "opgave"}


def _levels(words: tuple[str, ...], library: Library) -> tuple[str, dict[str, str]]:
    """The level of the whole, and those of single themes."""
    whole, by_theme = "", {}
    for word in words:
        theme, equals, level = word.rpartition("=")
        if level not in library.ladder:
            raise WrongUse(
                fault("RP061", f"niveau '{level}' bestaat niet", did_you_mean(level, library.ladder))
            )
        if equals:
            by_theme[theme_named(theme, library).id] = level
        else:
            whole = level
    return whole, by_theme


def _document(text: str) -> str:
    """What the agreement is called; a name has letters, and years are asked for later."""
    name = text.strip()
    if name and not any(map(str.isalpha, name)):
        advice = f"schrijf {DOCUMENT_KINDS[0]}, of hoe het bij u heet"
        raise WrongUse(fault("RP006", f"'{name}' is geen naam van een akkoord", advice))
    return name


def _period(text: str) -> str:
    """'2026-2030' from any way in which two years are written."""
    wrong = period_fault(text) if text else None
    if wrong:
        raise WrongUse(wrong)
    return years_of(text)


def _values(words: tuple[str, ...], library: Library) -> tuple[tuple[str, Value], ...]:
    known = {variable.name for fragment in library.fragments for variable in fragment.variables}
    known |= {name for name, _ in library.values}
    found = []
    for word in words:
        name, equals, written = word.partition("=")
        if not equals or not name.strip():
            raise WrongUse(
                fault("RP063", f"--waarde '{word}' is geen NAAM=WAARDE", "schrijf aandeel_sociaal=25")
            )
        if name.strip() not in known:
            advice = did_you_mean(name.strip(), sorted(known))
            raise WrongUse(fault("RP026", f"geen fragment vraagt naar de waarde '{name.strip()}'", advice))
        found.append((name.strip(), _value(written.strip())))
    return tuple(found)


def _value(written: str) -> Value:
    """A number or date where TOML reads it as one, and else the words themselves."""
    table, broken = read_toml(f"waarde = {written}", "")
    value = None if broken else table.value("waarde")
    return written if value is None else value


def _interview(library: Library, dossier: Dossier, asked: Asked) -> Dossier:
    """The dossier after the questions that the options left open."""
    say("Enter kiest wat tussen haken staat.")
    if not asked.municipalities:
        dossier = _ask_names(library, dossier)
    if not asked.document:
        asking = f"Hoe heet het akkoord? ({', '.join(DOCUMENT_KINDS[:4])}, …)"
        dossier = replace(dossier, document=_prompt_until(asking, dossier.document, _document))
    if not asked.period:
        answer = _prompt_until("Voor welke jaren?", dossier.period, _period)
        dossier = replace(dossier, period=answer)
    if not asked.levels:
        dossier = replace(dossier, level=ask("Hoe stevig?", dossier.level, library.ladder))
    if not asked.themes:
        dossier = replace(dossier, themes=tuple(_ask_themes(library, dossier)))
    if agree("Wilt u de getallen en data nu invullen?"):
        values = dict(dossier.values)
        for question in questions(library, dossier):
            values[question.name] = _ask_value(library, dossier, question)
        dossier = replace(dossier, values=tuple(values.items()))
    return dossier


def _ask_value(library: Library, dossier: Dossier, question: Question) -> Value:
    """The answer to one question; one that cannot stand in the text is told at once, and asked again."""
    while True:
        answer = ask(question.question, shown(question.value))
        if answer == shown(question.value):
            return question.value
        value = _value(answer)
        alone = replace(dossier, values=((question.name, value),), municipalities=())
        wrong = tuple(value_faults(library, alone))
        show_remarks(remark.at("") for remark in (*wrong, *unlikely_values(library, alone)))
        if not wrong:
            return value


def _ask_names(library: Library, dossier: Dossier) -> Dossier:
    """The dossier with who takes part; a name that looks misspelt is told at once, and asked again."""
    answer = ask(WHO, ", ".join(dossier.names))
    while True:
        names = {name.casefold(): name for name in _names_in(answer, library)}
        named = replace(dossier, municipalities=tuple(map(Municipality, names.values())))
        unlikely = tuple(unlikely_names(library, named))
        show_remarks(unlikely)
        if not unlikely:
            return named
        again = ask("Zijn de namen toch goed? (ja, nee, of typ ze hier opnieuw)", "nee")
        if yes_or_no(again):
            return named
        answer = ask(WHO, ", ".join(dossier.names)) if yes_or_no(again) is False else again


def _names_in(answer: str, library: Library) -> Iterator[str]:
    """The names in 'leiden, Leiderdorp en Oegstgeest'; 'en' may be part of a name that nobody knows here."""
    known = {name.casefold(): name for name in library.municipalities}
    for part in filter(None, map(str.strip, answer.split(","))):
        apart = [known.get(name.strip().casefold(), "") for name in part.split(" en ")]
        yield from apart if all(apart) else [part]


def _prompt_until(question: str, default: str, read: Callable[[str], str]) -> str:
    """The first answer that can be read; what is wrong with another one is said."""
    while True:
        try:
            return read(ask(question, default)) or default
        except WrongUse as error:
            show_remarks(error.remarks)


def _ask_themes(library: Library, dossier: Dossier) -> Iterator[Theme]:
    """Per theme: a level, or 'nee' to leave it out."""
    with_tasks = _with_tasks(library)
    choices = (*library.ladder, "nee")
    for theme in dossier.themes:
        if theme.id not in with_tasks:
            yield theme
            continue
        answer = ask(f"  {theme.title}", theme.level or dossier.level, choices)
        if answer != "nee":
            yield replace(theme, level="" if answer == dossier.level else answer)


def _tell(folder: Path, dossier: Dossier) -> None:
    partners = counted(len(dossier.names), "gemeente", "gemeenten")
    themes = counted(len(dossier.themes), "thema", "thema's")
    say(f"Het dossier staat in {folder}: {partners}, {themes}.")
    say()
    say("Wat nu?")
    say(f"  cd {quoted(str(folder))}")
    say("  regioparagraaf controleer      kijk of alles klopt")
    say("  regioparagraaf stel-samen      maak de gemeenschappelijke tekst in Word")

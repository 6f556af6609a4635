"""One fragment: TOML front matter between `+++` lines, then Markdown with a section a variant."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from regioparagraaf.document.model import Citation
from regioparagraaf.errors import Remark, did_you_mean, fault
from regioparagraaf.library.layout import FENCE, ID, SECTION, VARIANT
from regioparagraaf.library.model import Element, Fragment, Taken, Variable, Variant
from regioparagraaf.library.words import section_like
from regioparagraaf.loading.toml_file import Table, decode, read_toml

_EXPLANATION = "toelichting"


def read_fragment(
    content: bytes, place: str, ladder: tuple[str, ...], shipped: bool
) -> tuple[Fragment | None, tuple[Remark, ...]]:
    """The fragment in a file, and everything that is wrong with it; None where nothing is left of it."""
    text, remarks = decode(content, place)
    if remarks:
        return None, remarks
    lines = text.split("\n")
    end = _end_of_front_matter(lines)
    if end == 0:
        advice = f"begin het bestand met een regel {FENCE}, de gegevens, en weer een regel {FENCE}"
        return None, (fault("RP014", "heeft geen gegevens tussen twee regels +++", advice, f"{place}:1"),)
    table, broken = read_toml("\n".join(lines[1:end]), place, first_line=2)
    if broken:
        return None, broken
    variants, explanation, found = _sections(lines, end + 1, place, ladder)
    fragment = _fragment(table, place, variants, explanation, shipped)
    return fragment, (*table.remarks, *found)


def _end_of_front_matter(lines: list[str]) -> int:
    """The index of the closing fence; 0 where there is no front matter."""
    if not lines or lines[0].strip() != FENCE:
        return 0
    return next((index for index, line in enumerate(lines[1:], 1) if line.strip() == FENCE), 0)


def _fragment(
    table: Table, place: str, variants: tuple[Variant, ...], explanation: str, shipped: bool
) -> Fragment | None:
    identity = table.text("id", required=True)
    expected = PurePosixPath(place).stem
    if identity and not ID.fullmatch(identity):
        table.complain(
            "RP012", f"id '{identity}' kan niet", "gebruik kleine letters, cijfers en streepjes", "id"
        )
    elif identity and identity != expected:
        text = f"id '{identity}' is niet de naam van het bestand"
        table.complain("RP012", text, _id_meant(identity, expected), "id")
    only, excepted = table.texts("alleen"), table.texts("behalve")
    if only and excepted:
        table.complain(
            "RP019", "'alleen' en 'behalve' staan er allebei", "laat één van de twee staan", "behalve"
        )
    element = table.choice("bouwsteen", Element, required=True)
    fragment = Fragment(
        id=identity,
        title=table.text("titel", required=True),
        theme=table.text("thema", required=True),
        element=Element(element) if element else Element.TASK,
        order=table.integer("volgorde", 100),
        citations=citations(table, "aanbevelingen"),
        variables=_variables(table.table("variabelen")),
        only=only,
        excepted=excepted,
        excludes=table.texts("sluit_uit"),
        requires=table.texts("vereist"),
        chosen=table.flag("keuze"),
        taken=_taken(table),
        variants=variants,
        explanation=explanation,
        place=place,
        lines=table.lines,
        shipped=shipped,
    )
    table.finish()
    return fragment if identity else None


def _id_meant(identity: str, stem: str) -> str:
    """The advice where a file has another name than its id: a name that is no id is to change too."""
    if ID.fullmatch(stem):
        return f"maak er '{stem}' van"
    meant = "-".join(re.findall(r"[a-z0-9]+", stem.casefold())) or identity
    rename = f"hernoem het bestand tot '{meant}.md'"
    return rename if meant == identity else f"{rename}, en maak er '{meant}' van"


def citations(table: Table, key: str) -> tuple[Citation, ...]:
    """The items that a key names as 'bron/nummer'."""
    found = []
    for written in table.texts(key):
        source, slash, item = written.partition("/")
        if slash and source and item:
            found.append(Citation(source, item))
        else:
            table.complain(
                "RP030", f"'{written}' is geen verwijzing", "schrijf bron/nummer, zoals av2018/A3", key
            )
    return tuple(found)


def _taken(table: Table) -> Taken | None:
    """What `verwerk` wrote about the step that made the fragment; None for any other one."""
    if not table.has("overgenomen"):
        return None
    about = table.table("overgenomen")
    taken = Taken(
        version=about.integer("versie", 0),
        date=about.date("datum"),
        level=about.text("niveau", required=True),
        origins=about.texts("herkomst", required=True),
        replaces=about.text("vervangt", required=True),
        dropped=about.flag("vervalt"),
    )
    if taken.version < 1:
        about.complain("RP004", "'versie' ontbreekt", "voeg toe: versie = 2", "versie")
    about.finish()
    return taken


def _variables(table: Table) -> tuple[Variable, ...]:
    found = []
    for name in table.names():
        one = table.table(name)
        found.append(Variable(name, one.text("vraag"), one.value("standaard"), one.line()))
        one.finish()
    return tuple(found)


def _sections(
    lines: list[str], start: int, place: str, ladder: tuple[str, ...]
) -> tuple[tuple[Variant, ...], str, tuple[Remark, ...]]:
    """The variants, the explanation, and what is wrong with the sections."""
    variants: list[Variant] = []
    explanation = ""
    remarks: list[Remark] = []

    def complain(line: int, text: str, advice: str) -> None:
        remarks.append(fault("RP015", text, advice, f"{place}:{line}"))

    for heading, line, body in _split(lines, start):
        match = VARIANT.fullmatch(heading)
        words = body.strip("\n")
        first = line + 1 + (len(body) - len(body.lstrip("\n")))
        if match:
            variant = Variant(match.group(1), words, first)
            wrong = _wrong_with(variant, [one.level for one in variants], ladder)
            if wrong:
                complain(line, *wrong)
            else:
                variants.append(variant)
        elif heading.casefold() == _EXPLANATION:
            explanation = words.strip()
        elif heading:
            known = [*(f"variant: {level}" for level in ladder), _EXPLANATION]
            complain(
                line,
                f"onbekende kop '{heading}'",
                did_you_mean(heading, known, f"kies uit: {'; '.join(known)}"),
            )
        elif words.strip():
            complain(first, "tekst buiten een variant", "zet hem onder een kop '## variant: …'")
        for number, found in section_like(body):
            text = f"'{found}' lijkt op een kop en is er geen: alles eronder hoort nu bij wat erboven staat"
            complain(line + number, text, "schrijf '## variant: …' of '## toelichting', vooraan op de regel")
    if not variants and not remarks:
        complain(start, "heeft geen enkele variant", f"voeg een kop toe: ## variant: {ladder[0]}")
    variants.sort(key=lambda variant: ladder.index(variant.level))
    return tuple(variants), explanation, tuple(remarks)


def _wrong_with(variant: Variant, levels: list[str], ladder: tuple[str, ...]) -> tuple[str, str] | None:
    """Why a variant cannot stand beside those that were read before, and what to do; None where it can."""
    level = variant.level
    if level not in ladder:
        advice = did_you_mean(level, ladder, f"de ladder is: {', '.join(ladder)}")
        return f"variant '{level}' staat niet op de ladder", advice
    if level in levels:
        return f"variant '{level}' staat er twee keer", "laat er één staan"
    if not variant.text.strip():
        return f"variant '{level}' is leeg", "schrijf de tekst, of haal de kop weg"
    return None


def _split(lines: list[str], start: int) -> list[tuple[str, int, str]]:
    """Heading, its line, and the text below it; the text before the first heading has none."""
    parts: list[tuple[str, int, list[str]]] = [("", start, [])]
    for number, line in enumerate(lines[start:], start + 1):
        match = SECTION.match(line)
        if match:
            parts.append((match.group(1), number, []))
        else:
            parts[-1][2].append(line)
    return [(heading, number, "\n".join(body)) for heading, number, body in parts]

"""A version of the common text as files: its text and its log in `versies/`, and the fragments that it
changed in `fragmenten/versie-2/`. All of them are new files; what stood there before stays as it was."""

from __future__ import annotations

from collections.abc import Mapping

import tomlkit

from regioparagraaf.library.layout import FENCE, SECTION, VARIANT, VERSIONS_FOLDER
from regioparagraaf.library.model import VERSION_MARK, Fragment, Taken
from regioparagraaf.markup.text import markdown
from regioparagraaf.markup.values import uses
from regioparagraaf.trace.rounds import CommonVersion, Layout, Step

MARK = """# Versie {number} van de gemeenschappelijke tekst; haar logboek is versies/versie-{number}.toml.
# Laat dit bestand staan: zo valt het op als de map versies/ ontbreekt.
versie = {number}
"""
HEAD = """# Versie {number} van de gemeenschappelijke tekst, gemaakt door 'regioparagraaf verwerk'.
# De tekst zelf staat in versie-{number}.md. Laat beide staan: hieruit komen de nummers van de zinnen.
"""


def version_files(version: CommonVersion) -> Mapping[str, str]:
    """Path in the dossier -> text, for the text of a version, its log, and the mark beside its fragments by
    which the loss of the other two is noticed."""
    stem = f"versie-{version.number}"
    return {
        f"{VERSIONS_FOLDER}/{stem}.md": markdown(version.document),
        f"{VERSIONS_FOLDER}/{stem}.toml": _log(version),
        f"fragmenten/{stem}/{VERSION_MARK}": MARK.format(number=version.number),
    }


def fragment_path(fragment: Fragment, version: int) -> str:
    """Where in the dossier the text that a version gave to a fragment stands."""
    return f"fragmenten/versie-{version}/{fragment.id}.md"


def fragment_text(source: str, taken: Taken, words: str, fixed: tuple[str, ...]) -> str:
    """The file of a fragment with other words for one variant, and how it came to them. Variables that no
    variant asks for any more are no longer declared, those that it asks for now are."""
    front, body = _parted(source)
    body = _with_variant(body, taken.level, words) if words else body
    document = tomlkit.parse(front)
    _declare(document, {use.name for text in _variants(body) for use in uses(text)} - set(fixed))
    if "overgenomen" in document:
        del document["overgenomen"]
    document.add("overgenomen", _taken(taken))
    return f"{FENCE}\n{tomlkit.dumps(document).strip()}\n{FENCE}\n{body}"


def _log(version: CommonVersion) -> str:
    document = tomlkit.document()
    if version.date:
        document.add("datum", tomlkit.item(version.date))
    if version.reason:
        document.add("reden", tomlkit.item(version.reason))
    document.add("vingerafdruk", tomlkit.item(version.fingerprint))
    document.add("nummers", tomlkit.item(list(version.names)))
    if version.fragments:
        document.add("fragmenten", tomlkit.item(list(version.fragments)))
    if version.steps:
        document.add(tomlkit.nl())
        steps = tomlkit.aot()
        for step in version.steps:
            steps.append(_step(step))
        document.add("stap", steps)
    return HEAD.format(number=version.number) + "\n" + tomlkit.dumps(document)


def _step(step: Step) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.add("voorstel", list(step.proposals))
    table.add("herkomst", step.origin)
    if step.numbers:
        table.add("nummers", list(step.numbers))
        table.add("was", list(step.was))
    if step.behind:
        table.add("achter", step.behind)
        table.add("alinea", str(step.layout))
    if step.layout in (Layout.ITEM, Layout.ORDERED, Layout.HEADING):
        table.add("diepte", step.level)
    if step.becomes:
        table.add("wordt", step.becomes)
        table.add("gegeven", list(step.given))
    if step.why:
        table.add("oordelen", list(step.why))
    return table


def _taken(taken: Taken) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.add("versie", taken.version)
    if taken.date:
        table.add("datum", taken.date)
    table.add("niveau", taken.level)
    table.add("herkomst", list(taken.origins))
    table.add("vervangt", taken.replaces)
    if taken.dropped:
        table.add("vervalt", True)
    return table


def _parted(source: str) -> tuple[str, str]:
    """The front matter and what comes below it."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :])


def _sections(body: str) -> list[tuple[str, int, int]]:
    """Heading, and where the section begins and ends."""
    found = list(SECTION.finditer(body))
    ends = [match.start() for match in found[1:]] + [len(body)]
    return [(match[1], match.start(), end) for match, end in zip(found, ends, strict=True)]


def _level(heading: str) -> str:
    match = VARIANT.fullmatch(heading)
    return match[1] if match else ""


def _variants(body: str) -> list[str]:
    return [body[start:end].partition("\n")[2] for head, start, end in _sections(body) if _level(head)]


def _with_variant(body: str, level: str, words: str) -> str:
    """The sections with these words for a variant, which comes behind the other ones where it is new."""
    section = f"## variant: {level}\n\n{words}\n"
    known = _sections(body)
    for head, start, end in known:
        if _level(head) == level:
            rest = body[end:]
            return body[:start] + section + (f"\n{rest}" if rest else "")
    last = max((end for head, _, end in known if _level(head)), default=0)
    rest = body[last:]
    return body[:last].rstrip("\n") + f"\n\n{section}" + (f"\n{rest}" if rest else "")


def _declare(document: tomlkit.TOMLDocument, used: set[str]) -> None:
    declared = document.get("variabelen", {})
    if set(declared) == used:
        return
    kept = {name: declared[name] for name in declared if name in used}
    kept |= {name: {} for name in sorted(used - set(declared))}
    if "variabelen" in document:
        del document["variabelen"]
    if kept:
        table = tomlkit.inline_table()
        for name, about in kept.items():
            inner = tomlkit.inline_table()
            inner.update(dict(about))
            table.append(name, inner)
        document.add("variabelen", table)

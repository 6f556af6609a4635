"""A new dossier as files: the skeletons in templates/dossier, filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jinja2
import tomlkit
from msgspec import Struct

from regioparagraaf.dossier.model import Dossier
from regioparagraaf.dutch.unseen import without_unseen
from regioparagraaf.library.layout import DOSSIER_FILE
from regioparagraaf.library.model import Fragment, Library
from regioparagraaf.markup import brackets
from regioparagraaf.markup.values import Value
from regioparagraaf.writers.file_names import file_name


class Question(Struct, frozen=True):
    """A value that the texts of a dossier ask for."""

    name: str
    question: str
    value: Value
    fragments: str
    """The ids of the fragments that ask for it."""


def questions(library: Library, dossier: Dossier) -> tuple[Question, ...]:
    """The values that fragments on the themes of the dossier ask for, each once, with what is known."""
    themes = {theme.id for theme in dossier.themes}
    given = dict(dossier.values)
    found: dict[str, Question] = {}
    for fragment in sorted(library.fragments, key=lambda one: one.id):
        if fragment.theme not in themes:
            continue
        for variable in fragment.variables:
            known = found.get(variable.name)
            value = given.get(variable.name, variable.default)
            if known is not None:
                ids = f"{known.fragments}, {fragment.id}"
                found[variable.name] = Question(known.name, known.question, known.value, ids)
            elif value is not None:
                question = variable.question or variable.name
                found[variable.name] = Question(variable.name, question, value, fragment.id)
    return tuple(found.values())


def dossier_files(library: Library, dossier: Dossier, templates: dict[str, str]) -> dict[str, str]:
    """Path in the new folder -> text. `templates` are the skeletons by name."""
    own = [fragment for fragment in library.fragments if fragment.theme in {t.id for t in dossier.themes}]
    about: dict[str, Any] = {
        "id": dossier.id,
        "titel": dossier.title,
        "regio": dossier.region,
        "bibliotheek": dossier.library,
        "document": dossier.document,
        "periode": dossier.period,
        "ladder": list(dossier.ladder),
        "niveau": dossier.level,
        "gemeenten": list(dossier.names),
        "themas": dossier.themes,
        "vragen": questions(library, dossier),
        "keuzefragmenten": [fragment for fragment in own if fragment.chosen],
        "haken": [(one, who) for one in own if (who := _first_with_words(one, dossier.names))],
    }
    files = {name: skeleton(templates[name]).render(about) for name in (DOSSIER_FILE, "LEESMIJ.md")}
    for name in dossier.names:
        path = f"gemeenten/{municipality_file(name)}"
        files[path] = skeleton(templates["gemeente.toml"]).render(naam=name)
    return files


def municipality_file(name: str) -> str:
    """The name of a municipality's file: 'Alphen aan den Rijn' is alphen-aan-den-rijn.toml."""
    return file_name(name.casefold(), suffix=".toml")


def toml_value(value: Any) -> str:
    """A value as TOML writes it, quotes and escapes included."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, str):  # it must be read again
        value = without_unseen(value)
    return str(tomlkit.item(value).as_string())


def _first_with_words(fragment: Fragment, names: Sequence[str]) -> str:
    """The first of the partners, or else of the others, that wants certain words between brackets; empty for
    a fragment without brackets."""
    found = [bracket for variant in fragment.variants for bracket in brackets.find(variant.text)]
    who = [name for bracket in found for one in bracket.alternatives for name in one.who]
    return next((name for name in (*names, *who) if name in who), "")


def skeleton(text: str) -> jinja2.Template:
    """One of our own skeletons, ready to be filled in."""
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # TOML and Markdown, never HTML
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["toml"] = toml_value
    return environment.from_string(text)

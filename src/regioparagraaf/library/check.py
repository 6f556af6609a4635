"""Everything that is wrong with the texts of a library, as far as the files themselves are right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioparagraaf.document.model import Citation
from regioparagraaf.dutch.calendar import impossible_dates
from regioparagraaf.errors import Remark, did_you_mean, fault, nearest
from regioparagraaf.library.model import Fragment, Library, Variant
from regioparagraaf.library.words import date_faults, small_beginnings, unfinished
from regioparagraaf.markup import blocks, brackets, values
from regioparagraaf.patterns import on_demand


def faults(
    library: Library, names: Iterable[str], fixed: Iterable[str], shipped: bool = True
) -> tuple[Remark, ...]:
    """What is wrong, in the order of the files.

    `names` are the municipalities and parties that brackets and lists may name; `fixed` the values
    that need no declaration. Without `shipped` the words of the fragments that ship with the program are
    not read again: they were when it was made. How they hang together depends on the dossier.
    """
    known = tuple(dict.fromkeys((*names, *library.municipalities)))
    return (
        *_doubles(library),
        *_sources(library),
        *(
            remark
            for fragment in library.fragments
            for remark in (
                *_links(fragment, library, known),
                *(_words(fragment, known, tuple(fixed)) if shipped or not fragment.shipped else ()),
            )
        ),
    )


def notices(library: Library) -> tuple[Remark, ...]:
    """What stops nothing: recommendations that no fragment carries out, fragments that carry none."""
    carried = {citation for fragment in library.fragments for citation in fragment.citations}
    found = []
    for source in library.sources:
        for item in source.items:
            citation = Citation(source.id, item.id)
            if citation not in carried:
                text = f"{citation} wordt door geen enkel fragment uitgevoerd"
                advice = "noem hem bij 'aanbevelingen' van een fragment, of leg hem vast onder [doorverwezen]"
                found.append(Remark("RP032", text, advice, item.place, subject=str(citation)))
    for fragment in library.fragments:
        if not fragment.citations:
            text = f"fragment '{fragment.id}' voert geen enkele aanbeveling uit"
            found.append(Remark("RP034", text, "vul 'aanbevelingen' in", fragment.at("aanbevelingen")))
    return tuple(found)


def _doubles(library: Library) -> Iterator[Remark]:
    seen: dict[str, str] = {}
    for fragment in library.fragments:
        if fragment.id in seen:
            text = f"fragment '{fragment.id}' staat ook in {seen[fragment.id]}"
            yield fault("RP013", text, "geef elk fragment een eigen id", fragment.at("id"))
        seen[fragment.id] = fragment.place
    seen = {}
    for source in library.sources:
        if source.id in seen:
            text = f"bron '{source.id}' staat ook in {seen[source.id]}"
            yield fault("RP013", text, "geef elke bron een eigen id", source.place)
        seen[source.id] = source.place


def _sources(library: Library) -> Iterator[Remark]:
    themes = [theme.id for theme in library.themes]
    for source in library.sources:
        for item in source.items:
            if item.theme and item.theme not in themes:
                text = f"thema '{item.theme}' van {source.id}/{item.id} bestaat niet"
                yield fault("RP038", text, did_you_mean(item.theme, themes), item.place)


SEARCH = "zoek met: fragment lijst"
"""What to do where no fragment looks like the id: a list of all is no help."""


def name_meant(name: str, names: Iterable[str]) -> str:
    """The advice for a name between brackets that nobody in the dossier has."""
    known = tuple(names)
    near = nearest(name, known)
    with_comma = next((one for one in known if "," in one and name in map(str.strip, one.split(","))), "")
    if with_comma:
        return f'zet een naam met een komma tussen aanhalingstekens: "{with_comma}"'
    party = "een partij staat bij 'partijen' in het bestand van haar gemeente"
    return f"bedoelt u '{near}'?" if near else f"kies uit: {', '.join(known)}; {party}"


def source_id_fault(name: str) -> Remark | None:
    """What is wrong with the id of a source: it stands before the slash in 'rapport2026/3'."""
    if re.fullmatch(r"[^\s/]+", name):
        return None
    meant = "-".join(re.findall(r"[^\s/]+", name)) or "rapport2026"
    text = f"id '{name}' kan niet: er staat een spatie of een schuine streep in"
    return fault("RP012", text, f"schrijf '{meant}'")


def _links(fragment: Fragment, library: Library, names: tuple[str, ...]) -> Iterator[Remark]:
    themes = [theme.id for theme in library.themes]
    if fragment.theme and fragment.theme not in themes:
        text = f"thema '{fragment.theme}' bestaat niet"
        yield fault("RP038", text, did_you_mean(fragment.theme, themes), fragment.at("thema"))
    for citation in fragment.citations:
        source = library.source(citation.source)
        if source is None:
            advice = did_you_mean(citation.source, [one.id for one in library.sources])
            yield fault(
                "RP030", f"bron '{citation.source}' bestaat niet", advice, fragment.at("aanbevelingen")
            )
        elif library.item(citation) is None:
            advice = did_you_mean(str(citation), [f"{source.id}/{item.id}" for item in source.items])
            yield fault(
                "RP030", f"aanbeveling '{citation}' bestaat niet", advice, fragment.at("aanbevelingen")
            )
    for key, others in (("sluit_uit", fragment.excludes), ("vereist", fragment.requires)):
        for other in others:
            if other == fragment.id:
                yield fault(
                    "RP037", f"'{key}' noemt het fragment zelf", "haal het daar weg", fragment.at(key)
                )
            elif key == "vereist" and other in fragment.excludes:
                text = f"{other} staat bij 'vereist' en bij 'sluit_uit'"
                yield fault("RP037", text, "laat er één staan", fragment.at(key))
            elif library.fragment(other) is None:
                ids = [one.id for one in library.fragments if one.id != fragment.id]
                text = f"'{key}' noemt fragment '{other}', dat niet bestaat"
                yield fault("RP037", text, did_you_mean(other, ids, SEARCH), fragment.at(key))
    for key, listed in (("alleen", fragment.only), ("behalve", fragment.excepted)):
        for name in listed:
            if name not in names:
                text = f"'{key}' noemt '{name}', dat geen gemeente van dit dossier is"
                yield fault("RP039", text, did_you_mean(name, names), fragment.at(key))


def _words(fragment: Fragment, names: tuple[str, ...], fixed: tuple[str, ...]) -> Iterator[Remark]:
    yield from _texts(fragment, names)
    yield from _variables(fragment, fixed)


def _texts(fragment: Fragment, names: tuple[str, ...]) -> Iterator[Remark]:
    """Faults of notation, with the line of the file."""
    for variant in fragment.variants:
        for line, text, advice in brackets.faults(variant.text):
            yield fault("RP017", text, advice, _place(fragment, variant, line))
        for bracket in brackets.find(variant.text):
            for name in (name for one in bracket.alternatives for name in one.who):
                if name not in names:
                    text = f"'{name}' tussen haken is geen gemeente of partij van dit dossier"
                    yield fault(
                        "RP018", text, name_meant(name, names), _place(fragment, variant, bracket.line)
                    )
        for remark in small_beginnings(variant.text):
            yield remark.at(_place(fragment, variant, int(remark.place)))
        for remark in unfinished(variant.text, f"variant '{variant.level}'", "de variant"):
            yield remark.at(_place(fragment, variant, int(remark.place)))
        for line, text, advice in values.faults(variant.text):
            yield fault("RP023", text, advice, _place(fragment, variant, line))
        for line, text, advice in blocks.faults(variant.text):
            yield fault("RP016", text, advice, _place(fragment, variant, line))
        for line, text, advice in date_faults(variant.text):
            yield fault("RP028", text, advice, _place(fragment, variant, line))


WHOLE = 100
"""Percent of which nothing can be more, where a part of something is meant."""


def shares_of(fragment: Fragment) -> set[str]:
    """The variables that say which part of a whole: a percentage for which a part is proposed. That 120% of
    an income is meant shows in what the fragment itself proposes."""
    proposed = {
        variable.name
        for variable in fragment.variables
        if isinstance(variable.default, int | float) and 0 <= variable.default <= WHOLE
    }
    texts = " ".join(variant.text for variant in fragment.variants)
    return proposed & set(_PERCENTAGE.findall(texts))


_PERCENTAGE = on_demand(r"\{\{\s*(\w+)[^{}]*\}\}\s*(?:%|procent)")


def _variables(fragment: Fragment, fixed: tuple[str, ...]) -> Iterator[Remark]:
    """Variables are declared and used, both ways."""
    declared = [variable.name for variable in fragment.variables]
    used: set[str] = set()
    for variant in fragment.variants:
        for use in values.uses(variant.text):
            if use.name not in declared and use.name not in fixed and use.name not in used:
                text = f"variabele '{use.name}' is niet aangekondigd"
                advice = did_you_mean(
                    use.name, (*declared, *fixed), f"voeg toe: variabelen = {{ {use.name} = {{}} }}"
                )
                yield fault("RP020", text, advice, _place(fragment, variant, use.line))
            used.add(use.name)
    for variable in fragment.variables:
        place = f"{fragment.place}:{variable.line}"
        for wrong in impossible_dates(str(variable.default)):
            yield fault(
                "RP028",
                f"de standaard van '{variable.name}' bestaat niet: {wrong}",
                "kijk de datum na",
                place,
            )
        if variable.name in fixed:
            text = f"'{variable.name}' is een vaste waarde"
            yield fault("RP022", text, "haal hem weg bij 'variabelen'", place)
        elif variable.name not in used:
            text = f"variabele '{variable.name}' wordt nergens gebruikt"
            yield fault(
                "RP022", text, f"schrijf {{{{ {variable.name} }}}} in een variant, of haal hem weg", place
            )


def _place(fragment: Fragment, variant: Variant, line: int) -> str:
    return f"{fragment.place}:{variant.line + line - 1}"

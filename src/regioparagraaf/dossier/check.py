"""Everything that is wrong with the choices of a dossier, given the library that it draws from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioparagraaf.dossier.model import INCLUDED, LEFT_OUT, Choice, Dossier, Forwarded, Municipality
from regioparagraaf.dossier.values import places_of_values, unlikely_values, value_faults
from regioparagraaf.errors import Remark, did_you_mean, fault, listed, nearest
from regioparagraaf.library.check import SEARCH, name_meant
from regioparagraaf.library.model import Library, Theme
from regioparagraaf.library.words import date_faults, section_like, small_beginnings, unfinished
from regioparagraaf.markup import blocks, brackets, values


def faults(library: Library, dossier: Dossier) -> tuple[Remark, ...]:
    """What is wrong, the shared part first."""
    found: list[Remark] = list(_choices(dossier.choices, library, dossier))
    found.extend(_forwarded(dossier.forwarded, library))
    found.extend(_brackets(library, dossier))
    found.extend(value_faults(library, dossier))
    found.extend(_misspelt_themes(library, dossier))
    for municipality in dossier.municipalities:
        found.extend(_choices(municipality.choices, library, dossier))
        found.extend(_forwarded(municipality.forwarded, library))
    return tuple(found)


def _brackets(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Agreements on brackets that settle nothing."""
    for id, agreed in dossier.brackets:  # noqa: A001
        place = dossier.at(f"haken.{id}")
        fragment = library.fragment(id)
        if fragment is None:
            advice = did_you_mean(id, [one.id for one in library.fragments], SEARCH)
            yield fault("RP040", f"[haken] noemt fragment '{id}', dat niet bestaat", advice, place)
            continue
        own = (
            choice.text
            for whose in places_of_values(dossier)
            for choice in whose.choices
            if choice.fragment == id
        )
        found = [one for text in (*(v.text for v in fragment.variants), *own) for one in brackets.find(text)]
        if not found:
            text = f"[haken] noemt {id}, maar daar staan geen woorden tussen haken"
            yield Remark("RP018", text, "haal de regel weg, of kijk de id na", place)
        elif all(one.settled_by(agreed) is None for one in found):
            who = tuple(
                dict.fromkeys(name for one in found for each in one.alternatives for name in each.who)
            )
            known = (*dossier.names, *dossier.parties, *library.municipalities)
            text = f"[haken] noemt '{agreed}', dat geen gemeente of partij is"
            if agreed in known:
                text = f"[haken] noemt '{agreed}' bij {id}, maar die wil daar geen eigen woorden"
            advice = f"kies uit: {', '.join(who)}"
            near = agreed not in known and nearest(agreed, (*dossier.names, *dossier.parties))
            yield fault("RP018", text, f"bedoelt u '{near}'?" if near else advice, place)


def notices(library: Library, dossier: Dossier) -> tuple[Remark, ...]:
    """What stops nothing: names that look misspelt, and values that no fragment asks for."""
    asked = {variable.name for fragment in library.fragments for variable in fragment.variables}
    own = [use.name for m in dossier.municipalities for c in m.choices for use in values.uses(c.text)]
    taken = any(fragment.taken for fragment in library.fragments)
    found = [*unlikely_names(library, dossier), *unfit_region(library, dossier)]
    found.extend(unlikely_values(library, dossier))
    found.extend(_beside_the_themes(library, dossier))
    found.extend(_without_reason(dossier))
    found.extend(_for_others_alone(library, dossier))
    for whose in places_of_values(dossier):
        for name, _ in whose.values:
            if name not in asked and name not in own:
                text = f"waarde '{name}' wordt door geen enkel fragment gevraagd"
                advice = did_you_mean(name, asked, "haal hem weg")
                if taken:  # a step may have put fixed words in its place, and then no other name is meant
                    text = f"waarde '{name}' wordt door geen enkel fragment (meer) gevraagd"
                    advice = "haal hem weg als een overgenomen wijziging hem verving; kijk anders de naam na"
                found.append(Remark("RP026", text, advice, whose.at(f"waarden.{name}")))
    return tuple(found)


def _without_reason(dossier: Dossier) -> Iterator[Remark]:
    """Texts of one's own of which nobody will know next year why they are there."""
    for whose in places_of_values(dossier):
        for choice in whose.choices:
            if choice.text and not choice.reason.strip():
                text = f"bij de eigen tekst van {choice.fragment} staat geen reden"
                yield Remark(
                    "RP077", text, f'voeg onder [eigen.{choice.fragment}] toe: reden = "…"', choice.place
                )


def _for_others_alone(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """What a municipality chose of a fragment that is not for it: however firm, it comes into no text."""
    for municipality in dossier.municipalities:
        for choice in municipality.choices:
            fragment = library.fragment(choice.fragment)
            if fragment is None or choice.level == LEFT_OUT or fragment.is_for(municipality.name):
                continue
            key = "alleen" if fragment.only else "behalve"
            what = f"de keuze '{choice.level}'" if choice.level else "de eigen tekst"
            text = f"{fragment.id} is niet voor {municipality.name} ('{key}'); {what} doet niets"
            advice = f"haal dit weg, of wijzig '{key}' in {fragment.at(key)}"
            yield Remark("RP040", text, advice, choice.place)


WITHOUT_FRAGMENT = "RP041"
"""The fault of a theme that gives no chapter: whoever still has to write its fragments is not held up."""


def _misspelt_themes(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Themes that nothing stands under, where another theme is meant: its whole chapter would be missing."""
    for theme, meant in _themes_meant(library, dossier).items():
        text = f"thema '{theme.id}' heeft geen enkel fragment, dus dit hoofdstuk komt niet in de tekst"
        advice = f"bedoelt u '{meant}'?"
        if meant:
            yield fault(WITHOUT_FRAGMENT, text, advice, _place_of_theme(theme, dossier))


def _beside_the_themes(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Themes that nobody wrote a fragment for yet, and what the dossier itself has on a theme that it leaves
    out. The shipped fragments on such a theme are left out by choosing the themes, and that is no news."""
    meant = _themes_meant(library, dossier)
    for theme in (theme for theme, other in meant.items() if not other):
        text = f"thema '{theme.id}' heeft geen enkel fragment, dus dit hoofdstuk komt niet in de tekst"
        advice = f"schrijf er een (fragment nieuw ID --thema {theme.id}), of haal het thema weg"
        yield Remark(WITHOUT_FRAGMENT, text, advice, _place_of_theme(theme, dossier))
    present = {*(theme.id for theme in dossier.themes), *meant.values()}
    known = {theme.id for theme in library.themes} - present
    absent = {fragment.id: fragment for fragment in library.fragments if fragment.theme in known}
    own = [(one.id, one.at("thema")) for one in absent.values() if not one.shipped]
    choices = [*dossier.choices, *(choice for m in dossier.municipalities for choice in m.choices)]
    chosen = [(one.fragment, one.place) for one in choices if one.level != LEFT_OUT]
    for name, place in (*own, *chosen):
        if name in absent:
            text = f"{name} doet niet mee: thema '{absent[name].theme}' staat niet in dossier.toml"
            yield Remark(WITHOUT_FRAGMENT, text, "zet het thema onder een regel [[thema]]", place)


def _themes_meant(library: Library, dossier: Dossier) -> dict[Theme, str]:
    """Theme of the dossier without a fragment -> the theme that it looks like, by id or title, and that the
    dossier does not name; empty where there is none."""
    held = {fragment.theme for fragment in library.fragments}
    named = {theme.id for theme in dossier.themes}
    others = held - named
    titles = {theme.title.casefold(): theme.id for theme in library.themes if theme.id in others}
    return {
        theme: titles.get(theme.title.casefold()) or nearest(theme.id, sorted(others))
        for theme in dossier.themes
        if theme.id not in held
    }


def _place_of_theme(theme: Theme, dossier: Dossier) -> str:
    return dossier.at(f"thema.{dossier.themes.index(theme)}.id")


def unlikely_names(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Names that are almost those of the region: a slip of the pen would stand in every text."""
    for name in dossier.names:
        meant = nearest(name, library.municipalities)
        if meant and name not in library.municipalities:
            text = f"gemeente '{name}' komt in de meegeleverde teksten niet voor"
            yield Remark("RP069", text, f"bedoelt u '{meant}'?", dossier.at("gemeenten"))


def named_twice(names: Iterable[str]) -> Iterator[str]:
    """The names that were there before, perhaps with other capitals: their files would have one name."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            yield name
        seen.add(name.casefold())


def unfit_region(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Who takes part and is not in the region that the shipped texts are about, and who takes part alone."""
    if not library.municipalities:
        return
    strangers = tuple(
        name
        for name in dossier.names
        if name not in library.municipalities and not nearest(name, library.municipalities)
    )
    if strangers and dossier.region == library.region:
        are = "hoort" if len(strangers) == 1 else "horen"
        text = f"{listed(strangers)} {are} niet bij de gemeenten van de {library.region}, "
        text += "waar de meegeleverde teksten over gaan"
        advice = "zet bij 'regio' in dossier.toml uw eigen regio, en lees elke tekst na"
        yield Remark("RP075", text, advice, dossier.at("gemeenten"))
    if len(dossier.names) == 1:
        text = f"alleen {dossier.names[0]} doet mee, en de meegeleverde teksten spreken van meer gemeenten"
        advice = "voeg bij 'gemeenten' toe wie meedoet, of lees de teksten na op 'andere gemeenten'"
        yield Remark("RP074", text, advice, dossier.at("gemeenten"))


def without_file(municipality: Municipality) -> tuple[Remark, ...]:
    """That a partner has no file of its own: nothing tells then what it chose, or that it chose nothing."""
    if municipality.place:
        return ()
    text = f"in gemeenten/ staat geen bestand van {municipality.name}; alleen wat samen is gekozen geldt"
    advice = f'zet het terug, of maak er een met één regel: naam = "{municipality.name}"'
    return (Remark("RP049", text, advice, "gemeenten/"),)


def _choices(choices: Iterable[Choice], library: Library, dossier: Dossier) -> Iterator[Remark]:
    levels = (*dossier.ladder, INCLUDED, LEFT_OUT)
    names = (*dossier.names, *dossier.parties)
    for choice in choices:
        fragment = library.fragment(choice.fragment)
        if fragment is None:
            advice = did_you_mean(choice.fragment, [one.id for one in library.fragments], SEARCH)
            yield fault("RP040", f"fragment '{choice.fragment}' bestaat niet", advice, choice.place)
        elif choice.level and choice.level not in levels:
            text = f"'{choice.level}' kan niet voor {choice.fragment}"
            advice = did_you_mean(choice.level, levels, f"kies uit: {', '.join(levels)}")
            yield fault("RP040", text, advice, choice.place)
        if choice.text:
            yield from _own_text(choice, names)


def _own_text(choice: Choice, names: tuple[str, ...]) -> Iterator[Remark]:
    """Faults of notation in a text of one's own."""
    file, _, first = choice.place.rpartition(":")
    for code, found in (
        ("RP015", _section_like(choice.text)),
        ("RP017", brackets.faults(choice.text)),
        ("RP023", values.faults(choice.text)),
        ("RP016", blocks.faults(choice.text)),
        ("RP028", date_faults(choice.text)),
    ):
        for line, text, advice in found:
            place = f"{file}:{int(first) + line - 1}"
            yield fault(code, f"eigen tekst van {choice.fragment}: {text}", advice, place)
    beginnings = small_beginnings(choice.text)
    for remark in (*beginnings, *unfinished(choice.text, f"eigen tekst van {choice.fragment}", "hem")):
        yield remark.at(f"{file}:{int(first) + int(remark.place) - 1}")
    for bracket in brackets.find(choice.text):
        for name in (name for one in bracket.alternatives for name in one.who):
            if name not in names:
                text = f"'{name}' tussen haken is geen gemeente of partij van dit dossier"
                yield fault("RP018", text, name_meant(name, names), choice.place)


def _section_like(text: str) -> Iterator[tuple[int, str, str]]:
    for line, words in section_like(text):
        advice = "haal de regel weg, en wat er niet in het akkoord hoort; waarom hij er is, zet u bij 'reden'"
        yield line, f"'{words}' is hier geen kop: alles eronder komt in de tekst", advice


def _forwarded(forwarded: Iterable[Forwarded], library: Library) -> Iterator[Remark]:
    for one in forwarded:
        if library.item(one.citation) is None:
            known = [f"{source.id}/{item.id}" for source in library.sources for item in source.items]
            text = f"[doorverwezen] noemt '{one.citation}', dat niet bestaat"
            yield fault("RP030", text, did_you_mean(str(one.citation), known, "haal de regel weg"), one.place)

"""Values that cannot stand where the fragments ask for them, or that are seldom meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.dutch.calendar import (
    DateMistake,
    date_mistake,
    impossible_dates,
    names_a_day,
    years_in,
)
from regioparagraaf.errors import Remark, fault
from regioparagraaf.library.check import WHOLE, shares_of
from regioparagraaf.library.model import Library, Variable
from regioparagraaf.markup.values import Value, shown
from regioparagraaf.patterns import on_demand

AHEAD = 10
"""Years after its period that an agreement still looks ahead to; a year beyond is more likely a slip."""


def value_faults(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Values that cannot stand where they are asked for."""
    asked = _asked(library)
    shares = {name for fragment in library.fragments for name in shares_of(fragment)}
    for whose in places_of_values(dossier):
        for name, value in whose.values:
            for wrong in impossible_dates(str(value)):
                text = f"waarde '{name}' noemt {wrong}, en die dag bestaat niet"
                yield fault("RP028", text, "kijk de datum na", whose.at(f"waarden.{name}"))
            if name not in asked:
                continue
            variable = asked[name]
            unfit = _unfit_date(variable, value, library)
            if isinstance(variable.default, int | float):
                unfit = _unfit_number(variable, value, name in shares)
            if unfit:
                yield unfit.at(whose.at(f"waarden.{name}"))


def _unfit_date(variable: Variable, value: Value, library: Library) -> Remark | None:
    """What is wrong with a value where a date is asked for, as it would read in a sentence."""
    if not _asks_for_date(variable) or isinstance(value, date):
        return None
    written, example = shown(value), shown(variable.default)
    text = f"waarde '{variable.name}' is geen datum (\"{written}\")"
    if not names_a_day(written):
        return fault("RP025", text, f'schrijf hem als "{example}"')
    mistake = date_mistake(written, needs_year=bool(years_in(example)))
    mistake = mistake or _breaks_the_sentence(written, variable.name, library)
    if mistake is None:
        return None
    text = f"waarde '{variable.name}' staat zo niet goed in een zin (\"{written}\"): {mistake.what}"
    return fault("RP025", text, f'schrijf hem als "{mistake.meant or example}"')


def _breaks_the_sentence(date: str, name: str, library: Library) -> DateMistake | None:
    """What of a date does not go with the words around it: signs that end or interrupt the sentence, the
    word that stands before it already, or a quarter that nobody says aloud."""
    if _SIGNS.search(date):
        meant = _ASIDE.sub("", date).strip()
        return DateMistake("leestekens horen er niet bij", "" if _SIGNS.search(meant) else meant)
    first, _, rest = date.partition(" ")
    if first.isalpha() and _stands_before(first, name, library):
        return DateMistake(f"‘{first}’ staat er al voor", rest)
    quarter = _QUARTER.search(date)
    if quarter:
        year = f" van {years_in(date)[0]}" if years_in(date) else ""
        meant = f"het {_QUARTERS[int(quarter[1]) - 1]} kwartaal{year}"
        return DateMistake(f"‘{quarter[0]}’ leest niemand voor", meant)
    return None


_SIGNS = on_demand(r"[.,;:!?()\[\]…]")
_ASIDE = on_demand(r"\s*\([^()]*\)|\s*[.,;:!?…]+$")
_QUARTER = on_demand(r"\b[QK]([1-4])\b", re.IGNORECASE)
_QUARTERS = ("eerste", "tweede", "derde", "vierde")


def _stands_before(word: str, name: str, library: Library) -> bool:
    """Whether it stands right before a value in a text, as in 'uiterlijk {{ datum }}'."""
    before = re.compile(rf"\b{re.escape(word)}\s+\{{\{{\s*{re.escape(name)}\b", re.IGNORECASE)
    texts = (variant.text for fragment in library.fragments for variant in fragment.variants)
    return any(map(before.search, texts))


def _unfit_number(variable: Variable, value: Value, is_share: bool) -> Remark | None:
    """What is wrong with a value where a number is asked for: the sign behind it, as in "25%", stands in
    the text already."""
    name, default = variable.name, variable.default
    number = int(value) if isinstance(value, str) and value.strip().isdecimal() else value
    if not isinstance(number, int | float):
        what = "tekst" if isinstance(value, str) else "geen getal"
        text = f"waarde '{name}' is {what} (\"{shown(value)}\") waar een getal hoort"
        return fault(
            "RP025", text, f"schrijf alleen het getal, zonder aanhalingstekens, zoals {name} = {default}"
        )
    wrong = f"waarde '{name}' is {shown(number)}"
    if isinstance(default, int | float) and number < 0 <= default:
        return fault("RP025", f"{wrong}, minder dan nul", "kijk het getal na")
    if is_share and number > WHOLE:
        return fault(
            "RP025", f"{wrong}%, meer dan het geheel", f"een percentage ligt hier tussen 0 en {WHOLE}"
        )
    if number % 1 and isinstance(default, int) and not is_share:
        return fault("RP025", f"{wrong}, en hier hoort een heel getal", f"rond het af: {name} = {number:.0f}")
    return None


def unlikely_values(library: Library, dossier: Dossier) -> Iterator[Remark]:
    """Values that can be, and are seldom meant: a year far from the period, nought of something, or
    one of what the texts have more of."""
    asked = _asked(library)
    begin, _, end = dossier.period.partition("-")
    for whose in places_of_values(dossier):
        for name, value in whose.values:
            variable = asked.get(name)
            if variable is None:
                continue
            place = whose.at(f"waarden.{name}")
            if _asks_for_time(variable):
                years = (value,) if isinstance(value, int) else years_in(shown(value))
                if end.isdecimal() and any(not int(begin) <= year <= int(end) + AHEAD for year in years):
                    just = all(int(begin) - AHEAD <= year <= int(end) + AHEAD for year in years)
                    where = "vóór" if just else "ver buiten"
                    text = f"waarde '{name}' is {shown(value)}, {where} de periode {dossier.period}"
                    yield Remark("RP029", text, "kijk het jaar na", place)
            elif value == 0 and variable.default:
                text = f"waarde '{name}' is 0, en zo komt het in de tekst te staan"
                yield Remark("RP029", text, "kijk het getal na, of laat het fragment weg", place)
            elif value == 1 and variable.default != 1 and (words := _plural(name, library)):
                text = f"waarde '{name}' is 1, en in de tekst staat er een meervoud achter (‘{words}’)"
                advice = "neem die zin als eigen tekst over, en zet hem in het enkelvoud"
                yield Remark("RP029", text, advice, place)


def _plural(name: str, library: Library) -> str:
    """The first words in a fragment that count more than one of something: '… doorgaande fietsroutes'."""
    behind = re.compile(rf"\{{\{{\s*{re.escape(name)}\b[^{{}}]*\}}\}}((?: [^\W\d_]+){{1,2}})")
    for fragment in library.fragments:
        for variant in fragment.variants:
            for found in behind.finditer(variant.text):
                words = re.match(r"(?: \w+)?? \w{2,}(?:en|s)\b", found[1])
                if words:
                    return f"…{words[0]}"
    return ""


def _asked(library: Library) -> dict[str, Variable]:
    return {variable.name: variable for fragment in library.fragments for variable in fragment.variables}


def _asks_for_time(variable: Variable) -> bool:
    return _asks_for_year(variable) or _asks_for_date(variable)


def _asks_for_year(variable: Variable) -> bool:
    question = f"{variable.name} {variable.question}".casefold()
    return isinstance(variable.default, int) and ("welk jaar" in question or question.startswith("jaar"))


def _asks_for_date(variable: Variable) -> bool:
    """By its default: a date, or words that hold a day or a year."""
    default = variable.default
    return isinstance(default, date) or (isinstance(default, str) and names_a_day(default))


def places_of_values(dossier: Dossier) -> tuple[Dossier | Municipality, ...]:
    """Who may have values: all together, and each municipality."""
    return (dossier, *dossier.municipalities)

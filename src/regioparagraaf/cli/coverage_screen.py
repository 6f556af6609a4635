"""Which recommendation is where, on the screen: a table a source, and what fell away in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from regioparagraaf.cli.terminal import put, room, say, styled
from regioparagraaf.errors import listed
from regioparagraaf.library.model import Library
from regioparagraaf.reports.coverage_reason import not_there
from regioparagraaf.trace.coverage import SETTLED, Carrying, Coverage, State

_WIDTH = 13
_NARROW = 12
"""Of a column in the list of what is open: the longest state in it is short, and the first column wide."""
_FIRST = 6
_ROW = 80

NO_RECOMMENDATIONS = "Er zijn nog geen aanbevelingen. Een bron maakt u met: regioparagraaf bron lees RAPPORT"

_COLOURS = {
    State.UNCOVERED: "red",
    State.PARTLY: "yellow",
    State.WEAKENED: "yellow",
    State.CHANGED: "yellow",
    State.STALE: "yellow",
    State.DOUBLE: "yellow",
}


def show_coverage(shown: Sequence[Coverage], library: Library) -> None:
    """The states per municipality, or counted where they do not fit; then what is carried out nowhere."""
    if not shown:
        say(NO_RECOMMENDATIONS)
        return
    names = [carrying.municipality for carrying in shown[0].carrying]
    if not names:
        say("Geen van de concepten kon worden vergeleken.")
        return
    fits = _FIRST + _WIDTH * len(names) <= min(_ROW, room())
    for source, group in groupby(shown, key=lambda one: one.citation.source):
        known = library.source(source)
        mark = " (werkformulering)" if known and known.is_working_formulation else ""
        say(f"{source} · {known.title if known else 'onbekende bron'}{mark}", bold=True)
        if fits and len(names) > 1:
            say(" " * _FIRST + "".join(f"{name[: _WIDTH - 1]:<{_WIDTH}}" for name in names).rstrip())
        for one in group:
            put(f"{one.citation.item:<{_FIRST}}{_states(one, fits)}".rstrip())
        say()
    _show_uncovered(shown)
    counts = [carrying.state for one in shown for carrying in one.carrying]
    say(", ".join(f"{counts.count(state)} {state}" for state in State if state in counts) + ".")


def show_open(covered: Sequence[Coverage]) -> None:
    """What is left to talk about: only the places where a recommendation is not carried out, the gravest
    first, in one table; what fell away with its words."""
    if not covered:
        say(NO_RECOMMENDATIONS)
        return
    rows = sorted((one for one in covered if one.is_open), key=lambda one: not _without(one))
    if not rows:
        say("Elke aanbeveling is overal gedekt of met opzet doorverwezen.")
        return
    names = [carrying.municipality for carrying in rows[0].carrying]
    first = max(len(str(one.citation)) for one in rows) + 1
    fits = first + _NARROW * len(names) <= min(_ROW, room())
    if fits and len(names) > 1:
        say(
            (" " * first + "".join(f"{name[: _NARROW - 1]:<{_NARROW}}" for name in names)).rstrip(), bold=True
        )
    for one in rows:
        cells = "".join(map(_open_cell, one.carrying)).rstrip() if fits else _who(one)
        put(f"{one.citation!s:<{first}}{cells}")
    say()
    _show_uncovered(rows)
    states = [carrying.state for one in rows for carrying in one.carrying]
    counts = (f"{states.count(state)} keer {state}" for state in _OPEN if state in states)
    say(f"Open: {len(rows)} van {len(covered)} aanbevelingen ({', '.join(counts)}).")


_OPEN = tuple(state for state in State if state not in SETTLED)


def _open_cell(carrying: Carrying) -> str:
    """Nothing where nothing is open: what is open then stands out."""
    if not carrying.is_open:
        return " " * _NARROW
    word = str(carrying.state)
    return styled(word, colour=_COLOURS.get(carrying.state)) + " " * (_NARROW - len(word))


def _who(one: Coverage) -> str:
    """Of many municipalities: each state with the names of some."""
    parts = []
    for state in _OPEN:
        names = [carrying.municipality for carrying in one.carrying if carrying.state is state]
        more = [f"nog {len(names) - _NAMED}"] if len(names) > _NAMED else []
        if names:
            parts.append(f"{state}: {listed([*names[:_NAMED], *more])}")
    return "; ".join(parts)


_NAMED = 3


def _states(one: Coverage, fits: bool) -> str:
    if fits:
        return "".join(map(_cell, one.carrying))
    states = [carrying.state for carrying in one.carrying]
    return ", ".join(f"{states.count(state)} {state}" for state in State if state in states)


def _cell(carrying: Carrying) -> str:
    word = str(carrying.state)
    return styled(word, colour=_COLOURS.get(carrying.state)) + " " * (_WIDTH - len(word))


def _show_uncovered(shown: Sequence[Coverage]) -> None:
    """What is carried out nowhere or not by all, in its own words, with who left it out; and who, besides
    leaving out a part, says less in another."""
    lost = [one for one in shown if _without(one)]
    _section("Weggevallen", [_lost(one, _who_of(one, _without(one))) for one in lost if one.is_in_text])
    never = [one for one in lost if not one.is_in_text]
    _section("Niet in de gemeenschappelijke tekst", [_lost(one, *_why_not(one)) for one in never])
    weaker = [(one, names) for one in shown if (names := _weakened_too(one))]
    _section(
        "Deels, en wat er staat is afgezwakt",
        [f"- {one.citation} ({_who_of(one, names)})" for one, names in weaker],
    )


def _section(title: str, lines: Sequence[str]) -> None:
    if lines:
        say(title, bold=True)
        for text in lines:
            say(text)
        say()


def _lost(one: Coverage, *notes: str) -> str:
    words = one.item.text if one.item else "onbekende aanbeveling"
    noted = f" ({'; '.join(notes)})" if notes else ""
    return f"- {one.citation}{noted}: {words}"


def _why_not(one: Coverage) -> list[str]:
    """Who left it out, where others left it to another chapter; and what would carry it out."""
    names = _without(one)
    who = "" if len(names) == len(one.carrying) else listed(names)
    return [note for note in (who, not_there(one)) if note]


def _who_of(one: Coverage, names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) < len(one.carrying) else "overal"


def _weakened_too(one: Coverage) -> list[str]:
    return [carrying.municipality for carrying in one.carrying if carrying.is_weakened_too]


def _without(one: Coverage) -> list[str]:
    return [carrying.municipality for carrying in one.carrying if carrying.state is State.UNCOVERED]

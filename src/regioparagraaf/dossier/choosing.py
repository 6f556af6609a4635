"""What a sheet of choices says, and where several sheets agree and differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from regioparagraaf.dossier.model import LEFT_OUT, Dossier

BOX, FIELD = "vak:", "veld:"
WHO = f"{FIELD}namens"
REMARKS = ":opmerking"
NOW_CHOSEN = "(nu gekozen)"
"""Behind the box of what holds when the sheet is made."""


class Sheet(Struct, frozen=True):
    """The choices of one group."""

    who: str
    """A municipality, a party, or whatever the group calls itself."""
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    """Fragment -> what is ticked, in the order of the sheet; more than one is for the group to mend."""
    remarks: tuple[tuple[str, str], ...] = ()
    """Fragment -> what was written beside it."""
    unsure: frozenset[str] = frozenset()
    """Fragments of which the row says something else than it would now: what was ticked there may not be
    what the dossier has."""

    def of(self, fragment: str) -> tuple[str, ...]:
        return dict(self.choices).get(fragment, ())


class Line(Struct, frozen=True):
    """One fragment over all sheets."""

    fragment: str
    ticked: tuple[tuple[str, str], ...]
    """Who -> what they ticked, for those who ticked one thing."""

    @property
    def agreed(self) -> str:
        """What all who ticked anything ticked; empty where they differ."""
        found = {choice for _, choice in self.ticked}
        return found.pop() if len(found) == 1 else ""

    def by_choice(self, order: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each choice that somebody made, from light to firm, with who made it."""
        made = dict.fromkeys(choice for _, choice in self.ticked)
        for choice in sorted(made, key=lambda one: order.index(one) if one in order else len(order)):
            yield choice, tuple(who for who, theirs in self.ticked if theirs == choice)


def box(fragment: str, choice: str) -> str:
    """The name of the box for one choice."""
    return f"{BOX}{fragment}:{choice}"


def fragment_of(name: str) -> str:
    """The fragment that a box is about; empty where it is no box."""
    return name.removeprefix(BOX).rpartition(":")[0] if name.startswith(BOX) else ""


def written_beside(words: str, choice: str) -> str:
    """What stands beside a box and was not printed there."""
    return words.replace(shown(choice), "", 1).replace(NOW_CHOSEN, "", 1).strip()


def sheet(filled_in: Mapping[str, str], otherwise: str) -> Sheet:
    """The sheet that somebody filled in; `otherwise` names a group that did not say who it is."""
    ticked: dict[str, tuple[str, ...]] = {}
    for name, value in filled_in.items():
        if name.startswith(BOX):
            fragment, _, choice = name.removeprefix(BOX).rpartition(":")
            ticked[fragment] = (*ticked.get(fragment, ()), *([choice] if value == "1" else []))
    remarks = tuple(
        (name.removeprefix(FIELD).removesuffix(REMARKS), value)
        for name, value in filled_in.items()
        if name.startswith(FIELD) and name.endswith(REMARKS) and value
    )
    return Sheet(filled_in.get(WHO, "").strip() or otherwise, tuple(ticked.items()), remarks)


def compared(sheets: Sequence[Sheet]) -> tuple[Line, ...]:
    """Every fragment that somebody ticked one thing for, in the order of the sheets."""
    fragments = dict.fromkeys(fragment for one in sheets for fragment, _ in one.choices)
    lines = (
        Line(
            fragment,
            tuple((one.who, one.of(fragment)[0]) for one in sheets if len(one.of(fragment)) == 1),
        )
        for fragment in fragments
    )
    return tuple(line for line in lines if line.ticked)


def groups(dossier: Dossier, who: str) -> tuple[tuple[str, str], ...]:
    """Municipality and party that a name may mean, without a party where it is that of the municipality. A
    party that is in several is told apart by the name of its municipality behind it: 'VVD Leiden'."""
    meant = _plain(who)
    own = [(one.name, "") for one in dossier.municipalities if _is(meant, one.name, f"gemeente {one.name}")]
    parties = [
        (one.name, party)
        for one in dossier.municipalities
        for party in one.parties
        if _is(meant, party, f"{party} {one.name}")
    ]
    return tuple(dict.fromkeys(own or parties))


def _is(meant: str, *names: str) -> bool:
    return meant in map(_plain, names)


def _plain(name: str) -> str:
    """Its words alone: 'VVD (Leiden)' is 'vvd leiden'."""
    return " ".join(re.findall(r"\w+", name.casefold()))


def whose(dossier: Dossier, who: str) -> str:
    """The municipality that a group belongs to: by its own name or that of one of its parties; empty for
    a group that speaks for the whole region, or that may be of several."""
    names = {municipality for municipality, _ in groups(dossier, who)}
    return names.pop() if len(names) == 1 else ""


def by_municipality(dossier: Dossier, sheets: Iterable[Sheet]) -> dict[str, list[Sheet]]:
    """Municipality ('' for the region) -> its sheets."""
    found: dict[str, list[Sheet]] = {}
    for one in sheets:
        found.setdefault(whose(dossier, one.who), []).append(one)
    return found


def shown(choice: str) -> str:
    """A choice as a person reads it."""
    return "niet opnemen" if choice == LEFT_OUT else choice

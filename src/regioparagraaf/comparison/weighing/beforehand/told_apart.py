"""An exception or a condition in a sentence of its own, read as the clause that the other text has: 'de ring
wordt autovrij. Alleen bussen mogen er nog rijden' is 'de ring wordt autovrij, behalve bussen', 'wij tekenen.
Wel moet het Rijk meebetalen' is 'wij tekenen, mits het Rijk meebetalen'. What is read so is weighed as any
other clause: another exception is another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regioparagraaf.comparison.weighing.beforehand.telling import named
from regioparagraaf.patterns import on_demand


def told_apart(text: str, other: str, names: dict[str, str]) -> str:
    """The text with one such sentence drawn into the one before it, where the other text has a clause of that
    kind; `names` gets what was written."""
    if _clause_of(other) is None:
        return text  # as of most
    ends = [found.end() for found in _ENDS.finditer(text)]
    for start, end in pairwise([*ends, len(text)]):
        before, sentence = text[:start].rstrip(), text[start:end].strip()
        clause = clause_told(before, sentence, other)
        if clause:
            bare = sentence.rstrip(_STOPS)
            words = clause.split()
            for last in range(len(words), 0, -1):  # a signal may show the beginning of it
                named(" ".join(words[:last]), bare, names)
            behind = f" {text[end:]}" if text[end:] else ""
            return f"{before.rstrip(_STOPS)}, {clause}{sentence[len(bare) :]}{behind}"
    return text


def clause_told(before: str, sentence: str, other: str) -> str:
    """What a sentence says as a clause of the text before it; '' where the other text has no such clause, or
    that text has one too."""
    mark = _clause_of(other)
    if mark is None or _clause_of(f"{before} {sentence}") is not None:
        return ""
    bare = sentence.rstrip(_STOPS)
    if _EXCEPTING.fullmatch(mark):
        return next(_exceptions(bare, bool(_REFUSING.search(before)), mark.lower()), "")
    return next(_conditions(bare), "")


def _clause_of(text: str) -> str | None:
    """The words with which an exception or a condition opens."""
    found = _EXCEPTING.search(text) or _ASKING.search(text)
    return found[0] if found else None


_STOPS = ".;!"
_ENDS = on_demand(r"(?<=[.;!]) +(?=\w)")
_EXCEPTING = on_demand(r"\b(?:[Bb]ehalve|[Bb]ehoudens|[Mm]et uitzondering van|[Tt]enzij|[Uu]itgezonderd)\b")
_ASKING = on_demand(
    r"\b(?:[Mm]its|[Oo]p voorwaarde dat|[Oo]nder (?:de )?voorwaarde dat|[Vv]ooropgesteld dat)\b"
)
_REFUSING = on_demand(
    r"(?i)\b(?:niet|geen|niemand|nergens|nooit|verbod\w*|verboden|verbied\w+|uitgesloten|uitsluiten|dicht|"
    r"gesloten|afgesloten|sluiten|weren|weert|geweerd|weg|taboe|ontoegankelijk|\w+vrij)\b"
)
"""Words of a text that denies or bars something: an exception to it allows."""


def _exceptions(sentence: str, refuses: bool, mark: str) -> Iterator[str]:
    """The clauses that the sentence can be read as, behind a text that `refuses` or promises something."""
    for told, opener in ((_WHERE, ""), (_IF, "als")):
        found = told.match(sentence)
        if found and (found["turn"] != "niet") == refuses:
            verb = f" {found['verb'].lower()}" if not opener else ""
            yield f"{_unless(mark)} {found['what']}{verb}"
    for told, is_allowing in ((_ONLY_MAY, True), (_MAY_INDEED, True), (_ONLY_NOT, False), (_NEED_NOT, False)):
        found = told.match(sentence)
        if found and is_allowing == refuses:
            yield _excepted(found["what"], (found.groupdict().get("deed") or "").strip(), mark)
    found = _ONLY_IF.match(sentence)
    if found and refuses:
        yield f"{_unless(mark)} {found['what']}"


def _excepted(what: str, deed: str, mark: str) -> str:
    """The clause for who or what is excepted, with what it may do unless that goes without saying."""
    what = what[0].lower() + what[1:]
    if mark == "tenzij" and (which := _WHICH.match(what)):
        return f"tenzij {which['clause'].rstrip(',')}"
    said = "" if deed.removeprefix("worden ") in _GOES_WITHOUT_SAYING else f" {deed}"
    return f"{'tenzij' if mark == 'tenzij' else 'behalve'} {what.rstrip(',')}{said}".rstrip()


def _unless(mark: str) -> str:
    return "tenzij" if mark == "tenzij" else "behalve als"


_GOES_WITHOUT_SAYING = frozenset(
    "rijden komen langs in door heen gaan lopen staan blijven zijn binnen passeren parkeren gebeuren".split()
)
_WHICH = on_demand(r"(?:een|de|het|wie|wat)? ?[\w-]+ (?P<clause>(?:die|dat) .+)")
_MAY = r"(?:mag|mogen|kan|kunnen)"
_THERE = r"(?: (?:er|daar|dat|het|dit|dan|die|zij|ze|u|je|nog|met \w+ \w+))*"
_NOT_MORE = r"[^.;:?!]{1,120}?"
_ONLY_MAY = on_demand(
    rf"(?:Alleen|Slechts|Uitsluitend|Enkel) (?!als |indien |wanneer )(?P<what>{_NOT_MORE}),? {_MAY}{_THERE}"
    r"(?: wel)?(?P<deed>(?: worden)?(?: \w+)?)$"
)
_MAY_INDEED = on_demand(
    rf"(?!Als |Indien |Wanneer )(?P<what>[A-Z]{_NOT_MORE}),? {_MAY}{_THERE} wel(?: nog)?"
    r"(?P<deed>(?: worden)?(?: \w+)?)$"
)
_STANDS = r"(?:is|zijn|gaat|gaan|blijft|blijven|gebeurt|geldt|mag|mogen|kan|kunnen|doet|doen|hoeft|hoeven)"
_ONLY_NOT = on_demand(
    rf"(?:Alleen|Slechts|Enkel) (?!als |indien |wanneer )(?P<what>{_NOT_MORE}),? {_STANDS}{_THERE} "
    r"(?:niet(?: mee| door| open)?|dicht|gesloten)$"
)
_NEED_NOT = on_demand(
    rf"(?!Als |Indien |Wanneer )(?P<what>[A-Z]{_NOT_MORE}),? "
    rf"(?:(?:hoeft|hoeven){_THERE} niet|(?:doet|doen|gaat|gaan){_THERE} niet (?:mee|door))$"
)
_TURNS = r"(?:gebeurt|geldt|mag|kan|hoeft|gaat|doen|doet|komt|komen|vervalt)"
_WHERE = on_demand(
    rf"(?P<verb>[A-Z]\w+) (?P<what>{_NOT_MORE}), dan {_TURNS}{_THERE} "
    r"(?P<turn>niet|wel)(?: door| nodig| mee)?$"
)
_IF = on_demand(
    rf"(?:Alleen |Enkel )?(?:[Aa]ls|[Ii]ndien|[Ww]anneer) (?P<what>{_NOT_MORE}),(?: dan)? {_TURNS}{_THERE} "
    r"(?P<turn>niet|wel)(?: door| nodig| mee)?$"
)
_ONLY_IF = on_demand(
    rf"(?:Dat|Dit|Het) (?:mag|kan|gebeurt|is) (?:alleen|slechts|enkel|pas) (?:toegestaan |mogelijk )?"
    rf"(?:als|indien|wanneer|nadat) (?P<what>{_NOT_MORE})$"
)


def _conditions(sentence: str) -> Iterator[str]:
    """The clauses that the sentence can be read as, if it asks for something."""
    for asked in (_MUST, _MUST_INDEED, _IN_RETURN):
        found = asked.match(sentence)
        if found:
            who = found["who"][0].lower() + found["who"][1:]
            said = (who, *(found.groupdict().get(name) or "" for name in ("what", "more")), found["verb"])
            yield " ".join(("mits", *" ".join(said).split()))


_OBLIGED = r"(?:moet|moeten|dient|dienen)"
_MUST = on_demand(
    rf"(?:Wel|Daarvoor|Hiervoor|Daartoe|Hiertoe|Dan) {_OBLIGED} (?P<who>(?:de |het |een )?[\w-]+)"
    rf"(?: (?:daar|daarbij|dan|wel|er))*(?P<what> {_NOT_MORE})??(?: te)? (?P<verb>\w+n)$"
)
_MUST_INDEED = on_demand(
    rf"(?P<who>(?:De |Het |Een )?[\w-]+) {_OBLIGED}(?P<what>(?: zich)?)"
    r"(?: (?:daarvoor|hiervoor|daarbij|dan))* wel"
    rf"(?P<more> {_NOT_MORE})??(?: te)? (?P<verb>\w+n)$"
)
_IN_RETURN = on_demand(
    rf"In ruil (?:daarvoor|hiervoor) (?P<verb>\w+) (?P<who>(?:de |het |een )?[\w-]+)(?P<what> {_NOT_MORE})?$"
)

"""The findings of a comparison in Dutch words: the same in reports, comments, terminal and HTML.

A sentence points, it does not judge: it says what is different and with which words, and leaves it to
the reader whether an agreement became another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regioparagraaf.comparison import losses
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Elsewhere,
    Found,
    Op,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Unit,
    Weight,
)
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.words import shortened
from regioparagraaf.errors import Remark, listed
from regioparagraaf.patterns import on_demand

SENDABLE = "Dit bestand is een verzendversie: er zit niets in dan wat u ziet."
CARRIES = (
    "Dit bestand is een werkversie. Er staan opmerkingen uit de kantlijn van concepten in. Die kunnen intern "
    "zijn: lees ze na voordat het bestand rondgaat."
)
CARRIES_HIDDEN = (
    "Dit bestand is een werkversie. Een concept bevat tekst die op de bladzijde niet te zien is, en die kan "
    "hier zijn aangehaald. Lees na of dat mag voordat het bestand rondgaat."
)
"""What a report says of itself; its properties say it too."""

_LEADS = {
    (SignalKind.COMMITMENT, Direction.WEAKER): "Mogelijk zwakkere verbintenis (te beoordelen)",
    (SignalKind.COMMITMENT, Direction.STRONGER): "Mogelijk sterkere verbintenis (te beoordelen)",
    (SignalKind.RESERVATION, Direction.ADDED): "Er komt een voorbehoud bij",
    (SignalKind.RESERVATION, Direction.DROPPED): "Een voorbehoud vervalt",
    (SignalKind.RESERVATION, Direction.CHANGED): "Het voorbehoud is een ander",
    (SignalKind.QUANTITY, Direction.HIGHER): "Het getal gaat omhoog",
    (SignalKind.QUANTITY, Direction.LOWER): "Het getal gaat omlaag",
    (SignalKind.QUANTITY, Direction.CHANGED): "Het getal, de grens of de periode ervan is anders",
    (SignalKind.QUANTITY, Direction.ADDED): "Er komt een getal bij",
    (SignalKind.QUANTITY, Direction.DROPPED): "Een getal vervalt",
    (SignalKind.TERM, Direction.EARLIER): "De termijn komt eerder",
    (SignalKind.TERM, Direction.LATER): "De termijn komt later",
    (SignalKind.TERM, Direction.CHANGED): "De termijn is een andere",
    (SignalKind.TERM, Direction.ADDED): "Er komt een termijn bij",
    (SignalKind.TERM, Direction.DROPPED): "De termijn vervalt",
    (SignalKind.NEGATION, Direction.ADDED): "Er komt een ontkenning bij",
    (SignalKind.NEGATION, Direction.DROPPED): "Een ontkenning vervalt",
    (SignalKind.BODY, Direction.CHANGED): "Een ander orgaan of een andere partij is aan zet",
    (SignalKind.BODY, Direction.ADDED): "Er komt een orgaan of partij bij",
    (SignalKind.BODY, Direction.DROPPED): "Een orgaan of partij vervalt",
    (SignalKind.SCOPE, Direction.WIDER): "De reikwijdte wordt ruimer",
    (SignalKind.SCOPE, Direction.NARROWER): "De reikwijdte wordt nauwer",
    (SignalKind.ENUMERATION, Direction.ADDED): "De opsomming wordt langer",
    (SignalKind.ENUMERATION, Direction.DROPPED): "De opsomming wordt korter",
}

_OF_BOUNDS = {
    Direction.CHANGED: {
        (losses.FLOOR, losses.CEILING): "Een minimum wordt een maximum",
        (losses.FLOOR, losses.ABOUT): "Een minimum wordt een schatting",
        (losses.FLOOR, ""): "Het minimum vervalt",
        (losses.CEILING, losses.FLOOR): "Een maximum wordt een minimum",
        (losses.CEILING, losses.ABOUT): "Een maximum wordt een schatting",
        (losses.CEILING, ""): "Het maximum vervalt",
        ("", losses.FLOOR): "Er komt een minimum",
        ("", losses.CEILING): "Er komt een maximum",
        ("", losses.OFTENER): "Het komt vaker",
        ("", losses.RARER): "Het komt minder vaak",
    },
    Direction.HIGHER: {
        (losses.FLOOR, losses.FLOOR): "Het minimum gaat omhoog",
        (losses.CEILING, losses.CEILING): "Het maximum gaat omhoog",
        (losses.LIMIT, losses.LIMIT): "De grens gaat omhoog",
    },
    Direction.LOWER: {
        (losses.FLOOR, losses.FLOOR): "Het minimum gaat omlaag",
        (losses.CEILING, losses.CEILING): "Het maximum gaat omlaag",
        (losses.LIMIT, losses.LIMIT): "De grens gaat omlaag",
    },
}
"""What is different about a number, where the words of its signal tell more than its direction."""

_SIDES = {"erna": "Wat ervoor kwam, komt nu erna", "ervoor": "Wat erna kwam, komt nu ervoor"}
"""What is different where an order in time turned round."""

_HOW_OFTEN = {
    Direction.HIGHER: "Het komt vaker",
    Direction.LOWER: "Het komt minder vaak",
    Direction.ADDED: "Er komt bij hoe vaak",
    Direction.DROPPED: "Er staat niet meer hoe vaak",
}
"""What is different where a number says how often, and no amount."""

_OF_A_LEVEL = {
    Direction.EARLIER: "Het moment waarvan wordt uitgegaan, is eerder",
    Direction.LATER: "Het moment waarvan wordt uitgegaan, is later",
}
"""What is different about 'het niveau van 2026', by which nothing is to be done."""

_TITLES = {
    (Relation.CHANGED, Weight.SUBSTANTIVE): "Inhoudelijk gewijzigd",
    (Relation.CHANGED, Weight.EDITORIAL): "Redactioneel gewijzigd",
    (Relation.DROPPED, Weight.SUBSTANTIVE): "Vervallen",
    (Relation.DROPPED, Weight.EDITORIAL): "Vervallen, redactioneel",
    (Relation.ADDED, Weight.SUBSTANTIVE): "Toegevoegd",
    (Relation.ADDED, Weight.EDITORIAL): "Toegevoegd, redactioneel",
    (Relation.EQUAL, Weight.SUBSTANTIVE): "Gelijk, inhoudelijk verplaatst",
    (Relation.EQUAL, Weight.EDITORIAL): "Gelijk, alleen verplaatst",
}


MANY = 12
"""More names than this are counted where nothing depends on which they are."""
_NAME = 40
"""Characters of the name of a row or column."""


def beside_the_text(unit: Unit) -> str:
    """Where a unit stands that is no running text; '' of one that is. Bare, '€ 250.000' says nothing."""
    if unit.kind is Kind.NOTE:
        return "noot"
    if unit.cell is None:
        return "tekstvak" if unit.is_boxed else ""
    parts = [
        f"{what} ‘{shortened(name, _NAME)}’"
        for what, name in (("rij", unit.row), ("kolom", unit.column))
        if name
    ]
    return f"tabel, {', '.join(parts)}" if parts else "tabel"


def sentence_case(words: str) -> str:
    """With a capital at the begin."""
    return f"{words[:1].upper()}{words[1:]}"


def as_sentence(words: str) -> str:
    """With a capital and a full stop; a question has its own mark."""
    ends = not words or words.endswith(("?", "!", "."))
    return sentence_case(words) if ends else f"{sentence_case(words)}."


def signal_lead(signal: Signal) -> str:
    """What is different, without the words that gave the signal; of a bound, what became of it."""
    if _is_moved(signal):
        return _MOVED.get(signal.kind, "Dit hoort nu bij iets anders")
    if spanned := losses.span_of_time(signal):
        *before, way = spanned.split()
        return f"De {' '.join(['termijn', *before])} wordt {way}"
    if turned := losses.turned_in_time(signal):
        return _SIDES[turned]
    if losses.is_how_often(signal) and signal.direction in _HOW_OFTEN:
        return _HOW_OFTEN[signal.direction]
    if signal.kind is SignalKind.TERM and all(
        words.startswith("van ") for words in (signal.common, signal.draft)
    ):
        return _OF_A_LEVEL.get(signal.direction, "De termijn is een andere")
    if signal.kind is SignalKind.NEGATION and signal.direction is Direction.DROPPED and signal.draft:
        return "Een ontkenning wordt opgeheven"
    of_bounds = _OF_BOUNDS.get(signal.direction, {}).get(losses.became(signal))
    return of_bounds or _LEADS.get(
        (signal.kind, signal.direction), f"{str(signal.kind).capitalize()} {signal.direction}"
    )


def signal_sentence(signal: Signal) -> str:
    """What is different, with the words on both sides, as one sentence."""
    said = " werd ".join(f"‘{words}’" for words in quoted(signal))
    return f"{signal_lead(signal)}{': ' if said else ''}{said}{one_side(signal)}."


def quoted(signal: Signal) -> tuple[str, ...]:
    """The words to quote with a signal: those of both sides, once where they are the same."""
    sides = tuple(_whole(words) for words in (signal.common, signal.draft) if words)
    return sides[:1] if _is_moved(signal) else sides


def _is_moved(signal: Signal) -> bool:
    """Whether the same words now say it of something else: 'vergroten in beginsel … en vervangen', 'vergroten
    … en vervangen in beginsel'."""
    return bool(signal.common) and signal.common.lower() == signal.draft.lower()


_MOVED = {
    SignalKind.RESERVATION: "Het voorbehoud geldt nu voor iets anders",
    SignalKind.TERM: "De termijn geldt nu voor iets anders",
    SignalKind.QUANTITY: "Het getal geldt nu voor iets anders",
}


def _whole(words: str) -> str:
    """The words up to a bracket that opens and does not close in them: they may end in the midst of one, and
    'met uitzondering van de berging (zie Water' reads as a mistake."""
    before, opens, behind = words.rpartition("(")
    return before.strip() if opens and ")" not in behind and before.strip() else words


def one_side(signal: Signal) -> str:
    """What became of words that stand on one side alone, where the lead does not say it: the scope is wider
    because 'uitsluitend' went, or because 'ook' came; a period is another as 'per jaar' went."""
    is_untold = signal.kind is SignalKind.SCOPE or signal.direction is Direction.CHANGED
    if not is_untold or bool(signal.common) == bool(signal.draft):
        return ""
    return " vervalt" if signal.common else " komt erbij"


DOUBT = 0.7
"""Below this chance the reader is told to look for himself: one in three such records is wrong."""
UNCERTAIN = "Onzeker: kijk hier zelf naar."


def is_uncertain(change: Change) -> bool:
    """Whether a record is so often wrong that its reader is told to look for himself."""
    return change.confidence < DOUBT


def reason_clause(change: Change) -> str:
    """Why a change weighs what it does where no signal says so, without a capital or a stop; '' where nothing
    does."""
    if _is_of_marks(change):
        return "alleen een leesteken is anders"
    return _STRAIGHT.sub(r"‘\1’", change.reason)


_STRAIGHT = on_demand(r"(?<!\w)'(.+?)'(?!\w)")
"""Words quoted as on a keyboard, where a report quotes as in print."""
_MARKS = frozenset(".,;:!?…-–—()'\"‘’“”")


def _is_of_marks(change: Change) -> bool:
    """Whether a sentence was kept but for its punctuation: an item of a list that is no longer the last."""
    edits = [edit for edit in change.diff if edit.op is not Op.KEEP]
    is_kept = change.relation is Relation.CHANGED and change.weight is Weight.EDITORIAL and bool(edits)
    return is_kept and all(_MARKS.issuperset("".join(edit.text.split())) for edit in edits)


def instead_clause(change: Change) -> str:
    """That another record may stand for a dropped or added one, without a capital or a stop; '' of most."""
    if not change.instead:
        return ""
    how = "vervangen door" if change.relation is Relation.DROPPED else "in plaats van"
    return f"misschien {how} {change.instead}"


def touched_clause(change: Change) -> str:
    """That an added sentence touches an agreement, and which, without a capital or a stop; '' of most."""
    if change.touched is None:
        return ""
    return "raakt alle afspraken" if change.touched.is_on_all else f"raakt onderdeel {change.touched.label}"


INSTEAD = (
    "‘Misschien’ staat bij een vervallen en een toegevoegde zin die op dezelfde plaats staan of het meest op "
    "elkaar lijken. Of het één afspraak is, is aan de lezer."
)
"""What that is said of, once in each report that says it."""


def change_title(relation: Relation, weight: Weight) -> str:
    """What happened to a unit, in one to three words."""
    return _TITLES.get((relation, weight), "Gelijk")


_FEW_RUNS = 4
"""Runs of paragraphs that are named one by one; of more their number is told."""


def scope_sentence(scope: Scope) -> str:
    """Which part of the draft was compared."""
    runs = [
        f"alinea {first}" if first == last else f"alinea {first} tot en met {last}"
        for first, last in scope.ranges
    ]
    where = f": {listed(runs)}" if runs else ""
    if scope.found is Found.NOTHING:
        return "In dit concept is de gemeenschappelijke tekst niet gevonden; er is niets vergeleken."
    if scope.found is Found.WHOLE:
        return "Het hele concept is vergeleken."
    if scope.found is Found.PART:
        return f"Vergeleken is één deel van het concept{where}."
    if len(runs) > _FEW_RUNS:  # nobody looks up twenty numbers that Word does not show
        first, last = scope.ranges[0][0], scope.ranges[-1][-1]
        places = f"{len(runs)} plaatsen tussen alinea {first} en alinea {last}"
        return f"Vergeleken zijn verspreide delen van het concept: {places}."
    return f"Vergeleken zijn verspreide delen van het concept{where}."


def elsewhere_sentence(comparison: Comparison) -> str:
    """That sentences outside the part touch an agreement, and which; empty where none does."""
    count = len(comparison.elsewhere)
    if not count:
        return ""
    labels = {place.touches for place in comparison.elsewhere if not place.is_on_all}
    on_all = any(place.is_on_all for place in comparison.elsewhere)
    who = "raakt één zin" if count == 1 else f"raken {count} zinnen"
    if not labels:
        at = f" (alinea {comparison.elsewhere[0].unit.number})" if count == 1 else ""
        return f"Elders in dit akkoord {who}{at} alle afspraken samen."
    where = listed(sorted(labels, key=comparison.number_of)) + (", en bij alle samen" if on_all else "")
    return f"Elders in dit akkoord {who} een afspraak: bij {where}."


def on_all(comparison: Comparison) -> str:
    """The first sentence elsewhere that touches all that was agreed, with its chapter; '' where none does."""
    place = next((place for place in comparison.elsewhere if place.is_on_all), None)
    if place is None:
        return ""
    chapter = f" ({place.unit.heading})" if place.unit.heading else ""
    return f"‘{shortened(place.unit.text, _QUOTED)}’{chapter}"


_QUOTED = 160
"""Characters of a sentence that is quoted from elsewhere in a draft."""


def touched(place: Elsewhere) -> str:
    """What a local sentence touches, behind 'bij': '12', or 'alle afspraken'."""
    return "alle afspraken" if place.is_on_all else place.touches


def drafts_of(names: Sequence[str]) -> str:
    """'het concept van Leiden', 'de concepten van Leiden en Leiderdorp'."""
    return f"{'het concept' if len(names) == 1 else 'de concepten'} van {listed(names)}"


def in_drafts(names: Sequence[str]) -> str:
    """'in het concept van Leiden', 'in de concepten van Leiden en Leiderdorp'; many are counted."""
    return f"in de {len(names)} vergeleken concepten" if len(names) > MANY else f"in {drafts_of(names)}"


def none_falls(there: Sequence[str], missed: Sequence[str]) -> str:
    """That nothing fell away in these drafts, without a stop; named where another was not compared."""
    if missed:
        return f"{sentence_case(in_drafts(there))} vervalt geen afspraak"
    one = len(there) == 1
    return "In het concept vervalt geen afspraak" if one else "In geen enkel concept vervalt een afspraak"


def none_deviates(there: Sequence[str], missed: Sequence[str]) -> str:
    """That these drafts deviate nowhere in substance, without a stop; named as in `none_falls`."""
    if missed:
        return f"{sentence_case(in_drafts(there))} is nergens een inhoudelijke afwijking"
    one = len(there) == 1
    return "Het concept wijkt nergens inhoudelijk af" if one else "Geen enkel concept wijkt inhoudelijk af"


def what_deviates(units: int, grown: int, drafts: int) -> str:
    """At how many units some of these drafts deviates in substance, and at how many places some adds what has
    substance, without a stop; '' where none does either."""
    if not units and not grown:
        return ""
    who = "het concept" if drafts == 1 else "ten minste één concept" if units else "een concept"
    where = f"{units} onderdelen" if units > 1 else "1 onderdeel" if units else "geen onderdeel"
    deviate = f"Bij {where} wijkt {who} inhoudelijk af"
    if not grown:
        return deviate
    places = f"{grown} plaatsen" if grown > 1 else "1 plaats"
    return f"{deviate}, {'en' if units else 'maar'} op {places} komt er iets inhoudelijks bij"


def not_found_sentence(names: Sequence[str]) -> str:
    """In whose drafts the common text was not found, so that nothing that is counted is about them; '' where
    it was found in all."""
    if not names:
        return ""
    whose = f"In {len(names)} concepten" if len(names) > MANY else f"In {drafts_of(names)}"
    return f"{whose} is de gemeenschappelijke tekst niet gevonden; daarvan is niets vergeleken."


def all_drafts(count: int) -> str:
    """'alle concepten'; of two 'beide concepten', of one 'het concept'."""
    return {1: "het concept", 2: "beide concepten"}.get(count, "alle concepten")


def numbers(labels: Iterable[str]) -> str:
    """The numbers in order; three or more that follow each other as '55 t/m 63'."""
    return listed([part for run in _runs(labels) for part in ([spanned(run)] if len(run) > 2 else run)])


def spanned(labels: Sequence[str]) -> str:
    """The numbers of what stands together: '57 t/m 68', '7 en 8', '7'."""
    return f"{labels[0]} t/m {labels[-1]}" if len(labels) > 2 else listed(labels)


def _runs(labels: Iterable[str]) -> list[list[str]]:
    runs: list[list[str]] = []
    for label in dict.fromkeys(labels):
        if runs and label.isdigit() and runs[-1][-1].isdigit() and int(label) == int(runs[-1][-1]) + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    return runs


_UNLIKE_THE_PAGE = ("RP123", "RP132", "RP133")
"""The remarks that a draft shows another text than it holds: hidden, worked out anew, a scan."""


def unlike_the_page_by(remarks: Iterable[Remark]) -> list[str]:
    """The codes of the remarks that say it."""
    told = {remark.code for remark in remarks}
    return [code for code in _UNLIKE_THE_PAGE if code in told]


def unlike_the_page(comparison: Comparison) -> str:
    """The end of a sentence that says that nothing differs, where a reader may see another text."""
    codes = unlike_the_page_by(comparison.draft.remarks)
    return (
        f" in wat is gelezen, maar op de bladzijde kan iets anders staan ({listed(codes)})" if codes else ""
    )

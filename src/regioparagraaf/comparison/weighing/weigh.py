"""Weighing one change: what it does to the agreement, with the signals that say why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.model import (
    Direction,
    Edit,
    Op,
    Passage,
    Relation,
    Signal,
    SignalKind,
    Unit,
    Weight,
    text_of,
)
from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side, read
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.units import is_item
from regioparagraaf.comparison.weighing.disputed import settled
from regioparagraaf.comparison.weighing.matching import content
from regioparagraaf.comparison.weighing.pair import read_pair
from regioparagraaf.comparison.weighing.signals import RULES
from regioparagraaf.comparison.weighing.weight import weight
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.labels import renumbered, unlettered, without_label
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal


def weigh(
    common: Sequence[Unit],
    draft: Sequence[Unit],
    lexicon: Lexicon,
    settings: Settings,
    articles: Mapping[str, str] | None = None,
) -> Passage:
    """What a linked group of units does: weight, signals, and the word diff of the joined texts.

    A heading carries no signals, and a changed one is editorial: it answered because of its subject.
    `articles` says what became of the numbers of articles: a reference that only follows them is editorial,
    one that points at another article is not.
    """
    was = text_of(common)
    wordt = text_of(draft)
    if any(unit.kind is Kind.HEADING for unit in (*common, *draft)):
        same = normal(was) == normal(wordt)
        return Passage(Weight.NONE if same else Weight.EDITORIAL, 0.95, (), word_diff(was, wordt))
    bare, new = _listed(common), _listed(draft)
    disputed = settled(bare, new, settings.municipality)
    chosen = disputed != bare
    bare = renumbered(disputed, articles or {})
    if (bare, new) == (was, wordt) or same_but_slots(was, wordt, lexicon, settings):
        return weigh_passage(was, wordt, lexicon, settings)
    said = weigh_passage(bare, new, lexicon, settings)
    if said.weight is Weight.NONE:
        reason = "volgt de eigen woorden tussen haken" if chosen else "alleen de nummering is anders"
        said = replace(said, weight=Weight.EDITORIAL, reason=reason)
    return replace(said, diff=word_diff(was, wordt))


def _listed(units: Sequence[Unit]) -> str:
    """The units as one text without their labels; items without a full stop are an enumeration."""
    texts = [without_label(unit.text) for unit in units]
    for at in range(len(units) - 1):
        open_item = units[at].kind is Kind.ITEM and units[at + 1].kind is Kind.ITEM
        bare = texts[at].rstrip().rstrip(";,")
        if open_item and bare[-1:].isalnum():
            texts[at] = bare + (" en" if at == len(units) - 2 else ",")
    return " ".join(texts)


LONGEST = 1500
"""Words of a passage that is still read for signals: four pages in one sentence is no agreement, and reading
asks of each word what stands around it."""


def weigh_passage(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Passage:
    """What a rewording of one passage does (`weeg`)."""
    diff = word_diff(was, wordt)
    if same_but_slots(was, wordt, lexicon, settings):
        return Passage(Weight.NONE, 0.99, (), diff)
    if max(len(was.split()), len(wordt.split())) > LONGEST:
        return Passage(Weight.SUBSTANTIVE, 0.7, (), diff, "in twijfel: te lang om woord voor woord te wegen")
    was, wordt = unlettered(was), unlettered(wordt)
    pair = read_pair(was, wordt, lexicon, _with_own_name(was, wordt, lexicon, settings))
    signals = tuple(_one_sided(signal) for rule in RULES for signal in rule.find(pair))
    heaviness, confidence, reason = weight(pair, signals)
    return Passage(heaviness, confidence, signals, diff, reason)


def _one_sided(signal: Signal) -> Signal:
    """The signal without the words of the side that lacks it: of two denials that say 'geen', one went."""
    if normal(signal.common) != normal(signal.draft):
        return signal
    if signal.direction is Direction.DROPPED:
        return replace(signal, draft="")
    return replace(signal, common="") if signal.direction is Direction.ADDED else signal


def _with_own_name(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Settings:
    """The settings, with the municipality that fills a slot of the common text taken as the own one."""
    if settings.municipality or settings.whole:
        return settings
    low = normal(was).lower()
    if not any(slot in low for slot in lexicon.slots):
        return settings
    draft = normal(wordt)
    names = sorted(
        (draft.find(name), name)
        for name in lexicon.municipalities
        if name in draft and name.lower() not in low
    )
    return replace(settings, municipality=names[0][1]) if names else settings


def weigh_lone(
    unit: Unit, relation: Relation, lexicon: Lexicon, settings: Settings, list_stays: bool = False
) -> Passage:
    """What a unit does that was dropped or added (`relation`), with nothing on the other side.

    `list_stays` says that it is an item of a list of which other items were kept.
    """
    dropped = relation is Relation.DROPPED
    diff = (Edit(Op.REMOVE if dropped else Op.INSERT, unit.text),)
    if unit.kind is Kind.HEADING:
        return Passage(Weight.EDITORIAL, 0.9, (), diff)
    side = read(unit.text, lexicon, settings)
    if unit.is_column_title and not side.bodies:
        return Passage(Weight.EDITORIAL, 0.9, (), diff, "titel van een kolom")
    if _only_connects(side, lexicon):
        return Passage(Weight.EDITORIAL, 0.8, (), diff, "verbindt alleen, zonder eigen afspraak")
    signals = []
    if list_stays and is_item(unit):
        item = without_label(unit.text).strip().rstrip(".;,")
        signals.append(_lone(SignalKind.ENUMERATION, item, dropped))
    else:
        condition = _condition(side, lexicon)
        if condition:
            signals.append(_lone(SignalKind.RESERVATION, condition, dropped))
    word = "vervallen" if dropped else "toegevoegd"
    return Passage(Weight.SUBSTANTIVE, 0.95, tuple(signals), diff, f"deze zin is {word}")


def _lone(kind: SignalKind, words: str, dropped: bool) -> Signal:
    if dropped:
        return Signal(kind, words, "", Direction.DROPPED)
    return Signal(kind, "", words, Direction.ADDED)


_CONNECTING = frozenset(
    "tabel schema overzicht figuur kaart stap stappen belangrijkste volgende veel tegenover volgt "
    "volgen hieronder "
    "alles samen onderwerp onderwerpen punten punt afspraken opgave vraag lezen leest ander kant "
    "werk leidraad "
    "inleiding samenvatting kort toelichting slot tot".split()
)


def _only_connects(side: Side, lexicon: Lexicon) -> bool:
    """Whether a sentence only leads to the next or points at a table: no body, number or denial."""
    measured = side.measures
    bodies = [body for body in side.bodies if body.concept != "wij"]
    if bodies or measured.quantities or measured.terms or measured.frequencies or side.hedges:
        return False
    if any(lexicon.denials.get(key) in ("vol", "eigen") for key in side.keys):
        return False
    if sum(key[0].isalnum() for key in side.keys) > 12:
        return False
    words = content(side, lexicon)
    if all(side.keys[at] in _CONNECTING for at in words):
        return True
    return _opens_list(side) or (not side.bodies and _points_at_table(side))


def _opens_list(side: Side) -> bool:
    """Whether the sentence only announces its list: 'Daartoe nemen wij de volgende maatregelen:'."""
    return side.keys[-1:] == (":",) and "volgende" in side.keys and len(side.keys) <= ANNOUNCING


ANNOUNCING = 10
"""Words, with the colon, up to which a sentence that announces a list says nothing else."""


def _points_at_table(side: Side) -> bool:
    """Whether the sentence says no more than where to look: 'De mijlpalen staan hieronder', 'In de tabel ziet
    u wat er wanneer gebeurt'."""
    below = "hieronder" in side.keys
    inside = any(
        key in _TABLE and not {"in", "onderstaande", "onderstaand"}.isdisjoint(side.keys[max(at - 2, 0) : at])
        for at, key in enumerate(side.keys)
    )
    return (below or inside) and not _SHOWING.isdisjoint(side.keys)


_TABLE = frozenset("tabel schema overzicht tijdlijn tijdpad".split())
_SHOWING = frozenset("staat staan ziet vindt volgt volgen leest".split())


_STRONG = frozenset(
    "zin-mits zin-tenzij zin-zolang zin-voorbehoud zin-voorzover zin-uitzondering zin-afhankelijk "
    "zin-zodra".split()
)


def _condition(side: Side, lexicon: Lexicon) -> str:
    """The condition that a sentence of its own lays on its neighbour, or on all that was agreed: it says
    nothing else itself."""
    on_the_text = content(side, lexicon)
    if len(side.keys) <= BRIEF:
        on_the_text = tuple(at for at in on_the_text if side.keys[at] not in _ON_THE_TEXT)
    lapses = not _LAPSING.isdisjoint(side.keys)
    for hedge in side.hedges:
        rest = [at for at in on_the_text if not hedge.start <= at < hedge.end]
        whole = hedge.start == 0 and not rest
        strong = whole or hedge.group in _STRONG or (lapses and hedge.group == "zin-als")
        if strong and len(rest) <= (2 if hedge.start == 0 else 1):
            return side.span(hedge.start, hedge.end)
    return _only_where(side)


_ON_THE_TEXT = frozenset(
    "afspraak afspraken paragraaf tekst regionale akkoord tekent tekenen doet doen meedoen let vervalt "
    "vervallen gemeente gemeenteraad raad".split()
)
"""Words of a sentence that speaks of what was agreed, and not of a thing of its own."""
BRIEF = 16
"""Words up to which a sentence on the agreements says no more than what limits them."""
_LAPSING = frozenset("vervalt vervallen".split())


def _only_where(side: Side) -> str:
    """'Dit geldt alleen bij rijkssubsidie', 'behoudt zich het recht voor': from where it limits."""
    kept = next((at for at, key in enumerate(side.keys) if key in ("behoudt", "behouden")), None)
    if kept is not None and ("recht", "voor") in pairwise(side.keys):
        return side.span(kept, side.stop(kept))
    if not {"dit", "dat", "deze"}.isdisjoint(side.keys[:1]) and not {"geldt", "gelden"}.isdisjoint(side.keys):
        at = next((at for at, key in enumerate(side.keys) if key in ONLY), None)
        return "" if at is None else side.span(at, side.stop(at))
    return ""

"""`opsomming`: an item of an enumeration that came or went while its neighbours stayed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bare_rows import bare_rows
from regioparagraaf.comparison.reading.enumerations import (
    FINITE,
    JOINTS,
    OPENERS,
    SUBJECTS,
    VERBS_LAST,
    Items,
    enumerations,
    rows_of_clauses,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.comparison.weighing.rows.alternative import alternative
from regioparagraaf.comparison.weighing.rows.lone_items import RETOLD, lone_items
from regioparagraaf.comparison.weighing.rows.lone_word import lone_word
from regioparagraaf.comparison.weighing.rows.missing_fellow import missing_fellow
from regioparagraaf.comparison.weighing.rows.second_deed import second_deed
from regioparagraaf.comparison.weighing.rows.shorter_row import without_fellow
from regioparagraaf.comparison.weighing.rows.struck_items import struck_item
from regioparagraaf.comparison.weighing.signals.orgaan import find as find_body
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES

MUST = (
    ("Ponten en sluizen worden onderhouden.", "Wij onderhouden de ponten.", "vervallen"),
    ("Wij zorgen voor water, bodem en lucht.", "Wij zorgen voor water en bodem.", "vervallen"),
    ("Wij spitten de tuin om en zetten er een bank neer.", "Wij spitten de tuin om.", "vervallen"),
    ("De steiger is er voor vissers en voor roeiers.", "De steiger is er voor vissers.", "vervallen"),
    ("De nota gaat naar de raad.", "De nota gaat naar de raad en de griffie.", "toegevoegd"),
    ("Wij maaien, snoeien en vegen de paden.", "Wij maaien en snoeien de paden.", "vervallen"),
    (
        "De gemeente herstelt bij molens de kap en de wieken.",
        "Het herstel van de kap, de wieken en de vang van molens doet de gemeente.",
        "toegevoegd",
    ),
    ("De gids noemt kerken en molens.", "De gids noemt kerken, molens en forten.", "toegevoegd"),
    (
        "Palen staan er alleen langs de weg en op het plein.",
        "Palen staan er alleen langs de weg.",
        "vervallen",
    ),
    ("De haven houdt haar eigen kas.", "De haven houdt haar eigen kas en haar eigen kraan.", "toegevoegd"),
    ("Zieken, ouderen en jonge ouders krijgen hulp.", "Ouderen en jonge ouders krijgen hulp.", "vervallen"),
    ("Dit zijn onze sporen: haven, sluis, kade.", "Dit zijn onze sporen: haven, kade.", "vervallen"),
    ("Wij vegen op de kade, op het plein en in de tuin.", "Wij vegen op de kade en in de tuin.", "vervallen"),
    ("Zowel hout als staal hijst de kraan.", "De kraan hijst staal.", "vervallen"),
    ("De smid meet en weegt de ankers.", "De smid meet de ankers.", "vervallen"),
    ("Het touw is licht, sterk en waterdicht.", "Het touw is licht en sterk.", "vervallen"),
    ("Wij willen soep die warm, vers en gezouten is.", "Wij willen soep die warm en vers is.", "vervallen"),
    (
        "Schippers krijgen bericht via de krant en via de site.",
        "U leest het in de krant, op de site en in een brief.",
        "toegevoegd",
    ),
    ("De gids spreekt over kade, sluis en brug.", "Over de brug en de kade spreekt de gids.", "vervallen"),
)
MUST_NOT = (
    (
        "Burgemeester en wethouders kopen touw, teer en zeil.",
        "De inkoop van touw, teer en zeil door burgemeester en wethouders verloopt via de bond.",
    ),
    ("De kade krijgt nieuwe bolders.", "De kade krijgt nieuwe palen, ringen en andere bolders."),
    ("De keurmeester komt af en toe langs.", "De keurmeester komt soms langs."),
    ("Wij zorgen voor water, bodem en lucht.", "Wij zorgen voor lucht, water en bodem."),
    ("Wij planten bomen en struiken.", "Struiken en bomen planten wij."),
    ("Wij zien toe op de keuring van schepen.", "Wij controleren of schepen gekeurd zijn volgens de regels."),
    ("Wij planten bomen.", "Wij planten bomen aan de weg."),
    ("De pas geldt voor leden van 70 jaar en ouder.", "De pas geldt voor leden van 70 jaar."),
    ("De meester, een visser, vaart uit.", "De meester vaart uit."),
    ("De club komt elke maand samen en telt tien leden.", "Elke maand vergadert de club, met tien leden."),
    ("De smid spreekt en schrijft de schippers aan.", "De smid benadert de schippers."),
    ("Karren van en naar de werf rijden over de dijk.", "De werf is te bereiken over de dijk."),
    ("De pont vaart, zomer en winter.", "Het hele jaar door vaart de pont."),
    (
        "Op de pier, op de kade en in de haven mag niets staan.",
        "Op de kade, in de haven en op de kop van de pier mag niets staan.",
    ),
    (
        "Op de kade mag geen vuur. Dat geldt ook voor de steigers.",
        "Op kade en omliggende steigers mag geen vuur.",
    ),
    ("Leden van 65 jaar en ouder varen gratis.", "65-plussers varen gratis."),
    ("De smid en de knecht hameren de bouten vast.", "De bouten worden vastgehamerd."),
    ("Wij bestellen vijftig planken.", "Wij bestellen een stuk of dertig planken."),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The items that came or went."""
    ours, theirs = ([*enumerations(side, pair.lexicon), *rows_of_clauses(side)] for side in pair.sides)
    gone, new = lone_items(pair, pair.common, ours, theirs), lone_items(pair, pair.draft, theirs, ours)
    gone, new = ([item for item in them if not item.startswith("hoe ")] for them in (gone, new))
    gone, new = _paraphrased(pair, gone, new, ours, theirs)
    gone, new = _not_renamed(gone, new), _not_renamed(new, gone)
    if gone and new:
        if len(gone) == len(new) == 1 and pair.changed <= RETOLD:
            return _both(gone, new)
        if len(gone) == len(new):
            return _signals(pair, *_without_fellow(pair, ours, theirs))
        gone, new = (gone[len(new) :], []) if len(gone) > len(new) else ([], new[len(gone) :])
    if not gone and not new:
        gone, new = next((found for found in _in_another_way(pair, ours, theirs) if any(found)), ([], []))
    return _signals(pair, gone, new)


def _in_another_way(
    pair: Pair, ours: Sequence[Items], theirs: Sequence[Items]
) -> Iterator[tuple[list[str], list[str]]]:
    """What went and what came, by each way to tell it but the items of two lists; worked out when asked."""
    common, draft = pair.common, pair.draft
    gone, new = _acts(pair, common), _acts(pair, draft)
    yield ([], []) if gone and new else (gone, new)
    yield _paraphrased(pair, _bodies(common, draft), _bodies(draft, common), ours, theirs)
    yield _joined_on(pair, common), _joined_on(pair, draft)
    yield struck_item(pair, common), struck_item(pair, draft)
    yield missing_fellow(pair, common, ours, theirs), missing_fellow(pair, draft, theirs, ours)
    yield _without_fellow(pair, ours, theirs)
    yield second_deed(pair, common), second_deed(pair, draft)
    yield alternative(pair, common), alternative(pair, draft)
    if not find_body(pair):
        yield lone_word(pair, common), lone_word(pair, draft)


def _without_fellow(
    pair: Pair, ours: Sequence[Items], theirs: Sequence[Items]
) -> tuple[list[str], list[str]]:
    """The items of a longer row for which the shorter one of the other side has none."""
    ours, theirs = [*ours, *bare_rows(pair.common)], [*theirs, *bare_rows(pair.draft)]
    return without_fellow(pair, pair.common, ours, theirs), without_fellow(pair, pair.draft, theirs, ours)


def _signals(pair: Pair, gone: list[str], new: list[str]) -> tuple[Signal, ...]:
    """The signals of the first item that went and of the first that came."""
    signals = [Signal(SignalKind.ENUMERATION, item, "", Direction.DROPPED) for item in gone[:1]]
    signals += [Signal(SignalKind.ENUMERATION, "", item, Direction.ADDED) for item in new[:1]]
    return tuple(signal for signal in signals if not _is_who_acts(pair, signal))


def _paraphrased(
    pair: Pair, gone: list[str], new: list[str], ours: Sequence[Items], theirs: Sequence[Items]
) -> tuple[list[str], list[str]]:
    """The items that came and went without those that are people in other words, in lists of one length:
    'bewoners' and 'mensen uit de buurt'."""
    sizes = {len(items) for items in ours} & {len(items) for items in theirs}
    if not sizes or not (gone or new):
        return gone, new
    described = [
        items
        for side, lists in ((pair.common, ours), (pair.draft, theirs))
        for items in lists
        if len(items) in sizes and not all(_ANYONE.isdisjoint(side.keys[start:end]) for start, end in items)
    ]
    if described:
        people = pair.lexicon.people_roots | DWELLERS
        gone = [item for item in gone if not _are_people(pair, item, people)]
        new = [item for item in new if not _are_people(pair, item, people)]
    return gone, new


def _are_people(pair: Pair, item: str, people: Collection[str]) -> bool:
    """Whether an item names people, by a noun or by '(op) mensen die'."""
    words = [key for key in item.lower().split() if key not in ARTICLES | PREPOSITIONS]
    return bool(words) and (words[0] in _ANYONE or pair.lexicon.root(words[0]) in people)


_ANYONE = frozenset("mensen wie personen degenen".split())


def _is_who_acts(pair: Pair, signal: Signal) -> bool:
    """Whether the item is one who acts, of whom `orgaan` tells that he came or went."""
    item = signal.common or signal.draft
    who = {word for told in find_body(pair) for word in (told.common, told.draft) if word}
    return any(item.startswith(word) for word in who)


def _acts(pair: Pair, side: Side) -> list[str]:
    """The second act of a sentence, when all of it is unanswered and nothing else is: 'brengt de knelpunten
    in kaart en doet voorstellen'."""
    left, others = pair.matching.common_left, pair.matching.draft_left
    if side is pair.draft:
        left, others = others, left
    if others or not left:
        return []
    for at, key in enumerate(side.keys[:-1]):
        if key != "en" or not _is_act(pair, side, at + 1):
            continue
        end = side.stop(at + 1)
        content = [place for place in pair.content(side) if at < place < end]
        if content and end - at > LEAST and {*content} == {*left}:
            return [side.span(at + 1, end)]
    return []


LEAST = 2
"""Words of an act: its verb and what it is done to."""


def _is_act(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb that says what is done opens here: 'doet voorstellen', 'zetten er een bank neer'."""
    key = side.keys[at]
    if key in SUBJECTS:
        return False
    following = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    auxiliary = key in VERBS_LAST or key in FINITE
    known = side.roots[at] in pair.lexicon.light_roots or at in side.torn
    return key[-1] in "tn" and not auxiliary and (known or following in SUBJECTS | {"hun", "haar", "onze"})


def _bodies(side: Side, other: Side) -> list[str]:
    """The bodies that came or went in a row: 'naar de raden, de colleges en de griffie'."""
    there = {body.concept for body in other.bodies}
    out: list[str] = []
    for body in side.bodies:
        if body.concept in there:
            continue
        row = [
            twin
            for twin in side.bodies
            if twin.concept in there
            and (side.keys[body.end : twin.start] in _AND or side.keys[twin.end : body.start] in _AND)
        ]
        named = body.kind in ("plaats", "gemeente") and body.role == "van"
        if side.keys[body.start] == "die":
            continue  # 'vissers, die wij …'
        first = side.bodies[0]
        owned = body.kind == "eigen" and body.role == "doet" == first.role and first not in (*row, body)
        if row and (named or owned or body.role in ("bij", "aan")):
            out.append(side.quote(body))
    return out


def _joined_on(pair: Pair, side: Side) -> list[str]:
    """What 'en' joins on, where that is all that the other side lacks: 'in de avond (en in het weekend)',
    'haar eigen kas (en haar eigen bestuur)'."""
    if pair.extra is None or pair.extra[0] is not side:
        return []
    _, start, end = pair.extra
    start += side.keys[start] == ","  # ', alsmede de sluizen'
    item = side.keys[start + 1 : end]
    if len(item) < LEAST - 1 or side.keys[start] not in JOINTS:
        return []
    before = side.keys[max(start - _NEAR, 0) : start]
    if "met" in before:
        return []  # `orgaan` weighs who does it with us
    like = item[0] in OPENERS and (item[0] in side.keys[:start] or not OPENERS.isdisjoint(before))
    same = item[0] in before and item[0] in _OWNED and _names_a_thing(item)
    return [side.span(start + 1, end)] if like or same else []


def _names_a_thing(item: Sequence[str]) -> bool:
    """Whether it is a noun with what stands before it, and nothing that it does: 'haar eigen bestuur'."""
    return (
        len(item) == LEAST
        or (len(item) == LEAST + 1 and item[1].endswith("e") and item[2][-1] != "t")
        or (len(item) == LEAST + 1 and item[1] == "eigen")
    )


_NEAR = 4
"""Words before 'en' in which the item stands that it joins another to."""
_OWNED = frozenset("haar hun zijn onze ons de het een".split())

_AND = (("en",), (",",), ("of",))


def _both(gone: list[str], new: list[str]) -> tuple[Signal, ...]:
    """One item that made way for another."""
    return (
        Signal(SignalKind.ENUMERATION, gone[0], "", Direction.DROPPED),
        Signal(SignalKind.ENUMERATION, "", new[0], Direction.ADDED),
    )


def _not_renamed(items: list[str], others: list[str]) -> list[str]:
    """The items but for those that the other side names by the last part of a compound: 'een
    sportlidmaatschap', 'het lidmaatschap van een club'."""
    heads = [item.lower().split()[-1] for item in others]
    return [item for item in items if not any(_is_head_of(item.lower().split()[-1], head) for head in heads)]


def _is_head_of(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(shorter) >= _HEAD and longer.endswith(shorter)


_HEAD = 5
"""Letters of a word that ends a compound by no chance."""

"""`reikwijdte`: how far a promise reaches: for whom, where, and whether a list is open or closed."""

from __future__ import annotations

import re

from regioparagraaf.comparison.agents import AGENTS
from regioparagraaf.comparison.anew import is_thing
from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side, free_relative
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantities import Quantity

MUST = (
    ("Alle steigers in de haven krijgen licht.", "De steigers in de haven krijgen licht.", "nauwer"),
    ("De pont is voor elke inwoner gratis.", "De pont is gratis voor kinderen.", "nauwer"),
    ("Er komt een steiger in elke kern.", "Er komt een steiger in de grote kernen.", "nauwer"),
    ("Alle vissers krijgen een pas.", "Alleen vissers met een boot krijgen een pas.", "nauwer"),
    ("Alle wijken krijgen een plein.", "Enkele wijken krijgen een plein.", "nauwer"),
    ("De pas is er voor jongeren.", "De pas is er bijvoorbeeld voor jongeren.", "ruimer"),
    ("Kinderen varen over.", "Alleen kinderen varen over.", "nauwer"),
    ("De hub is uitsluitend voor bedrijven.", "De hub is voor bedrijven.", "ruimer"),
    ("Iedere school krijgt een tuin.", "Iedere nieuwe school krijgt een tuin.", "nauwer"),
    ("De pas geldt in de hele regio.", "De pas geldt in Leiden.", "nauwer"),
)
MUST_NOT = (
    ("De steiger is voor kortdurend verblijf.", "Aan de steiger blijft u een paar dagen."),
    ("Honden zijn op de kade uitsluitend aangelijnd toegestaan.", "Op de kade moet uw hond aan de lijn."),
    ("Alle gemeenten betalen mee.", "De gemeenten betalen mee."),
    ("In alle kernen is een steiger.", "Elk dorp heeft een steiger."),
    ("Het beleid beperkt zich tot ponten.", "Het beleid gaat alleen over ponten."),
    ("Alleen al hier varen tien ponten.", "Hier varen al tien ponten."),
    ("Met name vissers varen laat.", "Vooral vissers varen laat."),
    ("Alle wijken krijgen een plein.", "Elke wijk krijgt een plein."),
    ("Wij kappen alleen met een vergunning.", "Wij kappen niet zonder vergunning."),
    ("In elke wijk komt een plein.", "Elke wijk krijgt een plein."),
)
_PLACES = (
    (1, frozenset("straat plein gebouw park station stadspark".split())),
    (
        2,
        frozenset(
            "wijk buurt kern binnenstad centrum dorp dorpskern wijken kernen stadscentrum buitengebied "
            "polder kom landgoed bedrijventerrein".split()
        ),
    ),
    (3, frozenset("gemeente stad dorp".split())),
    (4, frozenset("regio streek".split())),
    (5, frozenset("provincie".split())),
    (6, frozenset("nederland land".split())),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in reach, if any."""
    lists, ranks = _lists(pair), _ranks(pair)
    places = () if ranks else _places(pair)
    ways = {signal.direction for signal in ranks}
    found = (*(signal for signal in lists if signal.direction not in ways), *ranks, *places)
    return (
        found
        or _narrowed(pair)
        or _made_own(pair)
        or _part_of_them(pair)
        or _qualified(pair)
        or _for_some(pair)
        or _even(pair)
    )


MOST = 8
"""From this place on the scale a quantifier speaks of a whole group, which a word behind it narrows."""


def _signal(was: str, wordt: str, wider: bool) -> tuple[Signal, ...]:
    return (Signal(SignalKind.SCOPE, was, wordt, Direction.WIDER if wider else Direction.NARROWER),)


def _lists(pair: Pair) -> tuple[Signal, ...]:
    """Words that open or close a list or a group, on one side alone."""
    closed, closes = _of(pair.common, "sluit"), _of(pair.draft, "sluit")
    opened = [span for span in _of(pair.common, "open") if not _stressed(pair.common, span, pair.draft)]
    opens = [span for span in _of(pair.draft, "open") if not _stressed(pair.draft, span, pair.common)]
    closed = [span for span in closed if not _by_oneself(pair.common, span, pair.draft)]
    closes = [span for span in closes if not _by_oneself(pair.draft, span, pair.common)]
    if len(opened) != len(opens):
        was = pair.common.span(*opened[0]) if opened else (pair.common.span(*closed[0]) if closed else "")
        wordt = pair.draft.span(*opens[0]) if opens else (pair.draft.span(*closes[0]) if closes else "")
        return _signal(was, wordt, len(opens) > len(opened))
    if closed and not closes and pair.common.keys[closed[0][0]] == "voorbehouden":
        return ()  # who may decide alone, still decides
    if _is_due(pair, closed, closes):
        return ()
    if len(closed) != len(closes) and not _said_otherwise(pair) and not _only_if(pair, closed, closes):
        was = pair.common.span(*closed[0]) if closed else ""
        wordt = pair.draft.span(*closes[0]) if closes else ""
        return _signal(was, wordt, len(closed) > len(closes))
    return ()


_ABOVE_ALL = frozenset(
    "vooral voornamelijk hoofdzakelijk bovenal bijzonder bijzondere extra name plaats".split()
)
_UNIVERSAL = frozenset("iedereen alle elk elke ieder iedere".split())


def _stressed(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether 'met name' and 'vooral' only stress, as such a word does on the other side; of a group that was
    whole there ('iedereen'), they leave a part."""
    if side.keys[span[0]] in ("ongeacht", "welk", "welke"):
        return not _UNIVERSAL.isdisjoint(other.keys)
    if _ABOVE_ALL.isdisjoint(side.keys[slice(*span)]):
        return False
    return not _ABOVE_ALL.isdisjoint(other.keys) or not _UNIVERSAL.isdisjoint(other.keys)


def _by_oneself(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether 'alleen' says 'zelfstandig': without help, and not that nobody else is meant."""
    return side.keys[span[0]] == "alleen" and any(key.startswith("zelfstandig") for key in other.keys)


def _is_due(pair: Pair, closed: list[tuple[int, int]], closes: list[tuple[int, int]]) -> bool:
    """Whether 'alleen aangelijnd toegestaan' is told as 'moet aan de lijn'."""
    rich, poor = (pair.draft, pair.common) if len(closes) > len(closed) else (pair.common, pair.draft)
    return not _LET.isdisjoint(rich.keys) and not {"moet", "moeten"}.isdisjoint(poor.keys)


_LET = frozenset("toegestaan mag mogen toegelaten".split())


def _only_if(pair: Pair, closed: list[tuple[int, int]], closes: list[tuple[int, int]]) -> bool:
    """Whether the side without 'alleen' has it in a condition: 'alleen mogelijk als …'."""
    poor = pair.common if len(closed) < len(closes) else pair.draft
    return any(poor.keys[hedge.start] in ("alleen", "slechts", "uitsluitend") for hedge in poor.hedges)


def _of(side: Side, group: str) -> list[tuple[int, int]]:
    return [
        (start, end)
        for kind, _, start, end in side.scopes
        if kind == group and not (group == "sluit" and start and side.keys[start - 1] == "niet")
    ]


def _said_otherwise(pair: Pair) -> bool:
    """Whether two denials on the other side say what 'alleen' says ('niet … zonder')."""
    denials = [
        sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys) for side in (pair.common, pair.draft)
    ]
    return abs(denials[0] - denials[1]) >= 1


def _ranks(pair: Pair) -> tuple[Signal, ...]:
    """A quantifier that went up or down the scale."""
    ours, theirs = _quantifiers(pair.common), _quantifiers(pair.draft)
    for quantifier in list(ours):
        twin = next((q for q in theirs if q[0] == quantifier[0]), None)
        if twin:
            ours.remove(quantifier)
            theirs.remove(twin)
    if ours and theirs:
        return _signal(
            pair.common.span(*_with_noun(pair.common, ours[0])),
            pair.draft.span(*_with_noun(pair.draft, theirs[0])),
            theirs[0][0] > ours[0][0],
        )
    unpaired = _unpaired(pair, ours, theirs)
    if unpaired:
        return unpaired
    whole = _no_longer_all(pair, ours, theirs)
    if whole:
        return whole
    _, other = (pair.common, pair.draft) if ours else (pair.draft, pair.common)
    if any(quantity.unit == "%" for quantity in other.measures.quantities):
        return ()  # 'de helft' that became 'een flink deel' is a number that went
    partial = [q for q in ours or theirs if q[0] not in (_SEVERAL, ALL)]
    if partial and _none(pair.draft if ours else pair.common):
        return ()
    if partial:
        if ours:
            return _signal(pair.common.span(partial[0][1], partial[0][2]), "", True)
        return _signal("", pair.draft.span(partial[0][1], partial[0][2]), False)
    return ()


_SEVERAL = 5
"""'Verschillende' and its like only say that there are more than one."""


def _none(side: Side) -> bool:
    """Whether the side speaks of none at all ('nergens'), where a part is the loss of a denial, or of a
    majority, which is 'de meesten', or of a 'tegemoetkoming', which is a part itself."""
    return not _NONE.isdisjoint(side.keys)


_NONE = frozenset("nergens niemand nooit geen meerderheid tegemoetkoming".split())


_WHOLLY = frozenset("volledig volledige onverkort integraal geheel allemaal".split())
"""With these the whole is meant without 'alle'."""


def _no_longer_all(
    pair: Pair, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]
) -> tuple[Signal, ...]:
    """'alle bushaltes' against 'de bushaltes', in a sentence that was kept."""
    side, other, found = (pair.common, pair.draft, ours) if ours else (pair.draft, pair.common, theirs)
    if pair.changed > ON_PURPOSE or not _WHOLLY.isdisjoint(other.keys):
        return ()
    bodies = {body.end - 1 for body in side.bodies}
    for _, start, end in found:
        noun = next((at for at in range(end, min(end + 3, len(side.keys))) if side.keys[at] in other.keys), 0)
        if side.keys[start] == "alle" and noun and noun not in bodies and number(side.keys[end]) is None:
            at = other.roots.index(side.roots[noun])
            said, bare = side.span(start, noun + 1), other.span(at - (other.keys[at - 1] == "de"), at + 1)
            return _signal(said, bare, False) if ours else _signal(bare, said, True)
    return ()


ON_PURPOSE = 0.34
"""Up to this share of changed words 'alle' came or went on purpose; who tells it anew may leave it out."""


def _unpaired(
    pair: Pair, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]
) -> tuple[Signal, ...]:
    """'alle inwoners' against 'inwoners met een laag inkomen'; 'alle parken' against 'het stadspark'."""
    for quantifiers, side, other, left, wider in (
        (ours, pair.common, pair.draft, pair.matching.draft_left, False),
        (theirs, pair.draft, pair.common, pair.matching.common_left, True),
    ):
        for rank, start, end in quantifiers:
            if rank == ALL and side.roots[end : end + 1]:
                aged = _aged(other, side.roots[end])
                if aged:
                    said = side.span(start, end + 1)
                    return _signal(aged, said, True) if wider else _signal(said, aged, False)
            if rank < MOST or end >= len(side.keys) or free_relative(other):
                continue
            if (
                side.keys[start] == "iedereen"
                and len(left) == 1
                and _is_part(other, left[0], pair)
                and _is_person(other, left[0], pair)
            ):
                said, limited = side.span(start, end), other.words(left[0])
                return _signal(limited, said, True) if wider else _signal(said, limited, False)
            if side.keys[start] in _BY_THEMSELVES:
                continue  # what follows 'iedereen' is no group
            if side.roots[end] in _DWELLERS and len(left) == 1 and _is_person(other, left[0], pair):
                said, limited = side.span(start, end + 1), other.words(left[0])
                return _signal(limited, said, True) if wider else _signal(said, limited, False)
            limited = _limited_noun(other, side.roots[end], left) or _those_who(other, side, end)
            if limited:
                said = side.span(start, end + 1)
                return _signal(limited, said, True) if wider else _signal(said, limited, False)
    return ()


_ANYBODY = frozenset("publiek openbaar mensen bezoekers gebruikers burgers inwoners".split())


def _is_part(side: Side, at: int, pair: Pair) -> bool:
    """Whether the word names a part of everybody."""
    return side.keys[at] not in _ANYBODY


ALL = 10
"""The place on the scale of 'alle'."""


def aged_group(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether an age limits a group that was whole on the other side: 'kinderen tot tien jaar' for 'alle
    kinderen'. The age then says how far it reaches, and is no other number."""
    other = pair.draft if side is pair.common else pair.common
    return any(
        rank == ALL
        and end < len(other.keys)
        and side.roots[max(quantity.start - 2, 0) : quantity.start].count(other.roots[end])
        for rank, _, end in _quantifiers(other)
    )


def _aged(side: Side, root: str) -> str:
    """The noun with the age behind it: 'kinderen tot tien jaar'."""
    for quantity in side.measures.quantities:
        for at in range(max(quantity.start - 2, 0), quantity.start):
            if quantity.unit == "d" and root and side.roots[at] == root:
                return side.span(at, quantity.end)
    return ""


_DWELLERS = frozenset("inwoner bewoner".split())
"""Roots of those who are everybody here."""


def _is_person(side: Side, at: int, pair: Pair) -> bool:
    """Whether the word can be those of 'iedereen' who are left: a subject, or behind 'voor'."""
    before = side.keys[at - 1] if at else ""
    named = side.roots[at] in pair.lexicon.people_roots
    acts = side.keys[at].endswith((*AGENTS, "eners", "enden", "ouders", "eigenaren"))
    before_people = ("", "alle", "onze", "door", ",", ".") if acts else ()
    return named or (is_thing(side, at) and before in ("voor", *before_people))


def _limited_noun(side: Side, root: str, left: tuple[int, ...]) -> str:
    """The noun with what limits it: a new word before or behind it, or a first part of a compound."""
    for at, own in enumerate(side.roots):
        if own == root and at - 1 in left and _describes(side.keys[at - 1]):
            return side.span(at - 1, at + 1)
        behind = [place for place in left if at + 1 < place <= at + _BEHIND]
        opener = next((p for p in range(at + 2, at + _BEHIND) if side.keys[p : p + 1] in _OPENERS), 0)
        if own == root and opener and any(opener < place <= opener + _NEAR for place in behind):
            return side.span(at, behind[-1] + 1)  # 'inwoners boven de zestig met een laag inkomen'
        if own == root and behind and side.keys[at + 1] in ("met", "van", "uit", "in", "zonder", "die"):
            return side.span(at, behind[-1] + 1)
        if at in left and len(own) > len(root) + 2 and own.endswith(root):
            start = at - 1 if at and side.keys[at - 1] in ("de", "het", "een", "ons", "onze") else at
            return side.span(start, at + 1)
    return ""


def _those_who(side: Side, whole: Side, at: int) -> str:
    """The noun with a clause that says who alone are meant: 'ouderen die alleen wonen'."""
    if whole.keys[at + 1 : at + 2] == ("die",):
        return ""
    for place, root in enumerate(side.roots[:-2]):
        if root and root == whole.roots[at] and side.keys[place + 1] == "die":
            stop = next((p for p in range(place, len(side.keys)) if side.keys[p] in ".,;?!:"), len(side.keys))
            said = [p for p in range(place + 2, stop) if len(side.roots[p]) > _SHORT_ROOT]
            if said and not any(side.roots[p] in whole.roots for p in said):
                return side.span(place, stop)
    return ""


def _describes(key: str) -> bool:
    """Whether the word before a noun has the form of an adjective or a strong participle: 'vervallen'."""
    return key.endswith("e") or (key.endswith("en") and key.startswith(("ge", "be", "ver", "her", "ont")))


_OPENERS = (("met",), ("zonder",))
_NEAR = 3
_SHORT_ROOT = 3
_BEHIND = 7
"""Words behind a noun in which what limits it stands: 'leerlingen van het basisonderwijs met een pas'."""


def _quantifiers(side: Side) -> list[tuple[int, int, int]]:
    often = {at for f in side.measures.frequencies for at in range(f.start, f.end)}
    return [
        (int(value), start, end)
        for group, value, start, end in side.scopes
        if group == "rang"
        and value != "0"
        and start not in often
        and (side.keys[start] not in ("al", "heel") or end - start > 1)
    ]


def _with_noun(side: Side, quantifier: tuple[int, int, int]) -> tuple[int, int]:
    return quantifier[1], quantifier[2]


def _places(pair: Pair) -> tuple[Signal, ...]:
    """A place that gave way to a larger or smaller one."""
    ours, theirs = _place(pair, pair.common, pair.draft), _place(pair, pair.draft, pair.common)
    if not ours or not theirs or ours[0] == theirs[0]:
        return ()
    if _each_of_all(pair.common, ours, pair.draft, theirs) or _each_of_all(
        pair.draft, theirs, pair.common, ours
    ):
        return ()
    return _signal(
        pair.common.span(ours[1], ours[2]), pair.draft.span(theirs[1], theirs[2]), theirs[0] > ours[0]
    )


def _each_of_all(side: Side, place: tuple[int, int, int], other: Side, each: tuple[int, int, int]) -> bool:
    """Whether 'de kernen' stands where the other side says 'elk dorp', of the same size."""
    plural = side.keys[place[2] - 1].endswith(("en", "s"))
    return plural and other.keys[each[1]] in _EVERY and each[0] == place[0] + 1


_ROAD = re.compile(r"[an]\d{1,3}")
"""A road, by its number."""
_EVERY = frozenset("alle elk elke ieder iedere".split())


def _place(pair: Pair, side: Side, other: Side) -> tuple[int, int, int] | None:
    """The first place that is not on the other side: its size, and its words."""
    for body in side.bodies:
        if (
            body.kind == "plaats"
            and body.role in ("bij", "van")
            and body.concept not in {b.concept for b in other.bodies}
        ):
            return 3, body.start, body.end
    acting = {
        at for body in side.bodies if body.role in ("doet", "door") for at in range(body.start, body.end)
    }
    for at, key in enumerate(side.keys):
        if at in acting or (side.roots[at] in other.roots and key not in ("regio",)):
            continue
        for size, words in _PLACES:
            road = size == 1 and _ROAD.fullmatch(key)
            if (key in words or road) and key not in other.keys:
                start = at
                while start and side.keys[start - 1] in (
                    "de",
                    "het",
                    "hele",
                    "heel",
                    "alle",
                    "onze",
                    "ons",
                    "gehele",
                    "leidse",
                    "elk",
                    "elke",
                    "ieder",
                    "iedere",
                ):
                    start -= 1
                bonus = 1 if any(key in _EVERY for key in side.keys[start:at]) else 0
                return size + bonus, start, at + 1
    return None


def _narrowed(pair: Pair) -> tuple[Signal, ...]:
    """A word between 'alle' and its noun, or behind it, that only one side has."""
    if free_relative(pair.common) or free_relative(pair.draft):
        return ()
    ours, theirs = _wished(pair.common), _wished(pair.draft)
    if bool(ours) != bool(theirs) and "?" not in (*pair.common.keys, *pair.draft.keys):
        return _signal(ours or _quantified(pair.common), theirs or _quantified(pair.draft), bool(ours))
    wordt = _limited(pair.draft, pair.matching.draft_left)
    was = _limited(pair.common, pair.matching.common_left)
    if wordt and not was and not pair.matching.common_left:
        return _signal(_quantified(pair.common), wordt, False)
    if was and not wordt and not pair.matching.draft_left:
        return _signal(was, _quantified(pair.draft), True)
    return ()


def _part_of_them(pair: Pair) -> tuple[Signal, ...]:
    """'inwoners' that became 'huurders': some of those who live here; or the other way round."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    ours = [at for at in gone if _is_group(pair, pair.common, at)]
    theirs = [at for at in new if _is_group(pair, pair.draft, at)]
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    was, wordt = (
        side.roots[at] in _DWELLERS for side, at in ((pair.common, ours[0]), (pair.draft, theirs[0]))
    )
    if was == wordt:
        return ()
    return _signal(pair.common.words(ours[0]), pair.draft.words(theirs[0]), wordt)


def _is_group(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word names the people for whom it is: in front, or behind 'voor' or 'aan'."""
    before = side.keys[at - 1] if at else ""
    named = side.roots[at] in pair.lexicon.people_roots | _DWELLERS
    return named and (before in ("", "voor", "aan", "door", ".", ":") or at == 0)


_LIMITING = frozenset(
    "kleine grote jonge lage hoge particuliere gemeentelijke openbare sociale zware "
    "lichte lokale regionale landelijke kwetsbare zelfstandige vaste grotere kleinere zwaardere lichtere "
    "startende alleenstaande ouderlijke commerciële culturele stedelijke zittende vrijstaande leegstaande "
    "monumentale historische drukste drukke gevaarlijke gevaarlijkste belangrijkste".split()
)
"""Adjectives that set some of a kind apart."""


def _qualified(pair: Pair) -> tuple[Signal, ...]:
    """A noun that got or lost an adjective that sets some of its kind apart: 'kleine terrassen'."""
    if pair.changed > RETOLD:
        return ()
    for side, other, left, wider in (
        (pair.draft, pair.common, pair.matching.draft_left, False),
        (pair.common, pair.draft, pair.matching.common_left, True),
    ):
        for at in left:
            if side.keys[at] not in _LIMITING or at + 1 >= len(side.keys):
                continue
            bare = [place for place, root in enumerate(other.roots) if root and root == side.roots[at + 1]]
            bare = [place for place in bare if other.keys[place + 1 : place + 2] not in _LIMITED_BEHIND]
            bare = [
                place
                for place in bare
                if not other.keys[place - 1].endswith("e") or other.keys[place - 1] in _PLAIN
            ]
            if bare and side.keys[at + 1].endswith(("en", "s")):
                said, whole = side.span(at, at + 2), other.words(bare[0])
                return _signal(said, whole, True) if wider else _signal(whole, said, False)
    return ()


_PLAIN = frozenset("de onze alle deze die elke iedere tijde".split())
_LIMITED_BEHIND = tuple((word,) for word in "van uit met in die zonder".split())


def _for_some(pair: Pair) -> tuple[Signal, ...]:
    """'voor geleidehonden' that alone was put in a kept sentence, or taken out of one."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if pair.changed > KEPT or len(gone) + len(new) != 1:
        return ()
    side, at = (pair.common, gone[0]) if gone else (pair.draft, new[0])
    row = {*side.keys[at + 1 : at + 2], *side.keys[at - 2 : at - 1]} & {",", "en", "of"}
    plural = side.keys[at].endswith(("en", "s")) and not side.keys[at].endswith("ing") and not row
    other = pair.draft if gone else pair.common
    if not plural or side.keys[max(at - 1, 0)] != "voor" or "voor" in other.keys:
        return ()
    said = side.span(at - 1, at + 1)
    return _signal(said, "", True) if gone else _signal("", said, False)


def _even(pair: Pair) -> tuple[Signal, ...]:
    """', ook in het weekend' that came or went as a whole: that it reaches that far too."""
    ours, theirs = _too(pair.common), _too(pair.draft)
    if bool(ours) == bool(theirs):
        return ()
    side, other = (pair.common, pair.draft) if ours else (pair.draft, pair.common)
    start, end = ours or theirs
    left = pair.matching.common_left if ours else pair.matching.draft_left
    outside = any(not start <= at < end for at in left)
    if outside or any(side.roots[at] in other.roots for at in range(start + 2, end) if side.roots[at]):
        return ()
    said = side.span(start, end)
    return _signal(said, "", False) if ours else _signal("", said, True)


def _too(side: Side) -> tuple[int, ...]:
    """Where ', ook' opens a phrase with a preposition, and where that ends."""
    for at, key in enumerate(side.keys[:-2]):
        if key == "ook" and at and side.keys[at - 1] == "," and side.keys[at + 1] in _WITHIN:
            return at, next(
                p for p in range(at, len(side.keys) + 1) if p == len(side.keys) or side.keys[p] in ".,;?!"
            )
    return ()


_WITHIN = frozenset("in op voor bij tijdens buiten binnen aan met".split())
RETOLD = 0.6
"""Above this share of changed words an adjective may come with the telling: 'oude ambachten'."""
KEPT = 0.4
"""Up to this share of changed words the sentence was kept."""


def _made_own(pair: Pair) -> tuple[Signal, ...]:
    """What held for any municipality ('een gemeente') now names the own one."""
    own = pair.settings.municipality.lower()
    if not own or own in pair.common.keys or own not in pair.draft.keys:
        return ()
    common = [body for body in pair.common.bodies if body.kind == "gemeente"]
    if not common or any(pair.common.keys[body.start] not in _ANY_ONE for body in common):
        return ()
    at = pair.draft.keys.index(own)
    return _signal(pair.common.span(common[0].start, common[0].end), pair.draft.words(at), False)


_ANY_ONE = frozenset("een elke iedere geen andere".split())


def _wished(side: Side) -> str:
    """A whole group of which only those are meant who want it: 'alle ouderen die daar prijs op stellen'."""
    for rank, start, end in _quantifiers(side):
        if rank >= MOST and side.keys[end + 1 : end + 2] == ("die",):
            stop = next(
                (at for at in range(end, len(side.keys)) if side.keys[at] in ".,?!;:"), len(side.keys)
            )
            if not _WISHING.isdisjoint(side.keys[end + 2 : stop]):
                return side.span(start, stop)
    return ""


def _limited(side: Side, left: tuple[int, ...]) -> str:
    for _, start, end in _quantifiers(side):
        counted = end >= len(side.keys) or number(side.keys[end]) is not None  # 'van alle vier'
        if start > 2 and side.keys[start - 1] == "van" and start - 2 in left and not counted:
            return side.span(start - 2, end)  # 'de woonstraten van elke kern'
    for rank, start, end in _quantifiers(side):
        if rank < MOST or side.keys[end - 1] in _BY_THEMSELVES or side.keys[start:end] == ("een", "ieder"):
            continue
        inside = [at for at in left if at == end and side.keys[at].endswith("e")]
        if end + 1 < len(side.keys) and side.keys[end + 1] in ("van", "in", "met", "uit", "die"):
            inside += [at for at in left if end + 1 < at <= end + 5]
        if inside:
            return side.span(start, inside[-1] + 1)
    return ""


_WISHING = frozenset("wil willen wensen wenst prijs behoefte vraagt vragen verzoekt verzoeken".split())
_BY_THEMSELVES = frozenset("iedereen alles allemaal overal".split())
"""Quantifiers that take no noun: what follows them belongs to something else."""


def _quantified(side: Side) -> str:
    for _, start, end in _quantifiers(side):
        return side.span(start, end)
    return ""

"""Small words on which an agreement turns: function words elsewhere, but never when they come or go.

A rewording may move articles, pronouns and prepositions as it likes. 'samen' for 'ieder', 'of' for 'en',
'op dit moment', 'zouden' and their like (dutch/data/scharnieren.tsv) change what was promised, although
they carry no content of their own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.promise import bounds
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.bodies.who_pays import (
    paid_in_part,
    refunded,
    share_struck,
    shared_out,
)
from regioparagraaf.comparison.weighing.hinges.senses import hinges_on
from regioparagraaf.comparison.weighing.hinges.told import COMPARED, told_otherwise
from regioparagraaf.comparison.weighing.moments.order import next_first, next_is_over, steps_exchanged
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.each_of_a_row import distributes
from regioparagraaf.comparison.weighing.words.loose import ALLOWING
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import is_subordinate

LITTLE = 0.34
"""Up to this share of changed words a small word was changed on purpose. 'Wij bouwen (ook) in de kernen' lies
at 0.1; a sentence of seven words with one other adverb at 0.3; plain-language rewordings lie above 0.38."""


def turned_on(pair: Pair) -> str:
    """Why a hinge makes the change one of substance, as a Dutch clause; empty where none does."""
    gone, new = _turned(pair)
    if gone and new:
        return f"'{gone[0]}' werd '{new[0]}'"
    if gone or new:
        rich, poor = (pair.common, pair.draft) if gone else (pair.draft, pair.common)
        instead = _instead((gone or new)[0], rich, poor)
        if instead:
            return f"'{gone[0]}' werd '{instead}'" if gone else f"'{instead}' werd '{new[0]}'"
        return f"'{(gone or new)[0]}' {'viel weg' if gone else 'kwam erbij'}"
    order = (
        _only_word(pair)
        or next_first(pair)
        or next_is_over(pair)
        or shared_out(pair)
        or refunded(pair)
        or _not_at_all(pair)
        or _unlike(pair)
    )
    if order:
        return order
    swapped = "" if _denied_each(pair) else _exchanged(pair)
    if swapped and (pair.changed <= LITTLE or "en" not in swapped.replace("'", " ").split()):
        return swapped
    little = (share_struck(pair) or _able(pair)) if pair.changed <= LITTLE else ""
    stepped = steps_exchanged(pair) if pair.changed <= LITTLE else ""
    return little or paid_in_part(pair) or stepped


def _denied_each(pair: Pair) -> bool:
    """Whether 'geen pas en geen korting' is told as 'geen pas of korting'."""
    each = [bool(_AND_NONE.intersection(pairwise(side.keys))) for side in pair.sides]
    return each[0] != each[1] and all("geen" in side.all_keys for side in pair.sides)


_AND_NONE = frozenset({("en", "geen")})


def _instead(words: str, rich: Side, poor: Side) -> str:
    """The one word that stands where a hinge of one word stood, between the same two ('dubbel' for
    'volledig'); else ''."""
    key = words.lower()
    if rich.keys.count(key) != 1:
        return ""
    at = rich.keys.index(key)
    around = rich.keys[max(at - 1, 0) : at], rich.keys[at + 1 : at + 2]
    return next(
        (
            poor.words(p)
            for p, own in enumerate(poor.keys)
            if own not in rich.all_keys
            and own[0].isalnum()
            and (poor.keys[max(p - 1, 0) : p], poor.keys[p + 1 : p + 2]) == around
        ),
        "",
    )


def _turned(pair: Pair) -> tuple[list[str], list[str]]:
    """The hinges that went and those that came, as far as nothing on the other side says the same."""
    ours, theirs = hinges_on(pair.common, pair.lexicon), hinges_on(pair.draft, pair.lexicon)
    gone: list[str] = []
    new: list[str] = []
    for (kind, group), (start, end) in (theirs | ours).items():
        one, other = (kind, group) in ours, (kind, group) in theirs
        rich, poor = (pair.common, pair.draft) if one else (pair.draft, pair.common)
        if one == other or not _counts(pair, kind, rich, start):
            continue
        words = rich.span(start, end)
        if not (
            _says_why(rich, words)
            or _stands_there(words, rich, poor)
            or told_otherwise(pair, group, rich, poor)
        ):
            (gone if one else new).append(words)
    return gone, new


def _counts(pair: Pair, kind: str, side: Side, at: int) -> bool:
    """Whether a hinge of this kind that stands here on this side is weighed."""
    if kind == "altijd" or (kind in ("klein", "wij") and pair.changed <= LITTLE):
        return True
    return kind == "wij" and _by_a_signatory(side, at)


def _by_a_signatory(side: Side, at: int) -> bool:
    """Whether the words stand in a main clause that says what a signatory does, somebody gets or there will
    be: 'wij maaien soms', 'inwoners krijgen soms hulp', 'de berm wordt soms gemaaid'."""
    opens, stop = side.stretch(at)
    if stop - opens <= AFTERTHOUGHT:
        opens, stop = bounds(side, at)
    signs = not _PROMISED.isdisjoint(side.keys[opens:stop]) or any(
        body.role == "doet" and body.kind not in ("publiek", "partner") and opens <= body.start < stop
        for body in side.bodies
    )
    return signs and not is_subordinate(side.keys, at)


AFTERTHOUGHT = 3
"""Words between marks that only say something of the clause before them: ', af en toe'."""
_PROMISED = frozenset(
    "wij we krijgt krijgen ontvangt ontvangen wordt worden komt komen is zijn gaat gaan blijft blijven staat "
    "staan betaalt betalen".split()
)
"""A signatory, or a verb by which a sentence without one promises: 'het plein wordt vernieuwd'."""


def _only_word(pair: Pair) -> str:
    """Whether 'alleen' is all that came or went, also before a condition: 'alleen als het rijk betaalt'."""
    if pair.extra is None:
        return ""
    side, start, end = pair.extra
    lone = end - start == 1 and side.keys[start] in ONLY
    return f"'{side.keys[start]}' {'viel weg' if side is pair.common else 'kwam erbij'}" if lone else ""


def _says_why(side: Side, words: str) -> bool:
    """Whether the hinge stands in what only says why, and nowhere else: 'zodat iedereen het kan lezen'."""
    said = words.lower().split()
    places = [at for at, key in enumerate(side.keys) if key == said[0]]
    return bool(places) and whys(side).issuperset(places)


def _not_at_all(pair: Pair) -> str:
    """Whether 'niet volledig' became 'volledig niet': of a part nothing is said, of the whole all."""
    if _WHOLE.isdisjoint(pair.common.all_keys) or "niet" not in pair.common.all_keys:
        return ""
    ours, theirs = ({*pairwise(side.keys)} for side in pair.sides)
    for word in sorted(_WHOLE):
        partly, wholly = ("niet", word), (word, "niet")
        if (partly in ours and wholly in theirs) or (wholly in ours and partly in theirs):
            return f"'{' '.join(partly if partly in ours else wholly)}' werd omgedraaid"
    return ""


_WHOLE = frozenset("volledig geheel helemaal altijd overal allemaal".split())


def _unlike(pair: Pair) -> str:
    """Whether 'evenals de stad' became 'anders dan de stad'."""
    if "anders" not in pair.common.all_keys and "anders" not in pair.draft.all_keys:
        return ""
    ours, theirs = _likeness(pair.common), _likeness(pair.draft)
    turned = ours and theirs and ours != theirs and "anders dan" in (ours, theirs)
    return f"'{ours}' werd '{theirs}'" if turned else ""


def _likeness(side: Side) -> str:
    """The words that say whether somebody is treated as another is: 'evenals', 'net als', 'anders dan'."""
    pairs = {*pairwise(side.keys)}
    if ("anders", "dan") in pairs:
        return "anders dan"
    return "net als" if ("net", "als") in pairs else "evenals" if "evenals" in side.all_keys else ""


def _stands_there(words: str, rich: Side, poor: Side) -> bool:
    """Whether the other side has the very word, in a place where it is weighed as something else: 'zonder dat
    u eerst een pas hoeft te vragen', 'u hoeft niet eerst een pas te vragen'; or a word that says the same."""
    key = words.lower()
    if key in _SOONER and not _SOONER.isdisjoint(poor.all_keys):
        return True
    if key in _SOONER and any(
        own[:-1] in _SOONER and poor.roots[at + 1] in rich.all_roots and poor.roots[at + 1]
        for at, own in enumerate(poor.keys[:-1])
    ):
        return True  # 'de sluis eerder te baggeren', 'eerdere baggering van de sluis'
    return 0 < rich.keys.count(key) <= poor.keys.count(key)


def _able(pair: Pair) -> str:
    """Whether what is done became what can be done, also in a clause of its own: 'die ondernemers begeleidt',
    'die ondernemers kan begeleiden'."""
    for able, doing, words in (
        (pair.draft, pair.common, "kwam erbij"),
        (pair.common, pair.draft, "viel weg"),
    ):
        if not ALLOWING.isdisjoint(doing.all_keys) or ALLOWING.isdisjoint(able.all_keys):
            continue
        finite = {root for root, word in zip(doing.roots, doing.keys, strict=True) if word.endswith("t")}
        for at, key in enumerate(able.keys):
            governed = {able.roots[p] for p in range(at + 1, len(able.keys)) if able.keys[p].endswith("n")}
            compared = "dan" in able.keys[able.stretch(at)[0] : at]  # 'meer dan de rivier kan verdragen'
            if key in ALLOWING and not compared and governed & finite - {""}:
                return f"'{able.tokens[at].text}' {words}"
    return ""


def _exchanged(pair: Pair) -> str:
    """A word of one group that made way for one of its counterpart."""
    ours, theirs = _swaps(pair.common, pair.lexicon), _swaps(pair.draft, pair.lexicon)
    for group in sorted(ours):
        was, wordt = group.split("/")
        counterpart = f"{wordt}/{was}"
        less = ours[group] - theirs[group]
        more = theirs[counterpart] - ours[counterpart]
        if less > 0 and more > 0 and not (group == "en/of" and distributes(pair)):
            return f"'{was}' werd '{wordt}'"
    return ""


def _swaps(side: Side, lexicon: Lexicon) -> Counter[str]:
    groups: Counter[str] = Counter()
    swaps = lexicon.swaps.find(side.keys)
    if not swaps:
        return groups
    measured = side.measures
    spans = [(f.start, f.end) for f in measured.frequencies] + [(t.start, t.end) for t in measured.terms]
    taken = {at for start, end in spans for at in range(start, end)}
    for hinge in swaps:
        if not _in_a_bound(side, hinge.start) and hinge.start not in taken:
            groups[hinge.meaning] += 1
    return groups


def _in_a_bound(side: Side, at: int) -> bool:
    """Whether 'en' or 'of' is part of a bound: 'tot en met twaalf jaar', 'twaalf jaar of jonger'."""
    through = side.keys[at + 1 : at + 2] == ("met",) and side.keys[max(at - 1, 0)] == "tot"
    return through or (side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in COMPARED)


_SOONER = frozenset("eerder sneller vlugger vroeger rapper".split())
"""Comparatives that all say that it takes less time."""

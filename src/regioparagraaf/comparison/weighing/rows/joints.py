"""What joins two things or a row: all of them, or one of them, also where the rest was reworded."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.enumerations import enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.each_of_a_row import distributes
from regioparagraaf.comparison.weighing.words.comparisons import meet
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import EACH


def rejoined(pair: Pair) -> tuple[str, str] | None:
    """What joins the same things on either side, where one is 'en' and the other 'of': 'licht, banken
    en bomen', 'bomen, banken of licht'."""
    sides = (pair.common, pair.draft)
    if "of" not in pair.common.all_keys and "of" not in pair.draft.all_keys:
        return None
    if any("?" in side.all_keys or not _FREE.isdisjoint(side.all_keys) for side in sides) or distributes(
        pair
    ):
        return None
    if any(denials(side, pair.lexicon) for side in sides):
        return None  # 'geen licht en banken' is 'geen licht of banken'
    ours, theirs = (_rows(side, pair.lexicon) for side in sides)
    for things, joint in ours:
        for others, other in theirs:
            if len(things & others) >= _PAIR and {joint, other} == {"en", "of"}:
                return joint, other
    return None


def _rows(side: Side, lexicon: Lexicon) -> list[tuple[frozenset[str], str]]:
    """The enumerations of three things or more, each by the roots of its nouns, with what joins the last."""
    found = []
    for items in enumerations(side, lexicon):
        things = frozenset(side.roots[end - 1] for _, end in items)
        if len(things) > _PAIR and "" not in things:
            start, end = items[-1]  # behind the last thing the sentence goes on: 'en lampen op de kade'
            last = frozenset(side.roots[at] for at in content(side, lexicon) if start <= at < end)
            found.append((things | last, side.keys[start - 1]))
    return found


_PAIR = 2
_FREE = frozenset("kunnen kan kunt mogen mag zowel".split())
"""With these 'of' leaves all of it open: 'u kunt er wonen, werken of leren'."""


def joined_otherwise(pair: Pair) -> str:
    """'een vergunning en een plan' against 'een vergunning of een plan': both are not either."""
    if "of" not in pair.common.all_keys and "of" not in pair.draft.all_keys:
        return ""
    if distributes(pair):
        return ""
    for joint, one, other in _couples(pair.common, pair.lexicon):
        for twin, first, second in _couples(pair.draft, pair.lexicon):
            same = meet(one, first, pair.lexicon) and meet(other, second, pair.lexicon)
            turned = meet(one, second, pair.lexicon) and meet(other, first, pair.lexicon)
            if {joint, twin} == {"en", "of"} and (same or turned):
                return f"'{joint}' werd '{twin}'"
    return ""


def _couples(side: Side, lexicon: Lexicon) -> list[tuple[str, set[str], set[str]]]:
    """The words that 'en' and 'of' join: the joint, the word before it, and the words right behind it."""
    words = side.in_bodies.union(content(side, lexicon))
    out = []
    for at, key in enumerate(side.keys):
        if key not in ("en", "of") or at - 1 not in words:
            continue
        asked = key == "of" and not _ASKING.isdisjoint(side.keys[max(at - _NEAR, 0) : at])
        asked = asked and _opens_a_clause(side, at)
        asked = asked or (key == "of" and {"wie", ":"} <= {*side.keys[max(at - _FAR, 0) : at]})
        bounds = side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in _BOUNDING  # 'drie en hoger'
        denied = not lexicon.plain_denials.isdisjoint(side.keys[slice(*side.stretch(at))])
        each = key == "of" and _of_each(side, at)
        if not (asked or bounds or denied or each):  # 'geen A of B' is 'geen A en geen B'
            behind = {side.roots[p] for p in range(at + 1, at + 1 + _NEAR) if p in words}
            before = {side.roots[at - 1]}
            if at > _NEAR and side.keys[at - 2] == "van":
                before.add(side.roots[at - _NEAR])  # 'een kaart van papier of een app'
            out.append((key, before, behind))
    return out


def _opens_a_clause(side: Side, at: int) -> bool:
    """Whether a verb stands behind 'of' in its clause: 'controleren of ze werken', not 'kades of sluizen'."""
    behind = range(at + 1, side.stop(at))
    closing = side.keys[behind[-1]] if behind else ""
    return closing in ("zijn", "is") or any(side.is_verb(at) for at in behind)


def _of_each(side: Side, at: int) -> bool:
    """Whether 'of' joins two kinds of which each one is meant: 'elke nieuwe of te herstellen loods'; not what
    each of them does or gets."""
    each = next((p for p in range(at - 1, max(at - 1 - _NEAR, -1), -1) if side.keys[p] in EACH), None)
    if each is None or each + 1 in side.times:
        return False
    return all(not side.is_verb(p) for p in range(each + 1, at))


_BOUNDING = frozenset(
    "hoger lager meer minder ouder jonger groter kleiner zwaarder lichter langer korter later vaker".split()
)
_NEAR = 3
"""Words behind 'en' or 'of' in which its second thing stands, articles included."""
_FAR = 7
"""Words before 'of' in which 'wie' may ask which of two it is: 'wie dat doet: de werf of de haven'."""
_ASKING = frozenset(
    "kijken kijkt nagaan na onderzoeken onderzoekt bekijken bekijkt toetsen toetst beoordelen beoordeelt "
    "controleren controleert weten vragen vraagt meten meet letten".split()
)
"""Shortly before 'of' these ask whether: 'kijken wij geregeld of bruggen sterk genoeg zijn'."""

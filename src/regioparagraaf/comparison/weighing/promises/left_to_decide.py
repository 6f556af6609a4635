"""What is done, or what somebody will still decide on: 'wij verlengen het contract niet', 'daarna beslissen
wij over verlenging'; and who has decided to do it, or only takes a decision on it."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def left_to_decide(pair: Pair) -> str:
    """The words by which one side alone leaves it to a decision; '' where the other decides too."""
    deciding = {pair.lexicon.root(verb) for verb in ("beslissen", "besluiten", "afwegen")}
    choosing = {pair.lexicon.root(verb) for verb in ("bepalen", "kiezen")} | deciding
    for side, other in pair.both_ways[::-1]:
        if not choosing.isdisjoint(other.all_roots) or deciding.isdisjoint(side.all_roots):
            continue
        if any(key.startswith(("besluit", "beslis", "besloten")) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            clause = side.roots[side.stretch(at)[0] : side.stop(at)]
            if key != "over" or deciding.isdisjoint(clause):
                continue
            thing = next((p for p in range(at + 1, min(at + _NEAR, len(side.keys))) if _names(side, p)), None)
            acts = [p for p in range(len(other.keys)) if _is_verbal(other, p)]
            if thing is not None and any(
                alike(side.roots[thing], other.roots[p], pair.lexicon) for p in acts if other.roots[p]
            ):
                verb = next(p for p, root in enumerate(side.roots) if root in deciding)
                return side.words(*sorted({verb, at, thing}))
    return ""


_NEAR = 4
"""Words from 'over' on in which that stands which is decided on."""


def _names(side: Side, at: int) -> bool:
    """Whether a deed is named here, as a noun: 'de verlenging', 'de aanleg van', 'het planten'."""
    of = side.keys[at + 1 : at + 2] == ("van",)
    return bool(side.roots[at]) and (of or side.keys[at].endswith("ing"))


def _is_verbal(side: Side, at: int) -> bool:
    """Whether the word may be a verb: 'verlengen', 'legt … aan', and not 'vergunningen'."""
    return at in side.torn or (side.keys[at].endswith(("en", "t")) and not side.keys[at].endswith("ingen"))


def only_decided_on(pair: Pair) -> tuple[str, str] | None:
    """The words by which one side decides to do a thing ('besluit te', 'besluit tot', 'besluit dat'), and
    those by which the other only decides on it ('besluit over'): that can be a refusal too."""
    for side, other in pair.both_ways:
        if "over" not in other.all_keys or not _IN_FAVOUR.isdisjoint(other.all_keys):
            continue
        to, over = _decides(side, _TO), _decides(other, _OVER)
        sure = to and (not _decides(side, _OVER) or side.keys[side.stop(to[0]) - 2] == "te")
        if to and over and sure and not _decides(other, _TO):
            return pair.in_order(side, (side.words(*to), other.words(*over)))
    return None


def _decides(side: Side, links: frozenset[str]) -> tuple[int, int] | None:
    """The place of a form of 'besluiten', and of the word that ties to it what is decided; else None."""
    for at, key in enumerate(side.keys):
        if not key.startswith(_DECISIONS):
            continue
        start, end = side.stretch(at)
        asked = next((p for p in range(at + 1, end) if side.keys[p] in _ASKED), end)
        behind = next((p for p in range(at + 1, asked) if side.keys[p] in links), None)
        ahead = start if side.keys[start] in links and links is _OVER else None  # 'over de kade besluit'
        found = ahead if behind is None else behind
        if found is not None:
            return at, found
    return None


_TO, _OVER = frozenset("te tot dat".split()), frozenset({"over"})
_ASKED = frozenset("of wat welk welke wie hoe hoeveel waar waaraan waarvoor wanneer zonder".split())
"""Behind these it is still open what is decided ('beslist waar dat aan wordt besteed'), or told how."""
_DECISIONS = ("besluit", "besloten", "besloot", "beslis")
_IN_FAVOUR = frozenset("positief gunstig instemmend bevestigend".split())

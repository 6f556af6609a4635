"""Whether somebody tells of a thing or minds it in place of doing it: 'wij volgen de molens' for 'wij
herstellen de molens', 'ondernemers krijgen uitleg' for 'ondernemers krijgen een vergoeding'.

What has a rung on the ladder ('hebben begrip voor') is weighed by the signal. These verbs have none: to
inform is a deed too, where informing was promised.
"""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.promise import clause
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def minded(pair: Pair) -> str:
    """The words that only tell of it or mind it, on one side alone, as a Dutch clause; or ''."""
    for side, what in ((pair.draft, "kwam erbij"), (pair.common, "viel weg")):
        words = _only_minded(pair, side, pair.other(side))
        if words:
            return f"'{words}' {what}: daarmee is nog niets gedaan"
    return ""


def _only_minded(pair: Pair, side: Side, other: Side) -> str:
    lexicon = pair.lexicon
    verbs = lexicon.minding_verbs
    if verbs.keys().isdisjoint(side.all_roots):
        return ""
    for at, root in enumerate(side.roots):
        if root not in verbs:
            continue
        for kind, words in verbs[root]:
            if not lexicon.minding_words[kind].isdisjoint(other.all_roots):
                continue
            start, end = clause(side, at)
            if any(one.isdisjoint(side.keys[start:end]) for one in words):
                continue
            places = [next(p for p in range(start, end) if side.keys[p] in one) for one in words]
            denied = not lexicon.plain_denials.isdisjoint(side.keys[start:end])
            if root == "aansprek" and any(key.endswith(_SAVINGS) for key in side.keys[start:end]):
                continue  # 'de reserve aanspreken' is no talk
            if denied or not said_here(side, at) or not (root in _GETTING or _by_us(side, at)):
                continue
            if _has(root, other, pair) or not _stays(pair, side, (at, *places)):
                continue
            return side.words(*side.verb_words(at), *places)
    return ""


def only_minds_instead(pair: Pair, said: Collection[str]) -> bool:
    """Whether a signatory only minds a thing in the draft, or tells of it where the text had him talk of it:
    `said` are the roots of how it was promised."""
    side, verbs = pair.draft, pair.lexicon.minding_verbs
    for at, root in enumerate(side.roots):
        for kind, words in verbs.get(root, ()):
            start, end = clause(side, at)
            talks = kind != "zegt" or not pair.lexicon.minding_words[kind].isdisjoint(said)
            goes_with = all(not one.isdisjoint(side.keys[start:end]) for one in words)
            if talks and goes_with and said_here(side, at) and _by_us(side, at):
                return True
    hears = not _HEARING.isdisjoint(side.all_roots) and _HEARING.isdisjoint(pair.common.all_roots)
    return hears and not pair.lexicon.minding_words["zegt"].isdisjoint(said)


_HEARING = frozenset("hor fernem".split())
"""Roots of the verbs of whoever is told of it: 'de raden horen hoe het staat'."""
_SAVINGS = ("reserve", "reserves", "fonds", "fondsen", "buffer", "budget", "pot", "potje")
_GETTING = frozenset("krijg ontfang".split())
"""Roots of the verbs of whoever gets it."""


def _by_us(side: Side, at: int) -> bool:
    """Whether a signatory does it: he stands beside the finite verb, or the verb is in the passive. 'De boete
    volgt' minds nothing."""
    start, end = clause(side, at)
    if not BECOMING.isdisjoint(side.keys[start:end]):
        by = any(body.role == "door" and body.kind not in ("publiek", "partner") for body in side.bodies)
        ours = by or "door" not in side.keys[start:end]  # 'wordt gevolgd door een boete'
        return ours and side.keys[at] not in BECOMING and _is_participle(side.keys[at])
    return _REGION in (side.keys[at + 1 : at + 3], side.keys[max(at - 2, 0) : at]) or any(
        body.role == "doet" and body.kind not in ("publiek", "partner") and at in (body.start - 1, body.end)
        for body in side.bodies
    )


_REGION = ("de", "regio")
"""All who sign it, in one word."""


def _is_participle(key: str) -> bool:
    """Whether the word can be what is done: 'gevolgd', and no noun ('welk gevolg eraan wordt gegeven')."""
    return key.startswith(_PARTICIPLES) and key.endswith(("d", "t", "n"))


_PARTICIPLES = ("ge", "be", "ver", "her", "op", "aan", "toe", "voor")


def _has(root: str, other: Side, pair: Pair) -> bool:
    """Whether the other side has the verb too, as such or as another; 'behouden' is no 'rekening houden'."""
    return any(alike(root, own, pair.lexicon) for own in other.roots if own and own != f"be{root}")


def _stays(pair: Pair, side: Side, places: tuple[int, ...]) -> bool:
    """Whether what is told of or minded is on the other side too: else a clause of its own was put in."""
    start, end = clause(side, places[0])
    left = pair.left(side)
    about = [at for at in pair.content(side) if start <= at < end and at not in places]
    if not about:
        return not _POINTING.isdisjoint(side.keys[start:end])  # 'is er een plan? Dan kent de haven het'
    return sum(at not in left for at in about) >= STAYS * len(about)


_POINTING = frozenset(
    "die dat het ze hem daar er daarover erover daaraan eraan daarop erop daarvan ervan".split()
)
STAYS = 0.5
"""The share of its clause that must stand on the other side."""

"""Whether the other side has a word of strength too, in another place or by a synonym."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.commitments import Commitment
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.one_aim import RETOLD
from regioparagraaf.dutch.alike import alike


def is_said_too(pair: Pair, side: Side, commitment: Commitment, other: Side) -> bool:
    """Whether the other side has the marker's own verb or noun, or a synonym of it, in another place."""
    roots, said = {side.roots[commitment.verb]}, {side.keys[place] for place in commitment.places}
    if len(commitment.places) > 1 and roots <= pair.lexicon.light_roots:
        naming = (at for at in commitment.places if side.keys[at] not in pair.lexicon.function_words)
        roots = {side.roots[at] for at in naming} - roots  # 'ons hard maken' is no 'maken'
    if "plan" in said:
        return not _PLANNED.isdisjoint(pairwise(other.keys))  # 'maken een plan' is done, and not planned
    if "best" in said:
        return "best" in other.all_keys  # 'goede opvang' is no 'doen ons best'
    if "eens" in said:
        return (
            "instem" in other.all_roots or "akkoord" in other.all_keys
        )  # 'zijn het eens met', 'stemmen in met'
    if "aandacht" in said:
        minds = "aandacht" in other.all_keys or not _HEEDING.isdisjoint(other.all_keys)
        return minds or _is_told(pair, side, roots, other)
    if "beeld" in said:
        return not _SHOWING.isdisjoint(other.all_keys) or _is_told(pair, side, roots, other)
    if not _LISTED.isdisjoint(said):
        return not _LISTS.isdisjoint(other.all_keys) or _is_told(pair, side, roots, other)
    if side.keys[commitment.verb].startswith(_SEEING) and not {*pairwise(other.keys)}.isdisjoint(_WE_SEE):
        return True
    if side.keys[commitment.verb].startswith(_PLEADING):
        return any(key.startswith(_PLEADING) for key in other.keys)
    if "op" in said and (_is_meant_for(pair, side, commitment) or _is_about(pair, side, commitment)):
        return True
    if "gaten" in said and pair.changed > RETOLD:
        return any(root.startswith(_WATCHING) for root in other.roots)
    if roots == {"samenwerk"} and not _ON.isdisjoint(said):
        return any(root.endswith("werk") for root in other.roots)  # 'samen zorgen voor' is more
    weighs = any(
        side.keys[place] in _WEIGHING for place in side.verb_words(commitment.verb) + commitment.places
    )
    return (weighs and not _MINDING.isdisjoint(other.all_keys)) or _is_told(pair, side, roots, other)


_PLANNED = frozenset(
    {("van", "plan"), ("geen", "plannen"), ("er", "plannen"), ("zijn", "plannen"), ("hebben", "plannen")}
)


def _is_meant_for(pair: Pair, side: Side, commitment: Commitment) -> bool:
    """Whether 'de subsidie richt zich op kleine winkels' only says of a thing what it is for, and the other
    side has both: 'de subsidie is voor kleine winkels', 'wij subsidiëren kleine winkels'."""
    verb, other = commitment.verb, pair.other(side)
    if side.keys[verb + 1 : verb + 3] != ("zich", "op") or any(body.end == verb for body in side.bodies):
        return False
    named = [
        at for at in range(verb + 3, side.stop(verb)) if side.roots[at] in other.all_roots and side.roots[at]
    ]
    aims = any(key in _MORE or key.endswith("er") for key in side.keys[verb + 3 : verb + 5])
    done = any(pair.lexicon.is_notion(side.keys[at]) for at in named)
    planned = side.keys[verb - 1].endswith(_PLANS)
    return side.roots[verb - 1] in other.all_roots and bool(named) and not (aims or done or planned)


def _is_about(pair: Pair, side: Side, commitment: Commitment) -> bool:
    """Whether what a thing aims at ('de school richt zich op varen') is what it is about on the other side:
    'varen is het thema van de school'."""
    other = pair.other(side)
    if not side.keys[commitment.verb].startswith(_AIMING) or _THEMES.isdisjoint(other.all_keys):
        return False
    if {"is", "zijn"}.isdisjoint(other.all_keys) or any(body.role == "doet" for body in side.bodies):
        return False
    before = (at for at in pair.content(side) if at < commitment.verb)
    return any(side.roots[at] in other.all_roots for at in before)


_AIMING = ("richt", "gericht")
_THEMES = frozenset("thema thema's onderwerp onderwerpen speerpunt speerpunten zwaartepunt".split())
_PLANS = tuple("beleid aanpak plan programma visie agenda koers inzet strategie akkoord".split())
"""What aims at a thing, and is not for it: 'het beleid richt zich op herstel'."""
_MORE = frozenset("meer minder betere een het".split())
"""What opens an aim, and no thing or group: 'op het terugdringen', 'op meer groen'."""
_SHOWING = frozenset(
    "zien tonen toont getoond zichtbaar weergeven weergegeven meten meet gemeten volgen monitoren "
    "bijhouden".split()
)
"""What brings into view shows it: 'brengen de leegstand in beeld', 'laten de leegstand zien'."""
_SEEING = ("onderken", "erken", "besef")
_WE_SEE = frozenset((one, two) for we in ("wij", "we") for one, two in ((we, "zien"), ("zien", we)))
"""'Wij onderkennen dat het nodig is' is 'het is nodig, dat zien wij ook'."""
_PLEADING = ("lobby", "pleit", "pleidooi", "bepleit")
"""Who pleads for it lobbies for it: 'in de lobby voor een brug'."""
_LISTED = frozenset("kaart rij rijtje".split())
_LISTS = _LISTED | frozenset("overzicht overzichten lijst lijsten lijstje inventaris opsomming".split())
"""Who brings a thing 'in kaart' or puts it 'op een rij', makes or has a list of it."""
_HEEDING = frozenset("let letten".split())
_ON = frozenset("aan eraan daaraan hieraan".split())
_WEIGHING = frozenset("wegen weegt meewegen meegewogen afweging afwegingen overweging overwegingen".split())
_MINDING = _HEEDING | frozenset("kijk kijkt kijken denkt denken rekening".split())
"""What is weighed with the rest on one side, is looked at or thought of on the other: 'nemen mee in de
afweging', 'letten op'."""
_WATCHING = ("toesich", "toesi", "wak", "bewak", "surfeiller")
"""Roots of supervising, in plain words 'in de gaten houden'."""


def _is_told(pair: Pair, side: Side, roots: set[str], other: Side) -> bool:
    """Whether one of these roots, or a synonym of it, stands on the other side."""
    return any(
        own == root
        or (own not in side.all_roots and alike(own, root, pair.lexicon))
        or (len(root) >= _LONG and own.endswith(root))  # 'gezondheidsonderzoek'
        for own in other.roots
        for root in roots
        if own and root
    )


_LONG = 6
"""Letters of a word that ends a longer one by no chance."""

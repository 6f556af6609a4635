"""A deed that one side does, and for which the other only makes ready, helps somebody, or tells how it goes.

'De bussen rijden elektrisch' promises more than 'de bussen zijn klaar om elektrisch te rijden', 'wij dempen
de sloot' more than 'wij helpen de boeren om de sloot te dempen', and who is helped has more than who hears
how he can be helped. All words of the deed stay; so it is asked here.
"""

from __future__ import annotations

from collections.abc import Callable

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_prepared(pair: Pair) -> str:
    """What stands before the deed on one side alone, as a Dutch clause; '' where nothing does."""
    for side, other, what in ((pair.draft, pair.common, "kwam erbij"), (pair.common, pair.draft, "viel weg")):
        for find in _RULES:
            words = find(pair, side, other)
            if words:
                return f"'{words}' {what}: daarmee is het nog niet gedaan"
    return ""


def _made_ready(pair: Pair, side: Side, other: Side) -> str:
    """'Klaar om', 'gereed voor' before what the other side does; '' where neither stands."""
    if _READY.isdisjoint(side.all_keys) or not _READY.isdisjoint(other.all_keys):
        return ""
    for at, key in enumerate(side.keys[:-1]):
        if key not in _READY or _BEING.isdisjoint(side.keys[side.stretch(at)[0] : at]):
            continue  # 'maken het terrein klaar om te bouwen' is a deed too
        lead = side.keys[at + 1]
        behind = _deed_behind(side, at + 2) if lead == "om" else range(at + 2, side.stop(at))
        deeds = lead == "om" or any(_is_verbal(side, p) and side.roots[p] in _done(other) for p in behind)
        if lead in ("om", "voor") and deeds and behind and not _unanswered(pair, side, behind):
            return side.words(at, at + 1)
    return ""


def _is_verbal(side: Side, at: int) -> bool:
    """Whether an infinitive can stand here: 'klaar om te varen', not 'gereed voor leden met een boot'."""
    verb = side.keys[at].endswith("en") and side.is_verb(at)
    return verb and side.keys[at] not in _NO_DEEDS


_NO_DEEDS = frozenset("een geen".split())
_BEING = frozenset("is zijn staan staat".split())
_READY = frozenset("klaar gereed bereid voorbereid toegerust uitgerust".split())


def _done(side: Side) -> set[str]:
    """The roots of the verbs of a side that stand in no infinitive with 'te'."""
    return {
        root
        for at, root in enumerate(side.roots)
        if root and side.keys[at][-1] in "nt" and side.keys[max(at - 1, 0)] != "te"
    }


def _deed_behind(side: Side, start: int) -> range:
    """The places from behind 'om' up to its infinitive with 'te'; none where it has none."""
    stop = side.stop(start)
    to = next((at for at in range(start, stop - 1) if side.keys[at] == "te"), None)
    return range(start, to + 2) if to is not None else range(0)


def _unanswered(pair: Pair, side: Side, places: range) -> bool:
    """Whether a word there says something that the other side does not."""
    return any(at in places for at in pair.left(side))


def _helped(pair: Pair, side: Side, other: Side) -> str:
    """'Helpen … om' before what the other side does itself; '' where it does not."""
    if _HELPS.isdisjoint(side.all_keys) or any(key.startswith(_SUPPORTING) for key in other.keys):
        return ""
    for at in side.places(_HELPS):
        stop = side.stop(at)
        purpose = next((p for p in range(at + 1, stop) if side.keys[p] == "om"), None)
        deed = _deed_behind(side, purpose + 1) if purpose is not None else range(0)
        if purpose is not None and deed and not _unanswered(pair, side, deed):
            return side.words(at, purpose)
    return ""


_HELPS = frozenset("help helpt helpen ondersteunt ondersteunen steunt steunen".split())
_SUPPORTING = tuple(
    "help hulp geholpen onderst steun begeleid bijsta coach advis faciliteer stimul bevorder".split()
)
"""What words start with by which the other side helps too."""


def _told_how(pair: Pair, side: Side, other: Side) -> str:
    """'Horen hoe' before what is done on the other side; '' where that tells too."""
    if _HEARS.isdisjoint(side.all_keys):
        return ""
    told = pair.lexicon.minding_words["zegt"].difference(side.all_roots)
    if not told.isdisjoint(other.all_roots):
        return ""
    for at in side.places(_HEARS):
        asked = next((p for p in range(at + 1, side.stop(at)) if side.keys[p] in _HOW), None)
        clause = range(asked + 1, len(side.keys)) if asked is not None else range(0)
        clause = range(clause.start, side.stop(clause.start)) if clause else _behind_mark(side, at)
        if clause and not _unanswered(pair, side, clause):
            return side.words(at, clause.start - 1)
    return ""


def _behind_mark(side: Side, at: int) -> range:
    """The clause with 'hoe' right behind the next mark: 'horen binnen een week, hoe wij helpen'."""
    start = side.stop(at) + 1
    opens = side.keys[start : start + 1]
    return range(start + 1, side.stop(start + 1)) if opens and opens[0] in _HOW else range(0)


def _seen_coming(pair: Pair, side: Side, other: Side) -> str:
    """'Zien … komen' of what the other side makes; '' where it sees it too."""
    if _SEES.isdisjoint(side.all_keys) or not _SEES.isdisjoint(other.all_keys):
        return ""
    at = side.places(_SEES)[0]
    comes = side.keys[side.stop(at) - 1] == "komen" and not _unanswered(
        pair, side, range(at + 1, side.stop(at) - 1)
    )
    return side.words(at, side.stop(at) - 1) if comes else ""


def _made_possible(pair: Pair, side: Side, other: Side) -> str:
    """'Maken … mogelijk' of a deed that the other side does; '' where that only may be done too."""
    if "mogelijk" not in side.all_keys or any(key.startswith(_MAY) for key in other.keys):
        return ""
    at = side.keys.index("mogelijk")
    start, end = side.stretch(at)
    makes = next((p for p in range(start, end) if side.keys[p] in _MAKES), None)
    done = _done(other).difference(side.roots[p] for p in range(start, end) if side.keys[p] in _MAKES)
    deed = makes is not None and any(side.roots[p] in done for p in pair.content(side) if start <= p < end)
    return side.words(makes, at) if makes is not None and deed else ""


_SEES = frozenset({"zien", "ziet"})
_MAKES = frozenset("maken maakt".split())
_MAY = ("mogelijk", "kan", "kunnen", "mag", "mogen", "ruimte", "gelegenheid")
_HEARS = frozenset("hoor hoort horen verneemt vernemen".split())
_HOW = frozenset("hoe waarmee".split())
_RULES: tuple[Callable[[Pair, Side, Side], str], ...] = (
    _made_ready,
    _helped,
    _told_how,
    _seen_coming,
    _made_possible,
)

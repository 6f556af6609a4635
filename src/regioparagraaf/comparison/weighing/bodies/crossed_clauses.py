"""Two clauses that each have a doer, and exchanged what is done: 'A doet dit en B doet dat'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.changed_places import BEING
from regioparagraaf.comparison.weighing.bodies.rows_of_bodies import joins_a_row
from regioparagraaf.comparison.weighing.bodies.tasks import listed_with_things
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon


def clauses_crossed(pair: Pair) -> str:
    """'A doet dit en B doet dat' against 'A doet dat en B doet dit'."""
    if _OPENING.isdisjoint(pair.common.all_keys) or _OPENING.isdisjoint(pair.draft.all_keys):
        return ""
    ours = _clauses(pair.common, pair.lexicon)
    theirs = _clauses(pair.draft, pair.lexicon) if len(ours) == _TWO else ours
    if len(ours) != _TWO or len(theirs) != _TWO:
        return ""
    one, other = map(set, ours)
    first, second = map(set, theirs)
    if one & other & (first ^ second):
        return ""
    crossed = all(
        part & alone for part in (one - other, other - one) for alone in (first - second, second - first)
    )
    return "wie wat doet, is verwisseld" if crossed else ""


_TWO = 2
_JOINTS = frozenset("en maar terwijl".split())
_STOPS = frozenset(".?!;")
_OPENING = _JOINTS | _STOPS
"""Before these a clause ends, and the next one may open."""


def _clauses(side: Side, lexicon: Lexicon) -> list[list[str]]:
    """The longer words of the clauses that each have a verb: cut at stops and at 'en' before a body."""
    starts = {body.start for body in side.bodies if body.role == "doet"}
    listed = listed_with_things(side, lexicon)
    out: list[list[str]] = [[]]
    for at, key in enumerate(side.keys):
        opens = key in _JOINTS and at + 1 not in listed
        opens = opens and (key != "en" or at + 1 in starts or _speaks(side, at + 1))
        opens = opens and not _ends_row(side, at) and not joins_a_row(side, at)
        opens = opens and not _is_one_subject(side, at)
        if opens or key in _STOPS:
            out.append([])
        elif len(key) > 3 and side.roots[at] and key[0].isalpha():
            out[-1].append(side.roots[at])
    return [clause for clause in out if len(clause) > 1]


def _ends_row(side: Side, at: int) -> bool:
    """Whether 'en' joins the last of a row of bodies that opens its clause: 'De raad, het college en …'."""
    row = side.in_bodies
    start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in ".?!;:"), 0)
    return at > start and all(p in row or side.keys[p] == "," for p in range(start, at))


def _is_one_subject(side: Side, at: int) -> bool:
    """Whether 'en' joins the last of several that have one verb, in the plural: 'winkels op de kade, de markt
    en het plein krijgen', not 'de raad betaalt de kade en het fonds betaalt'."""
    verb = side.keys[at + 3] if at + 3 < len(side.keys) else ""
    if not verb.endswith("n") or side.keys[at + 1] not in ("de", "het"):
        return False
    return not any(
        side.keys[p] in _FINITE | BEING or side.is_verb(p) for p in range(side.sentence_start(at), at)
    )


def _speaks(side: Side, at: int) -> bool:
    """Whether a clause of its own starts here: 'door' and a doer, or a subject with its verb behind it."""
    words = side.keys[at : at + 3]
    if words[:1] == ("door",):
        return True
    return len(words) == _WITH_VERB and words[0] in _ARTICLES and words[2] in _FINITE


_WITH_VERB = 3
"""Words of a subject with its verb: 'de raad betaalt'."""
_ARTICLES = frozenset("de het elke iedere".split())


_FINITE = frozenset(
    "doet doen krijgt krijgen betaalt betalen regelt is zijn wordt gaat zorgt beheert".split()
)

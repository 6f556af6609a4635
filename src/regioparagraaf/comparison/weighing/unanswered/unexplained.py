"""The content words that are left when a denial that moved and a promise as strong have taken their own."""

from __future__ import annotations

from regioparagraaf.comparison.reading.commitments import Commitment, commitments
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.told_in_words import answered_there
from regioparagraaf.comparison.weighing.moments.lasting import lasting
from regioparagraaf.comparison.weighing.numbers.full_time import whole_jobs
from regioparagraaf.comparison.weighing.numbers.relative_changes import told_alike
from regioparagraaf.comparison.weighing.numbers.waiting import waits
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.completed import completed
from regioparagraaf.comparison.weighing.unanswered.carried_out import carried_out
from regioparagraaf.comparison.weighing.unanswered.having import told_by_with
from regioparagraaf.comparison.weighing.unanswered.other_terms import in_other_terms
from regioparagraaf.comparison.weighing.words.other_end import told_from_the_other_end
from regioparagraaf.comparison.weighing.words.priority import ranked_alike
from regioparagraaf.comparison.weighing.words.replacements import free_as_we_pay
from regioparagraaf.dutch.wordclass import OBLIGING


def unexplained(pair: Pair, turned: tuple[str, str] | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The content words of both sides that are left when a denial that moved has taken its own, and a promise
    of the same strength has its words on either side."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if not gone and not new:
        return gone, new
    ours_kept, theirs_kept = _as_strong(pair)
    gone = tuple(at for at in gone if at not in ours_kept)
    new = tuple(at for at in new if at not in theirs_kept)
    gone = tuple(at for at in gone if not _is_due(pair.common, at, pair.draft))
    new = tuple(at for at in new if not _is_due(pair.draft, at, pair.common))
    if not gone and not new:
        return gone, new
    waiting = waits(pair, pair.common), waits(pair, pair.draft)
    told = told_alike(pair), whole_jobs(pair), completed(pair), answered_there(pair), ranked_alike(pair)
    for here, there in (*told, waiting, told_by_with(pair), carried_out(pair)):
        gone = tuple(at for at in gone if at not in here)
        new = tuple(at for at in new if at not in there)
    gone = tuple(at for at in gone if not in_other_terms(pair.common, at, pair.draft))
    new = tuple(at for at in new if not in_other_terms(pair.draft, at, pair.common))
    if lasting(pair):
        gone = tuple(at for at in gone if pair.common.keys[at] not in _LASTING)
        new = tuple(at for at in new if pair.draft.keys[at] not in _LASTING)
    if told_from_the_other_end(pair):
        gone = tuple(at for at in gone if not _is_compared(pair.common, at))
        new = tuple(at for at in new if not _is_compared(pair.draft, at))
    free = free_as_we_pay(pair)
    gone = tuple(at for at in gone if pair.common.roots[at] not in free)
    new = tuple(at for at in new if pair.draft.roots[at] not in free)
    if turned:  # the opposite of a denied word: 'blijft' for 'verdwijnt niet'
        gone = tuple(at for at in gone if whole_verb(pair.common, at) != turned[0])
        new = tuple(at for at in new if whole_verb(pair.draft, at) != turned[1])
    ours, theirs = (len(denials(side, pair.lexicon)) for side in pair.sides)
    if _denial_moved(pair, ours, theirs):
        gone = tuple(at for at in gone if not _denies(pair.common, at, pair, ours < theirs))
        new = tuple(at for at in new if not _denies(pair.draft, at, pair, theirs < ours))
    return gone, new


def _is_due(side: Side, at: int, other: Side) -> bool:
    """Whether 'zijn verplicht' or 'zijn gehouden' is told as 'moeten' or 'dienen' on the other side."""
    return (
        side.keys[at] in _OBLIGED
        and not OBLIGING.isdisjoint(other.all_keys)
        and OBLIGING.isdisjoint(side.all_keys)
    )


def _is_compared(side: Side, at: int) -> bool:
    return side.keys[at].endswith("er") and "dan" in side.keys[at : side.stop(at)]


_LASTING = frozenset("duurt duren loopt lopen eindigt eindigen begint beginnen start starten".split())
_OBLIGED = frozenset("verplicht verplichten gehouden noodzakelijk vereist".split())


def _as_strong(pair: Pair) -> tuple[set[int], set[int]]:
    """The places of the words that say how strong the promise is, where both sides promise as much: 'zetten
    ons in voor', 'maken ons sterk voor'."""
    ours, theirs = (commitments(side, pair.lexicon) for side in pair.sides)
    if len(ours) != len(theirs) or not ours:
        return set(), set()
    if sorted(one.rung for one in ours) != sorted(one.rung for one in theirs):
        return set(), set()
    if not all(_only_strives(pair.common, one) for one in ours):
        return set(), set()
    if not all(_only_strives(pair.draft, one) for one in theirs):
        return set(), set()
    return {at for one in ours for at in one.places}, {at for one in theirs for at in one.places}


def _only_strives(side: Side, marker: Commitment) -> bool:
    """Whether a marker says how strong a promise is and nothing of what is done: 'ontmoedigen' and 'lobbyen'
    stand on the rung of 'streven', and do another thing."""
    return any(side.roots[at].startswith(_STRIVING[marker.rung]) for at in marker.places)


_STRIVING: dict[str, tuple[str, ...]] = {
    "B": (),
    "T": (),
    "V": ("wil", "voornem", "plan", "ambit", "doel", "beog", "bedoel", "wens", "intent", "stref", "sin"),
    "I": (
        *("stref", "nastref", "inspan", "inset", "beijfer", "ijfer", "trach", "prober", "pog", "har", "do"),
        *("fech", "strij", "knok", "pleit", "bepleit", "lobby", "brek"),
    ),
    "O": (
        *("onderso", "naga", "efaluer", "besi", "bekijk", "ferken", "uitso", "kijk", "bestuder", "doorlich"),
        *("analyser", "loep", "toets", "halbarheidsonderso", "ferdiep", "orienter"),
        *("oferweg", "herofer", "nadenk", "denk", "berad", "besin", "buig"),
    ),
    "K": ("kun", "kan", "mog"),
}
"""The roots of the words that say no more than how strong a promise is, by their rung."""


def _denies(side: Side, at: int, pair: Pair, fewer: bool) -> bool:
    """Whether the word denies, or, on the side with `fewer` denials, says what the denial there says."""
    kind = pair.lexicon.denials.get(side.keys[at], "")
    quiet = kind in ("stil", "minder", "spiegel", "nood")
    if (fewer and quiet) or bool(kind and not quiet) or side.roots[at] in pair.lexicon.denying_roots:
        return True
    return any(at in words for words in denials(side, pair.lexicon))  # 'onthouden' with its 'zich van'


def _denial_moved(pair: Pair, ours: int, theirs: int) -> bool:
    """Whether a denial is said in another way: its words on one side then need no answer on the other."""
    kinds = [
        sorted(key for key in side.keys if pair.lexicon.denials.get(key) in ("vol", "eigen"))
        for side in pair.sides
    ]
    return ours != theirs or kinds[0] != kinds[1]


def whole_verb(side: Side, at: int) -> str:
    """The word, a verb with its torn-off particle."""
    return side.words(*side.verb_words(at))

"""The word diff: what to strike and what to write in, in whole words.

The law: keep and insert together spell the draft exactly; keep and remove together spell the common
text in the normal form. White space belongs to what is kept wherever it can.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from regioparagraaf.comparison.diff.runs import Run, merged
from regioparagraaf.comparison.diff.tidy import tidy
from regioparagraaf.comparison.model import Edit, Op
from regioparagraaf.dutch.words import Token, normal, tokens
from regioparagraaf.patterns import on_demand

MATRIX = 16_000_000
"""Above this many token pairs the exact diff costs too much memory (a bit each, times two); the
texts are then first cut at words that occur once on both sides."""
_STOP = on_demand(r"([.,;:!?\u2026)]*)(\s+)")
"""Punctuation that closes what stands before it, if any, and the blank behind it."""


def word_diff(was: str, wordt: str) -> tuple[Edit, ...]:
    """The tidied word diff of two texts."""
    common, draft = tokens(was), tokens(wordt)
    return render(was, wordt, common, draft, tidy(raw_runs(common, draft), common, draft))


def raw_runs(common: Sequence[Token], draft: Sequence[Token]) -> list[Run]:
    """The shortest word diff as alternating runs, before tidying."""
    ours = [token.plain for token in common]
    theirs = [token.plain for token in draft]
    runs: list[Run] = []
    for i0, i1, j0, j1 in _pieces(ours, theirs):
        if (i1 - i0) * (j1 - j0) > MATRIX:
            runs.append(Run(False, i0, i1, j0, j1))
            continue
        for step in Indel.opcodes(ours[i0:i1], theirs[j0:j1]):
            a0, a1, b0, b1 = step.src_start, step.src_end, step.dest_start, step.dest_end
            runs.append(Run(step.tag == "equal", i0 + a0, i0 + a1, j0 + b0, j0 + b1))
    return merged(runs)


def _pieces(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """The texts in pieces that can be compared each by itself: one piece, unless they are very long."""
    if len(ours) * len(theirs) <= MATRIX:
        return [(0, len(ours), 0, len(theirs))]
    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    pieces, i, j = [], 0, 0
    for a, b in [(start, start), *_anchors(ours, theirs, start), (len(ours), len(theirs))]:
        pieces.append((i, a, j, b))
        i, j = a, b
    return pieces


def _anchors(ours: list[str], theirs: list[str], start: int) -> list[tuple[int, int]]:
    """Words that occur once on both sides, in the longest order that both share (patience)."""
    from bisect import bisect_left

    where: dict[str, int] = {}
    for place, word in enumerate(theirs[start:], start):
        where[word] = -1 if word in where else place
    seen: dict[str, int] = {}
    for place, word in enumerate(ours[start:], start):
        seen[word] = -1 if word in seen else place
    pairs = [(i, where[word]) for word, i in seen.items() if i >= 0 and where.get(word, -1) >= 0]
    tails: list[int] = []
    rows: list[list[tuple[int, int, int]]] = []
    for i, j in pairs:
        at = bisect_left(tails, j)
        back = len(rows[at - 1]) - 1 if at else -1
        if at == len(tails):
            tails.append(j)
            rows.append([])
        tails[at] = j
        rows[at].append((i, j, back))
    chain: list[tuple[int, int]] = []
    at, entry = len(rows) - 1, len(rows[-1]) - 1 if rows else -1
    while at >= 0 and entry >= 0:
        i, j, back = rows[at][entry]
        chain.append((i, j))
        at, entry = at - 1, back
    return chain[::-1]


def render(
    was: str, wordt: str, common: Sequence[Token], draft: Sequence[Token], runs: Sequence[Run]
) -> tuple[Edit, ...]:
    """The characters of a diff over tokens, white space shared out so that the law holds."""
    edits: list[Edit] = []
    i = j = 0
    for run in runs:
        if not run.kept:
            continue
        ours, theirs = common[run.i0 : run.i1], draft[run.j0 : run.j1]
        kept = wordt[theirs[0].start : theirs[-1].end]
        if kept == was[ours[0].start : ours[-1].end]:  # as nearly always: the blanks between are the same too
            _between(edits, was[i : ours[0].start], wordt[j : theirs[0].start])
            _add(edits, Op.KEEP, kept)
            i, j = ours[-1].end, theirs[-1].end
            continue
        for one, other in zip(ours, theirs, strict=True):
            _between(edits, was[i : one.start], wordt[j : other.start])
            _add(edits, Op.KEEP, wordt[other.start : other.end])
            i, j = one.end, other.end
    _between(edits, was[i:], wordt[j:])
    return tuple(edits)


def _between(edits: list[Edit], gone: str, new: str) -> None:
    """Add what stands between two kept tokens: shared white space at its edges is kept."""
    if gone == new or (gone and new and normal(gone) == normal(new)):
        _add(edits, Op.KEEP, new)
        return
    head = len(new) - len(new.lstrip())
    if head and gone[:1].isspace():
        _add(edits, Op.KEEP, new[:head])
        gone, new = gone.lstrip(), new[head:]
    tail = len(new) - len(new.rstrip())
    after = ""
    if tail and gone[-1:].isspace():
        after, gone, new = new[-tail:], gone.rstrip(), new[:-tail]
    ours, theirs = _STOP.match(gone), _STOP.match(new)
    if ours and theirs:
        # Sentences joined or split: '. Wij' and ' en wij' have the blank behind the stop in common.
        _add(edits, Op.REMOVE, ours[1])
        _add(edits, Op.INSERT, theirs[1])
        _add(edits, Op.KEEP, theirs[2])
        gone, new = gone[ours.end() :], new[theirs.end() :]
    _add(edits, Op.REMOVE, gone)
    _add(edits, Op.INSERT, new)
    _add(edits, Op.KEEP, after)


def _add(edits: list[Edit], op: Op, text: str) -> None:
    if not text:
        return
    if edits and edits[-1].op is op:
        edits[-1] = Edit(op, edits[-1].text + text)
    else:
        edits.append(Edit(op, text))

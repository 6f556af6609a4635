"""Clauses that have their verbs at the end: 'nadat de jury de tekeningen heeft bekeken' (ANS 21.2)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.reading.constituents import (
    ADVERBS,
    AUXILIARIES,
    FINITE,
    PERSONAL,
    Constituent,
    acts,
    agree,
    closes_as_verb,
    constituent,
    is_plural_verb,
    may_be_finite,
    row,
)
from regioparagraaf.comparison.reading.frames import Clause, Read, by_whom, subject_of
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.wordclass import DETERMINERS


def subordinate(side: Side, at: int, end: int, lexicon: Lexicon) -> Read | None:
    """The clause behind 'nadat', with its subject in front and its verbs at the end."""
    stop = _stop(side, at, end, lexicon)
    return _verb_last(side, at, stop, None, lexicon)


def relative(side: Side, at: int, end: int, before: Read, lexicon: Lexicon) -> Read | None:
    """The clause behind a 'die' right behind a noun: that noun does it, unless another one in it could. Where
    the noun is a thing and a body stands in the clause, that one does it: 'een plan dat de raad betaalt'."""
    comma = side.keys[at - 1] == ","
    noun = at - comma
    if comma and noun - 1 in side.particles:
        noun -= 1  # 'kopen de grond aan, die de raad beheert'
    named = [part for part in (*before.fronts, *before.parts) if part.end == noun]
    if not named:
        return None
    who = replace(named[-1], lead="", start=named[-1].start + bool(named[-1].lead))
    read = _verb_last(side, at + 1, _stop(side, at + 1, end, lexicon), who, lexicon)
    if read is None:
        return None
    able = [part for part in read.parts if part.start == at + 1 and acts(side, part.at, lexicon)]
    doer = row(side, read.parts, 0) if able and not read.passive else ()
    if doer and not acts(side, who.at, lexicon) and not doer[0].lead and agree(doer, bool(read.plural)):
        taken = {part.root for part in doer}
        things = (read.clause.things | {who.root}) - taken
        return replace(read, clause=replace(read.clause, by=subject_of(side, doer), things=things))
    if not comma:  # 'leggen met de provincie vast dat', 'vragen de provincie dat'
        return replace(read, clause=replace(read.clause, by=subject_of(side, ())))
    pronoun = not PERSONAL.isdisjoint(side.keys[at + 1 : at + 2]) and side.keys[at + 1] not in DETERMINERS
    rivals = [part for part in read.parts if not part.lead and agree((part,), bool(read.plural))]
    doubtful = any(acts(side, part.at, lexicon) or not acts(side, who.at, lexicon) for part in rivals)
    if pronoun or doubtful:  # 'de begeleider, die hij kiest', 'het dorp, dat de raad helpt'
        return replace(read, clause=replace(read.clause, by=subject_of(side, ())))
    return read


def _stop(side: Side, at: int, end: int, lexicon: Lexicon) -> int:
    """Where a subordinate clause ends: at a comma or semicolon, or behind a verb with 'of' or 'dat'."""
    for place in range(at, end):
        said = ("t", "en") if side.keys[place] == "dat" else ("t",)  # 'omdat wij weten dat'
        asks = side.keys[place] in ("of", "dat", "om") and side.keys[place - 1].endswith(said)
        if side.keys[place] in (",", ";") or (asks and may_be_finite(side, place - 1, lexicon)):
            return place
    return end


def _verb_last(side: Side, at: int, end: int, named: Constituent | None, lexicon: Lexicon) -> Read | None:
    """The clause from a place up to the verbs that close it; who was `named` before it does it, or else who
    stands in front."""
    cluster = _cluster(side, at, end, lexicon)
    what = next((place for place in cluster if side.keys[place] not in AUXILIARIES), None)
    if what is None:
        return None
    finite = next((place for place in cluster if side.keys[place] in FINITE), cluster[-1])
    plural = is_plural_verb(side.keys[finite])
    passive = side.keys[finite] in BECOMING or any(side.keys[place] == "worden" for place in cluster)
    parts: list[Constituent] = []
    place = at
    while place < cluster[0]:
        part = constituent(side, place, lexicon) if side.keys[place] not in ADVERBS else None
        if part is not None and part.end <= cluster[0]:
            parts.append(part)
        place = part.end if part is not None else place + 1
    opens = bool(parts) and parts[0].start == at and not parts[0].lead
    doers: Sequence[Constituent] = (named,) if named is not None else row(side, parts, 0) if opens else ()
    if passive:
        doers = by_whom(side, parts)
    elif doers and not agree(doers, plural):
        doers = ()
    taken = {part.at for part in doers}
    clause = Clause(
        side.roots[what],
        what,
        subject_of(side, doers),
        frozenset(part.root for part in parts if part.lead == "met"),
        frozenset(part.root for part in parts if part.at not in taken),
    )
    return Read(clause, end, plural, passive=passive, parts=tuple(parts), subordinate=True)


def _cluster(side: Side, at: int, end: int, lexicon: Lexicon) -> list[int]:
    """The places of the verbs that close a clause: 'heeft gedaan', 'zou kunnen worden gekozen'."""
    found: list[int] = []
    for last in range(end - 1, max(at, end - _MOST) - 1, -1):
        key = side.keys[last]
        shaped = key in FINITE or closes_as_verb(side, last)
        if not shaped and (found or not may_be_finite(side, last, lexicon)):
            break
        if last > at and side.keys[last - 1] in DETERMINERS:
            break
        found.insert(0, last)
        finite = any(side.keys[place] in FINITE for place in found)
        if key not in FINITE and (finite or side.keys[max(last - 1, at)] not in FINITE):
            break
    return found


_MOST = 4
"""Verbs that close a clause at most."""

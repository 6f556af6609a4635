"""The clauses of one side: what is done in each, and who does it.

A main clause has its verb in second place and its subject on either side of it; one that 'en' joins and
that opens with its verb keeps the subject of the one before; a subordinate clause has its subject in front
and its verbs at the end; 'die' stands for the noun before it (ANS 21). Number tells which of two is the
subject. Where none of this is sure, nobody does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.constituents import (
    ADVERBS,
    AUXILIARIES,
    FINITE,
    PERSONAL,
    SUBJECTS,
    Constituent,
    acts,
    agree,
    closes_as_verb,
    constituent,
    is_plural_verb,
    may_be_finite,
    row,
)
from regioparagraaf.comparison.reading.frames import Clause, Read, Subject, by_whom, subject_of
from regioparagraaf.comparison.reading.gapped import with_gapped
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.reading.subordinate import relative, subordinate
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING, BEING, RELATIVES
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.dutch.words import STOPS


@lru_cache(maxsize=SIDES)
def clauses(side: Side, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses that could be read, in their order. Remembered: three rules ask it of one side."""
    found: list[Clause] = []
    start = 0
    for at in range(len(side.keys) + 1):
        if at == len(side.keys) or side.keys[at] in STOPS:
            found += _in_sentence(side, start, at, lexicon)
            start = at + 1
    return tuple(found)


def _in_sentence(side: Side, first: int, end: int, lexicon: Lexicon) -> list[Clause]:
    """The clauses between two stops."""
    if "alleen" in side.all_keys and ("niet", "alleen") in pairwise(side.keys[first:end]):
        return []  # 'niet alleen de raad, maar ook het college beslist'
    found: list[Clause] = []
    before: Read | None = None
    at = first
    while at < end:
        read = _clause(side, at, end, before, lexicon)
        if read is None:
            before, at = None, _next_cut(side, at + 1, end)
            continue
        read_with = [read.clause] if read.subordinate else with_gapped(side, read, lexicon)
        found += read_with
        if len(read_with) > 1:
            before = None
        elif not read.subordinate or at == first:
            before = read
        at = read.end
    return found


def _next_cut(side: Side, at: int, end: int) -> int:
    return next((place for place in range(at, end) if side.keys[place] in _CUTS), end)


_BEFORE_SUBJECT = frozenset(
    "nadat voordat waarna waarbij waarin waaraan waarmee waarvoor waardoor waarop als indien wanneer zodra "
    "zolang omdat doordat zodat terwijl mits tenzij hoewel opdat alvorens wiens wier waar".split()
)
"""What opens a clause that has its subject in front and its verbs at the end."""
_JOINTS = frozenset({"en", "maar"})
_CUTS = _BEFORE_SUBJECT | _JOINTS | {","}


def _clause(side: Side, at: int, end: int, before: Read | None, lexicon: Lexicon) -> Read | None:
    """The clause that opens at a place, with what joins it to the one before."""
    follows = side.keys[at] in _JOINTS or side.keys[at] == ","
    at += follows
    at += follows and at < end and side.keys[at] in _JOINTS
    if at >= end:
        return None
    if side.keys[at] in _BEFORE_SUBJECT:
        return subordinate(side, at + 1, end, lexicon)
    if not follows and at and side.keys[at - 1] not in STOPS:
        told = side.keys[at] in RELATIVES and before is not None and not before.subordinate
        return relative(side, at, end, before, lexicon) if told and before is not None else None
    if not follows or before is None:
        return _main(side, at, end, None, False, lexicon)
    if side.keys[at] in RELATIVES and not before.subordinate:
        return relative(side, at, end, before, lexicon)
    if before.passive and side.keys[at] == "door":
        return _done_too(side, at, end, before, lexicon)
    if before.subordinate:
        return _main(side, at + (side.keys[at] == "dan"), end, None, True, lexicon)
    return _main(side, at, end, before, False, lexicon)


def _done_too(side: Side, at: int, end: int, before: Read, lexicon: Lexicon) -> Read | None:
    """The clause that goes on with the 'wordt' of the one before: 'en door de raad benoemd'."""
    by = constituent(side, at, lexicon)
    verb = next((place for place in range(at, end) if _closes(side, place, end)), None)
    if by is None or verb is None or by.end > verb:
        return None
    clause = Clause(side.roots[verb], verb, subject_of(side, (by,)), frozenset(), frozenset())
    return Read(clause, verb + 1, before.plural, before.inverted, passive=True)


def _main(side: Side, at: int, end: int, before: Read | None, fronted: bool, lexicon: Lexicon) -> Read | None:
    """The main clause that opens at a place: with its verb where it keeps the subject of the one before, or
    where something else was `fronted`; else with what stands before that."""
    if before is not None and may_be_finite(side, at, lexicon) and _takes_on(side, at, before.plural):
        return _around(side, at, end, before, (), "", lexicon)
    fronts: list[Constituent] = []
    pronoun, verb = "", at
    while not (_may_come(side, verb, fronts) and (fronts or pronoun or fronted)) or not may_be_finite(
        side, verb, lexicon
    ):
        key = side.keys[verb] if verb < end else "."
        if verb >= end or len(fronts) > _MANY or pronoun:
            return None
        term = _term_end(side, verb)
        if key in SUBJECTS or key == "ze":
            pronoun, verb = key, verb + 1
        elif term is not None:
            fronted, verb = True, term
        elif key in ADVERBS or (fronts and key in ("en", ",")):
            fronted, verb = fronted or key in ADVERBS, verb + 1
        else:
            part = constituent(side, verb, lexicon) if not fronts or key not in RELATIVES else None
            if part is None:
                return None
            fronts.append(part)
            verb = part.end
    return _around(side, verb, end, None, tuple(fronts), pronoun, lexicon) if verb < end else None


_MANY = 4
"""Parts before the verb at most."""


def _may_come(side: Side, verb: int, fronts: Sequence[Constituent]) -> bool:
    """Whether a verb may stand here: right behind 'en' another noun does."""
    return not fronts or side.keys[verb - 1] != "en"


def _term_end(side: Side, at: int) -> int | None:
    """Where a moment, period or frequency ends that opens at a place."""
    measured = side.measures
    ends = {term.start: term.end for term in measured.terms}
    ends |= {often.start: often.end for often in measured.frequencies}
    return ends.get(at)


def _takes_on(side: Side, at: int, plural: bool | None) -> bool:
    """Whether the word behind 'en' is a verb: it goes with the subject before it, and what it takes
    follows."""
    key, after = side.keys[at], side.keys[at + 1] if at + 1 < len(side.keys) else "."
    if plural is not None and plural != is_plural_verb(key):
        return False
    if at in side.torn or key in FINITE:
        return True
    takes = after in DETERMINERS or after in PERSONAL or after in ADVERBS or after[0].isdecimal()
    return takes or _term_end(side, at + 1) is not None or (key.endswith("t") and after[0].isalpha())


def _around(
    side: Side,
    verb: int,
    end: int,
    before: Read | None,
    fronts: tuple[Constituent, ...],
    pronoun: str,
    lexicon: Lexicon,
) -> Read:
    """The main clause around its verb, up to where the next one opens."""
    key = side.keys[verb]
    parts, closing, stop = _behind(side, verb, end, lexicon)
    by = by_whom(side, parts)
    passive = key in BECOMING or "worden" in closing or (key in BEING and bool(by))
    what = "" if key in BEING and not passive else _what(side, verb, closing, lexicon)
    plural: bool | None = is_plural_verb(key)
    subject, inverted = _subject(side, verb, fronts, parts, lexicon)
    who = subject_of(side, subject)
    after = side.keys[verb + 1] if verb + 1 < end else ""
    bare = any(not part.lead for part in fronts)
    if pronoun:
        who = _meant(side, verb - 1)
    elif after in SUBJECTS or (after == "ze" and not bare and (before is None or before.inverted)):
        who, inverted = _meant(side, verb + 1), True
    elif before is not None:
        own = before.inverted and bool(parts) and parts[0].start == verb + 1 and not parts[0].lead
        who, inverted, plural = before.clause.by, False, before.plural
        if before.passive or own:
            who = subject_of(side, ())
    if passive:
        who = subject_of(side, () if "te" in side.keys[verb:stop] else by)
    taken = {part.at for part in (*fronts, *parts) if who.start <= part.at < who.end}
    clause = Clause(
        what,
        verb,
        who,
        frozenset(
            one.root
            for around in (fronts, parts)
            for n, part in enumerate(around)
            if part.lead == "met"
            for one in row(side, around, n)
        ),
        frozenset(part.root for part in (*fronts, *parts) if part.at not in taken),
    )
    return Read(clause, stop, plural, inverted, passive, tuple(parts), fronts)


def _meant(side: Side, at: int) -> Subject:
    """Whom a pronoun means: of most nobody can tell."""
    ours = frozenset({"wij"} if side.keys[at] in ("wij", "we") else ())
    return Subject(ours, ours, at, at + 1)


def _subject(
    side: Side, verb: int, fronts: Sequence[Constituent], parts: Sequence[Constituent], lexicon: Lexicon
) -> tuple[Sequence[Constituent], bool]:
    """The subject of a main clause, and whether it stands behind its verb."""
    plural = is_plural_verb(side.keys[verb])
    bare = bool(fronts) and not any(part.lead for part in fronts)
    first = next((n for n, part in enumerate(parts) if part.start == verb + 1 and not part.lead), None)
    behind = () if first is None else row(side, parts, first)
    after = bool(behind) and agree(behind, plural)
    if not (bare and agree(fronts, plural)):
        return (behind, True) if after and not (bare and len(fronts) > 1) else ((), False)
    turned = after and acts(side, behind[0].at, lexicon)
    if turned and not all(acts(side, part.at, lexicon) for part in fronts):
        return (), False  # 'de brug betaalt de provincie'
    return fronts, False


def _behind(
    side: Side, verb: int, end: int, lexicon: Lexicon
) -> tuple[list[Constituent], tuple[str, ...], int]:
    """What stands behind the verb of a main clause: nouns, closing verbs, and where it ends."""
    parts, closing = list[Constituent](), list[int]()
    asks = side.keys[verb] in AUXILIARIES
    at = verb + 1
    while at < end:
        key = side.keys[at]
        if key in _JOINTS or key == ",":
            too = key != "," and bool(closing) and side.keys[at + 1 : at + 2] == ("door",)
            if too or _opens(side, at + 1, end, verb, asks and not closing, lexicon):
                break
        if key in _BEFORE_SUBJECT or (key in _OTHER and at > verb + 1):
            break
        closes = asks and key not in PERSONAL and key not in ADVERBS and _closes(side, at, end)
        term = _term_end(side, at)
        part = None
        if closes:
            closing.append(at)
        elif term is None and key not in _NO_PART and side.keys[at : at + 2] not in _PRONOUN:
            part = constituent(side, at, lexicon)
        if part is not None and part.end <= end:
            parts.append(part)
            at = part.end
        else:
            at = term or at + 1
    return parts, tuple(side.keys[place] for place in closing), at


_NO_PART = SUBJECTS | ADVERBS
_PRONOUN = tuple(("het", article) for article in ("de", "het", "een"))
"""Before an article 'het' stands for something else: 'de lijst biedt het de raad aan'."""
_OTHER = frozenset("die dat of om te".split())
"""Behind these other clauses stand."""


def _closes(side: Side, at: int, end: int) -> bool:
    """Whether a participle or infinitive stands here with which its clause, or its part of it, ends."""
    named = side.tokens[at].text[:1].isupper()
    if named or not closes_as_verb(side, at) or side.keys[at - 1] in DETERMINERS:
        return False
    after = side.keys[at + 1] if at + 1 < end else "."
    return (
        not after[0].isalpha()
        or after in PREPOSITIONS
        or after in _JOINTS
        or after in FINITE
        or closes_as_verb(side, at + 1)
    )


def _what(side: Side, verb: int, closing: Sequence[str], lexicon: Lexicon) -> str:
    """The root of what is done: that of the participle or infinitive, or of the verb itself."""
    said = [key for key in closing if key not in AUXILIARIES]
    if said:
        return lexicon.root(said[-1])
    return "" if side.keys[verb] in AUXILIARIES else side.roots[verb]


def _opens(side: Side, at: int, end: int, verb: int, waits: bool, lexicon: Lexicon) -> bool:
    """Whether another clause opens behind a joint or comma; not while the verb still waits for its
    infinitive."""
    key = side.keys[at] if at < end else "."
    if key in RELATIVES or key in _CUTS:
        return side.keys[at - 1] == ","
    start = at
    while at < end and side.keys[at] in ADVERBS:
        at += 1
    if waits or at >= end:
        return False
    plural = is_plural_verb(side.keys[verb])
    if may_be_finite(side, at, lexicon) and _takes_on(side, at, plural):
        return True
    if side.keys[at] in SUBJECTS:
        return may_be_finite(side, at + 1, lexicon)
    part = constituent(side, at, lexicon)
    if part is None or part.end + 1 >= end or not may_be_finite(side, part.end, lexicon):
        return False
    number = is_plural_verb(side.keys[part.end])
    if not part.lead and agree((part,), number):
        return True
    behind = constituent(side, part.end + 1, lexicon) if part.lead or at > start else None
    return behind is not None and not behind.lead and agree((behind,), number)

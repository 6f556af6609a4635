"""Words that open or close a list or a group: 'bijvoorbeeld', 'uitsluitend', 'ongeacht'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.denials import said_plainly
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.numerals import number


def opened_or_closed(pair: Pair) -> tuple[Signal, ...]:
    """Words that open or close a list or a group, on one side alone."""
    if not pair.common.scopes and not pair.draft.scopes:
        return ()
    closed, closes = _of(pair.common, "sluit"), _of(pair.draft, "sluit")
    opened = [span for span in _of(pair.common, "open") if not _stressed(pair.common, span, pair.draft)]
    opens = [span for span in _of(pair.draft, "open") if not _stressed(pair.draft, span, pair.common)]
    closed = [span for span in closed if not _by_oneself(pair.common, span, pair.draft)]
    closes = [span for span in closes if not _by_oneself(pair.draft, span, pair.common)]
    closed = [span for span in closed if not _excepts(pair.common, span, pair.draft)]
    closes = [span for span in closes if not _excepts(pair.draft, span, pair.common)]
    closed = [span for span in closed if not as_few(pair.common, span[1], pair.draft)]
    closes = [span for span in closes if not as_few(pair.draft, span[1], pair.common)]
    closed = [span for span in closed if not _wholly(pair, pair.common, span)]
    closes = [span for span in closes if not _wholly(pair, pair.draft, span)]
    if len(opened) != len(opens):
        also = _no_longer_also(pair, opened, opens)
        if also:
            return reach(*also, len(opened) > len(opens))
        was = _only_here(pair.common, opened, pair.draft, opens)
        wordt = _only_here(pair.draft, opens, pair.common, opened)
        was = was or (pair.common.span(*closed[0]) if closed else "")
        wordt = wordt or (pair.draft.span(*closes[0]) if closes else "")
        return reach(was, wordt, len(opens) > len(opened))
    only_examples = _only_examples(pair, opened, opens)
    if only_examples:
        return only_examples
    if closed and not closes and pair.common.keys[closed[0][0]] == "voorbehouden":
        return ()  # who may decide alone, still decides
    if _is_due(pair, closed, closes):
        return ()
    if len(closed) != len(closes) and not _said_otherwise(pair) and not _only_if(pair, closed, closes):
        was = pair.common.span(*closed[0]) if closed else ""
        wordt = pair.draft.span(*closes[0]) if closes else ""
        return reach(was, wordt, len(closed) > len(closes))
    return ()


def _only_here(side: Side, spans: list[tuple[int, int]], other: Side, others: list[tuple[int, int]]) -> str:
    """The first words that open a list here and not there too: of 'zoals onder meer', beside 'zoals', only
    'onder meer'; '' where there are none."""
    there = [other.keys[slice(*span)] for span in others]
    for span in spans:
        words = side.keys[slice(*span)]
        if words not in there:
            return side.span(*span)
        there.remove(words)
    return ""


def _only_examples(
    pair: Pair, opened: list[tuple[int, int]], opens: list[tuple[int, int]]
) -> tuple[Signal, ...]:
    """The 'in ieder geval' that became 'bijvoorbeeld', or the other way round: what is only an example may be
    left out."""
    if len(opened) != 1 or len(opens) != 1:
        return ()
    kinds = [
        ("geval" in side.keys[slice(*span)], not _EXAMPLE.isdisjoint(side.keys[slice(*span)]))
        for side, span in ((pair.common, opened[0]), (pair.draft, opens[0]))
    ]
    if sorted(kinds) != [(False, True), (True, False)]:
        return ()
    return reach(pair.common.span(*opened[0]), pair.draft.span(*opens[0]), kinds[1][0])


_EXAMPLE = frozenset("bijvoorbeeld bijv. bv. zoals denk".split())


def as_few(side: Side, at: int, other: Side) -> bool:
    """Whether the number here, behind 'slechts', is told by 'maar': 'maar twee keer', and not 'vaak, maar
    twee keer niet'."""
    many = _count(side, at)
    return many is not None and any(
        key == "maar" and other.keys[at - 1] != "," and _count(other, at + 1) == many
        for at, key in enumerate(other.keys)
    )


def _count(side: Side, at: int) -> float | None:
    """The number or the number of times that stands here: 'twee', 'tweemaal'."""
    key = side.keys[at].removesuffix("maal") if at < len(side.keys) else ""
    return number({"een": "één"}.get(key, key)) if key else None


def _wholly(pair: Pair, side: Side, span: tuple[int, int]) -> bool:
    """Whether 'alleen nog stroom' is told as 'volledig op stroom': of the same thing, of which neither side
    says more."""
    other = pair.other(side)
    at = other.first(_IN_FULL)
    if at is None or side.keys[span[0]] not in _ONLY or not _IN_FULL.isdisjoint(side.all_keys):
        return False
    limited, whole = (
        {root for root in one.roots[start : min(one.stop(start), start + _THING)] if len(root) > _SHORT}
        for one, start in ((side, span[1]), (other, at + 1))
    )
    pale = pair.lexicon.pale_roots | pair.lexicon.vague_roots | pair.lexicon.empty_heads
    behind = [place for place in pair.left(side) if span[1] <= place < side.stop(span[1])]
    more = any(side.roots[place] not in pale for place in behind)
    return not more and not limited.isdisjoint(whole)


_IN_FULL = frozenset("volledig geheel helemaal integraal".split())
_ONLY = frozenset("alleen enkel uitsluitend slechts louter".split())
_THING = 4
"""Words within which a thing is named behind 'volledig' or 'alleen nog'."""
_SHORT = 3


_ABOVE_ALL = frozenset(
    "vooral voornamelijk hoofdzakelijk bovenal bijzonder bijzondere speciaal speciale extra name "
    "plaats".split()
)


def _no_longer_also(
    pair: Pair, opened: list[tuple[int, int]], opens: list[tuple[int, int]]
) -> tuple[str, str] | None:
    """The 'ook' that became 'vooral', or the other way round: who is helped too is helped with all others,
    who is helped above all is one of them."""
    rich, spans = (pair.draft, opens) if len(opens) > len(opened) else (pair.common, opened)
    poor = pair.other(rich)
    stressed = next((span for span in spans if rich.keys[span[0]] in _ABOVE_ALL), None)
    also = next((at for at, key in enumerate(poor.keys) if key in _ALSO), None)
    if stressed is None or also is None or not _ALSO.isdisjoint(rich.all_keys):
        return None
    words = poor.words(also), rich.span(*stressed)
    return words if rich is pair.draft else (words[1], words[0])


_ALSO = frozenset("ook mede tevens eveneens".split())
_UNIVERSAL = frozenset("iedereen eenieder alle elk elke ieder iedere".split())


def _stressed(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether 'met name' and 'vooral' only stress, as such a word does on the other side; of a group that was
    whole there ('iedereen'), they leave a part."""
    if side.keys[span[0]] in _AMONG and (_one_of_them(other) or _also_there(side, other)):
        return True
    if "geval" in side.keys[slice(*span)] and "zeker" in other.all_keys:
        return True  # 'dit staat er zeker in'
    if side.keys[span[0]] == "zoals" and _as_those(side, span[1], other):
        return True
    if side.keys[span[0]] in _REGARDLESS:
        said = not _REGARDLESS.isdisjoint(other.all_keys) and not _REGARDLESS.isdisjoint(side.all_keys)
        if not said and _binds(side, span, other):
            return False
        return said or not _UNIVERSAL.isdisjoint(other.all_keys) or _whatever(other)
    if _ABOVE_ALL.isdisjoint(side.keys[slice(*span)]):
        return False
    whole = not any(_UNIVERSAL.isdisjoint(one.all_keys) for one in (side, other))
    return not _ABOVE_ALL.isdisjoint(other.all_keys) or whole


_AMONG = frozenset("waaronder onder".split())


def _one_of_them(side: Side) -> bool:
    """Whether 'onder wie een voorzitter' is told as 'een van hen is voorzitter', 'één daarvan', or 'letten
    onder meer op prijs' as 'prijs is een van de criteria'."""
    return any(
        key in ("een", "één")
        and (
            side.keys[at + 1 : at + 2] == ("daarvan",)
            or side.keys[at + 1 : at + 3] in _THEM
            or (side.keys[at + 1 : at + 3] == ("van", "de") and not _IS.isdisjoint(side.keys[:at]))
        )
        for at, key in enumerate(side.keys)
    )


def _also_there(side: Side, other: Side) -> bool:
    """Whether 'onder meer prijs' is told as 'ook prijs', where no 'ook' stands beside it."""
    return not _ALSO.isdisjoint(other.all_keys) and _ALSO.isdisjoint(side.all_keys)


def _as_those(side: Side, at: int, other: Side) -> bool:
    """Whether 'bomen, zoals eiken' is told as 'bomen als eiken'."""
    named = _first_noun(side, at)
    return bool(named) and any(
        key == "als" and _first_noun(other, behind) == named for behind, key in enumerate(other.keys, 1)
    )


def _first_noun(side: Side, at: int) -> str:
    """The root of what stands here, past its article."""
    at += side.keys[at : at + 1] in _ARTICLES
    return side.roots[at] if at < len(side.roots) else ""


_ARTICLES = (("de",), ("het",), ("een",))
_IS = frozenset("is zijn vormt vormen geldt gelden".split())
_THEM = tuple(("van", word) for word in "hen die deze ze".split())


def _binds(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether what did not matter on one side is asked on the other: 'ongeacht waar hij woont', 'die hier
    woont'."""
    free = {root for root in side.roots[span[1] : side.stop(span[1])] if len(root) > 2} - _FREE
    return any(
        not free.isdisjoint(other.roots[at : other.stop(at)])
        for at, key in enumerate(other.keys)
        if key in ("die", "wie")
    )


_FREE = frozenset("welke waar war wie hij sij de het een in gemen".split())


def _whatever(side: Side) -> bool:
    """Whether it says 'ongeacht' in a clause: 'wat het besluit ook inhoudt', 'waar hij woont, doet er
    niet toe'."""
    if not {("of", "niet"), ("ook", "als")}.isdisjoint(pairwise(side.keys)):
        return True  # 'of er geld is of niet', 'ook als er geen geld is'
    matters = not {"toe", "uit"}.isdisjoint(side.all_keys) and "niet" in side.all_keys
    return any(
        key in _QUESTIONS and ("ook" in side.keys[at + 1 : side.stop(at)] or matters)
        for at, key in enumerate(side.keys)
    )


_QUESTIONS = frozenset("wat hoe wie waar welk welke hoeveel of".split())


_REGARDLESS = frozenset("ongeacht welk welke".split())


def _by_oneself(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether 'alleen' says 'zelfstandig': without help, and not that nobody else is meant."""
    return side.keys[span[0]] == "alleen" and any(
        key.startswith("zelfstandig") or key == "eentje" for key in other.keys
    )


def _excepts(side: Side, span: tuple[int, int], other: Side) -> bool:
    """Whether 'alleen op dijken kan dat wel' is told as 'behalve op dijken', or only ends a comparison:
    'veel meer dan water alleen'."""
    at = span[0]
    compared = "dan" in side.keys[max(at - _NEAR, 0) : at] and side.keys[at + 1 : at + 2] in (
        (".",),
        (",",),
        (),
    )
    sentence = [
        key for key, number in zip(side.keys, side.sentences, strict=True) if number == side.sentences[at]
    ]
    allowed = not {"wel", "anders"}.isdisjoint(sentence) and any(
        hedge.group == EXCEPTION for hedge in other.hedges
    )
    return compared or allowed


_NEAR = 3
"""Words behind 'dan' with which 'alleen' ends a comparison."""


def _is_due(pair: Pair, closed: list[tuple[int, int]], closes: list[tuple[int, int]]) -> bool:
    """Whether 'alleen aangelijnd toegestaan' is told as 'moet aan de lijn', 'alleen met een pas' as 'een pas
    is vereist', 'wijkt alleen gemotiveerd af' as 'dan moet dat worden gemotiveerd'."""
    rich, poor = (pair.draft, pair.common) if len(closes) > len(closed) else (pair.common, pair.draft)
    if not _LET.isdisjoint(rich.all_keys) and not _DUE.isdisjoint(poor.all_keys):
        return True
    if not {"moet", "moeten"}.isdisjoint(rich.all_keys):
        return False
    follows = not {("dan", "moet"), ("dan", "moeten")}.isdisjoint(pairwise(poor.keys))
    return follows or ("mogelijk" in rich.all_keys and not {"moet", "moeten"}.isdisjoint(poor.all_keys))


_LET = frozenset("toegestaan mag mogen toegelaten".split())
_DUE = frozenset("moet moeten vereist verplicht".split())


def _only_if(pair: Pair, closed: list[tuple[int, int]], closes: list[tuple[int, int]]) -> bool:
    """Whether the side without 'alleen' has it in a condition: 'alleen mogelijk als …'; or says 'pas als'
    for 'alleen met'."""
    rich, poor = (pair.draft, pair.common) if len(closed) < len(closes) else (pair.common, pair.draft)
    spans = closes if rich is pair.draft else closed
    if (
        "pas" in poor.all_keys
        and "als" in poor.all_keys
        and any(rich.keys[end : end + 1] in _WITH for _, end in spans)
    ):
        return True
    return any(poor.keys[hedge.start] in _ONLY_SO for hedge in poor.hedges)


_WITH = tuple((word,) for word in "met bij na door".split())
_ONLY_SO = frozenset("alleen slechts uitsluitend mits".split())


def _of(side: Side, group: str) -> list[tuple[int, int]]:
    return [
        (start, end)
        for kind, _, start, end in side.scopes
        if kind == group and not (group == "sluit" and _not_only(side, start))
    ]


def _not_only(side: Side, at: int) -> bool:
    """Whether a word as 'alleen' closes nothing here: 'niet alleen vissers', 'meer dan alleen een haven'."""
    before = side.keys[max(at - 1, 0)] if at else ""
    more = before == "dan" and not _MORE.isdisjoint(side.keys[max(at - _COMPARED, 0) : at])
    return before == "niet" or more


_MORE = frozenset("meer verder breder anders ruimer".split())
_COMPARED = 6
"""Words before 'dan' in which stands what is compared: 'meer zijn dan alleen'."""


def _said_otherwise(pair: Pair) -> bool:
    """Whether two denials on the other side say what 'alleen' says ('niet … zonder')."""
    ours, theirs = (said_plainly(side, pair.lexicon) for side in pair.sides)
    return ours != theirs

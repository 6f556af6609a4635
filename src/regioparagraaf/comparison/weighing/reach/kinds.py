"""A group or a thing of which one side means only a kind: 'jonge boeren', 'ouders zonder werk', 'geen houten
brug', where the other side says 'boeren', 'ouders', 'geen brug' and nothing else changed."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import free_relative, quantified
from regioparagraaf.comparison.weighing.reach.set_apart import are_ours
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.words import STOPS


def of_a_kind(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a group that got or lost what limits it, in a sentence that was kept for the rest."""
    if pair.changed > KEPT:
        return ()
    nowhere_else = _no_longer_everywhere(pair) or _by_its_name(pair)
    if nowhere_else:
        return nowhere_else
    for side, other in pair.both_ways[::-1]:
        left = pair.left(side)
        if not left or pair.left(other) or "?" in (*side.keys, *other.keys) or free_relative(other):
            continue
        said = _by_adjective(pair, side, left) or _by_what_they_have(pair, side, left)
        if said:
            noun, limited = said
            return shrunk(other.words(_place(pair, side, noun)), limited, side is pair.common)
    return ()


KEPT = 0.5
"""Up to this share of changed words nothing but the kind was changed."""


def _by_adjective(pair: Pair, side: Side, left: tuple[int, ...]) -> tuple[int, str] | None:
    """'jonge vrijwilligers' in front or behind 'voor', 'geen houten brug': where the noun is, and both."""
    at, noun = left[0], left[0] + 1
    of_matter = side.keys[at] in _OF_MATTER
    if len(left) > 1 or not (side.keys[at].endswith("e") or of_matter) or side.keys[at] in NO_KIND:
        return None
    if (
        noun >= len(side.keys)
        or side.keys[noun] not in pair.other(side).all_keys
        or not _is_told(pair, side, noun)
    ):
        return None
    other = pair.other(side)
    if side.keys[at] == "nieuwe" and "bij" in other.all_keys:
        return None  # 'geen nieuwe jachthavens', 'er komen geen jachthavens bij'
    if side.keys[at].startswith("gemeentelijk") and are_ours(other, _place(pair, side, noun)):
        return None
    before = side.keys[at - 1] if at else "."
    there = at == 1 and before in _AT  # 'op oude kades'
    group = side.keys[noun].endswith(_PLURAL) and (there or _is_meant(side, at))
    none = before in _EACH or any(
        denial[0] < at <= denial[0] + _DENIED_WITHIN for denial in _denied(pair, side)
    )
    return (noun, side.span(at, noun + 1)) if group or none else None


def _denied(pair: Pair, side: Side) -> tuple[tuple[int, ...], ...]:
    """The denials that both sides have: what is not denied any more is weighed as such."""
    ours, theirs = denials(side, pair.lexicon), denials(pair.other(side), pair.lexicon)
    return ours if len(ours) == len(theirs) else ()


_DENIED_WITHIN = 5
"""Words behind a denial in which what it denies stands: 'niet meer in grote dorpen'."""
_OF_MATTER = frozenset("houten stalen stenen betonnen ijzeren gouden zilveren glazen".split())
_EACH = frozenset("geen enkele elke iedere alle elk ieder".split())
NO_KIND = frozenset(
    "gewone eigen andere overige goede mooie juiste hele gehele huidige bestaande betrokken genoemde "
    "overbodige verschillende diverse meerdere vele onderstaande volgende gezamenlijke".split()
)
"""Adjectives that set no kind apart."""
_PLURAL = ("en", "s")


def _is_told(pair: Pair, side: Side, at: int) -> bool:
    """Whether the other side has the same noun or one that says the same."""
    named = side.keys[at][0].isalpha() and side.keys[at] not in pair.lexicon.function_words
    return named and _place(pair, side, at) >= 0


def _place(pair: Pair, side: Side, at: int) -> int:
    """Where the other side has the noun that stands here; -1 where it has none."""
    other, root = pair.other(side), side.roots[at]
    same = (place for place, own in enumerate(other.roots) if root and own == root)
    kin = (place for place, own in enumerate(other.roots) if own and alike(own, root, pair.lexicon))
    return next(same, next(kin, -1))


def _is_meant(side: Side, at: int) -> bool:
    """Whether what starts here says for whom or what it is: in front of the sentence, or behind 'voor'."""
    if at in side.in_hedges:
        return False
    before = side.keys[at - 1] if at else "."
    if before in ("de", "onze", "een") and at > 1:
        before = side.keys[at - 2]
    if before == "voor" and side.keys[max(at - 3, 0) : at][0].startswith(_STRIVING):
        return False  # 'wij zorgen voor schone stranden'
    return before in STOPS or before in _FOR or at == 0 or (before in ("de", "onze", "een") and at == 1)


_FOR = frozenset("voor aan van door bij".split())
_STRIVING = ("zorg", "kie", "pleit", "sta")
"""How verbs begin with which 'voor' names what comes, and not for whom it is."""


def _by_its_name(pair: Pair) -> tuple[Signal, ...]:
    """'een jeugdvereniging' for 'een vereniging' or 'een plaatselijke vereniging': the first part of its name
    sets it apart."""
    for side in pair.sides[::-1]:
        other, left, gone = pair.other(side), pair.left(side), pair.left(pair.other(side))
        if len(left) != 1 or len(gone) not in (1, 2) or gone[-1] - gone[0] != len(gone) - 1:
            continue
        at, place = left[0], gone[-1]
        named, bare = side.keys[at], other.keys[place]
        there = _is_meant(other, gone[0]) if len(gone) > 1 else gone == left
        there = there and _is_meant(side, at) and (len(gone) > 1 or len(side.keys) == len(other.keys))
        if len(named) > len(bare) + _PART and named.endswith(bare) and there:
            return shrunk(other.span(gone[0], place + 1), side.words(at), side is pair.common)
    return ()


_PART = 3
"""Letters that the first part of a compound has at least."""


def _no_longer_everywhere(pair: Pair) -> tuple[Signal, ...]:
    """'overal' that became 'aan de steigers', or the other way round."""
    for side, other in pair.both_ways:
        left = pair.left(other)
        if "overal" not in side.all_keys or not left or quantified(other):
            continue
        start = next(
            (at for at in range(left[0] - 1, max(left[0] - _NEAR, 0) - 1, -1) if other.keys[at] in _AT), -1
        )
        if start >= 0:
            whole, part = side.words(side.keys.index("overal")), other.span(start, left[0] + 1)
            return shrunk(whole, part, side is pair.draft)
    return ()


_AT = frozenset("aan in op langs binnen buiten bij rond".split())


def _by_what_they_have(pair: Pair, side: Side, left: tuple[int, ...]) -> tuple[int, str] | None:
    """'ouders zonder werk', 'schippers met een oud schip': where the noun stands, and all of it."""
    first = left[0]
    opener = next(
        (at for at in range(first - 1, max(first - _NEAR, 0) - 1, -1) if side.keys[at] in _HAVING), 0
    )
    if side.keys[max(opener - 2, 0) : opener] == ("tot", "en"):
        return None  # 'schippers van 12 tot en met 17 jaar varen'
    people = pair.lexicon.people_roots
    noun = next(
        (at for at in range(opener - 1, max(opener - _FAR, 0) - 1, -1) if side.roots[at] in people), -1
    )
    between = side.keys[noun + 1 : opener]
    if (
        not opener
        or noun < 0
        or (between and between[0] not in _FROM)
        or left[-1] - opener > _FAR
        or not side.keys[noun].endswith(_PLURAL)
    ):
        return None
    content = [at for at in pair.content(side) if opener < at <= left[-1]]
    if content != list(left) or not _is_meant(side, noun) or not _is_told(pair, side, noun):
        return None
    return noun, side.span(noun, left[-1] + 1)


_FROM = frozenset({"van", "uit", "in"})
_HAVING = frozenset({"met", "zonder"})
_NEAR = 3
"""Words between 'met' and what they have: 'met een laag inkomen'."""
_FAR = 6

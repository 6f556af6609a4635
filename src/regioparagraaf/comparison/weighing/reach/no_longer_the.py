"""An article that alone came or went: 'wij herstellen de bruggen over de vaart' is all of them, 'bruggen over
de vaart' are some; 'een brug in Leiden' is not 'de brug in Leiden'.

Of whoever stands for his kind ('wij helpen de boeren', 'wij helpen boeren') an article says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.quantity import FACTOR
from regioparagraaf.dutch.small_words import THE
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import STOPS


def no_longer_all(pair: Pair) -> tuple[Signal, ...]:
    """The things that a signatory does something to, of which 'de' came or went: all of them, or some."""
    if not _same_but_for_articles(pair):
        return ()
    for side, other in pair.both_ways:
        for (at, front), (place, bare) in _both(side, other):
            noun = _plural(side, at) if front == "de" and not bare else None
            if noun is not None and _told_apart(pair, side, noun) and done_to(side, at):
                return shrunk(
                    side.span(at - 1, noun + 1), other.span(place, place + noun - at + 1), side is pair.draft
                )
    return ()


def any_of_them(pair: Pair) -> tuple[str, str] | None:
    """The thing at a place with a name that opens the text, of which 'de' or 'het' became 'een', or the
    other way round."""
    if not _same_but_for_articles(pair):
        return None
    for (at, front), (place, instead) in _both(pair.common, pair.draft):
        articles = {front, instead}
        if at != 1 or "een" not in articles or articles.isdisjoint(THE):
            continue  # 'wij bouwen een brug in Leiden' may be 'de brug' of which was spoken before
        if _is_at_named_place(pair.common, at):
            return pair.common.span(at - 1, at + 1), pair.draft.span(place - 1, place + 1)
    return None


def any_so_many(pair: Pair) -> tuple[str, str] | None:
    """'De zes wachters' who are all there are, and 'zes wachters' of any number, or the other way round; of
    bodies such as councils it is known how many there are."""
    if not _same_but_for_articles(pair):
        return None
    counted = {one.start for one in pair.common.measures.quantities if one.unit not in _MEASURED}
    for (at, front), (place, instead) in _both(pair.common, pair.draft):
        if at in counted and at + 1 not in pair.common.in_bodies and {front, instead} == {"de", ""}:
            said = (
                pair.common.span(at - bool(front), at + 2),
                pair.draft.span(place - bool(instead), place + 2),
            )
            return said if max(at, place) + 2 <= len(pair.draft.keys) else None
    return None


_MEASURED = frozenset({"€", "%", "d", FACTOR})
"""Units of what is not so many things: 'de 200 euro'."""
_ARTICLES = THE | {"een"}


def _same_but_for_articles(pair: Pair) -> bool:
    if pair.changed > TINY or pair.left(pair.common) or pair.left(pair.draft):
        return False
    ours, theirs = pair.common.keys, pair.draft.keys
    return any(ours.count(article) != theirs.count(article) for article in _ARTICLES) and _bare(
        pair.common
    ) == _bare(pair.draft)


def _bare(side: Side) -> list[str]:
    """The words without the articles, and without the endings that these give an adjective."""
    return [root or key for root, key in zip(side.roots, side.keys, strict=True) if key not in _ARTICLES]


def _both(side: Side, other: Side) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    return zip(_fronted(side), _fronted(other), strict=True)


def _fronted(side: Side) -> Iterator[tuple[int, str]]:
    """Of each word that is no article its place, and the article before it ('' for none)."""
    for at, key in enumerate(side.keys):
        if key not in _ARTICLES:
            before = side.keys[at - 1] if at else ""
            yield at, before if before in _ARTICLES else ""


def _plural(side: Side, at: int) -> int | None:
    """The place of the plural that an article leads to here, over its adjectives, where a phrase behind it
    says which; None where it is no such plural."""
    while at + 1 < len(side.keys) and (side.keys[at].endswith("e") or side.keys[at] in _UNBENT):
        at += 1
    return at if side.keys[at].endswith(("en", "s", "ën")) and side.keys[at + 1 : at + 2] in _WHICH else None


_UNBENT = frozenset("houten stenen betonnen ijzeren stalen metalen glazen rieten eigen open".split())
"""Adjectives that have no ending of their own."""
_WHICH = tuple((word,) for word in "van over op in langs aan onder bij tussen rond achter".split())


def _told_apart(pair: Pair, side: Side, at: int) -> bool:
    """Whether the plural names things that can be counted out: nobody, and nothing such as 'de gevolgen'."""
    lexicon, key = pair.lexicon, side.keys[at]
    somebody = key in lexicon.nouns["handelt"] or key.endswith(lexicon.noun_endings["doener"])
    somebody = somebody or side.roots[at] in lexicon.people_roots | DWELLERS
    return not somebody and key not in _VAGUE and at not in {body.end - 1 for body in side.bodies}


_VAGUE = frozenset(
    "gevolgen effecten kansen mogelijkheden belangen wensen behoeften ontwikkelingen risico's voordelen "
    "nadelen omstandigheden eisen ideeën gedachten ervaringen kernen dorpen wijken resultaten".split()
)


def done_to(side: Side, at: int) -> bool:
    """Whether no preposition leads to what stands here, and a signatory who acts stands before it."""
    start = max((p + 1 for p in range(at) if side.keys[p] in STOPS), default=0)
    doers = (b for b in side.bodies if b.role == "doet" and start <= b.start)
    return side.keys[max(at - 2, 0)] not in PREPOSITIONS and any(body.end < at - 1 for body in doers)


def _is_at_named_place(side: Side, at: int) -> bool:
    """Whether the words right behind say at which place with a name: 'in Leiden', 'bij de Zijl'."""
    behind = at + 1
    if side.keys[behind : behind + 1] == () or side.keys[behind] not in _AT:
        return False
    name = behind + 1 + (side.keys[behind + 1 : behind + 2] != () and side.keys[behind + 1] in THE)
    return name < len(side.tokens) and side.tokens[name].text[0].isupper()


_AT = frozenset("in bij aan langs over op".split())

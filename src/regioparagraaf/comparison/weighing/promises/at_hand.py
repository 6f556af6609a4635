"""What somebody gets, or what only lies there for him: 'de schippers krijgen de kaart', 'de kaart ligt voor
de schippers ter inzage'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def at_hand(pair: Pair) -> tuple[str, str] | None:
    """The word for getting it on one side, and on the other that it can be seen, asked for or fetched."""
    for side in (pair.draft, pair.common):
        other = pair.other(side)
        if _OPENING.isdisjoint(side.all_keys) or not _GETS.isdisjoint(side.all_keys):
            continue
        gets = next((at for at, key in enumerate(other.keys) if key in _GETS), None)
        if gets is None:
            continue
        there = next(
            (
                (at, at + len(words))
                for at in range(len(side.keys))
                for words in _AT_HAND
                if side.keys[at : at + len(words)] == words
            ),
            None,
        )
        if there is not None and not any(key.startswith(_AT_HAND_TOO) for key in other.keys):
            return pair.in_order(side, (side.span(*there), other.words(gets)))
    return None


_AT_HAND = (
    ("ter", "inzage"),
    ("in", "te", "zien"),
    ("te", "bekijken"),
    ("te", "raadplegen"),
    ("te", "downloaden"),
    ("op", "te", "vragen"),
    ("op", "te", "halen"),
    ("af", "te", "halen"),
    ("opvraagbaar",),
    ("raadpleegbaar",),
)
_OPENING = frozenset(words[0] for words in _AT_HAND)
_AT_HAND_TOO = ("inzage", "inzien", "bekijk", "raadple", "download", "opvraag", "opvrag", "ophal", "afhal")
_GETS = frozenset(
    "krijg krijgt krijgen ontvang ontvangt ontvangen stuurt sturen gestuurd toegestuurd bezorgt bezorgen "
    "bezorgd thuisbezorgd".split()
)

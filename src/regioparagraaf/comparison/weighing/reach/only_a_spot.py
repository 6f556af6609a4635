"""A room, a hall or a garden, or only a spot for what is done there: 'een eigen werkkamer', 'een eigen
werkplek'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair

_BUILT = tuple(
    "kamers kamer zalen zaal hallen hal tuinen tuin velden veld garages garage gebouwen gebouw huizen huis "
    "centra centrum".split()
)
"""What is built or laid out for it, as the last part of its name."""
_SPOTS = ("plekken", "plek", "plaatsen", "plaats", "gelegenheid", "mogelijkheid", "mogelijkheden")
_STEM = 4


def only_a_spot(pair: Pair) -> tuple[str, str] | None:
    """The built thing of one side and the spot of the other, with the same first part."""
    for side, other in pair.both_ways:
        spots = [own for own in other.keys if own.endswith(_SPOTS)]
        if not spots:
            continue
        for at, key in enumerate(side.keys):
            if not key.endswith(_BUILT) or key in other.all_keys:
                continue
            built = next(end for end in _BUILT if key.endswith(end))
            stem = key.removesuffix(built)
            if len(stem) < _STEM:
                continue
            spot = next((own for own in spots if own in {stem + end for end in _SPOTS}), "")
            if spot and not any(built[:_STEM] in own for own in other.keys):
                return pair.in_order(side, (side.words(at), other.words(other.keys.index(spot))))
    return None

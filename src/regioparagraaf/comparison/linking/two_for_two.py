"""A sentence that joined its neighbour, where what it answers stands unlinked right beside that.

Two sentences that answer two in the same order are likelier than two that answer one, and a loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.meaning import evidence
from regioparagraaf.comparison.linking.profile import Profile

GAINED = 0.55
"""What the two links must reach in words and meaning together beyond the one: a further link asks 0.45 or
more anywhere. In the labelled sets sentences that had an answer of their own reach 0.87 and more, those that
belong where they are 0.46 at most, and hardly any of these more than nothing."""
OWN = 0.35
"""What the sentence and its own answer must reach."""


def part_two_for_two(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile], encoder: Encoder
) -> None:
    """Give a sentence at the edge of a group to the free one beside that, where it answers it better."""
    for ours, theirs in links.groups():
        found = max(
            (
                (gained, part)
                for part in (
                    *_parts(ours, theirs, links.of_common, common, False),
                    *_parts(theirs, ours, links.of_draft, draft, True),
                )
                if not _is_question(part.own[1], links)
                and (gained := _gained((ours, theirs), part, links, encoder)) >= GAINED
            ),
            default=None,
            key=lambda pair: pair[0],
        )
        if found is not None:
            gained, part = found
            links.unlink(ours, theirs)
            if _is_question(part.rest[1], links):
                links.link(part.own[0], theirs)
            else:
                links.link(*part.rest)
                links.link(*part.own)
            links.by_meaning |= dict.fromkeys(part.own[0], gained - GAINED)


def _is_question(draft: tuple[int, ...], links: Links) -> bool:
    """Whether this is one question, which is no answer without the sentence that follows it."""
    return len(draft) == 1 and links.draft[draft[0]].unit.text.endswith("?")


Pair = tuple[tuple[int, ...], tuple[int, ...]]


class _Part(Struct, frozen=True):
    """The two links that a group may be parted into."""

    rest: Pair
    own: Pair


def _parts(
    few: tuple[int, ...],
    many: tuple[int, ...],
    linked: Mapping[int, tuple[int, ...]],
    side: Sequence[Profile],
    is_draft: bool,
) -> Iterator[_Part]:
    """For the last and the first of several sentences the free one behind or before what they answer."""
    if len(many) == 1:
        return
    place = {profile.index: at for at, profile in enumerate(side)}
    for at, step, mover in ((few[-1], 1, many[-1]), (few[0], -1, many[0])):
        beside = place.get(at, -len(side)) + step
        if not 0 <= beside < len(side) or side[beside].index in linked:
            continue
        free = side[beside]
        if free.section == side[beside - step].section:
            rest = few, tuple(unit for unit in many if unit != mover)
            own = (free.index,), (mover,)
            yield _Part(rest[::-1], own[::-1]) if is_draft else _Part(rest, own)


def _gained(group: Pair, part: _Part, links: Links, encoder: Encoder) -> float:
    own = evidence(links, part.own, encoder)
    if own < OWN:
        return 0.0
    return own + evidence(links, part.rest, encoder) - evidence(links, group, encoder)

"""Sentences that were joined or split over a distance: a free unit that says what a neighbour's link leaves
unexplained belongs to that link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from regioparagraaf.comparison.linking.judge import FREE_STYLE, leans_back
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.profile import Profile, joined, less, shared
from regioparagraaf.document.model import Kind
from regioparagraaf.patterns import on_demand

REACH = 3
"""Units before and behind a free one whose links are looked at: a joined sentence draws in its neighbours."""
CLAUSE, COMMAS = 3, 4
"""The least words of a clause that is known again ('De raden beslissen'), and the commas at either end of a
sentence that are looked at."""
_COMMA = on_demand(",")
JOIN = 0.45
"""The share of a free unit that the unexplained rest must hold: 'Daarvoor maken wij € 800.000 vrij' in
'richten een cultuurfonds van € 800.000 op' (0.55); a dropped sentence on the same theme has 0.3 at most."""
REST = 0.6
"""The least weight that must be unexplained, one rare word, for anything to join."""
QUESTION = 0.1
"""The share of a question that the agreement must hold: 'Is er een crisis?' has 'crisis' in common with what
is done then; a question about something else has nothing."""


def join_neighbours(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Join free units with the links of their neighbours, on both sides."""
    for at, profile in enumerate(common):
        if profile.index not in links.of_common:
            group = _best(at, common, links.of_common, links.of_draft, links.draft, links.common)
            if group is not None:
                links.link((profile.index,), group)
    for at, profile in enumerate(draft):
        if profile.index not in links.of_draft:
            group = _best(at, draft, links.of_draft, links.of_common, links.common, links.draft)
            if group is not None:
                links.link(group, (profile.index,))


def join_questions(links: Links, draft: Sequence[Profile]) -> None:
    """Join a question with the sentence that answers it: 'Belt u ons? Dan hebt u binnen twee minuten iemand
    aan de lijn.' is one agreement. Without 'dan' only in a draft that rewords freely, and where the agreement
    holds something of the question."""
    free = links.style() < FREE_STYLE
    for question, answer in pairwise(draft):
        if question.index in links.of_draft or answer.index not in links.of_draft:
            continue
        if not question.unit.text.endswith("?") or question.unit.block != answer.unit.block:
            continue
        agreement = joined(links.common[i].bag for i in links.of_draft[answer.index])
        heard = shared(question.bag, agreement) >= QUESTION * question.mass or _asks_you(question, answer)
        if answer.opening == "dan" or (free and heard):
            links.link((), (question.index, answer.index))


def _asks_you(question: Profile, answer: Profile) -> bool:
    """Whether a short question only says which reader the next sentence speaks to: 'Hebt u een winkel? Er is
    een loket voor u.'"""
    asks = len(question.words) <= ASKING and not _YOU.isdisjoint(question.words)
    return asks and not _YOU.isdisjoint(answer.words)


ASKING = 6
"""Words of such a question."""
_YOU = frozenset("u uw je jij jouw".split())


def join_openings(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Join the words that open a list ('Het plan bevat:') with the sentence that its items became."""
    for opening, item in pairwise(common):
        if opening.index not in links.of_common and _opens(opening, item):
            answer = links.of_common.get(item.index, ())
            if answer and len(links.of_draft[answer[0]]) > 1:
                links.link((opening.index,), answer, firm=True)
    for opening, item in pairwise(draft):
        if opening.index not in links.of_draft and _opens(opening, item):
            answer = links.of_draft.get(item.index, ())
            if answer and len(links.of_common[answer[0]]) > 1:
                links.link(answer, (opening.index,), firm=True)


def link_openings(links: Links, common: Sequence[Profile]) -> None:
    """Link the words that open a list with those that open the list of its answers, in whatever words:
    'Wij leggen vier doorfietsroutes aan:' is 'Er komen vier routes waarop je goed doorrijdt:' above the same
    four routes."""
    for at, (opening, item) in enumerate(pairwise(common)):
        if opening.index in links.of_common or not _opens(opening, item) or item.unit.kind is not Kind.ITEM:
            continue
        items = _items(common, at + 1)
        answers = [links.of_common[p.index][0] for p in items if p.index in links.of_common]
        if 2 * len(answers) <= len(items):
            continue  # an item that stands in a list of another makes it no answer to this one
        first = answers[0]
        while first and links.draft[first].unit.kind is links.draft[first - 1].unit.kind is Kind.ITEM:
            first -= 1
        above, below = links.draft[first - 1], links.draft[first]
        if not first or below.unit.kind is not Kind.ITEM or not _opens(above, below):
            continue
        taken = links.of_draft.get(above.index, ())
        if len(taken) == 1 and links.common[taken[0]].unit.kind is Kind.ITEM:
            links.unlink(taken, links.of_common[taken[0]])  # an item that shares a word with what opens them
        if above.index not in links.of_draft:
            links.link((opening.index,), (above.index,), firm=True)


def link_left_items(links: Links, common: Sequence[Profile]) -> None:
    """Link the item that is left of a list with the one that is left of the list of its neighbours'
    answers, in whatever order they stand there."""
    at = 0
    while at < len(common):
        items = _items(common, at)
        at += max(1, len(items))
        free = [p for p in items if p.index not in links.of_common]
        linked = [links.of_common[p.index][0] for p in items if p.index in links.of_common]
        lists = {_list_of(links, unit) for unit in linked if links.draft[unit].unit.kind is Kind.ITEM}
        if len(free) != 1 or len(linked) < LISTED or len(lists) != 1:
            continue
        theirs = [unit for unit in lists.pop() if unit not in links.of_draft]
        if len(theirs) == 1 and links.group_likeness((free[0].index,), (theirs[0],)) >= LEFT:
            links.link((free[0].index,), (theirs[0],))


LISTED = 2
"""Items of a list that are linked before what is left of it may be."""
LEFT = 0.15
"""The likeness that is asked of the last item of a list, where each other one has its answer in one list:
one that took its place ('een sluis bij Katwijk' for 'een brug bij Rijnsburg') has less."""


def _items(side: Sequence[Profile], at: int) -> list[Profile]:
    """The items of the list that goes on from here."""
    end = at
    while end < len(side) and side[end].unit.kind is Kind.ITEM and side[end].section == side[at].section:
        end += 1
    return list(side[at:end])


def _list_of(links: Links, unit: int) -> tuple[int, ...]:
    """The draft units of the list that one stands in."""
    first = last = unit
    while first and links.draft[first - 1].unit.kind is Kind.ITEM:
        first -= 1
    while last + 1 < len(links.draft) and links.draft[last + 1].unit.kind is Kind.ITEM:
        last += 1
    return tuple(range(first, last + 1))


def link_kept_clauses(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link a sentence with what is left of it between the same neighbours: 'De raden beslissen, en niemand
    wordt gebonden.' with 'De raden beslissen.'; or the other way round."""
    free = _free(common, links.of_common)
    if not free:
        return
    asked = tuple(_bare(sentence) for sentence, _, _ in free)
    whole: dict[str, list[int]] = defaultdict(list)
    part: dict[str, list[int]] = defaultdict(list)
    for profile in draft:
        if profile.index not in links.of_draft:
            text = _bare(profile)
            whole[text].append(profile.index)
            if text.startswith(asked) or text.rstrip().endswith(asked):  # as hardly any
                for clause in _clauses(text):
                    part[clause].append(profile.index)
    for sentence, low, high in free if whole else ():
        text = _bare(sentence)
        left = {unit for clause in _clauses(text) for unit in whole.get(clause, ())}
        left |= {*part.get(text, ())}
        between = [unit for unit in left if low < unit < high and unit not in links.of_draft]
        if len(between) == 1:
            links.link((sentence.index,), (between[0],), firm=True)


def _free(
    side: Sequence[Profile], answers: Mapping[int, tuple[int, ...]]
) -> list[tuple[Profile, float, float]]:
    """The units that nothing answers, each with what its linked neighbours were answered by."""
    following, behind = [], float("inf")
    for profile in reversed(side):
        behind = answers[profile.index][0] if profile.index in answers else behind
        following.append(behind)
    found, before = [], -1
    for profile, after in zip(side, reversed(following), strict=True):
        if profile.index in answers:
            before = answers[profile.index][-1]
        else:
            found.append((profile, float(before), after))
    return found


def _bare(profile: Profile) -> str:
    return profile.key.rstrip(".;!").lower()


def _clauses(text: str) -> list[str]:
    """What stands before a comma and what stands behind one, where it is a clause and no word or two."""
    if "," not in text:
        return []
    commas = [comma.start() for comma in _COMMA.finditer(text)]
    near = commas[:COMMAS] + commas[COMMAS:][-COMMAS:]
    found = [text[:at] for at in near]
    found += [text[at + 1 :].strip().removeprefix("en ") for at in near]
    return [clause for clause in found if clause.count(" ") >= CLAUSE - 1]


def join_second_openings(links: Links, draft: Sequence[Profile]) -> None:
    """Join the words that open a list with the sentence before them, where that answers the words that opened
    it: 'In elke gemeente komt een jongerenpunt voor:' is '... een jongerenpunt. Daar kun je terecht met:'."""
    for sentence, opening in pairwise(draft):
        if opening.index in links.of_draft or not opening.unit.text.endswith(":"):
            continue
        was = links.of_draft.get(sentence.index, ())
        if was and links.common[was[-1]].unit.text.endswith(":") and sentence.section == opening.section:
            links.link((), (sentence.index, opening.index))


def _opens(opening: Profile, item: Profile) -> bool:
    return opening.unit.text.endswith(":") and opening.section == item.section


def _best(
    at: int,
    side: Sequence[Profile],
    answers: Mapping[int, tuple[int, ...]],
    back: Mapping[int, tuple[int, ...]],
    others: Sequence[Profile],
    own: Sequence[Profile],
) -> tuple[int, ...] | None:
    """The group of the other side that a free unit joins, if any."""
    free = side[at]
    best, chosen = JOIN * free.mass, None
    for neighbour in _neighbours(at, side, answers):
        group = answers[neighbour]
        members = back[group[0]]
        if len(group) > 1 and len(members) == 1:
            continue
        rest = less(joined(others[i].bag for i in group), joined(own[i].bag for i in members))
        if sum(rest.values()) < REST:
            continue
        found = sum(min(weight, rest[feature]) for feature, weight in free.bag.items() if feature in rest)
        if found > best:
            best, chosen = found, group
    return chosen


def _neighbours(at: int, side: Sequence[Profile], answers: Mapping[int, tuple[int, ...]]) -> Iterator[int]:
    """The linked units around a free one under the same heading, nearest first; only those before it where it
    leans on what was said."""
    section, size, back = side[at].section, len(side), leans_back(side[at])
    for step in range(1, REACH + 1):
        for place in (at - step,) if back else (at - step, at + step):
            if 0 <= place < size and side[place].index in answers and side[place].section == section:
                yield side[place].index

"""Why the same words now say something else: who does what, for whom and with whom."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.by_or_from import no_longer_the_doer
from regioparagraaf.comparison.weighing.bodies.changed_places import took_each_others_place
from regioparagraaf.comparison.weighing.bodies.crossed_clauses import clauses_crossed
from regioparagraaf.comparison.weighing.bodies.done_to_them import done_to_them
from regioparagraaf.comparison.weighing.bodies.gifts import given_back, gives_alike
from regioparagraaf.comparison.weighing.bodies.oneself import does_it_oneself
from regioparagraaf.comparison.weighing.bodies.same_payers import pays_as_much
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.bodies.tasks import keeps_tasks, tasks_exchanged
from regioparagraaf.comparison.weighing.bodies.turned_by_noun import turned_by_noun
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.joints import joined_otherwise
from regioparagraaf.comparison.weighing.words.comparisons import compared_otherwise


def misplaced(pair: Pair) -> str:
    """Why the same words now say something else, as a Dutch clause; empty where they do not."""
    if keeps_shares(pair) or pays_as_much(pair) or (keeps_tasks(pair) and gives_alike(pair)):
        return compared_otherwise(pair)
    return (
        compared_otherwise(pair)
        or clauses_crossed(pair)
        or tasks_exchanged(pair)
        or took_each_others_place(pair)
        or no_longer_the_doer(pair)
        or given_back(pair)
        or done_to_them(pair)
        or turned_by_noun(pair)
        or _dwelling(pair)
        or joined_otherwise(pair)
        or does_it_oneself(pair)
    )


def _dwelling(pair: Pair) -> str:
    """'inwoners' against 'wie hier werkt'."""
    if "hier" not in pair.common.all_keys and "hier" not in pair.draft.all_keys:
        return ""
    ours, theirs = _at_work_here(pair.common), _at_work_here(pair.draft)
    other = pair.draft if ours else pair.common
    return (
        "wie hier werkt, is niet wie hier woont" if ours != theirs and "werk" not in other.all_roots else ""
    )


def _at_work_here(side: Side) -> bool:
    return any(
        key in ("wie", "die")
        and side.keys[at + 1 : at + 2] == ("hier",)
        and side.roots[at + 2 : at + 3] == ("werk",)
        for at, key in enumerate(side.keys)
    )

"""What took the place of something else without a signal: the rules, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.by_number import turned_by_number
from regioparagraaf.comparison.weighing.bodies.chosen_from import chosen_from
from regioparagraaf.comparison.weighing.bodies.deeds import done_by_others
from regioparagraaf.comparison.weighing.bodies.each_others import owner_turned
from regioparagraaf.comparison.weighing.bodies.gets_instead import gets_instead
from regioparagraaf.comparison.weighing.bodies.in_its_place import body_exchanged
from regioparagraaf.comparison.weighing.bodies.made_partners import left_to_partner, made_partner, only_as_one
from regioparagraaf.comparison.weighing.bodies.new_doers import new_doer
from regioparagraaf.comparison.weighing.bodies.no_longer_named import no_longer_named
from regioparagraaf.comparison.weighing.bodies.one_of_them import one_of_them
from regioparagraaf.comparison.weighing.bodies.only_receives import only_receives
from regioparagraaf.comparison.weighing.bodies.other_owner import other_owner
from regioparagraaf.comparison.weighing.bodies.paid_from import paid_from, source_paid
from regioparagraaf.comparison.weighing.bodies.part_as_doer import part_as_doer
from regioparagraaf.comparison.weighing.bodies.part_of_the_bill import part_of_the_bill
from regioparagraaf.comparison.weighing.bodies.parts_exchanged import parts_exchanged
from regioparagraaf.comparison.weighing.bodies.pays_or_gets import costs_or_gets, pays_or_gets
from regioparagraaf.comparison.weighing.bodies.pronoun_replaced import pronoun_replaced
from regioparagraaf.comparison.weighing.bodies.pronouns import pronoun_turned
from regioparagraaf.comparison.weighing.bodies.rows_of_bodies import takes_over
from regioparagraaf.comparison.weighing.bodies.shares import shares_exchanged
from regioparagraaf.comparison.weighing.bodies.subjects import doer_exchanged
from regioparagraaf.comparison.weighing.bodies.taken_over import only_heard, right_lost
from regioparagraaf.comparison.weighing.bodies.we_instead import we_instead
from regioparagraaf.comparison.weighing.bodies.who_pays import billed_instead
from regioparagraaf.comparison.weighing.conditions.another_question import another_question
from regioparagraaf.comparison.weighing.conditions.denied_quality import denied_quality
from regioparagraaf.comparison.weighing.conditions.even_then import even_then
from regioparagraaf.comparison.weighing.conditions.how_or_whether import how_or_whether
from regioparagraaf.comparison.weighing.conditions.in_its_stead import in_its_stead
from regioparagraaf.comparison.weighing.conditions.restrictions import restricted_otherwise, unrestricted
from regioparagraaf.comparison.weighing.denials.denied_comparatives import weakened
from regioparagraaf.comparison.weighing.denials.denied_instead import denied_instead
from regioparagraaf.comparison.weighing.denials.either_way_banned import either_way_banned
from regioparagraaf.comparison.weighing.denials.ended_or_given import ended_or_given
from regioparagraaf.comparison.weighing.denials.left_alone import left_alone
from regioparagraaf.comparison.weighing.denials.not_everywhere import not_everywhere
from regioparagraaf.comparison.weighing.denials.only_without import also_without, only_without
from regioparagraaf.comparison.weighing.hinges.no_longer_extra import lost_word, no_longer_in_public
from regioparagraaf.comparison.weighing.hinges.other_relation import other_relation
from regioparagraaf.comparison.weighing.hinges.relations import related_anew
from regioparagraaf.comparison.weighing.hinges.small_word_instead import small_word_instead
from regioparagraaf.comparison.weighing.hinges.turned_on import turned_on
from regioparagraaf.comparison.weighing.moments.asked_when_done import asked_when_done
from regioparagraaf.comparison.weighing.moments.equal_over_time import equal_over_time
from regioparagraaf.comparison.weighing.moments.lasts_or_stays import lasts_or_stays
from regioparagraaf.comparison.weighing.moments.no_longer_next import no_longer_next
from regioparagraaf.comparison.weighing.moments.not_before import not_before
from regioparagraaf.comparison.weighing.moments.once_it_is_over import once_it_is_ready, when_it_is_over
from regioparagraaf.comparison.weighing.moments.only_now import lies_already, only_now, there_already
from regioparagraaf.comparison.weighing.moments.only_the_start import only_the_start
from regioparagraaf.comparison.weighing.moments.order_of_deeds import turned_order
from regioparagraaf.comparison.weighing.moments.side_of_the_hour import side_of_the_hour
from regioparagraaf.comparison.weighing.moments.stays_or_goes import stays_or_goes
from regioparagraaf.comparison.weighing.moments.untold_order import untold_order
from regioparagraaf.comparison.weighing.moments.waits_no_longer import waits_no_longer
from regioparagraaf.comparison.weighing.numbers.all_counted_together import counted_together
from regioparagraaf.comparison.weighing.numbers.around_measure import around_measure
from regioparagraaf.comparison.weighing.numbers.down_to_none import down_to_none
from regioparagraaf.comparison.weighing.numbers.how_often import on_another_day
from regioparagraaf.comparison.weighing.numbers.least_or_most import least_or_most
from regioparagraaf.comparison.weighing.numbers.limit_or_pace import limit_or_pace
from regioparagraaf.comparison.weighing.numbers.measured import only_worked_out
from regioparagraaf.comparison.weighing.numbers.no_longer_per import no_longer_per
from regioparagraaf.comparison.weighing.numbers.on_top import on_top
from regioparagraaf.comparison.weighing.numbers.other_figure import figure_exchanged
from regioparagraaf.comparison.weighing.numbers.other_front import other_front
from regioparagraaf.comparison.weighing.numbers.sharing_key import another_key, key_gone
from regioparagraaf.comparison.weighing.numbers.signs import resigned
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, TINY, Pair
from regioparagraaf.comparison.weighing.promises.above_a_noun import above_a_noun
from regioparagraaf.comparison.weighing.promises.and_it_comes import and_it_comes
from regioparagraaf.comparison.weighing.promises.at_hand import at_hand
from regioparagraaf.comparison.weighing.promises.deed_left_out import deed_left_out
from regioparagraaf.comparison.weighing.promises.done_or_due import done_or_due
from regioparagraaf.comparison.weighing.promises.governed import governed, put_under
from regioparagraaf.comparison.weighing.promises.ground_for_it import ground_for_it
from regioparagraaf.comparison.weighing.promises.left_open import left_open
from regioparagraaf.comparison.weighing.promises.left_to_decide import left_to_decide, only_decided_on
from regioparagraaf.comparison.weighing.promises.left_to_receiver import left_to_receiver
from regioparagraaf.comparison.weighing.promises.left_to_the_willing import left_to_the_willing
from regioparagraaf.comparison.weighing.promises.lent_or_sold import only_lent
from regioparagraaf.comparison.weighing.promises.minded import minded
from regioparagraaf.comparison.weighing.promises.need_not_exceed import need_not, need_not_exceed
from regioparagraaf.comparison.weighing.promises.no_longer_chosen import no_longer_chosen
from regioparagraaf.comparison.weighing.promises.no_longer_kept import (
    any_that_is_kept,
    built_over,
    no_longer_kept,
    only_alike,
)
from regioparagraaf.comparison.weighing.promises.not_obliged import not_obliged
from regioparagraaf.comparison.weighing.promises.on_the_way import on_the_way
from regioparagraaf.comparison.weighing.promises.one_together import for_each_place, only_attuned
from regioparagraaf.comparison.weighing.promises.only_a_plan import only_a_plan, only_room
from regioparagraaf.comparison.weighing.promises.only_abstains import only_abstains
from regioparagraaf.comparison.weighing.promises.only_aimed_at import only_aimed_at
from regioparagraaf.comparison.weighing.promises.only_asked import only_asked
from regioparagraaf.comparison.weighing.promises.only_described import only_described
from regioparagraaf.comparison.weighing.promises.only_its_aim import only_its_aim
from regioparagraaf.comparison.weighing.promises.only_known import only_known
from regioparagraaf.comparison.weighing.promises.only_lessons import only_lessons
from regioparagraaf.comparison.weighing.promises.only_meant_for_it import only_meant_for_it
from regioparagraaf.comparison.weighing.promises.only_measured import only_measured
from regioparagraaf.comparison.weighing.promises.only_needed import only_needed
from regioparagraaf.comparison.weighing.promises.only_observed import only_observed
from regioparagraaf.comparison.weighing.promises.only_of_those import only_of_those
from regioparagraaf.comparison.weighing.promises.only_on_offer import only_on_offer
from regioparagraaf.comparison.weighing.promises.only_paid_for import only_paid_for
from regioparagraaf.comparison.weighing.promises.only_prepared import only_prepared
from regioparagraaf.comparison.weighing.promises.only_sought import only_sought
from regioparagraaf.comparison.weighing.promises.only_unwished import only_unwished
from regioparagraaf.comparison.weighing.promises.put_as_question import put_as_question
from regioparagraaf.comparison.weighing.promises.put_beside import put_beside
from regioparagraaf.comparison.weighing.promises.still_to_do import still_to_do, yet_to_be_done
from regioparagraaf.comparison.weighing.promises.studied_first import studied_first
from regioparagraaf.comparison.weighing.promises.tense import retensed
from regioparagraaf.comparison.weighing.promises.unbound import no_longer_in_favour, unbound
from regioparagraaf.comparison.weighing.promises.under_its_fellow import (
    others_under_its_fellow,
    under_its_fellow,
)
from regioparagraaf.comparison.weighing.promises.wants_only import wants_only
from regioparagraaf.comparison.weighing.reach.all_of_another import all_of_another
from regioparagraaf.comparison.weighing.reach.another_group import another_group
from regioparagraaf.comparison.weighing.reach.each_may import each_may
from regioparagraaf.comparison.weighing.reach.lesser_compounds import only_a_sketch, only_an_extract
from regioparagraaf.comparison.weighing.reach.meant_by_us import meant_by_us
from regioparagraaf.comparison.weighing.reach.newcomers import newcomers
from regioparagraaf.comparison.weighing.reach.no_longer_all import left_bare
from regioparagraaf.comparison.weighing.reach.no_longer_the import any_of_them, any_so_many
from regioparagraaf.comparison.weighing.reach.one_built import one_built
from regioparagraaf.comparison.weighing.reach.one_for_all import one_for_all
from regioparagraaf.comparison.weighing.reach.one_or_any import one_or_any
from regioparagraaf.comparison.weighing.reach.only_a_spot import only_a_spot
from regioparagraaf.comparison.weighing.reach.only_along import only_along
from regioparagraaf.comparison.weighing.reach.only_its_hall import only_its_building
from regioparagraaf.comparison.weighing.reach.only_one_left import only_one_left
from regioparagraaf.comparison.weighing.reach.only_that_it_stays import only_that_it_stays
from regioparagraaf.comparison.weighing.reach.only_the_number import only_the_number
from regioparagraaf.comparison.weighing.reach.quality_lost import no_longer_fixed, quality_lost
from regioparagraaf.comparison.weighing.reach.share_of_another import share_of_another
from regioparagraaf.comparison.weighing.roles import misplaced
from regioparagraaf.comparison.weighing.rows.adjective_reaches import adjective_reaches
from regioparagraaf.comparison.weighing.rows.joints import rejoined
from regioparagraaf.comparison.weighing.rows.one_less_without import one_less_without
from regioparagraaf.comparison.weighing.rows.people_of_a_row import people_left_out
from regioparagraaf.comparison.weighing.rows.phrase_reaches import phrase_reaches
from regioparagraaf.comparison.weighing.rows.with_fellow import with_fellow
from regioparagraaf.comparison.weighing.structure.afterwards import says_what_follows
from regioparagraaf.comparison.weighing.structure.attributes import moved, which_moved
from regioparagraaf.comparison.weighing.structure.clause_links import relinked
from regioparagraaf.comparison.weighing.structure.commas_around import commas_around, which_are_meant
from regioparagraaf.comparison.weighing.structure.covered import done_otherwise
from regioparagraaf.comparison.weighing.structure.moved_focus import moved_focus
from regioparagraaf.comparison.weighing.structure.outside import put_outside
from regioparagraaf.comparison.weighing.structure.prepositions import (
    as_condition,
    exchanged,
    faced_about,
    inverted,
)
from regioparagraaf.comparison.weighing.structure.put_before import (
    only_its_hours,
    only_made_ready,
    put_before,
)
from regioparagraaf.comparison.weighing.structure.refronted import refronted
from regioparagraaf.comparison.weighing.structure.relatives import related_otherwise
from regioparagraaf.comparison.weighing.structure.shifted import shifted
from regioparagraaf.comparison.weighing.structure.swapped_around import swapped_around
from regioparagraaf.comparison.weighing.structure.things_exchanged import things_exchanged
from regioparagraaf.comparison.weighing.words.able_or_allowed import able_or_allowed
from regioparagraaf.comparison.weighing.words.ban_or_permit import ban_or_permit, banned_in_a_part
from regioparagraaf.comparison.weighing.words.contraries import only_not_the_contrary
from regioparagraaf.comparison.weighing.words.degrees import regraded
from regioparagraaf.comparison.weighing.words.fellows import fellow_instead
from regioparagraaf.comparison.weighing.words.firm_documents import other_paper
from regioparagraaf.comparison.weighing.words.less_growth import only_its_growth
from regioparagraaf.comparison.weighing.words.less_than_owning import less_than_owning
from regioparagraaf.comparison.weighing.words.lesser_deeds import lesser_deed
from regioparagraaf.comparison.weighing.words.none_or_less import ended_or_lessened, none_or_less
from regioparagraaf.comparison.weighing.words.on_paper import on_paper
from regioparagraaf.comparison.weighing.words.only_better import only_better
from regioparagraaf.comparison.weighing.words.only_heeded import only_heeded
from regioparagraaf.comparison.weighing.words.other_small_word import other_small_word
from regioparagraaf.comparison.weighing.words.other_than_now import other_than_now
from regioparagraaf.comparison.weighing.words.particles import bare_instead, reparticled
from regioparagraaf.comparison.weighing.words.replacements import (
    lessened,
    requested,
    stepped,
    stepped_in_part,
    unbanned,
)
from regioparagraaf.comparison.weighing.words.said_twice import said_once_less
from regioparagraaf.comparison.weighing.words.ways_of_going import gone_otherwise
from regioparagraaf.comparison.weighing.words.weighed_up import no_longer_equal, weighed_up
from regioparagraaf.comparison.weighing.words.whose_or_any import whose_or_any
from regioparagraaf.comparison.weighing.words.without_words import without_words


def exchange_told(pair: Pair) -> str:
    """What took the place of something else without a signal, as a Dutch clause; empty where nothing did."""
    changed = pair.changed
    for rule in _EXCHANGES:
        words = rule.find(pair) if changed <= rule.changed else None
        if words:
            return rule.clause.format(*((words,) if isinstance(words, str) else words))
    return ""


def exchange_named(pair: Pair) -> tuple[Signal, ...]:
    """The signal of an exchange that is of one kind wherever it is found: words of one side alone with which
    a deed is no longer promised, or a deed that became another's to do. In a sentence told anew these may be
    how it is told, and say nothing of their own."""
    if pair.changed > STANDING:
        return ()
    put = put_under(pair)
    if put is not None:
        side, words = put
        return () if words in _DONE_ALL_THE_SAME else _weaker(words, side is pair.draft)
    for rule in _EXCHANGES:
        found = rule.find(pair) if rule.weakens and pair.changed <= rule.changed else None
        if isinstance(found, str) and found:
            came = [_has(side, found) for side in pair.sides]
            return _weaker(found, came[1]) if came[0] != came[1] else ()
    return others_under_its_fellow(pair)


_DONE_ALL_THE_SAME = frozenset("laat laten leert leren".split())
"""Who has it done by another, or learns it, promises no less."""


def _weaker(words: str, came: bool) -> tuple[Signal, ...]:
    """The signal of words that make a promise weaker, which came or went."""
    if came:
        return (Signal(SignalKind.COMMITMENT, "", words, Direction.WEAKER),)
    return (Signal(SignalKind.COMMITMENT, words, "", Direction.STRONGER),)


def _has(side: Side, words: str) -> bool:
    return side.all_keys.issuperset(word.strip(",.;:").lower() for word in words.split())


class _Exchange(Struct, frozen=True):
    """What finds the words of an exchange, and what these mean, with the words filled in."""

    find: Callable[[Pair], tuple[str, str] | str | None]
    clause: str
    changed: float = 1.0
    """Up to this share of changed words it is asked."""
    weakens: bool = False
    """Whether the words, which one side alone has, make a promise weaker."""


STANDING = 0.35
"""Up to this share of changed words what stands on one side alone was put in or left out for itself."""
HALF = 0.5
"""Up to this share of changed words a clause was struck or put in; who tells it anew may describe instead."""
BECAME = "'{}' werd '{}'"
_SWAPPED = "'{}' en '{}' zijn van plaats gewisseld"
_EXCHANGES = (
    _Exchange(figure_exchanged, BECAME),
    _Exchange(body_exchanged, BECAME),
    _Exchange(people_left_out, "'{}' staat alleen aan één kant"),
    _Exchange(refronted, BECAME, KEPT_WORDS),
    _Exchange(exchanged, _SWAPPED),
    _Exchange(regraded, BECAME),
    _Exchange(inverted, _SWAPPED),
    _Exchange(put_outside, BECAME),
    _Exchange(faced_about, BECAME, KEPT_WORDS),
    _Exchange(as_condition, BECAME + ": een reden is geen voorwaarde"),
    _Exchange(another_key, BECAME + ": zo betaalt ieder een ander deel"),
    _Exchange(turned_on, "{}"),
    _Exchange(small_word_instead, BECAME, KEPT_WORDS),
    _Exchange(related_anew, BECAME),
    _Exchange(other_front, BECAME),
    _Exchange(rejoined, BECAME),
    _Exchange(on_another_day, BECAME),
    _Exchange(requested, "'{}' staat aan één kant: wie het vraagt, doet het nog niet", weakens=True),
    _Exchange(reparticled, BECAME),
    _Exchange(lessened, BECAME),
    _Exchange(none_or_less, BECAME),
    _Exchange(ended_or_lessened, BECAME + ": minder is nog niet niets"),
    _Exchange(only_heeded, BECAME),
    _Exchange(billed_instead, BECAME),
    _Exchange(pays_or_gets, BECAME + ": wie het krijgt, betaalt het niet"),
    _Exchange(costs_or_gets, BECAME + ": wie het krijgt, betaalt het niet"),
    _Exchange(part_as_doer, BECAME + ": wie doet het?"),
    _Exchange(gets_instead, BECAME + ": wie het krijgt, geeft het niet"),
    _Exchange(we_instead, BECAME + ": wie het doet, is verwisseld"),
    _Exchange(chosen_from, BECAME + ": met wie het gebeurt, doet het nog niet"),
    _Exchange(owner_turned, BECAME),
    _Exchange(left_to_the_willing, "'{}' staat aan één kant: het komt er pas als iemand wil"),
    _Exchange(and_it_comes, "'{}' staat aan één kant: aan de andere is het niet beloofd"),
    _Exchange(pronoun_replaced, BECAME + ": dat is een ander", KEPT_WORDS),
    _Exchange(whose_or_any, BECAME, TINY),
    _Exchange(
        commas_around, "een komma achter '{}' kwam erbij of viel weg: gaat het om alle of om sommige?", TINY
    ),
    _Exchange(moved_focus, "'{}' hoort nu bij iets anders", TINY),
    _Exchange(not_obliged, BECAME + ": wie het niet hoeft, mag het nog wel"),
    _Exchange(need_not_exceed, "'{}' staat aan één kant: wie het niet hoeft, mag het nog wel"),
    _Exchange(need_not, "'{}' staat aan één kant: wie het niet hoeft, doet het misschien wel"),
    _Exchange(one_or_any, BECAME + ": samen een, of elk een?", TINY),
    _Exchange(one_for_all, BECAME + ": elk een, of samen een?"),
    _Exchange(meant_by_us, "'{}' staat aan één kant: vallen de andere erbuiten?"),
    _Exchange(only_decided_on, BECAME + ": wat nog wordt beslist, is nog niet gedaan"),
    _Exchange(
        left_to_decide, "'{}' staat aan één kant: wat nog wordt beslist, is nog niet gedaan", weakens=True
    ),
    _Exchange(
        put_as_question,
        "'{}' staat aan één kant: waar nog naar gevraagd wordt, is nog niet beloofd",
        weakens=True,
    ),
    _Exchange(only_of_those, BECAME + ": wat alleen zegt om welke het gaat, is niet beloofd"),
    _Exchange(only_described, BECAME + ": wat alleen zegt om welke het gaat, is niet beloofd"),
    _Exchange(which_are_meant, BECAME + ": gaat het om alle of om sommige?"),
    _Exchange(only_lessons, BECAME + ": wie les krijgt, kan het nog niet"),
    _Exchange(newcomers, BECAME + ": wie er al is, valt erbuiten"),
    _Exchange(with_fellow, BECAME + ": krijgen beide het nog?"),
    _Exchange(only_paid_for, "'{}' staat aan één kant: waar geld voor is, is nog niet beloofd"),
    _Exchange(only_abstains, "'{}' staat aan één kant: wie het niet doet, houdt het nog niet tegen"),
    _Exchange(only_meant_for_it, BECAME + ": wat kan, is nog niet gedaan"),
    _Exchange(waits_no_longer, "'{}' staat aan één kant: wacht het een nog op het ander?"),
    _Exchange(only_along, BECAME + ": wat ernaast ligt, is er nog niet"),
    _Exchange(wants_only, "'{}' staat aan één kant: wie het wil, doet het nog niet", weakens=True),
    _Exchange(lasts_or_stays, BECAME + ": hoelang het duurt, is niet hoelang iemand blijft"),
    _Exchange(only_its_building, BECAME + ": wat erin gebeurt, kan weg"),
    _Exchange(studied_first, BECAME + ": een onderzoek is nog niet de zaak zelf"),
    _Exchange(only_measured, "'{}' staat aan één kant: wie meet, doet er nog niets aan"),
    _Exchange(only_observed, BECAME + ": wat wordt opgemerkt, is nog niet bepaald"),
    _Exchange(share_of_another, BECAME + ": dat is een deel van iets anders"),
    _Exchange(only_the_start, BECAME),
    _Exchange(on_top, "'{}' staat aan één kant: komen ze bij wat er al is?"),
    _Exchange(only_its_hours, "'{}' staat aan één kant: dat is nog niet wie of wat er komt"),
    _Exchange(only_made_ready, "'{}' staat aan één kant: wie iets voorbereidt, doet het nog niet"),
    _Exchange(put_before, "'{}' staat aan één kant: dat is een andere zaak"),
    _Exchange(on_paper, BECAME),
    _Exchange(source_paid, BECAME + ": waaruit wordt betaald, wordt nu zelf betaald"),
    _Exchange(paid_from, BECAME + ": het geld komt ergens anders vandaan"),
    _Exchange(part_of_the_bill, BECAME + ": wie meebetaalt, betaalt niet alles"),
    _Exchange(only_a_sketch, BECAME + ": dat is nog niet de zaak zelf"),
    _Exchange(only_a_spot, BECAME + ": een plek is nog niet wat er gebouwd wordt"),
    _Exchange(only_worked_out, BECAME + ": wie rekent of schat, meet niet"),
    _Exchange(all_of_another, BECAME + ": dat is niet hetzelfde"),
    _Exchange(another_group, BECAME + ": dat is niet hetzelfde"),
    _Exchange(ban_or_permit, BECAME + ": wie een vergunning krijgt, mag het wel"),
    _Exchange(banned_in_a_part, BECAME + ": buiten dat deel mag het wel"),
    _Exchange(only_an_extract, BECAME + ": dat is niet alles"),
    _Exchange(no_longer_chosen, "'{}' staat aan één kant: wie kiest er?"),
    _Exchange(only_on_offer, "'{}' staat aan één kant: wie het mag doen, hoeft het niet"),
    _Exchange(less_than_owning, BECAME + ": wie erover meepraat of het gebruikt, bezit het niet"),
    _Exchange(only_better, BECAME + ": wat beter is, is nog niet zo"),
    _Exchange(at_hand, BECAME + ": wat er ligt, is nog niet gekregen"),
    _Exchange(one_of_them, BECAME + ": dat is er een van"),
    _Exchange(only_that_it_stays, "'{}' staat aan één kant: blijft het evenveel?"),
    _Exchange(counted_together, BECAME + ": elk apart is niet allen samen"),
    _Exchange(only_lent, BECAME + ": wie leent, betaalt het terug"),
    _Exchange(only_known, "'{}' staat aan één kant: wat bekend is, is nog niet gedaan"),
    _Exchange(only_the_number, "'{}' staat aan één kant: blijven ze zelf, of hoeveel het er zijn?"),
    _Exchange(only_a_plan, BECAME + ": een plan is nog geen uitvoering"),
    _Exchange(only_room, BECAME + ": waar plaats is, is nog niets gekomen"),
    _Exchange(only_aimed_at, BECAME + ": waar iets op gericht is, is nog niet gedaan"),
    _Exchange(in_its_stead, "'{}' staat aan één kant: komen beide nog?"),
    _Exchange(only_needed, BECAME + ": wat nodig is, is nog niet gedaan"),
    _Exchange(left_to_receiver, BECAME + ": wie het krijgt, moet het nu zelf doen"),
    _Exchange(unbanned, BECAME),
    _Exchange(weakened, BECAME),
    _Exchange(either_way_banned, BECAME),
    _Exchange(denied_instead, BECAME, KEPT_WORDS),
    _Exchange(also_without, BECAME + ": zo is het zonder niet meer uitgesloten"),
    _Exchange(only_without, BECAME + ": wie het nooit zonder doet, doet het niet alleen zonder"),
    _Exchange(turned_order, BECAME + ": wat eerst komt, is omgedraaid"),
    _Exchange(other_owner, BECAME),
    _Exchange(once_it_is_ready, BECAME + ": wat klaar is, is niet meer aan het begin"),
    _Exchange(when_it_is_over, BECAME + ": dat is later"),
    _Exchange(no_longer_kept, BECAME + ": wat nieuw of anders is, is niet behouden"),
    _Exchange(built_over, BECAME + ": waar iets anders komt, is het niet behouden"),
    _Exchange(any_that_is_kept, BECAME + ": is dat dezelfde?", HALF),
    _Exchange(only_alike, BECAME + ": wat erop lijkt, is niet hetzelfde"),
    _Exchange(only_attuned, BECAME + ": elk zijn eigen is niet samen een"),
    _Exchange(for_each_place, BECAME + ": dat kan ook ergens anders zijn"),
    _Exchange(no_longer_equal, BECAME + ": wat meetelt, telt nog niet even zwaar"),
    _Exchange(weighed_up, BECAME + ": wat wordt afgewogen, gaat nog niet voor"),
    _Exchange(other_paper, BECAME + ": dat bindt niet even vast"),
    _Exchange(no_longer_next, BECAME + ": dat kan later zijn"),
    _Exchange(untold_order, "'{}' staat aan één kant: aan de andere staat niet wat eerst komt"),
    _Exchange(still_to_do, BECAME),
    _Exchange(yet_to_be_done, BECAME + ": wat nog komt, is er nog niet en gebeurt wel"),
    _Exchange(done_or_due, BECAME + ": wat nog komt, is nog niet gedaan"),
    _Exchange(ended_or_given, BECAME + ": wat eindigt, wordt niet meer gegeven"),
    _Exchange(left_alone, "'{}' staat aan één kant: wat met rust werd gelaten, wordt nu aangepakt"),
    _Exchange(side_of_the_hour, BECAME),
    _Exchange(only_unwished, BECAME + ": wie het afraadt, verbiedt het niet"),
    _Exchange(only_as_one, BECAME),
    _Exchange(left_to_partner, BECAME + ": wie het samen doet, laat het niet aan een ander over"),
    _Exchange(stepped, "'{}' en '{}' zeggen niet hetzelfde"),
    _Exchange(stepped_in_part, "'{}' en '{}' zeggen niet hetzelfde"),
    _Exchange(lesser_deed, "'{}' werd '{}': dat gaat niet even ver"),
    _Exchange(fellow_instead, BECAME + ": dat is iets anders van dezelfde soort"),
    _Exchange(gone_otherwise, BECAME + ": zo ver komt men niet op dezelfde manier"),
    _Exchange(only_now, BECAME + ": wat nu zo is, hoeft niet te blijven"),
    _Exchange(stays_or_goes, BECAME + ": wat er al is, hoeft er niet heen", HALF),
    _Exchange(there_already, BECAME + ": wat er al is, komt er niet meer"),
    _Exchange(lies_already, BECAME + ": wat er al is, komt er niet meer"),
    _Exchange(only_asked, "'{}' staat aan één kant: wie het vraagt, doet het nog niet", weakens=True),
    _Exchange(only_sought, "'{}' staat aan één kant: wie zoekt, heeft het nog niet", weakens=True),
    _Exchange(able_or_allowed, BECAME + ": wie mag, kan nog niet, en andersom", KEPT_WORDS),
    _Exchange(one_built, BECAME + ": hoeveel zijn het er?"),
    _Exchange(other_than_now, BECAME),
    _Exchange(not_before, BECAME + ": dat kan elke dag zijn"),
    _Exchange(asked_when_done, BECAME + ": wat gebeurd is, komt er niet meer voor"),
    _Exchange(even_then, BECAME),
    _Exchange(denied_quality, BECAME + ": dat is het tegendeel"),
    _Exchange(another_question, BECAME + ": dat is een andere vraag"),
    _Exchange(how_or_whether, BECAME + ": wie vraagt hoe, weet al dat het komt"),
    _Exchange(no_longer_per, "'{}' staat aan één kant: hoeveel is het in totaal?"),
    _Exchange(not_everywhere, BECAME + ": niet overal is niet nergens"),
    _Exchange(around_measure, BECAME),
    _Exchange(limit_or_pace, BECAME + ": hoogstens zoveel is niet evenveel"),
    _Exchange(least_or_most, BECAME + ": het minste is niet het meeste"),
    _Exchange(things_exchanged, _SWAPPED),
    _Exchange(adjective_reaches, BECAME + ": voor wie van de twee geldt het?"),
    _Exchange(above_a_noun, "'{}' staat aan één kant: daarmee is nog niet gezegd wie het doet"),
    _Exchange(on_the_way, "'{}' staat aan één kant: wat op weg is, is er nog niet", HALF),
    _Exchange(only_its_aim, BECAME + ": wie iets wil, heeft het nog niet gedaan"),
    _Exchange(each_may, BECAME + ": mag elk het alleen?"),
    _Exchange(phrase_reaches, BECAME + ": voor wie van de twee geldt het?"),
    _Exchange(other_relation, BECAME, KEPT_WORDS),
    _Exchange(one_less_without, "'{}' staat aan één kant"),
    _Exchange(equal_over_time, BECAME + ": even veel als elders is niet even veel als eerst"),
    _Exchange(down_to_none, "'{}' staat aan één kant: waar eindigt het?"),
    _Exchange(only_one_left, BECAME + ": hoeveel zijn het er?"),
    _Exchange(any_of_them, BECAME, TINY),
    _Exchange(any_so_many, BECAME + ": zijn dat ze alle?", TINY),
    _Exchange(left_open, "'{}' staat aan één kant: wat openblijft, is nog niet beslist"),
    _Exchange(left_bare, "'{}' werd '{}': zijn het ze nog alle?"),
    _Exchange(no_longer_in_favour, "'{}' staat aan één kant: aan de andere kan het advies ook negatief zijn"),
    _Exchange(unbound, "'{}' staat aan één kant: of het bindt, is niet meer hetzelfde"),
    _Exchange(
        under_its_fellow, "'{}' hangt aan één kant van '{}' af: daarmee is nog niet gezegd wie het doet"
    ),
    _Exchange(only_not_the_contrary, BECAME + ": wat niet het een wordt, wordt nog niet het ander"),
    _Exchange(only_its_growth, BECAME + ": wat minder groeit, is nog niet minder"),
    _Exchange(no_longer_in_public, "'{}' staat aan één kant: wie kan erbij zijn?"),
    _Exchange(key_gone, "'{}' staat aan één kant: hoe wordt het dan verdeeld?"),
    _Exchange(no_longer_named, "'{}' staat aan één kant: de andere noemt dit orgaan niet"),
    _Exchange(lost_word, "'{}' staat aan één kant"),
    _Exchange(quality_lost, "'{}' staat aan één kant"),
    _Exchange(no_longer_fixed, "'{}' staat aan één kant: de andere zegt niet dat het hetzelfde blijft"),
    _Exchange(put_beside, BECAME + ": wat ermee gebeurt, is iets anders", HALF),
    _Exchange(deed_left_out, "'{}' staat aan één kant: aan de andere is dat niet beloofd"),
    _Exchange(unrestricted, "'{}' staat aan één kant: voor wie of wat geldt het?", HALF),
    _Exchange(bare_instead, BECAME, KEPT_WORDS),
    _Exchange(other_small_word, BECAME, KEPT_WORDS),
    *(
        _Exchange(find, "{}")
        for find in (
            without_words,
            said_once_less,
            says_what_follows,
            only_heard,
            right_lost,
            only_receives,
            governed,
            only_prepared,
            ground_for_it,
            minded,
            turned_by_number,
            shares_exchanged,
            parts_exchanged,
            new_doer,
            made_partner,
            takes_over,
            restricted_otherwise,
            misplaced,
            resigned,
            shifted,
            done_otherwise,
            moved,
            which_moved,
            doer_exchanged,
            done_by_others,
            pronoun_turned,
            relinked,
            swapped_around,
            related_otherwise,
            retensed,
        )
    ),
)
"""Asked in this order; the first that finds something tells the reason."""

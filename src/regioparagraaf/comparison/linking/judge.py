"""What a link asks: the thresholds of the alignment, each with its reason and a case on either side.

No single likeness separates a free paraphrase from another agreement in the same mould: true links lie
as low as 0.15, false ones as high as 0.6. So the likeness that is asked depends on what else speaks for
the link: how freely this draft rewords (`style`), and whether the two stand in the same place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel, LCSseq, Postfix, Prefix

from regioparagraaf.comparison.linking.locate import beyond_chance
from regioparagraaf.comparison.linking.profile import ADOPTION, Profile, can_name, dice, shared
from regioparagraaf.dutch.kin import Class
from regioparagraaf.dutch.wordclass import says_how

SURE = 0.6
"""A pair this like is a link wherever it stands, if no other sentence comes near (MARGIN)."""
MARGIN = 0.12
"""'... stellen dit plan uiterlijk 1 april 2028 vast' has a rival in '... 1 juli 2027 vast' (0.03 behind):
then place decides. A sentence with a subject of its own has no rival within 0.3."""

STRICTEST, FREEST = 0.45, 0.1
"""What is asked in the same place of a draft that leaves every other sentence as it was, and of one that
rewords them all: 'Daar staat veel tegenover.' is 'Gelukkig gaat er ook veel goed.' (0.2) in the second."""
LOOSE = 0.28
"""The least that is asked where there is much local text around: 'Zonneweiden op grond van boeren komen
er niet' (0.34) is a link, 'Op de school komt een lokaal waar leerlingen echt mogen lassen' (0.18) none."""
FAR = (0.36, 0.5)
"""The least and the most that is asked of two leftovers that nothing but their words brings together."""
COVER = (0.06, 0.45)
"""The least and the most of an extra sentence that must be found in the other side before it joins."""
FOLLOWER = 0.25
"""What a sentence that points back ('Daar gaat het te vaak mis.') or asks ('Hebt u zorg nodig?') is
credited of what it leaves unsaid, in a draft that rewords freely."""
FREE_STYLE = 0.79
"""Links less like than this on average make a draft a free one: plain-language rewrites lie at 0.5 to
0.65, an edited draft at 0.85 and over."""

MOULD_FRAME = 0.65
MOULD_CORE = 0.75
MOULD_WORD = 0.5
MOULD = 0.56
"""Two sentences in one mould: their small words agree (MOULD_FRAME), what they are about does not
(MOULD_CORE), and each has a subject of its own (MOULD_WORD). 'Wij onderzoeken of de depots van de musea op
één plek kunnen worden ondergebracht' and '... de verenigingen van ons dorp ...'. They ask MOULD."""
OTHER_MOULD, MOULD_SUBJECT, FRAME_WORDS = 0.75, 0.5, 4
"""Asked where the frame has FRAME_WORDS and the subjects differ for the most: less than MOULD_SUBJECT of them
is shared and each has a thing of its own (OWN), or nothing is. 'Buiten de bebouwde kom komen geen nieuwe
woonwijken' and 'Binnen de bebouwde kom komen geen nieuwe distributiehallen' (0.56, with 0.44) are two
agreements, '... een gezamenlijk vakcollege in Schagen' and '... in Den Helder' (0.68, with 0.58) are one. So
are sentences in which somebody exchanged one phrase, or only words that say how."""
ALONE = 0.54
"""The most that is asked where one sentence on either side is left between linked ones: 'De griffiers leggen
de werkvorm vast in een protocol' is '... in een openbaar verslag' there (0.549); look-alikes in the place of
a dropped sentence lie at 0.53 and less."""
OTHER_AMOUNTS = 0.5
"""Asked of sentences that name amounts, all of them other ones, where place does not vouch: 'Tot 2031 bouwen
wij samen 4.800 woningen' is not 'Wij bouwen in het dorp zelf 1.150 woningen' (0.32); '€ 3,6 miljoen per jaar
vrij' is '€ 3,2 miljoen per jaar vrij' (0.69)."""
OTHER_SUBJECT = 0.5
SUBJECT = 0.3
NOTHING_SHARED = 0.1
FRAME_ONLY = 0.83
"""Two sentences of whose subjects (SUBJECT, a word that is not everywhere) less than a tenth is shared speak
of other things, unless the draft rewords freely: 'Tractoren weren wij van 7.00 tot 9.00 uur' and 'In de
Dorpsstraat wordt 30 kilometer per uur de norm' may stand in the same place. So do those that only frame words
bring together, where FRAME_ONLY of it is asked: 'De raden stellen dit plan vast' and 'Het tarief stellen de
raden zelf vast' (0.3); but 'De uitkomst leggen wij in het najaar van 2027 aan de raden voor' is 'Wat daaruit
komt, leggen wij in het voorjaar van 2028 aan de raden voor' (0.42)."""
OWN, LITTLE = 0.85, 0.4
OTHER_MATTER = 0.56
"""Two sentences that each speak of a thing of their own (OWN, the weight of a rare word) and share less than
LITTLE of their subjects are two agreements where the rest of the draft is left as it was, however like they
are cast: 'In 2030 houden wij per inwoner hoogstens 60 kilo restafval over' and 'Het dorp telt per wijk
hoogstens 60 ondergrondse containers' (0.40). Where one only leaves something out ('Wij bouwen uitsluitend
binnen de bestaande kernen' for '... en rond de haltes') they are the same."""
CONTAINED = 0.6
CONTAINED_CORE = 1.2
"""A sentence that stands nearly whole in a longer one is that one with a clause more, if so much is shared of
its weight (CONTAINED) and of its subject (CONTAINED_CORE, more than one rare word): '... neemt deze paragraaf
gelijkluidend op in het coalitieakkoord' in '... zo veel mogelijk op in het coalitieakkoord en meldt elk
verschil vooraf aan de andere raden' (0.73)."""
BACKED = 0.1
STRICT_STYLE = 0.95
"""A draft may only pass for one that rewords freely if this share of the common sentences has a sure answer
in it, or the likeliest pairs keep their order (IN_ORDER). A plain-language rewrite has 0.05 to 0.5, an
agreement of another region on the same themes 0.07 at most: chance likenesses would vouch for each other."""
IN_ORDER = 0.25
"""The share of the common sentences by which the longest run of likeliest pairs that keep their order must
exceed that of chance: a rewrite of every sentence that leaves them in their places has 0.5 and more, an
agreement of another region on the same themes 0.13 at most."""

AT_LENGTH, WORDED = 10, 0.64
"""Two sentences of so many words (AT_LENGTH) that share so much of them (WORDED) are one wherever they
stand, if all but one word that says anything is on the other side: not 'Een gemeente die wil uittreden,
maakt dat ten minste een jaar van tevoren bekend' and 'Een inwoner die wil inspreken, maakt dat ten minste
een dag …'."""

LONGEST_FRAME = 400
"""Words; a longer sentence is a text, not a mould."""

POINTERS = frozenset(
    "dat dit die deze daar daarmee daarbij daarin daarvoor daarover daarna dan zo hij zij ze het er nee ja "
    "en maar ook".split()
)
"""Words that open a sentence which leans on the one before it."""
BACK = frozenset("dat dit daarmee daarvoor daarover daarbij daarin daaraan daarop".split())
"""Those of them that hardly ever open a sentence which leans on none."""


class Demand(Struct, frozen=True):
    """What a link and a split ask in one place of one draft."""

    link: float
    cover: float
    follower: float = 0.0
    other_amounts: float = 0.0
    """The likeness that is asked where both name amounts and none is the same."""
    other_subject: float = 0.0
    """The likeness that is asked where nothing of the subjects is shared."""
    other_matter: float = 0.0
    """The likeness that is asked where each speaks of a thing of its own."""
    alone: bool = False
    """Whether nothing else is free here on either side: then a sentence that names no subject itself ('De
    gemeenten maken daarvoor samen € 1,2 miljoen vrij') has that of the linked one before it."""
    turns: bool = False
    """Whether what is left here names another subject than what stands before it: 'voor schoolzwemmen'."""
    nothing_left: bool = False
    """Whether no agreement is free here: a sentence of the draft is the rest of an answer then, or an
    addition."""


def demand(style: float, tight: bool, alone: bool = False, turns: bool = False) -> Demand:
    """What is asked in a draft whose links are this like, where little or much else stands around."""
    link = between(style - 0.6, FREEST, STRICTEST)
    cover = between(0.65 * (style - 0.5), *COVER)
    if not tight:
        return Demand(
            max(link, LOOSE), max(cover, COVER[1]), 0.0, OTHER_AMOUNTS, OTHER_SUBJECT, 0.0, alone, turns
        )
    subject = between(2 * style - 1.25, 0.0, OTHER_SUBJECT)
    matter = between(4 * style - 2.9, 0.0, OTHER_MATTER)
    return Demand(link, cover, FOLLOWER if style < FREE_STYLE else 0.0, 0.0, subject, matter, alone, turns)


def least_style(linked: Collection[int], common: Sequence[Profile], draft: Sequence[Profile]) -> float:
    """The style below which this draft may not be read, given what is surely linked."""
    backed = sum(p.index in linked for p in common) >= BACKED * len(common)
    return 0.0 if backed or beyond_chance(common, draft) >= IN_ORDER * len(common) else STRICT_STYLE


def far_demand(style: float) -> float:
    """What is asked of two leftovers anywhere in the texts."""
    return between(0.6 * style - 0.05, *FAR)


def in_one_mould(common: Profile, draft: Profile) -> bool:
    """Whether two sentences share their frame and not their subject."""
    mine, yours = sum(common.core.values()), sum(draft.core.values())
    both = shared(common.core, draft.core)
    if min(mine, yours) - both < MOULD_WORD or 2 * both > MOULD_CORE * (mine + yours):
        return False
    if max(len(common.frame), len(draft.frame)) > LONGEST_FRAME or same_nouns(common, draft):
        return False
    return Indel.normalized_similarity(common.frame, draft.frame) >= MOULD_FRAME


def same_nouns(common: Profile, draft: Profile) -> bool:
    """Whether no noun of two sentences is without its like and they share the name of a thing: only what is
    done with it is said in another verb ('is verboden', 'mag niet klinken'), which is no other subject."""
    if common.nouns - draft.roots or draft.nouns - common.roots:
        return False
    return shared(common.things, draft.things) >= SUBJECT


def asked_in_mould(common: Profile, draft: Profile) -> float:
    """The likeness that two sentences must have because they are cast in one mould; 0 where they are not."""
    if not in_one_mould(common, draft):
        return 0.0
    if min(len(common.frame), len(draft.frame)) < FRAME_WORDS:
        return MOULD
    apart = things_of_their_own(common, draft) and same_subject(common, draft) < MOULD_SUBJECT
    if (apart and not one_phrase_exchanged(common, draft)) or other_subject(common, draft) == 1:
        return OTHER_MOULD
    return MOULD


def leans_back(sentence: Profile) -> bool:
    """Whether it says something of the sentence before it in the same paragraph."""
    return sentence.opening in BACK and sentence.unit.sentence > 1


def both_on_adoption(common: Profile, draft: Profile) -> bool:
    """Whether both say that this text goes into the document: a text has one such agreement, and LOOSE is
    enough to tell it from a sentence that happens to name both."""
    return ADOPTION in common.bag and ADOPTION in draft.bag


def other_subject(common: Profile, draft: Profile) -> float:
    """How surely two sentences speak of other things, 0 to 1: hardly anything of their subjects is shared and
    no number either; less surely where one names no subject at all ('Wat daaruit komt, ...')."""
    if not common.numbers.isdisjoint(draft.numbers):
        return 0.0
    least = min(sum(common.core.values()), sum(draft.core.values()))
    if shared(common.core, draft.core) > NOTHING_SHARED * least:
        return 0.0
    return 1.0 if least >= SUBJECT else FRAME_ONLY


def other_matter(common: Profile, draft: Profile) -> bool:
    """Whether each speaks of a thing of its own, and less than LITTLE of their subjects is shared."""
    return of_its_own(common, draft) and same_subject(common, draft) < LITTLE


def of_its_own(common: Profile, draft: Profile) -> bool:
    """Whether each speaks of a thing of its own: of two sentences in one mould that do not stand in the same
    place, that is all they say ('wat ophaalbruggen kosten' and, elsewhere, 'wat bijenkasten kosten')."""
    least = min(sum(common.core.values()), sum(draft.core.values()))
    return least - shared(common.core, draft.core) >= OWN


def goes_another_way(common: Profile, draft: Profile) -> bool:
    """Whether they open with the same words and then have nothing in common, each with things of its own:
    'Langs het kanaal planten wij …' over oaks, and over benches. Who rewords a sentence seldom keeps its head
    to the letter."""
    kept = Prefix.similarity(common.words, draft.words)
    ours, theirs = common.words[kept:], draft.words[kept:]
    if kept < KEPT_HEAD or min(len(ours), len(theirs)) < KEPT_HEAD:
        return False
    weights = common.weights
    said = [[word for word in words if can_name(word, weights)] for words in (ours, theirs)]
    mine, yours = map(weights.bag, said)
    return min(map(len, said)) >= OWN_WORDS and shared(mine, yours) <= NOTHING_SHARED * sum(mine.values())


KEPT_HEAD, OWN_WORDS = 5, 2
"""Words that two sentences open with alike, and each then has behind them, two of which say something."""


def things_of_their_own(common: Profile, draft: Profile) -> bool:
    """Whether each names a thing of its own, and not only says otherwise how it is done."""
    least = min(sum(common.things.values()), sum(draft.things.values()))
    return least - shared(common.things, draft.things) >= OWN


def one_phrase_exchanged(common: Profile, draft: Profile) -> bool:
    """Whether they differ in one stretch of words: all that they share in order opens or closes them both."""
    ours, theirs = common.words, draft.words
    ends = Prefix.similarity(ours, theirs) + Postfix.similarity(ours, theirs)
    return ends >= LCSseq.similarity(ours, theirs)


def same_subject(common: Profile, draft: Profile) -> float:
    """How much of what two sentences are about is shared, 0 to 1."""
    mass = sum(common.core.values()) + sum(draft.core.values())
    return dice(common.core, draft.core, mass)


def contained(common: Profile, draft: Profile) -> bool:
    """Whether one sentence stands nearly whole in the other, its subject too."""
    least = min(common.mass, draft.mass)
    return (
        shared(common.bag, draft.bag) >= CONTAINED * least
        and shared(common.core, draft.core) >= CONTAINED_CORE
        and not other_amounts(common, draft)
    )


def worded_alike(common: Profile, draft: Profile) -> bool:
    """Whether most words of two sentences are the same, small ones too, and neither names a thing of its own:
    'Een gemeente die een besluit niet kan dragen, mag daar gemotiveerd buiten blijven' and 'Kan een
    gemeente een besluit niet dragen, dan mag zij daar met redenen buiten blijven' are hardly about
    anything, and one."""
    if min(len(common.words), len(draft.words)) < AT_LENGTH or other_amounts(common, draft):
        return False
    asked = WORDED * (len(common.words) + len(draft.words))
    if 2 * sum(map(frozenset(draft.words).__contains__, common.words)) < asked:
        return False  # as of most, and cheaper than to count each word
    ours, theirs = Counter(common.words), Counter(draft.words)
    if 2 * (ours & theirs).total() < asked:
        return False
    kin = common.weights.kin
    left = (ours - theirs, theirs - ours)
    own = [
        [w for w in more if kin.word_class(w) is not Class.FUNCTION and not _is_half_of(w, others, common)]
        for more, others in (left, left[::-1])
    ]
    things = [sum(kin.word_class(w) is Class.CONTENT and not says_how(w) for w in words) for words in own]
    return min(map(len, own)) <= 1 and min(things) == 0


def _is_half_of(word: str, others: Collection[str], profile: Profile) -> bool:
    """Whether a third of a word is in these, as the whole or a half of a compound: 'beslistermijn' in
    'beslissen' and 'termijn'."""
    shares = profile.weights.shares
    known = {feature for other in others for feature, _ in shares[other]}
    answered = sum(share for feature, share in shares[word] if feature in known)
    return answered > sum(share for _, share in shares[word]) / 3


def other_amounts(common: Profile, draft: Profile) -> bool:
    """Whether both name amounts and none is the same."""
    return bool(common.amounts and draft.amounts and common.amounts.isdisjoint(draft.amounts))


def between(value: float, least: float, most: float) -> float:
    """The value, held between a least and a most."""
    return min(most, max(least, value))

"""Small words on which an agreement turns: function words elsewhere, but never when they come or go.

A rewording may move articles, pronouns and prepositions as it likes. 'samen' for 'ieder', 'of' for 'en',
'op dit moment', 'zouden' and their like (dutch/data/scharnieren.tsv) change what was promised, although
they carry no content of their own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from regioparagraaf.comparison.reading.denials import ONLY, counts_in, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.promise import bounds
from regioparagraaf.comparison.reading.quantifiers import NOBODY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.each_of_a_row import distributes
from regioparagraaf.comparison.weighing.groups import free_relative
from regioparagraaf.comparison.weighing.loose import ALLOWING
from regioparagraaf.comparison.weighing.order import clauses_reversed, is_converse, steps_exchanged
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.quiet_denials import turned
from regioparagraaf.comparison.weighing.who_pays import EACH, paid_in_part, refunded, share_struck, shared_out
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, OBLIGING, PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import STOPS

LITTLE = 0.34
"""Up to this share of changed words a small word was changed on purpose. 'Wij bouwen (ook) in de kernen' lies
at 0.1; a sentence of seven words with one other adverb at 0.3; plain-language rewordings lie above 0.38."""


def turned_on(pair: Pair) -> str:
    """Why a hinge makes the change one of substance, as a Dutch clause; empty where none does."""
    gone, new = _turned(pair)
    if gone and new:
        return f"'{gone[0]}' werd '{new[0]}'"
    if gone or new:
        return f"'{(gone or new)[0]}' {'viel weg' if gone else 'kwam erbij'}"
    order = (
        _only_word(pair)
        or clauses_reversed(pair)
        or shared_out(pair)
        or refunded(pair)
        or _not_at_all(pair)
        or _unlike(pair)
    )
    if order:
        return order
    swapped = _exchanged(pair)
    if swapped and (pair.changed <= LITTLE or "en" not in swapped.replace("'", " ").split()):
        return swapped
    little = (share_struck(pair) or _able(pair)) if pair.changed <= LITTLE else ""
    stepped = steps_exchanged(pair) if pair.changed <= LITTLE else ""
    return little or paid_in_part(pair) or stepped


def _turned(pair: Pair) -> tuple[list[str], list[str]]:
    """The hinges that went and those that came, as far as nothing on the other side says the same."""
    ours, theirs = _hinges(pair.common, pair.lexicon), _hinges(pair.draft, pair.lexicon)
    gone: list[str] = []
    new: list[str] = []
    for (kind, group), (start, end) in (theirs | ours).items():
        one, other = (kind, group) in ours, (kind, group) in theirs
        rich, poor = (pair.common, pair.draft) if one else (pair.draft, pair.common)
        if one == other or not _counts(pair, kind, rich, start):
            continue
        words = rich.span(start, end)
        if not (
            _says_why(rich, words)
            or _stands_there(words, rich, poor)
            or _told_otherwise(pair, group, rich, poor)
        ):
            (gone if one else new).append(words)
    return gone, new


def _counts(pair: Pair, kind: str, side: Side, at: int) -> bool:
    """Whether a hinge of this kind that stands here on this side is weighed."""
    if kind == "altijd" or (kind in ("klein", "wij") and pair.changed <= LITTLE):
        return True
    return kind == "wij" and _by_a_signatory(side, at)


def _by_a_signatory(side: Side, at: int) -> bool:
    """Whether the words stand in a main clause that says what a signatory does or somebody gets: 'wij maaien
    soms', 'inwoners krijgen soms hulp'."""
    opens, stop = side.stretch(at)
    if stop - opens <= AFTERTHOUGHT:
        opens, stop = bounds(side, at)
    signs = not _PROMISED.isdisjoint(side.keys[opens:stop]) or any(
        body.role == "doet" and body.kind not in ("publiek", "partner") and opens <= body.start < stop
        for body in side.bodies
    )
    return signs and not is_subordinate(side.keys, at)


AFTERTHOUGHT = 3
"""Words between marks that only say something of the clause before them: ', af en toe'."""
_PROMISED = frozenset("wij we krijgt krijgen ontvangt ontvangen".split())
_QUANTIFIED = frozenset("iedereen alle alles elk elke ieder iedere niets niemand geen nooit altijd".split())
"""What is nearly all of them, is weighed with how many there are."""


def _only_word(pair: Pair) -> str:
    """Whether 'alleen' is all that came or went, also before a condition: 'alleen als het rijk betaalt'."""
    if pair.extra is None:
        return ""
    side, start, end = pair.extra
    lone = end - start == 1 and side.keys[start] in ONLY
    return f"'{side.keys[start]}' {'viel weg' if side is pair.common else 'kwam erbij'}" if lone else ""


def _says_why(side: Side, words: str) -> bool:
    """Whether the hinge stands in what only says why, and nowhere else: 'zodat iedereen het kan lezen'."""
    said = words.lower().split()
    places = [at for at, key in enumerate(side.keys) if key == said[0]]
    return bool(places) and whys(side).issuperset(places)


def _not_at_all(pair: Pair) -> str:
    """Whether 'niet volledig' became 'volledig niet': of a part nothing is said, of the whole all."""
    ours, theirs = ({*pairwise(side.keys)} for side in (pair.common, pair.draft))
    for word in sorted(_WHOLE):
        partly, wholly = ("niet", word), (word, "niet")
        if (partly in ours and wholly in theirs) or (wholly in ours and partly in theirs):
            return f"'{' '.join(partly if partly in ours else wholly)}' werd omgedraaid"
    return ""


_WHOLE = frozenset("volledig geheel helemaal altijd overal allemaal".split())


def _unlike(pair: Pair) -> str:
    """Whether 'evenals de stad' became 'anders dan de stad'."""
    ours, theirs = _likeness(pair.common), _likeness(pair.draft)
    turned = ours and theirs and ours != theirs and "anders dan" in (ours, theirs)
    return f"'{ours}' werd '{theirs}'" if turned else ""


def _likeness(side: Side) -> str:
    """The words that say whether somebody is treated as another is: 'evenals', 'net als', 'anders dan'."""
    pairs = {*pairwise(side.keys)}
    if ("anders", "dan") in pairs:
        return "anders dan"
    return "net als" if ("net", "als") in pairs else "evenals" if "evenals" in side.keys else ""


def _stands_there(words: str, rich: Side, poor: Side) -> bool:
    """Whether the other side has the very word, in a place where it is weighed as something else: 'zonder dat
    u eerst een pas hoeft te vragen', 'u hoeft niet eerst een pas te vragen'; or a word that says the same."""
    key = words.lower()
    if key in _SOONER and not _SOONER.isdisjoint(poor.keys):
        return True
    return 0 < rich.keys.count(key) <= poor.keys.count(key)


def _told_otherwise(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the side without the hinge says it in other words."""
    if not _SAYING_THE_SAME.get(group, frozenset()).isdisjoint(poor.keys):
        return True
    if group == "alle" and _counted_out(rich, poor):
        return True
    if (
        group in ("alleen", "wel")
        and "wel" in rich.keys
        and any(hedge.group == EXCEPTION for hedge in poor.hedges)
    ):
        return True  # 'behalve op dijken', 'alleen op dijken kan dat wel'
    if group == "wel" and any(rich.keys[h.start] in OBLIGING for h in rich.hedges) and poor.hedges:
        return True  # 'mits dat is aangetoond', 'dat moet dan wel aangetoond zijn'
    if group == "zelf" and poor is pair.common:
        return True  # what came is weighed with who does it
    if group == "alleen":  # 'alleen als', 'op voorwaarde dat'
        return _said_by_denial(pair) or any(hedge.group == "zin-mits" for hedge in poor.hedges)
    if group == "vooraf" and ("met", "voorrang") in pairwise(poor.keys):
        return True  # 'bepalen wij eerst', 'bepalen wij met voorrang'
    if group == "vooraf" and any(poor.keys[h.start] == "zolang" for h in poor.hedges):
        return True  # 'zolang het er niet is', 'voordat het er is'
    if group in ("vooraf", "achteraf"):
        heard = any(hedge.group == "overleg" for hedge in poor.hedges)
        return heard or is_converse(pair)  # 'overlegt voordat het beslist', 'beslist na overleg'
    if group == "stoppen" and not _NO_MORE.isdisjoint(poor.keys):
        return True  # 'stoppen met gif', 'gebruiken geen gif meer'
    if group == "hoeven" and "zonder" in poor.keys:
        return True  # 'hoeft geen afspraak te maken', 'kan zonder afspraak terecht'
    if group == "later":  # 'niet eerder dan nadat' is 'pas als'
        return any(hedge.group == "zin-mits" for hedge in rich.hedges) and bool(poor.hedges)
    if group == "ook" and ("en", "ook") in pairwise(rich.keys) and _in_one_row(rich):
        return True  # 'de hallen en ook de zwembaden'
    if group == "ook" and counts_in(poor):
        return True  # 'ook op zondag', 'zondagen inbegrepen'
    if group == "ook":  # 'ook in de andere gemeenten' is in alle
        joined = _set_apart(rich, poor) or (not pair.extra and _in_a_row(rich, poor))
        return joined or _counts_out(rich, poor) or _goes_on(rich, poor)
    if group == "meer":  # 'meer stijgt dan', 'harder stijgt dan'
        return "dan" in poor.keys and not _COMPARED.isdisjoint(poor.keys)
    if group == "alle" and (_per(rich, poor) or not _THE_WHOLE.isdisjoint(poor.keys)):
        return True  # 'per polder' is 'voor elke polder', 'iedereen in de streek' is 'de hele streek'
    if group == "alle" and "geen" in poor.keys and any(map(is_undone, poor.keys)):
        return True  # 'laat geen kans onbenut', 'benut elke kans'
    if group == "alle" and any(
        {"welk", "welke"} & {one} and three == "ook"
        for one, three in zip(poor.keys, poor.keys[2:], strict=False)
    ):
        return True  # 'een balie, welke dat ook is'
    if group == "alle" and not {"beide", "alle"}.isdisjoint(poor.keys):
        return True  # 'krijgen elk een schuur', 'beide clubs krijgen een schuur'
    if group == "altijd" and "nooit" in poor.keys and turned(pair):
        return True  # 'raakt nooit kwijt', 'behoudt altijd'
    if group == "nietalleen" and {"en", "ook"} <= {*poor.keys}:
        return True  # 'niet alleen zeilers maar ook roeiers', 'zeilers en roeiers ook'
    if group == "alle" and {"geen", "zonder"} <= {*poor.keys}:
        return True  # 'geen kind groeit op zonder speeltuin', 'elk kind heeft een speeltuin'
    return group == "alle" and free_relative(poor) and "die" in rich.keys  # 'elke schipper die', 'wie'


_NO_MORE = frozenset("geen niet niemand nergens".split())


def _in_one_row(side: Side) -> bool:
    """Whether 'en ook' joins two things, each with its article: no verb stands behind it before a stop."""
    at = next(place for place, words in enumerate(pairwise(side.keys)) if words == ("en", "ook"))
    return side.keys[at + 2 : at + 3] != () and side.keys[at + 2] in DETERMINERS


def _counted_out(rich: Side, poor: Side) -> bool:
    """Whether all of them are told by their count, or each by the same share: 'de vier gemeenten nemen het
    allemaal op', 'ieder een derde' and 'een derde van de een en een derde van de ander'."""
    if "allemaal" in rich.keys and not EACH.isdisjoint(rich.keys):
        return False
    counted = any(
        one == "de" and number(two) is not None for side in (rich, poor) for one, two in pairwise(side.keys)
    )
    shares = [q.value for q in poor.measures.quantities if q.unit == "%"]
    repeated = len(shares) > len(set(shares)) and not {"ieder", "elk"}.isdisjoint(rich.keys)
    return repeated or ("allemaal" in rich.keys and counted)


_THE_WHOLE = frozenset("hele gehele heel onverkort".split())


def _per(rich: Side, poor: Side) -> bool:
    """Whether what 'elke' counts on one side stands behind 'per' on the other."""
    per = {poor.roots[at + 1] for at, key in enumerate(poor.keys[:-1]) if key == "per"}
    return any(key in EACH and rich.roots[at + 1] in per for at, key in enumerate(rich.keys[:-1]))


def _set_apart(rich: Side, poor: Side) -> bool:
    """Whether 'ook' opens a sentence for what 'en' joined to a row: 'Ook de forten komen erbij'."""
    opens = any(key == "ook" and at and rich.keys[at - 1] in STOPS for at, key in enumerate(rich.keys))
    return opens and "en" in poor.keys and rich.sentences[-1] > poor.sentences[-1]


def _goes_on(rich: Side, poor: Side) -> bool:
    """Whether 'bovendien' only goes with what 'en' joined on the other side: 'en er is een loket', 'Er is
    bovendien een loket'."""
    joined = "en" in poor.keys and not _ON_TOP.isdisjoint(rich.keys)
    return joined and rich.sentences[-1] > poor.sentences[-1]


_ON_TOP = frozenset("bovendien tevens eveneens".split())


def _in_a_row(rich: Side, poor: Side) -> bool:
    """Whether 'ook' only goes with an 'en' that both sides have: 'een steiger, en waar het kan ook een
    zwemplek'."""
    return "en" in poor.keys and any(
        key == "ook"
        and "en" in rich.keys[max(at - _ROW, 0) : at]
        and "." not in rich.keys[max(at - _ROW, 0) : at]
        for at, key in enumerate(rich.keys)
    )


_ROW = 7
"""Words behind 'en' in which an 'ook' goes with it."""


def _counts_out(rich: Side, poor: Side) -> bool:
    """Whether the side with 'ook' names the others where the other side names all: 'ook de vier andere
    gemeenten'."""
    others = {"andere", "overige"}.intersection(rich.keys)
    return bool(others.difference(poor.keys)) and "gemeenten" in rich.keys and "gemeenten" in poor.keys


def _hinges(side: Side, lexicon: Lexicon) -> dict[tuple[str, str], tuple[int, int]]:
    """The hinges of one side by kind and group, from where to where (exclusive) they stand.

    A word inside a frequency or a term ('elk half jaar') is weighed there.
    """
    measured = side.measures
    spans = [(f.start, f.end) for f in measured.frequencies]
    spans += [(t.start, t.end) for t in measured.terms] + [(q.start, q.end) for q in measured.quantities]
    taken = {at for start, end in spans for at in range(start, end)}
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for hinge in lexicon.hinges.find(side.keys):
        kind, group = hinge.meaning.split(" ", 1)
        if hinge.start not in taken and not _other_sense(side, group, hinge.start):
            found.setdefault((kind, group), (hinge.start, hinge.end))
    return found


def _hears(side: Side, at: int) -> bool:
    """Whether somebody is heard out here: not where people hear a thing, or 'horen' is 'behoren'."""
    around = (*side.keys[max(at - 3, 0) : at], *side.keys[at + 1 : at + 6])
    return _TOLD.isdisjoint(around) and side.keys[at + 1 : at + 2] not in ((".",), (",",), ())


_TOLD = frozenset(
    "u je jij inwoners bewoners ouders wie iedereen aanvrager indiener van bij tot daarbij erbij thuis "
    "dat of te er zij ze".split()
)


def _counted(side: Side, at: int) -> bool:
    """Whether a count goes with the word: 'alle vijf de kernen', 'elk van de vijf kernen'."""
    if side.keys[at + 1 : at + 3] in (("van", "de"), ("van", "deze"), ("van", "onze")):
        at += 2
    return at + 1 < len(side.keys) and number(side.keys[at + 1]) is not None


def _perhaps(side: Side, at: int) -> bool:
    """Whether 'mogelijk' says that it may not be done: it stands behind the verb of a main clause, and is not
    itself what is said of a thing."""
    start, end = side.stretch(at)
    behind_verb = at > start and kind_of(side.keys, at - 1) is Kind.VERB
    return behind_verb and at + 1 < end and _POSSIBLE.isdisjoint(side.keys[start:end])


_POSSIBLE = frozenset(
    "is zijn wordt worden blijft blijven maakt maken gemaakt houdt houden acht achten vindt vinden lijkt om "
    "dat te".split()
)


def _only_joins(side: Side, at: int) -> bool:
    """Whether 'ook' only joins a sentence to the one before it: 'Ook bouwen wij', 'wij bouwen dan ook', 'mede
    daarom'; 'Ook op zondag rijdt de bus' says more."""
    if side.keys[max(at - 1, 0)] in ("dan", "zo") or side.keys[at : at + 2] in _ALSO_FOR:
        return True
    opens = at == 0 or side.keys[at - 1] in STOPS
    verb, subject = (*side.keys[at + 1 : at + 3], "", "")[:2]
    names_one = subject in DETERMINERS or (subject,) in _SUBJECTS
    return opens and verb[-1:] in ("t", "n") and verb not in PREPOSITIONS and names_one


_ALSO_FOR = (("mede", "daarom"), ("mede", "daardoor"))


def _because(side: Side, at: int) -> bool:
    """Whether 'nu' opens a clause that says why: its verb stands behind, before a comma."""
    opens = at == 0 or side.keys[at - 1] in STOPS
    stop = side.stop(at)
    return opens and side.keys[at + 1 : at + 2] in _SUBJECTS and side.keys[stop : stop + 1] == (",",)


_SUBJECTS = tuple((word,) for word in "de het een er wij we zij ze u onze ons alle deze dit die dat".split())
_QUESTIONS = frozenset("welke welk wat hoe wie waar".split())
_SO_THAT = frozenset("zodat opdat".split())
_SOON = 6
"""Words between 'niet' and 'hoeven'."""
_CONSULTING = frozenset(
    "raadplegen raadpleegt geraadpleegd consulteren consulteert vragen vraagt gehoord horen hoort "
    "praten praat spreken spreekt luisteren luistert overleggen overlegt bespreken bespreekt".split()
)
_TAKING = frozenset("neemt nemen nam namen genomen".split())


def _other_sense(side: Side, group: str, at: int) -> bool:
    """Whether a hinge is part of another turn here: 'neemt op zich', 'zonder dat u iets hoeft te doen'."""
    if group == "anderen" and at and (side.keys[at - 1] in DETERMINERS or number(side.keys[at - 1])):
        return True  # 'de andere gemeenten' are of the region
    if group == "bijna" and not _QUANTIFIED.isdisjoint(side.keys[at + 1 : at + 4]):
        return True
    if group == "alle" and _counted(side, at):
        return True
    if group == "alleen" and not NOBODY.isdisjoint(side.keys[max(at - 6, 0) : at]):
        return True  # 'die geen van hen alleen kan vervullen'
    if group == "alleen" and side.keys[at + 1 : at + 2] == ("al",):
        return True  # 'alleen al in de haven'
    if group == "alleen" and "dan" in side.keys[max(at - 3, 0) : at]:
        return True  # 'veel meer dan water alleen'
    if group == "alleen" and any(hedge.start <= at < hedge.end for hedge in side.hedges):
        return True  # 'alleen een uitzondering voor'
    if group == "evenveel":
        return "als" in side.keys[at : side.stop(at)]  # 'evenveel als' only compares
    if group == "horen" and not _hears(side, at):
        return True  # 'u hoort van ons'
    if (
        group == "wel"
        and at
        and (side.keys[at - 1] == "en" or "voorwaarde" in side.keys[max(at - 2, 0) : at])
    ):
        return True  # 'en wel vóór 1 juli', 'voorwaarde is wel dat'
    if group == "nu" and _because(side, at):
        return True  # 'Nu het water schoon is, openen wij een strand'
    if group == "nu" and "of" in side.keys[max(at - 2, 0) : at]:
        return True  # 'of zij nu groot of klein zijn'
    if group in ("vooraf", "achteraf") and any(t.start <= at < t.end for t in side.measures.terms):
        return True  # 'ten minste tien weken nadat'
    if group in ("vooraf", "achteraf"):  # 'niet voordat' is weighed as a condition
        return any(hedge.start <= at < hedge.end for hedge in side.hedges)
    same = [p for p in range(len(side.keys)) if side.sentences[p] == side.sentences[at]]
    if group == "ook" and not _QUESTIONS.isdisjoint(side.keys[max(at - 4, 0) : at]):
        return True  # 'welke dat ook is'
    if group == "misschien" and not _perhaps(side, at):
        return True  # 'zo veel mogelijk', 'maken het mogelijk'
    if group == "ook" and _only_joins(side, at):
        return True
    if group == "hoeven" and "niet" in side.keys[max(at - _SOON, 0) : at]:
        return not _SO_THAT.isdisjoint(
            side.keys[p] for p in same if p < at
        )  # 'zodat zij niet hoeven te wachten'
    if group == "hoeven" and not {"niemand", "geen"}.isdisjoint(side.keys[p] for p in same if p < at):
        return True  # 'niemand hoeft langer te wachten'
    if group == "opzich":
        return not _TAKING.isdisjoint(side.keys[p] for p in same)
    if group == "hoeven" and any(side.keys[p].endswith("betalen") for p in same):
        return True  # who need not pay, does not
    return group == "hoeven" and any(side.keys[p : p + 2] == ("zonder", "dat") for p in same if p < at)


def _able(pair: Pair) -> str:
    """Whether what is done became what can be done, also in a clause of its own: 'die ondernemers begeleidt',
    'die ondernemers kan begeleiden'."""
    for able, doing, words in (
        (pair.draft, pair.common, "kwam erbij"),
        (pair.common, pair.draft, "viel weg"),
    ):
        if not ALLOWING.isdisjoint(doing.keys) or ALLOWING.isdisjoint(able.keys):
            continue
        finite = {root for root, word in zip(doing.roots, doing.keys, strict=True) if word.endswith("t")}
        for at, key in enumerate(able.keys):
            governed = {able.roots[p] for p in range(at + 1, len(able.keys)) if able.keys[p].endswith("n")}
            compared = "dan" in able.keys[able.stretch(at)[0] : at]  # 'meer dan de rivier kan verdragen'
            if key in ALLOWING and not compared and governed & finite - {""}:
                return f"'{able.tokens[at].text}' {words}"
    return ""


def _said_by_denial(pair: Pair) -> bool:
    """Whether 'alleen … als' on one side stands as 'geen … zonder' on the other."""
    counts = [
        sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys) for side in (pair.common, pair.draft)
    ]
    return counts[0] != counts[1]


def _exchanged(pair: Pair) -> str:
    """A word of one group that made way for one of its counterpart."""
    ours, theirs = _swaps(pair.common, pair.lexicon), _swaps(pair.draft, pair.lexicon)
    for group in sorted(ours.keys() | theirs.keys()):
        if group == "en/of" and distributes(pair):
            continue
        counterpart = "/".join(reversed(group.split("/")))
        less = ours[group] - theirs[group]
        more = theirs[counterpart] - ours[counterpart]
        if less > 0 and more > 0:
            was, wordt = group.split("/")
            return f"'{was}' werd '{wordt}'"
    return ""


def _swaps(side: Side, lexicon: Lexicon) -> Counter[str]:
    groups: Counter[str] = Counter()
    measured = side.measures
    spans = [(f.start, f.end) for f in measured.frequencies] + [(t.start, t.end) for t in measured.terms]
    taken = {at for start, end in spans for at in range(start, end)}
    for hinge in lexicon.swaps.find(side.keys):
        if not _in_a_bound(side, hinge.start) and hinge.start not in taken:
            groups[hinge.meaning] += 1
    return groups


def _in_a_bound(side: Side, at: int) -> bool:
    """Whether 'en' or 'of' is part of a bound: 'tot en met twaalf jaar', 'twaalf jaar of jonger'."""
    through = side.keys[at + 1 : at + 2] == ("met",) and side.keys[max(at - 1, 0)] == "tot"
    return through or (side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in _COMPARED)


_COMPARED = frozenset(
    "jonger ouder meer minder hoger lager later eerder korter langer harder sneller vaker".split()
)


_SOONER = frozenset("eerder sneller vlugger vroeger rapper".split())
"""Comparatives that all say that it takes less time."""
_SAYING_THE_SAME = {
    "zorgen": frozenset("baart baren zorgelijk zorgwekkend bezorgd verontrust ongerust zorgen".split()),
    "begin": frozenset(
        "start starten begint beginnen begonnen gestart eerst begin aanvang aanvangen".split()
    ),
    "vooral": frozenset("vooral voornamelijk hoofdzakelijk name bijzonder bovenal".split()),
    "evenveel": frozenset(
        "gelijk gelijke gelijkelijk hetzelfde dezelfde zelfde elk ieder zoveel even".split()
    ),
    "beide": frozenset("twee weerszijden weerskanten tweeën alle allebei elk ieder".split()),
    "later": frozenset("daarna vervolgens nadien naderhand achteraf straks erna later".split()),
    "misschien": frozenset("kan kunnen mag mogen misschien wellicht eventueel mogelijk".split()),
    "belangrijk": frozenset("belang belangrijk hechten hecht waarde".split()),
    "kan zijn": frozenset("kan kunnen mogelijk mogelijkheid denkbaar uitgesloten uit".split()),
    "danpas": frozenset("eerst voordat alvorens pas daarna nadat vóór".split()),
    "inkosten": frozenset("bijdrage tegemoetkoming deel gedeelte vergoeding".split()),
    "tegemoet": frozenset("bijdrage bijdragen draagt deel gedeelte".split()),
    "geheel": frozenset("overal heel hele alle alles".split()),
    "extra": frozenset(
        "meer erbij bij toegevoegd vaker nog nieuw nieuwe groeit uitgebreid verruimd verruimt".split()
    ),
    "steekproef": frozenset("steekproef steekproeven soms toe".split()),  # 'af en toe'
    "ook": frozenset("alsmede evenals alsook naast behalve zowel".split()),
    "aanmerking": ALLOWING,  # 'komt in aanmerking', 'kan krijgen'
    "afzonderlijk": frozenset({"apart", "aparte", "zelf"}),
    "vooraf": frozenset({"pas", "eerstmaals"}),  # 'niet voordat', 'pas nadat'
    "moment": frozenset("nu thans momenteel".split()),
    "nu": frozenset("moment huidig huidige".split()),
    "horen": _CONSULTING,
    "zelf": frozenset({"vrijwillig", "eigen", "zelfstandig"}),
    "nietalleen": frozenset({"zowel"}),
    "achteraf": frozenset({"na", "dan"}),  # 'nadat hij zich vestigt', 'na vestiging'
}
"""Words by which the other side says what a group of hinges says."""

"""The words that the weighing of a change knows: one frozen value, built from the tables in data/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import permutations

from msgspec import Struct, field

from regioparagraaf.dutch.by_root import Explanations, ScatteredPhrases
from regioparagraaf.dutch.entries import Deed, Limit, Limits, Marker, SetPhrases, SmallExchange, Step
from regioparagraaf.dutch.lexemes import Lexemes
from regioparagraaf.dutch.phrases import Phrasebook
from regioparagraaf.dutch.roots import plain, root
from regioparagraaf.dutch.sentences import Abbreviations
from regioparagraaf.dutch.wordclass import names_notion
from regioparagraaf.dutch.worked_out import Rows, WorkedOut, work_out

TABLES = (
    "gemeenten onregelmatig synoniemen functiewoorden tegenstellingen organen voorbehouden verbintenissen "
    "ontkenningen reikwijdte documenten invulplaatsen afkortingen woordsoorten scharnieren wissels uitleg "
    "trappen naamwoorden houdingen schrijfwijzen verhoudingen daden wendingen evengoed inwisselbaar "
    "gelijknamen beperkingen"
).split()


_TURNING = frozenset("prijs duur toestaan voorrang toezicht".split())
"""Reasons in tegenstellingen.tsv of words that come or go in no plain rewrite of the same agreement."""
_WITH_CONTENT = frozenset("vulling kop bleek vaag wie aanzet begrip zaak hoe raam alom verleden".split())
"""Kinds in functiewoorden.tsv whose words do carry something where they stand."""


_BEING = frozenset("is zijn wordt worden blijft blijven".split())
_SO_FAR = frozenset("al alvast eerst nog nu ook ooit pas straks toen weer".split())
_RESTRICTING = frozenset("alleen slechts uitsluitend enkel al".split())


def _with_pronouns(words: Sequence[str]) -> frozenset[str]:
    """The words, and for a preposition its pronoun too: 'mikken op' is 'mikken erop dat' (ANS 8.7)."""
    return frozenset(words) | {"er" + word for word in words if word in _PREPOSITIONS}


_PREPOSITIONS = frozenset("op voor aan naar over in".split())


class _Roots(dict[str, str]):
    """The root of each word that was asked for, worked out when it is first."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon.given.roots if lexicon.given else {})
        self._lexicon = lexicon

    def __missing__(self, key: str) -> str:
        self[key] = found = root(key, self._lexicon.irregular)
        return found


class Lexicon(Struct, frozen=True, dict=True, eq=False):
    """All that is known of Dutch words beyond their form. Hashed by identity: there is one a process."""

    tables: Mapping[str, Rows] = field(default_factory=dict)
    given: WorkedOut | None = None
    """What was worked out of these tables before; without it that is done when it is first asked for."""

    def root(self, key: str) -> str:
        """The root of a lower-case word."""
        return self._roots[key]

    def roots(self, keys: Iterable[str]) -> list[str]:
        """The roots of several of them."""
        return list(map(self._roots.__getitem__, keys))

    @cached_property
    def _roots(self) -> _Roots:
        return _Roots(self)

    @cached_property
    def _worked_out(self) -> WorkedOut:
        return self.given or work_out(self.tables, self.root)

    @cached_property
    def irregular(self) -> dict[str, str]:
        """The root of each irregular form."""
        roots: dict[str, str] = {}
        for base, forms, _ in self.tables["onregelmatig"]:
            target = root(plain(base), {})
            for form in [base, *forms.split()]:
                roots.setdefault(plain(form), target)
        return roots

    @cached_property
    def lexemes(self) -> Lexemes:
        """The words that each form can be."""
        return Lexemes(self.tables["onregelmatig"], self.tables["gelijknamen"])

    @cached_property
    def groups(self) -> Mapping[str, frozenset[int]]:
        """The synonym groups that each root stands in."""
        return self._worked_out.groups

    def head_of_group(self, group: int) -> str:
        """The root of the word that a synonym group is about: the first of its row."""
        return self.root(self.tables["synoniemen"][group][0].split()[0])

    @property
    def namesakes(self) -> frozenset[int]:
        """The synonym groups whose words name one thing, whatever stands around them."""
        return self._worked_out.namesakes

    @cached_property
    def past_forms(self) -> frozenset[str]:
        """The past of strong verbs, singular and plural: 'bedroeg', 'bedroegen'."""
        rows = self.tables["functiewoorden"]
        return frozenset(word for kind, words, _ in rows if kind == "verleden" for word in words.split())

    @cached_property
    def phrases(self) -> Phrasebook:
        """Padding: phrases that add nothing, in roots."""
        rows: list[tuple[str, str]] = []
        for kind, words, _ in self.tables["functiewoorden"]:
            if kind == "vulling":
                rows += [(self._rooted(word), "") for word in words.split()]
        return Phrasebook(rows)

    @cached_property
    def hinges(self) -> Phrasebook:
        """Small words on which an agreement turns; the meaning of each is its kind and its group."""
        rows = self.tables["scharnieren"]
        return Phrasebook((pattern, f"{kind} {group}") for kind, group, pattern, _ in rows if kind != "ruil")

    @cached_property
    def swaps(self) -> Phrasebook:
        """Hinges that count only against their counterpart, by their group: one word may be both kinds."""
        rows = self.tables["scharnieren"]
        return Phrasebook((pattern, group) for kind, group, pattern, _ in rows if kind == "ruil")

    @cached_property
    def small_exchanges(self) -> tuple[SmallExchange, ...]:
        """Small words that say another thing in each other's place, in the order of their table."""
        return tuple(
            SmallExchange(
                Phrasebook((pattern, "") for pattern in one.split()),
                Phrasebook((pattern, "") for pattern in other.split()),
                frozenset(
                    word for pattern in f"{one} {other}".split() for word in pattern.split("_")[0].split("|")
                ),
            )
            for one, other, _ in self.tables["wissels"]
        )

    @cached_property
    def limits(self) -> Limits:
        """Words that make a promise smaller, less sure or turn it, with what may tell the same."""
        rows: list[Limit] = []
        patterns: list[tuple[str, str]] = []
        for kind, said, telling, _ in self.tables["beperkingen"]:
            limiting = "" if kind == "nee" else str(len(rows))
            patterns += [(pattern, limiting) for pattern in said.split()]
            if limiting:
                denying = self.denials if kind == "ontkenning" else ()
                told = (*said.split(), *telling.split(), *denying)
                roots = frozenset(map(self.root, denying))
                named = kind.removeprefix("+")
                signal = "" if named in ("-", "weg") else named
                rows.append(Limit(signal, told, roots, named == "weg", named != kind))
        return Limits(Phrasebook(patterns), tuple(rows))

    @cached_property
    def small_words(self) -> tuple[frozenset[str], ...]:
        """Prepositions and conjunctions, beside these the verbs that say whether something is, will be or
        stays so, and the adverbs of how far it is; what restricts ('alleen') is none, nor is what is two
        words."""
        rows = self.tables["functiewoorden"]
        kinds = ("voorzetsel", "voegwoord")
        words = {word for kind, words, *_ in rows if kind in kinds for word in words.split()}
        return frozenset(word for word in words if "_" not in word) - _RESTRICTING, _BEING, _SO_FAR

    @cached_property
    def as_well(self) -> dict[tuple[str, str], frozenset[str]]:
        """Two of these of which one stands as well in the other's place, in either order, with the roots of
        the verbs beside which they do so; no roots where they do so beside any."""
        return {
            (one, other): frozenset(() if beside == "-" else map(self.root, beside.split()))
            for words, beside, _ in self.tables["evengoed"]
            for one, other in permutations(words.split(), 2)
        }

    @cached_property
    def exchangeable(self) -> dict[str, frozenset[str]]:
        """For each small word or compound preposition those that may take its place where it alone was
        exchanged."""
        found: dict[str, frozenset[str]] = defaultdict(frozenset)
        for words, _ in self.tables["inwisselbaar"]:
            row = frozenset(word.replace("_", " ") for word in words.split())
            for word in row:
                found[word] |= row
        return dict(found)

    @cached_property
    def set_phrases(self) -> dict[str, tuple[SetPhrases, ...]]:
        """Phrases that always say the same, by each of their words."""
        found: dict[str, tuple[SetPhrases, ...]] = defaultdict(tuple)
        for where, phrases, _ in self.tables["wendingen"]:
            said = tuple(phrase.replace("_", " ") for phrase in phrases.split())
            row = SetPhrases(said, where != "vrij", where == "los")
            for word in sorted(set(" ".join(said).split())):
                found[word] += (row,)
        return dict(found)

    @cached_property
    def relations(self) -> Phrasebook:
        """Phrases that say how one thing stands to another; the meaning of each are its groups."""
        groups: dict[str, list[str]] = defaultdict(list)
        for group, _, words, *_ in self.tables["verhoudingen"]:
            for pattern in words.split():
                groups[pattern].append(group)
        return Phrasebook((pattern, " ".join(them)) for pattern, them in groups.items())

    @cached_property
    def other_relations(self) -> dict[str, frozenset[str]]:
        """The groups of relations that say another thing than each group, named on either side."""
        found: dict[str, set[str]] = defaultdict(set)
        for group, others, *_ in self.tables["verhoudingen"]:
            for other in others.split():
                found[group].add(other)
                found[other].add(group)
        return {group: frozenset(others) for group, others in found.items()}

    @cached_property
    def relations_of_money(self) -> frozenset[str]:
        """The groups of relations that are told apart before a word for money alone."""
        return frozenset(row[0] for row in self.tables["verhoudingen"] if row[4:] == ("geld",))

    @cached_property
    def deeds(self) -> Mapping[str, tuple[Deed, ...]]:
        """Deeds of the fields that have an order, by their longest root."""
        found: dict[str, list[Deed]] = {}
        for field_name, step, words, *rest in self.tables["daden"]:
            for word in words.split():
                said = frozenset(map(self.root, word.split("_")))
                deed = Deed(field_name, int(step), said, rest[1:] == ["verbintenis"])
                found.setdefault(max(sorted(said), key=len), []).append(deed)
        return {root: tuple(deeds) for root, deeds in found.items()}

    def _rooted(self, phrase: str) -> str:
        """The phrase with each word as its root: phrases are found in the roots of a text."""
        return "_".join(map(self.root, phrase.split("_")))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that carry no agreement by themselves."""
        return frozenset(
            word
            for kind, words, _ in self.tables["functiewoorden"]
            if kind not in _WITH_CONTENT
            for word in words.split()
        )

    @cached_property
    def _roots_of_kind(self) -> dict[str, frozenset[str]]:
        """Roots of the words of each kind in functiewoorden.tsv."""
        found: dict[str, set[str]] = defaultdict(set)
        for kind, words, _ in self.tables["functiewoorden"]:
            found[kind].update(map(self.root, words.split()))
        return {kind: frozenset(roots) for kind, roots in found.items()}

    @cached_property
    def light_roots(self) -> frozenset[str]:
        """Roots of auxiliaries and light verbs: the noun beside them carries the meaning."""
        kinds = self._roots_of_kind
        return kinds["hulpwerkwoord"] | kinds["koppelwerkwoord"] | kinds["licht"]

    @property
    def pale_roots(self) -> frozenset[str]:
        """Roots of words that need no answer where more than they was reworded."""
        return self._roots_of_kind["bleek"]

    @cached_property
    def vague_roots(self) -> frozenset[str]:
        """Roots of words that come and go where a sentence is said anew: none that has an opposite."""
        return self.pale_roots | (self._roots_of_kind["vaag"] - self.opposed_roots)

    @cached_property
    def opposed_roots(self) -> frozenset[str]:
        """Roots of the words that have an opposite."""
        return frozenset(root for one, other in self.opposites for root in one | other)

    @property
    def people_roots(self) -> frozenset[str]:
        """Roots of words that say who gets it, does it or is asked."""
        return self._roots_of_kind["wie"]

    @property
    def partial_roots(self) -> frozenset[str]:
        """Roots of words that promise a start, a part or a hand in it, and not the thing itself."""
        return self._roots_of_kind["aanzet"]

    @cached_property
    def nouns(self) -> dict[str, frozenset[str]]:
        """The words of naamwoorden.tsv by kind, as written; those that stand for an ending are left out."""
        found: dict[str, set[str]] = defaultdict(set)
        for kind, words, _ in self.tables["naamwoorden"]:
            found[kind].update(word for word in words.split() if not word.startswith("-"))
        return {kind: frozenset(words) for kind, words in found.items()}

    @cached_property
    def noun_endings(self) -> dict[str, tuple[str, ...]]:
        """The endings of naamwoorden.tsv by kind."""
        found: dict[str, list[str]] = defaultdict(list)
        for kind, words, _ in self.tables["naamwoorden"]:
            found[kind] += [word[1:] for word in words.split() if word.startswith("-")]
        return {kind: tuple(endings) for kind, endings in found.items()}

    @cached_property
    def fellows(self) -> dict[str, str]:
        """For the words of the kinds 'soort-…' of naamwoorden.tsv, as written, the kind."""
        kinds = sorted(kind for kind in self.nouns if kind.startswith("soort-"))
        return {word: kind for kind in kinds for word in self.nouns[kind]}

    def is_notion(self, key: str) -> bool:
        """Whether a noun only names how a thing is or what is done, and is nothing to promise by itself."""
        root = self.root(key)
        if root in self._roots_of_kind["begrip"]:
            return True
        return names_notion(key) and not root.endswith(tuple(self._roots_of_kind["zaak"]))

    @property
    def manner_roots(self) -> frozenset[str]:
        """Roots of words that say how, where or when, and that no ending betrays."""
        return self._roots_of_kind["hoe"]

    @property
    def frame_roots(self) -> frozenset[str]:
        """Roots of the words that any agreement can be cast in."""
        return self._roots_of_kind["raam"]

    @property
    def empty_heads(self) -> frozenset[str]:
        """Roots of heads that add nothing to a compound ('avonduren')."""
        return self._roots_of_kind["kop"]

    @cached_property
    def scattered(self) -> ScatteredPhrases:
        """The synonyms of several words."""
        return ScatteredPhrases(self._worked_out.scattered)

    @cached_property
    def explanations(self) -> Explanations:
        """What an editor puts for a word or phrase."""
        return Explanations(self.tables["uitleg"], self._worked_out.explained, self.root)

    @property
    def broad_roots(self) -> frozenset[str]:
        """Roots of plain words that explain so many others that one of them alone explains nothing."""
        return self._roots_of_kind["alom"]

    @cached_property
    def opposites(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """Pairs of sides that turn an agreement round."""
        return tuple(
            (frozenset(map(self.root, one.split())), frozenset(map(self.root, other.split())))
            for one, other, _ in self.tables["tegenstellingen"]
        )

    @cached_property
    def steps(self) -> Mapping[str, tuple[Step, ...]]:
        """Words and phrases that promise more or less than others in their place, by their longest root."""
        roots = self._roots
        found: dict[str, list[Step]] = {}
        for one, other, *rest in self.tables["trappen"]:
            sides = [
                tuple(
                    [
                        frozenset(self.roots(phrase.split("_")) if "_" in phrase else (roots[phrase],))
                        for phrase in side.split()
                    ]
                )
                for side in (one, other)
            ]
            grave = rest[1:] == ["altijd"]
            for these, those in (sides, sides[::-1]):
                for said in these:
                    longest = max(sorted(said), key=len) if len(said) > 1 else next(iter(said))
                    found.setdefault(longest, []).append(Step(said, these, those, grave))
        return {root: tuple(steps) for root, steps in found.items()}

    @cached_property
    def say(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """Of the pairs of sides those that give more say and less."""
        graded = [row[2] == "zeggenschap" for row in self.tables["tegenstellingen"]]
        return tuple(pair for pair, is_graded in zip(self.opposites, graded, strict=True) if is_graded)

    @cached_property
    def turning_roots(self) -> frozenset[str]:
        """Roots of the words about price, duration, permission, precedence and who looks on: none of them
        comes or goes unmeant."""
        rows = [row for row in self.tables["tegenstellingen"] if row[2] in _TURNING]
        return frozenset(self.root(word) for row in rows for word in f"{row[0]} {row[1]}".split())

    @cached_property
    def bodies(self) -> Phrasebook:
        """Bodies by their forms; the meaning is 'kind concept', and the kind eigen, wij, gemeente, ander,
        partner, publiek or plaats (a municipality's name)."""
        rows = [
            (form, f"{kind} {concept}")
            for concept, forms, kind, _ in self.tables["organen"]
            for form in forms.split()
        ]
        rows += [(name.lower(), f"plaats {name}") for name in sorted(self.municipalities)]
        return Phrasebook(rows)

    @cached_property
    def municipalities(self) -> frozenset[str]:
        """Names of Dutch municipalities in daily use, but for those that are ordinary words."""
        names: set[str] = set()
        for name, daily, note in self.tables["gemeenten"]:
            if note != "woord":
                names |= {name, daily} if daily else {name}
        return frozenset(name for name in names if "(" not in name and "," not in name)

    @cached_property
    def hedges(self) -> Phrasebook:
        """Hedges and conditions; the meaning is their group."""
        return Phrasebook((pattern, group) for group, pattern, _ in self.tables["voorbehouden"])

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        """What weakens a commitment."""
        return tuple(
            Marker(
                rung,
                "" if verb == "-" else self.root(verb),
                () if words == "-" else tuple(_with_pronouns(word.split("|")) for word in words.split()),
            )
            for rung, verb, words, _ in self.tables["verbintenissen"]
        )

    @cached_property
    def markers_by_verb(self) -> dict[str, tuple[Marker, ...]]:
        """The markers of each verb root, those that ask for more words first."""
        found: dict[str, list[Marker]] = defaultdict(list)
        for marker in self.markers:
            found[marker.verb].append(marker)
        return {verb: tuple(sorted(them, key=lambda m: -len(m.words))) for verb, them in found.items()}

    @cached_property
    def markers_of_words(self) -> dict[str, tuple[int, ...]]:
        """Which of the markers without a verb each word can belong to: their places in `markers_by_verb['']`,
        by the words of theirs that texts have least often."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, marker in enumerate(self.markers_by_verb.get("", ())):
            for word in min(marker.words, key=lambda words: len(words & self.function_words)):
                found[word].append(place)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def minding_verbs(self) -> dict[str, tuple[tuple[str, tuple[frozenset[str], ...]], ...]]:
        """What only tells of a thing or minds it, by the root of its verb: the kind, and words beside it."""
        found: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = defaultdict(list)
        for kind, verb, words, _ in self.tables["houdingen"]:
            beside = () if words == "-" else tuple(_with_pronouns(word.split("|")) for word in words.split())
            found[self.root(verb)] += [(kind, beside)] if verb != "-" else []
        return {verb: tuple(them) for verb, them in found.items()}

    @cached_property
    def minding_words(self) -> dict[str, frozenset[str]]:
        """By kind the roots of the words by which another side tells of it or minds it as well."""
        return {
            kind: frozenset(map(self.root, words.split()))
            for kind, verb, words, _ in self.tables["houdingen"]
            if verb == "-"
        }

    @cached_property
    def asking_roots(self) -> frozenset[str]:
        """Roots of the verbs that ask whether something can be done: 'onderzoeken of'."""
        return frozenset(marker.verb for marker in self.markers if marker.rung == "O" and marker.verb)

    @property
    def separable(self) -> frozenset[str]:
        """Roots of the separable verbs that the tables name, particle first."""
        return self._worked_out.separable

    @cached_property
    def denials(self) -> dict[str, str]:
        """The kind of denial of each word, as the table has them."""
        found: dict[str, str] = {}
        for kind, words, _ in self.tables["ontkenningen"]:
            for word in words.split():
                found.setdefault(word, kind)
        return found

    @cached_property
    def plain_denials(self) -> frozenset[str]:
        """The words that deny whatever stands beside them: 'niet', 'geen', 'nooit'."""
        return frozenset(word for word, kind in self.denials.items() if kind == "vol")

    @cached_property
    def denying_roots(self) -> frozenset[str]:
        """Roots of the verbs that carry their own denial ('afzien van', 'weigeren')."""
        verbs = [word for word, kind in self.denials.items() if kind == "eigen" and word.endswith("n")]
        return frozenset(map(self.root, verbs))

    @cached_property
    def denying_phrases(self) -> Phrasebook:
        """Words that deny together: 'buiten beschouwing'."""
        return Phrasebook((phrase, kind) for phrase, kind in self.denials.items() if kind == "gezegde")

    @cached_property
    def quiet_roots(self) -> frozenset[str]:
        """Roots of the verbs that say what a denial says: 'stoppen' is 'geen … meer'."""
        return self._denying_verbs("stil") | self.mirror_roots

    @cached_property
    def mirror_roots(self) -> frozenset[str]:
        """Roots of the verbs among them that affirm: 'behouden' is 'niet opheffen'."""
        return self._denying_verbs("spiegel") | self._denying_verbs("nood")

    def _denying_verbs(self, kind: str) -> frozenset[str]:
        words = [word for word, own in self.denials.items() if own == kind and word.endswith(("en", "aan"))]
        return frozenset(map(self.root, words))

    @cached_property
    def scopes(self) -> Phrasebook:
        """Quantifiers and list openers; the meaning is 'group value'."""
        return Phrasebook(
            (pattern, f"{group} {value}") for group, value, pattern, _ in self.tables["reikwijdte"]
        )

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """Words for the document itself."""
        return tuple(row[0] for row in self.tables["documenten"])

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """Words for the own municipality that any municipality may replace by its name."""
        return tuple(row[0] for row in self.tables["invulplaatsen"])

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """Words written with a full stop that ends no sentence."""
        rows = [(word.lower(), may_close == "ja") for word, may_close, _ in self.tables["afkortingen"]]
        return Abbreviations(
            frozenset(word for word, closes in rows if not closes),
            frozenset(word for word, closes in rows if closes),
        )

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Words that are often spelled wrong, each with its spelling."""
        return {word: spelled for word, spelled, _ in self.tables["schrijfwijzen"]}

    @property
    def table_roots(self) -> frozenset[str]:
        """The roots of the words that the largest tables are about; none where that is not worked out."""
        return frozenset(self._worked_out.roots.values())

    @cached_property
    def meanings(self) -> dict[str, str]:
        """What each abbreviation stands for; those that stand for more than one thing are left out."""
        return {
            word.lower(): meaning for word, _, meaning in self.tables["afkortingen"] if " of " not in meaning
        }

    @cached_property
    def word_classes(self) -> dict[str, frozenset[str]]:
        """The words of each class that the alignment knows: 'functie', 'kader', 'algemeen' and 'tekst'."""
        found: dict[str, set[str]] = defaultdict(set)
        for kind, words, _ in self.tables["woordsoorten"]:
            found[kind].update(words.split())
        return {kind: frozenset(words) for kind, words in found.items()}

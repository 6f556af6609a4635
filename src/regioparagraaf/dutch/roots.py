"""The root of a Dutch word: one form for the verb, its participles, its -ing noun and its plural.

'vaststellen', 'vastgesteld', 'vaststelling' meet; so do 'boom' and 'bomen', 'evaluatie' and 'evalueren'.
What the rules of form do not reach stands in data/onregelmatig.tsv. Two words with one root are taken
to say the same, so the rules rather leave two forms apart than join two meanings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from regioparagraaf.patterns import on_demand

PARTICLES = tuple(
    "tegemoet tevoorschijn beschikbaar bijeen bijelkaar terecht teweeg achter binnen boven buiten "
    "door mede "
    "mee neer onder open over rond samen tegen terug thuis toe tussen uit vast voort voorop voor "
    "vooruit vrij "
    "weg aan af bij dicht heen in los na om op omlaag omhoog goed deel stil klaar kwijt stop tekort "
    "bekend gelijk opzij "
    "gade plaats stand groot stuk".split()
)
"""What a separable verb can lose to the end of its clause (ANS 12.2.1.3)."""

PREFIX = on_demand(rf"^({'|'.join(sorted(PARTICLES, key=len, reverse=True))})(.{{4,}})$")
_GE_KEEP = on_demand(
    r"^(gemee|gemid|gement|gezond|geld|gelu(?!ister)|gebie|geta(?!nk|xeer)|geval|gewest|gebeur|gedrag|geweld|gezag|gezin|"
    r"gezich|geluk|gewoon|gehe(?!cht)|gebruik|gebrek|gelei|genee|genie|gevol|gewich|gevaar|geheim|"
    r"gelo(?!ot|st)|gena|geschil(?!d)|gebrui|geboort)"
)
VOICED = str.maketrans("vz", "fs")
_RULES = (
    (("ductie", "ducties"), on_demand(r"(ducties?)$"), "ducer"),
    (("ectie", "ecties"), on_demand(r"(ecties?)$"), "ecter"),
    (("atie", "aties"), on_demand(r"(?<=[a-z]{3})(aties?)$"), "er"),
    (("heden", "heid"), on_demand(r"(?<=[a-z]{3})(heden|heid)$"), ""),
    (("ere", "er", "ste", "st"), on_demand(r"(?:(?<=ig)|(?<=ijk))(ere|er|ste|st)$"), ""),
    (("ingen", "ings", "ing"), on_demand(r"(?<=[a-z]{3})(ingen|ings|ing)$"), ""),
    (
        ("enden", "ende", "end"),
        on_demand(r"(?<=[a-z]{2}[^e])(?<![^aeou]i)(?<![^aeo]o)(enden|ende|end)$"),
        "",
    ),
    (("t",), on_demand(r"(?<=oei|aai|ooi)t$"), ""),
    (("en", "e"), on_demand(r"(?<=[a-z]{2})(en|e)$"), ""),
)
"""What ends a word, how it must stand there, and what comes in its place; the endings alone settle most
words, and cost less than the expression."""
_PLURAL = on_demand(r"^[b-df-hj-np-tv-z]{1,2}[aeou][b-df-hj-np-tv-z]es$")


_BEFORE_GE = (
    "schoon leeg droog warm koel vol wit kaal recht prijs veilig zeker scheef langs fijn hoog laag plat lam "
    "vorm kennis adem les teleur glad klein voorbij verder mis zwart druk schuin hard zacht heel halt raad "
    "feest proef".split()
)
_FARED = on_demand(rf"^({'|'.join(_BEFORE_GE)})(ge.{{4,}})$")
"""The participle of a verb with an adjective, adverb or noun before it: 'schoongemaakt', 'lesgegeven'. Its
other forms meet without this: 'schoonmaken', 'schoonmaak'."""


def is_separable(word: str) -> bool:
    """Whether a verb can begin with a particle that it may lose: enough of it is left."""
    return PREFIX.match(word) is not None


def plain(word: str) -> str:
    """The word without accents and apostrophes."""
    if word.isascii():
        return word.replace("'", "")
    bare = unicodedata.normalize("NFD", word.replace("'", "").replace("₂", "2"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def undoubled(word: str) -> str:
    """The word with one vowel for two: 'straat' and 'straten' meet."""
    return word.replace("aa", "a").replace("ee", "e").replace("oo", "o").replace("uu", "u")


def root(key: str, irregular: Mapping[str, str]) -> str:
    """The root of a lower-case word; `irregular` gives the roots of the forms that no rule reaches."""
    word = stripped(key)
    if word in irregular:
        return irregular[word]
    if word.endswith("e") and word[:-1] in irregular:  # a participle before its noun: 'verkochte'
        return irregular[word[:-1]]
    if len(word) < 4 or not word.isalpha():
        return word.translate(VOICED)
    split = PREFIX.match(word)
    if split:
        particle, rest = split.groups()
        bare = irregular.get(rest) or (rest.endswith("e") and irregular.get(rest[:-1]))
        return particle + (bare or _inflected(rest))  # 'opgeleide' as 'geleid'
    fared = _FARED.match(word)
    if fared:
        return undoubled(fared[1]).translate(VOICED) + root(fared[2], irregular)
    return _inflected(word)


_SMALL = on_demand(r"(?<=[a-z]{2}[lnrwi])tjes?$|(?<=[a-z]{2}m)pjes?$|(?<=[a-z]{2}[bdfgkpst])jes?$")
"""Endings of diminutives: 'kraampje', 'feestjes' (ANS 12.3.1.2)."""
_DOUBLED = on_demand(r"([bdfgklmnprst])\1etjes?$")
"""A diminutive with its last consonant doubled: 'bruggetje'."""


def stripped(key: str) -> str:
    """The word without what is no part of it: "auto's", 'dak-'."""
    return plain(key[:-2] if key.endswith("'s") and len(key) > 4 else key.rstrip("-"))


def _inflected(word: str) -> str:
    return consonants(undoubled(without_ending(word)[0]).translate(VOICED))


def without_ending(word: str) -> tuple[str, bool]:
    """The word without its endings and 'ge-', and whether its last syllable stood open: that of 'spo-ren' and
    not that of 'spor-ten'."""
    whole = word
    if word.endswith(("je", "jes")) and len(word) > 4 and not word.startswith("uitje"):
        word = _DOUBLED.sub(r"\1", word) if _DOUBLED.search(word) else _SMALL.sub("", word)
    if word.endswith("ens") and len(word) > 6:
        word = word[:-1]
    if word.endswith("ieen"):  # 'strategieën' with 'strategie', as 'bacteriën' with 'bacterie'
        word = word[:-2]
    for endings, rule, ending in _RULES:
        if not word.endswith(endings):
            continue
        bare = rule.sub(ending, word)
        if bare != word:
            word = bare
            break
    opened = whole[len(word) : len(word) + 1] in _OPENING and whole.startswith(word)
    if word.startswith("ge") and len(word) > 5 and word[-1] in "dt" and not _GE_KEEP.match(word):
        word, opened = word[2:], False  # 'geplande' as 'gepland'
        if len(word) > 3 and word[-2] not in "aeiouy":
            word = word[:-1]
    if word.endswith("dt"):
        word = word[:-1]
    if _PLURAL.search(word):  # 'kades', 'fases', but 'adres'
        return word[:-2], True
    if word.endswith("es") and len(word) > 5 and not word.endswith("ces"):
        word, opened = word[:-2], True
    return word, opened


_OPENING = frozenset("ei")
"""How an ending begins that opens the syllable before it."""


def consonants(word: str) -> str:
    """The stem without what stands only at its end: the t of a verb, the s of a plural, a doubled letter."""
    if len(word) > 3 and word[-1] in "dt" and word[-2] not in "aeiouy":
        word = word[:-1]
    if (
        len(word) > 4
        and word[-1] == "s"
        and word[-2] in "bdfgklmnprt"
        and not word.endswith(("ns", "ps", "ks"))
    ):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word

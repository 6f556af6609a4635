"""Words of a Dutch text: the normal form, the tokens, and a cheap stem.

The normal form decides when two texts are equal; tokens decide what a word diff and a likeness count
in. A number, an amount, a date or an abbreviation is one token, so that it changes as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from msgspec import Struct

from regioparagraaf.dutch.roots import undoubled
from regioparagraaf.dutch.unseen import DROPPED
from regioparagraaf.patterns import on_demand

_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_LIGATURES = {chr(0xFB00 + at): letters for at, letters in enumerate("ff fi fl ffi ffl st st".split())}
_FOLD = str.maketrans(
    {
        **dict.fromkeys(DROPPED, None),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **_LIGATURES,
        "\u0132": "IJ",
        "\u0133": "ij",
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_FOLDED = on_demand("[{}]".format("".join(map(re.escape, map(chr, _FOLD)))))


def normal(text: str) -> str:
    """The normal form (docs/vergelijking.md): NFC, one kind of space, quote and dash, no
    ligatures, nothing unseen."""
    if text.isascii():
        return " ".join(text.replace("`", "'").split())
    text = unicodedata.normalize("NFC", text)
    if _FOLDED.search(text):
        text = text.translate(_FOLD)
    return " ".join(text.split())


UNSTRESSED = {
    "méér": "meer",
    "wél": "wel",
    "níet": "niet",
    "géén": "geen",
    "vóórdat": "voordat",
    "zélf": "zelf",
    "álle": "alle",
    "álles": "alles",
    "áltijd": "altijd",
    "altíjd": "altijd",
    "nóóit": "nooit",
    "óók": "ook",
    "móét": "moet",
    "móeten": "moeten",
    "moéten": "moeten",
    "mág": "mag",
    "kán": "kan",
    "zál": "zal",
    "dít": "dit",
    "déze": "deze",
    "díe": "die",
    "ónze": "onze",
    "wíj": "wij",
    "zíj": "zij",
    "hún": "hun",
    "zó": "zo",
    "tóch": "toch",
    "júist": "juist",
    "héél": "heel",
    "éérst": "eerst",
    "vóóraf": "vooraf",
    "íedereen": "iedereen",
    "níets": "niets",
    "níemand": "niemand",
    "híer": "hier",
    "dáár": "daar",
    "ín": "in",
    "óp": "op",
    "mét": "met",
    "zónder": "zonder",
    "élk": "elk",
    "élke": "elke",
    "íeder": "ieder",
    "íedere": "iedere",
    "én": "en",
    "óf": "of",
    "nú": "nu",
    "nóg": "nog",
    "ná": "na",
    "dóór": "door",
    "dát": "dat",
    "wát": "wat",
    "hóe": "hoe",
    "álleen": "alleen",
    "alléén": "alleen",
    "sámen": "samen",
}
"""Words with the accents of stress, which change nothing, without them (Taaladvies, 'Klemtoonteken'); 'één'
and 'vóór' are words of their own here."""

ARTICLES = frozenset("de het een".split())
EACH = frozenset("elk elke ieder iedere".split())
EVERY = EACH | {"alle"}
STOPS = frozenset(".?!;:")
"""Marks that end a sentence, or a part of one that could stand by itself."""
MARKS = STOPS | {","}
CLAUSE_ENDS = MARKS | {")"}


class Token(Struct, frozen=True):
    """A word, number, amount, date or punctuation mark, and where it stands in the text."""

    text: str
    """As written."""
    key: str
    """In the normal form and lower case: what tokens are compared by."""
    start: int
    end: int
    plain: str
    """In the normal form, capitals kept."""

    @property
    def is_word(self) -> bool:
        """Whether it carries letters or digits (rather than punctuation alone)."""
        return self.key.isalnum() or any(map(str.isalnum, self.key))


MONTHS = {
    name: number
    for number, name in enumerate(
        "januari februari maart april mei juni juli augustus september oktober november december".split(), 1
    )
}

MONTHS_SHORT = {
    **{name[:3]: number for name, number in MONTHS.items() if number not in (3, 5)},
    "mrt": 3,
    "sept": 9,
}
"""As in '1 jan. 2028', with or without the full stop; 'mei' is short already."""

_FIRST_ONE = {"Eén": "één"}
"""A capital need not have its accent (Leidraad 5.3): 'Eén' at the start of a sentence is 'één'."""

_GAP = rf"[\s{_SPACES}]"
_APOSTROPHE = "'\u2018\u2019\u201b\u2032`\u00b4"
_DASH = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
_SPACED = rf"[1-9]\d{{0,2}}(?:{_GAP}\d{{3}})+(?!\d)"
"""Thousands apart, as in tables and as Word's own typists do it: '10 000'."""
_DIGITS = rf"(?:{_SPACED}|\d{{1,3}}(?:\.\d{{3}})+)(?:,\d+)?|\d+(?:[.,]\d+)?"
MOST_DIGITS = 15
"""More of them a float cannot tell apart, and no agreement counts: a code of digits is a word."""
_CODE = rf"(?:(?:\.|{_GAP})?\d){{{MOST_DIGITS + 1}}}"
_SCALE = rf"(?:{_GAP}?(?i:miljoen|miljard|ton|(?:mln|mld)\.?)(?!\w))"
_ABBREVIATION = (
    r"(?i:bijv|bv|o\.a|m\.n|m\.b\.t|t\.b\.v|i\.p\.v|t/m|d\.w\.z|e\.d|i\.v\.m|m\.i\.v|n\.a\.v|t\.a\.v|o\.b\.v|"
    r"incl|excl|art|nr|ca|resp|enz|etc|max|min|t\.o\.v|m\.u\.v|a\.d\.h\.v|i\.s\.m|i\.o\.m|b\.v|n\.v|w\.o|evt|gem)"
)
_LETTERED = r"[A-Za-z](?:\.[a-z])+"
"""Any other of single letters, known or not: 'o.v.b.', and 'O.v.b.' where a sentence starts."""


Keys = tuple[str, ...]
"""The words of a text by their keys: a row that parts of are compared with other rows of words."""


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; what lies between them is white space.

    Remembered for about as many units as two texts have, like the words of a text: those of a draft never
    come back. The words themselves are kept once each: half the memory, and they are told apart sooner.
    """
    found = []
    end = 0
    for written in _token().findall(text):
        start = text.index(written, end)
        end = start + len(written)
        key, plain = _forms(written)
        if plain:
            found.append(Token(key if key == written else written, key, start, end, plain))
    return tuple(found)


@lru_cache(maxsize=8192)
def _forms(written: str) -> tuple[str, str]:
    """The key of a word and its normal form: remembered, as most words of a text stand in the next one; one
    value for both where they are the same."""
    plain = written if written.isascii() and written.isalnum() else normal(written)
    key = _FIRST_ONE.get(plain) or plain.lower()
    return key, key if key == plain else plain


@lru_cache(maxsize=256)
def word_keys(text: str) -> frozenset[str]:
    """The words of a text by their keys, punctuation left out."""
    return frozenset([token.key for token in tokens(text) if token.is_word])


@cache
def _token() -> re.Pattern[str]:
    """Made when the first text is cut: what only fills in a text need not wait for it."""
    return re.compile(
        rf"""
          [a-z]+(?=\ [a-z])                                                # as most are, and so tried first
        | (?=[\d\u20aceE])(?:                                              # what may open with a number:
            (?:\u20ac|(?i:eur)\b){_GAP}?(?!{_CODE})(?:{_DIGITS}){_SCALE}?(?:,-)?  # an amount
          | (?:{_DIGITS}){_SCALE}(?:{_GAP}?(?i:euro)\b)?                  # 1,5 miljoen (euro)
          | (?:{_DIGITS}){_GAP}?(?:(?i:euro)\b|\u20ac(?!{_GAP}?\d))      # 250.000 euro
          | \d{{1,2}}(?:e|ste|de)?{_GAP}(?i:{"|".join(MONTHS)}){_GAP}\d{{4}}\b  # a date
          | \d{{1,2}}{_GAP}(?i:{"|".join(MONTHS_SHORT)})\b\.?(?:{_GAP}\d{{4}}\b)?  # 1 jan. 2028
          | \d{{1,2}}-\d{{1,2}}-\d{{4}}\b
          | \d{{1,2}}/\d{{1,2}}/\d{{4}}\b
          | \d{{4}}[{_DASH}/]\d{{2,4}}\b                                  # 2026-2030
          | (?:{_DIGITS}){_GAP}?%                                         # a percentage
          | (?:{_DIGITS})(?![\w{DROPPED}])                                # a number
          )
        | (?=[\w./]+\.)\b(?:{_ABBREVIATION}|{_LETTERED})\.(?=[\s{_SPACES},;:)]|$)  # an abbreviation
        | [{_APOSTROPHE}](?i:[stnrkm])(?=[\s{_SPACES}]|$)                   # 's avonds, 't
        | [\w{DROPPED}]+(?:[{_APOSTROPHE}{_DASH}/.&+][\w{DROPPED}]+)*       # a word; N206, niet-vrijblijvend
          (?:[{_DASH}](?=[\s{_SPACES},]|$))?                                  # midden- en kleinbedrijf
        | [^\w\s{_SPACES}]                                                  # a punctuation mark
        """,
        re.VERBOSE,
    )


_ENDINGS = tuple(
    "heden heid ingen ing eren eerd eert eer isatie atie aties atief atieve lijke lijk elijke elijk "
    "ende end ige ig tjes tje jes je eren ers er en e s t d".split()
)
_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûüçñ", "aaaaeeeeiiiioooouuuucn")
_VOWELS = "aeiouy"
_NO_PLURAL = "aiouy"
"""Letters behind which an 's' belongs to the word, as a plural has an apostrophe there: 'pas', 'huis'."""


@lru_cache(maxsize=32768)
def stem(key: str) -> str:
    """A rough stem of a lower-case word, the same for most of its forms: for likeness, never for meaning.

    'vaststellen', 'vaststelling' and 'vastgesteld' do not all meet; 'woning', 'woningen' and 'wonen' do.
    """
    if len(key) < 4 or not key.isalpha():
        return key
    word = key.translate(_PLAIN)
    if word.startswith("ge") and len(word) > 6 and word[-1] in "dtn":
        word = word[2:]
    for ending in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and not (ending == "s" and word[-2] in _NO_PLURAL)
        ):
            word = word[: -len(ending)]
            break
    word = undoubled(word)
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


def shortened(text: str, length: int) -> str:
    """The text, or where it is longer its first words, with a sign that there is more."""
    return text if len(text) <= length else f"{text[:length].rsplit(' ', 1)[0]} …"

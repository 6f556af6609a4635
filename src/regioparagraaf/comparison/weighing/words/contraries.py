"""A turn of one kind told as a denial of its contrary: 'verlaagt de leges', 'de leges worden niet verhoogd'.

What does not rise may stay as it is: contraries are no denials of each other.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def only_not_the_contrary(pair: Pair) -> tuple[str, str] | None:
    """What turns, and the contrary that is denied instead, the words of the common text first."""
    for side, other in pair.both_ways:
        denials = other.places(_DENYING)
        if len(denials) != 1 or not _DENYING.isdisjoint(side.all_keys):
            continue  # as of most
        for these, those in _turns(pair.lexicon):
            turn, contrary = _lone(side, these, those), _lone(other, those, these)
            if turn is None or contrary is None or not _is_denied(other, denials[0], contrary):
                continue
            if not side.measures.quantities and not other.measures.quantities:
                denied = other.words(denials[0], *other.verb_words(contrary))
                return pair.in_order(side, (side.words(*side.verb_words(turn)), denied))
    return None


_DENYING = frozenset("niet geen nooit nergens niets niemand nimmer zonder evenmin".split())


def _lone(side: Side, roots: frozenset[str], contrary: frozenset[str]) -> int | None:
    """The place of the only word of a side with one of these roots, where it has no contrary beside it."""
    found = [at for at, root in enumerate(side.roots) if root in roots]
    return found[0] if len(found) == 1 and contrary.isdisjoint(side.all_roots) else None


def _is_denied(side: Side, denial: int, at: int) -> bool:
    """Whether the denial is of this very word: nothing but a degree stands between ('niet verder stijgen'),
    its particle was torn off and the denial stands before that ('neemt niet toe'), or what it is done to
    stands before the denial ('verlaagt de leges niet')."""
    places = [place for place in side.verb_words(at) if place > denial]
    follows = side.keys[denial + 1 : denial + 2]
    ends = denial + 1 == side.stop(at) or (follows and follows[0] in PREPOSITIONS)
    closes = at < denial < side.stop(at) and ends and _JOINING.isdisjoint(side.keys[at:denial])
    return side.keys[denial] in ("niet", "geen") and (
        closes or any(all(key in _BETWEEN for key in side.keys[denial + 1 : place]) for place in places)
    )


_JOINING = frozenset("en of maar want die dat om te als dan".split())
"""Behind one of these the denial is of something else: 'de huur daalt en wij bouwen niet'."""
_BETWEEN = frozenset("verder nog meer langer extra wordt worden zal zullen te".split())


@lru_cache(maxsize=4)
def _turns(lexicon: Lexicon) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The roots of words that say that a thing turns one way, and of those for the other way; both ways
    round."""
    pairs = [[frozenset(map(lexicon.root, words.split())) for words in row] for row in _WORDS]
    return tuple((one, two) for a, b in pairs for one, two in ((a, b), (b, a)))


_WORDS = (
    (
        "verhogen verhoging stijgen stijging vergroten toenemen toename groeien groei uitbreiden uitbreiding "
        "opvoeren vermeerderen ophogen",
        "verlagen verlaging dalen daling verkleinen afnemen afname krimpen krimp inkrimpen verminderen "
        "vermindering terugdringen reduceren halveren",
    ),
    ("versnellen versnelling", "vertragen vertraging"),
    ("versterken versterking", "verzwakken verzwakking"),
    ("verbeteren verbetering", "verslechteren verslechtering verergeren"),
    ("verbreden verbreding", "versmallen versmalling"),
    ("verlengen verlenging", "verkorten verkorting inkorten"),
    ("verruimen verruiming versoepelen", "beperken beperking aanscherpen aanscherping verkrappen"),
    ("verdiepen verdieping", "verondiepen dichtslibben"),
    ("vereenvoudigen vereenvoudiging", "bemoeilijken compliceren"),
)

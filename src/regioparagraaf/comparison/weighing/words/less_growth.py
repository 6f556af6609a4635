"""What was to become less or to go, of which only the growth does: 'het aantal ratten terugdringen', 'de
toename van het aantal ratten terugdringen'; 'de toeslag vervalt', 'de verhoging van de toeslag vervalt'."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon


def only_its_growth(pair: Pair) -> tuple[str, str] | None:
    """What becomes less on either side, the words of the common text first; None where that is one thing."""
    growth, less = _roots(pair.lexicon)
    for side, other in pair.both_ways[::-1]:
        found = [at for at in pair.left(side) if side.roots[at] in growth and side.keys[at] in _NOUNS]
        if len(found) != 1 or not growth.isdisjoint(other.all_roots):
            continue  # as of most
        of = found[0]
        if side.particles.get(of + 1) is not None:
            of += 1  # 'dringt de groei terug van het aantal'
        if (
            side.keys[of + 1 : of + 2] not in _OF
            or less.isdisjoint(side.all_roots)
            or less.isdisjoint(other.all_roots)
        ):
            continue
        noun = next((at for at in pair.content(side) if at > of), None)
        if noun is None or side.roots[noun] not in other.all_roots:
            continue
        there = other.roots.index(side.roots[noun])
        return pair.in_order(side, (side.words(found[0], noun), other.words(there)))
    return None


_NOUNS = frozenset("groei toename stijging verhoging aanwas aangroei vermeerdering".split())
_OF = (("van",), ("in",))


@lru_cache(maxsize=4)
def _roots(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of growing, and of what makes a thing less or makes it go."""
    return frozenset(map(lexicon.root, _GROWING.split())), frozenset(map(lexicon.root, _LESSENING.split()))


_GROWING = (
    "groei groeien toename toenemen stijging stijgen verhoging verhogen hoger aanwas aangroei vermeerdering"
)
_LESSENING = (
    "terugdringen verlagen verlaging verminderen vermindering beperken beperking dempen remmen afremmen "
    "verkleinen terugbrengen tegengaan reduceren reductie inperken indammen dalen daling afnemen afname "
    "krimpen krimp bestrijden halveren halvering afschaffen afschaffing schrappen verdwijnen vervallen "
    "kwijtschelden intrekken"
)

"""A rewording read on both sides: what every signal looks at."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.matching import Matching, match
from regioparagraaf.comparison.reading import Side, read, roots_of
from regioparagraaf.comparison.reasons import without_reasons
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon


class Pair(Struct, frozen=True):
    """Both sides of a change, and which content words answer each other."""

    common: Side
    draft: Side
    matching: Matching
    lexicon: Lexicon
    settings: Settings

    @property
    def changed(self) -> float:
        """The share of the words, 0 to 1, that only one side has."""
        return self.matching.changed


def read_pair(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Pair:
    """Both texts, read with an eye on each other."""
    was, wordt = without_reasons(was, wordt, lexicon), without_reasons(wordt, was, lexicon)
    draft = read(wordt, lexicon, settings, frozenset(roots_of(was, lexicon)))
    common = read(was, lexicon, settings, frozenset(draft.roots))
    return Pair(common, draft, match(common, draft, lexicon), lexicon, settings)

"""What the lexicon works out of its largest tables: the same for every text, and so done once, beforehand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from regioparagraaf.dutch.roots import is_separable

Rows = Sequence[tuple[str, ...]]
"""The rows of a table, comments and empty lines left out."""
Root = Callable[[str], str]


class WorkedOut(Struct, frozen=True):
    """Indexes of the tables by the roots of their words."""

    groups: dict[str, frozenset[int]]
    """The synonym groups that each root stands in; phrases, written with a '_' between their words, are left
    out."""
    namesakes: frozenset[int]
    """The synonym groups whose words name one thing, whatever stands around them: 'doorfietsroute',
    'snelfietsroute'; not what is only plainer, or a part."""
    scattered: dict[str, tuple[tuple[frozenset[str], int], ...]]
    """Synonym phrases by their longest root: their words may stand apart ('stelt … beschikbaar')."""
    explained: dict[str, tuple[int, ...]]
    """The rows of uitleg.tsv that explain a word, or a phrase of which this is the longest root."""
    separable: frozenset[str]
    """Roots of the separable verbs that the tables name, particle first."""
    roots: dict[str, str]
    """The root of each word of the tables."""


def work_out(tables: Mapping[str, Rows], root: Root, roots: Mapping[str, str] | None = None) -> WorkedOut:
    """The indexes of these tables; `roots` are those of all words of theirs, where they are known."""
    synonyms = tables["synoniemen"]
    groups: dict[str, set[int]] = defaultdict(set)
    scattered: dict[str, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for number, (words, _) in enumerate(synonyms):
        for word in words.split():
            if "_" in word.strip("_"):
                scattered[longest_root(word, root)].append((frozenset(map(root, word.split("_"))), number))
            else:
                groups[root(word)].add(number)
    explained: dict[str, list[int]] = defaultdict(list)
    for number, (words, *_) in enumerate(tables["uitleg"]):
        for key in dict.fromkeys(longest_root(word, root) for word in words.split()):
            explained[key].append(number)
    return WorkedOut(
        groups={key: frozenset(numbers) for key, numbers in groups.items()},
        namesakes=frozenset(number for number, (_, why) in enumerate(synonyms) if why == "zelfde"),
        scattered={key: tuple(phrases) for key, phrases in scattered.items()},
        explained={key: tuple(numbers) for key, numbers in explained.items()},
        separable=frozenset(root(word) for word in _verbs(tables) if is_separable(word)),
        roots=dict(roots or {}),
    )


def longest_root(phrase: str, root: Root) -> str:
    """The longest root of the words of a phrase, of equals the first in the alphabet."""
    return max(sorted(map(root, phrase.split("_"))), key=len) if "_" in phrase else root(phrase)


def _verbs(tables: Mapping[str, Rows]) -> Iterable[str]:
    """The words of the tables that can be infinitives."""
    words = {word for row in tables["synoniemen"] for word in row[0].split()}
    words |= {row[1] for row in tables["verbintenissen"]}
    words |= {word for row in tables["ontkenningen"] for word in row[1].split()}
    return (word for word in words if word.endswith("n"))

"""What reports tell beside the comparisons themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document.model import Citation
from regioparagraaf.errors import Remark
from regioparagraaf.library.model import Recommendation, Source


class About(Struct, frozen=True):
    """Which files were compared, when, and which sources the text carries out; all of it may be missing."""

    common_file: str = ""
    files: tuple[str, ...] = ()
    """The draft's file of each comparison, in the same order."""
    date: str = ""
    """As the reader sees it: '24 november 2026'."""
    sources: tuple[Source, ...] = ()
    failed: tuple[Remark, ...] = ()
    """Why a draft could not be compared; `place` is its file."""

    def file(self, index: int) -> str:
        return self.files[index] if index < len(self.files) else ""

    def names(self, comparisons: Sequence[Comparison]) -> list[str]:
        """What each draft goes by: its municipality, or else its file."""
        return [
            comparison.municipality or self.file(index) or f"concept {index + 1}"
            for index, comparison in enumerate(comparisons)
        ]

    def source(self, citation: Citation) -> Source | None:
        return next((source for source in self.sources if source.id == citation.source), None)

    def item(self, citation: Citation) -> Recommendation | None:
        source = self.source(citation)
        return next((item for item in source.items if item.id == citation.item), None) if source else None


def cited(comparisons: Iterable[Comparison]) -> tuple[Citation, ...]:
    """The items of sources that the common text carries out, in the order of the text."""
    return tuple(
        dict.fromkeys(
            citation
            for comparison in comparisons
            for block in comparison.common.blocks
            for citation in block.citations
        )
    )


def working_formulations(citations: Iterable[Citation], about: About) -> Iterator[Source]:
    """The cited sources whose items are our own wording; every output that cites them says so."""
    ids = dict.fromkeys(citation.source for citation in citations)
    return (source for source in about.sources if source.id in ids and source.is_working_formulation)

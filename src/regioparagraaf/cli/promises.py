"""What each variant of a fragment binds to: a choice sheet says it before anybody ticks a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from regioparagraaf.assembly.fill import fill_piece, filling
from regioparagraaf.assembly.select import Piece, candidates
from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.document.model import Block, Role
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.sentences import sentences
from regioparagraaf.library.model import Fragment
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.lexicon import load_lexicon

if TYPE_CHECKING:
    from regioparagraaf.reports.choice_sheet import Promise


def promises_of(loaded: Loaded) -> dict[tuple[str, str], Promise]:
    """What each variant binds to, by itself and beyond the lighter one."""
    from regioparagraaf.comparison.reading.binding import bindings
    from regioparagraaf.reports.choice_sheet import Promise

    settings = Settings(municipalities=loaded.dossier.names)
    lexicon = load_lexicon()
    found = {}
    for fragment in candidates(loaded.library, loaded.dossier):
        lighter = ""
        for variant in fragment.variants:
            blocks = _blocks(fragment, variant.level, loaded)
            if not blocks:
                continue
            words = "\n".join(block.text for block in blocks)
            settled = "\n".join(filter(None, (_settled(block, lexicon) for block in blocks)))
            is_open = settled != words
            step = weigh_passage(lighter, words, lexicon, settings) if lighter and not is_open else None
            found[(fragment.id, variant.level)] = Promise(bindings(settled, lexicon, settings), step, is_open)
            lighter = "" if is_open else words
    return found


def _blocks(fragment: Fragment, level: str, loaded: Loaded) -> tuple[Block, ...]:
    variant = fragment.variant(level)
    assert variant is not None
    piece = Piece(fragment, level, variant.text, fragment.place, variant.line)
    return fill_piece(piece, filling(loaded.dossier)).blocks


def _settled(block: Block, lexicon: Lexicon) -> str:
    """The sentences of a block without those in which words stand between brackets: nobody can say yet
    what they bind to."""
    marked = "".join(_OPEN if span.role is Role.BRACKET else span.text for span in block.spans)
    whole = (marked[start:end] for start, end in sentences(marked, lexicon.abbreviations))
    return " ".join(sentence for sentence in whole if _OPEN not in sentence)


_OPEN = "\ufffc"
"""Stands for words between brackets while a block is cut into sentences."""

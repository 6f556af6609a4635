"""How large an input may be, in one place.

Measured over some three thousand OOXML files in the wild: at most 291 parts in a package and 94:1 for
an XML part, 224:1 for a picture. The limits lie well above that and well below what hangs a laptop.
"""

from __future__ import annotations

from typing import Final

FILE: Final = 50_000_000
"""Bytes of a file as received: what can be mailed."""
ENTRIES: Final = 4_096
EXPANDED: Final = 300_000_000
"""Bytes of all parts together when unpacked."""
XML_PART: Final = 64_000_000
RATIO: Final = 200
"""Expansion of an XML part, from RATIO_FLOOR bytes on; pictures are never unpacked to read text."""
RATIO_FLOOR: Final = 1_000_000
PARAGRAPHS: Final = 50_000
CHARACTERS: Final = 5_000_000
LINES: Final = 20_000
"""Lines of a file of plain text: some hundreds of pages, and two seconds where each stands in many quotes."""
NOTATION: Final = 50_000
"""Characters in a Markdown file that may be notation: each costs its parser up to 28 microseconds, and two
million of them in one line took a minute and a half. In running text one character in a hundred is one."""
SPAN: Final = 63
"""Columns that a table cell may span: Word's own maximum number of cells in a row."""
COLUMNS: Final = 1_000
"""Columns in the grid of a table: cells of unequal rows can make more borders than a row has cells."""
ATTRIBUTES: Final = 2_000
"""Attributes of one element: those of Word have some forty. Half a million of them took 0.6 GB."""
RUNS: Final = 250_000
"""Runs (`w:r`): what is read in a few seconds; a long agreement has ten thousand."""

"""Drop caps: the first letter of a paragraph in a frame, which in the file is a paragraph of its own
(ECMA-376 part 1, 17.3.1.11, `dropCap`)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import PPR, RPR, P, R, w
from regioparagraaf.ooxml.nodes import take_out

_DROPPED: Final = ("drop", "margin")
_OF_SIZE: Final = tuple(map(w, ("sz", "szCs", "position")))


def is_initial(paragraph: etree._Element) -> bool:
    """Whether it is the drop cap of the paragraph behind it."""
    frame = paragraph.find(f"{PPR}/{w('framePr')}")
    return frame is not None and frame.get(w("dropCap")) in _DROPPED


def put_back(initial: etree._Element) -> None:
    """Makes a drop cap the plain first letter of the paragraph behind it."""
    following = next(initial.itersiblings(P))
    for looks in [looks for run in initial.iter(R) for looks in run.findall(RPR)]:
        for size in [child for child in looks if child.tag in _OF_SIZE]:
            looks.remove(size)
    at = 0 if following.find(PPR) is None else 1
    following[at:at] = [child for child in initial if child.tag != PPR]
    take_out(initial)

"""The namespaces that Word knows: what stands in another one it passes over, or shows its fallback
(ECMA-376 part 3, 7.2 and 9.2)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from regioparagraaf.ooxml.names import COMPATIBILITY, MATH, WORD

_FORMATS: Final = "http://schemas.openxmlformats.org/"
_DRAWING: Final = f"{_FORMATS}drawingml/2006/"
_OFFICE: Final = "http://schemas.microsoft.com/office/"
_KNOWN: Final = frozenset(
    (
        WORD,
        MATH,
        COMPATIBILITY,
        *(
            f"{_DRAWING}{name}"
            for name in "main picture chart chartDrawing diagram lockedCanvas wordprocessingDrawing".split()
        ),
        *(
            f"{_OFFICE}{name}"
            for name in """
            word/2006/wordml word/2010/wordml word/2012/wordml word/2018/wordml
            word/2015/wordml/symex word/2016/wordml/cid word/2018/wordml/cex word/2020/wordml/sdtdatahash
            word/2023/wordml/word16du word/2024/wordml/sdtformatlock
            word/2010/wordprocessingCanvas word/2010/wordprocessingDrawing word/2010/wordprocessingGroup
            word/2010/wordprocessingInk word/2010/wordprocessingShape
            drawing/2010/main drawing/2012/main drawing/2014/main drawing/2010/picture drawing/2010/slicer
            drawing/2012/chart drawing/2013/main/command drawing/2014/chartex drawing/2015/9/8/chartex
            drawing/2015/10/21/chartex drawing/2016/5/9/chartex drawing/2016/5/10/chartex
            drawing/2016/5/11/chartex drawing/2016/5/12/chartex drawing/2016/5/13/chartex
            drawing/2016/5/14/chartex drawing/2016/11/main drawing/2016/ink drawing/2016/SVG/main
            drawing/2017/decorative drawing/2017/model3d drawing/2018/sketchyshapes 2019/extlst
            drawing/2008/diagram
            """.split()
        ),
        "urn:schemas-microsoft-com:vml",
        "urn:schemas-microsoft-com:office:office",
        "urn:schemas-microsoft-com:office:word",
        "urn:schemas-microsoft-com:office:smarttags",
    )
)


@lru_cache(maxsize=256)
def is_known_to_word(tag: str) -> bool:
    """Whether Word knows the namespace of this element (`{namespace}name`)."""
    return not tag.startswith("{") or is_namespace_of_word(tag[1:].partition("}")[0])


def is_namespace_of_word(namespace: str) -> bool:
    return namespace in _KNOWN

"""A template or a file with macros as a plain document: a redline is a .docx, and holds no code."""

from __future__ import annotations

from typing import Final

from regioparagraaf.ooxml.names import CONTENT_TYPES, PACKAGE_RELATIONS
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.writers.docx.redline.margin import as_part

_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CODE: Final = ("vbaProject", "vbaData")


def as_plain_document(word: WordFile) -> dict[str, bytes | None]:
    """The parts to change so that a .docm, .dotx or .dotm is a .docx; none where it is one."""
    if word.content_type == _DOCUMENT:
        return {}
    package = word.package
    changed: dict[str, bytes | None] = {}
    code = [name for name in package.names if any(kind.casefold() in name.casefold() for kind in _CODE)]
    changed |= dict.fromkeys(code)
    types = package.find("[Content_Types].xml")
    assert types is not None, "open_word has looked for it"
    root = package.xml(types)
    gone = {f"/{name}".casefold() for name in code}
    for override in root.findall(f"{{{CONTENT_TYPES}}}Override"):
        part = override.get("PartName", "").casefold()
        if part == f"/{word.part}".casefold():
            override.set("ContentType", _DOCUMENT)
        elif part in gone:
            root.remove(override)
    changed[types] = as_part(root)
    for name in package.names:
        if name.endswith(".rels") and name not in code and _names_code(package.read(name)):
            relations = package.xml(name)
            found = relations.findall(f"{{{PACKAGE_RELATIONS}}}Relationship")
            lost = [relation for relation in found if _is_code(relation.get("Type", ""))]
            for relation in lost:
                relations.remove(relation)
            if lost:
                changed[name] = as_part(relations)
    return changed


def _names_code(relations: bytes) -> bool:
    return any(kind.encode() in relations for kind in (*_CODE, "wordVbaData"))


def _is_code(kind: str) -> bool:
    return kind.rpartition("/")[2] in (*_CODE, "wordVbaData")

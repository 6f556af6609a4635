"""A choice sheet, filled in."""

from __future__ import annotations

import re
from pathlib import Path

from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked

TEXT = "word/document.xml"


def ticked(path: Path, *boxes: str, remark: str = "") -> None:
    """The sheet as somebody fills it in in Word: boxes ticked, and a remark at the first fragment."""
    data = path.read_bytes()
    xml = Package(data, path.name).read(TEXT).decode()
    for box in boxes:
        start = xml.index(f'w:val="vak:{box}"')
        end = xml.index("</w:sdt>", start)
        control = xml[start:end]
        xml = (
            xml[:start]
            + re.sub(r'checked w14:val="0"', 'checked w14:val="1"', control).replace("☐", "☒")
            + xml[end:]
        )
    if remark:
        start = xml.index('w:val="veld:wat-01:opmerking"')
        end = xml.index("</w:sdt>", start)
        control = xml[start:end].replace("<w:showingPlcHdr/>", "").replace("Klik en typ", remark)
        xml = xml[:start] + control + xml[end:]
    path.write_bytes(repacked(data, {TEXT: xml.encode()}))

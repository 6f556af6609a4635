"""PDF files of our own making: sound ones, and those that want to do harm."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

PLAIN = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
A4 = "[0 0 595 842]"


def drawn(*lines: str, top: int = 700) -> str:
    """Lines of text under each other."""
    return "".join(
        f"BT /F1 11 Tf 1 0 0 1 72 {top - 14 * n} Tm ({line}) Tj ET\n" for n, line in enumerate(lines)
    )


def stream(content: str | bytes, more: str = "") -> bytes:
    data = content.encode("latin-1") if isinstance(content, str) else content
    return f"<< {more} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def packed(content: bytes, megabytes: int, more: str = "") -> bytes:
    """A stream that unpacks to this and so many megabytes of blanks after it."""
    press = zlib.compressobj()
    begin = press.compress(content) + press.flush(zlib.Z_FULL_FLUSH)
    blanks = press.compress(b" " * 1_000_000) + press.flush(zlib.Z_FULL_FLUSH)
    return stream(begin + blanks * megabytes, f"{more} /Filter /FlateDecode")


def file(
    objects: Mapping[int, str | bytes],
    trailer: str = "",
) -> bytes:
    """The file that holds these objects."""
    out, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", {}
    for number, content in objects.items():
        offsets[number] = len(out)
        data = content.encode("latin-1") if isinstance(content, str) else content
        out += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    size = max(objects) + 1
    rows = (f"{offsets[n]:010} 00000 n \n" if n in offsets else "0000000000 65535 f \n" for n in range(size))
    end = f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n{''.join(rows)}{end}".encode()


def page(
    content: str | bytes,
    catalog: str = "",
    more: str = "",
    font: str | bytes = PLAIN,
    box: str = A4,
    others: Mapping[int, str | bytes] | None = None,
    trailer: str = "",
    kids: str = "3 0 R",
) -> bytes:
    """A file of one page with this on it; `others` are objects from number 6."""
    return file(
        {
            1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {kids.count('R')} >>",
            3: f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 5 0 R "
            f"/Resources << /Font << /F1 4 0 R >> >> {more} >>",
            4: font,
            5: content if isinstance(content, bytes) else stream(content),
            **(others or {}),
        },
        trailer,
    )


def pages(count: int, kids: str = "") -> bytes:
    """So many pages that share their content."""
    kids = kids or " ".join(f"{n} 0 R" for n in range(6, 6 + count))
    uses = "/Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >>"
    leaf = f"<< /Type /Page /Parent 2 0 R /MediaBox {A4} {uses} >>"
    return file(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
            4: PLAIN,
            5: stream(drawn("Wij bouwen 300 woningen in de hele regio.")),
            **dict.fromkeys(range(6, 6 + count), leaf),
        }
    )

"""Characters from bytes: UTF-8 with or without BOM, UTF-16 with one, or else Windows-1252."""

from __future__ import annotations

from regioparagraaf.errors import Refused, Remark, Unreadable, fault
from regioparagraaf.ooxml import limits

_AS_UTF8 = "bewaar het als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)"


def decode(data: bytes, name: str) -> tuple[str, tuple[Remark, ...]]:
    """The text, with '\\n' for each new line, and a remark where the encoding had to be guessed."""
    remarks: tuple[Remark, ...] = ()
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
        else:
            text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Unreadable(
                fault("RP109", "is geen leesbare tekst: onbekende tekencodering", _AS_UTF8, name)
            ) from error
        remarks = (Remark("RP119", "is gelezen als Windows-1252, want het is geen UTF-8", _AS_UTF8, name),)
    if "\0" in text:
        raise Unreadable(
            fault(
                "RP109", "is geen tekst maar een binair bestand", "vraag het oorspronkelijke bestand op", name
            )
        )
    if len(text) > limits.CHARACTERS:
        text = f"bevat meer dan {limits.CHARACTERS // 1_000_000} miljoen tekens"
        raise Refused(fault("RP113", text, "haal eruit wat u niet wilt vergelijken", name))
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks

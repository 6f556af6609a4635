"""Characters from bytes: UTF-8 or UTF-16, with or without a mark (BOM), or else Windows-1252."""

from __future__ import annotations

from regioparagraaf.errors import Refused, Remark, Unreadable, counted, fault
from regioparagraaf.ooxml import limits
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.sniff import utf16_of

_PAGE_BREAK = on_demand("[\x0b\x0c\x1c-\x1e\x85]")
"""What Python counts as the end of a line, and a page break."""
_STRAY = on_demand("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
"""Control characters: no Word file can hold them (XML 1.0, 2.2)."""
_AS_UTF8 = "bewaar het als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)"


def decode(data: bytes, name: str) -> tuple[str, tuple[Remark, ...]]:
    """The text, with '\\n' for each new line, and a remark where the encoding had to be guessed."""
    remarks: tuple[Remark, ...] = ()
    unmarked = utf16_of(data)
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
        elif unmarked:
            text = data.decode(unmarked)
            told = "is gelezen als UTF-16, want zo staan de tekens erin; het bestand zegt het zelf niet"
            remarks = (Remark("RP119", told, _AS_UTF8, name),)
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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > limits.LINES:
        text = f"bevat meer dan {limits.LINES} regels"
        raise Refused(fault("RP113", text, "haal eruit wat u niet wilt vergelijken", name))
    printable = _STRAY.sub("", _PAGE_BREAK.sub("\n", text))
    if len(printable) < len(text):
        one = "stuurteken dat geen tekst is; het is weggelaten"
        more = "stuurtekens die geen tekst zijn; ze zijn weggelaten"
        left_out = counted(len(text) - len(printable), one, more)
        remarks += (Remark("RP124", f"bevat {left_out}", "kijk na of er niets ontbreekt", name),)
    return printable, remarks

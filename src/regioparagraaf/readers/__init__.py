"""Any file that holds a text as a document: `read` looks at what the file is, not at its name."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NoReturn

from msgspec.structs import replace

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Refused, Remark, Unreadable, fault, reason_of
from regioparagraaf.ooxml import limits
from regioparagraaf.readers import sniff
from regioparagraaf.readers.noticed import noticed
from regioparagraaf.readers.sniff import Format

_ORIGINAL: Final = "vraag het oorspronkelijke bestand op"
_RESAVE: Final = "open het in Word en bewaar het als .docx"
_OTHERWISE: Final = {
    "Google": "open de koppeling en kies Bestand, Downloaden, Microsoft Word",
    "plat OpenDocument": "open het in LibreOffice en bewaar het als .odt",
    "Pages": "exporteer het in Pages als Word-bestand",
    "RTF": _RESAVE,
    "als XML": _RESAVE,
}
"""Of some files that are something else: how to get a file that is read."""
_TEXT_NAMES: Final = frozenset(("", ".txt", ".text", ".md", ".markdown"))
_MARKDOWN_NAMES: Final = frozenset((".md", ".markdown"))
_WORD_NAMES: Final = frozenset((".docx", ".docm", ".dotx", ".dotm", ".doc"))


def read(path: Path) -> Document:
    """The raw document in a file (.docx and its kin, .odt, .md, .txt, .pdf): deleted and inserted
    text side by side. Raises Unreadable or Refused; what else was noticed is in its remarks."""
    return read_bytes(bytes_of(path), path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """The same, of a file that has been read; its name says only how plain text is meant."""
    if not data:
        _unreadable(name, "RP103", "is leeg (0 bytes)", "vraag het bestand opnieuw op")
    suffix = Path(name).suffix.lower()
    found = sniff.named(data)
    if found is Format.WORD:
        from regioparagraaf.readers.docx import read_docx

        document = read_docx(data, name)
    elif found is Format.ODT:
        from regioparagraaf.readers.odt import read_odt

        document = read_odt(data, name)
    elif found is Format.PDF and suffix == ".pdf":
        from regioparagraaf.readers.pdf import read_pdf

        document = read_pdf(data, name)
    elif found is Format.TEXT and suffix in _TEXT_NAMES:
        document = _read_plain(data, name, suffix)
    else:
        _reject(data, name, suffix, found)
    if not any(block.text.strip() for block in document.blocks):
        _unreadable(name, "RP108", "bevat geen tekst", "controleer of dit het goede bestand is")
    return replace(document, remarks=(*noticed(document, name), *document.remarks))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file of the user; raises Unreadable, or Refused where it is too large."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            _unreadable(name, "RP100", "is een map, geen bestand", "noem een bestand")
        if path.exists() and not path.is_file():  # a pipe or a device may never end
            _unreadable(name, "RP100", "is geen gewoon bestand", "noem een bestand")
        if path.stat().st_size > limits.FILE:
            text = f"is groter dan {limits.FILE // 1_000_000} MB"
            raise Refused(fault("RP113", text, "verklein de afbeeldingen of haal ze eruit", name))
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(system_trouble(error, str(path))) from error


def system_trouble(error: OSError, place: str) -> Remark:
    """What the operating system refused to read, in the words of the user."""
    if isinstance(error, FileNotFoundError):
        return fault("RP100", "bestaat niet", "controleer de naam en de map", place)
    if isinstance(error, PermissionError):
        advice = "sluit het waar het open staat, of vraag leesrechten"
        advice = "vraag leesrechten op deze map" if Path(place).is_dir() else advice
        return fault("RP100", "mag niet worden gelezen", advice, place)
    if isinstance(error, IsADirectoryError):
        return fault("RP100", "is een map, geen bestand", "noem een bestand", place)
    text = f"kan niet worden gelezen ({reason_of(error)})"
    return fault("RP100", text, "kopieer het eerst naar uw eigen computer", place)


def _read_plain(data: bytes, name: str, suffix: str) -> Document:
    if suffix in _MARKDOWN_NAMES:
        from regioparagraaf.readers.markdown import read_markdown

        return read_markdown(data, name)
    from regioparagraaf.readers.text import read_text

    return read_text(data, name)


def _reject(data: bytes, name: str, suffix: str, found: str) -> NoReturn:
    """Says what the file is instead of what its name promises."""
    if sniff.is_ole(data):
        if sniff.is_locked(data):
            advice = "haal in Word het wachtwoord eraf en bewaar het opnieuw"
            _unreadable(name, "RP105", "is met een wachtwoord beveiligd", advice)
        if sniff.is_old_word(data):
            _unreadable(name, "RP104", "is een Word-bestand in de oude vorm (.doc)", _RESAVE)
        _unreadable(name, "RP104", "is een oud Office-bestand, maar geen Word-tekst", _ORIGINAL)
    promised = _promised(suffix)
    kind = (
        {Format.PDF: "een PDF", Format.TEXT: "platte tekst"}.get(Format(found))
        if found in set(Format)
        else found
    )
    if not kind:
        _unreadable(name, "RP102", f"is geen (heel) {promised}", "vraag het bestand opnieuw op")
    own = "" if suffix not in (*_WORD_NAMES, ".odt", ".pdf", *_TEXT_NAMES) else " met een andere naam"
    advice = next((how for what, how in _OTHERWISE.items() if what in kind), _ORIGINAL)
    _unreadable(name, "RP101", f"is geen {promised} maar {kind}{own}", advice)


def _promised(suffix: str) -> str:
    if suffix == ".odt":
        return "OpenDocument-bestand"
    if suffix == ".pdf":
        return "PDF"
    return "tekstbestand" if suffix in _TEXT_NAMES else "Word-bestand"


def _unreadable(name: str, code: str, text: str, advice: str) -> NoReturn:
    raise Unreadable(fault(code, text, advice, name))

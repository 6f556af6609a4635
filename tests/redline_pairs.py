"""Pairs of a common text and a small Word draft, each with one kind of edit or a mix of them.

A draft is written as Word writes one: runs cut in odd places, spelling marks and save ids in between.
Lines say what a block is: '# ' a heading, '- ' a list item, '| a | b' a table row; a line that begins
with '<' is XML as it is. The truth of a pair is its two texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import builders
from builders import NUMBERING
from builders import field as complex_field
from msgspec import Struct, field

from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, cell, document, heading, item, paragraph
from regioparagraaf.readers.docx import read_docx

INTRO = "De gemeenten werken samen aan wonen, groen en verkeer. Zij doen dat met open vizier."
HOMES = "In 2030 staan er 8.500 nieuwe woningen. Een derde daarvan is sociale huur. De raden zien daarop toe."
GREEN = "Het open landschap tussen de kernen blijft open. Wij bouwen er geen woningen."
ROADS = "De provincie legt uiterlijk in 2028 een fietsbrug aan. Wij betalen daaraan € 250.000 mee."
BASE = ("# Samen verder", INTRO, "# Wonen", HOMES, GREEN, "# Verkeer", ROADS)
LIST = (*BASE, "- een veilige oversteek bij de school", "- een bushalte in elke kern", "- meer laadpalen")
TABLE = (
    *BASE,
    "| Project | Bedrag",
    "| Fietsbrug | € 250.000",
    "| Bushaltes | € 90.000",
    "| Laadpalen | € 40.000",
    "De colleges leggen hierover elk jaar verantwoording af.",
)
DROP_CAP = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
LOCAL = (
    "# Ons dorp eerst",
    "De kermis blijft in de eerste week van augustus. De fanfare krijgt een nieuw onderkomen.",
    "# Financiën van het dorp",
    "De onroerendezaakbelasting stijgt alleen met de inflatie. De hondenbelasting verdwijnt.",
    "# Sport in het dorp",
    "De ijsbaan krijgt een kantine. De tennisclub legt een baan erbij. Het zwembad gaat eerder open.",
)


class Pair(Struct, frozen=True):
    """A common text and a draft of it."""

    name: str
    common: tuple[str, ...]
    body: str
    parts: dict[str, str] = field(default_factory=dict)
    relations: str = ""
    common_body: str = ""
    """The common text as the body of a Word text, where lines cannot say it."""
    common_parts: dict[str, str] = field(default_factory=dict)

    @property
    def common_document(self) -> Document:
        if self.common_body:
            common = builders.word_file(self.common_body, **self.common_parts)
            return views.accepted(read_docx(common, "common"))
        return document(*_blocks(self.common))

    @property
    def draft(self) -> bytes:
        return builders.word_file(self.body, self.relations, **{"numbering": NUMBERING, **self.parts})


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    tables = -1
    for is_row, group in groupby(lines, key=lambda line: line.startswith("| ")):
        if is_row:
            tables += 1
            for row, line in enumerate(group):
                for column, text in enumerate(line[2:].split(" | ")):
                    yield cell(text, table=tables, row=row, column=column)
            continue
        for line in group:
            if line.startswith("# "):
                yield heading(line[2:], level=1)
            elif line.startswith("- "):
                yield item(line[2:])
            else:
                yield paragraph(line)


def word(lines: Sequence[str]) -> str:
    """The lines as the body of a Word text, with runs as Word cuts them."""
    made = ""
    for is_row, group in groupby(lines, key=lambda line: line.startswith("| ")):
        if is_row:
            rows = [tuple(builders.p(*runs(text)) for text in line[2:].split(" | ")) for line in group]
            made += builders.table(*rows)
            continue
        for line in group:
            made += line if line.startswith("<") else _paragraph(line)
    return made


def _paragraph(line: str) -> str:
    if line.startswith("# "):
        return builders.styled("Kop1", *runs(line[2:]))
    if line.startswith("- "):
        return _item(*runs(line[2:]))
    return builders.p(*runs(line))


def _item(*inside: str) -> str:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    return builders.p(*inside, properties=f'<w:pStyle w:val="Lijstalinea"/>{numbers}')


def runs(text: str) -> Iterator[str]:
    """The text in runs that end in the middle of words, with what Word leaves between them."""
    at = 0
    for number, size in enumerate((7, 19, 1, 26, 11, 3, 40, 9999)):
        piece = text[at : at + size]
        at += size
        if not piece:
            return
        if number % 3 == 1:
            yield '<w:proofErr w:type="spellStart"/>'
        language = '<w:rPr><w:lang w:val="nl-NL"/></w:rPr>' if number % 2 else ""
        yield f'<w:r>{language}<w:t xml:space="preserve">{piece}</w:t></w:r>'


def edited(lines: Sequence[str], **changes: str) -> tuple[str, ...]:
    """The lines with those at these places (`at3=…`) put in other words; an empty one goes."""
    made = [changes.get(f"at{index}", line) for index, line in enumerate(lines)]
    return tuple(line for line in made if line)


def after(lines: Sequence[str], index: int, *new: str) -> tuple[str, ...]:
    return (*lines[: index + 1], *new, *lines[index + 1 :])


def ordered(lines: Sequence[str], *order: int) -> tuple[str, ...]:
    return tuple(lines[index] for index in order)


def pairs() -> list[Pair]:
    """All of them, by name."""
    found = [Pair(name, common, word(draft)) for name, common, draft in (*_words(), *_blocks_edited())]
    found += [Pair(name, common, word(draft)) for name, common, draft in (*_lists_and_tables(), *_embedded())]
    found += [
        *_in_word(),
        *_with_revisions(),
        *_aside(),
        *_nested(),
        *_held(),
        *_initials(),
        *_tables_in_notes(),
        *_beside_the_plan(),
        *_at_the_end(),
        *_in_two_forms(),
        *_rows_written_in_earlier(),
    ]
    assert len({pair.name for pair in found}) == len(found)
    return found


Texts = tuple[str, tuple[str, ...], tuple[str, ...]]


def _words() -> Iterator[Texts]:
    yield "nothing at all", BASE, BASE
    yield "a word replaced", BASE, edited(BASE, at3=HOMES.replace("toe", "nauwlettend toe"))
    yield "an amount replaced", BASE, edited(BASE, at6=ROADS.replace("250.000", "100.000"))
    yield "a word dropped", BASE, edited(BASE, at4=GREEN.replace("open landschap", "landschap"))
    yield "a word added", BASE, edited(BASE, at4=GREEN.replace("geen", "voorlopig geen"))
    yield "the first word", BASE, edited(BASE, at6="Het Rijk" + ROADS[12:])
    yield "the last word", BASE, edited(BASE, at6=ROADS.replace("mee.", "niets."))
    yield "a full stop dropped", BASE, edited(BASE, at4=GREEN[:-1])
    yield "a sentence added at the end", BASE, edited(BASE, at4=f"{GREEN} Dat spreken wij met elkaar af.")
    yield "a sentence added in front", BASE, edited(BASE, at4=f"Groen doet ertoe. {GREEN}")
    yield "a sentence added between", BASE, edited(BASE, at4=GREEN.replace(". Wij", ". Zo is het. Wij"))
    yield "a first sentence dropped", BASE, edited(BASE, at4="Wij bouwen er geen woningen.")
    yield "a last sentence dropped", BASE, edited(BASE, at3=HOMES[: HOMES.index(" De raden")])
    yield (
        "a middle sentence dropped",
        BASE,
        edited(BASE, at3=HOMES.replace(" Een derde daarvan is sociale huur.", "")),
    )
    first, last = GREEN.split(". ")
    yield "two sentences swapped", BASE, edited(BASE, at4=f"{last} {first}.")
    yield "two sentences joined", BASE, edited(BASE, at4=GREEN.replace(". Wij", " en wij"))
    yield (
        "a sentence split",
        BASE,
        edited(
            BASE,
            at6=ROADS.replace(
                "legt uiterlijk in 2028", "legt een fietsbrug aan. Zij doet dat uiterlijk in 2028 en legt"
            ),
        ),
    )
    yield (
        "other typography",
        BASE,
        edited(BASE, at4=GREEN.replace(" ", "\u00a0", 1), at6=ROADS.replace("€ ", "€\u202f")),
    )
    glued = " ".join(
        line.replace(". ", " ").replace(" Zij", " zij").replace(" Een", " een").replace(" De", " de")[:-1]
        for line in (INTRO, HOMES)
    )
    yield "sentences without full stops", BASE, edited(BASE, at1=glued.replace("derde", "kwart"), at3="")
    yield (
        "sentences with commas between",
        BASE,
        edited(BASE, at3=f"{HOMES[:-1].replace('. ', ', ').replace('derde', 'kwart')}."),
    )
    joined = ROADS.replace("fi", "\ufb01").replace("ij", "\u0133")
    yield "ligatures beside a change", BASE, edited(BASE, at6=joined.replace("250.000", "100.000"))
    tight = edited(BASE, at3=HOMES.replace(". ", "."))
    yield "spaces behind full stops forgotten", BASE, tight
    yield "spaces behind full stops that the common text forgot", tight, BASE
    yield "double spaces", BASE, edited(BASE, at3=HOMES.replace(". ", ".  "))
    yield "spaces at the ends", BASE, edited(BASE, at4=f" {GREEN} ", at3=f"{HOMES} ")


def _blocks_edited() -> Iterator[Texts]:
    one, two = HOMES.split(" Een ")
    yield "a paragraph split", BASE, (*BASE[:3], one, f"Een {two}", *BASE[4:])
    yield (
        "a paragraph split and reworded",
        BASE,
        (*BASE[:3], one.replace("nieuwe", "goede"), f"Ongeveer een {two}", *BASE[4:]),
    )
    yield "two paragraphs joined", BASE, (*BASE[:3], f"{HOMES} {GREEN}", *BASE[5:])
    yield "two paragraphs joined, a sentence dropped", BASE, (*BASE[:3], f"{one} {GREEN}", *BASE[5:])
    yield (
        "three paragraphs joined",
        (*BASE, "Tot slot.", "Wij gaan aan de slag."),
        (*BASE[:-1], f"{ROADS} Tot slot. Wij gaan aan de slag."),
    )
    yield "a paragraph dropped", BASE, edited(BASE, at4="")
    yield "the first paragraph dropped", BASE, BASE[1:]
    yield "the last paragraph dropped", BASE, BASE[:-1]
    yield "two last paragraphs dropped", (*BASE, "Tot slot.", "Wij gaan aan de slag."), BASE
    yield "a paragraph added", BASE, after(BASE, 4, "De boswachter krijgt er een collega bij.")
    yield "a first paragraph added", BASE, ("Vooraf een woord van dank aan iedereen.", *BASE)
    yield "a last paragraph added", BASE, (*BASE, "Aldus besproken in het dorpshuis.")
    yield (
        "two last paragraphs added",
        BASE,
        (*BASE, "Aldus besproken in het dorpshuis.", "En daarna gegeten."),
    )
    yield "a paragraph replaced", BASE, edited(BASE, at4="Honden lopen los op het strand.")
    yield "a last paragraph replaced", BASE, edited(BASE, at6="Honden lopen los op het strand.")
    yield "two paragraphs swapped", BASE, ordered(BASE, 0, 1, 2, 4, 3, 5, 6)
    yield "two sections swapped", BASE, ordered(BASE, 0, 1, 5, 6, 2, 3, 4)
    yield "a paragraph moved over a heading", BASE, ordered(BASE, 0, 1, 2, 3, 5, 4, 6)
    yield (
        "a sentence moved over a heading",
        BASE,
        edited(BASE, at4=GREEN.split(" Wij")[0], at6=f"Wij bouwen er geen woningen. {ROADS}"),
    )
    yield (
        "a paragraph moved and edited",
        BASE,
        (*BASE[:3], BASE[4], *BASE[5:], HOMES.replace("8.500", "9.000")),
    )
    yield "a heading reworded", BASE, edited(BASE, at2="# Wonen en bouwen")
    yield (
        "a heading numbered behind an added sentence",
        BASE,
        edited(BASE, at1=f"{INTRO} Dat willen wij.", at2="# 2 Wonen"),
    )
    yield "a heading dropped", BASE, edited(BASE, at5="")
    yield "a heading added", BASE, after(BASE, 3, "# Groen")
    yield "empty paragraphs", BASE, (*BASE[:2], "", "<w:p/>", *BASE[2:5], "<w:p/>", *BASE[5:], "<w:p/>")
    yield "all in one paragraph", BASE, (" ".join(line.removeprefix("# ") for line in BASE),)
    yield (
        "every sentence a paragraph",
        BASE,
        tuple(f"{part.rstrip('.')}." for line in BASE for part in line.split(". ")),
    )
    yield "nothing left but one", BASE, (BASE[4],)
    yield "reversed", BASE, tuple(reversed(BASE))
    same = "Wij overleggen hierover met elkaar."
    yield "equal sentences", (*BASE, same, same), (*BASE[:4], same, *BASE[4:])
    yield (
        "much at once",
        BASE,
        (
            "# Samen sterker verder",
            f"Vooraf dit. {INTRO.replace('open vizier', 'elkaar')}",
            *BASE[5:7],
            "# Wonen",
            f"{one} {GREEN.split('. ')[1]}",
            "De boswachter krijgt er een collega bij.",
        ),
    )


def _lists_and_tables() -> Iterator[Texts]:
    yield "a list item added", LIST, after(LIST, 7, "- een wandelpad langs de sloot")
    yield "a last list item added", LIST, (*LIST, "- een wandelpad langs de sloot")
    yield "a list item dropped", LIST, edited(LIST, at8="")
    yield "a last list item dropped", LIST, LIST[:-1]
    yield "a list item reworded", LIST, edited(LIST, at8="- een bushalte in elke wijk en kern")
    yield "list items in another order", LIST, (*LIST[:7], LIST[9], LIST[7], LIST[8])
    yield (
        "a list as a sentence",
        LIST,
        (
            *LIST[:6],
            f"{ROADS} Verder willen wij een veilige oversteek bij de school, een bushalte in elke kern en "
            "meer laadpalen.",
        ),
    )
    yield "a cell reworded", TABLE, edited(TABLE, at9="| Bushaltes | € 95.000")
    yield "a cell emptied", TABLE, edited(TABLE, at9="| Bushaltes | ")
    yield "a row added", TABLE, after(TABLE, 8, "| Oversteekplaats | € 15.000")
    yield "a last row added", TABLE, after(TABLE, 10, "| Oversteekplaats | € 15.000")
    yield "a row dropped", TABLE, edited(TABLE, at9="")
    yield "the first row dropped", TABLE, edited(TABLE, at7="")
    yield "the last row dropped", TABLE, edited(TABLE, at10="")
    yield "rows swapped", TABLE, (*TABLE[:8], TABLE[9], TABLE[8], *TABLE[10:])
    yield "a table dropped", TABLE, (*TABLE[:7], TABLE[11])
    yield "a table at the end dropped", TABLE[:11], TABLE[:7]
    yield "a table added", (*TABLE[:7], TABLE[11]), TABLE
    yield (
        "a column added",
        TABLE,
        (*TABLE[:7], *(f"{line} | {2027 + n}" for n, line in enumerate(TABLE[7:11])), TABLE[11]),
    )
    wide = (*TABLE[:7], *(f"{line} | {2027 + n}" for n, line in enumerate(TABLE[7:11])), TABLE[11])
    yield "a column dropped", wide, TABLE
    ragged = (*TABLE[:7], "| Wat en hoeveel", *TABLE[8:11], TABLE[11])
    yield "a table with rows of one and of two cells dropped", ragged, (*TABLE[:7], TABLE[11])
    yield (
        "a table as sentences",
        TABLE,
        (*TABLE[:7], "Wij betalen € 250.000 aan de Fietsbrug en € 90.000 aan de Bushaltes.", TABLE[11]),
    )
    yield "a paragraph before a table dropped", TABLE, edited(TABLE, at6="")
    yield "a paragraph before a table added", TABLE, after(TABLE, 6, "De bedragen staan hieronder.")
    yield "a table split in two", TABLE, (*TABLE[:9], "En verder:", *TABLE[9:])


def _embedded() -> Iterator[Texts]:
    yield (
        "in a longer agreement",
        BASE,
        (*LOCAL, *edited(BASE, at6=ROADS.replace("250.000", "100.000")), *LOCAL[2:]),
    )
    yield "in two places", BASE, (*LOCAL[:2], *BASE[:5], *LOCAL[2:], *BASE[5:])
    own = ("De kermis blijft in augustus.", "De fanfare krijgt een onderkomen.", "De ijsbaan gaat open.")
    yield (
        "among own business",
        BASE,
        (BASE[1], own[0], f"{HOMES.split('. ')[0]}.", own[1], f"{GREEN.split('. ')[0]}.", own[2]),
    )
    church = "De kerk krijgt een nieuwe klok. De school krijgt een nieuw plein."
    alone = f"{LOCAL[1]} Wij bouwen er geen woningen. {church}"
    yield "a sentence alone in a local paragraph", BASE, (
        *edited(BASE, at4=GREEN.split(". ")[0] + "."), LOCAL[0], alone, *LOCAL[2:], *LOCAL, *LOCAL
    )  # fmt: skip


def _in_word() -> Iterator[Pair]:
    """What Word puts in the middle of a text, near an edit and in it."""
    head, tail = ROADS.split("een fietsbrug")
    changed = tail.replace("250.000", "100.000")

    def one(name: str, *inside: str, relations: str = "", **parts: str) -> Pair:
        return Pair(name, BASE, word([*BASE[:6], builders.p(*inside)]), parts, relations)

    link = '<w:hyperlink r:id="h1" w:history="1">{}</w:hyperlink>'
    target = (
        f'<Relationship Id="h1" Type="{builders.RELATIONS}/hyperlink"'
        ' Target="https://www.example.nl/" TargetMode="External"/>'
    )
    yield one(
        "beside a hyperlink", head, link.format(builders.text("een fietsbrug")), changed, relations=target
    )
    yield one(
        "within a hyperlink",
        head,
        link.format(builders.text("een brede fietsbrug")),
        changed,
        relations=target,
    )
    yield one(
        "beside a field",
        head,
        complex_field(' HYPERLINK "https://www.example.nl/" ', builders.text("een fietsbrug")),
        changed,
    )
    yield one(
        "within a field",
        head,
        complex_field(' HYPERLINK "https://www.example.nl/" ', builders.text("een brede fietsbrug")),
        changed,
    )
    yield from _sources()
    simple = '<w:fldSimple w:instr=" HYPERLINK &quot;https://www.example.nl/&quot; ">{}</w:fldSimple>'
    yield one("within a simple field", head, simple.format(builders.text("een brede fietsbrug")), changed)
    control = '<w:sdt><w:sdtPr><w:alias w:val="brug"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    yield one("within a content control", head, control.format(builders.text("een brede fietsbrug")), changed)
    yield one("bold and italic", head, builders.BOLD.format("een brede fiets"), "brug", changed)
    yield one(
        "a tab and a line break",
        head,
        "<w:r><w:t>een</w:t><w:tab/><w:t>fietsbrug</w:t><w:br/></w:r>",
        changed,
    )
    hyphens = "<w:r><w:t>een fiets</w:t><w:softHyphen/><w:t>brug</w:t></w:r>"
    yield one("a soft hyphen", head, hyphens, changed)
    marks = '<w:bookmarkStart w:id="3" w:name="brug"/>', '<w:bookmarkEnd w:id="3"/>'
    yield one("bookmarks", marks[0], head, "een", marks[1], " fietsbrug", changed)
    comment = (
        '<w:comment w:id="4" w:author="Griffie" w:initials="G">'
        "<w:p><w:r><w:t>Hoe breed?</w:t></w:r></w:p></w:comment>"
    )
    begin, end = (
        '<w:commentRangeStart w:id="4"/>',
        '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
    )
    yield one("a comment of their own", head, begin, "een brede fietsbrug", end, changed, comments=comment)
    smart = '<w:smartTag w:uri="urn:x" w:element="y">{}</w:smartTag>'
    yield one("a smart tag", head, smart.format(builders.text("een brede fietsbrug")), changed)
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{word([GREEN.replace('geen', 'weinig')])}</w:sdtContent></w:sdt>"
    yield Pair("a content control around a paragraph", BASE, word([*BASE[:4], block, *BASE[5:]]))
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    yield Pair(
        "a section that ends in an edited paragraph",
        BASE,
        word([*BASE[:4], builders.p(GREEN.replace("geen", "weinig"), properties=section), *BASE[5:]]),
    )
    yield Pair(
        "a section that ends in an added paragraph",
        BASE,
        word([*BASE[:5], builders.p("Dit is erbij gekomen.", properties=section), *BASE[5:]]),
    )


def _in_two_forms() -> Iterator[Pair]:
    """What a draft offers in a newer and in an older form, around runs, paragraphs, a row."""

    def twice(inside: str, older: str = "") -> str:
        return (
            f'<mc:AlternateContent><mc:Choice Requires="w14">{inside}</mc:Choice>'
            f"<mc:Fallback>{older or inside}</mc:Fallback></mc:AlternateContent>"
        )

    head, tail = ROADS.split("een fietsbrug")
    changed = tail.replace("250.000", "100.000")
    runs_ = twice(builders.text("een brede fietsbrug"), builders.text("een fietsbrug"))
    yield Pair("runs in two forms", BASE, word((*BASE[:6], builders.p(head, runs_, changed))))
    link = f'<w:hyperlink w:anchor="brug">{runs_}</w:hyperlink>'
    yield Pair("runs in two forms in a link", BASE, word((*BASE[:6], builders.p(head, link, changed))))
    new = twice(builders.p("De boswachter krijgt er een collega bij."))
    yield Pair("a paragraph in two forms added", BASE, word((*BASE[:5], new, *BASE[5:])))
    few = twice(word((BASE[3], BASE[5])))
    yield Pair("a paragraph dropped amid those in two forms", BASE, word((*BASE[:3], few, BASE[6])))
    drawn = builders.table(("Project", "Bedrag"), ("Fietsbrug", "€ 100.000"), ("Bushaltes", "€ 90.000"))
    row = drawn[drawn.index("<w:tr>", drawn.index("Bedrag")) : drawn.rindex("<w:tr>")]
    yield Pair(
        "a row in two forms",
        (*TABLE[:10], TABLE[11]),
        word((*BASE, drawn.replace(row, twice(row)), TABLE[11])),
    )


def _rows_written_in_earlier() -> Iterator[Pair]:
    """Rows that the draft itself has as tracked, with a table in a cell and empty paragraphs beside it."""
    about = f'w:id="41" w:author="Griffie" w:date="{builders.MOMENT}"'
    inner = builders.table(("Project", "Bedrag"), ("Fietsbrug", "€ 250.000"))
    begin = builders.p("Wij bouwen een brug over de plas.")
    bus = ("De bus", "Wonen")

    def text(*rows: tuple[str, ...]) -> str:
        return word((*BASE, builders.table(*rows), "Slot."))

    for name, row in (
        ("the last cell", ("Verkeer", f"{begin}{inner}<w:p/>")),
        ("a cell behind an empty one", ("<w:p/>", f"{begin}{inner}<w:p/>")),
    ):
        tracked = text(row, bus).replace("<w:tr><w:tc>", f"<w:tr><w:trPr><w:ins {about}/></w:trPr><w:tc>", 1)
        was = text(("Wij bouwen een brug over de plas.", "Verkeer"), bus)
        yield Pair(f"a row tracked earlier with a table in {name}", (), tracked, common_body=was)


def _sources() -> Iterator[Pair]:
    """A field whose result runs over paragraphs, as a list of sources does."""
    sources = (
        "Ommering, Het verdrag van het moeras. Waterrijk, 2019.",
        "Vaartjes, Wonen in de polder. Waterrijk, 2021.",
        "Wielinga, Fietsen langs de vliet. Waterrijk, 2023.",
    )
    begin, rest = complex_field(" BIBLIOGRAPHY ", "|").split("|")

    def lines(*texts: str) -> tuple[str, ...]:
        first, *between, last = (list(runs(text)) for text in texts)
        made = [builders.p(begin, *first), *(builders.p(*text) for text in between)]
        return (*BASE, *made, builders.p(*last, rest))

    one, two, three = sources
    for name, draft in (
        ("the first source of a list reworded", (one.replace("moeras", "veen"), two, three)),
        ("a source in the middle reworded", (one, two.replace("2021", "2022"), three)),
        ("the last source of a list reworded", (one, two, three.replace("Fietsen", "Wandelen"))),
        ("a source added", (one, two, "Zeeman, Water. Waterrijk, 2020.", three)),
        ("a source dropped", (one, three)),
        ("the first source of a list dropped", (two, three)),
    ):
        yield Pair(name, (*BASE, *sources), word(lines(*draft)))
    for name, common in (
        ("a first source written in", (two, three)),
        ("a last source written in", (one, two)),
        ("all sources but one written in", (two,)),
        ("a list of sources written in", ()),
    ):
        yield Pair(name, (*BASE, *common, "Aldus besproken."), word((*lines(*sources), "Aldus besproken.")))
    first, *between = (builders.p(*runs(text)) for text in (one, two))
    last = builders.p(f"<w:r><w:t>{three}</w:t>{rest.removeprefix('<w:r>')}")
    yield Pair(
        "a last source written in with the end of its field in one run",
        (*BASE, one, two),
        word((*BASE, first.replace("<w:p>", f"<w:p>{begin}", 1), *between, last)),
    )


def _with_revisions() -> Iterator[Pair]:
    """Drafts with open changes of their own, compared as accepted."""
    ins, dele, mark, p = builders.ins, builders.dele, builders.mark, builders.p
    start, end = GREEN.split("geen")

    def one(name: str, *blocks: str) -> Pair:
        return Pair(name, BASE, word([*BASE[:4], *blocks, *BASE[5:]]))

    went = '<w:tc><w:tcPr><w:cellDel w:id="6" w:author="A"/></w:tcPr><w:p>'
    struck = builders.table(("Prijs", "Bedrag", "€ 100.000")).replace("<w:tc><w:p>", went, 1)
    yield Pair(
        "a cell struck earlier",
        (*BASE, "| Bedrag | € 250.000", "Tot slot."),
        word((*BASE, struck, "Tot slot.")),
    )
    yield one("earlier words", p(start, dele("geen"), ins("weinig"), end))
    yield one(
        "earlier words struck again",
        p(
            start,
            dele("geen"),
            f'<w:ins w:id="5" w:author="A">{dele("bijna geen")}</w:ins>',
            ins("weinig"),
            end,
        ),
    )
    yield one("an earlier paragraph", p(GREEN), p(ins("Dit is erbij gekomen."), properties=mark("ins")))
    yield one("an earlier paragraph struck", p(dele(GREEN), properties=mark("del")))
    yield one("an earlier join", p(start, properties=mark("del")), p("geen", end))
    yield one(
        "an earlier split",
        p(start.split(". ")[0] + ".", properties=mark("ins")),
        p("Wij bouwen er geen", end),
    )
    about = 'w:author="A" w:date="2026-11-01T10:00:00Z"'
    range_from, range_to = (
        f'<w:move{way}RangeStart w:id="{n}" {about} w:name="m1"/>{{}}<w:move{way}RangeEnd w:id="{n}"/>'
        for way, n in (("From", 21), ("To", 23))
    )
    move_from = '<w:moveFrom w:id="22" w:author="A" w:date="2026-11-01T10:00:00Z">{}</w:moveFrom>'
    yield one(
        "an earlier move",
        p(
            range_to.format(ins("Wij bouwen er geen woningen.", kind="moveTo")),
            " ",
            start.split(". ")[0] + ".",
            range_from.format(move_from.format(builders.text(" Wij bouwen er geen woningen."))),
        ),
    )
    former = '<w:rPrChange w:id="31" w:author="A"><w:rPr/></w:rPrChange>'
    formatted = f"<w:r><w:rPr><w:b/>{former}</w:rPr><w:t>weinig</w:t></w:r>"
    yield one(
        "an earlier change of form",
        p(
            start,
            formatted,
            end,
            properties='<w:jc w:val="center"/><w:pPrChange w:id="32" w:author="A"><w:pPr/></w:pPrChange>',
        ),
    )
    rows = builders.table(("Project", "Bedrag"), ("Fietsbrug", "€ 250.000"), ("Bushaltes", "€ 90.000"))
    struck = builders.table(("Laadpalen", "€ 40.000"), row_properties='<w:del w:id="41" w:author="A"/>')
    row = struck[struck.index("<w:tr>") : struck.index("</w:tbl>")]
    yield Pair(
        "an earlier row struck", TABLE, word([*BASE, rows.replace("</w:tbl>", f"{row}</w:tbl>"), TABLE[11]])
    )


def _aside() -> Iterator[Pair]:
    """Notes and text boxes."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{builders.text(" {}")}</w:p></w:footnote>'
    told = "Volgens de telling van het planbureau."

    def one(name: str, common: tuple[str, ...], text: str, *inside: str) -> Pair:
        body = word([*BASE[:4], builders.p(*inside), *BASE[5:]])
        return Pair(name, common, body, {"footnotes": note.format(text)} if text else {})

    yield one("a note added", BASE, told, GREEN, reference)
    yield one("a note added in an added paragraph", edited(BASE, at4=""), told, GREEN, reference)
    yield one(
        "two paragraphs joined before a note",
        (*BASE[:4], *GREEN.replace(". ", ".|").split("|"), *BASE[5:]),
        told,
        GREEN,
        reference,
    )
    yield one("a note as a paragraph before", after(BASE, 4, told), told, GREEN, reference)
    noted = builders.p(GREEN, reference)
    common = word([*BASE[:4], noted, *BASE[5:]])
    parts = {"footnotes": note.format(told)}
    other = {kind: parts["footnotes"].replace("footnote", kind[:-1]) for kind in ("footnotes", "endnotes")}

    def of_noted(name: str, body: str, parts: dict[str, str]) -> Pair:
        return Pair(name, (), body, parts, common_body=common, common_parts={"footnotes": note.format(told)})

    ahead = builders.p(INTRO, reference)
    yield of_noted("a note dropped from the only place", word(BASE), {})
    yield of_noted("a note dropped beside an unused one", word(BASE), parts)
    behind = {"footnotes": note.format("De provincie telde zelf.")}
    yield of_noted("a note dropped before another", word([*BASE[:6], builders.p(ROADS, reference)]), behind)
    yield of_noted(
        "local text with a note behind a dropped one",
        word([*BASE, *LOCAL[:3], builders.p(LOCAL[3], reference), *LOCAL[4:], *LOCAL, *LOCAL]),
        behind,
    )
    older = {"footnotes": note.format(ROADS) + parts["footnotes"].replace('"2"', '"3"')}
    newer = builders.p(GREEN, reference.replace('"2"', '"3"'))
    yield Pair(
        "a note added before an older one",
        (),
        word([*BASE[:4], newer, BASE[5], builders.p(ROADS, reference)]),
        older,
        common_body=word([*BASE[:6], builders.p(ROADS, reference)]),
        common_parts={"footnotes": note.format(ROADS)},
    )
    yield of_noted("a note dropped with its paragraph", word([*BASE[:4], *BASE[5:]]), {})
    yield of_noted("a note moved with its paragraph", word([*BASE[:4], *BASE[5:], noted]), parts)
    yield of_noted("a note moved to another paragraph", word([BASE[0], ahead, *BASE[2:]]), parts)
    for kind, elsewhere in other.items():
        mark = reference.replace("footnote", kind[:-1])
        body = word([BASE[0], builders.p(INTRO, mark), *BASE[2:]])
        yield of_noted(f"a note dropped beside other {kind}", body, {kind: elsewhere.replace(told, ROADS)})
    yield from _notes_to_cells(note)
    box = builders.text_box(builders.p("Dit kader komt van het dorp."))
    yield Pair(
        "a text box", BASE, word([*BASE[:4], builders.p(GREEN.replace("geen", "weinig"), box), *BASE[5:]])
    )
    joined = builders.p("Dit kader ", properties=builders.mark("del"))
    earlier = builders.text_box(joined + builders.p("komt ", builders.ins("van het dorp.")))
    body = word([*BASE[:4], builders.p(GREEN, earlier), *BASE[5:]])
    yield Pair("earlier changes in a text box", BASE, body)
    yield Pair("a text box in an empty first paragraph", BASE, builders.p(box) + word(BASE))
    yield Pair("a text box in an empty last paragraph", BASE, word(BASE) + builders.p(box))
    roomy = builders.p(builders.text_box("<w:p/>" + builders.p("Dit kader komt van het dorp.") + "<w:p/>"))
    yield Pair(
        "an empty paragraph in a text box",
        BASE,
        word([*edited(BASE[:5], at4=GREEN.replace("geen", "weinig")), "<w:p/>", roomy, *BASE[5:]]),
        common_body=word([*BASE[:5], roomy, *BASE[5:]]),
    )
    two = builders.p(builders.text_box(builders.p(GREEN)), builders.text_box(builders.p(ROADS)))
    yield Pair("text in boxes alone", (GREEN, HOMES), two)


def _at_the_end() -> Iterator[Pair]:
    """The last items of a text replaced, some with a note or a text box; behind them nothing, or a table."""
    note = builders.p("<w:r><w:footnoteRef/></w:r>", builders.text(" Zo telde het planbureau."))
    noted = {"footnotes": f'<w:footnote w:id="2">{note}</w:footnote>'}
    mark = builders.reference("footnote", 2)
    box = builders.text_box(builders.p("Dit kader komt van het dorp."))

    pool, officers = "- een nieuw zwembad voor iedereen", "twee agenten op de fiets"
    new = (*LIST[:-2], pool, f"- {officers}")
    yield Pair("the last item replaced", LIST, word((*LIST[:-1], new[-1])))
    yield Pair("the last two items replaced", LIST, word(new))
    yield Pair("the last two items replaced by one", LIST, word((*LIST[:-2], new[-1])))
    yield Pair("the last item replaced by two", LIST, word((*LIST[:-1], *new[-2:])))
    yield Pair("the last items replaced before a table", (*LIST, *TABLE[7:]), word((*new, *TABLE[7:])))
    behind = (*LIST[:-1], "Verder letten wij op laadpalen.")
    yield Pair(
        "a last paragraph and an item replaced", behind, word((*new[:-1], "Agenten gaan op de fiets."))
    )
    for what, inside, parts in (("note", mark, noted), ("text box", box, {})):
        full = _item(*runs(officers), inside)
        yield Pair(f"the last item replaced by one with a {what}", LIST, word((*LIST[:-1], full)), parts)
        yield Pair(f"the last items replaced with a {what}", LIST, word((*new[:-1], full)), parts)
        yield Pair(f"a last item added with a {what}", LIST, word((*LIST, full)), parts)
    # The struck text of the box is a paragraph between those whose ends are turned round.
    last = "Meer laadpalen in de wijk."
    boxed = word((*BASE[:4], "De fietsroute krijgt voorrang.", builders.p(GREEN, box), last))
    new_box = builders.p("Twee agenten op de fiets.", box)
    kept = (*BASE[:4], GREEN, "De bushalte blijft.", new_box, "Er komt een zwembad voor iedereen.")
    yield Pair("a text box dropped before the last ones replaced", (), word(kept), common_body=boxed)
    ahead = word((*LIST[:-1], _item(*runs(LIST[-1][2:]), mark)))
    yield Pair("an item added behind one with a note", LIST, ahead + word(new[-1:]), noted)
    yield Pair("an item dropped behind one with a note", (*LIST, new[-1]), ahead, noted)
    yield Pair(
        "the last item with a note replaced",
        (),
        word((*LIST[:-1], new[-1])),
        common_body=ahead,
        common_parts={"numbering": NUMBERING, **noted},
    )


def _notes_to_cells(note: str) -> Iterator[Pair]:
    """Notes that come and go with the cell of a table that refers to them."""
    told, counted = "Volgens de telling van het planbureau.", "De provincie telde zelf."

    def text(amount: str, *notes: str, below: str = "") -> tuple[str, dict[str, str]]:
        """A text with these notes to a cell, and one to what stands below the table; without an amount, it
        has no such row."""
        told = [*notes, below] if below else notes
        marks = [f'<w:r><w:footnoteReference w:id="{2 + at}"/></w:r>' for at in range(len(told))]
        row = [("Fietsbrug", builders.p(amount, *marks[: len(notes)]))] if amount else []
        table = builders.table(("Project", "Bedrag"), *row, ("Bushaltes", "€ 90.000"))
        body = word([*BASE, table, builders.p(TABLE[-1], *marks[len(notes) :])])
        stories = "".join(note.replace('"2"', f'"{2 + at}"').format(one) for at, one in enumerate(told))
        return body, {"footnotes": stories} if told else {}

    full = "€ 250.000"
    for name, was, now in (
        ("a note dropped from a cell", text(full, told), text(full)),
        ("a note dropped from a cell that changed", text(full, told), text("€ 100.000")),
        (
            "a note dropped from a cell before another",
            text(full, told, below=counted),
            text(full, below=counted),
        ),
        ("a note dropped from a cell with two", text(full, told, counted), text(full, counted)),
        ("a note dropped with its row", text(full, told), text("")),
        (
            "a note dropped with its row before another",
            text(full, told, below=counted),
            text("", below=counted),
        ),
        ("a note to a cell dropped for another", text(full, told), text(full, "Dat is nog niet zeker.")),
        ("a note added to a cell", text(full), text(full, told)),
        ("a note added with its row", text(""), text(full, told)),
    ):
        yield Pair(name, (), *now, common_body=was[0], common_parts=was[1])


def _nested() -> Iterator[Pair]:
    """Tables within a cell, and cells that hold white space alone."""

    def plan(before: str, amount: str, behind: str, *more: tuple[str, ...]) -> str:
        inner = builders.table(("Project", "Bedrag"), ("Fietsbrug", amount), *more)
        outer = builders.p(before) + inner + builders.p(behind)
        return word(BASE) + builders.table((outer, "Verkeer"), ("De bus", "Wonen")) + builders.p("Slot.")

    begin, end = "Wij bouwen een brug over de plas.", "Zo komt de school dichterbij."
    was = plan(begin, "€ 250.000", end)
    for name, draft in (
        ("nothing changed around a table in a cell", was),
        ("text before a table in a cell", plan(begin.replace("brug", "tunnel"), "€ 250.000", end)),
        ("text in a table in a cell", plan(begin, "€ 100.000", end)),
        ("text behind a table in a cell", plan(begin, "€ 250.000", end.replace("school", "markt"))),
        ("a row in a table in a cell", plan(begin, "€ 250.000", end, ("Bushaltes", "€ 90.000"))),
        ("text added behind a table in a cell", plan(begin, "€ 250.000", f"{end} Dat is goed.")),
    ):
        yield Pair(name, (), draft, common_body=was)
    yield Pair(
        "a row dropped from a table in a cell",
        (),
        was,
        common_body=plan(begin, "€ 250.000", end, ("Bushaltes", "€ 90.000")),
    )
    local = builders.table(("Groen", f"{GREEN.split('. ')[0]}."), ("Sport", "De ijsbaan krijgt een kantine."))
    yield Pair(
        "a table dropped from a draft with one cell of the text",
        TABLE,
        word(["Verslag van de vergadering.", local, "Er was geen rondvraag."]),
    )
    flat = word(BASE) + builders.table((begin, "Verkeer"), ("De bus", "Wonen")) + builders.p("Slot.")
    yield Pair("a table in a cell added", (), was, common_body=flat)
    yield Pair("a table in a cell dropped", (), flat, common_body=was)
    white = builders.p("<w:r><w:br/></w:r>")
    yield Pair("a cell of white space added", TABLE[:8], word(BASE) + builders.table(("Project", white)))
    yield Pair("white space between paragraphs", BASE, word([*BASE[:4], white, *BASE[4:]]))


def _tables_in_notes() -> Iterator[Pair]:
    """Notes with a table in them."""
    noted = word([*BASE[:4], builders.p(GREEN, builders.reference("footnote", 2)), *BASE[5:]])

    def note(*cells: str) -> dict[str, str]:
        own = builders.p("<w:r><w:footnoteRef/></w:r>", builders.text(" Zie de telling:"))
        inside = f"{own}{builders.table(cells) if cells else ''}{builders.p('Zo telde het planbureau.')}"
        return {"footnotes": f'<w:footnote w:id="2">{inside}</w:footnote>'}

    full = note("In de kom", "Aan de plas")
    yield Pair("a note with a table added", BASE, noted, full)
    yield Pair("a note with a table dropped", (), word(BASE), common_body=noted, common_parts=full)
    for name, told in (("stays", full), ("changed", note("In de kom", "Bij de haven")), ("dropped", note())):
        yield Pair(f"a table in a note {name}", (), noted, told, common_body=noted, common_parts=full)
    yield Pair("a table in a note added", (), noted, full, common_body=noted, common_parts=note())


def _initials() -> Iterator[Pair]:
    """Paragraphs that begin with a drop cap, which in the file is a paragraph of its own."""

    def with_initial(text: str) -> str:
        big = f'<w:r><w:rPr><w:sz w:val="96"/></w:rPr><w:t>{text[0]}</w:t></w:r>'
        return builders.p(big, properties=DROP_CAP) + builders.p(*runs(text[1:]))

    for name, text in (
        ("nothing changed behind a drop cap", GREEN),
        ("a word changed behind a drop cap", GREEN.replace("geen", "weinig")),
        ("the word changed that begins with a drop cap", GREEN.replace("Het", "Al het")),
        ("another word that begins with the same drop cap", GREEN.replace("Het open", "Hier is het")),
    ):
        yield Pair(name, BASE, word([*BASE[:4], with_initial(text), *BASE[5:]]))
    yield Pair(
        "a paragraph added with a drop cap",
        (*BASE[:4], *BASE[5:]),
        word([*BASE[:4], with_initial(GREEN), *BASE[5:]]),
    )
    yield Pair(
        "a paragraph dropped before a drop cap", BASE, word([*BASE[:3], with_initial(GREEN), *BASE[5:]])
    )


def _held() -> Iterator[Pair]:
    """Paragraphs whose end something holds, or whose end is gone already."""
    gone = builders.p(GREEN, properties=builders.mark("del"))
    joined = word([*BASE[:4], gone, builders.styled("Kop1", BASE[5].removeprefix("# ")), BASE[6]])
    yield Pair("an earlier join of a paragraph and the heading behind it", BASE, joined)
    yield Pair(
        "an earlier join of the common text that the draft does not have", (), word(BASE), common_body=joined
    )
    begin, end = (
        '<w:commentRangeStart w:id="4"/>',
        '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
    )
    comment = (
        f'<w:comment w:id="4" w:author="Griffie" w:initials="G">{builders.p("Sinds wanneer?")}</w:comment>'
    )
    first, second = (f"{sentence.strip('.')}." for sentence in GREEN.split(". "))
    held = builders.p(begin, f"{first} ", end, second)
    yield Pair(
        "two paragraphs joined behind a comment of their own",
        (*BASE[:4], first, second, *BASE[5:]),
        word([*BASE[:4], held, *BASE[5:]]),
        {"comments": comment},
    )
    parted = [builders.p(begin, first, end), second]
    yield Pair(
        "a paragraph split behind a comment of their own",
        BASE,
        word([*BASE[:4], *parted, *BASE[5:]]),
        {"comments": comment},
    )
    item = builders.numbered(2, 0, begin, "een veilige oversteek bij de school", end)
    yield Pair(
        "an item added with a comment of their own before local text",
        BASE,
        word([*BASE, item, *LOCAL]),
        {"comments": comment},
    )
    yield Pair(
        "a paragraph added with a comment of their own",
        BASE,
        word([*BASE[:5], builders.p(begin, "Dat is erbij gekomen.", end), *BASE[5:]]),
        {"comments": comment},
    )


def _beside_the_plan() -> Iterator[Pair]:
    """What no plan is about: the empty paragraph in which Word ends a list of sources, a local text whose end
    is open, and rows without text."""
    ins, mark, p = builders.ins, builders.mark, builders.p
    begin, rest = complex_field(" BIBLIOGRAPHY ", "|").split("|")
    sources = p(begin, "Ommering, Het verdrag van het moeras."), p("Vaartjes, Wonen."), p(rest)
    yield Pair(
        "a last list of sources written in whose field ends in an empty paragraph",
        BASE,
        word((*BASE, *sources)),
    )
    title = p(ins("Samen verder"), properties=f'<w:pStyle w:val="Kop1"/>{mark("ins")}')
    pasted = [title, *(p(ins(line), properties=mark("ins")) for line in (INTRO, HOMES, GREEN))]
    yield Pair(
        "an earlier paste behind local text",
        (*BASE[:2], HOMES, GREEN.replace("geen", "weinig"), ROADS),
        word((*LOCAL, p(LOCAL[1], properties=mark("ins")), *pasted, p(ins(ROADS)), *LOCAL)),
    )
    blank = "<w:p/>", "<w:p/>"
    new = ("Project", "Bedrag"), ("Fietsbrug", "€ 250.000")
    for name, rows in (("amid", (new[0], blank, new[1])), ("at the end of", (*new, blank, blank))):
        drawn = builders.table(*rows)
        yield Pair(f"a blank row {name} a table added", (*BASE, "Slot."), word((*BASE, drawn, "Slot.")))

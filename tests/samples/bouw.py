"""Makes drafts and gold of the sets with a folder bron from their annotated sources, and checks the gold.

Use: python bouw.py. The sources (bron/*.txt) hold one unit a line; an empty line ends a block.
  =12                 common unit 12, unchanged
  ~r 12+13 a || b     common units 12 and 13 became the units a and b; r editorial, i substantive
  &12 text            one more unit of the record that holds common unit 12, in another block
  +i text             added; -i 12 dropped; . text   local text, outside the part unless its rule says so
  !kind|was|wordt|direction   a signal, behind the text
A draft that FORMATS names becomes a file of that kind, by python-docx in a set IN_WORD, else by pandoc.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from msgspec import Struct, field

HERE = Path(__file__).parent
NAMES = {
    "bunnik": "Bunnik",
    "houten": "Houten",
    "wijk": "Wijk bij Duurstede",
    "schagen": "Schagen",
    "texel": "Texel",
    "hollandskroon": "Hollands Kroon",
    "elzenbroek": "Elzenbroek",
    "meerveen": "Meerveen",
    "noordwold": "Noordwold",
    "zandhorst": "Zandhorst",
    "valkendam": "Valkendam",
    "wilgenrade": "Wilgenrade",
    "torenburg": "Torenburg",
    "rietmeer": "Rietmeer",
    "oudlande": "Oudlande",
    "steenvliet": "Steenvliet",
    "marienwaard": "Mariënwaard",
    "broekveld": "Broekveld",
    "haarsum": "Haarsum",
    "loosterwijk": "Loosterwijk",
    "tienmark": "Tienmark",
    "eskerveen": "Eskerveen",
    "grathuizen": "Grathuizen",
    "hazermond": "Hazermond",
    "wolmersum": "Wolmersum",
    "kornhove": "Kornhove",
    "lindermeer": "Lindermeer",
    "ravelswoude": "Ravelswoude",
    "tesselbroek": "Tesselbroek",
    "slikkerhaven": "Slikkerhaven",
    "kreekmonde": "Kreekmonde",
    "platermeer": "Platermeer",
    "bremerlo": "Bremerlo",
    "hesselwaard": "Hesselwaard",
    "tolkenheide": "Tolkenheide",
    "aldermeer": "Aldermeer",
    "tolverlaat": "Tolverlaat",
    "ulvermade": "Ulvermade",
    "kessenhorst": "Kessenhorst",
    "haverlaken": "Haverlaken",
    "meerhoven": "Meerhoven",
    "druivendael": "Druivendael",
    "zwanenbroek": "Zwanenbroek",
    "vlietmonde": "Vlietmonde",
    "kerkhaven": "Kerkhaven",
    "hoogwerve": "Hoogwerve",
    "ruigenhil": "Ruigenhil",
    "broekzijl": "Broekzijl",
    "zandermeer": "Zandermeer",
    "oosterbroek": "Oosterbroek",
    "lindewaard": "Lindewaard",
    "wieringerhorn": "Wieringerhorn",
    "dalmeer": "Dalmeer",
    "hoogeland": "Hoogeland",
    "molenrode": "Molenrode",
    "oeverlo": "Oeverlo",
    "steenwaard": "Steenwaard",
    "zuiderhage": "Zuiderhage",
    "ganzevoort": "Ganzevoort",
    "hessenmeer": "Hessenmeer",
    "tielrade": "Tielrade",
    "wijkerhout": "Wijkerhout",
    "duinhoven": "Duinhoven",
    "brakelmeer": "Brakelmeer",
    "zoutkerke": "Zoutkerke",
    "oldenwaard": "Oldenwaard",
    "kraaienveld": "Kraaienveld",
    "sintgeerten": "Sint-Geerten",
    "wezelmond": "Wezelmond",
    "harkenrode": "Harkenrode",
    "mergelrade": "Mergelrade",
    "elsdaal": "Elsdaal",
    "vossenkouter": "Vossenkouter",
}
SETS = (
    "eigen1",
    "eigen2",
    "eigen3",
    "eigen4",
    "eigen5-toets",
    "eigen8",
    "eigen18",
    "eigen18-toets",
    "eigen19",
    "eigen20",
    "eigen21",
    "eigen22",
    "eigen23-toets",
    "eigen24",
    "eigen25",
    "eigen26",
    "eigen27-toets",
    "eigen28",
    "eigen29",
    "eigen30",
    "eigen31",
    "eigen32",
    "eigen33",
)
IN_WORD = {"eigen29"}
FORMATS = {
    "valkendam": "docx",
    "wilgenrade": "odt",
    "torenburg": "docx",
    "oudlande": "docx",
    "marienwaard": "odt",
    "haarsum": "docx",
    "loosterwijk": "odt",
    "tienmark": "docx",
    "grathuizen": "docx",
    "hazermond": "docx",
    "wolmersum": "odt",
    "kornhove": "docx",
    "ravelswoude": "odt",
    "tesselbroek": "docx",
    "slikkerhaven": "docx",
    "platermeer": "odt",
    "bremerlo": "docx",
    "tolkenheide": "odt",
    "aldermeer": "docx",
    "tolverlaat": "odt",
    "ulvermade": "odt",
    "haverlaken": "docx",
    "meerhoven": "odt",
    "druivendael": "docx",
    "zwanenbroek": "docx",
    "vlietmonde": "docx",
    "kerkhaven": "docx",
    "hoogwerve": "odt",
    "ruigenhil": "docx",
    "broekzijl": "docx",
    "zandermeer": "docx",
    "oosterbroek": "odt",
    "lindewaard": "docx",
    "wieringerhorn": "docx",
    "dalmeer": "docx",
    "hoogeland": "docx",
    "molenrode": "docx",
    "oeverlo": "docx",
    "steenwaard": "docx",
    "zuiderhage": "docx",
    "ganzevoort": "docx",
    "hessenmeer": "odt",
    "tielrade": "docx",
    "duinhoven": "odt",
    "brakelmeer": "docx",
    "zoutkerke": "docx",
    "oldenwaard": "odt",
    "kraaienveld": "docx",
    "sintgeerten": "docx",
    "wezelmond": "docx",
    "harkenrode": "docx",
    "mergelrade": "docx",
    "elsdaal": "odt",
    "vossenkouter": "docx",
}


class Record(Struct):
    common: list[int] = field(default_factory=list)
    draft: list[str] = field(default_factory=list)
    weight: str = "inhoudelijk"
    relation: str = "gewijzigd"
    signals: list[dict[str, str]] = field(default_factory=list)
    moved: bool = False


class Block(Struct):
    prefix: str
    units: list[str] = field(default_factory=list)
    records: list[Record | None] = field(default_factory=list)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!]) (?=[A-ZÉ€'\"])", text)


def blocks_of(path: Path) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(";"):
            continue
        bare = line.removeprefix(". ")
        if not line.strip():
            blocks.append([])
        elif bare.startswith(("#", "- ", "| ")):
            blocks += [[line], []]
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def prefix_of(line: str) -> tuple[str, str]:
    match = re.match(r"(#+ |- |)", line)
    assert match
    return match[1], line[match.end() :]


def read_common(path: Path) -> list[Block]:
    found = []
    for lines in blocks_of(path):
        if lines[0].startswith("| "):
            found += [Block("|", [cell.strip()]) for cell in lines[0].strip("| ").split(" | ")]
            found[-1].prefix = "|\n"
            continue
        prefix, first = prefix_of(lines[0])
        found.append(Block(prefix, [first, *lines[1:]]))
    return found


def read_unit(text: str, common: list[str], dropped: list[Record]) -> Record | None:
    body, *said = text.split(" !")
    signals = [
        dict(zip(("soort", "was", "wordt", "richting"), s.strip().split("|"), strict=True)) for s in said
    ]
    weights = {"r": "redactioneel", "i": "inhoudelijk"}
    if match := re.fullmatch(r"=(\d+)", body.strip()):
        return Record([int(match[1])], [common[int(match[1]) - 1]], "geen", "gelijk")
    if match := re.fullmatch(r"~([ri]) ([\d+]+) (.*)", body.strip()):
        units = [int(n) for n in match[2].split("+")]
        return Record(units, match[3].split(" || "), weights[match[1]], "gewijzigd", signals)
    if match := re.fullmatch(r"\+([ri]) (.*)", body.strip()):
        return Record([], [match[2]], weights[match[1]], "toegevoegd", signals)
    if match := re.fullmatch(r"-([ri]) (\d+)", body.strip()):
        dropped.append(Record([int(match[2])], [], weights[match[1]], "vervallen", signals))
        return None
    raise ValueError(text)


def read_draft(path: Path, common: list[str]) -> tuple[list[Block], list[Record]]:
    blocks: list[Block] = []
    dropped: list[Record] = []
    for lines in blocks_of(path):
        if lines[0].startswith("-i ") or lines[0].startswith("-r "):
            for line in lines:
                read_unit(line, common, dropped)
            continue
        if lines[0].startswith("| "):
            for cell in lines[0].strip("| ").split(" | "):
                record = read_unit(cell.strip(), common, dropped)
                assert record
                blocks.append(Block("|", list(record.draft), [record]))
            blocks[-1].prefix = "|\n"
            continue
        local = lines[0].startswith(". ")
        prefix, first = prefix_of(lines[0].removeprefix(". "))
        block = Block(prefix)
        for line in [(". " if local else "") + first, *lines[1:]]:
            if line.startswith(". "):
                for sentence in sentences(line[2:].strip()):
                    block.units.append(sentence)
                    block.records.append(None)
            elif match := re.fullmatch(r"&(\d+) (.*)", line):
                record = holding(int(match[1]), blocks)
                record.draft.append(match[2])
                block.units.append(match[2])
                block.records.append(record)
            else:
                record = read_unit(line, common, dropped)
                assert record, line
                block.units += record.draft
                block.records += [record] * len(record.draft)
        blocks.append(block)
    return blocks, dropped


def holding(unit: int, blocks: list[Block]) -> Record:
    """The record of the blocks so far that answers this common unit."""
    return next(r for block in blocks for r in block.records if r is not None and unit in r.common)


def apply_part(blocks: list[Block]) -> None:
    """Local units inside the part are added (docs/vergelijking.md, section 2)."""

    def linked(group: list[Block]) -> list[bool]:
        return [bool(r and r.common) for b in group for r in b.records]

    def add(group: list[Block]) -> None:
        for block in group:
            for n, unit in enumerate(block.units):
                if block.records[n] is None:
                    weight = "redactioneel" if block.prefix.startswith("#") else "inhoudelijk"
                    block.records[n] = Record([], [unit], weight, "toegevoegd")

    flags = linked(blocks)
    if 2 * sum(flags) >= len(flags):
        add(blocks)
        return
    sections: list[list[Block]] = []
    for block in blocks:
        if block.prefix.startswith("#") or not sections:
            sections.append([])
        sections[-1].append(block)
    for section in sections:
        flags = linked(section)
        if 2 * sum(flags) >= len(flags):
            add(section)
            continue
        for block in section:
            flags = linked([block])
            if 2 * sum(flags) >= len(flags):
                add([block])


def mark_moves(common: list[Block], blocks: list[Block]) -> None:
    order: list[Record] = []
    for block in blocks:
        for record in block.records:
            if record and record.common and all(record is not other for other in order):
                order.append(record)
    best: list[tuple[int, int]] = []
    back: list[int] = []
    for n, record in enumerate(order):
        size = sum(map(len, record.draft))
        options = [(best[k], k) for k in range(n) if min(order[k].common) < min(record.common)] or [
            ((0, 0), -1)
        ]
        (count, length), last = max(options)
        best.append((count + 1, length + size))
        back.append(last)
    at = max(range(len(order)), key=lambda n: best[n])
    run = set()
    while at >= 0:
        run.add(at)
        at = back[at]
    heading_of: dict[int, int] = {}
    number, heading = 0, 0
    headings = set()
    for block in common:
        for _ in block.units:
            number += 1
            if block.prefix.startswith("#"):
                heading = number
                headings.add(number)
            heading_of[number] = heading
    alive = {n for record in order for n in record.common if n in headings}
    above: Record | None = None
    stands: dict[int, Record | None] = {}
    for block in blocks:
        if block.prefix.startswith("#"):
            above = block.records[0]
        for record in block.records:
            if record:
                stands.setdefault(id(record), above)
    for n, record in enumerate(order):
        now = stands[id(record)]
        other = (
            now is not None
            and bool(now.common)
            and now is not record
            and any(
                heading_of[c] in alive and heading_of[c] not in now.common and c not in headings
                for c in record.common
            )
        )
        record.moved = n not in run or other
        if record.moved and record.weight == "geen":
            record.weight = "redactioneel"


def gold(name: str, common: list[str], blocks: list[Block], dropped: list[Record]) -> dict[str, Any]:
    keyed: list[tuple[tuple[int, int], Record]] = [((r.common[0], 0), r) for r in dropped]
    last, letter, seen = 0, 0, set()
    for block in blocks:
        for record in block.records:
            if record is None or id(record) in seen:
                continue
            seen.add(id(record))
            if record.common:
                last, letter = min(record.common), 0
                keyed.append(((last, 0), record))
            else:
                letter += 1
                keyed.append(((last, letter), record))
    covered = sorted(n for _, record in keyed for n in record.common)
    wrong = {n for n in range(1, len(common) + 1) if covered.count(n) != 1}
    assert not wrong, (name, sorted((n, covered.count(n), common[n - 1]) for n in wrong))
    keyed.sort(key=lambda pair: pair[0])
    return {
        "gemeente": NAMES[name],
        "bestand": f"{name}.{FORMATS.get(name, 'md')}",
        "wijzigingen": [
            {
                "soort": r.relation,
                "verplaatst": r.moved,
                "gewicht": r.weight,
                "was": [{"tekst": common[n - 1]} for n in r.common],
                "wordt": [{"tekst": t} for t in r.draft],
                "signalen": r.signals,
            }
            for _, r in keyed
        ],
    }


def markdown(blocks: list[Block]) -> str:
    out: list[str] = []
    row: list[str] = []
    rows = 0
    for block in blocks:
        if block.prefix.startswith("|"):
            row += block.units
            if block.prefix == "|\n":
                line = f"| {' | '.join(row)} |"
                if rows:
                    out[-1] += "\n" + line
                else:
                    out.append(line + "\n|" + " --- |" * len(row))
                row, rows = [], rows + 1
            continue
        rows = 0
        text = re.sub(r"^(\d+)\. ", r"\1\\. ", " ".join(block.units))  # a typed number, no list
        out.append(block.prefix + text)
    return "\n\n".join(out) + "\n"


def write_file(target: Path, text: str) -> None:
    """The draft as the file that a municipality would send."""
    if target.suffix == ".md":
        target.write_text(text, encoding="utf-8")
        return
    subprocess.run(
        ["pandoc", "--from=markdown-smart", f"--to={target.suffix[1:]}", f"--output={target}"],
        input=text,
        encoding="utf-8",
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
    )


def write_word(target: Path, blocks: list[Block]) -> None:
    """The draft as Word itself lays it out: headings, lists and a table in its own styles."""
    made = Document()
    table, row = None, []
    for block in blocks:
        text = " ".join(block.units)
        if block.prefix.startswith("|"):
            row.append(text)
            if block.prefix == "|\n":
                table = table or made.add_table(0, len(row), "Table Grid")
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
                row = []
            continue
        table = None
        if block.prefix.startswith("#"):
            made.add_heading(text, len(block.prefix) - 1)
        else:
            made.add_paragraph(text, "List Bullet" if block.prefix == "- " else None)
    dated = BytesIO()
    made.save(dated)
    with ZipFile(dated) as was, ZipFile(target, "w") as undated:
        for part in was.namelist():
            undated.writestr(ZipInfo(part), was.read(part), ZIP_DEFLATED)


def main() -> None:
    for name in SETS:
        folder = HERE / name
        common_blocks = read_common(folder / "bron" / "gemeenschappelijk.txt")
        common = [unit for block in common_blocks for unit in block.units]
        (folder / "gemeenschappelijk.md").write_text(markdown(common_blocks), encoding="utf-8")
        if name in IN_WORD:
            write_word(folder / "gemeenschappelijk.docx", common_blocks)
        for sub in ("concepten", "bestanden", "goud"):
            (folder / sub).mkdir(exist_ok=True)
        for path in sorted((folder / "bron").glob("*.txt")):
            if path.stem == "gemeenschappelijk":
                continue
            blocks, dropped = read_draft(path, common)
            apply_part(blocks)
            mark_moves(common_blocks, blocks)
            text = markdown(blocks)
            answer = gold(path.stem, common, blocks, dropped)
            (folder / "concepten" / f"{path.stem}.md").write_text(text, encoding="utf-8")
            if name in IN_WORD:
                write_word(folder / "bestanden" / answer["bestand"], blocks)
            else:
                write_file(folder / "bestanden" / answer["bestand"], text)
            (folder / "goud" / f"{path.stem}.json").write_text(
                json.dumps(answer, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
            )


if __name__ == "__main__":
    main()

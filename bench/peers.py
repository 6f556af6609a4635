"""What the peers do, each as a process of its own, run by the Python of the peers' environment.

    python bench/peers.py NAME FOLDER COMMON DRAFT...

FOLDER is where results go. This file imports nothing but the peer that was asked for.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

Job = Callable[[Path, Path, list[Path]], None]


def scalpel(folder: Path, common: Path, drafts: list[Path]) -> None:
    from docx_scalpel import docx_diff_compare

    text = common.read_bytes()
    for draft in drafts:
        (folder / draft.name).write_bytes(docx_diff_compare(text, draft.read_bytes()))


def scalpel_alone(_folder: Path, common: Path, drafts: list[Path]) -> None:
    """The processor time of its redlines alone, in milliseconds: no start-up, no files, warmed up."""
    from docx_scalpel import docx_diff_compare

    text, others = common.read_bytes(), [draft.read_bytes() for draft in drafts]
    spent = 0.0
    for _ in range(3):
        start = processor_time()
        for other in others:
            docx_diff_compare(text, other)
        spent = processor_time() - start
    print(1000 * spent)


def processor_time() -> float:
    """Of this process and of its children that still run, in seconds: the work is done by a host of its own
    (Linux alone tells of it)."""
    total = time.process_time()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) == os.getpid():
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def scalpel_batch(folder: Path, common: Path, drafts: list[Path]) -> None:
    """Its own batch, which reads the common text once; in tens, so that no message holds a hundred files."""
    from docx_scalpel import docx_diff_compare_batch

    text = common.read_bytes()
    for start in range(0, len(drafts), 10):
        tenth = drafts[start : start + 10]
        results = docx_diff_compare_batch(text, [draft.read_bytes() for draft in tenth], products=["redline"])
        for draft, result in zip(tenth, results, strict=True):
            (folder / draft.name).write_bytes(result.products.redline)


def open_and_save(folder: Path, _common: Path, drafts: list[Path]) -> None:
    import docx

    for draft in drafts:
        docx.Document(str(draft)).save(str(folder / draft.name))


def docxtpl_template(folder: Path, common: Path, _drafts: list[Path]) -> None:
    """Makes a template of one municipality's version: its name a value, every section a choice."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document(str(common))
    sections = 0
    for paragraph in list(document.paragraphs):
        for run in paragraph.runs:
            run.text = run.text.replace("{", "(").replace("Gemeente 1", "{{ gemeente }}")
        if paragraph.style.name.startswith("Heading 2"):
            if sections:
                paragraph.insert_paragraph_before("{%p endif %}")
            sections += 1
            paragraph.insert_paragraph_before("{%p if stuk_" + str(sections) + " %}")
    if sections:
        last = OxmlElement("w:p")
        run, text = OxmlElement("w:r"), OxmlElement("w:t")
        text.text = "{%p endif %}"
        run.append(text)
        last.append(run)
        body = document.element.body
        body.insert(body.index(body.find(qn("w:sectPr"))), last)
    document.save(str(folder / "sjabloon.docx"))


def docxtpl(folder: Path, common: Path, drafts: list[Path]) -> None:
    """Renders the template `common` for as many municipalities as there are drafts."""
    from docxtpl import DocxTemplate

    choices = {f"stuk_{number}": True for number in range(1, 200)}
    for number, draft in enumerate(drafts, 1):
        template = DocxTemplate(str(common))
        template.render({"gemeente": f"Gemeente {number}", **choices})
        template.save(str(folder / draft.name))


JOBS: dict[str, Job] = {
    "scalpel": scalpel,
    "scalpel-alone": scalpel_alone,
    "scalpel-batch": scalpel_batch,
    "open-and-save": open_and_save,
    "docxtpl-template": docxtpl_template,
    "docxtpl": docxtpl,
}

if __name__ == "__main__":
    name, *paths = sys.argv[1:]
    folder, common, *drafts = map(Path, paths)
    JOBS[name](folder, common, drafts)

"""The page and the picture that the figures of a run become."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from growth import growth_picture
from msgspec import Struct

TITLES = {
    "start": "Starten",
    "redline": "Redline van 640 alinea's tegen de gemeenschappelijke tekst",
    "geheel": "Twee versies van 640 alinea's geheel",
    "vijf": "Vijf concepten van 70 eenheden",
    "samenstellen": "Dertig versies samenstellen en schrijven",
}
TEXT = Path(__file__).with_name("beyond-one-machine.md")
US, SCALPEL = "regioparagraaf", "docx-scalpel"
BUSY = 0.1
"""The part of all cores that other work may take before the clock says nothing."""
GROWTH_TOLD = "Processortijd en geheugen naar het aantal concepten"


class Goal(Struct, frozen=True):
    """What a job may cost beside another; by processor time, unless it is about more cores or memory."""

    what: str
    most: float
    job: str
    ours: str
    theirs: str
    measure: str = "processor_s"


GOALS = (
    Goal("`--help` naast `import click`", 1.3, "start", "regioparagraaf --help", "import click"),
    Goal("redline van 640 alinea's naast docx-scalpel", 0.8, "redline", US, SCALPEL),
    Goal("dezelfde, geheugen", 0.6, "redline", US, SCALPEL, "geheugen_mb"),
    Goal("vijf concepten, alle uitvoer, naast vijf redlines", 1.5, "vijf", f"{US}, alle uitvoer", SCALPEL),
    Goal("honderd concepten naast docx-scalpel, op de klok", 0.5, "reeks/100", US, SCALPEL, "seconden"),
    Goal("dezelfde, processortijd", 1.0, "reeks/100", US, SCALPEL),
    Goal("dertig versies naast docxtpl", 0.5, "samenstellen", US, "docxtpl"),
    Goal("dezelfde naast python-docx, openen en bewaren", 2.0, "samenstellen", US, "python-docx"),
)


def write_report(found: dict[str, Any], docs: Path) -> None:
    """Writes docs/snelheid.md and docs/beeld/snelheid.svg."""
    jobs = found["taken"]
    others = found["machine"]["ander_werk"]
    lines = [
        "# Snelheid",
        "",
        f"Gemaakt door `make bench` in {found['duur_s'] / 60:.0f} minuten: hele processen om en om, medianen "
        f"van {found['rondes']} rondes op {found['machine']['kernen']} kernen met Python "
        f"{found['machine']['python']}. {_told(others)} Geheugen is dat van het grootste proces. Alles staat "
        "als gegevens in `bench/results.json`.",
        "",
        "## Doelen",
        "",
        "| taak | doel | gemeten | gehaald |",
        "|---|---|---|---|",
        *_goals(jobs, is_busy=others is None or others > BUSY),
        "",
        "![Processortijd per taak](beeld/snelheid.svg)",
    ]
    for name, title in TITLES.items():
        if name in jobs:
            lines += ["", f"## {title}", "", *_table(jobs[name])]
    if "reeks" in jobs:
        told = (
            "Concepten van 640 alinea's, redline en JSON; 10 en 100 even vaak gemeten als de rest, de andere "
        )
        told += "minder vaak."
        lines += ["", "## Een reeks concepten", "", told, "", *_growth(jobs["reeks"])]
        lines += ["", f"![{GROWTH_TOLD}](beeld/groei.svg)"]
    if "schaal" in jobs:
        lines += ["", "## Alle 342 gemeenten", "", _scale(jobs["schaal"])]
    if found["ontbreekt"]:
        lines += ["", f"Niet te installeren, dus weggelaten: {', '.join(found['ontbreekt'])}."]
    if {"reeks", "schaal"} <= jobs.keys():
        lines += ["", _after_one_machine(jobs)]
    lines.append("")
    (docs / "beeld").mkdir(parents=True, exist_ok=True)
    (docs / "snelheid.md").write_text("\n".join(lines), "utf-8")
    (docs / "beeld" / "snelheid.svg").write_text(_picture(jobs), "utf-8")
    if "reeks" in jobs:
        (docs / "beeld" / "groei.svg").write_text(growth_picture(jobs["reeks"], GROWTH_TOLD), "utf-8")


def _told(others: float | None) -> str:
    if others is None:
        return "Wat de machine verder deed is niet bekend; daarom telt processortijd, niet de klok."
    part = f"Ander werk nam intussen {others:.0%} van de kernen"
    return f"{part}." if others <= BUSY else f"{part}; daarom telt processortijd, niet de klok."


def _after_one_machine(jobs: dict[str, Any]) -> str:
    """What the text about more than one machine says, with the figures of this run."""
    draft, every = jobs["reeks"]["100"][US], jobs["schaal"][US]
    each, sizes = draft["processor_s"] / 100, jobs["schaal"]["uitvoer_mb"]
    return (
        TEXT.read_text("utf-8")
        .rstrip()
        .format(
            each=f"{each:.2f}".replace(".", ","),
            draft_memory=round(draft["geheugen_mb"]),
            eight_cores=round(342 * each / 8),
            thousand=round(1000 * each / 8),
            whole_memory=round(every["geheugen_mb"]),
            grows=f"{max(0, every['geheugen_mb'] - draft['geheugen_mb']) / 342:.1f}".replace(".", ","),
            page=round(1000 * sizes["vergelijking.html"] / 342),
            json=round(1000 * sizes["vergelijking.json"] / 342),
        )
    )


def _goals(jobs: dict[str, Any], is_busy: bool) -> Iterator[str]:
    """Each goal with what was measured; on a busy machine the clock decides nothing."""
    for goal in GOALS:
        ratio = _ratio(jobs, goal.job, goal.ours, goal.theirs, goal.measure)
        if ratio is not None:
            met = None if is_busy and goal.measure == "seconden" else ratio <= goal.most
            yield _goal(goal.what, f"≤ {goal.most}", ratio, met)
    reeks = jobs.get("reeks", {})
    if {"10", "100"} <= reeks.keys():
        few, many = reeks["10"][US], reeks["100"][US]
        for what, most, measure, per in (
            ("groei van 10 naar 100 concepten, processortijd per concept", 1.1, "processor_s", 10),
            ("groei van 10 naar 100 concepten, geheugen", 1.1, "geheugen_mb", 1),
        ):
            growth = many[measure] / few[measure] / per
            yield _goal(what, f"≤ {most}", growth, growth <= most)
        one = reeks["100"].get(f"{US} op één kern")
        if one:
            gain = one["seconden"] / many["seconden"]
            met = None if is_busy else gain >= 1.7
            yield _goal("twee kernen naast één, op de klok", "≥ 1.7", gain, met)


def _goal(what: str, asked: str, found: float, met: bool | None) -> str:
    told = {True: "ja", False: "nee", None: "niet te zeggen: de machine deed ander werk"}[met]
    return f"| {what} | {asked} × | {found:.2f} × | {told} |"


def _ratio(jobs: dict[str, Any], job: str, ours: str, theirs: str, measure: str) -> float | None:
    costs: Any = jobs
    for name in job.split("/"):
        costs = costs.get(name, {})
    if ours not in costs or theirs not in costs:
        return None
    return float(costs[ours][measure] / costs[theirs][measure])


def _growth(reeks: dict[str, Any]) -> list[str]:
    rows = [
        "| concepten | wie | seconden | processor | processor per concept | geheugen (MB) |",
        "|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {count} | {who} | {cost['seconden']} | {cost['processor_s']} | "
        f"{cost['processor_s'] / int(count):.3f} | {cost['geheugen_mb']} |"
        for count, costs in reeks.items()
        for who, cost in costs.items()
    ]
    return rows


def _scale(schaal: dict[str, Any]) -> str:
    cost, sizes = schaal[US], schaal["uitvoer_mb"]
    made = "; ".join(f"`{name}` {size} MB" for name, size in sizes.items())
    return (
        f"Eén keer gemeten, met alle gewone uitvoer: {cost['processor_s']} s processortijd over twee "
        f"processen, hoogstens {cost['geheugen_mb']} MB in één proces, {cost['seconden']} s op de klok. "
        f"{made}."
    )


def _table(costs: dict[str, Any]) -> list[str]:
    first = next(iter(costs.values()))["processor_s"]
    rows = ["| wie | seconden | processor | wij / deze | geheugen (MB) |", "|---|---|---|---|---|"]
    rows += [
        f"| {name} | {cost['seconden']} | {cost['processor_s']} | {first / cost['processor_s']:.2f} | "
        f"{cost['geheugen_mb']} |"
        for name, cost in costs.items()
    ]
    return rows


def _picture(jobs: dict[str, Any]) -> str:
    rows = [
        (TITLES[job], who, cost["processor_s"]) for job in TITLES for who, cost in jobs.get(job, {}).items()
    ]
    longest = max((seconds for *_, seconds in rows), default=1.0)
    bars = [
        f'<text x="10" y="{22 * n + 30}">{title}: {who}</text>'
        f'<rect x="560" y="{22 * n + 18}" width="{300 * seconds / longest:.1f}" height="14" fill="#2f6690"/>'
        f'<text x="{566 + 300 * seconds / longest:.0f}" y="{22 * n + 30}">{seconds:.2f} s</text>'
        for n, (title, who, seconds) in enumerate(rows)
    ]
    size = f'width="940" height="{22 * len(rows) + 30}" font-family="sans-serif" font-size="12"'
    title = "<title>Seconden processortijd per taak en programma</title>"
    label = f'{title}<rect width="100%" height="100%" fill="white"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{label}{"".join(bars)}</svg>\n'

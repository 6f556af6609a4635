"""The page and the picture that the figures of a run become."""

from __future__ import annotations

from pathlib import Path
from typing import Any

TITLES = {
    "start": "Starten",
    "redline": "Redline van 640 alinea's tegen de gemeenschappelijke tekst",
    "geheel": "Twee versies van 640 alinea's geheel",
    "vijf": "Vijf concepten van 70 eenheden",
    "samenstellen": "Dertig versies samenstellen en schrijven",
}
TEXT = Path(__file__).with_name("na-een-machine.md")


def write_report(found: dict[str, Any], docs: Path) -> None:
    """Writes docs/snelheid.md and docs/beeld/snelheid.svg."""
    jobs = found["taken"]
    load = ", ".join(f"{value:.1f}" for value in found["machine"]["belasting"])
    lines = [
        "# Snelheid",
        "",
        f"Gemaakt door `make bench`: hele processen om en om, medianen van {found['rondes']} rondes op "
        f"{found['machine']['kernen']} kernen; belasting van de machine aan het eind: {load}. "
        "Geheugen is dat van het grootste proces.",
        "",
        "![Seconden per taak](beeld/snelheid.svg)",
    ]
    for name, title in TITLES.items():
        if name in jobs:
            lines += ["", f"## {title}", "", *_table(jobs[name])]
    for count, costs in jobs.get("reeks", {}).items():
        lines += ["", f"## Reeks van {count} concepten, redline en JSON", "", *_table(costs)]
    if found["ontbreekt"]:
        lines += ["", f"Niet te installeren, dus weggelaten: {', '.join(found['ontbreekt'])}."]
    lines += ["", TEXT.read_text("utf-8").rstrip(), ""]
    (docs / "beeld").mkdir(parents=True, exist_ok=True)
    (docs / "snelheid.md").write_text("\n".join(lines), "utf-8")
    (docs / "beeld" / "snelheid.svg").write_text(_picture(jobs), "utf-8")


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
    rows = [(TITLES[job], who, cost["seconden"]) for job in TITLES for who, cost in jobs.get(job, {}).items()]
    longest = max((seconds for *_, seconds in rows), default=1.0)
    bars = [
        f'<text x="10" y="{22 * n + 30}">{title}: {who}</text>'
        f'<rect x="560" y="{22 * n + 18}" width="{300 * seconds / longest:.1f}" height="14" fill="#2f6690"/>'
        f'<text x="{566 + 300 * seconds / longest:.0f}" y="{22 * n + 30}">{seconds:.2f} s</text>'
        for n, (title, who, seconds) in enumerate(rows)
    ]
    size = f'width="940" height="{22 * len(rows) + 30}" font-family="sans-serif" font-size="12"'
    label = '<title>Seconden per taak en programma</title><rect width="100%" height="100%" fill="white"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{label}{"".join(bars)}</svg>\n'

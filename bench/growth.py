"""The growth over the number of drafts as a small picture: processor time, and beside it memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

WIDTH, HEIGHT, MARGIN, APART = 300, 170, 60, 90
COLOURS = ("#2f6690", "#b5541c", "#4a7c59")
DASHES = ("", "6 4", "2 3")
"""Lines differ in more than colour."""
PANELS = (("processor_s", "seconden processortijd"), ("geheugen_mb", "MB geheugen"))

Growth = Mapping[str, Mapping[str, Mapping[str, float]]]


def growth_picture(growth: Growth, title: str) -> str:
    """One line for everyone who was measured at more than one number of drafts."""
    names = [
        name for name in next(iter(growth.values())) if sum(name in costs for costs in growth.values()) > 1
    ]
    inside = [f"<title>{title}</title>", '<rect width="100%" height="100%" fill="white"/>']
    for place, (measure, label) in enumerate(PANELS):
        left = MARGIN + place * (WIDTH + APART)
        inside += _panel(growth, names, measure, label, left)
    for n, name in enumerate(names):
        y = MARGIN + HEIGHT + 50 + 18 * n
        inside.append(_line([(MARGIN, y - 4), (MARGIN + 40, y - 4)], n))
        inside.append(f'<text x="{MARGIN + 50}" y="{y}">{name}</text>')
    width = 2 * WIDTH + APART + MARGIN + 30
    size = f'width="{width}" height="{MARGIN + HEIGHT + 50 + 18 * len(names)}"'
    look = 'font-family="sans-serif" font-size="12" role="img"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {look}>{"".join(inside)}</svg>\n'


def _panel(growth: Growth, names: list[str], measure: str, label: str, left: int) -> Iterator[str]:
    counts = [int(count) for count in growth]
    highest = max(costs[name][measure] for costs in growth.values() for name in names if name in costs)

    def point(count: int, value: float) -> tuple[float, float]:
        return left + WIDTH * count / max(counts), MARGIN + HEIGHT * (1 - value / highest)

    bottom = MARGIN + HEIGHT
    yield f'<text x="{left}" y="{MARGIN - 20}" font-weight="bold">{label}</text>'
    yield f'<path d="M{left} {MARGIN}V{bottom}H{left + WIDTH}" fill="none" stroke="#555"/>'
    for part in (0.0, 0.5, 1.0):
        y = bottom - HEIGHT * part
        yield f'<text x="{left - 6}" y="{y + 4:.0f}" text-anchor="end">{_figure(highest * part)}</text>'
    for count in counts:
        x, _ = point(count, 0)
        yield f'<text x="{x:.0f}" y="{bottom + 16}" text-anchor="middle">{count}</text>'
    for n, name in enumerate(names):
        yield _line(
            [point(int(count), costs[name][measure]) for count, costs in growth.items() if name in costs], n
        )


def _line(points: list[tuple[float, float]], number: int) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = DASHES[number % len(DASHES)]
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    colour = COLOURS[number % len(COLOURS)]
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>'


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 10 or not value else f"{value:.1f}".replace(".", ",")

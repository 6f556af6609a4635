"""New files for a user to go on with: a fragment, and a source drafted from a report."""

from __future__ import annotations

from collections.abc import Iterable

from regioparagraaf.dutch.unseen import without_unseen
from regioparagraaf.library.report_points import Found
from regioparagraaf.writers.dossier import skeleton, toml_value

EXAMPLES = (
    "Wij verkennen of …",
    "Wij willen …",
    "Wij stellen uiterlijk in … vast dat …",
)


def fragment_file(
    template: str,
    identity: str,
    title: str,
    theme: str,
    element: str,
    ladder: tuple[str, ...],
    municipality: str,
) -> str:
    """A fragment with a variant a level, and every other key as a comment that says what it is for."""
    last = len(EXAMPLES) - 1
    examples = [
        EXAMPLES[min(last, round(rank * last / max(1, len(ladder) - 1)))] for rank in range(len(ladder))
    ]
    return skeleton(template).render(
        id=identity,
        titel=title,
        thema=theme,
        bouwsteen=element,
        ladder=ladder,
        voorbeelden=examples,
        gemeente=municipality,
    )


def source_file(identity: str, title: str, kind: str, origin: str, items: Iterable[Found]) -> str:
    """A source with the recommendations of a report, for a person to check."""
    lines = [
        "# Opgesteld door het programma: kijk elke tekst en elk nummer na, vul 'thema' en 'pagina' in,",
        "# en haal daarna deze twee regels weg.",
        f"id = {toml_value(identity)}",
        f"titel = {toml_value(title)}",
        f"soort = {toml_value(kind)}",
        'status = "concept"',
        f"herkomst = {toml_value(origin)}",
    ]
    for item in items:
        lines += ["", "[[aanbeveling]]", f"id = {toml_value(item.number)}", 'thema = ""']
        if item.heading:
            lines.append(f"# staat onder: {without_unseen(' '.join(item.heading.split()))}")
        lines += [f"tekst = {toml_value(item.text)}", f"pagina = {toml_value(item.page)}"]
    return "\n".join(lines) + "\n"

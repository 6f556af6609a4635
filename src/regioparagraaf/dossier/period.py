"""The years that an agreement is for: two of them, the second later than the first."""

from __future__ import annotations

import re

from regioparagraaf.errors import Remark, fault

ADVICE = "schrijf 2026-2030"


def years_of(text: str) -> str:
    """'2026-2030' from any way in which two years are written; empty where there are not two."""
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", text)
    return "-".join(years) if len(years) == 2 else ""


def period_fault(text: str) -> Remark | None:
    """What is wrong with a period that somebody wrote."""
    years = years_of(text)
    if not years:
        return fault("RP062", f"periode '{text}' noemt geen twee jaren", ADVICE)
    begin, _, end = years.partition("-")
    if begin < end:
        return None
    turned = f"draai de jaren om: {end}-{begin}" if end < begin else ADVICE
    return fault("RP062", f"periode '{text}' eindigt niet na haar begin", turned)

"""Units of length, area, weight, energy and power, each with what it is of the base unit of its kind."""

from __future__ import annotations

LENGTHS = {"kilometer": 1000.0, "km": 1000.0, "meter": 1.0, "m": 1.0, "centimeter": 0.01, "cm": 0.01}
LENGTHS |= {"millimeter": 0.001, "mm": 0.001}
_AREAS = {"hectare": 1e4, "hectaren": 1e4, "ha": 1e4, "m²": 1.0, "m2": 1.0, "vierkante": 1.0}
_AREAS |= {"km²": 1e6, "km2": 1e6}
_ENERGIES = {"kilowattuur": 1.0, "kwh": 1.0, "megawattuur": 1e3, "mwh": 1e3, "gigawattuur": 1e6, "gwh": 1e6}
_ENERGIES |= {"terawattuur": 1e9, "twh": 1e9}
_POWERS = {"kilowatt": 1.0, "kw": 1.0, "megawatt": 1e3, "mw": 1e3, "kilowattpiek": 1.0, "megawattpiek": 1e3}
_WEIGHTS = {"kilogram": 1.0, "kilo": 1.0, "kg": 1.0, "gram": 0.001}
_KINDS = (("meter", LENGTHS), ("kilo", _WEIGHTS), ("kwh", _ENERGIES), ("m²", _AREAS), ("kw", _POWERS))

BASES = frozenset(base for base, _ in _KINDS)
UNITS = frozenset(unit for _, factors in _KINDS for unit in factors)
"""The words for units, with 'vierkante' for the square metre that it opens."""


def in_base(value: float, unit: str) -> tuple[float, str]:
    """A number in the base unit of its kind: half a kilometre is 500 'meter'. Any other stays as it is."""
    return next(((value * factors[unit], base) for base, factors in _KINDS if unit in factors), (value, unit))

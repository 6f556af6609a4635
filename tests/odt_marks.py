"""Marks of tracked changes in OpenDocument text, as LibreOffice writes them (OpenDocument 1.3, 5.5)."""

from __future__ import annotations


def start(name: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def end(name: str) -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def gone(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'

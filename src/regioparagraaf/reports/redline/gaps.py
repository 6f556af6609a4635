"""What stands between two anchors on one side, taken away piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.reports.redline.sides import Island, Item, Text


def closes(items: Sequence[Item]) -> bool:
    """Whether a paragraph ends here, or more than text stands here."""
    return any(not isinstance(item, Text) for item in items)


def head(items: list[Item]) -> list[Text]:
    """Takes the texts before the first paragraph end."""
    found: list[Text] = []
    while items and isinstance(items[0], Text):
        found.append(items[0])
        items.pop(0)
    return found


def tail(items: list[Item]) -> list[Text]:
    """Takes the texts behind the last paragraph end or barrier."""
    found: list[Text] = []
    while items and isinstance(items[-1], Text):
        found.insert(0, items[-1])
        items.pop()
    return found


def rows_of(items: list[Item], pair: Item, *, last: bool = False) -> list[Item]:
    """Takes the rows, at the begin or the end, of the same table as this row."""
    assert isinstance(pair, Island), pair
    found: list[Item] = []
    while items and pair.table >= 0:
        item = items[-1 if last else 0]
        if not isinstance(item, Island) or item.table != pair.table:
            break
        found.insert(0, item) if last else found.append(item)
        items.pop(-1 if last else 0)
    return found


def asides(items: list[Item]) -> list[Item]:
    """Takes the notes and text boxes at the begin."""
    found: list[Item] = []
    while items and isinstance(items[0], Island) and items[0].table < 0:
        found.append(items.pop(0))
    return found

"""A table whose cells fit: every row begins a cell, every column too, none overlap, none reach out of their group."""

from __future__ import annotations

from bs4 import Tag

_GROUPS = ("thead", "tbody", "tfoot")
Spans = list[tuple[Tag, int, int]]


def settle_table(table: Tag) -> None:
    """Put the parts of *table* in order and make its cells' spans fit."""
    _settle_caption(table)
    _settle_groups(table)
    columns: set[int] = set()
    cells: Spans = []
    for group in table.find_all(_GROUPS, recursive=False):
        cells += _placed(group.find_all("tr", recursive=False), columns)
    for cell, start, width in cells:
        _set(cell, "colspan", len(columns.intersection(range(start, start + width))))


def _settle_caption(table: Tag) -> None:
    """One caption, in front, without a table in it."""
    captions = table.find_all("caption", recursive=False)
    for other in captions[1:]:
        captions[0].append(" ")
        captions[0].extend(list(other.contents))
        other.decompose()
    if captions:
        if captions[0].find("table"):
            captions[0].string = captions[0].get_text(" ", strip=True)
        table.insert(0, captions[0].extract())


def _settle_groups(table: Tag) -> None:
    """The first head goes first, the first foot last; all else is body."""
    for name in ("thead", "tfoot"):
        found = table.find_all(name, recursive=False)
        for other in found[1:]:
            other.name = "tbody"
        if found:
            at = len(table.find_all("caption", recursive=False)) if name == "thead" else len(table.contents)
            table.insert(at, found[0].extract())


def _placed(rows: list[Tag], columns: set[int]) -> Spans:
    """The cells of *rows* with column and width, their heights made to fit; *columns* learns where cells begin.

    Rows without a cell of their own are dropped.
    """
    taken: dict[int, int] = {}  # column: how many of the rows below a cell above still fills
    found: Spans = []
    held = [row.find_all(["td", "th"], recursive=False) for row in rows]
    for number, cells in enumerate(held):
        column, here = 0, dict[int, int]()
        for cell in cells:
            while taken.get(column, 0):
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            width = next((n for n in range(width) if taken.get(column + n, 0)), width)
            _set(cell, "rowspan", sum(map(bool, held[number : number + height])))
            found.append((cell, column, width))
            columns.add(column)
            here.update(dict.fromkeys(range(column, column + width), height))
            column += width
        taken = {at: height - 1 for at, height in {**taken, **here}.items() if height > 1}
        if not cells:
            rows[number].decompose()
    return found


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name) or 1)
    return int(value) if value.isdigit() else 1


def _set(cell: Tag, name: str, span: int) -> None:
    if span > 1:
        cell[name] = str(span)
    else:
        cell.attrs.pop(name, None)

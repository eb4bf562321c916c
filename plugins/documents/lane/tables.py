"""Tables of plain cells, told and cut as python-markdown's extension does."""

from __future__ import annotations

from typing import NamedTuple

from plugins.documents.lane.unsure import Unsure


class Table(NamedTuple):
    """The cells of a table as typed; each row is as long as ``classes``, the attribute of each column's cells."""

    classes: list[str]
    head: list[str]
    rows: list[list[str]]

    def html(self, cells: list[list[str]]) -> str:
        """The table; *cells* are the HTML of head and rows."""
        head, *rows = (_row(row, "td" if number else "th", self.classes) for number, row in enumerate(cells))
        empty = _row([""] * len(self.classes), "td", [""] * len(self.classes))
        return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{''.join(rows) or empty}</tbody>\n</table>"


def table(lines: list[str]) -> Table | None:
    """The table that *lines*, a block, are; None where they are none. Raises Unsure."""
    rows = [line.strip(" ") for line in lines]
    if len(rows) < 2 or "|" not in rows[0]:
        return None
    if any("\\" in row for row in rows):
        raise Unsure
    bordered = rows[0].startswith("|") or rows[0].endswith("|")
    head, marks = _cells(rows[0], bordered), _cells(rows[1], bordered)
    if len(head) == 1 and not all(row.startswith("|") or row.endswith("|") for row in rows[1:]):
        return None
    if len(marks) != len(head) or not set("".join(marks)) <= set(":- "):
        return None
    body = [(_cells(row, bordered) + [""] * len(marks))[: len(marks)] for row in rows[2:]]
    return Table([_class(mark.strip(" ")) for mark in marks], head, body)


def _cells(row: str, bordered: bool) -> list[str]:
    if bordered:
        row = row.removeprefix("|").removesuffix("|")
    return [cell.strip(" ") for cell in row.split("|")]


def _class(mark: str) -> str:
    left, right = mark.startswith(":"), mark.endswith(":")
    name = "center" if left and right else "left" if left else "right" if right else ""
    return name and f' class="{name}"'


def _row(cells: list[str], name: str, classes: list[str]) -> str:
    made = "".join(f"<{name}{class_}>{cell}</{name}>\n" for cell, class_ in zip(cells, classes, strict=True))
    return f"<tr>\n{made}</tr>\n"

"""Lists of plain items, tight, or loose by blank lines between them.

As python-markdown makes them: of the items in one block that follows another block of the
same list, the first is a paragraph, and so is the last one of the block before.
"""

from __future__ import annotations

import re

from plugins.documents.lane.unsure import Unsure

_ITEM = re.compile(r" {0,3}(?:(?P<number>\d+)\.|[*+-]) +(?P<text>.*)")
_NESTED = re.compile(r" {4,7}(?:\d+\.|[*+-]) ")
_START = re.compile(r"-?[0-9]{1,4}")


class List:
    """A list that may go on in the next block; ``name`` is ``ul`` or ``ol``."""

    def __init__(self, name: str, start: str) -> None:
        self.name, self._start = name, start
        self._items: list[str] = []
        self._paragraphs: set[int] = set()

    def extend(self, items: list[str]) -> None:
        """Add the *items*, HTML, of one more block."""
        if self._items:
            self._paragraphs |= {len(self._items) - 1, len(self._items)}
        self._items += items

    def html(self) -> str:
        """The whole list."""
        items = (
            f"<li>\n<p>{item}</p>\n</li>\n" if number in self._paragraphs else f"<li>{item}</li>\n"
            for number, item in enumerate(self._items)
        )
        start = f' start="{self._start}"' if self._start != "1" and _START.fullmatch(self._start) else ""
        return f"<{self.name}{start}>\n{''.join(items)}</{self.name}>"


def begun(block: str) -> List | None:
    """A list of the kind that *block* begins, without items yet; None where it begins none."""
    match = _ITEM.match(block)
    if match is None:
        return None
    return List("ol", match["number"]) if match["number"] else List("ul", "1")


def items(lines: list[str], name: str) -> list[str]:
    """The texts of the items in *lines*, a block that begins a list *name*; raises Unsure."""
    texts: list[str] = []
    for line in lines:
        match = _ITEM.match(line)
        if match and (name == "ol") == bool(match["number"]):
            texts.append(match["text"])
        elif _NESTED.match(line):
            raise Unsure
        else:
            texts[-1] += f"\n{line}"
    return texts

"""A body of plain blocks: paragraphs, headings, lists, tables, rules, quotations of these.

Each block is judged as python-markdown's block processors would, in their order; what
is none of these, or might be another, is Unsure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from plugins.documents.headings import anchor, outline
from plugins.documents.lane.inline import Inline
from plugins.documents.lane.lists import List, begun, items
from plugins.documents.lane.tables import table
from plugins.documents.lane.unsure import Unsure

#: A quotation, a definition, or a line of marks alone: a rule, an underline, a table's second row.
_ODD = re.compile(r" {0,3}(?:>|: )| *[-=_*+|:][-=_*+|: ]*$")
_ODD_STARTS = frozenset(" >:-=_*+|")
_LIST_STARTS = frozenset(" *+-")
_RULE = re.compile(r" {0,3}(?>(?:-+ {0,2}){3,}|(?:_+ {0,2}){3,}|(?:\*+ {0,2}){3,}) *")
_HEADING = re.compile(r"(#{1,6})([^#]+)#*")
_TAG = re.compile(r"<[^>]*>")


class _Heading(NamedTuple):
    """A heading, its level as typed."""

    level: int
    id: str
    html: str


class Blocks:
    """Makes the HTML of one document, or of one quotation, block by block."""

    def __init__(self, inline: Inline, depth: int = 0) -> None:
        self._inline, self._depth = inline, depth
        self._made: list[str | List | _Heading | Blocks] = []
        self._ids = Counter[str]()

    def add(self, block: str) -> None:
        """Add *block*, lines without a blank one between them; raises Unsure."""
        if block.startswith("    "):
            raise Unsure
        cut = table(block.split("\n")) if "|" in block else None
        if cut is not None:
            self._made.append(cut.html([[self._inline.html(cell) for cell in row] for row in (cut.head, *cut.rows)]))
        elif block[0] == "#" or "\n#" in block:
            self._split(block.split("\n"))
        elif _RULE.fullmatch(block):
            self._made.append("<hr>")
        elif block[0] == ">":
            self._quote(block.split("\n"))
        else:
            self._plain(block)

    def html(self) -> str:
        """All that was added."""
        levels = outline(made.level for made in self._made if isinstance(made, _Heading))
        return "\n".join(made if isinstance(made, str) else _late(made, levels) for made in self._made)

    def _quote(self, lines: list[str]) -> None:
        """A quotation, or more of the one before."""
        if self._depth > 2 or not all(line[0] == ">" for line in lines):
            raise Unsure
        text = "\n".join(line[1:].removeprefix(" ") if line[1:].strip() else "" for line in lines)
        if not text.strip():
            raise Unsure
        last = self._made[-1] if self._made else None
        if not isinstance(last, Blocks):
            last = Blocks(self._inline, self._depth + 1)
            self._made.append(last)
        for block in filter(None, (one.strip("\n") for one in text.split("\n\n"))):
            last.add(block)

    def _split(self, lines: list[str]) -> None:
        """Headings, and the lines before, between and after them as blocks of their own."""
        block: list[str] = []
        for line in (*lines, ""):
            if line.startswith("#") or not line:
                if block:
                    self.add("\n".join(block))
                block = []
            if line.startswith("#"):
                self._heading(line)
            elif line:
                block.append(line)

    def _heading(self, line: str) -> None:
        match = _HEADING.fullmatch(line)
        if self._depth or match is None or match[2].endswith("\\") or not (text := match[2].strip()):
            raise Unsure
        html = self._inline.html(text)
        name = unescape(_TAG.sub("", html)) if "<" in html or "&" in html else html
        id_ = anchor(" ".join(name.split()))
        times, self._ids[id_] = self._ids[id_], self._ids[id_] + 1
        self._made.append(_Heading(len(match[1]), f"{id_}_{times}" if times else id_, html))

    def _plain(self, block: str) -> None:
        """A list, or a paragraph."""
        lines = block.split("\n")
        _check(lines)
        if block[0] in _LIST_STARTS or block[0].isdecimal():
            begins = begun(block)
            if begins is not None:
                self._list(begins, lines)
                return
        self._made.append(f"<p>{self._inline.html(block.lstrip())}</p>")

    def _list(self, begins: List, lines: list[str]) -> None:
        texts = items(lines, begins.name)
        for text in texts:
            first = text.partition("\n")[0]
            if not first or first.startswith("#") or begun(first) is not None:
                raise Unsure
            _check([first])
        last = self._made[-1] if self._made else None
        if not isinstance(last, List) or last.name != begins.name:
            last = begins
            self._made.append(last)
        last.extend([self._inline.html(text) for text in texts])


def _late(made: List | _Heading | Blocks, levels: Iterator[int]) -> str:
    """What is only known when all was added: items, levels of headings, quotations."""
    if isinstance(made, _Heading):
        level = next(levels)
        return f'<h{level} id="{made.id}">{made.html}</h{level}>'
    return made.html() if isinstance(made, List) else f"<blockquote>\n{made.html()}\n</blockquote>"


def _check(lines: list[str]) -> None:
    """Raises Unsure where a line makes a block other than these."""
    for line in lines:
        if line[0] in _ODD_STARTS and _ODD.match(line):
            raise Unsure

"""Strong and emphasised words as python-markdown pairs their marks, where that is plain to see.

Pairs of ``*`` or ``**`` (``_`` or ``__``), one kind in another at most once. Longer runs,
crossed pairs and one character inside a pair of the other follow rules of their own: Unsure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from plugins.documents.lane.unsure import Unsure

_RUNS = re.compile(r"\*+|_+")
_NAMES = {1: "em", 2: "strong"}


class _Mark(NamedTuple):
    """A run of one *character* which may open or close emphasis."""

    character: str
    start: int
    length: int
    opens: bool
    closes: bool


def emphasised(text: str) -> str:
    """*text*, escaped, its links taken out, with ``em`` and ``strong``."""
    marks = [mark for match in _RUNS.finditer(text) if (mark := _mark(text, match)).opens or mark.closes]
    if not marks:
        return text
    if len(marks) == 1:
        return text
    tags = _paired(marks)
    pieces, at = list[str](), 0
    for start in sorted(tags):
        length, slash = tags[start]
        pieces += (text[at:start], f"<{slash}{_NAMES[length]}>")
        at = start + length
    return "".join(pieces) + text[at:]


def _mark(text: str, match: re.Match[str]) -> _Mark:
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    closes, opens = bool(before) and not before.isspace(), bool(after) and not after.isspace()
    if text[start] == "_":  # no mark inside a word
        left, right = before.isalnum(), after.isalnum()
        opens, closes = opens and not left, closes and not right
    return _Mark(text[start], start, end - start, opens, closes)


def _paired(marks: list[_Mark]) -> dict[int, tuple[int, str]]:
    """Where tags stand: start → length of the mark, ``/`` for a closing one."""
    tags: dict[int, tuple[int, str]] = {}
    waiting: list[_Mark] = []
    paired = False
    for mark in marks:
        if mark.length > 2 or (waiting and mark.character != waiting[-1].character):
            raise Unsure
        if mark.closes and waiting and waiting[-1].length == mark.length:
            tags[waiting.pop().start], tags[mark.start] = (mark.length, ""), (mark.length, "/")
            paired = True
        elif mark.opens and (not waiting or (len(waiting) == 1 and mark.length != waiting[0].length)):
            paired = paired and bool(waiting)
            waiting.append(mark)
        elif waiting or mark.opens:
            raise Unsure
    # What never closes is text, but only where nothing was paired since.
    if waiting and paired:
        raise Unsure
    return tags

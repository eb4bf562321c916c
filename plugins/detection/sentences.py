"""The sentences of a piece of text."""

from __future__ import annotations

import re
from bisect import bisect_right

#: An end of a sentence and the beginning of the next; no abbreviation (TP. GS. Th.S) and no initial ends one.
_END = re.compile(
    r"(?:(?<=[.!?…;])|(?<=[.!?…][”\"’)]))(?<![^\w][A-ZĐ]\.)(?<!\b[TGPBKCD][PSNKV]\.)(?<!\bTp\.)(?<!\bThS\.)(?<!\bT[hS]\.)\s+(?=[^a-zà-ỹ\s])"
)


class Sentences:
    """The sentences of ``text``, their white space folded; each is cut out when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *[match.end() for match in _END.finditer(text)], len(text)]
        self._cut: dict[int, str] = {}

    def around(self, at: int) -> str:
        """The sentence in which position *at* stands."""
        number = bisect_right(self._starts, at, hi=len(self._starts) - 1)
        if number not in self._cut:
            self._cut[number] = " ".join(self._text[self._starts[number - 1] : self._starts[number]].split())
        return self._cut[number]

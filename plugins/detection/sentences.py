"""The sentences of a piece of text."""

from __future__ import annotations

import re
from bisect import bisect_right

#: An end of a sentence and the beginning of the next; no abbreviation (TP. GS. Th.S) and no initial ends one.
_END = re.compile(
    r"(?:(?<=[.!?…;])|(?<=[.!?…][”\"’)]))(?<![^\w][A-ZĐ]\.)(?<!\b[TGPBKCD][PSNKV]\.)(?<!\bTp\.)(?<!\bThS\.)(?<!\bT[hS]\.)\s+(?=[^a-zà-ỹ\s])"
)


class Sentences:
    """Where the sentences of ``text`` begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _END.finditer(text))]

    def span(self, at: int) -> tuple[int, int]:
        """The start and the end of the sentence in which position *at* stands."""
        number = bisect_right(self._starts, at)
        return self._starts[number - 1], self._starts[number] if number < len(self._starts) else len(self.text)

    def around(self, at: int) -> str:
        """The sentence in which position *at* stands, its white space folded."""
        start, end = self.span(at)
        return " ".join(self.text[start:end].split())

"""A piece of text as a string with one symbol for each of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.detection.words import split, word_key

#: The first of the private characters that stand for words; below it none is one.
_FIRST = 0xE000
_UNKNOWN = "\0"
_ASIDE = re.compile(r"\([^()]*\)")


class Alphabet(dict[str, str]):
    """The symbol of each word as it is written; filled while texts are read."""

    def __init__(self, keys: Iterable[str]) -> None:
        super().__init__()
        self._symbols = {key: chr(_FIRST + number) for number, key in enumerate(dict.fromkeys(keys))}

    def __missing__(self, written: str) -> str:
        symbol = self[written] = self.of(word_key(written))
        return symbol

    def of(self, key: str) -> str:
        """The symbol of the word of that *key*; one for all that no name holds."""
        return self._symbols.get(key, _UNKNOWN)


@dataclass(frozen=True, slots=True)
class Line:
    """The words of ``text``, as ``symbols`` and with the place at which each starts and ends.

    Words may be left out of a line: they then stand between two others.
    """

    text: str
    symbols: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, alphabet: Alphabet) -> Line:
        """All words of *text*."""
        words = split(text)
        return cls(text, "".join(map(alphabet.__getitem__, words.written)), words.starts, words.ends)

    def word(self, index: int) -> str:
        """The word at *index* as it is written; nothing before the first and behind the last."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.symbols) else ""

    def key(self, index: int) -> str:
        """The key of the word at *index*, as :meth:`word`."""
        return word_key(self.word(index))

    def between(self, index: int) -> str:
        """What stands between the words at *index* - 1 and *index*."""
        return self.text[self.ends[index - 1] if index > 0 else 0 : self.starts[index]]

    def joined(self, index: int) -> bool:
        """Whether the words at *index* - 1 and *index* stand side by side, with no dash and at most an aside between them."""
        return 0 < index < len(self.symbols) and _ASIDE.sub(" ", self.between(index)).isspace()

    def without(self, pattern: re.Pattern[str]) -> Line:
        """The line without the words that *pattern* finds in its symbols."""
        return self._without([match.span() for match in pattern.finditer(self.symbols)])

    def merged(self, pair: re.Pattern[str], symbol: str) -> Line:
        """The line with each *pair* of words as one."""
        firsts = [match.start() for match in pair.finditer(self.symbols)]
        if not firsts:
            return self
        starts = list(self.starts)
        for first in firsts:
            starts[first + 1] = starts[first]
        line = Line(self.text, pair.sub("\0" + symbol, self.symbols), starts, self.ends)
        return line._without([(first, first + 1) for first in firsts])

    def _without(self, gone: list[tuple[int, int]]) -> Line:
        """The line without the words of these spans, in their order."""
        if not gone:
            return self
        symbols, starts, ends, at = "", list[int](), list[int](), 0
        for first, end in (*gone, (len(self.symbols), 0)):
            symbols += self.symbols[at:first]
            starts += self.starts[at:first]
            ends += self.ends[at:first]
            at = end
        return Line(self.text, symbols, starts, ends)

"""All known names in one automaton (Aho-Corasick), whose letters are whole words.

A text is looked through as a string with one symbol for each of its words, so that a name
begins and ends at a word, and the longest of several is the one with most words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from plugins.detection.known import Known, known_units
from plugins.detection.words import CITY, keys, split, word_key
from plugins.provinces.registry import Registry, registry

#: The first of the private characters that stand for words; below it none is one.
_FIRST = 0xE000
_UNKNOWN = "\0"


class Alphabet(dict[str, str]):
    """The symbol of each written word; filled as texts are read."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__()
        self._symbols = {key: chr(_FIRST + number) for number, key in enumerate(dict.fromkeys(known))}

    def __missing__(self, written: str) -> str:
        symbol = self[written] = self.of(word_key(written))
        return symbol

    def of(self, key: str) -> str:
        """The symbol of the word of that *key*."""
        return self._symbols.get(key, _UNKNOWN)


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text in symbols: that of each word, its start and its end."""

    text: str
    symbols: str
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The word at *index* as it is written; nothing before the first and behind the last."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.symbols) else ""

    def joined(self, index: int) -> bool:
        """Whether nothing but white space stands before the word at *index*, and a word before that."""
        return 0 < index < len(self.symbols) and self.text[self.ends[index - 1] : self.starts[index]].isspace()


@dataclass(frozen=True, slots=True)
class Stem:
    """A name without the province at its end, which the ``places`` (ids of units) are called."""

    known: Known
    places: frozenset[str]


@dataclass(slots=True)
class Entry:
    """What one sequence of words may mean: names, and names without their province."""

    size: int
    borne: list[Known] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a line, from its first word to before ``end``."""

    entry: Entry
    first: int
    end: int


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The names of all terms; make it with :meth:`of`. It can be pickled, and shared by forked processes."""

    units: Registry
    alphabet: Alphabet
    automaton: Any
    city: re.Pattern[str]
    administrative: re.Pattern[str]

    @classmethod
    def of(cls, known: Iterable[Known], units: Registry | None = None) -> Vocabulary:
        """The vocabulary of *known* names and of the *units* (by default the registry's), which need not be among them."""
        import ahocorasick  # only who looks for names needs it

        units = units or registry()
        every = list(dict.fromkeys((*known_units(units), *known)))
        alphabet = Alphabet(chain(("thành", "phố", "tỉnh", CITY), chain.from_iterable(keys(one.name) for one in every)))
        thanh, pho, tinh, city = map(alphabet.of, ("thành", "phố", "tỉnh", CITY))
        bare = cls(units, alphabet, None, re.compile(thanh + pho), re.compile("(?!)"))
        spellings: dict[str, set[str]] = {}
        for one in every:
            if one.kind == "province":
                spellings.setdefault(bare.line(one.name).symbols.lstrip(tinh + city), set()).add(one.id)
        spellings.pop("", None)
        places = "|".join(sorted(spellings, key=len, reverse=True))
        whole = cls(units, alphabet, ahocorasick.Automaton(), bare.city, re.compile(f"[{tinh}{city}]+(?={places})"))
        for symbols, entry in _entries(every, whole, spellings, re.compile(f"(?:{places})$")):
            whole.automaton.add_word(symbols, entry)
        whole.automaton.make_automaton()
        return whole

    def line(self, text: str) -> Line:
        """*text* in symbols: "thành phố" as one, and no administrative word before a place."""
        words = split(text)
        line = Line(text, "".join(map(self.alphabet.__getitem__, words.written)), words.starts, words.ends)
        return _without(_merged(line, self.city, self.alphabet.of(CITY)), self.administrative)

    def hits(self, line: Line) -> Iterator[Hit]:
        """Every known name in *line*, also those within another."""
        for last, entry in self.automaton.iter(line.symbols):
            yield Hit(entry, last + 1 - entry.size, last + 1)


def _entries(
    known: Iterable[Known], vocabulary: Vocabulary, spellings: dict[str, set[str]], at_end: re.Pattern[str]
) -> Iterator[tuple[str, Entry]]:
    found: dict[str, Entry] = {}

    def entry(symbols: str) -> Entry:
        return found.setdefault(symbols, Entry(len(symbols)))

    for one in known:
        symbols = vocabulary.line(one.name).symbols
        if not symbols:
            continue
        entry(symbols).borne.append(one)
        place = at_end.search(symbols)
        if one.kind == "association" and place and place.start() > 1:
            entry(symbols[: place.start()]).stems.append(Stem(one, frozenset(spellings[place[0]])))
    yield from found.items()


def _merged(line: Line, pair: re.Pattern[str], symbol: str) -> Line:
    """*line* with each *pair* of words as one."""
    return _changed(line, [match.start() + 1 for match in pair.finditer(line.symbols)], symbol)


def _changed(line: Line, seconds: list[int], symbol: str) -> Line:
    if not seconds:
        return line
    symbols, starts = list(line.symbols), list(line.starts)
    for second in seconds:
        symbols[second], starts[second] = symbol, starts[second - 1]
    return _dropped(Line(line.text, "".join(symbols), starts, line.ends), [second - 1 for second in seconds])


def _without(line: Line, words: re.Pattern[str]) -> Line:
    """*line* without the words that the pattern finds."""
    found = [at for match in words.finditer(line.symbols) for at in range(*match.span())]
    return _dropped(line, found) if found else line


def _dropped(line: Line, indexes: list[int]) -> Line:
    gone = set(indexes)
    kept = [at for at in range(len(line.symbols)) if at not in gone]
    return Line(
        line.text,
        "".join([line.symbols[at] for at in kept]),
        [line.starts[at] for at in kept],
        [line.ends[at] for at in kept],
    )

"""All known names in one automaton (Aho-Corasick), whose letters are whole words.

A text is looked through as a string with one symbol for each of its words, so that a name
begins and ends at a word, and the longest of several is the one with most words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from plugins.detection.known import Known, known_units
from plugins.detection.lines import Alphabet, Line
from plugins.detection.spellings import GENERIC, other_spellings
from plugins.detection.words import CITY, keys
from plugins.provinces.registry import Registry, registry

#: Longer names within which a province's is not the province's: an ocean, a city, a plain, a science, former provinces, a paper.
_LONGER = ("Thái Bình Dương", "Điện Biên Phủ", "Đồng Tháp Mười", "Hải dương học", "Hà Nam Ninh", "Hà Nội mới")
#: What a text is asked for beside the words of names.
_ASKED = ("thành", "phố", "tỉnh", CITY, "(", ")")
#: So many words may stand in brackets within a name: "Liên hiệp các Hội Khoa học và Kỹ thuật (Liên hiệp hội) tỉnh".
_BRACKETED = 8


@dataclass(frozen=True, slots=True)
class Stem:
    """A name without the province at its end, whose units (ids) are ``places``."""

    known: Known
    places: frozenset[str]


@dataclass(slots=True, eq=False)
class Entry:
    """What a sequence of words may mean: names, and names without their province."""

    size: int
    borne: list[Known] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)

    def of(self, kind: str) -> list[Known]:
        """The names of that kind of term."""
        return [one for one in self.borne if one.kind == kind]


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
    places: re.Pattern[str]
    administrative: re.Pattern[str]
    brackets: re.Pattern[str]

    @classmethod
    def of(cls, known: Iterable[Known], units: Registry | None = None) -> Vocabulary:
        """The vocabulary of *known* names and of the *units* (by default the registry's), which need not be among them."""
        import ahocorasick  # only who looks for names needs it

        units = units or registry()
        every = list(dict.fromkeys((*known_units(units), *known)))
        spelled = [" ".join(keys(one.name)) for one in every]
        others = [
            tuple(other_spellings(key)) if one.kind == "association" else () for one, key in zip(every, spelled, strict=True)
        ]
        texts = (*spelled, *chain.from_iterable(others), *_LONGER, *GENERIC)
        alphabet = Alphabet(chain(_ASKED, *map(keys, texts)))
        spellings = _spellings(every, alphabet)
        places = "|".join(sorted(spellings, key=len, reverse=True))
        tinh, city, opened, closed = map(alphabet.of, ("tỉnh", CITY, "(", ")"))
        whole = cls(
            units,
            alphabet,
            ahocorasick.Automaton(),
            places=re.compile(places),
            administrative=re.compile(f"[{tinh}{city}]+(?={places})"),
            brackets=re.compile(f"{opened}[^{opened}{closed}]{{1,{_BRACKETED}}}{closed}"),
        )
        for symbols, entry in _entries(list(zip(every, spelled, others, strict=True)), whole, spellings).items():
            whole.automaton.add_word(symbols, entry)
        whole.automaton.make_automaton()
        return whole

    def line(self, text: str) -> Line:
        """*text* in symbols: "thành phố" as one, and no administrative word before a place."""
        return _with_cities(text, self.alphabet).without(self.administrative)

    def bracketless(self, line: Line) -> Line | None:
        """*line* without what stands in brackets, and then without administrative words before a place; None where it has none."""
        shorter = line.without(self.brackets)
        return None if shorter is line else shorter.without(self.administrative)

    def knows(self, keys: Iterable[str]) -> bool:
        """Whether the words of these *keys* are a name, or a name without its province."""
        return "".join(map(self.alphabet.of, keys)) in self.automaton

    def hits(self, line: Line) -> Iterator[Hit]:
        """Every known name in *line*, also those within another."""
        for last, entry in self.automaton.iter(line.symbols):
            yield Hit(entry, last + 1 - entry.size, last + 1)


def _with_cities(text: str, alphabet: Alphabet) -> Line:
    return Line.of(text, alphabet).merged(re.compile(alphabet.of("thành") + alphabet.of("phố")), alphabet.of(CITY))


def _spellings(known: Iterable[Known], alphabet: Alphabet) -> dict[str, frozenset[str]]:
    """The names of places in symbols, without their administrative word, and the ids of the units that bear them."""
    found: dict[str, set[str]] = {}
    for one in known:
        if one.kind == "province":
            symbols = _with_cities(one.name, alphabet).symbols.lstrip(alphabet.of("tỉnh") + alphabet.of(CITY))
            found.setdefault(symbols, set()).add(one.id)
    return {symbols: frozenset(ids) for symbols, ids in found.items() if symbols}


def _entries(
    known: list[tuple[Known, str, tuple[str, ...]]], vocabulary: Vocabulary, spellings: Mapping[str, frozenset[str]]
) -> dict[str, Entry]:
    """What each sequence of symbols means. A name that a term has given itself is not another's by its spelling."""
    found: dict[str, Entry] = {}
    at_end = re.compile(f"(?:{vocabulary.places.pattern})$")
    given = {vocabulary.line(key).symbols for _, key, _ in known}
    generic = {"", *(vocabulary.line(text).symbols for text in GENERIC)}
    for text in _LONGER:
        symbols = vocabulary.line(text).symbols
        found[symbols] = Entry(len(symbols))
    for one, key, others in known:
        for text in (key, *others):
            symbols = vocabulary.line(text).symbols
            if symbols not in generic and (text == key or symbols not in given):
                _add(found.setdefault(symbols, Entry(len(symbols))).borne, one)
            place = at_end.search(symbols) if one.kind == "association" else None
            stem = symbols[: place.start()] if place else ""
            if place and stem not in generic:
                _add(found.setdefault(stem, Entry(len(stem))).stems, Stem(one, spellings[place[0]]))
    return found


def _add(to: list[Any], value: object) -> None:
    if value not in to:
        to.append(value)

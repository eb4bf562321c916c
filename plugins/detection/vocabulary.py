"""All known names in one automaton (Aho-Corasick), whose letters are whole words.

A text is looked through as a string with one symbol for each of its words, so that a name
begins and ends at a word, and the longest of several is the one with most words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What a sequence of so many words may mean: names, by the kind of their term, and names without their province."""

    size: int
    borne: Mapping[str, tuple[Known, ...]]
    stems: tuple[Stem, ...]

    def of(self, kind: str) -> tuple[Known, ...]:
        """The names of that kind of term."""
        return self.borne.get(kind, ())


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a line, from its first word to before ``end``."""

    entry: Entry
    first: int
    end: int


@dataclass(frozen=True, eq=False)
class Speller:
    """Writes texts in symbols: "thành phố" as one, and no administrative word before one of ``places`` (symbols, and the ids of units)."""

    alphabet: Alphabet
    places: Mapping[str, frozenset[str]]
    cities: re.Pattern[str]
    place: re.Pattern[str]
    administrative: re.Pattern[str]
    brackets: re.Pattern[str]

    @classmethod
    def of(cls, alphabet: Alphabet, provinces: Iterable[Known]) -> Speller:
        """The speller that knows the names of *provinces*."""
        thanh, pho, tinh, city, opened, closed = map(alphabet.of, _ASKED)
        cities, found = re.compile(thanh + pho), dict[str, set[str]]()
        for one in provinces:
            symbols = Line.of(one.name, alphabet).merged(cities, city).symbols.lstrip(tinh + city)
            found.setdefault(symbols, set()).add(one.id)
        places = {symbols: frozenset(ids) for symbols, ids in found.items() if symbols}
        place = "|".join(sorted(places, key=len, reverse=True))
        return cls(
            alphabet,
            places,
            cities,
            re.compile(place),
            re.compile(f"[{tinh}{city}]+(?={place})"),
            re.compile(f"{opened}[^{opened}{closed}]{{1,{_BRACKETED}}}{closed}"),
        )

    def line(self, text: str) -> Line:
        """*text* in symbols."""
        return Line.of(text, self.alphabet).merged(self.cities, self.alphabet.of(CITY)).without(self.administrative)

    def bracketless(self, line: Line) -> Line | None:
        """*line* without what stands in brackets, and then without administrative words before a place; None where it has none."""
        shorter = line.without(self.brackets)
        return None if shorter is line else shorter.without(self.administrative)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The names of all terms; make it with :meth:`of`. It can be pickled, and shared by forked processes."""

    units: Registry
    speller: Speller
    automaton: Any

    @classmethod
    def of(cls, known: Iterable[Known], units: Registry | None = None) -> Vocabulary:
        """The vocabulary of *known* names and of the *units* (by default the registry's), which need not be among them."""
        import ahocorasick  # only who looks for names needs it

        units = units or registry()
        spelled = {one: _spellings(one) for one in (*known_units(units), *known)}
        texts = chain(_LONGER, GENERIC, *spelled.values())
        alphabet = Alphabet(chain(_ASKED, *map(keys, texts)))
        speller = Speller.of(alphabet, (one for one in spelled if one.kind == "province"))
        automaton = ahocorasick.Automaton()
        for symbols, entry in _entries(spelled, speller):
            automaton.add_word(symbols, entry)
        automaton.make_automaton()
        return cls(units, speller, automaton)

    def knows(self, keys: Iterable[str]) -> bool:
        """Whether the words of these *keys* are a name, or a name without its province."""
        return "".join(map(self.speller.alphabet.of, keys)) in self.automaton

    def hits(self, line: Line) -> tuple[Hit, ...]:
        """Every known name in *line*, also those within another."""
        return tuple([Hit(entry, last + 1 - entry.size, last + 1) for last, entry in self.automaton.iter(line.symbols)])


def _spellings(known: Known) -> tuple[str, ...]:
    """The name as keys, then its other spellings."""
    key = " ".join(keys(known.name))
    return (key, *other_spellings(key)) if known.kind == "association" else (key,)


def _entries(spelled: Mapping[Known, tuple[str, ...]], speller: Speller) -> Iterator[tuple[str, Entry]]:
    """What each sequence of symbols means. A name that a term has given itself is not another's by its spelling."""
    borne: dict[str, dict[Known, None]] = {speller.line(text).symbols: {} for text in _LONGER}
    stems: dict[str, dict[Stem, None]] = {}
    at_end = re.compile(f"(?:{speller.place.pattern})$")
    given = {speller.line(texts[0]).symbols for texts in spelled.values()}
    generic = {"", *(speller.line(text).symbols for text in GENERIC)}
    for one, texts in spelled.items():
        for number, symbols in enumerate(speller.line(text).symbols for text in texts):
            if symbols not in generic and (not number or symbols not in given):
                borne.setdefault(symbols, {})[one] = None
            place = at_end.search(symbols) if one.kind == "association" else None
            stem = symbols[: place.start()] if place else ""
            if place and stem not in generic:
                stems.setdefault(stem, {})[Stem(one, speller.places[place[0]])] = None
    for symbols in borne | stems:
        yield symbols, Entry(len(symbols), _by_kind(borne.get(symbols, ())), tuple(stems.get(symbols, ())))


def _by_kind(known: Iterable[Known]) -> dict[str, tuple[Known, ...]]:
    found: dict[str, tuple[Known, ...]] = {}
    for one in known:
        found[one.kind] = (*found.get(one.kind, ()), one)
    return found

"""Names of bodies and contests that no known name covers, the most frequent first.

A name that ends with a place ends there. One that does not is the beginning that it shares
with one that does ("Hội Cựu chiến binh" with "Hội Cựu chiến binh tỉnh"), else the one that most
texts share; else the words up to the last that is written large, and one that completes it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.detection.candidates import Candidate, candidates
from plugins.detection.mentions import examine
from plugins.detection.sentences import Sentences
from plugins.detection.spellings import whole
from plugins.detection.text import Text
from plugins.detection.vocabulary import Vocabulary
from plugins.detection.words import keys
from plugins.provinces.registry import Unit

#: A beginning goes on with the word that so large a share of its texts have; a name has at most so many words behind a capital.
_SHARE, _TAIL = 0.6, 4

_ASIDE = re.compile(r"\([^()]*\)")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A capitalised ``name`` of ``kind`` (association or event) that no known name covers.

    ``count`` is how often it stands in the texts, ``articles`` are the indexes of
    those, ``sentence`` is the first in which it does. A name without its province is
    completed by the article's.
    """

    name: str
    kind: str
    count: int
    articles: tuple[int, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A candidate in ``text``, a piece of an article about ``unit``."""

    article: int
    text: str
    unit: Unit | None
    candidate: Candidate

    def written(self, words: int) -> str:
        """Its first so many words as they are written."""
        written = self.text[self.candidate.start : self.candidate.ends[words - 1]]
        return " ".join(_ASIDE.sub(" ", written).split())

    @property
    def stem(self) -> Key:
        """Its words before the place that ends it."""
        return self.candidate.keys[: self.candidate.stem]

    @property
    def whole(self) -> tuple[Key, str]:
        """The key and the name of one that ends with a place, completed where that is an administrative word alone."""
        words = len(self.candidate.keys)
        if not self.candidate.relative:
            return self.candidate.keys, self.written(words)
        if self.unit is None:
            return self.stem, self.written(words - 1)
        return (*self.stem, *keys(self.unit.name)), f"{self.written(words)} {self.unit.name}"


@dataclass(slots=True)
class _Group:
    """What was found of one name: how it is written, and where."""

    names: Counter[str] = field(default_factory=Counter)
    places: list[Occurrence] = field(default_factory=list)


def uncovered(texts: Sequence[Text], vocabulary: Vocabulary) -> tuple[Uncovered, ...]:
    """The names in *texts* that nothing covers, the most frequent first."""
    return gathered([one for article, text in enumerate(texts) for one in occurrences(article, text, vocabulary)], vocabulary)


def gathered(places: Sequence[Occurrence], vocabulary: Vocabulary) -> tuple[Uncovered, ...]:
    """What :func:`uncovered` gives for texts in which all these names occur; many are looked through by several processes."""
    groups: dict[Key, _Group] = {}
    for place in places:
        if place.candidate.stem:
            key, name = place.whole
            _add(groups, key, name, place)
    beginnings = _beginnings([place.candidate for place in places])
    stems = {place.stem for place in places if place.candidate.stem}
    for place in places:
        if not place.candidate.stem:
            size = _size(place.candidate, stems, beginnings)
            key = place.candidate.keys[:size]
            completed = (*key, *keys(place.unit.name)) if place.unit else key
            _add(groups, completed if _whole(completed) in groups else key, place.written(size), place)
    found = (_made(group) for key, group in groups.items() if not vocabulary.knows(key))
    return tuple(sorted(found, key=lambda one: (-one.count, one.name)))


def occurrences(article: int, text: Text, vocabulary: Vocabulary) -> Iterator[Occurrence]:
    """The candidates in *text*, that of the index *article*, that are no known term's name, nor the beginning of one."""
    examined = examine(text, vocabulary)
    spans = [(one.piece.line.text, one.start, one.end) for one in examined.sightings if one.kind != "province"]
    for _, _, piece in text.parts():
        covered = {at for of, start, end in spans if of == piece for at in range(start, end)}
        for one in candidates(vocabulary.speller.line(piece), vocabulary):
            if one.start not in covered and (one.stem or not _is_known(one, vocabulary)):
                yield Occurrence(article, piece, examined.unit, one)


def _is_known(one: Candidate, vocabulary: Vocabulary) -> bool:
    """Whether *one*, as far as it is written large, is a name that somebody bears, with a place or without."""
    last = max((at for at, capital in enumerate(one.capitals) if capital), default=0)
    return any(vocabulary.knows(one.keys[:size]) for size in range(last + 1, len(one.keys) + 1))


def _add(groups: dict[Key, _Group], key: Key, name: str, place: Occurrence) -> None:
    # Names that differ in abbreviations alone are one.
    group = groups.setdefault(_whole(key), _Group())
    group.names[name] += 1
    group.places.append(place)


def _whole(key: Key) -> Key:
    return tuple(whole(" ".join(key)).split())


def _beginnings(found: Iterable[Candidate]) -> Counter[Key]:
    """How many of *found* begin with so many words."""
    return Counter(one.keys[:size] for one in found for size in range(one.head + 1, len(one.keys) + 1))


def _size(one: Candidate, stems: Collection[Key], beginnings: Mapping[Key, int]) -> int:
    """How many words of *one*, which no place ends, are its name."""
    least, last = one.head + 1, max(at for at, capital in enumerate(one.capitals) if capital) + 1
    known = [size for size in range(least, len(one.keys) + 1) if one.keys[:size] in stems]
    if known:
        return known[-1]
    size = max(least, last)
    if beginnings[one.keys[:size]] == 1:
        # "Luật" wants its "gia"; two in a row, "Nhà Báo", want nothing.
        size = min(size + (not one.capitals[last - 2] or last == least), len(one.keys))
    else:
        while (
            size < min(len(one.keys), last + _TAIL) and beginnings[one.keys[: size + 1]] >= _SHARE * beginnings[one.keys[:size]]
        ):
            size += 1
    return size - (one.keys[size - 1] == "và")


def _made(group: _Group) -> Uncovered:
    first = group.places[0]
    name = max(group.names, key=lambda name: (group.names[name], len(name), name))
    return Uncovered(
        name=name,
        kind=first.candidate.kind,
        count=len(group.places),
        articles=tuple(dict.fromkeys(place.article for place in group.places)),
        sentence=Sentences(first.text).around(first.candidate.start),
    )

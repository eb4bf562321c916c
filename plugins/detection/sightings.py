"""Where a text names known terms, and how much each place says of what the text is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.detection.lines import Line
from plugins.detection.sentences import Sentences
from plugins.detection.text import Place, Text
from plugins.detection.vocabulary import Hit, Vocabulary


@dataclass(frozen=True, eq=False)
class Piece:
    """A piece of a text: where it stands, its words, and the known names in it.

    ``opening`` is set for the lead, and for the first paragraph where there is none.
    """

    place: Place
    number: int
    line: Line
    hits: tuple[Hit, ...]
    opening: bool

    @cached_property
    def sentences(self) -> Sentences:
        """Its sentences."""
        return Sentences(self.line.text)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A term named in a piece, from ``start`` to before ``end``; ``weight`` 1.0 is a plain mention."""

    piece: Piece
    kind: str
    id: str
    start: int
    end: int
    weight: float = 1.0

    @property
    def sentence(self) -> str:
        """The sentence in which it stands."""
        return self.piece.sentences.around(self.start)


def read(text: Text, vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """The pieces of *text* that hold a known name."""
    found = []
    for place, number, piece in text.parts():
        line = vocabulary.speller.line(piece)
        hits = vocabulary.hits(line)
        if hits:
            found.append(Piece(place, number, line, hits, place == "lead" or (place == "text" and not number and not text.lead)))
    return tuple(found)


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The leftmost and longest of *hits*; none overlaps another."""
    end = 0
    for hit in sorted(hits, key=lambda one: (one.first, -one.end)):
        if hit.first >= end:
            yield hit
            end = hit.end

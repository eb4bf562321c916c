"""What a text is about, among the known terms that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.detection.mentions import examine
from plugins.detection.ranking import by_term, enough, passing, standing
from plugins.detection.sightings import Sighting
from plugins.detection.text import Text
from plugins.detection.vocabulary import Vocabulary

_ORDER = {"title": 0, "lead": 1, "text": 2, "caption": 3}


@dataclass(frozen=True, slots=True)
class Subject:
    """A term that a text is about: its ``score`` (0.5 is just enough, 1 the limit), how often and how it is named.

    ``written`` is the name as it stands in ``sentence``, the best one in which it does.
    """

    kind: str
    id: str
    score: float
    count: int
    written: str
    sentence: str


def subjects(text: Text, vocabulary: Vocabulary) -> tuple[Subject, ...]:
    """The terms that *text* is about, the surest first; those named in passing are left out."""
    terms = by_term(examine(text, vocabulary).sightings)
    least = enough(text)
    passed = passing({key: standing(some) for key, some in terms.items()}, text)
    found = (_subject(terms[key], value / (value + least)) for key, value in passed.items())
    return tuple(sorted(found, key=lambda one: (-one.score, one.kind, one.id)))


def _subject(sightings: Sequence[Sighting], score: float) -> Subject:
    best = min(sightings, key=lambda one: (-one.weight, _ORDER[one.piece.place], one.piece.number, one.start))
    written = best.piece.line.text[best.start : best.end]
    return Subject(best.kind, best.id, round(score, 4), len(sightings), written, best.sentence)

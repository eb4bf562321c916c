"""Every place in a text where a known term is named."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from plugins.detection.bodies import find_bodies
from plugins.detection.provinces import find_provinces, one_province
from plugins.detection.sightings import Sighting, read
from plugins.detection.text import Place, Text
from plugins.detection.vocabulary import Vocabulary
from plugins.provinces.registry import Unit


@dataclass(frozen=True, slots=True)
class Mention:
    """A term, of ``kind`` and ``id``, named in a text: ``written`` stands from ``start`` to before ``end``.

    ``paragraph`` counts from 0 within the ``place``: the paragraphs of the text, the
    captions; title and lead are one each. A province within the name of an
    association is a mention of its own.
    """

    kind: str
    id: str
    written: str
    place: Place
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a text: every mention with what it weighs, and the one province that it is about."""

    sightings: tuple[Sighting, ...]
    unit: Unit | None


def mentions(text: Text, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """All mentions in *text*: provinces, then associations and events, each in the order of its parts."""
    return tuple(_mention(one) for one in examine(text, vocabulary).sightings)


@lru_cache(maxsize=1)  # what a text is about and what nothing covers in it are asked for one after the other
def examine(text: Text, vocabulary: Vocabulary) -> Examined:
    """Look through *text*."""
    pieces = read(text, vocabulary)
    provinces = find_provinces(pieces, text)
    unit = one_province(provinces, text, vocabulary)
    return Examined((*provinces, *find_bodies(pieces, text, unit, vocabulary)), unit)


def _mention(one: Sighting) -> Mention:
    piece = one.piece
    return Mention(one.kind, one.id, piece.line.text[one.start : one.end], piece.place, piece.number, one.start, one.end)

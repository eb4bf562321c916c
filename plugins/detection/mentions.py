"""Every place in a text where a known term is named."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.detection.bodies import find_bodies
from plugins.detection.provinces import find_provinces, one_province
from plugins.detection.sightings import Sighting, read
from plugins.detection.text import Place, Text
from plugins.detection.vocabulary import Vocabulary


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


def mentions(text: Text, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """All mentions in *text*: provinces, then associations and events, each in the order of its parts."""
    return tuple(_mention(one) for one in sightings(text, vocabulary))


def sightings(text: Text, vocabulary: Vocabulary) -> tuple[Sighting, ...]:
    """All mentions in *text*, with what they weigh."""
    pieces = read(text, vocabulary)
    provinces = find_provinces(pieces, text)
    return (*provinces, *find_bodies(pieces, text, one_province(provinces, text, vocabulary), vocabulary))


def _mention(one: Sighting) -> Mention:
    piece = one.piece
    return Mention(one.kind, one.id, piece.line.text[one.start : one.end], piece.place, piece.number, one.start, one.end)

"""Every place in a text where a known term is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.detection.known import Known
from plugins.detection.text import Place, Text
from plugins.detection.vocabulary import Hit, Line, Vocabulary
from plugins.language.lives import meant


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
    """All mentions in *text*, in the order of its parts."""
    found: list[Mention] = []
    for place, number, piece in text.parts():
        line = vocabulary.line(piece)
        hits = list(vocabulary.hits(line))
        for kind in ("province", "association", "event"):
            for hit in longest(hit for hit in hits if any(one.kind == kind for one in hit.entry.borne)):
                term = _meant([one for one in hit.entry.borne if one.kind == kind], text)
                if term and _capital(line, hit):
                    start, end = line.starts[hit.first], line.ends[hit.end - 1]
                    found.append(Mention(kind, term.id, piece[start:end], place, number, start, end))
    return tuple(found)


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The leftmost and longest of *hits*; none overlaps another."""
    end = 0
    for hit in sorted(hits, key=lambda one: (one.first, -one.end)):
        if hit.first >= end:
            yield hit
            end = hit.end


def _meant(bearers: list[Known], text: Text) -> Known | None:
    found = meant(bearers, lambda one: one.life, text.day)
    return found[0] if len({one.id for one in found}) == 1 else None


def _capital(line: Line, hit: Hit) -> bool:
    return all(line.word(at)[:1].isupper() for at in range(hit.first, hit.end)) or hit.entry.borne[0].kind != "province"

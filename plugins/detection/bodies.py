"""The associations and events that a text names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from plugins.detection.known import Known
from plugins.detection.lines import Line
from plugins.detection.relative import COUNTRY, administrative, goes_on, is_of_place, is_several, resolve
from plugins.detection.sightings import Piece, Sighting, longest
from plugins.detection.text import Text
from plugins.detection.vocabulary import Hit, Vocabulary
from plugins.language.lives import meant
from plugins.provinces.registry import Unit

#: The name of a body says as much of what a text is about as a province does within a body's name.
_WEIGHT = 1.5


def find_bodies(pieces: Iterable[Piece], text: Text, unit: Unit | None, vocabulary: Vocabulary) -> tuple[Sighting, ...]:
    """Every place in *pieces* where an association or an event is named; *unit* is the text's one province."""
    found: list[Sighting] = []
    for piece in pieces:
        lines = [(piece.line, piece.hits)]
        shorter = vocabulary.speller.bracketless(piece.line)
        if shorter is not None:
            lines.append((shorter, vocabulary.hits(shorter)))
        for kind in ("association", "event"):
            named = (_named(piece, line, hits, kind, text.day, unit, vocabulary) for line, hits in lines)
            found += _apart([one for some in named for one in some])
    return tuple(found)


def _named(
    piece: Piece, line: Line, hits: Iterable[Hit], kind: str, day: date | None, unit: Unit | None, vocabulary: Vocabulary
) -> Iterator[Sighting]:
    mine = [hit for hit in hits if kind in hit.entry.borne or (kind == "association" and hit.entry.stems)]
    for hit in longest(mine):
        term = (resolve(line, hit, day, unit, vocabulary) if kind == "association" else None) or _borne(
            line, hit, kind, day, unit, vocabulary
        )
        if term:
            end = hit.end + (term not in hit.entry.of(kind) and administrative(line, hit.end) is not None)
            yield Sighting(piece, kind, term.id, line.starts[hit.first], line.ends[end - 1], _WEIGHT)


def _borne(line: Line, hit: Hit, kind: str, day: date | None, unit: Unit | None, vocabulary: Vocabulary) -> Known | None:
    """The term that bears the whole name of *hit*; of several the one of the article's province."""
    bearers = hit.entry.of(kind)
    if not bearers or not any(line.word(at)[:1].isupper() for at in range(hit.first, hit.end)):
        return None
    if is_several(line, hit.first) or _is_another(line, hit, vocabulary):
        return None
    found = list(bearers) if len(bearers) == 1 else meant(bearers, lambda one: one.life, day)
    if unit and len({one.id for one in found}) > 1:
        kin = (unit.id, *unit.predecessors, *unit.successors)
        found = [one for one in found if one.unit == unit.id] or [one for one in found if one.unit in kin]
    return found[0] if len({one.id for one in found}) == 1 else None


def _is_another(line: Line, hit: Hit, vocabulary: Vocabulary) -> bool:
    """Whether the name of *hit* is the beginning of another's. What ends with a province does not go on."""
    if any(vocabulary.speller.place.fullmatch(line.symbols, at, hit.end) for at in range(hit.first, hit.end)):
        return False
    if f"{line.key(hit.end - 2)} {line.key(hit.end - 1)}" in COUNTRY:
        return is_of_place(line, hit.end, vocabulary)
    return goes_on(line, hit.end, vocabulary)


def _apart(sightings: list[Sighting]) -> Iterator[Sighting]:
    """The leftmost and longest of *sightings*; none overlaps another."""
    end = 0
    for one in sorted(sightings, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end

"""The provinces that a text names, and the one that it is about."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from plugins.detection.context import is_common, is_named, weight
from plugins.detection.lines import Line
from plugins.detection.ranking import by_term, certain, standing
from plugins.detection.sightings import Piece, Sighting, longest
from plugins.detection.text import Text
from plugins.detection.vocabulary import Hit, Vocabulary
from plugins.detection.words import CITY
from plugins.language.lives import chosen
from plugins.provinces.registry import Unit

#: From so many provinces in a row on, each is one of a list.
_LIST, _LISTED = 3, 0.25
_SEPARATORS = frozenset(", ; / và hay hoặc cùng với các tỉnh".split()) | {CITY}
_MOST_BETWEEN = 3


def find_provinces(pieces: Iterable[Piece], text: Text) -> tuple[Sighting, ...]:
    """Every place in *pieces* where a province is meant. A name that is a common word, too, needs another that is not."""
    found: list[Sighting] = []
    doubtful: list[Sighting] = []
    for piece in pieces:
        hits = [hit for hit in longest(_provinces(piece)) if hit.entry.borne and is_named(piece.line, hit.first, hit.end)]
        listed = set(_listed(piece.line, hits))
        for hit in hits:
            bearers = hit.entry.of("province")
            term = bearers[0] if len(bearers) == 1 else chosen(bearers, lambda one: one.life, text.day)
            value = weight(piece.line, hit.first, hit.end) * (_LISTED if hit in listed else 1.0)
            sighting = Sighting(piece, "province", term.id, piece.line.starts[hit.first], piece.line.ends[hit.end - 1], value)
            (doubtful if is_common(piece.line, hit.first, hit.end) else found).append(sighting)
    sure = {one.id for one in found}
    return (*found, *(one for one in doubtful if one.id in sure))


def one_province(sightings: Sequence[Sighting], text: Text, vocabulary: Vocabulary) -> Unit | None:
    """The one province of *text*: that of its front matter, else the only one that it is about for certain."""
    ids = text.units or certain({key: standing(some) for key, some in by_term(sightings).items()}, text)
    return vocabulary.units[ids[0]] if len(ids) == 1 and ids[0] in vocabulary.units else None


def _provinces(piece: Piece) -> Iterator[Hit]:
    """The names of provinces, and the longer names within which they are none."""
    return (hit for hit in piece.hits if "province" in hit.entry.borne or not (hit.entry.borne or hit.entry.stems))


def _listed(line: Line, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Those of *hits* that are members of a list."""
    run = list(hits[:1])
    for one, two in itertools.pairwise(hits):
        if two.first - one.end > _MOST_BETWEEN or not _separated(line, one, two):
            yield from run if len(run) >= _LIST else ()
            run = []
        run.append(two)
    yield from run if len(run) >= _LIST else ()


def _separated(line: Line, one: Hit, two: Hit) -> bool:
    return all(line.key(at) in _SEPARATORS for at in range(one.end, two.first))

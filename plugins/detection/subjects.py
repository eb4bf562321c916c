"""What a text is about, among the known terms that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.detection.mentions import Mention, mentions
from plugins.detection.text import Text
from plugins.detection.vocabulary import Vocabulary

_WEIGHTS = {"title": 6.0, "lead": 3.0, "text": 1.0, "caption": 1.0}
_ENOUGH = 2.5
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^a-zà-ỹ])")


@dataclass(frozen=True, slots=True)
class Subject:
    """A term that a text is about: its ``score`` (from 0 to 1, the surest first), how often and how it is named.

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
    by_term: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions(text, vocabulary):
        by_term.setdefault((mention.kind, mention.id), []).append(mention)
    pieces = {(place, number): piece for place, number, piece in text.parts()}
    found = []
    for (kind, id_), several in by_term.items():
        weight = sum(_WEIGHTS[one.place] for one in several)
        if weight >= _ENOUGH:
            best = max(several, key=lambda one: _WEIGHTS[one.place])
            sentence = sentence_of(pieces[best.place, best.paragraph], best.start)
            found.append(Subject(kind, id_, weight / (weight + 1), len(several), best.written, sentence))
    return tuple(sorted(found, key=lambda one: (-one.score, one.kind, one.id)))


def sentence_of(piece: str, at: int) -> str:
    """The sentence of *piece* in which position *at* stands."""
    start = max((match.end() for match in _SENTENCE.finditer(piece, 0, at + 1) if match.end() <= at), default=0)
    following = _SENTENCE.search(piece, at)
    return piece[start : following.start() if following else len(piece)].strip()

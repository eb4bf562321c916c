"""Runs of words that may be the name of a body or a contest that nobody knows yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.detection.context import FUNCTION, is_whole_word
from plugins.detection.lines import Line
from plugins.detection.relative import COUNTRY, KINDS, administrative, is_several
from plugins.detection.vocabulary import Vocabulary

#: What names begin with, and what it makes them; the longest first.
_HEADS = {
    "câu lạc bộ": "association",
    "liên hiệp": "association",
    "hiệp hội": "association",
    "liên đoàn": "association",
    "hội thi": "event",
    "cuộc thi": "event",
    "giải thưởng": "event",
    "hội": "association",
}
#: Behind a head these make it a word of its own: a meeting, a hall, a member, a town.
_OTHER = frozenset(
    "nghị thảo đồng viên trường chợ trại nhập thành sở đoàn họa hè diễn an quán phí tịch ý làng xuân đàm và".split()
)
#: The words that names begin with, and those that may stand before them in a longer name: "Liên hiệp các Hội".
_STARTS, _UNIONS = frozenset("hội hiệp liên cuộc giải câu".split()), frozenset("liên hiệp".split())
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that begins with a head of so many words, from position ``start`` in a text.

    ``keys`` and ``ends`` are those of the words, ``capitals`` tells which are written
    large. ``stem`` is how many stand before the place that ends the run, 0 where none
    does; ``relative`` is set where that is an administrative word alone.
    """

    kind: str
    head: int
    start: int
    keys: tuple[str, ...]
    ends: tuple[int, ...]
    capitals: tuple[bool, ...]
    stem: int
    relative: bool


def candidates(line: Line, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Every run in *line* that may be a name."""
    line = vocabulary.speller.bracketless(line) or line
    taken = 0
    for match in _pattern(vocabulary).finditer(line.symbols):
        first, body = match.span()
        if first < taken or not _begins(line, first, body):
            continue
        found = _candidate(line, first, body, vocabulary)
        taken = first + len(found.keys)
        # "Hội Luật gia các huyện": one word may stand between the last that is written large and the kind.
        kind = line.joined(taken) and _is_kind(line, taken) and any(found.capitals[-2:])
        if any(found.capitals[found.head :]) and not kind:
            yield found


@lru_cache(maxsize=1)
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The symbols of all heads."""
    return re.compile("|".join("".join(map(vocabulary.speller.alphabet.of, head.split())) for head in _HEADS))


def _begins(line: Line, first: int, body: int) -> bool:
    """Whether a name begins at *first* with a head that ends before *body*."""
    if not line.word(first)[:1].isupper() or is_several(line, first):
        return False
    if body - first == 1 and (not is_whole_word(line, first) or (line.joined(first) and line.key(first - 1) in _UNIONS)):
        return False
    return line.joined(body) and line.key(body) not in _OTHER and not _is_kind(line, body)


def _is_kind(line: Line, at: int) -> bool:
    """Whether the word at *at* makes what stands before it a kind of body: "các tỉnh", "cơ sở"; but "liên hiệp các"."""
    if (line.key(at - 1), line.key(at)) == ("hiệp", "các") or _pair(line, at) in COUNTRY:
        return False
    return line.key(at) in KINDS and line.word(at)[:1].islower()


def _pair(line: Line, at: int) -> str:
    return f"{line.key(at)} {line.key(at + 1)}"


def _candidate(line: Line, first: int, body: int, vocabulary: Vocabulary) -> Candidate:
    end, stem, relative = body, 0, False
    while not stem and end < min(len(line.symbols), first + _LONGEST) and _goes_on(line, end):
        place = _place(line, end, vocabulary)
        if place:
            stem, relative = end, administrative(line, end) is not None
        end += place or 1
    span = range(first, end)
    return Candidate(
        kind=_HEADS[" ".join(line.key(at) for at in range(first, body))],
        head=body - first,
        start=line.starts[first],
        keys=tuple(line.key(at) for at in span),
        ends=tuple(line.ends[at] for at in span),
        capitals=tuple(line.word(at)[:1].isupper() for at in span),
        stem=stem and stem - first,
        relative=relative,
    )


def _place(line: Line, at: int, vocabulary: Vocabulary) -> int:
    """How many words at *at* are a place."""
    if _pair(line, at) in COUNTRY:
        return 2
    place = vocabulary.speller.place.match(line.symbols, at)
    if place and line.word(at)[:1].isupper():
        return len(place[0])
    return int(administrative(line, at) is not None)


def _goes_on(line: Line, at: int) -> bool:
    """Whether the word at *at* may still be one of the name."""
    key = line.key(at)
    if not _is_near(line, at) or key in FUNCTION or not key[:1].isalnum() or _is_kind(line, at):
        return False
    # Another name begins: "Hội Luật gia, Hội Làm vườn"; but "Liên hiệp các Hội".
    return not (key in _STARTS and line.word(at)[:1].isupper() and line.key(at - 1) not in ("các", *_UNIONS))


def _is_near(line: Line, at: int) -> bool:
    """Whether nothing but white space, a hyphen or an administrative word stands before the word at *at*."""
    between = line.between(at)
    return line.joined(at) or between in ("", "-") or any(letter.isalpha() for letter in between)

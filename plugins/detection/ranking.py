"""How much of a text is about a term: by title, opening and number of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.detection.sightings import Sighting
from plugins.detection.text import Text

#: What a title and an opening count, each once; any other sentence counts 1, all together no more than ``_MOST``.
_TITLE, _OPENING, _MOST = 3.0, 2.0, 10.0
#: What makes a subject of a short text, and of one of twice as many paragraphs as ``_SHORT`` or more.
_LEAST, _ENOUGH, _SHORT = 1.2, 2.5, 5
#: What is named so much less than the most named of its kind is named in passing.
_SHARE = 0.2

TermKey = tuple[str, str]


def by_term(sightings: Iterable[Sighting]) -> dict[TermKey, list[Sighting]]:
    """The *sightings* of each term, by its kind and id."""
    found: dict[TermKey, list[Sighting]] = {}
    for one in sightings:
        found.setdefault((one.kind, one.id), []).append(one)
    return found


def standing(sightings: Sequence[Sighting]) -> float:
    """How much these *sightings* of one term say that the text is about it. A sentence that stands twice counts once."""
    title = opening = rest = 0.0
    seen: dict[str, float] = {}
    for one in sightings:
        sentence = one.sentence.rstrip(" .…:").casefold()
        more = one.weight - seen.get(sentence, 0.0)
        if more <= 0:
            continue
        seen[sentence] = one.weight
        if one.piece.place == "title":
            title = max(title, one.weight)
        elif one.piece.opening:
            opening, rest = max(opening, one.weight), rest + min(opening, one.weight)
        else:
            rest += more
    return _TITLE * title + _OPENING * opening + min(rest, _MOST)


def enough(text: Text) -> float:
    """The standing that makes a term a subject of *text*."""
    return min(max(_LEAST, len(text.paragraphs) / _SHORT), _ENOUGH)


def certain(standings: Mapping[TermKey, float], text: Text) -> tuple[str, ...]:
    """The ids of those that *text* is about; none where one of them stands too low to build on."""
    passed = passing(standings, text)
    return tuple(id_ for _, id_ in passed) if all(value >= _ENOUGH for value in passed.values()) else ()


def passing(standings: Mapping[TermKey, float], text: Text) -> dict[TermKey, float]:
    """Those terms that *text* is about, with their standings."""
    top: dict[str, float] = {}
    for (kind, _), value in standings.items():
        top[kind] = max(top.get(kind, 0.0), value)
    least = enough(text)
    return {key: value for key, value in standings.items() if value >= max(least, _SHARE * top[key[0]])}

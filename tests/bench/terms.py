"""The terms of the measured corpus, as a national union's archive has them: 400 associations and 600 events.

The shared harness names 40 and 60, by documents that hold a name alone. Here both sites get
ten times as many, and ours the documents that tell what a term is: levels, parents,
provinces and figures of associations; series, editions, days and organisers of events.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

ASSOCIATIONS, EVENTS = 400, 600
#: How many provinces have an association of each kind, beside the national one.
_PLACES = 39
_FIRST, _BETWEEN = date(2004, 3, 5), timedelta(days=138)
_KINDS = ("contest", "conference", "congress", "award", "campaign")


class Terms:
    """Names and documents of all terms, made from the words of the harness's *corpus* module."""

    def __init__(self, corpus: ModuleType) -> None:
        self._corpus = corpus
        kinds, places = corpus._ASSOCIATION_KINDS, corpus.PROVINCES[:_PLACES]
        self.associations = {
            f"Hội {kind} {place or 'Việt Nam'}": _association(kind, place, number)
            for number, (kind, place) in enumerate((kind, place) for kind in kinds for place in ("", *places))
        }
        self.events = dict(_events(corpus._EVENT_KINDS, tuple(self.associations)))
        assert (len(self.associations), len(self.events)) == (ASSOCIATIONS, EVENTS)

    def name(self) -> None:
        """Have the corpus draw from these names, for every generator."""
        self._corpus.ASSOCIATIONS, self._corpus.EVENTS = list(self.associations), list(self.events)

    def write(self, content: Path) -> None:
        """Write ours over the bare documents of *content*."""
        for folder, documents in (("associations", self.associations), ("events", self.events)):
            for name, keys in documents.items():
                text = f"---\nname: {name}\n{keys}---\n\nĐôi lời giới thiệu về {name}.\n"
                (content / folder / f"{self._corpus.slugify(name)}.md").write_text(text, encoding="utf-8")


def _association(kind: str, place: str, number: int) -> str:
    if not place:
        return "level: national\nfounded: 1983\n"
    members = f"members:\n  - count: {200 + number}\n    as_of: 2012-06-30\n  - count: {260 + number}\n    as_of: 2021-06-30\n"
    return f"level: member\nparent: Hội {kind} Việt Nam\nprovince: {place}\nfounded: {1985 + number % 30}\n{members}"


def _events(kinds: tuple[str, ...], associations: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    editions = EVENTS // len(kinds) - 1
    for at, kind in enumerate(kinds):
        yield kind, "kind: series\n"
        for number in range(1, editions + 1):
            day = _FIRST + number * _BETWEEN + timedelta(days=at)
            organiser = associations[(at * editions + number) % len(associations)]
            yield (
                f"{kind} lần thứ {number}",
                f"kind: {_KINDS[at % len(_KINDS)]}\nseries: {kind}\nedition: {number}\nstart: {day}\nend: {day + timedelta(days=2)}\n"
                f"venue: Nhà văn hóa trung tâm\norganisers:\n  - {organiser}\nresults:\n  entries: {90 + 7 * number}\n  prizes: {10 + number % 9}\n",
            )

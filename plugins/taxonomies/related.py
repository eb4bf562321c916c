"""Articles related to an article: those near it in the lists of its terms, the rarer the term the nearer.

Only a window of each list is looked at, so that one article more changes the pages of
its neighbours, and of no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest, nsmallest
from itertools import pairwise

from msgspec import Struct

from plugins.language.text import fold
from plugins.metadata.entries import Entry, Line, Link, line
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, TermKey

#: How many articles before and after one, in the list of a term, are looked at.
REACH = 6
#: How many are shown as related, and how many more of a term.
RELATED, MORE = 4, 3
#: How much a term of two articles weighs; each doubling of its list takes one off, down to the weight of a section.
RAREST, SECTION = 16, 1
#: How many bytes of a digest stand for an entry.
_BYTES = 8


class More(Struct, frozen=True, gc=False, array_like=True):
    """Other articles of a term, those before the article first."""

    of: Link
    lines: tuple[Line, ...]


class Relatives(Struct, frozen=True, gc=False, array_like=True):
    """What leads from an article to others: the related ones, the nearest first, then more of its association, event, province."""

    related: tuple[Line, ...] = ()
    more: tuple[More, ...] = ()


class Related:
    """Finds the relatives of the articles of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._places: dict[TermKey, Mapping[str, int]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def key(self, id_: str) -> bytes:
        """What stands for all that :meth:`of` looks at, besides the documents that are no articles."""
        return self._keys.get(id_, b"")

    @cached_property
    def _keys(self) -> dict[str, bytes]:
        """For each article its windows: the term, its weight, and a part of a digest for each entry."""
        found: dict[str, bytes] = {}
        short = {id_: key[:_BYTES] for id_, key in self._catalogue.keys.items()}
        beyond, width = bytes(REACH * _BYTES), (2 * REACH + 1) * _BYTES
        for term, entries in sorted(self._catalogue.tagged.items()):
            ids = [one.id for one in entries]
            together = b"".join([beyond, *map(short.__getitem__, ids), beyond])
            mark = f"{term[0]} {term[1]} {_weight(term, len(entries))} ".encode()
            for id_, at in zip(ids, range(0, len(together), _BYTES), strict=False):
                found[id_] = found.get(id_, b"") + mark + together[at : at + width]
        return found

    def of(self, entry: Entry) -> Relatives:
        """The relatives of the listed article *entry*."""
        named = self._catalogue.references["article", entry.id]
        scores: dict[str, int] = {}
        near: dict[str, Entry] = {}
        for term in {term.key: term for terms in named.terms.values() for term in terms}:
            weight = _weight(term, len(self._catalogue.tagged.get(term, ())))
            for one in (found for side in self._window(term, entry) for found in side):
                scores[one.id] = scores.get(one.id, 0) + weight
                near[one.id] = one
        least = nlargest(RELATED, scores.values())[-1:]  # words are compared only where terms do not tell
        likely = [one for one in near.values() if scores[one.id] >= least[0]]
        related = nsmallest(RELATED, likely, key=lambda one: (-scores[one.id], *self._distance(entry, one)))
        return Relatives(tuple(map(line, related)), tuple(self._more(entry, {entry.id, *(one.id for one in related)})))

    def _window(self, term: TermKey, entry: Entry) -> tuple[Sequence[Entry], Sequence[Entry]]:
        """The articles of *term* before and after *entry* in time, the nearest first."""
        entries = self._catalogue.tagged.get(term, ())
        places = self._places.get(term) or self._places.setdefault(term, {one.id: i for i, one in enumerate(entries)})
        i = places.get(entry.id)
        if i is None:
            return (), ()
        return entries[i + 1 : i + 1 + REACH], entries[max(0, i - REACH) : i][::-1]

    def _distance(self, entry: Entry, other: Entry) -> tuple[int, int, str]:
        """The order among those that share as much: words in common, nearness in time, id."""
        days = abs((entry.date.start - other.date.start).days)
        return -len(self._pairs(entry) & self._pairs(other)), days, other.id

    def _pairs(self, entry: Entry) -> frozenset[str]:
        """The pairs of syllables of a title, without diacritics: most Vietnamese words are such pairs."""
        found = self._words.get(entry.id)
        if found is None:
            syllables = re.findall(r"\w+", fold(entry.title))
            found = self._words[entry.id] = frozenset(map(" ".join, pairwise(syllables)))
        return found

    def _more(self, entry: Entry, shown: set[str]) -> Iterator[More]:
        """More of the first association, event and province that *entry* names, nothing twice."""
        named = self._catalogue.references["article", entry.id]
        for term in _firsts(named.all("associations"), named.all("events"), named.all("provinces")):
            before, after = self._window(term.key, entry)
            others = [one for one in (*before, *after) if one.id not in shown][:MORE]
            if others:
                shown.update(one.id for one in others)
                yield More(self._catalogue.link(term, entry.date.start.date()), tuple(map(line, others)))


def _firsts(*lists: Sequence[Term]) -> list[Term]:
    return [terms[0] for terms in lists if terms]


def _weight(term: TermKey, count: int) -> int:
    """How much it says that two articles share *term*, which *count* name."""
    return SECTION if term[0] == "section" else max(SECTION, RAREST - count.bit_length())

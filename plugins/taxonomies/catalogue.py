"""Everything that the pages of terms are made from: terms, their relations, their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from heapq import merge

from msgspec.structs import replace

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.documents.reading import Document
from plugins.language.order import sort_key
from plugins.media.sizes import SizeOf, unknown
from plugins.metadata.entries import Entry, Image, Link, image, sized
from plugins.metadata.listings import NEWEST, newest_first
from plugins.taxonomies.lineage import Lineage, organisers_of
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey


@dataclass(frozen=True)
class Catalogue:
    """The terms of the site.

    ``references`` hold what each document names, by kind and id; ``tagged`` the
    entries of the listed articles that name a term, newest first; ``bodies`` the
    terms' own texts; ``titles`` the links to articles, by id, None for one that is
    not public (yet). ``key`` stands for all documents that are no articles, ``keys``
    for the articles that are listed, by id. ``published`` are the periodicals of each
    association. ``size_of`` tells width and height of the picture at an address, which ``key`` and ``keys`` stand for, too.
    """

    names: Names
    references: Mapping[TermKey, References]
    lineage: Lineage
    tagged: Mapping[TermKey, tuple[Entry, ...]]
    bodies: Mapping[TermKey, Body]
    titles: Mapping[str, Link | None]
    key: bytes
    keys: Mapping[str, bytes]
    published: Mapping[TermKey, tuple[Document, ...]] = field(default_factory=dict)
    size_of: SizeOf = unknown

    def key_of(self, entries: Iterable[Entry]) -> bytes:
        """What stands for *entries*, but for their marks, which :attr:`key` stands for."""
        return b"".join([self.keys[entry.id] for entry in entries])

    def named(self, term: Term) -> References:
        """What the document of *term* names."""
        return self.references.get(term.key, References({}))

    def organisers(self, event: Term) -> tuple[Term, ...]:
        """Who organised *event*, as it or its series says."""
        return organisers_of(event, self.references)

    def link(self, term: Term, day: date | None = None) -> Link:
        """A link to *term*, under the name it bore on *day*; marked where the name alone would mislead."""
        fixed = self._fixed.get(term.key)
        if fixed is not None:
            return fixed
        name = term.called(day)
        if not self.names.shared(term):
            return Link(name, term.address)
        if term.kind == "event":
            return Link(f"{name} ({_start(term)})" if _start(term) else name, term.address)
        return Link(name, term.address, term.life.until)

    @cached_property
    def _fixed(self) -> dict[TermKey, Link]:
        """The links that are the same on any day: to terms of one name, which no other bears."""
        single = (term for term in self.names if not term.then or {one.name for one in term.then} == {term.name})
        return {term.key: Link(term.name, term.address) for term in single if not self.names.shared(term)}

    def image(self, picture: schemas.Picture | None) -> Image | None:
        """The photograph of a term, with its size."""
        return sized(image(picture), self.size_of)

    def links(self, terms: Iterable[Term], day: date | None = None) -> tuple[Link, ...]:
        """Links to *terms*, in their order."""
        return tuple(self.link(term, day) for term in terms)

    def entries(self, term: Term) -> tuple[Entry, ...]:
        """The articles of *term*, of all that became it and of a series' editions, newest first, each once.

        Those of a predecessor or an edition are marked with it, under the name of the article's day.
        """
        return self._gathered[term.key]

    def newest(self, terms: Iterable[Term]) -> tuple[Entry, ...]:
        """The newest articles that name any of *terms*, each once."""
        found: dict[str, Entry] = {}
        for entry in merge(*(self.tagged.get(term.key, ()) for term in terms), key=_age):
            found.setdefault(entry.id, entry)
            if len(found) == NEWEST:
                break
        return tuple(found.values())

    @cached_property
    def _gathered(self) -> dict[TermKey, tuple[Entry, ...]]:
        return {term.key: self._gather(term) for term in self.names}

    def _gather(self, term: Term) -> tuple[Entry, ...]:
        own = self.tagged.get(term.key, ())
        others = (*self.lineage.ancestry(term)[1:], *self.lineage.editions.get(term.key, ()))
        if not others:
            return own
        found = {entry.id: entry for entry in own}
        kept = frozenset(found)
        for other in others:
            for entry in self.tagged.get(other.key, ()):
                if entry.id not in kept:
                    known = found.get(entry.id, entry)
                    found[entry.id] = replace(known, marks=(*known.marks, self.link(other, entry.date.start.date())))
        return newest_first(found.values())


def _age(entry: Entry) -> tuple[timedelta, str]:
    """The order of lists: the newest first, those of one minute by id."""
    return datetime.max - entry.date.start, entry.id


def _start(term: Term) -> str:
    """When an event began (or ended, where no more is known), as precisely as is known: ``15/3/2021``, ``3/2021``, ``2021``."""
    fields = term.document.fields if term.document else None
    moment = (fields.start or fields.end) if isinstance(fields, schemas.Event) else None
    return "/".join(str(int(part)) for part in reversed(moment.iso[:10].split("-"))) if moment else ""


def tag(entries: Iterable[Entry], references: Mapping[TermKey, References]) -> dict[TermKey, tuple[Entry, ...]]:
    """The *entries* of articles, by each term that they name, in their order."""
    found: dict[TermKey, list[Entry]] = {}
    for entry in entries:
        named = references.get(("article", entry.id), References({}))
        for terms in named.terms.values():
            for term in terms:
                found.setdefault(term.key, []).append(entry)
    return {key: tuple(tagged) for key, tagged in found.items()}


def publish(documents: Iterable[Document], references: Mapping[TermKey, References]) -> dict[TermKey, tuple[Document, ...]]:
    """The periodicals among *documents*, by the association that publishes each, in the order of their names."""
    found: dict[TermKey, list[tuple[object, Document]]] = {}
    for document in documents:
        if isinstance(document.fields, schemas.Periodical):
            order = (sort_key(document.fields.name or document.id), document.id)
            for publisher in references.get(("periodical", document.id), References({})).all("publisher"):
                found.setdefault(publisher.key, []).append((order, document))
    return {key: tuple(document for _, document in sorted(some)) for key, some in found.items()}

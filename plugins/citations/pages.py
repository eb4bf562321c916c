"""The files of documents that articles cite: a page for each, one for each number, and the directory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from plugins.builder.plan import Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.citations.english import said
from plugins.citations.references import ADDRESS, Reference
from plugins.citations.register import Register
from plugins.citations.symbols import KIND_OF
from plugins.metadata.entries import Entry, Head, Link
from plugins.metadata.listings import Listing, late_listings

_encode = msgspec.msgpack.Encoder().encode
_PAGE, _YEAR = Template("document.html"), Template("listing.html")
_KINDS = {id_: rank for rank, id_ in enumerate(("", *KIND_OF))}


class Counted(Struct, frozen=True, gc=False, array_like=True):
    """A document with the number of articles that cite it; ``dated`` where its year is known."""

    link: Link
    count: int
    dated: bool


class DocumentPage(Struct, frozen=True, gc=False, array_like=True):
    """``document.html``: a document of a year, or a number without one.

    ``sorts`` is what it may be, ``issuers`` who issued it, as far as the form tells; ``number``
    leads from a document to the page of its number, where others bore it, ``years`` from
    there to all of them; ``others`` are pages and terms that cite it.
    """

    head: Head
    title: str
    sorts: tuple[str, ...]
    issuers: tuple[str, ...]
    year: int | None
    number: Link | None
    years: tuple[Counted, ...]
    others: tuple[Link, ...]
    listing: Listing


class Sort(Struct, frozen=True, gc=False, array_like=True):
    """The documents of one kind, by number."""

    names: tuple[str, ...]
    documents: tuple[Counted, ...]


class Issuer(Struct, frozen=True, gc=False, array_like=True):
    """The documents that one body issued, by kind."""

    name: str
    sorts: tuple[Sort, ...]


class DocumentsPage(Struct, frozen=True, gc=False, array_like=True):
    """``documents.html``: all documents that articles cite."""

    head: Head
    issuers: tuple[Issuer, ...]
    total: int


def document_link(id_: str) -> Link:
    """A link to the page of the document with *id_*."""
    reference = Reference.of(id_)
    return Link(reference.title, reference.address)


def document_pages(
    register: Register,
    key: bytes,
    key_of: Callable[[Iterable[Entry]], bytes],
    listing_page: Callable[[Head, Link, Listing], Any],
    lang: str,
) -> Iterator[Planned]:
    """All files of all documents.

    *key* and *key_of* together stand for articles that are listed; *listing_page* makes the inputs of ``listing.html``;
    *lang* is the site's.
    """
    planner = _Planner(register, key, key_of, listing_page, lang)
    for _, documents in groupby(register.known, lambda one: one.bare):
        same = tuple(documents)
        for one in same:
            yield from planner.files(one, same)
    yield planner.directory()


@dataclass(frozen=True, slots=True)
class _Planner:
    """What all files of documents are planned with."""

    register: Register
    key: bytes
    key_of: Callable[[Iterable[Entry]], bytes]
    listing_page: Callable[[Head, Link, Listing], Any]
    lang: str

    def files(self, one: Reference, same: Sequence[Reference]) -> Iterator[Planned]:
        """The page of *one* and its years; *same* are all of its number."""
        page = self._page(one, same)
        entries = self.register.entries.get(one.id, ())
        key = digest(_encode(page) + self.key + self.key_of(entries))
        for address, late in late_listings(one.address, entries, key, partial(self._part, page)):
            yield Planned(file_of(address), _PAGE if address == one.address else _YEAR, late, one.address)

    def _page(self, one: Reference, same: Sequence[Reference]) -> DocumentPage:
        """The page of *one*, but for its articles."""
        is_shared = any(self.register.is_shown(other) for other in same if other != one)
        return DocumentPage(
            head=Head(one.address),
            title=one.title,
            sorts=self._said(one.sorts),
            issuers=self._said(one.issuers),
            year=one.year,
            number=Link(one.bare.shown, one.bare.address) if one.year and is_shared else None,
            years=() if one.year else self._counted(other for other in same if other.year),
            others=self.register.others.get(one.id, ()),
            listing=Listing(one.address, (), 0),
        )

    def _part(self, page: DocumentPage, listing: Listing) -> Any:
        if listing.address == page.head.address:
            return replace(page, listing=listing)
        return self.listing_page(Head(listing.address), Link(page.title, page.head.address), listing)

    def _counted(self, documents: Iterable[Reference]) -> tuple[Counted, ...]:
        """*documents* with the numbers of their articles."""
        return tuple(Counted(Link(one.shown, one.address), self.register.count(one), one.year is not None) for one in documents)

    def directory(self) -> Planned:
        """``/van-ban/``."""
        shown = [one for one in self.register.known if self.register.is_shown(one)]
        key = digest(_encode((self.lang, [(one.id, self.register.count(one)) for one in shown])))
        return Planned(file_of(ADDRESS), Template("documents.html"), Late(key, partial(self._directory, shown)), ADDRESS)

    def _directory(self, shown: Sequence[Reference]) -> DocumentsPage:
        in_order = sorted(shown, key=lambda one: (one.group, _KINDS[one.kind], one.sorts))
        groups = groupby(in_order, lambda one: one.group)
        issuers = tuple(Issuer(said(name, self.lang), self._sorts(documents)) for (_, name), documents in groups)
        return DocumentsPage(Head(ADDRESS), issuers, len(shown))

    def _sorts(self, documents: Iterable[Reference]) -> tuple[Sort, ...]:
        groups = groupby(documents, lambda one: (one.kind, one.sorts))
        return tuple(Sort(self._said(sorts), self._counted(some)) for (_, sorts), some in groups)

    def _said(self, words: Iterable[str]) -> tuple[str, ...]:
        """*words* of kinds or bodies in the site's language."""
        return tuple(said(one, self.lang) for one in words)

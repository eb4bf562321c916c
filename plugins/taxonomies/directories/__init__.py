"""The directory of each kind of term, by letter in Vietnamese order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from plugins.builder.plan import Planned, Template, file_of
from plugins.documents import schemas
from plugins.language.order import initial
from plugins.metadata.entries import Head, Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.data import data_address
from plugins.taxonomies.directories.associations import association_directories
from plugins.taxonomies.directories.shelf import by_name
from plugins.taxonomies.kinds import DIRECTORIES
from plugins.taxonomies.pages import Publication
from plugins.taxonomies.terms import Term


class DirectoryEntry(Struct, frozen=True, gc=False, array_like=True):
    """A term in a directory: how many articles its page lists; ``ended`` where it is no more."""

    link: Link
    count: int
    ended: bool


class Letter(Struct, frozen=True, gc=False, array_like=True):
    """The terms under one letter, in Vietnamese order."""

    letter: str
    entries: tuple[DirectoryEntry, ...]


class DirectoryPage(Struct, frozen=True, gc=False, array_like=True):
    """``directory.html``: all terms of ``kind`` (section, province) by letter."""

    head: Head
    kind: str
    letters: tuple[Letter, ...]
    total: int


def directories(catalogue: Catalogue, of: Publication) -> Iterator[Planned]:
    """``/chuyen-muc/``, ``/hoi/`` and ``/tinh-thanh/``, and what stands below them."""
    yield from association_directories(catalogue, of)
    for kind in ("section", "province"):
        address = DIRECTORIES[kind]
        letters: dict[str, list[DirectoryEntry]] = {}
        for term in sorted(catalogue.names.of_kind(kind), key=by_name):
            letters.setdefault(initial(term.name), []).append(_entry(catalogue, term))
        by_letter = tuple(Letter(letter, tuple(entries)) for letter, entries in letters.items())
        page = DirectoryPage(Head(address, data=data_address(kind)), kind, by_letter, sum(map(len, letters.values())))
        yield Planned(file_of(address), Template("directory.html"), page, address)


def in_order(terms: list[Term]) -> list[Term]:
    """Sections as their ``order`` says, then by name."""

    def key(term: Term) -> tuple[object, ...]:
        fields = term.document.fields if term.document else None
        order = fields.order if isinstance(fields, schemas.Section) else None
        return (order is None, order or 0, *by_name(term))

    return sorted(terms, key=key)


def _entry(catalogue: Catalogue, term: Term) -> DirectoryEntry:
    ended = term.life.until is not None and term.kind == "province"
    return DirectoryEntry(catalogue.link(term), len(catalogue.entries(term)), ended)

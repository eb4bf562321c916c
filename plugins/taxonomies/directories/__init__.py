"""The directory of each kind of term: by letter in Vietnamese order, provinces as maps and by region."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from plugins.builder.plan import Planned, Template, file_of
from plugins.documents import schemas
from plugins.language.order import initial, sort_key
from plugins.metadata.entries import Head, Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.directories.provinces import province_directory
from plugins.taxonomies.kinds import DIRECTORIES
from plugins.taxonomies.terms import Term


class DirectoryEntry(Struct, frozen=True, gc=False, array_like=True):
    """A term in a directory: how many articles its page lists; ``ended`` where it is no more."""

    link: Link
    count: int
    note: str
    ended: bool


class Letter(Struct, frozen=True, gc=False, array_like=True):
    """The terms under one letter, in Vietnamese order."""

    letter: str
    entries: tuple[DirectoryEntry, ...]


class DirectoryPage(Struct, frozen=True, gc=False, array_like=True):
    """``directory.html``: all terms of ``kind`` (section, association, event) by letter."""

    head: Head
    kind: str
    letters: tuple[Letter, ...]
    total: int


def directories(catalogue: Catalogue) -> Iterator[Planned]:
    """``/chuyen-muc/``, ``/hoi/``, ``/su-kien/`` and ``/tinh-thanh/``."""
    for kind, address in DIRECTORIES.items():
        if kind == "province":
            yield province_directory(catalogue)
            continue
        letters: dict[str, list[DirectoryEntry]] = {}
        for term in sorted(catalogue.names.of_kind(kind), key=_by_name):
            letters.setdefault(initial(term.name), []).append(_entry(catalogue, term))
        by_letter = tuple(Letter(letter, tuple(entries)) for letter, entries in letters.items())
        page = DirectoryPage(Head(address), kind, by_letter, sum(map(len, letters.values())))
        yield Planned(file_of(address), Template("directory.html"), page, address)


def in_order(terms: list[Term]) -> list[Term]:
    """Sections as their ``order`` says, then by name."""

    def key(term: Term) -> tuple[object, ...]:
        fields = term.document.fields if term.document else None
        order = fields.order if isinstance(fields, schemas.Section) else None
        return (order is None, order or 0, *_by_name(term))

    return sorted(terms, key=key)


def _by_name(term: Term) -> tuple[object, ...]:
    """By name; of two of one name, today's first."""
    return (sort_key(term.name), term.life.until is not None, term.id)


def _entry(catalogue: Catalogue, term: Term) -> DirectoryEntry:
    fields = term.document.fields if term.document else None
    note = fields.short_name if isinstance(fields, schemas.Association) else None
    ended = term.life.until is not None and term.kind == "association"
    return DirectoryEntry(catalogue.link(term), len(catalogue.entries(term)), note or "", ended)

"""``/chuyen-muc/``: the sections by letter, in Vietnamese order."""

from __future__ import annotations

from msgspec import Struct

from plugins.builder.plan import Planned, Template, file_of
from plugins.documents import schemas
from plugins.language.order import initial
from plugins.metadata.entries import Head, Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.directories.shelf import by_name
from plugins.taxonomies.kinds import DIRECTORIES
from plugins.taxonomies.terms import Term


class SectionEntry(Struct, frozen=True, gc=False, array_like=True):
    """A section, and how many articles its page lists."""

    link: Link
    count: int


class Letter(Struct, frozen=True, gc=False, array_like=True):
    """The sections under one letter."""

    letter: str
    entries: tuple[SectionEntry, ...]


class SectionsPage(Struct, frozen=True, gc=False, array_like=True):
    """``sections.html``."""

    head: Head
    letters: tuple[Letter, ...]
    total: int


def section_directory(catalogue: Catalogue) -> Planned:
    """The directory of sections."""
    address, letters = DIRECTORIES["section"], dict[str, list[SectionEntry]]()
    for term in sorted(catalogue.names.of_kind("section"), key=by_name):
        entry = SectionEntry(catalogue.link(term), len(catalogue.entries(term)))
        letters.setdefault(initial(term.name), []).append(entry)
    by_letter = tuple(Letter(letter, tuple(entries)) for letter, entries in letters.items())
    page = SectionsPage(Head(address), by_letter, sum(map(len, letters.values())))
    return Planned(file_of(address), Template("sections.html"), page, address)


def in_order(terms: list[Term]) -> list[Term]:
    """Sections as their ``order`` says, then by name."""

    def key(term: Term) -> tuple[object, ...]:
        fields = term.document.fields if term.document else None
        order = fields.order if isinstance(fields, schemas.Section) else None
        return (order is None, order or 0, *by_name(term))

    return sorted(terms, key=key)

"""The directory of associations four ways: by letter, by level, by province, as a tree; and the feed of each level.

How many articles an association has stands on ``/hoi/`` alone: an article more changes no other of these pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from plugins.builder.plan import Function, Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.language.order import initial
from plugins.metadata.entries import Head, Link
from plugins.metadata.feeds import Feed, atom
from plugins.taxonomies.associations import LEVELS, Row, below, by_level, rows
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.data import data_address
from plugins.taxonomies.directories.shelf import ADDRESS, Listed, Shelf, Way, Ways, level_address, unit_address
from plugins.taxonomies.pages import Publication
from plugins.taxonomies.terms import Term

_encode = msgspec.msgpack.Encoder().encode


class Group(Struct, frozen=True, gc=False, array_like=True):
    """Associations under a heading: a letter, or a level (empty where they have none)."""

    name: str
    entries: tuple[Listed, ...]


class AssociationsPage(Struct, frozen=True, gc=False, array_like=True):
    """``associations.html``: by letter, of one ``level`` or of one ``unit``, which may have ``successors``.

    ``levels``, ``units`` (of today) and ``former`` ones lead to other such pages.
    """

    head: Head
    ways: Ways
    groups: tuple[Group, ...]
    levels: tuple[Way, ...] = ()
    units: tuple[Way, ...] = ()
    former: tuple[Way, ...] = ()
    level: str = ""
    unit: Link | None = None
    successors: tuple[Link, ...] = ()


class TreePage(Struct, frozen=True, gc=False, array_like=True):
    """``association-tree.html``: those that belong to no other, by level, and below each what belongs to it."""

    head: Head
    ways: Ways
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def association_directories(catalogue: Catalogue, of: Publication) -> Iterator[Planned]:
    """All files of the directory."""
    shelf = Shelf.of(catalogue)
    counts = {term.id: len(catalogue.entries(term)) for term in shelf.terms}
    yield _planned(shelf, ADDRESS, "associations.html", partial(_by_letter, counts=counts), _encode(counts))
    for level in shelf.levels:
        address = level_address(level)
        yield _planned(shelf, address, "associations.html", partial(_of_one_level, level=level))
        yield _feed(shelf, level, of)
    for unit in shelf.units:
        yield _planned(shelf, unit_address(unit), "associations.html", partial(_of_one_unit, unit=unit))
    if shelf.terms:
        yield _planned(shelf, f"{ADDRESS}cay/", "association-tree.html", _tree)


def _planned(shelf: Shelf, address: str, template: str, make: Callable[[Shelf, Head], Any], more: bytes = b"") -> Planned:
    """The page at *address*; *more* stands for what *make* sees besides the documents that are no articles."""
    key = digest(_encode(address) + shelf.catalogue.key + more)
    return Planned(file_of(address), Template(template), Late(key, partial(make, shelf, Head(address))), address)


def _by_letter(shelf: Shelf, head: Head, counts: Mapping[str, int]) -> AssociationsPage:
    units: dict[Term, list[str]] = {}
    for unit, there in shelf.units.items():
        for term, _ in there:
            units.setdefault(term, []).append(unit.id)
    groups = _letters((term, shelf.listed(term, units.get(term, ()), count=counts[term.id])) for term in shelf.terms)
    ways = shelf.ways_to_levels(), shelf.ways_to_units(former=False), shelf.ways_to_units(former=True)
    return AssociationsPage(replace(head, data=data_address("association")), shelf.ways, groups, *ways)


def _letters(entries: Iterable[tuple[Term, Listed]]) -> tuple[Group, ...]:
    """*entries*, which stand in Vietnamese order, by letter."""
    letters: dict[str, list[Listed]] = {}
    for term, entry in entries:
        letters.setdefault(initial(term.name), []).append(entry)
    return tuple(Group(letter, tuple(some)) for letter, some in letters.items())


def _of_one_level(shelf: Shelf, head: Head, level: str) -> AssociationsPage:
    groups = _letters((term, shelf.listed(term)) for term in shelf.levels[level])
    head = replace(head, feed=f"{head.address}feed.xml")
    return AssociationsPage(head, shelf.ways, groups, levels=shelf.ways_to_levels(), level=level)


def _of_one_unit(shelf: Shelf, head: Head, unit: Term) -> AssociationsPage:
    """By level; those of former units behind the unit's own."""
    places = dict(shelf.units[unit])
    groups = tuple(
        Group(level, tuple(shelf.listed(term, mark=None if places[term] is unit else shelf.link(places[term])) for term in some))
        for level, some in by_level(places)
    )
    successors = tuple(map(shelf.link, shelf.catalogue.lineage.successors.get(unit.key, ())))
    return AssociationsPage(head, shelf.ways, groups, unit=shelf.catalogue.link(unit), successors=successors)


def _tree(shelf: Shelf, head: Head) -> TreePage:
    catalogue = shelf.catalogue
    roots = by_level(term for term in shelf.terms if catalogue.named(term).one("parent") is None)
    return TreePage(head, shelf.ways, tuple((level, rows(catalogue, below(catalogue, some))) for level, some in roots))


def _feed(shelf: Shelf, level: str, of: Publication) -> Planned:
    """The newest articles that name an association of *level*."""
    newest = shelf.catalogue.newest(shelf.levels[level])
    page, title = level_address(level), f"{of.name}: {LEVELS[level].said(of.lang)}"
    address = f"{page}feed.xml"
    key = digest(_encode((of, address, shelf.catalogue.key)) + shelf.catalogue.key_of(newest))
    return Planned(
        file_of(address), Function(atom), Late(key, partial(Feed, title, of.name, of.url, address, page, of.lang, newest)), page
    )

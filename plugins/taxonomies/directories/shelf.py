"""The associations of the site by name, level and province, and the ways to some of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from plugins.documents import schemas
from plugins.language.order import sort_key
from plugins.metadata.entries import Link
from plugins.taxonomies.associations import Association, by_level, shown
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.kinds import DIRECTORIES
from plugins.taxonomies.terms import Term, fields_of

ADDRESS = DIRECTORIES["association"]


class Listed(Struct, frozen=True, gc=False, array_like=True):
    """An association in the directory.

    ``units`` are the ids of the provinces on whose pages it stands; ``mark`` leads to the
    former unit whose it is, on a page of what that became; ``count`` is how many articles
    its page lists, where that is told.
    """

    association: Association
    short_name: str
    aliases: tuple[str, ...]
    units: tuple[str, ...]
    mark: Link | None = None
    count: int | None = None


class Way(Struct, frozen=True, gc=False, array_like=True):
    """A way to some of the associations: the level or unit by its id, the link to its page, how many there are."""

    id: str
    link: Link
    count: int


class Ways(Struct, frozen=True, gc=False, array_like=True):
    """How many associations each way leads to: all, those of a level, those of a province."""

    all: int
    of_levels: int
    of_units: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The associations by name, by level, and by the unit on whose page each stands, with the unit that it is of."""

    catalogue: Catalogue
    terms: tuple[Term, ...]
    levels: Mapping[str, tuple[Term, ...]]
    units: Mapping[Term, tuple[tuple[Term, Term], ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Shelf:
        """Those of *catalogue*; units and levels without any are left out."""
        terms = tuple(sorted(catalogue.names.of_kind("association"), key=by_name))
        levels = {level: some for level, some in by_level(terms) if level}
        units = {unit: tuple(_located(catalogue, unit)) for unit in sorted(catalogue.names.of_kind("province"), key=by_name)}
        return cls(catalogue, terms, levels, {unit: some for unit, some in units.items() if some})

    @property
    def ways(self) -> Ways:
        """How many associations each way leads to."""
        placed = {term.id for some in self.units.values() for term, _ in some}
        return Ways(len(self.terms), sum(map(len, self.levels.values())), len(placed))

    def ways_to_levels(self) -> tuple[Way, ...]:
        """The way to each level; it is called by its id."""
        return tuple(Way(level, Link(level, level_address(level)), len(some)) for level, some in self.levels.items())

    def ways_to_units(self, former: bool) -> tuple[Way, ...]:
        """The way to each unit of today, or to each *former* one."""
        some = ((unit, there) for unit, there in self.units.items() if (unit.life.until is not None) == former)
        return tuple(Way(unit.id, self.link(unit), len(there)) for unit, there in some)

    def link(self, unit: Term) -> Link:
        """A link to the associations of *unit*."""
        return replace(self.catalogue.link(unit), address=unit_address(unit))

    def listed(self, term: Term, units: Sequence[str] = (), mark: Link | None = None, count: int | None = None) -> Listed:
        """*term* as an entry of the directory."""
        fields = fields_of(term, schemas.Association)
        short = fields.short_name if fields.short_name != term.name else None
        return Listed(shown(self.catalogue, term), short or "", fields.aliases, tuple(units), mark, count)


def _located(catalogue: Catalogue, unit: Term) -> Iterator[tuple[Term, Term]]:
    """The associations of *unit*, then those of what became it, each with its unit."""
    for place in catalogue.lineage.ancestry(unit):
        here = (term for term in catalogue.lineage.located.get(place.key, ()) if term.kind == "association")
        yield from ((term, place) for term in here)


def level_address(level: str) -> str:
    """The address of the associations of *level*."""
    return f"{ADDRESS}cap/{level}/"


def unit_address(unit: Term) -> str:
    """The address of the associations of *unit*."""
    return f"{ADDRESS}tinh/{unit.id}/"


def by_name(term: Term) -> tuple[object, ...]:
    """By name; of two of one name, today's first."""
    return (sort_key(term.name), term.life.until is not None, term.id)

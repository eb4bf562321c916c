"""``/tinh-thanh/``: the units of today, then those before 1 July 2025, each as a map and by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec import Struct

from plugins.builder.plan import Planned, Template, file_of
from plugins.metadata.entries import Head, Link
from plugins.provinces.regions import regions
from plugins.provinces.registry import REFORM, Unit
from plugins.provinces.tiles import Islands, Sheet, Tile, sheets
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.data import data_address
from plugins.taxonomies.kinds import ADDRESSES, DIRECTORIES

#: From one tile to the next, in units of the drawing: about a pixel on a narrow phone.
PITCH = 40
#: Tiles from the left edge of a map to the right one.
COLUMNS = 8
#: Shades of a map besides that of units without any article.
SHADES = 4


class UnitRow(Struct, frozen=True, gc=False, array_like=True):
    """A unit in a list: how many articles its page lists, the archipelago that belongs to it, and what it became."""

    link: Link
    count: int
    islands: str
    became: tuple[Link, ...]


class RegionRows(Struct, frozen=True, gc=False, array_like=True):
    """A region with its units in Vietnamese order."""

    name: str
    units: tuple[UnitRow, ...]


class Square(Struct, frozen=True, gc=False, array_like=True):
    """A unit on a map: the upper left corner of its tile, its mark, its shade (0-4)."""

    x: int
    y: int
    mark: str
    shade: int
    link: Link
    count: int


class Archipelago(Struct, frozen=True, gc=False, array_like=True):
    """Islands on a map, in the shade of the unit that they belong to and lead to."""

    x: int
    y: int
    name: str
    islets: tuple[tuple[int, int], ...]
    shade: int
    link: Link


class Era(Struct, frozen=True, gc=False, array_like=True):
    """The units of a time, as a map and as a list; ``name`` is where the map tells the name of a tile."""

    today: bool
    height: int
    name: tuple[int, int]
    squares: tuple[Square, ...]
    islands: tuple[Archipelago, ...]
    regions: tuple[RegionRows, ...]


class Map(Struct, frozen=True, gc=False, array_like=True):
    """The map of one era; ``width`` is in units of the drawing."""

    width: int
    era: Era


class Shade(Struct, frozen=True, gc=False, array_like=True):
    """What a shade stands for: the least and the greatest count."""

    shade: int
    least: int
    most: int


class ProvincesPage(Struct, frozen=True, gc=False, array_like=True):
    """``provinces.html``; ``eve`` is the last day of the former units, ``width`` that of the maps."""

    head: Head
    eve: date
    width: int
    shades: tuple[Shade, ...]
    eras: tuple[Era, ...]


def province_directory(catalogue: Catalogue) -> Planned:
    """``/tinh-thanh/``."""
    counts = {term.id: len(catalogue.entries(term)) for term in catalogue.names.of_kind("province")}
    scale = shades(counts.values())
    eras = tuple(_Drawing(catalogue, sheet, counts, scale).era() for sheet in sheets())
    address = DIRECTORIES["province"]
    page = ProvincesPage(
        Head(address, data=data_address("province")), REFORM - timedelta(days=1), COLUMNS * PITCH, _legend(scale), eras
    )
    return Planned(file_of(address), Template("provinces.html"), page, address)


def map_of_today(catalogue: Catalogue) -> Map | None:
    """The map of today's units; None where no article names any unit."""
    counts = {term.id: len(catalogue.entries(term)) for term in catalogue.names.of_kind("province")}
    if not any(counts.values()):
        return None
    sheet = next(sheet for sheet in sheets() if sheet.day >= REFORM)
    return Map(COLUMNS * PITCH, _Drawing(catalogue, sheet, counts, shades(counts.values())).era())


def shades(counts: Iterable[int]) -> Mapping[int, int]:
    """The shade of each of *counts*: 0 for none, else 1-4, the different counts in four parts as equal as can be.

    By rank, for a few units have most of the articles: so the shades tell units apart
    in a young archive and in a large one. Equal counts are one shade.
    """
    different = sorted({count for count in counts if count})
    return {0: 0} | {count: 1 + place * SHADES // len(different) for place, count in enumerate(different)}


def _legend(scale: Mapping[int, int]) -> tuple[Shade, ...]:
    """The shades that are there, from the lightest on."""
    by_shade: dict[int, list[int]] = {}
    for count, shade in scale.items():
        by_shade.setdefault(shade, []).append(count)
    return tuple(Shade(shade, min(counts), max(counts)) for shade, counts in sorted(by_shade.items()))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A map that is being drawn."""

    catalogue: Catalogue
    sheet: Sheet
    counts: Mapping[str, int]
    scale: Mapping[int, int]

    def era(self) -> Era:
        sheet = self.sheet
        return Era(
            today=sheet.day >= REFORM,
            height=_units(max(tile.y for tile in sheet.tiles) + 1),
            name=(_units(sheet.name[0]), _units(sheet.name[1])),
            squares=tuple(map(self._square, sheet.tiles)),
            islands=tuple(map(self._archipelago, sheet.islands)),
            regions=tuple(
                RegionRows(region.name, tuple(map(self._row, region.units)))
                for region in regions(self.catalogue.names.registry, sheet.day)
            ),
        )

    def _square(self, tile: Tile) -> Square:
        unit, count = tile.unit, self.counts[tile.unit.id]
        return Square(_units(tile.x), _units(tile.y), unit.mark, self.scale[count], self._link(unit), count)

    def _archipelago(self, one: Islands) -> Archipelago:
        islets = tuple((_units(one.x + x), _units(one.y + y)) for x, y in one.islets)
        return Archipelago(
            _units(one.x), _units(one.y), one.name, islets, self.scale[self.counts[one.unit.id]], self._link(one.unit)
        )

    def _row(self, unit: Unit) -> UnitRow:
        became = self.catalogue.names.registry.successors(unit)
        islands = next((one.name for one in self.sheet.islands if one.unit is unit), "")
        return UnitRow(self._link(unit), self.counts[unit.id], islands, tuple(map(self._link, became)))

    def _link(self, unit: Unit) -> Link:
        """The name of its day alone: on this page the heading says which of two namesakes is meant."""
        address = ADDRESSES["province"]
        assert address is not None
        return Link(unit.called(self.sheet.day).name, address(unit.id))


def _units(tiles: float) -> int:
    """Tiles in units of the drawing."""
    return round(tiles * PITCH)

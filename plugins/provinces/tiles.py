"""The tile maps: each unit of a day a square where a Vietnamese reader looks for it.

``tiles.json`` draws them: a row of text is a row of tiles, four characters are one tile,
and the marks are those of the units in being on the day; a row may be shifted by a part
of a tile, so that neighbours touch. Hoàng Sa and Trường Sa stand on every map, at sea,
with the unit that they belong to on that day. The geometry is our own: no outline was copied.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.provinces.registry import Registry, Unit, registry

#: Characters of a row for one tile.
_CELL = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """The upper left corner of a unit's square, in tiles from that of the map."""

    unit: Unit
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Islands:
    """An archipelago at sea, the unit that it belongs to, and where each islet is drawn, in tiles from its own corner."""

    name: str
    unit: Unit
    x: float
    y: float
    islets: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The map of the units of ``day``; ``name`` is the middle of a stretch of sea where a name has room."""

    day: date
    tiles: tuple[Tile, ...]
    islands: tuple[Islands, ...]
    name: tuple[float, float]


@lru_cache(maxsize=1)
def sheets() -> tuple[Sheet, ...]:
    """The maps of ``tiles.json``, today's first."""
    drawn = json.loads((Path(__file__).with_name("tiles.json")).read_text(encoding="utf-8"))
    return tuple(_sheet(row, drawn["islands"], registry()) for row in drawn["sheets"])


def _sheet(row: Mapping[str, Any], islands: Iterable[Mapping[str, Any]], units: Registry) -> Sheet:
    day = date.fromisoformat(row["day"])
    by_mark = {unit.mark: unit for unit in units.on(day)}
    at_sea = (_islands(one, units, day, *at) for one, at in zip(islands, row["islands"], strict=True))
    x, y = row["name"]
    return Sheet(day, tuple(_tiles(row["rows"], by_mark)), tuple(at_sea), (x, y))


def _tiles(rows: Iterable[str], by_mark: Mapping[str, Unit]) -> Iterator[Tile]:
    for y, row in enumerate(rows):
        for mark in re.finditer(r"\S+", row):
            yield Tile(by_mark[mark[0]], mark.start() / _CELL, y)


def _islands(row: Mapping[str, Any], units: Registry, day: date, x: float, y: float) -> Islands:
    unit = units.named(row["unit"], day)
    assert unit is not None
    return Islands(row["name"], unit, x, y, tuple((dx, dy) for dx, dy in row["islets"]))

"""The registry of units: by id, or by name and day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from plugins.language.lives import Life, chosen
from plugins.language.names import Places, name_key

#: The day on which 63 provinces became 34.
REFORM = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name and a kind (``tỉnh`` or ``thành phố``) that a unit had for a time."""

    name: str
    kind: str
    life: Life


@dataclass(frozen=True, slots=True)
class UnitRegion:
    """One of the six regions of its time (``đồng bằng sông Hồng``), that a unit belonged to."""

    name: str
    life: Life


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or a centrally run city; ``names`` and ``regions`` in the order of time.

    ``mark`` are the two or three letters that stand for it on a map.
    """

    id: str
    names: tuple[UnitName, ...]
    mark: str
    regions: tuple[UnitRegion, ...]
    aliases: tuple[str, ...]
    life: Life
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]

    def called(self, day: date | None = None) -> UnitName:
        """The name and kind on *day*, by default the last ones."""
        return chosen(self.names, lambda name: name.life, day)

    def region(self, day: date | None = None) -> str:
        """The region on *day*, by default the last one."""
        return chosen(self.regions, lambda region: region.life, day).name

    @property
    def name(self) -> str:
        """The last name, without its kind: ``Bắc Ninh``."""
        return self.called().name

    @property
    def kind(self) -> str:
        """The last kind: ``tỉnh`` or ``thành phố``."""
        return self.called().kind

    @property
    def spellings(self) -> tuple[str, ...]:
        """All that it is or was called: its names, and the aliases by which they are also spelt."""
        return (*(one.name for one in self.names), *self.aliases)


class Registry:
    """All units; look-ups by id, or by name and day."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._places = Places.of(name for unit in self for name in unit.spellings)
        self._named: dict[str, list[Unit]] = {}
        for unit in self:
            for key in {self.key(name) for name in unit.spellings}:
                self._named.setdefault(key, []).append(unit)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __contains__(self, id_: str) -> bool:
        return id_ in self._units

    def __getitem__(self, id_: str) -> Unit:
        """The unit of *id_*; raises KeyError."""
        return self._units[id_]

    def on(self, day: date) -> tuple[Unit, ...]:
        """The units in being on *day*."""
        return tuple(unit for unit in self if day in unit.life)

    def key(self, name: str) -> str:
        """The name key of *name*, this registry's units being the places in it."""
        return name_key(name, self._places)

    def named(self, name: str, day: date | None = None) -> Unit | None:
        """The unit called *name* on *day*: the day only chooses between units that share the name.

        Without a day, the latest. None where no unit has, or had, the name.
        """
        units = self._named.get(self.key(name))
        return chosen(units, lambda unit: unit.life, day) if units else None

    def predecessors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that *unit* was made of."""
        return tuple(self._units[id_] for id_ in unit.predecessors)

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that *unit* became part of."""
        return tuple(self._units[id_] for id_ in unit.successors)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry of ``units.json``."""
    rows = json.loads((Path(__file__).with_name("units.json")).read_text(encoding="utf-8"))
    return Registry(_unit(row) for row in rows)


def _unit(row: Mapping[str, Any]) -> Unit:
    return Unit(
        id=row["id"],
        names=tuple(UnitName(name["name"], name["kind"], _life(name)) for name in row["names"]),
        mark=row["mark"],
        regions=tuple(UnitRegion(region["name"], _life(region)) for region in row["regions"]),
        aliases=tuple(row.get("aliases", ())),
        life=_life(row),
        predecessors=tuple(row.get("predecessors", ())),
        successors=tuple(row.get("successors", ())),
    )


def _life(row: Mapping[str, Any]) -> Life:
    since, until = row.get("since"), row.get("until")
    return Life(since and date.fromisoformat(since), until and date.fromisoformat(until))

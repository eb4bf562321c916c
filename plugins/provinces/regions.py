"""The regions of the country and the units in them, from north to south."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.language.order import sort_key
from plugins.provinces.registry import Registry, Unit

#: All regions of either time; those of one time stand from north to south.
REGIONS = (
    "trung du và miền núi phía Bắc",
    "đồng bằng sông Hồng",
    "Bắc Trung Bộ",
    "Bắc Trung Bộ và duyên hải miền Trung",
    "duyên hải Nam Trung Bộ và Tây Nguyên",
    "Tây Nguyên",
    "Đông Nam Bộ",
    "đồng bằng sông Cửu Long",
)


@dataclass(frozen=True, slots=True)
class Region:
    """A region with its units of a day, in Vietnamese order of their names."""

    name: str
    units: tuple[Unit, ...]


def regions(registry: Registry, day: date) -> tuple[Region, ...]:
    """The regions of *day*, from north to south."""
    found: dict[str, list[Unit]] = {}
    for unit in sorted(registry.on(day), key=lambda unit: sort_key(unit.called(day).name)):
        found.setdefault(unit.region(day), []).append(unit)
    return tuple(Region(name, tuple(found[name])) for name in sorted(found, key=REGIONS.index))

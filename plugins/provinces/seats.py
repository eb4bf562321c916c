"""Whose a body called after a place may be, asked for a unit: design.md's "Relative names"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.language.lives import Life
from plugins.provinces.registry import Registry, Unit


@dataclass(frozen=True, slots=True)
class Seat:
    """The bodies called after ``named`` that belong to one of ``units`` (ids).

    One that names no province belongs to the place it is called after, unless it
    bore the name only before ``since``: then it was that of a namesake.
    """

    named: Unit
    units: frozenset[str]
    since: date | None = None

    def holds(self, unit: str | None, life: Life) -> bool:
        """Whether a body in *unit*, called after ``named`` during *life*, is one of these."""
        if unit is not None:
            return unit in self.units
        return self.named.id in self.units and not (self.since and life.until and life.until < self.since)


def seats(unit: Unit, registry: Registry) -> Iterator[Seat]:
    """Where a body of *unit* is looked for, in this order: its own, its successor's, that of a predecessor of its name.

    Of the successor's first those that are still called after *unit*. Never those of
    the other units that a successor was made of, whatever they are called.
    """
    successors = registry.successors(unit)
    yield Seat(unit, frozenset((unit.id,)))
    yield Seat(unit, frozenset(unit.successors))
    for place in (*successors, *(one for one in registry.predecessors(unit) if one.name == unit.name)):
        yield Seat(place, frozenset((place.id,)), place.life.since)

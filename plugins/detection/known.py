"""What is known by name: one name of one term, as a plain value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.language.lives import Life
from plugins.provinces.registry import Registry


@dataclass(frozen=True, slots=True)
class Known:
    """One ``name`` of the term of ``kind`` (province, association or event) and ``id``.

    ``since`` and ``until`` are the first and the last day on which the term bore it,
    None where that is unknown or open; ``unit`` is the id of the province that the
    term belongs to, for a province its own.
    """

    kind: str
    id: str
    name: str
    since: date | None = None
    until: date | None = None
    unit: str | None = None

    @property
    def life(self) -> Life:
        """The time in which the term bore the name."""
        return Life(self.since, self.until)


def known_units(registry: Registry) -> Iterator[Known]:
    """Every spelling of every unit of *registry*, for as long as the unit was in being."""
    for unit in registry:
        for name in dict.fromkeys(unit.spellings):
            yield Known("province", unit.id, name, unit.life.since, unit.life.until, unit.id)

"""Whose a body is that is called after a unit, in a text about a unit ("Relative names" of the project's design)."""

from __future__ import annotations

from plugins.language.lives import Life
from plugins.provinces.registry import Unit


def belongs(home: str | None, life: Life, place: Unit) -> bool:
    """Whether a body called after *place* is its own: it sits there, or says no place, and did not end before there was one."""
    if home is not None:
        return home == place.id
    return place.life.since is None or life.until is None or life.until >= place.life.since


def moved(home: str | None, place: Unit, unit: Unit) -> bool:
    """Whether a body called after *place* that sits elsewhere, in *home*, is meant in a text about *unit*.

    It moved with its unit and kept its name. Where *place* is what *unit* became, another
    unit that became part of it is no kin of *unit*: in its time these were two provinces.
    """
    return home in (*place.predecessors, *place.successors) if place is unit else home == unit.id

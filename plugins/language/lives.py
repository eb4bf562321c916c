"""The time in which a body, a unit or a name was in being."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from plugins.language.moments import Moment

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Life:
    """From ``since`` until ``until``, both days included; None is a beginning or an end unknown or yet to come."""

    since: date | None = None
    until: date | None = None
    #: Days by which ``since`` may be later than it says: a founding known by its year alone.
    slack: timedelta = timedelta(0)

    @classmethod
    def between(cls, since: Moment | None, until: Moment | None) -> Life:
        """The life from the first day of *since* to the last of *until*."""
        slack = since.last.date() - since.start.date() if since else timedelta(0)
        return cls(since.start.date() if since else None, until.last.date() if until else None, slack)

    def overlaps(self, other: Life) -> bool:
        """Whether both were in being on some day for certain."""
        return self._begins_by(other.until) and other._begins_by(self.until)

    def _begins_by(self, day: date | None) -> bool:
        return self.since is None or day is None or self.since + self.slack <= day

    def distance(self, day: date) -> int:
        """Days between *day* and this life: 0 within it."""
        if self.since is not None and day < self.since:
            return (self.since - day).days
        if self.until is not None and day > self.until:
            return (day - self.until).days
        return 0

    def __contains__(self, day: date) -> bool:
        return self.distance(day) == 0


def chosen(things: Iterable[Thing], life: Callable[[Thing], Life], day: date | None) -> Thing:
    """The one of *things*, which share a name, that is meant on *day*.

    The one in being then, or the nearest in time; of two that touch, the one that
    ended first; without a day, the latest. *things* must not be empty.
    """

    def end(thing: Thing) -> date:
        return life(thing).until or date.max

    if day is None:
        return max(things, key=lambda thing: (end(thing), life(thing).since or date.min))
    return min(things, key=lambda thing: (life(thing).distance(day), end(thing)))

"""The time in which a body, a unit or a name was in being, and which of several is meant on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from plugins.language.moments import Moment

Thing = TypeVar("Thing")
_NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Life:
    """From ``since`` until ``until``, both days included; None is a beginning or an end unknown or yet to come.

    What is known by its year or month alone may be later than ``since`` by
    ``since_slack``, and earlier than ``until`` by ``until_slack``.
    """

    since: date | None = None
    until: date | None = None
    since_slack: timedelta = _NONE
    until_slack: timedelta = _NONE

    @classmethod
    def between(cls, since: Moment | None, until: Moment | None) -> Life:
        """The life from the first day of *since* to the last of *until*."""
        return cls(since.start.date() if since else None, until.last.date() if until else None, _days(since), _days(until))

    def within(self, whole: Life) -> Life:
        """This life with the ends of *whole* where its own are unknown."""
        begins, ends = (self if self.since else whole), (self if self.until else whole)
        return Life(begins.since, ends.until, begins.since_slack, ends.until_slack)

    def overlaps(self, other: Life) -> bool:
        """Whether both were in being on some day for certain."""
        return self._begun_by(other._ending) and other._begun_by(self._ending)

    def meets(self, other: Life) -> bool:
        """Whether both may have been in being on some day."""
        ends = ((self.since, other.until), (other.since, self.until))
        return not any(since and until and until < since for since, until in ends)

    def ended_before(self, other: Life) -> bool:
        """Whether this one ended before *other* did, for certain."""
        return self.until is not None and other._ending is not None and self.until < other._ending

    def holds(self, day: date) -> bool:
        """Whether this life was in being on *day* for certain."""
        return self._begun_by(day) and (self._ending is None or day <= self._ending)

    def _begun_by(self, day: date | None) -> bool:
        return self.since is None or day is None or self.since + self.since_slack <= day

    @property
    def _ending(self) -> date | None:
        """The first day on which it may have ended."""
        return self.until and self.until - self.until_slack

    def distance(self, day: date) -> int:
        """Days between *day* and this life: 0 within it."""
        if self.since is not None and day < self.since:
            return (self.since - day).days
        if self.until is not None and day > self.until:
            return (day - self.until).days
        return 0

    def __contains__(self, day: date) -> bool:
        """Whether this life may have been in being on *day*."""
        return self.distance(day) == 0


def meant(things: Iterable[Thing], life: Callable[[Thing], Life], day: date | None) -> list[Thing]:
    """Those of *things*, which share a name, that are meant on *day*: one, or several where nothing decides.

    Those that were in being then for certain, else those that may have been, else the
    nearest in time (of two equally near the one that ended first). Without a day, the latest.
    """
    some = list(things)
    if day is None:
        return _first(some, lambda thing: (-_end(life(thing)).toordinal(), -(life(thing).since or date.min).toordinal()))
    certain = [thing for thing in some if life(thing).holds(day)]
    possible = certain or [thing for thing in some if day in life(thing)]
    return possible or _first(some, lambda thing: (life(thing).distance(day), _end(life(thing)).toordinal()))


def chosen(things: Iterable[Thing], life: Callable[[Thing], Life], day: date | None) -> Thing:
    """The first of those that are :func:`meant`. *things* must not be empty."""
    return meant(things, life, day)[0]


def _first(things: list[Thing], rank: Callable[[Thing], tuple[int, int]]) -> list[Thing]:
    """All of *things* that rank first."""
    least = min(map(rank, things), default=None)
    return [thing for thing in things if rank(thing) == least]


def _end(life: Life) -> date:
    return life.until or date.max


def _days(moment: Moment | None) -> timedelta:
    """How many days *moment* leaves open."""
    return moment.last.date() - moment.start.date() if moment else _NONE


def day_after(day: date) -> str:
    """The day after *day*, as Vietnamese writes it: ``1/7/2025``."""
    following = day + timedelta(days=1)
    return f"{following.day}/{following.month}/{following.year}"

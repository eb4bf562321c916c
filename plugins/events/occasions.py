"""An event as calendars see it: what, when, where, by whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from plugins.language.moments import Moment
from plugins.language.order import sort_key
from plugins.metadata.entries import Link

#: The kind of an event that others are editions of.
SERIES = "series"


class Occasion(Struct, frozen=True, gc=False, array_like=True):
    """An event, or a series of events (whose ``kind`` says so).

    ``start`` and ``end`` are as exact as is known, from the minute to the year, and
    either may be missing. ``place`` is its province, which like the organisers bears
    the name of its day; ``updated`` is when its document says it was changed.
    """

    id: str
    link: Link
    kind: str
    series: Link | None
    edition: int | None
    start: Moment | None
    end: Moment | None
    venue: str
    place: Link | None
    organisers: tuple[Link, ...]
    updated: Moment | None

    @property
    def span(self) -> tuple[Moment, Moment] | None:
        """Its first and its last moment: one of them stands for the other where only one is known; None where neither is."""
        start, end = self.start or self.end, self.end or self.start
        return (start, end) if start and end else None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day on which it may have been going on."""
        return (self.span[0].start.date(), self.span[1].last.date()) if self.span else None


def is_dated(one: Occasion) -> bool:
    """Whether *one* has a place in the calendar: a series has none, nor has what nobody dated."""
    return one.kind != SERIES and one.span is not None


def midnight_after(moment: Moment) -> datetime:
    """The midnight that ends the last day of *moment*, naive local time."""
    last = moment.last.date()
    return datetime.combine(last, time()) + timedelta(days=1) if last < date.max else datetime.max


def over(one: Occasion) -> datetime:
    """From when *one* is past: an event is ahead, or going on, until its last day has ended. One without a date always is past."""
    return midnight_after(one.span[1]) if one.span else datetime.min


def by_start(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """*occasions* in order of time: by beginning, then end; the undated last."""
    return tuple(sorted(occasions, key=_time))


def newest_first(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """*occasions*, what ended last first; the undated last, by name."""
    some = tuple(occasions)
    dated = reversed(by_start(one for one in some if one.span))
    return (*sorted(dated, key=over, reverse=True), *by_name(one for one in some if not one.span))


def by_name(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """*occasions* in Vietnamese order."""
    return tuple(sorted(occasions, key=lambda one: (sort_key(one.link.name), one.id)))


def _time(one: Occasion) -> tuple[datetime, datetime, str]:
    if one.span is None:
        return datetime.max, datetime.max, one.id
    return one.span[0].start, one.span[1].last, one.id

"""The pages below ``/su-kien/`` that are no event's own: what is ahead, the calendar, the kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from typing import TypeVar

from plugins.builder.plan import Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.events.almanac import Month, is_exact, lasts, months_of, shelved, weeks
from plugins.events.kinds import KINDS, kind_address
from plugins.events.occasions import SERIES, Occasion, by_name, by_start, is_dated, newest_first, over
from plugins.events.views import EventsKindPage, EventsMonthPage, EventsPage, EventsYearPage, OfKind, Year
from plugins.metadata.entries import Head, Link
from plugins.metadata.listings import NEWEST, Slice

Thing = TypeVar("Thing")
#: The directory of events.
ADDRESS = "/su-kien/"
CALENDAR = f"{ADDRESS}lich.ics"
DATA = f"{ADDRESS}index.json"


def event_pages(occasions: Sequence[Occasion], now: datetime, key: bytes) -> Iterator[Planned]:
    """The pages of *occasions*, all events and series; *key* stands for them, *now* (naive local time) says what is ahead."""
    shelf = Shelf(occasions)
    passed = max((ending for ending in map(over, shelf.dated) if ending <= now), default=datetime.min)
    today = digest(key + passed.isoformat().encode())
    yield _planned("events.html", ADDRESS, Late(today, partial(shelf.front, now)))
    for year in shelf.years:
        yield _planned("events-year.html", _address(year), Late(key, partial(shelf.year, year)))
    for month in shelf.months:
        yield _planned("events-month.html", _address(*month), Late(key, partial(shelf.month, month)))
    for kind in shelf.kinds:
        yield _planned("events-kind.html", kind_address(kind), Late(key, partial(shelf.kind, kind)))


def _planned(template: str, address: str, late: Late) -> Planned:
    return Planned(file_of(address), Template(template), late, ADDRESS)


def _address(year: int, month: int = 0) -> str:
    return f"{ADDRESS}lich/{year:04d}/{f'{month:02d}/' if month else ''}"


@dataclass(frozen=True)
class Shelf:
    """Events by year, month and kind, and the pages of each."""

    occasions: Sequence[Occasion]

    @cached_property
    def dated(self) -> tuple[Occasion, ...]:
        """The events that have a date, in order of time."""
        return by_start(filter(is_dated, self.occasions))

    @cached_property
    def _shelved(self) -> tuple[Mapping[int, list[Occasion]], Mapping[Month, list[Occasion]]]:
        return shelved(self.dated)

    @property
    def years(self) -> Mapping[int, list[Occasion]]:
        """The events by the years in which they stand, in order of time."""
        return self._shelved[0]

    @property
    def months(self) -> Mapping[Month, list[Occasion]]:
        """The events by the months in which they stand, in order of time."""
        return self._shelved[1]

    @cached_property
    def kinds(self) -> Mapping[str, list[Occasion]]:
        """The events and series of each kind that there is, in the order of :data:`KINDS`."""
        found = {kind: [one for one in self.occasions if one.kind == kind] for kind in KINDS}
        return {kind: some for kind, some in found.items() if some}

    def front(self, now: datetime) -> EventsPage:
        """``/su-kien/`` at *now*."""
        series = by_name(self.kinds.get(SERIES, ()))
        undated = by_name(one for one in self.occasions if one.kind != SERIES and not is_dated(one))
        return EventsPage(
            head=Head(ADDRESS, calendar=CALENDAR, data=DATA),
            ahead=tuple(one for one in self.dated if over(one) > now),
            years=tuple(Year(self._slice(year), self._months(year)) for year in sorted(self.years, reverse=True)),
            past=newest_first(one for one in self.dated if over(one) <= now)[:NEWEST],
            series=tuple(one.link for one in series),
            undated=tuple(one.link for one in undated),
            kinds=tuple(OfKind(kind, kind_address(kind), len(some)) for kind, some in self.kinds.items()),
        )

    def year(self, year: int) -> EventsYearPage:
        """The page of a year."""
        before, after = _beside(list(self.years), year)
        return EventsYearPage(
            head=Head(_address(year)),
            year=year,
            months=self._months(year),
            occasions=tuple(one for one in self.years[year] if months_of(one)),
            inexact=tuple(one for one in self.years[year] if not months_of(one)),
            before=self._slice(before) if before else None,
            after=self._slice(after) if after else None,
        )

    def month(self, month: Month) -> EventsMonthPage:
        """The page of a month."""
        here = self.months[month]
        before, after = _beside(list(self.months), month)
        return EventsMonthPage(
            head=Head(_address(*month)),
            of=Link(str(month[0]), _address(month[0])),
            year=month[0],
            month=month[1],
            weeks=weeks(month, here),
            lasting=tuple(filter(lasts, here)),
            inexact=tuple(one for one in here if not is_exact(one) and not lasts(one)),
            before=self._slice(*before) if before else None,
            after=self._slice(*after) if after else None,
        )

    def kind(self, kind: str) -> EventsKindPage:
        """The page of a kind."""
        address = kind_address(kind)
        return EventsKindPage(Head(address, feed=f"{address}feed.xml"), kind, newest_first(self.kinds[kind]))

    def _slice(self, year: int, month: int = 0) -> Slice:
        here = self.months[year, month] if month else self.years[year]
        return Slice(year, month, _address(year, month), len(here))

    def _months(self, year: int) -> tuple[Slice, ...]:
        return tuple(self._slice(*month) for month in self.months if month[0] == year)


def _beside(things: Sequence[Thing], thing: Thing) -> tuple[Thing | None, Thing | None]:
    """What stands before and after *thing* in *things*."""
    at = things.index(thing)
    return things[at - 1] if at else None, things[at + 1] if at + 1 < len(things) else None

"""The years and months of the calendar, and the days of a month."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plugins.events.occasions import Occasion
from plugins.language.moments import Moment, Precision

#: An event that lasts longer stands in its first and its last year, or month, alone: a campaign of ten years says nothing of each.
MOST = 24
#: Days. An event that lasts longer stands on its first and its last day alone, and in a list of what goes on in the month.
WEEK = 7
#: A year and a month, 1-12.
Month = tuple[int, int]


class Standing(Struct, frozen=True, gc=False, array_like=True):
    """An event on a day: ``part`` is ``begins`` or ``ends`` where it :func:`lasts`, else empty."""

    occasion: Occasion
    part: str


class Day(Struct, frozen=True, gc=False, array_like=True):
    """A day of a month with its events, in order of time."""

    date: date
    standing: tuple[Standing, ...]


def years_of(one: Occasion) -> Sequence[int]:
    """The years in which *one* stands."""
    days = one.days
    return _through(days[0].year, days[1].year) if days else ()


def months_of(one: Occasion) -> Sequence[Month]:
    """The months in which *one* stands. An end that is known by its year alone has none."""
    known = [moment for moment in one.span or () if moment.precision is not Precision.YEAR]
    if not known:
        return ()
    return [_month(number) for number in _through(_number(known[0].start), _number(known[-1].last))]


def _number(day: date) -> int:
    """Months since January of the year 0."""
    return day.year * 12 + day.month - 1


def _month(number: int) -> Month:
    return number // 12, number % 12 + 1


def _through(first: int, last: int) -> Sequence[int]:
    return range(first, last + 1) if last - first < MOST else (first, last)


def shelved(occasions: Iterable[Occasion]) -> tuple[Mapping[int, list[Occasion]], Mapping[Month, list[Occasion]]]:
    """*occasions*, in their order, by the years and by the months in which they stand; both in order of time."""
    years: dict[int, list[Occasion]] = {}
    months: dict[Month, list[Occasion]] = {}
    for one in occasions:
        for year in years_of(one):
            years.setdefault(year, []).append(one)
        for month in months_of(one):
            months.setdefault(month, []).append(one)
    return dict(sorted(years.items())), dict(sorted(months.items()))


def weeks(month: Month, occasions: Iterable[Occasion]) -> tuple[tuple[Day | None, ...], ...]:
    """The days of *month* in weeks, Monday first, with the *occasions* that stand on each; None before the first and after the last.

    Nothing where no event is known to the day.
    """
    found: dict[date, list[Standing]] = {}
    for one in occasions:
        for day, part in _days_of(one):
            found.setdefault(day, []).append(Standing(one, part))
    year, number = month
    if not any((day.year, day.month) == month for day in found):
        return ()
    rows = Calendar().monthdayscalendar(year, number)
    return tuple(tuple(_day(date(year, number, day), found) if day else None for day in row) for row in rows)


def _day(day: date, found: Mapping[date, list[Standing]]) -> Day:
    return Day(day, tuple(found.get(day, ())))


def _days_of(one: Occasion) -> list[tuple[date, str]]:
    """The days on which *one* stands, as far as they are known, and as what."""
    if not one.span or not one.days:
        return []
    (start, end), (first, last) = one.span, one.days
    if not lasts(one):
        numbers = range(first.toordinal(), last.toordinal() + 1) if is_exact(one) else ()
        return [(date.fromordinal(number), "") for number in numbers]
    ends = ((start, first, "begins"), (end, last, "ends"))
    return [(day, part) for moment, day, part in ends if _is_day(moment)]


def is_exact(one: Occasion) -> bool:
    """Whether *one* is known to the day from its beginning to its end."""
    return one.span is not None and all(map(_is_day, one.span))


def lasts(one: Occasion) -> bool:
    """Whether *one* lasts longer than a week, or is known to the day at one of its ends alone."""
    if not one.span or not one.days or not any(map(_is_day, one.span)):
        return False
    return not is_exact(one) or (one.days[1] - one.days[0]).days >= WEEK


def _is_day(moment: Moment) -> bool:
    return moment.precision in (Precision.MINUTE, Precision.DAY)

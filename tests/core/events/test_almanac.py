"""In which years, months and on which days an event stands."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.events.almanac import MOST, lasts, months_of, shelved, weeks, years_of
from plugins.language.moments import Moment, Precision
from tests.core.events.happenings import ids, occasion


def _months(start: str, end: str) -> list[str]:
    return [f"{year}-{month:02d}" for year, month in months_of(occasion(start=start, end=end))]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2026-11-22", "", ["2026-11"]),
        ("2026-11-30", "2027-01-02", ["2026-11", "2026-12", "2027-01"]),
        ("2026-11", "", ["2026-11"]),
        ("", "2026-11", ["2026-11"]),
        ("2026-11", "2026-12-05", ["2026-11", "2026-12"]),
        ("2026", "", []),
        ("2026", "2027", []),
        ("2018", "2020-07-02", ["2020-07"]),
        ("2018-05-01", "2020", ["2018-05"]),
        ("", "", []),
    ],
)
def test_an_event_stands_in_the_months_that_it_goes_through_as_far_as_they_are_known(start, end, months) -> None:
    assert _months(start, end) == months


def test_a_quarter_is_its_three_months() -> None:
    quarter = replace(occasion(), start=Moment(datetime(2026, 4, 1), Precision.QUARTER))
    assert list(months_of(quarter)) == [(2026, 4), (2026, 5), (2026, 6)]


def test_a_campaign_of_many_years_stands_in_its_first_and_its_last_alone() -> None:
    assert list(years_of(occasion(start="2010", end="9999"))) == [2010, 9999]
    assert _months("2010-03", "2020-09-01") == ["2010-03", "2020-09"]
    assert len(_months("2010-01", "2011-12")) == MOST and len(_months("2010-01", "2012-01")) == 2
    assert list(years_of(occasion(start="2018", end="2020-07-02"))) == [2018, 2019, 2020]


def test_the_calendar_is_in_order_of_time_whatever_comes_first() -> None:
    events = [occasion("b", "2027-01-05"), occasion("a", "2026-12-31", "2027-01-01"), occasion("c", "2026")]
    years, months = shelved(events)
    assert {year: ids(some) for year, some in years.items()} == {2026: ["a", "c"], 2027: ["b", "a"]}
    assert list(years) == [2026, 2027]
    assert {month: ids(some) for month, some in months.items()} == {(2026, 12): ["a"], (2027, 1): ["b", "a"]}


def _standing(month: tuple[int, int], *events) -> dict[int, list[tuple[str, str]]]:
    days = [day for week in weeks(month, events) for day in week if day and day.standing]
    return {day.date.day: [(one.occasion.id, one.part) for one in day.standing] for day in days}


def test_a_month_is_whole_weeks_from_monday_with_every_day_once() -> None:
    grid = weeks((2026, 11), [occasion(start="2026-11-22")])
    assert [len(week) for week in grid] == [7] * 6
    assert [day and day.date.day for day in grid[0]] == [None] * 6 + [1], "1 November 2026 is a Sunday"
    assert [day.date.day for week in grid for day in week if day] == list(range(1, 31))


def test_an_event_of_a_week_stands_on_each_of_its_days_also_in_the_next_month() -> None:
    event = occasion("a", "2026-11-28", "2026-12-02")
    assert _standing((2026, 11), event) == {day: [("a", "")] for day in (28, 29, 30)}
    assert _standing((2026, 12), event) == {day: [("a", "")] for day in (1, 2)}
    assert not lasts(event)


def test_a_longer_event_stands_where_it_begins_and_ends_and_is_told_as_one_that_lasts() -> None:
    event = occasion("a", "2026-11-02 08:00", "2026-11-09")
    assert _standing((2026, 11), event) == {2: [("a", "begins")], 9: [("a", "ends")]}
    assert lasts(event) and not lasts(occasion("a", "2026-11-02", "2026-11-08"))


def test_only_what_is_known_to_the_day_stands_on_a_day() -> None:
    half, vague = occasion("a", "2018", "2026-11-09"), occasion("b", "2026-11")
    assert _standing((2026, 11), half, vague) == {9: [("a", "ends")]}
    assert weeks((2026, 11), [vague]) == (), "no grid where it would be empty"
    assert lasts(half) and not lasts(vague)


def test_events_of_a_day_stand_in_the_order_in_which_they_come() -> None:
    assert _standing((2026, 11), occasion("b", "2026-11-09"), occasion("a", "2026-11-09")) == {9: [("b", ""), ("a", "")]}


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_short_event_stands_on_all_of_its_days_and_no_other(first: date, more: int) -> None:
    days = [first + timedelta(days=number) for number in range(more + 1)]
    event = occasion("a", days[0].isoformat(), days[-1].isoformat())
    found = [date(*month, day) for month in months_of(event) for day in _standing(month, event)]
    assert found == days

"""When an event is past, and the order of events in time."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.events.occasions import by_name, by_start, is_dated, newest_first, over
from tests.core.events.happenings import ids, occasion


@pytest.mark.parametrize(
    ("start", "end", "past"),
    [
        ("2026-11-22", "", datetime(2026, 11, 23)),
        ("2026-11-22 08:00", "", datetime(2026, 11, 23)),
        ("2026-11-22 08:00", "2026-11-22 11:30", datetime(2026, 11, 23)),
        ("2026-11-22", "2026-11-24 17:00", datetime(2026, 11, 25)),
        ("", "2026-11-24", datetime(2026, 11, 25)),
        ("2024-02", "", datetime(2024, 3, 1)),
        ("2026", "", datetime(2027, 1, 1)),
        ("2026-12-24", "2027", datetime(2028, 1, 1)),
        ("9999", "", datetime.max),
        ("", "", datetime.min),
    ],
)
def test_an_event_is_past_when_its_last_day_has_ended(start: str, end: str, past: datetime) -> None:
    assert over(occasion(start=start, end=end)) == past


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-11-22 08:00", "", ("2026-11-22", "2026-11-22")),
        ("", "2026-11", ("2026-11-01", "2026-11-30")),
        ("2026", "2026-03-05", ("2026-01-01", "2026-03-05")),
        ("2026-05-18", "2027", ("2026-05-18", "2027-12-31")),
    ],
)
def test_one_end_stands_for_the_other_that_is_missing(start: str, end: str, days: tuple[str, str]) -> None:
    assert occasion(start=start, end=end).days == tuple(map(date.fromisoformat, days))


def test_a_series_and_what_nobody_dated_have_no_place_in_the_calendar() -> None:
    dated = [occasion(start="2026"), occasion(end="2026"), occasion(), occasion(start="2026", kind="series")]
    assert [is_dated(one) for one in dated] == [True, True, False, False]


def test_events_stand_in_order_of_time_and_those_of_one_hour_by_their_end() -> None:
    events = [
        occasion("e"),
        occasion("d", "2026-03-01", "2026-03-02"),
        occasion("c", "2026-03-01"),
        occasion("b", "2026-02-28 23:00"),
        occasion("a", "2026-03"),
        occasion("z", "", "2026-02-28 23:00"),
    ]
    assert ids(by_start(events)) == ["b", "z", "c", "d", "a", "e"]


def test_the_newest_is_what_ended_last_and_of_two_the_one_that_began_later() -> None:
    events = [
        occasion("undated"),
        occasion("long", "2019", "2026-03-09"),
        occasion("short", "2026-03-09"),
        occasion("older", "2026-03-08"),
        occasion("unknown"),
    ]
    assert ids(newest_first(events)) == ["short", "long", "older", "undated", "unknown"]


def test_what_has_no_date_stands_in_vietnamese_order() -> None:
    names = ["Đại hội", "Dạ hội", "Ăn sạch", "An toàn"]
    events = [occasion(str(at), name=name) for at, name in enumerate(names)]
    assert [one.link.name for one in by_name(events)] == ["An toàn", "Ăn sạch", "Dạ hội", "Đại hội"]

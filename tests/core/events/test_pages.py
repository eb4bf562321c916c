"""What stands on ``/su-kien/`` and below it, and when it is made again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.builder.plan import Planned
from plugins.events.occasions import Occasion
from plugins.events.pages import event_pages
from tests.core.events.happenings import ids, occasion

NOW = datetime(2026, 11, 22, 8, 0)
EVENTS = (
    occasion("xong", "2026-11-20", "2026-11-21", kind="contest"),
    occasion("dang", "2026-11-20", "2026-11-22"),
    occasion("nay", "2026-11-22 07:00", "2026-11-22 07:30"),
    occasion("mai", "2026-11-23"),
    occasion("nam", "2026", kind="contest"),
    occasion("xua", "2019-05", kind="award"),
    occasion("khong"),
    occasion("chuoi", kind="series"),
    occasion("chuoi-co-ngay", "2026-12-01", kind="series"),
    occasion("la", "2026-11-25", kind=""),
)


def _planned(events: tuple[Occasion, ...] = EVENTS, now: datetime = NOW, key: bytes = b"key") -> dict[str, Planned]:
    return {one.path: one for one in event_pages(events, now, key)}


def _page(path: str, events: tuple[Occasion, ...] = EVENTS, now: datetime = NOW) -> Any:
    return _planned(events, now)[f"su-kien/{path}index.html"].inputs


def test_what_is_ahead_or_going_on_stands_apart_from_what_is_past() -> None:
    page = _page("")
    assert ids(page.ahead) == ["nam", "dang", "nay", "mai", "la"], "by start; an event goes on until the end of its last day"
    assert ids(page.past) == ["xong", "xua"]
    assert [one.address for one in page.series] == ["/su-kien/chuoi/", "/su-kien/chuoi-co-ngay/"]
    assert [one.address for one in page.undated] == ["/su-kien/khong/"]
    assert [(one.kind, one.count) for one in page.kinds] == [("conference", 4), ("contest", 2), ("award", 1), ("series", 2)]


def test_the_calendar_counts_the_events_of_each_year_and_month() -> None:
    years = _page("").years
    told = [(year.slice.year, year.slice.count, {one.month: one.count for one in year.months}) for year in years]
    assert told == [(2026, 6, {11: 5}), (2019, 1, {5: 1})]
    assert [one.address for one in years[0].months] == ["/su-kien/lich/2026/11/"]


def test_of_what_is_past_the_newest_twenty_are_shown_and_the_years_lead_to_the_rest() -> None:
    page = _page("", tuple(occasion(f"e{day:02d}", f"2026-10-{day:02d}") for day in range(1, 29)))
    assert ids(page.past) == [f"e{day:02d}" for day in range(28, 8, -1)]
    assert page.years[0].slice.count == 28


def test_the_pages_are_those_of_the_years_months_and_kinds_that_there_are() -> None:
    below = {path.removeprefix("su-kien/").removesuffix("index.html") for path in _planned()}
    kinds = {f"loai/{kind}/" for kind in ("conference", "contest", "award", "series")}
    assert below == {"", "lich/2019/", "lich/2019/05/", "lich/2026/", "lich/2026/11/", *kinds}
    assert _planned(()).keys() == {"su-kien/index.html"}


def test_a_year_tells_apart_what_is_known_by_the_year_alone_and_leads_to_the_years_that_have_events() -> None:
    page = _page("lich/2026/")
    assert (ids(page.occasions), ids(page.inexact)) == (["xong", "dang", "nay", "mai", "la"], ["nam"])
    assert (page.before.address, page.after) == ("/su-kien/lich/2019/", None)


def test_a_month_tells_apart_what_lasts_and_what_is_not_known_to_the_day() -> None:
    events = (
        *EVENTS,
        occasion("thang", "2026-11"),
        occasion("dai", "2026-10-05", "2026-12-24"),
        occasion("nua", "2026", "2026-11-30"),
    )
    page = _page("lich/2026/11/", events)
    assert (ids(page.lasting), ids(page.inexact)) == (["nua", "dai"], ["thang"])
    assert (page.before.address, page.after.address) == ("/su-kien/lich/2026/10/", "/su-kien/lich/2026/12/")
    assert (page.of.name, page.of.address) == ("2026", "/su-kien/lich/2026/")


def test_a_kind_lists_all_of_its_events_newest_first_and_has_a_feed() -> None:
    page = _page("loai/conference/")
    assert ids(page.occasions) == ["mai", "nay", "dang", "khong"]
    assert page.head.feed == "/su-kien/loai/conference/feed.xml"


def test_a_year_has_four_digits_in_its_address() -> None:
    assert "su-kien/lich/0938/10/index.html" in _planned((occasion("a", "0938-10-31"),))


def _keys(now: datetime) -> dict[str, bytes]:
    return {path: one.key for path, one in _planned(now=now).items()}


def test_only_what_tells_what_is_ahead_is_made_again_when_a_day_has_passed() -> None:
    today, tonight, tomorrow = (_keys(NOW.replace(day=day, hour=hour)) for day, hour in ((22, 0), (22, 23), (23, 0)))
    assert today == tonight, "and only on a day after which something is past"
    assert [path for path in today if today[path] != tomorrow[path]] == ["su-kien/index.html"]
    assert tomorrow != _keys(NOW.replace(day=24))
    assert _keys(NOW.replace(day=26)) == _keys(NOW.replace(day=30))


@given(st.datetimes(datetime(2019, 1, 1), datetime(2028, 1, 1)), st.datetimes(datetime(2019, 1, 1), datetime(2028, 1, 1)))
def test_two_hours_of_one_key_see_one_page(one: datetime, other: datetime) -> None:
    first, second = (_planned(now=now)["su-kien/index.html"] for now in (one, other))
    assert (first.key == second.key) == (ids(first.inputs.ahead) == ids(second.inputs.ahead))
    assert first.key != second.key or first.inputs == second.inputs


def test_other_documents_make_all_pages_again() -> None:
    other = {path: one.key for path, one in _planned(key=b"other").items()}
    assert not [path for path, key in _keys(NOW).items() if other[path] == key]

"""Events on a built site: what is ahead, the calendar, kinds, the two lists of an event's page, and calendars as files."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import feedparser
import icalendar
import pytest

from plugins.site.spans import Span, span
from tests.build.worlds import PLACE, Newsroom, first_world


def _event(name: str, **keys: str) -> str:
    return "---\n" + "\n".join([f"name: {name}", *(f"{key}: {value}" for key, value in keys.items())]) + "\n---\n"


def _article(date: str, *events: str) -> str:
    return f"---\ntitle: Bài {date}\ndate: {date}\nevents: [{', '.join(events)}]\n---\nMột đoạn.\n"


FILES = {
    "associations/cu.md": "---\nname: Hội Cũ\nuntil: 2024-12-31\nsuccessors: [moi]\n---\n",
    "associations/moi.md": "---\nname: Hội Mới\nprovince: Đồng Nai\n---\n",
    "associations/la.md": "---\nname: Hội Lạ\n---\n",
    "events/hoi-thi.md": _event("Hội thi", kind="series"),
    "events/hoi-thi-1.md": _event("Hội thi lần 1", kind="contest", series="hoi-thi", edition="1", start="2019-05-18", end="2019-11-20"),
    "events/hoi-thi-2.md": _event("Hội thi lần 2", kind="contest", series="hoi-thi", edition="2", start="2026-11-20", end="2026-11-23"),
    "events/dai-hoi.md": _event("Đại hội", kind="congress", start="2026-11-22 08:00", province="Đồng Nai", organisers="[moi]"),
    "events/hop-cu.md": _event("Họp cũ", kind="conference", start="2020-02", province="Bình Phước", organisers="[cu]"),
    "events/nam-sau.md": _event("Năm sau", start="2027", venue="Nhà văn hóa"),
    "events/chua-ro.md": _event("Chưa rõ", kind="award"),
    "articles/2019/a.md": _article("2019-12-01", "hoi-thi-1"),
    "articles/2026/b.md": _article("2026-11-01", "dai-hoi", "hoi-thi-2"),
    "articles/2026/c.md": _article("2026-11-20", "dai-hoi"),
}  # fmt: skip
NOW, TONIGHT, TOMORROW, LATER = "2026-11-22 08:00", "2026-11-22 23:59", "2026-11-23 00:00", "2026-11-24 00:00"
ICS = "lich.ics"


@pytest.fixture
def tiny(site):
    """The site of FILES, built."""
    made = site(FILES)
    made.build()
    return made


def _section(tiny, address: str, heading: str) -> list[str]:
    """The addresses to which the links of a section lead, its years apart."""
    for title in tiny.page(address).select(".ts-section__title"):
        if title.get_text(strip=True) == heading:
            return [link["href"] for link in title.find_parent("section").select("a:not(.ts-periods__link)")]
    return []


def _uids(tiny, path: str) -> list[str]:
    calendar = icalendar.Calendar.from_ical(tiny.output()[path.lstrip("/")])
    return [str(event["UID"]).partition("@")[0] for event in calendar.walk("VEVENT")]


def _changed(tiny, before: dict[str, bytes]) -> set[str]:
    after = tiny.output()
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} - {".toasoan/state"}


def test_what_is_ahead_stands_first_then_the_calendar_then_what_is_past(tiny):
    headings = [one.get_text(strip=True) for one in tiny.page("/su-kien/").select("main h2")]
    assert headings == ["Sắp tới và đang diễn ra", "Lịch", "Đã qua", "Chuỗi sự kiện", "Sự kiện chưa rõ thời gian", "Theo loại"]
    ahead = ["/su-kien/hoi-thi-2/", "/su-kien/dai-hoi/", "/su-kien/nam-sau/"]
    assert _section(tiny, "/su-kien/", headings[0]) == ahead
    assert _section(tiny, "/su-kien/", headings[2]) == ["/su-kien/hop-cu/", "/su-kien/hoi-thi-1/"]
    calendar = _section(tiny, "/su-kien/", headings[1])
    assert calendar[:4] == [f"/su-kien/lich/{one}/" for one in ("2027", "2026", "2026/11", "2020")]


def test_every_event_is_reached_from_the_directory_by_links_alone(tiny):
    found, waiting = {"/su-kien/"}, ["/su-kien/"]
    while waiting:
        links = {link["href"] for link in tiny.page(waiting.pop()).select("main a[href^='/su-kien/']")}
        pages = {one for one in links - found if one.startswith(("/su-kien/lich/", "/su-kien/loai/")) and one.endswith("/")}
        waiting += pages
        found |= links
    events = {path.removeprefix("events/").removesuffix(".md") for path in FILES if path.startswith("events/")}
    assert {f"/su-kien/{id_}/" for id_ in events} <= found
    assert {f"/{path.removesuffix('index.html')}" for path in tiny.output() if path.startswith(("su-kien/lich/", "su-kien/loai/")) and path.endswith(".html")} <= found  # fmt: skip


def test_a_month_is_a_table_of_whole_weeks(tiny):
    table = tiny.page("/su-kien/lich/2026/11/").find("table")
    assert [one.get_text(strip=True) for one in table.select("thead th")][::6] == ["Thứ Hai", "Chủ Nhật"]
    assert [len(row.find_all("td")) for row in table.select("tbody tr")] == [7] * 6
    days = {int(cell.time["datetime"][-2:]): [link["href"] for link in cell.select("a")] for cell in table.select("td") if cell.a}
    series = "/su-kien/hoi-thi-2/"
    assert days == {20: [series], 21: [series], 22: [series, "/su-kien/dai-hoi/"], 23: [series]}
    assert not tiny.page("/su-kien/lich/2020/02/").find("table"), "of February 2020 no day is known"


def test_a_year_with_events_leads_to_those_beside_it(tiny):
    page = tiny.page("/su-kien/lich/2020/")
    assert [page.find("a", rel=way)["href"] for way in ("prev", "next")] == ["/su-kien/lich/2019/", "/su-kien/lich/2026/"]


def test_an_event_s_articles_are_its_reports_and_what_came_before_each_in_order_of_time(site):
    dates = ("2020-03-01", "2020-05-01", "2020-05-18 07:59", "2020-05-18 08:00", "2020-05-18", "2020-06-01")
    articles = {f"articles/2020/b{at}.md": _article(date, "a") for at, date in enumerate(dates)}
    made = site({"events/a.md": _event("Đại hội", start="2020-05-18 08:00"), **articles})
    made.build()
    assert _section(made, "/su-kien/a/", "Tường thuật") == ["/bai/b4/", "/bai/b3/", "/bai/b5/"]
    assert _section(made, "/su-kien/a/", "Trước sự kiện") == ["/bai/b0/", "/bai/b1/", "/bai/b2/"]
    assert _section(made, "/su-kien/a/", "Bài viết") == []


def test_what_is_known_by_its_end_alone_is_of_that_day_on_its_page_and_in_its_calendar(site):
    articles = {"articles/2024/a.md": _article("2024-02-28 10:00", "a"), "articles/2024/b.md": _article("2024-02-27", "a")}
    made = site({"events/a.md": _event("Đại hội", end="2024-02-28 17:00"), **articles})
    made.build()
    assert _section(made, "/su-kien/a/", "Tường thuật") == ["/bai/a/"]
    assert _section(made, "/su-kien/a/", "Trước sự kiện") == ["/bai/b/"]
    header = made.page("/su-kien/a/").select_one("main header")
    assert [one["datetime"] for one in header.select("time")] == ["2024-02-28"] and "17:00" not in header.get_text()
    (event,) = icalendar.Calendar.from_ical(made.output()["su-kien/a/lich.ics"]).walk("VEVENT")
    assert (event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat()) == ("2024-02-28", "2024-02-29")


def test_what_has_no_date_has_one_list(tiny):
    tiny.write({"articles/2026/d.md": _article("2026-11-02", "chua-ro")})
    tiny.build()
    assert _section(tiny, "/su-kien/chua-ro/", "Bài viết") == ["/bai/d/"]
    assert _section(tiny, "/su-kien/hoi-thi/", "Bài viết")[0] == "/bai/b/", "nor has a series two"
    assert _section(tiny, "/su-kien/nam-sau/", "Bài viết") == []


def test_of_many_articles_the_page_shows_the_newest_twenty_and_says_so(site):
    articles = {
        f"articles/2020/b{day:02d}-{hour}.md": _article(f"2020-05-{day:02d} 0{hour}:00", "a")
        for day in range(1, 29)
        for hour in range(6, 10)
    }
    made = site({"events/a.md": _event("Đại hội", start="2020-05-26"), **articles})
    made.build()
    assert len(_section(made, "/su-kien/a/", "Tường thuật")) == 12
    assert _section(made, "/su-kien/a/", "Trước sự kiện") == [f"/bai/b{day}-{hour}/" for day in (24, 25) for hour in range(6, 10)]
    assert "20 bài mới nhất trong 112 bài." in made.page("/su-kien/a/").get_text()


def test_a_kind_has_a_page_and_a_feed_of_the_articles_that_name_an_event_of_it(tiny):
    feeds = {kind: feedparser.parse(tiny.output()[f"su-kien/loai/{kind}/feed.xml"]) for kind in ("contest", "congress", "award")}
    assert [one.title for one in feeds["contest"].entries] == ["Bài 2026-11-01", "Bài 2019-12-01"]
    assert [one.title for one in feeds["congress"].entries] == ["Bài 2026-11-20", "Bài 2026-11-01"]
    assert feeds["award"].entries == [] and feeds["award"].feed.title == "Tòa soạn: Giải thưởng"
    assert tiny.page("/su-kien/loai/contest/").find("link", href="/su-kien/loai/contest/feed.xml")
    assert "su-kien/loai/campaign/index.html" not in tiny.output()
    assert tiny.page("/su-kien/dai-hoi/").find("main").find("a", href="/su-kien/loai/congress/")


@pytest.mark.parametrize(
    ("path", "uids"),
    [
        ("/su-kien/", ["hoi-thi-1", "hop-cu", "hoi-thi-2", "dai-hoi", "nam-sau"]),
        ("/su-kien/dai-hoi/", ["dai-hoi"]),
        ("/su-kien/chua-ro/", []),
        ("/su-kien/hoi-thi/", ["hoi-thi-1", "hoi-thi-2"]),
        ("/hoi/moi/", ["hop-cu", "dai-hoi"]),
        ("/hoi/cu/", ["hop-cu"]),
        ("/hoi/la/", []),
        ("/tinh-thanh/dong-nai/", ["hop-cu", "dai-hoi"]),
        ("/tinh-thanh/binh-phuoc/", ["hop-cu"]),
        ("/tinh-thanh/ca-mau/", []),
    ],
)
def test_a_calendar_holds_what_its_page_is_about_and_what_that_came_from(tiny, path, uids):
    assert _uids(tiny, f"{path}{ICS}") == uids
    page = tiny.page(path)
    assert page.find("main").find("a", href=f"{path}{ICS}", type="text/calendar")
    assert page.find("head").find("link", href=f"{path}{ICS}", type="text/calendar", rel="alternate")


def test_there_is_a_calendar_for_every_term_that_may_have_one_and_no_other(tiny):
    output = tiny.output()
    calendars = {path.removesuffix(ICS) for path in output if path.endswith(ICS)}
    pages = {path.removesuffix("feed.xml") for path in output if path.startswith(("su-kien/", "hoi/", "tinh-thanh/")) and path.endswith("feed.xml")}  # fmt: skip
    assert calendars == {one for one in pages if "/loai/" not in one} | {"su-kien/"}


def test_whole_addresses_in_a_calendar_follow_siteurl(site):
    made = site(FILES)
    made.build(SITEURL="https://hoi.example/tin")
    (event,) = icalendar.Calendar.from_ical(made.output()["su-kien/dai-hoi/lich.ics"]).walk("VEVENT")
    assert str(event["URL"]) == "https://hoi.example/tin/su-kien/dai-hoi/"
    assert str(event["UID"]) == "dai-hoi@hoi.example/tin"
    assert made.page("/su-kien/").find("main").find("a", href="/tin/su-kien/lich.ics")


def test_an_article_more_changes_no_calendar_and_no_page_of_the_calendar(tiny):
    before = tiny.output()
    tiny.write({"articles/2026/e.md": _article("2026-11-21", "dai-hoi")})
    tiny.build()
    changed = _changed(tiny, before)
    assert not [path for path in changed if path.endswith(ICS) or path.startswith("su-kien/lich/")]
    assert {path for path in changed if path.startswith("su-kien/") and path.count("/") < 4} == {
        "su-kien/dai-hoi/index.html",
        "su-kien/dai-hoi/feed.xml",
        "su-kien/index.json",
        "su-kien/loai/congress/feed.xml",
    }


# The day


def test_a_build_holds_from_the_last_of_all_turns_until_the_next():
    hours = [datetime(2026, 11, day) for day in (1, 20, 24, 30)]
    now = datetime(2026, 11, 22, 8)
    assert span((), (), now) == Span(datetime.min, datetime.max, datetime.max, "")
    assert span((), hours, now) == Span(hours[1], hours[2], datetime.max, "")
    assert span((), hours, hours[2]) == Span(hours[2], hours[3], datetime.max, ""), "at the very hour it has turned"


def test_an_event_is_ahead_until_its_last_day_has_ended_and_only_then_a_page_changes(tiny, monkeypatch, capsys):
    before = tiny.output()
    monkeypatch.setenv("TOASOAN_NOW", TONIGHT)
    tiny.build()
    assert _changed(tiny, before) == set()
    monkeypatch.setenv("TOASOAN_NOW", TOMORROW)
    capsys.readouterr()
    tiny.build()
    assert _changed(tiny, before) == {"su-kien/index.html", "index.html"}
    assert "có sự kiện đã qua → 2 trang" in capsys.readouterr().err
    assert "/su-kien/dai-hoi/" in _section(tiny, "/su-kien/", "Đã qua")
    monkeypatch.setenv("TOASOAN_NOW", LATER)
    tiny.build()
    assert _section(tiny, "/su-kien/", "Sắp tới và đang diễn ra") == ["/su-kien/nam-sau/"]
    monkeypatch.setenv("TOASOAN_NOW", NOW)
    tiny.build()
    assert _changed(tiny, before) == set(), "and the clock may go back"


def test_a_build_holds_until_the_next_event_is_over(tiny, monkeypatch, capsys):
    def said() -> str:
        capsys.readouterr()
        tiny.build()
        return capsys.readouterr().err

    for hour, does_something in ((TONIGHT, False), (TOMORROW, True), ("2026-11-23 23:59", False), (LATER, True)):
        monkeypatch.setenv("TOASOAN_NOW", hour)
        assert ("có sự kiện đã qua" in said()) == does_something, hour


def test_the_next_embargo_is_told_with_its_own_hour_though_an_event_ends_sooner(tiny, monkeypatch, capsys):
    tiny.write({"articles/2026/hen.md": _article("2026-11-23 09:30", "dai-hoi")})
    told = "Bài hẹn giờ kế tiếp: content/articles/2026/hen.md, 09:30 {}. Bài"
    for hour, day in ((NOW, "ngày 23/11/2026"), (TONIGHT, "ngày 23/11/2026"), (TOMORROW, "hôm nay")):
        monkeypatch.setenv("TOASOAN_NOW", hour)
        tiny.build()
        assert told.format(day) in capsys.readouterr().err, hour
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-23 09:30")
    tiny.build()
    said = capsys.readouterr().err
    assert "bài hẹn đã đến giờ" in said and "sự kiện đã qua" not in said and "kế tiếp" not in said
    assert "bai/hen/index.html" in tiny.output()


def test_no_page_shows_the_day_of_the_build(site, monkeypatch):
    made = site({path: text for path, text in FILES.items() if not path.endswith(("b.md", "c.md"))})
    monkeypatch.setenv("TOASOAN_NOW", "2031-08-17 08:00")
    made.build()
    assert not [path for path, data in made.output().items() if b"2031" in data or b"17/8" in data or b"17/08" in data]


# The law


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """The newsroom of the law, built."""
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        made = Newsroom(Path(folder), first_world())
        made.save()
        assert made.build(made.output, made.cache)[0] == 0
        yield made


def _told(room: Newsroom, path: str) -> str:
    return (room.output / path).read_text(encoding="utf-8")


def test_days_that_pass_and_come_back_keep_the_law(room: Newsroom) -> None:
    for now in ("2026-11-23 23:59", "2026-11-24 00:00", "2026-12-02 00:00", "2027-02-03 10:00", "2020-05-18 23:59", "2026-11-22 08:00"):  # fmt: skip
        room.world.now = now
        assert room.keeps_the_law()
        is_over = now >= "2026-11-24"
        page = _told(room, "su-kien/index.html")
        assert ("/su-kien/trai-he/" in page.partition("Đã qua")[2].partition("Theo loại")[0]) == is_over, now


def test_an_event_that_is_put_off_is_so_in_its_calendars_and_its_months(room: Newsroom) -> None:
    keys = room.world.documents["content/events/trai-he.md"].keys
    keys |= {"end": "2026-12-02", "updated": "2026-11-22 07:00"}
    room.save()
    assert room.keeps_the_law()
    for path in ("su-kien", "su-kien/trai-he", "hoi/bac-ninh", "tinh-thanh/bac-ninh"):
        assert "DTEND;VALUE=DATE:20261203" in _told(room, f"{path}/lich.ics"), path
    assert "/su-kien/trai-he/" in _told(room, "su-kien/lich/2026/12/index.html")
    del keys["end"]
    room.save()
    assert room.keeps_the_law()
    assert "DTEND;VALUE=DATE:20261122" in _told(room, "su-kien/trai-he/lich.ics"), "one day"
    del keys["start"]
    room.save()
    assert room.keeps_the_law()
    assert "BEGIN:VEVENT" not in _told(room, "su-kien/trai-he/lich.ics"), "no date at all"
    assert not (room.output / "su-kien/lich/2026/11").exists()


# What is wrong with events


@pytest.mark.parametrize(
    ("keys", "key", "severity"),
    [
        ({"start": "2026-02-02", "end": "2026-02-01"}, "end", "error"),
        ({"start": "2026-02-02", "end": "2025"}, "end", "error"),
        ({"series": "hoi-thi-1", "edition": "3"}, "series", "error"),
        ({"series": "khong-co"}, "series", "error"),
        ({"series": "hoi-thi", "edition": "3", "start": "2020"}, "edition", "notice"),
        ({"series": "hoi-thi", "edition": "2", "start": "2026"}, "edition", "notice"),
        ({"series": "hoi-thi", "edition": "3", "start": "2026"}, "", ""),
        ({"start": "2026-02-02", "end": "2026"}, "", ""),
        ({"start": "2026-02-02"}, "", ""),
    ],
)  # fmt: skip
def test_events_that_contradict_themselves_or_others_are_told(site, keys, key, severity):
    made = site({**FILES, "events/x.md": _event("Sự kiện X", kind="contest", **keys)})
    found = [(one.key, one.severity) for one in made.check() if one.path == "content/events/x.md"]
    assert found == ([(key, severity)] if key else [])
    if severity != "error":
        made.build()
        assert "su-kien/x/index.html" in made.output()

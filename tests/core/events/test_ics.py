"""Calendars as files, read by two libraries and held to what Google Calendar and Thunderbird ask for."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from plugins.events.ics import Calendar, ics
from plugins.events.occasions import Occasion
from plugins.language.moments import from_iso
from plugins.metadata.entries import Link
from tests.core.events.happenings import occasion

ROOT = Path(__file__).parents[3]
BASE = "https://hoi.example"
LOCAL = timedelta(hours=7)


def _made(*events: Occasion, base: str = BASE, lang: str = "vi", name: str = "Tòa soạn: Sự kiện") -> str:
    return ics(Calendar(name, base, lang, events))


def _events(text: str) -> list[icalendar.Event]:
    return [one for one in icalendar.Calendar.from_ical(text).walk("VEVENT") if isinstance(one, icalendar.Event)]


def _event(*args: Any, base: str = BASE, lang: str = "vi", **told: Any) -> icalendar.Event:
    (event,) = _events(_made(occasion(*args, **told), base=base, lang=lang))
    return event


def faults(data: bytes) -> list[str]:
    """What a calendar program may refuse in a calendar."""
    lines = data.split(b"\r\n")
    found = [f"too long: {line!r}" for line in lines if len(line) > 75]
    found += [f"bare line break: {line!r}" for line in lines if b"\n" in line or b"\r" in line]
    found += ["no line break at the end"] if lines[-1] else []
    for line in lines:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"a character is split: {line!r}")
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(one["TZID"]) for one in calendar.walk("VTIMEZONE")}
    events = calendar.walk("VEVENT")
    found += [f"no {name}" for name in ("PRODID", "VERSION") if name not in calendar]
    found += [f"no {name}" for event in events for name in ("UID", "DTSTAMP", "DTSTART") if name not in event]
    uids = [str(event.get("UID")) for event in events]
    found += [f"two of {uid}" for uid in sorted(set(uids)) if uids.count(uid) > 1]
    for event in (one for one in events if "DTSTART" in one):
        start, end = event["DTSTART"], event.get("DTEND")
        found += [f"no zone {start.params['TZID']}"] if start.params.get("TZID", next(iter(zones), None)) not in zones else []
        if end is not None and type(end.dt) is not type(start.dt):
            found.append("start and end are not of one sort")
        elif end is not None and end.dt <= start.dt:
            found.append("the end is not after the start")
        found += ["a sequence out of bounds"] if not 0 <= int(event.get("SEQUENCE", 0)) < 2**31 else []
    return found


def _sound(text: str) -> str:
    """*text*, which no program refuses and vobject reads, too."""
    assert faults(text.encode()) == []
    (read,) = vobject.readComponents(text)
    assert len(getattr(read, "vevent_list", [])) == text.count("BEGIN:VEVENT")
    return text


def test_a_calendar_says_what_it_is_and_in_which_zone() -> None:
    calendar = icalendar.Calendar.from_ical(_sound(_made(occasion(start="2026-11-22"))))
    told = {name: str(calendar[name]) for name in ("VERSION", "CALSCALE", "X-WR-CALNAME", "X-WR-TIMEZONE")}
    assert told == {
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "X-WR-CALNAME": "Tòa soạn: Sự kiện",
        "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh",
    }
    (zone,) = calendar.walk("VTIMEZONE")
    (standard,) = zone.subcomponents
    assert (str(zone["TZID"]), standard.name) == ("Asia/Ho_Chi_Minh", "STANDARD"), "no summer time"
    assert standard["TZOFFSETFROM"].td == standard["TZOFFSETTO"].td == LOCAL


def test_an_empty_calendar_is_valid_for_it_holds_the_zone() -> None:
    calendar = icalendar.Calendar.from_ical(_sound(_made()))
    assert [one.name for one in calendar.subcomponents] == ["VTIMEZONE"]
    assert _made(occasion()) == _made(), "what has no date is in no calendar"


@pytest.mark.parametrize(
    ("start", "end", "first", "until", "status"),
    [
        ("2026-11-22", "", date(2026, 11, 22), date(2026, 11, 23), "CONFIRMED"),
        ("2026-11-22", "2026-11-22", date(2026, 11, 22), date(2026, 11, 23), "CONFIRMED"),
        ("2026-12-30", "2027-01-02", date(2026, 12, 30), date(2027, 1, 3), "CONFIRMED"),
        ("", "2024-02-29", date(2024, 2, 29), date(2024, 3, 1), "CONFIRMED"),
        ("2026-11-22", "2026-11-23 17:00", date(2026, 11, 22), date(2026, 11, 24), "CONFIRMED"),
        ("", "2024-02-28 17:00", date(2024, 2, 28), date(2024, 2, 29), "CONFIRMED"),
        ("2024-02", "", date(2024, 2, 1), date(2024, 3, 1), "TENTATIVE"),
        ("2026", "", date(2026, 1, 1), date(2027, 1, 1), "TENTATIVE"),
        ("2018", "2020-07-02", date(2018, 1, 1), date(2020, 7, 3), "TENTATIVE"),
        ("", "2026-11", date(2026, 11, 1), date(2026, 12, 1), "TENTATIVE"),
    ],
)
def test_what_is_not_known_to_the_minute_takes_whole_days(start, end, first, until, status) -> None:
    event = _event("a", start, end)
    assert (event["DTSTART"].dt, event["DTEND"].dt, str(event["STATUS"])) == (first, until, status)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(
    ("start", "end", "until", "status"),
    [
        ("2026-11-22 08:00", "2026-11-22 11:30", "2026-11-22 11:30", "CONFIRMED"),
        ("2026-11-22 08:00", "2026-11-24 17:00", "2026-11-24 17:00", "CONFIRMED"),
        ("2026-11-22 08:00", "2026-11-24", "2026-11-25 00:00", "CONFIRMED"),
        ("2026-11-22 08:00", "2026-12", "2027-01-01 00:00", "TENTATIVE"),
    ],
)
def test_what_is_known_to_the_minute_has_its_hour_in_the_zone(start, end, until, status) -> None:
    text = _sound(_made(occasion("a", start, end)))
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20261122T080000\r\n" in text
    (event,) = _events(text)
    assert event["DTSTART"].dt.utcoffset() == LOCAL
    assert event["DTEND"].dt.replace(tzinfo=None) == datetime.fromisoformat(until)
    assert str(event["STATUS"]) == status


@pytest.mark.parametrize("end", ["", "2026-12-01 08:00", "2026-12-01"])
def test_a_beginning_without_a_later_end_has_no_length(end) -> None:
    text = _sound(_made(occasion("a", "2026-12-01 08:00", end)))
    (event,) = _events(text)
    assert event["DTSTART"].dt.replace(tzinfo=None) == datetime(2026, 12, 1, 8) and "DTEND" not in event
    assert "DURATION" not in event and "dtend" not in vobject.readOne(text).vevent.contents


def test_the_last_day_that_there_is_has_no_end() -> None:
    event = _event("a", "9999-12-31")
    assert event["DTSTART"].dt == date(9999, 12, 31) and "DTEND" not in event


def test_an_event_tells_what_where_by_whom_and_its_whole_address() -> None:
    event = _event(
        "dai-hoi",
        "2026-11",
        kind="congress",
        edition=8,
        series=Link("Đại hội các kỳ", "/su-kien/ky/"),
        venue="Nhà hát, tầng 2; phòng A",
        place=Link("Hà Nội", "/tinh-thanh/ha-noi/"),
        organisers=(Link("Hội A", "/hoi/a/"), Link("Hội B", "/hoi/b/")),
    )
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == ("Hội nghị dai-hoi", "Nhà hát, tầng 2; phòng A, Hà Nội")
    assert event["CATEGORIES"].cats == ["Đại hội"] and str(event["URL"]) == f"{BASE}/su-kien/dai-hoi/"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Đại hội, lần thứ 8, Đại hội các kỳ",
        "Chưa rõ ngày: 11/2026",
        "Đơn vị tổ chức: Hội A, Hội B",
        f"{BASE}/su-kien/dai-hoi/",
    ]
    assert str(event["TRANSP"]) == "TRANSPARENT" and "ORGANIZER" not in event


def test_an_event_of_which_little_is_known_tells_no_more_in_english_either() -> None:
    event = _event("a", "2026-11-22", kind="", lang="en")
    assert str(event["DESCRIPTION"]) == f"{BASE}/su-kien/a/"
    assert not {"LOCATION", "CATEGORIES", "LAST-MODIFIED"} & event.keys()
    vague = _event("a", "2026", "2027-01-02", edition=3, lang="en")
    assert str(vague["DESCRIPTION"]).split("\n")[:2] == ["Conference, no. 3", "Day not known: 2026 – 2 Jan 2027"]


@pytest.mark.parametrize(
    ("base", "uid"),
    [
        ("https://hoi.example", "a@hoi.example"),
        ("http://hoi.example", "a@hoi.example"),
        ("https://www.HOI.example:8443", "a@hoi.example"),
        ("https://hoi.example/tin", "a@hoi.example/tin"),
        ("https://other.example", "a@other.example"),
    ],
)
def test_an_event_s_uid_is_its_id_at_the_site_whatever_the_scheme(base: str, uid: str) -> None:
    assert str(_event("a", "2026", base=base)["UID"]) == uid


def test_an_event_keeps_its_uid_when_all_else_that_it_says_changes() -> None:
    other = _event("a", "2027-01-01 10:00", name="Tên khác", kind="award", venue="Nơi khác", updated=from_iso("2026-01-01"))
    assert _event("a", "2026")["UID"] == other["UID"]


def _sequence(updated: str) -> int:
    return int(_event("a", "2026", updated=from_iso(updated))["SEQUENCE"])


def test_stamp_and_sequence_come_from_the_document_s_last_change() -> None:
    event = _event("a", "2026", updated=from_iso("2026-11-22 06:30"))
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    changes = ["2026-11-21", "2026-11-22", "2026-11-22 06:30", "2026-11-22 06:31", "2027-01-01", "6053-01-01"]
    assert [_sequence(one) for one in changes] == sorted({_sequence(one) for one in changes}), "it only grows"
    assert (_sequence("0001-01-01"), _sequence("1970-01-01"), _sequence("9999-12-31")) == (0, 0, 2**31 - 1)


def test_without_a_change_that_anybody_told_nothing_is_made_up() -> None:
    event = _event("a", "2026")
    assert (event["DTSTAMP"].dt, int(event["SEQUENCE"])) == (datetime(1970, 1, 1, tzinfo=UTC), 0)


def test_events_stand_in_order_of_time_and_the_same_ones_make_the_same_bytes() -> None:
    events = [occasion("b", "2027"), occasion("c", "2026-11-22"), occasion("a", "2026-11-22")]
    text = _made(*events)
    assert [str(event["UID"]) for event in _events(text)] == ["a@hoi.example", "c@hoi.example", "b@hoi.example"]
    assert text == _made(*reversed(events))


def test_the_library_is_loaded_only_where_a_calendar_is_made() -> None:
    """A build that makes none does not wait for it."""
    look = "import sys, plugins.site.plan; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=False).returncode == 0
    assert subprocess.run([sys.executable, "-c", f"import icalendar; {look}"], cwd=ROOT, check=False).returncode == 1


#: Nothing of this must break a line or end a value: separators, quotes, breaks, marks above letters, signs of two and four bytes.
ODD = st.lists(
    st.one_of(
        st.sampled_from(
            [*",;:\\\"'\n\r\t =%ếữĐn🎉\u0301\u2028\u0085\x00\x0b\x1f\x7f", "👩‍🔬", "\\N", "\\n", "\r\n ", "BEGIN:VEVENT"]
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=120,
).map("".join)


@given(ODD, ODD, ODD, st.booleans())
def test_no_name_breaks_a_calendar_and_none_loses_a_letter(name: str, venue: str, calendar: str, is_long: bool) -> None:
    events = [occasion(id_, "2026-11-22", name=name * (40 if is_long else 1), venue=venue) for id_ in "ab"]
    text = _made(*events, name=calendar)
    assert faults(text.encode()) == []
    first, _ = _events(text)
    assert _letters(str(first["SUMMARY"])) == _letters(events[0].link.name)
    assert _letters(str(first["LOCATION"])) == _letters(venue)
    (read,) = vobject.readComponents(text)
    assert len(read.vevent_list) == 2
    assert _letters(read.vevent_list[0].summary.value) == _letters(events[0].link.name)


def _letters(text: str) -> str:
    """What is to be read in *text*: all but white space and control characters."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]", "", text)


SOUND = _made(occasion("a", "2026-11-22 08:00", "2026-11-22 09:00"), occasion("b", "2026-11-22")).encode()
FAULTS = {
    "too long": (b"SUMMARY:", b"SUMMARY:" + b"x" * 70),
    "bare line break": (b"VERSION:2.0\r\n", b"VERSION:2.0\n"),
    "no line break at the end": (b"END:VCALENDAR\r\n", b"END:VCALENDAR"),
    "a character is split": ("Hội nghị a".encode(), "Hội".encode()[:2] + b"\r\n " + "Hội".encode()[2:]),
    "no PRODID": (b"PRODID", b"X-ID"),
    "no UID": (b"UID:a@hoi.example\r\n", b""),
    "no DTSTAMP": (b"DTSTAMP", b"X-STAMP"),
    "two of a@hoi.example": (b"UID:b@", b"UID:a@"),
    "no zone Asia/Ho_Chi_Minh": (b"\r\nTZID:Asia/Ho_Chi_Minh", b"\r\nTZID:Asia/Saigon"),
    "start and end are not of one sort": (b"DTEND;VALUE=DATE:20261123", b"DTEND;TZID=Asia/Ho_Chi_Minh:20261123T000000"),
    "the end is not after the start": (b"DTEND;VALUE=DATE:20261123", b"DTEND;VALUE=DATE:20261122"),
    "a sequence out of bounds": (b"SEQUENCE:0", b"SEQUENCE:-1"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_calendar_that_a_program_may_refuse_is_found(fault: str) -> None:
    good, bad = FAULTS[fault]
    assert good in SOUND and faults(SOUND) == []
    assert [one for one in faults(SOUND.replace(good, bad)) if one.startswith(fault)]

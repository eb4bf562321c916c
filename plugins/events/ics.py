"""Calendars as files: iCalendar (RFC 5545), by the library of that name, which is loaded only where one is made.

What a calendar says depends on its events and on SITEURL, never on the clock. The rules:

- **UID** is the event's id, which never changes, and the host and path of SITEURL, without ``www.``: a
  calendar program that is given the calendars of two sites keeps their events apart. The scheme and the
  port are no part of it, so that a site that goes from http to https has the same events as before; one
  that moves to another name has new ones.
- **Time**: what begins at a known minute is local time with its zone; all else is whole days, DTEND being the
  day after the last, also of what is known by its end alone. Of a start known to the minute, an end on a later day
  known less exactly is the end of that day; one that says no more than the start is left out, and the event has
  no length (RFC 5545, section 3.6.1).
  What is known by its month, quarter or year alone takes all of it, is TENTATIVE, and says so in its description.
- **DTSTAMP**, **LAST-MODIFIED** and **SEQUENCE** come from the document's ``updated``: the minutes since 1970 grow
  with every change and fit 31 bits until the year 6053. Without ``updated`` nobody said when: DTSTAMP is 1970, SEQUENCE 0.
- **ORGANIZER** is left out: it asks for a mail address. The organisers stand in the description.
- No event takes time from the reader's own (TRANSP): it is a public calendar.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.events.almanac import is_exact
from plugins.events.kinds import KINDS
from plugins.events.occasions import Occasion, by_start, midnight_after
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment, Precision
from plugins.language.writing import write_date

if TYPE_CHECKING:
    import icalendar

ZONE = "Asia/Ho_Chi_Minh"
_OFFSET = timedelta(hours=7)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: The largest INTEGER of RFC 5545, section 3.3.8.
_MOST = 2**31 - 1
_END = "END:VCALENDAR\r\n"
#: What no TEXT may hold (RFC 5545, section 3.3.11), and what some programs take for the end of a line.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]+")


class Calendar(Struct, frozen=True, gc=False, array_like=True):
    """A calendar of ``occasions``; ``base`` is SITEURL. Those without a date are in no calendar."""

    name: str
    base: str
    lang: str
    occasions: tuple[Occasion, ...]


def ics(calendar: Calendar) -> str:
    """*calendar* as iCalendar, its events in order of time."""
    before, after = _frame()
    events = (_event(one, calendar.base, calendar.lang) for one in by_start(calendar.occasions) if one.span)
    return f"{before}{_name(calendar.name)}{after}{''.join(events)}{_END}"


def _name(name: str) -> str:
    from icalendar import Parameters, vText
    from icalendar.parser import Contentline

    return f"{Contentline.from_parts('X-WR-CALNAME', Parameters(), vText(_plain(name))).to_ical().decode()}\r\n"


@lru_cache(maxsize=1)
def _frame() -> tuple[str, str]:
    """What all calendars begin with, before and after their name: made once, for it takes ten times as long as an event."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Toa soan//Events//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-timezone", ZONE)
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "+07")
    zone.add_component(standard)
    calendar.add_component(zone)
    before, zoned, after = str(calendar.to_ical(), "utf-8").removesuffix(_END).partition("X-WR-TIMEZONE")
    return before, zoned + after


@lru_cache(maxsize=4096)
def _event(one: Occasion, base: str, lang: str) -> str:
    """A VEVENT; the same one stands in the calendars of its series, its organisers, its province."""
    import icalendar

    event = icalendar.Event()
    event.add("uid", f"{one.id}@{_place(base)}")
    _add_time(event, one)
    _add_words(event, one, base, lang)
    _add_change(event, one)
    return str(event.to_ical(), "utf-8")


def _add_time(event: icalendar.Event, one: Occasion) -> None:
    begins, ends = _times(one)
    zoned = {"TZID": ZONE} if isinstance(begins, datetime) else {}
    event.add("dtstart", begins, parameters=zoned)
    if ends is not None and ends > begins:
        event.add("dtend", ends, parameters=zoned)
    event.add("status", "CONFIRMED" if is_exact(one) else "TENTATIVE")
    event.add("transp", "TRANSPARENT")


def _add_words(event: icalendar.Event, one: Occasion, base: str, lang: str) -> None:
    event.add("summary", _plain(one.link.name))
    event.add("description", _plain("\n".join(_description(one, base, lang))))
    where = ", ".join(filter(None, (one.venue, one.place.name if one.place else "")))
    if where:
        event.add("location", _plain(where))
    if one.kind in KINDS:
        event.add("categories", [KINDS[one.kind].said(lang)])
    event.add("url", base + one.link.address)


def _add_change(event: icalendar.Event, one: Occasion) -> None:
    changed = max(one.updated.zoned, _EPOCH).astimezone(UTC) if one.updated else _EPOCH
    event.add("dtstamp", changed)
    event.add("sequence", min(int((changed - _EPOCH).total_seconds()) // 60, _MOST))
    if one.updated:
        event.add("last-modified", changed)


def _place(base: str) -> str:
    """What of SITEURL stands in a UID: the host without ``www.``, and the path."""
    address = urlsplit(base)
    return f"{(address.hostname or '').removeprefix('www.')}{address.path}"


def _times(one: Occasion) -> tuple[date, date] | tuple[datetime, datetime | None]:
    """When *one*, which has a date, begins and ends: days or naive local times, the end not included; None where no end is known."""
    assert one.span is not None
    start, end = one.span
    if one.start is None or start.precision is not Precision.MINUTE:
        return start.start.date(), midnight_after(end).date()
    if end.precision is Precision.MINUTE:
        return start.start, end.start
    return start.start, midnight_after(end) if end.last.date() > start.start.date() else None


def _description(one: Occasion, base: str, lang: str) -> list[str]:
    """What *one* is, when that is not known to the day, by whom, and its address, which Google shows nowhere else."""
    edition = Bilingual(f"lần thứ {one.edition}", f"no. {one.edition}").said(lang) if one.edition is not None else ""
    kind = KINDS[one.kind].said(lang) if one.kind in KINDS else ""
    series = one.series.name if one.series else ""
    lines = [", ".join(filter(None, (kind, edition, series)))]
    if not is_exact(one):
        lines.append(Bilingual(f"Chưa rõ ngày: {_written(one, lang)}", f"Day not known: {_written(one, lang)}").said(lang))
    if one.organisers:
        names = ", ".join(link.name for link in one.organisers)
        lines.append(Bilingual(f"Đơn vị tổ chức: {names}", f"Organisers: {names}").said(lang))
    return [line for line in (*lines, base + one.link.address) if line]


def _written(one: Occasion, lang: str) -> str:
    """The time of *one* in words."""
    moments: dict[Moment, None] = dict.fromkeys(one.span or ())
    return " – ".join(write_date(moment, lang, "short") for moment in moments)


def _plain(text: str) -> str:
    """*text* as a TEXT may hold it. The library takes ``\\N`` for a line break and would lose the letter."""
    return _CONTROL.sub(" ", text).replace("\\N", "\\ N")

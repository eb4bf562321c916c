"""The time of day and its zone, as Vietnamese pages write them: ``11:11 SA``, ``20h30``, ``[GMT+7]``."""

from __future__ import annotations

import re
from datetime import time, timedelta

from plugins.language.bilingual import Bilingual
from plugins.language.moments import Unreadable

#: White space on one line; a time at a line's end does not belong to the next line's date.
GAP = r"[^\S\n]*"

#: ``22:42``, ``10:00:59.5``, ``20h``, ``20h30'``, ``20 giờ 30 phút``; not the ``20 giờ 15`` of ``20 giờ 15/3/2021``.
CLOCK = rf"""
    (?: (?<![\w:]) | (?<=\dT) ) (?P<hour>\d{{1,2}})
    (?: {GAP}:{GAP}(?P<minute>\d{{2}}) (?: :(?P<second>\d{{2}}) (?:[.,]\d+)? )? (?![\d:]) ['’′]?
      | {GAP}(?:h|g|giờ)
        (?: {GAP}(?P<past>\d{{1,2}}) (?!\d|{GAP}(?:[./-]{GAP}\d|,?{GAP}(?:tháng|thg))) (?: {GAP}(?:phút|ph|p)\b | ['’′] )? )?
        (?!\w)
    )
"""
PART = r"(?<![^\W\d_])(?P<part>sa|ch|am|pm|a\.m\.|p\.m\.|sáng|trưa|chiều|tối|đêm)(?!\w)"
#: An offset without GMT stands behind the time (``…:00+07:00``); there a minus would be a range of hours.
ZONE = rf"""
    (?<![^\W\d_]) (?:GMT|UTC) (?: {GAP}(?P<sign>[+−-]){GAP}(?P<hours>\d{{1,2}}) (?: :?(?P<minutes>\d{{2}}) )? )? (?![\w:])
  | (?<=[\d ]) \+(?P<plus_hours>\d{{2}}):?(?P<plus_minutes>\d{{2}})(?!\d) | (?<=\d) Z(?!\w)
"""


def _and_later(hours: range) -> dict[int, int]:
    return {hour: hour + 12 for hour in hours}


def _as_written(hours: range) -> dict[int, int]:
    return {hour: hour for hour in hours}


# .NET and WordPress write 12-hour times, some sites 24 hours and SA or CH as well;
# an hour that a part of the day does not have contradicts it. "12 giờ đêm" may be
# the day's beginning or its end, so no table has it.
_MORNING = {12: 0} | _as_written(range(12))
_AFTERNOON = _and_later(range(1, 12)) | _as_written(range(12, 24))
_NOON = _as_written(range(10, 15)) | _and_later(range(1, 4))
_EVENING = _and_later(range(4, 12)) | _as_written(range(16, 24))
_NIGHT = _as_written(range(6)) | _and_later(range(6, 12)) | _as_written(range(18, 24))
_HOURS = (
    dict.fromkeys(("sa", "am", "a.m.", "sáng"), _MORNING)
    | dict.fromkeys(("ch", "pm", "p.m.", "chiều"), _AFTERNOON)
    | {"trưa": _NOON, "tối": _EVENING, "đêm": _NIGHT, "": _as_written(range(24))}
)


def time_of_day(clock: re.Match[str], part: str = "") -> time:
    """The local time of a match of :data:`CLOCK`, *part* of the day (``SA``, ``chiều``, none) applied.

    Raises :class:`Unreadable` for hours and minutes that no day has, and for ``14:00 SA``.
    """
    hour, minute, second = int(clock["hour"]), int(clock["minute"] or clock["past"] or 0), int(clock["second"] or 0)
    written = clock.group().strip()
    if hour > 23 or minute > 59 or second > 59:
        raise Unreadable(Bilingual(f"không có giờ “{written}”", f"there is no time “{written}”"))
    known = _HOURS[part.lower()].get(hour)
    if known is None:
        raise Unreadable(Bilingual(f"giờ “{written}” không hợp với “{part}”", f"the time “{written}” contradicts “{part}”"))
    return time(known, minute)


def offset(zone: re.Match[str]) -> timedelta:
    """The offset from UTC of a match of :data:`ZONE`; bare ``GMT``, ``UTC`` and ``Z`` are zero.

    Raises :class:`Unreadable` for more than 14 hours, which no zone has.
    """
    hours = int(zone["hours"] or zone["plus_hours"] or 0)
    minutes = int(zone["minutes"] or zone["plus_minutes"] or 0)
    if hours * 60 + minutes > 14 * 60 or minutes > 59:
        raise Unreadable(Bilingual(f"không có múi giờ “{zone.group()}”", f"there is no zone “{zone.group()}”"))
    return timedelta(hours=hours, minutes=minutes) * (-1 if (zone["sign"] or "+") in "-−" else 1)

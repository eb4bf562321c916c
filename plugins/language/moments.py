"""A moment or a span of local time, known to the minute, day, month, quarter or year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from plugins.language.bilingual import Bilingual

#: Asia/Ho_Chi_Minh, which has kept UTC+7 without summer time since 1975.
LOCAL = timezone(timedelta(hours=7), "+07:00")


class Precision(StrEnum):
    """How much of a date is known."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Unreadable(ValueError):
    """A text is no date, or no certain one; ``reason`` says why in both languages."""

    def __init__(self, reason: Bilingual) -> None:
        # The whole reason is the argument, so that the error survives its way out of a worker process.
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason.en


@dataclass(frozen=True, slots=True)
class Moment:
    """A span of local time (Asia/Ho_Chi_Minh).

    ``start`` is its first minute as a naive datetime; ``precision`` says how long it is.
    """

    start: datetime
    precision: Precision

    @classmethod
    def of_day(cls, day: date) -> Moment:
        """The whole of *day*."""
        return cls(datetime.combine(day, time()), Precision.DAY)

    @property
    def last(self) -> datetime:
        """The last minute of the span, naive local time."""
        match self.precision:
            case Precision.MINUTE:
                return self.start
            case Precision.DAY:
                return self.start.replace(hour=23, minute=59)
            case Precision.MONTH:
                return _last_of_months(self.start, 1)
            case Precision.QUARTER:
                return _last_of_months(self.start, 3)
            case Precision.YEAR:
                return _last_of_months(self.start, 12)

    @property
    def iso(self) -> str:
        """ISO 8601, as precise as is known: ``2021-01-13T11:11``, ``2021-01-13``, ``2021-01``, ``2021``.

        A quarter, which ISO 8601 has no form for, is written as its first month.
        """
        match self.precision:
            case Precision.MINUTE:
                return self.start.isoformat(timespec="minutes")
            case Precision.DAY:
                return self.start.date().isoformat()
            case Precision.MONTH | Precision.QUARTER:
                return self.start.strftime("%Y-%m").zfill(7)
            case Precision.YEAR:
                return f"{self.start.year:04d}"

    @property
    def untimed(self) -> Moment:
        """The same without its hour: its whole day where the minute is known."""
        return Moment.of_day(self.start.date()) if self.precision is Precision.MINUTE else self

    @property
    def clock(self) -> str:
        """The hour and minute at which it begins: ``16:00``."""
        return self.start.time().isoformat(timespec="minutes")

    @property
    def zoned(self) -> datetime:
        """``start`` with its offset, +07:00."""
        return self.start.replace(tzinfo=LOCAL)


def _last_of_months(start: datetime, months: int) -> datetime:
    """The last minute of *months* months from the one of *start*; adds nothing to a date, so that 9999 has an end too."""
    years, month = divmod(start.month + months - 2, 12)
    year = start.year + years
    return datetime(year, month + 1, monthrange(year, month + 1)[1], 23, 59)


_ISO = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?"
)


def from_iso(text: str) -> Moment:
    """Read an ISO 8601 date as the front matter writes it.

    ``2018``, ``2018-01``, ``2018-01-12``, ``2018-01-12 14:56``, ``2018-01-12T14:56:00+07:00``;
    a time with an offset is turned into local time. Raises :class:`Unreadable`
    for anything else and for dates that no calendar has.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        raise Unreadable(Bilingual(f"“{text}” không phải ngày viết theo ISO", f"“{text}” is not an ISO date"))
    part = match.groupdict()
    try:
        start = datetime(
            int(part["year"]), int(part["month"] or 1), int(part["day"] or 1), int(part["hour"] or 0), int(part["minute"] or 0)
        )
        datetime(2000, 1, 1, 0, 0, int(part["second"] or 0))
        if part["zone"]:
            offset = datetime.strptime(part["zone"], "%z").tzinfo
            start = start.replace(tzinfo=offset).astimezone(LOCAL).replace(tzinfo=None)
    except (ValueError, OverflowError):
        raise Unreadable(Bilingual(f"không có ngày giờ “{text}” trong lịch", f"no calendar has “{text}”")) from None
    for known, precision in (("hour", Precision.MINUTE), ("day", Precision.DAY), ("month", Precision.MONTH)):
        if part[known]:
            return Moment(start, precision)
    return Moment(start, Precision.YEAR)

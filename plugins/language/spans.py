"""The written forms of days, months, quarters and years, without their time of day.

Every form names its year in four digits; in every form of digits the day comes
before the month (Vietnam's order) or the year first (ISO's), never the month first.
"""

from __future__ import annotations

import re
from datetime import datetime

from plugins.language.bilingual import Bilingual
from plugins.language.clock import GAP
from plugins.language.moments import Moment, Precision, Unreadable

_MONTHS = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
_MONTHS |= {"mười": 10, "mười một": 11, "mười hai": 12}
_NAMED = {"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8}
_NAMED |= {"september": 9, "october": 10, "november": 11, "december": 12}
_NAMED |= {name[:3]: month for name, month in _NAMED.items()} | {"sept": 9}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "nhất": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "chủ": 6, "cn": 6}
_WEEKDAYS |= {str(n): n - 2 for n in range(2, 8)}
_WEEKDAYS |= {name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_SHOWN = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_SHOWN_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>\d{4})(?![\w/]|[.-]\d)"
_MONTH = rf"(?P<month>\d{{1,2}}(?!\d)|(?:{_any(_MONTHS)})(?!\w))"
_THANG = rf"(?:tháng|thg\.?|th\.?){GAP}{_MONTH}"
_NAME = rf"(?P<month>{_any(_NAMED)})(?!\w)\.?"
_LINK = rf"{GAP}(?:[,./-]{GAP})?(?:năm{GAP})?"

_DAYS = (
    rf"{_DAY}{GAP}(?P<sep>[/.-]){GAP}(?P<month>\d{{1,2}}){GAP}(?P=sep){GAP}{_YEAR}",  # 13/01/2021
    r"(?P<year>\d{4})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d|[/.-]\d)",  # 2021-01-13
    rf"{_DAY},?{GAP}{_THANG}{_LINK}{_YEAR}",  # 15 tháng 11 năm 2021; 15 thg 11, 2021
    rf"(?:tháng|thg\.?|th\.?){GAP}{_MONTH}{GAP}{_DAY},?{GAP}{_YEAR}",  # Tháng Mười Một 15, 2021 (WordPress)
    rf"{_DAY}(?:st|nd|rd|th)?{GAP}{_NAME},?{GAP}{_YEAR}",  # 15 November 2021
    rf"{_NAME}{GAP}{_DAY}(?:st|nd|rd|th)?,?{GAP}{_YEAR}",  # November 15, 2021
)
_LONGER = (
    rf"{_THANG}{_LINK}{_YEAR}",  # tháng 8/2021, tháng 8 năm 2021
    rf"(?P<month>\d{{1,2}}){GAP}[/.-]{GAP}{_YEAR}",  # 8/2021
    r"(?P<year>\d{4})-(?P<month>\d{2})(?!\d|[/.-]\d)",  # 2021-08
    rf"{_NAME},?{GAP}{_YEAR}",  # August 2021
    rf"(?:quý|quí|q\.?){GAP}(?P<quarter>[1-4]|(?:{_any(_QUARTERS)})(?!\w)){_LINK}{_YEAR}",  # Quý I/2024
    rf"(?:năm{GAP})?{_YEAR}",  # năm 2020
)


def _compiled(forms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    # No form begins inside a word, a number, an address or a document's number (27/12/01/2021).
    return tuple(re.compile(rf"(?<![\w/])(?<!\d[.-]){form}", re.IGNORECASE) for form in forms)


DAYS = _compiled(_DAYS)
FORMS = DAYS + _compiled(_LONGER)
#: ``CN`` is also "công nghệ", so the short names stand only at a line's start or behind a bracket.
WEEKDAY = rf"""
    (?: (?<!\w) thứ{GAP}(?P<weekday>hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])
      | (?<!\w) (?P<sunday>chủ){GAP}nh[ậự]t
      | (?<![^\n(\[|]) (?: t(?P<short>[2-7]) | (?P<cn>cn) )
      | (?<!\w) (?P<english>mon|tue|wed|thu|fri|sat|sun) (?: (?:s|nes|rs|ur)?day(?!\w) | \.?(?=,) )
    ) (?![\w/])
"""


def moment_of(form: re.Match[str]) -> Moment:
    """The day, month, quarter or year of a match of one of :data:`FORMS`.

    Raises :class:`Unreadable` where no calendar has it or the year is outside 1000-2999.
    """
    part = form.groupdict()
    year = int(part["year"])
    check_year(year)
    if part.get("quarter"):
        quarter = part["quarter"].lower()
        return Moment(datetime(year, 3 * (_QUARTERS.get(quarter) or int(quarter)) - 2, 1), Precision.QUARTER)
    if not part.get("month"):
        return Moment(datetime(year, 1, 1), Precision.YEAR)
    day = part.get("day")
    start = _in_calendar(year, _month(part["month"].lower()), day, form.group().strip())
    return Moment(start, Precision.DAY if day else Precision.MONTH)


def check_year(year: int) -> None:
    """Raise :class:`Unreadable` for a year outside 1000-2999, which is a slip of the keyboard."""
    if not 1000 <= year <= 2999:
        raise Unreadable(Bilingual(f"năm {year} nằm ngoài khoảng 1000–2999", f"the year {year} is outside 1000–2999"))


def check_weekday(written: re.Match[str], day: datetime) -> None:
    """Raise :class:`Unreadable` where the weekday *written* (a match of :data:`WEEKDAY`) is not that of *day*."""
    said = next(group for group in written.groups() if group).lower()
    if _WEEKDAYS[said] != day.weekday():
        shown, name = day.strftime("%d/%m/%Y"), written.group()
        vi, en = _SHOWN[day.weekday()], _SHOWN_EN[day.weekday()]
        raise Unreadable(Bilingual(f"ngày {shown} là {vi}, không phải “{name}”", f"{shown} is a {en}, not “{name}”"))


def _month(written: str) -> int:
    named = _MONTHS.get(" ".join(written.split())) or _NAMED.get(written)
    return named or int(written)


def _in_calendar(year: int, month: int, day: str | None, written: str) -> datetime:
    try:
        return datetime(year, month, int(day or 1))
    except ValueError:
        why = Bilingual(f"không có ngày “{written}” trong lịch", f"no calendar has “{written}”")
        if not 1 <= month <= 12:
            why = Bilingual(f"không có tháng {month}: “{written}”", f"there is no month {month}: “{written}”")
        if day and 1 <= int(day) <= 12 < month <= 31:
            why = Bilingual(why.vi + "; ngày đứng trước tháng", why.en + "; the day comes before the month")
        raise Unreadable(why) from None

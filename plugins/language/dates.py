"""Reading dates as the pages of Vietnamese unions write them.

What is read is certain or it is refused: a year is needed, the day comes before the
month, a weekday must be the day's own. The forms are in :mod:`plugins.language.spans`,
the times of day in :mod:`plugins.language.clock`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from plugins.language.bilingual import Bilingual
from plugins.language.clock import CLOCK, GAP, PART, ZONE, offset, time_of_day
from plugins.language.moments import Moment, Precision, Unreadable, from_iso
from plugins.language.refusals import refusal
from plugins.language.spans import DAYS, FORMS, WEEKDAY, check_weekday, check_year, moment_of
from plugins.language.text import normalise

_LABEL = r"""(?<!\w)(?:ngày|được|đã|đăng|đưa|gửi|tạo|viết|cập\s+nhật|xuất\s+bản|phát\s+hành|ban\s+hành|tin|lần\s+cuối|thời\s+gian|vào|lúc|hồi
    |date|posted|published|updated|created|last|on|at|mùng|mồng)(?!\w)"""
#: Between the parts of a date; a hyphen or a slash only between spaces, else it belongs to a number.
_BETWEEN = r"[\s,;|:()\[\]{}•·–—]|\.(?!\d)|(?<!\S)[-/](?=\s)|(?<=\d)T(?=\d)"
#: "Hà Nội, ngày …", "Huế, 15/3/2021": every word of a place has a capital.
_PLACE = re.compile(
    r"([^\W\d_]+(?:(?:\. ?| ?[-–] ?| )[^\W\d_]+){0,7})(?:,? (?=ngày\b)|, (?=tháng\b|\d{1,2}[/.-]))", re.IGNORECASE
)
#: No date with all its ornaments is longer.
_LONGEST = 200
_WORD = re.compile(r"[^\W\d_]+")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_PARTS: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...] = (
    ("weekday", (_compile(WEEKDAY),)),
    ("zone", (_compile(ZONE),)),
    ("clock", (_compile(CLOCK),)),
    ("part", (_compile(PART),)),
    ("span", FORMS),
)
_SKIP = _compile(rf"(?:{_BETWEEN}|{_LABEL})*")


def read_date(text: str) -> Moment:
    """The date that the whole of *text* is, as precisely as it says.

    A weekday, a place in front, labels ("Cập nhật", "date"), brackets and a zone
    may stand around it; a time of another zone becomes local time. ``13/01/2021 11:11 SA``,
    ``Thứ Hai, 15/03/2021, 22:42 [GMT+7]``, ``ngày 15 tháng 11 năm 2021``, ``Quý I/2024``, ``2020``.

    Raises :class:`Unreadable` with the reason for everything else: no year or one of
    two digits, ranges, days that no calendar has, a wrong weekday, hours such as ``14:00 SA``.
    """
    line = " ".join(normalise(text).split())
    if len(line) > _LONGEST:
        raise Unreadable(refusal(line[:_LONGEST]))
    try:
        moment = from_iso(line)
    except Unreadable:
        moment = _assemble(line, _parts(line))
    check_year(moment.start.year)
    return moment


def _parts(line: str) -> dict[str, re.Match[str]]:
    """The parts of *line* by their names, each at most once; :class:`Unreadable` where something is left over."""
    found: dict[str, re.Match[str]] = {}
    at = _skipped(line, 0)
    if place := _PLACE.match(line, at):
        proper = all(word[0].isupper() for word in _WORD.findall(place[1]))
        at = place.end() if proper and not _known(line, at) else at
    while (at := _skipped(line, at)) < len(line):
        name, match = _known(line, at) or ("", None)
        if match is None or name in found:
            raise Unreadable(refusal(line))
        found[name] = match
        at = match.end()
    return found


def _skipped(line: str, at: int) -> int:
    match = _SKIP.match(line, at)
    return match.end() if match else at


def _known(line: str, at: int) -> tuple[str, re.Match[str]] | None:
    matches = ((name, pattern.match(line, at)) for name, patterns in _PARTS for pattern in patterns)
    return next(((name, match) for name, match in matches if match), None)


def _assemble(line: str, parts: dict[str, re.Match[str]]) -> Moment:
    if "span" not in parts:
        raise Unreadable(refusal(line))
    moment = moment_of(parts["span"])
    if moment.precision is not Precision.DAY and parts.keys() - {"span"}:
        raise Unreadable(Bilingual(f"“{line}” không rõ ngày nào", f"“{line}” does not say which day"))
    if "weekday" in parts:
        check_weekday(parts["weekday"], moment.start)
    if "clock" in parts:
        clock = time_of_day(parts["clock"], parts["part"]["part"] if "part" in parts else "")
        moment = Moment(datetime.combine(moment.start, clock), Precision.MINUTE)
    return _local(line, moment, parts.get("zone"))


def _local(line: str, moment: Moment, zone: re.Match[str] | None) -> Moment:
    shift = timedelta(hours=7) - offset(zone) if zone else timedelta()
    if shift and moment.precision is not Precision.MINUTE:
        raise Unreadable(
            Bilingual(f"“{line}” theo múi giờ khác mà không có giờ", f"“{line}” is a day of another zone without an hour")
        )
    return replace(moment, start=moment.start + shift)


def _nameless(pattern: str) -> str:
    return f"(?:{re.sub(r'[(][?]P<[a-z_]+>', '(?:', pattern)})"


# In running text fewer words count as labels: "Bản tin 13/01/2021" is no date's "tin".
_ORNAMENT = rf"(?:{_nameless(WEEKDAY)}|[\[(]?{_nameless(ZONE)}[\])]?|{_nameless(PART)}|(?<!\w)(?:ngày|đăng|cập\s+nhật|vào|lúc|date)(?!\w))"
_JOIN = r"(?:[^\S\n]|[,|:–—-])*"
#: The time of a machine, with its offset, glued to its date by a T.
_STAMP = r"T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)"
_BEFORE = _compile(rf"(?:{_ORNAMENT}{_JOIN})*(?P<clock>{_nameless(CLOCK)}{_JOIN})?(?:{_ORNAMENT}{_JOIN})*\Z")
_AFTER = _compile(rf"(?:{_JOIN}{_ORNAMENT})*(?:{_STAMP}|{_JOIN}{_nameless(CLOCK)})?(?:{_JOIN}{_ORNAMENT})*")
_AFTER_CLOCK = _compile(rf"(?:{_JOIN}{_ORNAMENT})*")
_RANGE = re.compile(rf"(?<![\d/])\d{{1,2}}{GAP}[-–—]{GAP}\Z")
_OPEN, _CLOSE = re.compile(rf"[(\[]{GAP}\Z"), re.compile(rf"{GAP}[)\]]")
#: How far before a date its weekday, time and labels may begin.
_REACH = 80


def find_dates(text: str) -> list[tuple[int, int, Moment]]:
    """The full dates (a day with its year) inside *text*: start, end, moment, in their order.

    A span takes in what stands next to the date and belongs to it: time of day, weekday,
    zone, the words "ngày", "date", "cập nhật", "đăng", "lúc", and brackets around it all.
    The end of a range (``27 - 28/9/1993``) and what :func:`read_date` refuses are not found.
    *text* is as :func:`~plugins.language.text.normalise` leaves it.
    """
    found: list[tuple[int, int, Moment]] = []
    for day in _days(text):
        least = found[-1][1] if found else 0
        if day.start() < least:
            continue
        start, end = _widened(text, day, least)
        if start == day.start() and _RANGE.search(text, max(least, start - _REACH), start):
            continue
        start, end = _bracketed(text, start, end, least)
        try:
            found.append((start, end, read_date(text[start:end])))
        except Unreadable:
            continue
    return found


def _days(text: str) -> list[re.Match[str]]:
    matches = [match for pattern in DAYS for match in pattern.finditer(text)]
    return sorted(matches, key=lambda match: (match.start(), -match.end()))


def _widened(text: str, day: re.Match[str], least: int) -> tuple[int, int]:
    before = _BEFORE.search(text, max(least, day.start() - _REACH), day.start())
    after = (_AFTER_CLOCK if before and before["clock"] else _AFTER).match(text, day.end())
    return before.start() if before else day.start(), after.end() if after else day.end()


def _bracketed(text: str, start: int, end: int, least: int) -> tuple[int, int]:
    opening, closing = _OPEN.search(text, max(least, start - _REACH), start), _CLOSE.match(text, end)
    return (opening.start(), closing.end()) if opening and closing else (start, end)

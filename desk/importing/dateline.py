"""The page's own date: a line of its own, or a token on the title's line; never the text's dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.importing.furniture import is_furniture, is_menu
from desk.importing.labels import says_more
from desk.importing.lines import plain
from desk.importing.prose import word_count
from desk.importing.signature import is_name
from plugins.language.dates import find_dates
from plugins.language.moments import Moment, Precision, Unreadable, from_iso

#: A label at the end of what stands before a date, and what stands before an author.
_CLOSING_LABEL = re.compile(
    r"[\s|–-]+(?:ngày (?:đăng|cập nhật|viết|tạo)|đăng (?:ngày|lúc)|cập nhật(?: lúc)?|lúc|ngày)\s*:?\s*$", re.IGNORECASE
)
_BY = re.compile(r"(?:(?:được )?viết bởi|by|bởi|tác giả|người viết)\b[:\s]*", re.IGNORECASE)
#: A name, then its date behind a dash or a bar.
_NAMED = re.compile(r"[^\W\d_]\.?\s*[-–|•·]\s*(?:(?:[Tt]hứ|[Nn]gày|[Cc]hủ)\b.*)?\d")
_OWN_LABEL = re.compile(
    r"\b(?:ngay (?:dang|cap nhat|viet|gui|xuat ban|tao|sua)|dang (?:ngay|luc)|cap nhat|gui luc|posted|published|updated|xuat ban)\b"
)
_MACHINE = re.compile(
    r"\W*date\s+(?P<iso>\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2})?)?)(?:\s+(?P<rest>\S.*))?", re.IGNORECASE
)
_BRACKETS = re.compile(r"(?P<title>.*\S)\s*[(\[]\s*(?P<date>[^()\[\]]{6,60}?)\s*[)\]]\s*\.?")
_GLUED = re.compile(r"(?P<title>.*[^\s/.-])(?P<date>\d{2}/\d{2}/\d{4})")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that tells when the page was published.

    ``rest`` are the words on it that are neither date nor label (a section, a name);
    ``labelled`` and ``timed`` say how sure one can be that it is the page's date.
    """

    moment: Moment
    rest: str = ""
    labelled: bool = False

    @property
    def timed(self) -> bool:
        """Whether the line gives the time of day."""
        return self.moment.precision is Precision.MINUTE

    @property
    def sure(self) -> bool:
        """Whether the line can only be the page's own date, wherever it stands."""
        return self.labelled or (self.timed and not self.rest)


def read_date_line(text: str) -> DateLine | None:
    """*text* as a date line, or None where it says more than a date."""
    machine = _MACHINE.fullmatch(text)
    if machine and not machine["rest"]:
        return _machine(machine["iso"])
    if word_count(text) > 40 or not (spans := find_dates(text)):
        return None
    folded = plain(text)
    labelled = bool(_OWN_LABEL.search(folded))
    parts = _parts(text, spans)
    rest = " ".join(parts)
    found = DateLine(spans[0][2], rest, labelled)
    if not rest:
        return found
    stray = re.search(r"\bngày\s*$|,\s*$", text[: spans[0][0]].rstrip(), re.IGNORECASE)
    name = _author(rest) or (rest if _NAMED.search(text) and is_name(rest) else "")
    if len(parts) == 1 and name and word_count(name) <= 6:
        return DateLine(found.moment, name, labelled)
    short = word_count(rest) <= 6 and (is_menu(rest) or word_count(rest) <= 4)
    return found if short and (labelled or found.timed) and not stray else None


def _author(part: str) -> str:
    """The name behind “by”, or nothing."""
    name = _BY.sub("", part, count=1)
    return name if name != part and is_name(name) else ""


def _parts(text: str, spans: list[tuple[int, int, Moment]]) -> list[str]:
    """What stands on *text* beside its dates, labels, counters and buttons."""
    for start, end, _ in reversed(spans):
        text = f"{text[:start]} | {text[end:]}"
    if not says_more(text):
        return []
    parts = (_CLOSING_LABEL.sub("", part).strip(" -–—:.()[]") for part in re.split(r"\s*\|\s*", text))
    return [part for part in parts if says_more(part) and (_author(part) or not is_furniture(part))]


def _machine(iso: str) -> DateLine | None:
    try:
        return DateLine(from_iso(iso), labelled=True)
    except Unreadable:
        return None


def split_title(text: str) -> tuple[str, DateLine | None]:
    """A title's line without the date that was put on it, and that date."""
    machine = _MACHINE.fullmatch(text)
    if machine and machine["rest"]:
        return machine["rest"], _machine(machine["iso"])
    for pattern in (_BRACKETS, _GLUED):
        match = pattern.fullmatch(text)
        found = read_date_line(match["date"]) if match else None
        if match and found and not found.rest:
            return match["title"].rstrip(" -–|"), found
    return _split_token(text)


def _split_token(text: str) -> tuple[str, DateLine | None]:
    """A date with its hour, or one set off by a bar or a bracket, before or behind a title."""
    spans = find_dates(text)
    for start, end, moment in spans[:1] + spans[-1:]:
        written, before, after = text[start:end], text[:start], text[end:]
        apart = moment.precision is Precision.MINUTE or re.match(r"[(\[]|\d{4}-\d", written)
        if not before.strip(" |-–[(") and after.strip() and (apart or re.match(r"\s*[|\]–-]", after)) and _is_title(after):
            return after.strip(" |-–:])"), DateLine(moment)
        set_off = apart or re.search(r"\||\s[–-]\s*$|\s{2,}$", before)
        if not after.strip(" |-–])") and before.strip() and set_off and not _of_event(before, written):
            return before.strip(" |-–[("), DateLine(moment)
    return text, None


def _of_event(before: str, written: str) -> bool:
    """Whether a date at a title's end belongs to what the title tells (“… ngày 12/5/2020”)."""
    return bool(re.search(r"\b(?:ngày|từ|đến|lúc)\W*$", before, re.IGNORECASE) or re.match(r"\W*ngày\b", written, re.IGNORECASE))


def _is_title(text: str) -> bool:
    bare = text.lstrip(" |-–:])")
    return bare[:1].isupper() and word_count(bare) >= 3 and not text.lstrip().startswith(",")


def is_unreadable_date(text: str) -> bool:
    """Whether a line would be a date line, were its date one that a calendar has."""
    folded = re.sub(r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|sa|ch|am|pm|gmt|nam|thang)\b", " ", plain(text))
    return bool(re.search(r"\d\s*[/.-]\s*\d", text)) and not says_more(folded)

"""What each line of a page looks like by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desk.importing.captions import caption_score
from desk.importing.dateline import DateLine, is_unreadable_date, read_date_line, split_title
from desk.importing.furniture import is_contact, is_footer, is_furniture, opens_related
from desk.importing.labels import is_views
from desk.importing.lines import Line
from desk.importing.prose import is_prose, word_count

#: A picture without alternative text, as some sites' pages are saved.
_PICTURE = re.compile(r"tm-img-alt|img-alt|\[?(?:image|img|hình|ảnh)(?: \d+)?\]?|alt", re.IGNORECASE)
#: What an address leaves as alternative text: "hoi su hoc 1", "IMG_1234", "1910160 2 copy".
_PICTURE_WORD = re.compile(
    r"(?:[a-z][a-z-]*[ _-]){1,8}\(?\d{1,4}\)?(?:[ -]+copy)?|[a-z0-9 ._-]{3,60}[ -]+copy(?:[ (]*\d+\)?)?|(?:img|dsc[nf]?|pxl|image|photo|anh|hinh|z)[ _-]?\d{2}[\w .()-]{0,40}",
    re.IGNORECASE,
)
_PICTURE_FILE = re.compile(r"(?:(?:https?:)?//)?\S.*?\.(?:jpe?g|png|gif|webp|bmp)(?:\?\S*)?", re.IGNORECASE)


class Look(Enum):
    """The looks of a line."""

    PROSE = auto()
    SHORT = auto()
    FURNITURE = auto()
    DATE = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A line and its look; ``date`` is the page's date that it may tell, alone or beside a title.

    ``rest`` is what the line says behind a machine's date ("date 2025-09-19 …").
    """

    line: Line
    look: Look
    date: DateLine | None = None
    rest: str = ""

    @property
    def text(self) -> str:
        """The line's text, without a machine's date."""
        return self.rest or self.line.text


def mark_lines(lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Each line with its look; lists of other pages below the text are furniture."""
    marks: list[Mark] = []
    begun = related = False
    last = max((line.number for line in lines if is_prose(line.text) and word_count(line.text) >= 12), default=-1)
    for line in lines:
        mark = _mark(line)
        long = mark.look is Look.PROSE and word_count(line.text) >= 12
        closing = begun and is_footer(line.text)
        related = begun and (opens_related(line.text, tail=line.number > last) or (related and (closing or not long)))
        if related or closing:
            mark = Mark(line, Look.FURNITURE)
        elif not begun and mark.look is Look.PROSE and is_contact(line.text):
            mark = Mark(line, Look.SHORT)
        begun = begun or mark.look is Look.PROSE
        marks.append(mark)
    return tuple(marks)


def _mark(line: Line) -> Mark:
    text = line.text
    if is_picture(text):
        return Mark(line, Look.PICTURE)
    date = read_date_line(text)
    if date:
        return Mark(line, Look.DATE, date)
    if is_furniture(text) or is_views(text) or is_unreadable_date(text):
        return Mark(line, Look.FURNITURE)
    title, date = split_title(text)
    look = Look.PROSE if is_prose(title) and not _pictured(title) else Look.SHORT
    return Mark(line, look, date, title if date and text.endswith(title) and title != text and date.labelled else "")


def is_picture(text: str) -> bool:
    """Whether a line stands for a photograph: its address, or a placeholder."""
    if _PICTURE.fullmatch(text) or ((text[:1] + text[-4:]).isascii() and _PICTURE_WORD.fullmatch(text) and _machine_made(text)):
        return True
    named = is_address(text) or word_count(text) <= 12
    return len(text) < 400 and named and bool(_PICTURE_FILE.fullmatch(text))


def _machine_made(text: str) -> bool:
    """Whether nobody wrote *text*: no diacritics, and a small first letter, a number or a camera's word."""
    return text.isascii() and (
        not text[0].isupper() or bool(re.match(r"(?:IMG|DSC|PXL|Image|Photo|Anh|Hinh|Z)[ _-]?\d", text)) or "opy" in text
    )


def is_address(text: str) -> bool:
    """Whether *text* is the address or the file name of a picture."""
    return "/" in text or " " not in text


def _pictured(text: str) -> bool:
    return caption_score(text) >= 3

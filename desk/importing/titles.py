"""Titles: how much a line of a page looks, and stands, like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desk.importing.captions import ENOUGH, caption_score, is_sure_caption
from desk.importing.dateline import split_title
from desk.importing.furniture import is_contact, is_menu, may_be_menu, opens_related
from desk.importing.lines import plain
from desk.importing.marks import Look, Mark
from desk.importing.prose import closes_flatly, ends_sentence, opens_like_text, word_count
from desk.importing.signature import house_mark, read_marked, read_name, read_source

#: Reports tell what happened; headlines leave the tense out.
_TOLD = re.compile(
    r"\b(?:đã|vừa|đang|mới) (?:tổ chức|diễn ra|tiến hành|họp|có|phối hợp|khai mạc|ban hành|ký|tham gia|đến|về|làm việc|hoàn thành)\b|\bcho biết\b"
)
_DIGITS = re.compile(r"\b\d[\d/.:-]*\b")


def title_score(marks: Sequence[Mark], zone: Sequence[int], number: int) -> float:
    """How much line *number* looks and stands like a title."""
    mark = marks[number]
    text = split_title(mark.text)[0]
    words = word_count(_DIGITS.sub(" ", text))
    if (
        not text[:1].strip()
        or text[0].islower()
        or text[0] in "•·*+"
        or house_mark(text)
        or read_marked(text)
        or read_source(text)
        or is_contact(text)
    ):
        return -9.0
    score = 2.0 if 4 <= words <= 36 else 0.0 if 3 <= words <= 45 else -1.0
    score -= 3.0 * (opens_like_text(text) and words >= 15) + 2.0 * closes_flatly(text) + 3.0 * text.endswith((":", ";", ","))
    score -= 5.0 if is_menu(text) else 1.5 * may_be_menu(text)
    score -= 2.0 * bool(_TOLD.search(text.lower()) and words > 14)
    score += 4.0 * (mark.date is not None) + _beside_date(marks, number)
    score += 4.0 * any(
        other != number and same_title(marks[other].text, text) for other in range(number, min(len(marks), number + 8))
    )
    return score - 4.0 * _captionlike(marks, number) - 1.5 * (words <= 5 and _longer_below(marks, number))


def listed_lines(marks: Sequence[Mark]) -> frozenset[int]:
    """The lines of lists of other pages above the text (“Tin mới nhất”), which a blank line closes."""
    found: set[int] = set()
    run: list[int] | None = None
    for mark in marks:
        if mark.look is Look.PROSE:
            break
        if mark.line.gap:
            found.update(run or ())
            run = None
        if run is not None:
            run.append(mark.line.number)
        elif opens_related(mark.text):
            run = []
    return frozenset(found)


def _longer_below(marks: Sequence[Mark], number: int) -> bool:
    """Whether the next line looks like a headline, so that this short one is its section."""
    if number + 1 >= len(marks) or marks[number + 1].look is not Look.SHORT:
        return False
    text = marks[number + 1].text
    return word_count(text) >= 7 and text[0].isupper() and not ends_sentence(text) and caption_score(text) < ENOUGH


def _captionlike(marks: Sequence[Mark], number: int) -> bool:
    after_picture = number > 0 and marks[number - 1].look is Look.PICTURE and number > 1
    text = marks[number].text
    return after_picture or is_sure_caption(text) or (ends_sentence(text) and caption_score(text) >= ENOUGH)


def _beside_date(marks: Sequence[Mark], number: int) -> float:
    """The score for a date line right below or right above."""
    below = date_below(marks, number)
    above = _next(marks, range(number - 1, max(number - 4, -1), -1))
    return 3.0 if below else 2.5 if above else 0.0


def date_below(marks: Sequence[Mark], number: int) -> bool:
    """Whether a date line stands below line *number*, furniture and names apart."""
    return _next(marks, range(number + 1, min(number + 4, len(marks))))


def _next(marks: Sequence[Mark], numbers: range) -> bool:
    """Whether the nearest line that is no furniture tells a date and nothing else."""
    for number in numbers:
        if marks[number].look is Look.DATE:
            return True
        text = marks[number].text
        if marks[number].look is not Look.FURNITURE and not (read_marked(text) or (word_count(text) <= 5 and read_name(text))):
            return False
    return False


def same_title(text: str, title: str) -> bool:
    """Whether *text* is the title once more, alone or with the site's name behind it."""
    one, other = plain(split_title(text)[0]).strip(" .|-"), plain(title).strip(" .|-")
    return one == other or any(one.startswith(f"{other} {bar} ") for bar in "|-–—»")

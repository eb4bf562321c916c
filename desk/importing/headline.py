"""The headline: which of the lines before the text is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk.importing.captions import ENOUGH, caption_score, is_sure_caption
from desk.importing.dateline import DateLine, split_title
from desk.importing.furniture import is_menu, may_be_menu
from desk.importing.lines import plain
from desk.importing.marks import Look, Mark
from desk.importing.prose import closes_flatly, ends_sentence, opens_like_text, word_count
from desk.importing.signature import house_mark, read_marked, read_name, read_source

#: Less than a plain headline scores, more than a section's name by itself.
_ENOUGH = 0.5
#: Reports tell what happened; headlines leave the tense out.
_TOLD = re.compile(
    r"\b(?:đã|vừa|đang|mới) (?:tổ chức|diễn ra|tiến hành|họp|có|phối hợp|khai mạc|ban hành|ký|tham gia|đến|về|làm việc|hoàn thành)\b|\bcho biết\b"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The title and the lines it was read from.

    ``first`` and ``last`` are the numbers of its lines; ``repeats`` are lines that
    say the same again; ``date`` stood on the title's own line.
    """

    title: str
    first: int
    last: int
    repeats: tuple[int, ...] = ()
    date: DateLine | None = None


def find_headline(marks: Sequence[Mark]) -> Headline | None:
    """The headline among the lines before the text, or None where the page has none."""
    zone = _zone(marks)
    scored = [(_score(marks, zone, number), -number) for number in zone]
    if not scored or max(scored)[0] < _ENOUGH:
        return None
    first = last = -max(scored)[1]
    while first - 1 in zone and _goes_on(marks, first - 1):
        first -= 1
    while _goes_on(marks, last):
        last += 1
    parts = [split_title(mark.line.text) for mark in marks[first : last + 1]]
    title, date = " ".join(part for part, _ in parts), next((date for _, date in parts if date), None)
    others = (number for number in range(len(marks)) if not first <= number <= last)
    repeats = tuple(number for number in others if _same(marks[number].text, title))
    return Headline(title, first, last, repeats, date)


def _zone(marks: Sequence[Mark]) -> list[int]:
    """The numbers of the lines that may be the title: the short ones before the first paragraph."""
    zone: list[int] = []
    for number, mark in enumerate(marks):
        if mark.look is Look.SHORT or (mark.look is Look.PROSE and _may_be_title(marks, number)):
            zone.append(number)
        elif mark.look is Look.PROSE:
            break
    short = [
        number
        for number in zone
        if marks[number].look is Look.SHORT and word_count(marks[number].text) >= 4 and not is_menu(marks[number].text)
    ]
    return [number for number in zone if number in short or not short or marks[number].look is Look.SHORT or marks[number].date]


def _may_be_title(marks: Sequence[Mark], number: int) -> bool:
    """Whether a line that closes like a sentence has a title's place: a date beside it, or itself again below."""
    text = marks[number].text
    if word_count(text) > 45 or opens_like_text(text) or house_mark(text):
        return False
    short = word_count(text) <= 30
    return marks[number].date is not None or (short and (_date_below(marks, number) or _again_below_date(marks, number)))


def _again_below_date(marks: Sequence[Mark], number: int) -> bool:
    """Whether the line stands again some lines below, a date between the two."""
    below = marks[number + 1 : number + 7]
    dated = next((place for place, mark in enumerate(below) if mark.look is Look.DATE), len(below))
    return any(_same(mark.text, marks[number].text) for mark in below[dated:])


def _score(marks: Sequence[Mark], zone: Sequence[int], number: int) -> float:
    """How much line *number* looks and stands like a title."""
    mark = marks[number]
    text = split_title(mark.text)[0]
    words = word_count(text)
    if not text[:1].strip() or text[0].islower() or text[0] in "•·*+" or house_mark(text) or read_marked(text) or read_source(text):
        return -9.0
    score = 2.0 if 4 <= words <= 36 else 0.0 if 3 <= words <= 45 else -1.0
    score -= 3.0 * (opens_like_text(text) and words >= 15) + 2.0 * closes_flatly(text) + 3.0 * text.endswith((":", ";", ","))
    score -= 5.0 if is_menu(text) else 1.5 * may_be_menu(text)
    score -= 2.0 * bool(_TOLD.search(text.lower()) and words > 14)
    score += 4.0 * (mark.date is not None) + _beside_date(marks, number)
    score += 4.0 * any(other != number and _same(marks[other].text, text) for other in range(number, min(len(marks), number + 8)))
    return score - 4.0 * _captionlike(marks, number) - 1.5 * (words <= 5 and _longer_below(marks, number))


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
    below = _date_below(marks, number)
    above = _next(marks, range(number - 1, max(number - 4, -1), -1))
    return 3.0 if below else 2.5 if above else 0.0


def _date_below(marks: Sequence[Mark], number: int) -> bool:
    return _next(marks, range(number + 1, min(number + 4, len(marks))))


def _next(marks: Sequence[Mark], numbers: range) -> bool:
    """Whether the nearest line that is no furniture tells a date and nothing else."""
    for number in numbers:
        if marks[number].look is Look.DATE:
            return True
        if marks[number].look is not Look.FURNITURE:
            return False
    return False


def _goes_on(marks: Sequence[Mark], first: int) -> bool:
    """Whether a title goes on in the next line: both in capitals, or the second begins small."""
    if first + 1 >= len(marks) or marks[first + 1].look is not Look.SHORT or marks[first + 1].line.gap or marks[first].date:
        return False
    one, two = marks[first].text, split_title(marks[first + 1].text)[0]
    if is_menu(one) or is_menu(two) or _same(one, two) or read_name(two):
        return False
    return (one.isupper() and two.isupper()) or (two[0].islower() and not ends_sentence(one) and word_count(two) <= 15)


def _same(text: str, title: str) -> bool:
    """Whether *text* is the title once more, alone or with the site's name behind it."""
    one, other = plain(split_title(text)[0]).strip(" .|-"), plain(title).strip(" .|-")
    return one == other or any(one.startswith(f"{other} {bar} ") for bar in "|-–—»")


def is_listing(marks: Sequence[Mark]) -> bool:
    """Whether the page holds several items, each with its date and its text."""
    plain_marks = [mark for mark in marks if mark.look is not Look.FURNITURE]
    begins = [
        number
        for number, (mark, after) in enumerate(pairwise(plain_marks))
        if after.look is Look.PROSE and (mark.look is Look.DATE or (mark.date and mark.look is Look.SHORT))
    ]
    told = [number for number in begins if any(mark.look is Look.PROSE for mark in plain_marks[:number])]
    labelled = any(mark.date and mark.date.labelled for mark in plain_marks)
    return len(begins) > 1 and len(told) > labelled
